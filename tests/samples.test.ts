import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Finding } from '../src/model'
import { messageOf } from '../src/reports/words'
import { articlesOf, shippedChecker } from './checker'

const files = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(txt|md)$/.test(name))

let findings: Finding[]
beforeAll(async () => {
  const checker = await shippedChecker()
  const texts = files.sort().map((name) => [`samples/${name}`, readFileSync(path.join('samples', name), 'utf8')])
  findings = checker.check(await articlesOf(checker, Object.fromEntries(texts)))
})

const inLanguage = (language: string): Finding[] => findings.filter(({ evidence }) => evidence[0]!.article.language === language)

test.each(['de', 'en'])('show every kind of finding: %s', (language) => {
  expect([...new Set(inLanguage(language).map(({ category }) => category))].sort()).toEqual([
    'boilerplate',
    'calculation',
    'calendar',
    'contradiction',
    'disclosure',
    'sourcing',
  ])
})

test('show one date of figures against another', () => {
  const clash = inLanguage('de').find(({ rule }) => rule === 'earnings-date')!
  expect(messageOf(clash, 'en')).toBe('Rhenalis reports its figures on 15 January 2026 in one place, on 19 February 2026 in the other')
  expect(clash.evidence.map(({ article, line }) => `${article.path}:${line}`)).toEqual([
    'samples/de/2025-12-15-rhenalis-roboter.md:21',
    'samples/de/2026-01-13-rhenalis-rueckenwind.txt:6',
  ])
})

test('show a sober article that nothing is said of', () => {
  const silent = 'samples/de/2026-02-19-rhenalis-agentur.txt'
  expect(files).toContain(path.relative('samples', silent))
  expect(findings.filter(({ evidence }) => evidence.some(({ article }) => article.path === silent))).toEqual([])
})
