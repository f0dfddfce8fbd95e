import { byPlace, Checker } from '../check'
import { InputError } from '../errors'
import type { ArticleInfo, Finding, Problem, Report, Severity } from '../model'
import { SEVERITIES } from '../model'
import { REPORT_FORMATS } from '../reports'
import type { ReportLanguage } from '../reports/words'
import { Baseline, entriesOf, readBaseline, writeBaseline } from './baseline'
import { type CollectionOptions, readCollection } from './collection'
import { ExitCode } from './exit'
import { readingOptions } from './input'
import { type ColourOptions, reportOptions } from './output'
import { noteProblems, toProblem } from './problems'
import { startProgress } from './progress'
import { readArticles } from './reading'
import { type RuleOptions, readRules } from './ruleset'
import { checkSelection, type SelectionOptions, selected } from './selection'
import { openStream } from './stream'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

export interface CheckOptions extends CollectionOptions, RuleOptions, TargetOptions, ColourOptions, SelectionOptions {
  failOn: Severity | 'never'
  maxWarnings?: number
  baseline?: string
  updateBaseline?: boolean
  lang?: ReportLanguage
  quiet?: boolean
  watch?: boolean
}

/** Checks articles and writes the report; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.watch) return (await import('./watch')).watch(paths, options, () => checkOnce(paths, options))
  return checkOnce(paths, options)
}

async function checkOnce(paths: readonly string[], options: CheckOptions): Promise<number> {
  const language = options.lang ?? 'en'
  const targets = targetsOf(options, Object.keys(REPORT_FORMATS))
  const baseline = baselineFor(options)
  const progress = startProgress(options.quiet)
  try {
    const problems: Problem[] = []
    const problem = (error: InputError): void => {
      problems.push(toProblem(error))
    }
    const checker = new Checker(readRules(options, problem), readingOptions(options))
    checkSelection(options, checker.rules)
    const { incoming, earlier } = await readCollection(paths, options, problem)
    const articles = await readArticles(checker, [...incoming, ...(earlier ?? [])], progress)
    const infos = articles.map(({ info }) => info)
    const checked = new Set(infos.slice(0, incoming.length))
    const stream = await openStream(targets, problems, language)

    const findings: Finding[] = []
    const known: Finding[] = []
    const wanted = (finding: Finding): boolean => selected(options)(finding) && concerns(finding, checked)
    for await (const portion of progress.over('checking', articles.length, checker.steps(articles))) {
      for (const finding of portion.filter(wanted)) {
        if (baseline?.isKnown(finding)) known.push(finding)
        else findings.push(finding)
      }
      if (!(await stream.send(findings))) break
    }
    progress.stop()

    const report: Report = {
      version: __VERSION__,
      articles: infos.slice(0, incoming.length),
      ...(earlier && { against: infos.slice(incoming.length) }),
      findings: findings.sort(byPlace),
      ...(baseline && { known: known.sort(byPlace), gone: baseline.gone(pathsOf(checked), selected(options)) }),
      problems,
      rules: checker.rules,
      texts: new Map(articles.map(({ info, text }) => [info, text])),
      ...(targets.some(({ format }) => format === 'html') && { claims: checker.claims(articles) }),
    }
    if (options.updateBaseline) updateBaseline(report, options, baseline ?? new Baseline([]), checked)
    await writeTargets(targets, async (target) => {
      if (target.file === null && stream.open) return stream.close(report)
      const format = await REPORT_FORMATS[target.format]!()
      return format(report, await reportOptions(options, language, target.file))
    })
    noteProblems(report, targets, options.quiet)
    return exitCode(report, options)
  } finally {
    progress.stop()
  }
}

/** Findings among earlier articles alone are not reported. */
const concerns = ({ evidence }: Finding, checked: ReadonlySet<ArticleInfo>): boolean => evidence.some(({ article }) => checked.has(article))

const pathsOf = (articles: Iterable<ArticleInfo>): Set<string> => new Set(Array.from(articles, ({ path }) => path))

function baselineFor({ baseline, updateBaseline }: CheckOptions): Baseline | null {
  if (baseline === undefined) {
    if (updateBaseline) throw new InputError('--update-baseline needs a file', {}, 'name it with --baseline FILE')
    return null
  }
  try {
    return new Baseline(readBaseline(baseline))
  } catch (error) {
    if (updateBaseline && error instanceof InputError) return new Baseline([])
    throw error
  }
}

/** Lists every finding of this run, and keeps what the run says nothing of. */
function updateBaseline(
  { findings, known = [] }: Report,
  options: CheckOptions,
  baseline: Baseline,
  checked: ReadonlySet<ArticleInfo>,
): void {
  const kept = baseline.untouched(pathsOf(checked), selected(options))
  writeBaseline(options.baseline!, [...kept, ...entriesOf([...findings, ...known])])
}

function exitCode({ findings, problems }: Report, { failOn, maxWarnings, updateBaseline }: CheckOptions): number {
  if (problems.length > 0) return ExitCode.Unusable
  if (updateBaseline) return ExitCode.Clean
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const fails = findings.some(({ severity }) => failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn))
  return fails || (maxWarnings !== undefined && warnings > maxWarnings) ? ExitCode.Findings : ExitCode.Clean
}
