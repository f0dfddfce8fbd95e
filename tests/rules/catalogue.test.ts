import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Checker } from '../../src/check'
import { testExamples } from '../../src/examples'
import { buildRules } from '../../src/rules/build'
import { phraseFields } from '../../src/rules/fields'
import { BUILT_IN_PACK } from '../../src/rules/file'
import { decodeRules, findRuleFiles } from '../../src/rules/sources'

const root = new URL('../../', import.meta.url).pathname
const problems: string[] = []
const problem = ({ message }: Error) => problems.push(message)
const files = decodeRules(findRuleFiles([{ path: `${root}rules`, pack: BUILT_IN_PACK }], problem), problem)
const { ruleSet } = await buildRules(undefined, files, ['de', 'en'], problem)
const catalogue = ruleSet.rules.filter((rule) => rule.verb === 'find' || rule.verb === 'require')

/** A sober article around the line under test. */
const AROUND: Record<string, (line: string) => string> = {
  de: (line) =>
    `Rhenalis legt Zahlen vor\n\nDer Umsatz stieg im Quartal um drei Prozent auf 41 Millionen Euro.\n\n${line}\n\nDer Vorstand bestätigte die Prognose. Im Mai folgt die Hauptversammlung.`,
  en: (line) =>
    `Rhenalis reports results\n\nRevenue rose by 3% to $41 million in the quarter.\n\n${line}\n\nThe board confirmed its forecast. The annual meeting follows in May.`,
}

interface Line {
  kind: string
  text: string
  pins: string[]
}

function linesOf(language: string): Line[] {
  return readFileSync(`${root}tests/rules/fresh.${language}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind, marked] = line.split('\t') as [string, string]
      const raw = marked.replaceAll('\\n', '\n')
      const text = raw.replace(/\[\[|\]\]/g, '')
      const pins = Array.from(raw.matchAll(/\[\[([\s\S]*?)\]\]/g), (match) => match[1]!)
      return { kind, text: text.includes('\n') ? text : AROUND[language]!(text), pins }
    })
}

function tally(language: string): Record<string, { lines: number; found: number }> {
  const checker = new Checker(ruleSet, { language })
  const result: Record<string, { lines: number; found: number }> = {}
  for (const { kind, text, pins } of linesOf(language)) {
    const findings = checker
      .check(checker.read([{ path: 'line', text, reading: text, metadata: {} }]))
      .filter(({ category }) => category === 'boilerplate' || category === 'sourcing')
    const found =
      kind === 'none'
        ? findings.length > 0
        : findings.some(
            ({ category, evidence }) =>
              category === kind && pins.some((pin) => pin.includes(evidence[0]!.quote) || evidence[0]!.quote.includes(pin)),
          )
    const row = result[kind] ?? { lines: 0, found: 0 }
    result[kind] = { lines: row.lines + 1, found: row.found + (found ? 1 : 0) }
  }
  return result
}

describe('the shipped rules', () => {
  it('load without a problem', () => expect(problems).toEqual([]))

  it('pass their own examples', () => {
    expect(testExamples(ruleSet).failures.map(({ rule, kind, example }) => `${rule.language} ${rule.id} ${kind}: ${example}`)).toEqual([])
  })

  it.each(catalogue.map((rule) => [`${rule.language} ${rule.id}`, rule] as const))(
    '%s has examples, a source and both languages',
    (_, rule) => {
      expect(rule.hit.length).toBeGreaterThan(0)
      expect(rule.miss.length).toBeGreaterThan(0)
      expect(rule.source).not.toBe('')
      expect(Object.keys(rule.say).sort()).toEqual(['de', 'en'])
      expect(JSON.stringify(rule.say)).not.toMatch(/illegal|rechtswidrig|verboten/i)
      if (rule.category === 'disclosure') expect(rule.severity).not.toBe('error')
    },
  )

  it.each(['de', 'en'])('are many phrases in few rules: %s', (language) => {
    const rules = catalogue.filter((rule) => rule.language === language)
    const phrases = rules.flatMap((rule) => phraseFields(rule).filter(({ key }) => key === 'find' || key === 'require'))
    expect(rules.length).toBeLessThanOrEqual(40)
    expect(phrases.reduce((sum, field) => sum + field.phrases.length, 0)).toBeGreaterThanOrEqual(150)
  })
})

describe.each(['de', 'en'])('fresh sentences: %s', (language) => {
  const figures = tally(language)
  const share = (kind: string): number => figures[kind]!.found / figures[kind]!.lines

  it('finds promotional sentences', () => expect(share('boilerplate')).toBeGreaterThanOrEqual(0.97))
  it('finds claims that rest on nobody', () => expect(share('sourcing')).toBeGreaterThanOrEqual(0.95))
  it('leaves sober sentences alone', () => expect(share('none')).toBeLessThanOrEqual(0.01))
})
