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
        { key: 'noun', phrases: rule.noun },
        { key: 'not', phrases: rule.not },
      ]
    case 'compare':
    case 'check':
      return []
  }
}

/** What only matters in a sentence that its rule has found something in. */
export const isAside = (key: string): boolean => key === 'not' || key === 'noun'

/**
 * The parts of a phrase that are joined by “&”: all in one sentence, in any order. A mark comes first, because it is
 * rarer than words, and the other parts only matter where the first is there.
 */
export const conjunctsOf = (phrase: string): string[] => phrase.split(/\s+&\s+/).sort((a, b) => Number(isMark(b)) - Number(isMark(a)))

const isMark = (part: string): boolean => /^[?!]$/.test(part)
