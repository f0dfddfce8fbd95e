import { Checker } from '../check'
import { PackedClaims, unpackClaim } from '../checks/claimIndex'
import { compareClaims } from '../checks/compare'
import { byPlace } from '../checks/evidence'
import type { FailOn } from '../config/settings'
import { InputError } from '../errors'
import type { ArticleInfo, Claim, Coverage, Finding, Problem, Report, Source } from '../model'
import { SEVERITIES } from '../model'
import { type Batch, readCollection } from '../passes'
import { REPORT_FORMATS } from '../reports'
import { addCoverage, COUNTS, count, type Summary } from '../reports/summary'
import { Baseline, entriesOf, readBaseline, writeBaseline } from './baseline'
import { batches } from './batches'
import { type CollectionOptions, openCollection } from './collection'
import { type Crew, openCrew } from './crew'
import { ExitCode } from './exit'
import { readingOptions } from './input'
import { type ColourOptions, reportOptions } from './output'
import { openPolicy, type Policy, type PolicyOptions } from './policy'
import { noteProblems, toProblem } from './problems'
import { startProgress } from './progress'
import { checkSelection, type SelectionOptions, selected } from './selection'
import type { Sifter } from './sift'
import { openStream } from './stream'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

export interface CheckOptions extends CollectionOptions, PolicyOptions, TargetOptions, ColourOptions, SelectionOptions {
  maxWarnings?: number
  baseline?: string
  updateBaseline?: boolean
  quiet?: boolean
  jobs?: number
  watch?: boolean
}

/** Findings that are written at once; own choice: a rule can find more than are to be in memory as text. */
const AT_ONCE = 256

