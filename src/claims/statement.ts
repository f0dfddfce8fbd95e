import type { Article, Mention, QuantityMention, Sentence, TimeMention } from '../model'
import type { Word } from '../languages/language'
import type { Lexicon } from '../text/lexicon'
import { TokenFlag, TokenKind } from '../text/tokens'
import type { StatementWords } from './words'

/** What a token costs that stands between a value and its words; own choices: a comma is worth three words. */
const COSTS: Readonly<Record<string, number>> = { ',': 3, ';': 12, ':': 6, '(': 4, ')': 4, '–': 5, '—': 5, '"': 2, '„': 2, '“': 2, '”': 2 }

/** One sentence as the claim readers see it: its words, its mentions, and how far apart its tokens are. */
export class Statement {
  readonly first: number
  readonly last: number
  mentions: readonly Mention[]
  private readonly costs: Int32Array
  /** Number of the segment of each token: what stands between commas, brackets, dashes and “while”. */
  private readonly segments: Uint16Array

  constructor(
    readonly article: Article,
    readonly index: number,
    mentions: readonly Mention[],
    readonly words: StatementWords,
    private readonly lexicon: Lexicon,
    readonly capitalNouns: boolean,
  ) {
    const { first, last } = this.sentence
    this.first = first
    this.last = last
    this.mentions = mentions
    this.costs = new Int32Array(last - first + 1)
    this.segments = new Uint16Array(last - first)
    for (let i = first, segment = 0; i < last; i++) {
      this.costs[i - first + 1] = this.costs[i - first]! + this.cost(i)
      if (this.parts(i)) segment++
      this.segments[i - first] = segment
    }
  }

  /** Whether a token begins a new segment. */
  private parts(i: number): boolean {
    if (this.isSymbol(i)) return ',;:()–—'.includes(this.raw(i)) && !(this.glued(i) && this.glued(i + 1))
    return this.words.turns.has(this.word(i))
  }

  /** Number of the segment that a token stands in, from 0. */
  segment(i: number): number {
    return this.segments[i - this.first] ?? 0
  }

  /** First words of the names of all companies that the article names. */
  get names(): ReadonlySet<string> {
    return namesOf(this.article)
  }

  get sentence(): Sentence {
    return this.article.sentences[this.index]!
  }

  private cost(i: number): number {
    const { kind } = this.article.tokens
    if (kind[i] !== TokenKind.Symbol) return this.words.clauses.has(this.word(i)) ? 3 : 1
    return this.glued(i) && this.glued(i + 1) ? 0 : (COSTS[this.raw(i)] ?? 0)
  }

  /** A token as written. */
  raw(i: number): string {
    const { start, end } = this.article.tokens
    return i >= this.first && i < this.last ? this.article.reading.slice(start[i], end[i]) : ''
  }

  /** A token in lower case; empty outside the sentence. */
  word(i: number): string {
    return i >= this.first && i < this.last ? this.article.words[i]! : ''
  }

  /** What the language says of a token; null where it says nothing. */
  facts(i: number): Word | null {
    return i >= this.first && i < this.last ? this.lexicon.entries[this.article.tokens.entry[i]!]!.facts : null
  }

  isWord(i: number): boolean {
    return i >= this.first && i < this.last && this.article.tokens.kind[i] === TokenKind.Word
  }

  isSymbol(i: number): boolean {
    return i >= this.first && i < this.last && this.article.tokens.kind[i] === TokenKind.Symbol
  }

  glued(i: number): boolean {
    return i > this.first && i < this.last && (this.article.tokens.flags[i]! & TokenFlag.Glued) !== 0
  }

  capitalised(i: number): boolean {
    return i >= this.first && i < this.last && (this.article.tokens.flags[i]! & TokenFlag.Capitalised) !== 0
  }

  /** How far tokens [a, b) are from tokens [c, d); 0 where they touch or overlap. */
  distance(a: number, b: number, c: number, d: number): number {
    if (b <= c) return this.costs[c - this.first]! - this.costs[b - this.first]!
    if (d <= a) return this.costs[a - this.first]! - this.costs[d - this.first]!
    return 0
  }

  /** First token of a segment, behind the mark that opens it. */
  segmentStart(segment: number): number {
    let i = this.first
    while (i < this.last && (this.segment(i) < segment || (this.segment(i) === segment && this.isSymbol(i)))) i++
    return i
  }

  get quantities(): QuantityMention[] {
    return this.mentions.filter(isQuantity)
  }

  get times(): TimeMention[] {
    return this.mentions.filter(isTime)
  }

  /** Whether any of the words stands in tokens [from, to). */
  has(words: { has(word: string): boolean }, from = this.first, to = this.last): boolean {
    for (let i = from; i < to; i++) if (words.has(this.word(i))) return true
    return false
  }
}

export const isTime = (mention: Mention): mention is TimeMention => mention.type === 'date' || mention.type === 'period'

export const isQuantity = (mention: Mention): mention is QuantityMention =>
  mention.type === 'number' || mention.type === 'percent' || mention.type === 'money' || mention.type === 'ordinal'

const sets = new WeakMap<Article, ReadonlySet<string>>()

function namesOf(article: Article): ReadonlySet<string> {
  let names = sets.get(article)
  if (!names) {
    names = new Set(article.names.map(({ stem }) => stem))
    sets.set(article, names)
  }
  return names
}
