import type { Statement } from '../claims/statement'
import { isAttribute } from '../claims/when'
import { dayOf, isPossible, partsOf, weekdayOf } from '../mentions/calendar'
import { HOLIDAYS } from '../mentions/holidays'
import { holidayIn } from '../mentions/times/spans'
import type { Claim, Day, Finding, TimeMention } from '../model'
import { builtinFinding, type Checks } from './builtin'
import { evidenceAt } from './evidence'
import { inQuotes } from './forms'

/** Saturday, counted from Monday as 1. */
const SATURDAY = 6
/** Something announced for a day at most so long ago was meant as to come, something that came about so soon as over; own choices: else the year was left out. */
const JUST_PAST = 60
const JUST_AHEAD = 60

/** Dates that cannot be as said: no such day, another weekday, trading at the weekend, to come and yet past. */
export function checkCalendar(statements: readonly Statement[], claims: readonly Claim[], checks: Checks): Finding[] {
  const dates = statements.flatMap((statement) => statement.times.flatMap((time) => checkDate(statement, time, checks)))
  return [...dates, ...claims.flatMap((claim) => checkTrading(claim, checks))]
}

function checkDate(statement: Statement, time: TimeMention, checks: Checks): Finding[] {
  const { article } = statement
  const { written, impossible, wrongDay } = time.value
  const evidence = [evidenceAt(article, time.start, time.end)]
  const date = article.text.slice(time.start, time.end)
  if (impossible === 'day') return builtinFinding(checks, 'no-such-day', evidence, { date })
  if (wrongDay !== undefined)
    return builtinFinding(checks, 'weekday', evidence, { date, day: { day: wrongDay }, weekday: { weekday: weekdayOf(wrongDay) } })
  const { published } = article.info
  if (published === null || time.type !== 'date' || written.day === undefined || written.month === undefined) return []
  const check = isJustPast(time, published) ? isComing : isJustAhead(time, published) ? isOver : null
  if (!check?.(statement, time)) return []
  return builtinFinding(checks, check === isComing ? 'past-as-coming' : 'coming-as-past', evidence, { date, published: { day: published } })
}

/** Words of what is to come, and none of what is over, within this distance of a date; own choice: its clause. */
const CLAUSE = 14

/** Whether the clause of a date speaks of something that lies ahead, on that day; what is quoted may have been said before. */
function isComing(statement: Statement, time: TimeMention): boolean {
  if (inQuotes(statement.article, { ...time, sentence: statement.index })) return false
  const { coming, over, on } = statement.words
  const near = (words: { has(word: string): boolean }): boolean => {
    for (let i = statement.first; i < statement.last; i++)
      if (words.has(statement.word(i)) && statement.distance(i, i + 1, time.first, time.last) <= CLAUSE) return true
    return false
  }
  return on.has(statement.word(time.first - 1)) && near(coming) && !near(over) && !isAttribute(statement, time)
}

/** Whether the clause of a date tells of what came about on that day; the verb of an English one stands in front, unless the date opens it. */
function isOver(statement: Statement, time: TimeMention): boolean {
  const { happened, coming, expected, moved, clauses, onDay } = statement.words
  if (!onDay.has(statement.word(time.first - 1)) || inQuotes(statement.article, { ...time, sentence: statement.index })) return false
  const ahead = [coming, expected, moved]
  for (let i = statement.first; i < statement.last; i++) if (ahead.some((list) => statement.isIn(list, i))) return false
  for (let i = statement.first; i < statement.last; i++)
    if (
      statement.isIn(happened, i) &&
      (statement.capitalNouns || i < time.first || time.first - statement.first <= 1) &&
      statement.segment(i) === statement.segment(time.first) &&
      statement.distance(i, i + 1, time.first, time.last) <= CLAUSE &&
      !statement.has(clauses, Math.min(i, time.first), Math.max(i, time.first))
    )
      return true
  return false
}

/** Whether the day, of any year where none is given, lies shortly before the article's own date. */
const isJustPast = (time: TimeMention, published: Day): boolean =>
  daysOf(time, published).some((day) => day < published && published - day <= JUST_PAST)

/** Whether it lies shortly behind it. */
const isJustAhead = (time: TimeMention, published: Day): boolean =>
  daysOf(time, published).some((day) => day > published && day - published <= JUST_AHEAD)

function daysOf({ value: { written } }: TimeMention, published: Day): Day[] {
  const { year, month = 0, day = 0 } = written
  const own = partsOf(published).year
  return (year === undefined ? [own, own - 1, own + 1] : [year]).flatMap((y) => (isPossible(day, month, y) ? [dayOf(y, month, day)] : []))
}

/** A price of a stated day on which no market is open. */
function checkTrading({ measure, period, about, evidence }: Claim, checks: Checks): Finding[] {
  if (!measure.startsWith('close-price') || period?.start == null || about.when === 'inferred') return []
  if (period.end !== period.start + 1) return []
  if (isHoliday(period.start, about.unit)) return builtinFinding(checks, 'closed-holiday', [evidence], { day: { day: period.start } })
  if (weekdayOf(period.start) < SATURDAY) return []
  return builtinFinding(checks, 'closed-market', [evidence], { day: { day: period.start }, weekday: { weekday: weekdayOf(period.start) } })
}

/** Days on which all large exchanges are closed; on Good Friday those that trade in these currencies are. */
const CLOSED = ['newYearsDay', 'christmasDay']
const GOOD_FRIDAY: ReadonlySet<string> = new Set(['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'HKD', 'SEK', 'NOK', 'DKK'])

function isHoliday(day: Day, currency: string | undefined): boolean {
  const closed = GOOD_FRIDAY.has(currency ?? '') ? [...CLOSED, 'goodFriday'] : CLOSED
  return closed.some((name) => holidayIn(HOLIDAYS[name]!, partsOf(day).year) === day)
}
