import { describe, expect, test } from 'vitest'
import { type InputFormat, formatOf } from '../../src/articles/collect'
import { sourcesOf } from '../../src/articles/sources'

const fail = (error: Error): never => {
  throw error
}
const read = async (text: string, format: InputFormat) => (await sourcesOf('a', text, format, fail))[0]!

test.each([
  ['a.txt', 'text'],
  ['a.md', 'markdown'],
  ['A.HTM', 'html'],
  ['a.jsonl', 'ndjson'],
  ['a', 'text'],
  ['a.md.txt', 'text'],
])('%s is read as %s', (file, format) => expect(formatOf(file)).toBe(format))

describe('every word keeps its place', () => {
  test.each<[InputFormat, string, string[]]>([
    ['text', '---\ntitle: Kopf\n---\nDer **Kurs** stieg.', ['Der', '**Kurs**', 'stieg.']],
    ['markdown', '---\ntitle: Kopf\n---\n# Der **Kurs** [stieg](https://example.org/fiel).\n\n    Code\n', ['Der', 'Kurs', 'stieg', '.']],
    ['markdown', 'Ein ![Bild](a.png) und <b>fett</b>.', ['Ein', 'und', 'fett', '.']],
    [
      'html',
      '<p>Der <b>Kurs</b> stieg&nbsp;um 3&thinsp;%.</p><script>fiel()</script><p>Punkt',
      ['Der', 'Kurs', 'stieg', 'um', '3', '%.', 'Punkt'],
    ],
    ['html', '<p title="fiel">Kurs &amp; Ziel <!-- fiel --> bleiben', ['Kurs', '&', 'Ziel', 'bleiben']],
  ])('%s: %j', async (format, text, words) => {
    const { reading, text: kept } = await read(text, format)
    expect(kept).toBe(text)
    expect(reading.length).toBe(text.length)
    const seen = reading
      .replace(/\u200b/g, '')
      .split(/\s+/)
      .filter((word) => word !== '')
    expect(seen).toEqual(words)
    for (const word of words) if (/^\p{L}+$/u.test(word)) expect(text.slice(reading.indexOf(word)).startsWith(word)).toBe(true)
  })

  test('Markdown and HTML that are half finished', async () => {
    for (const text of ['**Kurs [stieg](', '<p>Kurs <b', '&am', '```\nKurs', '<!--', '| a | b\n|-', '\ufeff<p>Kurs']) {
      for (const format of ['markdown', 'html'] as const) expect((await read(`${text} `, format)).reading.length).toBe(text.length + 1)
    }
  })
})

describe('NDJSON', () => {
  test('each line is an article, with what it says of itself', async () => {
    const lines = [
      { id: 'a', text: 'Eins.' },
      { id: 7, text: 'Zwei.', published: '2026-02-19', url: null },
    ].map((line) => JSON.stringify(line))
    expect(await sourcesOf('x.ndjson', `\ufeff${lines.join('\r\n')}\n\n`, 'ndjson', fail)).toEqual([
      { path: 'a', text: 'Eins.', reading: 'Eins.', metadata: {} },
      { path: '7', text: 'Zwei.', reading: 'Zwei.', metadata: { published: '2026-02-19' } },
    ])
  })
})

describe('front matter', () => {
  test.each([
    ['a rule of dashes further down', 'Kurs\n\n---\n\nZiel', {}],
    ['dashes without an end', '---\nKurs', {}],
    ['nothing between the dashes', '---\n---\nKurs', {}],
    ['Windows line ends', '---\r\ntitle: Kurs\r\n---\r\nZiel', { title: 'Kurs' }],
    ['a byte-order mark', '\ufeff---\ntitle: Kurs\n---\nZiel', { title: 'Kurs' }],
  ])('%s', async (_, text, metadata) => expect((await read(text, 'markdown')).metadata).toEqual(metadata))
})

test.each(['*a ', '*a* ', '[a](', '[a] ', '`a ', '_a '])('a flood of “%s” is read at once, as it is', async (mark) => {
  const text = `# Titel\n\n${mark.repeat(50_000)}`
  expect((await read(text, 'markdown')).reading).toBe(text)
})
