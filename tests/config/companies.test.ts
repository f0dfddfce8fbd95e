import { describe, expect, it } from 'vitest'
import { readCompanies } from '../../src/config/companies'

function read(yaml: string) {
  const errors: string[] = []
  const companies = readCompanies('companies.yaml', yaml, ({ message }) => errors.push(message))
  return { companies, errors }
}

describe('companies.yaml', () => {
  it('tells of names, codes, fiscal year and listings', () => {
    const { companies, errors } = read(`
companies:
  Rhenalis Medizintechnik AG:
    names: [Rhenalis, RMT]
    tickers: RMT
    isin: DE000A0RHN19
    wkn: 716460
    fiscal-year-end: 09-30
    listings:
      - venue: Xetra
      - { venue: NYSE, ticker: RMTLY }
      - { venue: SIX, currency: EUR }
    adr-ratio: 0.5
    parts: [Neckarmed]
  Tessaro:
`)
    expect(errors).toEqual([])
    expect(companies).toEqual([
      {
        name: 'Rhenalis Medizintechnik AG',
        names: ['Rhenalis', 'RMT'],
        tickers: ['RMT', 'RMTLY'],
        isins: ['DE000A0RHN19'],
        wkns: ['716460'],
        fiscalStart: 10,
        listings: [
          { exchange: 'xetra', currency: 'EUR' },
          { exchange: 'new-york', currency: 'USD' },
          { exchange: 'zurich', currency: 'EUR' },
        ],
        adrRatio: 0.5,
        parts: ['Neckarmed'],
      },
      { name: 'Tessaro', names: [], tickers: [], isins: [], wkns: [], fiscalStart: null, listings: [], adrRatio: null, parts: [] },
    ])
  })

  it.each([
    ['12-31', 1],
    ['03-31', 4],
    ['02-28', 3],
    ['01-03', 1],
  ])('a year that ends on %s begins in month %i', (end, month) => {
    expect(read(`companies:\n  Tessaro: {fiscal-year-end: ${end}}\n`).companies).toMatchObject([{ fiscalStart: month }])
  })

  it.each([
    ['companys: {}', '1:1: unknown key “companys”; did you mean “companies”?'],
    ['companies: [Tessaro]', '1:1: companies must be a map of names, not a list; write each name as a key: “Tessaro:”'],
    ['companies:\n  Tessaro:\n    naems: [TSR]', '3:5: unknown key “naems”; did you mean “names”?'],
    ['companies:\n  Tessaro:\n    isin: DE000A0RHN18', '3:5: companies Tessaro isin must be an ISIN'],
    ['companies:\n  Tessaro:\n    adr-ratio: 0', '3:5: companies Tessaro adr-ratio must be above 0'],
    ['companies:\n  Tessaro:\n    fiscal-year-end: 9-30', '3:5: companies Tessaro fiscal-year-end must be month and day, such as 09-30'],
    ['companies:\n  Tessaro:\n    listings: [{currency: EUR}]', '3:16: “companies Tessaro listings no. 1 venue” is missing; add “venue:”'],
    ['companies:\n  Tessaro:\n    listings: [{venue: Xetraa}]', '3:17: Tessaro: no exchange is known as “Xetraa”; did you mean “xetra”?'],
    ['companies:\n  Tessaro:\n    listings: [{venue: SIX, currency: Euro}]', 'must be an ISO 4217 code, such as EUR'],
    ['companies:\n  Tessaro: {}\n  Tessaro: {}', '3:3: “Tessaro” stands twice; first in line 2; remove one, or rename it'],
    ['companies:\n  Tessaro: {}\n  Plover: {names: TESSARO}', '3:3: Plover: “TESSARO” stands for Tessaro, too; leave it to one of them'],
  ])('%s', (yaml, error) => {
    const { errors } = read(yaml)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(error)
  })

  it('a company with a mistake is left out, the others are kept', () => {
    const { companies, errors } = read('companies:\n  Tessaro: {wkm: 716460}\n  Plover: {wkn: 716460}\n')
    expect(errors).toEqual(['companies.yaml:2:13: unknown key “wkm”; did you mean “wkn”?'])
    expect(companies.map(({ name }) => name)).toEqual(['Plover'])
  })

  it('may be empty', () => expect(read('# nothing\n')).toEqual({ companies: [], errors: [] }))
})
