import { languageOf, LANGUAGES } from '../languages'
import type { Language } from '../languages/language'
import { statementsOf } from '../languages/statements'
import { readMentions } from '../mentions/read'
import { resolveTimes } from '../mentions/resolve'
import type { Article, ArticleInfo, Day, Mention, Metadata, Source, Span, TimeMention } from '../model'
import type { Lexicon } from '../text/lexicon'
import { lineLocator } from '../text/positions'
import { splitSentences } from '../text/sentences'
import { tokenise } from '../text/tokens'
import { wordsOf } from '../text/words'
import { WordSet } from '../text/wordset'
import { fiscalStartOf } from './fiscal'
import { guessLanguage } from './guess'
import { type NameClues, nameClues, nameWords, settleNames } from './names'
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
  const words = wordsOf(reading, tokens)
  const spans = splitSentences(reading, tokens, lexicon, language.ordinalStop)
  const mentions = resolveTimes(readMentions(reading, tokens, lexicon, spans, language), { published: null })
  const statements = statementsOf(language.code)
  const dates = mentions.filter((mention): mention is TimeMention => mention.type === 'date')
  const title = findTitle(reading, dates)
  const { day, open } = findPublished({ path, reading, metadata, mentions, dateLabels: statements.dateLabels.split('|') })
  const clues = nameClues({ reading, tokens, words }, lexicon, nameWords(statements), title, language.capitalNouns)
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
  }
  return { article, open, clues, fiscalStart: fiscalStartOf(article, lexicon, fiscalEnds(statements.fiscalEnds)) }
}

const fiscalEnds = (forms: string): WordSet => {
  let words = endWords.get(forms)
  if (!words) {
    words = new WordSet(forms)
    endWords.set(forms, words)
  }
  return words
}
const endWords = new Map<string, WordSet>()

function languageFor({ reading, metadata }: Source, options: ReadingOptions): Language {
  const stated = options.language ?? metadata.language ?? metadata.lang
  const known = typeof stated === 'string' ? languageOf(stated.slice(0, 2).toLowerCase()) : null
  return known ?? guessLanguage(reading, LANGUAGES)
}

function titleOf(metadata: Metadata, text: string, title: Span | null): string | null {
  const stated = metadata.title
  if (typeof stated === 'string' && stated.trim() !== '') return stated.trim()
  return title ? text.slice(title.start, title.end).replace(/^#+\s*/, '') : null
}

/**
 * Settles what articles that are read together tell each other: company names, and the years of dates without one,
 * which is nearest to the articles of the same subject, else to any. Then times that count from an article's own date are resolved.
 */
export function settle(drafts: readonly Draft[], options: ReadingOptions): Article[] {
  settleNames(drafts.map(({ clues }) => clues)).forEach((names, index) => {
    const { article } = drafts[index]!
    article.names = names
    article.info.subject = names[0]?.name ?? null
  })
  const fiscalStarts = new Map<string, number>()
  for (const { article, fiscalStart } of drafts)
    if (fiscalStart !== null && article.info.subject !== null) fiscalStarts.set(article.info.subject, fiscalStart)
  const certain = drafts.filter(({ open }) => open === null)
  const dated = (certain.length > 0 ? certain : drafts).flatMap(({ article: { info } }) => (info.published === null ? [] : [info]))
  for (const { article, open } of drafts) {
    const { info } = article
    if (open) {
      const siblings = dated.filter(({ subject }) => subject !== null && subject === info.subject)
      const near = median((siblings.length > 0 ? siblings : dated).map(({ published }) => published!))
      if (near !== null) info.published = nearestYear(open.month, open.day, near)
      info.published ??= options.published ?? null
    }
    article.readOn = info.published ?? workingDate(info, dated)
    const fiscalYearStart = fiscalStarts.get(info.subject ?? '') ?? 1
    const mentions = fiscalYearStart === 1 ? article.mentions : article.mentions.map(asFiscalQuarter)
    article.mentions = resolveTimes(mentions, { published: article.readOn, fiscalYearStart })
  }
  return drafts.map(({ article }) => article)
}

/** “The third quarter” of a company whose year is not the calendar's is that of its own year. */
function asFiscalQuarter(mention: Mention): Mention {
  if (mention.type !== 'period' || mention.expression.kind !== 'months') return mention
  const { quarter, year } = mention.value.written
  return quarter === undefined || year !== undefined ? mention : { ...mention, expression: { ...mention.expression, fiscal: true } }
}

/** An article without a date is read as one of its neighbours' days, where these lie close together; in days. */
const NEIGHBOURS = 120

function workingDate({ subject }: ArticleInfo, dated: readonly ArticleInfo[]): Day | null {
  const days = dated.flatMap((info) => (subject !== null && info.subject === subject && info.published !== null ? [info.published] : []))
  return days.length > 0 && Math.max(...days) - Math.min(...days) <= NEIGHBOURS ? median(days) : null
}

function median(days: readonly Day[]): Day | null {
  const sorted = [...days].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? null
}
