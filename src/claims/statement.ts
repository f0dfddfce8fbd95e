import type { Article, Mention, QuantityMention, Sentence, TimeMention } from '../model'
import type { Word } from '../languages/language'
import type { Lexicon } from '../text/lexicon'
import { TokenFlag, TokenKind } from '../text/tokens'
import type { WordSet } from '../text/wordset'
import type { StatementWords } from './words'

/** What a token costs that stands between a value and its words; own choices: a comma is worth three words. */
const COSTS: Readonly<Record<string, number>> = { ',': 3, ';': 12, ':': 6, '(': 4, ')': 4, '–': 5, '—': 5, '"': 2, '„': 2, '“': 2, '”': 2 }

/** One sentence as the claim readers see it: its words, its mentions, and how far apart its tokens are. */
export class Statement {
  readonly first: number
  readonly last: number
  mentions: readonly Mention[]
  private readonly costs: Int32Array
  /** The same, with nothing for what is inserted between two commas. */
  private readonly outerCosts: Int32Array
  /** Number of the segment of each token: what stands between commas, brackets, dashes and “while”. */
  private readonly segments: Uint16Array
  /** Number of the insertion that each token stands in; 0 for none. */
  private readonly insertions: Uint16Array

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
    this.outerCosts = new Int32Array(last - first + 1)
    this.segments = new Uint16Array(last - first)
    this.insertions = new Uint16Array(last - first)
    for (let i = first, segment = 0, newest = 0, end = 0; i < last; i++) {
      const cost = this.cost(i)
      const opened = i >= end ? this.insertionAt(i) : 0
      if (opened > 0) {
        end = opened
        newest++
      } else if (i >= end && this.parts(i)) segment = ++newest
      const inside = i < end
      this.costs[i - first + 1] = this.costs[i - first]! + cost
      this.outerCosts[i - first + 1] = this.outerCosts[i - first]! + (inside ? 0 : cost)
      this.segments[i - first] = inside ? newest : segment
      this.insertions[i - first] = inside ? newest : 0
    }
  }

  /** Behind the comma that ends the insertion which a token opens: “, which ended in October,”; 0 where it opens none. */
  private insertionAt(comma: number): number {
    if (this.raw(comma) !== ',' || this.glued(comma + 1) || !this.words.insertions.has(this.word(comma + 1))) return 0
    for (let i = comma + 2; i < this.last; i++) {
      if (this.isSymbol(i) && ';:–—'.includes(this.raw(i))) return 0
      if (this.raw(i) === ',' && !this.glued(i + 1)) return i + 1
    }
    return 0
  }

  /** Whether a token begins a new segment. */
  private parts(i: number): boolean {
    if (this.isSymbol(i)) return ',;:()–—'.includes(this.raw(i)) && !(this.glued(i) && this.glued(i + 1))
    return this.words.turns.hasAt(this.article.words, i)
  }

  /** Number of the segment that a token stands in, from 0. */
  segment(i: number): number {
    return this.segments[i - this.first] ?? 0
  }

  /** Stems and first words of the names of all companies that the article names. */
  get names(): ReadonlySet<string> {
    return namesOf(this.article)
  }

  get sentence(): Sentence {
    return this.article.sentences[this.index]!
  }

  private cost(i: number): number {
    const { kind } = this.article.tokens
    if (kind[i] !== TokenKind.Symbol) return this.words.clauses.hasAt(this.article.words, i) ? 3 : 1
    return this.glued(i) && this.glued(i + 1) ? 0 : (COSTS[this.raw(i)] ?? 0)
  }

  /** A token as written. */
  raw(i: number): string {
    const { start, end } = this.article.tokens
    return i >= this.first && i < this.last ? this.article.reading.slice(start[i], end[i]) : ''
  }

  /** A token in lower case; empty outside the sentence. */
  word(i: number): string {
    return i >= this.first && i < this.last ? this.article.words.forms[i]! : ''
  }

  /** A token with what hyphens join to it: “like-for-like” at “like”; the token alone where nothing is joined. */
  compound(i: number): string {
    let word = this.word(i)
    for (let j = i + 1; this.raw(j) === '-' && this.glued(j) && this.glued(j + 1) && this.isWord(j + 1); j += 2)
      word += `-${this.word(j + 1)}`
    return word
  }

  /** Whether a token stands in a list. */
  isIn(list: WordSet, i: number): boolean {
    return i >= this.first && i < this.last ? list.hasAt(this.article.words, i) : list.has('')
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
    const costs = this.isOutside(a) && this.isOutside(c) ? this.outerCosts : this.costs
    if (b <= c) return costs[c - this.first]! - costs[b - this.first]!
    if (d <= a) return costs[a - this.first]! - costs[d - this.first]!
    return 0
  }

  /** Whether a token stands in an insertion that tells of a value of its own, and another one does not. */
  isInserted(i: number, other: number): boolean {
    const own = this.insertions[i - this.first]!
    if (own === 0 || own === this.insertions[other - this.first]) return false
    return this.quantities.some(({ first }) => this.insertions[first - this.first] === own)
  }

  /** Whether a token is inserted into the clause of another one: “, or 58 cents a share,”. */
  hangsOn(i: number, other: number): boolean {
    return !this.isOutside(i) && this.isOutside(other)
  }

  private isOutside(i: number): boolean {
    return this.insertions[i - this.first] === 0
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
  has(words: WordSet, from = this.first, to = this.last): boolean {
    for (let i = from; i < to; i++) if (this.isIn(words, i)) return true
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
    names = new Set(article.names.flatMap(({ stem, name }) => [stem, name.toLowerCase().split(' ')[0]!]))
    sets.set(article, names)
  }
  return names
}
