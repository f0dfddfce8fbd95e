import type { TimeExpression, WrittenDate } from '../../model'

/** The parts of a time that the text itself gives. */
export function writtenOf(expression: TimeExpression): WrittenDate {
  switch (expression.kind) {
    case 'day': {
      const { day, month, year, weekday, within } = expression
      return {
        ...(year !== undefined && { year }),
        ...(month !== undefined && { month }),
        day,
        ...(weekday !== undefined && { weekday }),
        ...yearWithin(within),
      }
    }
    case 'weekday':
      return { weekday: expression.weekday, relative: true }
    case 'year':
      return {
        year: expression.year,
        ...(expression.toYear !== undefined && { toYear: expression.toYear }),
        ...(expression.fiscal && { fiscal: true }),
      }
    case 'months':
      return writtenMonths(expression)
    case 'week':
    case 'holiday':
      return expression.year === undefined ? { relative: true } : { year: expression.year }
    case 'decade':
      return { year: expression.year }
    case 'nth':
    case 'part':
      return inside(expression.of)
    case 'ending':
      return { ...inside(expression.at), ...(expression.fiscal && { fiscal: true }) }
    case 'range':
      return { ...writtenOf(expression.from), to: writtenOf(expression.to) }
    case 'since':
    case 'after':
    case 'until':
    case 'before':
      return writtenOf(expression.of)
    case 'unit':
      return { relative: true, ...(expression.fiscal && { fiscal: true }) }
    default:
      return { relative: true }
  }
}

/** What a part of a time shares with the whole: its year and month, not its day. */
function inside(of: TimeExpression): WrittenDate {
  const { weekday: _, ...written } = writtenOf(of)
  return written
}

function yearWithin(within: TimeExpression | undefined): WrittenDate {
  if (!within) return {}
  const { year, toYear, fiscal, relative } = writtenOf(within)
  return {
    ...(year !== undefined && { year }),
    ...(toYear !== undefined && { toYear }),
    ...(fiscal && { fiscal }),
    ...(relative && { relative }),
  }
}

function writtenMonths({ first, count, year, toYear, fiscal, shift, within }: Extract<TimeExpression, { kind: 'months' }>): WrittenDate {
  const which: WrittenDate =
    count === 1
      ? { month: first }
      : count === 3 && first % 3 === 1
        ? { quarter: (first + 2) / 3 }
        : count === 6 && first % 6 === 1
          ? { half: (first + 5) / 6 }
          : first === 1
            ? { months: count }
            : {}
  return {
    ...(year !== undefined && { year }),
    ...(toYear !== undefined && { toYear }),
    ...which,
    ...(fiscal && { fiscal: true }),
    ...(shift !== undefined && { relative: true }),
    ...yearWithin(within),
  }
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
