import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

const sentencesOf = (language: string): string[] =>
  readFileSync(new URL(`compared.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

const QUARTER = '[2025-07-01, 2025-10-01)'
const YEAR_AGO = '[2024-07-01, 2024-10-01)'

describe.each([
  ['de', (text: string) => rhenalis('13. November 2025', text)],
  ['en', (text: string) => tessaro('November 13, 2025', text)],
] as const)('%s: a change is of the time of its level, whatever it is compared with', (language, article) => {
  test.each(sentencesOf(language))('%s', async (sentence) => {
    const claims = await claimsIn(article(sentence))
    const of = (measure: string, number: string) =>
      claims.filter((claim) => claim.startsWith(`${measure} `) && claim.includes(` ${number} `))
    expect(of('revenue', '612000000').every((claim) => claim.includes(QUARTER))).toBe(true)
    expect(of('revenue', '612000000')).not.toEqual([])
    expect(of('revenue-change', '18').map((claim) => claim.includes(QUARTER))).toContain(true)
    expect(of('revenue', '519000000').filter((claim) => !claim.includes(YEAR_AGO))).toEqual([])
  })
})
