import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Log } from 'sarif'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { sarif } from '../../src/reports/sarif'
import { COMPARED, EMPTY, EVIL, FINDINGS, options, REPORT, TEXTS, WIND } from './fixture'

/** The schema of the standard, as the SARIF SDK ships it. */
const SCHEMA = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif/package.json')
  .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json')
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))

test.each([
  ['findings, problems and rules', REPORT],
  ['nothing', EMPTY],
  ['a baseline and earlier articles', COMPARED],
])('a log with %s fits the schema of SARIF 2.1.0', (_, report) => {
  for (const language of ['en', 'de'] as const) {
    validate(JSON.parse(sarif(report, options({ language }))))
    expect(validate.errors).toBeNull()
  }
})

test('the schema would notice', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
})

const run = (JSON.parse(sarif(REPORT, options())) as Log).runs[0]!

test('regions are the places, in UTF-16 units', () => {
  expect(run.columnKind).toBe('utf16CodeUnits')
  for (const [index, result] of run.results!.entries()) {
    const place = result.locations![0]!.physicalLocation!
    const path = decodeURIComponent(place.artifactLocation!.uri!)
    const { charOffset = -1, charLength = -1, snippet } = place.region!
    expect(TEXTS[path as keyof typeof TEXTS].slice(charOffset, charOffset + charLength)).toBe(snippet!.text)
    expect(path).toBe(FINDINGS[index]!.evidence[0]!.article.path)
  }
  const rocket = run.results!.find(({ ruleId }) => ruleId === 'impossible-date')!
  expect(rocket.locations![0]!.physicalLocation!.region).toMatchObject({ startLine: 5, startColumn: 53, endLine: 5, endColumn: 67 })
})

test('the other sides are related locations, linked from the message', () => {
  const result = run.results!.find(({ ruleId }) => ruleId === 'earnings-date')!
  expect(result.relatedLocations!.map(({ id }) => id)).toEqual([1, 2])
  expect(decodeURIComponent(result.relatedLocations![0]!.physicalLocation!.artifactLocation!.uri!)).toBe(WIND)
  expect(result.message.text).toContain(`[${WIND}](1)`)
})

test('rules have help, tags and levels; results point at them', () => {
  const rules = run.tool.driver.rules!
  for (const result of run.results!) expect(rules[result.ruleIndex!]!.id).toBe(result.ruleId)
  const urgency = rules.find(({ id }) => id === 'urgency')!
  expect(urgency.help!.text).toContain('ESMA')
  expect(urgency.properties!.tags).toEqual(['boilerplate', 'jurisdiction-de'])
  expect(urgency.defaultConfiguration!.level).toBe('warning')
})

test('brackets of an article make no links', () => {
  const result = run.results!.find(({ ruleId }) => ruleId === 'advice-markup')!
  expect(result.message.text).toContain('\\[link\\](javascript')
  expect(result.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe(EVIL.split('/').map(encodeURIComponent).join('/'))
})

test('known findings are suppressed, new ones are not', () => {
  const compared = (JSON.parse(sarif(COMPARED, options())) as Log).runs[0]!.results!
  expect(compared.map(({ suppressions }) => suppressions!.length)).toEqual([0, 1])
  expect(compared[0]!.partialFingerprints!['hypecheck/v1']).toMatch(/^[0-9a-f]{16}$/)
})

test('problems are notifications, and the run did not succeed', () => {
  const [invocation] = run.invocations!
  expect(invocation!.executionSuccessful).toBe(false)
  expect(invocation!.toolExecutionNotifications).toHaveLength(2)
})
