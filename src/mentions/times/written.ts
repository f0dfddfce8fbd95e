import type { TimeExpression, WrittenDate } from '../../model'

/** The parts of a time that the text itself gives. */
export function writtenOf(expression: TimeExpression): WrittenDate {
  const written: WrittenDate = {}
  write(expression, written)
  return written
}

function write(expression: TimeExpression, written: WrittenDate): void {
  switch (expression.kind) {
    case 'day':
      writeDay(expression, written)
      return
    case 'weekday':
      written.weekday = expression.weekday
      written.relative = true
      return
    case 'year':
      writeYear(expression, written)
      return
    case 'months':
      writeMonths(expression, written)
      return
    case 'week':
    case 'holiday':
      if (expression.year === undefined) written.relative = true
      else written.year = expression.year
      return
    case 'decade':
      written.year = expression.year
      return
    case 'nth':
    case 'part':
    case 'rest':
      writeWhole(expression.of, written)
      return
    case 'ending':
      writeWhole(expression.at, written)
      if (expression.fiscal) written.fiscal = true
      return
    case 'range':
      write(expression.from, written)
      written.to = writtenOf(expression.to)
      return
    case 'since':
    case 'after':
    case 'until':
    case 'before':
      write(expression.of, written)
      return
    case 'unit':
      written.relative = true
      if (expression.fiscal) written.fiscal = true
      return
    default:
      written.relative = true
  }
}

/** What a part of a time shares with the whole: its year and month, not its weekday. */
function writeWhole(of: TimeExpression, written: WrittenDate): void {
  write(of, written)
  delete written.weekday
}

function writeDay({ day, month, year, weekday, within }: Extract<TimeExpression, { kind: 'day' }>, written: WrittenDate): void {
  if (year !== undefined) written.year = year
  if (month !== undefined) written.month = month
  written.day = day
  if (weekday !== undefined) written.weekday = weekday
  if (within) writeYearOf(within, written)
}

function writeYear({ year, toYear, fiscal }: { year?: number; toYear?: number; fiscal?: boolean }, written: WrittenDate): void {
  if (year !== undefined) written.year = year
  if (toYear !== undefined) written.toYear = toYear
  if (fiscal) written.fiscal = true
}

/** The year that a longer time around gives. */
function writeYearOf(within: TimeExpression, written: WrittenDate): void {
  const around = writtenOf(within)
  writeYear(around, written)
  if (around.relative) written.relative = true
}

function writeMonths(expression: Extract<TimeExpression, { kind: 'months' }>, written: WrittenDate): void {
  const { first, count, shift, within } = expression
  writeYear(expression, written)
  if (count === 1) written.month = first
  else if (count === 3 && first % 3 === 1) written.quarter = (first + 2) / 3
  else if (count === 6 && first % 6 === 1) written.half = (first + 5) / 6
  else if (first === 1) written.months = count
  if (shift !== undefined) written.relative = true
  if (within) writeYearOf(within, written)
}

/** Whether a time is one day. */
export function isOneDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case 'day':
    case 'weekday':
    case 'holiday':
      return true
    case 'unit':
      return expression.unit === 'day' || expression.unit === 'workday'
    case 'nth':
      return expression.weekday !== undefined || (expression.unit === 'day' && expression.count === 1)
    case 'offset':
      return expression.from !== undefined || expression.steps.some(({ unit }) => unit === 'day' || unit === 'workday')
    default:
      return false
  }
}
