import { WHOLE_CURRENCIES } from '../languages/shared'
import { powerOf10, tidy } from './figures'
import { type CurrencyRead, looksLikeYear, readLeading, readTrailing, specifies } from './money'
import { type Numeral, readNumeral } from './numerals'
import { readPlaces } from './places'
import type { Reading } from './reading'

/** One number with what makes it percent, money or a rank: tokens [first, last). */
export interface Amount {
  type: 'number' | 'percent' | 'money' | 'ordinal'
  value: number
  /** Both ends, of a number of digits. */
  ends: { min: number; max: number } | null
  step: number
  /** ISO 4217 code, or `pp`. */
  unit: string | null
  /** Family of the currency, where its usual nation was assumed. */
  assumed: string | null
  /** The currency is a word, not a symbol. */
  inWords: boolean
  /** Worth of the unit: 0.01 for cents. */
  worth: number
  /** What a word multiplied the number by. */
  scale: number
  spelled: boolean
  first: number
  last: number
}

/** A plain number, yet without its unit. */
function amountOf(numeral: Numeral | null, sign: number, first: number, last: number): Amount {
  return {
    type: 'number',
    value: numeral === null ? 0 : sign * numeral.value,
    ends: null,
    step: numeral === null ? 0 : numeral.step,
    unit: null,
    assumed: null,
    inWords: false,
    worth: 1,
    scale: numeral === null ? 1 : numeral.scale,
    spelled: numeral === null || numeral.spelled,
    first,
    last,
  }
}

/** Reads the amount whose number, sign or currency stands at a token. */
export function readAmount(reading: Reading, at: number): Amount | null {
  if (reading.isDigits(at)) return readFigures(reading, at)
  const word = reading.word(at)
  if (word?.money?.leads) return readMoneyFirst(reading, at, 1)
  if (reading.is(at + 1, '$') && reading.glued(at + 1)) return readMoneyFirst(reading, at + 1, 1)
  if (word === null) return null
  return word.sign !== 0 ? readSigned(reading, at, word.sign) : readWords(reading, at)
}

// ─── Figures ─────────────────────────────────────────────────────────────────

function readFigures(reading: Reading, at: number): Amount | null {
  if (!reading.glued(at)) {
    const amount = complete(reading, readNumeral(reading, at), 1, at, at)
    return amount !== null && isLoneMinus(reading, amount) ? { ...amount, value: -amount.value, first: at - 1 } : amount
  }
  const pointAt = at - 1
  const point = isPoint(reading, pointAt) && opensNumber(reading, pointAt)
  const numeral = point ? pointed(reading, at) : readNumeral(reading, at)
  const first = signBefore(reading, point ? pointAt : at)
  return complete(reading, numeral, first < pointAt || (first < at && !point) ? signAt(reading, first) : 1, first, at)
}

/** “- 5”: a minus with a space behind it, in a sentence that has nothing else. */
const isLoneMinus = (reading: Reading, { first, last }: Amount): boolean =>
  first - 1 === reading.from && reading.is(first - 1, '-') && reading.spaced(first) && reading.endsAt(last)

const isPoint = (reading: Reading, at: number): boolean => reading.is(at, '.') || reading.is(at, ',')

/** .5 and ,5: digits behind a decimal mark with nothing in front. */
function pointed(reading: Reading, at: number): Numeral | null {
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || numeral.step < numeral.scale) return null
  const size = powerOf10(reading.length(at))
  return { ...numeral, value: numeral.value / size, step: numeral.step / size }
}

/** Nothing but a sign or an opening mark touches a token in front. */
function opensNumber(reading: Reading, at: number): boolean {
  return !reading.glued(at) || '-+("~<>='.includes(reading.form(at - 1) || 'x')
}

/** The sign that belongs to the number at a token, or that token. */
function signBefore(reading: Reading, at: number): number {
  const sign = at - 1
  const signed = reading.glued(at) && (reading.is(sign, '-') || reading.is(sign, '+')) && opensNumber(reading, sign)
  return signed ? sign : at
}

const signAt = (reading: Reading, at: number): 1 | -1 => (reading.is(at, '-') ? -1 : 1)

