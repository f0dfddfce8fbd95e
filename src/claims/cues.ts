import type { ClaimRule, CompareRule, Mention, QuantityMention, TimeMention } from '../model'
import { asSum } from './currencies'
import { totalsIn } from './lists'
import type { Statement } from './statement'
import { isQuantity, isTime } from './statement'

/** What a claim reader needs to know of a measure. */
export type Measure = Pick<CompareRule, 'measure' | 'value' | 'key' | 'every' | 'signed' | 'change' | 'limit' | 'undated'>

/** A phrase that says which measure a value nearby belongs to. */
export interface Cue {
  rule: ClaimRule
  measure: Measure
  key: 'near' | 'unit'
  /** Where the nouns stand that the number must count; null where any will do. */
  nouns: readonly { first: number; last: number }[] | null
  /** Where phrases stand that, near the value, make it another measure; `own` ones only where they hold the value itself. */
  not: readonly { first: number; last: number; own: boolean }[]
  /** Where the words stand that the value is near to, and all of its words. */
  parts: readonly { first: number; last: number }[]
  words: readonly { first: number; last: number }[]
}

export type ValueMention = QuantityMention | TimeMention | Extract<Mention, { type: 'duration' }>

/** Whether a rule claims nothing where no value stands in the sentence of its cue. */
export const needsValue = ({ is }: ClaimRule, { value }: Measure): boolean => is === null && !['name', 'place', 'time'].includes(value)

/** A value and the cue that it belongs to. */
export interface Link {
  mention: ValueMention
  cue: Cue
  /** The words of the cue that are nearest to the value. */
  part: { first: number; last: number }
  /** How far they are apart. */
  cost: number
}

/** A value further away belongs to other words; own choice: a clause of some length. */
const FAR = 22
/** The same of a measure that only takes what no other one does; own choice. */
const CLOSE = 9
/** What it costs that a comma or dash parts them; own choice. */
const ELSEWHERE = 6
/** What it costs that a programme would run to a time that bounds nothing; own choice. */
const UNBOUND = 4
/** A phrase under `not` bars values this close to it; own choice: a clause. */
const BARRED = 12
/** A counted noun follows its number within so many words: “3.400 fest angestellte Mitarbeiter”. */
const UNIT_REACH = 3
/** A rank stands right beside its word: “Nummer drei”, “third-largest”. */
const RANK_REACH = 2

/** “On the 26th”, of a month that only the words before tell. */
const isBareDay = ({ value: { written } }: TimeMention): boolean =>
  written.day !== undefined && written.month === undefined && written.weekday === undefined && !written.relative

/** Whether a mention can be the value of a measure, or a change of it. */
export function fitsMeasure({ measure, value: kind, every, limit, key }: Measure, mention: Mention): mention is ValueMention {
  switch (kind) {
    case 'money':
      return (
        (mention.type === 'money' && !((isPerShare(key) || OF_ONE_SHARE.test(measure)) && isSum(mention))) ||
        (key.includes('session') && isBarePrice(mention))
      )
    case 'percent':
      return (mention.type === 'percent' && mention.value.unit === undefined) || (mention.type === 'number' && isFraction(mention))
    case 'count':
      return (
        (mention.type === 'number' && !isFraction(mention)) ||
        (mention.type === 'ordinal' && key.includes('noun-if-known') && isMilestone(mention))
      )
    case 'ratio':
      return mention.type === 'number'
    case 'rank':
      return mention.type === 'ordinal'
    case 'time':
      if (mention.type === 'duration') return limit && LONG_UNITS.has(mention.value.unit)
      return isTime(mention) && !isBareDay(mention) && (every === 'once' || every === 'ever' || isShort(mention))
    case 'duration':
      return mention.type === 'duration' && yearsOf(mention.value) !== null
    case 'streak':
      return mention.type === 'ordinal' || mention.type === 'duration'
    default:
      return false
  }
}

/** Units that a programme is told to last in. */
const LONG_UNITS: ReadonlySet<string> = new Set(['month', 'quarter', 'year'])

/** Years of each unit that a contract is told to last in. */
const YEARS: Readonly<Record<string, number>> = { month: 1 / 12, quarter: 1 / 4, year: 1, decade: 10 }

/** How many years a duration is; null where it is reckoned in days or hours. */
export const yearsOf = ({ number, unit }: { number: number; unit: string }): number | null => {
  const years = YEARS[unit]
  return years === undefined ? null : number * years
}

/** A hundredth of a currency. */
const CENT = 0.01

/** “Closed at 61.46”: a price to the cent, the currency of which was told before. */
export const isBarePrice = (mention: object): boolean =>
  'type' in mention && mention.type === 'number' && Math.abs((mention as QuantityMention).value.step - CENT) < CENT / 10

