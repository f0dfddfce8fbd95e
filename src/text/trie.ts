import type { Lexicon } from './lexicon'
import { TokenFlag, TokenKind, type Tokens } from './tokens'
import { SLOTS } from './vocabulary'

/** A phrase found: which, and the tokens it spans (`last` exclusive). */
export interface PhraseHit {
  phrase: number
  first: number
  last: number
}

/** What fills the slots of a text. */
export interface SlotReader {
  /** The slots that can start at each token, as bits. */
  starting: Uint16Array
  /** Calls `visit` with each token index (exclusive) at which a slot of this kind that starts at `token` can end. */
  ends(slot: number, token: number, visit: (last: number) => void): void
}

/**
 * A trie over symbols. Node 0 is the root; edge i leads to node i + 1, and the edges of one node stand together,
 * sorted by their symbols: the start of a clause and a gap first, then slots, then words.
 */
export interface TrieData {
  /** The first edge of each node, and behind the last node the number of edges. */
  from: Int32Array
  symbols: Int32Array
  /** Where the phrases that end at each node begin in `accepts`, and behind the last node their number. */
  acceptsFrom: Int32Array
  accepts: Int32Array
  /** Symbols of words that must stand capitalised where their place does not ask for it. */
  cased: Int32Array
  /** Symbol of the marks that a clause can start behind; empty where no phrase asks. */
  marks: Int32Array
}

const NONE = new Int32Array(0)
/** A trie without phrases. */
export const NO_TRIE: TrieData = {
  from: new Int32Array(2),
  symbols: NONE,
  acceptsFrom: new Int32Array(2),
  accepts: NONE,
  cased: NONE,
  marks: NONE,
}

/** Whether some phrase has a slot. */
export const hasSlots = ({ symbols }: TrieData): boolean => symbols.some((symbol) => symbol >= 0 && symbol < SLOTS.length)

/** Stands for `^` among the symbols, and for `…`. */
export const CLAUSE_START = -2
export const GAP = -1

/** Words that a `…` may skip, at most; own choice: a clause, not a sentence. */
const MAX_GAP = 5
/** Among so many edges it is faster to look through them than to halve them. */
const FEW = 8

/** All phrases in one structure: the cost of a scan hardly depends on how many there are. */
export class Trie {
  /** The node after a first symbol, by symbol; 0 where no phrase begins with it. */
  private readonly starts: Int32Array
  /** The first symbols of phrases among those that a word stands for, by the number of its entry in the lexicon. */
  private readonly firstOf = new Map<number, Int32Array>()
  /** The sentence in which each symbol was last seen. */
  private readonly seen: Int32Array
  /** Number of the sentence at hand, over all texts. */
  private sentence = 0
  private readonly cased: Uint8Array
  private readonly clauseStart: number

  constructor(
    private readonly data: TrieData,
    symbols: number,
  ) {
    this.starts = new Int32Array(symbols)
    this.seen = new Int32Array(symbols)
    for (let edge = 0; edge < data.from[1]!; edge++) if (data.symbols[edge]! >= 0) this.starts[data.symbols[edge]!] = edge + 1
    this.cased = new Uint8Array(symbols)
    for (const symbol of data.cased) this.cased[symbol] = 1
    this.clauseStart = data.symbols[0] === CLAUSE_START ? 1 : 0
  }

