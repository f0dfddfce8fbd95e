import { dayOf, partsOf } from '../mentions/calendar'
import { addSteps, movedBy } from '../mentions/times/spans'
import type { Day, Mention, Period, TimeMention } from '../model'
import { isPastVerb } from './clause'
import type { Measure } from './cues'
import type { Antecedent } from './ellipsis'
import { periodBefore, stepsBack } from './earlier'
import { leader } from './roles'
import { eventDayIn } from './eventDay'
import type { Statement } from './statement'
import {
  asOf,
  asOfMiddle,
  beginningIn,
  costAsOf,
  dayPeriod,
  isAsOf,
  isBeginning,
  isCompared,
  isDay,
  isPartOfYear,
  isSpan,
  isTimeOfBase,
  NEVER,
  resolvedTimes,
  type When,
  whenOf,
} from './when'
import type { Speaker } from './who'

/** Where a claim stands: its statement, whom the text speaks of, and the period that it last named. */
export interface Scene {
  statement: Statement
  speaker: Speaker
  inherited: Period | null
  /** The period that the article reports on. */
  topic: Period | null
  /** The last level that the statement before told. */
  last: Antecedent | null
  /** The last statements before, in the same paragraph. */
  paragraph: readonly Statement[]
}

/** A period that had not ended when the article appeared has no result yet. */
export function isAhead({ article }: Statement, { period, stated }: When): boolean {
  const { published } = article.info
  return stated && published !== null && period?.end != null && period.end > published + UNFINISHED
}

/** Results are told this many days before a period ends at most: “das Jahr schloss …”; own choice. */
const UNFINISHED = 45

/**
 * What a forecast is for: as its clause says, else the year that runs where it speaks of the whole year, or tells a range;
 * null where that is left open.
 */
export function forecastPeriod(scene: Scene, measure: Measure, value: Tokens, when: When, isRange: boolean): Period | null {
  const { statement } = scene
  const told = toldPeriod(scene, measure, value, when)
  return told === null && isRange && !when.stated ? yearThatRuns(statement) : told
}

function toldPeriod(scene: Scene, measure: Measure, value: Tokens, when: When): Period | null {
  const { statement } = scene
  const { published } = statement.article.info
  const meant = when.stated ? null : wholeYear(statement)
  if (meant) return meant
  const isOver = published !== null && when.period?.end != null && when.period.end <= published
  // “2025 lag die Marge bei 8 Prozent. Der Vorstand rechnet unverändert mit 9 bis 11 Prozent”: of the year that runs, and not of the one before.
  if (isOver && !when.stated && isYear(when.period!)) return yearThatRuns(statement) ?? when.period
  // “The 71 to 73 percent forecast in May”: when it was made, and “third-quarter sales rose. It expects …”.
  const isLookBack = when.mention?.expression.kind === 'after' || (when.period !== null && isMonth(when.period))
  if (!isOver || isYear(when.period!) || (when.mention !== null && !isLookBack)) return aheadOf(statement, when) ?? wholeYear(statement)
  const other = when.mention ? whenFor({ ...scene, inherited: null, topic: null }, measure, value, new Set([when.mention])) : NEVER
  return aheadOf(statement, other) ?? wholeYear(statement)
}

const isMonth = ({ start, end }: Period): boolean => start !== null && end !== null && end - start <= MONTH
/** Days. */
const MONTH = 31

/** “For the full year”, “im Gesamtjahr”: the main company's year in which the article appeared, once it has run for a while. */
const wholeYear = (statement: Statement): Period | null => (speaksOfWholeYear(statement) ? yearThatRuns(statement) : null)

function yearThatRuns(statement: Statement): Period | null {
  const { published } = statement.article.info
  if (published === null) return null
  const start = yearStart(statement, published)
  return published - start > TURNED ? yearFrom(start) : null
}

export function speaksOfWholeYear(statement: Statement): boolean {
  const { wholeYears, entire, definite, prepositions } = statement.words
  if (statement.wordsIn(wholeYears).length > 0) return true
  for (let i = statement.first; i < statement.last; i++) {
    if (statement.facts(i)?.unit !== 'year' || statement.timeAt(i)) continue
    if (statement.isIn(entire, i - 1) || (statement.isIn(definite, i - 1) && statement.isIn(prepositions, i - 2))) return true
  }
  return false
}

