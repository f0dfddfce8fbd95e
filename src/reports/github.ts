import { type Evidence, type Finding, type Report, SEVERITIES, type Severity } from '../model'
import type { ReportOptions } from './options'
import { endOf, homeOf, othersOf, placeName } from './places'
import { problemLine } from './problem'
import { severityCounts } from './summary'
import { counted, quoted } from './terms'
import { oneLine, shorten } from './text'
import { messageOf, type ReportLanguage } from './words'

/** GitHub shows so many annotations of each kind from one step, and so many characters of each part. */
const LIMITS = { annotations: 10, message: 60_000, title: 255 }
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

const MORE = {
  en: (found: string) => `${found} beyond what GitHub shows as annotations:`,
  de: (found: string) => `${found} über das hinaus, was GitHub als Anmerkung zeigt:`,
}

/**
 * The report as workflow commands of GitHub Actions, the gravest findings first; what exceeds GitHub's limits follows as plain lines.
 * Problems take their share of the error annotations.
 */
export function github(report: Report, { language }: ReportOptions): string {
  const home = homeOf(report)
  const problems = report.problems.map((problem) => {
    const { path: file, line, column: col, severity = 'error' as const } = problem
    return { severity, command: command(severity, { file, line, col }, problem.message), plain: problemLine(problem) }
  })
  const findings = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity))
  const entries = [...problems, ...findings.map((finding) => entry(finding, home(finding), language))]
  const left = { error: LIMITS.annotations, warning: LIMITS.annotations, note: LIMITS.annotations }
  const shown = new Set(entries.filter(({ severity }) => left[severity]-- > 0))
  const rest = entries.filter((each) => !shown.has(each)).map(({ plain }) => `- ${harmless(plain)}`)
  const found = severityCounts(report.findings, language).map(({ text }) => text)
  const lines = [
    ...[...shown].map((each) => each.command),
    ...(rest.length > 0 ? [MORE[language](counted(rest.length, 'finding', language)), ...rest] : []),
    `${counted(report.articles.length, 'article', language)}: ${found.join(', ') || counted(0, 'finding', language)}`,
  ]
  return lines.join('\n') + '\n'
}

interface Entry {
  severity: Severity
  command: string
  plain: string
}

function entry(finding: Finding, home: Evidence, language: ReportLanguage): Entry {
  const message = oneLine(messageOf(finding, language))
  const others = othersOf(finding, home).map((place) => `${placeName(place)}: ${quoted(oneLine(place.quote), language)}`)
  const end = endOf(home)
  // GitHub ignores columns of a place that spans several lines.
  const columns = end.line === home.line ? { col: home.column, endColumn: end.column } : {}
  const properties = { file: home.article.path, line: home.line, endLine: end.line, ...columns, title: `hypecheck: ${finding.rule}` }
  return {
    severity: finding.severity,
    command: command(COMMANDS[finding.severity], properties, [message, ...others].join('\n')),
    plain: `${placeName(home)}: ${message} (${finding.rule})`,
  }
}

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(shorten(String(value), LIMITS.title))}`],
  )
  return `::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escapeData(shorten(message, LIMITS.message))}`
}

/** As the toolkit of GitHub Actions escapes them. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A plain line in which the runner sees no command: it takes `::name` at the start, and the older `##[name]` anywhere. */
const harmless = (line: string): string => oneLine(line).replaceAll('##[', '# #[')
