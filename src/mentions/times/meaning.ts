import type { TimeRule, Unit } from '../../languages/language'
import type { Holiday, Steps, TimeExpression } from '../../model'
import type { Capture } from './capture'
import { partOf } from './readers'

/** The captures of a template by kind; of two of a kind the first stays, and the second is beside it. */
interface Bag {
  weekday?: number
  day?: number
  otherDay?: number
  month?: number
  year?: number
  toYear?: number
  /** First month and number of months of a quarter or half. */
  months?: { first: number; count: number }
  nth?: number
  /** “last” may mean the one before, “final” does not. */
  nthMayShift?: boolean
  shift?: number
  /** The shift counts from a time that was named before. */
  namedBefore?: boolean
  unit?: Unit
  otherUnit?: Unit
  count?: number
  number?: number
  part?: 'start' | 'middle' | 'end' | 'turn'
  season?: number
  holiday?: Holiday
  relativeDay?: number
  decade?: number
  fiscal?: boolean
  yearAgo?: Unit
  yearStart?: Unit
  steps?: Steps
  /** “a year”, which may be a rate. */
  single?: boolean
  within?: TimeExpression
  date?: TimeExpression
  otherDate?: TimeExpression
  shiftUnit?: { unit: Unit; shift: number; which?: 'named-before' }
  partUnit?: { unit: Unit; part: 'start' | 'middle' | 'end' | 'turn'; shift: number }
}

/** What a template says with what its slots have read; null where that makes no time. */
export function expressionOf(rule: TimeRule, captures: readonly Capture[]): TimeExpression | null {
  const bag = bagOf(captures)
  switch (rule) {
    case 'calendar':
      return calendar(bag)
    case 'days':
      return days(bag)
    case 'weekOf':
      return bag.within ? { kind: 'lasting', steps: [{ number: 1, unit: 'week' }], from: bag.within } : null
    case 'nthLast':
      return bag.nth === undefined ? null : nthOf({ ...bag, nth: -bag.nth })
    case 'ago':
      return offset(bag, -1)
    case 'ahead':
      return offset(bag, 1)
    case 'earlier':
      return anchored(bag, -1)
    case 'later':
      return anchored(bag, 1)
    case 'rolling':
      return rolling(bag)
    case 'rollingBefore':
    case 'rollingAfter':
      return bag.steps && isLong(bag.steps) ? { kind: 'rolling', steps: bag.steps, forward: rule === 'rollingAfter', anchored: true } : null
    case 'lasting':
      return lasting(bag)
    case 'ending':
      return ending(bag)
    case 'soFar':
      return soFar(bag)
    case 'yearAgo':
      return { kind: 'yearAgo', unit: bag.yearAgo ?? bag.unit ?? 'year' }
    case 'streak':
      return bag.nth === undefined ? null : { kind: 'unit', unit: 'day', shift: 0 }
    case 'range':
      return range(bag)
    case 'since':
    case 'after':
    case 'until':
    case 'before':
      return open(rule, bag)
    case 'offsetAfter':
      return fromOther(bag, 1)
    case 'offsetBefore':
      return fromOther(bag, -1)
  }
}

const TODAY: TimeExpression = { kind: 'unit', unit: 'day', shift: 0 }

function bagOf(captures: readonly Capture[]): Bag {
  const bag: Bag = {}
  for (const capture of captures) fill(bag, capture)
  return bag
}

