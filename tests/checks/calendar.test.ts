import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from './shipped'

describe('days that are none', () => {
  test.each([
    ['Die Hauptversammlung ist am 31. April 2026.', 'no calendar has 31. April 2026'],
    ['Die Hauptversammlung ist am 29. Februar 2026.', 'no calendar has 29. Februar 2026'],
    ['Die Hauptversammlung ist am 30.02.2026.', 'no calendar has 30.02.2026'],
  ])('%s', async (text, message) => expect(await factsIn(rhenalis('13. Januar 2026', text))).toEqual([`no-such-day: ${message}`]))

  test.each([
    'Die Hauptversammlung ist am 30. April 2026.',
    'Die Anleihe läuft bis zum 29. Februar 2028.',
    'Das Geschäftsjahr endete am 31. Dezember 2025.',
    'Version 31.4 kam im Mai.',
    'Rhenalis hält 31,4 Prozent.',
  ])('not: %s', async (text) => expect(await factsIn(rhenalis('13. Januar 2026', text))).toEqual([]))
})

describe('weekdays', () => {
  test('German', async () => {
    const text = 'Am Donnerstag, dem 19. Dezember 2025, lud der Vorstand zur Werksführung.'
    expect(await factsIn(rhenalis('19. Dezember 2025', text))).toEqual([
      'weekday: Donnerstag, dem 19. Dezember 2025: 19 December 2025 is a Friday',
    ])
  })

  test('English', async () => {
    expect(await factsIn(tessaro('May 7, 2026', 'The meeting is on Monday, June 9, 2026.'))).toEqual([
      'weekday: Monday, June 9, 2026: 9 June 2026 is a Tuesday',
    ])
  })

  test.each([
    ['the right one', rhenalis('19. Dezember 2025', 'Am Freitag, dem 19. Dezember 2025, lud der Vorstand ein.')],
    ['one of another clause', rhenalis('19. Dezember 2025', 'Am Donnerstag fiel der Kurs, am 19. Dezember 2025 stieg er.')],
    ['the right one in English', tessaro('May 7, 2026', 'The meeting is on Tuesday, June 9, 2026.')],
  ])('not: %s', async (_, text) => expect(await factsIn(text)).toEqual([]))
})

describe('closed exchanges', () => {
  test('a closing price on a Saturday', async () => {
    expect(await factsIn(tessaro('May 11, 2026', 'The shares closed at $11.40 on Saturday, May 9, 2026.'))).toEqual([
      'closed-market: no exchange is open on 9 May 2026, a Saturday',
    ])
  })

  test.each([
    'The shares closed at $11.40 on Friday, May 8, 2026.',
    'Tessaro opened a new line in Reno on Saturday, May 9, 2026.',
    'On Saturday, May 9, 2026, the company said that it had closed the deal.',
  ])('not: %s', async (text) => expect(await factsIn(tessaro('May 11, 2026', text))).toEqual([]))
})

describe('what is coming but past', () => {
  test('a date before the article', async () => {
    expect(await factsIn(rhenalis('23. Februar 2026', 'Die Bilanz wird am 11. Februar 2026 vorgelegt werden.'))).toEqual([
      'past-as-coming: 11. Februar 2026 is announced as coming, but had passed when the article appeared on 23 February 2026',
    ])
  })

  test.each([
    'Die Bilanz wird am 24. Februar 2026 vorgelegt werden.',
    'Die Bilanz wurde am 11. Februar 2026 vorgelegt.',
    'Im Januar hieß es: „Die Bilanz wird am 11. Februar 2026 vorgelegt.“',
  ])('not: %s', async (text) => expect(await factsIn(rhenalis('23. Februar 2026', text))).toEqual([]))
})
