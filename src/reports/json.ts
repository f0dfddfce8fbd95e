import { byPlace } from '../checks/evidence'
import { isoDate } from '../mentions/calendar'
import type { ArticleInfo, Evidence, Finding, Report } from '../model'
import { fingerprintOf } from './fingerprint'
import type { ReportOptions } from './options'
import { summarise } from './summary'
import { messageOf, type ReportLanguage } from './words'

/** The report as one JSON document, explained findings among the others; `against` and `baseline` are there only where there are such. */
export function json(report: Report, { language }: ReportOptions): string {
  const { against, known, gone } = report
  const document = {
    hypecheck: report.version,
    articles: report.articles.map(articleJson),
    ...(against && { against: against.map(articleJson) }),
    findings: [...report.findings, ...(report.suppressed ?? [])].sort(byPlace).map((finding) => findingJson(finding, language)),
    ...((known || gone) && { baseline: { known: (known ?? []).map((finding) => findingJson(finding, language)), gone: gone ?? [] } }),
    problems: report.problems,
    summary: summarise(report),
  }
  return JSON.stringify(document, null, 2) + '\n'
}

export const articleJson = ({ path, language, title, published, subject }: ArticleInfo) => ({
  path,
  language,
  title,
  published: published === null ? null : isoDate(published),
  subject,
})

export const findingJson = (finding: Finding, language: ReportLanguage) => ({
  rule: finding.rule,
  category: finding.category,
  severity: finding.severity,
  message: messageOf(finding, language),
  evidence: finding.evidence.map(evidenceJson),
  fingerprint: fingerprintOf(finding),
  ...(finding.suppressed && { suppressed: finding.suppressed }),
})

export const evidenceJson = ({ article, start, end, line, column, quote, value }: Evidence) => ({
  path: article.path,
  start,
  end,
  line,
  column,
  quote,
  ...(value && { value }),
})
