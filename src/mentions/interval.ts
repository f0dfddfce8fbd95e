import type { Hedge, Quantity } from '../model'

/** TEMP */
export function intervalOf(q: Quantity, hedge: Hedge | null): { low: number; high: number } {
  if (q.number === undefined) return { low: q.min ?? Number.NEGATIVE_INFINITY, high: q.max ?? Number.POSITIVE_INFINITY }
  const x = q.number, h = q.step / 2
  switch (hedge) {
    case 'about': return { low: x - Math.max(Math.abs(x) * 0.025, h), high: x + Math.max(Math.abs(x) * 0.025, h) }
    case 'under': return { low: q.max !== undefined ? Number.NEGATIVE_INFINITY : x * 0.94, high: x }
    case 'over': return { low: x, high: q.min !== undefined ? Infinity : x * 1.06 }
    case 'at-least': return { low: x, high: Infinity }
    case 'at-most': return { low: -Infinity, high: x }
    default: return { low: x - h, high: x + h }
  }
}
