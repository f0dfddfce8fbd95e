import { groupBy } from '../../group'
import type { ArticleInfo, Evidence, Finding, Report, Rule } from '../../model'
import { CATEGORIES, SEVERITIES } from '../../model'
import type { ReportLanguage } from '../words'

/** A finding with the names of its parts on the page. */
export interface NumberedFinding {
  finding: Finding
  /** Id of its card; its places in the articles are `${id}p1`, `${id}p2` … */
  id: string
}

/** What all parts of the page need to know. */
export interface PageContext {
  report: Report
  language: ReportLanguage
  /** In the order of the page: by category, then by severity, then as the report has them. */
  findings: readonly NumberedFinding[]
  /** The articles that the page shows: those with findings, checked ones first. */
  shown: readonly ArticleInfo[]
  /** Id of an article on the page. */
  idOf: (article: ArticleInfo) => string | undefined
  rulesOf: (id: string) => readonly Rule[]
}

export function contextOf(report: Report, language: ReportLanguage): PageContext {
  const findings = [...report.findings].sort(byWeight).map((finding, index) => ({ finding, id: `f${index + 1}` }))
  const cited = new Set(report.findings.flatMap(({ evidence }) => evidence.map(({ article }) => article)))
  const shown = [...report.articles, ...(report.against ?? [])].filter((article) => cited.has(article))
  const ids = new Map(shown.map((article, index) => [article, `a${index + 1}`]))
  const rules = groupBy(report.rules ?? [], ({ id }) => id)
  return { report, language, findings, shown, idOf: (article) => ids.get(article), rulesOf: (id) => rules.get(id) ?? [] }
}

const byWeight = (a: Finding, b: Finding): number =>
  CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)

/** The id of a place in the text of its article. */
export const placeId = ({ finding, id }: NumberedFinding, place: Evidence): string => `${id}p${finding.evidence.indexOf(place) + 1}`
