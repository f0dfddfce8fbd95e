import { partsOf } from '../mentions/calendar'
import type { ClaimValue, Day, Finding, Hedge, Quantity, Say, Shown, ValueKind } from '../model'

export const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
}

const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
}

const DECIMAL_MARK: Readonly<Record<string, string>> = { en: '.', de: ',' }
const GROUP_MARK: Readonly<Record<string, string>> = { en: ',', de: '.' }
const SCALES: Readonly<Record<string, readonly [number, string][]>> = {
  en: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
  de: [
    [1e12, 'Billionen'],
    [1e9, 'Milliarden'],
    [1e6, 'Millionen'],
  ],
}

/** Languages that a report can be written in. */
export const REPORT_LANGUAGES = ['en', 'de'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

/** The sentence of a finding; the English one where its rule has none in that language. */
export function messageOf(finding: Finding, language: ReportLanguage): string {
  const template = templateOf(finding.say, language) ?? finding.rule
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = finding.values[name]
    return value === undefined ? slot : showValue(value, language)
  })
}

/** A message's template in a language, else in English, else in any. */
export const templateOf = (say: Say, language: ReportLanguage): string | undefined => say[language] ?? say.en ?? Object.values(say)[0]

export function showValue(value: Shown, language: ReportLanguage): string {
  if (typeof value === 'string') return value
  if ('weekday' in value) return WEEKDAYS[language]![value.weekday - 1] ?? ''
  if ('day' in value) return showDay(value.day, language)
  if ('period' in value) return showPeriod(value.period.start, value.period.end, language)
  if ('value' in value) return showClaimValue(value.value, language, value.kind)
  const number = 'range' in value ? showRange(value.range, language) : showNumber(value.number, language, value.digits)
  return value.unit ? `${number} ${value.unit}` : number
}

function showRange([min, max]: readonly [number | null, number | null], language: ReportLanguage): string {
  const side = (number: number | null): string => (number === null ? '…' : showNumber(number, language))
  return `${side(min)}–${side(max)}`
}

export function showDay(day: Day, language: ReportLanguage): string {
  const { year, month, day: date } = partsOf(day)
  return language === 'de' ? `${date}. ${MONTHS.de![month - 1]} ${year}` : `${date} ${MONTHS.en![month - 1]} ${year}`
}

/** A day where there is little room: “15 Dec 2025”, “15.12.2025”. */
export function showShortDay(day: Day, language: ReportLanguage): string {
  const { year, month, day: date } = partsOf(day)
  return language === 'de' ? `${date}.${month}.${year}` : `${date} ${MONTHS.en![month - 1]!.slice(0, 3)} ${year}`
}

/** A period as people name it: a day, a month, a quarter, a year, or from … to. */
export function showPeriod(start: Day | null, end: Day | null, language: ReportLanguage): string {
  const words = language === 'de' ? { until: 'bis', from: 'ab', quarter: 'Quartal' } : { until: 'until', from: 'from', quarter: 'quarter' }
  if (start === null) return end === null ? '–' : `${words.until} ${showDay(end - 1, language)}`
  if (end === null) return `${words.from} ${showDay(start, language)}`
  if (end - start <= 1) return showDay(start, language)
  const from = partsOf(start)
  const to = partsOf(end)
  if (from.day === 1 && to.day === 1) {
    const months = 12 * (to.year - from.year) + to.month - from.month
    if (months === 1) return `${MONTHS[language]![from.month - 1]} ${from.year}`
    if (months === 12 && from.month === 1) return String(from.year)
    if (months === 3 && from.month % 3 === 1)
      return language === 'de' ? `${(from.month + 2) / 3}. Quartal ${from.year}` : `Q${(from.month + 2) / 3} ${from.year}`
  }
  return `${showDay(start, language)} – ${showDay(end - 1, language)}`
}

/** A number with the marks of the language; large ones with a scale word. */
export function showNumber(number: number, language: ReportLanguage, digits?: number): string {
  const scale = SCALES[language]!.find(([size]) => Math.abs(number) >= size)
  if (scale && digits === undefined) return `${plainNumber(number / scale[0], language, 3)} ${scale[1]}`
  return plainNumber(number, language, digits ?? 4, digits !== undefined)
}

function plainNumber(number: number, language: ReportLanguage, digits: number, fixed = false): string {
  const text = fixed ? number.toFixed(digits) : String(Number(number.toFixed(digits)))
  const [whole = '', fraction] = text.split('.')
  const grouped = Math.abs(number) >= 10_000 || fixed ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, GROUP_MARK[language]!) : whole
  return fraction ? `${grouped}${DECIMAL_MARK[language]}${fraction}` : grouped
}

const HEDGES: Readonly<Record<ReportLanguage, Readonly<Record<Hedge, string>>>> = {
  en: { about: 'about', under: 'under', over: 'over', 'at-least': 'at least', 'at-most': 'up to' },
  de: { about: 'rund', under: 'knapp', over: 'über', 'at-least': 'mindestens', 'at-most': 'bis zu' },
}

const DIRECTIONS: Readonly<Record<ReportLanguage, Readonly<Record<'up' | 'down', string>>>> = {
  en: { up: 'up', down: 'down' },
  de: { up: 'aufwärts', down: 'abwärts' },
}

/** A claim's value in words; the kind of its measure, where known, adds the percent sign. */
export function showClaimValue(value: ClaimValue, language: ReportLanguage, kind?: ValueKind): string {
  if (value.kind === 'name') return value.name
  if (value.kind === 'direction') return DIRECTIONS[language][value.direction]
  if (value.kind === 'time') return showPeriod(value.start, value.end, language)
  const hedge = value.hedge ? `${HEDGES[language][value.hedge]} ` : ''
  // The words of a fall say a number without a sign.
  const sign = value.high < 0 && (value.quantity.number ?? 0) > 0 ? '−' : ''
  return hedge + sign + showQuantity(value.quantity, language, kind)
}

function showQuantity(quantity: Quantity, language: ReportLanguage, kind?: ValueKind): string {
  const { number, min, max } = quantity
  const bounds = number !== undefined ? [number] : [min, max]
  const shown = bounds.filter((bound) => bound !== undefined).map((bound) => showNumber(bound, language))
  return shown.join('–') + unitWord(quantity, language, kind)
}

/** Units that are words; one and several. */
const UNITS: Readonly<Record<ReportLanguage, Readonly<Record<string, readonly [string, string]>>>> = {
  en: {
    pp: ['percentage point', 'percentage points'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    quarter: ['quarter', 'quarters'],
    year: ['year', 'years'],
  },
  de: {
    pp: ['Prozentpunkt', 'Prozentpunkte'],
    day: ['Tag', 'Tage'],
    week: ['Woche', 'Wochen'],
    month: ['Monat', 'Monate'],
    quarter: ['Quartal', 'Quartale'],
    year: ['Jahr', 'Jahre'],
  },
}

function unitWord({ number, unit }: Quantity, language: ReportLanguage, kind?: ValueKind): string {
  if (unit) return ` ${UNITS[language][unit]?.[number === 1 ? 0 : 1] ?? unit}`
  return kind === 'percent' ? ' %' : ''
}
