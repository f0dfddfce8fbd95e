import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { ExcerptMaker } from '../../src/articles/excerpt'
import { languageBy } from '../../src/articles/guess'
import type { Checker } from '../../src/check'
import type { Finding, Source } from '../../src/model'
import type { Sieve } from '../../src/text/sieve'
import { checkerWith } from '../checker'

const rules = (phrases: readonly string[], more = ''): string => `words:
  stocks: ["Aktien", "Wertpapier* und Fonds", "Aktien von heute"]
rules:
  own:
    find: ${JSON.stringify(phrases)}
    ${more}
    category: boilerplate
    severity: note
    say: { en: "“{match}”", de: "„{match}“" }
    source: own
    hit: ["[[Kaufen]]."]
    miss: ["Halten."]
`

/** Words alone, in a row, with gaps, alternatives, options, wildcards, marks and figures. */
const PHRASES = [
  'Kaufen',
  'jetzt kaufen',
  "das war's für heute",
  '^ große Straße … Überraschung',
  'so {schnell|unglaublich schnell} (wie nie) reich',
  'Kurs* vor dem Sprung',
  'nach oben* geht *rakete los',
  '{stocks} meiden',
  'Top 5 Tipps!',
  '{mehr|weniger} … =Sie … {stocks}',
  'die Messe ist gelesen und vorbei heute',
  'größer als der & Fluss',
]

const sourceOf = (reading: string, number = 0): Source => ({ path: `${number}.txt`, text: reading, reading, metadata: {} })

const paragraphsIn = (sieve: Sieve, text: string) => sieve.sift(Buffer.from(`${text}\0`), Buffer.byteLength(text))

/** What a reader finds in the excerpt that a sieve leaves of texts. */
function skimExcerpt(checker: Checker, sieve: Sieve, texts: readonly string[], language = 'de'): Finding[] {
  const excerpt = new ExcerptMaker(language)
  for (const [number, text] of texts.entries()) excerpt.add(`${number}.txt`, Buffer.from(text), paragraphsIn(sieve, text)!)
  return checker.skim(excerpt.make())
}

async function sieveFor(phrases: readonly string[], more = ''): Promise<Sieve | null> {
  return (await checkerWith(rules(phrases, more), { language: 'de' })).makeSieve()
}

