import type { Word } from '../languages/language'
import { type Chain, type Figures, powerOf10, readFigures, scaled, tidy } from './figures'
import type { Reading } from './reading'
import { Composer } from './words/composer'

/** A number, however it is written. */
export interface Numeral {
  value: number
  /** Worth of the last written digit; 0 for words. */
  step: number
  /** First token behind it. */
  last: number
  ordinal: boolean
  /** In words alone. */
  spelled: boolean
  /** What multiplied it last: 1e6 for “3 Millionen”, 1 where nothing did. */
  scale: number
}

const chain: Chain = { notNumber: 0 }

/** Tokens up to here make no number: a version, an address. */
export const notNumberUpTo = (): number => chain.notNumber

/** Reads the number that begins at a token, in figures or in words. */
export function readNumeral(reading: Reading, at: number): Numeral | null {
  if (reading.numeralAt === at) return reading.numeral
  const numeral = reading.isDigits(at) ? readFromFigures(reading, at) : readFromWords(reading, at)
  reading.numeralAt = at
  reading.numeral = numeral
  return numeral
}

function composerFor(reading: Reading): Composer {
  const { order, pairs } = reading.grammar.language.numbers
  return new Composer(order, pairs)
}

function readFromWords(reading: Reading, at: number): Numeral | null {
  const word = reading.word(at)
  if (word === null) return null
  if (word.article || word.half) return readPart(reading, at, word)
  if (word.cardinal !== null || word.ordinal !== null || word.scale !== null) return readSpelled(reading, at)
  return word.point ? readBarePoint(reading, at) : null
}

// ─── Figures ─────────────────────────────────────────────────────────────────

function readFromFigures(reading: Reading, at: number): Numeral | null {
  chain.notNumber = 0
  const figures = readFigures(reading, at, chain)
  if (figures === null) return null
  const { last } = figures
  const plain: Numeral = {
    value: scaled(figures, 1),
    step: 1 / powerOf10(figures.decimals),
    last,
    ordinal: false,
    spelled: false,
    scale: 1,
  }
  const next = reading.word(last)
  if (next === null) return isWholeBeforeFraction(reading, plain) ? scaleWords(reading, plain, figures) : plain
  if (next.ordinalSuffix && reading.glued(last) && figures.decimals === 0) return { ...plain, last: last + 1, ordinal: true }
  if (reading.is(last, '/')) return readSlashed(reading, plain) ?? plain
  if (reading.is(last, '-')) {
    const joined = reading.word(pastHyphen(reading, last))?.joins
    return joined ? scaleWords(reading, plain, figures) : (readHyphened(reading, figures, plain) ?? plain)
  }
  if (next.cardinal !== null && next.cardinal < 1 && next.cardinal > 0)
    return scaleWords(reading, { ...plain, value: plain.value + next.cardinal, step: 0, last: last + 1 })
  if (next.suffix && (reading.glued(last) || isSpacedSuffix(reading, last))) return readSuffix(reading, figures, plain)
  if (reading.is(last, 'e') && reading.glued(last)) return readExponent(reading, plain)
  if (reading.is(last, '^') && reading.glued(last)) return readPower(reading, plain)
  return next.scale !== null ||
    next.half ||
    next.joins ||
    next.divisor !== null ||
    next.point ||
    reading.grammar.over.has(reading.word(last))
    ? scaleWords(reading, plain, figures)
    : plain
}

/** k, M, bn: the letters count as they are written. */
function readSuffix(reading: Reading, figures: Figures, plain: Numeral): Numeral {
  const scale = reading.grammar.language.numbers.suffixes?.[reading.slice(plain.last)]
  if (scale === undefined || hangsTogether(reading, plain.last + 1) || isGeneration(reading, figures, plain.last)) return plain
  return { ...plain, value: scaled(figures, scale), step: plain.step * scale, scale, last: plain.last + 1 }
}

/** More digits or a word hang on the letter: 5G-Netz, but not 10k-Euro. */
function hangsTogether(reading: Reading, at: number): boolean {
  if (!reading.glued(at)) return false
  if (reading.isDigits(at)) return true
  return reading.is(at, '-') && reading.glued(at + 1) && reading.isWord(at + 1) && reading.word(at + 1)?.money == null
}

/** 5G is a generation of mobile networks. */
const isGeneration = (reading: Reading, { digits, decimals }: Figures, at: number): boolean =>
  decimals === 0 && digits > 0 && digits < 10 && reading.slice(at) === 'G' && reading.glued(at)

