import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

const december = (text: string): string => rhenalis('15. Dezember 2025', text)
const later = (text: string): string => rhenalis('19. Dezember 2025', text)
const january = (text: string): string => rhenalis('13. Januar 2026', text)

describe('dates of one event', () => {
  test.each([
    [
      'Am 15. Januar folgen die Quartalszahlen.',
      'Anleger warten auf die Quartalszahlen am 19. Februar 2026.',
      '15 January 2026',
      '19 February 2026',
    ],
    ['Am 15. Januar folgen die Quartalszahlen.', 'Die Quartalszahlen kommen im Februar 2026.', '15 January 2026', 'February 2026'],
  ])('%s %s', async (one, other, first, second) => {
    expect(await factsIn(december(one), january(other))).toEqual([
      `earnings-date: Rhenalis reports its figures on ${first} in one place, on ${second} in the other`,
    ])
  })

  test('three articles that disagree are one finding', async () => {
    const [finding, ...others] = await factsIn(
      december('Am 15. Januar folgen die Quartalszahlen.'),
      later('Am 15. Januar legt Rhenalis Quartalszahlen vor.'),
      january('Anleger warten auf die Quartalszahlen am 19. Februar 2026.'),
    )
    expect(finding).toMatch(/^earnings-date: /)
    expect(others).toEqual([])
  })

  test.each([
    ['a month and a day in it', 'Die Quartalszahlen kommen im Februar 2026.', 'Die Quartalszahlen kommen am 19. Februar 2026.'],
    ['the same day', 'Am 15. Januar folgen die Quartalszahlen.', 'Die Quartalszahlen kommen am 15. Januar 2026.'],
    [
      'a revision that says so',
      'Am 15. Januar folgen die Quartalszahlen.',
      'Rhenalis hat die Quartalszahlen vom 15. Januar auf den 19. Februar 2026 verschoben.',
    ],
    ['two events', 'Am 15. Januar folgen die Quartalszahlen.', 'Die Hauptversammlung ist am 19. Februar 2026.'],
    [
      'two companies',
      'Am 15. Januar folgen die Quartalszahlen.',
      'Der Rivale Halden Power legt seine Quartalszahlen am 19. Februar 2026 vor.',
    ],
    ['two quarters', 'Am 15. Januar folgen die Quartalszahlen.', 'Die Zahlen für das erste Quartal 2026 kommen am 7. Mai 2026.'],
  ])('not: %s', async (_, one, other) => expect(await factsIn(december(one), january(other))).toEqual([]))
})

describe('streaks', () => {
  test('one that grows without a report', async () => {
    const found = await factsIn(
      december('Es war bereits das achte Quartal in Folge mit zweistelligem Wachstum.'),
      later('Seit neun Quartalen in Folge wächst Rhenalis zweistellig.'),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^growth-streak: the streak of Rhenalis grows, first 8 quarters, then 9 quarters, although /)
  })

  const report = rhenalis('6. Mai 2026', 'Im ersten Quartal wuchs Rhenalis um 9 Prozent, und das im elften Quartal in Folge.')
  const grown = 'Seit zwölf Quartalen in Folge wächst Rhenalis zweistellig.'
  test('one that grows before the next quarter is over', async () => {
    expect(await factsIn(report, rhenalis('26. Juni 2026', grown))).toHaveLength(1)
    expect(await factsIn(report, rhenalis('5. August 2026', grown))).toEqual([])
  })

  test.each([
    ['the same', 'Seit acht Quartalen in Folge wächst Rhenalis zweistellig.', later],
    [
      'after the next report',
      'Seit neun Quartalen in Folge wächst Rhenalis zweistellig.',
      (text: string) => rhenalis('20. März 2026', text),
    ],
    ['of something else', 'Seit neun Jahren in Folge zahlt Rhenalis eine Dividende.', later],
  ])('not: %s', async (_, text, at) => {
    expect(await factsIn(december('Es war bereits das achte Quartal in Folge mit zweistelligem Wachstum.'), at(text))).toEqual([])
  })
})

