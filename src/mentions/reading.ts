import type { Word, WordKind } from '../languages/language'
import type { Lexicon } from '../text/lexicon'
import type { SentenceSpan } from '../text/sentences'
import { TokenFlag, TokenKind, type Tokens } from '../text/tokens'
import { EXACT_DIGITS } from './figures'
import type { Grammar } from './grammar'
import type { Numeral } from './numerals'
import { figureNumber } from './times/kinds'
import type { WordSource } from './words/phrasebook'
import { FIGURES, NOTHING } from './words/wordkinds'

const ZERO = 48

/** One text on its way to mentions: its tokens, and what the language knows of them, within one sentence at a time. */
export class Reading implements WordSource {
  /** Tokens [from, to) of the sentence that is being read. */
  from = 0
  to = 0
  /** The number read last, as several readers ask for the same. */
  numeralAt = -1
  numeral: Numeral | null = null

  /** The same for the kind of figures. */
  private figureAt = -1
  private figure = NOTHING
  private readonly facts: readonly (Word | null)[]
  private readonly kinds: readonly (WordKind | null)[]
  private readonly forms: readonly string[]
  private readonly opensOf: Uint8Array
  private readonly tellsOf: Uint8Array
  private readonly beginsOf: Int32Array
  private readonly endsOf: Int32Array
  private readonly entryOf: Int32Array

  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    lexicon: Lexicon,
    readonly grammar: Grammar,
  ) {
    this.facts = lexicon.facts
    this.kinds = lexicon.kinds
    this.forms = lexicon.forms
    this.opensOf = lexicon.opens
    this.tellsOf = lexicon.tells
    this.beginsOf = lexicon.begins
    this.endsOf = lexicon.ends
    this.entryOf = tokens.entry
  }

  enter(sentence: SentenceSpan): void {
    this.from = sentence.first
    this.to = sentence.last
    this.numeralAt = -1
    this.figureAt = -1
  }

  /** The next token from one on that is a figure or opens something; the end of the sentence where there is none. */
  nextOpener(from: number): number {
    const { entryOf, opensOf, to } = this
    const { kind } = this.tokens
    let at = from
    while (at < to && kind[at] !== TokenKind.Digits && opensOf[entryOf[at]!] === 0) at++
    return at
  }

  /** What the language says of a token; null where it says nothing, and outside the sentence. */
  word(at: number): Word | null {
    return at >= this.from && at < this.to ? this.facts[this.entryOf[at]!]! : null
  }

  begins(at: number): number {
    return at >= this.from && at < this.to ? this.beginsOf[this.entryOf[at]!]! : 0
  }

  ends(at: number): number {
    return at >= this.from && at < this.to ? this.endsOf[this.entryOf[at]!]! : 0
  }

  /** Whether a token tells the tense, or ends a clause. */
  tells(at: number): boolean {
    return at >= this.from && at < this.to && this.tellsOf[this.entryOf[at]!] !== 0
  }

  /** What templates ask of a token; `NOTHING` outside the sentence. */
  kindOf(at: number): WordKind {
    if (at < this.from || at >= this.to) return NOTHING
    if (this.tokens.kind[at] === TokenKind.Digits) return this.figureOf(at)
    return this.kinds[this.entryOf[at]!] ?? NOTHING
  }

  private figureOf(at: number): WordKind {
    if (this.figureAt !== at) {
      this.figureAt = at
      this.figure = FIGURES[figureNumber(this, at)]!
    }
    return this.figure
  }

  /** Folded form of a word or mark that the language knows; empty for all others. */
  form(at: number): string {
    return at >= this.from && at < this.to ? this.forms[this.entryOf[at]!]! : ''
  }

  is(at: number, form: string): boolean {
    return this.form(at) === form
  }

  kind(at: number): TokenKind | 0 {
    return at >= this.from && at < this.to ? this.tokens.kind[at]! : 0
  }

  isDigits(at: number): boolean {
    return this.kind(at) === TokenKind.Digits
  }

  isWord(at: number): boolean {
    return this.kind(at) === TokenKind.Word
  }

  /** Nothing stands between a token and the one before it. */
  glued(at: number): boolean {
    return at > this.from && at < this.to && (this.tokens.flags[at]! & TokenFlag.Glued) !== 0
  }

  has(at: number, flag: TokenFlag): boolean {
    return at >= this.from && at < this.to && (this.tokens.flags[at]! & flag) !== 0
  }

  capitalised(at: number): boolean {
    return this.has(at, TokenFlag.Capitalised)
  }

  allCaps(at: number): boolean {
    return this.has(at, TokenFlag.AllCaps)
  }

  atLineStart(at: number): boolean {
    return at === 0 || (this.tokens.flags[at]! & TokenFlag.NewLine) !== 0
  }

  /** Length of a token in UTF-16 units. */
  length(at: number): number {
    return this.tokens.end[at]! - this.tokens.start[at]!
  }

  slice(at: number): string {
    return this.text.slice(this.tokens.start[at]!, this.tokens.end[at]!)
  }

  /** Value of a run of digits; NaN where it is too long to be exact. */
  int(at: number): number {
    const start = this.tokens.start[at]!
    const end = this.tokens.end[at]!
    if (end - start > EXACT_DIGITS) return Number.NaN
    let value = 0
    for (let i = start; i < end; i++) {
      const digit = this.text.charCodeAt(i) - ZERO
      if (digit >= 0 && digit < 10) value = 10 * value + digit
    }
    return value
  }

  /** A single space stands between a token and the one before it, whatever its width. */
  spaced(at: number): boolean {
    return at > this.from && at < this.to && this.tokens.start[at]! - this.tokens.end[at - 1]! === 1 && !this.has(at, TokenFlag.NewLine)
  }

  /** Nothing of the sentence is left but marks. */
  endsAt(at: number): boolean {
    for (let i = at; i < this.to && i < at + 4; i++) if (this.kind(i) !== TokenKind.Symbol) return false
    return true
  }
}
