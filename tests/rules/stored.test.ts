import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Checker } from '../../src/check'
import { testExamples } from '../../src/examples'
import { buildRules } from '../../src/rules/build'
import type { RuleSet } from '../../src/rules/compile'
import { changeRules } from '../../src/rules/select'
import { fromPieces, toPieces } from '../../src/rules/stored'

const yaml = readFileSync(path.join(import.meta.dirname, 'sound.yaml'), 'utf8')
const other = yaml.replace('sound-file', 'other').replaceAll('Geheimtipp', 'Zirbelquark')
const { files, ruleSet } = await buildRules(
  undefined,
  [
    { path: 'a.yaml', pack: 'own', yaml: yaml.replace('rules:', 'words: {buy: [kaufen]}\nrules:') },
    { path: 'b.yaml', pack: 'own', yaml: other },
  ],
  ['de', 'en'],
  (error) => {
    throw error
  },
)
const text = 'Der Geheimtipp Rhenalis.\n\nDas Zirbelquark Rhenalis.'
const found = (rules: RuleSet): string[] => {
  const checker = new Checker(rules, { language: 'de' })
  return checker.check(checker.read([{ path: 'a', text, reading: text, metadata: {} }])).map(({ rule }) => rule)
}
const stored = () => fromPieces(new Map(Object.entries(toPieces(files, ruleSet)).map(([name, piece]) => [name, Buffer.from(piece)])))

it('rules are the same after they were stored', () => {
  expect(stored().ruleSet).toEqual(ruleSet)
  expect(found(stored().ruleSet)).toEqual(['sound-file', 'other'])
})

it('articles are checked without the texts of rules', () => {
  const pieces = new Map(Object.entries(toPieces(files, ruleSet)).map(([name, piece]) => [name, Buffer.from(piece)]))
  for (const name of ['texts', 'de.members']) expect(pieces.delete(name)).toBe(true)
  expect(found(fromPieces(pieces).ruleSet)).toEqual(['sound-file', 'other'])
})

it('files have their rules and words again', () => {
  expect(stored().files.map(({ path, words, rules }) => [path, [...words], rules.map(({ id }) => id)])).toEqual([
    ['a.yaml', [['buy', ['kaufen']]], ['sound-file']],
    ['b.yaml', [], ['other']],
  ])
})

it('rules that are left out find nothing, and the others what they did', () => {
  expect(found(changeRules(stored().ruleSet, (rule) => (rule.id === 'sound-file' ? null : rule)))).toEqual(['other'])
})

it('a changed severity is that of the finding', () => {
  const milder = changeRules(ruleSet, (rule) => ('severity' in rule ? { ...rule, severity: 'note' } : rule))
  const checker = new Checker(milder, { language: 'de' })
  const findings = checker.check(checker.read([{ path: 'a', text, reading: text, metadata: {} }]))
  expect(findings.map(({ severity }) => severity)).toEqual(['note', 'note'])
})

it('rules that are added to compiled ones find what they would find beside them', async () => {
  const fresh = (id: string, phrase: string, hit: string): string =>
    yaml.replace('sound-file', id).replace('Geheimtipp {company}', phrase).replace('[[Geheimtipp Rhenalis]]', hit)
  const sources = [
    { path: 'c.yaml', pack: 'c', yaml: fresh('slot-first', '{company} … Zirbelquark', '[[Rhenalis ist ein Zirbelquark]]') },
    { path: 'd.yaml', pack: 'd', yaml: fresh('same-words', 'Geheimtipp {company} … jetzt', '[[Geheimtipp Rhenalis jetzt]]') },
  ]
  const fail = (error: Error): never => {
    throw error
  }
  const together = await buildRules(undefined, sources, ['de', 'en'], fail)
  const one = await buildRules(undefined, sources.slice(0, 1), ['de', 'en'], fail)
  const added = await buildRules(one, sources.slice(1), ['de', 'en'], fail)
  const addedToBoth = await buildRules({ files, ruleSet: stored().ruleSet }, sources, ['de', 'en'], fail)
  for (const built of [together, added, addedToBoth]) expect(testExamples(built.ruleSet).failures).toEqual([])
  expect(addedToBoth.ruleSet.rules.map(({ id }) => id)).toEqual(['sound-file', 'other', 'slot-first', 'same-words'])
})
