import { claimEvidence } from '../../claims/evidence'
import { directionNear, directionOf, isAgainst, isEarlierRole, leader, type Role, wayNear } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Evidence, Finding, QuantityMention, Shown, TimeMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { isRelativeYear } from '../../claims/when'
import { middle } from '../values'
import { areAlike, isExactLevel } from './operands'

/** A value that went from one level to another, with what the text says of the way. */
export interface Move {
  statement: Statement
  old: QuantityMention
  level: QuantityMention
  /** The statement before, where the new level stands in that. */
  levelIn?: Statement
  direction: -1 | 0 | 1
  /** Change in per cent, and in the unit of the levels. */
  percent: QuantityMention | null
  difference: QuantityMention | null
  /** Factor told by a verb: verdoppelt. */
  factor: { value: number; first: number; last: number } | null
  /** The old level is only compared with: “against 367 a year ago”, not “from 367”. */
  isCompared: boolean
}

type Roles = ReadonlyMap<QuantityMention, Role>

/** Both levels stand in one clause, or in two that follow each other; own choice, in the tokens of a statement. */
const PAIR = 26
const CHANGE = 18

/** The moves that a statement tells; one that begins with “that” tells more of the move before it. */
export function movesIn(statement: Statement, roles: Roles, before: Statement | undefined): Move[] {
  const isSlashed = ({ first, last }: QuantityMention): boolean => statement.raw(first - 1) === '/' || statement.raw(last) === '/'
  // “1.5/2.0 million bags from 2.0/2.5” has no one way.
  if (statement.quantities.some(isSlashed) || statement.has(statement.words.respectively)) return []
  // “10.5 cents on the split shares, against 19 cents before”
  if (statement.words.bases.some(([name, words]) => name === 'split' && statement.has(words))) return []
  const pairs = nearestOld(
    statement,
    statement.quantities.flatMap((old) => {
      const level = isEarlierRole(roles.get(old)!) ? levelFor(statement, roles, old) : null
      return level ? [{ old, level }] : []
    }),
  )
  const moves = pairs.map((pair) => moveOf(statement, roles, pair, pairs.length > 1))
  if (moves.length === 0) moves.push(...movesByDifference(statement, roles))
  if (moves.length === 0 && before) moves.push(...movesByFactor(statement, before))
  const { words } = statement
  if (moves.length > 0 || !before || !statement.isIn(words.back, statement.first)) return moves
  // “That is 35% above Monday's close of $20”, “19% above the last close” has a level of its own.
  const [percent, ...others] = statement.quantities
  if (percent?.type !== 'percent' || roles.get(percent)!.name !== 'change' || others.length > 0) return []
  if ([words.above, words.below].some((list) => statement.isIn(list, percent.last))) return []
  const earlier = movesIn(before, before.roles, undefined)
  return earlier.length === 1 && !earlier[0]!.percent ? [{ ...earlier[0]!, statement, percent }] : []
}

/** “Raised by 5 cents, or 6.5%, to $1.12”, “by 5 cents to $1.12, a rise of 6.5%”, “closed at $1.12, up 5 cents or 6.5%”: the level before follows from the difference. */
function movesByDifference(statement: Statement, roles: Roles): Move[] {
  const { quantities, words } = statement
  return quantities.flatMap((one, i) => {
    const [ahead, second, third] = [quantities[i - 1], quantities[i + 1], quantities[i + 2]]
    if (!second) return []
    const isSummed = third?.type === 'percent' && isApposed(statement, roles, one, third)
    const isAhead = ahead !== undefined && isExactLevel(statement, ahead) && isRightBehind(statement, ahead, one)
    const [other, level] = isSummed ? [third, second] : [second, isAhead ? ahead : third]
    if (!level || (!isSummed && !statement.isIn(words.or, leader(statement, other.first)))) return []
    const [percent, difference] = one.type === 'percent' ? [one, other] : [other, one]
    const { name, direction } = roles.get(one)!
    const isLed = isAhead || (isLedByChange(statement, one) && leadsToLevel(statement, level))
    const isAlike = difference.type === level.type && difference.value.unit === level.value.unit && level.type !== 'percent'
    const isChange = name === 'change' || directionOf(statement, leader(statement, one.first)) !== 0
    // “A gain of 8.3 percent over the same month of last year”
    if (!statement.capitalNouns && (statement.isIn(words.base, percent.last) || isOfOtherBasis(statement, percent))) return []
    if (!isChange || direction === 0 || !isLed || !isAlike || percent.type !== 'percent' || percent.value.unit) return []
    const old = before(level, difference, direction)
    return old ? [{ statement, old, level, direction, percent, difference: null, factor: null, isCompared: false }] : []
  })
}

