import type {
  Currency,
  FormsBy,
  Language,
  MoneyWords,
  NumberWords,
  Part,
  QuantityWords,
  TimeWords,
  Unit,
  Word,
} from '../../languages/language'
import { Opens } from '../../languages/language'
import {
  CURRENCY_CODES,
  CURRENCY_SYMBOLS,
  CURRENCY_WORDS,
  DOLLAR_LETTERS,
  FAMILIES,
  FRACTION_SIGNS,
  HUNDREDTH_CODES,
  NUMBERED_NAMES,
  OTHER_CODES,
  PLAIN_CODES,
} from '../../languages/shared'
import { entriesOf, formsIn } from './forms'
import type { FormTable } from './formtable'
import { NOTHING } from './wordkinds'

const NO_PHRASES: Word['leads'] = []

/** A word of which nothing is known; what is asked of every word stands first, and so together in memory. */
export const BLANK: Word = {
  kind: NOTHING,
  article: false,
  lists: 0,
  begins: 0,
  ends: 0,
  leads: NO_PHRASES,
  closes: NO_PHRASES,
  tense: 0,
  breaks: 0,
  inClause: false,
  starter: false,
  cardinal: null,
  scale: null,
  ordinal: null,
  money: null,
  percent: null,
  points: null,
  unit: null,
  plural: false,
  month: null,
  weekday: null,
  shift: null,
  part: null,
  weak: false,
  joins: false,
  half: false,
  point: false,
  sign: 0,
  divisor: null,
  suffix: false,
  ordinalSuffix: false,
  leadsOrdinal: false,
  abbreviation: false,
  share: null,
  multiple: null,
  places: null,
  few: null,
  nation: null,
  counted: false,
  label: false,
  named: false,
  indicator: false,
  worth: false,
  moves: false,
  magnitude: null,
  season: null,
  daypart: false,
  quarter: null,
  periodLetter: null,
  fiscal: false,
  namedBefore: false,
  yearAgo: false,
  span: null,
  clock: false,
}

/** Gives the spellings of a language their meanings as single words. Phrases of several words are no entries here. */
export function addWords(table: FormTable, language: Language): void {
  for (const word of language.abbreviations ?? []) table.meanOne(word, ABBREVIATION)
  for (const word of language.starters ?? []) table.meanOne(word, STARTER)
  addNumbers(table, language.numbers)
  addQuantities(table, language.quantities)
  addMoney(table, language.money)
  addTimes(table, language.times)
}

const ABBREVIATION: Partial<Word> = { abbreviation: true }
const STARTER: Partial<Word> = { starter: true }

/** Gives the words of a table meanings that their keys make. */
function addEntries<K extends string | number>(
  table: FormTable,
  entries: FormsBy<K> | undefined,
  meaning: (key: string) => Partial<Word>,
): void {
  for (const [key, forms] of entriesOf(entries)) {
    const meant = meaning(key)
    for (const form of forms) table.meanOne(form, meant)
  }
}

function addNumbers(table: FormTable, numbers: NumberWords): void {
  addEntries(table, FRACTION_SIGNS, (value) => ({ cardinal: Number(value), opens: Opens.Number }))
  addEntries(table, numbers.cardinals, (value) => ({ cardinal: Number(value) }))
  addEntries(table, numbers.ordinals, (value) => ({ ordinal: Number(value) }))
  const { divisorPlural } = numbers
  for (const [value, forms] of divisorPlural === undefined ? [] : entriesOf(numbers.ordinals))
    if (Number(value) > 2) for (const form of forms) table.meanOne(form + divisorPlural, { divisor: Number(value) })
  addEntries(table, numbers.scales, (value) => ({ scale: Number(value) }))
  for (const suffix of Object.keys(numbers.suffixes ?? {})) table.meanOne(suffix.toLowerCase(), { suffix: true })
  table.mean(numbers.ordinalSuffixes, { ordinalSuffix: true })
  table.mean(numbers.beforeOrdinals, { leadsOrdinal: true })
  addEntries(table, numbers.divisors, (value) => ({ divisor: Number(value) }))
  table.mean(numbers.halves, { half: true, divisor: 2 })
  addEntries(table, numbers.shares, (value) => ({ share: Number(value) }))
  addEntries(table, numbers.multiples, (value) => ({ multiple: Number(value) }))
  addEntries(table, numbers.few, (value) => ({ few: Number(value) }))
  addEntries(table, numbers.places, (value) => ({ places: Number(value) }))
  table.mean(numbers.articles, { article: true })
  table.mean(numbers.joiners, { joins: true })
  table.mean(numbers.points, { point: true })
  table.mean(numbers.minus, { sign: -1 })
  table.mean(numbers.plus, { sign: 1 })
}

