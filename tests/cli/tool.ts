import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'

/** Each run starts a program, and a loaded machine may take its time. */
vi.setConfig({ testTimeout: 60_000 })

const BIN = path.resolve('bin/hypecheck.js')

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** A folder with files, and hypecheck run in it as a person would, with a cache of its own. */
export interface Workplace {
  folder: string
  cache: string
  write: (files: Readonly<Record<string, string>>) => void
  run: (words: readonly string[], env?: Record<string, string>) => Promise<Outcome>
  remove: () => void
}

export function workplace(files: Readonly<Record<string, string>> = {}): Workplace {
  const root = mkdtempSync(path.join(tmpdir(), 'hypecheck-tool-'))
  const folder = path.join(root, 'work')
  const cache = path.join(root, 'cache')
  const write = (more: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
  }
  write({ '.keep': '', ...files })
  const plain = { NO_COLOR: '1', FORCE_COLOR: '', LANG: 'C', LC_ALL: '', LC_MESSAGES: '', HYPECHECK_CACHE_DIR: cache }
  return {
    folder,
    cache,
    write,
    run: (words, env = {}) => runIn(folder, words, { ...plain, ...env }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function runIn(cwd: string, words: readonly string[], env: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...words], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const outcome: Outcome = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      outcome.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      outcome.stderr += text
    })
    child.on('close', (code) => resolve({ ...outcome, code }))
  })
}

export const HYPE = `language: de
rules:
  zing:
    find: ["Zirbelquark*"]
    category: boilerplate
    severity: warning
    say: { en: "zing: “{match}”", de: "Reklame: „{match}“" }
    source: own
    hit: ["Eine [[Zirbelquark]]."]
    miss: ["Eine Birne."]
  law:
    find: ["Glimmertau"]
    category: boilerplate
    severity: error
    jurisdiction: [us]
    say: { en: "promise: “{match}”", de: "Versprechen: „{match}“" }
    source: own
    hit: ["Ein [[Glimmertau]]."]
    miss: ["Ein Tau."]
`
export const OWN = ['--no-default-rules', '--rules', 'rules.yaml']
