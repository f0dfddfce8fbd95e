import { groupBy } from '../group'
import { isPastVerb } from '../claims/clause'
import type { Statement } from '../claims/statement'
import { isAttribute } from '../claims/when'
import { dayOf, isPossible, partsOf, weekdayOf } from '../mentions/calendar'
import { EXCHANGES, isHoliday } from '../mentions/exchanges'
import type { CheckName, Claim, Day, Evidence, Finding, TimeMention } from '../model'
import { lastStart } from '../text/positions'
import type { WordSet } from '../text/wordset'
import { builtinFinding, type Checks } from './builtin'
import { evidenceAt } from './evidence'
import { inQuotes } from './forms'

/** Saturday, counted from Monday as 1. */
const SATURDAY = 6
/** Something announced for a day at most so long ago was meant as to come, something that came about so soon as over; own choices: else the year was left out. */
const JUST_PAST = 60
const JUST_AHEAD = 60
/** The same where the year is told; own choice. */
const FAR = 300

const hasYear = ({ value: { written } }: TimeMention): boolean => written.year !== undefined && !written.relative

/** Dates that cannot be as said: no such day, another weekday, trading at the weekend, to come and yet past. */
export function checkCalendar(statements: readonly Statement[], claims: readonly Claim[], checks: Checks): Finding[] {
  const dates = statements.flatMap((statement) => statement.times.flatMap((time) => checkDate(statement, time, checks)))
  return [...dates, ...checkTrading(statements, claims, checks)]
}

function checkDate(statement: Statement, time: TimeMention, checks: Checks): Finding[] {
  const { article } = statement
  const { written, impossible, wrongDay } = time.value
  const found = (name: CheckName, values: Finding['values'] = {}): Finding[] =>
    builtinFinding(checks, name, [evidenceAt(article, time.start, time.end)], { date: article.text.slice(time.start, time.end), ...values })
  if (impossible === 'day' || isLeapDayOfNoYear(time, article.info.published)) return found('no-such-day')
  if (wrongDay !== undefined) return found('weekday', { day: { day: wrongDay }, weekday: { weekday: weekdayOf(wrongDay) } })
  const { published } = article.info
  if (published === null || time.type !== 'date' || written.day === undefined || written.month === undefined) return []
  if (isOfOtherYear(statement, time)) return []
  const check = isJustPast(time, published) ? isComing : isJustAhead(time, published) ? isOver : null
  if (!check?.(statement, time)) return []
  return found(check === isComing ? 'past-as-coming' : 'coming-as-past', { published: { day: published } })
}

/** “In 2022 the ban began on 12 August”: the sentence opens with the year of its days. */
const isOfOtherYear = ({ times, first: start }: Statement, { first, value: { written } }: TimeMention): boolean =>
  written.year === undefined &&
  times.some(
    ({ value, first: at, last }) =>
      last <= first && at - start <= 1 && value.written.year !== undefined && value.written.month === undefined,
  )

/** “Am 29. Februar” without a year, where neither the year before nor the one after has that day. */
const isLeapDayOfNoYear = (time: TimeMention, published: Day | null): boolean => {
  const { day, month, year } = time.value.written
  return (
    time.type === 'date' && day === 29 && month === 2 && year === undefined && published !== null && daysOf(time, published).length === 0
  )
}

/** Words of what is to come, and none of what is over, within this distance of a date; own choice: its clause. */
const CLAUSE = 14

/** Whether the clause of a date speaks of something that lies ahead, on that day; what is quoted may have been said before. */
function isComing(statement: Statement, time: TimeMention): boolean {
  const { coming, over, on, onDay, registers } = statement.words
  // “Payable to holders on the register on 16 January”
  if (statement.isIn(registers, time.first - 2)) return false
  if (!statement.has(coming) || inQuotes(statement.article, { ...time, sentence: statement.index })) return false
  const near = (words: WordSet): number[] =>
    statement.placesOf(words).filter((i) => statement.distance(i, i + 1, time.first, time.last) <= CLAUSE && !isToBe(statement, i))
  const beside = (i: number): boolean => statement.segment(i) === statement.segment(time.first)
  const ahead = near(coming).filter((i) => mayGovern(statement, i, time))
  // “Results will be released on 20 January, the company said”: what is said is over, what it is about is not.
  const isAnnounced = ahead.some(beside) && statement.isIn(onDay, time.first - 1)
  if (!ahead.some(beside) && isToldAsPast(statement, time)) return false
  const past = isAnnounced ? near(over).filter((i) => beside(i) || i < time.first) : near(over)
  // “The next date is February 25, when the company will …”
  const isTold =
    statement.isIn(on, time.first - 1) ||
    isOnAgenda(statement, time) ||
    (!statement.capitalNouns && statement.isIn(statement.words.toBeNow, time.first - 1))
  return isTold && ahead.length > 0 && past.length === 0 && !isAttribute(statement, time)
}

