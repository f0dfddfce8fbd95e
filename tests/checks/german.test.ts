import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis } from '../shipped'

const rulesIn = async (one: string, other: string): Promise<string[]> =>
  (await factsIn(rhenalis('3. März 2026', one), rhenalis('4. März 2026', other))).map((message) => message.split(':')[0]!)

describe('one thing told in other German words', () => {
  test.each([
    ['cfo', 'Neue Finanzchefin wird zum 1. Juli Karin Weber.', 'Das Finanzressort übernimmt am 1. Juli Thomas Kolbe.'],
    ['cfo', 'Finanzchefin ist seit Januar Karin Weber.', 'Seit Januar verantwortet Thomas Kolbe die Finanzen.'],
    ['rating', 'Oderau Research votiert mit „Buy“.', 'Das Urteil von Oderau Research lautet „Verkaufen“.'],
    ['price-target', 'Oderau Research hält 14 Euro für erreichbar.', 'Oderau Research hat ein Ziel von 11 Euro.'],
    ['cash', 'Ende 2025 lagen 340 Millionen Euro in der Kasse.', 'Ende 2025 hatte Rhenalis knapp eine Viertelmilliarde Euro in der Kasse.'],
    ['day-move', 'Am 2. März gewann die Aktie 4,7 Prozent.', 'Am 2. März büßte die Aktie bis zum Abend gut zwei Prozent ein.'],
    ['contract-term', 'Rhenalis liefert den Koreanern acht Jahre lang Pumpen.', 'Der Liefervertrag hat eine Laufzeit von zwölf Jahren.'],
    [
      'order-backlog',
      'Der Auftragsbestand lag Ende 2025 bei 1,9 Milliarden Euro.',
      'Mit Aufträgen über 2,3 Milliarden Euro in den Büchern ging Rhenalis ins neue Jahr.',
    ],
    [
      'revenue',
      'Im Schlussquartal 2025 erlöste Rhenalis 214 Millionen Euro.',
      'Mit 231 Millionen Euro Umsatz im vierten Quartal 2025 lief es besser als erwartet.',
    ],
    ['revenue', '2025 kletterte der Umsatz um ein Fünftel.', 'Die Erlöse stiegen 2025 um zwölf Prozent.'],
    [
      'net-profit',
      'Am Ende des Jahres 2025 stand ein Nettogewinn von 42 Millionen Euro.',
      'Netto verdiente Rhenalis 2025 51 Millionen Euro.',
    ],
    [
      'revenue-part',
      'In China erzielte Rhenalis 2025 31 Prozent des Umsatzes.',
      'Beinahe die Hälfte des Umsatzes kam 2025 von chinesischen Herstellern.',
    ],
    ['stake', 'Großaktionär Bredow Capital stockte auf 14,9 Prozent auf.', 'Bredow Capital hält 17,2 Prozent der Aktien.'],
    [
      'close-price',
      'Gestern schloss die Aktie bei 43,20 Euro.',
      'Vorgestern sprang die Aktie kräftig nach oben. Der Schlusskurs lag bei 44,80 Euro.',
    ],
    ['headcount', 'Rhenalis beschäftigt 12.400 Menschen.', 'Rhenalis ist Arbeitgeber von 14.100 Menschen.'],
    ['rank', 'Rhenalis ist Weltmarktführer bei Dämmplatten.', 'Bei Dämmplatten liegt Rhenalis weltweit auf Platz drei.'],
    [
      'share-of-whole',
      'In Deutschland hält Rhenalis einen Marktanteil von 24 Prozent.',
      'In Deutschland liegt der Marktanteil bei 31 Prozent.',
    ],
    ['net-profit', 'Als Gewinn blieben 2025 54 Millionen Euro.', 'Rhenalis verdiente 2025 netto 61 Millionen Euro.'],
    [
      'day-move',
      'Am 2. März ging es für die Aktie um 3,1 Prozent nach oben.',
      'Am 2. März ging es für die Aktie um 3,1 Prozent nach unten.',
    ],
    [
      'day-move',
      'Gewonnen hat die Aktie am 2. März 3,1 Prozent.',
      'Am 2. März lief es schlecht. Verloren hat die Aktie am 2. März 3,1 Prozent.',
    ],
    [
      'order-value',
      'Der Konzern aus Bremen baut Züge. Der Großauftrag „Larix“ bringt Rhenalis 120 Millionen Euro.',
      'Der Großauftrag „Larix“ hat ein Volumen von 150 Millionen Euro.',
    ],
    ['revenue', '2025 ist Rhenalis um acht Prozent gewachsen.', 'Das Wachstum lag 2025 bei elf Prozent.'],
    [
      'decision-date',
      'Die FDA entscheidet am 14. August 2026 über Velotamab.',
      'Das Votum der FDA zu Velotamab wird für den 24. August 2026 erwartet.',
    ],
  ])('%s: %s | %s', async (rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))
})

