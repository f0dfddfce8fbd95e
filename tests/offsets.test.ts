import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sourcesOf } from '../src/articles/sources'
import { formatOf } from '../src/articles/collect'
import type { Checker } from '../src/check'
import { mentionRecord } from '../src/reports/mentions'
import { shippedChecker } from './checker'

vi.setConfig({ testTimeout: 60_000 })

const files = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => path.join('samples', name))
const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))

let checker: Checker
beforeAll(async () => {
  checker = await shippedChecker()
})

interface Quoted {
  start: number
  end: number
  line: number
  column: number
  quote: string
}

/** What an article of one text shows: every mention, claim and evidence, with its text. */
async function quotesIn(file: string, text: string): Promise<{ mentions: Quoted[]; claims: Quoted[]; evidence: Quoted[] }> {
  const articles = checker.read(await sourcesOf(file, text, formatOf(file), () => {}))
  return {
    mentions: articles.flatMap((article) => article.mentions.map((mention) => mentionRecord(article, mention))),
    claims: checker.claims(articles).map(({ evidence }) => evidence),
    evidence: checker.check(articles).flatMap((finding) => finding.evidence),
  }
}

/** Every quote is the text at its place, in a line and column that an editor shows, and no half of a surrogate pair. */
function expectExact(text: string, quotes: readonly Quoted[]): void {
  for (const { start, end, line, column, quote } of quotes) {
    expect(start).toBeLessThan(end)
    expect(text.slice(start, end)).toBe(quote)
    const lines = text
      .slice(0, start)
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/)
    const last = lines.at(-1)!
    expect({ line, column }).toEqual({ line: lines.length, column: last.length + 1 })
    const isCut = /^[\udc00-\udfff]/.test(quote) && /[\ud800-\udbff]$/.test(text.slice(0, start))
    expect(isCut || (/[\ud800-\udbff]$/.test(quote) && /^[\udc00-\udfff]/.test(text.slice(end)))).toBe(false)
  }
}

/** What no reader sees or minds, and what text from the wild is full of. */
const NOISE = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00a0',
  '\u202f',
  '\u0301',
  '\u2028',
  '\r',
  '\r\n',
  '🚀',
  '👨‍👩‍👧',
  '\ud800',
  '\0',
  '„',
  '“',
  '’',
  '—',
  '\u2212',
  'ﬁ',
  'İ',
  'ß',
  '٣',
  '½',
  '²',
  '…',
  '…',
  '[',
  '](',
  '<b>',
  '**',
  '`',
  '&nbsp;',
  '[[',
  '{',
]
const noise = fc.array(
  fc.record({ at: fc.nat(), insert: fc.oneof(fc.constantFrom(...NOISE), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })) }),
  { minLength: 1, maxLength: 12 },
)

const noisy = (text: string, insertions: readonly { at: number; insert: string }[]): string =>
  insertions.reduce((now, { at, insert }) => {
    const place = at % (now.length + 1)
    return now.slice(0, place) + insert + now.slice(place)
  }, text)

describe('text.slice(start, end) === quote for every mention, claim and evidence', () => {
  test('in the samples, where there are many', async () => {
    const count = { mentions: 0, claims: 0, evidence: 0 }
    for (const { file, text } of texts) {
      const { mentions, claims, evidence } = await quotesIn(file, text)
      expectExact(text, [...mentions, ...claims, ...evidence])
      count.mentions += mentions.length
      count.claims += claims.length
      count.evidence += evidence.length
    }
    expect(count.mentions).toBeGreaterThan(80)
    expect(count.claims).toBeGreaterThan(25)
    expect(count.evidence).toBeGreaterThan(40)
  })

  test.each(texts)('in $file with noise of any Unicode', async ({ file, text }) => {
    await fc.assert(
      fc.asyncProperty(noise, async (insertions) => {
        const spoilt = noisy(text, insertions)
        const { mentions, claims, evidence } = await quotesIn(file, spoilt)
        expectExact(spoilt, [...mentions, ...claims, ...evidence])
        for (const { quote } of evidence) expect(quote.length).toBeLessThanOrEqual(300)
      }),
      { numRuns: 25 },
    )
  })
})
