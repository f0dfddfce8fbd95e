import { dayOf } from '../mentions/calendar'
import { addSteps } from '../mentions/times/spans'
import type { Day, Mention, Period, TimeMention } from '../model'
import { isEarlierRole } from './roles'
import type { Statement } from './statement'

/** The time that a value belongs to. */
export interface When {
  period: Period | null
  /** The clause says it; else it was carried over, or is the article's own date. */
  stated: boolean
  mention: TimeMention | null
  /** It is only what the article as a whole reports on. */
  isTopic?: boolean
  /** The event whose day it is, where the text names no date: “report”, “deal+1”. */
  event?: string
}

export const NEVER: When = { period: null, stated: false, mention: null }

/** Beyond this distance a time belongs to another clause; own choice. */
const FAR = 24
/** Costs of a time in another segment, unless that one opens the sentence; own choice. */
const ELSEWHERE = 12

/** “Geschäftsjahr 2024/25” of a company whose months nobody knows: from July, so that all who name it mean one period. */
const someFiscalYear = (year: number): Period => ({ start: dayOf(year, 7, 1), end: dayOf(year + 1, 7, 1) })

/** The resolved times of a sentence; of “im abgelaufenen Geschäftsjahr 2024/25” the one that names the year. */
export function resolvedTimes(statement: Statement): { mention: TimeMention; period: Period }[] {
  return statement.times.flatMap((mention, i) => {
    const { start, end, written } = mention.value
    if (start != null && end === null && isGenitive(statement, mention)) return [{ mention, period: { start: start - 1, end: start } }]
    const months = monthsOver(mention)
    if (start != null && end === null && months !== null)
      return [{ mention, period: { start: addSteps(start, [{ number: -months, unit: 'month' }]), end: start } }]
    const next = statement.times[i + 1]
    if (written.fiscal && written.year === undefined && next?.first === mention.last && next.value.written.year !== undefined) return []
    if (start !== undefined && end !== undefined) return [{ mention, period: { start, end } }]
    return written.year !== undefined && written.toYear !== undefined && mention.type === 'period'
      ? [{ mention, period: someFiscalYear(written.year) }]
      : []
  })
}

/** “Nach den ersten neun Monaten standen 740 Millionen in den Büchern”: how many months of the year a value told after them is of; null for other times. */
function monthsOver({ expression, value: { written } }: TimeMention): number | null {
  if (expression.kind !== 'after') return null
  if (written.half === 1) return 6
  return written.quarter === 1 ? 3 : (written.months ?? null)
}

