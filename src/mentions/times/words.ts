import type { Unit, Word } from '../../languages/language'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import { type Capture, captureHoliday, captureNumber, captureUnit } from './capture'
import type { Slot } from './slots'

/** Slots that one word, or a phrase, fills by its meaning. */
export function readWordSlot(reading: Reading, slot: Slot, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null) return null
  switch (slot) {
    case 'unit':
    case 'units':
      return readUnit(reading, slot, at, word)
    case 'unit:year':
    case 'unit:quarter':
    case 'unit:month':
    case 'unit:months':
    case 'unit:weekend':
    case 'unit:relative':
      return isPlainUnit(word) && isUnitOf(slot, word) ? captureUnit(slot, at, at + 1, word.unit) : null
    case 'shiftUnit':
    case 'fiscalUnit':
    case 'quarterWord':
    case 'partUnit':
    case 'yearStart':
    case 'yearAgo':
      return word.unit === null ? null : readUnitWord(slot, at, word)
    case 'shift':
    case 'relativeDay':
    case 'few':
    case 'fiscal':
    case 'part':
    case 'holiday':
      return readPhrase(reading, slot, at, word)
    case 'endword':
      return word.part === 'end' && word.unit === null ? captureNumber(slot, at, at + 1, partNumber('end')) : null
    case 'season':
      return word.season !== null && (!word.weak || isSeasonInCompany(reading, at)) ? captureNumber(slot, at, at + 1, word.season) : null
    case 'daypart':
      return word.daypart ? captureNumber(slot, at, at + 1, 0) : null
    default:
      return null
  }
}

type UnitSlot = 'unit:year' | 'unit:quarter' | 'unit:month' | 'unit:months' | 'unit:weekend' | 'unit:relative'

function isUnitOf(slot: UnitSlot, { unit, plural }: Word): boolean {
  switch (slot) {
    case 'unit:year':
      return unit === 'year' && !plural
    case 'unit:quarter':
      return (unit === 'quarter' || unit === 'half') && !plural
    case 'unit:month':
      return unit === 'month' && !plural
    case 'unit:months':
      return unit === 'month' || unit === 'quarter'
    case 'unit:weekend':
      return unit === 'weekend' && !plural
    case 'unit:relative':
      return (unit === 'week' || unit === 'month' || unit === 'year') && !plural
  }
}

/** Words that name a unit and something of it: Vorjahr, Geschäftsquartal, Schlussquartal, Jahresende. */
function readUnitWord(
  slot: 'shiftUnit' | 'fiscalUnit' | 'quarterWord' | 'partUnit' | 'yearStart' | 'yearAgo',
  at: number,
  word: Word,
): Capture | null {
  const { unit, shift, part, quarter } = word
  const last = at + 1
  switch (slot) {
    case 'shiftUnit':
      return shift !== null && part === null && !word.yearAgo && isLong(unit)
        ? captureUnit(slot, at, last, unit, shift, word.namedBefore ? 1 : 0)
        : null
    case 'fiscalUnit':
      return word.fiscal && shift === null && part === null ? captureUnit(slot, at, last, unit) : null
    case 'quarterWord':
      return quarter !== null && unit === 'quarter' ? captureNumber(slot, at, last, quarter) : null
    case 'partUnit':
      return part !== null ? captureUnit(slot, at, last, unit, partNumber(part), shift ?? 0) : null
    case 'yearStart':
      return part === 'start' && shift === null ? captureUnit(slot, at, last, unit) : null
    case 'yearAgo':
      return word.yearAgo ? captureUnit(slot, at, last, unit) : null
  }
}

function readPhrase(
  reading: Reading,
  slot: 'shift' | 'relativeDay' | 'few' | 'fiscal' | 'part' | 'holiday',
  at: number,
  word: Word,
): Capture | null {
  const { shifts, relativeDays, few, fiscal, parts, holidays } = reading.grammar
  switch (slot) {
    case 'shift': {
      const shift = word.unit === null ? shifts.match(reading, at) : undefined
      return shift === undefined ? null : captureNumber(slot, at, shifts.edge, shift, word.namedBefore ? 1 : 0)
    }
    case 'relativeDay': {
      const day = isNoun(reading, at, word) ? undefined : relativeDays.match(reading, at)
      return day === undefined ? null : captureNumber(slot, at, relativeDays.edge, day)
    }
    case 'few': {
      const count = few.match(reading, at)
      return count === undefined ? null : captureNumber(slot, at, few.edge, count)
    }
    case 'fiscal':
      return fiscal.match(reading, at) ? captureUnit(slot, at, fiscal.edge, word.unit) : null
    case 'part': {
      const part = parts.match(reading, at)
      return part === undefined ? null : captureNumber(slot, at, parts.edge, partNumber(part))
    }
    case 'holiday': {
      const holiday = holidays.match(reading, at)
      return holiday === undefined ? null : captureHoliday(slot, at, holidays.edge, holiday)
    }
  }
}