/** Days of a new year in which people still speak of the last one as the year; own choice. */
const TURNED = 75

/** A forecast for “the year to January” is one for a year that is not over. */
function aheadOf(statement: Statement, { period, mention, isTopic }: When): Period | null {
  const { published } = statement.article.info
  if (isTopic) return null
  if (!mention || mention.value.written.year !== undefined || period?.start == null || period.end == null || published === null)
    return period
  const isPastYear = period.end - period.start >= YEAR && period.end <= published && period.end > published - YEAR
  return isPastYear && !mention.value.written.relative ? { start: period.start + YEAR, end: period.end + YEAR } : period
}

/** Days. */
const YEAR = 365

export const isYear = ({ start, end }: Period): boolean => start !== null && end !== null && end - start >= YEAR

type Tokens = Pick<Mention, 'first' | 'last'>

/** “After Wednesday’s close at $11.40, the stock was halted on Thursday”: the day stands in another segment than a bound of the value. */
function hasBoundOfItsOwn(statement: Statement, value: Tokens, day: TimeMention): boolean {
  const segment = statement.segment(value.first)
  const isBound = ({ expression }: TimeMention): boolean => expression.kind === 'after' || expression.kind === 'before'
  return (
    statement.segment(day.first) !== segment && statement.times.some((time) => isBound(time) && statement.segment(time.first) === segment)
  )
}

/** What is “unchanged” has been so for this long at least, in days; own choice. */
const LASTING = 270

/** “Am Ende des Jahres 2025 stand ein Gewinn von 42 Millionen Euro”: that is what the year came to. */
const isYearEnd = (_: Period, time: TimeMention): boolean =>
  isPartOfYear(time) && time.expression.kind === 'part' && time.expression.part === 'end'

/** “Sales will double by 1990”: what is told of has its year at the end of that time. */
const isDeadline = ({ start, end }: Period): boolean => start === null && end !== null
const yearBefore = ({ end }: Period): Period => ({ start: dayOf(partsOf(end! - 1).year, 1, 1), end })

/** Whether a statement names a time that is still to come: what follows may be of then. */
const looksAhead = ({ times, article }: Statement): boolean =>
  times.some(({ value }) => article.info.published !== null && (value.end ?? Number.NEGATIVE_INFINITY) > article.info.published + 1)

/** “Beschäftigt waren 17.800 Menschen”, “the fleet now has 46 vessels”: the clause of a value has a verb in the past, or is told of today, and has no word of what is to come. */
function isToldAsPast(statement: Statement, { first }: Tokens): boolean {
  const { expected, coming } = statement.words
  const segment = statement.segment(first)
  const isHere = (i: number): boolean => statement.segment(i) === segment
  if ([expected, coming].some((list) => statement.placesOf(list).some(isHere))) return false
  if (statement.placesOf(statement.words.byNow).some(isHere)) return true
  for (let i = statement.first; i < statement.last; i++) if (isHere(i) && isPastVerb(statement, i)) return true
  return false
}

/** “The next day”: neither date nor weekday. */
const isVague = ({ value: { written } }: TimeMention): boolean => written.day === undefined && written.weekday === undefined

/** “A stake held since the float in 2019” is held today. */
const isLongAgo = ({ end }: Period, readOn: Day | null): boolean => readOn !== null && end !== null && readOn - end > LONG_AGO
/** “Ende 2023”, “in June 2023”: what was counted then, unlike the year in which something began. */
const isPointInTime = (mention: TimeMention | null): boolean =>
  mention !== null &&
  mention.expression.kind !== 'since' &&
  (mention.expression.kind === 'part' || mention.value.written.month !== undefined)
/** Days; own choice: what is compared is at most a year and a half old. */
const LONG_AGO = 550

/** “Zum Jahresultimo” of what was counted is the last one, even where its words would do for the next; so is the day of a target or rating. */
function lastOne(statement: Statement, { period, mention }: When, isOver: boolean): Period {
  const { start, end } = period!
  const { readOn } = statement.article
  const isNext = readOn !== null && start !== null && start > readOn && mention?.value.written.year === undefined
  const { expected, coming } = statement.words
  const isBeside = (i: number): boolean => mention === null || statement.segment(i) === statement.segment(mention.first)
  const isAhead = !isOver && [expected, coming].some((list) => statement.placesOf(list).some(isBeside))
  const back = mention && isNext && !isAhead ? stepBack(mention) : 0
  return { start: start === null ? null : start - back, end: end === null ? null : end - back }
}

