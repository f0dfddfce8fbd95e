import type { Mention, QuantityMention } from '../model'
import { directionOf, leader } from './roles'
import type { Statement } from './statement'

/** A change told as a fraction is one in per cent, give or take so many points; own choice: “um ein Drittel” is said of 31 and of 36. */
const POINTS = 3

/** “Um ein Fünftel gestiegen”, “fell by a third”, “ein Viertel weniger”: changes that are told as fractions, in per cent. */
export const withFractions = (statement: Statement, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.some(isFraction)
    ? mentions.map((mention) => (isFraction(mention) && isChange(statement, mention) ? inPercent(mention) : mention))
    : mentions

const isFraction = (mention: Mention): mention is QuantityMention =>
  mention.type === 'number' && mention.value.step === 0 && (mention.value.number ?? 0) > 0 && mention.value.number! < 1

const isChange = (statement: Statement, { first, last }: QuantityMention): boolean => {
  const { by, more, less, sized } = statement.words
  const before = leader(statement, first)
  // “An increase of a half”
  if (statement.isIn(sized, before) && directionOf(statement, before - 1) !== 0) return true
  return statement.isIn(by, before) || statement.isIn(more, last) || statement.isIn(less, last)
}

function inPercent(mention: QuantityMention): QuantityMention {
  const { number: part = 0, min } = mention.value
  const number = Math.round(1000 * part) / 10
  // “By more than half” is open upwards, as “by more than 50 percent” is.
  return { ...mention, type: 'percent', value: { number, step: 2 * POINTS, ...(min !== undefined && { min: number }) } }
}
