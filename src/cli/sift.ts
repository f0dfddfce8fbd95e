import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { ExcerptMaker } from '../articles/excerpt'
import type { Checker } from '../check'
import type { Source } from '../model'
import type { Batch, Readable } from '../passes'
import type { Sieve } from '../text/sieve'

/** Bytes of a file that is sifted before it is read; own choice: hardly an article is longer, and those are read at once. */
const LONGEST = 1 << 20
/** What front matter begins with. */
const FRONT_MATTER = Buffer.from('---')
const BYTE_ORDER_MARK = Buffer.from('\ufeff')
/** What a comment begins with that may speak of findings. */
const COMMENT = Buffer.from('<!--')

/** What is left of some articles: whole ones, and excerpts. */
export type Sifted = Omit<Batch, 'problems'>

/** Gathers of articles what is worth reading: nothing where no phrase can stand. */
export class Sifter {
  private readonly makesExcerpts: boolean
  private bytes = Buffer.allocUnsafeSlow(LONGEST)
  private articles = 0
  private texts: Readable[] = []
  private excerpt: ExcerptMaker | null = null

  constructor(
    private readonly checker: Checker,
    private readonly sieve: Sieve,
    private readonly prepare: (source: Source) => Source,
  ) {
    this.makesExcerpts = checker.needsParagraphsOnly
  }

  /** Takes what is worth reading of a file of plain text in UTF-8; false where only reading it in the ordinary way tells. */
  takeFile(path: string): boolean {
    const length = this.load(path)
    if (length === this.bytes.length) return false
    this.bytes[length] = 0
    const paragraphs = this.sieve.sift(this.bytes, length)
    if (!paragraphs || (paragraphs.length > 0 && !this.makesExcerpts)) return false
    const text = this.bytes.subarray(0, length)
    if (text.includes(0) || text.includes(COMMENT) || !isUtf8(text) || hasFrontMatter(text)) return false
    if (paragraphs.length > 0) this.excerptIn(this.checker.languageBy(this.sieve.countFrequent())).add(path, text, paragraphs)
    this.articles++
    return true
  }

  /** Takes a source unless no phrase stands in it, and tells how many articles were taken. */
  take(given: Source): number {
    const source = this.prepare(given)
    if (this.isSought(source)) {
      this.endExcerpt()
      this.texts.push(source)
    }
    return ++this.articles
  }

  /** What was taken since it was asked before. */
  taken(): Sifted {
    this.endExcerpt()
    const { texts, articles } = this
    this.texts = []
    this.articles = 0
    return { texts, articles }
  }

  /** The excerpt at hand, or another one where that is full or in another language. */
  private excerptIn(language: string): ExcerptMaker {
    if (this.excerpt?.isFull || this.excerpt?.language !== language) this.endExcerpt()
    this.excerpt ??= new ExcerptMaker(language)
    return this.excerpt
  }

  private endExcerpt(): void {
    if (this.excerpt) this.texts.push(this.excerpt.make())
    this.excerpt = null
  }

  /** The bytes of a file, as many as there is room for. */
  private load(path: string): number {
    const file = openSync(path, 'r')
    try {
      return readSync(file, this.bytes)
    } finally {
      closeSync(file)
    }
  }

  /** Whether a phrase can stand in a source. */
  private isSought({ reading }: Source): boolean {
    const room = 3 * reading.length
    if (room >= this.bytes.length) this.bytes = Buffer.allocUnsafeSlow(room + 1)
    const length = this.bytes.write(reading)
    this.bytes[length] = 0
    return this.sieve.sift(this.bytes, length)?.length !== 0
  }
}

/** Whether a text begins with front matter, behind a byte-order mark or not. */
function hasFrontMatter(text: Buffer): boolean {
  const at = startsWith(text, BYTE_ORDER_MARK, 0) ? BYTE_ORDER_MARK.length : 0
  return startsWith(text, FRONT_MATTER, at)
}

const startsWith = (text: Buffer, start: Buffer, at: number): boolean => start.every((byte, index) => text[at + index] === byte)