/** In how many days a time with such words comes again. */
function stepBack({ value: { written }, expression }: TimeMention): number {
  if (expression.kind === 'part' && expression.of.kind === 'unit' && expression.of.unit === 'quarter') return QUARTER
  return written.weekday === undefined || written.month !== undefined ? YEAR : WEEKDAYS
}

/** Days from one weekday to the next of its name, and in a quarter of a year. */
const WEEKDAYS = 7
const QUARTER = 91

/** Days at the turn of a year, on which its beginning and the end of the one before are one; own choice. */
const TURN = 10
/** Words between “into” and its year at most: “ins neue Geschäftsjahr”. */
const INTO = 3

/** First day of the year or month that a value's clause says is entered: “mit einem Polster von 2,3 Milliarden ins neue Jahr gestartet”; null where it says none. */
function timeOpened(statement: Statement, value: Tokens): Day | null {
  const { readOn } = statement.article
  for (const into of statement.placesOf(statement.words.into)) {
    if (statement.segment(into) !== statement.segment(value.first)) continue
    for (let i = into + 1; i <= into + INTO; i++) {
      const { written, start } = statement.timeAt(i)?.value ?? {}
      // “Went into May with a backlog of …”
      if (written && written.day === undefined && written.month !== undefined && start != null) return start
      if (written?.year !== undefined) return dayOf(written.year, 1, 1)
      if (statement.facts(i)?.unit === 'year') return readOn === null ? null : dayOf(partsOf(readOn).year, 1, 1)
    }
  }
  return null
}

/** “Im Vorjahr”, of an article without a date. */
const isUnknown = ({ value: { start, written } }: TimeMention): boolean => start === undefined && written.relative === true

/** “A year earlier sales were …”, and not “rose 8% from a year earlier to …”, nor the label of another value: “(Vorjahr: 588 Millionen)”. */
const opensClause = (statement: Statement, { first }: TimeMention): boolean =>
  statement.raw(first - 1) !== '(' && first <= statement.segmentStart(statement.segment(first)) + OPENING && !isAfter(statement, first)
/** “Gestern sprang die Aktie nach oben. Der Schlusskurs lag bei 43 Euro”: a move of the last days that the sentence before dates. */
function dayBefore(before: Statement | null, readOn: Day | null): When | null {
  if (!before || readOn === null || before.quantities.some(({ type }) => type === 'money')) return null
  const [day, ...others] = resolvedTimes(before).filter(({ period }) => isDay(period))
  const isMove = before.has(before.words.up) || before.has(before.words.down)
  if (!day || others.length > 0 || !isMove || day.period.end === null) return null
  return day.period.end <= readOn && readOn - day.period.end < LAST_DAYS ? { ...NEVER, period: day.period, mention: null } : null
}

/** Days; own choice: a week. */
const LAST_DAYS = 7

/** Words in front of a time that opens a clause at most: “noch vor”. */
const OPENING = 2

const isAfter = (statement: Statement, first: number): boolean => {
  const { from, before, than, base } = statement.words
  return !statement.capitalNouns && [from, before, than, base].some((list) => statement.isIn(list, first - 1))
}

/** “Zum Stichtag”: the last day of the period that is reported on. */
function lastDayOf(reported: Period | null, readOn: Day | null): When {
  const isOver = reported?.end != null && readOn !== null && reported.end <= readOn
  return isOver ? { ...NEVER, period: { start: reported.end! - 1, end: reported.end } } : NEVER
}

/** “Ended the year with 1,012 shops”, “schloss das Geschäftsjahr mit 1.012 Filialen ab”. */
function closesYear(statement: Statement, value: Tokens): boolean {
  const isOfYear = (i: number): boolean => statement.facts(i)?.unit === 'year'
  return statement
    .placesOf(statement.words.yearCloses)
    .some((verb) => statement.segment(verb) === statement.segment(value.first) && [1, 2, 3, 4].some((behind) => isOfYear(verb + behind)))
}

