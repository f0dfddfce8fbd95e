import { groupBy } from '../group'
import type { Span } from '../model'
import type { PhraseMatch } from './reader'

/** A phrase of a rule that is wholly there: all its parts, in one sentence. */
export interface FoundPhrase {
  /** Index of the rule, and of the phrase under its key. */
  rule: number
  index: number
  sentence: number
  /** Tokens [first, last). */
  first: number
  last: number
  /** Where each of its parts stands, with the exact place where it is not that of the tokens. */
  parts: readonly { first: number; last: number; span?: Span }[]
}

/** The complete phrases under one key of the rules, sentence by sentence. */
export function completePhrases(matches: readonly PhraseMatch[], key: string): FoundPhrase[] {
  const wanted = matches.filter(({ use }) => use.key === key)
  const groups = groupBy(wanted, ({ use, sentence }) => `${sentence} ${use.rule} ${use.index}`)
  return [...groups.values()].flatMap((hits) => {
    const { use, sentence } = hits[0]!
    const parts = groupBy(hits, (hit) => hit.use.part)
    if (parts.size < use.parts) return []
    const longest = [...parts]
      .sort(([a], [b]) => a - b)
      .map(([, same]) => same)
      .map((same) => same.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a)))
    const first = Math.min(...longest.map((hit) => hit.first))
    const last = Math.max(...longest.map((hit) => hit.last))
    return [{ rule: use.rule, index: use.index, sentence, first, last, parts: longest }]
  })
}
