import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HYPE, OWN, type Workplace, workplace } from './tool'

let place: Workplace
beforeEach(() => {
  place = workplace({
    'house/rules.yaml': HYPE,
    'node_modules/hypecheck-rules-money/package.json': '{}',
    'node_modules/hypecheck-rules-money/rules/money.yaml': HYPE.replaceAll('zing', 'cash')
      .replaceAll('law', 'cash-law')
      .replace('Zirbelquark', 'Moorfunkel')
      .replace('[[Zirbelquark]]', '[[Moorfunkel]]')
      .replaceAll('Glimmertau', 'Nebelkauz'),
    'hypecheck.yaml': 'default-rules: false\nrules-from: [./house, hypecheck-rules-money]\n',
    'articles/a.txt': 'Titel\n\nEine Zirbelquark.\n\nDann ein Glimmertau.\n\nEin Moorfunkel.\n',
    'articles/old/b.txt': 'Titel\n\nEine Zirbelquark.\n',
  })
})
afterEach(() => place.remove())

const found = async (words: string[], env?: Record<string, string>) => {
  const { stdout, stderr, code } = await place.run(['check', '--format', 'json', ...words], env)
  const document = stdout ? JSON.parse(stdout) : { findings: [], articles: [] }
  const findings: { rule: string; severity: string; message: string; evidence: [{ path: string }]; suppressed?: object }[] =
    document.findings
  const list = findings.map(({ rule, severity, evidence: [{ path }] }) => `${path} ${rule} ${severity}`)
  return { list, findings, document, stderr, code }
}

