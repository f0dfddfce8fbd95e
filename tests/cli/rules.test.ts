import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HYPE, OWN, type Workplace, workplace } from './tool'

let place: Workplace
beforeEach(() => {
  place = workplace({ 'rules.yaml': HYPE, 'a.txt': 'Titel\n\nEine Zirbelquark.\n' })
})
afterEach(() => place.remove())

describe('rules list', () => {
  it('has a line for each rule, with what the settings make of it', async () => {
    const { stdout, code } = await place.run(['rules', 'list', ...OWN])
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'id    language  verb  category     severity     origin',
      'zing  de        find  boilerplate  warning      rules.yaml',
      'law   de        find  boilerplate  off (error)  rules.yaml',
      '',
      '2 rules, 1 of them off',
      '',
    ])
  })

  it('as JSON', async () => {
    const { stdout } = await place.run(['rules', 'list', '--format', 'json', ...OWN])
    expect(JSON.parse(stdout)[0]).toEqual({
      id: 'zing',
      language: 'de',
      verb: 'find',
      category: 'boilerplate',
      severity: 'warning',
      configured: null,
      origin: 'rules.yaml',
      defined: 'rules.yaml:3',
    })
  })

  it('knows the built-in ones', async () => {
    const { stdout } = await place.run(['rules', 'list', '--format', 'json'])
    expect(JSON.parse(stdout).length).toBeGreaterThan(0)
    expect(new Set(JSON.parse(stdout).map(({ origin }: { origin: string }) => origin))).toEqual(new Set(['built-in']))
  })
})

describe('rules show', () => {
  it('tells meaning, source, place, phrases and examples', async () => {
    const { stdout } = await place.run(['rules', 'show', 'zing', '--lang', 'de', ...OWN])
    for (const part of [
      'Reklame: „{match}“',
      'source      own',
      'rules.yaml:3',
      'every jurisdiction',
      'Zirbelquark*',
      'Eine [[Zirbelquark]].',
      'Eine Birne.',
    ])
      expect(stdout).toContain(part)
  })

  it('marks the pinned place where there is colour', async () => {
    const { stdout } = await place.run(['rules', 'show', 'zing', ...OWN], { NO_COLOR: '', FORCE_COLOR: '1' })
    expect(stdout).toContain('Eine \u001b[7mZirbelquark\u001b[27m.')
  })

  it('names the nearest rule where there is none', async () => {
    expect(await place.run(['rules', 'show', 'zin', ...OWN])).toMatchObject({
      code: 2,
      stderr: 'hypecheck: no rule “zin”; did you mean “zing”?\n',
    })
  })
})

describe('rules test', () => {
  it('passes where every example is right', async () => {
    expect(await place.run(['rules', 'test', 'rules.yaml'])).toMatchObject({
      code: 0,
      stdout: 'coverage: 2 of 2 phrases stand in an example of their rule\n2 rules, 4 examples: all as they should be\n',
    })
  })

  it('names what is missing and what is noisy, and phrases without an example', async () => {
    place.write({
      'rules.yaml': HYPE.replace('["Zirbelquark*"]', '["Zirbelquark*", "Quarkzirbel"]')
        .replace('Eine [[Zirbelquark]]', 'Eine [[Birne]]')
        .replace('Ein Tau', 'Der Glimmertau'),
    })
    const { stdout, code } = await place.run(['rules', 'test', 'rules.yaml'])
    expect(code).toBe(1)
    expect(stdout.split('\n')).toEqual([
      'missing  zing  rules.yaml:9:11',
      '         Eine [[Birne]].',
      '',
      'noisy    law  rules.yaml:19:12',
      '         Der Glimmertau.',
      '         found “Glimmertau”',
      '',
      'without an example:',
      '  zing find Zirbelquark*',
      '  zing find Quarkzirbel',
      '',
      'coverage: 1 of 3 phrases stand in an example of their rule',
      '2 rules, 4 examples: 2 failed',
      '',
    ])
  })

  it('ends with 2 where a rule cannot be read, and tests the others', async () => {
    place.write({ 'rules.yaml': HYPE.replace('find: ["Glimmertau"]', 'fnd: ["Glimmertau"]') })
    const { stdout, stderr, code } = await place.run(['rules', 'test', 'rules.yaml'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'hypecheck: rules.yaml:12:5: rule “law”: unknown verb “fnd”; did you mean “find”?\n',
    })
    expect(stdout).toContain('1 rule, 2 examples: all as they should be')
  })
})

