import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

const english = (one: string, other: string): Promise<string[]> => factsIn(tessaro('March 3, 2026', one), tessaro('March 4, 2026', other))
const german = (one: string, other: string): Promise<string[]> => factsIn(rhenalis('3. März 2026', one), rhenalis('4. März 2026', other))

const LEVELS = 'Revenue was $318.4 million in 2025, from $297.0 million a year earlier.'
const UMSATZ = 'Der Umsatz lag 2025 bei 318,4 Millionen Euro, nach 297,0 Millionen Euro im Jahr 2024.'

describe('growth that does not follow from the levels', () => {
  test.each([
    ['growth: from 297 million USD to 318.4 million USD is 7.2 %, not 9.9 %', 'Revenue rose 9.9% in 2025.'],
    [
      'growth: from 297 million USD to 318.4 million USD is 21.4 million USD, not 12.4 million USD',
      'In 2025 revenue was $12.4 million higher than a year before.',
    ],
    [
      'growth: from 297 million USD to 318.4 million USD is 21.4 million USD, not 12.4 million USD',
      'Revenue improved by $12.4 million in 2025.',
    ],
  ])('%s', async (message, other) => expect(await english(LEVELS, other)).toEqual([message]))

  test('once, however many articles tell it', async () => {
    const copies = ['Revenue rose 9.9% in 2025.', 'In 2025 revenue rose 9.9%.'].map((text) => tessaro('March 4, 2026', text))
    expect(await factsIn(tessaro('March 3, 2026', LEVELS), ...copies)).toHaveLength(1)
  })

  test('in German', async () =>
    expect(await german(UMSATZ, 'Der Umsatz stieg 2025 um 12,4 Millionen Euro.')).toEqual([
      'growth: from 297 million EUR to 318.4 million EUR is 21.4 million EUR, not 12.4 million EUR',
    ]))
})

describe('growth that may follow', () => {
  test.each([
    ['the same', LEVELS, 'Revenue rose 7.2% in 2025.'],
    ['rounded', LEVELS, 'Revenue rose 7% in 2025.'],
    ['in money', LEVELS, 'In 2025 revenue was $21 million higher than a year before.'],
    ['of another basis', LEVELS, 'Organic revenue rose 9.9% in 2025.'],
    ['of a part', LEVELS, 'Revenue in Europe rose 9.9% in 2025.'],
    ['of another year', LEVELS, 'Revenue rose 9.9% in 2024.'],
    ['forecast', LEVELS, 'In 2025 it had forecast revenue growth of 9.9% for 2026.'],
    ['on what was expected', LEVELS, 'Revenue in 2025 was $12.4 million higher than analysts had expected.'],
    [
      'of another basis, as the levels tell',
      'Revenue was $236 million in 2025. That is 4.0% more than the $226.9 million of 2024 and 7.1% more in organic terms.',
      'Revenue rose 7.1% in 2025.',
    ],
    [
      'on the quarter before',
      'Revenue was $52.0 million in the fourth quarter of 2025, from $48.0 million in the fourth quarter of 2024. Revenue was $50.0 million in the third quarter of 2025.',
      'Revenue rose 4% in the fourth quarter of 2025.',
    ],
  ])('%s', async (_, one, other) => expect(await english(one, other)).toEqual([]))
})
