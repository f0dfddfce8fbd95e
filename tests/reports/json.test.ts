import { expect, test } from 'vitest'
import { json } from '../../src/reports/json'
import { ndjson } from '../../src/reports/ndjson'
import { COMPARED, EARNINGS_DATE, EMPTY, FINDINGS, options, REPORT, ROBOT, TEXTS } from './fixture'

const document = JSON.parse(json(REPORT, options()))

test('the document has the keys of the contract, and no others', () => {
  expect(Object.keys(document)).toEqual(['hypecheck', 'articles', 'findings', 'problems', 'summary'])
  expect(Object.keys(document.articles[0])).toEqual(['path', 'language', 'title', 'published', 'subject'])
  expect(Object.keys(document.findings[0])).toEqual(['rule', 'category', 'severity', 'message', 'evidence', 'fingerprint'])
  expect(Object.keys(document.findings[0].evidence[0])).toEqual(['path', 'start', 'end', 'line', 'column', 'quote'])
  expect(document.findings[1].evidence[0].value).toEqual({ start: '2026-01-15', end: '2026-01-16' })
  expect(document.summary).toEqual({ articles: 4, findings: 8, errors: 3, warnings: 3, notes: 2 })
  expect(document.articles[0].published).toBe('2025-12-15')
})

test('the summary tells how many quantities became claims, where claims were read', () => {
  const { summary } = JSON.parse(json({ ...REPORT, coverage: { quantities: 12, claimed: 7 } }, options()))
  expect(summary).toEqual({ articles: 4, findings: 8, errors: 3, warnings: 3, notes: 2, quantities: 12, claimed: 7 })
})

test('quotes are the text itself, at their offsets', () => {
  for (const { evidence } of document.findings)
    for (const { path, start, end, quote } of evidence) expect(TEXTS[path as keyof typeof TEXTS].slice(start, end)).toBe(quote)
})

test('a fingerprint outlives a move of lines', () => {
  const moved = {
    ...EARNINGS_DATE,
    evidence: EARNINGS_DATE.evidence.map((place) => ({ ...place, start: place.start + 9, line: place.line + 2 })),
  }
  const print = (finding: typeof EARNINGS_DATE): string =>
    JSON.parse(json({ ...EMPTY, findings: [finding] }, options())).findings[0].fingerprint
  expect(print(moved)).toBe(print(EARNINGS_DATE))
  expect(new Set(FINDINGS.map(print)).size).toBe(FINDINGS.length)
})

test('baseline and earlier articles are there only where there are such', () => {
  const compared = JSON.parse(json(COMPARED, options()))
  expect(compared.against.map(({ path }: { path: string }) => path)).toContain(ROBOT)
  expect(compared.baseline.known).toHaveLength(1)
  expect(compared.baseline.gone[0].fingerprint).toBe('0123456789abcdef')
  expect(compared.summary.findings).toBe(1)
})

test('messages follow the language of the report', () => {
  expect(document.findings[1].message).toContain('15 January 2026')
  expect(JSON.parse(json(REPORT, options({ language: 'de' }))).findings[1].message).toContain('15. Januar 2026')
})

test('ndjson is one record a line: problems, findings, summary', () => {
  const records = ndjson(REPORT, options())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(records.map(({ type }) => type)).toEqual(['problem', 'problem', ...FINDINGS.map(() => 'finding'), 'summary'])
  const { type: _, ...first } = records[2]
  expect(first).toEqual(document.findings[0])
})
