import type { Lexicon } from './lexicon'
import { type PhrasePart, variantsOf } from './phrases'
import { TokenFlag, TokenKind, type Tokens } from './tokens'
import { SLOTS, slotSymbol, type Vocabulary } from './vocabulary'

/** A phrase found: which, and the tokens it spans (`last` exclusive). */
export interface PhraseHit {
  phrase: number
  first: number
  last: number
}

/** Calls `visit` with each token index (exclusive) at which a slot of this kind that starts at `token` can end. */
export type SlotReader = (slot: number, token: number, visit: (last: number) => void) => void

export interface TrieData {
  /** (node, symbol, next) triples. */
  edges: number[]
  /** (node, next) pairs: after a short gap. */
  gaps: number[]
  /** (node, phrase) pairs. */
  accepts: number[]
  /** Symbol of the marks that a clause can start behind, and the node after `^`; empty where no phrase has one. */
  start: number[]
  /** Symbols of words that must stand capitalised where their place does not ask for it. */
  cased: number[]
}

/** Marks that a new clause can start behind. */
const CLAUSE_MARKS = [':', '-', '!', '?', '>', '*', '|', '+', '•', '…', '→']

/** Words that a `…` may skip, at most; own choice: a clause, not a sentence. */
const MAX_GAP = 5

/** Collects phrases; `build` makes the trie. */
export class TrieBuilder {
  private nodes = 1
  private readonly next = new Map<string, number>()
  private readonly data: TrieData = { edges: [], gaps: [], accepts: [], start: [], cased: [] }
  private readonly accepted = new Set<string>()

  constructor(
    private readonly vocabulary: Vocabulary,
    known?: TrieData,
  ) {
    if (known) this.resume(known)
  }

  /** Goes on from a trie that was built before. Its words have symbols of their own, so that only slots and gaps can be met again. */
  private resume(known: TrieData): void {
    Object.assign(this.data, structuredClone(known))
    const { edges, gaps } = known
    for (let i = 0; i < edges.length; i += 3) {
      this.nodes = Math.max(this.nodes, edges[i]! + 1, edges[i + 2]! + 1)
      if (edges[i + 1]! < SLOTS.length) this.next.set(`${edges[i]}:${edges[i + 1]}`, edges[i + 2]!)
    }
    if (known.start.length > 0) this.nodes = Math.max(this.nodes, known.start[1]! + 1)
    for (let i = 0; i < gaps.length; i += 2) {
      this.nodes = Math.max(this.nodes, gaps[i + 1]! + 1)
      this.next.set(`${gaps[i]}:-1`, gaps[i + 1]!)
    }
  }

  add(parts: readonly PhrasePart[], phrase: number): void {
    for (const variant of variantsOf(parts)) {
      let node = 0
      for (const part of variant) {
        if (part.type === 'gap') node = this.step(node, -1)
        else if (part.type === 'start') node = this.start()
        else if (part.type === 'slot') node = this.step(node, slotSymbol(part.slot))
        else node = this.step(node, this.words(part.members, part.cased === true))
      }
      const key = `${node}:${phrase}`
      if (node === 0 || this.accepted.has(key)) continue
      this.accepted.add(key)
      this.data.accepts.push(node, phrase)
    }
  }

  private words(members: readonly string[], cased: boolean): number {
    const symbol = this.vocabulary.group(members, cased)
    if (cased && !this.data.cased.includes(symbol)) this.data.cased.push(symbol)
    return symbol
  }

  private start(): number {
    const { start } = this.data
    if (start.length === 0) start.push(this.vocabulary.group(CLAUSE_MARKS), this.nodes++)
    return start[1]!
  }

  private step(node: number, symbol: number): number {
    const key = `${node}:${symbol}`
    let next = this.next.get(key)
    if (next === undefined) {
      next = this.nodes++
      this.next.set(key, next)
      if (symbol < 0) this.data.gaps.push(node, next)
      else this.data.edges.push(node, symbol, next)
    }
    return next
  }

  build(): TrieData {
    return this.data
  }
}

/** All phrases in one structure: the cost of a scan hardly depends on how many there are. */
export class Trie {
  private readonly keys: Int32Array
  private readonly values: Int32Array
  private readonly mask: number
  private readonly gapTo: Int32Array
  private readonly accepts: (number[] | undefined)[]
  /** Slots that leave a node, as bits. */
  private readonly slotsAt: Uint16Array
  /** Node after a first symbol, by symbol. */
  private readonly starts: Int32Array
  /** What `TrieData.start` holds; node 0 where no phrase starts with `^`. */
  private readonly clauseMark: number
  private readonly clauseStart: number
  /** 1 for symbols of words that must stand capitalised. */
  private readonly cased: Uint8Array

