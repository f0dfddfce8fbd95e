import type { Reading } from './reading'
import { readNumeric } from './times/numeric'

/** Tokens around a number that are looked at for what makes no quantity of it. */
const REACH = 24

/**
 * Where something ends that holds digits and is no quantity: an address, a telephone number, an ISIN, a time of day,
 * a score, a list's number, a label. 0 where the digits may be a quantity.
 */
export function passOver(reading: Reading, at: number): number {
  const behindLabel = labelled(reading, at)
  if (behindLabel > 0) return behindLabel
  const touchesNext = reading.glued(at + 1)
  const touchesLast = reading.glued(at)
  if (!touchesLast && touchesNext && (isPlain(reading.form(at + 1)) || isGrouped(reading, at))) return 0
  if (!touchesNext && !touchesLast) return (hasGroups(reading, at) ? telephone(reading, at, false) : 0) || clock(reading, at, at + 1)
  return (
    listMark(reading, at) ||
    footnote(reading, at) ||
    webAddress(reading, at) ||
    telephone(reading, at, false) ||
    timeOfDay(reading, at) ||
    endOfQuote(reading, at) ||
    fractionOfPoint(reading, at) ||
    (touchesNext ? score(reading, at) || ticker(reading, at) : 0)
  )
}

/** “1.3185/90”, “3.75/80”: the other side of a quotation, told by its last digits; no number of its own. */
function endOfQuote(reading: Reading, at: number): number {
  const isBehindSlash = reading.is(at - 1, '/') && reading.glued(at) && gluedDigits(reading, at - 2) && reading.glued(at - 1)
  const isTail = /^[.,]$/.test(reading.form(at - 3)) && reading.isDigits(at - 4) && reading.length(at) <= reading.length(at - 2)
  const goesOn = /^[.,]$/.test(reading.form(at + 1)) && gluedDigits(reading, at + 2)
  return isBehindSlash && isTail && !goesOn ? at + 1 : 0
}

/** “79-1/4”: what a price has beside its whole points. */
function fractionOfPoint(reading: Reading, at: number): number {
  const isJoined = reading.is(at - 1, '-') && reading.glued(at) && reading.isDigits(at - 2) && reading.glued(at - 1)
  return isJoined && reading.is(at + 1, '/') && reading.glued(at + 1) && gluedDigits(reading, at + 2) ? at + 3 : 0
}

/** Marks behind a number that make nothing else of it. */
const isPlain = (form: string): boolean => form === ',' || form === '%'

/** 84.200, with nothing written onto it. */
const isGrouped = (reading: Reading, at: number): boolean =>
  reading.is(at + 1, '.') &&
  gluedDigits(reading, at + 2) &&
  reading.length(at + 2) === 3 &&
  !reading.glued(at + 3) &&
  !reading.isDigits(at + 3)

// ─── Labels, lists, footnotes ────────────────────────────────────────────────

/** Version 2.0, Ausgabe 5/2026, Tel. 030/123456: all of the chain belongs to the label. */
function labelled(reading: Reading, at: number): number {
  const { labels, phones } = reading.grammar
  const end = labelEnd(reading, at)
  if ((reading.ends(end - 1) & (labels.bit | phones.bit)) === 0) return 0
  if (phones.matchBefore(reading, end) !== undefined) {
    const last = telephone(reading, at, true)
    if (last > 0) return last
  }
  return labels.matchBefore(reading, end) === undefined ? 0 : chainEnd(reading, at)
}

/** Before “:”, “.”, “+” or “(” that may stand between a label and its number. */
function labelEnd(reading: Reading, at: number): number {
  let end = at
  while (end > at - 3 && isBehindLabel(reading.form(end - 1))) end--
  return end
}

const isBehindLabel = (form: string): boolean => form === ':' || form === '.' || form === '+' || form === '('

function chainEnd(reading: Reading, at: number): number {
  let last = at + 1
  while (last < at + REACH && reading.glued(last) && (reading.isDigits(last) || gluedDigits(reading, last + 1))) last++
  return last
}

const gluedDigits = (reading: Reading, at: number): boolean => reading.isDigits(at) && reading.glued(at)

/** “1.” or “2)” at the beginning of a line, with text behind it. */
function listMark(reading: Reading, at: number): number {
  if (!reading.atLineStart(at) || reading.length(at) > 2) return 0
  const stop = at + 1
  const marked = (reading.is(stop, '.') || reading.is(stop, ')')) && reading.glued(stop)
  if (!marked || !reading.isWord(stop + 1) || !reading.capitalised(stop + 1)) return 0
  if (reading.is(stop, '.') && beginsTime(reading, stop + 1)) return 0
  return stop + 1
}

/** “1. Januar”, “3. Quartal” begin a sentence as well. */
function beginsTime(reading: Reading, at: number): boolean {
  const word = reading.word(at)
  if (word === null || word.weak) return false
  return word.month !== null || (reading.grammar.language.ordinalStop && (word.unit !== null || word.fiscal))
}

/** [1], or (2) at the beginning of a line. */
function footnote(reading: Reading, at: number): number {
  const before = reading.form(at - 1)
  const after = reading.form(at + 1)
  if (reading.length(at) > 2) return 0
  if (before === '[' && after === ']') return at + 2
  return before === '(' && after === ')' && reading.atLineStart(at - 1) ? at + 2 : 0
}

