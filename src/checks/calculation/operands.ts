import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { QuantityMention } from '../../model'
import { areWithin, type Bounds, meetWithin } from '../values'

/** A value of a passage with its interval, in base units where it has one. */
export interface Operand extends Bounds {
  statement: Statement
  mention: QuantityMention
}

export const operand = (statement: Statement, mention: QuantityMention): Operand => ({
  statement,
  mention,
  ...intervalOf(mention.value, mention.hedge),
})

/** Whether a value is one exact number of today: no range, no change, no earlier one. */
export const isExactLevel = ({ roles }: Statement, mention: QuantityMention): boolean =>
  roles.get(mention)?.name === 'level' && mention.value.number !== undefined

export const areAlike = (a: QuantityMention, b: QuantityMention): boolean => a.type === b.type && a.value.unit === b.value.unit

export const number = ({ value }: QuantityMention): number => value.number ?? 0

/** The one of some results that was meant; null where any of them is what was told, or where none, or several, come near. */
export function meant<Result extends Bounds>(told: Bounds, results: readonly Result[], rounding: number, factor: number): Result | null {
  if (results.some((result) => meetWithin(result, told, rounding))) return null
  const [one, ...others] = results.filter((result) => areWithin(result, told, factor))
  return one && others.length === 0 ? one : null
}
