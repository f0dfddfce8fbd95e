import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/model'
import { markdown } from '../../src/reports/markdown'
import { escapeLine, escapeMarkdown, table } from '../../src/reports/markdown-text'
import { visible } from '../../src/reports/text'
import { EMPTY, EVIL, FINDINGS, options, REPORT } from './fixture'

interface Node {
  type: string
  value?: string
  children?: Node[]
}

const parse = (text: string): Node => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
const typesOf = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)]
const textOf = (node: Node): string => (node.type === 'html' ? '' : (node.value ?? (node.children ?? []).map(textOf).join('')))

const pieces = [
  '*',
  '_',
  '`',
  '[x](y)',
  '<b>',
  '|',
  '~~',
  '&amp;',
  '\\',
  '#',
  '!',
  '@user',
  'https://example.com',
  'www.example.com',
  'a@b.de',
  '1. ',
  '- ',
  '$',
  ' ',
  'Kaufen',
  ':',
  '"',
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''))
const plain = (text: string): string => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()

test('an escaped text is shown as it is, and is nothing but text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const root = parse(`x ${escapeMarkdown(text)}`)
      expect(plain(textOf(root))).toBe(plain(`x ${visible(text)}`))
      expect(typesOf(root)).toEqual(['root', 'paragraph', 'text'])
    }),
    { numRuns: 2000 },
  )
})

test('so it is in a cell of a table, and at the beginning of a list item', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const cells = parse(
        table([
          ['a', 'b'],
          [`x ${escapeMarkdown(text)}`, 'y'],
        ]),
      )
      expect(typesOf(cells).filter((type) => type === 'tableCell')).toHaveLength(4)
      expect(plain(textOf(cells))).toBe(plain(`abx ${visible(text)}`.trimEnd() + 'y'))
      const types = typesOf(parse(`- ${escapeLine(text.trim())}`))
      expect(types.slice(0, 3)).toEqual(['root', 'list', 'listItem'])
      expect(types.slice(3).every((type) => type === 'paragraph' || type === 'text')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('nobody is called by an article', () => {
  expect(markdown(REPORT, options())).not.toMatch(/@\w/)
})

test('sides of a contradiction are columns, the clashing words bold', () => {
  const text = markdown(REPORT, options())
  expect(text).toContain('| 15 December 2025 | 13 January 2026 | 19 February 2026 |')
  expect(text).toContain('“Am <b>15. Januar</b> folgen die Quartalszahlen.”')
  expect(text).toMatchSnapshot()
})

test('a long report says what it leaves out, and fits into a comment', () => {
  const findings: Finding[] = Array.from({ length: 400 }, () => FINDINGS[1]!)
  const text = markdown({ ...EMPTY, articles: [FINDINGS[1]!.evidence[0]!.article], findings }, options())
  expect(text.length).toBeLessThan(65_536)
  expect(text).toMatch(/… and \d+ findings more/)
})

test('the path of an article is code', () => {
  expect(textOf(parse(markdown(REPORT, options()))).replaceAll('\u200b', '')).toContain(EVIL)
})