/** Prices, targets and dividends are those of one share. */
export const isPerShare = (key: Measure['key']): boolean =>
  ['session', 'house', 'instalment'].some((part) => key.some((own) => own === part))

/** Measures of one share, by their names. */
const OF_ONE_SHARE = /per-share$|^issue-price$/

/** No share costs that much, or pays it: “to $410 million” beside a closing price. */
const isSum = ({ value }: QuantityMention): boolean => (value.number ?? value.min ?? 0) >= 1e6

/** A day or a month, or what begins on a day: a quarter beside “results” is what they are of, not when they come. */
const isShort = ({ value: { start, end, written } }: TimeMention): boolean =>
  start != null && (end === null ? written.day !== undefined : end !== undefined && end - start <= 31)

/** “ein Drittel”, “four in ten”: a share told as a fraction. */
const isFraction = ({ value: { number = 0, step } }: QuantityMention): boolean => number > 0 && number < 1 && step === 0

/** “Das 20.000. Lastenrad”: by then so many were built; the fourth one counts nothing that others would. */
const isMilestone = ({ value: { number = 0 } }: QuantityMention): boolean => number >= MILESTONE
/** Own choice. */
const MILESTONE = 100

/** Measures of which the words that name them are a part of the key. */
export const isToldByWord = (key: Measure['key']): boolean => key.includes('word') || key.includes('term')

/** Measures that only take values which no other one does: “Mietkosten”, where no rule tells of these. */
export const isLastResort = ({ key }: Pick<Measure, 'key'>): boolean => key.includes('term')

/** Links each value to the nearest cue whose measure takes it; a cue takes several values of different roles. */
export function linkValues(statement: Statement, cues: readonly Cue[], plays: (mention: Mention, cue: Cue) => boolean): Link[] {
  if (statement.mentions.length === 0 || cues.length === 0) return []
  const parts = new Set<Mention>(totalsIn(statement).flatMap((list) => list.parts))
  const values = statement.mentions.filter((mention) => !parts.has(mention) && !isToldExactly(statement, mention))
  const common = cues.filter(({ measure }) => !isLastResort(measure))
  const lastResort = cues.filter(({ measure }) => isLastResort(measure))
  const links = nearestLinks(statement, values, common, plays, FAR)
  const taken = new Set<Mention>(links.map(({ mention }) => mention))
  const left = values.filter((mention) => !taken.has(mention))
  return [...links, ...changesBehind(statement, links, plays), ...nearestLinks(statement, left, lastResort, plays, CLOSE)]
}

/** “In fünf Wochen, am 6. November”, “in eight years, in 2033”: a time that the next words tell without counting from today. */
function isToldExactly(statement: Statement, mention: Mention): boolean {
  if (!isTime(mention) || mention.expression.kind !== 'offset' || statement.raw(mention.last) !== ',') return false
  const { day, year, relative } =
    statement.times.find(({ first }) => first > mention.last && first - mention.last <= EXACTLY)?.value.written ?? {}
  return !relative && (day !== undefined || year !== undefined)
}

/** Tokens from the comma to the exact time at most: “, genauer: am”. */
const EXACTLY = 4

/** Links each of some values to the nearest cue that is not too far away. */
function nearestLinks(
  statement: Statement,
  values: readonly Mention[],
  cues: readonly Cue[],
  plays: (mention: Mention, cue: Cue) => boolean,
  far: number,
): Link[] {
  if (cues.length === 0) return []
  const links: Link[] = []
  for (const mention of values) {
    const isChange = isQuantity(mention) && mention.type === 'percent' && mention.value.unit === undefined
    let best = null as Link | null
    for (const cue of cues) {
      if (typeof cue.rule.is === 'number') continue
      if (
        !fitsMeasure(cue.measure, mention) &&
        !isSumFor(statement, cue.measure, mention) &&
        !isRun(statement, cue, mention) &&
        !(isChange && cue.measure.key.length > 0 && ['money', 'count'].includes(cue.measure.value))
      )
        continue
      if (isBarred(statement, cue, mention) || !plays(mention, cue)) continue
      for (const part of cue.parts) {
        if (isContributed(statement, cue, part, mention) || isShareOf(statement, mention) || isTimes(statement, part, mention)) continue
        const cost = costOf(statement, cue, part, mention, isChange)
        const isNearer = cost < (best?.cost ?? far) || (cost === best?.cost && isLonger(part, best.part))
        if (isNearer) best = { mention: mention as ValueMention, cue, part, cost }
      }
    }
    if (best) links.push(best)
  }
  return links
}

