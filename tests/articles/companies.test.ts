import { describe, expect, it, test } from 'vitest'
import { isIsin } from '../../src/articles/codes'
import { readCompanies } from '../../src/config/companies'
import { isoDate } from '../../src/mentions/calendar'
import { articlesOf, shippedChecker } from '../checker'

const fail = (error: Error): never => {
  throw error
}

async function read(yaml: string, ...texts: readonly string[]) {
  const checker = await shippedChecker({ companies: readCompanies('companies.yaml', yaml, fail) })
  const articles = await articlesOf(checker, Object.fromEntries(texts.map((text, index) => [`${index}.txt`, text])))
  return { articles, claims: checker.claims(articles), rules: checker.check(articles).map(({ rule }) => rule) }
}

const subjectsOf = async (yaml: string, ...texts: readonly string[]) =>
  (await read(yaml, ...texts)).claims.map(({ measure, subject }) => `${measure} ${subject}`)

const period = (claim: { period: { start: number | null; end: number | null } | null } | undefined): string | null =>
  claim?.period?.start == null || claim.period.end == null ? null : `${isoDate(claim.period.start)} ${isoDate(claim.period.end)}`

const KNOWN = `
companies:
  Rhenalis Medizintechnik AG:
    names: [Rhenalis]
    tickers: RMT
    isin: DE000A0RHN19
    wkn: 716460
    fiscal-year-end: 09-30
    listings: [{venue: Xetra}, {venue: NYSE, ticker: RMTLY}]
    parts: [Neckarmed]
  Rhenalis Energie: {names: Rhenergie}
  Volkswerk: {names: VW}
  adidur: {}
`

const german = (text: string): string => `Die Zahlen im Blick\nKurskompass, 12. Dezember 2025\n\n${text}\n`

describe('names of one company', () => {
  it.each([
    ['the short one', 'Rhenalis beschäftigt 4.000 Mitarbeiter.'],
    ['the long one', 'Die Rhenalis Medizintechnik AG beschäftigt 4.000 Mitarbeiter.'],
    ['the ticker', 'RMT beschäftigt 4.000 Mitarbeiter.'],
    ['the ISIN', 'Der Konzern (ISIN: DE000A0RHN19) beschäftigt 4.000 Mitarbeiter.'],
    ['the WKN', 'Der Konzern (WKN 716460) beschäftigt 4.000 Mitarbeiter.'],
    ['a genitive', 'Rhenalis’ Belegschaft zählt 4.000 Mitarbeiter.'],
  ])('%s', async (_, text) => expect(await subjectsOf(KNOWN, german(text))).toContain('headcount Rhenalis Medizintechnik'))

  it('contradict each other across articles', async () => {
    const texts = [german('VW beschäftigt 4.000 Mitarbeiter.'), german('Volkswerk beschäftigt 6.000 Mitarbeiter.')]
    expect((await read(KNOWN, ...texts)).rules).toContain('headcount')
    expect((await read('companies:\n  Volkswerk: {}\n  VW: {}\n', ...texts)).rules).not.toContain('headcount')
  })

  it('a longer name is another company', async () => {
    expect(await subjectsOf(KNOWN, german('Rhenalis Energie beschäftigt 700 Mitarbeiter.'))).toContain('headcount Rhenalis Energie')
    expect(await subjectsOf(KNOWN, german('Rhenergie beschäftigt 700 Mitarbeiter.'))).toContain('headcount Rhenalis Energie')
  })

  it('a part is not the company, and what follows is the company’s again', async () => {
    const text = german('Rhenalis wächst. Neckarmed beschäftigt 700 Mitarbeiter. Der Konzern beschäftigt 4.000 Mitarbeiter.')
    expect(await subjectsOf(KNOWN, text)).toEqual(['headcount Neckarmed', 'headcount Rhenalis Medizintechnik'])
  })

  it('a name that begins small may do so', async () => {
    expect(await subjectsOf(KNOWN, german('Mit adidur geht es aufwärts. adidur beschäftigt 900 Mitarbeiter.'))).toEqual([
      'headcount adidur',
    ])
  })

  it.each([
    ['a ticker in another case', 'Die Rmt-Stelle beschäftigt 4.000 Mitarbeiter.'],
    ['another ISIN', 'Der Konzern (ISIN: DE000A3TLW09) beschäftigt 4.000 Mitarbeiter.'],
    ['a number that is no WKN', 'Der Konzern bekam 716460 Briefe und beschäftigt 4.000 Mitarbeiter.'],
  ])('not: %s', async (_, text) => expect(await subjectsOf(KNOWN, german(text))).not.toContain('headcount Rhenalis Medizintechnik'))

  it('another name is the company where it has its ticker at its exchange', async () => {
    const english = (code: string): string => `Numbers in focus\nBy Ruth Vance, May 7, 2026\n\nPlover (${code}) has 4,000 employees.\n`
    expect(await subjectsOf(KNOWN, english('NYSE: RMTLY'))).toEqual(['headcount Rhenalis Medizintechnik'])
    expect(await subjectsOf(KNOWN, english('TSX: RMTLY'))).toEqual(['headcount Plover'])
  })

  it('a name that the texts show beside them stays its own', async () => {
    const text = german('Die Talerwerk-Aktie ruht. Talerwerk beschäftigt 300 Mitarbeiter.')
    expect(await subjectsOf(KNOWN, text)).toEqual(['headcount Talerwerk'])
  })
})