/** “…, das am 31. Dezember endete, will …”, “In der Runde zum 1. Januar, in der …, musste Rhenalis”: the verb of the day's own clause is in the past. */
function isToldAsPast(statement: Statement, { first }: TimeMention): boolean {
  if (!statement.capitalNouns) return false
  const own = statement.segment(first)
  // “…, den die Behörde am 30. April freigab, sollen es …”: what is to come is told of another clause.
  if (own > 0 && statement.isIn(statement.words.relatives, statement.segmentStart(own))) return true
  for (let i = statement.first; i < statement.last; i++) {
    const opensLater = statement.segment(i) > own && i === statement.segmentStart(statement.segment(i))
    if (isPastVerb(statement, i) && (opensLater || statement.segment(i) === own)) return true
  }
  return false
}

/** “Im Kalender steht demnächst der 7. Mai” */
const isOnAgenda = (statement: Statement, { first }: TimeMention): boolean =>
  statement.isIn(statement.words.definite, first - 1) && statement.has(statement.words.agenda)

/** “Will be released”: a participle that lies ahead. */
const isToBe = (statement: Statement, i: number): boolean => statement.isIn(statement.words.toBe, i - 1)

/** “The plant, shut on March 22, will reopen”: an English verb stands in front of its day, unless that opens the sentence. */
const mayGovern = (statement: Statement, verb: number, { first, last }: TimeMention): boolean =>
  statement.capitalNouns ||
  verb < first ||
  first - statement.first <= 1 ||
  isAtEvent(statement, first, verb) ||
  isOfEvent(statement, first, last, verb)

/** “The annual meeting on May 28 will be asked …” */
const isOfEvent = (statement: Statement, first: number, last: number, verb: number): boolean =>
  verb === last && statement.isIn(statement.words.onDay, first - 1) && statement.isIn(statement.words.eventNouns, first - 2)

/** “At the annual meeting on April 8, shareholders will be asked …”. */
const isAtEvent = (statement: Statement, day: number, verb: number): boolean =>
  statement.isIn(statement.words.atEvent, statement.first) && statement.segment(day) === 0 && statement.segment(verb) === 1

/** Whether the clause of a date tells of what came about on that day. */
function isOver(statement: Statement, time: TimeMention): boolean {
  const { happened, coming, expected, moved, clauses, onDay, eventNouns, atEvent } = statement.words
  // “Released details of the launch on November 27”
  if (statement.isIn(eventNouns, time.first - 2) && !statement.has(atEvent, time.first - AT_EVENT, time.first - 2)) return false
  if (!statement.isIn(onDay, time.first - 1) || inQuotes(statement.article, { ...time, sentence: statement.index })) return false
  const ahead = [coming, expected, moved]
  if (ahead.some((list) => statement.has(list)) || isAttribute(statement, time)) return false
  if (isToldBeside(statement, time)) return true
  return statement
    .placesOf(happened)
    .some(
      (i) =>
        mayGovern(statement, i, time) &&
        !isOfNoun(statement, i) &&
        statement.segment(i) === statement.segment(time.first) &&
        statement.distance(i, i + 1, time.first, time.last) <= CLAUSE &&
        !statement.has(clauses, Math.min(i, time.first), Math.max(i, time.first)),
    )
}

/** Words from “at” to the day of a meeting at most: “at its annual meeting on”. */
const AT_EVENT = 6

