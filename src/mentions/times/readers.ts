import { readDuration } from '../durations'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import { type Capture, captureNumber, captureSteps, captureTime, type TimeSource } from './capture'
import { readOrdinalDay } from './days'
import { SlotKind } from './kinds'
import { type NumericDate, readLoose, readNumeric } from './numeric'

/** A time inside a time. */
export function readInnerTime(_: Reading, at: number, times: TimeSource): Capture | null {
  const found = times.atom(at)
  return found && captureTime(at, found.last, found.expression)
}

export function readOrdinalMonth(reading: Reading, at: number): Capture | null {
  const month = readOrdinalDay(reading, at)
  return month && month.number >= 1 && month.number <= 12 ? month : null
}

// ─── Dates in figures ────────────────────────────────────────────────────────

export const readDate = (reading: Reading, at: number): Capture | null => asDate(at, readNumeric(reading, at))

export const readLooseDate = (reading: Reading, at: number): Capture | null =>
  asDate(at, readNumeric(reading, at) ?? readLoose(reading, at))

function asDate(at: number, date: NumericDate | null): Capture | null {
  if (date === null) return null
  const { day, month, year, last } = date
  if (day !== undefined) return captureTime(at, last, year === undefined ? { kind: 'day', day, month } : { kind: 'day', day, month, year })
  return year === undefined ? null : captureTime(at, last, { kind: 'months', first: month, count: 1, year })
}

/** 2/15 with nothing else in its sentence, or 31/08, which is no fraction. */
export function readLoneDate(reading: Reading, at: number): Capture | null {
  if (!reading.is(at + 1, '/')) return null
  const date = readLoose(reading, at)
  if (date === null) return null
  const alone = at === reading.from && reading.endsAt(date.last)
  const padded = reading.glued(at + 1) && reading.length(at) === 2 && reading.slice(at + 2).startsWith('0')
  return alone || padded ? asDate(at, date) : null
}

// ─── Counts ──────────────────────────────────────────────────────────────────

/** “dritte”, “3.”, “21st”, “final”. */
export function readNth(reading: Reading, at: number): Capture | null {
  if (reading.isDigits(at)) return readOrdinalDay(reading, at)
  const word = reading.word(at)
  if (word === null) return null
  if (reading.grammar.firsts.has(reading.word(at))) return captureNumber(at, at + 1, 1)
  if (reading.grammar.lasts.has(reading.word(at))) return captureNumber(at, at + 1, -1, word.shift === null ? 0 : 1)
  if (word.ordinal === null && word.cardinal === null) return null
  const numeral = readNumeral(reading, at)
  return numeral?.ordinal ? captureNumber(at, numeral.last, numeral.value) : null
}

const MOST_COUNTED = 10_000

export function readCount(reading: Reading, at: number): Capture | null {
  const { few } = reading.grammar
  const vague = few.match(reading, at)
  if (vague !== undefined) return captureNumber(at, few.edge, vague)
  if (reading.word(at)?.article) {
    const fewBehind = few.match(reading, at + 1)
    return fewBehind === undefined ? captureNumber(at, at + 1, 1) : captureNumber(at, few.edge, fewBehind)
  }
  const next = reading.word(at + 1)
  const whole = reading.word(at)?.cardinal
  // “the first two quarters of 2018” are no fraction.
  if (whole != null && next !== null && next.unit !== null && next.divisor !== null) return captureNumber(at, at + 1, whole)
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || numeral.value <= 0 || numeral.value > MOST_COUNTED) return null
  return captureNumber(at, numeral.last, numeral.value)
}

export function readWhole(reading: Reading, at: number): Capture | null {
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || !Number.isInteger(numeral.value) || numeral.value > MOST_COUNTED) return null
  return captureNumber(at, numeral.last, numeral.value)
}

/** “quarter 3”, “Woche 10”: a whole number with nothing behind it that it could count. */
export function readLastWhole(reading: Reading, at: number): Capture | null {
  const whole = readWhole(reading, at)
  if (whole === null) return null
  const behind = reading.word(whole.last)
  const counts = reading.isWord(whole.last) && !behind?.starter && !behind?.tense
  return counts || behind?.percent != null || behind?.money != null ? null : whole
}

/** Tokens that a length of time begins with, unless a hedge stands before it. */
const LENGTH = SlotKind.Figure | SlotKind.Number | SlotKind.Duration

/** A length of time; behind a preposition, a hedge may stand before it: “in about five days”. */
export function readLength(reading: Reading, at: number): Capture | null {
  const { hedges, timePrepositions } = reading.grammar
  const hedged = timePrepositions.has(reading.word(at - 1)) && hedges.match(reading, at) !== undefined
  if (!hedged && (reading.kindOf(at).slots & LENGTH) === 0) return null
  const duration = readDuration(reading, hedged ? hedges.edge : at)
  return duration && captureSteps(at, duration.last, duration.steps, duration.single ? 1 : 0)
}
