import { isCountedNoun } from '../names'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import { fullYear } from './numeric'
import { type Capture, captureNumber } from './capture'

/** Four digits are a year without further signs within these; own choice: no report looks further. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099]
const [FIRST_OLD_YEAR, LAST_FAR_YEAR] = [1500, 2200]

/** Four digits that count nothing: 2025, 2025/26, '25. */
export function readYear(reading: Reading, at: number): Capture | null {
  if (!reading.isDigits(at) || reading.length(at) !== 4) return null
  const year = reading.int(at)
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    if (year < FIRST_OLD_YEAR || year > LAST_FAR_YEAR || !pointsToYear(reading, at)) return null
  }
  if (isGluedBefore(reading, at)) return null
  const split = splitYear(reading, at, year)
  const last = split?.last ?? at + 1
  return isCounted(reading, last, year) ? null : captureNumber(at, last, year, split?.year ?? 0)
}

const pointsToYear = (reading: Reading, at: number): boolean =>
  reading.word(at - 1)?.unit === 'year' ||
  isOfOrigin(reading, at) ||
  (reading.grammar.timePrepositions.has(reading.word(at - 1)) && (!reading.isWord(at + 1) || reading.word(at + 1)?.starter === true))

/** How far behind its year an origin may stand: “1872 als Schneiderei in Oderau gegründet”; own choice. */
const ORIGIN_REACH = 10

/** A word for an origin stands at it, or ends what a word of no noun begins behind it: 1898 gegründet, 1872 von ihm gegründet. */
function isOfOrigin(reading: Reading, at: number): boolean {
  const { origins } = reading.grammar
  if (origins.has(reading.word(at - 1)) || origins.has(reading.word(at + 1))) return true
  if (!reading.isWord(at + 1) || !reading.word(at + 1)?.starter) return false
  for (let next = at + 2; next <= at + ORIGIN_REACH && reading.isWord(next) && !reading.endsAt(next - 1); next++)
    if (origins.has(reading.word(next))) return true
  return false
}

/** Part of a longer chain: ABC-2024, 12.2024, $2024. */
function isGluedBefore(reading: Reading, at: number): boolean {
  if (!reading.glued(at)) return false
  const form = reading.form(at - 1)
  if (form === '(' || form === '"' || form === '[' || form === "'" || form === '=' || form === '<' || form === '>' || form === '~')
    return false
  const before = reading.word(at - 1)
  if (before?.fiscal || before?.month != null) return false
  // A dash or slash belongs to a range, unless letters stand before it: “Q3-2025”, but not “Alpha-2024”.
  return !((form === '-' || form === '/') && !(reading.isWord(at - 2) && reading.glued(at - 1) && reading.word(at - 2) === null))
}

/** 2025/26, 2025/2026, 2024-25: two years in a row. */
function splitYear(reading: Reading, at: number, year: number): { year: number; last: number } | null {
  const mark = reading.form(at + 1)
  if ((mark !== '/' && mark !== '-') || !reading.glued(at + 1) || !reading.glued(at + 2) || !reading.isDigits(at + 2)) return null
  const length = reading.length(at + 2)
  const next = reading.int(at + 2)
  if (length === 2 && next === (year + 1) % 100) return { year: year + 1, last: at + 3 }
  return length === 4 && mark === '/' && next === year + 1 ? { year: year + 1, last: at + 3 } : null
}

/** What follows makes a quantity of four digits: 2000 Mitarbeiter, 1998 $, 2024,5. */
function isCounted(reading: Reading, at: number, year: number): boolean {
  const word = reading.word(at)
  if (word === null) return year % 1000 === 0 && isPlainNoun(reading, at)
  const form = reading.form(at)
  if ((form === ',' || form === '.') && reading.glued(at) && reading.isDigits(at + 1) && reading.glued(at + 1)) return true
  if (form === ':' && reading.glued(at + 1)) return true
  if (word.percent !== null || word.points !== null || isCountedNoun(reading, at) || (word.scale !== null && word.unit === null))
    return true
  if (word.money !== null && (reading.allCaps(at) || !word.money.leads || !reading.isWord(at))) return !reading.isDigits(at + 1)
  return (word.unit !== null && word.plural && reading.isWord(at)) || (word.suffix && reading.glued(at))
}

/** A round number before an unknown noun counts it: 2000 Besucher. */
const isPlainNoun = (reading: Reading, at: number): boolean =>
  reading.isWord(at) && !reading.grammar.timePrepositions.has(reading.word(at - 2))

/** A year beside a month, quarter or fiscal mark: 2026, '26, 26, nineteen seventy-eight. */
export function readShortYear(reading: Reading, at: number): Capture | null {
  const quoted = reading.is(at, "'")
  const digits = quoted ? at + 1 : at
  if (quoted && !(reading.isDigits(digits) && reading.glued(digits) && reading.length(digits) === 2)) return null
  if (!reading.isDigits(digits)) return spelledYear(reading, at)
  if (reading.length(digits) === 4) return fourDigits(reading, digits)
  if (reading.length(digits) !== 2) return null
  const next = digits + 1
  if (!quoted && !reading.glued(digits) && standsBeforeCount(reading, next)) return null
  const split =
    reading.is(next, '/') && reading.glued(next) && reading.isDigits(next + 1) && reading.int(next + 1) === (reading.int(digits) + 1) % 100
  const year = fullYear(reading.int(digits))
  return captureNumber(at, split ? next + 2 : next, year, split ? year + 1 : 0)
}

/** A year beside a month, with all its digits or in words. */
export function readFullYear(reading: Reading, at: number): Capture | null {
  if (!reading.isDigits(at)) return spelledYear(reading, at)
  return reading.length(at) === 4 ? fourDigits(reading, at) : null
}

