import { formsOf, keyOf, withoutApostrophe } from '../articles/forms'
import type { Article, Mention, QuantityMention, Sentence, TimeMention } from '../model'
import type { Word } from '../languages/language'
import type { Lexicon } from '../text/lexicon'
import { bare } from '../text/genitive'
import { TokenFlag, TokenKind } from '../text/tokens'
import type { WordSet } from '../text/wordset'
import type { StatementWords } from '../articles/words'
import { withCurrencies } from './currencies'
import { withFractions } from './fractions'
import { withoutVerbs } from './governed'
import { type Layout, layoutOf } from './layout'
import { type Role, rolesOf } from './roles'

const NOWHERE: readonly number[] = []
const NO_WORDS: readonly JoinedWord[] = []

/** A word, and the token where it begins. */
interface JoinedWord {
  at: number
  word: string
}

/** One sentence as the claim readers see it: its words, its mentions, and how far apart its tokens are. */
export class Statement {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly mentions: readonly Mention[]
  readonly quantities: readonly QuantityMention[]
  readonly times: readonly TimeMention[]
  /** Most sentences are never asked for these. */
  private knownLayout: Layout | null = null
  private knownRoles: ReadonlyMap<QuantityMention, Role> | null = null
  private knownLists: Int32Array | null = null
  private knownCompounds: readonly JoinedWord[] | null = null

  constructor(
    readonly article: Article,
    readonly index: number,
    mentions: readonly Mention[],
    readonly words: StatementWords,
    private readonly lexicon: Lexicon,
    readonly capitalNouns: boolean,
  ) {
    this.sentence = article.sentences[index]!
    this.first = behindQuotes(article, this.sentence)
    this.last = this.sentence.last
    this.times = mentions.filter(isTime)
    this.mentions = mentions.length === 0 ? mentions : withFractions(this, withoutVerbs(this, withCurrencies(this, mentions)))
    this.quantities = this.mentions.filter(isQuantity)
  }

  /** Where it ends: what is told before is looked for from there. */
  get end(): Pick<Mention, 'first' | 'last'> {
    return { first: this.last, last: this.last }
  }

  /** The parts that its quantities play. */
  get roles(): ReadonlyMap<QuantityMention, Role> {
    this.knownRoles ??= rolesOf(this)
    return this.knownRoles
  }

  private get layout(): Layout {
    this.knownLayout ??= layoutOf(this)
    return this.knownLayout
  }

  /** Number of the segment that a token stands in, from 0. */
  segment(i: number): number {
    return this.layout.segments[i - this.first] ?? 0
  }

  /** What the companies that the article names are called. */
  get names(): ReadonlySet<string> {
    return namesOf(this.article)
  }

  /** Whether a word is a name of the company with that stem, or part of one: its ticker, “Cells” of “Tessaro Cells”. */
  isNameOf(stem: string | null, word: string): boolean {
    if (word === stem) return true
    const name = this.article.names.find((known) => known.stem === stem)
    if (!name) return false
    const words = [...name.name.toLowerCase().split(' '), ...(name.forms ?? []).flatMap((form) => form.words[0]!)]
    return name.ticker?.toLowerCase() === word || words.some((own) => own === word || bare(own) === word)
  }

  /** Whether a company that the article names stands at a token, in the genitive or not. */
  namesAt(i: number): boolean {
    const word = withoutApostrophe(this.word(i))
    return this.names.has(word) || this.names.has(bare(word))
  }

  /** The time that holds a token. */
  timeAt(i: number): TimeMention | undefined {
    return this.times.find(({ first, last }) => first <= i && i < last)
  }

  /** The mention of any kind that holds a token. */
  mentionAt(i: number): Mention | undefined {
    return this.mentions.find(({ first, last }) => first <= i && i < last)
  }

  /** Whether quotation marks open it, which are none of its tokens. */
  get isQuoted(): boolean {
    return this.first > this.sentence.first
  }

  /** A token as written, the marks that open it among them. */
  raw(i: number): string {
    const { start, end } = this.article.tokens
    return i >= this.sentence.first && i < this.last ? this.article.reading.slice(start[i], end[i]) : ''
  }

  /** A token in lower case; empty outside the sentence. */
  word(i: number): string {
    return i >= this.first && i < this.last ? this.article.words.form(i) : ''
  }

  /** A token with what hyphens or dots join to it: “like-for-like” at “like”, “us” at “U.S.”; the token alone where nothing is joined. */
  compound(i: number): string {
    let word = this.word(i)
    for (let j = i + 1; this.joins(j); j += 2) word += `${this.raw(j) === '-' ? '-' : ''}${this.word(j + 1)}`
    return word
  }

