import fc from 'fast-check'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { expect, test } from 'vitest'
import { widthOf, wrapped } from '../../src/reports/layout'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '  ', 'Umsatz', '–', '„Größe“', '€', '阿里巴巴', '👍', '\u001b[1mfett\u001b[22m', 'Donaudampfschifffahrt'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '))
const plain = fc
  .array(fc.constantFrom('', ' ', 'Umsatz', 'um', '–', '„Größe“', '3,5', '€', 'Halbjahresüberschuss'), { maxLength: 40 })
  .map((parts) => parts.join(' '))

test('plain text is as wide as the library says, character by character', () => {
  for (let code = 0x20; code < 0x2600; code++) {
    if (code === 0x7f || (code >= 0x80 && code < 0xa0)) continue
    const char = String.fromCharCode(code)
    expect(widthOf(char), code.toString(16)).toBe(stringWidth(char))
  }
})

test.each([
  ['plain', plain],
  ['any', text],
])('%s text is broken as the library breaks it', (_, texts) => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 3, max: 60 }), fc.boolean(), (given, width, hard) => {
      expect(wrapped(given, width, { hard })).toBe(wrapAnsi(given, width, { hard }))
      expect(wrapped(given, width, { hard, trim: false })).toBe(wrapAnsi(given, width, { hard, trim: false }))
    }),
    { seed: 7, numRuns: 300 },
  )
})
