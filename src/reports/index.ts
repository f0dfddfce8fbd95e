import type { Report } from '../model'
import type { ReportOptions } from './options'

export type ReportFormat = (report: Report, options: ReportOptions) => string

/** Every report format by name; loaded when asked for. */
export const REPORT_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./pretty')).pretty,
  json: async () => (await import('./json')).json,
  ndjson: async () => (await import('./ndjson')).ndjson,
  html: async () => (await import('./html')).html,
  markdown: async () => (await import('./markdown')).markdown,
  sarif: async () => (await import('./sarif')).sarif,
  junit: async () => (await import('./junit')).junit,
  github: async () => (await import('./github')).github,
  rdjson: async () => (await import('./rdjson')).rdjson,
}

/** The formats that a file ending can stand for, the usual one first; longer endings come before their own endings. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['.sarif.json', ['sarif']],
  ['.rdjson.json', ['rdjson']],
  ['.rdjson', ['rdjson']],
  ['.sarif', ['sarif']],
  ['.ndjson', ['ndjson']],
  ['.jsonl', ['ndjson']],
  ['.json', ['json', 'sarif', 'rdjson', 'ndjson']],
  ['.html', ['html']],
  ['.htm', ['html']],
  ['.md', ['markdown']],
  ['.markdown', ['markdown']],
  ['.xml', ['junit']],
]

/**
 * The format for a file: the wanted one where its ending allows it or says nothing, else the one that the ending stands for;
 * undefined where neither is known.
 */
export function formatForFile(file: string, wanted: string | undefined, formats: readonly string[]): string | undefined {
  const [, meant = []] = ENDINGS.find(([ending]) => file.toLowerCase().endsWith(ending)) ?? []
  const possible = meant.filter((format) => formats.includes(format))
  return wanted !== undefined && (possible.length === 0 || possible.includes(wanted)) ? wanted : possible[0]
}