/** “…, up 5 cents”, “…, ein Plus von 5 Cent”: in the clause behind a level. */
const isRightBehind = (statement: Statement, level: QuantityMention, change: QuantityMention): boolean =>
  statement.segment(change.first) === statement.segment(level.last - 1) + 1 && statement.raw(level.last) === ','

/** “To $1.12”, “und schloss bei 1,12 Euro” */
const leadsToLevel = (statement: Statement, { first }: QuantityMention): boolean => {
  const { to, attending, and } = statement.words
  const by = leader(statement, first)
  return statement.isIn(to, by) || (statement.capitalNouns && statement.isIn(attending, by) && statement.has(and, by - 3, by))
}

/** “It booked 1.9 billion. A year earlier it had been 780 million, so orders have more than tripled”: of the one level that the sentence before tells. */
function movesByFactor(statement: Statement, before: Statement): Move[] {
  const [old, ...others] = statement.quantities
  const factor = factorIn(statement, () => true)
  if (!old || others.length > 0 || !factor || factor.first < old.last || !statement.times.some(isOfLastYear)) return []
  const [level, ...levels] = before.quantities.filter((one) => areAlike(one, old))
  if (!level || levels.length > 0 || !isExactLevel(before, level) || old.value.number === undefined) return []
  return [{ statement, old, level, levelIn: before, direction: 0, percent: null, difference: null, factor, isCompared: true }]
}

/** “A year earlier”, “im Vorjahr”. */
const isOfLastYear = (time: TimeMention): boolean =>
  isRelativeYear(time) || (time.expression.kind === 'unit' && time.expression.unit === 'year' && time.expression.shift === -1)

/** “By 9p”, “fell 9p”. */
const isLedByChange = (statement: Statement, { first }: QuantityMention): boolean => {
  const before = leader(statement, first)
  return statement.words.by.has(statement.word(before)) || directionOf(statement, before) !== 0
}

/** “…, an increase of 31%”: behind a comma, the change told before once more in per cent. */
const isApposed = (statement: Statement, roles: Roles, change: QuantityMention, percent: QuantityMention): boolean =>
  statement.isIn(statement.words.oneOf, statement.segmentStart(statement.segment(percent.first))) &&
  roles.get(percent)!.direction === roles.get(change)!.direction

/** What a level was before it changed by so much, where the text tells of the change. */
function before(level: QuantityMention, difference: QuantityMention, direction: 1 | -1): QuantityMention | null {
  const [now, by] = [level.value, difference.value]
  if (now.number === undefined || by.number === undefined || by.number >= now.number) return null
  const number = Number((now.number - direction * by.number).toPrecision(PRECISION))
  return { ...difference, value: { ...now, number, step: now.step + by.step } }
}

/** Digits of a difference; more of them are noise of the arithmetic. */
const PRECISION = 12

/**
 * “20.0 billion from 20.7 in January, but up from 17.1 a year ago”: the words of one way hold for the nearest old level alone.
 * “Grew to 4.7 billion against 5.0 in December and 3.9 a year earlier”: of two that it stands against, nobody knows which is meant.
 */
