import { FREQUENT_WORDS, languageBy } from './articles/guess'
import { type Draft, languageFor, readArticle, type ReadingOptions, settle as settleDates } from './articles/read'
import { type Collection, settleArticle } from './articles/settle'
import { type Excerpt, inArticles } from './articles/excerpt'
import { skimArticle, skimmedInfo, type Text } from './articles/skim'
import { byPlace } from './checks/evidence'
import { type Checks, checksOf } from './checks/builtin'
import { checkCalculations } from './checks/calculation'
import { checkCalendar } from './checks/calendar'
import { indexOf } from './checks/claimIndex'
import { compareClaims } from './checks/compare'
import { findPhrases, type Rivals } from './checks/find'
import { type Formulas, formulasOf, wrongResults } from './checks/formulas'
import { patternFinder, type PatternFinder } from './checks/patterns'
import { requirePhrases, type Requirements, requirementsOf } from './checks/require'
import { needsValue } from './claims/cues'
import { type Measures, measuresOf, readClaims, statementsIn } from './claims/read'
import { statementWords } from './articles/words'
import type { InputError } from './errors'
import { groupBy } from './group'
import { languageOf } from './languages'
import { statementsOf } from './languages/statements'
import type { Language } from './languages/language'
import { grammarOf } from './mentions/grammar'
import { withSentences } from './mentions/withSentences'
import type { Article, Claim, Finding, Rule, Source } from './model'
import type { RuleSet } from './rules/compile'
import { isAside } from './rules/fields'
import { completePhrases, type FoundPhrases } from './rules/phrases'
import { NO_PHRASES, type PhraseMatch, type Reader, slotReader } from './rules/reader'
import { asidesOf, Field, groupOf, type PhraseUse, type PhraseUses, useOf } from './rules/uses'
import { Lexicon } from './text/lexicon'
import { SeenSymbols } from './text/seen'
import { Sieve } from './text/sieve'
import { roomFor } from './text/tokens'
import { hasSlots, NO_SLOTS, type PhraseFinder, Trie } from './text/trie'
import { Vocabulary } from './text/vocabulary'

export interface CheckOptions extends ReadingOptions {
  /** Is told which rule could not be applied, and why; nobody is where it is absent. */
  problem?: ((error: InputError) => void) | undefined
}

/** Reads and checks articles with one set of rules. */
export class Checker {
  private readonly readers = new Map<string, Reader>()
  private readonly findPatterns: PatternFinder
  private readonly measures: Measures
  private readonly checks: Checks
  private readonly requirements: Requirements
  private readonly formulas: Formulas
  /** Where the tokens of what is skimmed lie, one paragraph after the other. */
  private skimmed = roomFor(1 << 10)
  /** Rules that nothing can come of in a sentence without a figure or a time. */
  private readonly needValues: readonly boolean[]

  constructor(
    private readonly ruleSet: RuleSet,
    private readonly options: CheckOptions = {},
  ) {
    this.findPatterns = patternFinder(ruleSet.rules, options.problem ?? (() => {}))
    this.measures = measuresOf(ruleSet.rules)
    this.checks = checksOf(ruleSet.rules)
    this.requirements = requirementsOf(ruleSet.rules)
    this.formulas = formulasOf(ruleSet.rules)
    this.needValues = ruleSet.rules.map((rule) => {
      const measure = rule.verb === 'claim' ? this.measures.get(rule.measure) : undefined
      return rule.verb === 'claim' && measure !== undefined && needsValue(rule, measure)
    })
  }

  get rules(): readonly Rule[] {
    return this.ruleSet.rules
  }

  /** Sources as articles, with their dates settled among each other. */
  read(sources: readonly Source[]): Article[] {
    return this.settle([...this.drafts(sources)])
  }

  /** Sources one by one, as far as each can be read without the others; `settle` makes articles of them. */
  *drafts(sources: Iterable<Source>): Generator<Draft> {
    for (const source of sources) yield this.draft(source)
  }

  /** One source, as far as it can be read without the others. */
  draft(source: Source): Draft {
    return readArticle(source, (language) => this.readerOf(language).lexicon, this.options)
  }

  /** Whether phrases alone decide: no rule asks for a figure, a date, a name, or a part of an article. */
  get needsPhrasesOnly(): boolean {
    const { rules, books } = this.ruleSet
    const asksForPhrases = (rule: Rule): boolean => rule.verb === 'find' && rule.in.length === 0
    return rules.every(asksForPhrases) && Object.values(books).every(({ trie, others }) => !hasSlots(trie) && !hasSlots(others))
  }

