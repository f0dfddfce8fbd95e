import { claimJson } from '../claims/json'
import { isoDate } from '../mentions/calendar'
import type { Claim, Day } from '../model'

const iso = (day: Day | null): string | null => (day === null ? null : isoDate(day))

/** A claim as programs see it: one record. */
export const claimRecord = ({ measure, subject, value, period, about, evidence }: Claim) => ({
  path: evidence.article.path,
  measure,
  subject,
  value: claimJson(value),
  period: period && { start: iso(period.start), end: iso(period.end) },
  about,
  start: evidence.start,
  end: evidence.end,
  line: evidence.line,
  column: evidence.column,
  quote: evidence.quote,
})
