import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { pretty } from '../../src/reports/pretty'
import type { RequireRule } from '../../src/model'
import { at, COMPARED, EMPTY, FINDINGS, options, REPORT, ROBOT } from './fixture'

const styles = { ...options().styles, mark: (text: string) => `[${text}]` }

test.each([
  ['wide', { width: 100, styles }],
  ['narrow, in German', { width: 44, language: 'de' as const }],
])('%s', (_, changed) => {
  expect(pretty(REPORT, options(changed))).toMatchSnapshot()
})

test('with a baseline and earlier articles', () => {
  expect(pretty(COMPARED, options())).toMatchSnapshot()
})

test('a clean run says so', () => {
  expect(pretty(EMPTY, options())).toContain('1 article: nothing found')
})

test('silence is no clean bill: the last lines tell how many quantities were read', () => {
  const clean = { ...EMPTY, coverage: { quantities: 12, claimed: 7 } }
  expect(pretty(clean, options())).toContain('7 of 12 quantities read as claims')
  expect(pretty(clean, options({ language: 'de' }))).toContain('7 von 12 Größen als Angaben gelesen')
  expect(pretty({ ...EMPTY, coverage: { quantities: 0, claimed: 0 } }, options())).not.toContain('quantities')
})

test('the two quotes of a contradiction stand on the same lines', () => {
  const line = pretty(REPORT, options())
    .split('\n')
    .find((each) => each.includes('15. Januar folgen'))!
  expect(line).toContain('Anleger warten nun auf')
})

test('no line is wider than the terminal, but for paths of problems', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 200 }), fc.constantFrom('en' as const, 'de' as const), (width, language) => {
      const widest = Math.max(
        ...pretty({ ...REPORT, problems: [] }, options({ width, language }))
          .split('\n')
          .map((line) => stringWidth(line)),
      )
      expect(widest).toBeLessThanOrEqual(width)
    }),
  )
})

test('an article cannot steer the terminal', () => {
  const finding = { ...FINDINGS[5]!, say: { en: '\u001b]0;owned\u0007 {match} \u009b2J' } }
  expect(pretty({ ...EMPTY, articles: REPORT.articles, findings: [finding] }, options())).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
  )
})

const REQUIRED: RequireRule = {
  verb: 'require',
  id: 'author',
  language: null,
  category: 'disclosure',
  severity: 'error',
  say: { en: 'no author found' },
  source: 'own',
  hit: [],
  miss: [],
  jurisdiction: [],
  place: {},
  phrases: [],
  when: [],
  with: [],
  metadata: [],
  as: [],
}

test('what the whole article lacks stands below its other findings, without a place or quote', () => {
  const [info] = REPORT.articles
  const lacking = {
    ...FINDINGS[0]!,
    rule: 'author',
    category: 'disclosure' as const,
    say: { en: 'no author found' },
    evidence: [at(ROBOT, 'Rhenalis-Aktie')],
  }
  const wrong = { ...lacking, rule: 'urgency', say: { en: 'pressure to act' }, evidence: [at(ROBOT, 'Dringender Handlungsbedarf')] }
  const rules = [REQUIRED, ...REPORT.rules!]
  const lines = pretty({ ...EMPTY, articles: [info!], findings: [lacking, wrong], rules }, options()).split('\n')
  const urgent = lines.findIndex((line) => line.includes('pressure to act'))
  const author = lines.findIndex((line) => line.includes('no author found'))
  expect(lines[urgent]).toMatch(/^ {2}6:1 +warning +pressure/)
  expect(lines[author]).toMatch(/^ {10}warning +no author found {2}author$/)
  expect(author).toBeGreaterThan(urgent)
  expect(lines[author + 1]).toBe('')
})
