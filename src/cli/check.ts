import { Checker } from '../check'
import type { InputError } from '../errors'
import type { Finding, Problem, Report, Severity } from '../model'
import { SEVERITIES } from '../model'
import { REPORT_FORMATS } from '../reports'
import { problemLine } from '../reports/problem'
import type { ReportLanguage } from '../reports/words'
import { ExitCode } from './exit'
import { type InputOptions, readingOptions, readSources } from './input'
import { type OutputOptions, reportOptions, writeReport } from './output'
import { type RuleOptions, readRules } from './ruleset'

export interface CheckOptions extends InputOptions, RuleOptions, OutputOptions {
  format: string
  failOn: Severity | 'never'
  lang?: ReportLanguage
  only: string[]
  skip: string[]
}

/** Checks articles and writes the report; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const problems: Problem[] = []
  const problem = (error: InputError): void => {
    problems.push(toProblem(error))
  }
  const ruleSet = readRules(options, problem)
  const sources = await readSources(paths, options, problem)
  const checker = new Checker(ruleSet, readingOptions(options))
  const articles = checker.read(sources)
  const findings = checker.check(articles).filter(selected(options))
  const report: Report = { version: __VERSION__, articles: articles.map(({ info }) => info), findings, problems }
  const format = await REPORT_FORMATS[options.format]!()
  writeReport(format(report, await reportOptions(options, options.lang ?? 'en')), options)
  if (options.format !== 'pretty') for (const each of problems) process.stderr.write(`hypecheck: ${problemLine(each)}\n`)
  if (problems.length > 0) return ExitCode.Unusable
  return findings.some(({ severity }) => fails(severity, options.failOn)) ? ExitCode.Findings : ExitCode.Clean
}

const toProblem = ({ place, problem, remedy }: InputError): Problem => ({ ...place, message: remedy ? `${problem}; ${remedy}` : problem })

const fails = (severity: Severity, failOn: CheckOptions['failOn']): boolean =>
  failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)

const selected =
  ({ only, skip }: CheckOptions) =>
  ({ rule, category }: Finding): boolean =>
    (only.length === 0 || only.includes(rule) || only.includes(category)) && !skip.includes(rule) && !skip.includes(category)
