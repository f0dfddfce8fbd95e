import { expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

const rulesIn = async (...texts: readonly string[]): Promise<string[]> => (await factsIn(...texts)).map((fact) => fact.split(':')[0]!)

const JUNE = 'Ende Juni hatte Rhenalis 2,14 Millionen Kunden.'

test.each<[string, string[]]>([
  ['Im September überschritt die Zahl der Kunden erstmals die Schwelle von zwei Millionen.', ['customers']],
  ['Im September stieg die Zahl der Kunden zum ersten Mal auf mehr als zwei Millionen.', ['customers']],
  // What came later, what is more than ever before, and what is less.
  ['Im September überschritt die Zahl der Kunden erstmals die Schwelle von 2,2 Millionen.', []],
  ['Im September überschritt die Zahl der Kunden erstmals seit Jahren die Schwelle von zwei Millionen.', []],
  ['Im September fiel die Zahl der Kunden erstmals unter zwei Millionen.', []],
  ['Im März überschritt die Zahl der Kunden erstmals die Schwelle von zwei Millionen.', []],
])('%s', async (text, rules) => expect(await rulesIn(rhenalis('5. August 2026', JUNE), rhenalis('15. Oktober 2026', text))).toEqual(rules))

test.each<[string, string[]]>([
  ['In September the number of customers passed 2 million for the first time.', ['customers']],
  ['In September the number of customers passed 2 million for the first time since 2019.', []],
  ['In September the number of customers passed 2.2 million for the first time.', []],
])('%s', async (text, rules) =>
  expect(
    await rulesIn(tessaro('August 5, 2026', 'Tessaro had 2.14 million customers at the end of June.'), tessaro('October 15, 2026', text)),
  ).toEqual(rules),
)
