import { type DaySpan, dayOf, monthsLater, partsOf } from '../calendar'

type Part = 'start' | 'middle' | 'end'

/** Longest lengths in days of a week, a month, a half-year, a year. */
const [WEEK, MONTH, HALF, YEAR] = [7, 31, 184, 366]

/** First and last of the weekdays (from Monday as 0, end exclusive) that early, mid and late week mean; own choice. */
const WEEK_PARTS: Readonly<Record<Part, readonly [number, number]>> = { start: [0, 3], middle: [2, 5], end: [4, 7] }

/** The beginning, middle or end of a time: thirds of a month, quarter or half-year; of a year its first three, middle four, last three months. */
export function partOfPeriod(part: Part, { start, end }: DaySpan): DaySpan {
  const length = end - start
  if (length <= WEEK) return { start: start + WEEK_PARTS[part][0], end: Math.min(end, start + WEEK_PARTS[part][1]) }
  if (length <= MONTH) return partOfMonth(part, start, end)
  const count = monthsBetween(start, end)
  const third = length <= HALF ? Math.max(1, Math.round(count / 3)) : length <= YEAR ? 3 : Math.round(count / 3)
  if (part === 'start') return { start, end: monthsLater(start, third) }
  if (part === 'end') return { start: monthsLater(end, -third), end }
  const margin = length > HALF && length <= YEAR ? 4 : third
  return { start: monthsLater(start, margin), end: monthsLater(end, -margin) }
}

function partOfMonth(part: Part, start: number, end: number): DaySpan {
  if (part === 'start') return { start, end: start + 10 }
  return part === 'middle' ? { start: start + 10, end: start + 20 } : { start: start + 20, end }
}

function monthsBetween(start: number, end: number): number {
  const [from, to] = [partsOf(start), partsOf(end)]
  return 12 * (to.year - from.year) + to.month - from.month
}

/** The day that a part stands for where something begins or ends there: “von Mitte März bis Ende Mai”. */
export function pointOfPart(part: Part | 'turn', { start, end }: DaySpan): number {
  if (part === 'start') return start
  if (part !== 'middle') return end
  const length = end - start
  if (length <= MONTH) return start + Math.floor(length / 2)
  const { year, month } = partsOf(start)
  return dayOf(year, month + Math.round(monthsBetween(start, end) / 2), 1)
}