  /** What hyphens or dots join to its tokens, where they do. */
  private get compounds(): readonly JoinedWord[] {
    if (!this.knownCompounds) {
      const compounds: JoinedWord[] = []
      for (let at = this.first; at < this.last; at++) if (this.joins(at + 1)) compounds.push({ at, word: this.compound(at) })
      this.knownCompounds = compounds
    }
    return this.knownCompounds
  }

  /** The words of a list, also those that hyphens or dots join, with the tokens where they begin. */
  wordsIn(list: WordSet): readonly JoinedWord[] {
    if (this.compounds.length === 0 && !this.holds(list)) return NO_WORDS
    const alone = this.placesOf(list).map((at) => ({ at, word: this.word(at) }))
    return [...alone, ...this.compounds.filter(({ at, word }) => !this.isIn(list, at) && list.has(word))]
  }

  /** A hyphen between two words, or a dot between two letters. */
  private joins(i: number): boolean {
    const mark = this.raw(i)
    if ((mark !== '-' && mark !== '.') || !this.glued(i) || !this.glued(i + 1) || !this.isWord(i + 1)) return false
    return mark === '-' || (this.word(i - 1).length === 1 && this.word(i + 1).length === 1)
  }

  /** The tokens that stand in a list. */
  placesOf(list: WordSet): readonly number[] {
    if (!this.holds(list)) return NOWHERE
    const places: number[] = []
    for (let i = this.first; i < this.last; i++) if (this.isIn(list, i)) places.push(i)
    return places
  }

  /** Whether any token of the sentence stands in a list. */
  private holds({ cell, mask }: WordSet): boolean {
    this.knownLists ??= this.article.words.listsOf(this.first, this.last)
    return (this.knownLists[cell]! & mask) !== 0
  }

  /** Whether a token stands in a list. */
  isIn(list: WordSet, i: number): boolean {
    return i >= this.first && i < this.last && this.article.words.isIn(list, i)
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
    const { layout } = this
    const costs = this.isOutside(a) && this.isOutside(c) ? layout.outerCosts : layout.costs
    if (b <= c) return costs[c - this.first]! - costs[b - this.first]!
    if (d <= a) return costs[a - this.first]! - costs[d - this.first]!
    return 0
  }

  /** Whether a token stands in an insertion that tells of a value of its own, and another one does not. */
  isInserted(i: number, other: number): boolean {
    const { insertions } = this.layout
    const own = insertions[i - this.first]!
    if (own === 0 || own === insertions[other - this.first]) return false
    return this.quantities.some(({ first }) => insertions[first - this.first] === own)
  }

  /** Whether a token is inserted into the clause of another one: “, or 58 cents a share,”. */
  hangsOn(i: number, other: number): boolean {
    return !this.isOutside(i) && this.isOutside(other)
  }

  private isOutside(i: number): boolean {
    return this.layout.insertions[i - this.first] === 0
  }

  /** First token of a segment, behind the mark that opens it. */
  segmentStart(segment: number): number {
    let i = this.first
    while (i < this.last && (this.segment(i) < segment || (this.segment(i) === segment && this.isSymbol(i)))) i++
    return i
  }

  /** Whether any of the words stands in tokens [from, to). */
  has(words: WordSet, from = this.first, to = this.last): boolean {
    if (from >= this.first && to <= this.last && !this.holds(words)) return false
    for (let i = from; i < to; i++) if (this.isIn(words, i)) return true
    return false
  }
}

/** The first token of a sentence behind the quotation marks that open it. */
function behindQuotes({ reading, tokens }: Article, { first, last }: Sentence): number {
  let i = first
  while (i < last - 1 && tokens.kind[i] === TokenKind.Symbol && OPENING_QUOTES.has(reading.slice(tokens.start[i], tokens.end[i]))) i++
  return i
}

const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '„', '“', '»', '«', '‚', '‘'])

export const isTime = (mention: Mention): mention is TimeMention => mention.type === 'date' || mention.type === 'period'

export const isQuantity = (mention: Mention): mention is QuantityMention =>
  mention.type === 'number' || mention.type === 'percent' || mention.type === 'money' || mention.type === 'ordinal'

const sets = new WeakMap<Article, ReadonlySet<string>>()

function namesOf(article: Article): ReadonlySet<string> {
  let names = sets.get(article)
  if (!names) {
    const about = article.names.filter(({ beside }) => !beside)
    names = new Set(about.flatMap((name) => formsOf(name).flatMap((form) => [form.words.join(' '), keyOf(form)])))
    sets.set(article, names)
  }
  return names
}
