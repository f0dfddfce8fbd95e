import type { Unit } from '../../languages/language'
import type { Holiday, TimeExpression } from '../../model'
import type { Bag } from './bag'
import type { PartName } from './capture'

type Months = Extract<TimeExpression, { kind: 'months' }>

const MONTHS = 12

/** What parts of the calendar say together: a day, a month, a quarter, a year, a part of one. */
export function calendar(bag: Bag): TimeExpression | null {
  if (bag.part !== undefined) return partOf(bag, bag.part)
  if (bag.partUnit !== undefined) return partUnit(bag, bag.partUnit)
  if (bag.date !== undefined) return numericDate(bag, bag.date)
  if (bag.day !== undefined) return day(bag, bag.day)
  if (bag.nth !== undefined) return nthOf(bag, bag.nth)
  if (bag.months !== undefined) return inYear({ kind: 'months', first: bag.months.first, count: bag.months.count }, bag)
  if (bag.holiday !== undefined) return holidayOf(bag, bag.holiday)
  if (bag.season !== undefined) return season(bag, bag.season)
  if (bag.month !== undefined) return month(bag, bag.month)
  if (bag.weekday !== undefined) return weekday(bag, bag.weekday)
  if (bag.relativeDay !== undefined) return { kind: 'unit', unit: 'day', shift: bag.relativeDay }
  if (bag.decade !== undefined) return { kind: 'decade', year: bag.decade, count: 10 }
  if (bag.number !== undefined) return week(bag, bag.number)
  return bag.year !== undefined ? year(bag, bag.year) : unit(bag)
}

// ─── Years ───────────────────────────────────────────────────────────────────

function year({ toYear, fiscal }: Bag, year: number): TimeExpression {
  const time: TimeExpression = { kind: 'year', year }
  if (toYear !== undefined) time.toYear = toYear
  if (fiscal) time.fiscal = true
  return time
}

function unit(bag: Bag): TimeExpression | null {
  const { shiftUnit, fiscal, unit, shift, namedBefore } = bag
  if (shiftUnit) return shifted(shiftUnit.unit, shiftUnit.shift, shiftUnit.namedBefore)
  if (fiscal) return { kind: 'unit', unit: unit ?? 'year', shift: shift ?? 0, fiscal: true }
  if (unit === undefined) return null
  // “the next day” is the one after a day that was told of, “tomorrow” is not.
  return shifted(unit, shift ?? 0, namedBefore || (unit === 'day' && shift !== undefined && shift !== 0))
}

const shifted = (unit: Unit, shift: number, namedBefore: boolean): TimeExpression =>
  namedBefore ? { kind: 'unit', unit, shift, which: 'named-before' } : { kind: 'unit', unit, shift }

/** “last year” beside a month, quarter or day. */
export function yearUnit({ shiftUnit, shift, unit, fiscal, namedBefore }: Bag): TimeExpression | null {
  if (shiftUnit) return shifted(shiftUnit.unit, shiftUnit.shift, shiftUnit.namedBefore)
  if (shift === undefined) return null
  if (unit !== undefined) return shifted(unit, shift, namedBefore)
  return fiscal ? { kind: 'unit', unit: 'year', shift, fiscal: true } : null
}

/** Months in the year that is written, or inside another time. */
function inYear(months: Months, bag: Bag): Months {
  if (bag.year !== undefined) months.year = bag.year
  if (bag.toYear !== undefined) months.toYear = bag.toYear
  if (bag.fiscal) months.fiscal = true
  const within = bag.within ?? yearUnit(bag)
  if (within) months.within = within
  return months
}

/** Months in a year that stands around them; the year itself where it is written. */
function inside(months: Months, of: TimeExpression, bag: Bag): Months {
  if (bag.fiscal || ((of.kind === 'year' || of.kind === 'unit') && of.fiscal)) months.fiscal = true
  if (of.kind !== 'year') months.within = of
  else {
    months.year = of.year
    if (of.toYear !== undefined) months.toYear = of.toYear
  }
  return months
}

// ─── Days ────────────────────────────────────────────────────────────────────

const numericDate = ({ weekday }: Bag, date: TimeExpression): TimeExpression =>
  weekday !== undefined && date.kind === 'day' ? { ...date, weekday } : date

function day(bag: Bag, day: number): TimeExpression {
  const time: TimeExpression = { kind: 'day', day }
  if (bag.month !== undefined) time.month = bag.month
  if (bag.weekday !== undefined) time.weekday = bag.weekday
  if (bag.year !== undefined) time.year = bag.year
  const within = bag.within ?? yearUnit(bag)
  // “next Tuesday, May 12” is in no other year for that.
  if (within && !(bag.weekday !== undefined && bag.unit === undefined && bag.within === undefined)) time.within = within
  return time
}

