import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Files kept in a cache folder; own choice: some rule sets and configurations of one person's projects. */
const MAX_FILES = 24

/** A key for everything that a stored value was made from, in order. 64 hexadecimal digits. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest('hex')
}

/**
 * What was stored in a file under a key; undefined where the file is absent, damaged, or of another key.
 * Only `store` writes such files, so that what comes back is of the type that went in.
 */
export function recall<T>(file: string, key: string): T | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) !== headOf(key, body)) return undefined
    const value: T = JSON.parse(body)
    return value
  } catch {
    return undefined
  }
}

/**
 * Stores a value as JSON, wholly or not at all: whoever reads meanwhile sees the old file or the new one.
 * Where the folder cannot be written, nothing happens: it is only a cache.
 */
export function store(file: string, key: string, value: unknown): void {
  const folder = path.dirname(file)
  let draft: string | undefined
  try {
    mkdirSync(folder, { recursive: true })
    draft = mkdtempSync(path.join(folder, 'draft-'))
    const body = JSON.stringify(value)
    writeFileSync(path.join(draft, 'draft'), `${headOf(key, body)}\n${body}`)
    renameSync(path.join(draft, 'draft'), file)
  } catch {
    // Read-only, full, or swept away by another process: the next run does without, too.
  }
  if (draft) rmSync(draft, { recursive: true, force: true })
}

/** Removes the oldest files of a cache folder, drafts of processes that were killed among them. */
export function tidy(folder: string): void {
  try {
    const entries = readdirSync(folder).map((name) => ({ name, age: statSync(path.join(folder, name)).mtimeMs }))
    const old = entries.sort((a, b) => b.age - a.age).slice(MAX_FILES)
    for (const { name } of old) rmSync(path.join(folder, name), { recursive: true, force: true })
  } catch {
    // Another process tidies at the same time.
  }
}

const headOf = (key: string, body: string): string => `${key} ${createHash('sha256').update(body).digest('hex')}`
