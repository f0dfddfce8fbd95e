import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputError } from '../../src/errors'
import { testExamples } from '../../src/examples'
import { buildRules } from '../../src/rules/build'

const FOLDER = path.join(import.meta.dirname, 'malformed')

/** Each file tells in its first line what is to be said of it: `# expect line:column message`. */
const files = readdirSync(FOLDER).map((name) => {
  const yaml = readFileSync(path.join(FOLDER, name), 'utf8')
  const [, place = '', message = ''] = /^# expect (\S+) (.*)/.exec(yaml) ?? []
  return { name, yaml, expected: `${name}:${place}: ${message}` }
})

const sound = { path: 'sound.yaml', pack: 'sound', yaml: readFileSync(path.join(import.meta.dirname, 'sound.yaml'), 'utf8') }

describe('a malformed rule file', () => {
  it.each(files)('gets one error at its line: $name', async ({ name, yaml, expected }) => {
    const errors: InputError[] = []
    const { ruleSet, placeOf } = await buildRules(undefined, [{ path: name, pack: name, yaml }, sound], ['de', 'en'], (error) =>
      errors.push(error),
    )
    errors.push(...testExamples(ruleSet, ruleSet.rules, placeOf).failures.map(({ error }) => error))
    expect(errors).toHaveLength(1)
    expect(errors[0]!.message).toBe(expected)
  })

  it.each(files)('does not sink the others: $name', async ({ name, yaml }) => {
    const { ruleSet } = await buildRules(undefined, [{ path: name, pack: name, yaml }, sound], ['de', 'en'], () => {})
    const ids = ruleSet.rules.map(({ id }) => id)
    expect(ids).toContain('sound-file')
    const parses = !['tab-indentation.yaml', 'alias-bomb.yaml'].includes(name)
    expect(ids.includes('sound')).toBe(parses)
  })
})
