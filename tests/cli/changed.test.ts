import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ARTICLES, folderWith, run, WITH_RULES, write } from './run'

let folder: string
let remove: () => void
const git = (...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...words], {
    cwd: folder,
    encoding: 'utf8',
  })

beforeEach(() => {
  ;({ folder, remove } = folderWith(ARTICLES))
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-qm', 'articles')
})
afterEach(() => remove())

const changed = async (revision: string, ...words: string[]) => {
  const outcome = await run(['check', ...words, '--changed-since', revision, '--format', 'json', ...WITH_RULES], { cwd: folder })
  const document = outcome.stdout ? JSON.parse(outcome.stdout) : null
  const names = (list: { path: string }[]): string[] => list.map(({ path }) => path)
  return { ...outcome, articles: names(document?.articles ?? []), against: names(document?.against ?? []) }
}

test('changed, new and untracked articles are checked, the others compared with', async () => {
  write(folder, { 'new/2026-01-14-b.txt': 'Anders.\n', 'new/ä neu.txt': 'Jetzt kaufen.\n' })
  const { articles, against, code } = await changed('HEAD', 'new', 'old')
  expect(articles).toEqual(['new/2026-01-14-b.txt', 'new/ä neu.txt'])
  expect(against).toEqual(['new/2026-01-13-a.txt', 'old/2025-12-01-c.txt'])
  expect(code).toBe(0)
})

test('nothing changed: nothing to report', async () => {
  const { articles, code } = await changed('main', 'new')
  expect({ articles, code }).toEqual({ articles: [], code: 0 })
})

test('works from a folder below the top', async () => {
  write(folder, { 'new/2026-01-14-b.txt': 'Anders.\n' })
  const rules = ['--no-default-rules', '--rules', '../rules.yaml']
  const { stdout } = await run(['check', '.', '--changed-since', 'HEAD', '--format', 'json', ...rules], { cwd: `${folder}/new` })
  expect(JSON.parse(stdout).articles.map(({ path }: { path: string }) => path)).toEqual(['2026-01-14-b.txt'])
})

test.each(['no-such-branch', '--output=pwned', '-h'])('a revision %s is refused', async (revision) => {
  const { code, stderr } = await changed(revision, 'new')
  expect(code).toBe(2)
  expect(stderr).not.toBe('')
})

test('outside of a repository it says so', async () => {
  const bare = folderWith(ARTICLES)
  const { code, stderr } = await run(['check', 'new', '--changed-since', 'HEAD', ...WITH_RULES], {
    cwd: bare.folder,
    env: { GIT_CEILING_DIRECTORIES: bare.folder },
  })
  bare.remove()
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('no git repository') })
})
