import { Checker } from '../check'
import type { InputError } from '../errors'
import type { Problem } from '../model'
import { CLAIM_FORMATS } from '../reports/claims'
import { ExitCode } from './exit'
import { type InputOptions, readingOptions, readSources } from './input'
import { type ColourOptions, reportOptions } from './output'
import { openPolicy, type PolicyOptions } from './policy'
import { noteProblems, toProblem } from './problems'
import { startProgress } from './progress'
import { readArticles } from './reading'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

export interface ClaimsOptions extends InputOptions, PolicyOptions, TargetOptions, ColourOptions {
  quiet?: boolean
}

/** Writes the claims that were read; resolves to the exit code. */
export async function claims(paths: readonly string[], options: ClaimsOptions): Promise<number> {
  const { report, language } = await readClaims(paths, options)
  const targets = targetsOf(options, Object.keys(CLAIM_FORMATS))
  await writeTargets(targets, async ({ format, file }) => CLAIM_FORMATS[format]!(report, await reportOptions(options, language, file)))
  noteProblems(report, [], options.quiet)
  return report.problems.length > 0 ? ExitCode.Unusable : ExitCode.Clean
}

/** The articles behind the paths with their claims, as a report. */
export async function readClaims(paths: readonly string[], options: ClaimsOptions) {
  const problems: Problem[] = []
  const problem = (error: InputError): void => {
    problems.push(toProblem(error))
  }
  const policy = await openPolicy({ ...options, inlineIgnore: true }, problem)
  const checker = new Checker(policy.ruleSet, { ...readingOptions(options), companies: policy.companies, problem })
  const progress = startProgress(options.quiet)
  try {
    const sources = (await readSources(paths, options, problem, policy.isIgnored)).map(policy.prepare)
    const articles = await readArticles(checker, sources, progress)
    const report = {
      version: __VERSION__,
      articles: articles.map(({ info }) => info),
      findings: [],
      problems,
      rules: checker.rules,
      claims: checker.claims(articles),
    }
    return { report, checker, articles, language: policy.settings.lang.value }
  } finally {
    progress.stop()
  }
}
