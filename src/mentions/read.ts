import { Opens, type HedgeWord, type Language } from '../languages/language'
import type { DurationMention, Mention, Quantity, TimeExpression, TimeMention } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { SentenceSpan } from '../text/sentences'
import { TokenKind, type Tokens } from '../text/tokens'
import { settleCurrencies } from './currencies'
import { inOneUnit, readDuration } from './durations'
import { isIndicator, passOver } from './exclusions'
import { grammarOf } from './grammar'
import { hedgeOf, readHedge } from './hedges'
import { type QuantitiesRead, type QuantityRead, readBetween, readQuantities } from './quantities'
import { Reading } from './reading'
import { tenseAround } from './tense'
import { TimeMatcher, type TimeMatch } from './times/matcher'
import { isOneDay, writtenOf } from './times/written'

/**
 * Reads the quantities, dates, periods and durations of a text, in its order. Times are not resolved yet: see `resolveTimes`.
 * Mentions of one type never overlap; a duration can lie inside a period (“in den kommenden drei Jahren”).
 */
export function readMentions(
  text: string,
  tokens: Tokens,
  lexicon: Lexicon,
  sentences: readonly SentenceSpan[],
  language: Language,
): Mention[] {
  const reader = new MentionReader(new Reading(text, tokens, lexicon, grammarOf(language)))
  for (const sentence of sentences) reader.readSentence(sentence)
  return reader.finish()
}

class MentionReader {
  private readonly mentions: Mention[] = []
  private readonly quantities: QuantityRead[] = []
  private readonly matcher: TimeMatcher

  constructor(private readonly reading: Reading) {
    this.matcher = new TimeMatcher(reading)
  }

  readSentence(sentence: SentenceSpan): void {
    const { reading } = this
    const { entries } = reading.lexicon
    const { entry, kind } = reading.tokens
    reading.enter(sentence)
    let i = sentence.first
    while (i < sentence.last) {
      if (kind[i] !== TokenKind.Digits) {
        const facts = entries[entry[i]!]!.facts
        if (facts === null || facts.opens === 0) {
          i++
          continue
        }
        i = Math.max(i + 1, this.readAt(i, facts.opens))
      } else i = Math.max(i + 1, this.readFigures(i))
    }
  }

  finish(): Mention[] {
    settleCurrencies(this.quantities)
    return this.mentions
  }

  /** Reads what begins at a word that opens something; returns the first token behind, or 0. */
  private readAt(at: number, opens: number): number {
    const { reading } = this
    if ((opens & Opens.Between) !== 0) {
      const time = this.matcher.match(at)
      if (time) return this.addTime(time)
      const between = readBetween(reading, at)
      if (between) return this.addQuantities(between)
    }
    if ((opens & Opens.Hedge) !== 0) {
      const last = this.readHedged(at)
      if (last > 0) return last
    }
    if (opens === Opens.Article && !countsNext(reading, at)) return 0
    return this.readTimeOrQuantity(at, null, at)
  }

  private readFigures(at: number): number {
    return passOver(this.reading, at) || this.readTimeOrQuantity(at, null, at)
  }

  /** A hedge, and the value behind it; 0 where none follows, so that the word may be something else. */
  private readHedged(at: number): number {
    const hedge = readHedge(this.reading, at)
    if (hedge === null) return 0
    const time = this.matcher.match(at)
    if (time && time.last > hedge.last) return this.addTime(time)
    if (this.reading.isDigits(hedge.last) && passOver(this.reading, hedge.last)) return 0
    return this.readTimeOrQuantity(hedge.last, hedge.word, hedge.first)
  }

  private readTimeOrQuantity(at: number, hedge: HedgeWord | null, hedgeFirst: number): number {
    const { reading } = this
    const time = this.matcher.match(at)
    const certain = time !== null && !isBareYear(time)
    if (certain) return this.addTime(time, hedge)
    const duration = readDuration(reading, at)
    if (duration && time === null) {
      if (isIndicator(reading, duration.last)) return duration.last + 1
      if (!duration.single || this.needsDuration(at)) return this.addDuration(at, duration.last, hedge, hedgeFirst)
    }
    const quantities = readQuantities(reading, at, hedge, hedgeFirst)
    if (time && (quantities === null || quantities.last <= time.last) && (hedge === null || this.isComparedYear(time)))
      return this.addTime(time)
    return quantities ? this.addQuantities(quantities) : 0
  }

  /** “mehr als 2024”: four digits that are not round, with nothing behind that they could count. */
  private isComparedYear({ expression, last }: TimeMatch): boolean {
    const round = expression.kind === 'year' && expression.year % 100 === 0
    return !round && (!this.reading.isWord(last) || this.reading.word(last)?.starter === true)
  }

  /** “a year” is a duration where nothing else is in the sentence. */
  private needsDuration(at: number): boolean {
    return at === this.reading.from && this.reading.endsAt(at + 2) && this.reading.word(at + 1)?.divisor === null
  }

  private addQuantities({ found, last }: QuantitiesRead): number {
    for (const quantity of found) {
      if (this.joinsBounds(quantity)) continue
      this.quantities.push(quantity)
      this.mentions.push(quantity.mention)
    }
    return last
  }

