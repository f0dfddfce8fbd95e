import type { FormsBy, NumberTail, NumberWords } from '../../languages/language'
import { Composer } from './composer'
import { ANY_ENDING, entriesOf, formsIn } from './forms'

/** A number inside one word, with what follows it. */
export interface Spelled {
  value: number
  ordinal: boolean
  tail: NumberTail | null
}

type Morpheme = { kind: 'cardinal' | 'scale' | 'ordinal'; value: number } | { kind: 'joiner' }

/** Longer words are no numbers; the longest German number below a million has 66 letters. */
const LONGEST_WORD = 100
/** Letters by which most words are seen to be no numbers. */
const HEAD = 2

/** Reads numbers written in one word: “zweihunderteinundzwanzigtausend”, “thirtyfirst”, “dreijährig”. */
export class SpelledNumbers {
  private readonly morphemes = new Map<string, Morpheme>()
  /** What ends the word: ordinals and tails, some with any ending. */
  private readonly ordinals = new Map<string, Morpheme>()
  private readonly tails = new Map<string, NumberTail>()
  private readonly heads = new Set<string>()
  private longest = 0

  constructor(
    private readonly words: NumberWords,
    private readonly endings: readonly string[],
  ) {
    for (const word of formsIn(words.articles)) this.morphemes.set(word, { kind: 'cardinal', value: 1 })
    addTo(this.morphemes, words.cardinals, 'cardinal')
    addTo(this.morphemes, words.scales, 'scale')
    addTo(this.ordinals, words.ordinals, 'ordinal')
    for (const word of formsIn(words.joiners)) this.morphemes.set(word, { kind: 'joiner' })
    for (const [tail, forms] of Object.entries(words.tails ?? {}) as [NumberTail, string][])
      for (const form of formsIn(forms)) this.tails.set(form, tail)
    for (const word of this.morphemes.keys()) {
      this.heads.add(word.slice(0, HEAD))
      this.longest = Math.max(this.longest, word.length)
    }
    for (const word of this.ordinals.keys()) this.heads.add(word.slice(0, HEAD))
  }

  read(word: string): Spelled | null {
    if (word.length > LONGEST_WORD || !this.heads.has(word.slice(0, HEAD))) return null
    const parts: Morpheme[] = []
    const end = this.split(word, 0, parts, new Set())
    if (end < 0 || parts.length === 0) return null
    const value = this.compose(parts)
    if (value === null) return null
    const ordinal = parts[parts.length - 1]!.kind === 'ordinal'
    const tail = end < word.length ? this.withEnding(this.tails, word.slice(end)) : null
    return ordinal && tail ? null : { value, ordinal, tail }
  }

  /** Splits word[at…] into `parts`; returns where the number ends, −1 where it is none. */
  private split(word: string, at: number, parts: Morpheme[], failed: Set<number>): number {
    const rest = word.slice(at)
    if (rest === '' || (at > 0 && this.withEnding(this.tails, rest) !== null)) return at
    if (failed.has(at)) return -1
    const ordinal = this.withEnding(this.ordinals, rest)
    if (ordinal !== null) {
      parts.push(ordinal)
      return word.length
    }
    for (let length = Math.min(this.longest, rest.length); length > 1; length--) {
      const morpheme = this.morphemes.get(rest.slice(0, length))
      if (!morpheme) continue
      parts.push(morpheme)
      const end = this.split(word, at + length, parts, failed)
      if (end >= 0) return end
      parts.pop()
    }
    failed.add(at)
    return -1
  }

  private withEnding<T>(table: ReadonlyMap<string, T>, word: string): T | null {
    const exact = table.get(word)
    if (exact !== undefined) return exact
    for (const ending of this.endings) {
      if (!word.endsWith(ending)) continue
      const stem = table.get(word.slice(0, word.length - ending.length) + ANY_ENDING)
      if (stem !== undefined) return stem
    }
    return null
  }

  private compose(parts: readonly Morpheme[]): number | null {
    const composer = new Composer(this.words.order)
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

function addTo(
  morphemes: Map<string, Morpheme>,
  table: FormsBy<number> | FormsBy | undefined,
  kind: 'cardinal' | 'scale' | 'ordinal',
): void {
  for (const [value, forms] of entriesOf(table))
    for (const form of forms) if (!form.includes(' ')) morphemes.set(form, { kind, value: Number(value) })
}
