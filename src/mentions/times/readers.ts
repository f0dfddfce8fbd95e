import type { Unit } from '../../languages/language'
import { readDuration } from '../durations'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'
import { type Capture, capture, type TimeSource } from './capture'
import { readBareDay, readDay, readGuardedDay, readLastDay, readLoneDay, readOrdinalDay } from './days'
import { type NumericDate, readLoose, readNumeric } from './numeric'
import { readDecade, readFullYear, readQuarter, readShortYear, readSpelledYear, readYear } from './years'
import type { Slot } from './slots'

/** Fills a slot at a token; null where it does not fit. */
export function readSlot(source: TimeSource, slot: Slot, at: number): Capture | null {
  const { reading } = source
  switch (slot) {
    case 'time':
    case 'a':
    case 'b': {
      const found = source.atom(at)
      return found && capture(slot, at, found.last, { expression: found.expression })
    }
    case 'day':
      return readDay(reading, at)
    case 'nthday':
      return readOrdinalDay(reading, at)
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
      return readDurationSlot(reading, at)
    case 'unit':
    case 'units':
      return readUnit(reading, slot, at)
    default:
      return readWordSlot(reading, slot, at)
  }
}

/** Slots that one word, or a phrase, fills by its meaning. */
function readWordSlot(reading: Reading, slot: Slot, at: number): Capture | null {
  const { grammar } = reading
  const word = reading.word(at)
  if (word === null) return null
  const phrase = (value: number | undefined, book: { edge: number }): Capture | null =>
    value === undefined ? null : capture(slot, at, book.edge, { number: value })
  const unit = (fits: boolean, number = 0, second = 0): Capture | null =>
    fits ? capture(slot, at, at + 1, { unit: word.unit, number, second }) : null
  switch (slot) {
    case 'shift':
      return word.unit === null ? shiftAt(reading, at) : null
    case 'relativeDay':
      return isNoun(reading, at) ? null : phrase(grammar.relativeDays.match(reading, at), grammar.relativeDays)
    case 'few':
      return phrase(grammar.few.match(reading, at), grammar.few)
    case 'fiscal':
      return grammar.fiscal.match(reading, at) ? capture(slot, at, grammar.fiscal.edge, { unit: word.unit }) : null
    case 'part': {
      const part = grammar.parts.match(reading, at)
      return part === undefined ? null : capture(slot, at, grammar.parts.edge, { number: partNumber(part) })
    }
    case 'holiday': {
      const holiday = grammar.holidays.match(reading, at)
      return holiday === undefined ? null : capture(slot, at, grammar.holidays.edge, { holiday })
    }
    case 'unit:year':
      return unit(isPlainUnit(reading, at) && word.unit === 'year' && !word.plural)
    case 'unit:quarter':
      return unit(isPlainUnit(reading, at) && (word.unit === 'quarter' || word.unit === 'half') && !word.plural)
    case 'unit:month':
      return unit(isPlainUnit(reading, at) && word.unit === 'month' && !word.plural)
    case 'unit:months':
      return unit(isPlainUnit(reading, at) && (word.unit === 'month' || word.unit === 'quarter'))
    case 'unit:weekend':
      return unit(isPlainUnit(reading, at) && word.unit === 'weekend' && !word.plural)
    case 'unit:relative':
      return unit(isPlainUnit(reading, at) && !word.plural && (word.unit === 'week' || word.unit === 'month' || word.unit === 'year'))
    case 'shiftUnit':
      return unit(
        word.unit !== null && word.shift !== null && word.part === null && !word.yearAgo && longUnit(word.unit),
        word.shift ?? 0,
        word.namedBefore ? 1 : 0,
      )
    case 'fiscalUnit':
      return unit(word.fiscal && word.unit !== null && word.shift === null && word.part === null)
    case 'quarterWord':
      return word.quarter !== null && word.unit === 'quarter' ? capture(slot, at, at + 1, { number: word.quarter }) : null
    case 'partUnit':
      return word.part !== null && word.unit !== null
        ? capture(slot, at, at + 1, { number: partNumber(word.part), unit: word.unit, second: word.shift ?? 0 })
        : null
    case 'endword':
      return word.part === 'end' && word.unit === null ? capture(slot, at, at + 1, { number: partNumber('end') }) : null
    case 'season':
      return word.season !== null && !word.weak ? capture(slot, at, at + 1, { number: word.season }) : null
    case 'daypart':
      return word.daypart ? capture(slot, at, at + 1, {}) : null
    case 'yearStart':
      return unit(word.part === 'start' && word.unit !== null && word.shift === null)
    case 'yearAgo':
      return unit(word.yearAgo)
    default:
      return null
  }
}

