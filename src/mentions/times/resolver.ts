import type { Day, TimeExpression, TimeUnit } from '../../model'
import { type DaySpan, dayOf, isPossible, mondayOf, mondayOfWeek, months, monthsLater, partsOf, weekdayOf, yearPeriod } from '../calendar'
import { type Leaning, nearest } from './nearest'
import { partOfPeriod, pointOfPart } from './parts'
import { isWithoutYear, shareParts, withYear } from './sharing'
import { addSteps, dayFrom, finest, holidayIn, monthsFrom, movedBy, negative, nthUnit, nthWeekday, oneDay, unitAround } from './spans'

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
const SATURDAY = 6

/** Turns what a text says of times into days, against the article's date and the tense around. */
export class Resolver {
  private readonly today: Day | null
  /** The years around the article's date, in which something without a year can lie. */
  private readonly years: readonly number[]
  private readonly fiscalStart: number
  private tense: Tense = 0
  private lookingAhead = false
  /** A time that the text named before. */
  private named: DaySpan | null = null

  constructor(context: ResolveContext) {
    this.today = context.published
    const year = this.today === null ? 0 : partsOf(this.today).year
    this.years = [year - 1, year, year + 1]
    this.fiscalStart = context.fiscalYearStart ?? JANUARY
  }

  resolve(expression: TimeExpression, tense: Tense, named: DaySpan | null): TimeSpan {
    this.tense = tense
    this.named = named
    switch (expression.kind) {
      case 'since':
        return this.since(expression)
      case 'after': {
        const end = this.leaning(tense === 0 ? -1 : tense, () => this.span(expression.of)?.end)
        return end === undefined ? { end: null } : { start: end, end: null }
      }
      case 'until': {
        const end = this.ahead(() => this.lastPoint(expression.of))
        return end === undefined ? { start: null } : { start: null, end }
      }
      case 'before': {
        const end = this.ahead(() => (isEnd(expression.of) ? this.lastPoint(expression.of) : this.span(expression.of)?.start))
        return end === undefined ? { start: null } : { start: null, end }
      }
      default:
        return this.span(expression) ?? {}
    }
  }

  /** “ab dem vierten Quartal” with a verb of the future begins when that is not over. */
  private since({ of, coming }: Of<'since'>): TimeSpan {
    const { today } = this
    // “Wird schon seit Oktober verkauft”: whatever the verb, what began lies behind.
    const tense = coming ? this.tense || 1 : -1
    const start = this.leaning(tense, () => this.firstPoint(of))
    if (start === undefined) return { end: null }
    const span = tense > 0 && of.kind === 'months' ? this.span(of) : null
    if (today === null || span === null || span.end > today || of.kind !== 'months' || of.year !== undefined || of.within)
      return { start, end: null }
    return { start: monthsLater(start, MONTHS_IN_YEAR), end: null }
  }

  /** “bis Jahresende” has no year's end behind it, unless the past is told. */
  private ahead<T>(read: () => T): T {
    this.lookingAhead = this.tense >= 0
    const result = this.leaning(this.tense === 0 ? 1 : this.tense, read)
    this.lookingAhead = false
    return result
  }

  private leaning<T>(tense: Tense, read: () => T): T {
    const before = this.tense
    this.tense = tense
    const result = read()
    this.tense = before
    return result
  }

