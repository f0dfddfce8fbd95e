/** What one phrase of the trie belongs to. */
export interface PhraseUse {
  /** Index of the rule in the rule set; -1 where it was left out. */
  rule: number
  /** Key of the rule under which the phrase stands: find, not, near … */
  key: string
  /** Index of the phrase under its key. */
  index: number
  /** Number of the part, and how many parts must stand in the sentence. */
  part: number
  parts: number
  /** Where the phrase holds a value: nowhere, somewhere, or in front of all others, without a gap behind it. */
  value: ValuePlace
}

export type ValuePlace = 'none' | 'within' | 'first'
const VALUE_PLACES: readonly ValuePlace[] = ['none', 'within', 'first']

/** The same of all phrases of a book, as they are stored: few of them are ever asked for. */
export interface PhraseUses {
  keys: readonly string[]
  /** `Field.Count` numbers a phrase. */
  numbers: Int32Array
}

export const enum Field {
  Rule = 0,
  Key = 1,
  Index = 2,
  Part = 3,
  Parts = 4,
  Value = 5,
  Count = 6,
}

export const NO_USES: PhraseUses = { keys: [], numbers: new Int32Array(0) }

export const packUses = (uses: readonly PhraseUse[]): PhraseUses => {
  const keys = [...new Set(uses.map(({ key }) => key))]
  const rows = uses.flatMap(({ rule, key, index, part, parts, value }) => [
    rule,
    keys.indexOf(key),
    index,
    part,
    parts,
    VALUE_PLACES.indexOf(value),
  ])
  return { keys, numbers: Int32Array.from(rows) }
}

export const unpackUses = (uses: PhraseUses): PhraseUse[] =>
  Array.from({ length: uses.numbers.length / Field.Count }, (_, phrase) => useOf(uses, phrase))

export function useOf({ keys, numbers }: PhraseUses, phrase: number): PhraseUse {
  const at = phrase * Field.Count
  return {
    rule: numbers[at + Field.Rule]!,
    key: keys[numbers[at + Field.Key]!]!,
    index: numbers[at + Field.Index]!,
    part: numbers[at + Field.Part]!,
    parts: numbers[at + Field.Parts]!,
    value: VALUE_PLACES[numbers[at + Field.Value]!]!,
  }
}

const VALUE = /\{(?:money|percent|number|quantity)\}/

/** Where a phrase, in all its parts, holds a value. */
export function valuePlaceOf(phrase: string): ValuePlace {
  const place = phrase.search(VALUE)
  if (place < 0) return 'none'
  return place === 0 && !/[…&,]/.test(phrase) ? 'first' : 'within'
}
