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
/** Something announced for a day at most so long ago was meant as to come; own choice: else the year was left out. */
const JUST_PAST = 60

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
  const day = dateJustPast(written.year, written.month, written.day, published)
  return day === null || !isComing(statement, time)
    ? []
    : builtinFinding(checks, 'past-as-coming', evidence, { date, published: { day: published } })
}

/** Words of what is to come, and none of what is over, within this distance of a date; own choice: its clause. */
const CLAUSE = 14

/** Whether the clause of a date speaks of something that lies ahead, on that day; what is quoted may have been said before. */
function isComing(statement: Statement, time: TimeMention): boolean {
  if (inQuotes(statement.article, { first: time.first, last: time.last, sentence: statement.index })) return false
  const { coming, over, on } = statement.words
  const near = (words: { has(word: string): boolean }): boolean => {
    for (let i = statement.first; i < statement.last; i++)
      if (words.has(statement.word(i)) && statement.distance(i, i + 1, time.first, time.last) <= CLAUSE) return true
    return false
  }
  return on.has(statement.word(time.first - 1)) && near(coming) && !near(over) && !isAttribute(statement, time)
}

/** The day, where it lies shortly before the article's own date. */
function dateJustPast(year: number | undefined, month: number, day: number, published: Day): Day | null {
  const own = partsOf(published).year
  const days = (year === undefined ? [own, own - 1] : [year]).flatMap((y) => (isPossible(day, month, y) ? [dayOf(y, month, day)] : []))
  return days.find((d) => d < published && published - d <= JUST_PAST) ?? null
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