describe('the fiscal year', () => {
  it.each([
    ['Im Geschäftsjahr 2024/25 erzielte Rhenalis einen Umsatz von 900 Millionen Euro.', '2024-10-01 2025-10-01'],
    ['Im Geschäftsjahr 2025 erzielte Rhenalis einen Umsatz von 900 Millionen Euro.', '2024-10-01 2025-10-01'],
    ['Im dritten Quartal 2024/25 erzielte Rhenalis einen Umsatz von 900 Millionen Euro.', '2025-04-01 2025-07-01'],
    ['Im Kalenderjahr 2024 erzielte Rhenalis einen Umsatz von 900 Millionen Euro.', '2024-01-01 2025-01-01'],
  ])('%s', async (text, expected) => {
    const { claims } = await read(KNOWN, german(text))
    expect(claims.map(period)).toEqual([expected])
  })

  it('of another company is its own', async () => {
    const text = german(
      'Rhenalis erzielte im Geschäftsjahr 2025 einen Umsatz von 900 Millionen Euro. Volkswerk kam im Geschäftsjahr 2025 auf einen Umsatz von 90 Millionen Euro.',
    )
    const { claims } = await read(KNOWN, text)
    expect(claims.map((claim) => `${claim.subject} ${period(claim)}`)).toEqual([
      'Rhenalis Medizintechnik 2024-10-01 2025-10-01',
      'Volkswerk 2025-01-01 2026-01-01',
    ])
  })

  it('in English', async () => {
    const yaml = 'companies:\n  Tessaro Cells: {names: Tessaro, fiscal-year-end: 06-30}\n'
    const english = (text: string): string => `Numbers in focus\nBy Ruth Vance, May 7, 2026\n\n${text}\n`
    const of = async (text: string) => period((await read(yaml, english(text))).claims[0])
    expect(await of('Tessaro reported revenue of $90 million in fiscal Q3 2026.')).toBe('2026-01-01 2026-04-01')
    expect(await of('Tessaro reported revenue of $290 million for FY2025.')).toBe('2024-07-01 2025-07-01')
  })
})

describe('listings', () => {
  it('tell the exchange of a price by its currency', async () => {
    const text = german('Am 24. Dezember 2025 schloss Rhenalis bei 43,05 Euro. Der ADR schloss am 24. Dezember 2025 bei 12,40 US-Dollar.')
    const { claims, rules } = await read(KNOWN, text)
    expect(claims.map(({ about }) => [about.unit, about.venue])).toEqual([
      ['EUR', 'xetra'],
      ['USD', 'new-york'],
    ])
    expect(rules).toContain('closed-exchange')
  })

  it('give a bare price its currency, where there is but one', async () => {
    const one = 'companies:\n  Tessaro: {listings: [{venue: SIX}]}\n'
    const several = 'companies:\n  Tessaro: {listings: [{venue: SIX}, {venue: Xetra}]}\n'
    const unitIn = async (yaml: string) =>
      (await read(yaml, german('Am 9. Dezember 2025 schloss Tessaro bei 43,05.'))).claims.map(({ about }) => about.unit)
    expect(await unitIn(one)).toEqual(['CHF'])
    expect(await unitIn(several)).toEqual([undefined])
  })

  it('are all closed, or it is no error', async () => {
    const yaml = 'companies:\n  Tessaro: {listings: [{venue: Xetra}, {venue: Euronext}]}\n'
    const on = async (day: string) => (await read(yaml, german(`Am ${day} schloss Tessaro bei 43,05 Euro.`))).rules
    expect(await on('24. Dezember 2025')).not.toContain('closed-exchange')
    expect(await on('26. Dezember 2025')).toContain('closed-exchange')
  })

  it('prices of two exchanges do not contradict each other', async () => {
    const at = (place: string, price: string): string => german(`Am 9. Dezember 2025 schloss Rhenalis ${place} bei ${price}.`)
    expect((await read(KNOWN, at('auf Xetra', '43,05 Euro'), at('an der Wiener Börse', '44,90 Euro'))).rules).not.toContain('close-price')
    expect((await read(KNOWN, at('auf Xetra', '43,05 Euro'), at('', '44,90 Euro'))).rules).toContain('close-price')
    expect((await read(KNOWN, at('', '43,05 Euro'), at('', '12,40 Dollar'))).rules).not.toContain('close-price')
  })
})

