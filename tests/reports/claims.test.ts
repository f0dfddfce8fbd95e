import { expect, test } from 'vitest'
import { CLAIM_FORMATS } from '../../src/reports/claims'
import { showClaimValue } from '../../src/reports/words'
import { CLAIMS, date, options, quantity, REPORT, ROBOT } from './fixture'

test('ndjson has the keys of the contract, a claim a line', () => {
  const lines = CLAIM_FORMATS.ndjson!(REPORT, options()).trimEnd().split('\n')
  expect(lines).toHaveLength(CLAIMS.length)
  const first = JSON.parse(lines[0]!)
  expect(Object.keys(first)).toEqual(['path', 'measure', 'subject', 'value', 'period', 'about', 'start', 'end', 'line', 'column', 'quote'])
  expect(first).toMatchObject({ path: ROBOT, period: null, about: {}, value: { start: '2026-01-15', end: '2026-01-16' } })
})

test('json is one document', () => {
  const document = JSON.parse(CLAIM_FORMATS.json!(REPORT, options()))
  expect(Object.keys(document)).toEqual(['hypecheck', 'articles', 'claims', 'problems'])
})

test('as a table', () => {
  expect(CLAIM_FORMATS.pretty!(REPORT, options({ width: 130 }))).toMatchSnapshot()
  expect(CLAIM_FORMATS.pretty!({ ...REPORT, claims: [] }, options({ language: 'de' }))).toBe('4 Artikel: 0 Aussagen\n')
})

test('values in words', () => {
  expect(showClaimValue(date('2026-02-01', 28), 'de')).toBe('Februar 2026')
  expect(showClaimValue({ ...quantity(30), hedge: 'about' } as ReturnType<typeof quantity>, 'de', 'percent')).toBe('rund 30 %')
  expect(showClaimValue({ kind: 'quantity', low: 44, high: 46, quantity: { min: 44000, max: 46000, step: 1 }, hedge: null }, 'en')).toBe(
    '44,000–46,000',
  )
})