  /**
   * Reads a text sentence by sentence: what it gives back finds every phrase inside tokens [from, to).
   * Symbols between words are passed over unless a phrase names them.
   */
  reader(tokens: Tokens, { entries }: Lexicon, slots: SlotReader, found: (hit: PhraseHit) => void): (from: number, to: number) => void {
    const { entry, kind, flags } = tokens
    const { starts, seen, cased, clauseStart } = this
    const { from: edgesFrom, symbols: edgeSymbols, acceptsFrom, accepts } = this.data
    const clauseMark = this.data.marks[0] ?? -1
    /** The first edge of a node that is a slot or a word, and the first that is a word. */
    const firstSlot = (node: number): number => firstFrom(edgesFrom[node]!, edgesFrom[node + 1]!, 0)
    const firstWordEdge = (slot: number, node: number): number => firstFrom(slot, edgesFrom[node + 1]!, SLOTS.length)
    const firstFrom = (edge: number, end: number, symbol: number): number => {
      let at = edge
      while (at < end && edgeSymbols[at]! < symbol) at++
      return at
    }
    const rootSlots = firstSlot(0)
    const rootWords = firstWordEdge(rootSlots, 0)
    /** Where the sentence at hand ends, and its first word. */
    let to = 0
    let firstWord = 0

    /** Notes what the words of a sentence stand for. */
    const see = (from: number): void => {
      this.sentence++
      for (let i = from; i < to; i++) {
        if (entry[i] === 0) continue
        const { symbols } = entries[entry[i]!]!
        for (let s = 0; s < symbols.length; s++) seen[symbols[s]!] = this.sentence
      }
    }
    /** Whether some word of the sentence leads on from a node; where it has many edges, one is taken to do so. */
    const leadsOn = (node: number): boolean => {
      const from = edgesFrom[node]!
      const end = edgesFrom[node + 1]!
      if (end - from > FEW) return true
      for (let edge = from; edge < end; edge++) {
        const symbol = edgeSymbols[edge]!
        if (symbol === GAP ? isWorthwhile(edge + 1) : symbol < SLOTS.length || seen[symbol] === this.sentence) return true
      }
      return false
    }
    /** Whether a node behind a gap finds something: a phrase that ends with the gap, or one that goes on. */
    const isWorthwhile = (node: number): boolean => acceptsFrom[node] !== acceptsFrom[node + 1] || leadsOn(node)

    /** Whether only symbols stand before token i, or a mark with a space behind it. */
    const startsClause = (i: number): boolean => {
      if (i <= firstWord) return true
      if (kind[i - 1] !== TokenKind.Symbol) return false
      const mark = entry[i - 1]!
      return mark !== 0 && (flags[i]! & TokenFlag.Glued) === 0 && entries[mark]!.symbols.includes(clauseMark)
    }
    const fits = (symbol: number, i: number): boolean =>
      cased[symbol] === 0 || ((flags[i]! & TokenFlag.Capitalised) !== 0 && !startsClause(i))

    const walk = (node: number, first: number, at: number, last: number): void => {
      for (let i = acceptsFrom[node]!; i < acceptsFrom[node + 1]!; i++) found({ phrase: accepts[i]!, first, last })
      if (!leadsOn(node)) return
      const edge = edgesFrom[node]!
      if (edgeSymbols[edge] === GAP && isWorthwhile(edge + 1)) {
        const gap = edge + 1
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
      const slot = firstSlot(node)
      const word = firstWordEdge(slot, node)
      const end = edgesFrom[node + 1]!
      if (slot < word) slotSteps(slot, word, first, at)
      for (let i = at; i < to; i++) {
        const number = entry[i]!
        if (number !== 0 && word < end) wordSteps(word, end, entries[number]!.symbols, first, i)
        if (kind[i] !== TokenKind.Symbol) break
        if (slot < word) slotSteps(slot, word, first, i + 1)
      }
    }

    /** Follows those of the edges [from, end) that the word at token i stands for; both are sorted. */
    const wordSteps = (from: number, end: number, symbols: Int32Array, first: number, i: number): void => {
      let edge = from
      for (let s = 0; s < symbols.length; s++) {
        const symbol = symbols[s]!
        let high = end
        while (high - edge > FEW) {
          const middle = (edge + high) >> 1
          if (edgeSymbols[middle]! <= symbol) edge = middle
          else high = middle
        }
        while (edge < high && edgeSymbols[edge]! < symbol) edge++
        if (edge === end) return
        if (edgeSymbols[edge] === symbol && fits(symbol, i)) walk(edge + 1, first, i + 1, i + 1)
      }
    }

    /** Follows those of the edges [from, end) whose slots are filled from a token on. */
    const slotSteps = (from: number, end: number, first: number, at: number): void => {
      const starting = at < to ? slots.starting[at]! : 0
      if (starting === 0) return
      for (let edge = from; edge < end; edge++) {
        const slot = edgeSymbols[edge]!
        if ((starting & (1 << slot)) !== 0) slots.ends(slot, at, (last) => last <= to && walk(edge + 1, first, last, last))
      }
    }

    return (begin, end) => {
      to = end
      firstWord = begin
      while (firstWord < to && kind[firstWord] === TokenKind.Symbol) firstWord++
      see(begin)
      for (let i = begin; i < to; i++) {
        const number = entry[i]!
        if (number !== 0) {
          const first = this.firstOf.get(number) ?? this.firstAmong(number, entries[number]!.symbols)
          for (let s = 0; s < first.length; s++) if (fits(first[s]!, i)) walk(starts[first[s]!]!, i, i + 1, i + 1)
        }
        if (rootSlots < rootWords) slotSteps(rootSlots, rootWords, i, i)
        if (clauseStart !== 0 && kind[i] !== TokenKind.Symbol && startsClause(i)) walk(clauseStart, i, i, i)
      }
    }
  }

  /** Those of a word's symbols that a phrase begins with. */
  private firstAmong(entry: number, symbols: Int32Array): Int32Array {
    const first = symbols.filter((symbol) => this.starts[symbol] !== 0)
    this.firstOf.set(entry, first)
    return first
  }
}
