import type { Day, Holiday, Steps, TimeExpression, TimeUnit } from '../../model'
import {
  dayOf,
  easterOf,
  isPossible,
  mondayOf,
  mondayOfWeek,
  months,
  monthsLater,
  partsOf,
  weekdayOf,
  workdaysLater,
  yearPeriod,
} from '../calendar'
import { partOfPeriod, pointOfPart } from './parts'

/** Half-open, both sides known. */
export interface Known {
  start: Day
  end: Day
}

/** A side that nothing resolves is absent; an open one is null. */
export interface TimeSpan {
  start?: Day | null
  end?: Day | null
}

export interface ResolveContext {
  /** The article's date; null where it is not known. */
  published: Day | null
  /** Month in which the fiscal year begins, from 1; a fiscal year is named after the calendar year in which it ends. */
  fiscalYearStart?: number
}

type Tense = -1 | 0 | 1
type Of<K extends TimeExpression['kind']> = Extract<TimeExpression, { kind: K }>

const JANUARY = 1
const MONTHS_IN_YEAR = 12
/** A time on the side that the tense speaks against counts as so much farther; own choice, see `nearest`. */
const AGAINST_TENSE = 2

/** Turns what a text says of times into days, against the article's date. */
export class Resolver {
  private readonly today: Day | null
  private readonly fiscalStart: number

  constructor(context: ResolveContext) {
    this.today = context.published
    this.fiscalStart = context.fiscalYearStart ?? JANUARY
  }

  span(expression: TimeExpression, tense: Tense, anchor: Known | null): TimeSpan {
    switch (expression.kind) {
      case 'since':
        return this.openEnd(this.fromPoint(expression.of, tense === 0 ? -1 : tense))
      case 'after':
        return this.openEnd(this.known(expression.of, tense)?.end)
      case 'until':
        return this.openStart(this.toPoint(expression.of, tense))
      case 'before':
        return this.openStart(this.known(expression.of, tense)?.start)
      default:
        return this.known(expression, tense, anchor) ?? {}
    }
  }

  private openEnd(start: Day | undefined): TimeSpan {
    return start === undefined ? { end: null } : { start, end: null }
  }

  private openStart(end: Day | undefined): TimeSpan {
    return end === undefined ? { start: null } : { start: null, end }
  }

  known(expression: TimeExpression, tense: Tense, anchor: Known | null = null): Known | null {
    switch (expression.kind) {
      case 'day':
        return this.day(expression, tense)
      case 'weekday':
        return this.weekday(expression, tense)
      case 'year':
        return this.year(expression)
      case 'months':
        return this.months(expression, tense)
      case 'unit':
        return this.unit(expression.unit, expression.shift, expression.fiscal === true)
      case 'week':
        return this.week(expression, tense)
      case 'holiday':
        return this.holiday(expression, tense)
      case 'decade':
        return { start: dayOf(expression.year, 1, 1), end: dayOf(expression.year + expression.count, 1, 1) }
      case 'nth':
        return this.nth(expression, tense)
      case 'part':
        return this.part(expression, tense)
      case 'offset':
        return this.offset(expression, tense, anchor)
      case 'rolling':
        return this.rolling(expression)
      case 'lasting':
        return this.lasting(expression, tense)
      case 'ending':
        return this.ending(expression, tense)
      case 'soFar': {
        const unit = this.unit(expression.unit, 0, false)
        return unit && this.today !== null ? { start: unit.start, end: Math.max(this.today, unit.start + 1) } : null
      }
      case 'yearAgo':
        return anchor && { start: monthsLater(anchor.start, -MONTHS_IN_YEAR), end: monthsLater(anchor.end, -MONTHS_IN_YEAR) }
      case 'range':
        return this.range(expression, tense)
      default:
        return null
    }
  }

  // ─── Days ──────────────────────────────────────────────────────────────────

  private day(expression: Of<'day'>, tense: Tense): Known | null {
    const { day, month, year, within } = expression
    if (month === undefined) return this.dayAlone(expression, tense)
    if (year !== undefined) return oneDay(year, month, day)
    if (within) {
      const around = this.known(within, tense)
      return around && oneDay(partsOf(around.start).year, month, day)
    }
    return this.nearest((y) => oneDay(y, month, day), tense)
  }

