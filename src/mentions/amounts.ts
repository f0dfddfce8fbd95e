import { type CurrencyRead, readLeading, readTrailing, specifies } from './money'
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
  inWords: boolean
  /** Worth of the unit: 0.01 for cents. */
  worth: number
  /** What a word multiplied the number by. */
  scale: number
  spelled: boolean
  first: number
  last: number
}

/** Reads the amount whose number, sign or currency stands at a token. */
export function readAmount(reading: Reading, at: number): Amount | null {
  const word = reading.word(at)
  if (word?.money?.leads && !reading.isDigits(at)) return readMoneyFirst(reading, at)
  if (reading.isDigits(at)) return readFrom(reading, withPoint(reading, at), at)
  if (reading.is(at + 1, '$') && reading.glued(at + 1)) return readMoneyFirst(reading, at + 1)
  if (word === null) return null
  if (word.sign !== 0) return readSigned(reading, at, word.sign)
  return readWords(reading, at)
}

/** € 45.00, US$12, CHF 58, $-99.99 */
function readMoneyFirst(reading: Reading, at: number): Amount | null {
  const currency = readLeading(reading, at)
  if (currency === null) return null
  const signAt = currency.last
  const negative = reading.is(signAt, '-') && reading.isDigits(signAt + 1) && reading.glued(signAt + 1) && reading.glued(signAt)
  const numberAt = negative ? signAt + 1 : signAt
  const numeral = readNumberOrPoint(reading, numberAt)
  if (numeral === null || numeral.ordinal || (!reading.isDigits(numberAt) && !reading.is(numberAt, '.'))) return null
  const first = signBefore(reading, currency.first)
  const trailing = readTrailing(reading, numeral.last)
  const named: CurrencyRead = trailing && specifies(currency, trailing) ? trailing : { ...currency, last: numeral.last }
  const sign = negative || (first < currency.first && reading.is(first, '-')) ? -1 : 1
  return money(reading, { ...numeral, value: sign * numeral.value }, { ...named, worth: currency.worth }, first)
}

function readNumberOrPoint(reading: Reading, at: number): Numeral | null {
  if ((reading.is(at, '.') || reading.is(at, ',')) && reading.isDigits(at + 1) && reading.glued(at + 1)) return pointed(reading, at + 1)
  return readNumeral(reading, at)
}

/** .5 and ,5: digits behind a decimal mark with nothing in front. */
function pointed(reading: Reading, at: number): Numeral | null {
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || numeral.step < numeral.scale) return null
  const size = 10 ** reading.length(at)
  return { ...numeral, value: numeral.value / size, step: numeral.step / size }
}

/** The number at digits, with a decimal mark right before them. */
function withPoint(reading: Reading, at: number): { numeral: Numeral | null; first: number } {
  const point = at - 1
  if (reading.glued(at) && (reading.is(point, '.') || reading.is(point, ',')) && opensNumber(reading, point))
    return { numeral: pointed(reading, at), first: point }
  return { numeral: readNumeral(reading, at), first: at }
}

/** Nothing but a sign, a currency or a bracket touches a token in front. */
function opensNumber(reading: Reading, at: number): boolean {
  if (!reading.glued(at)) return true
  const form = reading.form(at - 1)
  return form === '-' || form === '+' || form === '(' || form === '"' || form === '~' || form === '<' || form === '>' || form === '='
}

/** First token with a sign that belongs to the number at `at`. */
function signBefore(reading: Reading, at: number): number {
  const sign = at - 1
  if (!reading.glued(at) || !(reading.is(sign, '-') || reading.is(sign, '+'))) return at
  return opensNumber(reading, sign) ? sign : at
}

function readFrom(reading: Reading, { numeral, first }: { numeral: Numeral | null; first: number }, at: number): Amount | null {
  if (numeral === null) return null
  const signAt = signBefore(reading, first)
  const negative = signAt < first && reading.is(signAt, '-')
  return complete(reading, negative ? { ...numeral, value: -numeral.value } : numeral, signAt, at)
}

/** “minus drei Prozent” */
function readSigned(reading: Reading, at: number, sign: number): Amount | null {
  if (reading.kind(at) !== reading.kind(at) || !reading.isWord(at)) return null
  const next = at + 1
  if (reading.word(next)?.money?.leads && !reading.isDigits(next)) {
    const amount = readMoneyFirst(reading, next)
    return amount && { ...amount, value: sign * amount.value, first: at }
  }
  const numeral = readNumberOrPoint(reading, next)
  if (numeral === null || numeral.ordinal) return null
  return complete(reading, { ...numeral, value: sign * numeral.value }, at, next)
}

/** Numbers in words, and what counts without one: zweistellig, die Hälfte, das Dreifache. */
function readWords(reading: Reading, at: number): Amount | null {
  const { grammar } = reading
  const places = readPlaces(reading, at)
  if (places) return { ...plain(places.first, places.last), ends: { min: places.min, max: places.max } }
  const share = grammar.shares.match(reading, at)
  if (share !== undefined) return { ...plain(at, grammar.shares.edge), value: share, spelled: true }
  const multiple = grammar.multiples.match(reading, at) ?? reading.word(at)?.multiple
  if (multiple != null)
    return {
      ...plain(at, grammar.multiples.match(reading, at) === undefined ? at + 1 : grammar.multiples.edge),
      value: multiple,
      spelled: true,
    }
  const percentOf = grammar.percentOf.match(reading, at) ? readNumeral(reading, grammar.percentOf.edge) : null
  if (percentOf) return { ...plain(at, percentOf.last), type: 'percent', value: percentOf.value, spelled: percentOf.spelled }
  const numeral = readNumeral(reading, at)
  if (numeral) return complete(reading, numeral, at, at)
  return reading.word(at)?.article ? readSingleMoney(reading, at) : null
}

