import { Checker } from '../check'
import type { FailOn } from '../config/settings'
import type { InputError } from '../errors'
import type { Finding, Problem, Report, Severity } from '../model'
import { SEVERITIES } from '../model'
import { REPORT_FORMATS } from '../reports'
import { problemLine } from '../reports/problem'
import { ExitCode } from './exit'
import { type InputOptions, readingOptions, readSources } from './input'
import { type OutputOptions, reportOptions, writeReport } from './output'
import { openPolicy, type PolicyOptions } from './policy'

export interface CheckOptions extends InputOptions, PolicyOptions, OutputOptions {
  format: string
  only: string[]
  skip: string[]
}

/** Checks articles and writes the report; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const problems: Problem[] = []
  const problem = (error: InputError): void => {
    problems.push(toProblem(error))
  }
  const policy = await openPolicy(options, problem)
  const { failOn, lang } = policy.settings
  const sources = policy.prepare(await readSources(paths, options, problem, policy.isIgnored))
  const checker = new Checker(policy.ruleSet, { ...readingOptions(options), problem })
  const articles = checker.read(sources)
  const verdict = policy.verdict(articles)
  const judged = checker.check(articles).flatMap((finding) => verdict.judge(finding) ?? [])
  problems.push(...verdict.unused())
  const findings = judged.filter(selected(options))
  const counted = findings.filter(({ suppressed }) => !suppressed)
  const shown = options.format === 'json' ? findings : counted
  const report: Report = { version: __VERSION__, articles: articles.map(({ info }) => info), findings: shown, problems }
  const format = await REPORT_FORMATS[options.format]!()
  writeReport(format(report, await reportOptions(options, lang.value)), options)
  if (options.format !== 'pretty') for (const each of problems) process.stderr.write(`hypecheck: ${problemLine(each)}\n`)
  if (problems.some(({ severity }) => severity !== 'warning')) return ExitCode.Unusable
  return counted.some(({ severity }) => fails(severity, failOn.value)) ? ExitCode.Findings : ExitCode.Clean
}

const toProblem = ({ place, problem, remedy }: InputError): Problem => ({ ...place, message: remedy ? `${problem}; ${remedy}` : problem })

const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)

const selected =
  ({ only, skip }: CheckOptions) =>
  ({ rule, category }: Finding): boolean =>
    (only.length === 0 || only.includes(rule) || only.includes(category)) && !skip.includes(rule) && !skip.includes(category)
