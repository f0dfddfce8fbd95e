import { describe, expect, test } from 'vitest'
import { claimsIn, factsIn } from '../shipped'

const GERMAN =
  'Rhenalis kauft Weserkamp\n\n07.05.2026\n\nDer Maschinenbauer Rhenalis übernimmt den Zulieferer Weserkamp aus Bremen. Die Aktie von Rhenalis ist in Frankfurt notiert und wird dort seit Jahren gehandelt. Rhenalis stellt Pumpen her.\n\n'
const ENGLISH =
  'Tessaro buys Plover\n\n7 May 2026\n\nMachine maker Tessaro is taking over its supplier Plover of Hull. The shares of Tessaro are listed in London and have been there for years. Tessaro makes pumps.\n\n'

/** Whose revenue a text tells, as the first claim of it says. */
const ownerIn = async (article: string): Promise<string | undefined> =>
  (await claimsIn(article)).find((claim) => claim.startsWith('revenue '))?.replace(/^revenue ([^:]*):.*/, '$1')

describe('whose value it is, beside another company that the text introduces', () => {
  test.each<[string, string]>([
    ['Weserkamp', 'Weserkamp hatte 2025 einen Umsatz von 612 Millionen Euro.'],
    ['Weserkamp', 'Weserkamp, ein Zulieferer aus Bremen, erzielte 2025 einen Umsatz von 612 Millionen Euro.'],
    ['Weserkamp', 'Rhenalis will Weserkamp übernehmen, das 2025 einen Umsatz von 612 Millionen Euro erzielte.'],
    ['Weserkamp', 'Weserkamps Umsatz lag 2025 bei 612 Millionen Euro.'],
    ['Weserkamp', 'Rhenalis kauft Weserkamp. Der Zulieferer erzielte 2025 einen Umsatz von 612 Millionen Euro.'],
    ['Weserkamp', 'Weserkamp beschäftigt viele Menschen. Der Umsatz lag 2025 bei 612 Millionen Euro.'],
    ['Rhenalis', 'Rhenalis will Weserkamp übernehmen. Der Konzern hatte 2025 einen Umsatz von 612 Millionen Euro.'],
    ['Rhenalis', 'Mit Weserkamp kommt Rhenalis 2025 auf einen Umsatz von 612 Millionen Euro.'],
    ['Rhenalis', 'Der Maschinenbauer erzielte 2025 einen Umsatz von 612 Millionen Euro.'],
    ['Rhenalis', 'Der Umsatz lag 2025 bei 612 Millionen Euro, wie der Zulieferer Weserkamp weiß.'],
  ])('%s: %s', async (owner, text) => expect(await ownerIn(GERMAN + text)).toBe(owner))

  test.each<[string, string]>([
    ['Plover', 'Plover, a supplier based in Hull, had revenue of $612 million in 2025.'],
    ['Plover', 'Tessaro wants to buy Plover, which had revenue of $612 million in 2025.'],
    ['Plover', 'Tessaro wants to buy Plover. The supplier had revenue of $612 million in 2025.'],
    ['Plover', 'Plover employs many people. Its revenue was $612 million in 2025.'],
    ['Plover', "Plover's revenue was $612 million in 2025."],
    ['Tessaro', 'Unlike Plover, Tessaro had revenue of $612 million in 2025.'],
    ['Tessaro', 'Tessaro, which bought Plover in January, had revenue of $612 million in 2025.'],
    ['Tessaro', 'Revenue was $612 million in 2025, according to the supplier Plover.'],
  ])('%s: %s', async (owner, text) => expect(await ownerIn(ENGLISH + text)).toBe(owner))
})

test('values of the company beside are compared with its own alone', async () => {
  const target = `${GERMAN}Weserkamp hatte 2025 einen Umsatz von 612 Millionen Euro.`
  const other = 'Zulieferer im Blick\n\n12.05.2026\n\nRhenalis kauft den Zulieferer Weserkamp. Die Aktie von Rhenalis stieg. '
  expect(await factsIn(target, `${other}Rhenalis erzielte 2025 einen Umsatz von 2,1 Milliarden Euro.`)).toEqual([])
  expect(
    (await factsIn(target, `${other}Weserkamp erzielte 2025 einen Umsatz von 580 Millionen Euro.`)).map((fact) => fact.split(':')[0]),
  ).toEqual(['revenue'])
})
