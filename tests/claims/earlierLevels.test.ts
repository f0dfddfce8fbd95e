import { describe, expect, test } from 'vitest'
import { claimsIn, factsIn, rhenalis, tessaro } from '../shipped'

/** Values with their periods, of articles of November 2026. */
const german = async (text: string): Promise<string[]> => (await claimsIn(rhenalis('12. November 2026', text))).map(withoutSubject)
const english = async (text: string): Promise<string[]> => (await claimsIn(tessaro('November 12, 2026', text))).map(withoutSubject)
const withoutSubject = (claim: string): string => claim.replace(/^(\S+) [^:]*:/, '$1')

const END_OF_SEPTEMBER = '[2026-09-21, 2026-10-01)'
const END_OF_JUNE = '[2026-06-21, 2026-07-01)'
const TODAY = '[2026-11-12, 2026-11-13)'

describe('what is as it was holds at both times', () => {
  test.each<[string, string[]]>([
    [
      'Mit 224 Prozent verharrte die Solvenzquote Ende September auf dem Niveau von Ende Juni.',
      [`solvency-ratio 224 ${END_OF_SEPTEMBER}`, `solvency-ratio 224 ${END_OF_JUNE}`],
    ],
    [
      'Der Umsatz lag im dritten Quartal mit 50 Millionen Euro genauso hoch wie im Vorjahr.',
      ['revenue 50000000 EUR [2026-07-01, 2026-10-01)', 'revenue 50000000 EUR [2025-07-01, 2025-10-01)'],
    ],
    // Nobody knows as of which day the one of the year before is meant.
    ['Die Nettoverschuldung blieb mit 120 Millionen Euro auf dem Niveau des Vorjahres.', [`net-debt 120000000 EUR ${TODAY}`]],
    ['Mit 224 Prozent lag die Solvenzquote Ende September über der von Ende Juni.', [`solvency-ratio 224 ${END_OF_SEPTEMBER}`]],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))

  test.each<[string, string[]]>([
    [
      'Net debt was $300 million, unchanged from the end of 2025.',
      ['net-debt 300000000 USD [2026-02-15, 2026-11-13)', 'net-debt 300000000 USD [2025-10-01, 2026-01-01)'],
    ],
    ['Net debt was $300 million, lower than at the end of 2025.', [`net-debt 300000000 USD ${TODAY}`]],
  ])('%s', async (text, claims) => expect(await english(text)).toEqual(claims))
})

describe('what was a year ago is not of today', () => {
  test.each<[string, string[]]>([
    [
      'Vor einem Jahr lag die Zahl der Filialen bei 588, Ende September bei 612.',
      ['branches 588 [2025-09-21, 2025-10-01)', `branches 612 ${END_OF_SEPTEMBER}`],
    ],
    [
      'Während der Auftragsbestand im Vorjahr noch bei 588 Millionen Euro gelegen hatte, waren es Ende September 612 Millionen Euro.',
      ['order-backlog 588000000 EUR [2025-09-21, 2025-10-01)', `order-backlog 612000000 EUR ${END_OF_SEPTEMBER}`],
    ],
    ['Nicht 588, sondern 612 Filialen hat Rhenalis.', [`branches 612 ${TODAY}`]],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))

  test('“A year ago there were 588 stores” contradicts no article on today’s', async () => {
    const ago = tessaro('November 12, 2026', 'A year ago the number of stores was 588; at the end of September it was 612.')
    const now = tessaro('November 14, 2026', 'Tessaro had 612 stores at the end of September.')
    const wrong = tessaro('November 14, 2026', 'Tessaro had 631 stores at the end of September.')
    expect(await factsIn(ago, now)).toEqual([])
    expect((await factsIn(ago, wrong)).map((fact) => fact.split(':')[0])).toEqual(['branches'])
  })
})

test('the year before labels the value in its brackets alone', async () =>
  expect(
    await german(
      'Drittes Quartal: Umsatz 612 Millionen Euro (Vorjahr: 588 Millionen), Nettogewinn 61 Millionen Euro (Vorjahr: 58 Millionen).',
    ),
  ).toEqual(expect.arrayContaining(['revenue 612000000 EUR [2026-07-01, 2026-10-01)', 'net-profit 61000000 EUR [2026-07-01, 2026-10-01)'])))

describe('a value that others foresaw is none', () => {
  test.each<[string, string[]]>([
    [
      'Die 588 Millionen Euro, die Analysten erwartet hatten, verfehlte Rhenalis. Der Umsatz lag im dritten Quartal bei 570 Millionen Euro.',
      ['revenue 570000000 EUR [2026-07-01, 2026-10-01)'],
    ],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))
  test.each<[string, string[]]>([
    [
      'At $570 million, third-quarter revenue missed the $588 million that analysts had expected.',
      ['revenue 570000000 USD [2026-07-01, 2026-10-01)'],
    ],
  ])('%s', async (text, claims) => expect(await english(text)).toEqual(claims))
})

describe('sums', () => {
  test.each<[string, string[]]>([
    [
      '1,84 Millionen Menschen fuhren 2025 mit Rhenalis. Auf die Strecke nach Rügen entfielen 903.000, auf Wismar 412.000 und auf Poel 318.000. Den Rest machten Tagesausflüge aus.',
      [],
    ],
    [
      '1,84 Millionen Menschen fuhren 2025 mit Rhenalis. Auf die Strecke nach Rügen entfielen 903.000, auf Wismar 412.000 und auf Poel 318.000.',
      ['sum'],
    ],
    ['Von den sieben Sitzen im Beirat besetzt Rhenalis künftig sechs, bisher sind es fünf.', []],
    ['Die Anleihe verteuerte sich um zwei Prozent, weil sie nur 0,70 statt 1,45 Prozent kostet.', []],
    ['Am 17. November schütten wir 1,55 Euro je Anteil aus.', []],
  ])('%s', async (text, rules) =>
    expect((await factsIn(rhenalis('12. November 2026', text))).map((fact) => fact.split(':')[0])).toEqual(rules),
  )
})
