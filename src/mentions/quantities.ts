import type { HedgeWord } from '../languages/language'
import type { Quantity, QuantityMention } from '../model'
import { type Amount, readAmount, withUnit } from './amounts'
import { isIndicator, isName } from './exclusions'
import { hedgeOf, readHedgeBehind } from './hedges'
import { notNumberUpTo } from './numerals'
import type { Reading } from './reading'

/** What was read at a place: one or two values, and the first token behind them. */
export interface QuantitiesRead {
  found: QuantityRead[]
  last: number
}

export interface QuantityRead {
  mention: QuantityMention
  /** Family of the currency, where its usual nation was assumed. */
  assumed: string | null
  /** The currency is a word, not a symbol. */
  inWords: boolean
  cents: boolean
}

/** Ends of a range are of one size; own choice: “from 5 to 60” is a move, “5 to 12” may be a range. */
const WIDEST_RANGE = 12
/** A number takes the scale of its neighbour only where both are of one size then: “von 980 auf 1,03 Milliarden”. */
const WIDEST_SCALE = 50

/** Reads the quantity that begins at a token, with its hedge in front (already read) and what follows. */
export function readQuantities(reading: Reading, at: number, hedge: HedgeWord | null, hedgeFirst: number): QuantitiesRead | null {
  const amount = readAmount(reading, at)
  if (amount === null) {
    const skipped = notNumberUpTo()
    return reading.isDigits(at) && skipped > at ? { found: [], last: skipped } : null
  }
  const pair = readPair(reading, amount)
  if (pair?.range) return { found: [ofRange(reading, amount.first, pair.second, pair.first, hedge, hedgeFirst)], last: pair.second.last }
  const first = pair ? pair.first : amount
  const behind = readHedgeBehind(reading, first.last)
  const single = finish(
    reading,
    first,
    hedge ?? behind?.word ?? null,
    hedge === null ? first.first : hedgeFirst,
    behind && hedge === null ? behind.last : first.last,
  )
  return { found: single ? [single] : [], last: Math.max(first.last, behind?.last ?? 0) }
}

/** “zwischen 840 und 870 Millionen Euro”: the number behind “between”, “and”, and the other one. */
export function readBetween(reading: Reading, at: number): QuantitiesRead | null {
  const { between, rangeAnd } = reading.grammar
  if (between.match(reading, at) === undefined) return null
  const first = readAmountBehind(reading, between.edge)
  if (first === null || rangeAnd.match(reading, first.last) === undefined) return null
  const second = readAmountBehind(reading, rangeAnd.edge)
  if (second === null) return null
  const shared = share(reading, first, second)
  if (shared === null || low(shared) > high(second)) return null
  return { found: [ofRange(reading, at, second, shared, null, at)], last: second.last }
}

/** An amount with a hedge in front, which counts for nothing inside a range. */
function readAmountBehind(reading: Reading, at: number): Amount | null {
  const { hedges } = reading.grammar
  const start = hedges.match(reading, at) === undefined ? at : hedges.edge
  const amount = readAmountAt(reading, start)
  return amount && amount.type !== 'ordinal' ? amount : null
}

/** The amount whose first token this is, with sign or letters before its number. */
function readAmountAt(reading: Reading, at: number): Amount | null {
  const trigger = (reading.is(at, '-') || reading.is(at, '+')) && reading.glued(at + 1) ? at + 1 : at
  const lettered = reading.isWord(trigger) && reading.is(trigger + 1, '$') && reading.glued(trigger + 1) ? trigger + 1 : trigger
  const amount = readAmount(reading, lettered)
  return amount && amount.first <= lettered && amount.first >= at ? amount : null
}

interface Pair {
  first: Amount
  second: Amount
  range: boolean
}

