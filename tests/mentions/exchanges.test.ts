import { describe, expect, test } from 'vitest'
import { dayOf, isoDate, weekdayOf } from '../../src/mentions/calendar'
import { EXCHANGES, exchangeNamed, isHoliday } from '../../src/mentions/exchanges'

/** Weekdays of a year on which an exchange is closed, as MM-DD. */
function closings(exchange: string, year: number): string {
  const days: string[] = []
  for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day++)
    if (weekdayOf(day) <= 5 && isHoliday(EXCHANGES[exchange]!, day)) days.push(isoDate(day).slice(5))
  return days.join(' ')
}

describe('closings', () => {
  test.each([
    ['new-york', 2021, '01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24'],
    ['new-york', 2022, '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26'],
    ['new-york', 2025, '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25'],
    ['new-york', 2026, '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25'],
    ['xetra', 2025, '01-01 04-18 04-21 05-01 12-24 12-25 12-26 12-31'],
    ['london', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['london', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['zurich', 2025, '01-01 01-02 04-18 04-21 05-01 05-29 06-09 08-01 12-24 12-25 12-26 12-31'],
    ['vienna', 2026, '01-01 04-03 04-06 05-01 05-25 10-26 12-24 12-25 12-31'],
    ['euronext', 2026, '01-01 04-03 04-06 05-01 12-25'],
    ['toronto', 2026, '01-01 02-16 04-03 05-18 07-01 08-03 09-07 10-12 12-25 12-28'],
  ])('%s %i', (exchange, year, expected) => expect(closings(exchange, year)).toBe(expected))
})

test('names', () => {
  expect(['NYSE', 'Nasdaq', 'Xetra', 'ETR', 'SIX', 'Hongkong'].map(exchangeNamed)).toEqual([
    'new-york',
    'new-york',
    'xetra',
    'xetra',
    'zurich',
    'hong-kong',
  ])
  expect(exchangeNamed('ISIN')).toBeUndefined()
})
