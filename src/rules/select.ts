import type { Rule } from '../model'
import type { PhraseBook, RuleSet } from './compile'
import { lazily } from './lazy'

/** A rule set with each rule as `change` gives it back, or without those for which it gives null; they cost nothing then. */
export function changeRules({ rules, books }: RuleSet, change: (rule: Rule) => Rule | null): RuleSet {
  const kept: Rule[] = []
  const indexes = rules.map((rule) => {
    const changed = change(rule)
    return changed ? kept.push(changed) - 1 : -1
  })
  if (kept.length === rules.length) return { rules: kept, books }
  return { rules: kept, books: lazily(Object.keys(books), (language) => withoutPhrases(books[language]!, indexes)) }
}

/** A book whose phrases of left-out rules are never found; `indexes` are the new ones of the rules, or -1. */
function withoutPhrases({ trie, uses, ...book }: PhraseBook, indexes: readonly number[]): PhraseBook {
  const accepts: number[] = []
  for (let i = 0; i < trie.accepts.length; i += 2) {
    const phrase = trie.accepts[i + 1]!
    if (indexes[uses[phrase]!.rule]! >= 0) accepts.push(trie.accepts[i]!, phrase)
  }
  return { ...book, trie: { ...trie, accepts }, uses: uses.map((use) => ({ ...use, rule: indexes[use.rule]! })) }
}
