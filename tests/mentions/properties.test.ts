import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../src/languages'
import type { Language } from '../../src/languages/language'
import { parseIsoDate } from '../../src/mentions/calendar'
import { Reading } from '../../src/mentions/reading'
import type { Mention } from '../../src/model'
import { mentionsOf, phrasesIn } from './notation'

/** The same texts in every run. */
const SEED = 20251120
const PUBLISHED = parseIsoDate('2025-11-20')
const phrasesOf = ({ code }: Language): string[] =>
  phrasesIn(readFileSync(path.join(__dirname, `phrases.${code}.txt`), 'utf8')).map(({ text }) => text)
const ALL = LANGUAGES.map((language) => ({ language, code: language.code, phrases: phrasesOf(language) }))

/** What holds of the mentions of any text. */
function expectSound(text: string, mentions: readonly Mention[]): void {
  const lastEnd: Record<string, number> = {}
  let start = 0
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(start)
    expect(mention.end).toBeGreaterThan(mention.start)
    expect(mention.end).toBeLessThanOrEqual(text.length)
    expect(text.slice(mention.start, mention.end)).toMatch(/^\S(.*\S)?$/su)
    expect(mention.start).toBeGreaterThanOrEqual(lastEnd[mention.type] ?? 0)
    lastEnd[mention.type] = mention.end
    start = mention.start
    expectSoundValue(mention)
  }
}

function expectSoundValue({ value }: Mention): void {
  if ('written' in value) {
    const { start, end } = value
    if (start != null && end != null) expect(end).toBeGreaterThan(start)
  } else if ('step' in value) {
    const { number, min, max } = value
    for (const side of [number, min, max]) if (side !== undefined) expect(side).not.toBeNaN()
    if (min !== undefined && max !== undefined) expect(max).toBeGreaterThanOrEqual(min)
  } else expect(value.number).toBeGreaterThanOrEqual(0)
}

describe.each(ALL)('any text, $code', ({ language, phrases }) => {
  const check = (text: string): void => expectSound(text, mentionsOf(text, language, PUBLISHED))

  test('of any characters, halves of pairs among them', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { seed: SEED, numRuns: 300 })
  })

  test('of digits, marks and spaces', () => {
    const unit = fc.constantFrom(...'0123456789.,:;-–/\'"()[]%€$£§~±<>½ \u00a0\n\u00adeEkMxN')
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), check), { seed: SEED, numRuns: 1000 })
  })

  test('of phrases in a row', () => {
    const joint = fc.constantFrom(' ', '', '\n', '\n\n', ', ', ' – ', '-', '\u00a0', ' (', ') ')
    const parts = fc.array(fc.tuple(fc.constantFrom(...phrases), joint), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(parts, (all) => check(all.flat().join(''))),
      { seed: SEED, numRuns: 300 },
    )
  })

  test('of words of phrases, in any order', () => {
    const words = [...new Set(phrases.flatMap((phrase) => phrase.split(/(?<=\s)|(?=[.,()%-])/u)))]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (all) => check(all.join(''))),
      { seed: SEED, numRuns: 1000 },
    )
  })

  test('of cut phrases', () => {
    const cut = fc.tuple(fc.constantFrom(...phrases), fc.nat(60), fc.nat(60)).map(([text, from, length]) => text.slice(from, from + length))
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 10 }), (all) => check(all.join(''))),
      { seed: SEED, numRuns: 500 },
    )
  })
})

/** Pieces that readers look ahead or back from; each repeated without end. */
const PIECES: Record<string, readonly string[]> = {
  de: [
    'rund ',
    'mehr als ',
    'zwischen ',
    'zwischen 3 und ',
    'von 3 auf ',
    'drei und ',
    'ein ',
    'Ende ',
    'Montag, ',
    'im ersten Quartal des ',
    'vor ',
    '1 Jahr ',
    'zwei Millionen ',
    'hunderttausend',
    'Komma ',
    'bis ',
    'Auftrag über ',
  ],
  en: [
    'about ',
    'more than ',
    'between ',
    'between 3 and ',
    'from 3 to ',
    'three and ',
    'a ',
    'end of ',
    'Monday, ',
    'the first quarter of ',
    'before ',
    '1 year ',
    'two million ',
    'twentythirty',
    'point ',
    'until ',
    'may ',
  ],
}
const MARKED = [
  '1',
  '1 ',
  '1.',
  '1,',
  '1,000',
  '1/',
  '1-',
  '-',
  '$',
  '(',
  '(225 ',
  '225 (',
  '[1]',
  '1:2:',
  "1'000",
  'x',
  'a@b.',
  '+49 ',
  '½',
  '.5',
  '~',
]

describe.each(ALL)('steps grow as the text does, $code', ({ language }) => {
  afterEach(() => vi.restoreAllMocks())

  test.each([...PIECES[language.code]!, ...MARKED])('“%s” on and on', (piece) => {
    const read = vi.spyOn(Reading.prototype, 'word')
    const stepsOf = (copies: number): number => {
      read.mockClear()
      mentionsOf(piece.repeat(copies), language, PUBLISHED)
      return read.mock.calls.length
    }
    const [short, long] = [stepsOf(250), stepsOf(1000)]
    expect(long).toBeLessThan(4.2 * short + 1000)
    expect(long).toBeLessThan(500 * 1000)
  })
})
