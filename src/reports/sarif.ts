import type { Location, Log, ReportingDescriptor, Result } from 'sarif'
import { groupBy } from '../group'
import type { Evidence, Finding, Report, Rule, Severity } from '../model'
import { fingerprintOf } from './fingerprint'
import type { ReportOptions } from './options'
import { endOf, homeOf, othersOf } from './places'
import { isGrave } from './problem'
import { CATEGORY_WORDS } from './terms'
import { pathUri } from './text'
import { messageOf, type ReportLanguage, templateOf } from './words'

/** The name under which SARIF readers keep our fingerprints; the number grows when their making changes. */
const FINGERPRINT = 'hypecheck/v1'
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', note: 'note' }

/** The report as a SARIF 2.1.0 log with one run; findings of the baseline, and those that the house has explained, are results with a suppression. */
export function sarif(report: Report, { language }: ReportOptions): string {
  const findings = [...report.findings, ...(report.known ?? []), ...(report.suppressed ?? [])]
  const known = new Set(report.known)
  const rules = descriptorsFor(findings, report.rules ?? [], language)
  const home = homeOf(report)
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hypecheck', version: report.version, semanticVersion: report.version, language, rules } },
        language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: !report.problems.some(isGrave), toolExecutionNotifications: notifications(report) }],
        artifacts: [...report.articles, ...(report.against ?? [])].map(({ path, language: sourceLanguage }) => ({
          location: { uri: pathUri(path) },
          sourceLanguage,
        })),
        results: findings.map((finding) => ({
          ...result(finding, home(finding), language),
          ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
          suppressions: suppressionsOf(finding, known),
        })),
      },
    ],
  }
  return JSON.stringify(log, null, 2) + '\n'
}

/** A comment in an article is in the source, an entry of the configuration or of the baseline is not. */
function suppressionsOf(finding: Finding, known: ReadonlySet<Finding>): NonNullable<Result['suppressions']> {
  if (known.has(finding)) return [{ kind: 'external', status: 'accepted', justification: 'listed in the baseline' }]
  if (!finding.suppressed) return []
  const { reason, by } = finding.suppressed
  const inSource = finding.evidence.some(({ article }) => by.startsWith(`${article.path}:`))
  return [{ kind: inSource ? 'inSource' : 'external', status: 'accepted', justification: `${reason} (${by})` }]
}

function result(finding: Finding, home: Evidence, language: ReportLanguage): Result {
  const others = othersOf(finding, home)
  const links = others.map(({ article }, index) => `[${escapeMessage(article.path)}](${index + 1})`)
  const message = escapeMessage(messageOf(finding, language))
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: links.length > 0 ? `${message} (${links.join(', ')})` : message },
    locations: [location(home)],
    ...(others.length > 0 && { relatedLocations: others.map((place, index) => ({ id: index + 1, ...location(place) })) }),
    partialFingerprints: { [FINGERPRINT]: fingerprintOf(finding) },
    properties: { tags: [finding.category] },
  }
}

function location(place: Evidence): Location {
  const { article, start, end, line, column, quote } = place
  const until = endOf(place)
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(article.path) },
      region: {
        startLine: line,
        startColumn: column,
        endLine: until.line,
        endColumn: until.column,
        charOffset: start,
        charLength: end - start,
        snippet: { text: quote },
      },
    },
    message: { text: quote === '' ? article.path : quote },
  }
}

/** In a SARIF message, brackets make links; a backslash takes that from them (3.11.6 of the standard). */
const escapeMessage = (text: string): string => text.replace(/[\\[\]]/g, '\\$&')

const notifications = ({ problems }: Report) =>
  problems.map(({ path, line, column, message, severity = 'error' as const }) => ({
    level: severity,
    message: { text: message },
    ...(path && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: pathUri(path) },
            ...(line && { region: { startLine: line, ...(column && { startColumn: column }) } }),
          },
        },
      ],
    }),
  }))

/** One descriptor for each rule that found something, in the order of their ids. */
function descriptorsFor(findings: readonly Finding[], rules: readonly Rule[], language: ReportLanguage): ReportingDescriptor[] {
  const byId = groupBy(rules, ({ id }) => id)
  const found = new Map(findings.map((finding) => [finding.rule, finding]))
  return [...found.values()]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map((finding) => descriptor(finding, byId.get(finding.rule) ?? [], language))
}

function descriptor(finding: Finding, rules: readonly Rule[], language: ReportLanguage): ReportingDescriptor {
  const text = templateOf(finding.say, language) ?? finding.rule
  const sources = [...new Set(rules.map(({ source }) => source))]
  const examples = rules.flatMap(({ hit }) => hit).slice(0, 3)
  const shown = examples.map((example) => example.join(' / ').replace(/\[\[|\]\]/g, ''))
  const help = [text, ...sources.map((source) => `Source: ${source}`), ...shown.map((example) => `Example: ${example}`)]
  const jurisdictions = rules.flatMap((rule) => ('jurisdiction' in rule ? rule.jurisdiction : []))
  return {
    id: finding.rule,
    name: pascalCase(finding.rule),
    shortDescription: { text: `${CATEGORY_WORDS[language][finding.category]}: ${finding.rule}` },
    fullDescription: { text },
    help: { text: help.join('\n') },
    defaultConfiguration: { level: LEVELS[finding.severity] },
    properties: { tags: [finding.category, ...new Set(jurisdictions.map((code) => `jurisdiction-${code}`))] },
  }
}

const pascalCase = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
