import { partsOf } from '../mentions/calendar'
import type { Claim, ClaimValue, TimeMention } from '../model'
import type { Cue } from './cues'
import { type Scene, whenFor } from './dating'
import { madeClaim } from './madeClaim'
import type { Statement } from './statement'
import { isRelativeYear } from './when'

/** Words between a measure and its verb at most: “sank im ersten Quartal erneut der Umsatz”; own choice. */
const REACH = 7

/** What is told as up or down without a number moved at least so much, in per cent. */
const SMALLEST_MOVE = 0.05

/** Any rise, or any fall. */
export const anyMove = (direction: 1 | -1): ClaimValue =>
  direction > 0
    ? { kind: 'quantity', low: SMALLEST_MOVE, high: Number.POSITIVE_INFINITY, quantity: { min: 0, step: 0 }, hedge: 'over' }
    : { kind: 'quantity', low: Number.NEGATIVE_INFINITY, high: -SMALLEST_MOVE, quantity: { max: 0, step: 0 }, hedge: 'under' }

/**
 * “Im ersten Quartal sank der Umsatz (auf 300 Millionen Euro)”: a result that rose or fell, where the clause tells its period and not by
 * how much; `hasLevel` where it tells what it came to.
 */
export function directionClaim(scene: Scene, cue: Cue, hasLevel: boolean): Claim[] {
  const { statement } = scene
  const { measure, parts } = cue
  const noun = parts[0]!
  if (cue.key !== 'near' || measure.value !== 'money' || !measure.key.includes('period') || measure.change !== null) return []
  const standing = standingOf(statement, noun)
  const verb = verbOf(statement, noun) ?? standing?.direction ?? null
  if (verb === null || isOpen(statement, noun) || (!hasLevel && tellsFigure(statement, noun))) return []
  const when = whenFor(scene, measure, noun, new Set(standing ? [standing.base] : []))
  if (!when.stated || when.period === null || comparesQuarters(statement, when.mention)) return []
  const claim = madeClaim(scene, measure, noun, noun, `${measure.measure}-change`, anyMove(verb), when)
  return claim.about.status ? [] : [claim]
}

/** Whether a verb beside a noun says that it rose, or fell; null where none does. */
function verbOf(statement: Statement, { first, last }: { first: number; last: number }): 1 | -1 | null {
  for (let i = last; i < last + REACH && isBetween(statement, i); i++) {
    const way = wayOf(statement, i)
    if (way !== null) return way
  }
  // “Sank der Umsatz”: an article, and no relative pronoun.
  const article = statement.isIn(statement.words.definite, first - 1) ? first - 2 : first - 1
  for (let i = article; i >= first - REACH && isBetween(statement, i); i--) {
    const way = statement.capitalNouns ? wayOf(statement, i) : null
    if (way !== null) return way
  }
  return null
}

/** “Das Ebitda lag leicht über dem Vorjahreszeitraum”, “revenue came in below that of the same quarter of 2025”: where a result stands, and what it is held against; null where neither is told. */
function standingOf(
  statement: Statement,
  { first, last }: { first: number; last: number },
): { direction: 1 | -1; base: TimeMention } | null {
  const { above, below } = statement.words
  for (const [list, direction] of [
    [above, 1],
    [below, -1],
  ] as const)
    for (const i of statement.placesOf(list)) {
      if (statement.segment(i) !== statement.segment(first) || i < last || i - last > STANDING) continue
      const base = statement.times.find((time) => time.first > i && time.first <= i + HELD && isYearBefore(statement, time))
      if (base) return { direction, base }
    }
  return null
}

/** Words from a result to “above”, and from there to what it is held against at most; own choices. */
const STANDING = 10
const HELD = 8

/** “Vorjahr”, or the same time of the year before the article. */
const isYearBefore = ({ article: { readOn } }: Statement, time: TimeMention): boolean =>
  isRelativeYear(time) || (readOn !== null && time.value.written.year === partsOf(readOn).year - 1)

const wayOf = (statement: Statement, i: number): 1 | -1 | null =>
  statement.isIn(statement.words.rose, i) ? 1 : statement.isIn(statement.words.fell, i) ? -1 : null

/** A time, or a word in small print that opens no clause, denies nothing and leads to nothing else. */
function isBetween(statement: Statement, i: number): boolean {
  if (statement.timeAt(i)) return true
  const { clauses, denials, relatives, whole, partBefore } = statement.words
  if (!statement.isWord(i) || statement.capitalised(i) || statement.mentionAt(i)) return false
  const leads = [whole, partBefore, statement.words.prepositions].some((list) => statement.isIn(list, i))
  return (
    !(leads && !statement.timeAt(i + 1) && !statement.timeAt(i + 2)) &&
    ![clauses, denials, relatives].some((list) => statement.isIn(list, i))
  )
}

/** Nobody has seen it yet, or denies it. */
const isOpen = (statement: Statement, noun: { first: number }): boolean => {
  const segment = statement.segment(noun.first)
  const { expected, denials, than } = statement.words
  return [expected, denials, than].some((list) => statement.placesOf(list).some((i) => statement.segment(i) === segment))
}

/** “ARPU rose by $1.40” */
const tellsFigure = (statement: Statement, { first }: { first: number }): boolean =>
  statement.quantities.some((mention) => statement.segment(mention.first) === statement.segment(first))

/** “Gegenüber dem Vorquartal sank der Umsatz”: no change of a year. */
export const comparesQuarters = (statement: Statement, period: TimeMention | null): boolean =>
  statement.times.some((time) => time !== period && time.expression.kind === 'unit' && SHORT.has(time.expression.unit))

const SHORT: ReadonlySet<string> = new Set(['quarter', 'month', 'week'])