/** Checks articles and writes the report; resolves to the exit code. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.watch) return (await import('./watch')).watch(paths, options, () => checkOnce(paths, options))
  return checkOnce(paths, options)
}

async function checkOnce(paths: readonly string[], options: CheckOptions): Promise<number> {
  const targets = targetsOf(options, Object.keys(REPORT_FORMATS))
  const baseline = baselineFor(options)
  const progress = startProgress(options.quiet)
  let crew: Crew | undefined
  try {
    const problems: Problem[] = []
    const problem = (error: InputError): void => {
      problems.push(toProblem(error))
    }
    const policy = await openPolicy(options, problem)
    const { ruleSet, companies } = policy
    const language = policy.settings.lang.value
    const reading = readingOptions(options)
    const checker = new Checker(ruleSet, { ...reading, problem })
    checkSelection(options, checker.rules)
    const collection = await openCollection(paths, options, problem, policy.isIgnored)
    const { each, incoming } = collection
    const wants = (...formats: readonly string[]): boolean => targets.some(({ format }) => formats.includes(format))
    const texts: string[] | null = wants('html', 'rdjson') ? [] : null
    const stream = openStream(targets, problems, language)
    /** Where findings are sent as they come, and nothing else is asked, none is kept, nor any article. */
    const keeps = !stream.open || targets.length > 1 || baseline !== null || incoming !== null || policy.settings.suppress.length > 0
    const skims = !keeps && checker.needsPhrasesOnly
    const sifter = skims ? await sifterFor(checker, policy.prepare) : null
    const readAll = async function* (): AsyncGenerator<Source> {
      for await (const source of each(problem)) {
        texts?.push(source.text)
        yield policy.prepare(source)
      }
    }
    const read = async function* (): AsyncGenerator<Batch> {
      if (sifter) for await (const some of collection.sifted(sifter, problem)) yield { ...some, problems: problems.length }
      else for await (const texts of batches(readAll())) yield { texts, articles: texts.length, problems: problems.length }
    }
    const work = {
      checker,
      ruleSet,
      reading,
      progress,
      sources: readAll,
      batches: read,
      problem: (found: Problem) => addProblem(problems, found),
    }
    crew = await openCrew(work, options.jobs, collection, skims)
    const verdict = policy.verdict((source) => checker.draft(source).article)

    const summary: Summary = { articles: 0, findings: 0, errors: 0, warnings: 0, notes: 0 }
    const coverage: Coverage | null = checker.readsClaims ? { quantities: 0, claimed: 0 } : null
    const infos: ArticleInfo[] = []
    const earlier = new Set<ArticleInfo>()
    const claims: Claim[] | null = wants('html') ? [] : null
    const index = new PackedClaims()
    const findings: Finding[] = []
    const known: Finding[] = []
    const suppressed: Finding[] = []
    const wanted = selected(options)
    /** Judges findings and sends what is to be told at once; false where nobody reads any more. */
    const judge = (portion: readonly Finding[], problemsBefore = problems.length): Promise<boolean> => {
      const told: Finding[] = []
      for (const found of portion) {
        const finding = verdict.judge(found)
        if (!finding || !wanted(finding) || finding.evidence.every(({ article }) => earlier.has(article))) continue
        if (finding.suppressed) suppressed.push(finding)
        else if (baseline?.isKnown(finding)) known.push(finding)
        else told.push(finding)
      }
      count(told, summary)
      if (keeps) findings.push(...told)
      return stream.send(told, problemsBefore)
    }
    let isRead = true
    for await (const { articles, findings, problems } of skims ? crew.skim() : []) {
      summary.articles += articles
      isRead = await judge(findings, problems)
      if (!isRead) break
    }
    let number = 0
    for await (const checked of skims ? [] : crew.pass({ kind: 'check', collection: await readCollection(crew.pass, companies) })) {
      if (incoming !== null && number >= incoming) earlier.add(checked.info)
      else {
        summary.articles++
        if (coverage) addCoverage(checked.coverage, coverage)
      }
      number++
      if (keeps) infos.push(checked.info)
      index.add(checked.info, checked.claims)
      claims?.push(...checked.claims.map((claim) => ('json' in claim ? unpackClaim(claim, checked.info) : claim)))
      isRead = await judge(checked.findings)
      if (!isRead) break
    }
    for (const portion of isRead ? compareClaims(index.parts, checker.rules) : [])
      for (let at = 0; at < portion.length; at += AT_ONCE) await judge(portion.slice(at, at + AT_ONCE))
    progress.stop()
    problems.push(...verdict.unused(infos.map(({ path }) => path)))
    const own = infos.slice(0, incoming ?? infos.length)

    const report: Report = {
      version: __VERSION__,
      articles: own,
      ...(incoming !== null && { against: [...earlier] }),
      findings: findings.sort(byPlace),
      ...(suppressed.length > 0 && { suppressed: suppressed.sort(byPlace) }),
      ...(baseline && { known: known.sort(byPlace), gone: baseline.gone(pathsOf(own), wanted) }),
      problems,
      ...(coverage && { coverage }),
      rules: checker.rules,
      ...(texts && { texts: new Map(infos.map((info, number) => [info, texts[number] ?? ''])) }),
      ...(claims && { claims }),
    }
    if (options.updateBaseline) updateBaseline(report, options, baseline ?? new Baseline([]), own)
    await writeTargets(targets, async (target) => {
      if (target.file === null && stream.open) return stream.close({ ...summary, ...coverage })
      const format = await REPORT_FORMATS[target.format]!()
      return format(report, await reportOptions(options, language, target.file))
    })
    noteProblems(report, targets, options.quiet)
    return exitCode(summary, problems, options, policy.settings.failOn.value)
  } finally {
    progress.stop()
    await crew?.close()
  }
}

async function sifterFor(checker: Checker, prepare: Policy['prepare']): Promise<Sifter | null> {
  const sieve = checker.makeSieve()
  return sieve && new (await import('./sift')).Sifter(checker, sieve, prepare)
}

/** Workers tell of the same rule each for itself. */
function addProblem(problems: Problem[], found: Problem): void {
  if (!problems.some(({ message }) => message === found.message)) problems.push(found)
}

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
  checked: readonly ArticleInfo[],
): void {
  const kept = baseline.untouched(pathsOf(checked), selected(options))
  writeBaseline(options.baseline!, [...kept, ...entriesOf([...findings, ...known])])
}

function exitCode(summary: Summary, problems: readonly Problem[], { maxWarnings, updateBaseline }: CheckOptions, failOn: FailOn): number {
  if (problems.some(({ severity }) => severity !== 'warning')) return ExitCode.Unusable
  if (updateBaseline) return ExitCode.Clean
  const fails = failOn !== 'never' && SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some((severity) => summary[COUNTS[severity]] > 0)
  return fails || (maxWarnings !== undefined && summary.warnings > maxWarnings) ? ExitCode.Findings : ExitCode.Clean
}