function shiftAt(reading: Reading, at: number): Capture | null {
  const { shifts } = reading.grammar
  const shift = shifts.match(reading, at)
  return shift === undefined ? null : capture('shift', at, shifts.edge, { number: shift, second: reading.word(at)?.namedBefore ? 1 : 0 })
}

/** “der Morgen” is a part of a day, not tomorrow. */
const isNoun = (reading: Reading, at: number): boolean =>
  reading.grammar.language.capitalNouns && reading.word(at)?.daypart === true && reading.capitalised(at) && at > reading.from

const PART_NUMBERS = ['start', 'middle', 'end', 'turn'] as const
type PartName = (typeof PART_NUMBERS)[number]
const partNumber = (part: PartName): number => PART_NUMBERS.indexOf(part)
export const partOf = (number: number): PartName => PART_NUMBERS[number] ?? 'start'

/** A unit that says nothing else: not Vorjahr, not Jahresende. */
function isPlainUnit(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  return word !== null && word.unit !== null && word.shift === null && word.part === null && !word.yearAgo && word.quarter === null
}

/** One unit, or with `units` several; “business days” is one too. */
function readUnit(reading: Reading, slot: 'unit' | 'units', at: number): Capture | null {
  const { unitPhrases } = reading.grammar
  const phrase = unitPhrases.match(reading, at)
  if (phrase) return phrase.plural === (slot === 'units') ? capture(slot, at, unitPhrases.edge, { unit: phrase.unit }) : null
  const word = reading.word(at)
  if (word === null || !isPlainUnit(reading, at) || !longUnit(word.unit)) return null
  return word.plural === (slot === 'units') ? capture(slot, at, at + 1, { unit: word.unit }) : null
}

const longUnit = (unit: Unit | null): boolean => unit !== null && unit !== 'second' && unit !== 'minute' && unit !== 'hour'

/** Past an abbreviation's full stop, unless it ends the sentence. */
const pastStop = (reading: Reading, at: number, abbreviated: boolean): number =>
  abbreviated && reading.is(at, '.') && reading.glued(at) && at + 1 < reading.to ? at + 1 : at

function readMonth(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.month === null || word.unit !== null) return null
  if (word.weak && !isMonthInCompany(reading, at)) return null
  return capture('month', at, pastStop(reading, at + 1, word.abbreviation), { number: word.month })
}

/** “May” and “march”: a number beside them, a word that points to a time before, or a capital within the sentence. */
function isMonthInCompany(reading: Reading, at: number): boolean {
  const behind = reading.is(at + 1, '.') || reading.is(at + 1, '/') || reading.is(at + 1, '-') ? at + 2 : at + 1
  if (
    reading.isDigits(behind) ||
    reading.word(behind)?.ordinal != null ||
    reading.word(behind)?.unit === 'quarter' ||
    readNth(reading, behind) !== null
  )
    return true
  const before = reading.word(at - 1)
  if (reading.isDigits(at - 1) || before?.ordinalSuffix || before?.ordinal != null || before?.shift != null || before?.part != null)
    return true
  if (reading.grammar.timePrepositions.has(reading.form(at - 1))) return true
  const abbreviated = reading.word(at)?.abbreviation === true
  return !abbreviated && reading.capitalised(at) && at > reading.from && !reading.allCaps(at)
}

