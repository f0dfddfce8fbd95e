import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileTest } from '../../src/config/globs'
import { readConfig } from '../../src/config/read'
import { type GivenOptions, settle, type Surroundings } from '../../src/config/settings'

const settings = (given: GivenOptions, yaml: string | null, locale?: Surroundings['locale']) => {
  const errors: string[] = []
  const problem = ({ message }: Error): void => {
    errors.push(message)
  }
  const config = yaml === null ? null : readConfig('hypecheck.yaml', yaml, problem)
  const file = config && { ...config, path: path.resolve('hypecheck.yaml') }
  return { ...settle(given, file, { builtIn: '/built-in', locale }, problem), errors }
}

describe('a value in force', () => {
  it('is the default where nobody says otherwise', () => {
    expect(settings({}, null)).toMatchObject({
      failOn: { value: 'error', from: 'default' },
      jurisdiction: { value: ['de'], from: 'default' },
      lang: { value: 'en', from: 'default' },
      rulesFrom: [{ value: { path: '/built-in', pack: 'built-in' }, from: 'default' }],
    })
  })

  it('comes from the configuration, with its line', () => {
    expect(settings({}, 'lang: de\njurisdiction: us\ndefault-rules: false\nrules-from: [./own.yaml]\n')).toMatchObject({
      lang: { value: 'de', from: 'hypecheck.yaml:1' },
      jurisdiction: { value: ['us'], from: 'hypecheck.yaml:2' },
      defaultRules: { value: false, from: 'hypecheck.yaml:3' },
      rulesFrom: [{ value: { path: 'own.yaml', pack: './own.yaml' }, from: 'hypecheck.yaml:4' }],
    })
  })

  it('comes from the command line before that', () => {
    const given = { lang: 'en', failOn: 'note', jurisdiction: ['at'], defaultRules: false, rules: ['x.yaml'] } as const
    expect(settings(given, 'lang: de\nfail-on: never\n')).toMatchObject({
      lang: { value: 'en', from: '--lang' },
      failOn: { value: 'note', from: '--fail-on' },
      jurisdiction: { value: ['at'], from: '--jurisdiction' },
      defaultRules: { value: false, from: '--no-default-rules' },
      rulesFrom: [{ value: { path: 'x.yaml', pack: 'x.yaml' }, from: '--rules' }],
    })
  })

  it.each([
    ['de_AT.UTF-8', 'de', 'LANG'],
    ['de', 'de', 'LANG'],
    ['en_GB.UTF-8', 'en', 'LANG'],
    ['C', 'en', 'default'],
    ['fr_FR.UTF-8', 'en', 'default'],
  ])('the locale %s asks for %s', (value, lang, from) => {
    expect(settings({}, null, { name: 'LANG', value }).lang).toEqual({ value: lang, from })
  })

  it('a package that is not there is a problem at its line', () => {
    expect(settings({}, 'lang: de\nrules-from:\n  - hypecheck-rules-absent\n').errors).toEqual([
      'hypecheck.yaml:3: no npm package “hypecheck-rules-absent”; npm install hypecheck-rules-absent; a path begins with ./',
    ])
  })
})

describe('a pattern', () => {
  it.each([
    ['archive/**', ['archive/a.md', 'archive/2019/a.md'], ['a.md', 'x/archive/a.md']],
    ['archive', ['archive/a.md', 'x/archive/a.md'], ['archives/a.md']],
    ['./archive/', ['archive/a.md'], ['b.md']],
    ['*.draft.md', ['a.draft.md', 'x/y/a.draft.md'], ['a.md']],
    ['x/*.md', ['x/a.md'], ['x/y/a.md', 'a.md']],
  ])('%s', async (pattern, inside, outside) => {
    const matches = await fileTest([pattern], '/house')
    expect(inside.map((file) => matches(path.join('/house', file)))).toEqual(inside.map(() => true))
    expect(outside.map((file) => matches(path.join('/house', file)))).toEqual(outside.map(() => false))
  })

  it('of an empty list matches nothing', async () => {
    expect((await fileTest([], ''))('a.md')).toBe(false)
  })
})