/** Behind a month, four digits need no further proof. */
function fourDigits(reading: Reading, at: number): Capture | null {
  const year = reading.int(at)
  if (year < FIRST_OLD_YEAR || year > LAST_FAR_YEAR) return null
  const split = splitYear(reading, at, year)
  const last = split?.last ?? at + 1
  const form = reading.form(last)
  const decimal = (form === ',' || form === '.') && reading.glued(last) && reading.isDigits(last + 1) && reading.glued(last + 1)
  const word = reading.word(last)
  if (decimal || word?.percent != null || word?.scale != null) return null
  return captureNumber(at, last, year, split?.year ?? 0)
}

/** Two digits with a word, figure or unit behind them are no year. */
function standsBeforeCount(reading: Reading, at: number): boolean {
  if (reading.isWord(at)) return !reading.word(at)?.starter
  if (reading.isDigits(at)) return true
  const word = reading.word(at)
  const form = reading.form(at)
  const decimal = (form === ',' || form === '.' || form === ':') && reading.glued(at) && reading.isDigits(at + 1) && reading.glued(at + 1)
  return (
    decimal ||
    word?.percent != null ||
    word?.money != null ||
    form === '-' ||
    form === '/' ||
    (form === '.' && reading.grammar.language.ordinalStop && !reading.endsAt(at))
  )
}

/** A year in words with nothing behind it that it could count. */
export function readSpelledYear(reading: Reading, at: number): Capture | null {
  const year = spelledYear(reading, at)
  return year && (!reading.isWord(year.last) || reading.word(year.last)?.starter) ? year : null
}

function spelledYear(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || (word.cardinal === null && word.scale === null)) return null
  const numeral = readNumeral(reading, at)
  if (numeral === null || !numeral.spelled || numeral.ordinal) return null
  const { value, last } = numeral
  return Number.isInteger(value) && value >= FIRST_OLD_YEAR && value <= LAST_YEAR ? captureNumber(at, last, value) : null
}

/** 1990s, '90s, 90er, 1990er. */
export function readDecade(reading: Reading, at: number): Capture | null {
  if (!reading.isDigits(at)) {
    const { decades } = reading.grammar
    const first = decades.match(reading, at)
    return first === undefined || !pointsToDecade(reading, at) ? null : captureNumber(at, decades.edge, first)
  }
  const length = reading.length(at)
  const year = reading.int(at)
  if ((length !== 4 && length !== 2) || year % 10 !== 0) return null
  if (!reading.glued(at + 1)) return null
  const { decadeSuffixes } = reading.grammar
  const quoted = reading.is(at + 1, "'") && decadeSuffixes.has(reading.word(at + 2))
  if (!quoted && !decadeSuffixes.has(reading.word(at + 1))) return null
  if (length === 2 && year < 20) return null
  return captureNumber(at, quoted ? at + 3 : at + 2, length === 2 ? 1900 + year : year)
}

/** “the nineties”, but not “his sixties hair”; where nouns have capitals, “Jahre” stands behind. */
function pointsToDecade(reading: Reading, at: number): boolean {
  const { language, attributeArticles, timePrepositions } = reading.grammar
  const before = reading.word(at - 1)
  return language.capitalNouns || attributeArticles.has(before) || timePrepositions.has(before)
}

/** “in den 80ern”, “the nineties”: no noun behind, as in “die 80er Marke”. */
export function readLoneDecade(reading: Reading, at: number): Capture | null {
  const decade = readDecade(reading, at)
  if (decade === null || reading.is(decade.last, '-')) return null
  const named = reading.isWord(decade.last) && reading.capitalised(decade.last) && reading.grammar.language.capitalNouns
  return named ? null : decade
}

const MONTHS_OF_YEAR = 12

/** Q3, 3Q, H1, 1H, 9M: first month and number of months. */
export function readQuarter(reading: Reading, at: number): Capture | null {
  const figureFirst = reading.isDigits(at)
  const letterAt = figureFirst ? at + 1 : at
  const figureAt = figureFirst ? at : at + 1
  const length = reading.word(letterAt)?.periodLetter
  if (length == null || !reading.isDigits(figureAt) || !reading.glued(at + 1) || reading.length(figureAt) > 1) return null
  if (reading.length(letterAt) > 2) return null
  const figure = reading.int(figureAt)
  if (length === 1 ? !figureFirst || figure % 3 !== 0 || figure === 0 : figure < 1 || figure * length > MONTHS_OF_YEAR) return null
  if (!isPeriodSign(reading, at, length)) return null
  return length === 1 ? captureNumber(at, at + 2, 1, figure) : captureNumber(at, at + 2, (figure - 1) * length + 1, length)
}

/** Q3 is always a quarter; H1, 9M and 3M need a year beside them, or a word that points to a time. */
function isPeriodSign(reading: Reading, at: number, length: number): boolean {
  const behind = at + 2
  if (reading.is(behind, '-') && reading.glued(behind) && !reading.isDigits(behind + 1)) return length === 3
  if (reading.glued(at) && reading.isWord(at - 1)) return false
  if (length === 3) return true
  if (reading.glued(behind) && reading.isDigits(behind)) return true
  const yearAt = reading.is(behind, '/') || reading.is(behind, "'") ? behind + 1 : behind
  if (reading.isDigits(yearAt) && (reading.length(yearAt) === 4 || reading.glued(yearAt))) return true
  const before = reading.word(at - 1)
  return (
    reading.word(behind)?.fiscal === true ||
    before?.fiscal === true ||
    reading.grammar.timePrepositions.has(reading.word(at - 1)) ||
    (reading.isDigits(at - 1) && reading.length(at - 1) === 4)
  )
}
