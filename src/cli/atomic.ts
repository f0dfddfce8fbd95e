import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes a file wholly or not at all: beside it, to the disk, then in its place. A link stays a link, a file keeps its permissions;
 * what is no regular file (a pipe, a device) is written to directly. Throws what the file system throws.
 */
export function writeAtomically(file: string, text: string): void {
  const mode = modeOf(file)
  if (mode === 'other') {
    writeFileSync(file, text)
    return
  }
  const target = existsSync(file) ? realpathSync(file) : file
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  try {
    writeToDisk(draft, text, mode)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** The permissions that a file has, or a new one gets; `other` for what cannot be replaced. */
function modeOf(file: string): number | 'other' {
  if (!existsSync(file)) return 0o666
  const stat = statSync(file)
  return stat.isFile() ? stat.mode & 0o777 : 'other'
}

function writeToDisk(file: string, text: string, mode: number): void {
  const handle = openSync(file, 'wx', mode)
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
