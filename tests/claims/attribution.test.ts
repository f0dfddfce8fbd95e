import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

const german = (text: string): Promise<string[]> => claimsIn(rhenalis('13. März 2026', text))
const english = (text: string): Promise<string[]> => claimsIn(tessaro('March 13, 2026', text))

describe('who is quoted changes nothing about what is told', () => {
  test.each<[string, string[]]>([
    [
      '„Seit 2019 wird die Aktie gehandelt“, sagte Vorstandschefin Ines Kolbe.',
      ['listed-since Rhenalis: 2019-01-01..2020-01-01', 'ceo Rhenalis: kolbe'],
    ],
    ['Die Konzession läuft 25 Jahre, sagte Vorstandschefin Ines Kolbe.', ['contract-term Rhenalis: 25 year', 'ceo Rhenalis: kolbe']],
    [
      'Für 340 Millionen Euro übernimmt Rhenalis den Rivalen Weserkamp, sagte Vorstandschefin Ines Kolbe.',
      ['deal-price Rhenalis: 340000000 EUR', 'ceo Rhenalis: kolbe'],
    ],
    // What somebody does instead
    [
      'Rhenalis, ein Pumpenhersteller, kündigte die Eröffnung des Werks in Peine für März 2027 an.',
      ['opening-date Rhenalis: 2027-03-01..2027-04-01'],
    ],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))

  test.each<[string, string[]]>([
    [
      '“Second-quarter results will be published on August 6, 2026,” said Chief Executive Ines Calloway.',
      ['earnings-date Tessaro: 2026-08-06..2026-08-07 [2026-04-01, 2026-07-01)', 'ceo Tessaro: calloway'],
    ],
    [
      'Tessaro will close the Plover plant at the end of 2027, said Chief Executive Ines Calloway.',
      ['closure-date Tessaro: 2027-10-01..2028-01-01', 'ceo Tessaro: calloway'],
    ],
    ['“It raised $260 million with new shares in January,” she said.', ['capital-increase Tessaro: 260000000 USD']],
    ['Tessaro is paying $265 million for Plover Systems, said the chief executive.', ['deal-price Tessaro: 265000000 USD']],
    ['Ines Calloway, the chief executive of Plover Systems, was pleased.', []],
    // What somebody does instead
    [
      'Tessaro, based in Leeds, said revenue rose 5% in 2025.',
      ['revenue-change Tessaro: 5 [2025-01-01, 2026-01-01)', 'headquarters Tessaro: Leeds'],
    ],
    [
      'Tessaro, a maker of pumps, announced a dividend of $1.20 per share for 2025.',
      ['dividend Tessaro: 1.2 USD [2025-01-01, 2026-01-01)', 'dividend-sign Tessaro: 1 [2025-01-01, 2026-01-01)'],
    ],
  ])('%s', async (text, claims) => expect(await english(text)).toEqual(claims))
})

describe('a word that only stresses a number changes nothing either', () => {
  test.each<[string, string]>([
    ['Rhenalis hat Morvex für nur 310 Millionen Euro gekauft.', 'deal-price Rhenalis: 310000000 EUR'],
    ['Das Projekt in Peine hat ein Volumen von insgesamt 140 Millionen Euro.', 'capex-programme Rhenalis: 140000000 EUR'],
    ['Für immerhin noch 40 Standorte kommt das Aus.', 'planned-closures Rhenalis: 40'],
    ['Im Schnitt kommt das Aus.', ''],
  ])('%s', async (text, claim) => expect((await german(text))[0] ?? '').toBe(claim))

  test.each<[string, string]>([
    ['Customers placed orders worth a total of $310 million in 2025.', 'order-intake Tessaro: 310000000 USD [2025-01-01, 2026-01-01)'],
    ['It took home only $384 million in 2025.', 'net-profit Tessaro: 384000000 USD [2025-01-01, 2026-01-01)'],
    ['The app now has more than 12 million monthly active users.', 'users Tessaro: over 12000000 [2026-03-13, 2026-03-14)'],
  ])('%s', async (text, claim) => expect((await english(text))[0] ?? '').toBe(claim))
})
