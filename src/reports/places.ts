import type { Evidence, Finding, Report } from '../model'

/** The place of a finding that a report names first: the first one in an article that was to be checked. */
export function homeOf(report: Pick<Report, 'articles' | 'against'>): (finding: Finding) => Evidence {
  if (!report.against?.length) return ({ evidence }) => evidence[0]!
  const checked = new Set(report.articles)
  return ({ evidence }) => evidence.find(({ article }) => checked.has(article)) ?? evidence[0]!
}

/** The other places of a finding. */
export const othersOf = ({ evidence }: Finding, home: Evidence): Evidence[] => evidence.filter((place) => place !== home)

/** The places of a finding as two columns show them: beside the first one, the first that says something else. */
export function facing({ evidence }: Finding): readonly Evidence[] {
  const [first, ...rest] = evidence
  const told = JSON.stringify(first?.value)
  const other = rest.find(({ value }) => JSON.stringify(value) !== told)
  return first && other ? [first, other, ...rest.filter((place) => place !== other)] : evidence
}

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