/** “der Morgen” is a part of a day, not tomorrow. */
const isNoun = (reading: Reading, at: number, word: Word): boolean =>
  reading.grammar.language.capitalNouns && word.daypart && reading.capitalised(at) && at > reading.from

const PART_NUMBERS = ['start', 'middle', 'end', 'turn'] as const
export type PartName = (typeof PART_NUMBERS)[number]
const partNumber = (part: PartName): number => PART_NUMBERS.indexOf(part)
export const partOf = (number: number): PartName => PART_NUMBERS[number] ?? 'start'

/** A unit that says nothing else: not Vorjahr, not Jahresende. */
const isPlainUnit = ({ unit, shift, part, yearAgo, quarter }: Word): boolean =>
  unit !== null && shift === null && part === null && !yearAgo && quarter === null

/** One unit, or with `units` several; “business days” is one too. */
function readUnit(reading: Reading, slot: 'unit' | 'units', at: number, word: Word): Capture | null {
  const { unitPhrases } = reading.grammar
  const phrase = unitPhrases.match(reading, at)
  if (phrase) return phrase.plural === (slot === 'units') ? captureUnit(slot, at, unitPhrases.edge, phrase.unit) : null
  const fits = isPlainUnit(word) && isLong(word.unit) && word.plural === (slot === 'units')
  return fits ? captureUnit(slot, at, at + 1, word.unit) : null
}

const isLong = (unit: Unit | null): boolean => unit !== null && unit !== 'second' && unit !== 'minute' && unit !== 'hour'

/** Past an abbreviation's full stop, unless it ends the sentence. */
const pastStop = (reading: Reading, at: number, { abbreviation }: Word): number =>
  abbreviation && reading.is(at, '.') && reading.glued(at) && at + 1 < reading.to ? at + 1 : at

export function readMonth(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.month === null || word.unit !== null) return null
  if (word.weak && !isMonthInCompany(reading, at, word)) return null
  return captureNumber('month', at, pastStop(reading, at + 1, word), word.month)
}

/** “May” and “march”: a number beside them, a word that points to a time before, or a capital within the sentence. */
function isMonthInCompany(reading: Reading, at: number, { abbreviation }: Word): boolean {
  const marked = reading.is(at + 1, '.') || reading.is(at + 1, '/') || reading.is(at + 1, '-')
  const behind = marked ? at + 2 : at + 1
  if (reading.isDigits(behind) || reading.isDigits(at - 1) || reading.word(behind)?.unit === 'quarter' || isOrdinal(reading, behind))
    return true
  const before = reading.word(at - 1)
  if (before?.ordinalSuffix || before?.ordinal != null || before?.shift != null || before?.part != null) return true
  if (reading.grammar.timePrepositions.has(reading.form(at - 1))) return true
  return !abbreviation && reading.capitalised(at) && at > reading.from && !reading.allCaps(at)
}

function isOrdinal(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  return word !== null && (word.ordinal !== null || (word.cardinal !== null && readNumeral(reading, at)?.ordinal === true))
}

/** “fall”: a year behind, or “in the”, “this” before. */
function isSeasonInCompany(reading: Reading, at: number): boolean {
  if (reading.isDigits(at + 1) && reading.length(at + 1) === 4) return true
  const article = reading.grammar.attributeArticles.has(reading.form(at - 1))
  return reading.word(at - 1)?.shift != null || reading.grammar.timePrepositions.has(reading.form(article ? at - 2 : at - 1))
}

export function readWeekday(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.weekday === null) return null
  const last = pastStop(reading, at + 1, word)
  if (word.weak && !isWeekdayInCompany(reading, at, last)) return null
  return captureNumber('weekday', at, last, word.weekday)
}

/** “Mo”, “sat”: a date behind, or a word that points to a time before. */
function isWeekdayInCompany(reading: Reading, at: number, last: number): boolean {
  const { timePrepositions, language } = reading.grammar
  const behind = reading.is(last, ',') ? last + 1 : last
  const next = reading.word(behind)
  if (reading.isDigits(behind) || next?.month != null || next?.ordinal != null) return reading.capitalised(at) || !language.capitalNouns
  if (reading.word(at - 1)?.shift != null) return true
  return timePrepositions.has(reading.form(at - 1)) && !language.capitalNouns
}