function weekday(bag: Bag, weekday: number): TimeExpression {
  const within = bag.within ?? (bag.unit !== undefined || bag.shiftUnit !== undefined ? yearUnit(bag) : null)
  if (within) return { kind: 'weekday', weekday, within }
  return bag.shift === undefined ? { kind: 'weekday', weekday } : { kind: 'weekday', weekday, shift: bag.shift }
}

function holidayOf(bag: Bag, holiday: Holiday): TimeExpression {
  const time: TimeExpression = { kind: 'holiday', holiday }
  if (bag.year !== undefined) time.year = bag.year
  if (bag.shift !== undefined && bag.unit === undefined) time.within = { kind: 'unit', unit: 'year', shift: bag.shift }
  else {
    const within = bag.within ?? yearUnit(bag)
    if (within) time.within = within
  }
  return time
}

const LAST_WEEK = 53

function week({ year }: Bag, week: number): TimeExpression | null {
  if (week < 1 || week > LAST_WEEK) return null
  return year === undefined ? { kind: 'week', week } : { kind: 'week', week, year }
}

// ─── Months, quarters, seasons ───────────────────────────────────────────────

export function month(bag: Bag, month: number): TimeExpression {
  if (bag.unit === 'quarter') return quarterTo(bag, month)
  const { unit, shift } = bag
  if (shift !== undefined && unit === undefined && bag.within === undefined) return { kind: 'months', first: month, count: 1, shift }
  return inYear({ kind: 'months', first: month, count: 1 }, bag)
}

/** “the September quarter”, of the calendar whatever the fiscal year; its year is that of its last month. */
function quarterTo(bag: Bag, lastMonth: number): TimeExpression {
  const time = inYear({ kind: 'months', first: ((lastMonth + 9) % MONTHS) + 1, count: 3 }, bag.with({ unit: bag.otherUnit }))
  if (time.year !== undefined && lastMonth < 3) time.year--
  return { ...time, fiscal: false }
}

/** “Spring”, “the summer half of 2025”, “the summer quarter”: a quarter is that of the year in which most of the season lies. */
function season(bag: Bag, first: number): TimeExpression {
  const { shift, unit } = bag
  if (unit === 'half') return inYear({ kind: 'months', first: HALVES[first] ?? first, count: 6 }, bag.with({ unit: undefined }))
  if (unit === 'quarter') return inYear({ kind: 'months', first: (first % MONTHS) + 1, count: 3 }, bag.with({ unit: undefined }))
  if (shift !== undefined && unit === undefined) return { kind: 'months', first, count: 3, shift }
  const { toYear: _, ...time } = inYear({ kind: 'months', first, count: 3 }, bag)
  return time
}

/** First months of the half-years that are called after a season, by the first month of that. */
const HALVES: Readonly<Record<number, number>> = { 6: 4, 12: 10 }

// ─── One of several ──────────────────────────────────────────────────────────

const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 }

/** “the third quarter of 2025”, “last Sunday in March”, “the first nine months”. */
export function nthOf(bag: Bag, nth: number): TimeExpression | null {
  const { unit, otherUnit, weekday, shift, count = 1 } = bag
  // “last year's first quarter”
  if (unit === 'year' && (otherUnit === 'quarter' || otherUnit === 'half') && shift !== undefined) {
    return nthOf(bag.with({ unit: otherUnit, otherUnit: undefined, shift: undefined, within: shifted(unit, shift, bag.namedBefore) }), nth)
  }
  if (unit === 'century' && bag.within === undefined && shift === undefined && nth > 0)
    return { kind: 'decade', year: 100 * (nth - 1), count: 100 }
  if (weekday !== undefined && unit !== undefined && shift === undefined && bag.within === undefined)
    return nthOf(bag.with({ unit: undefined, within: { kind: 'unit', unit, shift: 0 } }), nth)
  const of = bag.within ?? (weekday === undefined && unit !== undefined ? null : yearUnit(bag))
  if (weekday !== undefined) return of ? { kind: 'nth', nth, weekday, count: 1, of } : null
  if (unit === undefined) return null
  const size = MONTHS_OF[unit]
  if (of === null && otherUnit !== undefined && !bag.fiscal && bag.year === undefined) {
    // “the first nine months of the year” are those of the year that the tense tells.
    const ofSomeYear = otherUnit === 'year' && shift === undefined && size !== undefined
    if (!ofSomeYear) return nthOf(bag.with({ otherUnit: undefined, within: { kind: 'unit', unit: otherUnit, shift: 0 } }), nth)
  }
  // “the third quarter of March” is none.
  if (of !== null && (unit === 'quarter' || unit === 'half') && !isYearLike(of)) return null
  // A quarter or half needs no year beside it; nor do “the first nine months”.
  if (size !== undefined && (unit !== 'month' || bag.count !== undefined) && (of === null || isYearLike(of))) {
    if (nth > 0) return nthMonths(bag, size, nth, count, of)
    if (nth === -1) return lastMonths(bag, size, count, of)
  }
  if (of === null && bag.year !== undefined) return { kind: 'nth', nth, unit, count, of: { kind: 'year', year: bag.year } }
  // “in der ersten Oktoberwoche 2025”
  if (of?.kind === 'months' && of.year === undefined && bag.year !== undefined)
    return { kind: 'nth', nth, unit, count, of: { ...of, year: bag.year } }
  return of ? { kind: 'nth', nth, unit, count, of } : null
}