/** “Über neues genehmigtes Kapital”: a participle that only tells of what kind a noun is. */
const isOfNoun = (statement: Statement, i: number): boolean =>
  statement.capitalNouns && statement.capitalised(i + 1) && /(?:es|em|er)$/.test(statement.word(i))

/** Words from a day that opens a sentence to its verb at most; own choice: a subject of some words. */
const SUBJECT = 8

/** “Das Amt gab am 21. Juli grünes Licht”, “Am 21. Juli meldete Rhenalis”, “On July 21 the agency granted”: a verb in the past that has the day beside it. */
function isToldBeside(statement: Statement, { first, last }: TimeMention): boolean {
  const { past, over, clauses, relatives, wishes, determiners } = statement.words
  if (statement.has(wishes)) return false
  // “Die alten am 21. Juli fälligen Anleihen”
  const isAdjective = (i: number): boolean => statement.isIn(determiners, i - 1)
  const isPast = (i: number): boolean =>
    statement.isIn(past, i) || (statement.capitalNouns && statement.facts(i)?.tense === -1 && !statement.isIn(over, i) && !isAdjective(i))
  if (isPast(first - 2)) return true
  if (first - 1 !== statement.first) return false
  if (statement.capitalNouns) return isPast(last)
  const verb = Array.from({ length: SUBJECT }, (_, i) => last + i).find((i) => statement.isIn(past, i))
  return verb !== undefined && ![clauses, relatives].some((list) => statement.has(list, last, verb))
}

/** Whether the day, of any year where none is given, lies shortly before the article's own date. */
const isJustPast = (time: TimeMention, published: Day): boolean =>
  daysOf(time, published).some((day) => day < published && published - day <= (hasYear(time) ? FAR : JUST_PAST))

/** Whether it lies shortly behind it. */
const isJustAhead = (time: TimeMention, published: Day): boolean =>
  daysOf(time, published).some((day) => day > published && day - published <= (hasYear(time) ? FAR : JUST_AHEAD))

function daysOf({ value: { written, start } }: TimeMention, published: Day): Day[] {
  const { year, month = 0, day = 0 } = written
  // “1 March next year”
  if (written.relative && start != null) return [start]
  const own = partsOf(published).year
  return (year === undefined ? [own, own - 1, own + 1] : [year]).flatMap((y) => (isPossible(day, month, y) ? [dayOf(y, month, day)] : []))
}

/** Prices and moves of stated days on which no market is open; one finding a day, however often it is told. */
function checkTrading(statements: readonly Statement[], claims: readonly Claim[], checks: Checks): Finding[] {
  const starts = statements.map(({ sentence }) => sentence.start)
  const homeOf = ({ at }: Claim): Statement => statements[lastStart(starts, at.start)]!
  const check = (claim: Claim): Finding[] => {
    if (weekdayOf(claim.period!.start!) >= SATURDAY) return checkWeekend(claim, checks)
    const found = checkHoliday(claim, checks)
    return found.length > 0 && tellsOfRest(homeOf(claim), claim.period!.start!) ? [] : found
  }
  const days = groupBy(claims.filter(isTraded), ({ period }) => period!.start!)
  return [
    ...[...days.values()].flatMap((told) => told.flatMap(check).slice(0, 1)),
    ...claims.flatMap((claim) => checkSession(claim, checks)),
    ...claims.flatMap((claim) => (EXTREMES.has(claim.measure) ? checkExtreme(homeOf(claim), claim, checks) : [])),
  ]
}

/** The highest and lowest prices of some time, which are reached on a day of trading. */
const EXTREMES: ReadonlySet<string> = new Set(['high', 'year-high', 'low', 'year-low'])

/** “Das Jahrestief markierte die Aktie am 21. Februar”, a Saturday: the only day that the clause of such a price tells. */
function checkExtreme(home: Statement, { at, evidence }: Claim, checks: Checks): Finding[] {
  const price = home.quantities.find(({ start }) => start === at.start)
  if (!price) return []
  const [time, ...others] = home.times.filter(
    ({ first, value }) => value.written.day !== undefined && home.segment(first) === home.segment(price.first),
  )
  const { start, end } = time?.value ?? {}
  if (others.length > 0 || start == null || end !== start + 1 || weekdayOf(start) < SATURDAY) return []
  return closedMarket(evidence, start, checks)
}