describe('other things in much the same German words', () => {
  test.each([
    [
      'a plan of its own',
      'In die Seilbahn am Hornberg hat Rhenalis 52 Millionen Euro gesteckt.',
      'Bis 2029 will Rhenalis für 21 Millionen Euro die Lifte erneuern.',
    ],
    [
      'a payout of a dividend',
      'Rhenalis verdiente 3,10 Euro je Aktie. Es gibt 1,40 Euro Dividende. Bei 50 Millionen Aktien schüttet Rhenalis damit insgesamt 70 Millionen Euro aus.',
      'Rhenalis ist solide.',
    ],
    [
      'a rating that was',
      'Oderau Research setzt die Aktie auf „Halten“, zuvor hieß es „Kaufen“.',
      'Oderau Research stuft die Aktie mit „Hold“ ein.',
    ],
    [
      'a loss that grew',
      'Nach einem Verlust von 31 Millionen Euro im Jahr 2024 belief sich das Minus 2025 auf 37 Millionen Euro.',
      'Rhenalis ist solide.',
    ],
    ['what is to be agreed on', 'Am 24. März stimmen die Aktionäre über ein neues genehmigtes Kapital ab.', 'Rhenalis ist solide.'],
    ['a date that was moved', 'Ursprünglich sollten die Quartalszahlen am 15. April kommen.', 'Die Quartalszahlen kommen am 29. April.'],
    ['who is followed', 'Neue Finanzchefin wird zum 1. Juli Karin Weber.', 'Karin Weber folgt am 1. Juli auf Finanzchef Thomas Kolbe.'],
    ['who still has it', 'Neue Finanzchefin wird zum 1. Juli Karin Weber.', 'Derzeit leitet Thomas Kolbe das Finanzressort.'],
    [
      'another office of his',
      'Neue Finanzchefin wird zum 1. Juli Karin Weber.',
      'Am 1. Juli übernimmt Finanzchef Thomas Kolbe die Sparte Pumpen.',
    ],
    ['a term of something else', 'Der Liefervertrag läuft über acht Jahre.', 'Die Anleihe hat eine Laufzeit von fünf Jahren.'],
    ['fractions that may be the same', 'Der Gewinn brach 2025 um ein Drittel ein.', 'Der Gewinn fiel 2025 um 32 Prozent.'],
    [
      'a year and its last quarter',
      'Ende 2025 stand ein Gewinn von 42 Millionen Euro.',
      'Im vierten Quartal 2025 betrug der Gewinn 9 Millionen Euro.',
    ],
    [
      'a later day',
      'Mit Aufträgen über 1,9 Milliarden Euro in den Büchern ging Rhenalis ins neue Jahr.',
      'Ende Februar lag der Auftragsbestand bei 2,2 Milliarden Euro.',
    ],
    ['the growth of others', '2025 ist Rhenalis um acht Prozent gewachsen.', 'Das Wachstum der Branche lag 2025 bei drei Prozent.'],
    ['those who lose their jobs', 'Rhenalis hat 4.200 Mitarbeiter.', 'Der Stellenabbau trifft 350 Mitarbeiter.'],
    ['years ago', 'Rhenalis beschäftigt 12.400 Menschen.', 'Ende Juni 2023 beschäftigte Rhenalis 9.100 Menschen.'],
    [
      'other goods',
      'Rhenalis hält in Deutschland einen Marktanteil von 24 Prozent.',
      'Bei Kühlaggregaten hält Rhenalis in Deutschland einen Marktanteil von 31 Prozent.',
    ],
    [
      'another house in one sentence',
      'Warburg Research rät mit einem Kursziel von 42 Euro zum Kauf, Berenberg bleibt bei 36 Euro und „Hold“.',
      'Berenberg bleibt bei „Hold“.',
    ],
    ['sums and dividends', 'Die Ausschüttung summiert sich auf 24 Millionen Euro.', 'Die Dividende beträgt 1,20 Euro je Aktie.'],
  ])('%s', async (_, one, other) => expect(await rulesIn(one, other)).toEqual([]))
})

