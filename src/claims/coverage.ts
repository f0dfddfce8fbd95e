import type { Article, Claim, Coverage } from '../model'
import { isQuantity } from './statement'

/** How many quantities an article holds, and of how many a claim tells, so that silence about the others is not taken for their being right. */
export function coverageOf({ mentions }: Article, claims: readonly Claim[]): Coverage {
  const told = new Set(claims.map(({ at }) => at.start))
  const quantities = mentions.filter(isQuantity)
  return { quantities: quantities.length, claimed: quantities.filter(({ start }) => told.has(start)).length }
}