/** The number behind “bis”, “to” or a dash, and whether the two are a range or a move from one to the other. */
function readPair(reading: Reading, amount: Amount): Pair | null {
  if (amount.type === 'ordinal' || amount.ends) return null
  const { moveFrom, moveTo, rangeTo, rangeAnd } = reading.grammar
  const hedgeStart = startOfHedge(reading, amount.first)
  const from = moveFrom.matchBefore(reading, hedgeStart) !== undefined
  if (from && moveTo.match(reading, amount.last)) return readMove(reading, amount, moveTo.edge)
  if (rangeTo.match(reading, amount.last)) return readRange(reading, amount, rangeTo.edge, hedgeStart)
  if (from && rangeAnd.match(reading, amount.last)) return readRange(reading, amount, rangeAnd.edge, hedgeStart)
  return rangeAnd.match(reading, amount.last) ? readList(reading, amount, rangeAnd.edge) : null
}

/** First token of the hedge that ends right before a token. */
const startOfHedge = (reading: Reading, at: number): number =>
  reading.grammar.hedges.matchBefore(reading, at) === undefined ? at : reading.grammar.hedges.edge

/** “von 92 auf 104 Euro”: two values, and what the first lacks it has from the second. */
function readMove(reading: Reading, first: Amount, at: number): Pair | null {
  const second = readAmountBehind(reading, at)
  const shared = second && share(reading, first, second)
  return second && shared ? { first: shared, second, range: false } : null
}

function readRange(reading: Reading, first: Amount, at: number, start: number): Pair | null {
  if (reading.is(at - 1, '-') && reading.glued(at - 1) !== reading.glued(at)) return null
  const second = readAmountBehind(reading, at)
  if (second === null || second.ends || isName(reading, first.first, first.last)) return null
  const shared = share(reading, first, second)
  const other = shared && shareBack(reading, shared, second)
  if (!shared || !other || !isRange(reading, shared, other, start)) return null
  return { first: shared, second: other, range: true }
}

/** “41 und 22 Prozent”: two values with one unit. */
function readList(reading: Reading, first: Amount, at: number): Pair | null {
  if (first.type !== 'number' || first.scale !== 1 || first.spelled) return null
  const second = readAmountAt(reading, at)
  if (second === null || second.spelled || second.type !== 'percent' || second.ends) return null
  const shared = share(reading, first, second)
  return shared && { first: shared, second, range: false }
}

function isRange(reading: Reading, first: Amount, second: Amount, start: number): boolean {
  if (first.type !== second.type || first.unit !== second.unit || low(first) >= high(second)) return false
  if (first.type === 'percent') return true
  if (first.worth !== second.worth && second.type === 'money') return false
  if (first.value > 0 && second.value / first.value > WIDEST_RANGE) return false
  return !reading.grammar.moves.matchBefore(reading, start)
}

const low = ({ value, ends }: Amount): number => ends?.min ?? value
const high = ({ value, ends }: Amount): number => ends?.max ?? value

/** The first amount with the unit and scale of the second, where it has none; null where they do not go together. */
function share(_: Reading, first: Amount, second: Amount): Amount | null {
  if (first.type === 'number' && second.type !== 'ordinal') {
    const scaledFirst = sharedScale(first, second)
    if (second.type === 'number') return scaledFirst
    return {
      ...scaledFirst,
      type: second.type,
      unit: second.unit,
      assumed: second.assumed,
      worth: second.worth,
      value: scaledFirst.value * second.worth,
      step: scaledFirst.step * second.worth,
    }
  }
  if (first.type !== second.type && second.type !== 'number') return null
  return first.scale === 1 && second.scale >= 1000 ? sharedScale(first, second) : first
}

function sharedScale(first: Amount, second: Amount): Amount {
  if (first.scale !== 1 || second.scale < 1000 || first.value <= 0) return first
  const value = Number((first.value * second.scale).toPrecision(15))
  const ratio = value / (second.value / second.worth)
  return ratio > WIDEST_SCALE || ratio < 1 / WIDEST_SCALE
    ? first
    : { ...first, value, step: first.step * second.scale, scale: second.scale }
}

/** “$10-20”, “5 % bis 6”: the second takes the unit of the first. */
function shareBack(_: Reading, first: Amount, second: Amount): Amount | null {
  if (second.type !== 'number' || first.type === 'number') return second
  return {
    ...second,
    type: first.type,
    unit: first.unit,
    assumed: first.assumed,
    inWords: first.inWords,
    worth: first.worth,
    value: second.value * first.worth,
    step: second.step * first.worth,
  }
}

