import type { Unit, Word } from '../../languages/language'
import type { Reading } from '../reading'
import { type Capture, captureNumber, captureUnit, partNumber } from './capture'
import { pastStop } from './words'

/** A unit that says nothing else: not Vorjahr, not Jahresende, not Geschäftsquartal. */
const isPlain = ({ unit, shift, part, yearAgo, quarter, fiscal }: Word): boolean =>
  unit !== null && shift === null && part === null && !yearAgo && quarter === null && !fiscal

const isLong = (unit: Unit | null): boolean => unit !== null && unit !== 'second' && unit !== 'minute' && unit !== 'hour'

// ─── Words for one unit, or several ──────────────────────────────────────────

export const readUnit = (reading: Reading, at: number): Capture | null => readAnyUnit(reading, at, false)
export const readUnits = (reading: Reading, at: number): Capture | null => readAnyUnit(reading, at, true)

/** “business days” is a unit too. */
function readAnyUnit(reading: Reading, at: number, plural: boolean): Capture | null {
  const word = reading.word(at)
  if (word === null) return null
  const { unitPhrases } = reading.grammar
  const phrase = unitPhrases.match(reading, at)
  if (phrase) return phrase.plural === plural ? captureUnit(at, unitPhrases.edge, phrase.unit) : null
  return isPlain(word) && isLong(word.unit) && word.plural === plural ? captureUnit(at, at + 1, word.unit) : null
}

type Fits = (word: Word) => boolean

/** Whether a word is the unit, or the first word of one. */
const isAnyUnit =
  (plural: boolean): Fits =>
  (word) =>
    word.leads.length > 0 || (isPlain(word) && isLong(word.unit) && word.plural === plural)

export const isUnit = isAnyUnit(false)
export const isUnits = isAnyUnit(true)

const isSingular =
  (...units: readonly Unit[]): Fits =>
  (word) =>
    isPlain(word) && !word.plural && units.some((unit) => unit === word.unit)

export const isYear = isSingular('year')
export const isQuarter = isSingular('quarter', 'half')
export const isMonth = isSingular('month')
export const isDay = isSingular('day')
export const isCentury = isSingular('century')
export const isWeekend = isSingular('weekend')
export const isRelative = isSingular('week', 'month', 'year')
export const isMonths: Fits = (word) => isPlain(word) && (word.unit === 'month' || word.unit === 'quarter')

export function readUnitWord(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word && captureUnit(at, pastStop(reading, at + 1, word), word.unit)
}

// ─── Words that name a unit and something of it ──────────────────────────────

/** Vorjahr, Folgemonat */
export const isShiftUnit: Fits = ({ unit, shift, part, yearAgo }) => shift !== null && part === null && !yearAgo && isLong(unit)

export function readShiftUnit(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word && captureUnit(at, at + 1, word.unit, word.shift ?? 0, word.namedBefore ? 1 : 0)
}

/** Geschäftsquartal */
export const isFiscalUnit: Fits = ({ unit, fiscal, shift, part }) => unit !== null && fiscal && shift === null && part === null

/** “Drittes Viertel des Jahres”: the word for a fourth, where templates say what it is of. */
export const isFourth: Fits = ({ divisor }) => divisor === 4

export const readFourth = (_: Reading, at: number): Capture => captureUnit(at, at + 1, 'quarter')

/** Schlussquartal, Septemberquartal; one that ends in January or February begins in another year. */
export const isQuarterWord: Fits = ({ unit, quarter, month }) => unit === 'quarter' && (quarter !== null || (month !== null && month >= 3))

export function readQuarterWord(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word && captureNumber(at, at + 1, word.quarter === null ? (word.month ?? 0) - 2 : 3 * word.quarter - 2, 3)
}

/** Oktoberwoche */
export const isMonthWeek: Fits = ({ unit, month }) => unit === 'week' && month !== null

export function readMonthWeek(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word && captureUnit(at, at + 1, 'week', word.month ?? 0)
}

/** Jahresende */
export const isPartUnit: Fits = ({ unit, part }) => unit !== null && part !== null

export function readPartUnit(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word && captureUnit(at, at + 1, word.unit, partNumber(word.part ?? 'start'), word.shift ?? 0)
}

/** Jahresbeginn */
export const isYearStart: Fits = ({ unit, part, shift }) => unit !== null && part === 'start' && shift === null

/** Vorjahresquartal */
export const isYearAgo: Fits = ({ unit, yearAgo }) => unit !== null && yearAgo

/** The unit of a word that names something else of it too. */
export function readItsUnit(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word && captureUnit(at, at + 1, word.unit)
}
