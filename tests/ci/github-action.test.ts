import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith } from '../cli/run'

interface Step {
  name: string
  id?: string
  shell: string
  run: string
  env?: Record<string, string>
}

const ROOT = path.resolve('.')
const action: { inputs: Record<string, { description: string; default: string }>; runs: { using: string; steps: Step[] } } = parse(
  readFileSync('action.yml', 'utf8'),
)
const [install, check] = action.runs.steps as [Step, Step]

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = folderWith({
    'articles/a.txt': 'Dringender Handlungsbedarf für Rhenalis-Aktionäre!\n',
    'articles/b c.txt': 'Ruhig.\n',
    'temp/.keep': '',
    'summary.md': 'before\n',
    'output.txt': '',
  }))
})
afterEach(() => remove())

/** Runs the step as a runner does: expressions filled in, the script in bash. */
function runStep(inputs: Record<string, string>) {
  const value = (expression: string): string =>
    expression.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name: string) => inputs[name] ?? action.inputs[name]!.default)
  const env = Object.fromEntries(Object.entries(check.env!).map(([name, expression]) => [name, value(expression)]))
  const { status, stdout, stderr } = spawnSync(check.shell, ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check.run], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GITHUB_ACTION_PATH: ROOT,
      RUNNER_TEMP: path.join(folder, 'temp'),
      GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
      GITHUB_OUTPUT: path.join(folder, 'output.txt'),
      ...env,
    },
  })
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
  return { status, stdout, stderr, read }
}

test('the action is composite, and every input has a use, a description and a default', () => {
  expect(action.runs.using).toBe('composite')
  for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
    expect(check.env![`INPUT_${name.toUpperCase().replaceAll('-', '_')}`]).toBe(`\${{ inputs.${name} }}`)
    expect(description).not.toBe('')
    expect(typeof value).toBe('string')
  }
  expect(install.run).toContain('npm ci')
})

test('no input is part of a script', () => {
  for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
})

test('annotates, writes the summary, the files and the exit code', () => {
  const { status, stdout, read } = runStep({
    paths: 'articles/a.txt\n  articles/b c.txt  \n\n',
    'fail-on': 'warning',
    sarif: 'out.sarif',
    html: 'out.html',
  })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::warning file=articles\/a\.txt,line=1,/m)
  expect(read('summary.md')).toMatch(/^before\n## hypecheck: 2 articles, .*\d+ warnings?/)
  expect(read('output.txt')).toBe('exit-code=1\n')
  expect(JSON.parse(read('out.sarif')).runs).toHaveLength(1)
  expect(read('out.html')).toContain('Dringender Handlungsbedarf')
})

test('inputs are words, never code', () => {
  const { status, stdout, stderr } = runStep({ paths: '$(touch owned)\n`touch owned`\n; touch owned\n--help', against: 'articles' })
  expect(status).toBe(2)
  expect(stdout + stderr).toContain('$(touch owned)')
  expect(existsSync(path.join(folder, 'owned'))).toBe(false)
})

test('the other inputs reach the command line', () => {
  const { status, stderr } = runStep({ paths: 'articles', 'max-warnings': '0', lang: 'de' })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(runStep({ paths: 'articles', baseline: 'missing.json' }).stderr).toContain('no such baseline')
  expect(runStep({ paths: 'articles', 'changed-since': 'HEAD' }).status).toBe(2)
})
