import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { ArticleInfo, Evidence, Finding, Report, Severity } from '../model'
import { groupBy } from '../group'
import type { ReportOptions, Styles } from './options'
import { problemLine } from './problem'
import { summarise, type Summary } from './summary'
import { messageOf, type ReportLanguage, showDay } from './words'

const INDENT = '  '
/** Two quotes stand side by side from this width on. */
const SIDE_BY_SIDE = 76

const WORDS: Readonly<Record<ReportLanguage, Record<'undated' | 'clean' | 'problem', string>>> = {
  en: { undated: 'undated', clean: 'nothing found', problem: 'not checked' },
  de: { undated: 'ohne Datum', clean: 'nichts gefunden', problem: 'nicht geprüft' },
}

/** The report for people at a terminal: by article, the two sides of a contradiction next to each other. */
export function pretty(report: Report, options: ReportOptions): string {
  const { language, styles } = options
  const groups = groupBy(report.findings, ({ evidence }) => evidence[0]!.article)
  const articles = report.articles.filter((article) => groups.has(article))
  const blocks = articles.map((article) => articleBlock(article, groups.get(article) ?? [], options))
  const problems = report.problems.map((problem) => styles.error(`${WORDS[language].problem}: ${problemLine(problem)}`))
  if (problems.length > 0) blocks.push(problems.join('\n'))
  blocks.push(summaryLine(summarise(report), language, styles))
  return blocks.join('\n\n') + '\n'
}

function articleBlock(article: ArticleInfo, findings: readonly Finding[], options: ReportOptions): string {
  const { styles, language } = options
  const date = article.published === null ? WORDS[language].undated : showDay(article.published, language)
  const head = [styles.path(article.path), styles.dim([date, article.subject].filter(Boolean).join(' · '))].join('  ')
  const title = article.title ? [styles.bold(article.title.trim())] : []
  const order = [...findings].sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
  return [head, ...title, ...order.map((finding) => findingBlock(finding, options))].join('\n')
}

function findingBlock(finding: Finding, options: ReportOptions): string {
  const { styles, language, width } = options
  const [first] = finding.evidence
  const place = `${first!.line}:${first!.column}`.padEnd(7)
  const label = severityLabel(finding.severity, language).padEnd(8)
  const head = `${INDENT}${styles.dim(place)} ${styles[finding.severity](label)} `
  const hanging = ' '.repeat(INDENT.length + 7 + 1 + 8 + 1)
  const message = `${messageOf(finding, language)}  ${styles.dim(finding.rule)}`
  const [line = '', ...more] = wrapAnsi(message, Math.max(20, width - hanging.length), { trim: true }).split('\n')
  const lines = [head + line, ...more.map((text) => hanging + text)]
  if (finding.evidence.length > 1) lines.push(...sides(finding, options))
  return lines.join('\n')
}

/** The places of a contradiction: two by two where the terminal is wide enough. */
function sides({ evidence, severity }: Finding, options: ReportOptions): string[] {
  const { width, styles } = options
  const columns = width >= SIDE_BY_SIDE ? 2 : 1
  const inner = Math.floor((Math.min(width, 140) - INDENT.length * 2) / columns) - 4
  const lines: string[] = []
  for (let i = 0; i < evidence.length; i += columns) {
    const cells = evidence.slice(i, i + columns).map((place) => cell(place, inner, severity, options))
    const height = Math.max(...cells.map((rows) => rows.length))
    for (let row = 0; row < height; row++) {
      const parts = cells.map((rows, column) => {
        const text = rows[row] ?? ''
        const padding = column < cells.length - 1 ? ' '.repeat(Math.max(0, inner - stringWidth(text))) : ''
        return `${styles[severity]('│')} ${text}${padding}`
      })
      lines.push(`${INDENT}${INDENT}${parts.join('  ')}`.trimEnd())
    }
  }
  return lines
}

function cell(
  { article, line, column, quote }: Evidence,
  width: number,
  severity: Severity,
  { styles, language }: ReportOptions,
): string[] {
  const date = article.published === null ? WORDS[language].undated : showDay(article.published, language)
  const place = `${styles.bold(date)}  ${styles.path(`${article.path}:${line}:${column}`)}`
  const text = `“${quote.replace(/\s+/g, ' ').trim()}”`
  return [...wrapAnsi(place, width, { hard: true }).split('\n'), ...wrapAnsi(text, width, { hard: true }).split('\n').map(styles[severity])]
}

const SEVERITY_WORDS: Readonly<Record<ReportLanguage, Record<Severity, string>>> = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  de: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
}

const severityLabel = (severity: Severity, language: ReportLanguage): string => SEVERITY_WORDS[language][severity]

const PLURALS: Readonly<Record<ReportLanguage, Record<Severity | 'article', readonly [string, string]>>> = {
  en: { article: ['article', 'articles'], error: ['error', 'errors'], warning: ['warning', 'warnings'], note: ['note', 'notes'] },
  de: { article: ['Artikel', 'Artikel'], error: ['Fehler', 'Fehler'], warning: ['Warnung', 'Warnungen'], note: ['Hinweis', 'Hinweise'] },
}

function summaryLine({ articles, errors, warnings, notes }: Summary, language: ReportLanguage, styles: Styles): string {
  const count = (number: number, what: Severity | 'article'): string => `${number} ${PLURALS[language][what][number === 1 ? 0 : 1]}`
  const counted: readonly [number, Severity][] = [
    [errors, 'error'],
    [warnings, 'warning'],
    [notes, 'note'],
  ]
  const found = counted.filter(([number]) => number > 0).map(([number, severity]) => styles[severity](count(number, severity)))
  return `${styles.bold(count(articles, 'article'))}: ${found.length > 0 ? found.join(', ') : styles.good(WORDS[language].clean)}`
}
