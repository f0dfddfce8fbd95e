import type { Rule } from '../model'
import type { PhraseBook, RuleSet } from './compile'
import { lazily } from './lazy'
import { Field } from './uses'

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

/** A book whose phrases belong to the rules that are left; `indexes` are the new ones of the rules, or -1. */
function withoutPhrases({ uses, ...book }: PhraseBook, indexes: readonly number[]): PhraseBook {
  const numbers = uses.numbers.slice()
  for (let at = Field.Rule; at < numbers.length; at += Field.Count) numbers[at] = indexes[numbers[at]!] ?? -1
  return { ...book, uses: { ...uses, numbers } }
}
