import { expect, test } from 'vitest'
import type { Rule } from '../../src/model'
import { EXPLAIN_FORMATS } from '../../src/reports/explain'
import { options, REPORT } from './fixture'

const rules = REPORT.rules!

test('a rule is explained with its source, phrases and examples', () => {
  expect(EXPLAIN_FORMATS.pretty!(rules, options())).toMatchSnapshot()
  expect(EXPLAIN_FORMATS.pretty!(rules, options({ language: 'de' }))).toContain('beruht auf   ESMA')
})

test('long lists of phrases are cut, and said to be', () => {
  const long = { ...rules[0]!, phrases: Array.from({ length: 20 }, (_, index) => `Wort ${index}`) } as Rule
  expect(EXPLAIN_FORMATS.pretty!([long], options())).toContain('… 14 more')
})

test('as JSON, the rules themselves', () => {
  expect(JSON.parse(EXPLAIN_FORMATS.json!(rules, options()))).toEqual(rules)
})
