import { beforeAll, describe, expect, test } from 'vitest'
import type { Checker } from '../../src/check'
import { articlesOf, checkerWith, infoOf } from '../checker'
import { isoDate } from '../../src/mentions/calendar'

let checker: Checker
beforeAll(async () => {
  checker = await checkerWith('rules: {}')
})

describe('language', () => {
  test.each([
    ['de', 'Der Kurs der Aktie ist am Montag um drei Prozent gestiegen.'],
    ['en', 'The shares of the company rose three percent on Monday.'],
    ['de', 'Die Aktie von Strong Buy Holdings bleibt unter den Top Picks, und das Management ist zufrieden.'],
    ['en', 'The Münchner Rück shares were flat in Frankfurt, and the DAX closed at its high.'],
  ])('%s: %s', async (language, text) => expect((await infoOf(checker, text)).language).toBe(language))

  test.each([
    ['front matter', '---\nlanguage: en\n---\nDer Kurs der Aktie ist gestiegen.', 'a.md', 'en'],
    ['a region in front matter', '---\nlang: de-AT\n---\nThe shares rose.', 'a.md', 'de'],
    ['an HTML page', '<html lang="de"><body><p>The shares rose on the news.</p></body></html>', 'a.html', 'de'],
    ['NDJSON', '{"id":"a","text":"The shares rose.","language":"de"}', 'a.ndjson', 'de'],
    ['an unknown one: guessed', '---\nlanguage: fr\n---\nThe shares of the company rose.', 'a.md', 'en'],
  ])('as %s says', async (_, text, file, language) => expect((await infoOf(checker, text, file)).language).toBe(language))
})

