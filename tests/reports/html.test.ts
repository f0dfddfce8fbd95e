import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { html } from '../../src/reports/html'
import { escapeHtml, html as template } from '../../src/reports/html/markup'
import { COMPARED, EMPTY, FINDINGS, options, REPORT } from './fixture'

interface Element {
  name: string
  attributes: Record<string, string>
}

function elementsOf(page: string): Element[] {
  const elements: Element[] = []
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) })
  parser.end(page)
  return elements
}

const textBetween = (page: string, tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)![1]!
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const page = html(REPORT, options())
const elements = elementsOf(page)

test('an escaped text is the text again, in an element and in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const shown = text.replaceAll('\u0000', '␀')
      const { markup } = template`<p title="${text}">${text}</p>`
      const read: string[] = []
      const parser = new Parser({ onopentag: (_, { title }) => read.push(title!), ontext: (part) => read.push(part) })
      parser.end(markup)
      const [title, ...rest] = read
      expect(title).toBe(shown)
      expect(rest.join('')).toBe(shown)
    }),
  )
})

test('nothing of a text is markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u)
    }),
  )
})

test('the policy forbids everything but the style and the script of the page', () => {
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')!.attributes.content!
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${hashOf(textBetween(page, 'style'))}`,
    `script-src ${hashOf(textBetween(page, 'script'))}`,
    "base-uri 'none'",
    "form-action 'none'",
  ])
})

test('the page asks the network for nothing, and has no attribute that would run or style', () => {
  expect(elements.filter(({ name }) => ['link', 'img', 'iframe', 'object', 'embed', 'base', 'form'].includes(name))).toEqual([])
  expect(elements.filter(({ name }) => name === 'script')).toEqual([{ name: 'script', attributes: {} }])
  for (const { attributes } of elements) {
    expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style' || key === 'src')).toEqual([])
    if (attributes.href) expect(attributes.href).toMatch(/^#[a-z0-9]+$/)
  }
})

test('ids are there once, and every link inside the page has its target', () => {
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of elements) if (attributes.href) expect(ids).toContain(attributes.href.slice(1))
})

test('each finding has a card with its sides', () => {
  const cards = elements.filter(({ attributes }) => attributes.class?.startsWith('finding '))
  expect(cards).toHaveLength(FINDINGS.length)
  expect(elements.filter(({ attributes }) => attributes.class === 'side')).toHaveLength(FINDINGS.flatMap(({ evidence }) => evidence).length)
})

test('contradictions come first, the gravest at the head', () => {
  expect([...page.matchAll(/<code class="rule">([^<]*)/g)].slice(0, 2).map(([, rule]) => rule)).toEqual(['earnings-date', 'growth-streak'])
})

test('a clean report is a page as well', () => {
  const clean = html(EMPTY, options({ language: 'de' }))
  expect(clean).toContain('Nichts wurde gefunden.')
  expect(clean).toContain('<html lang="de">')
  expect(elementsOf(clean).some(({ attributes }) => attributes.class === 'filters')).toBe(false)
})

test('known and gone findings of a baseline are named', () => {
  const compared = html(COMPARED, options())
  expect(compared).toContain('1 known finding')
  expect(compared).toContain('Jetzt handeln')
  expect(compared).toContain('compared with 2 earlier ones')
})

test('without texts the report shows its quotes alone', () => {
  const { texts: _, ...rest } = REPORT
  expect(html(rest, options())).toContain('The text of this article is not part of the report.')
})