/** “After Wednesday's leap of 7%”: the leap is that of Wednesday, and only what follows comes after. */
const isGenitive = (statement: Statement, { last, expression }: TimeMention): boolean =>
  expression.kind === 'after' && /['’]s$/.test(statement.raw(last - 1))

/** The time that stands nearest to a value; one right behind an earlier level belongs to that level alone. */
export function whenOf(
  statement: Statement,
  value: Pick<Mention, 'first' | 'last'>,
  taken: ReadonlySet<TimeMention>,
  fits: (period: Period, mention: TimeMention) => boolean,
  /** What it costs a time that fits less well. */
  costOf: (period: Period) => number = () => 0,
): When {
  let best: When = NEVER
  let least = Number.POSITIVE_INFINITY
  for (const { mention, period } of resolvedTimes(statement)) {
    if (mention === value || taken.has(mention) || !fits(period, mention) || statement.isInserted(mention.first, value.first)) continue
    if (labelsAnother(statement, mention, value) || isOfLaterValue(statement, mention, value)) continue
    if (isBehindRelative(statement, mention, value) || isOfAnotherValue(statement, mention, value)) continue
    if (isTimeOfBase(statement, mention, value)) continue
    const segment = statement.segment(mention.first)
    const isApart = segment !== statement.segment(value.first) && !statement.hangsOn(value.first, mention.first)
    const elsewhere = isApart && segment > 0 ? ELSEWHERE : 0
    const distance =
      statement.distance(mention.first, mention.last, value.first, value.last) + (mention.first >= value.last ? 1 : 0) + elsewhere
    const cost = distance + costOf(period)
    if (distance < FAR && cost < least) {
      best = { period, stated: true, mention }
      least = cost
    }
  }
  return best
}

/** “54.8%, better than the 53.6% of the final quarter of 2025”, “18 Prozent mehr als die 349 Millionen des Vorjahresquartals”: the time is that of the value right in front of it. */
function isOfAnotherValue(statement: Statement, { first }: TimeMention, value: Pick<Mention, 'first'>): boolean {
  const { sized, definite, than, before, above, below, prepositions } = statement.words
  const isJoint = (i: number): boolean => [definite, sized, prepositions].some((list) => statement.isIn(list, i))
  const joint = [first - 1, first - 2].filter((i, n) => isJoint(i) && (n === 0 || isJoint(first - 1)))
  const other = statement.quantities.find(({ last }) => joint.includes(last))
  if (other === undefined || other.first <= value.first) return false
  return [than, before, above, below].some((list) => statement.has(list, other.first - COMPARED, other.first))
}

/** “18% above $349 million a year earlier”, “up 18% on last year”: the time with which a change compares, and not its own. */
export function isTimeOfBase(statement: Statement, time: TimeMention, value: Pick<Mention, 'first' | 'last'>): boolean {
  const mention = statement.quantities.find(({ first }) => first === value.first)
  const { than, before, above, below, base, more, less, clauses } = statement.words
  const isChange = mention !== undefined && statement.roles.get(mention)!.name === 'change'
  if (mention?.type !== 'percent' || !(isChange || [above, below].some((list) => statement.isIn(list, mention.last)))) return false
  if (time.first < value.first) return isOfPrior(statement, time, value.first)
  const at = [more, less].some((list) => statement.isIn(list, value.last)) ? value.last + 1 : value.last
  if (statement.has(clauses, at + 1, time.first)) return false
  if ([than, before, above, below].some((list) => statement.isIn(list, at)) && !statement.isIn(base, at)) return true
  return statement.isIn(base, at) && (isOfPrior(statement, time, time.first) || isEarlier(statement, time))
}

/** “Against the 349 million it had a year earlier, a rise of 18%”: a time behind an earlier value, with nothing else in between. */
function isOfPrior(statement: Statement, time: TimeMention, until: number): boolean {
  const prior = statement.quantities.findLast(({ last }) => last <= time.first)
  if (prior === undefined || !isEarlierRole(statement.roles.get(prior)!) || time.first - prior.last > OF_PRIOR) return false
  const segment = statement.segment(prior.first)
  return segment === statement.segment(time.first) && (until === time.first || segment !== statement.segment(until))
}

/** Words from an earlier value to its time at most: “it had a year earlier”. */
const OF_PRIOR = 4

/** A year or a span of it that lies before some other time that the statement tells. */
const isEarlier = (statement: Statement, time: TimeMention): boolean =>
  isRelativeYear(time) ||
  statement.times.some(({ value: { start } }) => start != null && time.value.end != null && time.value.end <= start) ||
  (time.expression.kind === 'unit' && time.expression.unit === 'year' && time.expression.shift === -1)

/** Words from “than” to the value behind it at most: “than the”. */
const COMPARED = 2

/** “… kletterte auf 23,36 Euro, nachdem sie am Mittwoch bei 21,95 Euro geschlossen hatte”: the day is that of the value in the clause behind. */
export function isOfLaterValue(statement: Statement, { first }: TimeMention, value: Pick<Mention, 'first'>): boolean {
  const segment = statement.segment(first)
  if (segment <= statement.segment(value.first)) return false
  const start = statement.segmentStart(segment)
  const isClause = statement.isIn(statement.words.clauses, start)
  // “…, im Frühjahrsquartal waren es 684 Millionen Euro gewesen”
  const opens = statement.capitalNouns && first - start <= OPENS
  const type = statement.mentionAt(value.first)?.type
  return (
    (isClause || opens) &&
    statement.quantities.some(
      (other) =>
        (other.type === type || (opens && type === 'percent')) &&
        statement.segment(other.first) === segment &&
        (isClause || other.first > first),
    )
  )
}

/** Words in front of a time that opens a clause at most: “im”, “in dem”. */
const OPENS = 2

/** “Plover, which holds a fifth of the equity, has an agreement until 2033”: what a relative clause tells is not dated by the clause behind it. */
function isBehindRelative(statement: Statement, { first }: TimeMention, value: Pick<Mention, 'first'>): boolean {
  const own = statement.segment(value.first)
  return first > value.first && statement.segment(first) !== own && statement.isIn(statement.words.relatives, statement.segmentStart(own))
}

/** “$448 million (first quarter of 2025: $420 million)”: the time is that of the value in brackets. */
const labelsAnother = (statement: Statement, { first, last }: TimeMention, value: Pick<Mention, 'first'>): boolean =>
  value.first < first && statement.raw(first - 1) === '(' && statement.raw(last) === ':'

const length = ({ start, end }: Period): number => (start === null || end === null ? Number.POSITIVE_INFINITY : end - start)

/** A day, or a few: what a price or an event is dated by. */
export const isDay = (period: Period): boolean => length(period) <= 1

/** A month or longer, and not open: what a revenue is reckoned over. */
export const isSpan = (period: Period, mention?: TimeMention): boolean =>
  length(period) >= 27 && Number.isFinite(length(period)) && !(mention && (isSeason(mention) || isPartOfYear(mention)))

/** “Ende 2025”, “early 2026”: a few months that nobody reports on. */
export const isPartOfYear = ({ expression, value: { written } }: TimeMention): boolean =>
  expression.kind === 'part' && written.month === undefined && written.quarter === undefined && written.half === undefined

/** “Frühjahr 2025” is weather, and no quarter that anybody reports on. */
function isSeason({ value: { written, start, end } }: TimeMention): boolean {
  const isNamed = written.quarter !== undefined || written.half !== undefined || written.month !== undefined
  const days = (end ?? 0) - (start ?? 0)
  return !isNamed && written.year !== undefined && days > SEASON.min && days < SEASON.max
}
const SEASON = { min: 85, max: 95 }

/** An as-of date has an end: “Ende September”, “by the end of July”. */
export const isAsOf = (period: Period): boolean => period.end !== null

/** Where a day is named as well as a quarter, what is counted is as of that day; own choice: a comma or two. */
export const costAsOf = (period: Period): number => (length(period) > MONTH ? 8 : 0)
const MONTH = 31

/** “By the end of July” is as of its last day. */
export const asOf = ({ start, end }: Period): Period => ({ start: start ?? (end === null ? null : end - 1), end })

/** “Zur Jahresmitte” is what is counted as of the end of June; a day in the middle of any long time. */
export function asOfMiddle(period: Period, mention: TimeMention | null): Period {
  const { start, end } = period
  const isMiddle = mention?.expression.kind === 'part' && mention.expression.part === 'middle'
  if (!isMiddle || start === null || end === null || end - start <= QUARTER) return period
  const middle = start + Math.floor((end - start) / 2)
  return { start: middle - MIDDLE, end: middle }
}

/** Days; what is longer is the middle of a year. */
const QUARTER = 92
/** Days that “Ende Juni” has. */
const MIDDLE = 10

/** “a year earlier”, “im Vorjahreszeitraum”: the same span of another year. */
export const isRelativeYear = ({ expression }: Pick<TimeMention, 'expression'>): boolean =>
  expression.kind === 'yearAgo' ||
  (expression.kind === 'offset' && (expression.anchored === true || (expression.steps.length === 1 && isOneYearBack(expression.steps[0]!))))

/** “Vor einem Jahr”: the same span of the year before, where values are told. */
const isOneYearBack = ({ number, unit }: { number: number; unit: string }): boolean => number === -1 && unit === 'year'

/** “In the same quarter of 2025”, “im gleichen Zeitraum 2025”: a year that only says which span of that length is meant. */
export function isSameSpan(statement: Statement, { first, expression, value: { written } }: TimeMention): boolean {
  const { sameSpan } = statement.words
  if (written.year === undefined || written.month !== undefined || written.quarter !== undefined || expression.kind === 'part') return false
  for (let i = first - 2; i >= statement.first && i >= first - SAME_SPAN; i--) if (statement.isIn(sameSpan, i)) return true
  return false
}

/** Words between “same” and its year at most: “same three months of”. */
const SAME_SPAN = 4

/** “mehr als im Dezember”, “a year earlier”, “compared with Wednesday”: a time that only something else is compared with. */
export function isCompared(statement: Statement, time: TimeMention): boolean {
  const { first, expression } = time
  if (isRelativeYear({ expression }) || isSameSpan(statement, time)) return true
  const { before, earlier, than, above, below, sized, to, afterwards, charges } = statement.words
  if (statement.isIn(earlier, first)) return true
  // “4.1% above last year's level”
  if (!statement.capitalNouns && [above, below].some((list) => statement.isIn(list, first - 1))) return true
  // “Nach 90 Millionen im Vorjahr erzielte Rhenalis 2025 …”: a verb and its subject stand in between.
  const isEarlierAt = (i: number): boolean =>
    statement.isIn(earlier, i) &&
    !(statement.capitalNouns && ((first - i === 3 && statement.namesAt(first - 1)) || (first - i > 1 && isVerbal(statement, i + 1))))
  for (let i = first - 1; i >= statement.first && i >= first - 3; i--) {
    // “Zum Vergleich: 2025 …”
    if (statement.raw(i) === ':') return false
    // “Tags zuvor, am 10. März, schloss …”: the day itself, told once more.
    if (statement.raw(i) === ',' && statement.raw(statement.timeAt(first)?.last ?? first) === ',') return false
    // “Der Gewinn nach Steuern fiel 2025”: a noun of another kind stands behind.
    if (statement.isIn(afterwards, i) && statement.capitalNouns && statement.capitalised(i + 1) && i + 1 < first) continue
    // “Profit after tax in 2025”
    if (statement.isIn(afterwards, i) && statement.isIn(charges, i + 1)) continue
    // “As of September 30”, “as at 31 December” compare nothing.
    const isAsOf = statement.isIn(sized, i + 1) || statement.isIn(to, i + 1)
    // “Als Gewinn blieben 2025 …”: no comparison opens with a noun.
    const isRole = i === statement.first && statement.capitalNouns && statement.capitalised(i + 1)
    if (statement.isIn(before, i) || isEarlierAt(i) || (statement.isIn(than, i) && !isAsOf && !isRole)) return true
  }
  return false
}

/** A word in small print that is no preposition, article or evaluation: behind “im Vorjahr”, a verb. */
const isVerbal = (statement: Statement, i: number): boolean => {
  const { prepositions, definite, fillers, and } = statement.words
  return statement.isWord(i) && !statement.capitalised(i) && ![prepositions, definite, fillers, and].some((list) => statement.isIn(list, i))
}

export const dayPeriod = (day: Day): Period => ({ start: day, end: day + 1 })

/** “die am 22. Januar geflogene”, “die im März ausgegebene Prognose”: when something was done, as an attribute of it. */
export function isAttribute(statement: Statement, { first, last }: TimeMention): boolean {
  // Article, preposition, time, participle; “der Jahresüberschuss 2025 erreichte” has a noun and a verb.
  const opens = statement.isIn(statement.words.determiners, first - 2) && !statement.capitalised(first - 1)
  return opens && statement.capitalNouns && !statement.isIn(statement.words.coming, last) && PARTICIPLE.test(statement.raw(last))
}

const PARTICIPLE = /^(?:(?:\p{Ll}*ge\p{Ll}+|(?:be|ver|er|ent)\p{Ll}+)(?:te|ene)|\p{Ll}+ende)[nrms]?$/u

/** “The November trading statement”: a month or holiday that only names what follows it. */
export function isEpithet(statement: Statement, { first, last, value: { written } }: TimeMention): boolean {
  const { prepositions, clauses, fillers, over, expected, definite, relatives, whole } = statement.words
  if (statement.capitalNouns || written.day !== undefined || written.year !== undefined) return false
  if (statement.isIn(prepositions, first - 1) || !statement.isWord(last) || statement.capitalised(last) || statement.facts(last))
    return false
  return ![prepositions, clauses, fillers, over, expected, definite, relatives, whole].some((list) => statement.isIn(list, last))
}

/** “Since it was launched in 2021”: the time from which something is counted, so many words behind “since” at most; own choice. */
const SINCE = 6

export function isBeginning(statement: Statement, { first }: TimeMention): boolean {
  for (let i = first; i >= statement.first && i >= first - SINCE; i--) if (statement.isIn(statement.words.since, i)) return true
  return false
}

/** “Since March 1 it has had 12 mills”: the day from which what a statement tells holds; undefined where none is told. */
export const beginningIn = (statement: Statement): Day | null | undefined =>
  statement.times.find((time) => isBeginning(statement, time))?.value.start