/** A text that can hold a phrase, and what writers, editors and machines put between its letters and words. */
const NOISE = ['\u00ad', '\u200b', '\u200d', '\ufeff', '\u0308', '’', "'", '-', '\u2011']
const SPACES = [
  ' ',
  '  ',
  '\u00a0',
  '\u202f',
  '\n',
  '\r\n',
  ' – ',
  ' „',
  '“ ',
  ', ',
  '. ',
  '\n\n',
  '\r\n\r\n',
  '\u2029',
  '…',
  ' 5 ',
  ' 🚀 ',
  '\t',
  '',
]
const WORDS = [
  ...PHRASES.join(' ').match(/[\p{L}']+/gu)!,
  'Aktien Wertpapiere Fonds Kursziel obenauf Mondrakete Strasse Grösser straße ſo Kaufen\u212a DREIẞIG heute STRAẞE İ ﬁ Ａ ж'.split(' '),
].flat()

const respelled = fc
  .tuple(fc.constantFrom(...WORDS), fc.integer({ min: 0, max: 9 }), fc.constantFrom(...NOISE), fc.nat(12))
  .map(([word, way, noise, at]) => {
    if (way === 0) return word.toUpperCase()
    if (way === 1) return word.toLowerCase()
    if (way === 2) return word.normalize('NFD')
    if (way === 3) return word.slice(0, at) + noise + word.slice(at)
    if (way === 4) return word.replaceAll('ss', 'ß')
    return word
  })
const phrase = fc.constantFrom(...PHRASES).map((source) => source.replace(/\{stocks\}/, 'Aktien').replace(/[\^{}()|=*…]/g, ' '))
const piece = fc.oneof({ weight: 4, arbitrary: respelled }, { weight: 2, arbitrary: phrase }, fc.string({ unit: 'binary', maxLength: 6 }))
const texts = fc
  .array(fc.tuple(piece, fc.oneof({ weight: 3, arbitrary: fc.constant(' ') }, fc.constantFrom(...SPACES))), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''))

describe('a sieve', () => {
  let checker: Checker
  let sieve: Sieve
  beforeAll(async () => {
    checker = await checkerWith(rules(PHRASES), { language: 'de' })
    sieve = checker.makeSieve()!
  })

  test('lets through whatever a reader finds, and shows where', () => {
    let found = 0
    fc.assert(
      fc.property(texts, (given) => {
        const text = Buffer.from(given).toString()
        const whole = checker.skim(sourceOf(text))
        const paragraphs = paragraphsIn(sieve, text)
        found += whole.length
        if (paragraphs?.length === 0) expect(whole).toEqual([])
        if (paragraphs) expect(skimExcerpt(checker, sieve, [text])).toEqual(whole)
      }),
      { numRuns: 3000 },
    )
    expect(found).toBeGreaterThan(1000)
  })

  test('what it leaves of several texts is read as one', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (given) => {
        const sound = given.map((text) => Buffer.from(text).toString()).filter((text) => paragraphsIn(sieve, text))
        expect(skimExcerpt(checker, sieve, sound)).toEqual(sound.flatMap((text, number) => checker.skim(sourceOf(text, number))))
      }),
    )
  })

  test.each([
    ['other words', 'Der Vorstand schweigt zu den Zahlen und zur Straße.'],
    ['words of a phrase in another order', 'Die Messe ist vorbei und gelesen, jetzt halten, Aktien nicht meiden.'],
    ['some words of a longer phrase', 'Die Messe ist heute vorbei.'],
  ])('leaves out %s', (_, text) => {
    expect(paragraphsIn(sieve, text)).toEqual([])
  })

  test.each([
    ['upper case', 'JETZT KAUFEN'],
    ['quotes, dashes and no-break spaces', 'jetzt\u00a0– „kaufen“'],
    ['a soft hyphen and a zero-width space', 'jetzt kau\u00adf\u200ben'],
    ['ß and ss', 'Grosse Strasse, eine Überraschung'],
    ['an apostrophe of another kind', 'Das war’s für heute'],
  ])('lets through %s', (_, text) => {
    expect(paragraphsIn(sieve, text)).not.toEqual([])
  })

  test.each([
    ['letters that are composed', 'U\u0308berraschung'],
    ['letters that others stand for', '\u212aaufen'],
    ['no word at all', '12,5 %'],
    ['nothing', ''],
  ])('leaves %s to a reader', (_, text) => {
    expect(paragraphsIn(sieve, text)).toBeNull()
  })

  test('excerpts are paragraphs, with their places in the text', () => {
    const text = '\ufeffÜber „🚀“\r\rZahlen\r\nvon heute.\n\nDort:\njetzt kaufen!\n\nHalten.\n\nMehr? Jetzt\nkaufen!'
    const excerpt = new ExcerptMaker('de')
    excerpt.add('a.txt', Buffer.from(text), paragraphsIn(sieve, text)!)
    const first = '\n\nDort:\njetzt kaufen!'
    const second = '\n\nMehr? Jetzt\nkaufen!'
    expect(excerpt.make()).toEqual({
      language: 'de',
      text: first + second,
      parts: [
        { path: 'a.txt', at: 0, start: text.indexOf(first), line: 4 },
        { path: 'a.txt', at: first.length, start: text.indexOf(second), line: 9 },
      ],
    })
  })

  test('cannot be made for phrases without a whole word', async () => {
    expect(await sieveFor(['Kaufen', 'Kurs*'])).toBeNull()
    expect(await sieveFor(['Kaufen', '{Kurs*|Aktie}'])).toBeNull()
    expect(await sieveFor(['Kaufen', 'жди'])).toBeNull()
    expect(await sieveFor(['Kaufen', '5 %'])).toBeNull()
    expect(await sieveFor(['Kaufen', 'Kurs* steigt'])).not.toBeNull()
  })

  test('is not made where something else than phrases decides', async () => {
    expect(await sieveFor(['Kaufen'], 'regex: ["K.ufen"]')).toBeNull()
    expect(await sieveFor(['Kaufen', '{company} kaufen'])).toBeNull()
    expect(await sieveFor(['Kaufen'], 'in: [title]')).toBeNull()
  })
})

test('phrases that make another one harmless need not be there', async () => {
  const checker = await checkerWith(rules(['Kaufen'], 'not: ["nicht*"]\n    unless: ["Satire*"]'), { language: 'de' })
  const sieve = checker.makeSieve()!
  for (const text of ['Kaufen.\n\nNicht kaufen. Jetzt kaufen.', 'Kaufen. Satire.\n\nKaufen.', 'Kaufen.\r\n\r\nSatire.']) {
    const whole = checker.skim(sourceOf(text))
    expect(whole.length).toBeGreaterThan(0)
    expect(skimExcerpt(checker, sieve, [text])).toEqual(whole)
  }
})

test('an excerpt is in the language of the whole text', async () => {
  const checker = await checkerWith(rules(['Kaufen']))
  const english = 'The company said that it has been the first of its kind, and this is what they would have us believe.\n\nKaufen.'
  const sieve = checker.makeSieve()!
  expect(paragraphsIn(sieve, english)).not.toEqual([])
  const { code } = languageBy(sieve.countFrequent())
  expect(code).toBe('en')
  expect(skimExcerpt(checker, sieve, [english], code)).toEqual(checker.skim(sourceOf(english)))
})

test('where forms and numbers of phrases count, paragraphs do not tell', async () => {
  for (const more of ['as: [leads]', 'count: 2']) {
    const checker = await checkerWith(rules(['Kaufen', 'Tipp'], more))
    expect([checker.makeSieve() !== null, checker.needsParagraphsOnly]).toEqual([true, false])
  }
})
