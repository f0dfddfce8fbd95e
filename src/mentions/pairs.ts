import { type Amount, readAmount, times } from './amounts'
import { isName } from './names'
import type { Reading } from './reading'

/** Two amounts that share what one of them lacks: the ends of a range, or two values of one kind. */
export interface Pair {
  first: Amount
  second: Amount
  range: boolean
}

/** Ends of a range are of one size; own choice: “from 5 to 60” is a move, “5 to 12” may be a range. */
const WIDEST_RANGE = 12
/** A number takes the scale of its neighbour only where both are of one size then: “von 980 auf 1,03 Milliarden”. */
const WIDEST_SCALE = 50

/** “zwischen 840 und 870 Millionen Euro”: from “between” on. */
export function readBetween(reading: Reading, at: number): Pair | null {
  const { between, rangeAnd, rangeTo } = reading.grammar
  if (between.match(reading, at) === undefined) return null
  const first = readBehindHedge(reading, between.edge)
  if (first === null) return null
  // “between 5 to 10”, “ranging from 5 to 10”
  const joint = rangeAnd.match(reading, first.last) === undefined ? rangeTo : rangeAnd
  if (joint.match(reading, first.last) === undefined) return null
  const second = readBehindHedge(reading, joint.edge)
  if (second === null || !share(first, second) || low(first) > high(second)) return null
  return { first, second, range: true }
}

/** The amount behind “bis”, “to” or a dash, and whether the two are a range or a move from one to the other. */
export function readPair(reading: Reading, amount: Amount): Pair | null {
  if (amount.type === 'ordinal' || amount.ends) return null
  const { moveFrom, moveTo, rangeTo, rangeAnd, insteadOf } = reading.grammar
  if ((reading.begins(amount.last) & (moveTo.bit | rangeTo.bit | rangeAnd.bit | insteadOf.bit)) === 0) return null
  if (insteadOf.match(reading, amount.last) !== undefined) return readInstead(reading, amount, insteadOf.edge)
  const isTo = rangeTo.match(reading, amount.last) !== undefined
  const isMoveTo = moveTo.match(reading, amount.last) !== undefined
  const isAnd = rangeAnd.match(reading, amount.last) !== undefined
  if (!isTo && !isMoveTo && !isAnd) return null
  const start = startOfHedge(reading, amount.first)
  const from = moveFrom.matchBefore(reading, start) !== undefined
  if (from && isMoveTo) return readMove(reading, amount, moveTo.edge)
  if (isTo) return readRange(reading, amount, rangeTo.edge, start)
  if (!isAnd) return null
  return from ? readRange(reading, amount, rangeAnd.edge, start) : readList(reading, amount, rangeAnd.edge)
}

/** First token of the hedge that ends right before a token. */
const startOfHedge = (reading: Reading, at: number): number =>
  reading.grammar.hedges.matchBefore(reading, at) === undefined ? at : reading.grammar.hedges.edge

/** An amount with a hedge in front, which counts for nothing inside a range. */
function readBehindHedge(reading: Reading, at: number): Amount | null {
  const { hedges } = reading.grammar
  const amount = readAmountAt(reading, hedges.match(reading, at) === undefined ? at : hedges.edge)
  return amount && amount.type !== 'ordinal' ? amount : null
}

/** The amount whose first token this is, with its sign or the letters before `$`. */
function readAmountAt(reading: Reading, at: number): Amount | null {
  const signed = (reading.is(at, '-') || reading.is(at, '+')) && reading.glued(at + 1)
  const amount = readAmount(reading, signed ? at + 1 : at)
  return amount && amount.first >= at ? amount : null
}

/** “von 92 auf 104 Euro”: two values, and what the first lacks it has from the second. */
function readMove(reading: Reading, first: Amount, at: number): Pair | null {
  const second = readBehindHedge(reading, at)
  return second && share(first, second) ? { first, second, range: false } : null
}

