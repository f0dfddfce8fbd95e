import type { Statement } from './statement'

/** Tokens from “day” to the noun of its event at most: “the day of the November trading statement”. */
const REACH = 7

/** Words between “than” and “day” at most, with it: “than on the”. */
const COMPARED = 3

/** The day of a report or an announcement, that a text names instead of a date: “report”, “report+1”; null where it names none. */
export function eventDayIn(statement: Statement): string | null {
  const { eventDays, sized, definite, determiners, after, nextDay, eventNews, than } = statement.words
  if (!statement.has(eventDays) && !statement.has(eventNews)) return null
  for (let i = statement.first; i < statement.last; i++) {
    const [isDay, isNews] = [eventDays, eventNews].map((list) => statement.isIn(list, i))
    // “4% more than on the day of the report”: another day is compared with it.
    if (!(isDay || isNews) || statement.has(than, i - COMPARED, i)) continue
    if (isDay) {
      const own = eventAt(statement, i - 1) ?? eventAt(statement, i)
      if (own) return own
      // “the day of the report”, “am Tag der Zahlen”
      const isOf = statement.capitalNouns ? [definite, determiners] : [sized]
      if (isOf.some((list) => statement.isIn(list, i + 1))) return eventBehind(statement, i + 2)
      if (statement.isIn(after, i + 1)) return next(eventBehind(statement, i + 2))
    }
    // “When the Q3 numbers came out, the stock jumped the very next day.”
    if (isNews) {
      const event = eventBehind(statement, i - REACH, i)
      if (event) return statement.has(nextDay) ? next(event) : event
    }
  }
  return null
}

const next = (event: string | null): string | null => event && `${event}+1`

function eventBehind(statement: Statement, from: number, to = from + REACH): string | null {
  for (let i = from; i < to; i++) {
    const event = eventAt(statement, i)
    if (event) return event
  }
  return null
}

function eventAt(statement: Statement, i: number): string | null {
  for (const [event, words] of statement.words.events) if (statement.isIn(words, i)) return event
  return null
}