describe('the ratio of depositary receipts', () => {
  const value = (told: string, ratio = ''): string =>
    `Numbers in focus\nBy Ruth Vance, May 7, 2026\n\nTessaro shares were quiet.${ratio} There are 40 million shares outstanding. The stock closed at $96.00 on Wednesday. The market value is ${told}.\n`
  const rulesIn = async (yaml: string, text: string) => (await read(yaml, text)).rules.filter((rule) => rule === 'market-value-formula')
  const EIGHT = 'companies:\n  Tessaro: {adr-ratio: 8}\n'

  it('explains what is off by it', async () => {
    expect(await rulesIn('', value('$480 million'))).toEqual(['market-value-formula'])
    expect(await rulesIn(EIGHT, value('$480 million'))).toEqual([])
    expect(await rulesIn('', value('$480 million', ' Each ADS represents eight ordinary shares.'))).toEqual([])
    expect(await rulesIn(EIGHT, value('$3.84 billion'))).toEqual([])
  })

  it('and nothing else', async () => {
    expect(await rulesIn(EIGHT, value('$960 million'))).toEqual(['market-value-formula'])
    expect(await rulesIn('companies:\n  Plover: {adr-ratio: 8}\n', value('$480 million'))).toEqual(['market-value-formula'])
  })
})

describe('without companies.yaml', () => {
  const of = (name: string, code: string, count: string): string =>
    german(`Die ${name}-Aktie ruht. ${name} (ISIN: ${code}) beschäftigt ${count} Mitarbeiter.`)

  it('names with one ISIN are one', async () => {
    const { rules } = await read('', of('Volkswerk', 'DE000A0RHN19', '4.000'), of('Nordmobil', 'DE000A0RHN19', '6.000'))
    expect(rules).toContain('headcount')
  })

  it('names with several, or others, are not', async () => {
    const others = await read('', of('Volkswerk', 'DE000A0RHN19', '4.000'), of('Nordmobil', 'DE000A3TLW09', '6.000'))
    expect(others.rules).not.toContain('headcount')
    const several = [of('Nordmobil', 'DE000A3TLW09', '6.000'), of('Nordmobil', 'DE000A0RHN19', '6.000')]
    expect((await read('', of('Volkswerk', 'DE000A0RHN19', '4.000'), ...several)).rules).not.toContain('headcount')
  })

  it('a name in capitals is the company that has it as its ticker', async () => {
    const english = (text: string): string => `Numbers in focus\nBy Ruth Vance, May 7, 2026\n\n${text}\n`
    const long = english('Tessaro Cells (NYSE: TSRO) was quiet. Tessaro has 4,000 employees.')
    expect((await read('', long, english('TSRO shares were quiet. TSRO has 6,000 employees.'))).rules).toContain('headcount')
    expect((await read('', long, english('PLVR shares were quiet. PLVR has 6,000 employees.'))).rules).not.toContain('headcount')
  })
})

test('an ISIN has a check digit', () => {
  expect(['DE000A0RHN19', 'US0378331005'].map(isIsin)).toEqual([true, true])
  expect(['DE000A0RHN18', 'DE000A0RHN1', 'de000a0rhn19'].map(isIsin)).toEqual([false, false, false])
})
