import { HOLIDAYS } from '../holidays'
import type { TimeRule } from '../../languages/language'
import type { Steps, TimeExpression } from '../../model'
import type { Bag } from './bag'
import { calendar, days, month, nthOf, yearUnit } from './dates'

/** What a template says with what its slots have read; null where that makes no time. */
export function expressionOf(rule: TimeRule, bag: Bag): TimeExpression | null {
  switch (rule) {
    case 'calendar':
      return calendar(bag)
    case 'days':
      return days(bag)
    case 'weekOf':
      return bag.within ? { kind: 'lasting', steps: [{ number: 1, unit: 'week' }], from: bag.within } : null
    case 'nthLast':
      return bag.nth === undefined ? null : nthOf(bag, -bag.nth)
    case 'ago':
      return offset(bag, -1)
    case 'ahead':
      return offset(bag, 1)
    case 'earlier':
      return fromNamed(bag, -1)
    case 'later':
      return fromNamed(bag, 1)
    case 'rolling':
      return rolling(bag)
    case 'rollingBefore':
    case 'rollingAfter':
      return bag.steps && isLong(bag.steps) ? { kind: 'rolling', steps: bag.steps, forward: rule === 'rollingAfter', anchored: true } : null
    case 'lasting':
      return lasting(bag)
    case 'ending':
      return ending(bag)
    case 'soFar':
      return { kind: 'soFar', unit: bag.yearStart ?? bag.unit ?? 'year' }
    case 'rest':
      return rest(bag)
    case 'yearAgo':
      return { kind: 'yearAgo', unit: bag.yearAgo ?? bag.unit ?? 'year' }
    case 'streak':
      // Only its ordinal is a mention.
      return bag.nth === undefined ? null : TODAY
    case 'range':
      return range(bag)
    case 'starting':
      return coming(bag)
    case 'since':
    case 'after':
    case 'until':
    case 'before':
      return open(rule, bag)
    case 'offsetAfter':
      return fromOther(bag, 1)
    case 'offsetBefore':
      return fromOther(bag, -1)
  }
}

const TODAY: TimeExpression = { kind: 'unit', unit: 'day', shift: 0 }
const ONE_YEAR: Steps = [{ number: 1, unit: 'year' }]

const signed = (steps: Steps, sign: number): Steps => steps.map(({ number, unit }) => ({ number: sign * number, unit }))

/** Hours and less say nothing of days. */
const isLong = (steps: Steps): boolean => steps.every(({ unit }) => unit !== 'second' && unit !== 'minute' && unit !== 'hour')

/** “vor drei Wochen”, “in 2 to 4 days”, “vor Jahresfrist”. */
function offset({ steps: read, count, single, weekday }: Bag, sign: 1 | -1): TimeExpression | null {
  if (weekday !== undefined) return { kind: 'weekday', weekday, shift: sign * (count ?? 1) }
  const steps = read ?? (count === undefined ? ONE_YEAR : null)
  if (steps === null || !isLong(steps)) return null
  // “once in a decade”
  if (single && steps.some(({ unit }) => unit === 'decade')) return null
  const far: TimeExpression = { kind: 'offset', steps: signed(steps, sign) }
  // In “2 to 4 days ago” the count comes before the duration of the other end.
  if (count === undefined || steps.length !== 1) return far
  const near: TimeExpression = { kind: 'offset', steps: signed([{ number: count, unit: steps[0]!.unit }], sign) }
  return sign > 0 ? { kind: 'range', from: near, to: far } : { kind: 'range', from: far, to: near }
}

/** “a year earlier”, “im Jahr davor” */
function fromNamed({ steps: read, unit }: Bag, sign: 1 | -1): TimeExpression | null {
  const steps: Steps | null = read ?? (unit === undefined ? null : [{ number: 1, unit }])
  return steps && isLong(steps) ? { kind: 'offset', steps: signed(steps, sign), anchored: true } : null
}

