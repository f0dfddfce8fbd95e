import type { Finding } from '../model'
import type { Locate } from '../text/positions'
import type { Paragraph } from '../text/sieve'
import { skimmedInfo } from './skim'

/** Paragraphs of articles in one language, one behind the other: one text is read faster than many small ones. */
export interface Excerpt {
  /** Code of the language. */
  language: string
  text: string
  parts: Part[]
}

/** Where a paragraph begins: in the text of the excerpt, and in its article. */
export interface Part {
  path: string
  at: number
  start: number
  /** Counted from 1. */
  line: number
}

/** An excerpt with more bytes takes no further article; own choice: the nearest caches of a processor hold it. */
const ENOUGH = 1 << 15
/** What parts paragraphs; it stands in front of each but the first one of an article. */
const EMPTY_LINE = Buffer.from('\n\n')
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

/** Puts an excerpt together. */
export class ExcerptMaker {
  private bytes = Buffer.allocUnsafeSlow(2 * ENOUGH)
  private length = 0
  /** The same in UTF-16 code units. */
  private units = 0
  private parts: Part[] = []

  constructor(readonly language: string) {}

  get isFull(): boolean {
    return this.length >= ENOUGH
  }

  /** Adds paragraphs of an article in UTF-8. */
  add(path: string, article: Buffer, paragraphs: readonly Paragraph[]): void {
    for (const { from, to, start, units, line } of paragraphs) {
      const isFirst = from === 0
      if (isFirst) this.append(EMPTY_LINE, 0, EMPTY_LINE.length, EMPTY_LINE.length)
      // The mark takes no column, and no token.
      const mark = isFirst && article.indexOf(BYTE_ORDER_MARK) === 0 ? 1 : 0
      this.parts.push({ path, at: this.units, start: start + mark, line })
      this.append(article, from + mark * BYTE_ORDER_MARK.length, to, units - mark)
    }
  }

  /** The excerpt. */
  make(): Excerpt {
    return { language: this.language, text: this.bytes.toString('utf8', 0, this.length), parts: this.parts }
  }

  private append(bytes: Buffer, from: number, to: number, units: number): void {
    const length = this.length + to - from
    if (length > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * length)
    bytes.copy(this.bytes, this.length, from, to)
    this.length = length
    this.units += units
  }
}

/** What was found in an excerpt, in the order of the text, as it is found in its articles. */
export function inArticles(findings: readonly Finding[], { parts, language }: Excerpt, locate: Locate): Finding[] {
  let next = 0
  return findings.map(({ rule, category, severity, say, values, evidence }) => {
    while (next < parts.length && parts[next]!.at <= evidence[0]!.start) next++
    const part = parts[next - 1]!
    const article = skimmedInfo(part.path, language)
    const moved = part.start - part.at
    const movedLines = part.line - locate(part.at).line
    const places = evidence.map(({ start, end, line, column, quote }) => ({
      article,
      start: start + moved,
      end: end + moved,
      line: line + movedLines,
      column,
      quote,
    }))
    return { rule, category, severity, say, values, evidence: places }
  })
}
