import type { Unit } from '../../languages/language'
import type { Holiday, Steps, TimeExpression } from '../../model'
import type { Capture } from './capture'
import { type PartName, partOf } from './words'

/** The captures of a template by kind; of two of a kind the first stays, and the second is beside it. */
export class Bag {
  weekday: number | undefined
  day: number | undefined
  otherDay: number | undefined
  month: number | undefined
  year: number | undefined
  toYear: number | undefined
  /** First month and number of months of a quarter or half. */
  months: { first: number; count: number } | undefined
  nth: number | undefined
  /** “last” may mean the one before, “final” does not. */
  nthMayShift = false
  shift: number | undefined
  /** The shift counts from a time that was named before. */
  namedBefore = false
  unit: Unit | undefined
  otherUnit: Unit | undefined
  count: number | undefined
  number: number | undefined
  part: PartName | undefined
  season: number | undefined
  holiday: Holiday | undefined
  relativeDay: number | undefined
  decade: number | undefined
  fiscal = false
  yearAgo: Unit | undefined
  yearStart: Unit | undefined
  steps: Steps | undefined
  /** “a year”, which may be a rate. */
  single = false
  within: TimeExpression | undefined
  date: TimeExpression | undefined
  otherDate: TimeExpression | undefined
  shiftUnit: { unit: Unit; shift: number; namedBefore: boolean } | undefined
  partUnit: { unit: Unit; part: PartName; shift: number } | undefined

  constructor(captures: readonly Capture[]) {
    for (const capture of captures) this.fill(capture)
  }

  /** The same with some things told otherwise. */
  with(changes: Partial<Bag>): Bag {
    return Object.assign(new Bag([]), this, changes)
  }

  private fill(capture: Capture): void {
    const { slot, number, second, unit } = capture
    switch (slot) {
      case 'weekday':
        this.weekday ??= number
        break
      case 'day':
      case 'nthday':
      case 'guardday':
      case 'lastday':
      case 'bareday':
      case 'aloneday':
        if (this.day === undefined) this.day = number
        else this.otherDay = number
        break
      case 'nthmonth':
      case 'month':
        this.month ??= number
        break
      case 'year':
      case 'year2':
      case 'fullyear':
      case 'spelledyear':
        this.fillYear(number, second)
        break
      case 'nth':
        this.nth ??= number
        if (second !== 0) this.nthMayShift = true
        break
      case 'shift':
        this.shift ??= number
        if (second !== 0) this.namedBefore = true
        break
      case 'quarter':
        this.months ??= { first: number, count: second }
        break
      case 'quarterWord':
        this.months ??= { first: 3 * number - 2, count: 3 }
        break
      case 'count':
      case 'few':
        this.count ??= number
        break
      case 'number':
        this.number = number
        break
      case 'part':
      case 'endword':
        this.part ??= partOf(number)
        break
      case 'season':
        this.season = number
        break
      case 'relativeDay':
        this.relativeDay = number
        break
      case 'decade':
        this.decade = number
        break
      case 'daypart':
        break
      default:
        if (unit !== null || slot === 'fiscal') this.fillUnit(capture)
        else this.fillTime(capture)
    }
  }

  private fillYear(year: number, toYear: number): void {
    if (this.year !== undefined) this.toYear = year
    else {
      this.year = year
      if (toYear !== 0) this.toYear = toYear
    }
  }

  private fillUnit({ slot, number, second, unit }: Capture): void {
    if (slot === 'fiscal' || slot === 'fiscalUnit') this.fiscal = true
    if (unit === null || slot === 'fiscal') return
    switch (slot) {
      case 'shiftUnit':
        this.shiftUnit = { unit, shift: number, namedBefore: second !== 0 }
        break
      case 'partUnit':
        this.partUnit = { unit, part: partOf(number), shift: second }
        break
      case 'yearStart':
        this.yearStart = unit
        break
      case 'yearAgo':
        this.yearAgo = unit
        break
      default:
        if (this.unit === undefined) this.unit = unit
        else this.otherUnit = unit
    }
  }

  private fillTime({ slot, second, expression, steps, holiday }: Capture): void {
    if (steps !== null) {
      this.steps = steps
      if (second !== 0) this.single = true
    }
    if (holiday !== null) this.holiday = holiday
    if (expression === null) return
    if (slot === 'time') this.within = expression
    else if (slot === 'b' || (slot !== 'a' && this.date !== undefined)) this.otherDate = expression
    else this.date = expression
  }
}