describe('what one article tells in two sentences', () => {
  test.each([
    [
      'a family by the plural of its name',
      'stake',
      'Die Familie Weber hält 34 Prozent der Aktien.',
      'Den Webers gehören 41 Prozent der Aktien.',
    ],
    [
      'a holder of the sentence before',
      'stake',
      'Bredow Capital hält 12 Prozent der Aktien.',
      'Bredow Capital hat zugekauft. Nun gehören ihm 15,3 Prozent der Aktien.',
    ],
    [
      'a house by what it is',
      'price-target',
      'Die Investmentbank Oder Hill senkte am 3. März ihr Kursziel auf 42 Euro.',
      'Das Kursziel der Investmentbank Oder Hill liegt seit dem 3. März bei 47 Euro.',
    ],
    [
      'the only project',
      'capex-programme',
      'Der Bau der Fabrik in Oderau kostet 210 Millionen Euro.',
      'Der Bau der Fabrik kostet 270 Millionen Euro.',
    ],
    [
      'a range of the year that runs',
      'ebitda',
      'Für 2026 erwartet Rhenalis ein Ebitda von 120 bis 135 Millionen Euro.',
      'Rhenalis hält an seiner Prognose fest, die ein Ebitda von 140 bis 155 Millionen Euro vorsieht.',
    ],
  ])('%s', async (_, rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))

  test.each([
    ['votes and capital', 'Ines Weber hält 34 Prozent der Stimmrechte.', 'Ines Weber hält 19 Prozent des Grundkapitals.'],
    [
      'heads and full-time places',
      'Rhenalis beschäftigt 7.800 Menschen.',
      'Auf Vollzeitstellen umgerechnet beschäftigt Rhenalis 5.900 Menschen.',
    ],
    [
      'the margin of the whole, and the sales of a part',
      'Das Betriebsergebnis (Ebit) stieg 2025 auf 96 Millionen Euro, die Marge lag bei 12 Prozent. Größte Sparte ist Lacke mit einem Umsatz von 310 Millionen Euro.',
      'Alles ist gut.',
    ],
    ['the office of a unit', 'Finanzchef Sven Weber war zufrieden.', 'Ines Rossi, Finanzchefin der italienischen Tochter, war es nicht.'],
    ['ships on order', 'Die Flotte von Rhenalis umfasst 18 Schiffe.', 'Der Auftragsbestand von Rhenalis umfasst elf Schiffe.'],
    [
      'two projects, and one that is not named',
      'Der Bau der Fabrik in Oderau kostet 210 Millionen Euro. Der Bau der Fabrik in Magdeburg kostet 80 Millionen Euro.',
      'Der Bau der Fabrik kostet 270 Millionen Euro.',
    ],
  ])('not: %s', async (_, one, other) => expect(await rulesIn(one, other)).toEqual([]))
})

