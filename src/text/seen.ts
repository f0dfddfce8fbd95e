import type { Lexicon } from './lexicon'
import type { Tokens } from './tokens'
import { SLOTS } from './vocabulary'

/** The symbols that the words of a sentence stand for, and the slots that something in it fills: noted once they are asked for. */
export class SeenSymbols {
  /** The sentence in which each symbol was last seen. */
  private readonly last: Int32Array
  /** Number of the sentence at hand, over all texts. */
  private sentence = 0
  private slots = 0
  private isNoted = false
  private tokens: Tokens | null = null
  private starting: Uint16Array = new Uint16Array(0)
  private from = 0
  private to = 0

  constructor(
    symbols: number,
    private readonly entries: Lexicon['entries'],
  ) {
    this.last = new Int32Array(symbols)
  }

  /** Goes to a text, with the slots that can start at each token, as bits. */
  begin(tokens: Tokens, starting: Uint16Array): void {
    this.tokens = tokens
    this.starting = starting
  }

  /** Goes to the sentence of tokens [from, to). */
  enter(from: number, to: number): void {
    this.from = from
    this.to = to
    this.isNoted = false
  }

  has(symbol: number): boolean {
    if (!this.isNoted) this.note()
    return symbol < SLOTS.length ? (this.slots & (1 << symbol)) !== 0 : this.last[symbol] === this.sentence
  }

  /** Whether a phrase can begin with a symbol in the sentence; what is no word, such as the start of a clause, is taken to be there. */
  canBegin(symbol: number): boolean {
    return symbol < 0 || this.has(symbol)
  }

  private note(): void {
    const { last, entries, starting, from, to } = this
    const { entry } = this.tokens!
    this.isNoted = true
    this.sentence++
    this.slots = 0
    for (let i = from; i < to; i++) {
      this.slots |= starting[i] ?? 0
      if (entry[i] === 0) continue
      const { symbols } = entries[entry[i]!]!
      for (let s = 0; s < symbols.length; s++) last[symbols[s]!] = this.sentence
    }
  }
}
