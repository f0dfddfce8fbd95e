import { isAside } from './fields'

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

export type ValuePlace = 'none' | 'within' | 'first' | 'time'
const VALUE_PLACES: readonly ValuePlace[] = ['none', 'within', 'first', 'time']

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

const TIME = /\{(?:date|period)\}/

/** Where a phrase, in all its parts, holds a value; `time` where that is one of events alone. */
export function valuePlaceOf(phrase: string): ValuePlace {
  const place = phrase.search(VALUE)
  if (place < 0) return TIME.test(phrase) ? 'time' : 'none'
  return place === 0 && !/[…&,]/.test(phrase) ? 'first' : 'within'
}

/** The phrases that only matter beside others of their rule: they stand together, [from, to) for each rule. */
export interface Asides {
  from: Int32Array
  to: Int32Array
}

export function asidesOf({ keys, numbers }: PhraseUses, rules: number): Asides {
  const areAsides = keys.map(isAside)
  const from = new Int32Array(rules)
  const to = new Int32Array(rules)
  for (let at = 0, phrase = 0; at < numbers.length; at += Field.Count, phrase++) {
    const rule = numbers[at + Field.Rule]!
    if (rule < 0 || !areAsides[numbers[at + Field.Key]!]) continue
    if (to[rule] === 0) from[rule] = phrase
    to[rule] = phrase + 1
  }
  return { from, to }
}

/** One of the groups that a trie tells apart, as a bit: of what the first of the parts asks for, or the first of the asides for all of them. */
export const groupOf = (phrase: number): number => 1 << (phrase % 32)
