import { dayOf, partsOf } from '../mentions/calendar'
import { movedBy } from '../mentions/times/spans'
import type { Claim, ClaimValue, Day, Mention, Period, TimeMention } from '../model'
import { basisOf } from './about'
import type { Link, Measure } from './cues'
import type { Scene } from './dating'
import { lastBefore, periodBefore, stepsBack } from './earlier'
import { madeClaim } from './madeClaim'
import { isEarlierRole, isToldAgain, leader, type Role } from './roles'
import type { Statement } from './statement'
import { claimValue } from './value'
import { asOf, isAttribute, isCompared, isDay, isSameSpan, isSpan } from './when'

/** Times right behind an earlier level are that level's own: “nach 690 Millionen Euro im Jahr davor”. */
export function timesOfEarlierLevels(statement: Statement, roles: ReadonlyMap<Mention, Role>): Set<TimeMention> {
  const taken = new Set<TimeMention>()
  for (const [mention, role] of roles) {
    if (!isEarlierRole(role)) continue
    for (const time of statement.times) if (isRightBehind(statement, mention, time)) taken.add(time)
  }
  for (const time of statement.times)
    if (isCompared(statement, time) || isAttribute(statement, time) || isOfPriceBehind(statement, time)) taken.add(time)
  const steady = steadySince(statement)
  if (steady) taken.add(steady)
  return taken
}

