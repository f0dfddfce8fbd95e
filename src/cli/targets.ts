import { InputError, reasonOf } from '../errors'
import { formatForFile } from '../reports'
import { writeAtomically } from './atomic'

export interface TargetOptions {
  format?: string
  output: readonly string[]
}

/** Where a report goes, and in which form; no file is standard output. */
export interface Target {
  format: string
  file: string | null
}

/**
 * Files get the form that their ending stands for, or the one of `--format`.
 * Standard output gets a report where there is no file, or where no file has the form that was asked for.
 */
export function targetsOf({ format, output }: TargetOptions, formats: readonly string[]): Target[] {
  const files = output.map((file) => ({ file, format: formatForFile(file, format, formats) ?? 'pretty' }))
  const wanted = format ?? (files.length === 0 ? 'pretty' : undefined)
  const missing = wanted !== undefined && !files.some((target) => target.format === wanted)
  return missing ? [...files, { file: null, format: wanted }] : files
}

/** Writes files first, then standard output; a file that cannot be written does not keep the others from it. */
export async function writeTargets(targets: readonly Target[], textFor: (target: Target) => Promise<string>): Promise<void> {
  const errors: InputError[] = []
  const files = targets.filter(({ file }) => file !== null)
  for (const target of [...files, ...targets.filter(({ file }) => file === null)]) {
    const text = await textFor(target)
    if (target.file === null) process.stdout.write(text)
    else {
      try {
        writeAtomically(target.file, text)
      } catch (error) {
        errors.push(writeError(error, target.file))
      }
    }
  }
  for (const error of errors.slice(1)) process.stderr.write(`hypecheck: ${error.message}\n`)
  if (errors[0]) throw errors[0]
}

export const writeError = (error: unknown, path: string): InputError =>
  new InputError(`cannot be written: ${reasonOf(error)}`, { path }, 'choose another file with --output, or make room')
