import type { Reading } from './reading'

/** A number in figures: `digits` without its marks, of which `decimals` are behind the decimal mark. */
export interface Figures {
  digits: number
  decimals: number
  /** First token behind it. */
  last: number
}

const POWERS = Array.from({ length: 31 }, (_, exponent) => 10 ** exponent)
/** A power of ten, exact up to 22. */
export const powerOf10 = (exponent: number): number => POWERS[exponent] ?? 10 ** exponent

/** More marks than this make no number; own choice: a googol has 33 groups. */
const MOST_GROUPS = 12
const MOST_DIGITS = 30
export const EXACT_DIGITS = 15

/** Where the last chain of digits and marks ends that makes no number, so that none of it is read again. */
export interface Chain {
  notNumber: number
}

const isMark = (form: string): boolean => form === '.' || form === ',' || form === "'"

/** Runs of digits that make one number: `count` of them, every second token where marks stand between them. */
interface Runs {
  first: number
  count: number
  stride: 1 | 2
}

/**
 * Reads 3,57 · 1.599,00 · 50.000 · 1,234.5 · 2 134 · 1'234.56 at a run of digits. The language's marks decide,
 * unless the form does: a group has three digits.
 */
export function readFigures(reading: Reading, at: number, chain: Chain): Figures | null {
  let count = 1
  while (isRunBehindMark(reading, at + 2 * (count - 1))) count++
  if (count === 1) return reading.isDigits(at + 1) ? readSpaced(reading, at) : assemble(reading, { first: at, count, stride: 1 }, false)
  if (count <= MOST_GROUPS) return join(reading, { first: at, count, stride: 2 }) ?? refuse(reading, at, count, chain)
  chain.notNumber = at + 2 * count - 1
  return null
}

/** A mark and another run of digits hang on a run. */
const isRunBehindMark = (reading: Reading, at: number): boolean =>
  reading.glued(at + 2) && reading.isDigits(at + 2) && reading.glued(at + 1) && isMark(reading.form(at + 1))

function join(reading: Reading, runs: Runs): Figures | null {
  const { first, count } = runs
  const marks = count - 1
  const mark = reading.form(first + 1)
  const final = reading.form(first + 2 * marks - 1)
  for (let i = 1; i < marks - 1; i++) if (reading.form(first + 2 * i + 1) !== mark) return null
  // 1.234,5 and 1,234.5: the last mark is another one.
  if (marks > 1 && final !== mark) {
    const groups = areGroups(reading, first, marks) || areIndianGroups(reading, first, marks)
    return final !== "'" && groups ? assemble(reading, runs, true) : null
  }
  const groups = areGroups(reading, first, count) && (marks > 1 || reading.int(first) !== 0)
  if (marks > 1) return groups || areIndianGroups(reading, first, count) ? assemble(reading, runs, false) : null
  if (final === "'") return groups ? assemble(reading, runs, false) : null
  return assemble(reading, runs, final === reading.grammar.language.numbers.decimalMark || !groups)
}

/** Whether so many runs are a number in groups of three. */
function areGroups(reading: Reading, first: number, count: number): boolean {
  if (reading.length(first) > 3) return false
  for (let i = 1; i < count; i++) if (reading.length(first + 2 * i) !== 3) return false
  return true
}

/** 1,25,000: lakhs and crores in groups of two. */
function areIndianGroups(reading: Reading, first: number, count: number): boolean {
  if (count < 3 || !reading.is(first + 1, ',') || reading.length(first) > 2) return false
  for (let i = 1; i < count; i++) if (reading.length(first + 2 * i) !== (i === count - 1 ? 3 : 2)) return false
  return true
}

/** What cannot be joined is a version, a date, an address: all of it is passed over; but an apostrophe ends a number. */
function refuse(reading: Reading, first: number, count: number, chain: Chain): Figures | null {
  if (count === 2 && reading.is(first + 1, "'")) return assemble(reading, { first, count: 1, stride: 1 }, false)
  chain.notNumber = first + 2 * count - 1
  return null
}

/** Groups parted by single spaces: 2 134 · 1 414 021 100 · 3 291,00. */
function readSpaced(reading: Reading, first: number): Figures | null {
  let count = 1
  const leading = reading.int(first)
  if (reading.length(first) <= 3 && leading > 0 && reading.length(first) === String(leading).length)
    while (count < MOST_GROUPS && reading.isDigits(first + count) && isGroup(reading, first + count)) count++
  const next = first + count
  if (count > 1 && reading.isDigits(next) && reading.spaced(next)) return assemble(reading, { first, count: 1, stride: 1 }, false)
  const groups = assemble(reading, { first, count, stride: 1 }, false)
  const marked = count > 1 && (reading.is(next, ',') || reading.is(next, '.')) && reading.glued(next)
  if (groups === null || !marked || !reading.isDigits(next + 1) || !reading.glued(next + 1)) return groups
  const decimals = reading.length(next + 1)
  if (decimals > EXACT_DIGITS) return groups
  return { digits: groups.digits * powerOf10(decimals) + reading.int(next + 1), decimals, last: next + 2 }
}

const isGroup = (reading: Reading, at: number): boolean => reading.spaced(at) && reading.length(at) === 3

/** The number of some runs, of which the last may be its decimals. */
function assemble(reading: Reading, runs: Runs, decimals: boolean): Figures | null {
  const { first, count, stride } = runs
  const last = first + stride * (count - 1)
  let length = 0
  for (let run = first; run <= last; run += stride) length += reading.length(run)
  if (length > MOST_DIGITS) return null
  return {
    digits: length > EXACT_DIGITS ? longDigits(reading, runs) : shortDigits(reading, runs),
    decimals: decimals ? reading.length(last) : 0,
    last: last + 1,
  }
}

function shortDigits(reading: Reading, { first, count, stride }: Runs): number {
  let digits = reading.int(first)
  for (let i = 1; i < count; i++) digits = digits * powerOf10(reading.length(first + stride * i)) + reading.int(first + stride * i)
  return digits
}

function longDigits(reading: Reading, { first, count, stride }: Runs): number {
  let digits = ''
  for (let i = 0; i < count; i++) digits += reading.slice(first + stride * i).replace(/\D/g, '')
  return Number(digits)
}

/** The number times a power of ten, exact where both are. */
export const scaled = ({ digits, decimals }: Figures, scale: number): number => {
  const shift = powerOf10(decimals)
  return scale >= shift ? digits * (scale / shift) : (digits * scale) / shift
}

/** What rounding adds to a product of two numbers, at most, as a share of it. */
const NOISE = 5e-16

/** Takes the noise of binary fractions off: a number of 15 digits. */
export function tidy(value: number): number {
  const whole = Math.round(value)
  return Math.abs(value - whole) <= NOISE * Math.abs(value) && Math.abs(whole) < 1e15 ? whole : Number(value.toPrecision(15))
}