describe('hypecheck.yaml', () => {
  it('is found upwards, and brings rules of files and npm packages', async () => {
    place.write({ 'articles/deep/c.txt': 'Titel\n\nEine Zirbelquark.\n' })
    expect((await found(['articles/a.txt'])).list).toEqual(['articles/a.txt zing warning', 'articles/a.txt cash warning'])
    expect((await found(['articles/a.txt', '--no-config', '--no-default-rules'])).list).toEqual([])
  })

  it('sets levels by rule and by category, off among them', async () => {
    place.write({
      'hypecheck.yaml': 'default-rules: false\nrules-from: [./house]\njurisdiction: us\nrules: {boilerplate: note, law: off}\n',
    })
    expect((await found(['articles/a.txt'])).list).toEqual(['articles/a.txt zing note'])
  })

  it('sets levels for some files', async () => {
    const config =
      'default-rules: false\nrules-from: [./house]\noverrides:\n  - {files: ["articles/**"], rules: {zing: error}}\n  - {files: [old], rules: {zing: off}}\n'
    place.write({ 'hypecheck.yaml': config })
    expect(await found(['articles'])).toMatchObject({ list: ['articles/a.txt zing error'], code: 1 })
  })

  it('leaves ignored files out of folders and patterns, not where they are named', async () => {
    place.write({ 'hypecheck.yaml': 'default-rules: false\nrules-from: [./house]\nignore: ["articles/old"]\n' })
    expect((await found(['articles'])).document.articles).toHaveLength(1)
    expect((await found(['articles/**/*.txt'])).document.articles).toHaveLength(1)
    expect((await found(['articles/old/b.txt'])).document.articles).toHaveLength(1)
  })

  it('sets fail-on, jurisdiction and the language of the report; options win', async () => {
    place.write({ 'hypecheck.yaml': 'default-rules: false\nrules-from: [./house]\nfail-on: warning\njurisdiction: [de, us]\nlang: de\n' })
    const { code, list, findings } = await found(['articles/a.txt'])
    expect({ code, list }).toEqual({ code: 1, list: ['articles/a.txt zing warning', 'articles/a.txt law error'] })
    expect(findings[1]?.message).toBe('Versprechen: „Glimmertau“')
    const other = await found(['articles/a.txt', '--jurisdiction', 'at,ch', '--fail-on', 'error', '--lang', 'en'])
    expect({ code: other.code, message: other.findings[0]?.message }).toEqual({ code: 0, message: 'zing: “Zirbelquark”' })
  })

  it('what programs read is the same in every locale', async () => {
    expect((await found(['articles/old'], { LANG: 'de_DE.UTF-8' })).findings[0]?.message).toBe('zing: “Zirbelquark”')
  })

  it.each([
    ['fail_on: error\n', 'hypecheck.yaml:1:1: unknown key “fail_on”; did you mean “fail-on”?'],
    ['default-rules: false\nrules-from: [./house]\nrules: {zin: off}\n', 'hypecheck.yaml:3: unknown rule “zin”; did you mean “zing”?'],
    [
      'lang: [\n',
      'hypecheck.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]; indent the lines of one level alike',
    ],
  ])('%j is an error', async (yaml, message) => {
    place.write({ 'hypecheck.yaml': yaml })
    expect(await found(['articles/old'])).toMatchObject({ code: 2, stderr: `hypecheck: ${message}\n` })
  })

  it('--config names another, which must be there', async () => {
    place.write({ 'other.yaml': 'default-rules: false\n' })
    expect((await found(['articles/a.txt', '--config', 'other.yaml'])).list).toEqual([])
    expect(await found(['articles/a.txt', '--config', 'absent.yaml'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('absent.yaml: no such file'),
    })
  })
})

describe('suppression', () => {
  const CONFIG = 'default-rules: false\nrules-from: [./house]\nfail-on: warning\n'
  const article = (comment: string) => ({ 'hypecheck.yaml': CONFIG, 'c.md': `Titel\n\n${comment}\nEine Zirbelquark.\n` })

  it('keeps the finding in the JSON, marked, and out of the exit code and the counts', async () => {
    place.write(article('<!-- hypecheck-ignore zing: quoted -->'))
    const { code, findings, document } = await found(['c.md'])
    expect({ code, suppressed: findings[0]?.suppressed }).toEqual({ code: 0, suppressed: { reason: 'quoted', by: 'c.md:3' } })
    expect(document.summary).toMatchObject({ findings: 0, warnings: 0 })
    expect((await place.run(['check', 'c.md'])).stdout).not.toContain('Zirbelquark')
  })

  it('--no-inline-ignore does not listen to the article', async () => {
    place.write(article('<!-- hypecheck-ignore zing: quoted -->'))
    expect(await found(['c.md', '--no-inline-ignore'])).toMatchObject({ code: 1, list: ['c.md zing warning'] })
  })

  it('a malformed comment is a problem, a useless one a warning', async () => {
    place.write(article('<!-- hypecheck-ignore zin: quoted -->'))
    expect(await found(['c.md'])).toMatchObject({ code: 2, stderr: 'hypecheck: c.md:3: unknown rule “zin”; did you mean “zing”?\n' })
    place.write({ ...article(''), 'c.md': 'Titel\n\n<!-- hypecheck-ignore zing: quoted -->\nNichts.\n' })
    const { code, stderr, document } = await found(['c.md'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'hypecheck: c.md:3: hypecheck-ignore zing has nothing to ignore; remove it\n' })
    expect(document.problems).toMatchObject([{ path: 'c.md', line: 3, severity: 'warning' }])
  })

  it('by fingerprint', async () => {
    place.write(article(''))
    const [finding] = (await found(['c.md'])).document.findings
    place.write({ 'hypecheck.yaml': `${CONFIG}suppress:\n  - fingerprint: "${finding.fingerprint}"\n    reason: ours\n` })
    expect(await found(['c.md'])).toMatchObject({ code: 0, findings: [{ suppressed: { reason: 'ours', by: 'hypecheck.yaml:5' } }] })
  })
})

describe('companies', () => {
  const COMPANIES = 'companies:\n  Rhenalis: {names: RMT, fiscal-year-end: 09-30}\n'
  const subjects = async (...words: string[]) => {
    const { stdout, stderr, code } = await place.run(['claims', '--format', 'ndjson', 'r.txt', ...words])
    const claims = stdout.trim() === '' ? [] : stdout.trim().split('\n')
    return { claims: claims.map((line) => [JSON.parse(line).subject, JSON.parse(line).period.start]), stderr, code }
  }
  beforeEach(() =>
    place.write({
      'hypecheck.yaml': 'lang: en\n',
      'r.txt': 'Ein Blick\n\nRMT erzielte im Geschäftsjahr 2024/25 einen Umsatz von 9 Millionen Euro.\n',
    }),
  )

  it('are found beside the configuration', async () => {
    expect((await subjects()).claims).toEqual([[null, '2024-07-01']])
    place.write({ 'companies.yaml': COMPANIES })
    expect((await subjects()).claims).toEqual([['Rhenalis', '2024-10-01']])
    expect((await subjects('--no-config')).claims).toEqual([[null, '2024-07-01']])
  })

  it('are named in it, from its folder, or on the command line', async () => {
    place.write({ 'hypecheck.yaml': 'companies: house/firms.yaml\n', 'house/firms.yaml': COMPANIES })
    expect((await subjects()).claims).toEqual([['Rhenalis', '2024-10-01']])
    expect((await subjects('--no-config', '--companies', 'house/firms.yaml')).claims).toEqual([['Rhenalis', '2024-10-01']])
    expect((await place.run(['config'])).stdout).toMatch(/^companies +house\/firms\.yaml +hypecheck\.yaml:1$/m)
  })

  it('a check with several threads knows them, too', async () => {
    const told = (count: string) => `Ein Blick\nKurskompass, 12. Dezember 2025\n\n${count} Mitarbeiter.\n`
    place.write({ 'companies.yaml': COMPANIES, 'h/a.txt': told('RMT beschäftigt 4.000'), 'h/b.txt': told('Rhenalis beschäftigt 6.000') })
    for (const jobs of ['1', '2']) expect((await found(['h', '--jobs', jobs])).findings.map(({ rule }) => rule)).toContain('headcount')
  })

  it('what is wrong with them is told with its place', async () => {
    place.write({ 'companies.yaml': 'companies:\n  Rhenalis: {naems: RMT}\n' })
    expect(await subjects()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('companies.yaml:2:14: unknown key “naems”; did you mean “names”?'),
    })
    place.write({ 'hypecheck.yaml': 'lang: en\ncompanies: firms.yaml\n' })
    expect(await subjects()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('hypecheck.yaml:2: companies: no such file “firms.yaml”'),
    })
    expect((await subjects('--companies', 'x.yaml')).stderr).toContain('x.yaml: no such file; check the path after --companies')
  })

  it('have a schema for editors', async () => {
    const { stdout } = await place.run(['config', '--schema', 'companies'])
    expect(Object.keys(JSON.parse(stdout).properties.companies.additionalProperties.properties)).toContain('fiscal-year-end')
    expect(JSON.parse((await place.run(['config', '--schema'])).stdout).title).toBe('hypecheck.yaml')
  })
})

