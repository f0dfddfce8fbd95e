import { Checker } from '../check'
import type { InputError } from '../errors'
import { claimRecord } from '../reports/claims'
import { ExitCode } from './exit'
import { type InputOptions, readingOptions, readSources } from './input'
import { type OutputOptions, writeReport } from './output'
import { type RuleOptions, readRules } from './ruleset'

interface ClaimsOptions extends InputOptions, RuleOptions, OutputOptions {
  format: string
}

/** Writes the claims of articles, one per place in the text. */
export async function claims(paths: readonly string[], options: ClaimsOptions): Promise<number> {
  const problems: InputError[] = []
  const problem = (error: InputError): void => {
    problems.push(error)
  }
  const checker = new Checker(await readRules(options, problem), readingOptions(options))
  const records = checker.claims(checker.read(await readSources(paths, options, problem))).map(claimRecord)
  writeReport(inFormat(records, options.format), options)
  for (const { message } of problems) process.stderr.write(`hypecheck: ${message}\n`)
  return problems.length > 0 ? ExitCode.Unusable : ExitCode.Clean
}

function inFormat(records: readonly ReturnType<typeof claimRecord>[], format: string): string {
  if (format === 'json') return JSON.stringify(records, null, 2) + '\n'
  if (format === 'ndjson') return records.map((record) => JSON.stringify(record) + '\n').join('')
  return records
    .map(
      (r) =>
        `${r.path}:${r.line}:${r.column}  ${r.measure.padEnd(18)} ${r.subject ?? '–'}  ${JSON.stringify(r.value)}  ${JSON.stringify(r.period)} ${JSON.stringify(r.about)}\n    ${r.quote}\n`,
    )
    .join('')
}