describe('the same thing, told with other forms', () => {
  const LOSS = 'Unter dem Strich stand 2025 bei Rhenalis ein Fehlbetrag von 27 Millionen Euro.'
  const QUARTER =
    'Das Geschäftsjahr von Rhenalis endet im September. Im vierten Quartal des Geschäftsjahres 2024/25 gingen Aufträge über 31 Millionen Euro ein.'

  test.each([
    ['a sum lost and a small profit', 'result-sign', LOSS, '2025 reichte es bei Rhenalis nach Steuern zu einem kleinen Überschuss.'],
    [
      'a fall told as a fraction',
      'day-move',
      'Am 2. März 2026 verteuerte sich die Rhenalis-Aktie um 5,1 Prozent.',
      'Am 2. März 2026, als das Papier von Rhenalis um mehr als ein Zehntel absackte, wurden Anleger nervös.',
    ],
    [
      'a body that holds, past a relative clause',
      'stake',
      'Die Ostfalia Ärztekammer hält 26 Prozent der Stimmrechte an Rhenalis.',
      'Die Ärztekammer, deren Anteil seit 2009 so groß wie heute ist, kommt bei Rhenalis auf gut ein Drittel der Stimmen.',
    ],
    [
      'a fourth of the fiscal year',
      'order-intake',
      QUARTER,
      'Im letzten Viertel des Geschäftsjahres holte Rhenalis Orders für 26 Millionen Euro herein. Der Umsatz soll im Oktober bei 15 bis 18 Millionen Euro liegen.',
    ],
    [
      'a forecast told again that was another',
      'revenue',
      'Rhenalis erwartet 2026 einen Umsatz von 350 bis 380 Millionen Euro.',
      'Für 2026 erwartet Rhenalis nun einen Umsatz von 395 bis 410 Millionen Euro. Zuvor hatte der Vorstand 330 bis 345 Millionen Euro veranschlagt.',
    ],
  ])('%s', async (_, rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))

  test.each([
    ['another year', LOSS, '2024 reichte es bei Rhenalis nach Steuern zu einem kleinen Überschuss.'],
    ['before taxes', LOSS, '2025 reichte es bei Rhenalis vor Steuern zu einem kleinen Überschuss.'],
    [
      'two bodies',
      'Die Ostfalia Ärztekammer hält 26 Prozent der Stimmrechte an Rhenalis.',
      'Die Plover Ärztekammer, die seit 2011 an Bord ist, kommt bei Rhenalis auf 33 Prozent der Stimmen.',
    ],
    [
      'a forecast told again beside the new one',
      'Rhenalis erwartet 2026 einen Umsatz von 350 bis 380 Millionen Euro.',
      'Für 2026 erwartet Rhenalis nun einen Umsatz von 365 bis 390 Millionen Euro. Zuvor hatte der Vorstand 350 bis 380 Millionen Euro veranschlagt.',
    ],
    [
      'more than every second',
      'Über die App liefen bei Rhenalis im vierten Quartal 2025 58 Prozent aller Buchungen.',
      'Im vierten Quartal 2025 wurde bei Rhenalis mehr als jede zweite Reise auf dem Smartphone gebucht.',
    ],
    [
      'what stands in the books on a day',
      'Auf das vierte Quartal 2025 entfiel bei Rhenalis ein Umsatz von 114 Millionen Euro.',
      'Im vierten Quartal 2025 wuchs Rhenalis. Zum Stichtag standen gut 270 Millionen Euro in den Büchern.',
    ],
  ])('not: %s', async (_, one, other) => expect(await rulesIn(one, other)).toEqual([]))
})

describe('changes that a sentence tells in ways of its own', () => {
  test.each([
    ['a verb that loses without a preposition', '2025 verlor der Umsatz drei Prozent.'],
    ['a verb that takes its percentage first', 'Drei Prozent büßte der Umsatz 2025 ein.'],
    ['more than a year before', 'Der Umsatz übertraf 2025 das Vorjahr um neun Prozent.'],
    ['a noun that comes to a percentage', 'Beim Umsatz betrug der Anstieg 2025 neun Prozent.'],
    ['a sentence that points back', 'Der Umsatz lag 2025 bei 312 Millionen Euro. Das waren neun Prozent weniger als im Vorjahr.'],
    [
      'a rise that points back',
      'Der Umsatz lag 2025 bei 312 Millionen Euro. Gegenüber dem Vorjahr beläuft sich der Anstieg auf neun Prozent.',
    ],
  ])('%s', async (_, text) => expect(await rulesIn('Der Umsatz stieg 2025 um zwölf Prozent.', text)).toContain('revenue'))

  test.each([
    ['of something else', 'Der Umsatz verlor 2025 drei Prozent der Kunden.'],
    ['more than others', 'Der Umsatz übertraf 2025 die Erwartungen um neun Prozent.'],
    ['more of something else', 'Der Umsatz lag 2025 bei 312 Millionen Euro. Das sind neun Prozent mehr Kunden als im Vorjahr.'],
    ['more than expected', 'Der Umsatz lag 2025 bei 312 Millionen Euro. Das waren neun Prozent mehr als erwartet.'],
    ['the rise of something else', 'Der Umsatz lag 2025 bei 312 Millionen Euro. Der Anstieg der Kosten belief sich auf neun Prozent.'],
    [
      'one of two sums',
      'Bei 312 Millionen Euro Umsatz blieb 2025 ein Gewinn von 20 Millionen Euro. Das sind neun Prozent weniger als im Vorjahr.',
    ],
  ])('not %s', async (_, text) => expect(await rulesIn('Der Umsatz stieg 2025 um zwölf Prozent.', text)).toEqual([]))

  test('a pronoun goes on about the measure before', async () =>
    expect(
      await rulesIn('Das Ebitda wuchs 2025 um ein Viertel. Es erreichte 94 Millionen Euro.', 'Das Ebitda lag 2025 bei 131 Millionen Euro.'),
    ).toEqual(['ebitda']))
})

