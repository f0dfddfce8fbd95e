import { describe, expect, test } from 'vitest'
import { de } from '../../src/languages/de'
import { en } from '../../src/languages/en'
import { isoDate, parseIsoDate } from '../../src/mentions/calendar'
import { resolveTimes } from '../../src/mentions/resolve'
import type { Mention } from '../../src/model'
import { mentionsOf, noted, writtenOut } from './notation'

const PUBLISHED = parseIsoDate('2025-11-20')
const inFiscalYear = (mentions: readonly Mention[], fiscalYearStart: number): string =>
  resolveTimes(mentions, { published: PUBLISHED, fiscalYearStart }).map(noted).join('; ')

describe('a fiscal year that begins in April', () => {
  test.each([
    ['Im Geschäftsjahr 2025/26 wächst der Umsatz.', '[2025-04-01, 2026-04-01)'],
    ['Im Geschäftsjahr 2026 wächst der Umsatz.', '[2025-04-01, 2026-04-01)'],
    ['Im dritten Geschäftsquartal 2026 wächst der Umsatz.', '[2025-10-01, 2026-01-01)'],
    ['Im dritten Quartal des Geschäftsjahres 2025/26 wächst der Umsatz.', '[2025-10-01, 2026-01-01)'],
    ['Drittes Geschäftsquartal: Umsatz wächst', '[2025-10-01, 2026-01-01)'],
    ['Im ersten Geschäftshalbjahr 2025/26 wuchs der Umsatz.', '[2025-04-01, 2025-10-01)'],
    ['Im laufenden Geschäftsjahr wächst der Umsatz.', '[2025-04-01, 2026-04-01)'],
    ['Im abgelaufenen Geschäftsjahr wuchs der Umsatz.', '[2024-04-01, 2025-04-01)'],
    // The calendar's own year and quarter stay.
    ['Im Jahr 2025 wuchs der Umsatz.', '[2025]'],
    ['Im dritten Quartal 2025 wuchs der Umsatz.', '[2025-Q3]'],
  ])('%s', (text, expected) => {
    expect(inFiscalYear(mentionsOf(text, de, PUBLISHED), 4)).toBe(writtenOut(expected))
  })
})

describe('without the day of publication', () => {
  test.each([
    ['Am 15. Januar 2026 kommen die Zahlen.', '2026-01-15'],
    ['Im dritten Quartal 2025 wuchs der Umsatz.', '[2025-Q3]'],
    ['Am 15. Januar kommen die Zahlen.', '[?, ?)'],
    ['Am Montag kommen die Zahlen.', '[?, ?)'],
    ['Seit Jahresbeginn wuchs der Umsatz.', '[?, ?)'],
    ['Der 30. Februar 2026 ist Stichtag.', '[?, ?)!'],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, de).map(noted).join('; ')).toBe(writtenOut(expected))
  })

  test('what the text gives stays beside', () => {
    expect(mentionsOf('Am Donnerstag, dem 15. Januar', de)[0]?.value).toEqual({ written: { weekday: 4, day: 15, month: 1 } })
  })
})

describe('a weekday that the calendar does not have', () => {
  const wrongDay = (text: string): string | null => {
    const [mention] = mentionsOf(text, en, PUBLISHED)
    return mention && 'written' in mention.value && mention.value.wrongDay !== undefined ? isoDate(mention.value.wrongDay) : null
  }

  test.each([
    ['on Friday, January 15, 2026', '2026-01-15'],
    ['until Monday, December 23, 2025', '2025-12-23'],
    ['since Sunday, October 6, 2025', '2025-10-06'],
    ['before Monday, December 23, 2025', '2025-12-23'],
    ['on Thursday, January 15, 2026', null],
    ['until Tuesday, December 23, 2025', null],
  ])('%s', (text, expected) => {
    expect(wrongDay(text)).toBe(expected)
  })
})

describe('the tense around', () => {
  test.each([
    ['Im vierten Quartal wird der Umsatz steigen.', '[2025-Q4]'],
    ['Die Zahlen für das vierte Quartal werden am 4. Februar vorgelegt.', '[2025-Q4]; 2026-02-04'],
    ['Am Montag verlor die Aktie.', '2025-11-17'],
    ['Am Montag wird die Aktie gehandelt.', '2025-11-24'],
    ['Der Start wurde in das zweite Quartal verschoben.', '[2026-Q2]'],
    ['In den ersten neun Monaten stieg der Umsatz.', '[2025-9M]; 9 month'],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text, de, PUBLISHED).map(noted).join('; ')).toBe(expected.split('; ').map(writtenOut).join('; '))
  })
})
