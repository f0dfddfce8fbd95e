import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Checker } from '../../src/check'
import type { InputError } from '../../src/errors'
import { buildRules } from '../../src/rules/build'
import { compileRules } from '../../src/rules/compile'

const rest = `category: boilerplate, severity: warning, say: {en: "a", de: "b"}, source: "own", hit: ["x"], miss: ["y"]`

async function checkerFor(yaml: string, problem: (error: InputError) => void = () => {}): Promise<Checker> {
  const { ruleSet } = await buildRules(undefined, [{ path: 'own.yaml', pack: 'own', yaml }], ['de', 'en'], (error) => {
    throw error
  })
  return new Checker(ruleSet, { language: 'de', problem })
}

const quotesIn = (checker: Checker, text: string): string[] => {
  const articles = checker.read([{ path: 'a.txt', text, reading: text, metadata: {} }])
  return checker.check(articles).flatMap(({ evidence }) =>
    evidence.map(({ start, end, quote }) => {
      expect(text.slice(start, end)).toBe(quote)
      return quote
    }),
  )
}

describe('regular expressions', () => {
  it('find exactly what they match, inside words too', async () => {
    const checker = await checkerFor(`rules:\n  r: {regex: ['\\d+-fach', '/KURS(?=rakete)/i'], ${rest}}`)
    expect(quotesIn(checker, 'Eine Verhundert- und 10-fachung.\n\nDie Kursrakete.')).toEqual(['10-fach', 'Kurs'])
  })

  it('stand beside phrases, and heed not and in', async () => {
    const yaml = `language: de\nrules:\n  r: {find: ["kursrakete"], regex: ['[!]{2,}'], not: ["Raumfahrt"], ${rest}}`
    const checker = await checkerFor(yaml)
    expect(quotesIn(checker, 'Die Kursrakete.\n\nJetzt!!\n\nEine Kursrakete der Raumfahrt!!')).toEqual(['Kursrakete', '!!'])
  })

  it('are exact whatever stands around', async () => {
    const checker = await checkerFor(`rules:\n  r: {regex: ['K[aä]ufe\\d'], ${rest}}`)
    const noise = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        quotesIn(checker, `${before} Käufe7 ${after}`)
      }),
    )
  })

  it('that take too long are stopped and named, and the others go on', async () => {
    const errors: InputError[] = []
    const place = () => ({ path: 'own.yaml', line: 2 })
    const base = {
      language: null,
      source: 'own',
      hit: [],
      miss: [],
      category: 'boilerplate',
      severity: 'warning',
      say: { en: 'a', de: 'b' },
    } as const
    const find = {
      ...base,
      verb: 'find',
      phrases: [],
      not: [],
      unless: [],
      in: [],
      as: [],
      count: 1,
      jurisdiction: [],
      place: place(),
    } as const
    const rules = [
      { ...find, id: 'slow', regex: ['(?:Kurs|Kurse|e|s)+!'] },
      { ...find, id: 'sound', regex: ['\\d{4}'] },
    ]
    const file = { path: 'own.yaml', pack: 'own', language: null, words: new Map(), rules, place }
    const ruleSet = compileRules([file], ['de'], (error) => errors.push(error))
    const checker = new Checker(ruleSet, { language: 'de', problem: (error) => errors.push(error) })
    const text = `Im Jahr 2026 ${'Kurse'.repeat(60)}.`
    expect(quotesIn(checker, text)).toEqual(['2026'])
    expect(quotesIn(checker, text)).toEqual(['2026'])
    expect(errors.map(({ message }) => message)).toEqual([
      'own.yaml:2: rule “slow”: regex “(?:Kurs|Kurse|e|s)+!” takes more than a second on a.txt; write the pattern so that no two repeats match the same text',
    ])
  }, 20_000)
})
