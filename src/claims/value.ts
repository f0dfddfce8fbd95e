import { intervalOf } from '../mentions/interval'
import type { ClaimValue, QuantityMention, ValueKind } from '../model'
import type { ValueMention } from './cues'
import { isTime, type Statement } from './statement'
import { inBaseUnit, unitBehind } from './units'

/** A fraction told in words stands for a percentage give or take so many points (domain practice: a quarter is 25 ± 2). */
const FRACTION_POINTS = 2

/** What a mention says as the value of a measure; null where the text leaves it open. */
export function valueOf(statement: Statement, mention: ValueMention, kind: ValueKind, direction: -1 | 0 | 1): ClaimValue | null {
  if (isTime(mention)) {
    const { start, end } = mention.value
    if (start === undefined || end === undefined) return null
    // “bis 2030” is a deadline: its last day.
    return { kind: 'time', start: start === null && end !== null ? end - 1 : start, end }
  }
  if (mention.type === 'duration') return counted(mention.value.number, mention.value.unit)
  if (mention.type === 'ordinal') {
    const unit = statement.facts(mention.last)?.unit ?? statement.facts(mention.last - 1)?.unit
    return counted(mention.value.number ?? 0, unit ?? undefined)
  }
  if (kind === 'percent' && mention.type === 'number') return fraction(mention)
  const unit = kind === 'count' ? unitBehind(statement, mention.last) : null
  const quantity = unit ? inBaseUnit(mention.value, unit.size) : mention.value
  const { low, high } = intervalOf(quantity, mention.hedge)
  const [from, to] = direction < 0 ? [-high, -low] : [low, high]
  return { kind: 'quantity', low: from, high: to, quantity: mention.value, hedge: mention.hedge }
}

const counted = (number: number, unit: string | undefined): ClaimValue => ({
  kind: 'quantity',
  low: number,
  high: number,
  quantity: { number, step: 1, ...(unit && { unit }) },
  hedge: null,
})

function fraction({ value, hedge }: QuantityMention): ClaimValue {
  const number = 100 * (value.number ?? 0)
  const { low, high } = intervalOf({ number, step: 2 * FRACTION_POINTS }, hedge)
  return { kind: 'quantity', low, high, quantity: { number: Math.round(number * 10) / 10, step: 2 * FRACTION_POINTS }, hedge }
}