/** A capital behind a space: 1,674.5 G. */
const isSpacedSuffix = (reading: Reading, at: number): boolean =>
  reading.length(at) === 1 && reading.capitalised(at) && reading.spaced(at) && reading.endsAt(at + 1)

/** 1.3e6 */
function readExponent(reading: Reading, plain: Numeral): Numeral {
  const exponent = exponentAt(reading, plain.last + 1)
  if (exponent === null) return plain
  const scale = 10 ** exponent.value
  return { ...plain, value: tidy(plain.value * scale), step: plain.step * scale, last: exponent.last }
}

/** 1.1^23 */
function readPower(reading: Reading, plain: Numeral): Numeral {
  const exponent = exponentAt(reading, plain.last + 1)
  return exponent === null ? plain : { ...plain, value: plain.value ** exponent.value, step: 0, last: exponent.last }
}

function exponentAt(reading: Reading, from: number): { value: number; last: number } | null {
  const negative = reading.is(from, '-')
  const at = negative || reading.is(from, '+') ? from + 1 : from
  if (!reading.isDigits(at) || !reading.glued(at) || reading.length(at) > 2) return null
  return { value: negative ? -reading.int(at) : reading.int(at), last: at + 1 }
}

/** $4.2-billion, 300-Millionen-Euro-Auftrag */
function readHyphened(reading: Reading, figures: Figures, plain: Numeral): Numeral | null {
  const at = plain.last + 1
  const scale = reading.word(at)?.scale
  if (scale == null || scale < 1000 || !reading.glued(at) || !reading.glued(plain.last)) return null
  return { ...plain, value: scaled(figures, scale), step: plain.step * scale, scale, last: at + 1 }
}

/** 1/40, 3/4: a smaller number over a larger one. */
function readSlashed(reading: Reading, plain: Numeral): Numeral | null {
  const at = plain.last + 1
  if (plain.step !== 1 || !reading.isDigits(at) || !reading.glued(at) || !reading.glued(plain.last)) return null
  const divisor = reading.int(at)
  if (reading.length(at) > 3 || divisor <= plain.value || divisor < 2 || (reading.is(at + 1, '/') && reading.glued(at + 1))) return null
  const fraction = { ...plain, value: plain.value / divisor, step: 0, last: at + 1 }
  const scale = reading.word(fraction.last)?.scale
  if (scale == null || scale < 1000) return fraction
  return { ...fraction, value: (plain.value * scale) / divisor, scale, last: fraction.last + 1 }
}

/** 2 1/2 */
function isWholeBeforeFraction(reading: Reading, plain: Numeral): boolean {
  return plain.step === 1 && reading.isDigits(plain.last) && reading.is(plain.last + 1, '/')
}

function scaleWords(reading: Reading, plain: Numeral, figures?: Figures): Numeral {
  const composer = composerFor(reading)
  composer.figures(plain.value)
  const words = readWords(reading, plain.last, composer, false, false)
  if (words.last === plain.last) return plain
  // A power of ten behind the figures is exact; products of floats are not.
  const exact = figures !== undefined && words.scales === 1 && words.last - plain.last <= 2 && !words.fraction
  const value = exact && words.scale >= 100 ? scaled(figures, words.scale) : tidy(words.value)
  return {
    value,
    step: words.fraction ? 0 : plain.step * words.scale,
    last: words.last,
    ordinal: words.ordinal,
    spelled: false,
    scale: words.scale,
  }
}

// ─── Words ───────────────────────────────────────────────────────────────────

function readSpelled(reading: Reading, at: number): Numeral | null {
  const composer = composerFor(reading)
  // A point would go on to the next one, and that to the next.
  if (reading.word(at)?.point) return null
  const words = readWords(reading, at, composer, true)
  return words.last === at ? null : asNumeral(words)
}

const asNumeral = ({ value, last, ordinal, scale }: Words): Numeral => ({
  value: tidy(value),
  step: 0,
  last,
  ordinal,
  spelled: true,
  scale,
})

/** “a million”, “eine halbe Milliarde”, “half a dozen”, “ein Drittel”. */
function readPart(reading: Reading, at: number, word: Word): Numeral | null {
  const next = reading.word(at + 1)
  if (next === null) return null
  const composer = composerFor(reading)
  if (word.article) {
    if (next.half) return readHalf(reading, at + 1, composer)
    if (isPercent(reading, at + 1)) return { value: 1, step: 0, last: at + 1, ordinal: false, spelled: true, scale: 1 }
    const tens = next.joins && reading.word(at + 2)?.cardinal != null
    if (next.scale === null && next.divisor === null && next.ordinal === null && !tens) return null
    composer.cardinal(1)
    const words = readWords(reading, at + 1, composer, false)
    return words.last === at + 1 || words.ordinal ? null : asNumeral(words)
  }
  return readHalf(reading, at, composer)
}

