import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { BIN, folderWith, run } from '../cli/run'

const ARTICLES = { 'articles/a.txt': 'Dringender Handlungsbedarf für Rhenalis-Aktionäre!\n', 'articles/b.md': '# Ruhig\n\nAlles ruhig.\n' }

test('the pre-commit hook checks all files in one run', async () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
  expect(hook).toMatchObject({ id: 'hypecheck', language: 'node', require_serial: true })
  const [program, ...words] = hook.entry.split(' ')
  expect(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).bin)).toContain(program)
  const { folder, remove } = folderWith(ARTICLES)
  const { code, stdout } = await run([...words, '--fail-on', 'warning', 'articles/a.txt', 'articles/b.md'], { cwd: folder })
  remove()
  expect(code).toBe(1)
  expect(stdout).toMatch(/2 articles: .*\d+ warnings?/)
})

test('npm pack prints the name of the package alone, which pre-commit installs', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('foreground-scripts=false')
})

test('the GitLab job writes what its artifacts name', () => {
  const { hypecheck } = parse(readFileSync('ci/gitlab.yml', 'utf8'))
  const { folder, remove } = folderWith({ ...ARTICLES, 'bin/npx': `#!/bin/sh\nshift\nexec node ${BIN} "$@"\n` })
  chmodSync(path.join(folder, 'bin/npx'), 0o755)
  const { status, stdout } = spawnSync('bash', ['-ec', hypecheck.script.join('\n')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}/bin:${process.env.PATH}`, ...hypecheck.variables },
  })
  const files: string[] = [...hypecheck.artifacts.paths, hypecheck.artifacts.reports.junit]
  const missing = files.filter((file) => !existsSync(path.join(folder, file)))
  remove()
  expect({ status, missing }).toEqual({ status: 0, missing: [] })
  expect(stdout).toMatch(/2 articles: .*\d+ warnings?/)
})

test('the README shows the snippets as they are', () => {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block!)
  expect(blocks).toContain(readFileSync('ci/gitlab.yml', 'utf8'))
  const inputs = Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs)
  const job = blocks.find((block) => block.includes('uses:') && block.includes('hypecheck@'))!
  const step = Object.values<{ steps: { uses: string; with?: object }[] }>(parse(job).jobs)[0]!.steps.find(({ uses }) =>
    uses.includes('hypecheck@'),
  )!
  for (const input of Object.keys(step.with ?? {})) expect(inputs).toContain(input)
  const hook = blocks.find((block) => block.includes('repos:'))!
  expect(parse(hook).repos[0].hooks[0].id).toBe('hypecheck')
})
