import type { StatementForms } from '../languages/statements'

/** A list of forms, made ready: whole words, beginnings and endings. */
export class WordSet {
  private readonly exact = new Set<string>()
  private readonly beginnings: string[] = []
  private readonly endings: string[] = []
  private readonly known = new Map<string, boolean>()

  constructor(forms: string) {
    for (const form of forms.split('|')) {
      if (form.endsWith('*')) this.beginnings.push(form.slice(0, -1))
      else if (form.startsWith('*')) this.endings.push(form.slice(1))
      else this.exact.add(form)
    }
  }

  /** Whether a word in lower case is in the list. */
  has(word: string): boolean {
    if (this.exact.has(word)) return true
    let known = this.known.get(word)
    if (known === undefined) {
      known = this.beginnings.some((form) => word.startsWith(form)) || this.endings.some((form) => word.endsWith(form) && word !== form)
      this.known.set(word, known)
    }
    return known
  }
}

type Lists = Exclude<keyof StatementForms, 'factors' | 'offices'>

/** The statement words of a language, made ready. */
export type StatementWords = Readonly<Record<Lists, WordSet>> & {
  factors: readonly (readonly [factor: number, words: WordSet])[]
  offices: readonly (readonly [office: string, words: WordSet])[]
}

const prepared = new WeakMap<StatementForms, StatementWords>()

/** Makes the words of a language ready, once. */
export function statementWords(forms: StatementForms): StatementWords {
  const known = prepared.get(forms)
  if (known) return known
  const { factors, offices, ...lists } = forms
  const entries = Object.entries(lists).map(([name, list]) => [name, new WordSet(list)] as const)
  const pairs = <K>(by: Readonly<Partial<Record<string, string>>>, keyOf: (key: string) => K) =>
    Object.entries(by).map(([key, list]) => [keyOf(key), new WordSet(list ?? '')] as const)
  const words = {
    ...(Object.fromEntries(entries) as Record<Lists, WordSet>),
    factors: pairs(factors, Number),
    offices: pairs(offices, String),
  }
  prepared.set(forms, words)
  return words
}