  /** “am 14.”, “Tuesday the 8th”: in the nearest month that has it, on its weekday if one is named. */
  private dayAlone({ day, weekday, within }: Of<'day'>, tense: Tense): Known | null {
    if (within) {
      const around = this.known(within, tense)
      if (around === null) return null
      const { year, month } = partsOf(around.start)
      return oneDay(year, month, day)
    }
    const { today } = this
    if (today === null) return null
    const { year, month } = partsOf(today)
    const reach = weekday === undefined ? 1 : MONTHS_IN_YEAR
    const days: Known[] = []
    for (let shift = -reach; shift <= reach; shift++) {
      const { year: y, month: m } = partsOf(dayOf(year, month + shift, 1))
      const found = isPossible(day, m, y) ? oneDay(y, m, day) : null
      if (found && (weekday === undefined || weekdayOf(found.start) === weekday)) days.push(found)
    }
    return this.best(days, tense)
  }

  private weekday({ weekday, shift, within }: Of<'weekday'>, tense: Tense): Known | null {
    if (within) {
      const around = this.known(within, tense)
      return around && dayFrom(mondayOf(around.start) + weekday - 1)
    }
    const { today } = this
    if (today === null) return null
    const sinceThen = (weekdayOf(today) - weekday + 7) % 7
    if (shift === 0) return dayFrom(mondayOf(today) + weekday - 1)
    if (shift !== undefined) return dayFrom(shift > 0 ? today - sinceThen + 7 * shift : today - (sinceThen || 7) + 7 * (shift + 1))
    return dayFrom(tense > 0 && sinceThen > 0 ? today - sinceThen + 7 : today - sinceThen)
  }

  private holiday({ holiday, year, within }: Of<'holiday'>, tense: Tense): Known | null {
    if (year !== undefined) return dayFrom(holidayIn(holiday, year))
    const { today } = this
    if (within) {
      const around = this.known(within, tense)
      return around && dayFrom(holidayIn(holiday, partsOf(around.start).year))
    }
    if (today === null) return null
    const { year: thisYear } = partsOf(today)
    const days = [thisYear - 1, thisYear, thisYear + 1].map((y) => holidayIn(holiday, y))
    const found = tense < 0 ? days.findLast((day) => day <= today) : days.find((day) => day >= today)
    return found === undefined ? null : dayFrom(found)
  }

  // ─── Years, quarters, months ───────────────────────────────────────────────

  private year({ year, toYear, fiscal }: Of<'year'>): Known | null {
    if (toYear !== undefined) return this.fiscalStart === JANUARY ? null : (months(year, this.fiscalStart, MONTHS_IN_YEAR) as Known)
    return fiscal ? this.fiscalYear(year) : known(yearPeriod(year))
  }

  /** The fiscal year that ends in a calendar year. */
  private fiscalYear(year: number): Known {
    return this.fiscalStart === JANUARY ? known(yearPeriod(year)) : known(months(year - 1, this.fiscalStart, MONTHS_IN_YEAR))
  }

  private months(expression: Of<'months'>, tense: Tense): Known | null {
    const { first, count, year, toYear, fiscal, shift, within } = expression
    if (toYear !== undefined && (fiscal || first !== 12))
      return this.fiscalStart === JANUARY ? null : known(months(year!, this.fiscalStart + first - 1, count))
    const inYear = (y: number): Known =>
      fiscal && this.fiscalStart !== JANUARY ? known(months(y - 1, this.fiscalStart + first - 1, count)) : known(months(y, first, count))
    if (year !== undefined) return inYear(year)
    if (within) {
      const around = this.known(within, tense)
      if (around === null) return null
      return fiscal || (within.kind === 'unit' && within.fiscal)
        ? known(monthsFrom(around.start, first - 1, count))
        : inYear(partsOf(around.start).year)
    }
    return shift === undefined ? this.nearest(inYear, tense) : this.shifted(inYear, shift)
  }

  /** “last March”, “next June”, “this summer”. */
  private shifted(inYear: (year: number) => Known, shift: number): Known | null {
    const { today } = this
    if (today === null) return null
    const { year } = partsOf(today)
    const all = [year - 2, year - 1, year, year + 1, year + 2].map(inYear)
    if (shift < 0) return all.findLast(({ end }) => end <= today) ?? null
    if (shift > 0) return all.find(({ start }) => start > today) ?? null
    return all.find(({ start, end }) => start <= today && today < end) ?? inYear(year)
  }