function nearestOld(statement: Statement, pairs: readonly Pair[]): Pair[] {
  const distance = ({ old, level }: Pair): number => statement.distance(old.first, old.last, level.first, level.last)
  const isOneOfTwo = ({ old, level }: Pair): boolean => pairs.some((other) => other.level === level && other.old !== old)
  const nearest = pairs.filter((pair) => !pairs.some((other) => other.level === pair.level && distance(other) < distance(pair)))
  return nearest.filter((pair) => !(isOneOfTwo(pair) && isAgainst(statement, pair.old.first)))
}

type Pair = Pick<Move, 'old' | 'level'>

/** “Nach 610 Millionen Euro im ersten Halbjahr kamen im dritten Quartal 320 Millionen hinzu”: no level of the other's kind. */
function areOfOtherLengths(statement: Statement, old: QuantityMention, level: QuantityMention): boolean {
  const [a, b] = [old, level].map((value) => lengthBeside(statement, value)) as [number, number]
  return a > LENGTHS * b || b > LENGTHS * a
}

/** Days of the time right beside a value, where that is a quarter or longer and no “year earlier”; NaN elsewhere. */
function lengthBeside(statement: Statement, { first, last }: QuantityMention): number {
  const times = statement.times.filter(({ value: { start, end, written } }) => !written.relative && end! - start! >= QUARTER)
  const time =
    times.find((time) => time.first >= last && time.first <= last + BESIDE) ??
    times.find((time) => time.last <= first && time.last >= first - BESIDE)
  return (time?.value.end ?? Number.NaN) - (time?.value.start ?? Number.NaN)
}

/** Days, at least. */
const QUARTER = 89
/** Words between a value and its time at most, and times from which on two lengths differ; own choices. */
const BESIDE = 2
const LENGTHS = 1.5

/** The new level that belongs to an old one: of the same kind and unit, the nearest. */
function levelFor(statement: Statement, roles: Roles, old: QuantityMention): QuantityMention | null {
  let best: QuantityMention | null = null
  let least = PAIR
  for (const other of statement.quantities) {
    if (
      other === old ||
      other.type !== old.type ||
      other.type === 'ordinal' ||
      other.value.unit !== old.value.unit ||
      roles.get(other)!.name !== 'level'
    )
      continue
    // “27 for the one, up from 26, 36 for the other”: the level stands in front.
    if (isUpFrom(statement, old) && !leadsUp(statement, other, old)) continue
    // “5.55 marks per 100”: what something is reckoned for.
    if (statement.isIn(statement.words.per, other.first - 1) && other.type === 'number') continue
    if (isBaseOf(statement, old) && other.first > old.last && !statement.isIn(statement.words.to, leader(statement, other.first))) continue
    if (areOfOtherLengths(statement, old, other)) continue
    if (!ofOneSize(old, other) || isAttendant(statement, old) !== isAttendant(statement, other)) continue
    const distance = statement.distance(old.first, old.last, other.first, other.last)
    if (distance < least) {
      best = other
      least = distance
    }
  }
  return best
}

/** “An increase of 18% over last year's 5.8 billion, financed by 8.8 billion …”: what follows is another value, unless it says “to”. */
const isBaseOf = (statement: Statement, { first }: QuantityMention): boolean =>
  !statement.capitalNouns && statement.has(statement.words.base, first - BASE_REACH, first)

/** Words between “over” and what a percentage is reckoned from at most, with it. */
const BASE_REACH = 4

/** “on revenues of 45.4 million”, “bei Erlösen von”: a value that only attends another one. */
function isAttendant(statement: Statement, { first }: QuantityMention): boolean {
  const { sized, attending } = statement.words
  const of = leader(statement, first)
  return statement.isIn(sized, of) && statement.has(attending, of - ATTENDED, of)
}

/** Words between “on” and “of” at most, with them: “on net revenues of”. */
const ATTENDED = 3

/** “$735 million, or $2.41 per share, from $701 million”: a value that is a thousand times another is of something else. */
const ofOneSize = ({ value: a }: QuantityMention, { value: b }: QuantityMention): boolean => {
  const [x, y] = [Math.abs(a.number ?? a.max ?? 0), Math.abs(b.number ?? b.max ?? 0)]
  return Math.max(x, y) < OTHER_SIZE * Math.min(x, y) || Math.min(x, y) === 0
}
const OTHER_SIZE = 1000