/** “Die Erlöse stiegen auf 612 Millionen”: a number that tells a sum of the article's currency. */
const isSumFor = (statement: Statement, { value, key }: Measure, mention: Mention): boolean =>
  value === 'money' && key.includes('period') && !isPerShare(key) && mention.type === 'number' && asSum(statement, mention) !== null

/** “Revenue for the first quarter of its financial year was 541 million, an increase of 2.5%, from 528 million”: a change or an earlier level right behind a level belongs to its cue, however far that is. */
function changesBehind(statement: Statement, links: readonly Link[], plays: (mention: Mention, cue: Cue) => boolean): Link[] {
  return statement.quantities.flatMap((mention, index) => {
    const level = statement.quantities[index - 1]
    const isChange = mention.type === 'percent' && mention.value.unit === undefined
    const isEarlier =
      level?.type === mention.type && level.value.unit === mention.value.unit && statement.roles.get(mention)?.name === 'old'
    if (!(isChange || isEarlier) || !level || mention.first - level.last > BESIDE) return []
    if (links.some((link) => link.mention === mention)) return []
    const told = links.find((link) => link.mention === level && ['money', 'count'].includes(link.cue.measure.value))
    if (isChange && links.some(({ cue, cost }) => cue === told?.cue && cost < told.cost)) return []
    return told && !isBarred(statement, told.cue, mention) && plays(mention, told.cue) ? [{ ...told, mention }] : []
  })
}

/**
 * “Der Kunde trug 62 Millionen Euro zum Umsatz bei”, “trug zum Umsatz 62 Millionen bei”, “contributed $62 million to revenue”,
 * “contributed revenue of $62 million”: a part of the measure.
 */
function isContributed(statement: Statement, { measure }: Cue, { first }: Link['part'], mention: Mention): boolean {
  const { contributes, toWhole } = statement.words
  if (measure.value !== 'money' || mention.type !== 'money' || !statement.has(contributes)) return false
  const isTold = !statement.capitalNouns && statement.isIn(contributes, first - 1)
  const isBehind = first >= mention.last && first - mention.last <= BESIDE && statement.isIn(toWhole, mention.last)
  return isTold || isBehind || statement.has(toWhole, first - TO_WHOLE, first)
}

/** “29% of group revenue, roughly $326 million”: behind a comma or in brackets, the share of the measure, once more as money. */
function isShareOf(statement: Statement, { first, type }: Mention): boolean {
  const { whole, or } = statement.words
  const isApart = [first - 1, first - 2].some((i) => [',', '('].includes(statement.raw(i)) || statement.isIn(or, i))
  const isOf = (share: QuantityMention): boolean =>
    share.type === 'percent' &&
    share.last < first &&
    first - share.last <= SHARE_OF &&
    statement.isIn(whole, share.last) &&
    statement.roles.get(share)!.name !== 'change'
  return type === 'money' && isApart && statement.quantities.some(isOf)
}

/** Words from a share to the same as money at most: “of group revenue, or roughly”. */
const SHARE_OF = 6

/** Words from “zum” to the noun at most: “zum Ergebnis vor Steuern”. */
const TO_WHOLE = 2

/** “90 Millionen Euro und damit das 1,4-Fache der Wartungserlöse”, “12 million, twice the net profit”: a measure that a value is so many times of. */
const isTimes = (statement: Statement, { first }: Link['part'], { last }: Mention): boolean =>
  first >= last && statement.wordsIn(statement.words.multiples).some(({ at }) => at >= last && at < first && first - at <= TIMES)

/** Tokens from “times” to the noun at most: “the adjusted net”. */
const TIMES = 4

/** Tokens between a level and its change at most: “, an increase of”. */
const BESIDE = 4

/** Of two phrases as near, the longer one tells more: “wiederkehrende Erlöse”, “Erlöse”. */
const isLonger = (a: Link['part'], b: Link['part']): boolean => a.last - a.first > b.last - b.first

/** “Eight consecutive quarters”: a number of times in a row. */
const isRun = (statement: Statement, { measure }: Cue, mention: Mention): boolean =>
  measure.value === 'streak' && mention.type === 'number' && unitOfRun(statement, mention) !== null

/** The unit of time that a number counts, past an adjective. */
export const unitOfRun = (statement: Statement, { last }: Pick<Mention, 'last'>): string | null =>
  statement.facts(last + 1)?.unit ?? statement.facts(last)?.unit ?? null

const isBarred = (statement: Statement, { not, words }: Cue, { first, last }: Mention): boolean =>
  not.some((phrase) =>
    phrase.own
      ? phrase.first < last && first < phrase.last
      : statement.distance(phrase.first, phrase.last, first, last) <= BARRED && !isOfLaterClause(statement, phrase.first, first, words),
  )

