import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { transform } from 'esbuild'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keyOf, recall, recallShipped, SOURCES, store, tidy } from '../../src/rules/store'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-store-'))
  file = path.join(folder, 'rules.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const KEY = keyOf('rules', 'a')
const PIECES = { rules: 'Dringender Handlungsbedarf für Aktionäre', numbers: Uint8Array.from([0, 10, 255]), nothing: '' }

it('gives back what was stored, and leaves no draft', () => {
  store(file, KEY, PIECES)
  const pieces = recall(file, KEY)
  expect([...(pieces?.keys() ?? [])]).toEqual(['rules', 'numbers', 'nothing'])
  expect(pieces?.get('rules')?.toString('utf8')).toBe(PIECES.rules)
  expect([...(pieces?.get('numbers') ?? [])]).toEqual([0, 10, 255])
  expect(readdirSync(folder)).toEqual(['rules.json'])
})

it('keys tell apart what only runs together the same way', () => {
  expect(keyOf('a', 'bc')).not.toBe(keyOf('ab', 'c'))
})

it('gives nothing for another key', () => {
  store(file, KEY, PIECES)
  expect(recall(file, keyOf('rules', 'b'))).toBeUndefined()
})

it.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, -20)],
  ['with one letter changed', (text: string) => text.replace('Dringender', 'Dringendes')],
  ['without its head', (text: string) => text.slice(text.indexOf('\n') + 1)],
])('gives nothing where the file is %s', (_, damage) => {
  store(file, KEY, PIECES)
  writeFileSync(file, damage(readFileSync(file, 'latin1')), 'latin1')
  expect(recall(file, KEY)).toBeUndefined()
})

it('what came with the program is read for the sources that it was made from, and for no others', () => {
  store(file, KEY, { ...PIECES, [SOURCES]: 'Aktie' })
  expect(
    recallShipped(file, KEY, [Buffer.from('Ak'), Buffer.from('tie')])
      ?.get('rules')
      ?.toString(),
  ).toBe(PIECES.rules)
  expect(recallShipped(file, KEY, [Buffer.from('Aktien')])).toBeUndefined()
  expect(recallShipped(file, keyOf('rules', 'b'), [Buffer.from('Aktie')])).toBeUndefined()
  writeFileSync(file, readFileSync(file).subarray(0, -1))
  expect(recallShipped(file, KEY, [Buffer.from('Aktie')])).toBeUndefined()
})

it('does without where it cannot write', () => {
  writeFileSync(file, 'a file where a folder should be')
  expect(() => store(path.join(file, 'below', 'rules.json'), KEY, PIECES)).not.toThrow()
})

it('keeps the newest files only', () => {
  for (let i = 0; i < 40; i++) {
    writeFileSync(path.join(folder, `${i}.json`), '')
    utimesSync(path.join(folder, `${i}.json`), i, i)
  }
  tidy(folder)
  expect(readdirSync(folder)).toHaveLength(24)
  expect(readdirSync(folder)).toContain('39.json')
})

it('processes that write at the same time leave one whole file, and readers never see half of one', async () => {
  const { code } = await transform(readFileSync('src/rules/store.ts', 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
  })
  const script = path.join(folder, 'store.cjs')
  const loop = `
    const [file, key] = process.argv.slice(2)
    let seen = 0
    for (let i = 0; i < 60; i++) {
      store(file, key, { text: 'x'.repeat(200_000) })
      const pieces = recall(file, key)
      if (pieces?.get('text').length !== 200_000) process.exit(1)
    }`
  writeFileSync(script, code + loop)
  const codes = await Promise.all(
    [1, 2, 3].map(() => new Promise((resolve) => spawn(process.execPath, [script, file, KEY], { stdio: 'inherit' }).on('exit', resolve))),
  )
  expect(codes).toEqual([0, 0, 0])
  expect(readdirSync(folder).sort()).toEqual(['rules.json', 'store.cjs'])
}, 30_000)
