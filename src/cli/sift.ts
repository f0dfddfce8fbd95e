import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Excerpt } from '../articles/skim'
import type { Checker } from '../check'
import type { Source } from '../model'
import type { Sieve } from '../text/sieve'

/** Bytes of a file that is sifted before it is read; own choice: hardly an article is longer, and those are read at once. */
const LONGEST = 1 << 20
/** What front matter begins with. */
const FRONT_MATTER = /^\ufeff?---/
/** What a comment begins with that may speak of findings. */
const COMMENT = '<!--'

/** Leaves articles out in which no phrase can stand, and counts them. */
export class Sifter {
  leftOut = 0
  private readonly makesExcerpts: boolean
  private bytes = Buffer.allocUnsafeSlow(LONGEST)

  constructor(
    private readonly checker: Checker,
    private readonly sieve: Sieve,
  ) {
    this.makesExcerpts = checker.needsParagraphsOnly
  }

  /** What is worth reading of a file of plain text in UTF-8; null where nothing is, undefined where only reading it in the ordinary way tells. */
  read(path: string): Excerpt | Source | null | undefined {
    const length = this.load(path)
    if (length === this.bytes.length) return undefined
    this.bytes[length] = 0
    const text = this.bytes.subarray(0, length)
    const { places, counts } = this.sieve.sift(this.bytes, length)
    if (!places || text.includes(0) || text.includes(COMMENT) || !isUtf8(text) || FRONT_MATTER.test(text.toString('utf8', 0, 6)))
      return undefined
    if (places.length === 0) {
      this.leftOut++
      return null
    }
    return this.makesExcerpts ? this.checker.excerpt(path, text, places, counts) : undefined
  }

  /** What is left of articles, excerpts among them, once they are prepared. */
  async *rest(
    articles: AsyncIterable<Source | Excerpt | null>,
    prepare: (source: Source) => Source,
  ): AsyncGenerator<Source | Excerpt | null> {
    for await (const given of articles) {
      const article = given === null || 'paragraphs' in given ? given : prepare(given)
      if (article === null || 'paragraphs' in article || !this.leavesOut(article)) yield article
    }
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

  /** Whether no phrase stands in a source. */
  leavesOut({ reading }: Source): boolean {
    const room = 3 * reading.length
    if (room >= this.bytes.length) this.bytes = Buffer.allocUnsafeSlow(room + 1)
    const length = this.bytes.write(reading)
    this.bytes[length] = 0
    const isLeftOut = this.sieve.sift(this.bytes, length).places?.length === 0
    if (isLeftOut) this.leftOut++
    return isLeftOut
  }
}