function moveOf(statement: Statement, roles: Roles, { old, level }: Pair, isOneOfSeveral: boolean): Move {
  const first = Math.min(old.first, level.first)
  const last = Math.max(old.last, level.last)
  const near = (from: number, to: number): boolean => statement.distance(first, last, from, to) < CHANGE
  const apart = (q: QuantityMention): number => statement.distance(q.first, q.last, level.first, level.last)
  const changes = statement.quantities.filter((q) => {
    const { name, compares } = roles.get(q)!
    return (
      name === 'change' &&
      [old, level].some((end) => inClause(statement, end, q, isOneOfSeveral)) &&
      !hasOwnLevel(statement, roles, q, old, level) &&
      !leadsTo(statement, roles, q, level) &&
      near(q.first, q.last) &&
      !hasOwnBase(statement, q, old) &&
      (restates(statement, q) || !isOfAnother(statement, q, last)) &&
      !isEvent(statement, q) &&
      !isOfOtherBasis(statement, q) &&
      !isInFrontOfAnother(statement, q, first) &&
      // “Re-exports fell 6.6 percent, resulting in a surge in imports from …”: the way of something else.
      roles.get(q)!.direction * roles.get(level)!.direction >= 0 &&
      (!compares || q.last <= old.first || (restates(statement, q) && !statement.isWord(q.last + 1)))
    )
  })
  changes.sort((a, b) => apart(a) - apart(b))
  const percent =
    level.type === 'percent' ? null : (changes.find(({ type, value }) => type === 'percent' && value.unit === undefined) ?? null)
  // Percentages differ by points.
  const unit = level.type === 'percent' ? 'pp' : level.value.unit
  const difference = changes.find(({ type, value }) => type === level.type && value.unit === unit) ?? null
  const ahead = isFromTo(statement, { old, level }) ? directionNear(statement, old) : 0
  const way = wayFrom(statement, old)
  const told = way || roles.get(level)!.direction || (percent ? roles.get(percent)!.direction : 0) || ahead
  const isOther = way === 0 && isWayOfAnother(statement, roles, { old, level })
  const direction = isExchangeRate(statement) || isOther ? 0 : told
  const isCompared = roles.get(old)!.name === 'prior' && !isFromTo(statement, { old, level })
  const inOwnClause = (i: number): boolean =>
    [old, level].some((end) => hasNoTurn(statement, i, end)) && (statement.capitalNouns || !isAhead(statement, i, first))
  const factor = factorIn(statement, (from, to) => near(from, to) && inOwnClause(from))
  return { statement, old, level, direction, percent, difference, factor, isCompared }
}

/** “Up from 400 million”: the word right in front of “from” says which way it went. */
function wayFrom(statement: Statement, old: QuantityMention): -1 | 0 | 1 {
  const from = leader(statement, old.first)
  const isLed = statement.isIn(statement.words.from, from) && statement.isIn(statement.words.ways, from - 1)
  return isLed ? directionOf(statement, from - 1) : 0
}

/** “…, up from 400 million” */
const isUpFrom = (statement: Statement, old: QuantityMention): boolean =>
  wayFrom(statement, old) !== 0 && statement.raw(leader(statement, old.first) - 2) === ','

/** “318 million in wheat, up from …”, but not “pledged 318 million and a total, up from …”. */
const leadsUp = (statement: Statement, { last }: QuantityMention, old: QuantityMention): boolean =>
  last < old.first && !statement.has(statement.words.and, last, old.first)

/** “Von bisher 1,94 Euro auf 2,09 Euro”, “from 38 to 44” */
function isFromTo(statement: Statement, { old, level }: Pair): boolean {
  const { from, soFar, to } = statement.words
  const at = leader(statement, old.first)
  const opener = statement.isIn(soFar, at) ? at - 1 : at
  return old.last <= level.first && statement.isIn(from, opener) && statement.isIn(to, leader(statement, level.first))
}

