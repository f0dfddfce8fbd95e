import { readFileSync } from 'node:fs'
import { ExitCode } from '../exit'
import { RULES_SCHEMA } from '../folders'
import { type OutputOptions, writeReport } from '../output'

/** Writes the JSON Schema of rule files, made when the program was built. */
export function schema(options: OutputOptions): number {
  writeReport(readFileSync(RULES_SCHEMA, 'utf8'), options)
  return ExitCode.Clean
}