describe('counters', () => {
  const counter = (count: string): string => `Rhenalis hat seit der Gründung ${count} OP-Roboter ausgeliefert.`
  test('one that falls', async () => {
    expect(await factsIn(december(counter('1.400')), january(counter('1.200')))).toEqual([
      'cumulative-counter: a counter of Rhenalis that can only grow falls from 1400 to 1200',
    ])
  })

  test.each([
    ['another unit', counter('1.400'), 'Rhenalis hat seit der Gründung 1.200 Kliniken beliefert.'],
    ['a part of it', counter('1.400'), 'Rhenalis hat im Jahr 2025 insgesamt 200 OP-Roboter ausgeliefert.'],
    ['one that grows', counter('1.200'), counter('1.400')],
    ['one that is only told more roughly', counter('1.240'), counter('mehr als 1.200')],
  ])('not: %s', async (_, one, other) => expect(await factsIn(december(one), january(other))).toEqual([]))
})

describe('price targets', () => {
  const target = (house: string, value: string): string => `${house} sieht das Kursziel bei ${value} Euro.`
  test('of one house on one day', async () => {
    const found = await factsIn(december(target('Oderbruch Research', '49')), december(target('Oderbruch Research', '46')))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^price-target: .*4[69] EUR.*4[69] EUR/)
  })

  test.each([
    ['two houses', december(target('Oderbruch Research', '49')), december(target('Weserkamp Securities', '38'))],
    ['months between', december(target('Oderbruch Research', '49')), rhenalis('20. März 2026', target('Oderbruch Research', '46'))],
    [
      'a change that says so',
      december(target('Oderbruch Research', '49')),
      later('Oderbruch Research senkt das Kursziel von 49 auf 46 Euro.'),
    ],
    ['two currencies', december(target('Oderbruch Research', '49')), december('Oderbruch Research sieht das Kursziel bei 53 US-Dollar.')],
  ])('not: %s', async (_, one, other) => expect(await factsIn(one, other)).toEqual([]))
})

describe('revenue of a period', () => {
  const wire = tessaro('May 7, 2026', 'Tessaro said first-quarter revenue rose 22% to $81.3 million from $66.6 million a year earlier.')
  test('two values', async () => {
    const found = await factsIn(
      wire,
      tessaro('May 12, 2026', 'The battery maker booked revenue of $96 million in the first quarter of 2026.'),
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^revenue: revenue of Tessaro, Q1 2026: 81\.3 million USD in one place, 96 million USD in the other$/)
  })

  test.each([
    ['the same, rounded', 'The battery maker booked revenue of $81 million in the first quarter of 2026.'],
    ['the same, roughly', 'The battery maker booked revenue of about $80 million in the first quarter of 2026.'],
    ['of another quarter', 'The battery maker booked revenue of $96 million in the fourth quarter of 2025.'],
    ['that is expected', 'Analysts expect revenue of $96 million in the second quarter of 2026.'],
    ['of a division', 'The storage unit booked revenue of $30 million in the first quarter of 2026.'],
  ])('not: %s', async (_, text) => expect(await factsIn(wire, tessaro('May 12, 2026', text))).toEqual([]))

  test('across languages', async () => {
    const german =
      'Tessaro-Aktie im Blick\nKurskompass, 12. Mai 2026\n\nTessaro Cells (NYSE: TSRO) erzielte im ersten Quartal 2026 einen Umsatz von 96 Millionen US-Dollar.\n'
    const found = await factsIn(wire, german)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^revenue: /)
  })
})