/** “… from 617,000, and the output of phones rose 32 percent”, “… forced it to cut its plans by 4 percent”: behind, something else changed. */
function isOfAnother(statement: Statement, change: QuantityMention, last: number): boolean {
  const { and, by } = statement.words
  if (statement.capitalNouns || change.first <= last) return false
  return statement.placesOf(and).some((i) => i >= last && i < change.first - 1) || statement.isIn(by, leader(statement, change.first))
}

/** Words from “up” to its percentage at most. */
const MOVED = 3

/** “Plover down 6 percent, Tessaro 7,447 compared with 5,031”: the next one of a list. */
function isInFrontOfAnother(statement: Statement, change: QuantityMention, first: number): boolean {
  const start = statement.segmentStart(statement.segment(first))
  // “Revenue was up 10 percent and net profit rose from 41 million to 62 million”
  const { and, up, down } = statement.words
  const moves = (from: number, to: number): boolean => statement.has(up, from, to) || statement.has(down, from, to)
  const next = statement.placesOf(and).find((i) => i >= change.last && i < first)
  if (next !== undefined && moves(change.first - MOVED, change.first) && moves(next, first)) return true
  if (statement.capitalNouns || change.first >= start) return false
  // “Trade fell 40 percent, with imports at 1.6 billion, compared with 2.7 billion”
  if (statement.isIn(statement.words.attending, start)) return true
  for (let i = start; i < first; i++) if (statement.isWord(i) && statement.capitalised(i) && !statement.mentionAt(i)) return true
  return false
}

/** “An annual rise of 3.4 percent”, “7.3 percent on a comparable basis”: a percentage that is reckoned otherwise than the levels are. */
function isOfOtherBasis(statement: Statement, { type, first, last }: QuantityMention): boolean {
  const { bases, oneOf, yearly } = statement.words
  if (type !== 'percent') return false
  for (let i = first - YEARLY; i < first; i++) if (statement.isIn(yearly, i) && statement.isIn(oneOf, i - 1)) return true
  return bases.some(([name, words]) => name === 'organic' && statement.has(words, last, last + BASIS))
}

/** Words from “annual” to its percentage, and from a percentage to its basis at most: “on a comparable basis”. */
const YEARLY = 3
const BASIS = 4

/** “After a 1.45 dollar gain on the sale of its mill”: what came first, and no change of the value that is told. */
const isEvent = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.isIn(statement.words.indefinite, first - 1) && statement.isIn(statement.words.afterwards, first - 2)

/**
 * “Profit rose to 7.8 in Asia and was 11.3 elsewhere, against 13.1”, “Plover down 6%, Tessaro 7,447 compared with 5,031”: a word of
 * movement that stands in front of another value of the kind, or in another clause than its level, tells of something else.
 */
function isWayOfAnother(statement: Statement, roles: Roles, { old, level }: Pair): boolean {
  const way = statement.capitalNouns ? null : wayNear(statement, level)
  if (!way || way.at >= level.first || roles.get(old)!.name !== 'prior') return false
  const isBetween = (other: QuantityMention): boolean =>
    other !== old && other !== level && other.type === level.type && other.first > way.at && other.last <= level.first
  const isOther = statement.quantities.some((other) => isBetween(other) && roles.get(other)!.name !== 'change')
  // “A reduction of the shortfall, at 7.6 billion against 5.1 billion”
  const { indefinite, definite } = statement.words
  const isNoun = [indefinite, definite].some((list) => statement.isIn(list, way.at - 1))
  return (
    isOther ||
    isAhead(statement, way.at, Math.min(old.first, level.first)) ||
    (isNoun && way.at < statement.segmentStart(statement.segment(level.first)))
  )
}

