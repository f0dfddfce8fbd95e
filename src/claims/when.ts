import type { Day, Mention, Period, TimeMention } from '../model'
import type { Statement } from './statement'

/** The time that a value belongs to. */
export interface When {
  period: Period | null
  /** The clause says it; else it was carried over, or is the article's own date. */
  stated: boolean
  mention: TimeMention | null
}

export const NEVER: When = { period: null, stated: false, mention: null }

/** Beyond this distance a time belongs to another clause; own choice. */
const FAR = 30

/** The resolved times of a sentence. */
export function resolvedTimes(statement: Statement): { mention: TimeMention; period: Period }[] {
  return statement.times.flatMap((mention) => {
    const { start, end } = mention.value
    return start === undefined || end === undefined ? [] : [{ mention, period: { start, end } }]
  })
}

/** The time that stands nearest to a value; one right behind an earlier level belongs to that level alone. */
export function whenOf(statement: Statement, value: Mention, taken: ReadonlySet<TimeMention>, fits: (period: Period) => boolean): When {
  let best: When = NEVER
  let least = FAR
  for (const { mention, period } of resolvedTimes(statement)) {
    if (mention === value || taken.has(mention) || !fits(period)) continue
    const distance = statement.distance(mention.first, mention.last, value.first, value.last) + (mention.first >= value.last ? 1 : 0)
    if (distance < least) {
      best = { period, stated: true, mention }
      least = distance
    }
  }
  return best
}

const length = ({ start, end }: Period): number => (start === null || end === null ? Number.POSITIVE_INFINITY : end - start)

/** A day, or a few: what a price or an event is dated by. */
export const isDay = (period: Period): boolean => length(period) <= 1

/** A month or longer, and not open: what a revenue is reckoned over. */
export const isSpan = (period: Period): boolean => length(period) >= 27 && Number.isFinite(length(period))

/** The days of an as-of date; any closed time does. */
export const isClosed = (period: Period): boolean => Number.isFinite(length(period))

export const dayPeriod = (day: Day): Period => ({ start: day, end: day + 1 })
