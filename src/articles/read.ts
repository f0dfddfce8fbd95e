import { languageOf, LANGUAGES } from '../languages'
import type { Language } from '../languages/language'
import { readMentions, resolveTimes } from '../mentions/read'
import type { Article, ArticleInfo, Day, Metadata, Source, Span, TimeMention } from '../model'
import type { Lexicon } from '../text/lexicon'
import { lineLocator } from '../text/positions'
import { splitSentences } from '../text/sentences'
import { tokenise } from '../text/tokens'
import { guessLanguage } from './guess'
import { findCompanies } from './names'
import { findPublished, nearestYear, type OpenDate } from './published'
import { findTitle, withZones } from './structure'

export interface ReadingOptions {
  /** Code of the language, where it is not to be guessed. */
  language?: string | undefined
  /** Day of the articles that carry none. */
  published?: Day | undefined
}

/** An article, and the date that still lacks its year. */
export interface Draft {
  article: Article
  open: OpenDate | null
}

/** Reads a source as an article; a date without a year stays open until `settleDates`. */
export function readArticle(source: Source, lexiconOf: (language: Language) => Lexicon, options: ReadingOptions): Draft {
  const { path, text, reading, metadata } = source
  const language = languageFor(source, options)
  const lexicon = lexiconOf(language)
  const tokens = tokenise(reading, lexicon)
  const spans = splitSentences(reading, tokens, lexicon, language.ordinalStop)
  const mentions = readMentions(reading, tokens, lexicon, spans, language)
  const dates = mentions.filter((mention): mention is TimeMention => mention.type === 'date')
  const title = findTitle(reading, dates)
  const { day, open } = findPublished({ path, reading, metadata, mentions, dateLabels: language.dateLabels })
  const names = findCompanies(reading, tokens, lexicon, language.names, title)
  const info: ArticleInfo = {
    path,
    language: language.code,
    published: day ?? (open ? null : (options.published ?? null)),
    title: titleOf(metadata, text, title),
    subject: names[0]?.name ?? null,
  }
  const sentences = withZones(spans, title, reading.length)
  return { article: { ...source, info, locate: lineLocator(text), tokens, sentences, mentions, names }, open }
}

function languageFor({ reading, metadata }: Source, options: ReadingOptions): Language {
  const stated = options.language ?? metadata.language ?? metadata.lang
  const known = typeof stated === 'string' ? languageOf(stated.slice(0, 2).toLowerCase()) : undefined
  return known ?? guessLanguage(reading, LANGUAGES)
}

function titleOf(metadata: Metadata, text: string, title: Span | null): string | null {
  const stated = metadata.title
  if (typeof stated === 'string' && stated.trim() !== '') return stated.trim()
  return title ? text.slice(title.start, title.end).replace(/^#+\s*/, '') : null
}

/**
 * Gives dates without a year the one that is nearest to the other articles of the same subject, else of any;
 * then resolves what the articles count from their own date.
 */
export function settleDates(drafts: readonly Draft[], options: ReadingOptions): Article[] {
  const dated = drafts.flatMap(({ article: { info } }) => (info.published === null ? [] : [info]))
  for (const { article, open } of drafts) {
    const { info } = article
    if (info.published === null && open) {
      const siblings = dated.filter(({ subject }) => subject !== null && subject === info.subject)
      const near = median((siblings.length > 0 ? siblings : dated).map(({ published }) => published!))
      info.published = near === null ? (options.published ?? null) : nearestYear(open.month, open.day, near)
    }
    resolveTimes(article.mentions, { published: info.published })
  }
  return drafts.map(({ article }) => article)
}

function median(days: readonly Day[]): Day | null {
  const sorted = [...days].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? null
}