function rolling({ steps: read, count, unit, shift }: Bag): TimeExpression | null {
  const steps: Steps | null = read ?? (count === undefined || unit === undefined ? null : [{ number: count, unit }])
  if (steps === null || shift === undefined || shift === 0 || !isLong(steps)) return null
  return { kind: 'rolling', steps, forward: shift > 0 }
}

function lasting({ steps = ONE_YEAR, within, shift }: Bag): TimeExpression | null {
  if (!isLong(steps)) return null
  // “within the last 30 days”
  if (shift !== undefined && shift < 0) return { kind: 'rolling', steps, forward: false }
  return within ? { kind: 'lasting', steps, from: within } : { kind: 'lasting', steps }
}

/** “the three months to end-September”, “Fiskaljahr bis März 2026” */
function ending(bag: Bag): TimeExpression | null {
  const { steps: read, unit, fiscal, single } = bag
  const at = bag.within ?? (bag.month === undefined ? null : month(bag.with({ unit: undefined }), bag.month))
  // “120,000 tonnes a year through 2029” is a rate.
  if (at === null || !isCalendarPoint(at) || single) return null
  const steps: Steps = read ?? [{ number: 1, unit: unit ?? 'year' }]
  if (!isLong(steps)) return null
  return fiscal ? { kind: 'ending', steps, at, fiscal } : { kind: 'ending', steps, at }
}

/** A day, month or part of one, New Year's Eve: what reports are drawn up to. */
const isCalendarPoint = (at: TimeExpression): boolean =>
  at.kind === 'day' ||
  (at.kind === 'holiday' && at.holiday === HOLIDAYS.newYearsEve) ||
  at.kind === 'part' ||
  (at.kind === 'months' && at.count === 1) ||
  (at.kind === 'unit' && at.unit === 'day')

/** “the rest of 2026”, “für den Rest des Jahres” */
function rest(bag: Bag): TimeExpression | null {
  const { within: of = calendar(bag) } = bag
  return of === null || of.kind === 'day' || of.kind === 'weekday' ? null : { kind: 'rest', of }
}

function range(bag: Bag): TimeExpression | null {
  const { date: from, otherDate: to } = bag
  if (!from || !to || !canRange(from) || !canRange(to)) return null
  // “Nr. 17 / 2026 – Montag, 24. August 2026”
  if (from.kind === 'year' && to.kind === 'day' && to.year === from.year) return null
  // “last week between Friday and Sunday”
  const within = bag.shift === undefined ? null : yearUnit(bag)
  if (within === null) return { kind: 'range', from, to }
  return from.kind === 'weekday' && to.kind === 'weekday' ? { kind: 'range', from: { ...from, within }, to: { ...to, within } } : null
}

const canRange = ({ kind }: TimeExpression): boolean =>
  kind !== 'range' && kind !== 'rolling' && kind !== 'lasting' && kind !== 'soFar' && kind !== 'yearAgo' && kind !== 'ending'

function open(kind: 'since' | 'after' | 'until' | 'before', { date }: Bag): TimeExpression | null {
  // “to date” does not reach beyond the article's day.
  if (date === undefined) return { kind: kind === 'until' ? 'before' : kind, of: TODAY }
  return date.kind === 'soFar' || date.kind === 'rolling' || date.kind === 'lasting' ? null : { kind, of: date }
}

/** “Ab dem 1. September” */
function coming(bag: Bag): TimeExpression | null {
  const since = open('since', bag)
  return since?.kind === 'since' ? { ...since, coming: true } : since
}

/** “3 weeks after January 15th”, “Sunday 3 weeks after …” */
function fromOther({ steps, date: from, weekday, unit }: Bag, sign: 1 | -1): TimeExpression | null {
  const read: Steps | undefined = steps ?? (unit === undefined ? undefined : [{ number: 1, unit }])
  if (!read || !from || !isLong(read)) return null
  const offset: TimeExpression = { kind: 'offset', steps: signed(read, sign), from }
  return weekday === undefined ? offset : { kind: 'weekday', weekday, within: offset }
}
