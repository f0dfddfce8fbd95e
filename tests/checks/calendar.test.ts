import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

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

describe('29 February without a year', () => {
  const report = 'Den Zwischenbericht legt Rhenalis am 29. Februar vor.'
  test('where no year around has one', async () =>
    expect(await factsIn(rhenalis('13. Januar 2026', report))).toEqual(['no-such-day: no calendar has 29. Februar']))
  test.each(['13. Januar 2027', '13. Januar 2028', '13. Januar 2029'])('not: %s', async (day) =>
    expect(await factsIn(rhenalis(day, report))).toEqual([]),
  )
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
  test('a low of the year on a Saturday', async () => {
    expect(await factsIn(rhenalis('11. Mai 2026', 'Das Jahrestief markierte die Aktie am 9. Mai 2026 bei 17,85 Euro.'))).toEqual([
      'closed-market: no exchange is open on 9 May 2026, a Saturday',
    ])
    expect(await factsIn(rhenalis('11. Mai 2026', 'Das Jahrestief markierte die Aktie am 8. Mai 2026 bei 17,85 Euro.'))).toEqual([])
  })

  test('a closing price on a Saturday', async () => {
    expect(await factsIn(tessaro('May 11, 2026', 'The shares closed at $11.40 on Saturday, May 9, 2026.'))).toEqual([
      'closed-market: no exchange is open on 9 May 2026, a Saturday',
    ])
  })

  test('a move where the company is listed', async () => {
    expect(await factsIn(tessaro('May 11, 2026', 'The shares fell 4% on Saturday, May 9, 2026.'))).toEqual([
      'closed-market: no exchange is open on 9 May 2026, a Saturday',
    ])
  })

  test('not: a move at a house that makes prices at weekends', async () => {
    const text = 'Rhenalis (Xetra: RHN): Am Samstag, dem 9. Mai 2026, gewann die Aktie bei Lang & Schwarz 2,1 Prozent.'
    expect(await factsIn(rhenalis('11. Mai 2026', text))).toEqual([])
  })

  test.each([
    'The shares closed at $11.40 on Friday, May 8, 2026.',
    'Tessaro opened a new line in Reno on Saturday, May 9, 2026.',
    'On Saturday, May 9, 2026, the company said that it had closed the deal.',
  ])('not: %s', async (text) => expect(await factsIn(tessaro('May 11, 2026', text))).toEqual([]))
})

