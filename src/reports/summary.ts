import type { Report, Severity } from '../model'

export interface Summary {
  articles: number
  findings: number
  errors: number
  warnings: number
  notes: number
}

export function summarise({ articles, findings }: Report): Summary {
  const counted = findings.filter(({ suppressed }) => !suppressed)
  const count = (severity: Severity): number => counted.filter((finding) => finding.severity === severity).length
  return { articles: articles.length, findings: counted.length, errors: count('error'), warnings: count('warning'), notes: count('note') }
}
