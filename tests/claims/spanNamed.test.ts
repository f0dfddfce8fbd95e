import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

const german = (date: string, text: string): Promise<string[]> => claimsIn(rhenalis(date, text))
const english = (date: string, text: string): Promise<string[]> => claimsIn(tessaro(date, text))

describe('a result whose words name how long its span is', () => {
  test.each([
    ['14. November 2025', 'Der Neunmonatsumsatz erreichte 312 Millionen Euro.', '[2025-01-01, 2025-10-01)'],
    ['14. November 2025', 'Der Umsatz lag nach neun Monaten bei 312 Millionen Euro.', '[2025-01-01, 2025-10-01)'],
    ['14. November 2025', 'Der Quartalsumsatz erreichte 312 Millionen Euro.', '[2025-07-01, 2025-10-01)'],
    ['14. August 2025', 'Der Halbjahresumsatz erreichte 312 Millionen Euro.', '[2025-01-01, 2025-07-01)'],
    ['3. März 2026', 'Der Jahresumsatz erreichte 312 Millionen Euro.', '[2025-01-01, 2026-01-01)'],
    [
      '14. November 2025',
      'Das dritte Quartal 2025 war gut. Der Neunmonatsumsatz erreichte 312 Millionen Euro.',
      '[2025-01-01, 2025-10-01)',
    ],
  ])('%s: %s', async (date, text, span) => expect(await german(date, text)).toEqual([`revenue Rhenalis: 312000000 EUR ${span}`]))

  test.each([
    ['14. November 2025', 'Der Jahresumsatz erreichte 312 Millionen Euro.'],
    ['3. März 2026', 'Der Konzern mit einem Jahresumsatz von 312 Millionen Euro baut Pumpen.'],
  ])('of no span that is known: %s, %s', async (date, text) =>
    expect(await german(date, text)).toEqual(['revenue Rhenalis: 312000000 EUR']),
  )

  test.each([
    ['November 14, 2025', 'Nine-month revenue was $312 million.', '[2025-01-01, 2025-10-01)'],
    ['November 14, 2025', 'After nine months, revenue stood at $312 million.', '[2025-01-01, 2025-10-01)'],
    ['November 14, 2025', 'Quarterly revenue was $312 million.', '[2025-07-01, 2025-10-01)'],
    ['September 16, 2025', 'Half-year revenue was $312 million.', '[2025-01-01, 2025-07-01)'],
    ['March 3, 2026', 'Full-year revenue was $312 million.', '[2025-01-01, 2026-01-01)'],
  ])('%s: %s', async (date, text, span) => expect(await english(date, text)).toEqual([`revenue Tessaro: 312000000 USD ${span}`]))
})

describe('the months of a half or quarter tell the year of the company', () => {
  test.each([
    ['From October to March, the first half of its fiscal year, revenue was $650 million.', '[2025-10-01, 2026-04-01)'],
    ['In its fiscal second quarter, which ended on March 31, revenue was $650 million.', '[2026-01-01, 2026-04-01)'],
    ['After the first nine months of 2025, revenue stood at $650 million.', '[2025-01-01, 2025-10-01)'],
  ])('%s', async (text, period) =>
    expect(await claimsIn(tessaro('May 7, 2026', text))).toEqual([`revenue Tessaro: 650000000 USD ${period}`]),
  )

  test.each([
    [
      'Im ersten Halbjahr des Geschäftsjahres, das von März bis Ende August lief, erlöste Rhenalis 650 Millionen Euro.',
      '[2025-03-01, 2025-09-01)',
    ],
    ['Nach dem ersten Halbjahr 2025 standen 650 Millionen Euro Umsatz in den Büchern.', '[2025-01-01, 2025-07-01)'],
  ])('%s', async (text, period) =>
    expect(await claimsIn(rhenalis('7. November 2025', text))).toEqual([`revenue Rhenalis: 650000000 EUR ${period}`]),
  )
})