/** “At the year-end”, of no year that is named. */
const isOfSomeYearEnd = ({ mention }: When): boolean =>
  mention?.expression.kind === 'part' &&
  mention.expression.part === 'end' &&
  mention.expression.of.kind === 'unit' &&
  mention.expression.of.unit === 'year' &&
  mention.expression.of.shift === 0

/** Whether the text tells that the year of the main company is not that of the calendar. */
const isFiscalYearKnown = ({ article: { fiscalStart } }: Statement): boolean => fiscalStart !== 1

/** The last year of the main company that is over, where it has ended of late. */
function lastYear(statement: Statement): Period | null {
  const { readOn } = statement.article
  if (readOn === null) return null
  const end = yearStart(statement, readOn)
  return readOn - end <= OF_LATE ? { start: end - YEAR, end } : null
}

/** The first day of the main company's year in which a day lies. */
function yearStart({ article: { fiscalStart } }: Statement, day: Day): Day {
  const { year } = partsOf(day)
  const start = dayOf(year, fiscalStart, 1)
  return start <= day ? start : dayOf(year - 1, fiscalStart, 1)
}

const yearFrom = (start: Day): Period => ({ start, end: addSteps(start, [{ number: 1, unit: 'year' }]) })

/** “Im neuen Geschäftsjahr”: the year of the main company that has begun of late, or is about to; null where nobody speaks of it. */
function yearBegun(statement: Statement): Period | null {
  const { readOn } = statement.article
  const isOpen = (at: number): boolean => statement.timeAt(at)?.value.start === undefined
  // “In the new fiscal year”
  const isNew = (i: number): boolean =>
    [i + 1, i + 2].some((at) => (statement.facts(at)?.unit === 'year' || statement.isIn(statement.words.fiscalYears, at)) && isOpen(at))
  const [at] = statement.placesOf(statement.words.fresh).filter(isNew)
  if (readOn === null || at === undefined) return null
  const year = yearFrom(yearStart(statement, readOn + SOON))
  // “In the first seven weeks of the new year”
  const part = statement.mentions.find(({ type, last }) => type === 'duration' && last < at && at - last <= OF_YEAR)
  if (part?.type !== 'duration' || !PARTS_OF_YEAR.has(part.value.unit)) return year
  return { start: year.start, end: addSteps(year.start!, [{ number: part.value.number, unit: part.value.unit }]) }
}

/** Words between the length of a part and “new” at most: “of the”. */
const OF_YEAR = 2
const PARTS_OF_YEAR: ReadonlySet<string> = new Set(['day', 'week', 'month'])

/** Days before it begins in which people call a year new; own choice. */
const SOON = 45

/** Days in which a year is reported on; own choice. */
const OF_LATE = 150

/** “Still sees the shares at $24”; of a house, what stays as it was stands close to its target: “still on the fence, with …” is none. */
const isLasting = (statement: Statement, { first, last }: Tokens, isOfHouse: boolean): boolean =>
  [
    ...statement.placesOf(statement.words.lasting),
    ...(isOfHouse ? statement.placesOf(statement.words.keepsTarget) : []),
    ...statement.placesOf(statement.words.asEver).filter((i) => statement.isIn(statement.words.asTold, i - 1)),
  ].some((i) => !isOfHouse || statement.distance(i, i + 1, first, last) <= CLOSE)

/** Words between “still” and a target at most; own choice. */
const CLOSE = 7

/** “Zu diesem Zeitpunkt”, “the same day”: it is of the time that a statement before names last. */
const pointsBack = (statement: Statement): boolean =>
  statement.placesOf(statement.words.pointers).some((i) => statement.isIn(statement.words.moments, i + 1))

/** The one time that the last statement names which names any, the one that points back among them; never where there are several. */
function timeBefore(statement: Statement, paragraph: readonly Statement[], fits: (period: Period) => boolean): When {
  const points = ({ first, last }: TimeMention): boolean => statement.has(statement.words.pointers, first - 1, last)
  const here = resolvedTimes(statement).filter(({ mention }) => !points(mention))
  const times = [...paragraph.map(resolvedTimes), here].findLast(({ length }) => length > 0) ?? []
  const [time, ...others] = times
  return time && others.length === 0 && fits(time.period) ? { ...NEVER, period: time.period } : NEVER
}