function addQuantities(table: FormTable, quantities: QuantityWords): void {
  addEntries(table, quantities.percent, (worth) => ({ percent: Number(worth) }))
  addEntries(table, quantities.points, (worth) => ({ points: Number(worth) }))
  table.mean(quantities.counted, { counted: true })
  table.mean(quantities.labels, { label: true })
  table.mean(quantities.indicators, { indicator: true })
  table.mean(quantities.worth, { worth: true })
  table.mean(quantities.moves, { moves: true })
  table.mean(quantities.clocks, { clock: true })
  table.mean(NUMBERED_NAMES, { named: true })
}

function addMoney(table: FormTable, money: MoneyWords): void {
  const whole = (leads: boolean) => (code: string) => ({ money: currency(code, 1, leads) })
  const hundredth = (code: string) => ({ money: currency(code, 0.01, false) })
  addEntries(table, OTHER_CODES, whole(true))
  addEntries(table, CURRENCY_SYMBOLS, whole(true))
  addEntries(table, HUNDREDTH_CODES, hundredth)
  addEntries(table, CURRENCY_WORDS, whole(false))
  addEntries(table, money.currencies, whole(false))
  addEntries(table, money.hundredths, hundredth)
  addEntries(table, money.families, (family) => ({ money: familyCurrency(family) }))
  addEntries(table, money.nations, (nation) => ({ nation }))
  table.meanOne('$', { money: { ...currency('USD', 1, true), family: 'dollar' } })
  table.meanOne('¢', { money: { ...currency('USD', 0.01, false), family: 'dollar' } })
}

const currency = (code: string, worth: number, leads: boolean): Currency => ({ code, family: null, worth, leads })

/** Some are money only behind their nation: Peruvian sol. */
const familyCurrency = (family: string): Currency => ({ code: FAMILIES[family]?.[''] ?? '', family, worth: 1, leads: false })

const CODES = new Set(formsIn(CURRENCY_CODES))

/** The currency of an ISO 4217 code. */
export const currencyOf = (word: string): Currency | null => (CODES.has(word) ? currency(word.toUpperCase(), 1, true) : null)

/** ISO codes that small letters give as well. */
export const PLAIN: ReadonlySet<string> = new Set([...formsIn(PLAIN_CODES), ...Object.values(OTHER_CODES).flatMap(formsIn)])

/** Currency by the letters in front of `$`. */
export const DOLLARS: ReadonlyMap<string, string> = new Map(
  entriesOf(DOLLAR_LETTERS).flatMap(([code, forms]) => forms.map((letters): [string, string] => [letters, code])),
)

function addTimes(table: FormTable, times: TimeWords): void {
  for (const [i, forms] of times.months.entries()) table.mean(forms, { month: i + 1 })
  for (const [i, forms] of times.weekdays.entries()) table.mean(forms, { weekday: i + 1 })
  table.mean(times.weak, { weak: true })
  for (const [name, forms] of Object.entries(times.units)) {
    const unit = unitNamed(name)
    if (unit === null) continue
    table.mean(forms[0], { unit, plural: false })
    table.mean(forms[1], { unit, plural: true })
  }
  addEntries(table, times.shifts, (shift) => ({ shift: Number(shift) }))
  addEntries(table, times.parts, (part) => ({ part: partNamed(part) }))
  addEntries(table, times.partHeads, (part) => ({ part: partNamed(part) }))
  addEntries(table, times.seasons, (first) => ({ season: Number(first) }))
  table.mean(times.shiftsFromNamed, { namedBefore: true })
  table.mean(times.dayparts, { daypart: true })
  table.mean(times.fiscal, { fiscal: true })
  addEntries(table, times.periodLetters, (count) => ({ periodLetter: Number(count) }))
  for (const [word, meaning] of Object.entries(times.words ?? {})) table.meanOne(word, meaning)
  table.mean(times.past, { tense: -1 })
  table.mean(times.pastInClause, { tense: -1, inClause: true })
  table.mean(times.future, { tense: 1 })
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
