import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

const german = (text: string): Promise<string[]> => claimsIn(rhenalis('12. November 2026', text))

describe('a name that no article introduces', () => {
  test.each([
    'Marktführer bleibt Nordlicht Reisen. Während Nordlicht 2025 auf 2,6 Milliarden Euro Umsatz kam, ruht die Branche. Nordlicht gehört einer Familie.',
    'Nordlicht gehört einer Familie. Bei Nordlicht lag der Umsatz 2025 bei 2,6 Milliarden Euro.',
  ])('is nobody here: %s', async (text) => {
    const claims = await german(text)
    expect(claims.filter((claim) => claim.startsWith('revenue Rhenalis'))).toEqual([])
  })

  test.each([
    'Gas ist teuer. Während der Preis für das Gas stieg, lag der Umsatz 2025 bei 2,6 Milliarden Euro.',
    'Während Nordlicht ruht, lag der Umsatz von Rhenalis 2025 bei 2,6 Milliarden Euro. Nordlicht gehört einer Familie.',
  ])('is none, or stands apart: %s', async (text) => {
    expect(await german(text)).toContain('revenue Rhenalis: 2600000000 EUR [2025-01-01, 2026-01-01)')
  })
})

describe('what hangs on a name that no article introduces', () => {
  const english = (text: string): Promise<string[]> => claimsIn(tessaro('November 12, 2026', text))

  test.each([
    'Tessaro agreed to pay $310 million for Lohmar Marine, which makes pumps and employs 96 people.',
    'Tessaro is to buy Waymere, a startup with 35 employees, for $48 million.',
  ])('is of that: %s', async (text) => {
    expect((await english(text)).filter((claim) => claim.startsWith('headcount Tessaro'))).toEqual([])
  })

  test.each([
    'Tessaro Cells, which employs 96 people, agreed to pay $310 million for Lohmar Marine.',
    'Chief Executive Helen Strand, who is 52, said that Tessaro employs 96 people.',
  ])('but not on its own: %s', async (text) => {
    expect((await english(text)).filter((claim) => /^headcount Tessaro[^:]*: 96 /.test(claim))).toHaveLength(1)
  })
})
