import type { Evidence, Finding, Report } from '../model'

/** The place of a finding that a report names first: the first one in an article that was to be checked. */
export function homeOf(report: Pick<Report, 'articles' | 'against'>): (finding: Finding) => Evidence {
  if (!report.against?.length) return ({ evidence }) => evidence[0]!
  const checked = new Set(report.articles)
  return ({ evidence }) => evidence.find(({ article }) => checked.has(article)) ?? evidence[0]!
}

/** The other places of a finding. */
export const othersOf = ({ evidence }: Finding, home: Evidence): Evidence[] => evidence.filter((place) => place !== home)

/** Where a quote ends, exclusive; lines and columns count from 1, in UTF-16 units. */
export function endOf({ line, column, quote }: Pick<Evidence, 'line' | 'column' | 'quote'>): { line: number; column: number } {
  const breaks = [...quote.matchAll(/\r\n|\n|\r/g)]
  const last = breaks.at(-1)
  return last
    ? { line: line + breaks.length, column: quote.length - last.index - last[0].length + 1 }
    : { line, column: column + quote.length }
}

/** `path:line:column` */
export const placeName = ({ article, line, column }: Evidence): string => `${article.path}:${line}:${column}`
