import { RDFormatValidator } from '@umbrelladocs/rdformat-validator'
import { expect, test } from 'vitest'
import { rdjson } from '../../src/reports/rdjson'
import { COMPARED, EMPTY, options, REPORT, TEXTS, WIND } from './fixture'

const validator = new RDFormatValidator({ strictMode: true })

test.each([
  ['findings and problems', REPORT],
  ['nothing', EMPTY],
  ['earlier articles', COMPARED],
])('a report with %s fits the format', async (_, report) => {
  const { valid, errors } = await validator.validateString(rdjson(report, options()))
  expect(errors).toEqual([])
  expect(valid).toBe(true)
})

test('the validator would notice', async () => {
  expect((await validator.validateString('{"diagnostics":[{"location":{}}]}')).valid).toBe(false)
})

test('columns count bytes of UTF-8', () => {
  const { diagnostics } = JSON.parse(rdjson(REPORT, options()))
  const { location } = diagnostics.find(({ code }: { code: { value: string } }) => code.value === 'impossible-date')
  const line = Buffer.from(TEXTS[WIND].split('\r\n')[location.range.start.line - 1]!)
  expect(line.subarray(location.range.start.column - 1, location.range.end.column - 1).toString()).toBe('31. April 2026')
})

test('without the texts there are lines only', () => {
  const { texts: _, ...rest } = REPORT
  expect(JSON.parse(rdjson(rest, options())).diagnostics[0].location.range).toEqual({ start: { line: 3 }, end: { line: 3 } })
})
