import type { Language } from '../languages/language'
import type { Article, ArticleInfo, Finding, Source, Words } from '../model'
import type { Lexicon } from '../text/lexicon'
import { lineLocator } from '../text/positions'
import { splitSentences } from '../text/sentences'
import type { Place } from '../text/sieve'
import { tokenise, type Tokens } from '../text/tokens'
import { withZones } from './structure'

/** What is worth reading of an article where no phrase reaches beyond a paragraph. */
export interface Excerpt {
  path: string
  /** Code of the article's language. */
  language: string
  paragraphs: Paragraph[]
}

/** Some of a text, from its offset and line on, which counts from 1; it begins with the empty line in front of it. */
export interface Paragraph {
  text: string
  start: number
  line: number
}

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
export function inArticle({ rule, category, severity, say, values, evidence }: Finding, { start, line }: Paragraph): Finding {
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

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const EMPTY_LINE = Buffer.from('\n\n')

/** The paragraphs of a text in UTF-8 in which places lie; between two of them is an empty line. Texts that end their lines otherwise are one. */
export function paragraphsAt(bytes: Buffer, places: readonly Place[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let [from, end] = [0, 0]
  let line = 1
  for (const { byte, offset } of places) {
    if (byte <= end) continue
    const next = Math.max(0, bytes.lastIndexOf(EMPTY_LINE, byte - 1))
    line += linesIn(bytes.subarray(from, next + 1))
    from = next
    end = bytes.indexOf(EMPTY_LINE, byte)
    if (end < 0) end = bytes.length
    const start = offset - bytes.toString('utf8', from, byte).length
    paragraphs.push({ text: bytes.toString('utf8', from, end), start, line })
  }
  return paragraphs
}

/** How many lines end before the last of some bytes. */
function linesIn(bytes: Buffer): number {
  const last = bytes.length - 1
  let lines = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < last; at = bytes.indexOf(LINE_FEED, at + 1)) lines++
  for (let at = bytes.indexOf(CARRIAGE_RETURN); at >= 0 && at < last; at = bytes.indexOf(CARRIAGE_RETURN, at + 1))
    if (bytes[at + 1] !== LINE_FEED) lines++
  return lines
}