  /** Leaves out texts that hold no phrase; null where they are to be read whatever they hold. */
  makeSieve(): Sieve | null {
    if (!this.needsPhrasesOnly || this.rules.some((rule) => rule.verb === 'find' && rule.regex.length > 0)) return null
    const isSought = (uses: PhraseUses, phrase: number): boolean => {
      const { rule, key } = useOf(uses, phrase)
      return rule >= 0 && key === 'find'
    }
    const books = Object.values(this.ruleSet.books)
    return Sieve.for(
      books.map(({ vocabulary, trie, uses }) => ({ vocabulary, trie, sought: (phrase) => isSought(uses, phrase) })),
      FREQUENT_WORDS,
    )
  }

  /** Whether a rule reads claims. */
  get readsClaims(): boolean {
    return this.rules.some(({ verb }) => verb === 'claim')
  }

  /** Whether phrases alone decide, and nothing that stands in other paragraphs matters to one. */
  get needsParagraphsOnly(): boolean {
    return this.needsPhrasesOnly && this.rules.every((rule) => rule.verb === 'find' && rule.as.length === 0 && rule.count === 1)
  }

  /** Code of the language of a text, by its frequent words. */
  languageBy(counts: readonly number[]): string {
    return this.options.language ?? languageBy(counts).code
  }

  /** What phrases alone find in a source or an excerpt, without reading more of it than they need. */
  skim(given: Source | Excerpt): Finding[] {
    if ('parts' in given) {
      const article = this.skimmedArticle({ text: given.text, reading: given.text }, '', languageOf(given.language)!)
      return inArticles(this.findIn(article), given, article.locate)
    }
    return this.findIn(this.skimmedArticle(given, given.path, languageFor(given, this.options)))
  }

  private skimmedArticle(text: Text, path: string, language: Language): Article {
    const article = skimArticle(text, skimmedInfo(path, language.code), language, this.readerOf(language).lexicon, this.skimmed)
    this.skimmed = article.tokens
    return article
  }

  private findIn(article: Article): Finding[] {
    return findPhrases(article, completePhrases(this.scan(article)), this.rules).sort(byPlace)
  }

  settle(drafts: readonly Draft[]): Article[] {
    return settleDates(drafts, this.options)
  }

  /** The same for one draft, where what the others tell is known. */
  settleOne(draft: Draft, collection: Collection): Article {
    return settleArticle(draft, collection, this.options)
  }

  /** What is wrong with articles, each by itself and between them; `rivals` as in `findPhrases`. */
  check(articles: readonly Article[], rivals: Rivals = 'gravest'): Finding[] {
    return [...this.steps(articles, rivals)].flat().sort(byPlace)
  }

  /** The same in portions, each final: one an article, then what lies between them, rule by rule. */
  *steps(articles: readonly Article[], rivals: Rivals = 'gravest'): Generator<Finding[]> {
    const claims: Claim[] = []
    for (const article of articles) {
      const own = this.checkArticle(article, rivals)
      claims.push(...own.claims)
      yield own.findings.sort(byPlace)
    }
    yield* compareClaims([indexOf(claims)], this.rules)
  }

  /** The claims of articles, one per place in the text. */
  claims(articles: readonly Article[]): Claim[] {
    return articles.flatMap((article) => this.checkArticle(article, 'gravest').claims)
  }

  /** What is wrong with one article by itself, and what it claims. */
  checkArticle(article: Article, rivals: Rivals = 'gravest'): { findings: Finding[]; claims: Claim[] } {
    const phrases = completePhrases(this.scan(article))
    const found = findPhrases(article, phrases, this.rules, rivals)
    const statements = statementsIn(
      article,
      statementWords(statementsOf(article.info.language)),
      this.readerOf(languageOf(article.info.language)!),
    )
    const claims = readClaims(statements, phrases, this.rules, this.measures)
    const missing = requirePhrases(article, phrases, found, this.requirements)
    const checked = [
      ...checkCalendar(statements, claims, this.checks),
      ...checkCalculations(statements, this.checks),
      ...wrongResults(claims, this.formulas, article.names),
    ]
    return { findings: [...found, ...missing, ...checked], claims }
  }

  /** The phrases that are wholly there, by the key of the rule under which each stands, whatever follows from them. */
  phrases(article: Article): FoundPhrases {
    return completePhrases(this.scan(article, true))
  }

