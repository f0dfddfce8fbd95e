import type { Rule } from '../model'
import { phraseFields } from './fields'

/** A phrase that no example of its rule holds. */
export interface UnusedPhrase {
  rule: Rule
  key: string
  /** From 0. */
  index: number
  phrase: string
}

/** Keeps account of which phrases of the rules the examples hold. */
export class Coverage {
  private readonly indexes: ReadonlyMap<Rule, number>
  private readonly used = new Set<string>()

  constructor(rules: readonly Rule[]) {
    this.indexes = new Map(rules.map((rule, index) => [rule, index]))
  }

  /** Notes the phrases that stand in one of a rule's own examples, by key. */
  note(rule: Rule, found: ReadonlyMap<string, readonly { rule: number; index: number }[]>): void {
    const own = this.indexes.get(rule)
    for (const [key, phrases] of found) {
      for (const phrase of phrases) if (phrase.rule === own) this.used.add(`${own} ${key} ${phrase.index}`)
    }
  }

  count(rules: readonly Rule[]): number {
    return rules.reduce((sum, rule) => sum + phrasesOf(rule).length, 0)
  }

  unused(rules: readonly Rule[]): UnusedPhrase[] {
    return rules.flatMap((rule) => phrasesOf(rule).filter(({ key, index }) => !this.used.has(`${this.indexes.get(rule)} ${key} ${index}`)))
  }
}

function phrasesOf(rule: Rule): UnusedPhrase[] {
  const phrases = phraseFields(rule).flatMap(({ key, phrases }) => phrases.map((phrase, index) => ({ rule, key, index, phrase })))
  if (rule.verb !== 'find') return phrases
  return [...phrases, ...rule.regex.map((phrase, index) => ({ rule, key: 'find', index: rule.phrases.length + index, phrase }))]
}