const isYearLike = (of: TimeExpression): boolean => of.kind === 'year' || (of.kind === 'unit' && of.unit === 'year')

function nthMonths(bag: Bag, size: number, nth: number, count: number, of: TimeExpression | null): TimeExpression | null {
  const first = (nth - 1) * size + 1
  if (!Number.isInteger(count) || first + size * count > MONTHS + 1) return null
  const time: Months = { kind: 'months', first, count: size * count }
  return of ? inside(time, of, bag) : inYear(time, bag.otherUnit === undefined ? bag : bag.with({ unit: bag.otherUnit }))
}

function lastMonths(bag: Bag, size: number, count: number, of: TimeExpression | null): TimeExpression | null {
  const first = MONTHS + 1 - size * count
  if (first < 1) return null
  const time: Months = { kind: 'months', first, count: size * count }
  if (of) return inside(time, of, bag)
  // “the last quarter” alone is the one before.
  const alone = bag.year === undefined && bag.shift === undefined && bag.count === undefined && !bag.fiscal
  return alone && bag.nthMayShift && bag.unit !== undefined ? { kind: 'unit', unit: bag.unit, shift: -1 } : inYear(time, bag)
}

// ─── Parts ───────────────────────────────────────────────────────────────────

/** “Ende September”, “early next week”, “zum Ende des Jahres”. */
function partOf(bag: Bag, part: PartName): TimeExpression | null {
  if (bag.within) return partOfTime(part, bag.within)
  const { unit, decade, season, fiscal, shift, year } = bag
  if (decade === undefined && season === undefined && unit === undefined && !fiscal) return null
  // The end of a day is no time of its own.
  if (unit === 'day' || unit === 'workday' || unit === 'weekend') return null
  if (year !== undefined && unit === 'year')
    return { kind: 'part', part, of: fiscal ? { kind: 'year', year, fiscal } : { kind: 'year', year } }
  const of = calendar(bag.with({ part: undefined }))
  return of && { kind: 'part', part, of: of.kind === 'unit' && shift === undefined ? { ...of, which: 'open' } : of }
}

/** A day has no beginning or end of its own here: “end of Friday” is Friday. */
function partOfTime(part: PartName, of: TimeExpression): TimeExpression | null {
  if (of.kind === 'day' || of.kind === 'weekday' || of.kind === 'holiday' || (of.kind === 'unit' && of.unit === 'day')) return of
  return of.kind === 'part' || of.kind === 'range' || of.kind === 'offset' || of.kind === 'rolling' ? null : { kind: 'part', part, of }
}

function partUnit(bag: Bag, { unit, part, shift }: NonNullable<Bag['partUnit']>): TimeExpression | null {
  if (bag.within) return bag.within.kind === 'year' || bag.within.kind === 'months' ? { kind: 'part', part, of: bag.within } : null
  if (bag.year !== undefined && unit === 'year') return { kind: 'part', part, of: { kind: 'year', year: bag.year } }
  const open = bag.shift === undefined && shift === 0
  return { kind: 'part', part, of: open ? { kind: 'unit', unit, shift, which: 'open' } : { kind: 'unit', unit, shift: bag.shift ?? shift } }
}

// ─── Two days of one month ───────────────────────────────────────────────────

/** “18. bis 20. März”, “August 10 to 22, 2012”, “4-23 in next month”. */
export function days(bag: Bag): TimeExpression | null {
  if (bag.day === undefined) return null
  const from = day(bag, bag.day)
  if (from.kind !== 'day') return null
  if (bag.otherDay !== undefined) {
    const { weekday: _, ...rest } = from
    return bag.month === undefined && !from.within ? null : { kind: 'range', from, to: { ...rest, day: bag.otherDay } }
  }
  const { date } = bag
  if (date?.kind !== 'day') return null
  const { weekday: _, ...rest } = date
  return { kind: 'range', from: { ...rest, day: bag.day, ...(bag.weekday !== undefined && { weekday: bag.weekday }) }, to: date }
}
