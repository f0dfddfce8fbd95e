import type { ArticleInfo, Evidence, Finding, Report, Severity } from '../model'
import type { ReportOptions } from './options'
import { endOf, homeOf, othersOf } from './places'
import { messageOf } from './words'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' }

type Texts = ReadonlyMap<ArticleInfo, string>

/** The report in reviewdog's diagnostic format; columns count UTF-8 bytes there, and are left out where the text is not known. */
export function rdjson(report: Report, { language }: ReportOptions): string {
  const home = homeOf(report)
  const texts = report.texts ?? new Map()
  const diagnostics = report.findings.map((finding) => ({
    message: messageOf(finding, language),
    location: location(home(finding), texts),
    severity: SEVERITIES[finding.severity],
    code: { value: finding.rule },
    ...related(finding, home(finding), texts),
  }))
  const problems = report.problems.map(({ path, line, message, severity = 'error' as const }) => ({
    message,
    location: { path: path ?? '-', ...(line && { range: { start: { line } } }) },
    severity: SEVERITIES[severity],
  }))
  return JSON.stringify({ source: { name: 'hypecheck' }, diagnostics: [...diagnostics, ...problems] }, null, 2) + '\n'
}

function related(finding: Finding, home: Evidence, texts: Texts) {
  const others = othersOf(finding, home)
  if (others.length === 0) return {}
  return { related_locations: others.map((place) => ({ message: place.quote, location: location(place, texts) })) }
}

function location(place: Evidence, texts: Texts) {
  const { article, line } = place
  const end = endOf(place)
  const text = texts.get(article)
  const range =
    text === undefined
      ? { start: { line }, end: { line: end.line } }
      : {
          start: { line, column: byteColumn(text, place.start, place.column) },
          end: { line: end.line, column: byteColumn(text, place.end, end.column) },
        }
  return { path: article.path, range }
}

/** The column in UTF-8 bytes, from 1, of an offset whose column in UTF-16 units is known. */
const byteColumn = (text: string, offset: number, column: number): number =>
  Buffer.byteLength(text.slice(offset - (column - 1), offset), 'utf8') + 1