  private span(expression: TimeExpression): DaySpan | null {
    switch (expression.kind) {
      case 'day':
        return this.day(expression)
      case 'weekday':
        return this.weekday(expression)
      case 'year':
        return this.year(expression)
      case 'months':
        return this.months(expression)
      case 'unit':
        return this.unit(expression)
      case 'week':
        return this.week(expression)
      case 'holiday':
        return this.holiday(expression)
      case 'decade':
        return { start: dayOf(expression.year, 1, 1), end: dayOf(expression.year + expression.count, 1, 1) }
      case 'nth': {
        const around = this.span(expression.of)
        if (around === null || expression.nth === 0) return null
        if (expression.weekday !== undefined) return nthWeekday(around, expression.weekday, expression.nth)
        return expression.unit === undefined ? null : nthUnit(around, expression.unit, expression.nth, expression.count)
      }
      case 'part':
        return this.part(expression)
      case 'offset':
        return this.offset(expression)
      case 'rolling':
        return this.rolling(expression)
      case 'lasting': {
        const start = expression.from ? this.span(expression.from)?.start : this.today
        return start == null ? null : { start, end: addSteps(start, expression.steps) }
      }
      case 'ending': {
        const { at, steps } = expression
        // “Bis Silvester”, told of the past; “bis zum Jahreswechsel” ends with the old year.
        const point = at.kind === 'holiday' ? this.leaning(this.tense || -1, () => this.lastPoint(at)) : this.lastPoint(at)
        const end = point !== undefined && at.kind === 'part' && at.part === 'turn' ? point - 1 : point
        return end === undefined ? null : { start: addSteps(end, negative(steps)), end }
      }
      case 'soFar':
        return this.soFar(expression.unit)
      case 'rest':
        return this.rest(expression)
      case 'yearAgo':
        return this.named && { start: monthsLater(this.named.start, -MONTHS_IN_YEAR), end: monthsLater(this.named.end, -MONTHS_IN_YEAR) }
      case 'range':
        return this.range(expression)
      default:
        return null
    }
  }

  // ─── Days ──────────────────────────────────────────────────────────────────

  private day(expression: Of<'day'>): DaySpan | null {
    const { day, month, year, within } = expression
    if (month === undefined) return this.dayAlone(expression)
    if (year !== undefined) return oneDay(year, month, day)
    if (within) {
      const around = this.span(within)
      return around && oneDay(partsOf(around.start).year, month, day)
    }
    return this.nearestYear((y) => oneDay(y, month, day), { strict: false, reported: false })
  }

  /** “am 14.”, “Tuesday the 8th”: in the nearest month that has it, on its weekday if one is named. */
  private dayAlone({ day, weekday, within }: Of<'day'>): DaySpan | null {
    if (within) {
      const around = this.span(within)
      return around && oneDay(partsOf(around.start).year, partsOf(around.start).month, day)
    }
    const { today, tense } = this
    if (today === null) return null
    const { year, month } = partsOf(today)
    const reach = weekday === undefined ? 1 : MONTHS_IN_YEAR
    const days: DaySpan[] = []
    for (let shift = -reach; shift <= reach; shift++) {
      const { year: y, month: m } = partsOf(dayOf(year, month + shift, 1))
      const found = isPossible(day, m, y) ? oneDay(y, m, day) : null
      if (found && (weekday === undefined || weekdayOf(found.start) === weekday)) days.push(found)
    }
    return nearest(days, today, { tense, strict: false, reported: false })
  }

  private weekday({ weekday, shift, within }: Of<'weekday'>): DaySpan | null {
    if (within) {
      const around = this.span(within)
      return around && dayFrom(mondayOf(around.start) + weekday - 1)
    }
    const { today } = this
    if (today === null) return null
    const sinceThen = (weekdayOf(today) - weekday + 7) % 7
    if (shift === 0) return dayFrom(mondayOf(today) + weekday - 1)
    if (shift !== undefined) return dayFrom(shift > 0 ? today - sinceThen + 7 * shift : today - (sinceThen || 7) + 7 * (shift + 1))
    return dayFrom(this.tense > 0 && sinceThen > 0 ? today - sinceThen + 7 : today - sinceThen)
  }

  /** Without a tense, the next one: holidays are looked forward to. */
  private holiday({ holiday, year, within }: Of<'holiday'>): DaySpan | null {
    if (year !== undefined) return dayFrom(holidayIn(holiday, year))
    if (within) {
      const around = this.span(within)
      return around && dayFrom(holidayIn(holiday, partsOf(around.start).year))
    }
    const { today } = this
    if (today === null) return null
    const days = this.years.map((y) => holidayIn(holiday, y))
    if (this.tense < 0) return nearest(days.map(dayFrom), today, { tense: -1, strict: false, reported: false })
    const next = days.find((day) => day >= today)
    return next === undefined ? null : dayFrom(next)
  }

  // ─── Years, quarters, months ───────────────────────────────────────────────

  private year({ year, toYear, fiscal }: Of<'year'>): DaySpan | null {
    if (toYear !== undefined) return this.fiscalStart === JANUARY ? null : months(year, this.fiscalStart, MONTHS_IN_YEAR)
    return fiscal ? this.fiscalYear(year) : yearPeriod(year)
  }