function fill(bag: Bag, { slot, number, second, unit, expression, steps, holiday }: Capture): void {
  switch (slot) {
    case 'weekday':
      bag.weekday ??= number
      break
    case 'day':
    case 'nthday':
    case 'guardday':
    case 'lastday':
    case 'bareday':
    case 'aloneday':
      if (bag.day === undefined) bag.day = number
      else bag.otherDay = number
      break
    case 'nthmonth':
    case 'month':
      bag.month ??= number
      break
    case 'year':
    case 'year2':
    case 'fullyear':
    case 'spelledyear':
      if (bag.year === undefined) {
        bag.year = number
        if (second !== 0) bag.toYear = second
      } else bag.toYear = number
      break
    case 'numeric':
    case 'loose':
    case 'aloneloose':
      if (expression === null) break
      if (bag.date === undefined) bag.date = expression
      else bag.otherDate = expression
      break
    case 'time':
      if (expression !== null) bag.within = expression
      break
    case 'a':
      if (expression !== null) bag.date = expression
      break
    case 'b':
      if (expression !== null) bag.otherDate = expression
      break
    case 'nth':
      bag.nth ??= number
      if (second !== 0) bag.nthMayShift = true
      break
    case 'shift':
      bag.shift ??= number
      if (second !== 0) bag.namedBefore = true
      break
    case 'unit':
    case 'units':
    case 'unit:year':
    case 'unit:quarter':
    case 'unit:month':
    case 'unit:months':
    case 'unit:weekend':
    case 'unit:relative':
      if (unit === null) break
      if (bag.unit === undefined) bag.unit = unit
      else bag.otherUnit = unit
      break
    case 'fiscalUnit':
      bag.fiscal = true
      if (unit !== null) bag.unit ??= unit
      break
    case 'shiftUnit':
      if (unit !== null) bag.shiftUnit = { unit, shift: number, ...(second !== 0 && { which: 'named-before' as const }) }
      break
    case 'fiscal':
      bag.fiscal = true
      break
    case 'quarter':
      bag.months ??= { first: number, count: second }
      break
    case 'quarterWord':
      bag.months ??= { first: 3 * number - 2, count: 3 }
      break
    case 'count':
    case 'few':
      bag.count ??= number
      break
    case 'number':
      bag.number = number
      break
    case 'duration':
      if (steps !== null) bag.steps = steps
      if (second !== 0) bag.single = true
      break
    case 'part':
    case 'endword':
      bag.part ??= partOf(number)
      break
    case 'partUnit':
      if (unit !== null) bag.partUnit = { unit, part: partOf(number), shift: second }
      break
    case 'season':
      bag.season = number
      break
    case 'holiday':
      if (holiday !== null) bag.holiday = holiday
      break
    case 'relativeDay':
      bag.relativeDay = number
      break
    case 'decade':
      bag.decade = number
      break
    case 'yearStart':
      if (unit !== null) bag.yearStart = unit
      break
    case 'yearAgo':
      if (unit !== null) bag.yearAgo = unit
      break
    case 'daypart':
      break
  }
}

// ─── Calendar ────────────────────────────────────────────────────────────────

/** The year that other parts stand in: as written, or inside another time. */
function yearOf(bag: Bag): { year?: number; toYear?: number; fiscal?: boolean; within?: TimeExpression } {
  const within = bag.within ?? yearUnit(bag)
  return {
    ...(bag.year !== undefined && { year: bag.year }),
    ...(bag.toYear !== undefined && { toYear: bag.toYear }),
    ...(bag.fiscal && { fiscal: true }),
    ...(within && { within }),
  }
}

/** “last year” beside a month or quarter. */
function yearUnit({
  namedBefore,
  shiftUnit,
  shift,
  unit,
  fiscal,
  months,
  month,
  season,
  day,
  holiday,
  weekday,
}: Bag): TimeExpression | null {
  if (shiftUnit) return { kind: 'unit', ...shiftUnit }
  const inside =
    months !== undefined ||
    month !== undefined ||
    season !== undefined ||
    day !== undefined ||
    holiday !== undefined ||
    weekday !== undefined
  if (shift === undefined || !inside) return null
  if (unit !== undefined) return { kind: 'unit', unit, shift, ...(namedBefore && { which: 'named-before' as const }) }
  return fiscal ? { kind: 'unit', unit: 'year', shift, fiscal: true } : null
}

