import type { Unit } from '../languages/language'
import type { DurationUnit, Steps } from '../model'
import { readNumeral } from './numerals'
import type { Reading } from './reading'

/** A length of time: tokens up to `last`. */
export interface DurationRead {
  steps: Steps
  last: number
  /** In a few words: “a few years”. */
  vague: boolean
  /** “a year”, which may as well be a rate: 62 cents a year. */
  single: boolean
}

const MOST_STEPS = 4

/** Reads “drei Jahre”, “18 months”, “1 year 11 months”, “ein halbes Jahr”, “three-year”, “dreijährig”. */
export function readDuration(reading: Reading, at: number): DurationRead | null {
  const first = readStep(reading, at)
  if (first === null) return null
  const steps = [first.step]
  let { last } = first
  const half = behindHalf(reading, last)
  if (half > 0) return { steps: [{ ...first.step, number: first.step.number + 0.5 }], last: half, vague: first.vague, single: false }
  while (steps.length < MOST_STEPS) {
    const next = readStep(reading, behindJoiner(reading, last))
    if (next === null || next.single || (rank(next.step.unit) >= rank(steps[steps.length - 1]!.unit) && !isReversed(next.step.unit, steps)))
      break
    steps.push(next.step)
    last = next.last
  }
  return { steps, last, vague: first.vague, single: first.single && steps.length === 1 }
}

/** Behind “and a half”, with no unit of its own; 0 where there is none. */
function behindHalf(reading: Reading, at: number): number {
  if (!reading.word(at)?.joins) return 0
  const halfAt = reading.word(at + 1)?.article ? at + 2 : at + 1
  const ends = !reading.isWord(halfAt + 1) || reading.word(halfAt + 1)?.starter || reading.word(halfAt + 1)?.tense
  return reading.word(halfAt)?.half && ends ? halfAt + 1 : 0
}

const isReversed = (unit: Unit, steps: Steps): boolean => steps.every((step) => step.unit !== unit)

const LENGTHS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'workday', 'week', 'month', 'quarter', 'year', 'decade']
const rank = (unit: Unit): number => LENGTHS.indexOf(unit)

function behindJoiner(reading: Reading, at: number): number {
  if (reading.is(at, ',')) return reading.word(at + 1)?.joins ? at + 2 : at + 1
  return reading.word(at)?.joins ? at + 1 : at
}

interface StepRead {
  step: { number: number; unit: Unit }
  last: number
  vague: boolean
  single: boolean
}

function readStep(reading: Reading, at: number): StepRead | null {
  const word = reading.word(at)
  if (!reading.isDigits(at) && word === null) return null
  if (word?.span) return { step: word.span, last: at + 1, vague: false, single: false }
  if (word !== null) {
    const few = reading.grammar.few.match(reading, at)
    if (few !== undefined) return atUnit(reading, reading.grammar.few.edge, few, true, false)
    if (reading.grammar.entire.has(reading.word(at)) && !reading.is(at + 1, '-')) return atUnit(reading, at + 1, 1, false, false)
    if (word.article) return readSingle(reading, at + 1)
    if (word.half) return readHalf(reading, at)
  }
  const numeral = readNumeral(reading, at)
  if (numeral === null || reading.word(numeral.last) === null || numeral.ordinal || numeral.value < 0 || numeral.value > 1e6) return null
  return atUnit(reading, numeral.last, numeral.value, false, false)
}

/** “a year”, “ein halbes Jahr”, “an hour and a half” has only its hour here. */
function readSingle(reading: Reading, at: number): StepRead | null {
  if (reading.word(at)?.half) return readHalf(reading, at)
  const few = reading.grammar.few.match(reading, at)
  if (few !== undefined) return atUnit(reading, reading.grammar.few.edge, few, true, false)
  const numeral = reading.word(at)?.scale != null || reading.word(at)?.cardinal != null ? readNumeral(reading, at - 1) : null
  if (numeral !== null && !numeral.ordinal) return atUnit(reading, numeral.last, numeral.value, false, false)
  return atUnit(reading, at, 1, false, true)
}

function readHalf(reading: Reading, at: number): StepRead | null {
  const unitAt = reading.word(at + 1)?.article ? at + 2 : at + 1
  const step = atUnit(reading, unitAt, 0.5, false, false)
  if (step === null) return null
  const { unit } = step.step
  if (unit === 'year') return { ...step, step: { number: 6, unit: 'month' } }
  return step
}

/** The unit may hang on a hyphen (“three-year”), or be one letter on the figures (“3Y”). */
function atUnit(reading: Reading, at: number, number: number, vague: boolean, single: boolean): StepRead | null {
  const hyphened = reading.is(at, '-') && reading.glued(at) === reading.glued(at + 1)
  const unitAt = hyphened || reading.grammar.further.has(reading.word(at)) ? at + 1 : at
  const { unitPhrases, language } = reading.grammar
  const phrase = unitPhrases.match(reading, unitAt)
  if (phrase) return { step: { number, unit: phrase.unit }, last: unitPhrases.edge, vague, single }
  const letter =
    reading.glued(at) && reading.isWord(at) && reading.length(at) === 1 ? language.times.unitLetters?.[reading.slice(at)] : undefined
  if (letter !== undefined) return { step: { number, unit: letter }, last: at + 1, vague, single }
  const word = reading.word(unitAt)
  if (word === null) return null
  if (word.span !== null && (single || word.span.unit === 'day'))
    return { step: { number: number * word.span.number, unit: word.span.unit }, last: unitAt + 1, vague, single: false }
  const { unit } = word
  if (unit === null || rank(unit) < 0 || word.shift !== null || word.part !== null || word.yearAgo || (word.fiscal && single)) return null
  if (word.quarter !== null || word.month !== null) return null
  // “3 quarters of that” is a fraction, not nine months.
  if (unitAt > at && unit === 'half') return null
  return { step: { number, unit }, last: unitAt + 1, vague, single }
}

const IN_MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 }
const IN_DAYS: Partial<Record<Unit, number>> = { day: 1, workday: 1, week: 7 }
const IN_SECONDS: Partial<Record<Unit, number>> = { second: 1, minute: 60, hour: 3600 }

/** One number for all steps, in the finest unit where they are of one kind; null where months and days are mixed. */
export function inOneUnit(steps: Steps): { number: number; unit: DurationUnit } | null {
  const [first] = steps
  if (first === undefined) return null
  if (steps.length === 1)
    return isDurationUnit(first.unit)
      ? { number: first.number, unit: first.unit }
      : first.unit === 'workday'
        ? { number: first.number, unit: 'day' }
        : null
  for (const [table, unit] of [
    [IN_MONTHS, 'month'],
    [IN_DAYS, 'day'],
    [IN_SECONDS, 'second'],
  ] as const) {
    const parts = steps.map((step) => (table[step.unit] ?? Number.NaN) * step.number)
    const number = parts.reduce((sum, part) => sum + part, 0)
    if (!Number.isNaN(number)) return { number, unit }
  }
  return null
}

const DURATION_UNITS: readonly DurationUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'hour', 'minute', 'second']
const isDurationUnit = (unit: Unit): unit is DurationUnit => DURATION_UNITS.some((known) => known === unit)
