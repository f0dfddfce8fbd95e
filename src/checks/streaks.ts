import { groupBy } from '../group'
import type { Claim, CompareRule, Day, Finding } from '../model'
import { byPublication, claimFinding } from './claimFinding'
import { bounds } from './values'

/** Quarterly reports come this far apart at least, in days; own choice: 91 less the scatter of report dates. */
const BETWEEN_REPORTS = 76
/** Within so many days no second report, of a quarter or of a year, is to be expected even where no date is known; own choices. */
const SOON = 10
const SOON_OF_YEAR = 40

/** A report this fresh is the one that an article tells of, in days. */
const FRESH = 7

/** A streak of quarters that grows although no report came in between. */
export function impossibleStreaks(
  claims: readonly Claim[],
  reports: readonly Claim[],
  /** Days on which articles told of reports, by company. */
  toldOn: ReadonlyMap<string, readonly Day[]>,
  rule: CompareRule,
): Finding[] {
  // Those of dividends grow with what a board decides, on any day.
  const isOfReports = rule.key.includes('unit')
  const groups = groupBy(
    claims.filter(({ stem, evidence }) => stem !== null && evidence.article.published !== null),
    ({ stem, about }) => `${stem}\n${isOfReports ? (about.unit ?? '') : ''}`,
  )
  const reportsOf = groupBy(isOfReports ? reports : [], ({ stem }) => stem)
  return [...groups.values()].flatMap((group) => {
    const { stem } = group[0]!
    const told = isOfReports ? (toldOn.get(stem!) ?? []) : []
    const dates = [...new Set([...(reportsOf.get(stem)?.map((claim) => bounds(claim).low) ?? []), ...told])]
    const sorted = [...group].sort(byPublication)
    for (let i = 1; i < sorted.length; i++) {
      const [a, b] = [sorted[i - 1]!, sorted[i]!]
      // One article may tell of a streak of sales and of one of profits.
      if (a.evidence.article === b.evidence.article) continue
      const rise = bounds(b).low - bounds(a).low
      if (
        rise === 0 ||
        (rise > 0 &&
          rise <= mostRise(a, b, rule) &&
          !(isOfReports && isOfOneReport(a, b)) &&
          !noReportBetween(dayOf(a), dayOf(b), dates, isOfReports && a.about.unit === 'year' ? SOON_OF_YEAR : SOON))
      )
        continue
      return [
        claimFinding(
          rule,
          rule.severity,
          [a, b],
          sorted.filter((claim) => bounds(claim).low === bounds(a).low || bounds(claim).low === bounds(b).low),
        ),
      ]
    }
    return []
  })
}

/** How many quarters, or years, can have been added between two articles. */
function mostRise(a: Claim, b: Claim, { key }: CompareRule): number {
  const isQuarterly = key.includes('unit') && a.about.unit === 'quarter'
  const days = isQuarterly ? BETWEEN_REPORTS : a.about.unit === 'month' || a.about.unit === 'week' ? 1 : YEAR
  return Math.floor((dayOf(b) - dayOf(a)) / days) + 1
}

/** Days that a quarter, and a year, have at least. */
const DAYS: Readonly<Record<string, number>> = { quarter: 90, year: 365 }

/** Both tell of it before the quarter, or year, is over that comes after the one which the first reports on. */
function isOfOneReport(a: Claim, b: Claim): boolean {
  const end = a.period?.end ?? null
  const days = DAYS[a.about.unit ?? '']
  return end !== null && days !== undefined && dayOf(b) < end + days
}

/** Yearly reports come this far apart at least, in days. */
const YEAR = 330

const dayOf = ({ evidence }: Claim): Day => evidence.article.published ?? 0

/** Whether what is known of report dates leaves no room for a report between two days. */
function noReportBetween(from: Day, to: Day, reports: readonly Day[], soon: number): boolean {
  if (reports.some((day) => day > from && day <= to)) return false
  if (reports.some((day) => day <= from && from - day <= FRESH && to - day < BETWEEN_REPORTS)) return true
  return to - from <= soon || reports.some((day) => day > to && from > day - BETWEEN_REPORTS)
}
