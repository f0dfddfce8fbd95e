import { partsOf } from '../mentions/calendar'
import type { Day, Finding, Shown } from '../model'

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
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
  const template = finding.say[language] ?? finding.say.en ?? Object.values(finding.say)[0] ?? finding.rule
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = finding.values[name]
    return value === undefined ? slot : showValue(value, language)
  })
}

export function showValue(value: Shown, language: ReportLanguage): string {
  if (typeof value === 'string') return value
  if ('day' in value) return showDay(value.day, language)
  if ('period' in value) return showPeriod(value.period.start, value.period.end, language)
  const number = showNumber(value.number, language, value.digits)
  return value.unit ? `${number} ${value.unit}` : number
}

export function showDay(day: Day, language: ReportLanguage): string {
  const { year, month, day: date } = partsOf(day)
  return language === 'de' ? `${date}. ${MONTHS.de![month - 1]} ${year}` : `${date} ${MONTHS.en![month - 1]} ${year}`
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
