import { readDuration } from '../durations'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import { canBeginTime } from './begin'
import { type Capture, captureNumber, captureSteps, captureTime, type TimeSource } from './capture'
import { readBareDay, readDay, readGuardedDay, readLastDay, readLoneDay, readOrdinalDay } from './days'
import { type NumericDate, readLoose, readNumeric } from './numeric'
import type { Slot } from './slots'
import { readMonth, readWeekday, readWordSlot } from './words'
import { readDecade, readFullYear, readQuarter, readShortYear, readSpelledYear, readYear } from './years'

/** Fills a slot at a token; null where it does not fit. */
export function readSlot(source: TimeSource, slot: Slot, at: number): Capture | null {
  const { reading } = source
  switch (slot) {
    case 'time':
    case 'a':
    case 'b': {
      const found = canBeginTime(reading, at) ? source.atom(at) : null
      return found && captureTime(slot, at, found.last, found.expression)
    }
    case 'day':
      return readDay(reading, at)
    case 'nthday':
      return readOrdinalDay(reading, slot, at)
    case 'guardday':
      return readGuardedDay(reading, at)
    case 'lastday':
      return readLastDay(reading, at)
    case 'bareday':
      return readBareDay(reading, at)
    case 'aloneday':
      return readLoneDay(reading, at)
    case 'nthmonth':
      return readOrdinalMonth(reading, at)
    case 'month':
      return readMonth(reading, at)
    case 'weekday':
      return readWeekday(reading, at)
    case 'year':
      return readYear(reading, at)
    case 'fullyear':
      return readFullYear(reading, at)
    case 'year2':
      return readShortYear(reading, at)
    case 'spelledyear':
      return readSpelledYear(reading, at)
    case 'decade':
      return readDecade(reading, at)
    case 'quarter':
      return readQuarter(reading, at)
    case 'numeric':
      return asDate(slot, at, readNumeric(reading, at))
    case 'aloneloose':
      return readLoneDate(reading, at)
    case 'loose':
      return asDate(slot, at, readNumeric(reading, at) ?? readLoose(reading, at))
    case 'nth':
      return readNth(reading, at)
    case 'count':
      return readCount(reading, at)
    case 'number':
      return readWhole(reading, at)
    case 'duration':
      return readLength(reading, at)
    default:
      return readWordSlot(reading, slot, at)
  }
}

function readOrdinalMonth(reading: Reading, at: number): Capture | null {
  const day = readOrdinalDay(reading, 'nthmonth', at)
  return day && day.number >= 1 && day.number <= 12 ? day : null
}

function asDate(slot: Slot, at: number, date: NumericDate | null): Capture | null {
  if (date === null) return null
  const { day, month, year, last } = date
  if (day !== undefined && month !== undefined) {
    return captureTime(slot, at, last, year === undefined ? { kind: 'day', day, month } : { kind: 'day', day, month, year })
  }
  return month === undefined || year === undefined ? null : captureTime(slot, at, last, { kind: 'months', first: month, count: 1, year })
}

/** 2/15 with nothing else in its sentence, or 31/08, which is no fraction. */
function readLoneDate(reading: Reading, at: number): Capture | null {
  if (!reading.is(at + 1, '/')) return null
  const date = readLoose(reading, at)
  if (date === null) return null
  const alone = at === reading.from && reading.endsAt(date.last)
  const padded = reading.glued(at + 1) && reading.length(at) === 2 && reading.slice(at + 2).startsWith('0')
  return alone || padded ? asDate('aloneloose', at, date) : null
}

/** “dritte”, “3.”, “21st”, “final”. */
function readNth(reading: Reading, at: number): Capture | null {
  if (reading.isDigits(at)) return readOrdinalDay(reading, 'nth', at)
  const word = reading.word(at)
  if (word === null) return null
  if (reading.grammar.lasts.has(reading.form(at))) return captureNumber('nth', at, at + 1, -1, word.shift === null ? 0 : 1)
  if (word.ordinal === null && word.cardinal === null) return null
  const numeral = readNumeral(reading, at)
  return numeral?.ordinal ? captureNumber('nth', at, numeral.last, numeral.value) : null
}

const MOST_COUNTED = 10_000

function readCount(reading: Reading, at: number): Capture | null {
  const { few } = reading.grammar
  const vague = few.match(reading, at)
  if (vague !== undefined) return captureNumber('count', at, few.edge, vague)
  if (reading.word(at)?.article) {
    const fewBehind = few.match(reading, at + 1)
    return fewBehind === undefined ? captureNumber('count', at, at + 1, 1) : captureNumber('count', at, few.edge, fewBehind)
  }
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || numeral.value <= 0 || numeral.value > MOST_COUNTED) return null
  return captureNumber('count', at, numeral.last, numeral.value)
}

function readWhole(reading: Reading, at: number): Capture | null {
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || !Number.isInteger(numeral.value) || numeral.value > MOST_COUNTED) return null
  return captureNumber('number', at, numeral.last, numeral.value)
}

/** A length of time; behind a preposition, a hedge may stand before it: “in about five days”. */
function readLength(reading: Reading, at: number): Capture | null {
  const { hedges, timePrepositions } = reading.grammar
  const hedged = hedges.match(reading, at) !== undefined && timePrepositions.has(reading.form(at - 1))
  const duration = readDuration(reading, hedged ? hedges.edge : at)
  return duration && captureSteps('duration', at, duration.last, duration.steps, duration.single ? 1 : 0)
}
