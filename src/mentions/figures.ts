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

/**
 * Reads 3,57 · 1.599,00 · 50.000 · 1,234.5 · 2 134 · 1'234.56 at a run of digits. The language's marks decide,
 * unless the form does: a group has three digits.
 */
export function readFigures(reading: Reading, at: number, chain: Chain): Figures | null {
  if (!isRunBehindMark(reading, at)) return reading.isDigits(at + 1) ? readSpaced(reading, at) : assemble(reading, [at], 0)
  const runs = [at]
  let marks = ''
  let i = at
  while (isRunBehindMark(reading, i)) {
    if (runs.length <= MOST_GROUPS) {
      runs.push(i + 2)
      marks += reading.form(i + 1)
    }
    i += 2
  }
  if (runs.length <= MOST_GROUPS) return join(reading, runs, marks) ?? refuse(reading, runs, marks, chain)
  chain.notNumber = i + 1
  return null
}

/** A mark and another run of digits hang on a run. */
const isRunBehindMark = (reading: Reading, at: number): boolean =>
  reading.glued(at + 2) && reading.isDigits(at + 2) && reading.glued(at + 1) && isMark(reading.form(at + 1))

function join(reading: Reading, runs: readonly number[], marks: string): Figures | null {
  const last = marks.length - 1
  const final = marks[last]!
  for (let i = 1; i < last; i++) if (marks[i] !== marks[0]) return null
  // 1.234,5 and 1,234.5: the last mark is another one.
  if (last > 0 && final !== marks[0]) {
    const groups = areGroups(reading, runs, last) || areIndianGroups(reading, runs.slice(0, -1), marks.slice(0, -1))
    return final !== "'" && groups ? assemble(reading, runs, 1) : null
  }
  if (last > 0) return areGroups(reading, runs, last + 1) || areIndianGroups(reading, runs, marks) ? assemble(reading, runs, 0) : null
  const groups = areGroups(reading, runs, 1) && reading.int(runs[0]!) !== 0
  if (final === "'") return groups ? assemble(reading, runs, 0) : null
  return assemble(reading, runs, final === reading.grammar.language.numbers.decimalMark || !groups ? 1 : 0)
}

/** Whether the first run and those up to `last` are a number in groups of three. */
function areGroups(reading: Reading, runs: readonly number[], last: number): boolean {
  if (reading.length(runs[0]!) > 3) return false
  for (let i = 1; i <= last && i < runs.length; i++) if (reading.length(runs[i]!) !== 3) return false
  return true
}

/** 1,25,000: lakhs and crores in groups of two. */
function areIndianGroups(reading: Reading, runs: readonly number[], marks: string): boolean {
  if (runs.length < 3 || !marks.startsWith(',') || reading.length(runs[0]!) > 2) return false
  return runs.every((run, i) => i === 0 || reading.length(run) === (i === runs.length - 1 ? 3 : 2))
}

/** What cannot be joined is a version, a date, an address: all of it is passed over; but an apostrophe ends a number. */
function refuse(reading: Reading, runs: readonly number[], marks: string, chain: Chain): Figures | null {
  if (marks === "'") return assemble(reading, runs.slice(0, 1), 0)
  chain.notNumber = runs[runs.length - 1]! + 1
  return null
}

/** Groups parted by single spaces: 2 134 · 1 414 021 100 · 3 291,00. */
function readSpaced(reading: Reading, at: number): Figures | null {
  const runs = [at]
  const first = reading.int(at)
  if (reading.length(at) <= 3 && first > 0 && reading.length(at) === String(first).length) {
    while (runs.length < MOST_GROUPS && reading.isDigits(at + runs.length) && isGroup(reading, at + runs.length))
      runs.push(at + runs.length)
  }
  const next = at + runs.length
  if (runs.length > 1 && reading.isDigits(next) && reading.spaced(next)) return assemble(reading, [at], 0)
  const marked = (reading.is(next, ',') || reading.is(next, '.')) && reading.glued(next)
  if (runs.length > 1 && marked && reading.isDigits(next + 1) && reading.glued(next + 1)) {
    return assemble(reading, [...runs, next + 1], 1)
  }
  return assemble(reading, runs, 0)
}

const isGroup = (reading: Reading, at: number): boolean => reading.spaced(at) && reading.length(at) === 3

function assemble(reading: Reading, runs: readonly number[], decimalRuns: 0 | 1): Figures | null {
  let length = 0
  for (const run of runs) length += reading.length(run)
  if (length > MOST_DIGITS) return null
  const lastRun = runs[runs.length - 1]!
  const decimals = decimalRuns === 0 ? 0 : reading.length(lastRun)
  return { digits: length > EXACT_DIGITS ? longDigits(reading, runs) : shortDigits(reading, runs), decimals, last: lastRun + 1 }
}

function shortDigits(reading: Reading, runs: readonly number[]): number {
  let digits = 0
  for (const run of runs) digits = digits * powerOf10(reading.length(run)) + reading.int(run)
  return digits
}

const longDigits = (reading: Reading, runs: readonly number[]): number =>
  Number(runs.map((run) => reading.slice(run).replace(/\D/g, '')).join(''))

/** The number times a power of ten, exact where both are. */
export const scaled = ({ digits, decimals }: Figures, scale: number): number => {
  const shift = powerOf10(decimals)
  return scale >= shift ? digits * (scale / shift) : (digits * scale) / shift
}
