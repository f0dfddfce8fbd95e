import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { RULES, WITH_RULES } from './run'
import { workplace } from './tool'

const filler = 'Der Vorstand äußerte sich zu der Anlage auf Anfrage nicht. '.repeat(8)
const place = workplace({
  'rules.yaml': RULES,
  'a/absent.txt': filler,
  'a/plain.txt': `\ufeffÜber alles\n\n${filler}\r\nMan muss „sofort – handeln“. 🚀\n\n${filler}\n\nUnd jetzt\nkaufen!`,
  'a/returns.txt': `${filler}\r\n\r\nJetzt kaufen.\r\n\r\n${filler}\r\rGarantiert verdoppeln.`,
  'a/composed.txt': `${filler}\n\nGarantiert verdoppeln, sagt Mu\u0308ller.`,
  'a/soft.txt': 'Ga\u00adran\u00adtiert\u00a0ver\u200bdoppeln.',
  'a/front.txt': '---\ntitle: Jetzt kaufen\npublished: irgendwann\n---\n\nSofort handeln.',
  'a/ignored.txt': '<!-- hypecheck-ignore urgency: a quotation -->\nSofort handeln.\n\nSofort handeln.',
  'a/wrong-comment.txt': `<!-- hypecheck-ignore nothing: at all -->\n${filler}`,
  'a/empty.txt': ' \n',
  'a/figures.txt': '12,5 %',
  'a/english.txt': 'They said that it is what the company has been doing for years, and this was not what we heard.\n\nJetzt kaufen.',
  'a/markdown.md': `# Titel\n\n${filler} Jetzt **kaufen**.`,
  'a/page.html': `<p>${filler}</p><p>Sofort <b>handeln</b>.</p>`,
  'a/lines.ndjson': `{"id":"a/lines:1","text":"Jetzt kaufen."}\n{"id":"a/lines:2","text":"${filler}"}\nno JSON\n`,
})
writeFileSync(path.join(place.folder, 'a/latin.txt'), 'Für alle: jetzt kaufen.', 'latin1')
writeFileSync(path.join(place.folder, 'a/zero.txt'), 'Jetzt kaufen.\0')
afterAll(() => place.remove())

it.each(['1', '2'])('what is sifted and streamed is what a whole report says, with %s threads', async (jobs) => {
  const run = (format: string) => place.run(['check', 'a', ...WITH_RULES, '--format', format, '--jobs', jobs])
  const [streamed, whole] = await Promise.all([run('ndjson'), run('json')])
  const records = streamed.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const of = (type: string) => records.flatMap(({ type: own, ...record }) => (own === type ? [record] : []))
  const { findings, problems, summary } = JSON.parse(whole.stdout)
  expect(findings.length).toBeGreaterThan(10)
  expect(of('finding')).toEqual(findings.filter((finding: { suppressed?: unknown }) => !finding.suppressed))
  expect(of('problem')).toEqual(problems)
  expect(of('summary')).toEqual([{ hypecheck: expect.any(String), ...summary }])
  expect(streamed.code).toBe(whole.code)
})

it('the same bytes are streamed, however many threads look', async () => {
  const run = (jobs: string) => place.run(['check', 'a', ...WITH_RULES, '--format', 'ndjson', '--jobs', jobs])
  const [one, two] = await Promise.all([run('1'), run('2')])
  expect(two.stdout).toBe(one.stdout)
})
