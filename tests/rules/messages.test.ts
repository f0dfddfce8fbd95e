import { beforeAll, expect, test } from 'vitest'
import type { Checker } from '../../src/check'
import { messageOf } from '../../src/reports/words'
import { articlesOf, shippedChecker } from '../checker'

let checker: Checker
beforeAll(async () => {
  checker = await shippedChecker()
})

test('every message of a shipped rule has all its values', async () => {
  const open: string[] = []
  const told = new Set<string>()
  for (const rule of checker.rules) {
    for (const example of rule.hit) {
      const texts = example.map((text, index) => [`${index}.txt`, text.replace(/\[\[|\]\]/g, '')])
      for (const finding of checker.check(await articlesOf(checker, Object.fromEntries(texts)))) {
        told.add(finding.rule)
        for (const language of ['en', 'de'] as const) {
          const message = messageOf(finding, language)
          if (/\{\w+\}|undefined|% percent|% Prozent|NaN|Infinity|: ,| , /.test(message)) open.push(`${finding.rule}: ${message}`)
        }
      }
    }
  }
  expect([...new Set(open)]).toEqual([])
  expect(told.size).toBeGreaterThan(60)
})
