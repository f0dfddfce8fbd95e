import { isCountedNoun } from '../names'
import type { Reading } from '../reading'

/** A date in figures; parts that are not written are undefined. */
export interface NumericDate {
  day: number | undefined
  month: number
  year: number | undefined
  /** First token behind it. */
  last: number
}

type Separator = '.' | '/' | '-'

const LAST_SHORT_YEAR = 69

/** The year that two digits stand for: 1970 to 2069. */
export const fullYear = (short: number): number => short + (short > LAST_SHORT_YEAR ? 1900 : 2000)

/** A date that its own form proves: 19.02.2026 · 2/19/26 · 2026-02-19 · 19.2. · 11-2016 · 2016/11. */
export function readNumeric(reading: Reading, at: number): NumericDate | null {
  if (!reading.isDigits(at) || reading.length(at) === 3 || reading.length(at) > 4) return null
  const mark = separatorAt(reading, at + 1)
  if (mark === null) return null
  if (reading.length(at) === 4) return readYearFirst(reading, at, mark)
  const second = at + 2
  if (reading.length(second) === 4) return readMonthYear(reading, at, mark)
  if (reading.length(second) > 2) return null
  const third = reading.is(second + 1, mark) && reading.glued(second + 1) && reading.isDigits(second + 2) ? second + 2 : -1
  // “8.9. 10:00”, “8.9. 14 Uhr”: the hour is no year.
  const isYearThere = third > 0 && (reading.glued(third) || reading.length(third) === 4)
  if (isYearThere) return readThree(reading, at, mark, third)
  const spacedYear = reading.spaced(second + 1) && reading.length(second + 1) === 4 && reading.isDigits(second + 1)
  const commaYear =
    reading.is(second + 1, ',') &&
    reading.glued(second + 1) &&
    reading.isDigits(second + 2) &&
    reading.glued(second + 2) &&
    reading.length(second + 2) === 4
  if (mark === '/' && commaYear && isYear(reading.int(second + 2))) return inOrder(reading, at, mark, reading.int(second + 2), second + 3)
  if (mark === '.' && spacedYear && isYear(reading.int(second + 1))) return inOrder(reading, at, mark, reading.int(second + 1), second + 2)
  const stopped = mark === '.' && reading.is(second + 1, '.') && reading.glued(second + 1)
  return stopped && reading.grammar.language.ordinalStop ? inOrder(reading, at, mark, undefined, second + 2) : null
}

/** Two numbers that are a date where the words around say so: 8.11 · 22/04 · 7-6. */
export function readLoose(reading: Reading, at: number): NumericDate | null {
  if (!reading.isDigits(at) || reading.length(at) > 2) return null
  const mark = separatorAt(reading, at + 1)
  const second = at + 2
  if (mark === null || reading.length(second) > 2) return null
  const next = second + 1
  const goesOn = reading.glued(next) && reading.form(next) === mark && reading.isDigits(next + 1) && reading.glued(next + 1)
  if (goesOn || isCounted(reading, next)) return null
  const stopped = mark === '.' && reading.is(next, '.') && reading.glued(next)
  return inOrder(reading, at, mark, undefined, stopped ? next + 1 : next)
}

function isCounted(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  return (
    word !== null &&
    (word.percent !== null ||
      word.points !== null ||
      word.scale !== null ||
      word.money !== null ||
      word.suffix ||
      isCountedNoun(reading, at))
  )
}

/** The mark of a date between two runs of digits. */
export function separatorAt(reading: Reading, at: number): Separator | null {
  const form = reading.form(at)
  if (form !== '.' && form !== '/' && form !== '-') return null
  if (!reading.isDigits(at + 1)) return null
  if (reading.glued(at) && reading.glued(at + 1)) return form
  // “2 / 15”, “2016/ 11”, “2016 . 05”: texts that were taken apart.
  const loose = form === '/' || (form === '.' && !reading.glued(at) && reading.spaced(at))
  return loose && (reading.glued(at) || reading.spaced(at)) && (reading.glued(at + 1) || reading.spaced(at + 1)) ? form : null
}

const isYear = (year: number): boolean => year >= 1000 && year < 3000
const isMonth = (month: number): boolean => month >= 1 && month <= 12
const isDay = (day: number): boolean => day >= 1 && day <= 31

function readYearFirst(reading: Reading, at: number, mark: Separator): NumericDate | null {
  const year = reading.int(at)
  const [second, third] = [at + 2, at + 4]
  const month = reading.int(second)
  if (!isYear(year) || reading.length(second) > 2 || !isMonth(month)) return null
  if (reading.is(at + 3, mark) && reading.isDigits(third) && reading.length(third) <= 2 && isDay(reading.int(third))) {
    return { day: reading.int(third), month, year, last: third + 1 }
  }
  // 2011/12 is a business year sooner than a December.
  const splitYear = month === (year + 1) % 100
  const glued = reading.glued(at + 1) && reading.glued(second)
  return splitYear || reading.length(second) !== 2 || (mark === '.' && glued) ? null : { day: undefined, month, year, last: second + 1 }
}

function readMonthYear(reading: Reading, at: number, mark: Separator): NumericDate | null {
  const [month, year] = [reading.int(at), reading.int(at + 2)]
  if (!isMonth(month) || year < 1900 || year > 2099) return null
  const plausible = mark !== '.' || (reading.grammar.language.ordinalStop && reading.length(at) === 2)
  return plausible ? { day: undefined, month, year, last: at + 3 } : null
}

function readThree(reading: Reading, at: number, mark: Separator, third: number): NumericDate | null {
  const length = reading.length(third)
  const goesOn = reading.is(third + 1, mark) && reading.glued(third + 1) && reading.isDigits(third + 2) && reading.glued(third + 2)
  if (goesOn && !(mark === '-' && reading.length(at) <= 2 && length === 4)) return null
  const written = reading.int(third)
  if (length !== 2 && !(length === 4 && isYear(written))) return null
  return inOrder(reading, at, mark, length === 2 ? fullYear(written) : written, third + 1)
}

/** Day and month as the language has them, or the other way round where only that can be. */
function inOrder(reading: Reading, at: number, mark: Separator, year: number | undefined, last: number): NumericDate | null {
  const [first, second] = [reading.int(at), reading.int(at + 2)]
  const { dateOrder, ordinalStop } = reading.grammar.language
  const dayFirst = mark === '.' || dateOrder === 'day-month'
  const [day, month] = dayFirst ? [first, second] : [second, first]
  if (isDay(day) && isMonth(month)) return { day, month, year, last }
  return isDay(month) && isMonth(day) && !(mark === '.' && ordinalStop) ? { day: month, month: day, year, last } : null
}
