import { existsSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../errors'
import { RULE_ID } from '../../rules/load'
import { skeleton } from '../../rules/skeleton'
import type { OpenVerb } from '../../rules/verbs'
import { ExitCode } from '../exit'
import { RULES_SCHEMA } from '../folders'
import { type OutputOptions, writeReport } from '../output'

export interface NewOptions extends OutputOptions {
  verb: OpenVerb
  language: string
}

/** Writes a rule file with one rule that works, to be changed; never over another file. */
export function newRule(id: string, options: NewOptions): number {
  const { verb, language, output } = options
  if (!RULE_ID.test(id)) throw new InputError(`“${id}” cannot be a rule id`, {}, 'use letters, digits, - and _')
  if (output && existsSync(output)) throw new InputError('the file is there already', { path: output }, 'choose another name')
  writeReport(skeleton(id, verb, language, schemaFrom(output)), options)
  if (output) process.stderr.write(`hypecheck rules test ${output} runs its examples\n`)
  return ExitCode.Clean
}

/** Editors look for the schema from the folder of the file. */
const schemaFrom = (output = ''): string => path.relative(path.dirname(output), RULES_SCHEMA).replaceAll(path.sep, '/')
