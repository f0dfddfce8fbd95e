import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, run } from './run'

const scripts: Record<string, string> = {}
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) scripts[shell] = (await run(['completion', shell])).stdout
})

/** What bash offers for a line that is typed so far. */
function offered(...words: string[]): string[] {
  const script = `${scripts.bash}\nCOMP_WORDS=(hypecheck "$@"); COMP_CWORD=$#; _hypecheck; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
    .trim()
    .split('\n')
}

describe('bash', () => {
  test.each([
    [['ch'], 'check'],
    [['check', '--base'], '--baseline'],
    [['--base'], '--baseline'],
    [['check', '--format', 'sa'], 'sarif'],
    [['check', '--fail-on', 'w'], 'warning'],
    [['rules', 't'], 'test'],
    [['rules', 'test', '--ru'], '--rules'],
    [['completion', 'z'], 'zsh'],
    [['check', 'package.js'], 'package.json'],
  ])('after %j offers %s', (words, offer) => {
    expect(offered(...words)).toContain(offer)
  })
})

test.each(['zsh', 'fish'])('%s takes the script', (shell) => {
  if (!existsSync(`/usr/bin/${shell}`)) return
  const { folder, remove } = folderWith({ script: scripts[shell]! })
  const file = path.join(folder, 'script')
  const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' })
  remove()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.skipIf(!existsSync('/usr/bin/fish'))('fish offers commands and values', () => {
  const complete = (line: string): string =>
    execFileSync('fish', ['-c', `${scripts.fish}\ncomplete -C '${line}'`], { encoding: 'utf8', env: { ...process.env, HOME: '/tmp' } })
  expect(complete('hypecheck ti')).toContain('timeline')
  expect(complete('hypecheck check --format sa')).toContain('sarif')
})

test('every command and option of the help is in every script', async () => {
  const { stdout } = await run(['check', '--help'])
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option!).filter((option) => option !== '--help')
  expect(options.length).toBeGreaterThan(15)
  for (const option of options) {
    expect(scripts.bash).toContain(option)
    expect(scripts.zsh).toContain(option)
    expect(scripts.fish).toContain(`-l ${option.slice(2)}`)
  }
})