/** “The index doubled, driving prices to 70”: a token in front of the clause of two levels that does not begin with them. */
function isAhead(statement: Statement, i: number, first: number): boolean {
  const start = statement.segmentStart(statement.segment(first))
  return i < start && leader(statement, first) > start
}

/** “Exports fell to 15.7 from 17.4 billion, while debt almost doubled”: behind a turn, something else is told. */
const hasNoTurn = (statement: Statement, i: number, { first, last }: QuantityMention): boolean =>
  !statement.has(statement.words.turns, Math.min(i, last), Math.max(i, first))

/** “5 million tonnes, against 5.2 million last year and down 40 percent on the record”: a percentage of another level than the one before it. */
function hasOwnBase(statement: Statement, change: QuantityMention, old: QuantityMention): boolean {
  if (statement.capitalNouns || change.type !== 'percent' || change.first < old.last) return false
  return statement.isIn(statement.words.base, change.last)
}

/** “Revenue rose 3% to 141 million, profit fell from 9.2 to 8.1 million”: a change that leads to another level in a clause of its own. */
function hasOwnLevel(statement: Statement, roles: Roles, change: QuantityMention, ...own: QuantityMention[]): boolean {
  const segment = statement.segment(change.first)
  if (own.some(({ first }) => statement.segment(first) === segment)) return false
  return statement.quantities.some(
    (other) => statement.segment(other.first) === segment && other.first > change.first && roles.get(other)!.name === 'level',
  )
}

/** “… and the dividend lost one mark to nine marks”: the level right behind a change is its own. */
function leadsTo(statement: Statement, roles: Roles, change: QuantityMention, level: QuantityMention): boolean {
  const next = statement.quantities.find(({ first }) => first >= change.last)
  return next !== undefined && next !== level && roles.get(next)!.name === 'level' && next.first - change.last < RIGHT_BEHIND
}

/** Tokens between a change and the level that it leads to are fewer. */
const RIGHT_BEHIND = 2

/** In one segment, or, of a statement's only move, in the next one without a word that turns to something else: “A$214 million, a drop of 19%”. */
function inClause(statement: Statement, a: QuantityMention, b: QuantityMention, isOneOfSeveral: boolean): boolean {
  const [from, to] = a.first < b.first ? [a.last, b.first] : [b.last, a.first]
  const apart = statement.segment(to) - statement.segment(from - 1)
  if (apart === 0) return true
  if (apart !== 1 || isOneOfSeveral) return false
  if (restates(statement, b)) return true
  const clauses = statement.placesOf(statement.words.clauses).filter((i) => i >= from && i < to)
  return clauses.every((i) => saysWhatThatIs(statement, i))
}

/** “…, or by 18%”, “…, that is by almost half”, “…, up by a fifth”: behind a comma, how far the move before it went. */
function restates(statement: Statement, { first, last }: QuantityMention): boolean {
  const { by, copulas, fillers, less, more, or, relatives } = statement.words
  const endsThere = !statement.isWord(last) || [more, less].some((list) => statement.isIn(list, last))
  if (statement.capitalNouns || !endsThere) return false
  let i = first - 1
  while (i > statement.first && ([by, fillers].some((list) => statement.isIn(list, i)) || directionOf(statement, i) !== 0)) i--
  if (statement.isIn(copulas, i) && statement.isIn(relatives, i - 1)) return statement.isSymbol(i - 2)
  return i < first - 1 && statement.isSymbol(statement.isIn(or, i) ? i - 1 : i)
}

/** “…, which is a gain of 17%”: a relative clause that only tells the change. */
const saysWhatThatIs = (statement: Statement, i: number): boolean =>
  statement.isIn(statement.words.relatives, i) &&
  statement.isIn(statement.words.copulas, i + 1) &&
  statement.isIn(statement.words.oneOf, i + 2)

function factorIn(statement: Statement, near: (from: number, to: number) => boolean): Move['factor'] {
  for (const [value, forms] of statement.words.factors)
    for (const i of statement.placesOf(forms)) if (near(i, i + 1)) return { value, first: i, last: i + 1 }
  return null
}