function calendar(bag: Bag): TimeExpression | null {
  if (bag.part !== undefined) return part(bag, bag.part)
  if (bag.partUnit) return partUnit(bag, bag.partUnit)
  if (bag.date) return numericDate(bag, bag.date)
  if (bag.day !== undefined) return day(bag, bag.day)
  if (bag.nth !== undefined) return nthOf(bag)
  if (bag.months) return { kind: 'months', ...bag.months, ...yearOf(bag) }
  if (bag.holiday) return holidayOf(bag, bag.holiday)
  if (bag.season !== undefined) return season(bag, bag.season)
  if (bag.month !== undefined) return month(bag, bag.month)
  if (bag.weekday !== undefined) return weekday(bag, bag.weekday)
  if (bag.relativeDay !== undefined) return { kind: 'unit', unit: 'day', shift: bag.relativeDay }
  if (bag.decade !== undefined) return { kind: 'decade', year: bag.decade, count: 10 }
  if (bag.number !== undefined)
    return bag.number >= 1 && bag.number <= 53
      ? { kind: 'week', week: bag.number, ...(bag.year !== undefined && { year: bag.year }) }
      : null
  if (bag.year !== undefined)
    return { kind: 'year', year: bag.year, ...(bag.toYear !== undefined && { toYear: bag.toYear }), ...(bag.fiscal && { fiscal: true }) }
  if (bag.shiftUnit) return { kind: 'unit', ...bag.shiftUnit }
  if (bag.fiscal) return { kind: 'unit', unit: bag.unit ?? 'year', shift: bag.shift ?? 0, fiscal: true }
  if (bag.unit === undefined) return null
  // “the next day” is the one after a day that was told of, “tomorrow” is not.
  const counts = bag.namedBefore || (bag.unit === 'day' && bag.shift !== undefined && bag.shift !== 0)
  return { kind: 'unit', unit: bag.unit, shift: bag.shift ?? 0, ...(counts && { which: 'named-before' as const }) }
}

function numericDate(bag: Bag, date: TimeExpression): TimeExpression {
  return bag.weekday !== undefined && date.kind === 'day' ? { ...date, weekday: bag.weekday } : date
}

function day(bag: Bag, day: number): TimeExpression {
  const { weekday, month } = bag
  const { fiscal: _, toYear: __, ...year } = yearOf(bag)
  return { kind: 'day', day, ...(month !== undefined && { month }), ...(weekday !== undefined && { weekday }), ...year }
}

function month(bag: Bag, month: number): TimeExpression {
  if (bag.unit === 'quarter') return { kind: 'months', first: ((month + 9) % MONTHS) + 1, count: 3, ...endYear(bag, month) }
  const { unit, shift } = bag
  if (shift !== undefined && unit === undefined && bag.within === undefined) return { kind: 'months', first: month, count: 1, shift }
  return { kind: 'months', first: month, count: 1, ...yearOf(bag) }
}

const MONTHS = 12

/** The year of a quarter's first month, where that of its last is written. */
function endYear(bag: Bag, lastMonth: number): ReturnType<typeof yearOf> {
  const year = yearOf({ ...bag, ...(bag.otherUnit && { unit: bag.otherUnit }) })
  return year.year !== undefined && lastMonth < 3 ? { ...year, year: year.year - 1 } : year
}

function season(bag: Bag, first: number): TimeExpression {
  const { shift, unit } = bag
  if (shift !== undefined && unit === undefined) return { kind: 'months', first, count: 3, shift }
  const { toYear: _, ...year } = yearOf(bag)
  return { kind: 'months', first, count: 3, ...year }
}

function weekday(bag: Bag, weekday: number): TimeExpression {
  const within = bag.within ?? (bag.unit !== undefined ? yearUnit(bag) : bag.shiftUnit ? yearUnit(bag) : null)
  if (within) return { kind: 'weekday', weekday, within }
  return { kind: 'weekday', weekday, ...(bag.shift !== undefined && { shift: bag.shift }) }
}

