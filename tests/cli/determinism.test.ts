import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { REPORT_FORMATS } from '../../src/reports'
import { folderWith, run } from './run'

const files = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => path.join('samples', name))

const WORLDS = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
]

/** Forms that go to standard output, one a run, as no ending of a file names them; the others are files. */
const STREAMED = ['pretty', 'github']
const FILES = ['.html', '.json', '.ndjson', '.md', '.sarif', '.xml', '.rdjson']

const { folder, remove } = folderWith({})
afterAll(() => remove())

/** Every form of the report on these articles. */
async function reports(name: string, paths: readonly string[], env: Record<string, string> = {}): Promise<Record<string, string>> {
  const outputs = FILES.map((ending) => path.join(folder, name + ending))
  const runs = await Promise.all(
    STREAMED.map(async (format, index) => {
      const words = index === 0 ? outputs.flatMap((file) => ['-o', file]) : []
      return [format, (await run(['check', ...paths, '--format', format, ...words], { env })).stdout] as const
    }),
  )
  return Object.fromEntries([...runs, ...FILES.map((ending, index) => [ending, readFileSync(outputs[index]!, 'utf8')] as const)])
}

test('the same bytes in any order of paths, any time zone, any locale', async () => {
  const [first, ...others] = [
    await reports('1', files, WORLDS[0]),
    await reports('2', [...files].reverse(), WORLDS[1]),
    await reports('3', ['samples'], WORLDS[2]),
    await reports('4', [...files.slice(3), ...files.slice(0, 5), './samples']),
  ]
  for (const other of others) expect(other).toEqual(first)
  expect(Object.keys(first!).length).toBe(Object.keys(REPORT_FORMATS).length)
  for (const report of Object.values(first!)) expect(report).not.toBe('')
})

test('colours add nothing but colours', async () => {
  const [plain, coloured] = await Promise.all(['', '1'].map((FORCE_COLOR) => run(['check', ...files], { env: { FORCE_COLOR } })))
  expect(coloured!.stdout).not.toBe(plain!.stdout)
  expect(stripVTControlCharacters(coloured!.stdout)).toBe(plain!.stdout)
})

test('the order of NDJSON lines is the order of its articles', async () => {
  const lines = files.map((file) => JSON.stringify({ id: file, text: readFileSync(file, 'utf8') }))
  const [first, second] = await Promise.all(
    [1, 2].map(() => run(['check', '--input', 'ndjson', '-', '--format', 'json'], { input: lines.join('\n') })),
  )
  expect(first!.stdout).toBe(second!.stdout)
})