/** “minus drei Prozent” */
function readSigned(reading: Reading, at: number, sign: number): Amount | null {
  const next = at + 1
  if (!reading.isWord(at)) return null
  if (!reading.isDigits(next) && reading.word(next)?.money?.leads) {
    const money = readMoneyFirst(reading, next, sign)
    if (money) money.first = at
    return money
  }
  const numeral = isPoint(reading, next) && reading.isDigits(next + 1) ? pointed(reading, next + 1) : readNumeral(reading, next)
  if (numeral === null || numeral.ordinal || isOfYear(reading, at)) return null
  return complete(reading, numeral, sign, at, next)
}

/** “Das Minus 2025 betrug …”: a noun with a capital inside its sentence, and a year behind it. */
const isOfYear = (reading: Reading, at: number): boolean =>
  reading.capitalised(at) && at > reading.from && reading.isWord(at - 1) && looksLikeYear(reading, at + 1)

// ─── Words ───────────────────────────────────────────────────────────────────

/** Numbers in words, and what counts without one: zweistellig, die Hälfte, das Dreifache. */
function readWords(reading: Reading, at: number): Amount | null {
  const { grammar } = reading
  const places = readPlaces(reading, at)
  if (places) {
    const amount = amountOf(null, 1, places.first, places.last)
    amount.ends = { min: places.min, max: places.max }
    return amount
  }
  const share = grammar.shares.match(reading, at)
  if (share !== undefined) return counted(share, at, grammar.shares.edge)
  const multiple = grammar.multiples.match(reading, at)
  if (multiple !== undefined) return counted(multiple, at, grammar.multiples.edge)
  const factor = reading.word(at)?.multiple
  if (factor != null) return counted(factor, at, at + 1)
  if (grammar.percentOf.match(reading, at)) return readPercentOf(reading, at, grammar.percentOf.edge)
  const numeral = readNumeral(reading, at)
  if (numeral) return complete(reading, numeral, 1, at, at)
  return reading.word(at)?.article ? readSingleMoney(reading, at) : null
}

function counted(value: number, first: number, last: number): Amount {
  const amount = amountOf(null, 1, first, last)
  amount.value = value
  return amount
}

/** “per cent of twenty” */
function readPercentOf(reading: Reading, at: number, numberAt: number): Amount | null {
  const numeral = readNumeral(reading, numberAt)
  if (numeral === null || numeral.ordinal) return null
  const amount = amountOf(numeral, 1, at, numeral.last)
  amount.type = 'percent'
  return amount
}

/** “a dollar”, “einen Euro” */
function readSingleMoney(reading: Reading, at: number): Amount | null {
  const currency = readTrailing(reading, at + 1)
  if (currency === null || !reading.isWord(at + 1) || reading.word(at + 1)?.money?.leads || reading.is(currency.last, '-')) return null
  // “A US$385 million plant”
  if (reading.isDigits(currency.last)) return null
  const amount = counted(1, at, at + 1)
  return inCurrency(reading, amount, currency)
}

// ─── Units ───────────────────────────────────────────────────────────────────

/** Adds what stands behind a number. */
function complete(reading: Reading, numeral: Numeral | null, sign: number, first: number, at: number): Amount | null {
  if (numeral === null) return null
  const amount = amountOf(numeral, sign, first, numeral.last)
  if (numeral.ordinal) amount.type = 'ordinal'
  else if (isLoneOrdinal(reading, amount) || isMarkedOrdinal(reading, amount))
    Object.assign(amount, { type: 'ordinal', last: amount.last + 1 })
  else if (!takeUnit(reading, amount) && isRank(reading, amount, at)) amount.type = 'ordinal'
  return amount
}

/** “5.” with nothing around it, where a stop makes an ordinal. */
const isLoneOrdinal = (reading: Reading, { first, last, spelled }: Amount): boolean =>
  reading.grammar.language.ordinalStop &&
  !spelled &&
  first === reading.from &&
  last === first + 1 &&
  last + 1 === reading.to &&
  reading.is(last, '.')