function holidayOf(bag: Bag, holiday: Holiday): TimeExpression {
  if (bag.shift !== undefined && bag.unit === undefined)
    return { kind: 'holiday', holiday, within: { kind: 'unit', unit: 'year', shift: bag.shift } }
  const { year, within } = yearOf(bag)
  return { kind: 'holiday', holiday, ...(year !== undefined && { year }), ...(within && { within }) }
}

const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6 }

function nthOf(bag: Bag): TimeExpression | null {
  const { nth, unit, otherUnit, count = 1 } = bag
  if (nth === undefined) return null
  // “last year's first quarter”
  if (unit === 'year' && (otherUnit === 'quarter' || otherUnit === 'half') && bag.shift !== undefined) {
    const { namedBefore, shift } = bag
    return nthOf({ nth, unit: otherUnit, within: { kind: 'unit', unit, shift, ...(namedBefore && { which: 'named-before' }) } })
  }
  const of = bag.within ?? (bag.weekday === undefined && bag.unit !== undefined ? null : yearUnit(bag))
  if (bag.weekday !== undefined) return of ? { kind: 'nth', nth, weekday: bag.weekday, count: 1, of } : null
  if (unit === undefined) return null
  // “the first nine months of the year” are those of the year that the tense tells.
  const ofSomeYear = otherUnit === 'year' && unit !== 'year' && bag.shift === undefined && MONTHS_OF[unit] !== undefined
  if (of === null && otherUnit !== undefined && !bag.fiscal && bag.year === undefined && !ofSomeYear) {
    return nthOf({ ...bag, within: { kind: 'unit', unit: otherUnit, shift: 0 } })
  }
  // “the third quarter of March” is none.
  if (of !== null && (unit === 'quarter' || unit === 'half') && !isYearLike(of)) return null
  // A quarter or half needs no year beside it; nor do “the first nine months”.
  const size = MONTHS_OF[unit]
  const fractionOfYear = size !== undefined && (unit !== 'month' || bag.count !== undefined) && (of === null || isYearLike(of))
  if (size !== undefined && fractionOfYear && nth > 0) return nthMonths(bag, size, nth, count)
  if (size !== undefined && fractionOfYear && nth === -1) return lastMonths(bag, size, count, of)
  if (of === null && bag.year !== undefined) return { kind: 'nth', nth, unit, count, of: { kind: 'year', year: bag.year } }
  return of ? { kind: 'nth', nth, unit, count, of } : null
}

const isYearLike = (of: TimeExpression): boolean => of.kind === 'year' || (of.kind === 'unit' && of.unit === 'year')

function nthMonths(bag: Bag, size: number, nth: number, count: number): TimeExpression | null {
  const first = (nth - 1) * size + 1
  if (!Number.isInteger(count) || first + size * count > MONTHS + 1) return null
  const year = bag.within
    ? withinYear(bag, bag.within)
    : yearOf({ ...bag, ...(bag.otherUnit && { unit: bag.otherUnit }), months: { first, count } })
  return { kind: 'months', first, count: size * count, ...year }
}

/** A year inside which a quarter lies; the year itself where it is written. */
function withinYear(bag: Bag, of: TimeExpression): ReturnType<typeof yearOf> {
  if (of.kind === 'year')
    return { year: of.year, ...(of.toYear !== undefined && { toYear: of.toYear }), ...((of.fiscal || bag.fiscal) && { fiscal: true }) }
  const fiscal = bag.fiscal || (of.kind === 'unit' && of.fiscal)
  return { within: of, ...(fiscal && { fiscal: true }) }
}

function lastMonths(bag: Bag, size: number, count: number, of: TimeExpression | null): TimeExpression | null {
  const first = MONTHS + 1 - size * count
  if (first < 1) return null
  if (of) return { kind: 'months', first, count: size * count, ...withinYear(bag, of) }
  const alone = bag.year === undefined && bag.shift === undefined && bag.count === undefined && !bag.fiscal
  if (alone && bag.nthMayShift && bag.unit !== undefined) return { kind: 'unit', unit: bag.unit, shift: -1 }
  return { kind: 'months', first, count: size * count, ...yearOf(bag) }
}

