import { type PhrasePart, variantsOf } from './phrases'
import { CLAUSE_START, GAP, NO_TRIE, type TrieData } from './trie'
import { slotSymbol, type VocabularyBuilder } from './vocabulary'

/** Marks that a new clause can start behind. */
const CLAUSE_MARKS = [':', '-', '!', '?', '>', '*', '|', '+', '•', '…', '→']

interface Node {
  next: Map<number, Child>
  /** Phrases that end here. */
  accepts: Set<number>
}

/** A node, or the number of one of the known trie that nothing was added to. */
type Child = Node | number

const newNode = (): Node => ({ next: new Map(), accepts: new Set() })

/** Collects phrases; `build` makes the trie. */
export class TrieBuilder {
  private readonly root: Node
  private readonly cased: Set<number>
  private readonly marks: number[]

  /** Goes on from a trie that was built with the same vocabulary. */
  constructor(
    private readonly vocabulary: VocabularyBuilder,
    private readonly known: TrieData = NO_TRIE,
  ) {
    this.root = this.node(0)
    this.cased = new Set(known.cased)
    this.marks = [...known.marks]
  }

  add(parts: readonly PhrasePart[], phrase: number): void {
    for (const variant of variantsOf(parts)) {
      let node = this.root
      for (const part of variant) node = this.step(node, this.symbolOf(part))
      if (node !== this.root) node.accepts.add(phrase)
    }
  }

  private symbolOf(part: Exclude<PhrasePart, { type: 'any' }>): number {
    if (part.type === 'gap') return GAP
    if (part.type === 'slot') return slotSymbol(part.slot)
    if (part.type === 'start') {
      if (this.marks.length === 0) this.marks.push(this.vocabulary.group(CLAUSE_MARKS))
      return CLAUSE_START
    }
    const symbol = this.vocabulary.group(part.members, part.cased === true)
    if (part.cased) this.cased.add(symbol)
    return symbol
  }

  /** The node behind a symbol; one of the known trie is taken apart only here. */
  private step({ next }: Node, symbol: number): Node {
    const child = next.get(symbol)
    if (typeof child === 'object') return child
    const node = child === undefined ? newNode() : this.node(child)
    next.set(symbol, node)
    return node
  }

  private node(number: number): Node {
    const { from, symbols, accepts, acceptsFrom } = this.known
    const next = new Map<number, Child>()
    for (let edge = from[number]!; edge < from[number + 1]!; edge++) next.set(symbols[edge]!, edge + 1)
    return { next, accepts: new Set(accepts.subarray(acceptsFrom[number], acceptsFrom[number + 1])) }
  }

  /** The trie, node by node in the order of their depth, so that each edge leads to the next node. */
  build(): TrieData {
    const { known } = this
    const nodes: Child[] = [this.root]
    const symbols: number[] = []
    const from: number[] = []
    const accepts: number[] = []
    const acceptsFrom: number[] = []
    const copy = (node: number): void => {
      for (let i = known.acceptsFrom[node]!; i < known.acceptsFrom[node + 1]!; i++) accepts.push(known.accepts[i]!)
      for (let edge = known.from[node]!; edge < known.from[node + 1]!; edge++) {
        symbols.push(known.symbols[edge]!)
        nodes.push(edge + 1)
      }
    }
    const write = (node: Node): void => {
      accepts.push(...node.accepts)
      for (const [symbol, next] of [...node.next].sort(([a], [b]) => a - b)) {
        symbols.push(symbol)
        nodes.push(next)
      }
    }
    for (const node of nodes) {
      from.push(symbols.length)
      acceptsFrom.push(accepts.length)
      if (typeof node === 'number') copy(node)
      else write(node)
    }
    from.push(symbols.length)
    acceptsFrom.push(accepts.length)
    return {
      from: Int32Array.from(from),
      symbols: Int32Array.from(symbols),
      acceptsFrom: Int32Array.from(acceptsFrom),
      accepts: Int32Array.from(accepts),
      cased: Int32Array.from(this.cased),
      marks: Int32Array.from(this.marks),
    }
  }
}