/** “ein Prozent”, “a percentage point” */
const isPercent = (reading: Reading, at: number): boolean =>
  reading.grammar.percents.match(reading, at) !== undefined || reading.grammar.points.match(reading, at) !== undefined

function readHalf(reading: Reading, at: number, composer: Composer): Numeral | null {
  const scaleAt = reading.word(at + 1)?.article ? at + 2 : at + 1
  composer.figures(0.5)
  const scale = reading.word(scaleAt)?.scale
  if (scale != null && composer.scale(scale))
    return asNumeral({ value: composer.value, last: scaleAt + 1, ordinal: false, fraction: false, scale, scales: 1, spelled: true })
  const behind = reading.word(at + 1)
  // “half a percent”, “half a dollar”
  const unit = scaleAt > at + 1 && (isPercent(reading, scaleAt) || reading.word(scaleAt)?.money != null)
  if (unit) return { value: 0.5, step: 0, last: scaleAt, ordinal: false, spelled: true, scale: 1 }
  const complete =
    reading.grammar.wholes.has(reading.word(at + 1)) ||
    reading.endsAt(at + 1) ||
    behind?.percent != null ||
    behind?.points != null ||
    behind?.money != null
  return complete ? { value: 0.5, step: 0, last: at + 1, ordinal: false, spelled: true, scale: 1 } : null
}

interface Words {
  value: number
  last: number
  ordinal: boolean
  /** Ended by a fraction: “and a half”. */
  fraction: boolean
  scale: number
  /** How many scale words there were. */
  scales: number
  /** Begun in words: “A$236 million three months earlier” takes no three. */
  spelled: boolean
}

/** Adds the number words from a token on to a number that has begun, or begins it. */
function readWords(reading: Reading, at: number, composer: Composer, begin: boolean, spelled = true): Words {
  const words: Words = { value: 0, last: at, ordinal: false, fraction: false, scale: 1, scales: 0, spelled }
  let i = at
  for (;;) {
    const next = addWord(reading, i, composer, words, begin || i > at)
    if (next === i) break
    i = next
    if (words.ordinal) break
  }
  words.last = i
  words.value = composer.value
  if (words.ordinal) return words
  readDecimals(reading, words, composer)
  readFraction(reading, words, composer)
  return words
}

/** Adds one word, or “and” with the word behind it; returns the next token, or the same where nothing could follow. */
function addWord(reading: Reading, at: number, composer: Composer, words: Words, inside: boolean): number {
  const word = reading.word(at)
  if (word === null) return at
  if (word.scale !== null) {
    if (!composer.scale(word.scale)) return at
    words.scale = word.scale
    words.scales++
    return pastStop(reading, at, word)
  }
  if (word.cardinal !== null && (reading.isWord(at) || at === words.last))
    return inside && words.spelled && composer.cardinal(word.cardinal) ? at + 1 : at
  if (word.ordinal !== null && inside) return addOrdinal(at, word.ordinal, composer, words)
  if (reading.is(at, '-')) return inside ? addHyphened(reading, at, composer, words) : at
  return word.joins ? addJoined(reading, at + 1, composer, words) : at
}

function addOrdinal(at: number, value: number, composer: Composer, words: Words): number {
  if (!composer.ordinal(value)) return at
  words.ordinal = true
  return at + 1
}

/** “thirty-one”, and with spaces in texts that were taken apart: “thirty - one”. */
function addHyphened(reading: Reading, at: number, composer: Composer, words: Words): number {
  const next = reading.word(at + 1)
  if (next === null || reading.glued(at) !== reading.glued(at + 1) || !reading.isWord(at + 1)) return at
  if (composer.lastCardinal < 20 || composer.lastCardinal % 10 !== 0) return at
  if (next.cardinal !== null && next.cardinal < 10) return composer.cardinal(next.cardinal) ? at + 2 : at
  if (next.ordinal === null || next.ordinal > 9 || !composer.cardinal(next.ordinal)) return at
  words.ordinal = true
  return at + 2
}

