import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { progressText, startProgress } from '../../src/cli/progress'
import { ARTICLES, BIN, folderWith, run, start, WITH_RULES, write } from './run'

/** So many articles take long enough to stop amid them, and give more records than a pipe holds at once. */
const MANY = 800
/** With all shipped rules a run goes on for seconds after its first record. */
const ALSO_SHIPPED = ['--rules', 'rules.yaml']

let folder: string
let remove: () => void
beforeAll(() => {
  const text = `${'Der Umsatz wuchs im dritten Quartal um acht Prozent auf zwölf Millionen Euro. '.repeat(30)}Man muss jetzt kaufen.`
  const many = Array.from({ length: MANY }, (_, id) => JSON.stringify({ id: `a${id}`, text }))
  ;({ folder, remove } = folderWith({ ...ARTICLES, 'many.ndjson': many.join('\n') }))
})
afterAll(() => remove())

describe('mistyped words', () => {
  test.each([
    [['chekc', 'new'], 'did you mean “hypecheck check new”?'],
    [['timelin', 'new'], 'did you mean “hypecheck timeline new”?'],
    [['check', 'new', '--outptu', 'x'], '(Did you mean --output?)'],
    [['check', 'new', '--format', 'sarfi'], 'did you mean “sarif”?'],
    [['check', 'new', '--fail-on', 'eror'], 'did you mean “error”?'],
    [['explain', 'urgenci'], 'did you mean “urgency”?'],
    [['check', 'new', '--only', 'promis'], 'did you mean “promise”?'],
    [['completion', 'bsh'], 'bash'],
  ])('%j: %s', async (words, remedy) => {
    const ruled = ['check', 'explain'].includes(words[0]!) ? WITH_RULES : []
    const { code, stdout, stderr } = await run([...words, ...ruled], { cwd: folder })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(remedy)
  })

  test('a file whose name is like a command is a file', async () => {
    write(folder, { chek: 'Ruhig.' })
    expect((await run(['chek', ...WITH_RULES], { cwd: folder })).code).toBe(0)
  })
})

