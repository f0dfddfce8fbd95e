import { expect, test } from 'vitest'
import { type MoneyRead, settleCurrencies } from '../../src/mentions/currencies'

/** So many cents of which no price beside tells whose they are, far from each other; and how often one of them was looked at. */
function cents(count: number): { money: MoneyRead[]; looks: () => number } {
  let looked = 0
  const money = Array.from({ length: count }, (_, i): MoneyRead => {
    const mention: MoneyRead['mention'] = {
      type: 'money',
      value: { number: 0.05, step: 0.01, unit: 'EUR' },
      hedge: null,
      start: 100 * i,
      end: 100 * i + 6,
      first: 20 * i,
      last: 20 * i + 2,
    }
    return {
      get mention() {
        looked++
        return mention
      },
      assumed: null,
      inWords: true,
      cents: true,
    }
  })
  return { money, looks: () => looked }
}

test('the prices of a text are looked at a few times each, however many there are', () => {
  const [short, long] = [250, 1000].map((count) => {
    const { money, looks } = cents(count)
    settleCurrencies(money)
    return looks()
  })
  expect(short).toBeGreaterThan(0)
  expect(long).toBeLessThan(4.2 * short!)
})

test('cents are those of the only currency of the text', () => {
  const { money } = cents(3)
  const price = { ...money[2]!, cents: false, mention: { ...money[2]!.mention, start: 1000, value: { number: 1, step: 1, unit: 'AUD' } } }
  settleCurrencies([...money.slice(0, 2), price])
  expect(money.slice(0, 2).map(({ mention }) => mention.value.unit)).toEqual(['AUD', 'AUD'])
})
