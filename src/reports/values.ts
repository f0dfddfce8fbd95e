import { claimJson } from '../claims/json'
import { isoDate } from '../mentions/calendar'
import type { Claim, Period } from '../model'

export const periodJson = (period: Period | null) =>
  period && { start: period.start === null ? null : isoDate(period.start), end: period.end === null ? null : isoDate(period.end) }

/** A claim as the contract's record shows it. */
export const claimRecord = ({ measure, subject, value, period, about, evidence }: Claim) => ({
  path: evidence.article.path,
  measure,
  subject,
  value: claimJson(value),
  period: periodJson(period),
  about,
  start: evidence.start,
  end: evidence.end,
  line: evidence.line,
  column: evidence.column,
  quote: evidence.quote,
})
