import { InputError } from '../errors'
import type { Report } from '../model'
import { TIMELINE_FORMATS } from '../reports/timeline'
import { nearest } from '../rules/suggest'
import { type ClaimsOptions, readClaims } from './claims'
import { ExitCode } from './exit'
import { reportOptions } from './output'
import { noteProblems } from './problems'
import { targetsOf, writeTargets } from './targets'

export interface TimelineCommandOptions extends ClaimsOptions {
  subject?: string
  measure?: string
}

/** Draws how claims moved through the articles; resolves to the exit code. */
export async function timeline(paths: readonly string[], options: TimelineCommandOptions): Promise<number> {
  const { report: read, checker, articles, language } = await readClaims(paths, options)
  const report = { ...narrowed(read, options), findings: checker.check(articles) }
  const targets = targetsOf(options, Object.keys(TIMELINE_FORMATS))
  await writeTargets(targets, async ({ format, file }) => TIMELINE_FORMATS[format]!(report, await reportOptions(options, language, file)))
  noteProblems(report, [], options.quiet)
  return report.problems.length > 0 ? ExitCode.Unusable : ExitCode.Clean
}

/** The claims of the wanted measure and subject; throws InputError for a measure that no rule reads. */
function narrowed(report: Report, { subject, measure }: TimelineCommandOptions): Report {
  const { claims = [], rules = [] } = report
  const measures = [
    ...new Set([...rules.flatMap((rule) => ('measure' in rule ? [rule.measure] : [])), ...claims.map((claim) => claim.measure)]),
  ]
  if (measure !== undefined && !measures.includes(measure)) {
    const near = nearest(measure, measures)
    throw new InputError(`no measure “${measure}”`, {}, near ? `did you mean “${near}”?` : `there are ${measures.join(', ') || 'none'}`)
  }
  const wanted = subject?.toLowerCase()
  return {
    ...report,
    claims: claims.filter(
      (claim) =>
        (measure === undefined || claim.measure === measure) &&
        (wanted === undefined || claim.subject?.toLowerCase().includes(wanted) === true),
    ),
  }
}
