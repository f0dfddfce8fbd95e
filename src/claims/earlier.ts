import { movedBy } from '../mentions/times/spans'
import type { Day, Period, Steps, TimeExpression, TimeMention } from '../model'
import type { Statement } from './statement'
import { isSpan } from './when'

/** How far back a time lies from one that the text named: “ein Jahr zuvor”, “im Vorquartal”, “the year-ago quarter”; null where it does not say so. */
export function stepsBack(expression: TimeExpression): Steps | null {
  switch (expression.kind) {
    case 'yearAgo':
      return [{ number: -1, unit: 'year' }]
    case 'unit':
      return expression.which === 'named-before' && expression.shift < 0 ? [{ number: expression.shift, unit: expression.unit }] : null
    case 'offset': {
      const { steps, anchored, from } = expression
      const isBack = from === undefined && steps.every(({ number }) => number < 0)
      return isBack && (anchored || steps.every(({ unit }) => unit === 'year')) ? steps : null
    }
    default:
      return null
  }
}

/** The period as far back from another one as a time says; null where it says nothing of the kind, or jumps over periods of that length. */
export function periodBefore(period: Period | null, { expression }: TimeMention): Period | null {
  const steps = stepsBack(expression)
  if (!steps || period?.start == null || period.end === null) return null
  const before = movedBy({ start: period.start, end: period.end }, steps)
  return isSpan(period) && before.end > period.start ? null : before
}

/** A time as written; one without a year, the last that was over by a day: “im dritten Quartal” of what a year came to. */
export function lastBefore({ value: { start, end, written } }: TimeMention, day: Day | null): Period | null {
  if (start == null || end == null || written.relative) return null
  if (written.year !== undefined || day === null) return { start, end }
  const years = Math.ceil((end - day) / YEAR)
  return movedBy({ start, end }, [{ number: -years, unit: 'year' }])
}

/** Days. */
const YEAR = 366

/** The time in the clause of a value that tells how much earlier it was than what was told before. */
export const timeBack = (statement: Statement, { first }: { first: number }): TimeMention | null =>
  statement.times.find((time) => stepsBack(time.expression) !== null && statement.segment(time.first) === statement.segment(first)) ?? null
