import { isCountedNoun } from '../names'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import { TokenKind } from '../../text/tokens'
import { type Capture, captureNumber } from './capture'
import { isMarked } from './kinds'

/** Days that are written, possible or not. */
const isDay = (day: number): boolean => day >= 1 && day <= 31

/** A day with an ordinal's mark may be impossible all the same: “32. Dezember” is kept as written. */
const HIGHEST_WRITTEN_DAY = 39

interface FigureDay {
  day: number
  last: number
  /** Marked as an ordinal: 15., 15th. */
  marked: boolean
}

function figureDay(reading: Reading, at: number): FigureDay | null {
  if (!reading.isDigits(at) || reading.length(at) > 2) return null
  const next = at + 1
  const marked = isMarked(reading, next)
  return { day: reading.int(at), last: marked ? next + 1 : next, marked }
}

function spelledDay(reading: Reading, at: number): { day: number; last: number; ordinal: boolean } | null {
  const word = reading.word(at)
  if (word === null || (word.cardinal === null && word.ordinal === null)) return null
  const numeral = readNumeral(reading, at)
  return numeral && isDay(numeral.value) && Number.isInteger(numeral.value)
    ? { day: numeral.value, last: numeral.last, ordinal: numeral.ordinal }
    : null
}

/** What follows makes a quantity of a bare number: 30 Prozent, 5 Mio., 3,5. */
function isQuantity(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  if (word === null) return false
  if ((reading.is(at, '.') || reading.is(at, ',')) && reading.glued(at) && reading.isDigits(at + 1) && reading.glued(at + 1))
    return reading.is(at, '.') || !isYearAt(reading, at + 1)
  if (reading.is(at, ':') && reading.glued(at)) return true
  return (
    word.percent !== null ||
    word.points !== null ||
    word.scale !== null ||
    (word.money !== null && !word.starter) ||
    isCountedNoun(reading, at) ||
    (word.suffix && reading.glued(at)) ||
    word.clock
  )
}

const isYearAt = (reading: Reading, at: number): boolean => reading.length(at) === 4

/** A day beside its month: 15, 15., 15th, fifteenth. */
export function readDay(reading: Reading, at: number): Capture | null {
  const figure = figureDay(reading, at)
  if (figure !== null) {
    if (!(isDay(figure.day) || (figure.marked && figure.day <= HIGHEST_WRITTEN_DAY && figure.day > 0))) return null
    return figure.marked || !isQuantity(reading, figure.last) ? captureNumber(at, figure.last, figure.day) : null
  }
  const spelled = spelledDay(reading, at)
  return spelled && captureNumber(at, spelled.last, spelled.day)
}

/** An ordinal, in figures with its mark or in words. */
export function readOrdinalDay(reading: Reading, at: number): Capture | null {
  const figure = figureDay(reading, at)
  if (figure !== null) return figure.marked && figure.day > 0 ? captureNumber(at, figure.last, figure.day) : null
  const spelled = spelledDay(reading, at)
  return spelled?.ordinal ? captureNumber(at, spelled.last, spelled.day) : null
}

/** An ordinal in figures with no noun behind it: “am 14. verlor”, “on the 15th it”. */
export function readGuardedDay(reading: Reading, at: number): Capture | null {
  const figure = figureDay(reading, at)
  if (figure === null || !figure.marked || !isDay(figure.day)) return null
  if (reading.isWord(figure.last) && isNounLike(reading, figure.last)) return null
  if (reading.isDigits(figure.last) || (reading.glued(figure.last) && reading.is(figure.last, '-'))) return null
  return isToldMore(reading, figure.last) || isToldMore(reading, figure.last + 1) ? null : captureNumber(at, figure.last, figure.day)
}

/** “on the 15th of January”, “am 20. nächsten Monats”: the month is told. */
const isToldMore = (reading: Reading, at: number): boolean => {
  const word = reading.word(at)
  return word !== null && (word.month !== null || word.unit !== null || word.shift !== null)
}

function isNounLike(reading: Reading, at: number): boolean {
  if (reading.grammar.language.capitalNouns) return reading.capitalised(at)
  const word = reading.word(at)
  return !(word?.starter || word?.tense || word?.daypart)
}

/** A bare number behind a month, with nothing behind it that it could count. */
export function readLastDay(reading: Reading, at: number): Capture | null {
  const figure = figureDay(reading, at)
  if (figure === null || !isDay(figure.day)) return null
  if (!figure.marked && (isQuantity(reading, figure.last) || followedByWord(reading, figure.last))) return null
  return captureNumber(at, figure.last, figure.day)
}

/** A year may follow, but nothing that is counted. */
const followedByWord = (reading: Reading, at: number): boolean => reading.isWord(at) && !reading.word(at)?.starter

/** “Friday 31!” */
export function readBareDay(reading: Reading, at: number): Capture | null {
  const figure = figureDay(reading, at)
  if (figure === null || !isDay(figure.day) || reading.isWord(figure.last) || isQuantity(reading, figure.last)) return null
  return captureNumber(at, figure.last, figure.day)
}

/** “I'll be out on the 12” */
export function readFinalDay(reading: Reading, at: number): Capture | null {
  const day = readBareDay(reading, at)
  return day !== null && reading.endsAt(day.last) ? day : null
}

/** “25th” with nothing else in its sentence. */
export function readLoneDay(reading: Reading, at: number): Capture | null {
  const figure = figureDay(reading, at)
  if (figure === null || !figure.marked || !isDay(figure.day) || !reading.endsAt(figure.last)) return null
  for (let i = reading.from; i < at; i++) if (reading.kind(i) === TokenKind.Digits || !reading.word(i)?.starter) return null
  return captureNumber(at, figure.last, figure.day)
}
