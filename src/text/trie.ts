import type { Lexicon } from './lexicon'
import type { SeenSymbols } from './seen'
import { roomFor, TokenFlag, TokenKind, type Tokens } from './tokens'
import { SLOTS } from './vocabulary'

/** Is told of a phrase that was found: which, and the tokens [first, last) that it spans. */
export type PhraseFinder = (phrase: number, first: number, last: number) => void

/** What fills the slots of a text. */
export interface SlotReader {
  /** The slots that can start at each token, as bits. */
  starting: Uint16Array
  /** Calls `visit` with each token index (exclusive) at which a slot of this kind that starts at `token` can end. */
  ends(slot: number, token: number, visit: (last: number) => void): void
}

/** Where no phrase has a slot. */
export const NO_SLOTS: SlotReader = { starting: new Uint16Array(0), ends: () => {} }

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

const EVERY_GROUP = -1

/** The groups of the phrases that end at each node of a trie or behind it, as bits; nodes stand in front of those that they lead to. */
export function groupsOf({ from, acceptsFrom, accepts }: TrieData, groupOf: (phrase: number) => number): Int32Array {
  const groups = new Int32Array(from.length - 1)
  for (let node = groups.length - 1; node >= 0; node--) {
    for (let i = acceptsFrom[node]!; i < acceptsFrom[node + 1]!; i++) groups[node]! |= groupOf(accepts[i]!)
    for (let edge = from[node]!; edge < from[node + 1]!; edge++) groups[node]! |= groups[edge + 1]!
  }
  return groups
}

/** The symbols that phrases begin with, by phrase. */
export interface Openers {
  /** Where those of each phrase end in `symbols`; they begin where those of the one before end. */
  ends: Int32Array
  symbols: Int32Array
}

/** The symbols that each of so many phrases of a trie begins with. */
export function openersOf({ from, symbols, acceptsFrom, accepts }: TrieData, phrases: number): Openers {
  const openers = Array.from({ length: phrases }, () => new Set<number>())
  const note = (node: number, opener: number): void => {
    for (let i = acceptsFrom[node]!; i < acceptsFrom[node + 1]!; i++) openers[accepts[i]!]!.add(opener)
    for (let edge = from[node]!; edge < from[node + 1]!; edge++) note(edge + 1, opener)
  }
  for (let edge = from[0]!; edge < from[1]!; edge++) note(edge + 1, symbols[edge]!)
  let end = 0
  return {
    ends: Int32Array.from(openers, ({ size }) => (end += size)),
    symbols: Int32Array.from(openers.flatMap((own) => [...own])),
  }
}

/** All phrases in one structure: the cost of a scan hardly depends on how many there are. Reads one text after the other. */
export class Trie {
  /** The node after a first symbol, by symbol; 0 where no phrase begins with it. */
  private readonly starts: Int32Array
  /** The first symbols of phrases among those that a word stands for, by the number of its entry in the lexicon. */
  private readonly firstOf: Int32Array[] = []
  private readonly cased: Uint8Array
  private readonly clauseMark: number
  /** The node behind the start of a clause; 0 where no phrase asks for it. */
  private readonly clauseStart: number
  private readonly rootSlots: number
  private readonly rootWords: number
  /** The slots that lead on in the sentence at hand, as bits. */
  private rootBits = 0
  private readonly entries: Lexicon['entries']
  /** The groups of the phrases that end at each node or behind it, as bits. */
  private readonly groups: Int32Array
  /** The groups that are looked for in the sentence at hand. */
  private asked = EVERY_GROUP
  /** The text at hand, its slots, and who is told of phrases. */
  private tokens: Tokens = roomFor(0)
  private slots: SlotReader = NO_SLOTS
  private found: PhraseFinder = () => {}
  /** Where the sentence at hand ends, and its first word. */
  private to = 0
  private firstWord = 0

