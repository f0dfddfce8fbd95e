import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { workplace } from './tool'

/** Articles of some houses, dated and undated, that contradict each other, a line each. */
const article = (number: number): string => {
  const name = ['Rhenalis', 'Tessaro', 'Oderbruch', 'Velden'][number % 4]!
  const revenue = number % 97 === 0 ? 512 : 462
  const byline = number % 5 === 0 ? '' : `Von Carla Mertens | ${1 + (number % 28)}. Februar 2026\n\n`
  const text = `${name}-Aktie steigt\n\n${byline}Die ${name} AG legt zu. Der Umsatz stieg 2025 um 16 Prozent auf ${revenue} Millionen Euro. Am Montag, 18. Februar 2026, wird gehandelt. Jetzt sofort handeln!`
  return JSON.stringify({ id: `a${String(number).padStart(4, '0')}`, text })
}
const lines = Array.from({ length: 600 }, (_, number) => article(number))
const place = workplace({
  'all.ndjson': `${lines.join('\n')}\nno JSON\n`,
})
afterAll(() => place.remove())

it.each(['ndjson', 'json', 'pretty', 'html'])('%s has the same bytes, however many threads read the articles', async (format) => {
  const [one, ...others] = await Promise.all(
    [1, 2, 3].map((jobs) => place.run(['check', 'all.ndjson', '--format', format, '--jobs', String(jobs)])),
  )
  expect(one!.code).toBe(2)
  expect(one!.stdout + one!.stderr).toContain('all.ndjson:601')
  expect(one!.stdout.length).toBeGreaterThan(2000)
  for (const other of others) expect(other).toEqual(one)
})

it('finds what contradicts itself between the articles of different threads', async () => {
  const { stdout } = await place.run(['check', 'all.ndjson', '--format', 'ndjson', '--jobs', '2'])
  const findings = stdout.split('\n').flatMap((line) => (line.includes('"rule":"revenue"') ? [JSON.parse(line)] : []))
  expect(findings.length).toBeGreaterThan(0)
  const paths: string[] = findings[0].evidence.map((place: { path: string }) => place.path)
  expect(new Set(paths.map((name) => Math.floor(Number(name.slice(1)) / 256))).size).toBeGreaterThan(1)
})

it('refuses a number of threads that is none', async () => {
  const { code, stderr } = await place.run(['check', 'all.ndjson', '--jobs', '0'])
  expect(code).toBe(2)
  expect(stderr).toContain('from 1 to 99')
})

it('an interrupt ends all threads', async () => {
  const child = spawn(
    process.execPath,
    [path.resolve('bin/hypecheck.js'), 'check', '-', '--input', 'ndjson', '--jobs', '2', '--format', 'ndjson'],
    {
      cwd: place.folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  const code = new Promise((resolve) => child.on('close', resolve))
  child.stdout.once('data', () => child.kill('SIGINT'))
  child.stdin.on('error', () => {})
  child.stdin.end(Array.from({ length: 20 }, () => lines.join('\n')).join('\n'))
  expect(await code).toBe(130)
})
