import { type Draft, readArticle, type ReadingOptions, settleDates } from './articles/read'
import { findPhrases, type Rivals } from './checks/find'
import { requirePhrases } from './checks/require'
import { languageOf } from './languages'
import type { Language } from './languages/language'
import { analyser } from './mentions/read'
import type { Article, Claim, Finding, Rule, Source } from './model'
import type { RuleSet } from './rules/compile'
import { type PhraseMatch, type Reader, slotReader } from './rules/reader'
import { Lexicon } from './text/lexicon'
import { type PhraseHit, Trie, type TrieData } from './text/trie'
import { Vocabulary } from './text/vocabulary'

/** Reads and checks articles with one set of rules. */
export class Checker {
  private readonly readers = new Map<string, Reader>()

  constructor(
    private readonly ruleSet: RuleSet,
    private readonly options: ReadingOptions = {},
  ) {}

  get rules(): readonly Rule[] {
    return this.ruleSet.rules
  }

  /** Sources as articles, with their dates settled among each other. */
  read(sources: readonly Source[]): Article[] {
    const drafts: Draft[] = sources.map((source) => readArticle(source, (language) => this.readerOf(language).lexicon, this.options))
    return settleDates(drafts, this.options)
  }

  /** What is wrong with articles, each by itself and between them; `rivals` as in `findPhrases`. */
  check(articles: readonly Article[], rivals: Rivals = 'gravest'): Finding[] {
    const findings: Finding[] = []
    for (const article of articles) findings.push(...this.checkArticle(article, rivals).findings)
    return findings.sort(byPlace)
  }

  private checkArticle(article: Article, rivals: Rivals): { findings: Finding[]; claims: Claim[] } {
    const matches = this.scan(article)
    const found = findPhrases(article, matches, this.rules, rivals)
    return { findings: [...found, ...requirePhrases(article, matches, found, this.rules)], claims: [] }
  }

  /** Every phrase of every rule, with the number of its sentence. */
  private scan(article: Article): PhraseMatch[] {
    const { trie, others, lexicon, uses } = this.readerOf(languageOf(article.info.language)!)
    const slots = slotReader(article.tokens, article.mentions)
    const matches: PhraseMatch[] = []
    article.sentences.forEach(({ first, last }, sentence) => {
      /** Uses of first parts that wait for others in this sentence. */
      const begun = new Set<number>()
      const found = ({ phrase, first, last }: PhraseHit): void => {
        const use = uses[phrase]!
        if (use.part > 0 && !begun.has(phrase - use.part)) return
        if (use.part === 0 && use.parts > 1) begun.add(phrase)
        matches.push({ phrase, first, last, sentence, use })
      }
      trie.scan(article.tokens, lexicon, first, last, slots, found)
      if (begun.size > 0) others.scan(article.tokens, lexicon, first, last, slots, found)
    })
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

const NO_PHRASES: TrieData = { edges: [], gaps: [], accepts: [], start: [], cased: [] }

function makeReader(language: Language, { books }: RuleSet): Reader {
  const book = books[language.code]
  const vocabulary = new Vocabulary(book?.vocabulary)
  const trieOf = (data = NO_PHRASES): Trie => new Trie(data, vocabulary.size)
  return {
    language,
    lexicon: new Lexicon(vocabulary, analyser(language)),
    trie: trieOf(book?.trie),
    others: trieOf(book?.others),
    uses: book?.uses ?? [],
  }
}

/** Code unit order of paths, then place, then rule: the same wherever it runs. */
function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.evidence[0]!, b.evidence[0]!]
  const [left, right] = [first.article.path, second.article.path]
  if (left !== right) return left < right ? -1 : 1
  return first.start - second.start || first.end - second.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
