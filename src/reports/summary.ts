import type { Report, Severity } from '../model'

export interface Summary {
  articles: number
  findings: number
  errors: number
  warnings: number
  notes: number
}

export function summarise({ articles, findings }: Report): Summary {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return { articles: articles.length, findings: findings.length, errors: count('error'), warnings: count('warning'), notes: count('note') }
}
