import { once } from 'node:events'
import type { Finding, Problem } from '../model'
import { findingRecord, problemRecord, summaryRecord } from '../reports/ndjson'
import type { Summary } from '../reports/summary'
import type { ReportLanguage } from '../reports/words'
import type { Target } from './targets'

/** So many characters are written at once, at least; own choice: what a pipe holds. */
const AT_ONCE = 1 << 16

/** Records that leave as soon as they are final. */
export interface Stream {
  /** Whether standard output is written as a stream. */
  open: boolean
  /** Sends findings, and in front of them the first problems, so many, as far as they were not sent yet; false where nobody reads any more and nothing else is to be written. */
  send(findings: readonly Finding[], problems: number): Promise<boolean>
  /** What is left to write. */
  close(summary: Summary): string
}

/** The stream to standard output where that is to be NDJSON; else one that keeps silent. */
export function openStream(targets: readonly Target[], problems: readonly Problem[], language: ReportLanguage): Stream {
  const open = targets.some(({ file, format }) => file === null && format === 'ndjson')
  if (!open) return { open, send: async () => true, close: () => '' }
  let closed = false
  process.stdout.once('error', () => {
    closed = true
  })
  /** What is to be written next: together with what else is final before the program looks up from its work. */
  let waiting = ''
  let planned: NodeJS.Immediate | undefined
  const write = async (text: string): Promise<boolean> => {
    waiting += text
    if (waiting.length >= AT_ONCE) await flush()
    else if (waiting !== '') planned ??= setImmediate(flush)
    return !closed || targets.length > 1
  }
  const flush = async (): Promise<void> => {
    const text = take()
    if (text !== '' && !closed && !process.stdout.write(text)) await drained()
  }
  const take = (): string => {
    const text = waiting
    clearImmediate(planned)
    planned = undefined
    waiting = ''
    return text
  }
  let sent = 0
  const unsent = (to: number): string => {
    const text = problems.slice(sent, to).map(problemRecord).join('')
    sent = Math.max(sent, to)
    return text
  }
  return {
    open,
    send: (findings, to) => write(unsent(to) + findings.map((finding) => findingRecord(finding, language)).join('')),
    close: (summary) => take() + unsent(problems.length) + summaryRecord(__VERSION__, summary),
  }
}

/** Until standard output takes more, or is closed. */
const drained = (): Promise<unknown> => once(process.stdout, 'drain').catch(() => undefined)