  /** The fiscal year that ends in a calendar year. */
  private fiscalYear(year: number): DaySpan {
    return this.fiscalStart === JANUARY ? yearPeriod(year) : months(year - 1, this.fiscalStart, MONTHS_IN_YEAR)
  }

  private months(expression: Of<'months'>): DaySpan | null {
    const { first, count, year, toYear, fiscal, shift, within } = expression
    if (year !== undefined && toYear !== undefined) {
      return this.fiscalStart === JANUARY ? null : months(year, this.fiscalStart + first - 1, count)
    }
    // A month by its name is that of the calendar.
    const inYear = (y: number): DaySpan =>
      fiscal && count > 1 && this.fiscalStart !== JANUARY ? months(y - 1, this.fiscalStart + first - 1, count) : months(y, first, count)
    if (year !== undefined) return inYear(year)
    if (within) {
      const around = this.span(within)
      const ofFiscal = fiscal || (within.kind === 'unit' && within.fiscal)
      return around && (ofFiscal ? monthsFrom(around.start, first - 1, count) : inYear(partsOf(around.start).year))
    }
    // Quarters begin in months 1, 4, 7, 10; seasons do not.
    const reported = count >= 3 && first % 3 === 1
    return shift === undefined
      ? this.nearestYear(inYear, { strict: this.tense < 0 && (reported || count === 1), reported })
      : this.shifted(inYear, shift)
  }

  /** “last March”, “next June”, “this summer”. */
  private shifted(inYear: (year: number) => DaySpan, shift: number): DaySpan | null {
    const { today } = this
    if (today === null) return null
    const { year } = partsOf(today)
    const all = [year - 2, year - 1, year, year + 1, year + 2].map(inYear)
    if (shift < 0) return all.findLast(({ end }) => end <= today) ?? null
    if (shift > 0) return all.find(({ start }) => start > today) ?? null
    return all.find(({ start, end }) => start <= today && today < end) ?? inYear(year)
  }

  private week({ week, year }: Of<'week'>): DaySpan | null {
    const inYear = (y: number): DaySpan => ({ start: mondayOfWeek(y, week), end: mondayOfWeek(y, week) + 7 })
    return year === undefined ? this.nearestYear(inYear, { strict: false, reported: false }) : inYear(year)
  }

  private nearestYear(inYear: (year: number) => DaySpan | null, { strict, reported }: Omit<Leaning, 'tense'>): DaySpan | null {
    const { today, tense } = this
    return today === null ? null : nearest(this.years.map(inYear), today, { tense, strict, reported })
  }

  // ─── Counted from the article's date ───────────────────────────────────────

  private unit({ unit, shift, fiscal, which }: Of<'unit'>): DaySpan | null {
    const { today, named } = this
    // “am Wochenende verlor”: the one that is over.
    if (unit === 'weekend' && shift === 0 && this.tense < 0 && today !== null && weekdayOf(today) < SATURDAY)
      return unitAround(today, unit, -1)
    const base = which === 'named-before' && named !== null && (today === null || named.start <= today) ? named.start : today
    if (base === null) return null
    if (fiscal && unit === 'year' && this.fiscalStart !== JANUARY) {
      const { year, month } = partsOf(base)
      return this.fiscalYear((month >= this.fiscalStart ? year + 1 : year) + shift)
    }
    const same = which === 'named-before' && named !== null && base === named.start && isAbout(named, unit)
    return same ? movedBy(named, [{ number: shift, unit }]) : unitAround(base, unit, shift)
  }

  private offset({ steps, from, anchored }: Of<'offset'>): DaySpan | null {
    const { named, today } = this
    if (anchored && named) return movedBy(named, steps)
    if (from) {
      const base = this.span(from)
      return base && dayFrom(addSteps(base.start, steps))
    }
    // The text says no more than the unit: “vor drei Jahren” is a year, “in zwei Wochen” a week.
    return today === null ? null : unitAround(addSteps(today, steps), finest(steps), 0)
  }

