import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN, folderWith, type Outcome, RULES, run, WITH_RULES, write } from './run'

/** Every run has this one beside what is bad, and it is still checked. */
const GOOD = { 'rules.yaml': RULES, 'good.txt': 'Anleger sollten jetzt kaufen.\n' }
const MEGABYTE = 1024 * 1024

let folder: string
let remove: () => void
beforeAll(() => {
  ;({ folder, remove } = folderWith(GOOD))
  for (const name of ['empty', 'sealed', 'loop', 'named.md']) mkdirSync(path.join(folder, name))
  symlinkSync('.', path.join(folder, 'loop/again'))
  symlinkSync('nowhere', path.join(folder, 'dangling.txt'))
  write(folder, {
    'named.md/inside.txt': 'Man muss sofort handeln.\n',
    'a [b] {c}/*d (e).txt': 'Man muss sofort handeln.\n',
    'nothing.txt': '',
    'blank.txt': ' \n\t\n',
    'mark.txt': '\ufeff',
    'front.md': '---\ntitle: "Rhenalis\npublished: [\n---\nMan muss sofort handeln.\n',
    'list.md': '---\n- Rhenalis\n---\nMan muss sofort handeln.\n',
    'day.md': '---\ntitle: Rhenalis\npublished: 2026-02-31\n---\nMan muss sofort handeln.\n',
    'lines.ndjson':
      '{"id":"a","text":"Man muss sofort handeln."}\n{"id":\n{"id":"b"}\n{"text":"c"}\n["d"]\n{"id":"e","text":"f","published":3.5}\n',
    'deep.md': `${'> '.repeat(20_000)}Man muss sofort handeln.`,
  })
  writeFileSync(path.join(folder, 'latin.txt'), Buffer.from('Jetzt kaufen: M\xfcller.\n', 'latin1'))
  writeFileSync(path.join(folder, 'wide.txt'), Buffer.from('\ufeffJetzt kaufen.\n', 'utf16le'))
  writeFileSync(path.join(folder, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]))
  writeFileSync(path.join(folder, 'huge.txt'), 'Jetzt kaufen.')
  truncateSync(path.join(folder, 'huge.txt'), 200 * MEGABYTE)
})
afterAll(() => remove())

const check = (...words: string[]): Promise<Outcome> => run(['check', ...words, '--format', 'json', ...WITH_RULES], { cwd: folder })

test.each([
  ['missing.txt', 'no such file or folder; check the spelling; paths are relative to the working folder'],
  ['dangling.txt', 'no such file or folder; check the spelling; paths are relative to the working folder'],
  ['missing*.txt', 'the pattern matches no file; check the pattern, or quote it'],
  ['empty', 'no article in this folder; articles end in .txt, .md, .markdown, .html, .htm, .ndjson, .jsonl'],
  ['loop', 'no article in this folder; articles end in .txt, .md, .markdown, .html, .htm, .ndjson, .jsonl'],
  ['nothing.txt', 'the file is empty; leave it out, or check how it was made'],
  ['blank.txt', 'the file is empty; leave it out, or check how it was made'],
  ['mark.txt', 'the file is empty; leave it out, or check how it was made'],
  ['binary.txt', 'this is a binary file, not a text; give the article as text, Markdown or HTML'],
  ['latin.txt', 'the text is not UTF-8; give its encoding, for instance --encoding windows-1252'],
  ['wide.txt', 'the text is UTF-16; give --encoding utf-16le'],
  ['huge.txt', 'the file has 200 MB; no article is that long; split it, or give its articles as NDJSON (--input ndjson)'],
  ['deep.md', 'nested too deeply to be read; give it as plain text (--input text)'],
])('%s: %s', async (bad, message) => {
  const { code, stdout, stderr } = await check(bad, 'good.txt')
  expect(code).toBe(2)
  const { problems, findings } = JSON.parse(stdout)
  expect(problems).toEqual([{ path: bad, message }])
  expect(stderr).toBe(`hypecheck: ${bad}: ${message}\n`)
  expect(findings.map(({ rule, evidence }: { rule: string; evidence: { path: string }[] }) => [rule, evidence[0]!.path])).toEqual([
    ['urgency', 'good.txt'],
  ])
})

