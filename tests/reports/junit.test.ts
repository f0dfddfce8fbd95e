import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junit } from '../../src/reports/junit'
import { escapeXml } from '../../src/reports/xml'
import { COMPARED, EMPTY, options, REPORT } from './fixture'

/** The schema of the Jenkins xUnit plug-in; JUnit itself has none. */
const SCHEMA = readFileSync(path.join(import.meta.dirname, 'junit.xsd'), 'utf8')

const errorsOf = async (xml: string): Promise<string[]> => {
  const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], schema: [SCHEMA] })
  return errors.map(({ message }) => message)
}

test.each([
  ['findings and problems', REPORT],
  ['nothing', EMPTY],
  ['a baseline', COMPARED],
])('a report with %s fits the schema', async (_, report) => {
  expect(await errorsOf(junit(report, options()))).toEqual([])
})

test('the schema would notice', async () => {
  expect(await errorsOf('<testsuites><testcase/></testsuites>')).not.toEqual([])
})

interface Count {
  tests: number
  failures: number
  errors: number
}

test('the totals are the sums', () => {
  const counted: Count = { tests: 0, failures: 0, errors: 0 }
  let totals: Record<string, string> = {}
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'testsuites') totals = attributes
        if (name === 'testcase') counted.tests++
        if (name === 'failure') counted.failures++
        if (name === 'error') counted.errors++
      },
    },
    { xmlMode: true },
  )
  parser.end(junit(REPORT, options()))
  expect(counted).toEqual({ tests: 10, failures: 6, errors: 2 })
  expect(totals).toMatchObject({ tests: '10', failures: '6', errors: '2' })
})

test('any text survives XML, but for what XML cannot hold', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 60, seed: 7 })
  const xml = `<testsuites>${texts.map((text) => `<testsuite name="${escapeXml(text)}" tests="0"><system-out>${escapeXml(text)}</system-out></testsuite>`).join('')}</testsuites>`
  expect(await errorsOf(xml)).toEqual([])
  const read: string[] = []
  const parser = new Parser({ onopentag: (name, { name: value }) => name === 'testsuite' && read.push(value!) }, { xmlMode: true })
  parser.end(xml)
  const holdable = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
  expect(read).toEqual(texts.map(holdable))
})