describe('who is spoken of', () => {
  const figures = december('Am 15. Januar folgen die Quartalszahlen.')
  const name = (text: string): Promise<string[]> => factsIn(figures, january(text))
  const other = 'earnings-date: Rhenalis reports its figures on 15 January 2026 in one place, on 19 February 2026 in the other'

  test.each([
    ['the company', 'Rhenalis legt die Quartalszahlen am 19. Februar 2026 vor.', [other]],
    ['its daughter', 'Die Rhenalis-Tochter Hydrael legt die Quartalszahlen am 19. Februar 2026 vor.', []],
    ['its supplier', 'Der Rhenalis-Zulieferer Hydrael legt die Quartalszahlen am 19. Februar 2026 vor.', []],
    ['a paragraph with a label', '\n\nHydrael Wind: Die Quartalszahlen kommen am 19. Februar 2026.', []],
    ['a label that is no name', '\n\nAusblick: Die Quartalszahlen kommen am 19. Februar 2026.', [other]],
  ])('%s', async (_, text, messages) => expect(await name(text)).toEqual(messages))

  test('a market report names it in passing', async () => {
    const report = (text: string): string =>
      `Dax knapp im Plus\nKurskompass, 3. März 2026\n\nDer Dax schloss 0,2 Prozent höher. ${'Der Handel war ruhig. '.repeat(20)}${text}`
    const found = await factsIn(
      report('Die Aktien der Hydrael AG gewannen 3,9 Prozent. Am Ende fielen die Papiere von Oderbruch Stahl um 4,7 Prozent.'),
    )
    expect(found).toEqual([])
  })
})

test('a rise against a fall by the same percentage shows its sign', async () => {
  const texts = ['Seit Jahresbeginn hat die Aktie zwölf Prozent verloren.', 'Das Plus von zwölf Prozent seit Jahresbeginn täuscht.']
  const [found] = await factsIn(...texts.map((text) => `Stand: 3. März 2026\nRhenalis-Aktie\n\n${text}`))
  expect(found).toMatch(/^year-to-date: .*: (−12 % in one place, 12|12 % in one place, −12) % in the other$/)
})

describe('“es” takes up the value before', () => {
  const report = january('Im vierten Quartal 2025 stieg der Umsatz auf 412 Millionen Euro.')
  test('of another quarter', async () => {
    const other = january(
      'Der Umsatz lag im dritten Quartal 2025 bei 388 Millionen Euro. Im vierten Quartal 2025 waren es 431 Millionen Euro.',
    )
    expect(await factsIn(report, other)).toEqual([
      'revenue: revenue of Rhenalis, Q4 2025: 412 million EUR in one place, 431 million EUR in the other',
    ])
  })

  test('and its unit', async () => {
    const other = january('2024 hatte Rhenalis 1,5 Milliarden Euro umgesetzt, 2025 waren es 1,62 Milliarden.')
    const [found] = await factsIn(january('Der Umsatz lag 2025 bei 1,7 Milliarden Euro.'), other)
    expect(found).toMatch(/^revenue: .* 1.7 billion EUR in one place, 1.62 billion EUR in the other$/)
  })

  test.each([
    [
      'another measure',
      'Der Umsatz lag im dritten Quartal 2025 bei 388 Millionen Euro. Operativ waren es im vierten Quartal 2025 136 Millionen Euro.',
    ],
    [
      'a part',
      'Der Umsatz lag im dritten Quartal 2025 bei 388 Millionen Euro. Mit Pumpen waren es im vierten Quartal 2025 310 Millionen Euro.',
    ],
    [
      'nothing of another time',
      'Im vierten Quartal 2025 stieg der Umsatz auf 412 Millionen Euro. Erhofft hatten manche, es wären 431 Millionen Euro.',
    ],
    ['another size', 'Der Umsatz lag im dritten Quartal 2025 bei 388 Millionen Euro. Im vierten Quartal 2025 waren es 4 Millionen Euro.'],
  ])('not: %s', async (_, text) => expect(await factsIn(report, january(text))).toEqual([]))
})

test('an event without a date of its own has that of the sentence before', async () => {
  const dated = january('Anleger schauen auf den 12. Mai 2026. Dann legt Rhenalis den Quartalsbericht vor.')
  expect(await factsIn(dated, january('Der Quartalsbericht kommt am 19. Mai 2026.'))).toEqual([
    'earnings-date: Rhenalis reports its figures on 12 May 2026 in one place, on 19 May 2026 in the other',
  ])
  const two = january('Am 11. und am 12. Mai 2026 wird gefeiert. Dann legt Rhenalis den Quartalsbericht vor.')
  expect(await factsIn(two, january('Der Quartalsbericht kommt am 19. Mai 2026.'))).toEqual([])
})

