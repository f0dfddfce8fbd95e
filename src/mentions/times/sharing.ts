import type { TimeExpression } from '../../model'

/** What the two ends of a range give each other: “5. bis 16. August 2025”, “14.10. bis 15.10.2018”, “August 10 to 22”. */
export function shareParts(from: TimeExpression, to: TimeExpression): [TimeExpression, TimeExpression] {
  let [first, second] = [from, to]
  if (first.kind === 'day' && second.kind === 'day') {
    if (second.month === undefined && first.month !== undefined) second = { ...second, month: first.month }
    else if (first.month === undefined && second.month !== undefined) first = { ...first, month: second.month }
  }
  const year = yearIn(second)
  if (year === null || yearIn(first) !== null || !lacksYear(first)) return [first, second]
  return [withYear(first, comesAfter(first, second) ? year - 1 : year), second]
}

const yearIn = (expression: TimeExpression): number | null =>
  expression.kind === 'part' ? yearIn(expression.of) : 'year' in expression && expression.year !== undefined ? expression.year : null

const lacksYear = (expression: TimeExpression): boolean => {
  if (expression.kind === 'part') return lacksYear(expression.of)
  const dated = expression.kind === 'day' || (expression.kind === 'months' && expression.shift === undefined)
  return dated && expression.year === undefined && !expression.within
}

/** Days and months that any year has. */
export const isWithoutYear = (expression: TimeExpression): boolean => lacksYear(expression) && orderInYear(expression) !== null

/** The same time in a year, where it lacks one. */
export function withYear(expression: TimeExpression, year: number): TimeExpression {
  if (!lacksYear(expression)) return expression
  if (expression.kind === 'part') return { ...expression, of: withYear(expression.of, year) }
  return expression.kind === 'day' || expression.kind === 'months' ? { ...expression, year } : expression
}

function comesAfter(first: TimeExpression, second: TimeExpression): boolean {
  const [a, b] = [orderInYear(first), orderInYear(second)]
  return a !== null && b !== null && a > b
}

function orderInYear(expression: TimeExpression): number | null {
  if (expression.kind === 'part') return orderInYear(expression.of)
  if (expression.kind === 'day') return expression.month === undefined ? null : 32 * expression.month + expression.day
  return expression.kind === 'months' ? 32 * expression.first : null
}