/** “58 statt 52 Euro”, “388 nach 351 Millionen Euro”: two values of one unit, which only the second has; “2025 nach 351 Millionen” is a year. */
function readInstead(reading: Reading, first: Amount, at: number): Pair | null {
  if (first.type !== 'number' || first.scale !== 1 || first.spelled || isYearLike(first.value)) return null
  const second = readBehindHedge(reading, at)
  if (second === null || second.ends || (second.type !== 'money' && second.type !== 'percent')) return null
  const shared = { ...first }
  if (!share(shared, second) || shared.value / second.value > MOST || second.value / shared.value > MOST) return null
  Object.assign(first, shared)
  return { first, second, range: false }
}

/** A value and the one before it are of one size; own choice. */
const MOST = 5

const isYearLike = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100

function readRange(reading: Reading, first: Amount, at: number, start: number): Pair | null {
  if (reading.is(at - 1, '-') && reading.glued(at - 1) !== reading.glued(at)) return null
  const second = readBehindHedge(reading, at)
  if (second === null || second.ends || isName(reading, first.first, first.last)) return null
  // “rose 0.8 percent to 153.50”
  if (first.type === 'percent' && second.type === 'number' && !reading.is(at - 1, '-')) return null
  const shared = { ...first }
  if (!share(shared, second) || !shareBack(shared, second) || !isRange(reading, shared, second, start)) return null
  return { first: shared, second, range: true }
}

/** “41 und 22 Prozent”: two values with one unit. */
function readList(reading: Reading, first: Amount, at: number): Pair | null {
  if (first.type !== 'number' || first.scale !== 1 || first.spelled || !reading.isDigits(at)) return null
  const second = readAmountAt(reading, at)
  if (second === null || second.type !== 'percent' || second.ends) return null
  return share(first, second) ? { first, second, range: false } : null
}

/** Percentages of one range are less far apart than this factor; own choice. */
const WIDEST_PERCENT = 200

function isRange(reading: Reading, first: Amount, second: Amount, start: number): boolean {
  if (first.type !== second.type || first.unit !== second.unit || low(first) >= high(second)) return false
  if (first.type === 'percent') return high(second) <= WIDEST_PERCENT * Math.max(1, Math.abs(low(first)))
  if (first.worth !== second.worth) return false
  if (first.value > 0 && second.value / first.value > WIDEST_RANGE) return false
  return !reading.grammar.moves.matchBefore(reading, start)
}

export const low = ({ value, ends }: Amount): number => ends?.min ?? value
export const high = ({ value, ends }: Amount): number => ends?.max ?? value

/** Gives the first amount the unit and scale of the second, where it has none; false where they do not go together. */
function share(first: Amount, second: Amount): boolean {
  if (second.type === 'ordinal') return false
  if (first.type === 'number') {
    shareScale(first, second)
    if (second.type !== 'number') takeUnitOf(first, second)
    return true
  }
  if (first.type !== second.type && second.type !== 'number') return false
  if (first.scale === 1 && second.scale >= 1000) shareScale(first, second)
  return true
}

function shareScale(first: Amount, second: Amount): void {
  if (first.scale !== 1 || second.scale < 1000 || first.value <= 0) return
  const value = times(first.value, second.scale)
  const ratio = value / (second.value / second.worth)
  if (ratio > WIDEST_SCALE || ratio < 1 / WIDEST_SCALE) return
  first.value = value
  first.step *= second.scale
  first.scale = second.scale
}

function takeUnitOf(amount: Amount, other: Amount): void {
  const { type, unit, assumed, inWords, worth } = other
  Object.assign(amount, { type, unit, assumed, inWords, worth, value: times(amount.value, worth), step: times(amount.step, worth) })
}

/** “$10-20”, “5 % bis 6”: the second takes the unit of the first. */
function shareBack(first: Amount, second: Amount): boolean {
  if (second.type === 'number' && first.type !== 'number') takeUnitOf(second, first)
  return true
}