describe('ending early', () => {
  test('Ctrl-C ends with 130 and leaves no output behind', async () => {
    const outputs = ['-o', 'out.sarif', '-o', 'out.html']
    const child = start(['check', 'many.ndjson', '--format', 'ndjson', ...ALSO_SHIPPED, ...outputs], { cwd: folder })
    child.stdout!.once('data', () => child.kill('SIGINT'))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    expect(existsSync(path.join(folder, 'out.sarif')) || existsSync(path.join(folder, 'out.html'))).toBe(false)
  })

  test('Ctrl-C is heard while standard input keeps us waiting', async () => {
    const child = spawn(process.execPath, [BIN, 'check', '-'])
    await new Promise((resolve) => child.stdin.write(' '.repeat(4_000_000), resolve))
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
  })

  test('a named pipe is read, and Ctrl-C is heard while it keeps us waiting', async () => {
    const pipe = path.join(folder, 'pipe.txt')
    spawnSync('mkfifo', [pipe])
    const whole = run(['check', 'pipe.txt', ...WITH_RULES, '--format', 'json'], { cwd: folder })
    writeFileSync(pipe, 'Der Umsatz wuchs im dritten Quartal um acht Prozent. Man muss jetzt kaufen.')
    expect(JSON.parse((await whole).stdout).summary).toMatchObject({ articles: 1, findings: 1 })

    const waiting = start(['check', 'pipe.txt', ...WITH_RULES], { cwd: folder })
    const writer = spawn('bash', ['-c', 'exec 3> "$0"; echo open; exec sleep 60', pipe])
    writer.stdout.once('data', () => waiting.kill('SIGINT'))
    expect(await new Promise((resolve) => waiting.on('close', resolve))).toBe(130)
    writer.kill()
  })

  test('a closed pipe ends quietly', () => {
    const script = `node ${BIN} check many.ndjson --format ndjson ${WITH_RULES.join(' ')} | head -n 2 | wc -l; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
    expect(stdout.split('\n')[0]!.trim()).toBe('2')
    expect(stderr).toBe('')
  }, 60_000)
})

describe('NDJSON', () => {
  test('is one record a line, and the summary comes last', async () => {
    const { stdout } = await run(['check', 'many.ndjson', '--format', 'ndjson', ...WITH_RULES], { cwd: folder })
    const records = stdout.trimEnd().split('\n')
    expect(records.length).toBe(MANY + 1)
    expect(JSON.parse(records.at(-1)!)).toMatchObject({ type: 'summary', articles: MANY })
  })

  test('leaves before the run is over', async () => {
    // Whoever stops at the first record has got fewer than all.
    const child = start(['check', 'many.ndjson', '--format', 'ndjson', ...ALSO_SHIPPED], { cwd: folder })
    let text = ''
    child.stdout!.on('data', (chunk) => (text += chunk))
    child.stdout!.once('data', () => child.kill('SIGINT'))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
    expect(text).not.toContain('"summary"')
  })
})

describe('progress', () => {
  test('counts and estimates', () => {
    expect(progressText('checking', 10, 1000, 100)).toBe('checking 10 of 1000 articles')
    expect(progressText('checking', 250, 1000, 5000)).toBe('checking 250 of 1000 articles, about 15 s left')
    expect(progressText('reading', 100, 1000, 60_000)).toBe('reading 100 of 1000 articles, about 9 min left')
    expect(progressText('reading', 1000, 1000, 60_000)).toBe('reading 1000 of 1000 articles')
  })

  const WAITING = { isTTY: true, columns: 80 }

  test('is there on a terminal that has to wait', async () => {
    expect((await drawn(WAITING)).some((text) => /checking \d+ of 40 articles/.test(text))).toBe(true)
  })

  test.each([
    ['with --quiet', WAITING, { quiet: true }],
    ['where no terminal is', { isTTY: false, columns: 80 }, {}],
    ['on a terminal without columns', { isTTY: true, columns: 0 }, {}],
    ['on a terminal that cannot go back', WAITING, { env: { TERM: 'dumb' } }],
    ['in CI', WAITING, { env: { CI: 'true' } }],
    ['for a run that is over soon', WAITING, { pace: 10 }],
  ])('is not there %s', async (_, terminal, run) => {
    expect(await drawn(terminal, run)).toEqual([])
  })

  /** What forty articles draw on standard error, where each takes so many milliseconds of a clock of our own. */
  async function drawn(
    terminal: { isTTY: boolean; columns: number },
    { quiet = false, pace = 100, env = {} }: { quiet?: boolean; pace?: number; env?: Record<string, string> } = {},
  ): Promise<string[]> {
    const written: string[] = []
    let now = 0
    for (const [name, value] of Object.entries({ TERM: 'xterm', CI: undefined, ...env })) vi.stubEnv(name, value)
    vi.spyOn(Date, 'now').mockImplementation(() => now)
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    const was = { isTTY: process.stderr.isTTY, columns: process.stderr.columns }
    Object.assign(process.stderr, { clearLine: () => true, cursorTo: () => true, moveCursor: () => true, ...terminal })
    try {
      const progress = startProgress(quiet)
      for await (const _ of progress.over('checking', 40, Array(40).fill(0))) now += pace
      progress.stop()
    } finally {
      Object.assign(process.stderr, was)
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
    }
    return written
  }

  /** What a person sees on a terminal. The standard input of `script` stays open, or it would wait busily. */
  async function onTerminal(env: Record<string, string>): Promise<string> {
    const line = `stty cols 80; node ${BIN} check new --fail-on never ${WITH_RULES.join(' ')}`
    const child = spawn('script', ['-qec', line, '/dev/null'], { cwd: folder, env: { PATH: process.env.PATH, TERM: 'xterm', ...env } })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
    })
    await new Promise((resolve) => child.on('close', resolve))
    return text
  }

  test.skipIf(!existsSync('/usr/bin/script'))('a report on a terminal is in the language of the locale', async () => {
    expect(await onTerminal({ LANG: 'de_DE.UTF-8' })).toContain('Warnung')
    expect(await onTerminal({ LANG: 'en_GB.UTF-8' })).toContain('warning')
  })
})

describe('watching', () => {
  test('checks again when an article changes', async () => {
    const child = start(['check', 'new', '--watch', '--format', 'json', '-o', 'new/report.json', ...WITH_RULES], { cwd: folder })
    const report = path.join(folder, 'new/report.json')
    const findings = (): number => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).summary.findings : -1)
    await until(() => findings() === 4)
    await wait(300)
    writeFileSync(path.join(folder, 'new/2026-01-14-b.txt'), 'Ruhig.\n')
    await until(() => findings() === 2)
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
  }, 30_000)

  test('cannot watch standard input', async () => {
    expect((await run(['check', '-', '--watch'])).stderr).toContain('standard input cannot be watched')
  })
})

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (condition()) return
    await wait(50)
  }
  throw new Error('it did not happen within 10 s')
}
