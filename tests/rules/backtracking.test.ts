import { describe, expect, it } from 'vitest'
import { regexProblem } from '../../src/rules/backtracking'

describe('a regular expression that can take for ever is refused', () => {
  it.each([
    '(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(\\w+\\s?)*$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(x+x+)+y',
    '^(\\d+|\\w+)*!$',
    '/(?:Aktie[nr]?|\\w+)*\\s+jetzt$/i',
    '/(\\s*,?\\s*\\w+)*!/i',
    '^(?:\\w|\\d)+$',
    '(?=(a+)+b)a',
    '(\\p{L}+\\s?)*!',
    '(?:aktie|ak|tie)*!',
  ])('%s', (source) => {
    expect(regexProblem(source)?.problem).toMatch(/^its time doubles with each “.+”$/s)
  })
})

describe('one that people need is not', () => {
  it.each([
    '\\b[A-ZÄÖÜ]{5,}(?: [A-ZÄÖÜ]{4,}){2,}',
    '\\b\\d{1,3}(?:[.,]\\d+)? ?(?:%|Prozent) (?:Rendite|Gewinn)',
    '[!?]{2,}',
    '/(?:kaufen|verkaufen|halten)\\?/i',
    '/\\b(?:jetzt|heute|sofort)\\s+(?:\\p{L}+\\s+){0,3}(?:kaufen|einsteigen)/i',
    '→|➜|»»',
    '/https?:\\/\\/\\S+\\b(?:aff|ref|utm)=/i',
    '\\p{L}+-Aktie\\b(?!n)',
    '/(?<=\\d)\\s?x\\s+(?:mehr|höher)/i',
    '“[^”]{1,200}”',
    '\\b\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)* explodiert',
  ])('%s', (source) => {
    expect(regexProblem(source)).toBeNull()
  })
})
