import { groupBy } from '../group'
import type { ArticleInfo, Evidence, Finding, Problem, Report } from '../model'
import { wrapped } from './layout'
import type { ReportOptions } from './options'
import { facing, homeOf } from './places'
import { prettySummary } from './pretty-summary'
import { blocksSideBySide, passage } from './pretty-sides'
import { isGrave, problemLine } from './problem'
import { quoted, SEVERITY_WORDS, UNDATED } from './terms'
import { oneLine, shorten, visible } from './text'
import { messageOf, showDay } from './words'

const INDENT = '  '
/** Below this width a finding's message goes under its head instead of beside it. */
const NARROW = 60
/** Prose is not set wider than this; own choice: longer lines are hard to read back from. */
const PROSE = 100
/** Of a quote that stands alone, so much is shown. */
const QUOTE_LENGTH = 240

const NOT_CHECKED = { en: 'not checked', de: 'nicht geprüft' }

/** The report for people at a terminal: by article, the two sides of a contradiction next to each other. */
export function pretty(report: Report, options: ReportOptions): string {
  const home = homeOf(report)
  const groups = groupBy(report.findings, (finding) => home(finding).article)
  const wanting = new Set((report.rules ?? []).flatMap(({ id, verb }) => (verb === 'require' ? [id] : [])))
  const placed = (finding: Finding): Placed => ({ finding, home: home(finding), wanting: wanting.has(finding.rule) })
  const blocks = report.articles
    .filter((article) => groups.has(article))
    .map((article) => articleBlock(article, groups.get(article)!.map(placed).sort(byPlace), options))
  const problems = report.problems.map((problem) => problemText(problem, options))
  if (problems.length > 0) blocks.push(problems.join('\n'))
  blocks.push(prettySummary(report, options))
  return blocks.join('\n\n') + '\n'
}

function problemText(problem: Problem, { language, styles }: ReportOptions): string {
  const line = visible(problemLine(problem))
  return isGrave(problem)
    ? styles.error(`${NOT_CHECKED[language]}: ${line}`)
    : styles.warning(`${SEVERITY_WORDS[language].warning}: ${line}`)
}

interface Placed {
  finding: Finding
  home: Evidence
  /** Whether it tells of what the whole article lacks: it stands below the others, without a place. */
  wanting: boolean
}

const byPlace = (a: Placed, b: Placed): number => Number(a.wanting) - Number(b.wanting) || a.home.start - b.home.start

function articleBlock(article: ArticleInfo, findings: readonly Placed[], options: ReportOptions): string {
  const { styles, language, width } = options
  const date = article.published === null ? UNDATED[language] : showDay(article.published, language)
  const about = [date, article.subject && oneLine(article.subject)].filter(Boolean).join(' · ')
  const head = wrap(`${styles.path(visible(article.path))}  ${styles.dim(about)}`, width)
  const title = article.title?.trim() ? wrap(styles.bold(oneLine(article.title)), Math.min(width, PROSE)) : []
  const blocks = findings.map((placed) => findingBlock(placed, options))
  const lines = blocks.flatMap(({ text, tall }, index) => {
    const begins = tall || (findings[index]!.wanting && !findings[index - 1]?.wanting)
    return begins && index > 0 && !blocks[index - 1]!.tall ? ['', text] : [text]
  })
  return [...head, ...title, ...lines].join('\n').trimEnd()
}

/** A finding's lines; a tall one, with its sides, ends in an empty line. */
function findingBlock({ finding, home, wanting }: Placed, options: ReportOptions): { text: string; tall: boolean } {
  const lines = headLines(finding, wanting ? '' : `${home.line}:${home.column}`, options)
  if (wanting) return { text: lines.join('\n'), tall: false }
  if (finding.evidence.length === 1) return { text: [...lines, ...quoteLines(finding, home, options)].join('\n'), tall: false }
  const passages = facing(finding).map((place) => (width: number) => passage(finding, place, width, options))
  return { text: [...lines, ...blocksSideBySide(passages, INDENT.length * 2, options.width), ''].join('\n'), tall: true }
}

function headLines(finding: Finding, at: string, { styles, language, width }: ReportOptions): string[] {
  const place = styles.dim(at.padEnd(7))
  const label = styles[finding.severity](SEVERITY_WORDS[language][finding.severity].padEnd(8))
  const head = `${INDENT}${place} ${label} `
  const message = `${oneLine(messageOf(finding, language))}  ${styles.dim(finding.rule)}`
  if (width < NARROW) return [head.trimEnd(), ...indented(wrap(message, width - 2 * INDENT.length), INDENT.length * 2)]
  const hanging = INDENT.length + 7 + 1 + 8 + 1
  const [first = '', ...more] = wrap(message, Math.min(width, PROSE) - hanging)
  return [head + first, ...indented(more, hanging)]
}

/** The words of the article, where the message does not show them already. */
function quoteLines(finding: Finding, { quote }: Evidence, { styles, language, width }: ReportOptions): string[] {
  const text = oneLine(quote)
  if (text === '' || oneLine(messageOf(finding, language)).includes(text)) return []
  const hanging = width < NARROW ? INDENT.length * 2 : INDENT.length + 7 + 1 + 8 + 1
  const lines = wrap(quoted(shorten(text, QUOTE_LENGTH), language), Math.min(width, PROSE) - hanging)
  return indented(lines.map(styles.dim), hanging)
}

const wrap = (text: string, width: number): string[] => wrapped(text, Math.max(16, width), { hard: true, trim: true }).split('\n')
const indented = (lines: readonly string[], columns: number): string[] => lines.map((line) => ' '.repeat(columns) + line)
