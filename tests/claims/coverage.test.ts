import { expect, test } from 'vitest'
import { coverageOf } from '../../src/claims/coverage'
import { articlesOf, shippedChecker } from '../checker'
import { rhenalis } from '../shipped'

test.each([
  ['Der Umsatz stieg 2025 um acht Prozent auf 214,6 Millionen Euro.', { quantities: 2, claimed: 2 }],
  ['Der Umsatz lag 2025 bei 214,6 Millionen Euro. Im Hof stehen 18 Linden.', { quantities: 2, claimed: 1 }],
  ['Im Hof stehen 18 Linden und drei Bänke.', { quantities: 2, claimed: 0 }],
  ['Am 15. April 2026 folgen die Zahlen.', { quantities: 0, claimed: 0 }],
])('%s', async (text, coverage) => {
  const checker = await shippedChecker()
  const [article] = await articlesOf(checker, { 'a.txt': rhenalis('13. März 2026', text) })
  expect(coverageOf(article!, checker.claims([article!]))).toEqual(coverage)
})