  private week({ week, year }: Of<'week'>, tense: Tense): Known | null {
    const inYear = (y: number): Known => {
      const start = mondayOfWeek(y, week)
      return { start, end: start + 7 }
    }
    return year === undefined ? this.nearest(inYear, tense) : inYear(year)
  }

  // ─── Counted from the article's date ───────────────────────────────────────

  private unit(unit: TimeUnit, shift: number, fiscal: boolean): Known | null {
    const { today } = this
    if (today === null) return null
    if (fiscal && unit === 'year' && this.fiscalStart !== JANUARY) {
      const { year, month } = partsOf(today)
      return this.fiscalYear((month >= this.fiscalStart ? year + 1 : year) + shift)
    }
    return unitAround(today, unit, shift)
  }

  private offset({ steps, from, anchored }: Of<'offset'>, tense: Tense, anchor: Known | null): Known | null {
    if (anchored && anchor) return { start: addSteps(anchor.start, steps), end: addSteps(anchor.end, steps) }
    if (from) {
      const base = this.known(from, tense)
      return base && dayFrom(addSteps(base.start, steps))
    }
    if (this.today === null) return null
    // The text says no more than the unit: “vor drei Jahren” is a year, “in zwei Wochen” a week.
    return unitAround(addSteps(this.today, steps), finest(steps), 0)
  }

  private rolling({ steps, forward }: Of<'rolling'>): Known | null {
    const { today } = this
    if (today === null) return null
    const [first] = steps
    if (first?.unit === 'decade') {
      const { start } = unitAround(today, 'decade', forward ? 1 : -first.number)
      return { start, end: monthsLater(start, 120 * first.number) }
    }
    return forward ? { start: today + 1, end: addSteps(today + 1, steps) } : { start: addSteps(today, negative(steps)), end: today }
  }

  private lasting({ steps, from }: Of<'lasting'>, tense: Tense): Known | null {
    const start = from ? this.known(from, tense)?.start : this.today
    return start == null ? null : { start, end: addSteps(start, steps) }
  }

  private ending({ steps, at }: Of<'ending'>, tense: Tense): Known | null {
    const end = this.toPoint(at, tense)
    return end === undefined ? null : { start: addSteps(end, negative(steps)), end }
  }

  // ─── Inside and between others ─────────────────────────────────────────────

  private nth({ nth, unit, weekday, count, of }: Of<'nth'>, tense: Tense): Known | null {
    const around = this.known(of, tense)
    if (around === null || nth === 0) return null
    if (weekday !== undefined) return nthWeekday(around, weekday, nth)
    if (unit === undefined) return null
    const start = nth > 0 ? firstOf(around.start, unit, nth - 1) : lastOf(around.end, unit, nth - count + 1)
    return { start, end: unit === 'week' ? start + 7 * count : addSteps(start, [{ number: count, unit }]) }
  }

  private part({ part, of }: Of<'part'>, tense: Tense): Known | null {
    if (part === 'turn') return this.turn(of, tense)
    const around = this.known(of, tense)
    return around && partOfPeriod(part, around)
  }

  /** “Jahreswechsel”: the days around the boundary that is nearest. */
  private turn(of: TimeExpression, tense: Tense): Known | null {
    const around = this.known(of, tense)
    if (around === null) return null
    const boundary =
      this.today !== null && of.kind === 'unit' && this.today - around.start < around.end - this.today ? around.start : around.end
    return { start: boundary - 1, end: boundary + 1 }
  }

  private fromPoint(of: TimeExpression, tense: Tense): Day | undefined {
    const around = of.kind === 'part' && of.part !== 'turn' ? this.known(of.of, tense) : null
    if (around && of.kind === 'part') return pointOfPart(of.part, around)
    const known = this.known(of, tense)
    if (known === null) return undefined
    return of.kind === 'part' ? known.end - 1 : known.start
  }

