import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Draft } from '../../src/articles/read'
import { WaitingDrafts } from '../../src/cli/waiting'
import { shippedChecker } from '../checker'

const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-waiting-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT = `Rhenalis-Aktie: Umsatz steigt\n\nVon Carla Mertens | 15. Januar 2026\n\nDie Rhenalis AG setzte 2025 rund 214,6 Millionen Euro um, nach 190 Millionen Euro im Jahr davor.\n`

/** A draft without what is only there to be asked. */
function plain({ article: { locate: _, words: __, tokens, ...article }, ...draft }: Draft): unknown {
  const { count, kind, flags, start, end, entry } = tokens
  const lists = [kind, flags, start, end, entry].map((list) => [...list.subarray(0, count)])
  return { ...draft, article, count, lists }
}

it('drafts come back as they were, as often as is asked, however many there are', async () => {
  const checker = await shippedChecker()
  const sources = Array.from({ length: 90 }, (_, i) => {
    const text = TEXT.repeat(1 + (i % 5))
    return { path: `${i}.txt`, text, reading: i % 2 ? text : text.replace('Von', '   '), metadata: { number: i } }
  })
  const waiting = new WaitingDrafts(path.join(folder, 'drafts'), 3000)
  const drafts = sources.map((source) => waiting.keep(checker.draft(source)))
  for (const _ of ['once', 'again']) {
    const back = [...waiting.all()]
    expect(back.map(plain)).toEqual(drafts.map(plain))
    const [draft, last] = [drafts.at(-1)!, back.at(-1)!]
    expect(last.article.words.form(0)).toBe('rhenalis')
    expect(last.article.locate(40)).toEqual(draft.article.locate(40))
  }
  waiting.close()
})
