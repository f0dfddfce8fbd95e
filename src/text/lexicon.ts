import type { Word } from '../languages/language'
import { foldWord } from './characters'
import { detached } from './detached'
import type { Vocabulary } from './vocabulary'

/** What is known of one word form. */
export interface Entry {
  /** The folded form. */
  word: string
  /** Symbols of the phrase patterns that this form can stand for, sorted. */
  symbols: Int32Array
  /** What the language says of the word: a month, a scale, a hedge …; null for all others. */
  facts: Word | null
}

const NO_SYMBOLS = new Int32Array(0)
/** Forms kept before the table starts afresh, so that memory stays flat over any number of articles. */
const MAX_FORMS = 1 << 19

/**
 * The word forms met so far and what they can stand for. A form is analysed once, however often it occurs,
 * and found again by its 64-bit hash.
 */
export class Lexicon {
  readonly entries: Entry[] = [{ word: '', symbols: NO_SYMBOLS, facts: null }]
  private readonly known = new Map<string, number>()
  private readonly symbolEntries = new Map<string, number>()
  private keys = new Int32Array(1 << 13)
  private values = new Int32Array(1 << 12)
  private forms = 0

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly analyse: (word: string) => Word | null,
  ) {}

  /** Entry number of the word form text[start, end), whose folded letters hash to (h1, h2). */
  lookup(h1: number, h2: number, text: string, start: number, end: number): number {
    const mask = this.values.length - 1
    let slot = (h1 ^ (h2 >>> 7)) & mask
    for (;;) {
      const value = this.values[slot]!
      if (value === 0) break
      if (this.keys[2 * slot] === h1 && this.keys[2 * slot + 1] === h2) return value - 1
      slot = (slot + 1) & mask
    }
    const entry = this.entryOf(foldWord(text.slice(start, end)))
    this.store(h1, h2, entry)
    return entry
  }

  /** Entry number of a folded word. */
  entryOf(word: string): number {
    const known = this.known.get(word)
    if (known !== undefined) return known
    const symbols = this.vocabulary.symbolsOf(word)
    const facts = this.analyse(word)
    if (symbols.length === 0 && facts === null) return 0
    const entry = this.entries.length
    const own = detached(word)
    this.entries.push({ word: own, symbols, facts })
    this.known.set(own, entry)
    return entry
  }

  /** Entry number of a run of digits. */
  digits(text: string, start: number, end: number): number {
    return this.vocabulary.hasDigits && end - start <= 6 ? this.entryOf(text.slice(start, end)) : 0
  }

  /** Entry number of a single symbol, folded. */
  symbol(char: string): number {
    let entry = this.symbolEntries.get(char)
    if (entry === undefined) {
      entry = this.entryOf(char)
      this.symbolEntries.set(char, entry)
    }
    return entry
  }

  private store(h1: number, h2: number, entry: number): void {
    if (2 * this.forms >= this.values.length) this.widen()
    const mask = this.values.length - 1
    let slot = (h1 ^ (h2 >>> 7)) & mask
    while (this.values[slot] !== 0) slot = (slot + 1) & mask
    this.keys[2 * slot] = h1
    this.keys[2 * slot + 1] = h2
    this.values[slot] = entry + 1
    this.forms++
  }

  private widen(): void {
    const { keys, values } = this
    const size = this.forms >= MAX_FORMS ? 1 << 12 : 2 * values.length
    this.keys = new Int32Array(2 * size)
    this.values = new Int32Array(size)
    this.forms = 0
    if (size < values.length) return
    for (let slot = 0; slot < values.length; slot++) {
      if (values[slot] !== 0) this.store(keys[2 * slot]!, keys[2 * slot + 1]!, values[slot]! - 1)
    }
  }
}
