import { languageOf } from '../languages'
import type { Language } from '../languages/language'
import { statementsOf } from '../languages/statements'
import { readMentions } from '../mentions/read'
import { resolveTimes } from '../mentions/resolve'
import type { Article, ArticleInfo, Company, Day, Metadata, Source, Span, TimeMention } from '../model'
import { detached } from '../text/detached'
import type { Lexicon } from '../text/lexicon'
import { lineLocator } from '../text/positions'
import { splitSentences } from '../text/sentences'
import { tokenise } from '../text/tokens'
import { TextWords } from '../text/words'
import { fiscalStartOf } from './fiscal'
import { guessLanguage } from './guess'
import { NameCollector } from './knownNames'
import { type NameClues, nameClues } from './names'
import { findPublished, type OpenDate } from './published'
import { factsOf, neighboursOf, settleArticle } from './settle'
import { findTitle, withZones } from './structure'
import { statementWords } from './words'

export interface ReadingOptions {
  /** Code of the language, where it is not to be guessed. */
  language?: string | undefined
  /** Day of the articles that carry none. */
  published?: Day | undefined
  /** What is known of companies beside the texts. */
  companies?: readonly Company[] | undefined
}

/** An article, and the date that still lacks its year. */
export interface Draft {
  article: Article
  open: OpenDate | null
  clues: NameClues
  /** Month in which the company's fiscal year begins, where the text says. */
  fiscalStart: number | null
}

/** Reads a source as an article; a date without a year stays open until `settleDates`. */
export function readArticle(source: Source, lexiconOf: (language: Language) => Lexicon, options: ReadingOptions): Draft {
  const { path, text, reading, metadata } = source
  const language = languageFor(source, options)
  const lexicon = lexiconOf(language)
  const tokens = tokenise(reading, lexicon)
  const spans = splitSentences(reading, tokens, lexicon, language.ordinalStop)
  const mentions = resolveTimes(readMentions(reading, tokens, lexicon, spans, language), { published: null })
  const statements = statementsOf(language.code)
  const lists = statementWords(statements)
  const words = new TextWords(reading, tokens, lists.table)
  const dates = mentions.filter((mention): mention is TimeMention => mention.type === 'date')
  const title = findTitle(reading, dates)
  const { day, open } = findPublished({ path, reading, metadata, mentions, dateLabels: statements.dateLabels.split('|') })
  const clues = nameClues({ reading, tokens, words }, lexicon, lists, title, language.capitalNouns)
  const info: ArticleInfo = {
    path,
    language: language.code,
    published: day ?? (open ? null : (options.published ?? null)),
    title: titleOf(metadata, text, title),
    subject: null,
  }
  const sentences = withZones(spans, title, reading.length)
  const article: Article = {
    ...source,
    info,
    locate: lineLocator(text),
    tokens,
    words,
    sentences,
    mentions,
    names: [],
    readOn: info.published,
    fiscalStart: 1,
  }
  return { article, open, clues, fiscalStart: fiscalStartOf(article, lexicon, lists) }
}

/** The language that is given, or stated by the source, or else guessed. */
export function languageFor({ reading, metadata }: Source, options: ReadingOptions): Language {
  const stated = options.language ?? metadata.language ?? metadata.lang
  const known = typeof stated === 'string' ? languageOf(stated.slice(0, 2).toLowerCase()) : null
  return known ?? guessLanguage(reading)
}

function titleOf(metadata: Metadata, text: string, title: Span | null): string | null {
  const stated = metadata.title
  if (typeof stated === 'string' && stated.trim() !== '') return stated.trim()
  return title ? detached(text.slice(title.start, title.end).replace(/^#+\s*/, '')) : null
}

/** Articles of a collection, once each knows what the others tell it. */
export function settle(drafts: readonly Draft[], options: ReadingOptions): Article[] {
  const collector = new NameCollector()
  for (const { clues } of drafts) collector.add(clues)
  const names = collector.names(options.companies)
  const neighbours = neighboursOf(drafts.map((draft) => factsOf(draft, names)))
  return drafts.map((draft) => settleArticle(draft, { names, neighbours }, options))
}
