import { writeFileSync } from 'node:fs'
import { TEMPLATE } from '../../config/template'
import { InputError, reasonOf } from '../../errors'
import { pathFromHere } from '../../rules/sources'
import { ExitCode } from '../exit'
import { CONFIG_SCHEMA } from '../folders'

/** Writes a configuration with every key explained; never over another file. */
export function init({ output }: { output: string }): number {
  try {
    writeFileSync(output, TEMPLATE.replace('{schema}', pathFromHere(CONFIG_SCHEMA)), { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const reason = isThere ? 'the file is there already' : reasonOf(error)
    throw new InputError(
      reason,
      { path: output },
      isThere ? 'change it, or name another with --output' : 'choose another file with --output',
    )
  }
  process.stderr.write(`${output} is written; hypecheck config shows what is in force\n`)
  return ExitCode.Clean
}
