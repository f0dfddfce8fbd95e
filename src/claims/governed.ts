import type { Mention, Quantity, QuantityMention } from '../model'
import type { Statement } from './statement'

/** “Damit verfügt sie nun über 61 Prozent”: there “über” belongs to the verb, and the number is exact. */
export function withoutVerbs(statement: Statement, mentions: readonly Mention[]): readonly Mention[] {
  if (!statement.has(statement.words.governsOver)) return mentions
  return mentions.map((mention) => {
    const isValue = mention.type === 'percent' || mention.type === 'money' || mention.type === 'number'
    return isValue && isGoverned(statement, mention) ? exact(mention) : mention
  })
}

/** Words between the verb and its “über” at most: “verfügt der Finanzinvestor aus London nun über”; own choice. */
const REACH = 9

/** The hedge is one word, and the verb that needs it stands in front. */
const isGoverned = (statement: Statement, { first, hedge }: QuantityMention): boolean =>
  hedge === 'over' &&
  statement.isIn(statement.words.governed, first) &&
  /^\d/.test(statement.word(first + 1)) &&
  statement.has(statement.words.governsOver, Math.max(statement.first, first - REACH), first)

function exact(mention: QuantityMention): QuantityMention {
  const { min, ...value } = mention.value
  const known: Quantity = value.number === undefined && min !== undefined ? { ...value, number: min } : value
  return { ...mention, value: known, hedge: null }
}
