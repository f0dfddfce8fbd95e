import type { Finding, Problem, Report } from '../model'
import { findingJson } from './json'
import type { ReportOptions } from './options'
import { summarise, type Summary } from './summary'
import type { ReportLanguage } from './words'

/** The report as records, one a line, told apart by `type`: problem, finding, and last the summary. */
export const ndjson = (report: Report, { language }: ReportOptions): string =>
  [
    ...report.problems.map(problemRecord),
    ...[...report.findings, ...(report.suppressed ?? [])].map((finding) => findingRecord(finding, language)),
    summaryRecord(report.version, summarise(report)),
  ].join('')

export const problemRecord = (problem: Problem): string => record({ type: 'problem', ...problem })
export const findingRecord = (finding: Finding, language: ReportLanguage): string =>
  record({ type: 'finding', ...findingJson(finding, language) })
export const summaryRecord = (version: string, summary: Summary): string => record({ type: 'summary', hypecheck: version, ...summary })

const record = (value: object): string => JSON.stringify(value) + '\n'
