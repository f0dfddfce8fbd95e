import { describe, expect, it } from 'vitest'
import type { InputError } from '../../src/errors'
import { buildRules } from '../../src/rules/build'
import { BUILT_IN_PACK } from '../../src/rules/file'

const rest = `category: boilerplate, severity: warning, say: {en: "a", de: "b"}, source: "own", hit: ["x"], miss: ["y"]`
const file = (rules: string, head = 'language: de'): string => `${head}\nrules:\n${rules}`

async function errorsOf(...yamls: string[]): Promise<string[]> {
  const errors: InputError[] = []
  const sources = yamls.map((yaml, index) => ({ path: `${index}.yaml`, pack: `${index}`, yaml }))
  await buildRules(undefined, sources, ['de', 'en'], (error) => errors.push(error))
  return errors.map(({ message }) => message)
}

describe('what is wrong in a rule file is said with its place and the nearest right word', () => {
  it.each([
    ['an unknown key', `  r: {find: ["a"], nott: ["b"], ${rest}}`, 'rule “r”: unknown key “nott”; did you mean “not”?'],
    [
      'an unknown language in say',
      `  r: {find: ["a"], ${rest.replace('de: "b"', 'de: "b", fr: "c"')}}`,
      'unknown key “fr”; known are en, de',
    ],
    ['no German message', `  r: {find: ["a"], ${rest.replace(', de: "b"', '')}}`, 'rule “r”: “say de” is missing; add “de:”'],
    ['no example at all', `  r: {find: ["a"], ${rest.replace('["x"]', '[]')}}`, 'rule “r”: hit needs at least one example'],
    ['an empty phrase', `  r: {find: ["a", " "], ${rest}}`, 'rule “r”: find no. 2 must not be empty'],
    ['no phrase at all', `  r: {find: [], ${rest}}`, 'rule “r”: find needs at least one phrase'],
    ['braces without quotes', `  r: {find: [{a|b}], ${rest}}`, 'rule “r”: find no. 1 must be a text, not a map of keys; put it in quotes'],
    ['a wrong zone', `  r: {find: ["a"], in: [titel], ${rest}}`, 'rule “r”: in no. 1 cannot be “titel”; did you mean “title”?'],
    ['half a phrase', `  r: {find: ["a"], count: 1.5, ${rest}}`, 'rule “r”: count must be a whole number'],
    [
      'a regular expression taken for a phrase',
      `  r: {find: ["\\\\bjetzt"], ${rest}}`,
      '“\\” means nothing in “\\bjetzt”; a phrase is words',
    ],
    ['a star inside a word', `  r: {find: ["kauf*en"], ${rest}}`, '“f*e” means nothing'],
    ['two verbs', `  r: {find: ["a"], require: ["b"], ${rest}}`, 'rule “r”: has 2 verbs: find, require; make a rule of each'],
    ['a rule that is a list', '  r: []', 'rule “r”: has no verb; a rule has one of find, require, claim, compare'],
    ['an id with a space', `  "a b": {find: ["a"], ${rest}}`, '“a b” cannot be a rule id; use letters, digits, - and _'],
    [
      'an unknown rule in with',
      `  r: {require: ["a"], with: [urgncy], ${rest}}\n  urgency: {find: ["c"], ${rest}}`,
      'with unknown rule “urgncy”; did you mean “urgency”?',
    ],
    ['a regex with an unknown flag', `  r: {regex: ["/a/x"], ${rest}}`, 'regex “/a/x”: unknown flag “x”; known are i, m, s'],
    ['a regex that does not parse', `  r: {regex: ["(a"], ${rest}}`, 'regex “(a”: unterminated group; mend the pattern'],
    ['a regex that matches nothing', `  r: {regex: ["a*"], ${rest}}`, 'it matches nothing at all, and so everywhere'],
    [
      'an alias that was meant as a phrase',
      `  r: {find: [*preis], ${rest}}`,
      '“*preis” is a YAML alias that names nothing; put a phrase in quotes: "*preis"',
    ],
  ])('%s', async (_, rules, message) => {
    const errors = await errorsOf(file(rules))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(message)
    expect(errors[0]).toMatch(/^0\.yaml:\d+:\d+: /)
  })

  it('an unknown language of the file', async () => {
    expect(await errorsOf(file('  {}', 'language: fr'))).toEqual(['0.yaml:1:1: language cannot be “fr”; known are de, en'])
  })

  it('an empty file', async () => {
    expect(await errorsOf('')).toEqual(['0.yaml:1:1: must be a map of keys, not empty'])
  })

  it('a word list with a mistake is reported once, however many phrases use it', async () => {
    const yaml = file(`  r: {find: ["{buy} a", "{buy} b"], ${rest}}`, 'language: de\nwords:\n  buy: [kaufen, "{sel}"]')
    expect(await errorsOf(yaml)).toEqual([
      '0.yaml:3:17: words “buy”: unknown slot {sel} in “{sel}”; known are company, date, period, duration, money, percent, number, ordinal, quantity, buy',
    ])
  })

  it('an id that another file has taken', async () => {
    const yaml = file(`  r: {find: ["a"], ${rest}}`)
    expect(await errorsOf(yaml, yaml)).toEqual(['1.yaml:3:3: the rule id “r” is taken by 0.yaml:3; choose another id'])
  })
})

describe('packs', () => {
  const using = (phrase: string) => file(`  r: {find: ["${phrase}"], ${rest}}`)
  const words = (list: string) => `language: de\nwords: {buy: [${list}]}\nrules: {}`
  const build = async (sources: { path: string; pack: string; yaml: string }[]) => {
    const errors: string[] = []
    const built = await buildRules(undefined, sources, ['de'], ({ message }) => errors.push(message))
    return { errors, exact: built.ruleSet.books.de!.vocabulary.members }
  }

  it('see the word lists that come with the program, and of their own the own ones', async () => {
    const builtIn = { path: 'b.yaml', pack: BUILT_IN_PACK, yaml: words('kaufen') }
    expect(await build([builtIn, { path: 'o.yaml', pack: 'own', yaml: using('{buy}') }])).toMatchObject({ errors: [], exact: ['kaufen'] })
    const own = { path: 'w.yaml', pack: 'own', yaml: words('ordern') }
    expect(await build([builtIn, own, { path: 'o.yaml', pack: 'own', yaml: using('{buy}') }])).toMatchObject({ exact: ['ordern'] })
  })

  it('do not change what the word lists of others mean', async () => {
    const builtIn = [
      { path: 'b.yaml', pack: BUILT_IN_PACK, yaml: words('kaufen') },
      { path: 'c.yaml', pack: BUILT_IN_PACK, yaml: using('{buy}') },
    ]
    expect(await build([...builtIn, { path: 'w.yaml', pack: 'own', yaml: words('ordern') }])).toMatchObject({ exact: ['kaufen'] })
  })
})
