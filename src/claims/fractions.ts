import type { Mention, QuantityMention } from '../model'
import { leader } from './roles'
import type { Statement } from './statement'

/** A change told as a fraction is one in per cent, give or take so many points; own choice: “um ein Drittel” is said of 31 and of 36. */
const POINTS = 3

/** “Um ein Fünftel gestiegen”, “fell by a third”: changes that are told as fractions, in per cent. */
export const withFractions = (statement: Statement, mentions: readonly Mention[]): readonly Mention[] =>
  statement.has(statement.words.by)
    ? mentions.map((mention) => (mention.type === 'number' && isChange(statement, mention) ? inPercent(mention) : mention))
    : mentions

const isChange = (statement: Statement, { first, value: { number = 0, step } }: QuantityMention): boolean =>
  number > 0 && number < 1 && step === 0 && statement.isIn(statement.words.by, leader(statement, first))

function inPercent(mention: QuantityMention): QuantityMention {
  const { number: part = 0, min } = mention.value
  const number = Math.round(1000 * part) / 10
  // “By more than half” is open upwards, as “by more than 50 percent” is.
  return { ...mention, type: 'percent', value: { number, step: 2 * POINTS, ...(min !== undefined && { min: number }) } }
}
