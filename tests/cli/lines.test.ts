import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { canBeSplit, linesOf } from '../../src/cli/lines'
import { openSpool } from '../../src/cli/spool'

const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = path.join(folder, 'lines')
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

it.each([
  ['nothing', ''],
  ['one line', 'Rhenalis'],
  ['an empty line and a last one', 'Rhenalis\n\nTessaro\n'],
  ['lines longer than what is read at once', `${'ä€'.repeat(300_000)}\n${'x'.repeat(1 << 20)}\nRhenalis`],
  ['many lines', Array.from({ length: 200_000 }, (_, i) => `Größe ${i}`).join('\n')],
])('gives the lines of a text: %s', (_, text) => {
  writeFileSync(file, text)
  expect([...linesOf(file, decoder)]).toEqual(text.split('\n'))
})

it('throws where the bytes are no text', () => {
  writeFileSync(file, Buffer.from([0x61, 0x0a, 0xff, 0x0a]))
  const lines = linesOf(file, decoder)
  expect(lines.next().value).toBe('a')
  expect(() => lines.next()).toThrow()
})

it('knows the encodings in which a line feed may be half of a letter', () => {
  expect(['utf-8', 'windows-1252', 'utf-16le', 'UTF-16'].map(canBeSplit)).toEqual([true, true, false, false])
})

it('a spool gives back what was written to it', () => {
  const spool = openSpool()
  spool.write(Buffer.from('Rhenalis\nTess'))
  spool.write(Buffer.from('aro'))
  expect([...linesOf(spool.close(), decoder)]).toEqual(['Rhenalis', 'Tessaro'])
})
