import { type Follows, type Language, Opens } from '../languages/language'
import type { Mention, TimeExpression } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { SentenceSpan } from '../text/sentences'
import type { Tokens } from '../text/tokens'
import { readAmount } from './amounts'
import { Collector } from './collector'
import { readDuration } from './durations'
import { passOver } from './exclusions'
import { isIndicator } from './names'
import { grammarOf } from './grammar'
import { readHedge } from './hedges'
import { type HedgeBefore, reachesBeyond, readQuantities, readRangeBetween, readStreak } from './quantities'
import { Reading } from './reading'
import { tenseOfTime } from './tense'
import { canBeginTime } from './times/begin'
import { TimeMatcher, type TimeMatch } from './times/matcher'
import { SlotKind } from './times/kinds'

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
  return reader.collector.finish()
}

class MentionReader {
  readonly collector: Collector
  private readonly matcher: TimeMatcher

  constructor(private readonly reading: Reading) {
    this.collector = new Collector(reading)
    this.matcher = new TimeMatcher(reading)
  }

  readSentence(sentence: SentenceSpan): void {
    const { reading } = this
    reading.enter(sentence)
    let at = reading.nextOpener(sentence.first)
    while (at < sentence.last) {
      const last = reading.isDigits(at) ? this.readFigures(at, null) : this.readWord(at)
      at = reading.nextOpener(Math.max(last, at + 1))
    }
  }

  /** Reads what begins at a word that opens something; returns the first token behind, or 0. */
  private readWord(at: number): number {
    const { reading } = this
    const { opens, follows, slots } = reading.kindOf(at)
    if (follows !== null && !this.canFollow(at + 1, follows)) return 0
    if ((opens & Opens.Between) !== 0) return this.readBetween(at)
    if ((opens & Opens.Hedge) !== 0) {
      const last = this.readHedged(at)
      if (last > 0) return last
    }
    if ((opens & Opens.Article) !== 0 && !countsNext(reading, at)) return 0
    if ((opens & (Opens.Time | Opens.Article)) === 0) return this.takeQuantity(at, null)
    const timeAlone = opens === Opens.Time && (follows !== null || (slots & SlotKind.Duration) === 0)
    return timeAlone ? this.takeTurn(at) : this.takeValue(at, null)
  }

  /** Most prepositions and articles open nothing: what comes next tells at once. */
  private canFollow(at: number, follows: Follows): boolean {
    const { reading } = this
    const next = reading.kindOf(at)
    // “About US$277 million”
    if (!reading.isDigits(at)) return follows.admits(next) || (reading.is(at + 1, '$') && reading.glued(at + 1))
    const { slots, opener, figures } = follows
    return opener || ((slots & next.slots) !== 0 && (figures || canBeginTime(reading, at)))
  }

  private readFigures(at: number, hedge: HedgeBefore | null): number {
    const { reading } = this
    const passed = passOver(reading, at)
    if (passed > 0) return hedge === null ? passed : 0
    return this.takeValue(at, hedge)
  }

  private readBetween(at: number): number {
    const time = this.matcher.match(at)
    return time ? this.takeTime(time, null) : readRangeBetween(this.reading, at, this.collector.addQuantity)
  }

  /** A hedge, and the value behind it; 0 where none follows, so that the word may be something else. */
  private readHedged(at: number): number {
    const { reading } = this
    const hedge = readHedge(reading, at)
    if (hedge === null) return 0
    const open = reading.kindOf(at).opens & Opens.Time ? this.matcher.match(at) : null
    if (open && open.last > hedge.last) return this.takeTime(open, null)
    if (reading.isDigits(hedge.last)) return this.readFigures(hedge.last, hedge)
    return this.canOpenValue(hedge.last) ? this.takeValue(hedge.last, hedge) : 0
  }

  /** A word that opens something, or the letters before `$`. */
  private canOpenValue(at: number): boolean {
    const { reading } = this
    const { opens, follows } = reading.kindOf(at)
    return (opens !== 0 && (follows === null || this.canFollow(at + 1, follows))) || reading.is(at + 1, '$')
  }

  /** A time that begins with a word which no quantity begins with. */
  private takeTurn(at: number): number {
    const time = this.matcher.match(at)
    return time === null ? 0 : this.takeTime(time, null)
  }