/** “two thousand and nineteen”, “vier und dreißig”, “3 hundred and 21”. */
function addJoined(reading: Reading, at: number, composer: Composer, words: Words): number {
  const back = at - 1
  const next = reading.word(at)
  if (reading.isDigits(at)) {
    return composer.endsInScale === 100 && reading.length(at) <= 2 && reading.int(at) > 0 && composer.joined(reading.int(at))
      ? at + 1
      : back
  }
  if (next === null || !reading.isWord(at)) return back
  if (next.cardinal !== null && next.cardinal >= 1) return !beginsFraction(reading, at) && composer.joined(next.cardinal) ? at + 1 : back
  if (next.ordinal !== null && composer.endsInScale !== null && composer.joined(next.ordinal)) {
    words.ordinal = true
    return at + 1
  }
  return back
}

const beginsFraction = (reading: Reading, at: number): boolean => divisorAt(reading, at + 1) !== null

/** “Mio.”: an abbreviation's stop, unless it ends the sentence. */
function pastStop(reading: Reading, at: number, word: Word): number {
  return word.abbreviation && reading.is(at + 1, '.') && reading.glued(at + 1) && at + 2 < reading.to ? at + 2 : at + 1
}

// ─── Decimals and fractions in words ─────────────────────────────────────────

/** “point one two”, “Komma fünfzehn”: digits one after the other, or one number. */
function readDecimals(reading: Reading, words: Words, composer: Composer): void {
  if (!reading.word(words.last)?.point || (words.scales > 0 && words.scale > 100)) return
  const decimals = readDecimalDigits(reading, words.last + 1)
  if (decimals === null) return
  words.last = decimals.last
  const value = words.value + Number(`0.${decimals.digits}`)
  composer.figures(value)
  words.value = value
  const scale = reading.word(words.last)?.scale
  if (scale == null || !composer.scale(scale)) return
  words.value = composer.value
  words.scale = scale
  words.last++
}

function readDecimalDigits(reading: Reading, at: number): { digits: string; last: number } | null {
  if (reading.isDigits(at)) return { digits: reading.slice(at).replace(/\D/g, ''), last: at + 1 }
  let digits = ''
  let i = at
  for (; i < at + 12; i++) {
    const word = reading.word(i)
    const digit = reading.is(i, 'o') ? 0 : word?.cardinal
    if (digit == null || digit > 9 || !Number.isInteger(digit) || (digits === '' && composedAt(reading, i))) break
    digits += String(digit)
  }
  if (digits !== '') return { digits, last: i }
  const whole = readSpelled(reading, at)
  return whole && !whole.ordinal && Number.isInteger(whole.value) && whole.value < 1000
    ? { digits: String(whole.value), last: whole.last }
    : null
}

/** A longer number begins here: “two hundred”. */
const composedAt = (reading: Reading, at: number): boolean => {
  const next = reading.word(at + 1)
  return next !== null && next.scale === 100
}

function readBarePoint(reading: Reading, at: number): Numeral | null {
  const decimals = readDecimalDigits(reading, at + 1)
  if (decimals === null || reading.isDigits(at + 1) || reading.grammar.clocks.match(reading, decimals.last)) return null
  return { value: Number(`0.${decimals.digits}`), step: 0, last: decimals.last, ordinal: false, spelled: true, scale: 1 }
}

/** What a word divides by: thirds, Viertel. One that is a unit as well (“three quarters”) must have its whole behind it. */
function divisorAt(reading: Reading, at: number): number | null {
  const word = reading.word(at)
  if (word === null || word.divisor === null) return null
  return word.unit === null || reading.grammar.wholes.has(reading.word(at + 1)) ? word.divisor : null
}

/** The same behind “one” or “a”; in some languages an ordinal divides too: a third. */
function singularDivisorAt(reading: Reading, at: number): number | null {
  const word = reading.word(at)
  if (word === null) return null
  const divisor =
    word.divisor ??
    (reading.grammar.language.numbers.divisorPlural !== null && word.ordinal !== null && word.ordinal > 2 ? word.ordinal : null)
  if (divisor === null || (word.divisor !== null && word.unit === null)) return divisor
  // “a bombshell of a quarter”, but “revenue of a quarter of a billion dollars”
  const { wholes } = reading.grammar
  if (word.unit !== null && wholes.has(reading.word(at - 2)) && !wholes.has(reading.word(at + 1))) return null
  // “a third train”, “a quarter earlier”
  return reading.isWord(at + 1) && !reading.word(at + 1)?.starter ? null : divisor
}

