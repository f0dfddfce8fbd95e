import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

/** Values with their periods, of articles of November 2026. */
const german = async (text: string): Promise<string[]> => (await claimsIn(rhenalis('12. November 2026', text))).map(withoutSubject)
const english = async (text: string): Promise<string[]> => (await claimsIn(tessaro('November 12, 2026', text))).map(withoutSubject)
const withoutSubject = (claim: string): string => claim.replace(/^(\S+) [^:]*:/, '$1')

const Q2 = '[2026-04-01, 2026-07-01)'
const Q3 = '[2026-07-01, 2026-10-01)'
const Q3_BEFORE = '[2025-07-01, 2025-10-01)'
const HALF = '[2026-01-01, 2026-07-01)'

describe('a value takes up the measure before it, in its own time', () => {
  test.each<[string, string[]]>([
    ['Im Quartal davor waren es noch 286 Millionen gewesen.', [`revenue 286000000 EUR ${Q2}`]],
    ['Ein Jahr zuvor waren es 286 Millionen Euro gewesen.', [`revenue 286000000 EUR ${Q3_BEFORE}`]],
    ['Ein Jahr zuvor hatte Rhenalis 286 Millionen Euro erlöst.', [`revenue 286000000 EUR ${Q3_BEFORE}`]],
    ['Im zweiten Quartal hatten 286 Millionen Euro zu Buche gestanden.', [`revenue 286000000 EUR ${Q2}`]],
    ['Im Vorquartal hatte er bei 286 Millionen gelegen.', [`revenue 286000000 EUR ${Q2}`]],
    ['Nach 286 Millionen Euro im zweiten Quartal ging es damit aufwärts.', [`revenue 286000000 EUR ${Q2}`]],
    ['Im zweiten Quartal kosteten Umzüge 286 Millionen Euro.', []],
    ['Im zweiten Quartal hatten Anleger 286 Millionen Euro verloren.', []],
    ['Im zweiten Quartal waren es 12 Millionen Euro gewesen.', []],
  ])('%s', async (text, claims) =>
    expect(await german(`Der Umsatz lag im dritten Quartal bei 302 Millionen Euro. ${text}`)).toEqual([
      `revenue 302000000 EUR ${Q3}`,
      ...claims,
    ]),
  )

  test.each<[string, string[]]>([
    ['That compares with $286 million a year earlier.', [`revenue 286000000 USD ${Q3_BEFORE}`]],
    ['A year earlier, it was $286 million.', [`revenue 286000000 USD ${Q3_BEFORE}`]],
    ['In the previous quarter, the figure had been $286 million.', [`revenue 286000000 USD ${Q2}`]],
    ['In the second quarter it was $286 million.', [`revenue 286000000 USD ${Q2}`]],
    ['That brings the total for the first nine months to $880 million.', ['revenue 880000000 USD [2026-01-01, 2026-10-01)']],
    ['The latest sale of a hotel brought it $280 million.', []],
    ['In the second quarter the move of its offices took $286 million.', []],
    ['A year earlier, repairs of the roof had taken $290 million.', []],
  ])('%s', async (text, claims) =>
    expect(await english(`Third-quarter revenue was $302 million. ${text}`)).toEqual([`revenue 302000000 USD ${Q3}`, ...claims]),
  )
})

test.each<[string, string[]]>([
  [
    'Der Umsatz lag im ersten Halbjahr bei 302 Millionen Euro, davon 156 Millionen Euro im zweiten Quartal.',
    [`revenue 302000000 EUR ${HALF}`, `revenue 156000000 EUR ${Q2}`],
  ],
  [
    'Der Umsatz lag im ersten Halbjahr bei 302 Millionen Euro. Allein auf das zweite Quartal entfielen 156 Millionen Euro.',
    [`revenue 302000000 EUR ${HALF}`, `revenue 156000000 EUR ${Q2}`],
  ],
  ['Der Umsatz lag im ersten Halbjahr bei 302 Millionen Euro, davon 156 Millionen Euro mit Pumpen.', [`revenue 302000000 EUR ${HALF}`]],
  [
    'Der Umsatz stieg im dritten Quartal auf 302 Millionen Euro nach 286 Millionen Euro im Vorjahreszeitraum.',
    [`revenue 302000000 EUR ${Q3}`, `revenue 286000000 EUR ${Q3_BEFORE}`, `revenue-change over 0.. ${Q3}`],
  ],
])('a part or an earlier level of a value: %s', async (text, claims) => expect(await german(text)).toEqual(claims))

describe('what a forecast is for', () => {
  const YEAR = '[2026-01-01, 2027-01-01)'
  test.each<[string, string[]]>([
    ['Rhenalis rechnet für das Gesamtjahr mit einem Umsatz von 9 Millionen Euro.', [`revenue 9000000 EUR ${YEAR} status=expected`]],
    ['Rhenalis hatte im März einen Umsatz von 9 Millionen Euro in Aussicht gestellt.', ['revenue 9000000 EUR status=expected']],
    ['Rhenalis erwartet im Dezember einen Umsatz von 9 Millionen Euro.', ['revenue 9000000 EUR [2026-12-01, 2027-01-01) status=expected']],
    ['Im besten Fall rechnet Rhenalis 2026 mit einem Umsatz von 9 Millionen Euro.', [`revenue 9000000 EUR ${YEAR} status=estimate`]],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))

  test.each<[string, string[]]>([
    [
      'Das Ebitda lag 2025 bei 132 Millionen Euro. Für 2026 peilt Rhenalis 130 bis 145 Millionen Euro an.',
      ['ebitda 132000000 EUR [2025-01-01, 2026-01-01)', `ebitda 130000000..145000000 EUR ${YEAR} status=expected`],
    ],
    [
      'Für 2026 rechnet Rhenalis mit einem Umsatz von 486 bis 494 Millionen Euro. Bisher hatte der Vorstand 472 bis 481 Millionen in Aussicht gestellt.',
      [`revenue 486000000..494000000 EUR ${YEAR} status=expected`, `revenue 472000000..481000000 EUR ${YEAR} status=expected`],
    ],
    [
      'Der Umsatz stieg im dritten Quartal auf 102 Millionen Euro. Für 2026 peilt Rhenalis 410 bis 430 Millionen Euro an.',
      [`revenue 102000000 EUR ${Q3}`, `revenue-change over 0.. ${Q3}`, `revenue 410000000..430000000 EUR ${YEAR} status=expected`],
    ],
    [
      'Der Umsatz lag 2025 bei 132 Millionen Euro. Im Hof sollen Linden für 130 bis 145 Millionen Euro erwartet werden.',
      ['revenue 132000000 EUR [2025-01-01, 2026-01-01)'],
    ],
    [
      'Der Umsatz lag 2025 bei 132 Millionen Euro. Für 2026 peilt Rhenalis bei den Kosten 13 bis 15 Millionen Euro an.',
      ['revenue 132000000 EUR [2025-01-01, 2026-01-01)'],
    ],
  ])('a range takes up the measure told before: %s', async (text, claims) => expect(await german(text)).toEqual(claims))

  test('the whole year goes before the quarter that was told of', async () => {
    expect(await english('Third-quarter sales rose. Tessaro expects revenue of $500 million for the year.')).toEqual([
      `revenue-change over 0.. ${Q3}`,
      `revenue 500000000 USD ${YEAR} status=expected`,
    ])
  })
})