/** What can only come about on a day of trading. */
const SESSIONS: ReadonlySet<string> = new Set(['ex-dividend-date', 'ipo-date'])
/** A day whose year the text leaves out is that of the nearest year, in days; own choice: half of one. */
const NEAR = 183

/** “The shares go ex-dividend on Saturday, 25 October”. */
function checkSession({ measure, value, evidence }: Claim, checks: Checks): Finding[] {
  const { published } = evidence.article
  if (!SESSIONS.has(measure) || value.kind !== 'time' || value.start === null || value.end !== value.start + 1) return []
  if (weekdayOf(value.start) < SATURDAY || published === null || Math.abs(value.start - published) > NEAR) return []
  return closedMarket(evidence, value.start, checks)
}

/** “Vor dem Feiertag am Donnerstag schloss die Aktie bei …”, “the day before Memorial Day”, “markets were closed on Thursday”: the sentence knows that there was no trade. */
function tellsOfRest(statement: Statement, day: Day): boolean {
  const { restDays, yearEnds, aroundDay, definite, shutBefore, shut } = statement.words
  if (statement.has(restDays) || (isAtYearEnd(day) && statement.has(yearEnds))) return true
  const isAround = ({ first, value }: TimeMention): boolean =>
    value.start === day && statement.isIn(aroundDay, statement.isIn(definite, first - 1) ? first - 2 : first - 1)
  if (statement.times.some(isAround)) return true
  for (let i = statement.first + 1; i < statement.last; i++) if (statement.isIn(shut, i) && statement.isIn(shutBefore, i - 1)) return true
  return false
}

/** From Christmas Eve to New Year's Day. */
function isAtYearEnd(day: Day): boolean {
  const { month, day: date } = partsOf(day)
  return (month === 12 && date >= 24) || (month === 1 && date === 1)
}

/** A closing price, or the move of a day, that the text dates. */
const isTraded = ({ measure, period, about }: Claim): boolean =>
  (measure.startsWith('close-price') || measure === 'day-move') &&
  period?.start != null &&
  period.end === period.start + 1 &&
  about.when !== 'inferred'

/** Some houses make prices at weekends, but no exchange does: a move must be of one. */
function checkWeekend({ measure, period, about, evidence }: Claim, checks: Checks): Finding[] {
  if (measure === 'day-move' && (!about.venue || (about.session && !isShutAtWeekends(about.session)))) return []
  return closedMarket(evidence, period!.start!, checks)
}

const isShutAtWeekends = (session: string): boolean => EXCHANGES[session] !== undefined && !EXCHANGES[session].atWeekends

const closedMarket = (evidence: Evidence, day: Day, checks: Checks): Finding[] =>
  builtinFinding(checks, 'closed-market', [evidence], { day: { day }, weekday: { weekday: weekdayOf(day) } })

function checkHoliday({ period, about, at, evidence }: Claim, checks: Checks): Finding[] {
  const day = period!.start!
  const venues = about.venue?.split(' ')
  const money = evidence.quote.slice(at.start - evidence.start, at.end - evidence.start)
  const exchanges = (venues ?? usualFor(about.unit, money)).map((id) => EXCHANGES[id]!)
  if (exchanges.length === 0 || !exchanges.every((exchange) => isHoliday(exchange, day))) return []
  if (!venues) return builtinFinding(checks, 'closed-holiday', [evidence], { day: { day } })
  return builtinFinding(checks, 'closed-exchange', [evidence], { day: { day }, exchange: exchanges.map(({ name }) => name).join(', ') })
}

/** Exchanges where shares are traded for plain dollars. */
const PLAIN_DOLLARS = ['new-york', 'toronto', 'sydney']

/** The exchanges that may be meant where the text names none, by the currency of the price as it is written; any where there is none. */
function usualFor(currency: string | undefined, money: string): string[] {
  if (currency === 'USD' && !/US|U\.S\./.test(money)) return PLAIN_DOLLARS
  return Object.keys(EXCHANGES).filter((id) => currency === undefined || EXCHANGES[id]!.currency === currency)
}