test('targets set on the day of the figures meet those of that day', async () => {
  const news = (text: string): string =>
    rhenalis('12. Mai 2026', `Der Umsatz stieg im ersten Quartal auf 302 Millionen Euro, der Gewinn auf 21 Millionen Euro. ${text}`)
  const onTheDay = news('Die Aktie schloss am Dienstag bei 44,10 Euro. Alpina Research erhöhte sein Kursziel von 41 auf 44 Euro.')
  const later = (target: string): string =>
    rhenalis('29. Mai 2026', `Alpina Research hat sein Kursziel am Tag der Quartalszahlen auf ${target} Euro angehoben.`)
  expect(await factsIn(onTheDay, later('48'))).toEqual([expect.stringContaining('price-target: ')])
  expect(await factsIn(onTheDay, later('44'))).toEqual([])
})

test('a forecast that is told again meets those of before, unless one of them agrees', async () => {
  const told = (day: string, range: string): string =>
    rhenalis(day, `Für 2026 rechnet Rhenalis mit einem Umsatz von ${range} Millionen Euro.`)
  const again = (range: string): string =>
    rhenalis(
      '12. August 2026',
      `Rhenalis hob die Umsatzprognose für 2026 auf 486 bis 494 Millionen Euro an. Bisher hatte der Vorstand ${range} Millionen in Aussicht gestellt.`,
    )
  const march = told('12. März 2026', '460 bis 470')
  const raised = rhenalis('12. Mai 2026', 'Rhenalis hob die Umsatzprognose für 2026 auf 475 bis 479 Millionen Euro an.')
  expect(await factsIn(march, again('475 bis 479'))).toEqual([expect.stringContaining('revenue: ')])
  expect(await factsIn(march, again('460 bis 470'))).toEqual([])
  expect(await factsIn(march, raised, again('475 bis 479'))).toEqual([])
})

test('who holds an office since a day after the other article follows somebody', async () => {
  const before = january('Vorstandschef Timo Weber legte die Bilanz vor.')
  const later = (day: string): string => rhenalis('12. Mai 2026', `Vorstandschefin Ines Oderau, seit ${day} im Amt, will sparen.`)
  expect(await factsIn(before, later('April'))).toEqual([])
  expect(await factsIn(before, later('März 2025'))).toEqual([expect.stringContaining('ceo: ')])
})

test('what the money is spent on, and until when, is told some sentences before', async () => {
  const text = (end: string): string =>
    rhenalis(
      '12. Mai 2026',
      `Das Lager in Oderau kostet 140 Millionen Euro. Das Dach ist fertig. Das Geld soll bis ${end} ausgegeben werden.`,
    )
  const other = rhenalis('13. Mai 2026', 'Bis Ende 2028 investiert Rhenalis 140 Millionen Euro in Oderau.')
  expect(await factsIn(text('Ende 2030'), other)).toEqual([expect.stringContaining('deadline')])
  expect(await factsIn(text('Ende 2028'), other)).toEqual([])
})

test('a forecast that was changed, nobody knows when, is no contradiction', async () => {
  const own = january('Rhenalis rechnet für 2026 mit einem Umsatz von 330 bis 338 Millionen Euro.')
  const undated =
    'Rhenalis-Aktie im Blick\n\nDie Aktie von Rhenalis ruht. Rhenalis hob die Umsatzprognose für 2026 auf 350 bis 360 Millionen Euro an.'
  expect(await factsIn(own, undated)).toEqual([])
})

