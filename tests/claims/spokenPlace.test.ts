import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

/** The part of the company that people are told of, in texts of November 2026. */
const scopes = async (article: string): Promise<(string | undefined)[]> =>
  (await claimsIn(article)).filter((claim) => claim.startsWith('headcount')).map((claim) => /scope=(.*)/.exec(claim)?.[1])
const german = (text: string): Promise<(string | undefined)[]> => scopes(rhenalis('12. November 2026', text))
const english = (text: string): Promise<(string | undefined)[]> => scopes(tessaro('November 12, 2026', text))

describe('people at a place that was spoken of', () => {
  test.each([
    ['Rhenalis baut in Porto. Dort beschäftigt das Unternehmen 310 Menschen.', 'porto'],
    ['Rhenalis baut in Porto, wo das Unternehmen 310 Menschen beschäftigt.', 'porto'],
    ['Weber leitet die Fabrik von Rhenalis in Porto, in der 310 Beschäftigte Blätter laminieren.', 'porto'],
  ])('%s', async (text, scope) => expect(await german(text)).toEqual([expect.stringContaining(scope)]))

  test.each(['Tessaro has a site in Porto. It employs 310 people there.', 'Tessaro builds in Porto, where it employs 310 people.'])(
    '%s',
    async (text) => expect(await english(text)).toEqual([expect.stringContaining('porto')]),
  )

  test.each(['There are 310 employees at Tessaro.', 'Tessaro builds in Porto, where 40 of its 310 employees work.'])(
    'are all of them: %s',
    async (text) => expect(await english(text)).toEqual([undefined]),
  )
})
