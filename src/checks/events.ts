import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding, severityOf } from './claimFinding'
import { areOfOneThing } from './things'
import { bounds, disjoint } from './values'

/** Two dates of one report are less far apart than this, in days; own choice: reports come every 91. */
const QUARTER = 80

/** Yearly events move by less than this from year to year, in days; own choice. */
const YEAR = 300

/** Dates further apart are of two events, such as two launches; own choice, in days. */
const OTHER_EVENT = 1100

/** Dates of one event that cannot both be right: one finding for each event. */
export function sameEvents(group: readonly Claim[], rule: CompareRule): Finding[] {
  const sorted = [...group].sort((a, b) => bounds(a).low - bounds(b).low)
  const findings: Finding[] = []
  let from = 0
  while (from < sorted.length) {
    const first = sorted[from]!
    const clashing = within(sorted, from, rule).filter((claim) => isOneEvent(first, claim, rule) && disjoint(first, claim, 0))
    if (clashing.length > 0) {
      const sides = sorted.filter((claim) => claim === first || clashing.includes(claim) || !disjoint(claim, first, 0))
      const [other] = clashing
      findings.push(
        claimFinding(
          rule,
          severityOf(rule, first, other!),
          [first, other!],
          sides.filter((claim) => bounds(claim).low >= bounds(first).low),
        ),
      )
      from = sorted.lastIndexOf(clashing.at(-1)!) + 1
    } else from++
  }
  return findings
}

/** The claims behind one whose dates are not too far off to be of one event. */
function within(sorted: readonly Claim[], from: number, { every }: CompareRule): Claim[] {
  let to = from + 1
  while (to < sorted.length && (every === 'ever' || bounds(sorted[to]!).low - bounds(sorted[from]!).high < OTHER_EVENT)) to++
  return sorted.slice(from + 1, to)
}

/** What happens on a day has happened by a later one: “closes by summer”, “closed on June 1”. */
const isInTime = ({ value: a }: Claim, { value: b }: Claim): boolean => isDeadline(b) && !isDeadline(a)

const isDeadline = (value: Claim['value']): boolean => value.kind === 'time' && value.deadline === true

/** Whether two dates, the earlier one first, can only be dates of one event. */
function isOneEvent(a: Claim, b: Claim, { every }: CompareRule): boolean {
  if (isInTime(a, b)) return false
  if (a.about.revised || b.about.revised || !areOfOneThing(a, b) || areOfOneClause(a, b)) return false
  if (every === 'ever') return true
  if (every !== 'once' && a.period?.start != null && b.period?.start != null && a.about.when !== 'inferred' && b.about.when !== 'inferred')
    return a.period.end === b.period.end
  if (every === 'once') return bounds(b).low - bounds(a).high < OTHER_EVENT
  if (every === 'quarter' && (covers(a, b) || covers(b, a))) return false
  const apart = bounds(b).low - bounds(a).high
  const known = Math.max(a.evidence.article.published ?? Number.NEGATIVE_INFINITY, b.evidence.article.published ?? Number.NEGATIVE_INFINITY)
  if (every === 'year') return apart < YEAR
  return known < bounds(a).high && apart < QUARTER
}

/** Who names two dates in one clause speaks of two things: “in January in America, Europe follows in April”. */
const areOfOneClause = ({ evidence: a }: Claim, { evidence: b }: Claim): boolean =>
  a.article === b.article && a.start < b.end && b.start < a.end

/** A report on a period that ends after the other date is another report. */
const covers = (report: Claim, other: Claim): boolean =>
  report.about.when !== 'inferred' && (report.period?.end ?? Number.NEGATIVE_INFINITY) > bounds(other).high