  /**
   * The phrases of the rules, with the numbers of their sentences; those that only matter beside others of their rule
   * only where they do, unless all are asked for.
   */
  private scan(article: Article, all = false): PhraseMatch[] {
    const { trie, others, seen, useOf, hasSlots, canStand, asides, marks } = this.readerOf(languageOf(article.info.language)!)
    const slots = hasSlots ? slotReader(article, statementWords(statementsOf(article.info.language))) : NO_SLOTS
    const patterns = this.findPatterns(article)
    const patternsIn = groupBy(patterns, ({ sentence }) => sentence)
    const matches: PhraseMatch[] = patterns
    let sentence = 0
    let hasMentions = false
    /** The groups of phrases that rules which have found something in this sentence look for as well, and first parts wait for. */
    let asked = 0
    const begin = (rule: number): void => {
      if (marks.foundBy[rule] === marks.sentence) return
      marks.foundBy[rule] = marks.sentence
      if (canStand(asides.from[rule]!, asides.to[rule]!)) asked |= groupOf(asides.from[rule]!)
    }
    /** Whether the other parts of a phrase can stand in this sentence. */
    const canBeWhole = (phrase: number, parts: number): boolean => {
      for (let part = 1; part < parts; part++) if (!canStand(phrase + part, phrase + part + 1)) return false
      return true
    }
    const here: PhraseMatch[] = []
    const add = (phrase: number, use: PhraseUse, first: number, last: number): void => {
      marks.found[phrase] = marks.sentence
      here.push({ phrase, first, last, sentence, use })
    }
    const found: PhraseFinder = (phrase, first, last) => {
      const use = useOf(phrase)
      if (use.rule < 0 || (use.parts > 1 && !canBeWhole(phrase, use.parts))) return
      if (hasMentions || !this.needValues[use.rule]) begin(use.rule)
      if (use.parts > 1) asked |= groupOf(phrase)
      add(phrase, use, first, last)
    }
    const foundBeside: PhraseFinder = (phrase, first, last) => {
      const use = useOf(phrase)
      const { key, rule, part } = use
      const isWanted = isAside(key) ? all || marks.foundBy[rule] === marks.sentence : marks.found[phrase - part] === marks.sentence
      if (isWanted) add(phrase, use, first, last)
    }
    /** Whether all parts of its phrase stand in this sentence. */
    const isWhole = ({ phrase, use }: PhraseMatch): boolean => {
      for (let part = phrase - use.part, end = part + use.parts; part < end; part++) if (marks.found[part] !== marks.sentence) return false
      return true
    }
    seen.begin(article.tokens, slots.starting)
    trie.begin(article.tokens, slots, found)
    others.begin(article.tokens, slots, foundBeside)
    const withMentions = sentencesWithMentions(article)
    for (const { first, last } of article.sentences) {
      hasMentions = withMentions.has(sentence)
      marks.sentence++
      asked = all ? -1 : 0
      seen.enter(first, last)
      for (const { use } of patternsIn.get(sentence) ?? []) begin(use.rule)
      trie.read(first, last)
      if (asked !== 0) others.read(first, last, asked)
      for (const match of here) if (isWhole(match)) matches.push(match)
      here.length = 0
      sentence++
    }
    return matches
  }

  private readerOf(language: Language): Reader {
    let reader = this.readers.get(language.code)
    if (!reader) {
      reader = makeReader(language, this.ruleSet)
      this.readers.set(language.code, reader)
    }
    return reader
  }
}

/** The numbers of the sentences that hold a figure or a time. */
const sentencesWithMentions = (article: Article): ReadonlySet<number> =>
  article.mentions.length === 0 ? NONE : new Set(Array.from(withSentences(article), ([, number]) => number))
const NONE: ReadonlySet<number> = new Set()

/** What each phrase belongs to, made where it is first asked for. */
function lookUpUses(uses: PhraseUses): Reader['useOf'] {
  const known = new Array<PhraseUse | undefined>(uses.numbers.length / Field.Count)
  return (phrase) => {
    known[phrase] ??= useOf(uses, phrase)
    return known[phrase]
  }
}

function makeReader(language: Language, { rules, books }: RuleSet): Reader {
  const { vocabulary, trie, others, uses, beside } = books[language.code] ?? NO_PHRASES
  const grammar = grammarOf(language)
  const lexicon = new Lexicon(new Vocabulary(vocabulary), (word) => grammar.analyse(word))
  const seen = new SeenSymbols(vocabulary.groups, lexicon.entries)
  return {
    language,
    lexicon,
    trie: new Trie(trie, vocabulary.groups, lexicon, seen),
    others: new Trie(others, vocabulary.groups, lexicon, seen, beside.groups),
    seen,
    useOf: lookUpUses(uses),
    hasSlots: hasSlots(trie) || hasSlots(others),
    canStand: (from, to) => {
      for (let i = beside.ends[from - 1] ?? 0; i < (beside.ends[to - 1] ?? 0); i++) if (seen.canBegin(beside.symbols[i]!)) return true
      return false
    },
    asides: asidesOf(uses, rules.length),
    marks: { sentence: 0, foundBy: new Int32Array(rules.length), found: new Int32Array(uses.numbers.length / Field.Count) },
  }
}
