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

const readPlain =
  (fits: (unit: Unit | null, plural: boolean) => boolean) =>
  (reading: Reading, at: number): Capture | null => {
    const word = reading.word(at)
    return word !== null && isPlain(word) && fits(word.unit, word.plural)
      ? captureUnit(at, pastStop(reading, at + 1, word), word.unit)
      : null
  }

export const readYearUnit = readPlain((unit, plural) => unit === 'year' && !plural)
export const readQuarterUnit = readPlain((unit, plural) => (unit === 'quarter' || unit === 'half') && !plural)
export const readMonthUnit = readPlain((unit, plural) => unit === 'month' && !plural)
export const readMonthsUnit = readPlain((unit) => unit === 'month' || unit === 'quarter')
export const readDayUnit = readPlain((unit, plural) => unit === 'day' && !plural)
export const readCenturyUnit = readPlain((unit, plural) => unit === 'century' && !plural)
export const readWeekendUnit = readPlain((unit, plural) => unit === 'weekend' && !plural)
export const readRelativeUnit = readPlain((unit, plural) => (unit === 'week' || unit === 'month' || unit === 'year') && !plural)

// ─── Words that name a unit and something of it ──────────────────────────────

/** Vorjahr, Folgemonat */
export function readShiftUnit(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.shift === null || word.part !== null || word.yearAgo || !isLong(word.unit)) return null
  return captureUnit(at, at + 1, word.unit, word.shift, word.namedBefore ? 1 : 0)
}

/** Geschäftsquartal */
export function readFiscalUnit(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  const fits = word !== null && word.unit !== null && word.fiscal && word.shift === null && word.part === null
  return fits ? captureUnit(at, at + 1, word.unit) : null
}

/** Schlussquartal, Septemberquartal */
export function readQuarterWord(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.unit !== 'quarter') return null
  if (word.quarter !== null) return captureNumber(at, at + 1, 3 * word.quarter - 2, 3)
  // One that ends in January or February begins in another year.
  return word.month !== null && word.month >= 3 ? captureNumber(at, at + 1, word.month - 2, 3) : null
}

/** Oktoberwoche */
export function readMonthWeek(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word !== null && word.month !== null && word.unit === 'week' ? captureUnit(at, at + 1, 'week', word.month) : null
}

/** Jahresende */
export function readPartUnit(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.unit === null || word.part === null) return null
  return captureUnit(at, at + 1, word.unit, partNumber(word.part), word.shift ?? 0)
}

/** Jahresbeginn */
export function readYearStart(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  const fits = word !== null && word.unit !== null && word.part === 'start' && word.shift === null
  return fits ? captureUnit(at, at + 1, word.unit) : null
}

/** Vorjahresquartal */
export function readYearAgo(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word !== null && word.unit !== null && word.yearAgo ? captureUnit(at, at + 1, word.unit) : null
}
