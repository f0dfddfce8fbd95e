import { isoDate } from '../mentions/calendar'
import type { ClaimValue } from '../model'

/** A claim's value as programs see it. */
export function claimJson(value: ClaimValue): Readonly<Record<string, unknown>> {
  switch (value.kind) {
    case 'time':
      return { start: value.start === null ? null : isoDate(value.start), end: value.end === null ? null : isoDate(value.end) }
    case 'quantity': {
      const { number, min, max, unit } = value.quantity
      const quantity = {
        ...(number !== undefined && { number }),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...(unit && { unit }),
      }
      return value.hedge ? { ...quantity, hedge: value.hedge } : quantity
    }
    case 'name':
      return { name: value.name }
    case 'direction':
      return { direction: value.direction }
  }
}
