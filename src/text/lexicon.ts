import type { Word, WordKind } from '../languages/language'
import { foldSymbol, foldWord } from './characters'
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
const FEWEST_SLOTS = 1 << 12

const enum Slot {
  /** Integers of one slot: together they lie in one line of the processor's cache. */
  Size = 4,
}

/**
 * The word forms met so far and what they can stand for. A form is analysed once, however often it occurs,
 * and found again by its 64-bit hash.
 */
export class Lexicon {
  readonly entries: Entry[] = [{ word: '', symbols: NO_SYMBOLS, facts: null }]
  /** The same by columns, where one of them is all that is asked for: the forms, and what is known of them. */
  readonly forms: string[] = ['']
  readonly facts: (Word | null)[] = [null]
  readonly kinds: (WordKind | null)[] = [null]
  /** What can begin with each entry, as its word says: bits of `Opens`; and whether it tells the tense, or ends a clause. */
  opens = new Uint8Array(1 << 10)
  tells = new Uint8Array(1 << 10)
  /** The phrasebooks with phrases that begin with each entry, and that end with it. */
  begins = new Int32Array(1 << 10)
  ends = new Int32Array(1 << 10)
  private readonly known = new Map<string, number>()
  /** Entry number and 1 of each symbol met so far, by its code. */
  private readonly symbols = new Int32Array(1 << 16)
  /** A form is both halves of its hash, and its entry number and 1; one place of each slot is empty. */
  private slots = new Int32Array(Slot.Size * FEWEST_SLOTS)
  private stored = 0

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly analyse: (word: string) => Word | null,
  ) {}

  /** Entry number of the word form text[start, end), whose folded letters hash to (h1, h2). */
  lookup(h1: number, h2: number, text: string, start: number, end: number): number {
    const { slots } = this
    const mask = slots.length - Slot.Size
    for (let slot = firstSlot(h1, h2) & mask; slots[slot + 2] !== 0; slot = (slot + Slot.Size) & mask)
      if (slots[slot] === h1 && slots[slot + 1] === h2) return slots[slot + 2]! - 1
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
    const own = Object.keys({ [detached(word)]: 0 })[0]!
    this.entries.push({ word: own, symbols, facts })
    this.forms.push(own)
    this.facts.push(facts)
    this.kinds.push(facts?.kind ?? null)
    if (entry === this.opens.length) this.widenColumns()
    if (facts !== null) {
      this.opens[entry] = facts.kind.opens
      this.tells[entry] = facts.tense !== 0 || facts.breaks !== 0 ? 1 : 0
      this.begins[entry] = facts.begins
      this.ends[entry] = facts.ends
    }
    this.known.set(own, entry)
    return entry
  }

  /** Entry number of a run of digits. */
  digits(text: string, start: number, end: number): number {
    return this.vocabulary.hasDigits && end - start <= 6 ? this.entryOf(text.slice(start, end)) : 0
  }

  /** Entry number of a single symbol by its code. */
  symbol(code: number): number {
    if (this.symbols[code] === 0) this.symbols[code] = 1 + this.entryOf(foldSymbol(code))
    return this.symbols[code]! - 1
  }

  private widenColumns(): void {
    const { length } = this.opens
    this.opens = copyTo(new Uint8Array(2 * length), this.opens)
    this.tells = copyTo(new Uint8Array(2 * length), this.tells)
    this.begins = copyTo(new Int32Array(2 * length), this.begins)
    this.ends = copyTo(new Int32Array(2 * length), this.ends)
  }

  private store(h1: number, h2: number, entry: number): void {
    if (2 * Slot.Size * this.stored >= this.slots.length) this.widen()
    const { slots } = this
    const mask = slots.length - Slot.Size
    let slot = firstSlot(h1, h2) & mask
    while (slots[slot + 2] !== 0) slot = (slot + Slot.Size) & mask
    slots[slot] = h1
    slots[slot + 1] = h2
    slots[slot + 2] = entry + 1
    this.stored++
  }

  private widen(): void {
    const { slots, stored } = this
    this.slots = new Int32Array(stored >= MAX_FORMS ? Slot.Size * FEWEST_SLOTS : 2 * slots.length)
    this.stored = 0
    if (stored >= MAX_FORMS) return
    for (let slot = 0; slot < slots.length; slot += Slot.Size)
      if (slots[slot + 2] !== 0) this.store(slots[slot]!, slots[slot + 1]!, slots[slot + 2]! - 1)
  }
}

function copyTo<A extends Uint8Array | Int32Array>(wider: A, column: A): A {
  wider.set(column)
  return wider
}

/** Where a form is looked for first, in a table as large as can be. */
const firstSlot = (h1: number, h2: number): number => Math.imul(Slot.Size, h1 ^ (h2 >>> 7))