test.each([
  ['front.md', 3, /^the front matter does not parse: .+; mend it, or remove the --- lines$/],
  ['list.md', 2, /^the front matter is not a list of keys and values; write lines such as “published: 2026-02-19”$/],
  ['day.md', 3, /^published “2026-02-31” is no date; write it as YYYY-MM-DD$/],
])('front matter of %s, line %i: %s; the text is checked without it', async (bad, line, message) => {
  const { code, stdout } = await check(bad)
  const { problems, findings, articles } = JSON.parse(stdout)
  expect({ code, problems, found: findings.map(({ rule }: { rule: string }) => rule), published: articles[0].published }).toEqual({
    code: 2,
    problems: [expect.objectContaining({ path: bad, line, message: expect.stringMatching(message) })],
    found: ['urgency'],
    published: null,
  })
})

test('NDJSON: each broken line by its number, the others checked', async () => {
  const { code, stdout } = await check('lines.ndjson')
  const { problems, findings, articles } = JSON.parse(stdout)
  expect(code).toBe(2)
  expect(problems).toEqual([
    { path: 'lines.ndjson', line: 2, message: 'the line is not JSON; write one JSON object a line' },
    { path: 'lines.ndjson', line: 3, message: 'the article has no “text”; give its text as a string' },
    { path: 'lines.ndjson', line: 4, message: 'the article has no “id”; give it one' },
    { path: 'lines.ndjson', line: 5, message: 'the line is not a JSON object; write one JSON object a line' },
    { path: 'lines.ndjson', line: 6, message: '“published” is not a string; put it in quotes' },
  ])
  expect(articles.map(({ path: id }: { path: string }) => id)).toEqual(['a'])
  expect(findings[0].evidence[0]).toMatchObject({ path: 'a', start: 9, end: 23, quote: 'sofort handeln' })
})

describe('rule files', () => {
  const OTHERS = RULES.replace('urgency', 'haste').replace('promise', 'vow')
  test.each([
    ['an unknown key', OTHERS.replace('severity', 'serverity'), '5:5: rule “haste”: unknown key “serverity”; did you mean “severity”?'],
    ['an unknown verb', OTHERS.replace('find', 'fnd'), '3:5: rule “haste”: unknown verb “fnd”; did you mean “find”?'],
    [
      'an unknown value',
      OTHERS.replace('severity: warning', 'severity: warnung'),
      '5:5: rule “haste”: severity cannot be “warnung”; did you mean “warning”?',
    ],
    ['an id that is taken', RULES.replace('promise', 'vow'), '2:3: the rule id “urgency” is taken by rules.yaml:2; choose another id'],
  ])('%s: one line at its place; the others hold', async (_, text, line) => {
    const bad = folderWith({ ...GOOD, 'broken.yaml': text })
    const words = ['check', 'good.txt', '--format', 'json', ...WITH_RULES, '--rules', 'broken.yaml']
    const { code, stdout, stderr } = await run(words, { cwd: bad.folder })
    bad.remove()
    expect({ code, stderr }).toEqual({ code: 2, stderr: `hypecheck: broken.yaml:${line}\n` })
    expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['urgency'])
  })

  test.each([
    ['YAML that does not parse', `${OTHERS}  more: [\n`, /^hypecheck: broken\.yaml:1[89]:\d+: [^\n]+\n$/],
    ['a file that is empty', '', /^hypecheck: broken\.yaml(:1:1)?: [^\n]+\n$/],
  ])('%s: one line', async (_, text, line) => {
    const bad = folderWith({ ...GOOD, 'broken.yaml': text })
    const { code, stderr } = await run(['rules', 'list', ...WITH_RULES, '--rules', 'broken.yaml'], { cwd: bad.folder })
    bad.remove()
    expect(code).toBe(2)
    expect(stderr).toMatch(line)
  })

  test('a file that is not there: the others hold', async () => {
    const { code, stdout, stderr } = await check('good.txt', '--rules', 'missing.yaml')
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/^hypecheck: missing\.yaml: no such [^\n]+\n$/) })
    expect(JSON.parse(stdout).findings.length).toBe(1)
  })
})

test.each([
  ['of nothing', [], 'no input; name files, folders or globs, or - for standard input'],
  ['in an unknown encoding', ['good.txt', '--encoding', 'klingon'], 'unknown encoding “klingon”; use utf-8, windows-1252'],
  ['on a day that is none', ['good.txt', '--published', '2026-13-01'], '--published 2026-13-01 is no date; write it as YYYY-MM-DD'],
  ['into a folder that is not there', ['good.txt', '-o', 'no/where.json'], 'no/where.json: cannot be written: no such file or directory'],
  ['into a folder', ['good.txt', '-o', 'empty'], 'empty: cannot be written: illegal operation on a directory'],
])('a check %s cannot be done', async (_, words, message) => {
  const { code, stdout, stderr } = await run(['check', ...words, ...WITH_RULES], { cwd: folder })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(`hypecheck: ${message}`)
})