  private rolling({ steps, forward, anchored }: Of<'rolling'>): DaySpan | null {
    const { today, named } = this
    if (anchored)
      return (
        named &&
        (forward
          ? { start: named.end, end: addSteps(named.end, steps) }
          : { start: addSteps(named.start, negative(steps)), end: named.start })
      )
    if (today === null) return null
    const [first] = steps
    if (first?.unit === 'decade') {
      const { start } = unitAround(today, 'decade', forward ? 1 : -first.number)
      return { start, end: addSteps(start, steps) }
    }
    return forward ? { start: today + 1, end: addSteps(today + 1, steps) } : { start: addSteps(today, negative(steps)), end: today }
  }

  private soFar(unit: TimeUnit): DaySpan | null {
    if (this.today === null) return null
    const { start } = unitAround(this.today, unit, 0)
    return { start, end: Math.max(this.today, start + 1) }
  }

  private rest({ of }: Of<'rest'>): DaySpan | null {
    const span = this.span(of)
    const { today } = this
    return span !== null && today !== null && span.start < today && today < span.end ? { start: today, end: span.end } : span
  }

  // ─── Inside and between others ─────────────────────────────────────────────

  private part({ part, of }: Of<'part'>): DaySpan | null {
    const around = this.whole({ kind: 'part', part, of })
    if (around === null) return null
    return part === 'turn' ? { start: around.end - 1, end: around.end + 1 } : partOfPeriod(part, around)
  }

  /** What a part is of; “zum Jahresende” is that of the last year where the past is told. */
  private whole({ part, of }: Of<'part'>): DaySpan | null {
    const { today, tense } = this
    const span = this.span(of)
    if (span === null || today === null || of.kind !== 'unit' || of.which !== 'open' || of.fiscal) return span
    const units = [-1, 0, 1].map((shift) => unitAround(today, of.unit, shift))
    const parts = units.map((unit) => (part === 'turn' ? { start: unit.end - 1, end: unit.end + 1 } : partOfPeriod(part, unit)))
    if (this.lookingAhead) return units[parts.findIndex(({ end }) => end > today)] ?? span
    const found = nearest(parts, today, { tense, strict: false, reported: false })
    // Without a tense, the end of the year is that of the current one, unless the last is just over.
    if (tense === 0 && found !== null && found.end < today - JUST_OVER) return span
    return (found && units[parts.indexOf(found)]) ?? span
  }

  /** Where something begins that begins with a time; of a part, its point: “seit Ende 2024”. */
  private firstPoint(of: TimeExpression): Day | undefined {
    if (of.kind !== 'part') return this.span(of)?.start
    const around = this.whole(of)
    if (around === null) return undefined
    return of.part === 'turn' ? this.part(of)!.end - 1 : pointOfPart(of.part, around)
  }

  /** Where something ends that ends with a time. */
  private lastPoint(of: TimeExpression): Day | undefined {
    if (of.kind !== 'part' || of.part !== 'middle') return this.span(of)?.end
    const around = this.whole(of)
    return around === null ? undefined : pointOfPart('middle', around)
  }

  private range({ from, to }: Of<'range'>): DaySpan | null {
    const { today, tense } = this
    const [first, second] = shareParts(from, to)
    if (today === null || !isWithoutYear(first) || !isWithoutYear(second)) return this.between(first, second)
    const all = this.years.map((year) => this.between(withYear(first, year), second))
    return nearest(all, today, { tense, strict: tense < 0, reported: false })
  }

  private between(first: TimeExpression, second: TimeExpression): DaySpan | null {
    const start = this.firstPoint(first)
    if (start === undefined) return null
    const { year } = partsOf(start)
    let end = this.lastPoint(withYear(second, year))
    if (end !== undefined && end <= start) end = this.lastPoint(withYear(second, year + 1))
    if (end !== undefined && end <= start && second.kind === 'weekday') end += 7 * Math.ceil((start + 1 - end) / 7)
    return end === undefined || end <= start ? null : { start, end }
  }
}

/** “the previous year” after a fiscal year is the fiscal year before it. */
function isAbout({ start, end }: DaySpan, unit: TimeUnit): boolean {
  const around = unitAround(start, unit, 0)
  return Math.abs(end - start - (around.end - around.start)) <= LENGTH_SLACK
}

/** Days by which fiscal quarters and months differ in length. */
const LENGTH_SLACK = 7

/** Days for which the end of the last year or month counts as just over; own choice. */
const JUST_OVER = 31

const isEnd = (of: TimeExpression): boolean => of.kind === 'part' && of.part === 'end'