  constructor(
    private readonly data: TrieData,
    symbols: number,
    lexicon: Lexicon,
    private readonly seen: SeenSymbols,
    /** As `groupsOf` tells; where there are groups, those that are not asked for are passed over, as far as bits tell. */
    groups?: Int32Array,
  ) {
    this.starts = new Int32Array(symbols)
    for (let edge = 0; edge < data.from[1]!; edge++) if (data.symbols[edge]! >= 0) this.starts[data.symbols[edge]!] = edge + 1
    this.cased = new Uint8Array(symbols)
    for (const symbol of data.cased) this.cased[symbol] = 1
    this.clauseMark = data.marks[0] ?? -1
    this.clauseStart = data.symbols[0] === CLAUSE_START ? 1 : 0
    this.rootSlots = this.firstSlot(0)
    this.rootWords = this.firstWordEdge(this.rootSlots, 0)
    this.entries = lexicon.entries
    this.groups = groups ?? new Int32Array(data.from.length).fill(EVERY_GROUP)
  }

  /** Goes to a text, which is read sentence by sentence. */
  begin(tokens: Tokens, slots: SlotReader, found: PhraseFinder): void {
    this.tokens = tokens
    this.slots = slots
    this.found = found
  }

  /** Finds every phrase of some groups inside tokens [from, to), the sentence whose symbols are seen. Symbols between words are passed over unless a phrase names them. */
  read(from: number, to: number, asked = EVERY_GROUP): void {
    const { starts, rootSlots, rootWords, clauseStart, entries } = this
    const { entry, kind } = this.tokens
    const { starting } = this.slots
    this.to = to
    this.asked = asked
    this.firstWord = from
    this.rootBits = this.slotsLeadingOn()
    while (this.firstWord < to && kind[this.firstWord] === TokenKind.Symbol) this.firstWord++
    for (let i = from; i < to; i++) {
      const number = entry[i]!
      if (number !== 0) {
        const first = this.firstOf[number] ?? this.firstAmong(number, entries[number]!.symbols)
        for (let s = 0; s < first.length; s++) if (this.fits(first[s]!, i)) this.walk(starts[first[s]!]!, i, i + 1, i + 1)
      }
      if (this.rootBits !== 0 && (starting[i]! & this.rootBits) !== 0) this.slotSteps(rootSlots, rootWords, i, i)
      if (clauseStart !== 0 && kind[i] !== TokenKind.Symbol && this.startsClause(i)) this.walk(clauseStart, i, i, i)
    }
  }

  /** The slots that some phrase begins with, and goes on with what is there. */
  private slotsLeadingOn(): number {
    const { from, symbols, acceptsFrom } = this.data
    let bits = 0
    for (let edge = this.rootSlots; edge < this.rootWords; edge++) {
      const node = edge + 1
      if ((this.groups[node]! & this.asked) === 0 || !this.seen.has(symbols[edge]!)) continue
      const isWorthwhile = acceptsFrom[node] !== acceptsFrom[node + 1] || this.leadsOnFrom(from[node]!, from[node + 1]!)
      if (isWorthwhile) bits |= 1 << symbols[edge]!
    }
    return bits
  }

  private walk(node: number, first: number, at: number, last: number): void {
    if ((this.groups[node]! & this.asked) === 0) return
    const { from, symbols, acceptsFrom, accepts } = this.data
    for (let i = acceptsFrom[node]!; i < acceptsFrom[node + 1]!; i++) this.found(accepts[i]!, first, last)
    if (!this.leadsOn(node)) return
    const edge = from[node]!
    if (symbols[edge] === GAP && this.isWorthwhile(edge + 1)) {
      const gap = edge + 1
      this.walk(gap, first, at, last)
      for (let skipped = 0, i = at; i < this.to && skipped < MAX_GAP; i++) {
        if (this.tokens.kind[i] === TokenKind.Symbol) continue
        skipped++
        this.walk(gap, first, i + 1, last)
      }
    }
    this.step(node, first, at)
  }