/** Percentages agree within so many points, or so much of themselves; own choice: both levels are rounded. */
const POINTS = 0.6
const RELATIVE = 0.04
/** “By about two”, from 47.5 to 45.2: a round difference is that near; own choice. */
const ROUND = 0.15
/** “verdoppelt” holds from 1.85 to 2.2 times; own choice, after domain practice of ±5 % widened for loose talk. */
const FACTOR_LOW = 0.925
const FACTOR_HIGH = 1.1
/** “almost doubled” holds from 1.75 times; own choice. */
const FACTOR_HEDGED = 0.875
/** A difference further off than this factor is one from another level than the one that is compared with; own choice. */
const OTHER_LEVEL = 2
/** So is one that is smaller by this factor: over a longer time, values move further; own choice. */
const LONGER = 1.5

/** What is wrong with a move: its direction, its percentage, its difference, its factor; one finding at most. */
export function checkMove(move: Move, checks: Checks): Finding[] {
  const { old, level, direction, percent, difference, factor, isCompared } = move
  const [from, to] = [intervalOf(old.value, old.hedge), intervalOf(level.value, level.hedge)]
  if (from.low <= 0 || to.low <= 0) return []
  const values = { old: shown(old), new: shown(level) }
  const ratio = { low: to.low / from.high, high: to.high / from.low }
  const actual = 100 * (middle(to) / middle(from) - 1)
  if (difference && isCompared && isFarFrom(Math.abs(middle(to) - middle(from)), middle(intervalOf(difference.value, difference.hedge))))
    return []
  // “From 8 to 9” went up, although 8.5 may be meant by both.
  const least = isFromTo(move.statement, move) && old.value.number !== level.value.number ? 1 + NOISE : 1
  const isWrongWay = direction > 0 ? ratio.high < least : ratio.low > 1 / least
  if (direction !== 0 && isReached(move) && isWrongWay && !(isUpFrom(move.statement, old) && (ratio.low > MODEL || ratio.high < 1 / MODEL)))
    return builtinFinding(checks, 'direction', evidence(move), { ...values, told: up(direction > 0), actual: up(direction < 0) })
  if (isRange(move)) return []
  // A percentage below 100 makes no tenfold of anything: the levels are of two things.
  if (percent && (percent.value.number ?? 0) < 100 && (ratio.low > 10 || ratio.high < 0.1)) return []
  if (percent && !agrees(intervalOf(percent.value, percent.hedge), direction, ratio)) {
    return builtinFinding(checks, 'percentage', evidence(move), {
      ...values,
      percent: shown(percent),
      actual: { number: actual, digits: 1 },
    })
  }
  if (difference) {
    const told = intervalOf(difference.value, difference.hedge)
    // “Improved by 1.5 points to 61.4% from 62.9%”: what improves may fall.
    const way = direction || (difference.value.unit === 'pp' ? Math.sign(middle(to) - middle(from)) : 0)
    const low = Math.max(0, way < 0 ? from.low - to.high : to.low - from.high)
    const high = way < 0 ? from.high - to.low : to.high - from.low
    const slack = (difference.hedge === 'about' ? ROUND : RELATIVE / 2) * told.high
    if (way !== 0 && (told.low > high + slack || told.high < low - slack))
      return builtinFinding(checks, 'difference', evidence(move), {
        ...values,
        difference: shown(difference),
        actual: { number: Math.abs(middle(to) - middle(from)) },
      })
  }
  if (factor && !percent) {
    const grows = factor.value > 1
    const hedged = move.statement.isIn(move.statement.words.fillers, factor.first - 1)
    const tooFar = hedged ? false : grows ? ratio.low > factor.value * FACTOR_HIGH : ratio.high < factor.value / FACTOR_HIGH
    const least = isExceeded(move.statement, factor.first) ? 1 : hedged ? FACTOR_HEDGED : FACTOR_LOW
    const tooNear = grows ? ratio.high < factor.value * least : ratio.low > factor.value / least
    if (tooFar || tooNear)
      return builtinFinding(checks, 'factor', evidence(move), {
        ...values,
        factor: { number: factor.value },
        actual: { number: middle(to) / middle(from), digits: 2 },
      })
  }
  return []
}