  /** A time, a length of time or a quantity. */
  private takeValue(at: number, hedge: HedgeBefore | null): number {
    if (!canBeginTime(this.reading, at)) return this.takeQuantity(at, hedge)
    const time = this.matcher.match(at)
    if (time === null) return this.takeDuration(at, hedge) || this.takeQuantity(at, hedge)
    if (!isBareYear(time)) return this.takeTime(time, hedge)
    const isYear = (hedge === null || this.isComparedYear(time)) && !reachesBeyond(this.reading, at, time.last)
    return isYear ? this.takeTime(time, null) : this.takeQuantity(at, hedge)
  }

  private takeQuantity(at: number, hedge: HedgeBefore | null): number {
    return readQuantities(this.reading, at, hedge, this.collector.addQuantity)
  }

  private takeDuration(at: number, hedge: HedgeBefore | null): number {
    const { reading } = this
    const duration = readDuration(reading, at)
    if (duration === null) return 0
    if (isIndicator(reading, duration.last)) return duration.last + 1
    // “a year” is a length of time where nothing else is in the sentence; elsewhere it may be a rate.
    const told = hedge !== null || reading.grammar.during.has(reading.word(at - 1)) || this.isAlone(at, duration.last)
    if (duration.single && !(told && reading.word(at + 1)?.divisor === null)) return 0
    this.collector.addDuration(at, hedge)
    return duration.last
  }

  private takeTime(time: TimeMatch, hedge: HedgeBefore | null): number {
    const { first, last, expression } = time
    if (time.rule === 'streak') return readStreak(this.reading, first, this.collector.addQuantity) || last
    const tense = tenseOfTime(this.reading, expression, first, last)
    // “binnen eines Monats gewachsen” is no month from the article's date on.
    if (isMereLength(expression, tense) && !this.isAlone(first, last)) this.collector.addDurationsInside(first, last)
    else this.collector.addTime(time, tense, hedge?.word ?? null)
    if (this.isAlone(first, last) && this.isBare(expression, first)) this.takeOtherReading(last)
    return last
  }

  /** A day without its month, or both as a fraction is written. */
  private isBare(expression: TimeExpression, first: number): boolean {
    return expression.kind === 'day' && expression.year === undefined && (expression.month === undefined || this.reading.is(first + 1, '/'))
  }

  /** “25th” and “2/3” with nothing around them can be an ordinal or a fraction as well. */
  private takeOtherReading(last: number): void {
    const { from } = this.reading
    for (let i = from; i < last; i++) {
      if (!this.reading.isDigits(i)) continue
      if (readAmount(this.reading, i)?.last === last) readQuantities(this.reading, i, null, this.collector.addQuantity)
      return
    }
  }

  /** “mehr als 2024”: four digits that are not round, with nothing behind that they could count. */
  private isComparedYear({ expression, last }: TimeMatch): boolean {
    const round = expression.kind === 'year' && expression.year % 100 === 0
    return !round && (!this.reading.isWord(last) || this.reading.word(last)?.starter === true)
  }

  private isAlone(first: number, last: number): boolean {
    return first === this.reading.from && this.reading.endsAt(last)
  }
}

const isBareYear = ({ expression, first, last }: TimeMatch): boolean =>
  expression.kind === 'year' && !expression.fiscal && expression.toYear === undefined && last === first + 1

/** “grew tenfold in eleven weeks”: no time that lies eleven weeks on. */
function isMereLength(expression: TimeExpression, tense: -1 | 0 | 1): boolean {
  if (expression.kind === 'lasting') return !expression.from && tense !== 1
  if (expression.kind !== 'offset' || expression.from || expression.anchored || tense >= 0) return false
  return expression.steps.every(({ number }) => number > 0)
}

/** Whether the word behind “a” makes a value of it: a million, a third, a dollar, a week ago. */
function countsNext(reading: Reading, at: number): boolean {
  const word = reading.word(at + 1)
  if (word === null) return false
  const apart = word.joins && (reading.word(at + 2)?.cardinal ?? 0) >= 20
  const numeral = apart || word.scale !== null || word.divisor !== null || word.half || word.few !== null || word.ordinal !== null
  return (
    numeral ||
    word.percent !== null ||
    word.points !== null ||
    word.money !== null ||
    word.nation !== null ||
    word.unit !== null ||
    word.span !== null
  )
}
