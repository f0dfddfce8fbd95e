import type { Currency } from '../languages/language'
import { FAMILIES } from '../languages/shared'
import type { Reading } from './reading'
import { DOLLARS, PLAIN } from './words/wordbook'

/** A currency beside a number: tokens [first, last). */
export interface CurrencyRead {
  code: string
  worth: number
  /** The family whose usual currency was taken, as no nation is named; null where the text is explicit. */
  assumed: string | null
  /** Written as a word, not a symbol. */
  inWords: boolean
  first: number
  last: number
}

/** The currency in front of a number: $, US$, HK$, CHF, RMB. Begins at the code or symbol. */
export function readLeading(reading: Reading, at: number): CurrencyRead | null {
  const money = reading.word(at)?.money
  if (!money?.leads || !isCode(reading, at) || isPair(reading, at)) return null
  if (reading.is(at + 1, '$') && reading.glued(at + 1))
    return { code: money.code, worth: 1, assumed: null, inWords: false, first: at, last: at + 2 }
  const lettered = money.family === 'dollar' ? dollarLetters(reading, at) : null
  if (lettered) return { code: lettered, worth: money.worth, assumed: null, inWords: false, first: at - 1, last: at + 1 }
  if (reading.is(at + 1, '-') && reading.is(at + 2, '$')) return null
  const stopped = reading.word(at)?.abbreviation && reading.is(at + 1, '.') && reading.glued(at + 1)
  return { code: money.code, worth: money.worth, assumed: money.family, inWords: false, first: at, last: stopped ? at + 2 : at + 1 }
}

/** The second of two codes is a rate's: USD/CHF 0,80. */
const isPair = (reading: Reading, at: number): boolean =>
  reading.is(at - 1, '/') && reading.glued(at) && reading.word(at - 2)?.money != null

/** Letters glued before `$` name the dollar. */
function dollarLetters(reading: Reading, at: number): string | null {
  if (!reading.glued(at) || !reading.isWord(at - 1)) return null
  return DOLLARS.get(reading.form(at - 1)) ?? DOLLARS.get(reading.slice(at - 1).toLowerCase()) ?? null
}

/** Codes are in capitals, unless they are no everyday words; symbols always count. */
function isCode(reading: Reading, at: number): boolean {
  return (
    !reading.isWord(at) ||
    reading.allCaps(at) ||
    PLAIN.has(reading.form(at)) ||
    reading.form(at).length !== 3 ||
    reading.word(at)?.money?.leads === false
  )
}

/** The currency behind a number: Euro, kanadische Dollar, US-Dollar, CHF, €, Cent. */
export function readTrailing(reading: Reading, at: number): CurrencyRead | null {
  const start = reading.is(at, '-') && reading.glued(at) && reading.glued(at + 1) ? at + 1 : at
  const phrase = reading.grammar.currencies.match(reading, start)
  if (phrase)
    return { code: phrase.code, worth: phrase.worth, assumed: null, inWords: true, first: at, last: reading.grammar.currencies.edge }
  const letters =
    reading.isWord(start) && reading.is(start + 1, '$') && reading.glued(start + 1)
      ? DOLLARS.get(reading.slice(start).toLowerCase())
      : undefined
  if (letters) return { code: letters, worth: 1, assumed: null, inWords: false, first: at, last: start + 2 }
  const nation = reading.grammar.nations.match(reading, start)
  const wordAt = nation === undefined ? start : behindHyphen(reading, reading.grammar.nations.edge)
  const money = reading.word(wordAt)?.money
  if (!money || !isCurrency(reading, wordAt, money)) return null
  if (!reading.isWord(wordAt) && reading.isDigits(wordAt + 1) && (reading.glued(wordAt + 1) || isYear(reading, at - 1))) return null
  const { family } = money
  // “40 kanadische Cent” are hundredths of a dollar.
  const kind = family ?? (money.worth < 1 ? 'dollar' : null)
  const code = kind !== null && nation !== undefined ? (FAMILIES[kind]?.[nation] ?? money.code) : money.code
  if (code === '') return null
  return {
    code,
    worth: money.worth,
    assumed: nation === undefined ? family : null,
    inWords: reading.isWord(wordAt),
    first: at,
    last: wordAt + 1,
  }
}

/** Four digits that are a year of the last or of this century. */
export const looksLikeYear = (reading: Reading, at: number): boolean => /^(?:19|20)\d\d$/.test(reading.slice(at))

/** “2025 € 50,9 Mio.”: what stands in front of the currency is a year. */
const isYear = (reading: Reading, at: number): boolean => looksLikeYear(reading, at) && !reading.glued(at)

const behindHyphen = (reading: Reading, at: number): number => (reading.is(at, '-') && reading.glued(at) ? at + 1 : at)

/** One letter (p, c) counts in small print only, and a word that is a code too only as one. */
function isCurrency(reading: Reading, at: number, money: Currency): boolean {
  if (!reading.isWord(at)) return true
  const form = reading.form(at)
  if (form.length === 1) return !reading.capitalised(at) && standsAlone(reading, at + 1)
  return !money.leads || form.length !== 3 || reading.allCaps(at) || PLAIN.has(form)
}

/** Nothing but a mark that ends a clause is glued on: “560p;”, but not “p.a.”. */
const standsAlone = (reading: Reading, at: number): boolean => !reading.glued(at) || (!reading.isWord(at) && !reading.glued(at + 1))

/** Whether a code behind the number can make the one in front of it explicit: $1,190.00 AUD. */
export const specifies = (leading: CurrencyRead, trailing: CurrencyRead): boolean =>
  leading.code === trailing.code || (leading.assumed !== null && sharesSymbol(leading.assumed, trailing.code))

/** Pesos are written with a dollar sign as well. */
const sharesSymbol = (family: string, code: string): boolean =>
  [family, ...(family === 'dollar' ? ['peso'] : [])].some((name) => Object.values(FAMILIES[name] ?? {}).includes(code))
