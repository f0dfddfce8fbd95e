import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import type { Word } from '../../languages/language'
import { type Capture, captureNumber, partNumber } from './capture'

export const readDaypart = (reading: Reading, at: number): Capture | null =>
  reading.word(at)?.daypart ? captureNumber(at, at + 1, 0) : null

/** A word for an end that names no unit: “Ende”, “end”. */
export function readEndWord(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word !== null && word.part === 'end' && word.unit === null ? captureNumber(at, at + 1, partNumber('end')) : null
}

// ─── Months, weekdays, seasons ───────────────────────────────────────────────

/** Past an abbreviation's full stop, unless it ends the sentence. */
export const pastStop = (reading: Reading, at: number, { abbreviation }: Word): number =>
  abbreviation && reading.is(at, '.') && reading.glued(at) && at + 1 < reading.to ? at + 1 : at

export function readMonth(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.month === null || word.unit !== null) return null
  if (word.weak && !isMonthInCompany(reading, at, word)) return null
  return captureNumber(at, pastStop(reading, at + 1, word), word.month)
}

/** “May” and “march”: a number beside them, a word that points to a time before, or a capital within the sentence. */
function isMonthInCompany(reading: Reading, at: number, { abbreviation }: Word): boolean {
  const marked = reading.is(at + 1, '.') || reading.is(at + 1, '/') || reading.is(at + 1, '-')
  const behind = marked ? at + 2 : at + 1
  // “May, 2018”, “March of 2018”
  const joined = reading.is(at + 1, ',') || reading.grammar.wholes.has(reading.word(at + 1))
  if (joined && reading.isDigits(at + 2) && reading.length(at + 2) === 4) return true
  if (marked && reading.word(behind)?.month != null) return true
  if (reading.isDigits(behind) || reading.isDigits(at - 1) || reading.word(behind)?.unit === 'quarter' || isOrdinal(reading, behind))
    return true
  const before = reading.word(at - 1)
  if (before?.ordinalSuffix || before?.ordinal != null || before?.shift != null || before?.part != null) return true
  if (reading.grammar.timePrepositions.has(reading.word(at - 1))) return true
  return !abbreviation && reading.capitalised(at) && at > reading.from && !reading.allCaps(at)
}

function isOrdinal(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  return word !== null && (word.ordinal !== null || (word.cardinal !== null && readNumeral(reading, at)?.ordinal === true))
}

export function readSeason(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.season === null) return null
  return word.weak && !isSeasonInCompany(reading, at) ? null : captureNumber(at, at + 1, word.season)
}

/** “fall”: a year behind, or “in the”, “this” before. */
function isSeasonInCompany(reading: Reading, at: number): boolean {
  if (reading.isDigits(at + 1) && reading.length(at + 1) === 4) return true
  const article = reading.grammar.attributeArticles.has(reading.word(at - 1))
  return reading.word(at - 1)?.shift != null || reading.grammar.timePrepositions.has(reading.word(article ? at - 2 : at - 1))
}

export function readWeekday(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.weekday === null) return null
  const last = pastStop(reading, at + 1, word)
  if (word.weak && !isWeekdayInCompany(reading, at, last)) return null
  return captureNumber(at, last, word.weekday)
}

/** Behind a number, where no everyday word stands: “two Fridays ago”. */
export function readAnyWeekday(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  return word === null || word.weekday === null ? null : captureNumber(at, at + 1, word.weekday)
}

const [LAST_DAY, LAST_MONTH] = [31, 12]

/** Digits that can be a day, or a day and a month: not the price in “Fr. 58.40”. */
function canBeDay(reading: Reading, at: number): boolean {
  if (!reading.isDigits(at) || reading.length(at) > 2 || reading.int(at) > LAST_DAY) return reading.isDigits(at) && reading.length(at) === 4
  const decimals = reading.glued(at + 1) && reading.glued(at + 2) && reading.isDigits(at + 2)
  return !decimals || reading.int(at + 2) <= LAST_MONTH || reading.int(at) <= LAST_MONTH
}

/** “Mo”, “sat”: a date behind, or a word that points to a time before. */
function isWeekdayInCompany(reading: Reading, at: number, last: number): boolean {
  const { timePrepositions, language, rangeTo } = reading.grammar
  if (at === reading.from && reading.endsAt(last)) return true
  if (rangeTo.match(reading, last) && reading.word(rangeTo.edge)?.weekday != null) return true
  const behind = reading.is(last, ',') ? last + 1 : last
  const next = reading.word(behind)
  const dated = canBeDay(reading, behind) || next?.month != null || next?.ordinal != null
  if (dated) return reading.capitalised(at) || !language.capitalNouns
  if (reading.word(at - 1)?.shift != null) return true
  return timePrepositions.has(reading.word(at - 1)) && !language.capitalNouns
}
