import { describe, expect, it } from 'vitest'
import { Checker } from '../../src/check'
import { takeIgnores } from '../../src/config/ignores'
import { suppressor } from '../../src/config/suppress'
import type { IgnoredFinding } from '../../src/config/settings'
import { sourcesOf } from '../../src/articles/sources'
import type { InputFormat } from '../../src/articles/collect'
import { fingerprintOf } from '../../src/reports/fingerprint'
import { buildRules } from '../../src/rules/build'

const RULES = `language: de
rules:
  hype:
    find: ["Kursrakete*"]
    category: boilerplate
    severity: warning
    say: { en: "hype", de: "Reklame" }
    source: own
    hit: ["[[Kursrakete]]"]
    miss: ["Rakete"]
`
const { ruleSet } = await buildRules(undefined, [{ path: 'r.yaml', pack: 'own', yaml: RULES }], ['de'], (error) => {
  throw error
})

async function judge(text: string, format: InputFormat = 'text', findings: readonly IgnoredFinding[] = []) {
  const problems: string[] = []
  const problem = ({ message }: Error): void => {
    problems.push(message)
  }
  const taken = (await sourcesOf('a', text, format, problem)).map((source) => takeIgnores(source, problem))
  const checker = new Checker(ruleSet, { language: 'de' })
  const articles = checker.read(taken.map(({ source }) => source))
  const { mark, unused } = suppressor((path) => articles.find((article) => article.path === path), {
    comments: taken.flatMap(({ ignores }) => ignores),
    findings,
  })
  const marked = checker.check(articles).map(mark)
  return { marked, problems, unused: unused(new Set(['hype']), ['a']).map(({ path, line, message }) => `${path}:${line}: ${message}`) }
}

const suppressed = async (text: string, format?: InputFormat): Promise<boolean[]> =>
  (await judge(text, format)).marked.map((finding) => finding.suppressed !== undefined)

const OK = '<!-- hypecheck-ignore hype: quoted, and named -->'

describe('an ignore comment', () => {
  it.each<[string, InputFormat, string, boolean[]]>([
    [
      'on a line of its own, for the paragraph below',
      'text',
      `Kursrakete.\n\n${OK}\nKursrakete hier. Kursrakete dort.\n\nKursrakete.`,
      [false, true, true, false],
    ],
    ['with an empty line below', 'markdown', `Kursrakete.\n\n${OK}\n\nKursrakete.\n\nKursrakete.`, [false, true, false]],
    ['inside a paragraph', 'text', `Kursrakete ${OK} hier. Kursrakete dort.\n\nKursrakete.`, [true, true, false]],
    ['at the end of a paragraph', 'markdown', `Kursrakete hier. Kursrakete dort. ${OK}\n\nKursrakete.`, [true, true, false]],
    ['at its beginning', 'text', `Kursrakete.\n\n${OK} Kursrakete dort.\n\nKursrakete.`, [false, true, false]],
    ['in HTML', 'html', `<p>Kursrakete hier.</p>\n${OK}\n<p>Kursrakete dort.</p><p>Kursrakete da.</p>`, [false, true, false]],
    ['behind a paragraph of HTML', 'html', `<p>Kursrakete hier.</p>${OK}\n<p>Kursrakete dort.</p>`, [true, false]],
    ['with CRLF', 'text', `Kursrakete.\r\n\r\n${OK}\r\nKursrakete.\r\n\r\nKursrakete.`, [false, true, false]],
  ])('%s', async (_, format, text, expected) => {
    expect(await suppressed(text, format)).toEqual(expected)
  })

  it('tells its reason and its place', async () => {
    const { marked } = await judge(`Titel\n\n${OK}\nKursrakete.`)
    expect(marked[0]?.suppressed).toEqual({ reason: 'quoted, and named', by: 'a:3' })
  })

  it('is not read as text', async () => {
    expect((await judge('<!-- hypecheck-ignore hype: keine Kursrakete hier -->\n\nNichts.')).marked).toEqual([])
  })

  it('for another rule does nothing', async () => {
    expect(await suppressed(`${OK.replace('hype:', 'other:')}\nKursrakete.`)).toEqual([false])
  })

  it('with nothing to ignore is told', async () => {
    expect((await judge(`Kursrakete.\n\n${OK}\nNichts.`)).unused).toEqual(['a:3: hypecheck-ignore hype has nothing to ignore; remove it'])
  })

  it.each([
    ['<!-- hypecheck-ignore -->', 'a:3:3: the comment names no rule; write <!-- hypecheck-ignore rule-id: reason -->'],
    [
      '<!-- hypecheck-ignore hype -->',
      'a:3:3: the comment gives no reason to ignore “hype”; write <!-- hypecheck-ignore rule-id: reason -->',
    ],
    [
      '<!-- hypecheck-ignore hype: -->',
      'a:3:3: the comment gives no reason to ignore “hype”; write <!-- hypecheck-ignore rule-id: reason -->',
    ],
    ['<!-- hypecheck-ignroe hype: x -->', 'a:3:3: unknown comment “hypecheck-ignroe”; did you mean “hypecheck-ignore”?'],
  ])('%s is a problem', async (comment, message) => {
    expect((await judge(`Titel\n\n  ${comment}\nKursrakete.`)).problems).toEqual([message])
  })
})

describe('a fingerprint of the configuration', () => {
  const text = 'Titel\n\nKursrakete.'
  it('suppresses its finding, and is told where it fits none', async () => {
    const { marked } = await judge(text)
    const entry = { fingerprint: fingerprintOf(marked[0]!), reason: 'ours', from: 'hypecheck.yaml:7' }
    const again = await judge(text, 'text', [entry, { ...entry, fingerprint: '0123456789abcdef', from: 'hypecheck.yaml:9' }])
    expect(again.marked[0]?.suppressed).toEqual({ reason: 'ours', by: 'hypecheck.yaml:7' })
    expect(again.unused).toEqual([
      'hypecheck.yaml:9: no finding has the fingerprint 0123456789abcdef; remove it, or say with “path:” in which article it is',
    ])
  })

  it('of an article that was not read is not asked for', async () => {
    const entry = { fingerprint: '0123456789abcdef', reason: 'ours', path: '/elsewhere/b.md', from: 'hypecheck.yaml:7' }
    expect((await judge(text, 'text', [entry])).unused).toEqual([])
  })
})
