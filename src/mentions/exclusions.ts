import { TokenKind } from '../text/tokens'
import type { Reading } from './reading'
import { readNumeric } from './times/numeric'

/** Tokens around a number that are looked at for what makes no quantity of it. */
const REACH = 24

/**
 * Where something ends that holds digits and is no quantity: an address, a telephone number, an ISIN, a time of day,
 * a score, a list's number, a label. 0 where the digits may be a quantity.
 */
export function passOver(reading: Reading, at: number): number {
  return (
    listMark(reading, at) ||
    labelled(reading, at) ||
    footnote(reading, at) ||
    webAddress(reading, at) ||
    telephone(reading, at) ||
    clock(reading, at) ||
    score(reading, at) ||
    code(reading, at)
  )
}

/** “1.” or “2)” at the beginning of a line, with text behind it. */
function listMark(reading: Reading, at: number): number {
  if (!reading.atLineStart(at) || reading.length(at) > 2) return 0
  const stop = at + 1
  const marked = (reading.is(stop, '.') || reading.is(stop, ')')) && reading.glued(stop)
  if (!marked || !reading.isWord(stop + 1) || !reading.capitalised(stop + 1)) return 0
  if (reading.is(stop, '.') && reading.grammar.language.ordinalStop && beginsTime(reading, stop + 1)) return 0
  return stop + 1
}

/** “1. Januar”, “3. Quartal” begin a sentence as well. */
function beginsTime(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  return word !== null && (word.month !== null || word.unit !== null || word.fiscal)
}

/** Version 2.0, Ausgabe 5/2026: all of the chain belongs to the label. */
function labelled(reading: Reading, at: number): number {
  if (reading.grammar.labels.matchBefore(reading, labelEnd(reading, at)) === undefined) return 0
  let last = at + 1
  while (last < at + REACH && reading.glued(last) && (reading.isDigits(last) || (reading.glued(last + 1) && reading.isDigits(last + 1))))
    last++
  return last
}

/** [1], or (2) at the beginning of a line. */
function footnote(reading: Reading, at: number): number {
  const before = reading.form(at - 1)
  const after = reading.form(at + 1)
  if (reading.length(at) > 2) return 0
  if (before === '[' && after === ']') return at + 2
  return before === '(' && after === ')' && reading.atLineStart(at - 1) ? at + 2 : 0
}

/** Part of an unbroken run with an address's marks: https://…, name@…, www.…, file.pdf. */
function webAddress(reading: Reading, at: number): number {
  let first = at
  while (at - first < REACH && reading.glued(first)) first--
  if (first === at && !reading.glued(at + 1)) return 0
  let last = at
  while (last - at < REACH && reading.glued(last + 1)) last++
  let marks = 0
  for (let i = first; i <= last; i++) {
    const form = reading.form(i)
    if (form === '@' || form === '_' || (form === '/' && reading.is(i + 1, '/') && reading.glued(i + 1))) marks += 2
    else if ((form === '&' || form === '=') && reading.isWord(i - 1) && i > first && i < last) marks += 1
    else if (
      form === '.' &&
      reading.isWord(i - 1) &&
      reading.glued(i) &&
      reading.isWord(i + 1) &&
      reading.glued(i + 1) &&
      isDomain(reading, i + 1)
    )
      marks += 2
  }
  return marks >= 2 ? last + 1 : 0
}

const isDomain = (reading: Reading, at: number): boolean => reading.length(at) >= 2 && reading.length(at) <= 4 && !reading.capitalised(at)

/** +49 …, Tel. 030/123456, 1-222-2222: groups of digits behind a word for a telephone, or with a plus sign or several hyphens. */
function telephone(reading: Reading, at: number): number {
  if (readNumeric(reading, at) !== null) return 0
  const { grammar } = reading
  const international = reading.is(at - 1, '+') && reading.glued(at) && !reading.glued(at - 1)
  let last = at + 1
  let groups = 1
  let digits = reading.length(at)
  while (last - at < REACH) {
    const separator = reading.is(last, '-') || reading.is(last, '/') || reading.is(last, ')') || reading.is(last, '(') ? 1 : 0
    const next = last + separator
    if (!reading.isDigits(next)) break
    if (separator === 0 && !reading.spaced(next)) break
    digits += reading.length(next)
    groups++
    last = next + 1
  }
  const named = grammar.phones.matchBefore(reading, labelEnd(reading, at)) !== undefined
  if (named && digits >= 3) return last
  if (international && groups > 1 && digits >= 8) return last
  return groups >= 3 && digits >= 7 && hyphenated(reading, at, last) ? last : 0
}