describe('date', () => {
  const BODY = 'Die Rhenalis-Aktie hat am Montag um zwei Prozent auf 43,05 Euro zugelegt. Der Umsatz wuchs.'

  test.each([
    ['front matter', `---\npublished: 2026-02-19\n---\n${BODY}`, 'a.md', '2026-02-19'],
    ['front matter with a time', `---\ndate: "2026-02-19T23:30:00+01:00"\n---\n${BODY}`, 'a.md', '2026-02-19'],
    ['front matter in German', `---\ndate: 19.02.2026\n---\n${BODY}`, 'a.md', '2026-02-19'],
    ['front matter with a German key', `---\ndatum: 2026-02-19\n---\n${BODY}`, 'a.md', '2026-02-19'],
    ['front matter like an e-mail', `---\ndate: Thu, 19 Feb 2026 08:00:00 +0100\n---\n${BODY}`, 'a.md', '2026-02-19'],
    ['front matter with a German key', `---\ndatum: 2026-02-19\n---\n${BODY}`, 'a.md', '2026-02-19'],
    ['a headline with a time', `CHARTBLICK, 13. Januar 2026, 8:15 Uhr\n\n${BODY}`, 'a.txt', '2026-01-13'],
    ['a headline of a talk', `Aktientalk vom 13. Januar 2026: Rhenalis\n\n${BODY}`, 'a.txt', '2026-01-13'],
    ['a line behind a sentence', `Der Sondenbrief\nGedanken mit Depot. Dienstag, 13. Januar 2026\n\n${BODY}`, 'a.txt', '2026-01-13'],
    ['a dateline with the agency in its brackets', `Rhenalis legt zu\n\nMAINZ (süd-npd, 19.02.2026). ${BODY}`, 'a.txt', '2026-02-19'],
    ['a signature with the agency', `Rhenalis legt zu\n\n${BODY} (npd, 19.02.2026)\n`, 'a.txt', '2026-02-19'],
    [
      'the day of writing, spelled out',
      `Rhenalis legt zu\n\n${BODY} Am heutigen Donnerstag, dem 19. Februar 2026, ruht sie.\n`,
      'a.txt',
      '2026-02-19',
    ],
    ['an event in brackets at the end', `Rhenalis legt zu\n\n${BODY} Es folgt die Messe (Mainz am 19.02.2026)\n`, 'a.txt', null],
    ['the number of a letter', `Der Depotbrief\nNr. 17 / 2026 – Montag, 24. August 2026\n\n${BODY}`, 'a.txt', '2026-08-24'],
    ['a dateline between dashes', `Rhenalis legt zu\n\nMAINZ – 19.02.2026, 18:05 – ${BODY}`, 'a.txt', '2026-02-19'],
    [
      'a dateline behind an agency',
      `Rhenalis legt zu\n\nMAINZ (npd) - Donnerstag, 19. Februar 2026, 18:10 Uhr. ${BODY}`,
      'a.txt',
      '2026-02-19',
    ],
    ['news of a weekday', 'Rhenalis wird gekauft\n\nDas teilten beide am Donnerstag (19. Februar 2026) mit.', 'a.txt', '2026-02-19'],
    ['news of a day', 'Rhenalis wird gekauft\n\nDas teilte der Konzern am Donnerstag, 19. Februar 2026, mit.', 'a.txt', '2026-02-19'],
    ['English news of a day', 'Rhenalis is bought\n\nIt has a buyer, Rhenalis said on Thursday, February 19, 2026.', 'a.txt', '2026-02-19'],
    ['an event to come', 'Rhenalis wird gekauft\n\nDas Angebot endet am Donnerstag, 19. Februar 2026, in Mainz.', 'a.txt', null],
    ['front matter against the file name', `---\npublished: 2026-02-19\n---\n${BODY}`, '2025-01-01-a.md', '2026-02-19'],
    ['NDJSON', JSON.stringify({ id: 'a', text: BODY, published: '2026-02-19' }), 'a.ndjson', '2026-02-19'],
    [
      'an HTML page',
      `<head><meta property="article:published_time" content="2026-02-19T08:00Z"></head><p>${BODY}</p>`,
      'a.html',
      '2026-02-19',
    ],
    ['a byline', `Rhenalis-Aktie legt zu\nVon Carla Mertens | 15. Januar 2026, 9:12 Uhr\n\n${BODY}`, 'a.txt', '2026-01-15'],
    ['a line of its own', `Rhenalis-Aktie legt zu\nKurskompass, 13. Januar 2026\n\n${BODY}`, 'a.txt', '2026-01-13'],
    ['“Stand”', `Rhenalis-Aktie legt zu\nStand: 13.01.2026\n\n${BODY}`, 'a.txt', '2026-01-13'],
    ['a German dateline', `Rhenalis legt zu\n\nMAINZ, 19. Februar 2026 (npd) - ${BODY}`, 'a.txt', '2026-02-19'],
    ['a dateline with the time', `Rhenalis legt zu\n\nMAINZ – 19.02.2026, 18:05 – ${BODY}`, 'a.txt', '2026-02-19'],
    [
      'a dateline with agency and weekday',
      `Rhenalis legt zu\n\nMAINZ (kurswire) - Donnerstag, 19. Februar 2026, 18:10 Uhr. ${BODY}`,
      'a.txt',
      '2026-02-19',
    ],
    ['an edition in the headline', `Leserchat zu Rhenalis vom 3. März 2026: Was nun?\n\n${BODY}`, 'a.txt', '2026-03-03'],
    ['a heading with the time', `CHARTCHECK, 10. Dezember 2025, 8:15 Uhr\n\n${BODY}`, 'a.txt', '2025-12-10'],
    ['the end of a line', `Der Depotbrief\nGedanken zur Börse. Sonntag, 9. August 2026\n\n${BODY}`, 'a.txt', '2026-08-09'],
    [
      'an English dateline',
      'Tessaro gains\n\nRENO, Nev., May 7, 2026 (Plainwire) - Tessaro Cells said revenue rose.',
      'a.txt',
      '2026-05-07',
    ],
    ['an English byline', 'Tessaro gains\nBy Ruth Vance, June 3, 2026\n\nTessaro Cells said that its revenue rose.', 'a.txt', '2026-06-03'],
    ['the file name', `Rhenalis-Aktie legt zu\n\n${BODY}`, 'folder/2026-01-13-rhenalis.txt', '2026-01-13'],
    ['the file name without hyphens', `Rhenalis-Aktie legt zu\n\n${BODY}`, 'rhenalis_20260113.txt', '2026-01-13'],
    ['the file name, day first', `Rhenalis-Aktie legt zu\n\n${BODY}`, 'rhenalis-13.01.2026.txt', '2026-01-13'],
    ['the file name with a month in letters', `Rhenalis-Aktie legt zu\n\n${BODY}`, 'rhenalis-13jan2026.txt', '2026-01-13'],
    ['the file name with a German month', `Rhenalis-Aktie legt zu\n\n${BODY}`, 'brief-dez-13-2025.txt', '2025-12-13'],
    [
      'a date and a line in front of the text',
      `Rhenalis legt zu\n\n13.01.2026 | Rhenalis hat gut verdient. ${BODY}`,
      'a.txt',
      '2026-01-13',
    ],
    [
      'the day of the news, and its place',
      `Rhenalis legt zu\n\nDer Umsatz stieg, wie Rhenalis am Dienstag, 13. Januar 2026, in Oderau bekannt gab. ${BODY}`,
      'a.txt',
      '2026-01-13',
    ],
    ['its own analysis', `Rhenalis-Aktie legt zu\n\n${BODY}\n\nNeue Analyse vom 15. Dezember 2025 lesen.`, 'a.txt', '2025-12-15'],
  ])('of %s', async (_, text, file, published) => expect((await infoOf(checker, text, file)).published).toBe(published))

  test.each([
    ['no date anywhere', BODY, 'a.txt'],
    ['a date in brackets alone', `Rhenalis-Aktie legt zu\n\n${BODY} Die Bilanz (19. Februar 2026) kommt.`, 'a.txt'],
    ['a headline on an event', `Nach dem Kurssturz vom 13. Januar 2026 ist alles offen\n\n${BODY}`, 'a.txt'],
    ['dates in its prose alone', `Rhenalis-Aktie legt zu\n\n${BODY} Am 19. Februar 2026 legt Rhenalis Zahlen vor.`, 'a.txt'],
    [
      'a date that ends a sentence',
      `Rhenalis-Aktie legt zu\n\n${BODY}\n\nEng wird es am 19. Februar 2026. Dann legt Rhenalis Zahlen vor.`,
      'a.txt',
    ],
    ['an event in its headline', `Rhenalis-Aktie nach dem Sturz vom 3. März 2026 gefragt\n\n${BODY}`, 'a.txt'],
    ['a number in its file name', BODY, '12345678-a.txt'],
    ['a day in its file name that is none', BODY, '2026-02-31-a.txt'],
    ['a word of three letters in its file name', BODY, 'top-10-2025.txt'],
  ])('open with %s', async (_, text, file) => expect((await infoOf(checker, text, file)).published).toBeNull())

  test.each(['\n', ' '])('of an archive in one file: sought once, not for each of its dates', async (between) => {
    const text = Array.from({ length: 8000 }, (_, n) => `Am ${(n % 28) + 1}. März 2026 zahlte Rhenalis ${n} Euro.`).join(between)
    expect((await infoOf(checker, text, 'a.txt')).published).toBe(null)
  })

  describe('without a year', () => {
    const TAIL = 'Neue Analyse vom 15. Dezember lesen.'
    test.each([
      ['that of the dates in the text', `Rhenalis-Aktie legt zu\n\n${BODY} Im November 2025 stieg sie. ${TAIL}`, '2025-12-15'],
      ['that before a date in January', `Rhenalis-Aktie legt zu\n\n${BODY} Am 15. Januar 2026 folgen Zahlen. ${TAIL}`, '2025-12-15'],
      ['left open where nothing tells', `Rhenalis-Aktie legt zu\n\n${BODY} ${TAIL}`, null],
    ])('%s', async (_, text, published) => expect((await infoOf(checker, text)).published).toBe(published))

    test('that of the file name', async () => {
      const text = `Rhenalis-Aktie legt zu\nStand: 30. Dezember\n\n${BODY}`
      expect((await infoOf(checker, text, '2026-01-02-a.txt')).published).toBe('2025-12-30')
    })

    test('that which is nearest to the other articles on the subject', async () => {
      const articles = await articlesOf(checker, {
        '2024-12-10-rhenalis.txt': `Rhenalis-Aktie legt zu\n\n${BODY}`,
        '2025-01-10-rhenalis.txt': `Rhenalis-Aktie legt zu\n\n${BODY}`,
        'a.txt': `Rhenalis-Aktie legt zu\n\n${BODY} ${TAIL}`,
      })
      expect(isoDate(articles[2]!.info.published!)).toBe('2024-12-15')
    })
  })

  test('as named for articles that carry none', async () => {
    const [dated, undated] = await articlesOf(await checkerWith('rules: {}', { published: 20_000 }), {
      '2026-01-13-a.txt': BODY,
      'b.txt': BODY,
    })
    expect([isoDate(dated!.info.published!), undated!.info.published]).toEqual(['2026-01-13', 20_000])
  })
})