/** “der 25. Jahrestag”: a stop within the sentence, between an article and a noun. */
function isMarkedOrdinal(reading: Reading, { first, last, spelled }: Amount): boolean {
  if (spelled || (last - first) % 2 === 0 || !reading.is(last, '.') || !reading.glued(last) || reading.length(first) > 3) return false
  const before = reading.word(first - 1)
  const leads = before?.leadsOrdinal || (last === first + 1 && reading.grammar.beforeShortOrdinals.has(before))
  return leads === true && reading.isWord(last + 1) && !reading.glued(last + 1)
}

/** Gives an amount the percent, points or currency behind it; false where there is none. */
export function takeUnit(reading: Reading, amount: Amount): boolean {
  if (reading.word(amount.last) === null) return false
  const hyphen = reading.is(amount.last, '-')
  if (hyphen && !(reading.glued(amount.last) && reading.glued(amount.last + 1))) return false
  const at = hyphen ? amount.last + 1 : amount.last
  const { points, percents } = reading.grammar
  const point = points.match(reading, at)
  const percent = point === undefined ? percents.match(reading, at) : undefined
  const worth = point ?? percent
  if (worth !== undefined) {
    amount.type = 'percent'
    amount.last = point === undefined ? percents.edge : points.edge
    if (point !== undefined) amount.unit = 'pp'
    makeWorth(amount, worth)
    return true
  }
  const currency = readTrailing(reading, behindJoint(reading, amount))
  if (currency) inCurrency(reading, amount, currency)
  return currency !== null || takeUnitBehindBracket(reading, amount)
}

/** Where a currency can stand: behind “45,-”, behind “millions de”. */
function behindJoint(reading: Reading, { last, scale }: Amount): number {
  if (isNoCents(reading, last)) return last + 2
  return scale >= 1000 && reading.grammar.moneyJoints.has(reading.word(last)) ? last + 1 : last
}

/** “45,- Euro”: a dash in place of the cents. */
const isNoCents = (reading: Reading, at: number): boolean =>
  (reading.is(at, ',') || reading.is(at, '.')) &&
  reading.glued(at) &&
  reading.is(at + 1, '-') &&
  reading.glued(at + 1) &&
  !reading.isDigits(at + 2)

/** Tokens of a bracket that gives the number before: “225 (zuvor 210) Euro”. */
const LONGEST_BRACKET = 7

/** “auf 225 (231) Dollar”: both numbers have the unit behind the bracket. */
function takeUnitBehindBracket(reading: Reading, amount: Amount): boolean {
  if (amount.type !== 'number' || amount.spelled) return false
  const closer = closerOf(reading, amount)
  if (closer < 0 || reading.is(closer + 1, '(')) return false
  const behind: Amount = { ...amount, last: closer + 1 }
  if (reading.word(behind.last) === null || !takeUnit(reading, behind)) return false
  Object.assign(amount, { ...behind, last: amount.last })
  return true
}

/** The bracket's end right behind its last number, seen from that or from the number before the bracket; −1 where there is none. */
function closerOf(reading: Reading, { first, last }: Amount): number {
  if (reading.is(last, ')')) {
    for (let i = first - 1; i > first - LONGEST_BRACKET; i--) if (reading.is(i, '(')) return reading.isDigits(i - 1) ? last : -1
    return -1
  }
  if (!reading.is(last, '(')) return -1
  for (let i = last + 2; i < last + LONGEST_BRACKET; i++) if (reading.is(i, ')')) return reading.isDigits(i - 1) ? i : -1
  return -1
}

function makeWorth(amount: Amount, worth: number): void {
  amount.worth = worth
  if (worth === 1) return
  amount.value = times(amount.value, worth)
  amount.step = times(amount.step, worth)
  if (amount.ends) amount.ends = { min: times(amount.ends.min, worth), max: times(amount.ends.max, worth) }
}

/** The product without the noise of binary fractions. */
export const times = (value: number, factor: number): number => (factor === 1 ? value : tidy(value * factor))

