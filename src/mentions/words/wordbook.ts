import type { Currency, Language, Part, Unit, Word } from '../../languages/language'
import { Opens } from '../../languages/language'
import {
  CURRENCY_CODES,
  CURRENCY_SYMBOLS,
  DOLLAR_LETTERS,
  FAMILIES,
  FRACTION_SIGNS,
  HUNDREDTH_CODES,
  HUNDREDTH_SYMBOLS,
  NUMBERED_NAMES,
  OTHER_CODES,
  PLAIN_CODES,
} from '../../languages/shared'
import { spelled, spellings, wordsOf } from './forms'

/** A word of which nothing is known. */
export const BLANK: Word = {
  abbreviation: false,
  starter: false,
  literal: false,
  opens: 0,
  begins: 0,
  ends: 0,
  slots: 0,
  follows: null,
  cardinal: null,
  scale: null,
  suffix: false,
  ordinal: null,
  ordinalSuffix: false,
  divisor: null,
  half: false,
  share: null,
  multiple: null,
  places: null,
  article: false,
  joins: false,
  point: false,
  sign: 0,
  few: null,
  percent: null,
  points: null,
  money: null,
  nation: null,
  counted: false,
  label: false,
  named: false,
  indicator: false,
  worth: false,
  moves: false,
  month: null,
  weekday: null,
  weak: false,
  magnitude: null,
  unit: null,
  plural: false,
  shift: null,
  part: null,
  season: null,
  daypart: false,
  quarter: null,
  periodLetter: null,
  fiscal: false,
  namedBefore: false,
  yearAgo: false,
  span: null,
  clock: false,
  inClause: false,
  tense: 0,
}

/** The single words of a language, each with all its meanings. Phrases of several words are no entries here. */
export function wordbookOf(language: Language): Map<string, Word> {
  const book = new Map<string, Word>()
  const add = (word: string, meaning: Partial<Word>): void => {
    if (!isOneWord(word)) return
    book.set(word, { ...(book.get(word) ?? BLANK), ...meaning })
  }
  const all = (forms: string | undefined, meaning: Partial<Word>): void => {
    for (const form of spellings(forms, language.endings)) add(form, meaning)
  }
  for (const word of language.abbreviations) add(word, { abbreviation: true })
  for (const word of language.starters) all(word, { starter: true })
  addNumbers(language, add, all)
  addQuantities(language, add, all)
  addMoney(language, add)
  addTimes(language, add, all)
  return book
}

