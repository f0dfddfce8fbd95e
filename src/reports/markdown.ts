import { groupBy } from '../group'
import type { ArticleInfo, Evidence, Finding, Report } from '../model'
import { codeSpan, escapeLine, escapeMarkdown, table } from './markdown-text'
import { marksOf, piecesOf, shortPieces } from './marks'
import type { ReportOptions } from './options'
import { homeOf, placeName } from './places'
import { problemLine } from './problem'
import { categoryCounts, severityCounts } from './summary'
import { counted, quoted, SEVERITY_WORDS, UNDATED } from './terms'
import { oneLine, shorten } from './text'
import { messageOf, type ReportLanguage, showDay } from './words'

/** A comment on GitHub holds 65,536 characters; what is said at the end needs some of them. */
const LONGEST = 60_000
const QUOTE_LENGTH = 300

const WORDS = {
  en: { clean: 'nothing found', problems: 'Problems', more: (found: string) => `… and ${found} more; the full report has them all.` },
  de: {
    clean: 'nichts gefunden',
    problems: 'Probleme',
    more: (found: string) => `… und ${found} mehr; der vollständige Bericht enthält sie alle.`,
  },
} as const

/** The report as GitHub-flavoured Markdown, short enough for a comment on a pull request. */
export function markdown(report: Report, { language }: ReportOptions): string {
  const home = homeOf(report)
  const groups = groupBy(report.findings, (finding) => home(finding).article)
  const blocks = report.articles.flatMap((article) => articleBlocks(article, groups.get(article) ?? [], home, language))
  const parts = [heading(report, language), ...problemBlock(report, language)]
  let length = parts.join('\n\n').length
  const shown: Block[] = []
  for (const block of blocks) {
    length += block.text.length + 2
    if (length > LONGEST) break
    shown.push(block)
  }
  parts.push(...shown.map(({ text }) => text))
  const left = sum(blocks) - sum(shown)
  if (left > 0) parts.push(WORDS[language].more(counted(left, 'finding', language)))
  return parts.join('\n\n') + '\n'
}

/** A piece of the report, and how many findings it shows. */
interface Block {
  text: string
  findings: number
}

const sum = (blocks: readonly Block[]): number => blocks.reduce((total, { findings }) => total + findings, 0)

function heading(report: Report, language: ReportLanguage): string {
  const found = severityCounts(report.findings, language).map(({ text }) => text)
  const title = `## hypecheck: ${counted(report.articles.length, 'article', language)}, ${found.join(', ') || WORDS[language].clean}`
  const categories = categoryCounts(report.findings, language).map(({ name, number }) => `${name} ${number}`)
  return categories.length > 1 ? `${title}\n\n${categories.join(' · ')}` : title
}

function problemBlock({ problems }: Report, language: ReportLanguage): string[] {
  const lines = problems.slice(0, 20).map((problem) => `- ${escapeLine(oneLine(problemLine(problem)))}`)
  return lines.length > 0 ? [`### ${WORDS[language].problems}`, lines.join('\n')] : []
}

/** An article's heading with its first contradiction, its other contradictions, then a table of the rest. */
function articleBlocks(
  article: ArticleInfo,
  findings: readonly Finding[],
  home: (finding: Finding) => Evidence,
  language: ReportLanguage,
): Block[] {
  if (findings.length === 0) return []
  const name = escapeMarkdown(oneLine(article.title?.trim() || article.path))
  const about = [codeSpan(article.path), dateOf(article, language)].join(' · ')
  const sided = findings.filter(({ evidence }) => evidence.length > 1).map((finding) => sidesBlock(finding, language))
  const single = findings.filter(({ evidence }) => evidence.length === 1)
  const rest = single.length > 0 ? [{ text: singleTable(single, home, language), findings: single.length }] : []
  return [{ text: `### ${name}\n\n${about}`, findings: 0 }, ...sided, ...rest]
}

/** A message, and under it a table with one column for each side. */
function sidesBlock(finding: Finding, language: ReportLanguage): Block {
  const sides = finding.evidence.map((place) => [
    dateOf(place.article, language),
    `${codeSpan(placeName(place))}<br>${quoted(markedQuote(finding, place), language)}`,
  ])
  const columns = table([sides.map(([date]) => date!), sides.map(([, quote]) => quote!)])
  return { text: `${severity(finding, language)} ${message(finding, language)} ${codeSpan(finding.rule)}\n\n${columns}`, findings: 1 }
}

function singleTable(findings: readonly Finding[], home: (finding: Finding) => Evidence, language: ReportLanguage): string {
  const head = language === 'de' ? ['Stelle', 'Befund', 'Regel'] : ['Place', 'Finding', 'Rule']
  const rows = findings.map((finding) => {
    const { line, column, quote } = home(finding)
    const text = message(finding, language)
    const words = oneLine(quote)
    const shown = words === '' || oneLine(messageOf(finding, language)).includes(words) ? '' : `<br>${quoted(short(words), language)}`
    return [`${line}:${column}`, `${severity(finding, language)} ${text}${shown}`, codeSpan(finding.rule)]
  })
  return table([head, ...rows])
}

const severity = (finding: Finding, language: ReportLanguage): string => `**${SEVERITY_WORDS[language][finding.severity]}**`
const message = (finding: Finding, language: ReportLanguage): string => escapeMarkdown(oneLine(messageOf(finding, language)))
const short = (text: string): string => escapeMarkdown(shorten(text, QUOTE_LENGTH))
const dateOf = ({ published }: ArticleInfo, language: ReportLanguage): string =>
  published === null ? UNDATED[language] : showDay(published, language)

const markedQuote = (finding: Finding, place: Evidence): string =>
  shortPieces(piecesOf(oneLineKeepingLength(place.quote), marksOf(finding, place)), QUOTE_LENGTH)
    .map(({ text, marked }) => (marked ? `<b>${escapeMarkdown(text)}</b>` : escapeMarkdown(text)))
    .join('')

/** The quote with each white space as a space, so that its marks stay in place. */
const oneLineKeepingLength = (quote: string): string => quote.replace(/\s/g, ' ')