describe('holidays of exchanges', () => {
  test.each([
    [
      'the listing of the company',
      tessaro('November 27, 2026', 'The shares closed at $11.40 on Thursday.'),
      'NYSE/Nasdaq: closed on 26 November 2026, a holiday',
    ],
    [
      'a move and a price of one day are one finding',
      tessaro('April 6, 2026', 'The shares fell 4% on Friday, April 3, 2026, to close at $11.40.'),
      'NYSE/Nasdaq: closed on 3 April 2026, a holiday',
    ],
    [
      'a holiday that is observed the day before',
      tessaro('July 6, 2026', 'The shares rose 4% on July 3, 2026.'),
      'NYSE/Nasdaq: closed on 3 July 2026, a holiday',
    ],
    [
      'the exchange that is named',
      rhenalis('27. Oktober 2026', 'Am 26. Oktober 2026 schloss die Aktie an der Wiener Börse bei 43,05 Euro.'),
      'Wiener Börse: closed on 26 October 2026, a holiday',
    ],
    [
      'its place',
      rhenalis('26. Mai 2026', 'Am Pfingstmontag schloss die Aktie in Zürich bei 43,05 Franken.'),
      'SIX: closed on 25 May 2026, a holiday',
    ],
  ])('%s', async (_, text, message) => expect(await factsIn(text)).toEqual([`closed-exchange: ${message}`]))

  test('all exchanges of a currency', async () => {
    expect(await factsIn(rhenalis('4. Mai 2026', 'Am 1. Mai 2026 schloss die Aktie bei 43,05 Euro.'))).toEqual([
      'closed-holiday: no exchange for this price is open on 1 May 2026, a holiday',
    ])
  })

  test.each([
    [
      'a move that German readers see in Frankfurt',
      rhenalis('27. November 2026', 'Tessaro Cells (NYSE: TSRO) ist im Plus: Am 26. November 2026 gewann die Tessaro-Aktie 4,2 Prozent.'),
    ],
    [
      'a price of another trading place',
      rhenalis('29. Dezember 2025', 'Rhenalis (Xetra: RHN) im Plus: Am 24. Dezember 2025 schloss die Aktie auf Tradegate bei 12,40 Euro.'),
    ],
    [
      'a sentence that knows',
      tessaro('December 1, 2025', 'US markets were closed on Thursday, November 27; the stock closed at $11.10 the day before.'),
    ],
    [
      'an exchange that was closed',
      tessaro('December 1, 2025', 'Wall Street was closed on Thursday, so the last close of the stock was $11.20.'),
    ],
    ['a holiday by its word', rhenalis('2. Januar 2026', 'Vor dem Feiertag am Donnerstag schloss die Aktie auf Xetra bei 43,05 Euro.')],
    ['the price of a year', rhenalis('2. Januar 2026', 'Die Aktie schloss das Jahr am 31. Dezember auf Xetra bei 43,05 Euro.')],
    ['half a day', tessaro('November 30, 2026', 'The shares closed at $11.40 on Friday, November 27, 2026.')],
    ['Christmas Eve in New York', tessaro('December 28, 2026', 'The shares closed at $11.40 on Thursday, December 24, 2026.')],
    ['a holiday of the banks alone', tessaro('November 12, 2026', 'The shares closed at $11.40 on Veterans Day.')],
    ['Juneteenth before it was one', tessaro('June 21, 2021', 'The shares closed at $11.40 on Friday, June 18, 2021.')],
    ['New Year on a Saturday', tessaro('January 3, 2028', 'The shares closed at $11.40 on Friday, December 31, 2027.')],
    ['the day before a holiday', tessaro('November 26, 2026', 'The shares closed at $11.40 on Wednesday, the day before Thanksgiving.')],
    ['news on a holiday', tessaro('November 27, 2026', 'Tessaro said on Thursday, November 26, 2026, that it had closed the deal.')],
    ['after hours', tessaro('November 27, 2026', 'After Wednesday’s close at $11.40, the stock was halted on Thursday.')],
    ['another exchange', tessaro('May 26, 2026', 'In Frankfurt, the shares closed at €11.40 on Monday, May 25, 2026.')],
    ['dollars of another country', 'Tessaro shares\nBy Ruth Vance, November 27, 2026\n\nTessaro closed at $11.40 on Thursday.\n'],
    ['3 October in Frankfurt', rhenalis('6. Oktober 2025', 'Am 3. Oktober 2025 schloss die Aktie auf Xetra bei 43,05 Euro.')],
    ['Whit Monday in Frankfurt', rhenalis('26. Mai 2026', 'Am Pfingstmontag schloss die Aktie auf Xetra bei 43,05 Euro.')],
    ['Ascension in Frankfurt', rhenalis('18. Mai 2026', 'An Christi Himmelfahrt schloss die Aktie in Frankfurt bei 43,05 Euro.')],
    ['Christmas Eve in Paris', rhenalis('29. Dezember 2025', 'Am 24. Dezember 2025 schloss die Aktie bei 43,05 Euro.')],
    ['a seat', rhenalis('27. Oktober 2026', 'Der Konzern mit Sitz in Wien schloss am 26. Oktober 2026 bei 43,05 Euro.')],
    ['no price', rhenalis('5. Mai 2026', 'Am 1. Mai 2026 schloss Rhenalis das Werk in Wien.')],
  ])('not: %s', async (_, text) => expect(await factsIn(text)).toEqual([]))
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
    'Die Bilanz wird am 11. Februar des kommenden Jahres vorgelegt werden.',
  ])('not: %s', async (text) => expect(await factsIn(rhenalis('23. Februar 2026', text))).toEqual([]))

  test('in English', async () => {
    expect(await factsIn(tessaro('February 23, 2026', 'The results will be presented on February 11, 2026.'))).toEqual([
      'past-as-coming: February 11, 2026 is announced as coming, but had passed when the article appeared on 23 February 2026',
    ])
  })

  test('not: a day of the next year', async () => {
    expect(await factsIn(tessaro('February 23, 2026', 'The results will be presented on February 11 next year.'))).toEqual([])
  })

  test('not: a day in front of what is to come', async () => {
    expect(await factsIn(tessaro('February 23, 2026', 'The plant, shut on February 11, will reopen soon.'))).toEqual([])
  })
})

describe('what is over but to come', () => {
  test.each([
    ['Das Kartellamt gab am 2. April grünes Licht.', '2. April'],
    ['Am 26. März 2026 legte Rhenalis den Bericht vor.', '26. März 2026'],
  ])('%s', async (text, day) =>
    expect(await factsIn(rhenalis('12. März 2026', text))).toEqual([
      `coming-as-past: ${day} is told as past, but had not come when the article appeared on 12 March 2026`,
    ]),
  )

  test.each([
    'Das Kartellamt gab am 5. März grünes Licht.',
    'Das Kartellamt will am 2. April entscheiden.',
    'Am 26. März veröffentlicht Rhenalis den Bericht.',
    'Die am 2. April vorgelegten Pläne stellte der Vorstand zurück.',
  ])('not: %s', async (text) => expect(await factsIn(rhenalis('12. März 2026', text))).toEqual([]))
})