  /** Whether some word of the sentence leads on from a node; where it has many edges, one is taken to do so. */
  private leadsOn(node: number): boolean {
    const { from } = this.data
    const end = from[node + 1]!
    return end - from[node]! > FEW || this.leadsOnFrom(from[node]!, end)
  }

  private leadsOnFrom(from: number, end: number): boolean {
    const { symbols } = this.data
    for (let edge = from; edge < end; edge++)
      if (symbols[edge] === GAP ? this.isWorthwhile(edge + 1) : this.seen.has(symbols[edge]!)) return true
    return false
  }

  /** Whether a node behind a gap finds something: a phrase that ends with the gap, or one that goes on. */
  private isWorthwhile(node: number): boolean {
    return this.data.acceptsFrom[node] !== this.data.acceptsFrom[node + 1] || this.leadsOn(node)
  }

  private step(node: number, first: number, at: number): void {
    const { entries, to } = this
    const { entry, kind } = this.tokens
    const slot = this.firstSlot(node)
    const word = this.firstWordEdge(slot, node)
    const end = this.data.from[node + 1]!
    if (slot < word) this.slotSteps(slot, word, first, at)
    for (let i = at; i < to; i++) {
      const number = entry[i]!
      if (number !== 0 && word < end) this.wordSteps(word, end, entries[number]!.symbols, first, i)
      if (kind[i] !== TokenKind.Symbol) break
      if (slot < word) this.slotSteps(slot, word, first, i + 1)
    }
  }

  /** Follows those of the edges [from, end) that the word at token i stands for; both are sorted. */
  private wordSteps(from: number, end: number, symbols: Int32Array, first: number, i: number): void {
    const edgeSymbols = this.data.symbols
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
      if (edgeSymbols[edge] === symbol && this.fits(symbol, i)) this.walk(edge + 1, first, i + 1, i + 1)
    }
  }

  /** Follows those of the edges [from, end) whose slots are filled from a token on. */
  private slotSteps(from: number, end: number, first: number, at: number): void {
    const { slots, to } = this
    const starting = at < to ? slots.starting[at]! : 0
    if (starting === 0) return
    for (let edge = from; edge < end; edge++) {
      const slot = this.data.symbols[edge]!
      if ((starting & (1 << slot)) !== 0 && this.isWorthwhile(edge + 1))
        slots.ends(slot, at, (last) => last <= to && this.walk(edge + 1, first, last, last))
    }
  }

  private fits(symbol: number, i: number): boolean {
    return this.cased[symbol] === 0 || ((this.tokens.flags[i]! & TokenFlag.Capitalised) !== 0 && !this.startsClause(i))
  }

  /** Whether only symbols stand before token i, or a mark with a space behind it. */
  private startsClause(i: number): boolean {
    const { entry, kind, flags } = this.tokens
    if (i <= this.firstWord) return true
    if (kind[i - 1] !== TokenKind.Symbol) return false
    const mark = entry[i - 1]!
    return mark !== 0 && (flags[i]! & TokenFlag.Glued) === 0 && this.entries[mark]!.symbols.includes(this.clauseMark)
  }

  /** The first edge of a node that is a slot or a word, and the first that is a word. */
  private firstSlot(node: number): number {
    return this.firstFrom(this.data.from[node]!, node, 0)
  }

  private firstWordEdge(slot: number, node: number): number {
    return this.firstFrom(slot, node, SLOTS.length)
  }

  private firstFrom(edge: number, node: number, symbol: number): number {
    const { from, symbols } = this.data
    let at = edge
    while (at < from[node + 1]! && symbols[at]! < symbol) at++
    return at
  }

  /** Those of a word's symbols that a phrase begins with. */
  private firstAmong(entry: number, symbols: Int32Array): Int32Array {
    const first = symbols.filter((symbol) => this.starts[symbol] !== 0)
    this.firstOf[entry] = first
    return first
  }
}
