import type { NumberTail, NumberWords } from '../../languages/language'
import { Composer } from './composer'
import { spellings } from './forms'

/** A number inside one word, with what follows it. */
export interface Spelled {
  value: number
  ordinal: boolean
  tail: NumberTail | null
}

type Morpheme = { kind: 'cardinal' | 'scale' | 'ordinal'; value: number } | { kind: 'joiner' }

/** Longer words are no numbers; the longest German number below a million has 66 letters. */
const LONGEST_WORD = 100

/** Reads numbers written in one word: “zweihunderteinundzwanzigtausend”, “thirtyfirst”, “dreijährig”. */
export class SpelledNumbers {
  private readonly morphemes = new Map<string, Morpheme>()
  private readonly tails = new Map<string, NumberTail>()
  private longest = 0

  constructor(
    private readonly words: NumberWords,
    endings: readonly string[],
  ) {
    const add = (forms: Partial<Record<string, string>>, kind: 'cardinal' | 'scale' | 'ordinal'): void => {
      for (const [value, form] of Object.entries(forms)) {
        for (const word of spellings(form, endings)) if (!word.includes(' ')) this.morphemes.set(word, { kind, value: Number(value) })
      }
    }
    for (const word of spellings(words.articles, endings)) this.morphemes.set(word, { kind: 'cardinal', value: 1 })
    add(words.cardinals, 'cardinal')
    add(words.scales, 'scale')
    add(words.ordinals, 'ordinal')
    for (const word of spellings(words.joiners, endings)) this.morphemes.set(word, { kind: 'joiner' })
    for (const [tail, forms] of Object.entries(words.tails) as [NumberTail, string][]) {
      for (const form of spellings(forms, endings)) this.tails.set(form, tail)
    }
    for (const word of this.morphemes.keys()) this.longest = Math.max(this.longest, word.length)
  }

  read(word: string): Spelled | null {
    if (word.length > LONGEST_WORD) return null
    const parts: Morpheme[] = []
    const end = this.split(word, 0, parts, new Set())
    if (end < 0 || parts.length === 0) return null
    const value = this.compose(parts)
    if (value === null) return null
    const ordinal = parts[parts.length - 1]!.kind === 'ordinal'
    const tail = end < word.length ? (this.tails.get(word.slice(end)) ?? null) : null
    return ordinal && tail ? null : { value, ordinal, tail }
  }

  /** Splits word[at…] into `parts`; returns where the number ends, −1 where it is none. */
  private split(word: string, at: number, parts: Morpheme[], failed: Set<number>): number {
    if (at === word.length || (at > 0 && this.tails.has(word.slice(at)))) return at
    if (failed.has(at)) return -1
    for (let length = Math.min(this.longest, word.length - at); length > 1; length--) {
      const morpheme = this.morphemes.get(word.slice(at, at + length))
      if (!morpheme) continue
      parts.push(morpheme)
      const end = this.split(word, at + length, parts, failed)
      if (end >= 0) return end
      parts.pop()
    }
    failed.add(at)
    return -1
  }

  private compose(parts: readonly Morpheme[]): number | null {
    const composer = new Composer({ order: this.words.order, pairs: false })
    let joins = false
    for (const part of parts) {
      if (part.kind === 'joiner') {
        if (joins) return null
        joins = true
        continue
      }
      const follows =
        part.kind === 'scale'
          ? !joins && composer.scale(part.value)
          : joins
            ? composer.joined(part.value)
            : part.kind === 'ordinal'
              ? composer.ordinal(part.value)
              : composer.cardinal(part.value)
      if (!follows) return null
      joins = false
    }
    return joins ? null : composer.value
  }
}