// ─── Mentions ────────────────────────────────────────────────────────────────

function ofRange(
  reading: Reading,
  first: number,
  second: Amount,
  shared: Amount,
  hedge: HedgeWord | null,
  hedgeFirst: number,
): QuantityRead {
  const value: Quantity = {
    min: low(shared),
    max: high(second),
    ...(second.unit !== null && { unit: second.unit }),
    step: Math.min(shared.step, second.step),
  }
  const type = second.type === 'ordinal' ? 'number' : second.type
  return {
    mention: place(reading, type, value, hedge, hedge === null ? first : hedgeFirst, second.last),
    assumed: second.assumed,
    inWords: second.inWords,
    cents: second.worth !== 1,
  }
}

function place(
  reading: Reading,
  type: QuantityMention['type'],
  value: Quantity,
  hedge: HedgeWord | null,
  first: number,
  last: number,
): QuantityMention {
  const { start, end } = reading.tokens
  return { type, value, hedge: hedge && hedgeOf(hedge), start: start[first]!, end: end[last - 1]!, first, last }
}

/** The mention of one amount; null where it is no quantity. */
function finish(reading: Reading, amount: Amount, hedge: HedgeWord | null, first: number, last: number): QuantityRead | null {
  const whole = amount.ends ? ofPlaces(reading, amount) : amount
  if (whole.type === 'number' && !isQuantity(reading, whole)) return null
  const { value, ends, unit, step, type } = whole
  const end = Math.max(last, whole.last)
  const number: Quantity = ends
    ? { ...ends, ...(unit !== null && { unit }), step }
    : { number: value, ...(unit !== null && { unit }), step, ...boundOf(hedge, value) }
  return {
    mention: place(reading, type, number, hedge, first, end),
    assumed: whole.assumed,
    inWords: whole.inWords,
    cents: whole.worth !== 1,
  }
}

/** The side that a hedge bounds; those that stay close bound nothing. */
function boundOf(hedge: HedgeWord | null, value: number): { min: number } | { max: number } | Record<string, never> {
  if (hedge === 'over' || hedge === 'at-least') return { min: value }
  return hedge === 'under' || hedge === 'at-most' ? { max: value } : {}
}

/** From four digits on, “vierstellig” speaks of sums rather than of per cent. */
const SMALLEST_SUM = 1000

/** “zweistelliger Millionenbetrag” is money or a number; “zweistelliges Wachstum” is in per cent. */
function ofPlaces(reading: Reading, amount: Amount): Amount {
  const { ends } = amount
  if (ends === null) return amount
  const magnitude = reading.word(amount.last)?.magnitude ?? reading.word(amount.last)?.scale
  if (magnitude == null) return withUnit(reading, amount) ?? { ...amount, type: ends.min < SMALLEST_SUM ? 'percent' : 'number' }
  const scaled: Amount = {
    ...amount,
    ends: { min: ends.min * magnitude, max: ends.max * magnitude },
    last: amount.last + 1,
    scale: magnitude,
  }
  return withUnit(reading, scaled) ?? scaled
}

function isQuantity(reading: Reading, amount: Amount): boolean {
  const { first, last, spelled } = amount
  if (reading.grammar.clocks.match(reading, last)) return false
  if (spelled) return !isPronoun(reading, amount)
  if (isName(reading, first, last)) return false
  const unitAt = reading.is(last, '-') && reading.glued(last) ? last + 1 : last
  return !(reading.word(unitAt)?.unit != null && isIndicator(reading, unitAt + 1))
}

/** “one of them”, “no one” */
function isPronoun(reading: Reading, { first, last, value }: Amount): boolean {
  const { pronounBefore, pronounAfter } = reading.grammar
  if (value !== 1 || last !== first + 1 || pronounAfter.size === 0) return false
  if (!reading.isWord(last) && first > reading.from) return true
  return pronounBefore.has(reading.form(first - 1)) || pronounAfter.has(reading.form(last))
}
