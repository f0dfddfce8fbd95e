import type { Day, Holiday, Steps, TimeUnit } from '../../model'
import {
  type DaySpan,
  dayOf,
  easterOf,
  isPossible,
  mondayOf,
  months,
  monthsLater,
  partsOf,
  weekdayOf,
  workdaysLater,
  yearPeriod,
} from '../calendar'

export const dayFrom = (start: Day): DaySpan => ({ start, end: start + 1 })

/** The day, where the calendar has it. */
export const oneDay = (year: number, month: number, day: number): DaySpan | null =>
  isPossible(day, month, year) ? dayFrom(dayOf(year, month, day)) : null

export const monthsFrom = (start: Day, skip: number, count: number): DaySpan => ({
  start: monthsLater(start, skip),
  end: monthsLater(start, skip + count),
})

const daysFrom = (start: Day, days: number): DaySpan => ({ start, end: start + days })

/** The unit of the calendar in which a day lies, or the one `shift` units on. */
export function unitAround(day: Day, unit: TimeUnit, shift: number): DaySpan {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'week':
      return daysFrom(mondayOf(day) + 7 * shift, 7)
    case 'weekend':
      return daysFrom(mondayOf(day) + 5 + 7 * shift, 2)
    case 'month':
      return months(year, month + shift, 1)
    case 'quarter':
      return months(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * shift, 3)
    case 'half':
      return months(year, 6 * Math.floor((month - 1) / 6) + 1 + 6 * shift, 6)
    case 'year':
      return yearPeriod(year + shift)
    case 'decade':
      return months(10 * (Math.floor(year / 10) + shift), 1, 120)
    case 'century':
      return months(100 * (Math.floor(year / 100) + shift), 1, 1200)
    case 'workday':
      return dayFrom(workdaysLater(day, shift))
    default:
      return dayFrom(day + shift)
  }
}

const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }
const DAYS_IN: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, weekend: 7 }
/** Of a month of which only a fraction is meant. */
const DAYS_IN_MONTH = 30
/** Beyond ten thousand years nothing is meant. */
const [MOST_MONTHS, MOST_DAYS] = [120_000, 3_650_000]

/** A day, so many years, months, weeks and days on; larger units first. */
export function addSteps(day: Day, steps: Steps): Day {
  let count = 0
  let days = 0
  let workdays = 0
  for (const { number, unit } of steps) {
    const inMonths = MONTHS_IN[unit]
    if (unit === 'workday') workdays += number
    else if (inMonths === undefined) days += Math.round(number * (DAYS_IN[unit] ?? 0))
    else {
      const whole = Math.trunc(number * inMonths)
      count += whole
      days += Math.round((number * inMonths - whole) * DAYS_IN_MONTH)
    }
  }
  if (Math.abs(count) > MOST_MONTHS || Math.abs(days) > MOST_DAYS) return day
  const shifted = (count === 0 ? day : monthsLater(day, count)) + days
  return workdays === 0 ? shifted : workdaysLater(shifted, workdays)
}

/** A closed period moved by steps, both ends alike. */
export const movedBy = ({ start, end }: DaySpan, steps: Steps): DaySpan => ({ start: addSteps(start, steps), end: addSteps(end, steps) })

export const negative = (steps: Steps): Steps => steps.map(({ number, unit }) => ({ number: -number, unit }))

const BY_LENGTH: readonly TimeUnit[] = ['day', 'workday', 'week', 'weekend', 'month', 'quarter', 'half', 'year', 'decade', 'century']

/** The unit up to which steps are exact: that of the smallest, or a smaller one where it is broken. */
export function finest(steps: Steps): TimeUnit {
  const unit = BY_LENGTH.find((known) => steps.some((step) => step.unit === known)) ?? 'day'
  if (unit === 'day' || steps.every(({ number }) => Number.isInteger(number))) return unit
  return unit === 'week' ? 'day' : 'month'
}

export function nthWeekday({ start, end }: DaySpan, weekday: number, nth: number): DaySpan {
  if (nth > 0) return dayFrom(start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1))
  return dayFrom(end - 1 - ((weekdayOf(end - 1) - weekday + 7) % 7) + 7 * (nth + 1))
}

/** The `nth` of the units in a longer time, and `count − 1` more; negative ones count from its end. */
export function nthUnit({ start, end }: DaySpan, unit: TimeUnit, nth: number, count: number): DaySpan {
  const first = nth > 0 ? firstOf(start, unit, nth - 1) : lastOf(end, unit, nth - count + 1)
  return { start: first, end: unit === 'week' ? first + 7 * count : addSteps(first, [{ number: count, unit }]) }
}

const THURSDAY_AFTER_MONDAY = 3
const SATURDAY = 6

/** First day of the unit that comes `skip` units into a longer time; a week belongs where its Thursday is (ISO 8601). */
function firstOf(start: Day, unit: TimeUnit, skip: number): Day {
  if (unit === 'weekend') return start + ((SATURDAY - weekdayOf(start) + 7) % 7) + 7 * skip
  if (unit !== 'week') return addSteps(start, [{ number: skip, unit }])
  const monday = mondayOf(start)
  return (monday + THURSDAY_AFTER_MONDAY < start ? monday + 7 : monday) + 7 * skip
}

function lastOf(end: Day, unit: TimeUnit, nth: number): Day {
  if (unit !== 'week') return addSteps(end, [{ number: nth, unit }])
  const monday = mondayOf(end - 1)
  return (monday + THURSDAY_AFTER_MONDAY >= end ? monday - 7 : monday) + 7 * (nth + 1)
}

export function holidayIn({ month = 1, day, weekday, nth = 1, fromEaster, plus = 0 }: Holiday, year: number): Day {
  if (fromEaster !== undefined) return easterOf(year) + fromEaster
  // The weekday on or after a date.
  if (day !== undefined && weekday !== undefined) return dayOf(year, month, day) + ((weekday - weekdayOf(dayOf(year, month, day)) + 7) % 7)
  return day !== undefined ? dayOf(year, month, day) : nthWeekday(months(year, month, 1), weekday ?? 1, nth).start + plus
}
