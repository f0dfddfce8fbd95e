import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

/** The stakes that an article tells of: whose shares, how many percent, and who holds them. */
const stakesIn = async (article: string): Promise<string[]> =>
  (await claimsIn(article)).filter((claim) => claim.startsWith('stake ')).map((claim) => claim.replace(/^stake |\[[^)]*\) /g, ''))

describe('de: who holds a stake, and in whom', () => {
  test.each<[string, string[]]>([
    ['Plover hat seinen Anteil an Rhenalis auf 51 Prozent erhöht.', ['Rhenalis: 51 holder=plover']],
    ['Plover stockte die Beteiligung an dem Pumpenhersteller Rhenalis auf 51 Prozent auf.', ['Rhenalis: 51 holder=plover']],
    ['Der Anteil von Plover an Rhenalis beträgt nun 51 Prozent.', ['Rhenalis: 51 holder=plover']],
    ['Der Anteil der Familie Weber an Rhenalis sank auf 51 Prozent.', ['Rhenalis: 51 holder=family weber']],
    ['Ruth Weber bleibt mit 49 Prozent an Rhenalis beteiligt.', ['Rhenalis: 49 holder=ruth weber']],
    ['Zweitgrößter Aktionär ist mit 12,3 Prozent die Plover Holding.', ['Rhenalis: 12.3 holder=plover']],
    [
      'Größter Eigner ist unverändert die Beteiligungsgesellschaft Plover mit 38 Prozent.',
      ['Rhenalis: 38 holder=beteiligungsgesellschaft plover'],
    ],
    ['Plover hält die Mehrheit an der Brauerei.', ['Rhenalis: 50..100 holder=plover']],
    // Of others than Rhenalis
    ['Rhenalis hält 51 Prozent an Plover.', ['–: 51 holder=rhenali']],
    ['Rhenalis hat seinen Anteil an dem Gemeinschaftsunternehmen auf 51 Prozent erhöht.', ['–: 51 holder=rhenali']],
    ['Rhenalis hält einen Anteil von 51 Prozent an einer Mine in Peru.', ['–: 51 holder=rhenali']],
    ['Plover hat seinen Anteil an der Laborkette Diagnovia auf 51 Prozent erhöht.', ['Diagnovia: 51 holder=plover']],
  ])('%s', async (text, stakes) => {
    expect(await stakesIn(rhenalis('13. März 2026', text))).toEqual(stakes)
  })
})

describe('en: who holds a stake, and in whom', () => {
  test.each<[string, string[]]>([
    ['Plover raised its stake in Tessaro to 51% from 40%.', ['Tessaro: 51 holder=plover']],
    ['Plover now owns 51% of Tessaro.', ['Tessaro: 51 holder=plover']],
    ['Plover Capital Partners, which holds 12.3% of Tessaro, wants a seat on the board.', ['Tessaro: 12.3 holder=plover']],
    ['Activist investor Plover Capital has built a 12.3% stake in the company.', ['Tessaro: 12.3 holder=plover']],
    ['The Weber family cut its interest in Tessaro to 12.3%.', ['Tessaro: 12.3 holder=family weber']],
    // Of others than Tessaro
    ['Tessaro now owns 51% of Plover.', ['–: 51 holder=tessaro']],
    ['Tessaro owns 12.3% of its German rival Plover.', ['–: 12.3 holder=tessaro']],
    ['Plover lifted its holding in the laboratory chain Diagnovia from 40% to 51%.', ['Diagnovia: 51 holder=plover']],
  ])('%s', async (text, stakes) => {
    expect(await stakesIn(tessaro('March 13, 2026', text))).toEqual(stakes)
  })
})
