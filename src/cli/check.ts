import { Checker } from '../check'
import { byPlace } from '../checks/evidence'
import type { FailOn } from '../config/settings'
import { InputError } from '../errors'
import type { ArticleInfo, Finding, Problem, Report } from '../model'
import { SEVERITIES } from '../model'
import { REPORT_FORMATS } from '../reports'
import { Baseline, entriesOf, readBaseline, writeBaseline } from './baseline'
import { type CollectionOptions, readCollection } from './collection'
import { ExitCode } from './exit'
import { readingOptions } from './input'
import { type ColourOptions, reportOptions } from './output'
import { openPolicy, type PolicyOptions } from './policy'
import { noteProblems, toProblem } from './problems'
import { startProgress } from './progress'
import { readArticles } from './reading'
import { checkSelection, type SelectionOptions, selected } from './selection'
import { openStream } from './stream'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

export interface CheckOptions extends CollectionOptions, PolicyOptions, TargetOptions, ColourOptions, SelectionOptions {
  maxWarnings?: number
  baseline?: string
  updateBaseline?: boolean
  quiet?: boolean
  watch?: boolean
}

/** Checks articles and writes the report; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.watch) return (await import('./watch')).watch(paths, options, () => checkOnce(paths, options))
  return checkOnce(paths, options)
}

async function checkOnce(paths: readonly string[], options: CheckOptions): Promise<number> {
  const targets = targetsOf(options, Object.keys(REPORT_FORMATS))
  const baseline = baselineFor(options)
  const progress = startProgress(options.quiet)
  try {
    const problems: Problem[] = []
    const problem = (error: InputError): void => {
      problems.push(toProblem(error))
    }
    const policy = await openPolicy(options, problem)
    const language = policy.settings.lang.value
    const checker = new Checker(policy.ruleSet, { ...readingOptions(options), problem })
    checkSelection(options, checker.rules)
    const { incoming, earlier } = await readCollection(paths, options, problem, policy.isIgnored)
    const articles = await readArticles(checker, policy.prepare([...incoming, ...(earlier ?? [])]), progress)
    const infos = articles.map(({ info }) => info)
    const checked = new Set(infos.slice(0, incoming.length))
    const verdict = policy.verdict(articles)
    const stream = await openStream(targets, problems, language)

    const findings: Finding[] = []
    const known: Finding[] = []
    const suppressed: Finding[] = []
    const wanted = selected(options)
    for await (const portion of progress.over('checking', articles.length, checker.steps(articles))) {
      for (const finding of portion.flatMap((found) => verdict.judge(found) ?? [])) {
        if (!wanted(finding) || !concerns(finding, checked)) continue
        if (finding.suppressed) suppressed.push(finding)
        else if (baseline?.isKnown(finding)) known.push(finding)
        else findings.push(finding)
      }
      if (!(await stream.send(findings))) break
    }
    progress.stop()
    problems.push(...verdict.unused())

    const report: Report = {
      version: __VERSION__,
      articles: infos.slice(0, incoming.length),
      ...(earlier && { against: infos.slice(incoming.length) }),
      findings: findings.sort(byPlace),
      ...(suppressed.length > 0 && { suppressed: suppressed.sort(byPlace) }),
      ...(baseline && { known: known.sort(byPlace), gone: baseline.gone(pathsOf(checked), wanted) }),
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
    return exitCode(report, options, policy.settings.failOn.value)
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

function exitCode({ findings, problems }: Report, { maxWarnings, updateBaseline }: CheckOptions, failOn: FailOn): number {
  if (problems.some(({ severity }) => severity !== 'warning')) return ExitCode.Unusable
  if (updateBaseline) return ExitCode.Clean
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const fails = findings.some(({ severity }) => failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn))
  return fails || (maxWarnings !== undefined && warnings > maxWarnings) ? ExitCode.Findings : ExitCode.Clean
}
