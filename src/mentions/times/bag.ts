import type { Unit } from '../../languages/language'
import type { Holiday, Steps, TimeExpression } from '../../model'
import { type Capture, type PartName, partOf } from './capture'

/** What the slots of a template have read, by kind; of two of a kind the first stays, and the second is beside it. */
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

  /** The same with some things told otherwise. */
  with(changes: Partial<Bag>): Bag {
    return Object.assign(new Bag(), this, changes)
  }
}

export function putNothing(): void {}

// ─── Days, months, years ─────────────────────────────────────────────────────

export function putWeekday(bag: Bag, { number }: Capture): void {
  bag.weekday ??= number
}

export function putDay(bag: Bag, { number }: Capture): void {
  if (bag.day === undefined) bag.day = number
  else bag.otherDay = number
}

export function putMonth(bag: Bag, { number }: Capture): void {
  bag.month ??= number
}

export function putYear(bag: Bag, { number, second }: Capture): void {
  if (bag.year !== undefined) bag.toYear = number
  else {
    bag.year = number
    if (second !== 0) bag.toYear = second
  }
}

export function putDecade(bag: Bag, { number }: Capture): void {
  bag.decade = number
}

export function putQuarter(bag: Bag, { number, second }: Capture): void {
  bag.months ??= { first: number, count: second }
}

export function putSeason(bag: Bag, { number }: Capture): void {
  bag.season = number
}

// ─── Times inside a time ─────────────────────────────────────────────────────

export function putWithin(bag: Bag, { expression }: Capture): void {
  if (expression !== null) bag.within = expression
}

export function putDate(bag: Bag, capture: Capture): void {
  if (bag.date === undefined) putFirst(bag, capture)
  else putSecond(bag, capture)
}

export function putFirst(bag: Bag, { expression }: Capture): void {
  if (expression !== null) bag.date = expression
}

export function putSecond(bag: Bag, { expression }: Capture): void {
  if (expression !== null) bag.otherDate = expression
}

// ─── Counts, shifts and parts ────────────────────────────────────────────────

export function putNth(bag: Bag, { number, second }: Capture): void {
  bag.nth ??= number
  if (second !== 0) bag.nthMayShift = true
}

export function putNumber(bag: Bag, { number }: Capture): void {
  bag.number = number
}

export function putCount(bag: Bag, { number }: Capture): void {
  bag.count ??= number
}

export function putSteps(bag: Bag, { steps, second }: Capture): void {
  if (steps !== null) bag.steps = steps
  if (second !== 0) bag.single = true
}

export function putShift(bag: Bag, { number, second }: Capture): void {
  bag.shift ??= number
  if (second !== 0) bag.namedBefore = true
}

export function putRelativeDay(bag: Bag, { number }: Capture): void {
  bag.relativeDay = number
}

export function putHoliday(bag: Bag, { holiday }: Capture): void {
  if (holiday !== null) bag.holiday = holiday
}

export function putPart(bag: Bag, { number }: Capture): void {
  bag.part ??= partOf(number)
}

// ─── Units ───────────────────────────────────────────────────────────────────

export function putFiscal(bag: Bag): void {
  bag.fiscal = true
}

export function putUnit(bag: Bag, { unit }: Capture): void {
  if (unit === null) return
  if (bag.unit === undefined) bag.unit = unit
  else bag.otherUnit = unit
}

export function putFiscalUnit(bag: Bag, capture: Capture): void {
  bag.fiscal = true
  putUnit(bag, capture)
}

export function putShiftUnit(bag: Bag, { unit, number, second }: Capture): void {
  if (unit !== null) bag.shiftUnit = { unit, shift: number, namedBefore: second !== 0 }
}

export function putMonthWeek(bag: Bag, { number }: Capture): void {
  bag.unit = 'week'
  bag.within = { kind: 'months', first: number, count: 1 }
}

export function putPartUnit(bag: Bag, { unit, number, second }: Capture): void {
  if (unit !== null) bag.partUnit = { unit, part: partOf(number), shift: second }
}

export function putYearStart(bag: Bag, { unit }: Capture): void {
  if (unit !== null) bag.yearStart = unit
}

export function putYearAgo(bag: Bag, { unit }: Capture): void {
  if (unit !== null) bag.yearAgo = unit
}
