import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { pretty } from '../../src/reports/pretty'
import { COMPARED, EMPTY, FINDINGS, options, REPORT } from './fixture'

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