/** “A loss of 12% on Monday's $9.50”: the day is that of the price behind it alone. */
const isOfPriceBehind = (statement: Statement, { last }: TimeMention): boolean =>
  /['’]s$/.test(statement.raw(last - 1)) && statement.quantities.some(({ type, first }) => type === 'money' && first === last)

/** An earlier level is a claim of its own where the text dates it: “from 0.67% at the end of December”, “nach 286 Millionen im Vorjahr”. */
export function earlierClaim(scene: Scene, { mention, cue, part }: Link, level: Claim | null): Claim[] {
  const { statement } = scene
  const { measure } = cue
  // “Statt 1,05 Euro gibt es für 2025 nun 1,20 Euro”: the time is that of the new level.
  if (statement.isIn(statement.words.replaced, leader(statement, mention.first))) return []
  const time = statement.times.find((time) => isRightBehind(statement, mention, time))
  const value = time && claimValue(statement, mention, measure, 0)
  if (!value || (level && areFarApart(value, level.value))) return []
  const period = earlierPeriod(statement, measure, time, level)
  if (period === null || (measure.value === 'money') !== (mention.type === 'money')) return []
  const claim = madeClaim(scene, measure, part, mention, measure.measure, value, { period: asOf(period), stated: true, mention: time })
  // It is reckoned as the level is that its cue stands near.
  const basis = claim.about.basis ?? basisOf(statement, part)
  const { about } = settled(claim, statement.article.readOn)
  return [{ ...claim, about: basis ? { ...about, basis } : about }]
}

/** When an earlier level held, as the time beside it tells; null where that is no time of its measure. */
function earlierPeriod(statement: Statement, measure: Measure, time: TimeMention, level: Claim | null): Period | null {
  const period =
    sameSpanOf(statement, time, level?.period ?? null) ??
    lastYearEnd(statement, time) ??
    quarterEnded(measure, time) ??
    lastBefore(time, statement.article.info.published) ??
    periodBefore(level?.period ?? null, time)
  const isDated =
    period !== null &&
    ((measure.key.includes('period') && isSpan(period)) || measure.key.includes('as-of') || (measure.key.includes('day') && isDay(period)))
  return isDated ? period : null
}

/** “Mit 224 Prozent verharrte sie auf dem Niveau von Ende Juni”, “unchanged from the end of June”: the same level, at another time. */
export function steadyClaim(statement: Statement, measure: Measure, claim: Claim): Claim[] {
  const time = steadySince(statement)
  if (!time || claim.about.status || (claim.about.when === 'inferred' && stepsBack(time.expression) !== null)) return []
  const period = earlierPeriod(statement, measure, time, claim)
  if (!period || period.end === claim.period?.end) return []
  const { when: _when, ...about } = claim.about
  return [{ ...claim, period: asOf(period), about }]
}

/** The time since which something is as it was: “auf dem Niveau von Ende Juni”. */
const steadySince = (statement: Statement): TimeMention | undefined =>
  statement.times.find(({ first }) => statement.has(statement.words.steady, first - STEADY, first))

/** Words from “level” to its time at most: “unchanged from the end of”. */
const STEADY = 4

/** What was earlier is no forecast, whatever the sentence goes on to say. */
export function settled(claim: Claim, readOn: Day | null): Claim {
  const { status, ...about } = claim.about
  return status && readOn !== null && claim.period?.end != null && claim.period.end <= readOn ? { ...claim, about } : claim
}

/** “41.8 million, or 38 cents a unit, from 36 cents a year earlier”: the last one is what a share was earlier. */
const areFarApart = (a: ClaimValue, b: ClaimValue): boolean =>
  a.kind === 'quantity' && b.kind === 'quantity' && a.high > 0 && b.high > 0 && Math.max(a.high / b.high, b.high / a.high) >= FAR_APART

/** What is so many times another value is of another kind; own choice. */
export const FAR_APART = 1000

/** “Against 48.6 million in the same quarter of 2025”: of the span of the new level, in that year. */
function sameSpanOf(statement: Statement, time: TimeMention, period: Period | null): Period | null {
  if (!isSameSpan(statement, time) || period?.end == null || period.start === null || time.value.start == null) return null
  const years = partsOf(time.value.start).year - partsOf(period.start).year
  return movedBy({ start: period.start, end: period.end }, [{ number: years, unit: 'year' }])
}

/** “From 640 million at the turn of the year”, “nach 2,4 Milliarden zum Jahresende”: the last one. */
function lastYearEnd({ article: { readOn } }: Statement, { expression, value: { written } }: TimeMention): Period | null {
  const isEnd = expression.kind === 'part' && (expression.part === 'end' || expression.part === 'turn')
  if (readOn === null || !isEnd || !written.relative) return null
  const end = dayOf(partsOf(readOn).year, 1, 1)
  return { start: end - LAST_DAYS, end }
}

/** “From 96.2% at the end of March”, of what quarters are told: the one that ended then. */
function quarterEnded({ key }: Measure, { expression, value: { start, end, written } }: TimeMention): Period | null {
  const isEnd = expression.kind === 'part' && expression.part === 'end' && written.month !== undefined && written.month % 3 === 0
  return key.includes('period') && isEnd && start != null && end != null ? { start: end - QUARTER, end } : null
}

/** Days that the end of a month has, and a quarter. */
const LAST_DAYS = 11
const QUARTER = 91

/** Whether a time stands right behind an earlier level; that of “from $52 to $58 on March 10” stands behind the new one. */
export function isRightBehind(statement: Statement, mention: Mention, time: TimeMention): boolean {
  const { first, last } = lastWayOf(statement, mention)
  const reach = first !== mention.first || isSameSpan(statement, time) ? FAR_BEHIND : RIGHT_BEHIND
  return (
    time.first >= last &&
    statement.distance(first, last, time.first, time.last) <= reach &&
    ![statement.words.rose, statement.words.fell].some((list) => statement.has(list, last, time.first)) &&
    !statement.quantities.some((other) => other.first >= last && other.last <= time.first)
  )
}

/** “39.8 million, or 78 cents a share, in the first quarter of 2025”: the last of the ways in which one value is told. */
function lastWayOf(statement: Statement, mention: Mention): Mention {
  const next = statement.quantities.find(({ first }) => first >= mention.last)
  return next && isToldAgain(statement, mention, next) ? lastWayOf(statement, next) : mention
}

/** Tokens between an earlier level and its time at most. */
const RIGHT_BEHIND = 3
/** The same where the level was told in two ways, or the time says “in the same three months of 2025”. */
const FAR_BEHIND = 8
