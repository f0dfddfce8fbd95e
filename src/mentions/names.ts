import { TokenKind } from '../text/tokens'
import type { Reading } from './reading'

/** Tokens to which a chain of letters, digits and hyphens is followed back. */
const REACH = 24

/** Whether a plain number is part of a name or a label: Qwen-3, DAX 40, Version 2.0, § 85, G1, 50-Tage-Linie. */
export function isName(reading: Reading, first: number, last: number): boolean {
  const { grammar } = reading
  const before = first - 1
  if (hangsOnWord(reading, first)) return true
  if (grammar.named.matchBefore(reading, reading.is(before, '-') ? before : first) !== undefined) return true
  return endsInName(reading, last) || isTitled(reading, first, last)
}

/** G1, Qwen-3, RB-25-07: letters begin the chain that the digits end. */
function hangsOnWord(reading: Reading, first: number): boolean {
  for (let at = first; at > first - REACH && reading.glued(at); at--) {
    const before = at - 1
    if (reading.isWord(before)) return true
    if (!isJoint(reading, before) && !reading.isDigits(before)) return false
  }
  return false
}

const isJoint = (reading: Reading, at: number): boolean =>
  reading.is(at, '-') || reading.is(at, '/') || reading.is(at, '.') || reading.is(at, '&')

/** 5G, 737MAX, 3D, 10-K: capitals hang on the digits. */
function endsInName(reading: Reading, last: number): boolean {
  if (!reading.glued(last)) return false
  const at = reading.is(last, '-') && reading.glued(last + 1) ? last + 1 : last
  // “500MW”: a unit of measure is no name.
  if (!reading.isWord(at) || !reading.capitalised(at) || (at === last && reading.word(at)?.counted)) return false
  const short = reading.length(at) === 1 || (reading.allCaps(at) && reading.length(at) <= 3)
  return at === last ? short || reading.allCaps(at) : short && reading.word(at)?.money == null
}

/** In languages where only names have capitals, one right before a lone number names it: Boeing 737. */
function isTitled(reading: Reading, first: number, last: number): boolean {
  const before = first - 1
  if (reading.grammar.language.capitalNouns || before <= reading.from || !reading.isWord(before) || !reading.capitalised(before))
    return false
  if (reading.word(before) !== null || !reading.isDigits(first) || reading.isWord(last)) return false
  return !reading.slice(before).includes("'") && !reading.slice(before).includes('’')
}

/** Longest unit that is written small where nouns have capitals: km, kWh. */
const LONGEST_SMALL_UNIT = 3

/** A noun or unit that is counted: “2000 Beschäftigte”, but “2025 beschäftigte das Werk …”. */
export function isCountedNoun(reading: Reading, at: number): boolean {
  if (!reading.word(at)?.counted) return false
  return !reading.grammar.language.capitalNouns || reading.capitalised(at) || reading.length(at) <= LONGEST_SMALL_UNIT
}

/** A span in days that names a chart line or range: 50-Tage-Linie, 52-week high. */
export function isIndicator(reading: Reading, last: number): boolean {
  const at = reading.is(last, '-') ? last + 1 : last
  return reading.kind(at) === TokenKind.Word && reading.word(at)?.indicator === true
}
