import type { Claim, ClaimValue } from '../model'

export interface Bounds {
  low: number
  high: number
}

/** The interval of a claim's value; an event's last day counts in. */
export function bounds({ value }: Claim): Bounds {
  switch (value.kind) {
    case 'quantity':
      return { low: value.low, high: value.high }
    case 'time':
      return { low: value.start ?? Number.NEGATIVE_INFINITY, high: value.end === null ? Number.POSITIVE_INFINITY : value.end - 1 }
    default:
      return { low: Number.NaN, high: Number.NaN }
  }
}

/** The middle of an interval, or its one end. */
export const middle = ({ low, high }: Bounds): number =>
  Number.isFinite(low + high) ? (low + high) / 2 : Number.isFinite(low) ? low : high

/** Whether two intervals meet, give or take so much of the second. */
export const meetWithin = (a: Bounds, b: Bounds, rounding: number): boolean =>
  a.low <= b.high * (1 + rounding) && a.high >= b.low * (1 - rounding)

/** Whether two intervals differ by a factor at most. */
export const areWithin = (a: Bounds, b: Bounds, factor: number): boolean => a.low <= factor * b.high && a.high * factor >= b.low

/**
 * Whether two values cannot meet: their intervals are further apart than the tolerance, relative to the larger one. Two
 * forecasts that only touch, “1.2 billion” and “1.3 billion”, are apart: they are set, and not measured.
 */
export function disjoint(a: Claim, b: Claim, tolerance: number): boolean {
  const [x, y] = [bounds(a), bounds(b)]
  const gap = Math.max(y.low - x.high, x.low - y.high)
  const size = Math.max(...[x.low, y.low].filter(Number.isFinite).map(Math.abs), 0)
  return (gap > 0 && gap > tolerance * size) || (Math.abs(gap) <= TOUCHING * size && isPointForecast(a) && isPointForecast(b))
}

/** Of the values, what floating point may add to the gap between two that touch. */
const TOUCHING = 1e-12

/** A forecast of one figure, whose interval is that of its last written digit. */
const isPointForecast = ({ value, about }: Claim): boolean =>
  about.status === 'expected' &&
  value.kind === 'quantity' &&
  value.quantity.number !== undefined &&
  value.hedge === null &&
  value.low < value.high

type QuantityValue = Extract<ClaimValue, { kind: 'quantity' }>

/** “Up to 165”, where a range ends at 145: forecasts whose ends on the one side are both told, and differ. */
function endsElsewhere({ quantity: x, hedge }: QuantityValue, { quantity: y }: QuantityValue, tolerance: number): boolean {
  if (y.min === undefined || y.max === undefined || (x.min === undefined) === (x.max === undefined)) return false
  const apart = (one: number | undefined, other: number): boolean =>
    one !== undefined && Math.abs(one - other) > tolerance * Math.abs(other)
  return (hedge === 'at-most' && apart(x.max, y.max)) || (hedge === 'at-least' && apart(x.min, y.min))
}

/** Two forecasts that are ranges, the one moved against the other: “430 to 450” and “450 to 480”; a narrower one may only be more exact, but where one end is told it must be the same. */
export function isShifted({ value: a, about }: Claim, { value: b }: Claim, tolerance: number): boolean {
  if (about.status !== 'expected' || a.kind !== 'quantity' || b.kind !== 'quantity') return false
  if (endsElsewhere(a, b, tolerance) || endsElsewhere(b, a, tolerance)) return true
  const [x, y] = [a.quantity, b.quantity]
  if (x.min === undefined || x.max === undefined || y.min === undefined || y.max === undefined) return false
  const least = tolerance * Math.max(Math.abs(x.max), Math.abs(y.max))
  const [lower, upper] = [y.min - x.min, y.max - x.max]
  return lower * upper > 0 && Math.min(Math.abs(lower), Math.abs(upper)) > least
}
