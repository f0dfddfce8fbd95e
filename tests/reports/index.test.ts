import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatForFile, REPORT_FORMATS } from '../../src/reports'
import { COMPARED, EMPTY, options, REPORT } from './fixture'

const formats = Object.keys(REPORT_FORMATS)

test.each([
  ['a.html', undefined, 'html'],
  ['a.HTM', undefined, 'html'],
  ['a.sarif', undefined, 'sarif'],
  ['a.sarif.json', undefined, 'sarif'],
  ['a.json', undefined, 'json'],
  ['a.json', 'sarif', 'sarif'],
  ['a.xml', undefined, 'junit'],
  ['a.rdjson', undefined, 'rdjson'],
  ['a.jsonl', undefined, 'ndjson'],
  ['a.md', undefined, 'markdown'],
  ['a.html', 'github', 'html'],
  ['a.txt', undefined, undefined],
  ['a.txt', 'json', 'json'],
  ['out', 'sarif', 'sarif'],
])('%s with --format %s gets %s', (file, wanted, format) => {
  expect(formatForFile(file, wanted, formats)).toBe(format)
})

test('an ending counts only where the command has its format', () => {
  expect(formatForFile('a.sarif', undefined, ['pretty', 'json'])).toBeUndefined()
})

test.each(formats)('%s: the same report gives the same bytes, whatever it is asked before', async (name) => {
  const format = await REPORT_FORMATS[name]!()
  for (const report of [REPORT, EMPTY, COMPARED]) {
    const first = format(report, options())
    format(report, options({ language: 'de', width: 50 }))
    expect(format(report, options())).toBe(first)
    expect(first.endsWith('\n')).toBe(first !== '')
  }
})

test('formats are loaded only when asked for', () => {
  expect(readFileSync('src/reports/index.ts', 'utf8')).not.toMatch(/^import (?!type)/m)
})
