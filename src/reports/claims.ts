import { groupBy } from '../group'
import type { ArticleInfo, Claim, Report, ValueKind } from '../model'
import { articleJson } from './json'
import type { ReportFormat } from './index'
import { widthOf } from './layout'
import type { ReportOptions } from './options'
import { counted, quoted, UNDATED } from './terms'
import { oneLine, shorten, visible } from './text'
import { claimRecord } from './values'
import { showClaimValue, showDay, showPeriod } from './words'

/** Forms of the list of claims, by name. */
export const CLAIM_FORMATS: Readonly<Record<string, ReportFormat>> = { pretty: prettyClaims, json: claimsJson, ndjson: claimsNdjson }

const INDENT = '  '
/** A column is not set wider than this, and a quote not narrower than that. */
const WIDEST = 28
const NARROWEST_QUOTE = 24

/** The claims as a table an article. */
function prettyClaims({ articles, claims = [], rules = [] }: Report, options: ReportOptions): string {
  const { language, styles } = options
  const kinds = new Map(rules.flatMap((rule) => (rule.verb === 'compare' ? [[rule.measure, rule.value]] : [])))
  const groups = groupBy(claims, ({ evidence }) => evidence.article)
  const blocks = articles.filter((article) => groups.has(article)).map((article) => block(article, groups.get(article)!, kinds, options))
  const summary = `${counted(articles.length, 'article', language)}: ${counted(claims.length, 'claim', language)}`
  return [...blocks, styles.bold(summary)].join('\n\n') + '\n'
}

function block(article: ArticleInfo, claims: readonly Claim[], kinds: ReadonlyMap<string, ValueKind>, options: ReportOptions): string {
  const { language, styles, width } = options
  const date = article.published === null ? UNDATED[language] : showDay(article.published, language)
  const rows = claims.map((claim) => cells(claim, kinds, options).map((cell) => shorten(cell, WIDEST)))
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))))
  const taken = INDENT.length + widths.reduce((sum, each) => sum + each + 2, 0)
  const lines = rows.map((row, index) => {
    const line = INDENT + row.map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell) + 2)).join('')
    const room = width - taken - 2
    const quote = room >= NARROWEST_QUOTE ? styles.dim(quoted(shorten(oneLine(claims[index]!.evidence.quote), room), language)) : ''
    return (line + quote).trimEnd()
  })
  return [`${styles.path(visible(article.path))}  ${styles.dim(date)}`, ...lines].join('\n')
}

/** Place, measure, subject, value, period, and whatever else is known. */
function cells(claim: Claim, kinds: ReadonlyMap<string, ValueKind>, { language }: ReportOptions): string[] {
  const { measure, subject, value, period, about, evidence } = claim
  return [
    `${evidence.line}:${evidence.column}`,
    measure,
    oneLine(subject ?? '–'),
    oneLine(showClaimValue(value, language, kinds.get(measure))),
    period ? showPeriod(period.start, period.end, language) : '–',
    oneLine(scopeOf(about).join(', ')),
  ]
}

/** What narrows a claim down, without how it is known; a flag by its name. */
const scopeOf = (about: Claim['about']): string[] =>
  Object.entries(about).flatMap(([key, value]) => (value === 'inferred' ? [] : [value === 'yes' ? key : String(value)]))

function claimsJson({ version, articles, claims = [], problems }: Report): string {
  const document = { hypecheck: version, articles: articles.map(articleJson), claims: claims.map(claimRecord), problems }
  return JSON.stringify(document, null, 2) + '\n'
}

function claimsNdjson({ claims = [] }: Report): string {
  return claims.map((claim) => JSON.stringify(claimRecord(claim)) + '\n').join('')
}
