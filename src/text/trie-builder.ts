import { type PhrasePart, variantsOf } from './phrases'
import { CLAUSE_START, GAP, type TrieData } from './trie'
import { slotSymbol, type VocabularyBuilder } from './vocabulary'

/** Marks that a new clause can start behind. */
const CLAUSE_MARKS = [':', '-', '!', '?', '>', '*', '|', '+', '•', '…', '→']

interface Node {
  next: Map<number, Node>
  /** Phrases that end here. */
  accepts: Set<number>
}

const newNode = (): Node => ({ next: new Map(), accepts: new Set() })

/** Collects phrases; `build` makes the trie. */
export class TrieBuilder {
  private readonly root: Node
  private readonly cased: Set<number>
  private readonly marks: number[]

  /** Goes on from a trie that was built with the same vocabulary. */
  constructor(
    private readonly vocabulary: VocabularyBuilder,
    known?: TrieData,
  ) {
    this.root = known ? nodesOf(known) : newNode()
    this.cased = new Set(known?.cased)
    this.marks = [...(known?.marks ?? [])]
  }

  add(parts: readonly PhrasePart[], phrase: number): void {
    for (const variant of variantsOf(parts)) {
      let node = this.root
      for (const part of variant) node = step(node, this.symbolOf(part))
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

  /** The trie, node by node in the order of their depth, so that each edge leads to the next node. */
  build(): TrieData {
    const nodes = [this.root]
    const symbols: number[] = []
    const from: number[] = []
    const accepts: number[] = []
    const acceptsFrom: number[] = []
    for (const node of nodes) {
      from.push(symbols.length)
      acceptsFrom.push(accepts.length)
      accepts.push(...node.accepts)
      for (const [symbol, next] of [...node.next].sort(([a], [b]) => a - b)) {
        symbols.push(symbol)
        nodes.push(next)
      }
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

function step(node: Node, symbol: number): Node {
  let next = node.next.get(symbol)
  if (!next) {
    next = newNode()
    node.next.set(symbol, next)
  }
  return next
}

/** The root of a built trie, with everything below it. */
function nodesOf({ from, symbols, accepts, acceptsFrom }: TrieData): Node {
  const nodes = Array.from(
    from.subarray(1),
    (_, node): Node => ({
      next: new Map(),
      accepts: new Set(accepts.subarray(acceptsFrom[node], acceptsFrom[node + 1])),
    }),
  )
  nodes.forEach((node, number) => {
    for (let edge = from[number]!; edge < from[number + 1]!; edge++) node.next.set(symbols[edge]!, nodes[edge + 1]!)
  })
  return nodes[0]!
}
