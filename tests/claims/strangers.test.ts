import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis } from '../shipped'

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