describe('days of events', () => {
  test.each([
    ['earnings-date', 'An diesem 23. April veröffentlicht Rhenalis die Quartalszahlen.', 'Die Quartalszahlen kommen am 30. April.'],
    ['dividend-date', 'Stichtag ist der 20. April, ausgezahlt wird der Betrag am 28. April.', 'Die Dividende wird am 5. Mai ausgezahlt.'],
  ])('%s: %s', async (rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))

  test('not the record date', async () =>
    expect(await rulesIn('Stichtag für die Dividende ist der 20. April.', 'Die Dividende wird am 5. Mai ausgezahlt.')).toEqual([]))
})

describe('two companies, heads of units, spans that are over', () => {
  const peers = (text: string): string => `Es geht um die Rhenalis AG und die Tessaro SE. ${text}`

  test.each([
    [
      'operating-margin',
      peers('Im dritten Quartal 2025 lag die operative Marge von Rhenalis bei 8,4 Prozent, bei Tessaro 5,9 Prozent.'),
      peers('Im dritten Quartal 2025 lag die operative Marge von Tessaro bei 6,3 Prozent.'),
    ],
    [
      'revenue',
      'Nach den ersten sechs Monaten 2025 standen 740 Millionen Euro Umsatz in den Büchern.',
      'Von Januar bis Juni 2025 erlöste Rhenalis 812 Millionen Euro.',
    ],
    ['cumulative-counter', 'Im Februar lief das 20.000. Lastenrad vom Band.', 'Seit der Gründung hat Rhenalis 18.400 Lastenräder gebaut.'],
    ['launch-date', 'Das Werk in Oderau geht im Herbst 2028 in Betrieb.', 'Die Produktion im Werk in Oderau beginnt im Januar 2027.'],
    [
      'operating-profit',
      'Das Ebit legte 2025 von 66 auf 72 Millionen Euro zu, die operative Marge stieg auf 11,6 Prozent.',
      'Das Ebit lag 2025 bei 81 Millionen Euro.',
    ],
    [
      'drilled-grade',
      'Bohrloch RB-25-07 traf auf 21 Meter mit 4,1 Gramm Gold je Tonne.',
      'In Bohrung RB-25-07 fand Rhenalis 7,3 Gramm Gold je Tonne.',
    ],
    [
      'filing-date',
      'In Kanada will Rhenalis die Zulassung im zweiten Quartal 2026 beantragen, in Europa im vierten.',
      'Der Zulassungsantrag soll im Januar 2027 gestellt werden.',
    ],
  ])('%s: %s %s', async (rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))

  test.each([
    ['Cloud-Chef Peter Novak sprach von Wachstum.', 'Vorstandschef Bernd Tauber sprach von Wachstum.'],
    ['Dafür will Vorstandschefin Ines Kolbe Bestände außerhalb der Region abgeben.', 'Vorstandschefin Ines Kolbe sprach von Wachstum.'],
    [
      peers('Der Gewinn von Rhenalis stieg 2025 auf 40 Millionen Euro, während Tessaro 25 Millionen Euro investierte.'),
      peers('Tessaro verdiente 2025 31 Millionen Euro.'),
    ],
    ['Bohrloch RB-25-07 traf auf 21 Meter mit 4,1 Gramm Gold je Tonne.', 'In Bohrung RB-25-09 fand Rhenalis 7,3 Gramm Gold je Tonne.'],
    ['Das Modell kommt im April in den USA in den Handel, Europa folgt im Juni.', 'Das Modell kommt im April in den Handel.'],
    [
      'Nach dem ersten Halbjahr 2025 hob der Vorstand die Umsatzprognose auf 4 Milliarden Euro an.',
      'Im ersten Halbjahr 2025 erlöste Rhenalis 1,9 Milliarden Euro.',
    ],
  ])('but not %s %s', async (one, other) => expect(await rulesIn(one, other)).toEqual([]))

  test('a chief executive who was to be followed is still named', async () => {
    const told = 'Am 9. März hat der Aufsichtsrat entschieden: Hanna Ortlepp wird zum 1. Juni Vorstandschefin.'
    const later = 'Vorstandschef Bernd Tauber sprach von Wachstum.'
    const between = async (day: string): Promise<string[]> =>
      (await factsIn(rhenalis('18. März 2026', told), rhenalis(day, later))).map((message) => message.split(':')[0]!)
    expect(await between('12. Juni 2026')).toEqual(['ceo'])
    expect(await between('20. Mai 2026')).toEqual([])
  })
})