test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output: one line, and no verdict', () => {
  const line = `node ${BIN} check good.txt --fail-on note ${WITH_RULES.join(' ')} >/dev/full`
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'hypecheck: no space left on device (write)\n' })
})

test.skipIf(!existsSync('/dev/stdout'))('a report into a pipe by its name', () => {
  const line = `node ${BIN} check good.txt -o /dev/stdout ${WITH_RULES.join(' ')} | cat`
  expect(spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' }).stdout).toContain('urgency')
})

test('a file that is named in several ways is one article', async () => {
  const { stdout } = await check('good.txt', './good.txt', path.join(folder, 'good.txt'), `../${path.basename(folder)}/good.txt`, 'good.*')
  expect(JSON.parse(stdout).articles.map((article: { path: string }) => article.path)).toEqual(['good.txt'])
})

describe('odd names', () => {
  test.each(['named.md', 'a [b] {c}', 'a [b] {c}/*d (e).txt', './named.md/../named.md/inside.txt'])('%s is read', async (name) => {
    const { code, stdout } = await check(name)
    expect({ code, findings: JSON.parse(stdout).findings.length }).toEqual({ code: 0, findings: 1 })
  })

  test('escape sequences in a name do not reach the terminal', async () => {
    const odd = folderWith({ ...GOOD, 'a\u001b[31m.txt': 'Man muss sofort handeln.' })
    const { stdout } = await run(['check', 'a\u001b[31m.txt', ...WITH_RULES], { cwd: odd.folder })
    odd.remove()
    expect(stdout).toContain('urgency')
    expect(stdout).not.toContain('\u001b')
  })
})

test.skipIf(process.getuid?.() === 0)('what may not be read is named, the rest is checked', async () => {
  const closed = folderWith({ ...GOOD, 'in/a.txt': 'Sofort handeln.', 'in/b.txt': 'Sofort handeln.', 'in/sub/c.txt': 'Sofort handeln.' })
  chmodSync(path.join(closed.folder, 'in/b.txt'), 0)
  chmodSync(path.join(closed.folder, 'in/sub'), 0)
  const { code, stdout } = await run(['check', 'in', '--format', 'json', ...WITH_RULES], { cwd: closed.folder })
  chmodSync(path.join(closed.folder, 'in/sub'), 0o755)
  closed.remove()
  const { problems, findings } = JSON.parse(stdout)
  expect({ code, findings: findings.length }).toEqual({ code: 2, findings: 1 })
  expect(problems.map(({ path: file }: { path: string }) => file).sort()).toEqual(['in/b.txt', 'in/sub'])
})

describe('line ends, byte-order mark and a missing last line end change nothing but offsets', () => {
  const plain = 'Rhenalis-Aktie im Blick\n\nMan muss sofort handeln.\nUnd das wird sich garantiert verdoppeln.\n'
  interface Place {
    rule: string
    line: number
    column: number
    quote: string
  }
  async function placesIn(text: string): Promise<Place[]> {
    const one = folderWith({ ...GOOD, 'a.txt': text })
    const { stdout } = await run(['check', 'a.txt', '--format', 'json', ...WITH_RULES], { cwd: one.folder })
    one.remove()
    const findings: { rule: string; evidence: (Place & { start: number; end: number })[] }[] = JSON.parse(stdout).findings
    return findings.flatMap(({ rule, evidence }) =>
      evidence.map(({ start, end, line, column, quote }) => {
        expect(text.slice(start, end)).toBe(quote)
        return { rule, line, column, quote }
      }),
    )
  }
  const expected = [
    { rule: 'urgency', line: 3, column: 10, quote: 'sofort handeln' },
    { rule: 'promise', line: 4, column: 19, quote: 'garantiert verdoppeln' },
  ]

  test.each([
    ['plain', plain],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\ufeff${plain}`],
    ['all of it', `\ufeff${plain.trimEnd().replaceAll('\n', '\r\n')}`],
    ['no last line end', plain.trimEnd()],
  ])('%s', async (_, text) => expect(await placesIn(text)).toEqual(expected))

  test('a byte-order mark takes no column', async () => {
    expect(await placesIn('\ufeffSofort handeln.')).toEqual([{ rule: 'urgency', line: 1, column: 1, quote: 'Sofort handeln' }])
  })
})