test('a company that another is told from is not spoken of', async () => {
  const own = january('Rhenalis rechnet für 2026 mit Erlösen von 2,0 Milliarden Euro.')
  const other = january('Anders als Rhenalis senkte der Wettbewerber Halden seine Umsatzprognose für 2026 auf 3,2 Milliarden Euro.')
  expect(await factsIn(own, other)).toEqual([])
})

test('houses and holders that share a verb', async () => {
  const list = december('Oderbruch Research traut der Aktie 52 Euro zu, Alpina Securities sogar 60 Euro.')
  expect(await factsIn(list, december('Alpina Securities sieht das Kursziel bei 49 Euro.'))).toHaveLength(1)
  expect(await factsIn(list, december('Oderbruch Research sieht das Kursziel bei 52 Euro.'))).toEqual([])
})

describe('what a share is of', () => {
  const share = (text: string): string => rhenalis('3. März 2026', text)
  const later = (text: string): string => rhenalis('4. März 2026', text)
  test.each([
    ['Im deutschen Markt für Sonden hält Rhenalis 18 Prozent.', 'Rhenalis kommt auf einen Weltmarktanteil von 18 Prozent.'],
    [
      'Rhenalis vereint 18 Prozent des deutschen Sondenmarktes auf sich.',
      'Bei Sonden kommt Rhenalis europaweit auf 18 Prozent Marktanteil.',
    ],
    [
      'Rhenalis hat einen Anteil von 18 Prozent am bayerischen Markt für Sonden.',
      'Rhenalis hat einen Anteil von 18 Prozent am deutschen Markt für Sonden.',
    ],
  ])('%s, but: %s', async (one, other) =>
    expect((await factsIn(share(one), later(other))).map((found) => found.split(':')[0])).toEqual(['market-share-scope']),
  )
  test.each([
    [
      'Im deutschen Markt für Sonden hält Rhenalis 18 Prozent.',
      'In Deutschland kommt Rhenalis bei Sonden auf einen Marktanteil von 18 Prozent.',
    ],
    ['Im deutschen Markt für Sonden hält Rhenalis 18 Prozent.', 'Der Marktanteil von Rhenalis liegt bei 18 Prozent.'],
    ['Im deutschen Markt für Sonden hält Rhenalis 18 Prozent.', 'Im europäischen Markt für Sonden hält Rhenalis 9 Prozent.'],
    ['Der deutsche Hersteller Rhenalis hat einen Marktanteil von 18 Prozent.', 'Rhenalis kommt auf einen Weltmarktanteil von 18 Prozent.'],
  ])('not: %s and: %s', async (one, other) => expect(await factsIn(share(one), later(other))).toEqual([]))
})

describe('a result that rose in one place and fell in the other', () => {
  const told = (day: string, text: string): string => rhenalis(day, text)
  const numbers = told('21. Mai 2026', 'Im Auftaktquartal stieg der Umsatz um 7 Prozent.')
  test.each([
    'Der Umsatz sank im ersten Quartal.',
    'Im ersten Quartal 2026 ist der Umsatz erneut gesunken.',
    'Im ersten Quartal sank der Umsatz.',
    'Zwischen Januar und März lag der Umsatz leicht unter dem Wert von 2025.',
    'Im ersten Quartal lag der Umsatz unter dem Vorjahreszeitraum.',
  ])('%s', async (text) =>
    expect((await factsIn(told('20. Mai 2026', text), numbers)).map((found) => found.split(':')[0])).toEqual(['revenue']),
  )
  test.each([
    'Der Umsatz sank im ersten Quartal gegenüber dem Vorquartal.',
    'Im ersten Quartal stieg der Umsatz.',
    'Im ersten Quartal sank der Umsatz nicht.',
    'Der Umsatz in Asien sank im ersten Quartal.',
    'Im ersten Quartal dürfte der Umsatz gesunken sein.',
    'Der Umsatz sank.',
    'Im ersten Quartal 2025 sank der Umsatz.',
    'Im ersten Quartal lag der Umsatz über dem Vorjahreszeitraum.',
    'Im ersten Quartal lag der Umsatz unter den Erwartungen.',
    'Im ersten Quartal lag der Umsatz unter dem Wert von 2019.',
  ])('not: %s', async (text) => expect(await factsIn(told('20. Mai 2026', text), numbers)).toEqual([]))

  test('in English', async () => {
    const english = (text: string): string => `Rhenalis shares in focus\nMay 20, 2026\n\nShares of Rhenalis were quiet. ${text}\n`
    const rise = english('First-quarter sales rose 7%.')
    expect(await factsIn(english('Revenue fell in the first quarter.'), rise)).toHaveLength(1)
    expect(await factsIn(english('Revenue did not fall in the first quarter.'), rise)).toEqual([])
  })
})