/** “The closure means 430 redundancies, and the unions have already called a strike”, “Ebit rose to 72 million, the margin to 11.6 percent”: what is said in a clause with a value or a verb of its own, behind those of a value and its cue. */
function isOfLaterClause(statement: Statement, phrase: number, value: number, cue: Cue['words']): boolean {
  const { and, turns } = statement.words
  const segment = statement.segment(phrase)
  if ([value, ...cue.map(({ first }) => first)].some((i) => segment <= statement.segment(i)) || statement.isInserted(phrase, value))
    return false
  const start = statement.segmentStart(segment)
  return (
    statement.isIn(and, start) ||
    statement.isIn(turns, start) ||
    statement.mentions.some(({ first }) => statement.segment(first) === segment)
  )
}

function costOf(statement: Statement, cue: Cue, { first, last }: Link['part'], mention: Mention, isChange: boolean): number {
  const distance = statement.distance(first, last, mention.first, mention.last)
  const behind = first >= mention.last
  if (cue.key === 'unit') {
    // “14 Prozent mehr Passagiere”
    const isMore = isChange && behind && first - mention.last === 1 && statement.roles.get(mention as QuantityMention)?.compares === true
    if (isChange) return isMore ? distance / 4 : Number.POSITIVE_INFINITY
    return behind && counts(statement, mention, first) ? distance / 4 : Number.POSITIVE_INFINITY
  }
  if (
    mention.type === 'number' &&
    cue.nouns &&
    !cue.nouns.some((noun) => counts(statement, mention, noun.first)) &&
    countsSomething(statement, mention)
  )
    return Number.POSITIVE_INFINITY
  if (cue.measure.value === 'rank' && distance > RANK_REACH) return Number.POSITIVE_INFINITY
  if (isChange && statement.has(statement.words.turns, Math.min(last, mention.last), Math.max(first, mention.first)))
    return Number.POSITIVE_INFINITY
  const isApart = statement.segment(first) !== statement.segment(mention.first)
  // “EPS 2024: 10.90 euros, dividend: 6 euros”: a label tells of what follows it.
  if (isApart && behind && statement.raw(last) === ':') return Number.POSITIVE_INFINITY
  // “Despite the fall in profits, it paid 20 million”
  if (isApart && statement.isIn(statement.words.grounds, statement.segmentStart(statement.segment(first)))) return Number.POSITIVE_INFINITY
  const trails = behind && !(mention.type === 'number' && counts(statement, mention, first))
  return (
    distance +
    (isApart && !opensWithTime(statement, mention) && !arrives(statement, mention) ? ELSEWHERE : 0) +
    (isNoBound(cue.measure, mention) ? UNBOUND : 0) +
    (trails ? 2 : 0) +
    (isChange && fitsMeasure(cue.measure, mention) ? -1 : 0)
  )
}

/** “On March 3, before the market opens, it will report …”: the time that opens a sentence is that of all of it. */
const opensWithTime = (statement: Statement, mention: Mention): boolean => isTime(mention) && mention.first - statement.first <= 1

/** “Climbed 4.1% in the quarter, to 612 million”, “…, reaching 612 million”: where the clause in front arrives. */
const arrives = (statement: Statement, { first }: Mention): boolean => {
  const opener = statement.segmentStart(statement.segment(first))
  return [statement.words.to, statement.words.arriving].some((list) => statement.isIn(list, opener))
}

/** “In September” bounds no programme, as “until September” does: other words of the clause have a better claim to it. */
const isNoBound = ({ limit, key }: Measure, mention: Mention): boolean =>
  limit && key.includes('amount') && isTime(mention) && mention.value.start !== null

/** Whether a number counts the noun at a token: nothing but adjectives stands between. */
function counts(statement: Statement, { last }: Mention, noun: number): boolean {
  if (noun < last || noun - last > UNIT_REACH) return false
  for (let i = last; i < noun; i++) {
    // “0,3-Gigawatt-Komplex”
    if (statement.raw(i) === '-' && statement.glued(i) && statement.glued(i + 1)) continue
    if (!statement.isWord(i) || statement.isIn(statement.words.prepositions, i) || (statement.capitalNouns && statement.capitalised(i)))
      return false
  }
  return true
}

/** Whether a number counts some noun at all: “2.450 Menschen”, but not “stieg auf 2.450.” */
function countsSomething(statement: Statement, { last }: Mention): boolean {
  const { prepositions, clauses, fillers, over, were } = statement.words
  if (!statement.isWord(last)) return false
  // “Mit 15,8 Millionen schloss Rhenalis das Jahr ab”
  if (statement.capitalNouns) return statement.capitalised(last) || (statement.capitalised(last + 1) && !statement.namesAt(last + 1))
  return ![prepositions, clauses, fillers, over, were].some((list) => statement.isIn(list, last))
}
