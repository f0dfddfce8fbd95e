import type { HedgeWord } from '../languages/language'
import type { Quantity, QuantityMention } from '../model'
import { type Amount, readAmount, takeUnit } from './amounts'
import { isIndicator, isName } from './names'
import { hedgeOf, readHedgeBehind } from './hedges'
import { notNumberUpTo } from './numerals'
import { high, low, type Pair, readBetween, readPair } from './pairs'
import type { Reading } from './reading'

/** Takes what was read, in its order. */
export type TakeQuantity = (mention: QuantityMention, amount: Amount) => void

/** A hedge in front of a value, from its first token on. */
export interface HedgeBefore {
  word: HedgeWord
  first: number
}

/** Reads the quantity that begins at a token, and what follows it; returns the first token behind, 0 where there is none. */
export function readQuantities(reading: Reading, at: number, hedge: HedgeBefore | null, take: TakeQuantity): number {
  const amount = readAmount(reading, at)
  if (amount === null) {
    const skipped = reading.isDigits(at) ? notNumberUpTo() : 0
    return skipped > at ? skipped : 0
  }
  const pair = readPair(reading, amount)
  return pair?.range ? takeRange(reading, pair, hedge?.first ?? pair.first.first, hedge, take) : takeSingle(reading, amount, hedge, take)
}

/** Whether a quantity at a token takes more words than a year there: “2000 bis 3000 Mitarbeiter”. */
export function reachesBeyond(reading: Reading, at: number, last: number): boolean {
  const amount = readAmount(reading, at)
  return amount !== null && (amount.last > last || readPair(reading, amount)?.range === true)
}

/** “zwischen 840 und 870 Millionen Euro” */
export function readRangeBetween(reading: Reading, at: number, take: TakeQuantity): number {
  const pair = readBetween(reading, at)
  return pair ? takeRange(reading, pair, at, null, take) : 0
}

/** “das achte Quartal in Folge”, “12. Gewinntag hintereinander”: the ordinal, its stop included. */
export function readStreak(reading: Reading, at: number, take: TakeQuantity): number {
  const amount = readAmount(reading, at)
  if (amount === null) return 0
  const stopped = reading.is(amount.last, '.') && reading.glued(amount.last)
  if (amount.type === 'number' && stopped) Object.assign(amount, { type: 'ordinal', last: amount.last + 1 })
  return takeSingle(reading, amount, null, take)
}

function takeRange(reading: Reading, { first, second }: Pair, from: number, hedge: HedgeBefore | null, take: TakeQuantity): number {
  const value: Quantity = { min: low(first), max: high(second), step: Math.min(first.step, second.step) }
  if (second.unit !== null) value.unit = second.unit
  take(mentionOf(reading, second.type, value, hedge?.word ?? null, from, second.last), second)
  return second.last
}

function takeSingle(reading: Reading, amount: Amount, hedge: HedgeBefore | null, take: TakeQuantity): number {
  if (amount.ends) takePlaces(reading, amount)
  else if (amount.type === 'number' && !isQuantity(reading, amount)) return amount.last
  const behind = hedge === null ? readHedgeBehind(reading, amount.last) : null
  const word = hedge?.word ?? behind?.word ?? null
  const last = behind?.last ?? amount.last
  take(mentionOf(reading, amount.type, quantityOf(amount, word), word, hedge?.first ?? amount.first, last), amount)
  return last
}

function quantityOf({ value, ends, unit, step }: Amount, hedge: HedgeWord | null): Quantity {
  const quantity: Quantity = ends ? { min: ends.min, max: ends.max, step } : { number: value, step }
  if (unit !== null) quantity.unit = unit
  // The side that a hedge bounds; “knapp” and “gut” stay close, and bound nothing.
  if (hedge === 'over' || hedge === 'at-least') quantity.min ??= value
  else if (hedge === 'under' || hedge === 'at-most') quantity.max ??= value
  return quantity
}

function mentionOf(
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

/** From four digits on, “vierstellig” speaks of sums rather than of per cent. */
const SMALLEST_SUM = 1000

/** “zweistelliger Millionenbetrag” is money or a number; “zweistelliges Wachstum” is in per cent. */
function takePlaces(reading: Reading, amount: Amount): void {
  const { ends } = amount
  const word = reading.word(amount.last)
  const magnitude = word?.magnitude ?? word?.scale
  if (ends && magnitude != null) {
    amount.ends = { min: ends.min * magnitude, max: ends.max * magnitude }
    amount.scale = magnitude
    amount.last++
    takeUnit(reading, amount)
  } else if (ends && !takeUnit(reading, amount) && ends.min < SMALLEST_SUM) amount.type = 'percent'
}

/** Whether a plain number counts something: not a name, a time of day, a chart line, a pronoun. */
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
  return pronounBefore.has(reading.word(first - 1)) || pronounAfter.has(reading.word(last))
}