// ─── Addresses and telephone numbers ─────────────────────────────────────────

/** Part of an unbroken run with an address's marks: https://…, name@…, www.…, file.pdf. */
function webAddress(reading: Reading, at: number): number {
  let first = at
  while (at - first < REACH && reading.glued(first)) first--
  let last = at
  while (last - at < REACH && reading.glued(last + 1)) last++
  let marks = 0
  for (let i = first; i <= last && marks < 2; i++) marks += addressMark(reading, i, first, last)
  return marks >= 2 ? last + 1 : 0
}

/** How much a mark speaks for an address; 2 is enough. */
function addressMark(reading: Reading, at: number, first: number, last: number): number {
  const form = reading.form(at)
  if (form === '@' || form === '_') return 2
  if (form === '/') return reading.is(at + 1, '/') && reading.glued(at + 1) ? 2 : 0
  if (form === '&' || form === '=') return reading.isWord(at - 1) && at > first && at < last ? 1 : 0
  const dot = form === '.' && reading.isWord(at - 1) && reading.glued(at) && reading.isWord(at + 1) && reading.glued(at + 1)
  return dot && isDomain(reading, at + 1) ? 2 : 0
}

const isDomain = (reading: Reading, at: number): boolean => reading.length(at) >= 2 && reading.length(at) <= 4 && !reading.capitalised(at)

const FEWEST_DIGITS = { named: 3, international: 8, hyphenated: 7 }

/** +49 …, Tel. 030/123456, 1-222-2222: groups of digits behind a word for a telephone, or with a plus sign or several hyphens. */
function telephone(reading: Reading, at: number, named: boolean): number {
  let last = at + 1
  let groups = 1
  let digits = reading.length(at)
  for (let next = nextGroup(reading, last); next > 0 && last - at < REACH; next = nextGroup(reading, last)) {
    digits += reading.length(next)
    groups++
    last = next + 1
  }
  if (named ? digits < FEWEST_DIGITS.named : groups < 2) return 0
  if (readNumeric(reading, at) !== null) return 0
  if (named) return last
  const international = reading.is(at - 1, '+') && reading.glued(at) && !reading.glued(at - 1)
  if (international && digits >= FEWEST_DIGITS.international) return last
  return groups >= 3 && digits >= FEWEST_DIGITS.hyphenated && isHyphenated(reading, at, last) ? last : 0
}

const hasGroups = (reading: Reading, at: number): boolean => nextGroup(reading, at + 1) > 0

/** The next digits behind a space or a mark; 0 where there are none. */
function nextGroup(reading: Reading, at: number): number {
  if (reading.isDigits(at)) return reading.spaced(at) ? at : 0
  const form = reading.form(at)
  const separated = form === '-' || form === '/' || form === ')' || form === '('
  return separated && reading.isDigits(at + 1) ? at + 1 : 0
}

function isHyphenated(reading: Reading, first: number, last: number): boolean {
  let hyphens = 0
  for (let i = first; i < last; i++) if (reading.is(i, '-')) hyphens++
  return hyphens >= 2 && !(reading.length(first) === 4 && hyphens === 2)
}

// ─── Times of day, scores, tickers ───────────────────────────────────────────

const LAST_HOUR = 24
const LAST_MINUTE = 59

/** 14:30, 9.12 Uhr, 6 p.m. */
function timeOfDay(reading: Reading, at: number): number {
  if (reading.length(at) > 2) return 0
  const minuteAt = at + 2
  const minutes = reading.glued(at + 1) && gluedDigits(reading, minuteAt) && reading.length(minuteAt) === 2
  const colon = minutes && reading.is(at + 1, ':')
  let last = colon || (minutes && reading.is(at + 1, '.')) ? at + 3 : at + 1
  if (colon && reading.is(last, ':') && gluedDigits(reading, last + 1)) last += 2
  if (colon && isZone(reading, last)) return last + 2
  const ended = clock(reading, at, last)
  if (ended > 0) return ended
  return colon && reading.int(at) <= LAST_HOUR && reading.int(minuteAt) <= LAST_MINUTE ? last : 0
}

/** An hour with “Uhr”, “p.m.” behind it. */
function clock(reading: Reading, at: number, last: number): number {
  const { clocks } = reading.grammar
  return clocks.match(reading, last) && reading.length(at) <= 2 && reading.int(at) <= LAST_HOUR ? clocks.edge : 0
}

/** −0400 behind a time of day. */
const isZone = (reading: Reading, at: number): boolean =>
  (reading.is(at, '-') || reading.is(at, '+')) && gluedDigits(reading, at + 1) && reading.length(at + 1) === 4

/** 3:2, 10:1: a score or ratio. */
function score(reading: Reading, at: number): number {
  const joined = (reading.is(at + 1, ':') || reading.is(at + 1, '×')) && gluedDigits(reading, at + 2)
  return joined && !(reading.is(at + 3, ',') && reading.glued(at + 3) && reading.isDigits(at + 4)) ? at + 3 : 0
}

/** 9988.HK: digits and a place of trade. */
function ticker(reading: Reading, at: number): number {
  const placed = reading.is(at + 1, '.') && reading.glued(at + 2) && reading.allCaps(at + 2) && reading.length(at + 2) <= 3
  return placed ? at + 3 : 0
}
