import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine, pathUri, shorten, visible } from '../../src/reports/text'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('a visible text cannot steer a terminal', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(visible(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }),
  )
  expect(visible('\u001b[2J')).toBe('␛[2J')
})

test('one line has no line break and no outer space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(oneLine(text)).not.toMatch(/[\r\n]|^\s|\s$/)
    }),
  )
})

test('a shortened text keeps its length and its characters whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 4, max: 80 }), (text, length) => {
      const short = shorten(text, length)
      expect(short.length).toBeLessThanOrEqual(Math.max(length, 4))
      expect(short).not.toMatch(/\p{Surrogate}/u)
      if (text.length <= length) expect(short).toBe(text)
    }),
  )
})

test('a path survives its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
      const path = `samples/${name.replaceAll('\\', '').replaceAll('\u0000', '')}`
      expect(decodeURIComponent(pathUri(path))).toBe(path)
    }),
  )
  expect(pathUri('/tmp/a b.txt')).toBe('file:///tmp/a%20b.txt')
  expect(pathUri('C:\\texts\\ä.txt')).toBe('file:///C:/texts/%C3%A4.txt')
})