/** “Von 2028 an soll der Umsatz wachsen”: of years that have not begun. */
const isFromLater = ({ article: { readOn } }: Statement, { expression, value: { start, end, written } }: TimeMention): boolean =>
  expression.kind === 'since' &&
  (expression.coming === true || written.year !== undefined) &&
  end === null &&
  start != null &&
  readOn !== null &&
  start > readOn

/** “Die Marge soll bis dahin steigen”, “by then” */
const isByThen = (statement: Statement): boolean =>
  statement.placesOf(statement.words.thatTime).some((i) => statement.isIn(statement.words.until, i - 1))

/** The year to come that the statements before name last as the end of something; one that nobody knows where they name none. */
function deadlineBefore({ article: { readOn } }: Statement, paragraph: readonly Statement[]): When {
  const times = paragraph.flatMap(resolvedTimes).filter(({ period: { end } }) => end !== null && readOn !== null && end > readOn)
  const last = times.at(-1)
  return { ...NEVER, stated: true, period: last ? yearBefore(last.period) : { start: null, end: null } }
}

/** Whether the clause of a date names a report by its own period: “die Halbjahreszahlen”, “the half-year report”. */
function namesPeriod(statement: Statement, { first }: Tokens): boolean {
  const segment = statement.segment(first)
  return statement.wordsIn(statement.words.periodReports).some(({ at }) => statement.segment(at) === segment)
}

/** When a value holds: as its clause says, else as what goes around it, else as the article does. */
export function whenFor(scene: Scene, measure: Measure, mention: Tokens, taken: Set<TimeMention>): When {
  const { key, value } = measure
  if (key.includes('period')) return spanFor(scene, measure, mention, taken)
  if (key.includes('day')) return dayFor(scene, mention, taken)
  if (key.includes('as-of')) return asOfFor(scene, measure, mention, taken)
  if (value === 'streak') return { ...NEVER, period: scene.topic }
  return value === 'time' ? reportedFor(scene, mention, taken) : NEVER
}

/** The span of time that a result or a forecast is of. */
function spanFor(
  { statement, inherited, topic, paragraph }: Scene,
  { undated, key }: Measure,
  mention: Tokens,
  taken: Set<TimeMention>,
): When {
  // “Für 2025 gab es im Mai 2,90 Euro je Aktie”: no dividend is that of a month.
  const fits = key.includes('instalment') ? (period: Period, time: TimeMention) => isSpan(period, time) && !isMonth(period) : isSpan
  const when = whenOf(statement, mention, taken, fits)
  const earlier = periodBeforeThat(statement, mention, when)
  if (earlier) return { ...NEVER, period: earlier }
  if (!when.period && isByThen(statement)) return deadlineBefore(statement, paragraph)
  const later = when.period ? undefined : statement.times.find((time) => isFromLater(statement, time))
  if (later) return { ...NEVER, stated: true, period: { start: later.value.start!, end: null }, mention: later }
  if (when.period || undated > 0) return when
  const newYear = yearBegun(statement)
  if (newYear !== null) return { ...NEVER, stated: true, period: newYear }
  const yearEnd = whenOf(statement, mention, taken, isYearEnd)
  if (yearEnd.period) return { ...yearEnd, period: yearBefore(yearEnd.period) }
  const deadline = whenOf(statement, mention, taken, isDeadline)
  if (deadline.period) return { ...deadline, period: yearBefore(deadline.period) }
  // “Vor einem Jahr standen 228 Millionen Euro in den Büchern”: of another period than what goes around it.
  const isOfAnother = (time: TimeMention): boolean => stepsBack(time.expression) !== null || isUnknown(time)
  const other = statement.times.find(
    (time) =>
      isOfAnother(time) &&
      !isTimeOfBase(statement, time, mention) &&
      ((time.last <= mention.first && opensClause(statement, time) && !statement.isInserted(time.first, mention.first)) ||
        wasThen(statement, mention, time)),
  )
  if (other) return { ...NEVER, period: periodBefore(inherited ?? topic, other) }
  if (inherited === null && topic === null) return yearAfterCompared(statement)
  return { ...NEVER, period: inherited ?? topic, isTopic: inherited === null }
}