  /** “greater than 100 and smaller than 300” is one range. */
  private joinsBounds({ mention }: QuantityRead): boolean {
    const before = this.quantities[this.quantities.length - 1]?.mention
    if (before === undefined || this.mentions[this.mentions.length - 1] !== before) return false
    const apart = mention.first - before.last
    if (apart !== 1 || !this.reading.word(before.last)?.joins || before.type !== mention.type || before.value.unit !== mention.value.unit)
      return false
    const range = joinBounds(before.value, mention.value)
    if (range === null) return false
    Object.assign(before, { value: range, hedge: null, end: mention.end, last: mention.last })
    return true
  }

  private addTime(time: TimeMatch, hedge: HedgeWord | null = null): number {
    const { reading } = this
    const { first, last, expression } = time
    const tense = this.tenseOf(time)
    // “binnen eines Monats gewachsen” is no month from the article's date on.
    if (isMereLength(expression, tense) && !this.isAlone(first, last)) return this.addDurationsInside(first, last)
    if (time.rule === 'streak') return this.addStreak(time)
    const { start, end } = reading.tokens
    const mention: TimeMention = {
      type: isOneDay(expression) ? 'date' : 'period',
      value: { written: writtenOf(expression) },
      expression,
      tense,
      // “mehr als drei Monate zuvor” compares; it does not bound the time.
      hedge: hedge === 'about' ? hedge : null,
      start: start[first]!,
      end: end[last - 1]!,
      first,
      last,
    }
    this.mentions.push(mention)
    return this.addDurationsInside(first, last)
  }

  /** “die Zahlen für das vierte Quartal werden vorgelegt”: the quarter is over, though its report is not. */
  private tenseOf({ expression, first, last }: TimeMatch): -1 | 0 | 1 {
    const { reading } = this
    const tense = tenseAround(reading, first, last)
    if (expression.kind !== 'months') return tense
    const { futurePrepositions, reportPrepositions, reportNouns } = reading.grammar
    if (futurePrepositions.matchBefore(reading, first) !== undefined) return 1
    if (tense <= 0 || reportPrepositions.matchBefore(reading, first) === undefined) return tense
    for (let i = reportPrepositions.edge - 1; i >= reportPrepositions.edge - REPORT_REACH; i--)
      if (reportNouns.has(reading.form(i))) return 0
    return tense
  }

  private isAlone(first: number, last: number): boolean {
    return first === this.reading.from && this.reading.endsAt(last)
  }

  /** “das achte Quartal in Folge” counts: its ordinal is the mention. */
  private addStreak({ first, last }: TimeMatch): number {
    const ordinal = readQuantities(this.reading, first, null, first)
    return ordinal ? this.addQuantities(ordinal) : last
  }

  /** The length of time that a period is made of: “den kommenden drei Jahren”. */
  private addDurationsInside(first: number, last: number): number {
    for (let i = first; i < last; i++) {
      if (!this.reading.isDigits(i) && (this.reading.word(i)?.opens ?? 0) === 0) continue
      const duration = readDuration(this.reading, i)
      if (duration === null || duration.last > last) continue
      if (!duration.single) this.addDuration(i, duration.last, null, i)
      i = duration.last - 1
    }
    return last
  }

  private addDuration(first: number, last: number, hedge: HedgeWord | null, hedgeFirst: number): number {
    const { reading } = this
    const duration = readDuration(reading, first)
    const value = duration && inOneUnit(duration.steps)
    if (!duration || !value) return last
    const { start, end } = reading.tokens
    const throughout = first - hedgeFirst === 1 && reading.grammar.throughout.has(reading.form(hedgeFirst))
    const from = hedge === null || throughout ? first : hedgeFirst
    const mention: DurationMention = {
      type: 'duration',
      value,
      hedge: hedge && !throughout ? hedgeOf(hedge) : duration.vague ? 'about' : null,
      start: start[from]!,
      end: end[last - 1]!,
      first: from,
      last,
    }
    this.mentions.push(mention)
    return last
  }
}

/** The range between two bounds that face each other. */
function joinBounds(first: Quantity, second: Quantity): Quantity | null {
  if (first.number === undefined || second.number === undefined) return null
  const min = first.min ?? second.min
  const max = first.max ?? second.max
  const facing = (first.min !== undefined && second.max !== undefined) || (first.max !== undefined && second.min !== undefined)
  if (!facing || min === undefined || max === undefined || min >= max) return null
  return { min, max, ...(first.unit !== undefined && { unit: first.unit }), step: Math.min(first.step, second.step) }
}

/** Words back to which “results” makes a quarter one that is reported on. */
const REPORT_REACH = 3

/** “grew tenfold in eleven weeks”: no time that lies eleven weeks on. */
function isMereLength(expression: TimeExpression, tense: -1 | 0 | 1): boolean {
  if (expression.kind === 'lasting') return !expression.from && tense !== 1
  return (
    expression.kind === 'offset' &&
    !expression.from &&
    !expression.anchored &&
    tense < 0 &&
    expression.steps.every(({ number }) => number > 0)
  )
}

const isBareYear = ({ expression, first, last }: TimeMatch): boolean =>
  expression.kind === 'year' && !expression.fiscal && expression.toYear === undefined && last === first + 1

/** Whether the word behind “a” makes a value of it: a million, a third, a dollar, a week ago. */
function countsNext(reading: Reading, at: number): boolean {
  const word = reading.word(at + 1)
  return (
    word !== null &&
    (word.scale !== null ||
      word.divisor !== null ||
      word.half ||
      word.unit !== null ||
      word.money !== null ||
      word.few !== null ||
      word.nation !== null ||
      word.ordinal !== null ||
      word.span !== null)
  )
}