/** € 45.00, US$12, CHF 58, $-99.99: `at` is the code or symbol. */
function readMoneyFirst(reading: Reading, at: number, sign: number): Amount | null {
  const currency = readLeading(reading, at)
  if (currency === null) return null
  const behind = currency.last
  const negative = reading.is(behind, '-') && reading.glued(behind) && reading.isDigits(behind + 1) && reading.glued(behind + 1)
  if (isBracketed(reading, behind)) return readBracketed(reading, currency, sign)
  const numberAt = negative ? behind + 1 : behind
  const point = isPoint(reading, numberAt) && reading.isDigits(numberAt + 1) && reading.glued(numberAt + 1)
  if (!point && !reading.isDigits(numberAt)) return null
  const numeral = point ? pointed(reading, numberAt + 1) : readNumeral(reading, numberAt)
  if (numeral === null || numeral.ordinal) return null
  const first = signBefore(reading, currency.first)
  const amount = amountOf(numeral, sign * (negative ? -1 : 1) * (first < currency.first ? signAt(reading, first) : 1), first, numeral.last)
  const trailing = readTrailing(reading, numeral.last)
  if (trailing === null || !specifies(currency, trailing)) return inCurrency(reading, amount, { ...currency, last: numeral.last })
  return inCurrency(reading, amount, { ...trailing, worth: currency.worth })
}

const isBracketed = (reading: Reading, at: number): boolean =>
  reading.is(at, '(') && reading.glued(at) && reading.isDigits(at + 1) && reading.glued(at + 1)

/** $(3.2) million: accounts put losses in brackets. */
function readBracketed(reading: Reading, currency: CurrencyRead, sign: number): Amount | null {
  const numeral = readNumeral(reading, currency.last + 1)
  if (numeral === null || numeral.ordinal || !reading.is(numeral.last, ')')) return null
  const amount = amountOf(numeral, -sign, currency.first, numeral.last + 1)
  const scale = reading.word(amount.last)?.scale ?? 1
  if (scale >= 1000) {
    Object.assign(amount, { value: times(amount.value, scale), step: amount.step * scale, scale, last: amount.last + 1 })
  }
  return inCurrency(reading, amount, { ...currency, last: amount.last })
}

const WHOLE: ReadonlySet<string> = new Set(WHOLE_CURRENCIES.toUpperCase().split('|'))
const THOUSANDTH = 0.001

function inCurrency(reading: Reading, amount: Amount, { code, worth, assumed, inWords, last }: CurrencyRead): Amount {
  const whole = Number.isInteger(amount.value)
  amount.type = 'money'
  amount.unit = code
  amount.assumed = assumed
  amount.inWords = inWords
  amount.last = Math.max(last, amount.last)
  if (WHOLE.has(code) && amount.step === THOUSANDTH) makeWorth(amount, 1000)
  makeWorth(amount, worth)
  if (worth === 1 && whole && amount.ends === null) takeHundredths(reading, amount)
  return amount
}

/** “zwei Euro und fünfzig Cent”, “7$ 80c”, “20 dollar 43”. */
function takeHundredths(reading: Reading, amount: Amount): void {
  const joined = reading.word(amount.last)?.joins === true
  const at = joined ? amount.last + 1 : amount.last
  if (!reading.isDigits(at) && reading.word(at)?.cardinal == null) return
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || !Number.isInteger(numeral.value) || numeral.value < 0 || numeral.value >= 100) return
  const currency = readTrailing(reading, numeral.last)
  const bare = currency === null && amount.scale === 1 && reading.endsAt(numeral.last) && (joined || reading.length(at) === 2)
  if (!bare && currency?.worth !== 0.01) return
  amount.value = times(amount.value * 100 + numeral.value, 0.01)
  amount.step = 0.01
  amount.last = currency?.last ?? numeral.last
}

/** “Nummer eins”, “No. 1”, “Platz 3” */
function isRank(reading: Reading, amount: Amount, at: number): boolean {
  const { ranks } = reading.grammar
  if (ranks.matchBefore(reading, at) === undefined) return false
  if (amount.scale !== 1 || !Number.isInteger(amount.value) || amount.value < 1 || amount.value > 999) return false
  // “no one”
  const bareNo =
    ranks.edge === at - 1 && reading.isWord(at - 1) && reading.length(at - 1) === 2 && (amount.spelled || !reading.capitalised(at - 1))
  return !bareNo
}
