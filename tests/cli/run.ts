import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const BIN = path.resolve('bin/hypecheck.js')

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

export interface Settings {
  cwd?: string
  env?: Record<string, string>
  input?: string
}

/** Starts hypecheck as a person would. */
export function start(words: readonly string[], { cwd, env, input }: Settings = {}): ChildProcess {
  const child = spawn(process.execPath, [BIN, ...words], { cwd, env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env } })
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  return child
}

/** Runs hypecheck to its end. */
export async function run(words: readonly string[], settings: Settings = {}): Promise<Outcome> {
  const child = start(words, settings)
  const [stdout, stderr] = [textOf(child.stdout!), textOf(child.stderr!)]
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout: await stdout, stderr: await stderr }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

/** A folder with files, and how to be rid of it. */
export function folderWith(files: Readonly<Record<string, string>>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-'))
  write(folder, files)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
}

/** Rules of our own, so that the tests do not depend on the built-in ones. */
export const RULES = `rules:
  urgency:
    find: ["jetzt kaufen", "sofort handeln"]
    category: boilerplate
    severity: warning
    say: { en: "pressure: “{match}”", de: "Druck: „{match}“" }
    source: own
    hit: ["[[Jetzt kaufen]]."]
    miss: ["Kaufen."]
  promise:
    find: ["garantiert verdoppeln"]
    category: sourcing
    severity: error
    say: { en: "a promise: “{match}”", de: "ein Versprechen: „{match}“" }
    source: own
    hit: ["[[Garantiert verdoppeln]]."]
    miss: ["Verdoppeln."]
`
export const WITH_RULES = ['--no-default-rules', '--rules', 'rules.yaml']

export const ARTICLES = {
  'rules.yaml': RULES,
  'new/2026-01-13-a.txt': 'Rhenalis-Aktie steigt\n\nAnleger sollten jetzt kaufen. Das wird sich garantiert verdoppeln.\n',
  'new/2026-01-14-b.txt': 'Rhenalis-Aktie fällt\n\nMan muss sofort handeln. Man muss sofort handeln. 🚀\n',
  'old/2025-12-01-c.txt': 'Rhenalis-Aktie ruht\n\nAnleger sollten jetzt kaufen.\n',
}