describe('title', () => {
  test.each([
    ['the first line', 'Rhenalis-Aktie legt zu\n\nDer Umsatz wuchs.', 'a.txt', 'Rhenalis-Aktie legt zu'],
    ['a heading', '# Rhenalis-Aktie legt zu\n\nDer Umsatz wuchs.', 'a.md', 'Rhenalis-Aktie legt zu'],
    ['front matter', '---\ntitle: Rhenalis im Plus\n---\n# Rhenalis-Aktie legt zu\n\nDer Umsatz wuchs.', 'a.md', 'Rhenalis im Plus'],
    ['NDJSON', '{"id":"a","text":"Der Umsatz wuchs.\\n","title":"Rhenalis im Plus"}', 'a.ndjson', 'Rhenalis im Plus'],
    ['none where the first line is a sentence', 'Der Umsatz von Rhenalis wuchs.\n\nDie Aktie stieg.', 'a.txt', null],
    ['none where there is one line', 'Rhenalis-Aktie legt zu', 'a.txt', null],
    ['none where the first line is a date', '13. Januar 2026\n\nDer Umsatz wuchs.', 'a.txt', null],
  ])('%s', async (_, text, file, title) => expect((await infoOf(checker, text, file)).title).toBe(title))
})

describe('main company', () => {
  test.each([
    ['Rhenalis', 'Rhenalis-Aktie legt zu\n\nDie Aktie von Rhenalis stieg. Oderbruch Research lobt Rhenalis.'],
    ['Rhenalis', 'Kursziel angehoben\n\nDie Analysten von Oderbruch sehen die Rhenalis AG bei 49 Euro. Rhenalis wächst.'],
    ['Tessaro Cells', 'Tessaro gains\n\nTessaro Cells (NYSE: TSRO) rose. Tessaro said revenue grew. A rival, Halden Power, fell.'],
    ['Rhenalis', 'Rhenalis: Diese Serie\n\nRhenalis wächst. Rhenalis gilt als eine der gefragten Robotik-Aktien.'],
    ['Rhenalis', 'Rhenalis im Plus\n\nRhenalis-Aktien sind gefragt.'],
    ['Lindauer Quell', 'Durst auf die Lindauer-Quell-Aktie\n\nDie Lindauer Quell AG wächst.'],
    ['Lahrensteg', 'Lahrenstegs neue Serie\n\nLahrensteg wächst. Das gefällt den Kunden von Lahrensteg.'],
    [null, 'Der Markt ruht\n\nAm Montag geschah nichts.'],
    [
      'Tessaro',
      'Tessaro names Strand\n\nTessaro will be led by Helen Strand. Strand joins in May. Strand follows Cole, and Strand said Tessaro is strong.',
    ],
    ['Rhenalis', 'Rhenalis wächst\n\nDer Fahrradhersteller Rhenalis hat mehr verkauft.'],
    ['Rhenalis', 'Mehr Räder\n\nDer Mainzer Fahrradbauer Rhenalis hat mehr verkauft. Auch das Ergebnis von Rhenalis stieg.'],
    ['Tessaro', 'More bikes\n\nReno-based Tessaro sold more bikes. Tessaro also earned more.'],
    ['Tessaro', 'Tessaro sells more\n\nTessaro, which makes bikes, is growing.'],
    ['Tessaro', 'Tessaro sells more\n\nShares in Tessaro rose.'],
    [null, 'Mehr Räder\n\nDer Hersteller hat Kosten gesenkt. Die Kosten sinken weiter, sagt der Hersteller.'],
    [null, 'Kosten\n\nHier will der Hersteller Kosten sparen. Die Kosten sind hoch.'],
    [null, 'Quiet day\n\nIn Plover, which lies on the coast, nothing happened. Plover is small.'],
    [
      'Rhenalis',
      'Mehr Räder\n\nDer Fahrradbauer Rhenalis erwartet ein Ebitda von 20 Millionen. Rhenalis hob die Ebitda-Aktien-Formel auf.',
    ],
    ['Halden', 'Quiet day\n\nThe chip maker Tessaro grew. Tessaro was bought by Halden Corp.'],
    ['Plover Homes', 'Plover Homes keeps its glow\n\nIt was a good year at Plover Homes. Revenue rose.'],
    ['Plover Oil', 'Plover Oil: no end\n\nThe purchase makes Plover an owner of the field.'],
    [null, 'Plover Oil Has No End\n\nThe purchase makes Plover an owner of the field.'],
    [null, 'The bank has drawn a line\n\nExisting shareholders had no right to the new ones.'],
    ['Northgate', 'Northgate-Aktie im Blick\n\nDie Northgate-Aktie legte zu. Der Umsatz stieg.'],
    ['Plover', 'New faces\n\nPlover shares rose. Investors like Plover.'],
  ])('%s', async (subject, text) => expect((await infoOf(checker, text)).subject).toBe(subject))
})

