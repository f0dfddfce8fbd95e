import type { Word } from '../../languages/language'
import type { Reading } from '../reading'
import { type Capture, captureHoliday, captureNumber, captureUnit, partNumber } from './capture'

/** “letzte”, “kommenden”, “the past”; a unit in the word itself makes it another slot: Vorjahr. */
export function readShift(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.unit !== null) return null
  const { shifts } = reading.grammar
  const shift = shifts.match(reading, at)
  return shift === undefined ? null : captureNumber(at, shifts.edge, shift, word.namedBefore ? 1 : 0)
}

/** “after next”, “before last”: those of several words stand behind what they shift. */
export function readShiftBehind(reading: Reading, at: number): Capture | null {
  const shift = readShift(reading, at)
  return shift !== null && shift.last > at + 1 ? shift : null
}

/** “heute”, “the day after tomorrow” */
export function readRelativeDay(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || isNoun(reading, at, word)) return null
  const { relativeDays } = reading.grammar
  const day = relativeDays.match(reading, at)
  return day === undefined ? null : captureNumber(at, relativeDays.edge, day)
}

/** “der Morgen” is a part of a day, not tomorrow. */
const isNoun = (reading: Reading, at: number, word: Word): boolean =>
  reading.grammar.language.capitalNouns && word.daypart && reading.capitalised(at) && at > reading.from

/** “a few”, “ein paar” */
export function readFew(reading: Reading, at: number): Capture | null {
  const { few } = reading.grammar
  const count = few.match(reading, at)
  return count === undefined ? null : captureNumber(at, few.edge, count)
}

/** “fiscal”, “FY” */
export function readFiscal(reading: Reading, at: number): Capture | null {
  const { fiscal } = reading.grammar
  return fiscal.match(reading, at) ? captureUnit(at, fiscal.edge, null) : null
}

/** “Anfang”, “mid”, “the end of” */
export function readPart(reading: Reading, at: number): Capture | null {
  const { parts } = reading.grammar
  const part = parts.match(reading, at)
  return part === undefined ? null : captureNumber(at, parts.edge, partNumber(part))
}

/** “Ostermontag”, “Black Friday” */
export function readHoliday(reading: Reading, at: number): Capture | null {
  const { holidays } = reading.grammar
  const holiday = holidays.match(reading, at)
  return holiday === undefined ? null : captureHoliday(at, holidays.edge, holiday)
}
