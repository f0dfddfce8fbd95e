import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

/** What stands in the gaps of the templates. */
type Words = Readonly<Record<'The' | 'the' | 'object' | 'indirect' | 'measure' | 'now' | 'before' | 'change', string>>

const GERMAN: Readonly<Record<string, Words>> = {
  revenue: {
    The: 'Der Umsatz',
    the: 'der Umsatz',
    object: 'den Umsatz',
    indirect: 'dem Umsatz',
    measure: 'Umsatz',
    now: '612 Millionen Euro',
    before: '588 Millionen Euro',
    change: '4,1 Prozent',
  },
  'operating-margin': {
    The: 'Die operative Marge',
    the: 'die operative Marge',
    object: 'die operative Marge',
    indirect: 'der operativen Marge',
    measure: 'operative Marge',
    now: '9,4 Prozent',
    before: '9,1 Prozent',
    change: '',
  },
}

const ENGLISH: Readonly<Record<string, Words>> = {
  revenue: {
    The: 'Revenue',
    the: 'revenue',
    object: '',
    indirect: '',
    measure: 'revenue',
    now: '$612 million',
    before: '$588 million',
    change: '4.1%',
  },
  'operating-margin': {
    The: 'The operating margin',
    the: 'the operating margin',
    object: '',
    indirect: '',
    measure: 'operating margin',
    now: '9.4%',
    before: '9.1%',
    change: '',
  },
}

const VALUES: Readonly<Record<string, { now: string; before: string }>> = {
  revenue: { now: '612000000', before: '588000000' },
  'operating-margin': { now: '9.4', before: '9.1' },
}

const templatesOf = (language: string): string[] =>
  readFileSync(new URL(`word-orders.${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const filled = (template: string, words: Words): string => template.replace(/\{(\w+)\}/g, (_, gap: keyof Words) => words[gap])

describe.each([
  ['de', GERMAN, (text: string) => rhenalis('13. November 2025', text)],
  ['en', ENGLISH, (text: string) => tessaro('November 13, 2025', text)],
] as const)('%s: a value is read whatever the order of its words', (language, measures, article) => {
  for (const [measure, words] of Object.entries(measures)) {
    for (const template of templatesOf(language)) {
      const isChange = template.includes('{change}')
      if (isChange && words.change === '') continue
      test(filled(template, words), async () => {
        const claims = await claimsIn(article(filled(template, words)))
        const { now, before } = VALUES[measure]!
        const isOf = (name: string, number: string) => (claim: string) =>
          claim.startsWith(`${name} `) && claim.includes(` ${number} `) && claim.includes('[2025-07-01, 2025-10-01)')
        expect(claims.filter(isOf(measure, now))).toHaveLength(1)
        expect(claims.filter(isOf(measure, before))).toEqual([])
        if (isChange) expect(claims.filter(isOf(`${measure}-change`, '4.1'))).not.toEqual([])
      })
    }
  }
})