describe('init and config', () => {
  it('init writes a file that can be read and changes nothing, and not over another', async () => {
    const before = await place.run(['config', '--no-config'])
    expect(await place.run(['init', '-o', 'new.yaml'])).toMatchObject({ code: 0 })
    const after = await place.run(['config', '--config', 'new.yaml'])
    const values = ({ stdout }: { stdout: string }) => stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 2))
    expect(after).toMatchObject({ code: 0, stderr: '' })
    expect(values(after)).toEqual(values(before))
    expect(await place.run(['init', '-o', 'new.yaml'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the file is there already'),
    })
  })

  it('config tells where each value comes from', async () => {
    place.write({ 'hypecheck.yaml': 'default-rules: false\nrules-from: [./house]\nrules: {zing: error}\nignore: [old]\n' })
    const { stdout } = await place.run(['config', '--fail-on', 'note'], { LC_ALL: 'de_DE.UTF-8' })
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['default-rules', 'false', 'hypecheck.yaml:1'],
      ['rules-from', 'house', 'hypecheck.yaml:2'],
      ['fail-on', 'note', '--fail-on'],
      ['jurisdiction', 'de', 'default'],
      ['lang', 'en', 'default'],
      ['ignore', 'old', 'hypecheck.yaml:4'],
      ['rules zing', 'error', 'hypecheck.yaml:3'],
      [''],
    ])
  })

  it('without a configuration everything is as always', async () => {
    expect((await place.run(['config', '--no-config', ...OWN.slice(0, 1)])).stdout).toContain('--no-default-rules')
  })
})
