import type { StatementForms } from '../languages/statements'
import { type WordSet, WordTable } from '../text/wordset'

type Lists = Exclude<keyof StatementForms, 'factors' | 'holders' | 'bases' | 'regions' | 'events' | 'periodic' | 'sameNouns' | 'spanKinds'>

/** The statement words of a language, made ready. */
export type StatementWords = Readonly<Record<Lists, WordSet>> & {
  /** All lists. */
  table: WordTable
  factors: readonly (readonly [factor: number, words: WordSet])[]
  bases: readonly (readonly [basis: string, words: WordSet])[]
  regions: readonly (readonly [region: string, words: WordSet])[]
  events: readonly (readonly [event: string, words: WordSet])[]
  periodic: readonly (readonly [unit: string, words: WordSet])[]
  sameNouns: readonly (readonly [noun: string, words: WordSet])[]
  holders: readonly (readonly [holder: string, words: WordSet])[]
  spanKinds: readonly (readonly [months: number, words: WordSet])[]
}

const prepared = new WeakMap<StatementForms, StatementWords>()

/** Makes the words of a language ready, once. */
export function statementWords(forms: StatementForms): StatementWords {
  const known = prepared.get(forms)
  if (known) return known
  const { factors, holders, bases, regions, events, periodic, sameNouns, spanKinds, ...lists } = forms
  const table = new WordTable()
  const entries = Object.entries(lists).map(([name, list]) => [name, table.add(list)] as const)
  const pairs = <K>(by: Readonly<Partial<Record<string, string>>>, keyOf: (key: string) => K) =>
    Object.entries(by).map(([key, list]) => [keyOf(key), table.add(list ?? '')] as const)
  const words = {
    ...(Object.fromEntries(entries) as Record<Lists, WordSet>),
    table,
    factors: pairs(factors, Number),
    bases: pairs(bases, String),
    regions: pairs(regions, String),
    events: pairs(events, String),
    periodic: pairs(periodic, String),
    sameNouns: pairs(sameNouns, String),
    holders: pairs(holders, String),
    spanKinds: pairs(spanKinds, Number),
  }
  prepared.set(forms, words)
  return words
}
