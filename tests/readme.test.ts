import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN, folderWith, write } from './cli/run'

const README = readFileSync('README.md', 'utf8')
const blocks = (kind: string): string[] => [...README.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, 'g'))].map(([, block]) => block!)
const ruleFile = blocks('yaml').find((block) => block.includes('now-or-never'))!
const configuration = blocks('yaml').find((block) => block.includes('rules-from'))!
const article = blocks('markdown')[0]!

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => /(^|\| )hypecheck /.test(line))
const hasJq = spawnSync('jq', ['--version']).status === 0

let folder: string
let remove: () => void
beforeAll(() => {
  const other =
    'Rhenalis-Aktie: Zahlen im Blick\n\nDie Quartalszahlen kommen am 15. Januar 2026. Jetzt kaufen!\n\n' +
    'Oderbruch Research senkte sein Kursziel von 44 auf 49 Euro. Die Hauptversammlung ist am 31. April.\n'
  const files = { 'article.txt': other, 'articles/b.md': article, 'incoming/c.txt': other, 'archive/d.md': article, 'house.yaml': ruleFile }
  ;({ folder, remove } = folderWith({ ...files, 'bin/hypecheck': `#!/bin/sh\nexec node ${BIN} "$@"\n` }))
  chmodSync(path.join(folder, 'bin/hypecheck'), 0o755)
  const git =
    'git init -q && git add . && git -c user.name=a -c user.email=a@b.example commit -qm a && git update-ref refs/remotes/origin/main HEAD'
  shell(git)
  write(folder, { 'articles/e.txt': other })
  shell('hypecheck articles/ --baseline known.json --update-baseline')
})
afterAll(() => remove())

function shell(line: string) {
  const env = { ...process.env, PATH: `${folder}/bin:${process.env.PATH}`, LANG: 'C', LC_ALL: '', NO_COLOR: '', FORCE_COLOR: '' }
  return spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd: folder, env, encoding: 'utf8' })
}

describe('the commands of the README', () => {
  test('are there', () => expect(commands.length).toBeGreaterThan(15))

  test.each(commands)('%s', (line) => {
    const { status, stdout, stderr } = shell(hasJq ? line : line.replace(/ \| jq .*/, ''))
    expect([0, 1], stderr).toContain(status)
    expect(stderr).not.toMatch(/^hypecheck: /m)
    if (!/ -o /.test(line)) expect(stdout).not.toBe('')
  })

  test('the one for all the samples', () => {
    expect(blocks('sh')).toContain('npm ci && npx hypecheck samples/\n')
    expect(blocks('sh')).toContain('npm ci && npm test\n')
  })
})

test('the rule of the README does what its examples say', () => {
  expect(ruleFile.trim().split('\n').length).toBe(10)
  const { status, stdout } = shell('hypecheck rules test house.yaml')
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('all as they should be') })
})

test('the configuration of the README is understood', () => {
  const words = ruleFile.replace('now-or-never', 'other-rule')
  write(folder, { 'hypecheck.yaml': configuration, 'house/a.yaml': ruleFile, 'node_modules/hypecheck-rules-example/rules/b.yaml': words })
  write(folder, { 'node_modules/hypecheck-rules-example/package.json': '{"name": "hypecheck-rules-example"}' })
  const { status, stdout, stderr } = shell('hypecheck config')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/fail-on +warning +hypecheck.yaml:6/)
  expect(shell('hypecheck rules list').stdout).toContain('other-rule')
})

test('every file that the documents lead to is there', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md']) {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+)/g)].map(([, link]) => link!)
    for (const link of links) expect(existsSync(link) ? '' : link).toBe('')
  }
})
