import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A file that is there until the program ends. */
export interface Spool {
  write: (bytes: Uint8Array) => void
  /** Gives back where it lies. */
  close: () => string
}

export function openSpool(): Spool {
  const folder = mkdtempSync(path.join(tmpdir(), 'hypecheck-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'input')
  const handle = openSync(file, 'w')
  return {
    write: (bytes) => {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
    },
    close: () => {
      closeSync(handle)
      return file
    },
  }
}
