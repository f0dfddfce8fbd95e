import type { Hash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** Files kept in a cache folder; own choice: some rule sets and configurations of one person's projects. */
const MAX_FILES = 24

/** Named pieces of a stored file; text is UTF-8. */
export type Pieces = Readonly<Record<string, string | Uint8Array>>

/** The same, as they are read again. */
export interface StoredPieces {
  get(name: string): Buffer | undefined
}

interface Head {
  key: string
  digest: string
  /** Bytes of all pieces. */
  length: number
  /** Names of the pieces and their lengths in bytes, in order. */
  pieces: [name: string, length: number][]
}

/** It only has to tell apart what is not the same by accident, and sha1 takes a quarter of the time of sha256. */
const newHash = (): Hash => {
  // Loaded where it is asked for: what came with the program needs none.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha1')
}

/** A key for everything that a stored value was made from, in order. 40 hexadecimal digits. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = newHash()
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest('hex')
}

/** The pieces that were stored in a file under a key; undefined where the file is absent, damaged, or of another key. */
export function recall(file: string, key: string): ReadonlyMap<string, Buffer> | undefined {
  return recallIf(file, (head, body) => head.key === key && head.digest === newHash().update(body).digest('hex'))
}

/**
 * The same for a file that came with the program, and was stored with the sources of its pieces; undefined where they are others now.
 * It takes no hash: its bytes are trusted as far as the program's own, and each piece is read when it is asked for.
 */
export function recallShipped(file: string, key: string, sources: readonly Uint8Array[]): StoredPieces | undefined {
  try {
    const start = readAt(file, 0, LONGEST_HEAD)
    const end = start.indexOf(0x0a) + 1
    const head: Head = JSON.parse(start.toString('latin1', 0, end))
    if (head.key !== key || head.length !== statSync(file).size - end) return undefined
    const places = new Map(placesIn(head, end))
    const get = (name: string): Buffer | undefined => {
      const place = places.get(name)
      return place && readAt(file, place.at, place.length)
    }
    return isJoined(get(SOURCES)!, sources) ? { get } : undefined
  } catch {
    return undefined
  }
}

/** Bytes in which the head of a file that came with the program has room. */
const LONGEST_HEAD = 4096

function readAt(file: string, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, at))
  } finally {
    closeSync(handle)
  }
}

/** Whether bytes are those of the parts, one behind the other. */
function isJoined(bytes: Buffer, parts: readonly Uint8Array[]): boolean {
  let at = 0
  for (const part of parts) {
    if (!bytes.subarray(at, at + part.length).equals(part)) return false
    at += part.length
  }
  return at === bytes.length
}

/** The piece that holds what the others were made from. */
export const SOURCES = 'sources'

function recallIf(file: string, isSound: (head: Head, body: Buffer) => boolean): ReadonlyMap<string, Buffer> | undefined {
  try {
    const bytes = readFileSync(file)
    const end = bytes.indexOf(0x0a) + 1
    const head: Head = JSON.parse(bytes.toString('utf8', 0, end))
    const body = bytes.subarray(end)
    return isSound(head, body) ? piecesOf(body, head) : undefined
  } catch {
    return undefined
  }
}

const piecesOf = (body: Buffer, head: Head): Map<string, Buffer> =>
  new Map(placesIn(head, 0).map(([name, { at, length }]) => [name, body.subarray(at, at + length)]))

/** Where the pieces lie, the first of them at `start`. */
function placesIn({ pieces }: Head, start: number): [name: string, { at: number; length: number }][] {
  let end = start
  return pieces.map(([name, length]) => {
    end += length
    return [name, { at: end - length, length }]
  })
}

/**
 * Stores pieces, all or none: whoever reads meanwhile sees the old file or the new one.
 * Where the folder cannot be written, nothing happens: it is only a cache.
 */
export function store(file: string, key: string, pieces: Pieces): void {
  let draft: string | undefined
  try {
    const folder = path.dirname(file)
    mkdirSync(folder, { recursive: true })
    draft = mkdtempSync(path.join(folder, 'draft-'))
    writeFileSync(path.join(draft, 'draft'), fileOf(key, pieces))
    renameSync(path.join(draft, 'draft'), file)
  } catch {
    // Read-only, full, or swept away by another process: the next run does without, too.
  }
  if (draft) rmSync(draft, { recursive: true, force: true })
}

function fileOf(key: string, pieces: Pieces): Buffer {
  const named = Object.entries(pieces).map(([name, piece]) => [name, Buffer.from(piece)] as const)
  const body = Buffer.concat(named.map(([, bytes]) => bytes))
  const head: Head = {
    key,
    digest: newHash().update(body).digest('hex'),
    length: body.length,
    pieces: named.map(([name, { length }]) => [name, length]),
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body])
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
