import { dayOf, partsOf } from '../mentions/calendar'
import { addSteps } from '../mentions/times/spans'
import type { Day, Mention, Period } from '../model'
import type { WordSet } from '../text/wordset'
import type { Statement } from './statement'

type Tokens = Pick<Mention, 'first' | 'last'>

/** Days after its end in which a span of so many months is the last one that people mean; own choice. */
const FRESH: Readonly<Record<number, number>> = { 3: 80, 6: 120, 9: 110, 12: 150 }

/** How many months the words of a result name: 9 of “Neunmonatsumsatz”, “nine-month revenue” and “nach neun Monaten”, 12 of “full-year profit”; null where none do. */
export function monthsNamed(statement: Statement, { first }: Tokens, value: Tokens): number | null {
  const { spanKinds, running, describing } = statement.words
  // “A company with annual revenue of $5 billion”: as large as that for some time.
  if (statement.has(describing, first - DESCRIBED, first)) return null
  // “Full-year profit” has a hyphen inside.
  const beside = [first - 3, first - 2, first - 1, first].filter((i) => statement.raw(i - 1) !== ',' || i === first)
  const names = (list: WordSet, i: number): boolean => (i > first - 3 && statement.isIn(list, i)) || list.has(statement.compound(i))
  for (const [months, list] of spanKinds) if (beside.some((i) => names(list, i))) return months
  const span = statement.mentions.find(
    (mention) =>
      mention.type === 'duration' &&
      mention.value.unit === 'month' &&
      FRESH[mention.value.number] !== undefined &&
      (mention.last === first ||
        (statement.isIn(running, mention.first - 1) && [0, statement.segment(value.first)].includes(statement.segment(mention.first)))),
  )
  return span?.type === 'duration' ? span.value.number : null
}

/** Words from “with” to the noun at most: “with an annual net”. */
const DESCRIBED = 3

/**
 * The span of so many months that a result without a date of its own is of: that around it where it is as long, the part of the
 * year that ended with a shorter one, else the last of that length to end before the article; null where none ended of late.
 */
export function spanNamed({ article: { readOn, fiscalStart } }: Statement, months: number, around: Period | null): Period | null {
  const before = (end: Day): Period => ({ start: addSteps(end, [{ number: -months, unit: 'month' }]), end })
  const begins = (day: Day): boolean => months === 3 || partsOf(day).month === (fiscalStart ?? 1)
  if (around?.start != null && around.end !== null) {
    const length = Math.round((around.end - around.start) / MONTH)
    if (length === months) return around
    const longer = before(around.end)
    return length < months && begins(longer.start!) ? longer : null
  }
  if (readOn === null) return null
  const { year, month } = partsOf(readOn)
  for (let back = 0; back < YEAR; back++) {
    const span = before(addSteps(dayOf(year, month, 1), [{ number: -back, unit: 'month' }]))
    const isOfYear = months === 3 ? (partsOf(span.start!).month - (fiscalStart ?? 1) + YEAR) % 3 === 0 : begins(span.start!)
    if (isOfYear) return readOn - span.end! <= FRESH[months]! ? span : null
  }
  return null
}

/** Days of a month, and months of a year. */
const MONTH = 365.2425 / 12
const YEAR = 12
