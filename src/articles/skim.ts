import type { Language } from '../languages/language'
import type { Article, ArticleInfo, Finding, Source, Words } from '../model'
import type { Lexicon } from '../text/lexicon'
import { lineLocator } from '../text/positions'
import { splitSentences } from '../text/sentences'
import type { Paragraph } from '../text/sieve'
import { tokenise, type Tokens } from '../text/tokens'
import { withZones } from './structure'

/** What is worth reading of an article where no phrase reaches beyond a paragraph. */
export interface Excerpt {
  path: string
  /** Code of the article's language. */
  language: string
  paragraphs: ParagraphText[]
}

/** A paragraph's text, and its offset and line in the article. */
export interface ParagraphText {
  text: string
  start: number
  line: number
}

/** Paragraphs of a text in UTF-8. */
export const textsOf = (bytes: Buffer, paragraphs: readonly Paragraph[]): ParagraphText[] =>
  paragraphs.map(({ from, to, start, line }) => ({ text: bytes.toString('utf8', from, to), start, line }))

/** A text as it was read, and what is read of it. */
export type Text = Pick<Source, 'text' | 'reading'>

/** What is known of an article that is only skimmed. */
export const skimmedInfo = (path: string, { code }: Language): ArticleInfo => ({
  path,
  language: code,
  published: null,
  title: null,
  subject: null,
})

/** Reads no more of a text than phrases need: no dates, figures, names, nor headline. Its tokens take the room of others, which are gone then. */
export function skimArticle({ text, reading }: Text, info: ArticleInfo, language: Language, lexicon: Lexicon, room: Tokens): Article {
  const tokens = tokenise(reading, lexicon, room)
  const sentences = withZones(splitSentences(reading, tokens, lexicon, language.ordinalStop), null, reading.length)
  const locate = lineLocator(text)
  return {
    path: info.path,
    text,
    reading,
    metadata: {},
    info,
    locate,
    tokens,
    words: NO_WORDS,
    sentences,
    mentions: [],
    names: [],
    readOn: null,
  }
}

const NO_WORDS: Words = { form: () => '', isIn: () => false, listsOf: () => new Int32Array(0) }

/** What was found in a paragraph that was read by itself, as it is found in the article. */
export function inArticle({ rule, category, severity, say, values, evidence }: Finding, { start, line }: ParagraphText): Finding {
  const places = evidence.map((place) => ({
    article: place.article,
    start: start + place.start,
    end: start + place.end,
    line: line - 1 + place.line,
    column: place.column,
    quote: place.quote,
  }))
  return { rule, category, severity, say, values, evidence: places }
}
