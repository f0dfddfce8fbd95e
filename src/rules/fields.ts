import type { Rule } from '../model'

/** The phrases under one key of a rule. */
export interface PhraseField {
  key: string
  phrases: readonly string[]
}

/** Every phrase of a rule, by the key it stands under. */
export function phraseFields(rule: Rule): PhraseField[] {
  switch (rule.verb) {
    case 'find':
      return [
        { key: 'find', phrases: rule.phrases },
        { key: 'not', phrases: rule.not },
        { key: 'unless', phrases: rule.unless },
      ]
    case 'require':
      return [
        { key: 'require', phrases: rule.phrases },
        { key: 'when', phrases: rule.when },
      ]
    case 'claim':
      return [
        { key: 'near', phrases: rule.near },
        { key: 'unit', phrases: rule.unit },
        { key: 'not', phrases: rule.not },
      ]
    case 'compare':
      return []
  }
}

/** The parts of a phrase that are joined by “&”: all in one sentence, in any order. */
export const conjunctsOf = (phrase: string): string[] => phrase.split(/\s+&\s+/)