/** “a dollar”, “einen Euro” */
function readSingleMoney(reading: Reading, at: number): Amount | null {
  const currency = readTrailing(reading, at + 1)
  if (currency === null || !reading.isWord(at + 1) || reading.word(at + 1)?.money?.leads || reading.is(currency.last, '-')) return null
  return money(reading, { value: 1, step: 0, last: at + 1, spelled: true, scale: 1 }, currency, at)
}

const plain = (first: number, last: number): Amount => ({
  type: 'number',
  value: 0,
  ends: null,
  step: 0,
  unit: null,
  assumed: null,
  inWords: false,
  worth: 1,
  scale: 1,
  spelled: false,
  first,
  last,
})

/** Adds what stands behind a number. */
function complete(reading: Reading, numeral: Numeral, first: number, at: number): Amount {
  const amount: Amount = {
    ...plain(first, numeral.last),
    value: numeral.value,
    step: numeral.step,
    scale: numeral.scale,
    spelled: numeral.spelled,
  }
  if (numeral.ordinal) return { ...amount, type: 'ordinal' }
  return withUnit(reading, amount) ?? asRank(reading, amount, at) ?? amount
}

/** The amount with the percent, points or currency behind it; null where there is none. */
export function withUnit(reading: Reading, amount: Amount): Amount | null {
  const hyphen = reading.is(amount.last, '-')
  if (hyphen && !(reading.glued(amount.last) && reading.glued(amount.last + 1))) return null
  const at = hyphen ? amount.last + 1 : amount.last
  const { points, percents } = reading.grammar
  const point = points.match(reading, at)
  if (point !== undefined) return { ...amount, type: 'percent', unit: 'pp', ...scaledBy(amount, point), last: points.edge }
  const percent = percents.match(reading, at)
  if (percent !== undefined) return { ...amount, type: 'percent', ...scaledBy(amount, percent), last: percents.edge }
  const currency = readTrailing(reading, amount.last)
  return currency && money(reading, amount, currency, amount.first)
}

const scaledBy = ({ value, step, ends }: Amount, worth: number): Pick<Amount, 'value' | 'step' | 'worth' | 'ends'> => ({
  value: times(value, worth),
  step: times(step, worth),
  worth,
  ends: ends && { min: times(ends.min, worth), max: times(ends.max, worth) },
})

/** Without the noise of binary fractions. */
const times = (value: number, worth: number): number => (worth === 1 ? value : Number((value * worth).toPrecision(15)))

function money(
  reading: Reading,
  number: Pick<Numeral, 'value' | 'step' | 'scale' | 'spelled' | 'last'> & { ends?: Amount['ends'] },
  currency: CurrencyRead,
  first: number,
): Amount {
  const { code, worth, assumed, inWords } = currency
  const base: Amount = {
    ...plain(first, Math.max(currency.last, number.last)),
    type: 'money',
    value: number.value,
    step: number.step,
    ends: number.ends ?? null,
    unit: code,
    assumed,
    inWords,
    scale: number.scale,
    spelled: number.spelled,
  }
  const amount: Amount = { ...base, ...scaledBy(base, worth) }
  return worth === 1 && Number.isInteger(number.value) ? withHundredths(reading, amount) : amount
}

/** “zwei Euro und fünfzig Cent”, “7$ 80c”, “20 dollar 43”. */
function withHundredths(reading: Reading, amount: Amount): Amount {
  const joined = reading.word(amount.last)?.joins === true
  const at = joined ? amount.last + 1 : amount.last
  if (!reading.isDigits(at) && reading.word(at)?.cardinal == null) return amount
  const numeral = readNumeral(reading, at)
  if (numeral === null || numeral.ordinal || !Number.isInteger(numeral.value) || numeral.value < 0 || numeral.value >= 100) return amount
  const currency = readTrailing(reading, numeral.last)
  const bare =
    currency === null &&
    amount.scale === 1 &&
    reading.endsAt(numeral.last) &&
    (joined || reading.length(at) === 2) &&
    !reading.is(amount.last, ',')
  if (!bare && currency?.worth !== 0.01) return amount
  return { ...amount, value: times(amount.value * 100 + numeral.value, 0.01), step: 0.01, last: currency?.last ?? numeral.last }
}

/** “Nummer eins”, “No. 1”, “Platz 3” */
function asRank(reading: Reading, amount: Amount, at: number): Amount | null {
  const { ranks } = reading.grammar
  if (amount.scale !== 1 || !Number.isInteger(amount.value) || amount.value < 1 || amount.value > 999) return null
  if (ranks.matchBefore(reading, at) === undefined) return null
  const bareNo = ranks.edge === at - 1 && reading.isWord(at - 1) && reading.length(at - 1) === 2 && !reading.capitalised(at - 1)
  return bareNo ? null : { ...amount, type: 'ordinal' }
}
