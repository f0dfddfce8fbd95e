import type { Category, Severity } from '../model'
import type { ReportLanguage } from './words'

type Words<K extends string> = Readonly<Record<ReportLanguage, Readonly<Record<K, string>>>>

export const SEVERITY_WORDS: Words<Severity> = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  de: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
}

export const CATEGORY_WORDS: Words<Category> = {
  en: {
    contradiction: 'contradiction',
    calculation: 'calculation',
    calendar: 'calendar',
    boilerplate: 'boilerplate',
    sourcing: 'sourcing',
    disclosure: 'disclosure',
    reference: 'reference',
  },
  de: {
    contradiction: 'Widerspruch',
    calculation: 'Rechnung',
    calendar: 'Kalender',
    boilerplate: 'Werbefloskel',
    sourcing: 'Quellenangabe',
    disclosure: 'Offenlegung',
    reference: 'Nachschlagewerk',
  },
}

/** Singular and plural of what reports count. */
const NOUNS = {
  en: {
    article: ['article', 'articles'],
    earlier: ['earlier one', 'earlier ones'],
    finding: ['finding', 'findings'],
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    note: ['note', 'notes'],
    problem: ['problem', 'problems'],
    claim: ['claim', 'claims'],
    known: ['known finding', 'known findings'],
    gone: ['baseline entry no longer occurs', 'baseline entries no longer occur'],
  },
  de: {
    article: ['Artikel', 'Artikel'],
    earlier: ['früherer', 'frühere'],
    finding: ['Befund', 'Befunde'],
    error: ['Fehler', 'Fehler'],
    warning: ['Warnung', 'Warnungen'],
    note: ['Hinweis', 'Hinweise'],
    problem: ['Problem', 'Probleme'],
    claim: ['Aussage', 'Aussagen'],
    known: ['bekannter Befund', 'bekannte Befunde'],
    gone: ['Eintrag der Baseline kommt nicht mehr vor', 'Einträge der Baseline kommen nicht mehr vor'],
  },
} as const

export type Noun = keyof (typeof NOUNS)['en']

/** “1 error”, “3 articles”. */
export const counted = (number: number, noun: Noun, language: ReportLanguage): string =>
  `${number} ${NOUNS[language][noun][number === 1 ? 0 : 1]}`

/** A quote in the quotation marks of the report's language. */
export const quoted = (text: string, language: ReportLanguage): string => (language === 'de' ? `„${text}“` : `“${text}”`)

export const UNDATED: Readonly<Record<ReportLanguage, string>> = { en: 'undated', de: 'ohne Datum' }