test('the end of a quarter that nobody names is that of the last one', async () => {
  const one = rhenalis('13. Mai 2026', 'Der Auftragsbestand lag Ende März bei 2,4 Milliarden Euro.')
  const other = (sum: string): string =>
    rhenalis('20. Mai 2026', `Zum Quartalsende hatte der Konzern Bestellungen für ${sum} Milliarden Euro in den Büchern.`)
  expect(await factsIn(one, other('2,1'))).toEqual([expect.stringContaining('order-backlog')])
  expect(await factsIn(one, other('2,4'))).toEqual([])
})

describe('who takes an office on a day to come', () => {
  const june = (text: string): string => rhenalis('25. Juni 2026', text)
  const july = rhenalis('15. Juli 2026', 'Ab September verantwortet Anton Weber die Finanzen.')
  test.each([
    ['Hanna Ortlepp, zurzeit noch bei einer Bank tätig, leitet ab dem 1. September das Finanzressort.', 1],
    ['Ab September leitet Hanna Ortlepp das Finanzressort.', 1],
    ['Finanzchefin Hanna Ortlepp warnt.', 0],
    ['Anton Weber leitet ab dem 1. September das Finanzressort.', 0],
  ])('%s', async (text, found) => expect(await factsIn(june(text), july)).toHaveLength(found))
})

describe('forecasts for a year that another sentence names', () => {
  const now = rhenalis('6. November 2026', 'Für 2026 rechnet Rhenalis mit einer operativen Marge von 14 bis 15,5 Prozent.')
  const later = (text: string): string => rhenalis('11. Dezember 2026', text)
  test('by then', async () => {
    const goal = 'Bis 2029 will Rhenalis zwei Milliarden Euro umsetzen. Die operative Marge soll bis dahin auf 18 Prozent steigen.'
    expect(await factsIn(now, later(goal))).toEqual([])
    const other = 'Für 2029 rechnet Rhenalis mit einer operativen Marge von 21 Prozent.'
    expect(await factsIn(later(goal), later(other))).toEqual([expect.stringContaining('operating-margin')])
    expect(await factsIn(now, later('Die operative Marge soll bis dahin auf 18 Prozent steigen.'))).toEqual([])
  })
})

test('what a part adds to a whole is not the whole, and what is more than another sum has not risen', async () => {
  const one = rhenalis('6. November 2026', 'Der Auftragseingang lag im dritten Quartal bei 452 Millionen Euro und damit 3 Prozent höher.')
  const contributed =
    'Im dritten Quartal trug ein Kunde 58 Millionen Euro zum Auftragseingang bei. Im dritten Quartal übertraf der Auftragseingang den Umsatz um 14 Prozent.'
  expect(await factsIn(one, rhenalis('7. November 2026', contributed))).toEqual([])
})

