import { expect, test } from 'vitest'
import { de } from '../../src/languages/de'
import { intervalOf } from '../../src/mentions/interval'
import { mentionsOf } from './notation'

function intervalIn(text: string): { low: number; high: number } {
  const [mention] = mentionsOf(text, de)
  if (!mention || !('step' in mention.value)) throw new Error(`no quantity in “${text}”`)
  const { low, high } = intervalOf(mention.value, mention.hedge)
  return { low: Number(low.toPrecision(12)), high: Number(high.toPrecision(12)) }
}

test.each([
  // Half of the last written digit either way.
  ['148,60 Euro', 148.595, 148.605],
  ['3,6 Milliarden Euro', 3_550_000_000, 3_650_000_000],
  ['34 Prozent', 33.5, 34.5],
  ['zwölf Werke', 12, 12],
  ['rund 30 Prozent', 29.25, 30.75],
  ['rund 3,6 Milliarden', 3_510_000_000, 3_690_000_000],
  ['knapp 75 Prozent', 70.5, 75],
  ['gut 75 Prozent', 75, 79.5],
  ['über 600 Millionen', 600_000_000, Number.POSITIVE_INFINITY],
  ['unter 600 Millionen', Number.NEGATIVE_INFINITY, 600_000_000],
  ['mindestens 600 Millionen', 600_000_000, Number.POSITIVE_INFINITY],
  ['bis zu 600 Millionen', Number.NEGATIVE_INFINITY, 600_000_000],
  ['zwischen 4 und 5 Prozent', 4, 5],
  ['ein zweistelliger Prozentsatz', 10, 99.99],
])('%s', (text, low, high) => {
  expect(intervalIn(text)).toEqual({ low, high })
})
