import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ARTICLES, folderWith, type Outcome, run, WITH_RULES, write } from './run'

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = folderWith(ARTICLES))
})
afterEach(() => remove())

const check = (...words: string[]): Promise<Outcome> => run(['check', ...words, ...WITH_RULES], { cwd: folder })
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
const jsonOf = ({ stdout }: Outcome) => JSON.parse(stdout)

describe('exit codes', () => {
  test.each([
    [['new'], 1],
    [['old'], 0],
    [['old', '--fail-on', 'warning'], 1],
    [['new', '--fail-on', 'never'], 0],
    [['old', '--max-warnings', '0'], 1],
    [['old', '--max-warnings', '1'], 0],
    [['new', '--fail-on', 'never', '--max-warnings', '2'], 1],
    [['new', 'missing.txt'], 2],
    [['new', '--only', 'boilerplate'], 0],
    [['new', '--only', 'boilerplat'], 2],
    [['new', '--skip', 'promise'], 0],
    [['new', '--max-warnings', '-1'], 2],
    [[], 2],
  ])('check %j ends with %i', async (words, code) => {
    expect((await check(...words)).code).toBe(code)
  })
})

describe('outputs', () => {
  test('several at once, each in the form of its ending; nothing on standard output', async () => {
    const { stdout, code } = await check('new', '-o', 'a.html', '-o', 'b.sarif', '-o', 'c.json', '-o', 'd.xml', '-o', 'e.md')
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
    expect(read('a.html')).toMatch(/^<!doctype html>/)
    expect(JSON.parse(read('b.sarif')).version).toBe('2.1.0')
    expect(JSON.parse(read('c.json')).summary.findings).toBe(4)
    expect(read('d.xml')).toContain('<testsuites')
    expect(read('e.md')).toMatch(/^## hypecheck/)
  })

  test('besides standard output, where a form is asked for that no file has', async () => {
    const { stdout } = await check('new', '--format', 'github', '-o', 'a.html')
    expect(stdout).toMatch(/^::error file=new\/2026-01-13-a.txt/)
    expect(read('a.html')).toMatch(/^<!doctype html>/)
  })

  test('one file gets the form that is asked for', async () => {
    const { stdout } = await check('new', '--format', 'json', '--output', 'report.out')
    expect(stdout).toBe('')
    expect(JSON.parse(read('report.out')).hypecheck).toBe('0.1.0')
  })

  test('a file holds the same as standard output, without colours', async () => {
    const { stdout } = await check('new', '--format', 'pretty')
    await run(['check', 'new', ...WITH_RULES, '-o', 'report.txt'], { cwd: folder, env: { FORCE_COLOR: '1' } })
    expect(read('report.txt')).toBe(stdout)
  })

  test('a file that cannot be written: the others are, and the run says so', async () => {
    mkdirSync(path.join(folder, 'taken.html'))
    const { code, stderr } = await check('new', '-o', 'taken.html', '-o', 'no/such/folder.json', '-o', 'c.json')
    expect(code).toBe(2)
    expect(stderr).toContain('taken.html: cannot be written: ')
    expect(stderr).toContain('no/such/folder.json: cannot be written: no such file or directory')
    expect(JSON.parse(read('c.json')).summary.findings).toBe(4)
  })

  test('a full device leaves the exit code 2', async () => {
    if (!existsSync('/dev/full')) return
    const { code, stderr } = await check('new', '-o', '/dev/full')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no space left on device') })
  })

  test('writing keeps links and permissions, and leaves nothing beside the file', async () => {
    write(folder, { 'real.json': 'before' })
    chmodSync(path.join(folder, 'real.json'), 0o640)
    symlinkSync('real.json', path.join(folder, 'link.json'))
    await check('new', '-o', 'link.json')
    expect(lstatSync(path.join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(statSync(path.join(folder, 'real.json')).mode & 0o777).toBe(0o640)
    expect(JSON.parse(read('real.json')).summary.findings).toBe(4)
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'new', 'old', 'real.json', 'rules.yaml'])
  })
})

describe('the baseline', () => {
  test('known findings do not count; new ones do; gone ones are named', async () => {
    const written = await check('new', '--baseline', 'known.json', '--update-baseline')
    expect(written.code).toBe(0)
    expect((await check('new', '--baseline', 'known.json', '--fail-on', 'note')).code).toBe(0)

    write(folder, { 'new/2026-01-13-a.txt': '\n\nRhenalis-Aktie steigt\n\nAnleger sollten jetzt kaufen. Und sofort handeln.\n' })
    const outcome = await check('new', '--baseline', 'known.json', '--fail-on', 'note', '--format', 'json')
    const { findings, baseline, summary } = jsonOf(outcome)
    expect(outcome.code).toBe(1)
    expect(findings.map(({ evidence }: { evidence: { quote: string }[] }) => evidence[0]!.quote)).toEqual(['sofort handeln'])
    expect(baseline.known).toHaveLength(3)
    expect(baseline.gone.map(({ rule }: { rule: string }) => rule)).toEqual(['promise'])
    expect(summary.findings).toBe(1)
    expect(outcome.stderr).toContain('1 baseline entry no longer occurs')
  })

  test('one more of the same is new', async () => {
    await check('new', '--baseline', 'known.json', '--update-baseline')
    expect(JSON.parse(read('known.json')).findings.map(({ count }: { count: number }) => count)).toEqual([1, 1, 2])
    write(folder, { 'new/2026-01-14-b.txt': `${ARTICLES['new/2026-01-14-b.txt']}\nMan muss sofort handeln.\n` })
    expect(jsonOf(await check('new', '--baseline', 'known.json', '--format', 'json')).summary.findings).toBe(1)
  })

  test('a run on some articles or rules leaves the entries of the others alone', async () => {
    await check('new', '--baseline', 'known.json', '--update-baseline')
    const before = read('known.json')
    expect(jsonOf(await check('new/2026-01-14-b.txt', '--baseline', 'known.json', '--format', 'json')).baseline.gone).toEqual([])
    expect(jsonOf(await check('new', '--only', 'urgency', '--baseline', 'known.json', '--format', 'json')).baseline.gone).toEqual([])
    await check('new/2026-01-14-b.txt', '--baseline', 'known.json', '--update-baseline')
    await check('new', '--only', 'urgency', '--baseline', 'known.json', '--update-baseline')
    expect(read('known.json')).toBe(before)
  })

  test.each([
    ['missing.json', undefined, 'no such baseline'],
    ['known.json', '{', 'the baseline is no JSON'],
    ['known.json', '[]', 'no baseline of hypecheck'],
  ])('%s with %j: %s', async (file, text, message) => {
    if (text) write(folder, { [file]: text })
    const { code, stderr } = await check('new', '--baseline', file)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })

  test('--update-baseline needs a file', async () => {
    expect((await check('new', '--update-baseline')).stderr).toContain('--baseline FILE')
  })
})

describe('earlier articles', () => {
  test('are compared with, but not reported on', async () => {
    const document = jsonOf(await check('new', '--against', 'old', '--format', 'json'))
    expect(document.articles.map(({ path: name }: { path: string }) => name)).toEqual(['new/2026-01-13-a.txt', 'new/2026-01-14-b.txt'])
    expect(document.against.map(({ path: name }: { path: string }) => name)).toEqual(['old/2025-12-01-c.txt'])
    expect(document.summary.findings).toBe(4)
  })

  test('that are to be checked as well are checked', async () => {
    const document = jsonOf(await check('new', 'old', '--format', 'json', '--against', 'old', 'new'))
    expect(document.against).toEqual([])
    expect(document.summary.findings).toBe(5)
  })

  test('alone are no input', async () => {
    expect((await check('--against', 'new', 'old')).code).toBe(2)
  })
})
