import { isQuantity, isTime } from '../claims/statement'
import { isoDate } from '../mentions/calendar'
import type { Article, Day, Mention } from '../model'

const iso = (day: Day | null): string | null => (day === null ? null : isoDate(day))

/** A mention as programs see it: one record. */
export function mentionRecord(article: Article, mention: Mention) {
  const { start, end, type, hedge } = mention
  const { line, column } = article.locate(start)
  return {
    path: article.info.path,
    type,
    value: valueJson(mention),
    hedge,
    start,
    end,
    line,
    column,
    quote: article.text.slice(start, end),
  }
}

function valueJson(mention: Mention): Record<string, unknown> {
  if (isTime(mention)) {
    const { start, end, written, impossible } = mention.value
    return {
      ...(start !== undefined && { start: iso(start) }),
      ...(end !== undefined && { end: iso(end) }),
      written,
      ...(impossible && { impossible }),
    }
  }
  if (!isQuantity(mention)) return { ...mention.value }
  const { number, min, max, unit } = mention.value
  return {
    ...(number !== undefined && { number }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(unit && { unit }),
  }
}