/** “two thirds”, “one and a half”, “sechs und zwei Drittel Millionen”, “2 1/2”. */
function readFraction(reading: Reading, words: Words, composer: Composer): void {
  if (overDivisor(reading, words)) return
  if (reading.isDigits(words.last)) {
    readFigureFraction(reading, words)
    return
  }
  const divisor = words.value === 1 ? singularDivisorAt(reading, words.last) : divisorAt(reading, words.last)
  // “eleven quarters of growth” are quarters of a year.
  const isSpan = divisor !== null && words.value > divisor && reading.word(words.last)?.unit != null
  if (divisor !== null && Number.isInteger(words.value) && !isSpan) {
    divide(reading, words, composer, divisor)
    return
  }
  const hyphened = reading.is(words.last, '-') && reading.glued(words.last) ? divisorAt(reading, words.last + 1) : null
  if (hyphened !== null && Number.isInteger(words.value) && reading.glued(words.last + 1)) {
    words.last++
    divide(reading, words, composer, hyphened)
    return
  }
  const joiner = pastHyphen(reading, words.last)
  const added = reading.word(joiner)?.joins ? addedFraction(reading, pastHyphen(reading, joiner + 1)) : null
  if (added === null) return
  words.value += added.value * (composer.endsInScale !== null && words.scales > 0 ? composer.fractionScale : 1)
  words.last = added.last
  words.fraction = true
  scaleFraction(reading, words)
}

function divide(reading: Reading, words: Words, composer: Composer, divisor: number): void {
  const tens = composer.lastCardinal
  // “one hundred thirty fifths” is 100/35: tens in front of a small divisor belong to it.
  const compound = divisor < 10 && tens >= 20 && tens < 100 && tens % 10 === 0 && words.value > tens
  words.value = compound ? (words.value - tens) / (tens + divisor) : words.value / divisor
  words.last++
  words.fraction = true
  scaleFraction(reading, words)
}

/** “Zwei Drittel Millionen”, “a quarter of a billion”, “ein Viertel einer Milliarde”. */
function scaleFraction(reading: Reading, words: Words): void {
  const article = reading.grammar.wholes.has(reading.word(words.last)) ? words.last + 1 : words.last
  const isOfOne = reading.word(article)?.article === true
  const at = isOfOne ? article + 1 : words.last
  const scale = reading.word(at)?.scale
  if (scale == null || scale < (isOfOne ? 1e6 : 100)) return
  words.value *= scale
  words.scale = scale
  words.scales++
  words.last = pastStop(reading, at, reading.word(at)!)
}

/** “a half”, “half”, “two thirds”, “einem Viertel” behind “and”. */
function addedFraction(reading: Reading, at: number): { value: number; last: number } | null {
  if (reading.isDigits(at)) return figureFraction(reading, at)
  const word = reading.word(at)
  if (word === null) return null
  if (word.half) return { value: 0.5, last: at + 1 }
  const count = word.article ? 1 : word.cardinal
  if (count === null || !Number.isInteger(count)) return null
  const divisorAt = pastHyphen(reading, at + 1)
  const next = reading.word(divisorAt)
  const ordinal =
    count === 1 && reading.grammar.language.numbers.divisorPlural !== null && next?.ordinal != null && next.ordinal > 2
      ? next.ordinal
      : null
  const divisor = next?.divisor ?? ordinal
  return divisor === null ? null : { value: count / divisor, last: divisorAt + 1 }
}

/** The word that hangs on a hyphen, as in “two-and-a-half”, else the token itself. */
const pastHyphen = (reading: Reading, at: number): number =>
  reading.is(at, '-') && reading.glued(at) && reading.glued(at + 1) && reading.isWord(at + 1) ? at + 1 : at

/** 1/2 */
function figureFraction(reading: Reading, at: number): { value: number; last: number } | null {
  if (!reading.is(at + 1, '/') || !reading.isDigits(at + 2)) return null
  const [over, under] = [reading.int(at), reading.int(at + 2)]
  return over < under && under <= 1000 ? { value: over / under, last: at + 3 } : null
}

/** 2 1/2 */
function readFigureFraction(reading: Reading, words: Words): void {
  const fraction = figureFraction(reading, words.last)
  if (fraction === null) return
  words.value += fraction.value
  words.last = fraction.last
  words.fraction = true
  scaleFraction(reading, words)
}

/** “1 over 3” */
function overDivisor(reading: Reading, words: Words): boolean {
  if (!reading.grammar.over.has(reading.word(words.last))) return false
  const under = readNumeral(reading, words.last + 1)
  if (
    under === null ||
    under.ordinal ||
    reading.word(under.last)?.unit != null ||
    !Number.isInteger(under.value) ||
    under.value <= 1 ||
    words.value > under.value
  )
    return false
  words.value /= under.value
  words.last = under.last
  words.fraction = true
  return true
}