/** “26,840 for the 911, up from 26,775”: what is so many times smaller is a name; own choice. */
const MODEL = 10

/** Noise of the arithmetic. */
const NOISE = 1e-9

/** “Mehr als verdoppelt” holds from twice on. */
const isExceeded = (statement: Statement, first: number): boolean =>
  statement.isIn(statement.words.than, first - 1) && statement.isIn(statement.words.more, first - 2)

const up = (isUp: boolean): Shown => ({ value: { kind: 'direction', direction: isUp ? 'up' : 'down' } })

/** A rate that rose “by” or just “rose 0.4 percent” is itself a change: only one that something rose “to” is a level. */
const isReached = (move: Move): boolean => {
  const { statement, old, level } = move
  // “Rose only 55 million compared with 161 million”, “at 8.7 percent after 9.5 percent”: how far something moved.
  const isDistance = !statement.capitalNouns && directionOf(statement, leader(statement, level.first)) !== 0
  const isRate =
    !statement.capitalNouns && level.type === 'percent' && statement.isIn(statement.words.afterwards, leader(statement, old.first))
  return (
    !isRange(move) &&
    !isDistance &&
    !isRate &&
    !statement.isIn(statement.words.versus, leader(statement, old.first)) &&
    (level.type !== 'percent' || statement.capitalNouns || statement.isIn(statement.words.to, leader(statement, level.first)))
  )
}

/** “down from 2.4 to 2.7 million” may be a range. */
const isRange = ({ statement, old, level }: Move): boolean =>
  !statement.capitalNouns && level.first > old.first && statement.isIn(statement.words.ways, leader(statement, old.first) - 1)

/** “2.20 to the dollar”, “je Dollar”: the more of a currency, the less it is worth, so that no way is up for both. */
function isExchangeRate(statement: Statement): boolean {
  const { rateTo, currencies } = statement.words
  for (let i = statement.first + 1; i < statement.last; i++) {
    const isCurrency = statement.facts(i)?.money || statement.isIn(currencies, i)
    if (!statement.isWord(i) || !isCurrency || statement.mentionAt(i)) continue
    if (statement.has(rateTo, Math.max(statement.first, i - RATE_REACH), i)) return true
  }
  return false
}

/** Words between “to” and a currency at most, with it: “to the U.S. dollar”, with its full stops. */
const RATE_REACH = 7

const isFarFrom = (actual: number, told: number): boolean => actual > LONGER * told || told > OTHER_LEVEL * actual

/** Whether a percentage can be that of a ratio of levels. */
function agrees(percent: { low: number; high: number }, direction: -1 | 0 | 1, ratio: { low: number; high: number }): boolean {
  const change = { low: 100 * (ratio.low - 1), high: 100 * (ratio.high - 1) }
  const told = direction < 0 || (direction === 0 && change.high < 0) ? { low: -percent.high, high: -percent.low } : percent
  const gap = Math.max(told.low - change.high, change.low - told.high)
  return gap <= Math.max(POINTS, RELATIVE * Math.abs(change.low))
}

function evidence({ statement, old, level, levelIn, percent, difference, factor }: Move): Evidence[] {
  const parts = [old, level, percent, difference, factor].filter(
    (part): part is QuantityMention => part !== null && part.first >= statement.first && part.last <= statement.last,
  )
  const here = claimEvidence(statement, parts.length > 0 ? parts : [statement])
  return levelIn ? [claimEvidence(levelIn, [level]), here] : [here]
}

function shown({ value, type }: QuantityMention): { number: number; unit?: string } {
  const number = value.number ?? ((value.min ?? 0) + (value.max ?? 0)) / 2
  const unit = type === 'percent' ? (value.unit ?? '%') : value.unit
  return { number, ...(unit && { unit }) }
}
