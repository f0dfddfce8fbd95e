import type { Report } from '../model'
import type { ReportOptions } from './options'

export type ReportFormat = (report: Report, options: ReportOptions) => string

/** Every report format by name; loaded when asked for. */
export const REPORT_FORMATS: Readonly<Record<string, () => Promise<ReportFormat>>> = {
  pretty: async () => (await import('./pretty')).pretty,
  json: async () => (await import('./json')).json,
}
