import { isoDate } from '../mentions/calendar'
import type { ArticleInfo, Evidence, Finding, Report } from '../model'
import { fingerprintOf } from './fingerprint'
import type { ReportOptions } from './options'
import { summarise } from './summary'
import { messageOf, type ReportLanguage } from './words'

/** The report as one JSON document. */
export function json(report: Report, { language }: ReportOptions): string {
  const document = {
    hypecheck: report.version,
    articles: report.articles.map(articleJson),
    findings: report.findings.map((finding) => findingJson(finding, language)),
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
