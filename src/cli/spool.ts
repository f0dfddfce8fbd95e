import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Makes a folder that is there until the program ends, at the latest. */
export function spoolFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-'))
  process.once('exit', () => removeFolder(folder))
  return folder
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** A file that is there until the program ends. */
export interface Spool {
  write: (bytes: Uint8Array) => void
  /** Gives back where it lies. */
  close: () => string
}

export function openSpool(): Spool {
  const file = path.join(spoolFolder(), 'input')
  const handle = openSync(file, 'w')
  return {
    write: (bytes) => writeAll(handle, bytes),
    close: () => {
      closeSync(handle)
      return file
    },
  }
}

/** Writes a run of bytes behind all others. */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
}

/** Fills a run of bytes with what lies in a file from a place on. */
export function readAll(handle: number, bytes: Uint8Array, place: number): void {
  for (let read = 0; read < bytes.length; ) {
    const length = readSync(handle, bytes, read, bytes.length - read, place + read)
    if (length === 0) throw new Error('a file of this run was cut short')
    read += length
  }
}