function readWeekday(reading: Reading, at: number): Capture | null {
  const word = reading.word(at)
  if (word === null || word.weekday === null) return null
  const last = pastStop(reading, at + 1, word.abbreviation)
  if (word.weak && !isWeekdayInCompany(reading, at, last)) return null
  return capture('weekday', at, last, { number: word.weekday })
}

/** “Mo”, “sat”: a date behind, or a word that points to a time before. */
function isWeekdayInCompany(reading: Reading, at: number, last: number): boolean {
  const behind = reading.is(last, ',') ? last + 1 : last
  const next = reading.word(behind)
  if (reading.isDigits(behind) || next?.month != null || next?.ordinal != null)
    return reading.capitalised(at) || !reading.grammar.language.capitalNouns
  const before = reading.word(at - 1)
  return (
    before !== null &&
    (before.shift !== null || (reading.grammar.timePrepositions.has(reading.form(at - 1)) && !reading.grammar.language.capitalNouns))
  )
}

function readOrdinalMonth(reading: Reading, at: number): Capture | null {
  const day = readOrdinalDay(reading, at)
  return day && day.number >= 1 && day.number <= 12 ? { ...day, slot: 'nthmonth' } : null
}

function asDate(slot: Slot, at: number, date: NumericDate | null): Capture | null {
  if (date === null) return null
  const { day, month, year, last } = date
  if (day === undefined)
    return month === undefined || year === undefined
      ? null
      : capture(slot, at, last, { expression: { kind: 'months', first: month, count: 1, year } })
  return capture(slot, at, last, {
    expression: { kind: 'day', day, ...(month !== undefined && { month }), ...(year !== undefined && { year }) },
  })
}

/** 2/15 with nothing else in its sentence, or 31/08, which is no fraction. */
function readLoneDate(reading: Reading, at: number): Capture | null {
  const date = readLoose(reading, at)
  if (date === null || !reading.is(at + 1, '/')) return null
  const alone = at === reading.from && reading.endsAt(date.last)
  const padded = reading.glued(at + 1) && reading.slice(at + 2).startsWith('0') && reading.length(at) === 2
  return alone || padded ? asDate('aloneloose', at, date) : null
}

/** “dritte”, “3.”, “21st”, “final”. */
function readNth(reading: Reading, at: number): Capture | null {
  if (reading.isDigits(at)) return asNth(readOrdinalDay(reading, at))
  const word = reading.word(at)
  if (word === null) return null
  if (reading.grammar.lasts.has(reading.form(at))) return capture('nth', at, at + 1, { number: -1, second: word.shift === null ? 0 : 1 })
  if (word.ordinal === null && word.cardinal === null) return null
  const numeral = readNumeral(reading, at)
  return numeral?.ordinal ? capture('nth', at, numeral.last, { number: numeral.value }) : null
}

const asNth = (day: Capture | null): Capture | null => day && { ...day, slot: 'nth' }

function readCount(reading: Reading, at: number): Capture | null {
  const few = reading.grammar.few.match(reading, at)
  if (few !== undefined) return capture('count', at, reading.grammar.few.edge, { number: few })
  if (reading.word(at)?.article) {
    const fewAfter = reading.grammar.few.match(reading, at + 1)
    return capture('count', at, fewAfter === undefined ? at + 1 : reading.grammar.few.edge, { number: fewAfter ?? 1 })
  }
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || numeral.value <= 0 || numeral.value > 10_000) return null
  return capture('count', at, numeral.last, { number: numeral.value })
}

function readWhole(reading: Reading, at: number): Capture | null {
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || !Number.isInteger(numeral.value) || numeral.value > 10_000) return null
  return capture('number', at, numeral.last, { number: numeral.value })
}

function readDurationSlot(reading: Reading, at: number): Capture | null {
  const { hedges } = reading.grammar
  const hedged =
    !reading.isDigits(at) && reading.grammar.timePrepositions.has(reading.form(at - 1)) && hedges.match(reading, at) !== undefined
  const start = hedged ? hedges.edge : at
  const duration = readDuration(reading, start)
  return duration && capture('duration', at, duration.last, { steps: duration.steps, second: duration.single ? 1 : 0 })
}