  private toPoint(of: TimeExpression, tense: Tense): Day | undefined {
    if (of.kind === 'part' && of.part === 'middle') {
      const around = this.known(of.of, tense)
      return around === null ? undefined : pointOfPart('middle', around)
    }
    return this.known(of, tense)?.end
  }

  private range({ from, to }: Of<'range'>, tense: Tense): Known | null {
    const [first, second] = shareParts(from, to)
    const start = this.fromPoint(first, tense)
    if (start === undefined) {
      return null
    }
    const later = withYear(second, partsOf(start).year)
    let end = this.toPoint(later, tense)
    if (end !== undefined && end <= start && second !== later) end = this.toPoint(withYear(second, partsOf(start).year + 1), tense)
    if (end !== undefined && end <= start && second.kind === 'weekday') end = end + 7 * Math.ceil((start + 1 - end) / 7)
    return end === undefined || end <= start ? null : { start, end }
  }

  // ─── Years that the text leaves open ───────────────────────────────────────

  /** The one nearest to the article's date; a date that was just missed stays, whatever the tense. */
  private nearest(inYear: (year: number) => Known | null, tense: Tense): Known | null {
    if (this.today === null) return null
    const { year } = partsOf(this.today)
    return this.best([year - 1, year, year + 1].map(inYear), tense)
  }

  private best(candidates: readonly (Known | null)[], tense: Tense): Known | null {
    const { today } = this
    if (today === null) return null
    let best: Known | null = null
    let least = Number.POSITIVE_INFINITY
    for (const candidate of candidates) {
      if (candidate === null) continue
      const gap = today < candidate.start ? candidate.start - today : today >= candidate.end ? candidate.end - 1 - today : 0
      const cost = Math.abs(gap) * (gap * tense < 0 ? AGAINST_TENSE : 1)
      if (cost < least) {
        least = cost
        best = candidate
      }
    }
    return best
  }
}

const known = ({ start, end }: { start: Day | null; end: Day | null }): Known => ({ start: start ?? 0, end: end ?? 0 })

const dayFrom = (start: Day): Known => ({ start, end: start + 1 })

/** The day, where the calendar has it. */
const oneDay = (year: number, month: number, day: number): Known | null =>
  isPossible(day, month, year) ? dayFrom(dayOf(year, month, day)) : null

function monthsFrom(start: Day, skip: number, count: number): Known {
  return { start: monthsLater(start, skip), end: monthsLater(start, skip + count) }
}

const negative = (steps: Steps): Steps => steps.map(({ number, unit }) => ({ number: -number, unit }))

/** The unit of the calendar in which a day lies, or the one `shift` units on. */
export function unitAround(day: Day, unit: TimeUnit, shift: number): Known {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'week':
      return spanOf(mondayOf(day) + 7 * shift, 7)
    case 'weekend':
      return spanOf(mondayOf(day) + 5 + 7 * shift, 2)
    case 'month':
      return known(months(year, month + shift, 1))
    case 'quarter':
      return known(months(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * shift, 3))
    case 'half':
      return known(months(year, 6 * Math.floor((month - 1) / 6) + 1 + 6 * shift, 6))
    case 'year':
      return known(yearPeriod(year + shift))
    case 'decade':
      return known(months(10 * (Math.floor(year / 10) + shift), 1, 120))
    case 'century':
      return known(months(100 * (Math.floor(year / 100) + shift), 1, 1200))
    case 'workday':
      return dayFrom(workdaysLater(day, shift))
    default:
      return dayFrom(day + shift)
  }
}

const spanOf = (start: Day, days: number): Known => ({ start, end: start + days })

const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }
const DAYS_IN: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, weekend: 7 }
/** Of a month of which only a fraction is meant. */
const DAYS_IN_MONTH = 30

/** A day, so many years, months, weeks and days on; larger units first. */
function addSteps(day: Day, steps: Steps): Day {
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
  // Beyond some ten thousand years nothing is meant.
  if (Math.abs(count) > 120_000 || Math.abs(days) > 3_650_000) return day
  const shifted = (count === 0 ? day : monthsLater(day, count)) + days
  return workdays === 0 ? shifted : workdaysLater(shifted, workdays)
}

const BY_LENGTH: readonly TimeUnit[] = ['day', 'workday', 'week', 'weekend', 'month', 'quarter', 'half', 'year', 'decade', 'century']