describe('rules new and schema', () => {
  it('writes a rule that passes its own test, and not over a file', async () => {
    expect(await place.run(['rules', 'new', 'my-rule', '-o', 'sub.yaml'])).toMatchObject({ code: 0, stdout: '' })
    expect(await place.run(['rules', 'test', 'sub.yaml'])).toMatchObject({ code: 0 })
    expect(await place.run(['rules', 'new', 'my-rule', '-o', 'sub.yaml'])).toMatchObject({ code: 2 })
    const schema = /\$schema=(\S+)/.exec(readFileSync(path.join(place.folder, 'sub.yaml'), 'utf8'))?.[1]
    expect(JSON.parse(readFileSync(path.join(place.folder, schema!), 'utf8'))).toMatchObject({ title: 'hypecheck rules' })
  })

  it('every key of the schema is explained', async () => {
    const { stdout } = await place.run(['rules', 'schema'])
    const silent: string[] = []
    const visit = (node: unknown, name: string): void => {
      if (typeof node !== 'object' || node === null) return
      const { properties = {}, ...rest } = node as { properties?: Record<string, { description?: string }> }
      for (const [key, value] of Object.entries(properties)) {
        if (!value.description && name !== 'say') silent.push(key)
        visit(value, key)
      }
      for (const value of Object.values(rest)) visit(value, name)
    }
    visit(JSON.parse(stdout), '')
    expect(silent).toEqual([])
  })
})

describe('a rule of one’s own in a check', () => {
  const check = (...words: string[]) => place.run(['check', 'a.txt', '--format', 'json', ...words])

  it('works with nothing but its YAML, from a folder outside', async () => {
    const { stdout, code } = await check('--rules', path.join(place.folder, 'rules.yaml'), '--fail-on', 'warning')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'zing', message: 'zing: “Zirbelquark”' }])
  })

  it('that does not do what its examples say is refused, and the others go on', async () => {
    place.write({ 'rules.yaml': HYPE.replace('Ein Tau', 'Der Glimmertau') })
    const { stdout, stderr, code } = await check(...OWN)
    expect(code).toBe(2)
    expect(stderr).toBe('hypecheck: rules.yaml:19:12: rule “law” finds its miss “Der Glimmertau.”; found “Glimmertau”\n')
    expect(JSON.parse(stdout).findings).toHaveLength(1)
  })

  it('is compiled once, and anew when it changes or its cache is damaged', async () => {
    const cached = () => readdirSync(place.cache).filter((name) => name.startsWith('rules-'))
    await check(...OWN)
    const [first] = cached()
    expect(cached()).toHaveLength(1)
    const file = path.join(place.cache, first!)
    const bytes = readFileSync(file)
    place.write({ [path.relative(place.folder, file)]: bytes.toString('utf8').replace('Reklame', 'Reglame') })
    expect(JSON.parse((await check(...OWN)).stdout).findings).toHaveLength(1)
    expect(readFileSync(file)).toEqual(bytes)
    place.write({ 'rules.yaml': HYPE.replace('Zirbelquark*', 'Zirbelquarkn').replace('[[Zirbelquark]]', '[[Zirbelquarkn]]') })
    expect(JSON.parse((await check(...OWN)).stdout).findings).toHaveLength(0)
    expect(cached()).toHaveLength(2)
  })

  it('works without a cache', async () => {
    place.write({ 'file.txt': '' })
    for (const folder of ['', path.join(place.folder, 'file.txt', 'below')]) {
      const { stdout } = await place.run(['check', 'a.txt', '--format', 'json', ...OWN], { HYPECHECK_CACHE_DIR: folder })
      expect(JSON.parse(stdout).findings).toHaveLength(1)
    }
  })
})