describe('the company that an article is about', () => {
  const subjectOf = async (text: string, ...others: string[]): Promise<string | null> => {
    const files = Object.fromEntries([text, ...others].map((own, index) => [`${index}.txt`, own]))
    const [article] = await articlesOf(checker, files)
    return article!.info.subject
  }

  const bid = 'Halden closes in on Tessaro\n\nHalden raised its bid. Halden wants Tessaro, said Halden. Tessaro had no comment.'
  test('is the one with shares, not its bidder', async () => {
    expect(await subjectOf(bid)).toBe('Halden')
    expect(await subjectOf(bid, 'Tessaro shares jump\n\nTessaro rose.')).toBe('Tessaro')
  })
  test('is its bidder where that has shares too', async () => {
    expect(await subjectOf(bid, 'Tessaro shares jump\n\nTessaro rose.', 'Halden shares fall\n\nHalden fell.')).toBe('Halden')
  })
  test('is the one that more headlines are about', async () => {
    const other = (day: string): string => `Tessaro on ${day}\n\nTessaro grew. Sales of Tessaro rose, said Tessaro.`
    expect(await subjectOf(bid, other('Monday'), other('Tuesday'))).toBe('Tessaro')
  })
  test('is not the platform that only this headline names', async () => {
    const site =
      'Kelder Alpha goes silent\n\nThe flare on Kelder Alpha went out. At Kelder Alpha, Tessaro will paint the deck. Tessaro can bear it.'
    const other = (day: string): string => `Tessaro on ${day}\n\nTessaro grew. Sales of Tessaro rose, said Tessaro.`
    expect(await subjectOf(site)).toBe('Kelder')
    expect(await subjectOf(site, other('Monday'), other('Tuesday'))).toBe('Tessaro')
  })

  test.each([
    ['a legal form', 'Quiet day\n\nTessaro Corp said on Monday that revenue rose.', 'Tessaro'],
    ['a ticker', 'Quiet day\n\nTessaro Cells (NYSE: TSRO) said on Monday that revenue rose.', 'Tessaro Cells'],
    ['letters of its own', 'Quiet day\n\nTessaro Cells (TSRO) said on Monday that revenue rose.', 'Tessaro Cells'],
    [
      'all words of its name',
      'Quiet day\n\nOderau Petroleum Corp said on Monday that petroleum is dear. Petroleum rose.',
      'Oderau Petroleum',
    ],
    [
      'two names of which one never stands alone',
      'Quiet day\n\nCable and Tube Plc said that revenue rose. Cable and Tube grew.',
      'Cable and Tube',
    ],
    ['what stands behind a genitive', "Quiet day\n\nOn Monday Oderau's Tessaro Rail Inc said that revenue rose.", 'Tessaro Rail'],
    ['capitals of a headline that has no others', 'Tessaro Pumps keeps growing\n\nOrders are good. Tessaro expects more.', 'Tessaro Pumps'],
    [
      'two nouns in a row at the head of a headline',
      'Rhenalis Turbinen legt zu\n\nGaskraft ist gefragt. Die Bestellungen von Rhenalis wachsen.',
      'Rhenalis',
    ],
    [
      'a noun and a word of firms that come back',
      'Oderland Bank verdient mehr\n\nDie Zinsen sinken. Die Oderland Bank hat besser abgeschnitten.',
      'Oderland Bank',
    ],
    ['a noun in front of a colon', 'Rhenalis: Nächster Rekord\n\nStrom ist knapp. Bei Rhenalis wachsen die Bestellungen.', 'Rhenalis'],
    ['one such word that comes back', 'Rates weigh on Tessaro\n\nOrders are good, said Tessaro.', 'Tessaro'],
    ['a repeated word of the headline', 'Tessaro lifts sales\n\nThe maker Tessaro grew. Sales of Tessaro rose, said Tessaro.', 'Tessaro'],
  ])('is shown by %s', async (_, text, name) => expect(await subjectOf(text)).toBe(name))

  test.each([
    ['the initials of a body', 'Quiet day\n\nThe Oderau Monetary Fund (OMF) said on Monday that prices rose.'],
    ['a body', 'Quiet day\n\nThe Oderau Planning Bureau (OPLB) said on Monday that prices rose.'],
    [
      'what a department is for',
      'Harbour Plans Are Made\n\nThe Harbour Department met. The Harbour Department rose, said the Harbour Department.',
    ],
    ['a common word alone', 'Quiet day\n\nOn Monday Petroleum Corp said that revenue rose.'],
    ['a noun with an article', 'Turbinen: Nächster Rekord\n\nStrom ist knapp. Mehr kosten die Turbinen.'],
    ['an adjective', 'Neue Turbinen gefragt\n\nStrom ist knapp. Neue Werke entstehen, neue Netze auch.'],
    ['a person of the headline', 'Ruth Weber buys a farm\n\nThe farm is old. Weber likes it.'],
    ['a country', 'Peru To Pay\n\nThe debt of Peru rose. No, said Peru. We pay, said Peru.'],
    ['a person', 'Doubts about Dorling\n\nPresident Dorling met the press. They asked Dorling. No, said Dorling.'],
    ['a month', 'Dividends in the week of Feb. 9\n\nOn Tuesday, Feb. 10, one pays. On Feb. 12, nine pay, and one on Feb. 13.'],
    [
      'a word that the text writes small',
      'Sugar Output Up\n\nSugar output rose, as more sugar was made. Stocks of sugar fell. British Sugar Plc made less sugar.',
    ],
  ])('is not %s', async (_, text) => expect(await subjectOf(text)).toBeNull())

  test('other texts show it', async () => {
    const shown = 'Quiet day\n\nBond Corp said on Monday that revenue rose.'
    expect(await subjectOf('Quiet day\n\nOn Monday, Bond said that revenue rose.', shown)).toBe('Bond')
    expect(
      await subjectOf('Quiet day\n\nTreasury Bonds fell, the bond market shut, and each bond was less than the bond before.', shown),
    ).toBeNull()
  })

  test('not the trade that a headline only labels it with', async () => {
    const text = 'Medtech-Aktie im Blick: Was für Rhenalis spricht\n\nDer Umsatz von Rhenalis wuchs. Analysten raten bei Rhenalis zum Kauf.'
    expect(await subjectOf(text, 'Rhenalis-Aktie im Blick\n\nDer Umsatz von Rhenalis wuchs.')).toBe('Rhenalis')
    expect(await subjectOf('Rhenalis-Aktie im Blick\n\nDer Umsatz wuchs.')).toBe('Rhenalis')
  })
})