  constructor(data: TrieData, symbols: number) {
    const { edges, gaps, accepts, start, cased } = data
    let nodes = 1
    for (let i = 2; i < edges.length; i += 3) nodes = Math.max(nodes, edges[i]! + 1)
    for (let i = 1; i < gaps.length; i += 2) nodes = Math.max(nodes, gaps[i]! + 1)
    let size = 16
    while (size < edges.length) size *= 2
    this.mask = size - 1
    this.clauseMark = start[0] ?? -1
    this.clauseStart = start[1] ?? 0
    nodes = Math.max(nodes, this.clauseStart + 1)
    this.keys = new Int32Array(2 * size).fill(-1)
    this.values = new Int32Array(size)
    this.gapTo = new Int32Array(nodes)
    this.accepts = new Array(nodes)
    this.slotsAt = new Uint16Array(nodes)
    this.starts = new Int32Array(symbols)
    this.cased = new Uint8Array(symbols)
    for (const symbol of cased) this.cased[symbol] = 1
    for (let i = 0; i < edges.length; i += 3) this.insert(edges[i]!, edges[i + 1]!, edges[i + 2]!)
    for (let i = 0; i < gaps.length; i += 2) this.gapTo[gaps[i]!] = gaps[i + 1]!
    for (let i = 0; i < accepts.length; i += 2) {
      const phrases = this.accepts[accepts[i]!]
      if (phrases) phrases.push(accepts[i + 1]!)
      else this.accepts[accepts[i]!] = [accepts[i + 1]!]
    }
  }

  private insert(node: number, symbol: number, next: number): void {
    if (symbol < SLOTS.length) this.slotsAt[node]! |= 1 << symbol
    if (node === 0) this.starts[symbol] = next
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & this.mask
    while (this.keys[2 * slot] !== -1) slot = (slot + 1) & this.mask
    this.keys[2 * slot] = node
    this.keys[2 * slot + 1] = symbol
    this.values[slot] = next
  }

  private next(node: number, symbol: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & this.mask
    for (;;) {
      const key = this.keys[2 * slot]
      if (key === -1) return 0
      if (key === node && this.keys[2 * slot + 1] === symbol) return this.values[slot]!
      slot = (slot + 1) & this.mask
    }
  }

  /** Finds every phrase inside tokens [from, to); symbols between words are passed over unless a phrase names them. */
  scan(tokens: Tokens, lexicon: Lexicon, from: number, to: number, slots: SlotReader, found: (hit: PhraseHit) => void): void {
    const { entries } = lexicon
    const { entry, kind, flags } = tokens
    const rootSlots = this.slotsAt[0]!
    let firstWord = from
    while (firstWord < to && kind[firstWord] === TokenKind.Symbol) firstWord++
    /** Whether only symbols stand before token i, or a mark with a space behind it. */
    const startsClause = (i: number): boolean => {
      if (i <= firstWord) return true
      const mark = entry[i - 1]!
      return mark !== 0 && (flags[i]! & TokenFlag.Glued) === 0 && entries[mark]!.symbols.includes(this.clauseMark)
    }
    const fits = (symbol: number, i: number): boolean =>
      this.cased[symbol] === 0 || ((flags[i]! & TokenFlag.Capitalised) !== 0 && !startsClause(i))

    const walk = (node: number, first: number, at: number, last: number): void => {
      const phrases = this.accepts[node]
      if (phrases) for (const phrase of phrases) found({ phrase, first, last })
      const gap = this.gapTo[node]!
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
      if (this.slotsAt[node] !== 0) slotSteps(node, first, at)
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
        if (this.slotsAt[node] !== 0) slotSteps(node, first, i + 1)
      }
    }

    const slotSteps = (node: number, first: number, at: number): void => {
      if (at >= to) return
      const bits = this.slotsAt[node]!
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
          const next = this.starts[symbols[s]!]!
          if (next !== 0 && fits(symbols[s]!, i)) walk(next, i, i + 1, i + 1)
        }
      }
      if (rootSlots !== 0) slotSteps(0, i, i)
      if (kind[i] === TokenKind.Symbol) continue
      if (this.clauseStart !== 0 && startsClause(i)) walk(this.clauseStart, i, i, i)
    }
  }
}