function hyphenated(reading: Reading, first: number, last: number): boolean {
  let hyphens = 0
  for (let i = first; i < last; i++) if (reading.is(i, '-')) hyphens++
  return hyphens >= 2 && !(reading.length(first) === 4 && hyphens === 2)
}

/** Before “:”, “.”, “+” or “(” that may stand between a label and its number. */
function labelEnd(reading: Reading, at: number): number {
  let end = at
  while (end > at - 3 && (reading.is(end - 1, ':') || reading.is(end - 1, '.') || reading.is(end - 1, '+') || reading.is(end - 1, '(')))
    end--
  return end
}

/** 14:30, 9.12 Uhr, 6 p.m., 19 Uhr. */
function clock(reading: Reading, at: number): number {
  if (reading.length(at) > 2) return 0
  const { clocks } = reading.grammar
  const colon =
    reading.is(at + 1, ':') && reading.glued(at + 1) && reading.isDigits(at + 2) && reading.glued(at + 2) && reading.length(at + 2) === 2
  const stop =
    reading.is(at + 1, '.') && reading.glued(at + 1) && reading.isDigits(at + 2) && reading.glued(at + 2) && reading.length(at + 2) === 2
  let last = colon || stop ? at + 3 : at + 1
  if (colon && reading.is(last, ':') && reading.isDigits(last + 1) && reading.glued(last + 1)) last += 2
  const hour = reading.int(at)
  const zone =
    (reading.is(last, '-') || reading.is(last, '+')) &&
    reading.isDigits(last + 1) &&
    reading.glued(last + 1) &&
    reading.length(last + 1) === 4
  if (colon && zone) return last + 2
  if (clocks.match(reading, last)) return hour <= 24 ? clocks.edge : 0
  return colon && hour <= 24 && reading.int(at + 2) < 60 ? last : 0
}

/** 3:2, 10:1: a score or ratio. */
function score(reading: Reading, at: number): number {
  const joined =
    (reading.is(at + 1, ':') || reading.is(at + 1, '×')) && reading.glued(at + 1) && reading.isDigits(at + 2) && reading.glued(at + 2)
  return joined && !(reading.is(at + 3, ',') && reading.glued(at + 3) && reading.isDigits(at + 4)) ? at + 3 : 0
}

/** 9988.HK, DE0007164600, 10-K, A320, 737MAX: digits and capitals in one. */
function code(reading: Reading, at: number): number {
  const ticker =
    reading.is(at + 1, '.') && reading.glued(at + 1) && reading.glued(at + 2) && reading.allCaps(at + 2) && reading.length(at + 2) <= 3
  return ticker ? at + 3 : 0
}

/** Whether a plain number is part of a name or a label: Qwen-3, DAX 40, Version 2.0, § 85, G1, 50-Tage-Linie. */
export function isName(reading: Reading, first: number, last: number): boolean {
  const { grammar } = reading
  const before = first - 1
  if (hangsOnWord(reading, first)) return true
  if (grammar.named.matchBefore(reading, reading.is(before, '-') ? before : first) !== undefined) return true
  return endsInName(reading, last) || isTitled(reading, first, last)
}

/** G1, Qwen-3, LC-25-041: letters begin the chain that the digits end. */
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
  if (!reading.isWord(at) || !reading.capitalised(at)) return false
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

/** A span in days that names a chart line or range: 50-Tage-Linie, 52-week high. */
export function isIndicator(reading: Reading, last: number): boolean {
  const at = reading.is(last, '-') ? last + 1 : last
  return reading.kind(at) === TokenKind.Word && reading.word(at)?.indicator === true
}
