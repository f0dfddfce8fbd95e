import { claimJson } from '../claims/json'
import { isoDate } from '../mentions/calendar'
import type { Claim, ClaimValue, Hedge, Period, Quantity, ValueKind } from '../model'
import { type ReportLanguage, showNumber, showPeriod } from './words'

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
  return hedge + showQuantity(value.quantity, language, kind)
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

export const periodJson = (period: Period | null) =>
  period && { start: period.start === null ? null : isoDate(period.start), end: period.end === null ? null : isoDate(period.end) }

/** A claim as the contract's record shows it. */
export const claimRecord = ({ measure, subject, value, period, about, evidence }: Claim) => ({
  path: evidence.article.path,
  measure,
  subject,
  value: claimJson(value),
  period: periodJson(period),
  about,
  start: evidence.start,
  end: evidence.end,
  line: evidence.line,
  column: evidence.column,
  quote: evidence.quote,
})
