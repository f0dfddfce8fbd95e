import { type PhrasePart, variantsOf } from './phrases'
import { placeOf, type TrieData } from './trie'
import { SLOTS, slotSymbol, type VocabularyBuilder } from './vocabulary'

/** Marks that a new clause can start behind. */
const CLAUSE_MARKS = [':', '-', '!', '?', '>', '*', '|', '+', '•', '…', '→']

/** Takes the place of a symbol on the way through a gap. */
const GAP = -1

/** Collects phrases; `build` makes the trie. */
export class TrieBuilder {
  private nodes = 1
  /** Edges and gaps that a phrase to come can share, by node and symbol. */
  private readonly next = new Map<string, number>()
  /** (node, symbol, next) triples. */
  private readonly edges: number[] = []
  /** (node, next) pairs. */
  private readonly gaps: number[] = []
  /** Phrases by the node that they end at. */
  private readonly accepts = new Map<number, Set<number>>()
  private readonly cased = new Set<number>()
  private start: number[] = []

  constructor(
    private readonly vocabulary: VocabularyBuilder,
    known?: TrieData,
  ) {
    if (known) this.resume(known)
  }

  /** Goes on from a trie that was built before. Its words have symbols of their own, so that only slots and gaps can be met again. */
  private resume({ keys, values, gaps, acceptsFrom, accepts, cased, start }: TrieData): void {
    this.nodes = gaps.length
    this.start = [...start]
    values.forEach((next, place) => {
      const [node, symbol] = [keys[2 * place]!, keys[2 * place + 1]!]
      if (node < 0) return
      this.edges.push(node, symbol, next)
      if (symbol < SLOTS.length) this.next.set(`${node}:${symbol}`, next)
    })
    gaps.forEach((next, node) => {
      if (next === 0) return
      this.gaps.push(node, next)
      this.next.set(`${node}:${GAP}`, next)
    })
    for (let node = 0; node < gaps.length; node++) {
      const phrases = accepts.subarray(acceptsFrom[node], acceptsFrom[node + 1])
      if (phrases.length > 0) this.accepts.set(node, new Set(phrases))
    }
    cased.forEach((isCased, symbol) => {
      if (isCased) this.cased.add(symbol)
    })
  }

  add(parts: readonly PhrasePart[], phrase: number): void {
    for (const variant of variantsOf(parts)) {
      let node = 0
      for (const part of variant) {
        if (part.type === 'gap') node = this.step(node, GAP)
        else if (part.type === 'start') node = this.clauseStart()
        else if (part.type === 'slot') node = this.step(node, slotSymbol(part.slot))
        else node = this.step(node, this.words(part.members, part.cased === true))
      }
      if (node !== 0) this.accept(node, phrase)
    }
  }

  private accept(node: number, phrase: number): void {
    const phrases = this.accepts.get(node)
    if (phrases) phrases.add(phrase)
    else this.accepts.set(node, new Set([phrase]))
  }

  private words(members: readonly string[], cased: boolean): number {
    const symbol = this.vocabulary.group(members, cased)
    if (cased) this.cased.add(symbol)
    return symbol
  }

  private clauseStart(): number {
    if (this.start.length === 0) this.start.push(this.vocabulary.group(CLAUSE_MARKS), this.nodes++)
    return this.start[1]!
  }

  private step(node: number, symbol: number): number {
    const key = `${node}:${symbol}`
    let next = this.next.get(key)
    if (next === undefined) {
      next = this.nodes++
      this.next.set(key, next)
      if (symbol === GAP) this.gaps.push(node, next)
      else this.edges.push(node, symbol, next)
    }
    return next
  }

  /** The trie; to be called when the vocabulary has all its words. */
  build(): TrieData {
    const symbols = this.vocabulary.size
    const starts = new Int32Array(symbols)
    const gaps = new Int32Array(this.nodes)
    const slots = new Int32Array(this.nodes)
    const cased = new Int32Array(symbols)
    for (const symbol of this.cased) cased[symbol] = 1
    for (let i = 0; i < this.gaps.length; i += 2) gaps[this.gaps[i]!] = this.gaps[i + 1]!
    for (let i = 0; i < this.edges.length; i += 3) {
      const [node, symbol, next] = [this.edges[i]!, this.edges[i + 1]!, this.edges[i + 2]!]
      if (symbol < SLOTS.length) slots[node]! |= 1 << symbol
      if (node === 0) starts[symbol] = next
    }
    return { ...this.edgeTable(), starts, gaps, slots, ...this.acceptTable(), cased, start: Int32Array.from(this.start) }
  }

  /** A hash table that is at most a third full. */
  private edgeTable(): Pick<TrieData, 'keys' | 'values'> {
    let size = 16
    while (size < this.edges.length) size *= 2
    const keys = new Int32Array(2 * size).fill(-1)
    const values = new Int32Array(size)
    for (let i = 0; i < this.edges.length; i += 3) {
      const [node, symbol, next] = [this.edges[i]!, this.edges[i + 1]!, this.edges[i + 2]!]
      let place = placeOf(node, symbol, size - 1)
      while (keys[2 * place] !== -1) place = (place + 1) & (size - 1)
      keys[2 * place] = node
      keys[2 * place + 1] = symbol
      values[place] = next
    }
    return { keys, values }
  }

  private acceptTable(): Pick<TrieData, 'accepts' | 'acceptsFrom'> {
    const accepts: number[] = []
    const acceptsFrom = new Int32Array(this.nodes + 1)
    for (let node = 0; node < this.nodes; node++) {
      accepts.push(...(this.accepts.get(node) ?? []))
      acceptsFrom[node + 1] = accepts.length
    }
    return { accepts: Int32Array.from(accepts), acceptsFrom }
  }
}