type PartName = 'start' | 'middle' | 'end' | 'turn'

function part(bag: Bag, part: PartName): TimeExpression | null {
  if (bag.within) return partOfPart(part, bag.within)
  const { part: _, ...rest } = bag
  const { unit, decade, season, fiscal, shift, year } = rest
  if (decade === undefined && season === undefined && unit === undefined && !fiscal) return null
  // The end of a day, an hour, is no time of its own.
  if (unit === 'day' || unit === 'workday' || unit === 'weekend') return null
  if (year !== undefined && unit === 'year') return { kind: 'part', part, of: { kind: 'year', year, ...(fiscal && { fiscal: true }) } }
  const of = calendar(rest)
  return of && { kind: 'part', part, of: of.kind === 'unit' && shift === undefined ? { ...of, which: 'open' } : of }
}

/** A day has no beginning or end of its own here: “end of Friday” is Friday. */
function partOfPart(part: PartName, of: TimeExpression): TimeExpression | null {
  if (of.kind === 'day' || of.kind === 'weekday' || of.kind === 'holiday' || (of.kind === 'unit' && of.unit === 'day')) return of
  return of.kind === 'part' || of.kind === 'range' || of.kind === 'offset' || of.kind === 'rolling' ? null : { kind: 'part', part, of }
}

function partUnit(bag: Bag, { unit, part, shift }: NonNullable<Bag['partUnit']>): TimeExpression {
  if (bag.within) return { kind: 'part', part, of: bag.within }
  if (bag.year !== undefined && unit === 'year') return { kind: 'part', part, of: { kind: 'year', year: bag.year } }
  const open = bag.shift === undefined && shift === 0
  return { kind: 'part', part, of: { kind: 'unit', unit, shift: bag.shift ?? shift, ...(open && { which: 'open' }) } }
}

function days(bag: Bag): TimeExpression | null {
  if (bag.day === undefined) return null
  const { fiscal: _, toYear: __, ...year } = yearOf(bag.month === undefined ? bag : bag)
  const within =
    bag.month === undefined && bag.unit === 'month' && bag.shift !== undefined
      ? { within: { kind: 'unit' as const, unit: 'month' as const, shift: bag.shift } }
      : {}
  if (bag.otherDay === undefined) {
    if (bag.date?.kind !== 'day') return null
    const { day: other, weekday: ___, ...rest } = bag.date
    return {
      kind: 'range',
      from: { ...rest, day: bag.day, ...(bag.weekday !== undefined && { weekday: bag.weekday }) },
      to: { ...bag.date, day: other },
    }
  }
  const shared = { ...(bag.month !== undefined && { month: bag.month }), ...year, ...within }
  if (bag.month === undefined && !('within' in shared)) return null
  return { kind: 'range', from: { kind: 'day', day: bag.day, ...shared }, to: { kind: 'day', day: bag.otherDay, ...shared } }
}

// ─── Offsets, ranges, open sides ─────────────────────────────────────────────

const signed = (steps: Steps, sign: number): Steps => steps.map(({ number, unit }) => ({ number: sign * number, unit }))

/** “2 to 4 days ago”: the count comes before the duration of the other end. */
function counted({ count, steps }: Bag): Steps | null {
  return count === undefined || steps === undefined || steps.length !== 1 ? null : [{ number: count, unit: steps[0]!.unit }]
}

function offset(bag: Bag, sign: 1 | -1): TimeExpression | null {
  const steps = bag.steps ?? (bag.count === undefined ? ([{ number: 1, unit: 'year' }] as const) : null)
  if (steps === null || !isLong(steps)) return null
  const to: TimeExpression = { kind: 'offset', steps: signed(steps, sign) }
  const other = counted(bag)
  if (other === null) return to
  const from: TimeExpression = { kind: 'offset', steps: signed(other, sign) }
  return sign > 0 ? { kind: 'range', from, to } : { kind: 'range', from: to, to: from }
}