function finest(steps: Steps): TimeUnit {
  const whole = steps.every(({ number }) => Number.isInteger(number))
  const units = BY_LENGTH.filter((unit) => steps.some((step) => step.unit === unit))
  const unit = units[0] ?? 'day'
  return whole || unit === 'day' ? unit : unit === 'week' ? 'day' : 'month'
}

function nthWeekday({ start, end }: Known, weekday: number, nth: number): Known | null {
  if (nth > 0) {
    const first = start + ((weekday - weekdayOf(start) + 7) % 7)
    return dayFrom(first + 7 * (nth - 1))
  }
  const last = end - 1 - ((weekdayOf(end - 1) - weekday + 7) % 7)
  return dayFrom(last + 7 * (nth + 1))
}

const THURSDAY_AFTER_MONDAY = 3

/** First day of the unit that comes `skip` units into a longer time; a week belongs where its Thursday is (ISO 8601). */
function firstOf(start: Day, unit: TimeUnit, skip: number): Day {
  if (unit === 'weekend') return start + ((6 - weekdayOf(start) + 7) % 7) + 7 * skip
  if (unit !== 'week') return addSteps(start, [{ number: skip, unit }])
  const monday = mondayOf(start)
  return (monday + THURSDAY_AFTER_MONDAY < start ? monday + 7 : monday) + 7 * skip
}

function lastOf(end: Day, unit: TimeUnit, nth: number): Day {
  if (unit !== 'week') return addSteps(end, [{ number: nth, unit }])
  const monday = mondayOf(end - 1)
  return (monday + THURSDAY_AFTER_MONDAY >= end ? monday - 7 : monday) + 7 * (nth + 1)
}

function holidayIn({ month = 1, day, weekday, nth = 1, fromEaster, plus = 0 }: Holiday, year: number): Day {
  if (fromEaster !== undefined) return easterOf(year) + fromEaster
  if (day !== undefined) return dayOf(year, month, day)
  const around = known(months(year, month, 1))
  return (nthWeekday(around, weekday ?? 1, nth)?.start ?? around.start) + plus
}

// ─── What the two ends of a range give each other ────────────────────────────

/** “5. bis 16. August 2025”, “14.10. bis 15.10.2018”, “August 10 to 22”: a part that one end lacks is that of the other. */
function shareParts(from: TimeExpression, to: TimeExpression): [TimeExpression, TimeExpression] {
  let [first, second] = [from, to]
  if (second.kind === 'day' && second.month === undefined && first.kind === 'day' && first.month !== undefined)
    second = { ...second, month: first.month }
  if (first.kind === 'day' && first.month === undefined && second.kind === 'day' && second.month !== undefined)
    first = { ...first, month: second.month }
  const year = yearIn(second)
  if (year === null || yearIn(first) !== null || !lacksYear(first)) return [first, second]
  const same = withYear(first, year)
  return [comesAfter(same, second) ? withYear(first, year - 1) : same, second]
}

const yearIn = (expression: TimeExpression): number | null =>
  expression.kind === 'part' ? yearIn(expression.of) : 'year' in expression && expression.year !== undefined ? expression.year : null

const lacksYear = (expression: TimeExpression): boolean =>
  expression.kind === 'part'
    ? lacksYear(expression.of)
    : (expression.kind === 'day' || expression.kind === 'months') &&
      expression.year === undefined &&
      !expression.within &&
      !('shift' in expression)

/** The same time in a year, where it lacks one. */
function withYear(expression: TimeExpression, year: number): TimeExpression {
  if (!lacksYear(expression)) return expression
  if (expression.kind === 'part') return { ...expression, of: withYear(expression.of, year) }
  return expression.kind === 'day' || expression.kind === 'months' ? { ...expression, year } : expression
}

function comesAfter(first: TimeExpression, second: TimeExpression): boolean {
  const order = (expression: TimeExpression): number | null => {
    if (expression.kind === 'part') return order(expression.of)
    if (expression.kind === 'day') return expression.month === undefined ? null : 32 * expression.month + expression.day
    return expression.kind === 'months' ? 32 * expression.first : null
  }
  const [a, b] = [order(first), order(second)]
  return a !== null && b !== null && a > b
}