/** “Während der Umsatz im Vorjahr bei 588 Millionen lag, waren es im dritten Quartal …”: the same span before the one that another clause names; null elsewhere. */
function periodBeforeThat(statement: Statement, value: Tokens, { period, mention }: When): Period | null {
  const { first } = value
  if (!mention || statement.segment(mention.first) === statement.segment(first) || statement.hangsOn(first, mention.first)) return null
  const back = timeAgo(statement, value)
  return back ? periodBefore(period, back) : null
}

/** “Im Vorjahr”, “a year earlier” in the clause of a value, where nothing is held against it. */
function timeAgo(statement: Statement, value: Tokens): TimeMention | undefined {
  const { than, before, base, from, steady } = statement.words
  const isHeldAgainst = (time: TimeMention): boolean =>
    [than, before, base, from, steady].some((list) => statement.has(list, time.first - HELD_AGAINST, time.first))
  return statement.times.find(
    (time) =>
      statement.segment(time.first) === statement.segment(value.first) &&
      stepsBack(time.expression) !== null &&
      !isHeldAgainst(time) &&
      !isTimeOfBase(statement, time, value),
  )
}

/** Words from “than” to its time at most: “than in the”, “mehr als noch im”. */
const HELD_AGAINST = 3

/** “Had been 588 million a year earlier”: a value that stood so, with its time right behind. */
const wasThen = (statement: Statement, { first, last }: Tokens, time: TimeMention): boolean =>
  !statement.capitalNouns && time.first === last && statement.isIn(statement.words.hadStood, leader(statement, first))

/** “Compared with the first quarter of 2025, profit rose 9 percent”: of the same span a year later, where that ended of late. */
function yearAfterCompared(statement: Statement): When {
  const { readOn } = statement.article
  const [only, ...others] = statement.times.filter((time) => isCompared(statement, time) && time.value.written.year !== undefined)
  const { start, end } = only?.value ?? {}
  if (others.length > 0 || start == null || end == null || readOn === null || !isSpan({ start, end }, only)) return NEVER
  const period = movedBy({ start, end }, [{ number: 1, unit: 'year' }])
  return period.end <= readOn && readOn - period.end <= OF_LATE ? { ...NEVER, period } : NEVER
}

/** The day of a price or a move. */
function dayFor({ statement, paragraph }: Scene, mention: Tokens, taken: Set<TimeMention>): When {
  const { readOn } = statement.article
  if (pointsBack(statement)) return timeBefore(statement, paragraph, isDay)
  const when = whenOf(statement, mention, taken, isDay)
  const event = eventDayIn(statement)
  if (event && (!when.mention || isVague(when.mention))) return { ...NEVER, stated: true, event }
  if (when.mention && hasBoundOfItsOwn(statement, mention, when.mention)) return NEVER
  return when.period ? when : (dayBefore(paragraph.at(-1) ?? null, readOn) ?? dayOfReading(readOn))
}

/** “It will spend $320 million over the next four years on the yard, where 5,800 people work”: what a clause of a place tells is of today. */
function isOfPlanInFront(statement: Statement, { first, value: { end } }: TimeMention, value: Tokens): boolean {
  const { where, relatives } = statement.words
  const { readOn } = statement.article
  const own = statement.segment(value.first)
  const opener = statement.segmentStart(own)
  const hangs = statement.isIn(where, opener) || [opener, opener + 1].some((i) => statement.isIn(relatives, i))
  return hangs && statement.segment(first) < own && readOn !== null && end != null && end > readOn + 1
}

/** “Vor einem Jahr lag die Zahl der Filialen bei 588, Ende September bei 612”: the day so long before the one that another clause names, or before today; null elsewhere. */
function asOfAgo(statement: Statement, value: Tokens, { period, mention }: When): Period | null {
  const { readOn } = statement.article
  const back = timeAgo(statement, value)
  if (!back || (mention !== null && statement.segment(mention.first) === statement.segment(value.first))) return null
  const other = resolvedTimes(statement).find(
    ({ mention: time, period: { end } }) => end !== null && !time.value.written.relative && time !== back,
  )
  const base = period ?? other?.period ?? (readOn === null ? null : dayPeriod(readOn))
  return base && periodBefore(asOf(base), back)
}