describe('a part that one sentence tells behind its noun', () => {
  const german = (text: string): string => rhenalis('13. Mai 2026', text)
  test.each([
    ['Der Umsatz mit Antrieben lag 2025 bei 410 Millionen Euro.', 'Die Sparte Antriebe erlöste 2025 380 Millionen Euro.', 1],
    ['Mit Antrieben setzte Rhenalis 2025 380 Millionen Euro um.', 'Die Sparte Antriebe erlöste 2025 410 Millionen Euro.', 1],
    ['Die Erlöse aus Lizenzen lagen 2025 bei 20 Millionen Euro.', 'Der Umsatz lag 2025 bei 41 Millionen Euro.', 0],
    ['Der Umsatz mit neuen Antrieben lag 2025 bei 410 Millionen Euro.', 'Der Umsatz lag 2025 bei 820 Millionen Euro.', 0],
  ])('German: %s %s', async (one, other, found) => expect(await factsIn(german(one), german(other))).toHaveLength(found))

  const english = (text: string): string => `Tessaro shares in focus\nMay 13, 2026\n\nShares of Tessaro were quiet. ${text}\n`
  test.each([
    ['Revenue from spare parts was $120 million in 2025.', 'Spare parts brought in $140 million last year.', 1],
    ['Revenue from spare parts was $120 million in 2025.', 'Car parts brought in $140 million last year.', 0],
    ['Sales at the drives division were $120 million in 2025.', 'The drives division had sales of $140 million in 2025.', 1],
  ])('English: %s %s', async (one, other, found) => expect(await factsIn(english(one), english(other))).toHaveLength(found))
})

test('a forecast that is kept is one of the year that runs', async () => {
  const one = rhenalis('6. November 2026', 'Für 2026 rechnet Rhenalis mit einer operativen Marge von 14 bis 15,5 Prozent.')
  const other = (range: string): string =>
    rhenalis(
      '11. Dezember 2026',
      `2025 lag die operative Marge bei 8 Prozent. Seit März rechnet die Führung unverändert mit einer operativen Marge von ${range} Prozent.`,
    )
  expect(await factsIn(one, other('9 bis 11'))).toEqual([expect.stringContaining('operating-margin')])
  expect(await factsIn(one, other('14 bis 15,5'))).toEqual([])
})

test('a streak is counted in what its article reports on', async () => {
  const one = rhenalis('12. Mai 2026', 'Im ersten Quartal 2026 wuchs der Umsatz um 4 Prozent. Es war der fünfte Anstieg nacheinander.')
  const other = rhenalis('26. Juni 2026', 'Der Umsatz steigt seit acht Quartalen in Folge.')
  expect(await factsIn(one, other)).toEqual([expect.stringContaining('growth-streak')])
})

test('a day in front of a price is the day of that price alone', async () => {
  const english = (day: string, text: string): string =>
    `Tessaro shares in focus\nMay ${day}, 2026\n\nShares of Tessaro were quiet. ${text}\n`
  const fall = english('12', "The stock ended at $61.20, a loss of 15% on Monday's $72.00.")
  expect(await factsIn(fall, english('13', 'On May 12 the stock rose 2%.'))).toEqual([expect.stringContaining('day-move')])
  expect(await factsIn(fall, english('13', 'On May 11 the stock rose 2%.'))).toEqual([])
})

test('the end of a year, and what is taken into a month, in the year that the text tells', async () => {
  const english = (day: string, text: string): string =>
    `Tessaro shares in focus\nJuly ${day}, 2026\n\nShares of Tessaro were quiet. ${text}\n`
  const told = english(
    '9',
    'In the year that ended on 30 June, Tessaro finished 3,900 homes. The order backlog was $1.24 billion at the year-end.',
  )
  const into = (sum: string): string => english('19', `Tessaro went into July with an order backlog of ${sum}.`)
  expect(await factsIn(told, into('$950 million'))).toEqual([expect.stringContaining('order-backlog')])
  expect(await factsIn(told, into('$1.2 billion'))).toEqual([])
})

test('what is to be from a later year on is no forecast of this one', async () => {
  const one = rhenalis('5. März 2026', 'Für 2026 rechnet der Vorstand mit 6 bis 8 Prozent mehr Umsatz.')
  const other = (when: string): string => rhenalis('19. März 2026', `${when} sollen die Erlöse um mindestens 12 Prozent wachsen.`)
  expect(await factsIn(one, other('Von 2028 an'))).toEqual([])
  expect(await factsIn(one, other('In diesem Jahr'))).toEqual([expect.stringContaining('revenue')])
})
