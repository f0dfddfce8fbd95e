import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis } from '../shipped'

const sums = async (text: string): Promise<string[]> =>
  (await claimsIn(rhenalis('12. November 2026', `Im ersten Halbjahr lag der Umsatz bei 588 Millionen Euro. ${text}`)))
    .map((claim) => claim.replace(/^(\S+) [^:]*:/, '$1'))
    .slice(1)

const Q3 = '[2026-07-01, 2026-10-01)'

describe('sums of millions without their currency are of the only one of the article', () => {
  test.each<[string, string[]]>([
    ['Die Erlöse stiegen im dritten Quartal auf 312 Millionen.', [`revenue 312000000 EUR ${Q3}`, `revenue-change over 0.. ${Q3}`]],
    ['Im dritten Quartal kletterte das Ebitda von 51 auf 58 Millionen.', [`ebitda 58000000 EUR ${Q3}`, `ebitda-change over 0.. ${Q3}`]],
    // What counts something is no sum.
    ['Im dritten Quartal nutzten 3,2 Millionen Kunden das Portal.', [`customers 3200000 ${Q3}`]],
  ])('%s', async (text, claims) => expect(await sums(text)).toEqual(expect.arrayContaining(claims)))

  test('nothing is read where two currencies are told', async () => {
    const claims = await sums('Die Erlöse stiegen im dritten Quartal auf 312 Millionen. Der Zukauf kostete 40 Millionen Dollar.')
    expect(claims.filter((claim) => claim.startsWith('revenue 312'))).toEqual([])
  })
})
