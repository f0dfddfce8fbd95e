import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Checker } from '../../src/check'
import { TokenFlag, TokenKind } from '../../src/text/tokens'
import { articlesOf, checkerWith } from '../checker'

let checker: Checker
beforeAll(async () => {
  checker = await checkerWith('rules: {}', { language: 'de' })
})

async function tokensOf(text: string) {
  const [article] = await articlesOf(checker, { 'a.txt': text })
  const { tokens } = article!
  return Array.from({ length: tokens.count }, (_, i) => ({
    text: text.slice(tokens.start[i]!, tokens.end[i]!),
    start: tokens.start[i]!,
    end: tokens.end[i]!,
    kind: tokens.kind[i]! as TokenKind,
    flags: tokens.flags[i]!,
  }))
}

describe('tokens', () => {
  test.each([
    ['words, digits, symbols', 'Plus 3,5 % (netto)', ['Plus', '3', ',', '5', '%', '(', 'netto', ')']],
    ['a hyphen is a symbol', 'Rhenalis-Aktie', ['Rhenalis', '-', 'Aktie']],
    ['letters and digits part', 'Q3 2025er', ['Q', '3', '2025', 'er']],
    ['an apostrophe stays in its word', "Tessaro's ’Boom’", ["Tessaro's", '’', 'Boom', '’']],
    ['a soft hyphen stays in its word', 'Kurs\u00adrakete', ['Kurs\u00adrakete']],
    ['a combining mark stays with its letter', 'Mu\u0308ller', ['Mu\u0308ller']],
    ['an emoji', 'Los 🚀', ['Los', '🚀']],
  ])('%s', async (_, text, words) => {
    const seen = (await tokensOf(text)).map((token) => token.text)
    expect(seen.join('|').replace('\ud83d|\ude80', '🚀')).toBe(words.join('|'))
  })

  test('kinds and flags', async () => {
    const [a, b, c, d] = await tokensOf('DAX 40\n\nkurz\nKurs')
    expect([a!.kind, b!.kind]).toEqual([TokenKind.Word, TokenKind.Digits])
    expect(a!.flags & TokenFlag.AllCaps).toBeTruthy()
    expect(b!.flags & TokenFlag.Glued).toBeFalsy()
    expect(c!.flags & TokenFlag.NewParagraph).toBeTruthy()
    expect(c!.flags & TokenFlag.Capitalised).toBeFalsy()
    expect(d!.flags & TokenFlag.NewLine).toBeTruthy()
    expect(d!.flags & TokenFlag.NewParagraph).toBeFalsy()
  })

  test('cover every letter and digit of any text, in order, without overlap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (given) => {
        const text = `x ${given}`
        let at = 0
        for (const { start, end } of await tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start)).not.toMatch(/[\p{L}0-9]/u)
          at = end
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}0-9]/u)
      }),
      { numRuns: 300 },
    )
  })
})
