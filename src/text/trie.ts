import type { Lexicon } from './lexicon'
import { TokenFlag, TokenKind, type Tokens } from './tokens'
import { SLOTS } from './vocabulary'

/** A phrase found: which, and the tokens it spans (`last` exclusive). */
export interface PhraseHit {
  phrase: number
  first: number
  last: number
}

/** Calls `visit` with each token index (exclusive) at which a slot of this kind that starts at `token` can end. */
export type SlotReader = (slot: number, token: number, visit: (last: number) => void) => void

/** A trie over symbols, ready to be read: tables by node, by symbol, and one by both. */
export interface TrieData {
  /** (node, symbol) of each edge, at its place in a hash table; -1 where none is. */
  keys: Int32Array
  /** The node that each edge leads to. */
  values: Int32Array
  /** The node after a first symbol, by symbol; 0 where no phrase begins with it. */
  starts: Int32Array
  /** The node after a short gap, by node; 0 where none follows. */
  gaps: Int32Array
  /** Slots that leave a node, as bits. */
  slots: Int32Array
  /** Where the phrases that end at a node begin in `accepts`; they end where those of the next node begin. */
  acceptsFrom: Int32Array
  accepts: Int32Array
  /** 1 for symbols of words that must stand capitalised where their place does not ask for it. */
  cased: Int32Array
  /** Symbol of the marks that a clause can start behind, and the node after `^`; empty where no phrase has one. */
  start: Int32Array
}

/** Words that a `…` may skip, at most; own choice: a clause, not a sentence. */
const MAX_GAP = 5

/** Place of an edge in a table of `mask + 1`; the next free one is taken where another edge has it. */
export const placeOf = (node: number, symbol: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & mask

/** All phrases in one structure: the cost of a scan hardly depends on how many there are. */
export class Trie {
  private readonly mask: number
  /** What `TrieData.start` holds; node 0 where no phrase starts with `^`. */
  private readonly clauseMark: number
  private readonly clauseStart: number

  constructor(private readonly data: TrieData) {
    this.mask = data.values.length - 1
    this.clauseMark = data.start[0] ?? -1
    this.clauseStart = data.start[1] ?? 0
  }

  private next(node: number, symbol: number): number {
    const { keys, values } = this.data
    let slot = placeOf(node, symbol, this.mask)
    for (;;) {
      const key = keys[2 * slot]
      if (key === -1) return 0
      if (key === node && keys[2 * slot + 1] === symbol) return values[slot]!
      slot = (slot + 1) & this.mask
    }
  }

  /** Finds every phrase inside tokens [from, to); symbols between words are passed over unless a phrase names them. */
  scan(tokens: Tokens, lexicon: Lexicon, from: number, to: number, slots: SlotReader, found: (hit: PhraseHit) => void): void {
    const { entries } = lexicon
    const { entry, kind, flags } = tokens
    const { starts, gaps, slots: slotsAt, acceptsFrom, accepts, cased } = this.data
    const rootSlots = slotsAt[0]!
    let firstWord = from
    while (firstWord < to && kind[firstWord] === TokenKind.Symbol) firstWord++
    /** Whether only symbols stand before token i, or a mark with a space behind it. */
    const startsClause = (i: number): boolean => {
      if (i <= firstWord) return true
      const mark = entry[i - 1]!
      return mark !== 0 && (flags[i]! & TokenFlag.Glued) === 0 && entries[mark]!.symbols.includes(this.clauseMark)
    }
    const fits = (symbol: number, i: number): boolean =>
      cased[symbol] === 0 || ((flags[i]! & TokenFlag.Capitalised) !== 0 && !startsClause(i))

    const walk = (node: number, first: number, at: number, last: number): void => {
      for (let i = acceptsFrom[node]!; i < acceptsFrom[node + 1]!; i++) found({ phrase: accepts[i]!, first, last })
      const gap = gaps[node]!
      if (gap !== 0) {
        walk(gap, first, at, last)
        for (let skipped = 0, i = at; i < to && skipped < MAX_GAP; i++) {
          if (kind[i] === TokenKind.Symbol) continue
          skipped++
          walk(gap, first, i + 1, last)
        }
      }
      step(node, first, at)
    }

    const step = (node: number, first: number, at: number): void => {
      if (slotsAt[node] !== 0) slotSteps(node, first, at)
      for (let i = at; i < to; i++) {
        const number = entry[i]!
        if (number !== 0) {
          const { symbols } = entries[number]!
          for (let s = 0; s < symbols.length; s++) {
            const next = this.next(node, symbols[s]!)
            if (next !== 0 && fits(symbols[s]!, i)) walk(next, first, i + 1, i + 1)
          }
        }
        if (kind[i] !== TokenKind.Symbol) break
        if (slotsAt[node] !== 0) slotSteps(node, first, i + 1)
      }
    }

    const slotSteps = (node: number, first: number, at: number): void => {
      if (at >= to) return
      const bits = slotsAt[node]!
      for (let slot = 0; slot < SLOTS.length; slot++) {
        if ((bits & (1 << slot)) === 0) continue
        const next = this.next(node, slot)
        slots(slot, at, (last) => last <= to && walk(next, first, last, last))
      }
    }

    for (let i = from; i < to; i++) {
      const number = entry[i]!
      if (number !== 0) {
        const { symbols } = entries[number]!
        for (let s = 0; s < symbols.length; s++) {
          const next = starts[symbols[s]!]!
          if (next !== 0 && fits(symbols[s]!, i)) walk(next, i, i + 1, i + 1)
        }
      }
      if (rootSlots !== 0) slotSteps(0, i, i)
      if (kind[i] === TokenKind.Symbol) continue
      if (this.clauseStart !== 0 && startsClause(i)) walk(this.clauseStart, i, i, i)
    }
  }
}
