import { Checker } from '../check'
import type { Problem } from '../model'
import { CLAIM_FORMATS } from '../reports/claims'
import type { ReportLanguage } from '../reports/words'
import { ExitCode } from './exit'
import { type InputOptions, readingOptions, readSources } from './input'
import { type ColourOptions, reportOptions } from './output'
import { noteProblems, toProblem } from './problems'
import { startProgress } from './progress'
import { readArticles } from './reading'
import { type RuleOptions, readRules } from './ruleset'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

export interface ClaimsOptions extends InputOptions, RuleOptions, TargetOptions, ColourOptions {
  lang?: ReportLanguage
  quiet?: boolean
}

/** Writes the claims that were read; resolves to the exit code. */
export async function claims(paths: readonly string[], options: ClaimsOptions): Promise<number> {
  const { report } = await readClaims(paths, options)
  const targets = targetsOf(options, Object.keys(CLAIM_FORMATS))
  await writeTargets(targets, async ({ format, file }) =>
    CLAIM_FORMATS[format]!(report, await reportOptions(options, options.lang ?? 'en', file)),
  )
  noteProblems(report, [], options.quiet)
  return report.problems.length > 0 ? ExitCode.Unusable : ExitCode.Clean
}

/** The articles behind the paths with their claims and what contradicts in them, as a report. */
export async function readClaims(paths: readonly string[], options: ClaimsOptions) {
  const problems: Problem[] = []
  const checker = new Checker(
    readRules(options, (error) => problems.push(toProblem(error))),
    readingOptions(options),
  )
  const progress = startProgress(options.quiet)
  try {
    const sources = await readSources(paths, options, (error) => problems.push(toProblem(error)))
    const articles = await readArticles(checker, sources, progress)
    const report = {
      version: __VERSION__,
      articles: articles.map(({ info }) => info),
      findings: [],
      problems,
      rules: checker.rules,
      claims: checker.claims(articles),
    }
    return { report, checker, articles }
  } finally {
    progress.stop()
  }
}
