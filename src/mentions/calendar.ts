import type { Day } from '../model'

/** Half-open, both sides known. */
export interface DaySpan {
  start: Day
  end: Day
}

/** Thursday: the weekday of day 0, counted from Monday as 1. */
const WEEKDAY_OF_DAY_0 = 4

/** The Gregorian calendar repeats after 400 years; here its years begin in March, so that leap days come last. */
const DAYS_IN_ERA = 146_097
/** Years are counted from so long before the year 0 that no number is negative, and division needs no rounding down. */
const YEARS_BEFORE_0 = 8000
/** From 1 March of the first year to 1970-01-01. */
const DAYS_TO_1970 = (YEARS_BEFORE_0 / 400) * DAYS_IN_ERA + 719_468

/** The day y-m-d (month and day from 1); months and days beyond the end run into the next year and month. (Hinnant, days_from_civil.) */
export function dayOf(year: number, month: number, day: number): Day {
  const months = 12 * (year + YEARS_BEFORE_0) + month - 3
  const y = (months / 12) | 0
  const m = months - 12 * y
  return 365 * y + (y >> 2) - ((y / 100) | 0) + ((y / 400) | 0) + (((153 * m + 2) / 5) | 0) + day - 1 - DAYS_TO_1970
}

/** Year, month and day of the month, the last two from 1. (Hinnant, civil_from_days.) */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const shifted = day + DAYS_TO_1970
  const era = (shifted / DAYS_IN_ERA) | 0
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0)
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0))
  const m = ((5 * dayOfYear + 2) / 153) | 0
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 - YEARS_BEFORE_0 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - (((153 * m + 2) / 5) | 0) + 1 }
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + WEEKDAY_OF_DAY_0 - 1) % 7) + 7) % 7) + 1

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The month is from 1 to 12. */
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1]!)

/** Whether the calendar has that day; any year where none is given, so that 29 February passes. */
export const isPossible = (day: number, month: number, year = 2024): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** The months [from, from + count) of a year; months beyond December run into the next year. */
export const months = (year: number, from: number, count: number): DaySpan => ({
  start: dayOf(year, from, 1),
  end: dayOf(year, from + count, 1),
})

export const yearPeriod = (year: number): DaySpan => months(year, 1, 12)
export const quarterPeriod = (year: number, quarter: number): DaySpan => months(year, 3 * quarter - 2, 3)

/** ISO 8601 calendar date, such as 2026-02-19. */
export function isoDate(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Reads YYYY-MM-DD; null where the text is none or the calendar has no such day. */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isPossible(day, month, year) ? dayOf(year, month, day) : null
}

/** The same day of the month so many months later; the month's last day where it has no such day. */
export function monthsLater(day: Day, count: number): Day {
  const { year, month, day: date } = partsOf(day)
  const first = dayOf(year, month + count, 1)
  const { year: toYear, month: toMonth } = partsOf(first)
  return first + Math.min(date, daysInMonth(toYear, toMonth)) - 1
}

/** Monday of the day's week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1

/** Monday of a year's ISO 8601 week. */
export const mondayOfWeek = (year: number, week: number): Day => mondayOf(dayOf(year, 1, 4)) + 7 * (week - 1)

/** So many working days later, or earlier where negative; weekends are skipped, holidays are not known here. */
export function workdaysLater(day: Day, count: number): Day {
  let at = day
  for (let left = Math.min(Math.abs(count), MOST_WORKDAYS); left > 0; ) {
    at += Math.sign(count)
    if (weekdayOf(at) <= FRIDAY) left--
  }
  return at
}

const FRIDAY = 5
const MOST_WORKDAYS = 1000

/** Easter Sunday in the Gregorian calendar (Anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}
