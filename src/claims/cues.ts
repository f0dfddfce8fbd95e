import type { ClaimRule, CompareRule, Mention, QuantityMention, TimeMention, ValueKind } from '../model'
import type { Statement } from './statement'
import { isQuantity, isTime } from './statement'

/** A phrase that says which measure a value nearby belongs to. */
export interface Cue {
  rule: ClaimRule
  measure: CompareRule
  key: 'near' | 'unit'
  first: number
  last: number
}

export type ValueMention = QuantityMention | TimeMention | Extract<Mention, { type: 'duration' }>

/** A value and the cue that it belongs to. */
export interface Link {
  mention: ValueMention
  cue: Cue
  /** How far they are apart. */
  cost: number
}

/** A value further away belongs to other words; own choice: a clause of some length. */
const FAR = 26
/** A counted noun follows its number within so many words: “3.400 fest angestellte Mitarbeiter”. */
const UNIT_REACH = 3

/** Whether a mention can be the value of a measure, or a change of it. */
export function fitsKind(kind: ValueKind, mention: Mention): mention is ValueMention {
  switch (kind) {
    case 'money':
      return mention.type === 'money'
    case 'percent':
      return mention.type === 'percent' || (mention.type === 'number' && isFraction(mention))
    case 'count':
      return mention.type === 'number'
    case 'ratio':
      return mention.type === 'number' || mention.type === 'percent'
    case 'time':
      return isTime(mention)
    case 'streak':
      return mention.type === 'ordinal' || mention.type === 'duration'
    default:
      return false
  }
}

/** “ein Drittel”, “four in ten”: a share told as a fraction. */
const isFraction = ({ value }: QuantityMention): boolean => value.number !== undefined && value.number > 0 && value.number < 1

/** Links each value to the nearest cue whose measure takes it; a cue takes several values of different roles. */
export function linkValues(statement: Statement, cues: readonly Cue[]): Link[] {
  const links: Link[] = []
  for (const mention of statement.mentions) {
    const isChange = isQuantity(mention) && mention.type === 'percent'
    let best: Link | null = null
    let least = FAR
    for (const cue of cues) {
      if (!fitsKind(cue.measure.value, mention) && !(isChange && ['money', 'count'].includes(cue.measure.value))) continue
      const cost = costOf(statement, cue, mention, isChange)
      if (cost < least) {
        least = cost
        best = { mention: mention as ValueMention, cue, cost }
      }
    }
    if (best) links.push(best)
  }
  return links
}

function costOf(statement: Statement, cue: Cue, mention: Mention, isChange: boolean): number {
  const distance = statement.distance(cue.first, cue.last, mention.first, mention.last)
  const behind = cue.first >= mention.last
  if (cue.key === 'unit') {
    if (isChange) return Number.POSITIVE_INFINITY
    return behind && cue.first - mention.last <= UNIT_REACH ? distance / 4 : Number.POSITIVE_INFINITY
  }
  return distance + (behind ? 2 : 0) + (isChange && fitsKind(cue.measure.value, mention) ? -1 : 0)
}