/** The day as of which something is counted, held or valued. */
function asOfFor({ statement, inherited, topic, paragraph }: Scene, { key }: Measure, mention: Tokens, taken: Set<TimeMention>): When {
  const { readOn } = statement.article
  const before = paragraph.at(-1) ?? null
  const today = dayOfReading(readOn)
  const isOfOther = (time: TimeMention): boolean =>
    (key.includes('noun-if-known') && isBeginning(statement, time)) || isOfPlanInFront(statement, time, mention)
  const counted = new Set([...taken, ...statement.times.filter(isOfOther)])
  const opened = timeOpened(statement, mention)
  if (opened !== null) return { ...NEVER, stated: true, period: { start: opened - TURN, end: opened } }
  const when = whenOf(statement, mention, counted, isAsOf, costAsOf)
  const ago = asOfAgo(statement, mention, when)
  if (ago) return { ...NEVER, period: ago }
  // A target set “on the day of the figures”: of today, as long as nobody knows the day.
  const isSet = key.includes('house') && !statement.has(statement.words.since) && (!when.mention || isVague(when.mention))
  const event = isSet ? eventDayIn(statement) : null
  if (event) return { ...today, event }
  const isToday =
    readOn !== null &&
    !key.includes('house') &&
    statement.has(statement.words.byNow, statement.segmentStart(statement.segment(mention.first)), mention.first)
  // “…, who start in June, and now has 315 employees”
  if (isToday && when.mention && statement.segment(when.mention.first) !== statement.segment(mention.first))
    return { ...today, stated: true }
  if (when.period && isLongAgo(when.period, readOn) && isPointInTime(when.mention)) return NEVER
  const yearEnd = isOfSomeYearEnd(when) && isFiscalYearKnown(statement) ? lastYear(statement) : null
  if (yearEnd) return { ...when, period: { start: yearEnd.end! - 1, end: yearEnd.end } }
  if (when.period && !isLongAgo(when.period, readOn))
    return { ...when, period: asOf(asOfMiddle(lastOne(statement, when, key.includes('house')), when.mention)) }
  if (pointsBack(statement)) return timeBefore(statement, paragraph, isAsOf)
  if (isToday) return { ...today, stated: true }
  if (closesYear(statement, mention)) return lastDayOf(lastYear(statement), readOn)
  if (statement.has(statement.words.reportingDates)) return lastDayOf(inherited ?? topic ?? lastYear(statement), readOn)
  if (readOn !== null && !key.includes('noun-if-known') && isLasting(statement, mention, key.includes('house')))
    return { ...NEVER, period: { start: Math.max(readOn - LASTING, beginningIn(statement) ?? 0), end: readOn + 1 } }
  if (before && looksAhead(before) && !key.includes('holder') && !isToldAsPast(statement, mention)) return NEVER
  const reported = key.some((part) => part === 'holder' || part === 'house' || part === 'noun-if-known') ? null : topic
  return reported?.end != null && readOn !== null ? { ...today, period: { start: reported.end - 1, end: readOn + 1 } } : today
}

/** The span of time that a date belongs to: the quarter on which a report comes. */
function reportedFor({ statement }: Scene, mention: Tokens, taken: Set<TimeMention>): When {
  const when = whenOf(statement, mention, taken, isSpan)
  // “Den Bericht zum ersten Quartal legt Rhenalis am 7. Mai vor, die Halbjahreszahlen folgen am 14. August”
  const isElsewhere = when.mention !== null && statement.segment(when.mention.first) !== statement.segment(mention.first)
  return isElsewhere && namesPeriod(statement, mention) ? NEVER : overBy(when, statement.timeAt(mention.first))
}

/** “It will report fourth-quarter results on March 3”: of the last such quarter that was over by then. */
function overBy(when: When, day: TimeMention | undefined): When {
  const { period, mention } = when
  const isAfter = period?.start != null && period.end !== null && day?.value.start != null && period.end > day.value.start + 1
  if (!isAfter || mention?.value.written.year !== undefined) return when
  return { ...when, period: movedBy({ start: period.start!, end: period.end! }, [{ number: -1, unit: 'year' }]) }
}

const dayOfReading = (readOn: Day | null): When => (readOn === null ? NEVER : { ...NEVER, period: dayPeriod(readOn) })