/** Phrases have a space or a mark between their words. */
const isOneWord = (word: string): boolean => /^[\p{L}\p{M}']+$/u.test(word) || wordsOf(word).length === 1

type Add = (word: string, meaning: Partial<Word>) => void
type All = (forms: string | undefined, meaning: Partial<Word>) => void

function addNumbers({ numbers, endings }: Language, add: Add, all: All): void {
  for (const [word, value] of spelled(FRACTION_SIGNS, endings)) add(word, { cardinal: Number(value), opens: Opens.Number })
  for (const [word, value] of spelled(numbers.cardinals, endings)) add(word, { cardinal: Number(value) })
  for (const [word, value] of spelled(numbers.ordinals, endings)) {
    add(word, { ordinal: Number(value) })
    if (numbers.divisorPlural !== null && Number(value) > 2) add(word + numbers.divisorPlural, { divisor: Number(value) })
  }
  for (const [word, value] of spelled(numbers.scales, endings)) add(word, { scale: Number(value) })
  for (const suffix of Object.keys(numbers.suffixes)) add(suffix.toLowerCase(), { suffix: true })
  all(numbers.ordinalSuffixes, { ordinalSuffix: true })
  for (const [word, value] of spelled(numbers.divisors, endings)) add(word, { divisor: Number(value) })
  all(numbers.halves, { half: true, divisor: 2 })
  for (const [word, value] of spelled(numbers.shares, endings)) add(word, { share: Number(value) })
  for (const [word, value] of spelled(numbers.multiples, endings)) add(word, { multiple: Number(value) })
  for (const [word, value] of spelled(numbers.few, endings)) add(word, { few: Number(value) })
  for (const [word, value] of spelled(numbers.places, endings)) add(word, { places: Number(value) })
  all(numbers.articles, { article: true })
  all(numbers.joiners, { joins: true })
  all(numbers.points, { point: true })
  all(numbers.minus, { sign: -1 })
  all(numbers.plus, { sign: 1 })
}

function addQuantities({ quantities, endings }: Language, add: Add, all: All): void {
  for (const [word, worth] of spelled(quantities.percent, endings)) add(word, { percent: Number(worth) })
  for (const [word, worth] of spelled(quantities.points, endings)) add(word, { points: Number(worth) })
  all(quantities.counted, { counted: true })
  all(quantities.labels, { label: true })
  all(quantities.indicators, { indicator: true })
  all(quantities.worth, { worth: true })
  all(quantities.moves, { moves: true })
  all(quantities.clocks, { clock: true })
  all(NUMBERED_NAMES, { named: true })
}

function addMoney({ money, endings }: Language, add: Add): void {
  const addCurrency = (word: string, code: string, worth: number, leads: boolean): void =>
    add(word, { money: currency(code, worth, leads) })
  for (const code of CURRENCY_CODES.split('|')) addCurrency(code, code.toUpperCase(), 1, true)
  for (const table of [OTHER_CODES, CURRENCY_SYMBOLS]) for (const [word, code] of spelled(table, endings)) addCurrency(word, code, 1, true)
  for (const table of [HUNDREDTH_CODES, HUNDREDTH_SYMBOLS])
    for (const [word, code] of spelled(table, endings)) addCurrency(word, code, 0.01, false)
  for (const [word, code] of spelled(money.currencies, endings)) addCurrency(word, code, 1, false)
  for (const [word, code] of spelled(money.hundredths, endings)) addCurrency(word, code, 0.01, false)
  for (const [word, family] of spelled(money.families, endings)) add(word, { money: familyCurrency(family) })
  for (const [word, nation] of spelled(money.nations, endings)) add(word, { nation })
  for (const sign of ['$', '¢']) add(sign, { money: { ...currency('USD', sign === '$' ? 1 : 0.01, sign === '$'), family: 'dollar' } })
  for (const sign of ['€', '£']) add(sign, { money: currency(sign === '€' ? 'EUR' : 'GBP', 1, true) })
}

const currency = (code: string, worth: number, leads: boolean): Currency => ({ code, family: null, worth, leads })

function familyCurrency(family: string): Currency | null {
  const code = FAMILIES[family]?.['']
  return code === undefined ? null : { code, family, worth: 1, leads: false }
}

/** ISO codes that small letters give as well. */
export const PLAIN = new Set([...PLAIN_CODES.split('|'), ...[...spelled(OTHER_CODES, [''])].map(([code]) => code)])

/** Currency by the letters in front of `$`. */
export const DOLLARS = new Map([...spelled(DOLLAR_LETTERS, [''])])

function addTimes({ times, endings }: Language, add: Add, all: All): void {
  for (const [i, forms] of times.months.entries()) all(forms, { month: i + 1 })
  for (const [i, forms] of times.weekdays.entries()) all(forms, { weekday: i + 1 })
  all(times.weak, { weak: true })
  for (const [unit, forms] of Object.entries(times.units)) {
    const named = unitNamed(unit)
    if (named === null) continue
    all(forms[0], { unit: named, plural: false })
    all(forms[1], { unit: named, plural: true })
  }
  for (const [word, shift] of spelled(times.shifts, endings)) add(word, { shift: Number(shift) })
  for (const [word, part] of spelled(times.parts, endings)) add(word, { part: partNamed(part) })
  for (const [word, part] of spelled(times.partHeads, endings)) add(word, { part: partNamed(part) })
  for (const [word, first] of spelled(times.seasons, endings)) add(word, { season: Number(first) })
  all(times.shiftsFromNamed, { namedBefore: true })
  all(times.dayparts, { daypart: true })
  all(times.fiscal, { fiscal: true })
  for (const [word, count] of spelled(times.periodLetters, endings)) add(word, { periodLetter: Number(count) })
  for (const [word, meaning] of Object.entries(times.words)) add(word, meaning)
  all(times.past, { tense: -1 })
  all(times.pastInClause, { tense: -1, inClause: true })
  all(times.future, { tense: 1 })
}

const UNITS: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'workday',
  'week',
  'weekend',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]
const PARTS: readonly Part[] = ['start', 'middle', 'end', 'turn']

export const unitNamed = (name: string): Unit | null => UNITS.find((unit) => unit === name) ?? null
export const partNamed = (name: string): Part | null => PARTS.find((part) => part === name) ?? null