/** Hours and less say nothing of days. */
const isLong = (steps: Steps): boolean => steps.every(({ unit }) => unit !== 'second' && unit !== 'minute' && unit !== 'hour')

function anchored(bag: Bag, sign: 1 | -1): TimeExpression | null {
  const steps: Steps | null = bag.steps ?? (bag.unit === undefined ? null : [{ number: 1, unit: bag.unit }])
  return steps && isLong(steps) ? { kind: 'offset', steps: signed(steps, sign), anchored: true } : null
}

function rolling(bag: Bag): TimeExpression | null {
  const steps: Steps | null =
    bag.steps ?? (bag.count === undefined || bag.unit === undefined ? null : [{ number: bag.count, unit: bag.unit }])
  if (steps === null || bag.shift === undefined || bag.shift === 0 || !isLong(steps)) return null
  return { kind: 'rolling', steps, forward: bag.shift > 0 }
}

function lasting(bag: Bag): TimeExpression | null {
  const steps: Steps = bag.steps ?? [{ number: 1, unit: 'year' }]
  return isLong(steps) ? { kind: 'lasting', steps, ...(bag.within && { from: bag.within }) } : null
}

function ending(bag: Bag): TimeExpression | null {
  const at: TimeExpression | null =
    bag.within ??
    (bag.month === undefined ? null : month({ month: bag.month, ...(bag.year !== undefined && { year: bag.year }) }, bag.month))
  // “120,000 tonnes a year through 2029” is a rate.
  if (at === null || !isCalendarPoint(at) || bag.single) return null
  const steps: Steps = bag.steps ?? [{ number: 1, unit: bag.unit ?? 'year' }]
  return isLong(steps) ? { kind: 'ending', steps, at, ...(bag.fiscal && { fiscal: true }) } : null
}

/** A day, month or part of one: what reports are drawn up to. */
const isCalendarPoint = (at: TimeExpression): boolean =>
  at.kind === 'day' || at.kind === 'part' || (at.kind === 'months' && at.count === 1) || (at.kind === 'unit' && at.unit === 'day')

function soFar(bag: Bag): TimeExpression | null {
  return { kind: 'soFar', unit: bag.yearStart ?? bag.unit ?? 'year' }
}

function range(bag: Bag): TimeExpression | null {
  const { date: from, otherDate: to } = bag
  if (!from || !to || !canRange(from) || !canRange(to)) return null
  const inside = bag.shift === undefined ? null : yearUnit({ ...bag, months: { first: 1, count: 1 } })
  if (inside)
    return from.kind === 'weekday' && to.kind === 'weekday'
      ? { kind: 'range', from: { ...from, within: inside }, to: { ...to, within: inside } }
      : null
  return { kind: 'range', from, to }
}

const canRange = ({ kind }: TimeExpression): boolean =>
  kind !== 'range' && kind !== 'rolling' && kind !== 'lasting' && kind !== 'soFar' && kind !== 'yearAgo' && kind !== 'ending'

function open(kind: 'since' | 'after' | 'until' | 'before', bag: Bag): TimeExpression | null {
  const of = bag.date ?? TODAY
  if (!bag.date && kind === 'until') return { kind: 'before', of }
  return of.kind === 'soFar' || of.kind === 'rolling' || of.kind === 'lasting' ? null : { kind, of }
}

function fromOther(bag: Bag, sign: 1 | -1): TimeExpression | null {
  if (!bag.steps || !bag.date || !isLong(bag.steps)) return null
  const steps = signed(bag.steps, sign)
  if (bag.weekday !== undefined) return { kind: 'weekday', weekday: bag.weekday, within: { kind: 'offset', steps, from: bag.date } }
  return { kind: 'offset', steps, from: bag.date }
}
