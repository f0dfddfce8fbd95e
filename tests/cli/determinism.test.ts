import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { REPORT_FORMATS } from '../../src/reports'
import { run } from './run'

const files = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => path.join('samples', name))

const WORLDS = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
]

test.each(Object.keys(REPORT_FORMATS))('%s: the same bytes in any order of paths, any time zone, any locale', async (format) => {
  const outcomes = await Promise.all([
    ...WORLDS.map((env) => run(['check', ...files, '--format', format], { env })),
    run(['check', ...[...files].reverse(), '--format', format]),
    run(['check', 'samples', '--format', format]),
    run(['check', ...files.slice(3), ...files.slice(0, 5), './samples', '--format', format]),
  ])
  for (const { stdout, code } of outcomes) {
    expect(stdout).toBe(outcomes[0]!.stdout)
    expect(code).toBe(outcomes[0]!.code)
  }
  expect(outcomes[0]!.stdout).not.toBe('')
})

test('the order of NDJSON lines is the order of its articles', async () => {
  const lines = files.map((file) => JSON.stringify({ id: file, text: readFileSync(file, 'utf8') }))
  const [first, second] = await Promise.all(
    [1, 2].map(() => run(['check', '--input', 'ndjson', '-', '--format', 'json'], { input: lines.join('\n') })),
  )
  expect(first!.stdout).toBe(second!.stdout)
})
