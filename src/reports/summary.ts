import { CATEGORIES, type Category, type Coverage, type Finding, type Report, SEVERITIES, type Severity } from '../model'
import { counted, CATEGORY_WORDS } from './terms'
import type { ReportLanguage } from './words'

export interface Summary extends Partial<Coverage> {
  articles: number
  findings: number
  errors: number
  warnings: number
  notes: number
}

/** Where each severity is counted. */
export const COUNTS = { error: 'errors', warning: 'warnings', note: 'notes' } as const

/** Adds findings to a summary. */
export function count(findings: readonly Finding[], summary: Summary): void {
  summary.findings += findings.length
  for (const { severity } of findings) summary[COUNTS[severity]]++
}

/** Adds what was read of an article's figures to what was read of others'. */
export function addCoverage({ quantities, claimed }: Coverage, sum: Coverage): void {
  sum.quantities += quantities
  sum.claimed += claimed
}

export function summarise({ articles, findings, coverage }: Pick<Report, 'articles' | 'findings' | 'coverage'>): Summary {
  const summary: Summary = { articles: articles.length, findings: 0, errors: 0, warnings: 0, notes: 0, ...coverage }
  count(findings, summary)
  return summary
}

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length

/** The severities that occur, the gravest first, each as “3 errors”. */
export const severityCounts = (findings: readonly Finding[], language: ReportLanguage): { severity: Severity; text: string }[] =>
  SEVERITIES.map((severity) => ({ severity, number: countOf(findings, severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => ({ severity, text: counted(number, severity, language) }))

/** The categories that occur, in their order, each with its name and number. */
export const categoryCounts = (
  findings: readonly Finding[],
  language: ReportLanguage,
): { category: Category; name: string; number: number }[] =>
  CATEGORIES.map((category) => ({
    category,
    name: CATEGORY_WORDS[language][category],
    number: findings.filter((finding) => finding.category === category).length,
  })).filter(({ number }) => number > 0)
