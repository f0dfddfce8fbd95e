import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

const german = (text: string): Promise<string[]> => factsIn(rhenalis('13. März 2026', text))
const english = (text: string): Promise<string[]> => factsIn(tessaro('March 13, 2026', text))

/** The rules that find something in a text with the first, wrong one of “{20|10}”, and in that with the second, right one. */
const both = (read: (text: string) => Promise<string[]>, text: string): Promise<string[][]> =>
  Promise.all(
    ['$1', '$2'].map(async (choice) => {
      const messages = await read(text.replaceAll(/\{([^|}]*)\|([^}]*)\}/g, choice))
      return [...new Set(messages.map((message) => message.split(':')[0]!))]
    }),
  )

describe('changes in per cent', () => {
  test.each([
    ['percentage', 'A ton of pulp cost $640 in January and $512 at the end of May, a decline of {30|20}%.'],
    ['percentage', 'The chain counted 1.25 million visitors in 2024 and 1.4 million last year, an increase of {22|12} percent.'],
    ['percentage', 'In spring a kilo of coffee still sold for $4.20, and today it is $5.46, {40|30} percent more.'],
    ['percentage', 'Its workforce, 4,200 strong at the end of 2023, stands at 3,780 today, a reduction of {20|10}%.'],
    ['percentage', 'Freight rates went from $1,600 a container in March to $2,400 in August, a jump of {70|50}%.'],
    ['percentage', 'Net sales came to $84.0 million in the quarter against $75.0 million a year ago, {21|12}% more.'],
    ['percentage', 'The order book swelled to $960 million. A year ago it had been $800 million, so that is a gain of {30|20}%.'],
    ['percentage', 'It now charges $13.75 a month instead of $12.50, which is {20|10}% more.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['percentage', 'Eine Tonne Zellstoff kostete im Januar 640 Euro und Ende Mai 512 Euro, ein Rückgang von {30|20} Prozent.'],
    ['percentage', '2024 zählte die Kette 1,25 Millionen Besucher, im vergangenen Jahr 1,4 Millionen, ein Plus von {22|12} Prozent.'],
    ['percentage', 'Der Umsatz stieg um {22|12} Prozent auf 55 Millionen Euro, nach 49 Millionen Euro.'],
    ['percentage', 'Im Frühjahr kostete ein Kilo Kaffee noch 4,20 Euro, heute sind es 5,46 Euro und damit {40|30} Prozent mehr.'],
    ['percentage', 'Die Belegschaft schrumpfte von 4.200 auf 3.780 Köpfe, also um {20|10} Prozent.'],
    ['percentage', 'Die Frachtrate kletterte von 1.600 Dollar im März auf 2.400 Dollar im August, ein Sprung um {70|50} Prozent.'],
    [
      'percentage',
      'Der Auftragsbestand wuchs auf 960 Millionen Euro. Vor einem Jahr waren es 800 Millionen Euro, das ist ein Zuwachs von {30|20} Prozent.',
    ],
    ['percentage', 'Mit 8,8 Millionen Fahrgästen waren es {18|10} Prozent mehr als im Vorjahr mit 8,0 Millionen.'],
    ['percentage', 'Statt 12,50 Euro kostet das Abo nun 13,75 Euro im Monat, {20|10} Prozent mehr.'],
    ['percentage', 'Rhenalis nahm 84,0 Millionen Euro ein, {21|12} Prozent mehr als die 75,0 Millionen Euro des Vorjahres.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('differences', () => {
  test.each([
    ['difference', 'The dividend goes up by {12|8} cents, from $1.24 to $1.32.'],
    ['difference', 'It pays $1.15 a share, {20|10} cents more than the $1.05 of last year.'],
    ['difference', 'The margin widened by {4|2} percentage points, from 11.5% to 13.5%.'],
    ['difference', 'The average fare rose {$9|$6} to $118 from $112.'],
    ['difference', 'Rent per square foot is now $31, {five|three} dollars above the $28 of a year ago.'],
    ['difference', 'Headcount fell by {340|240} to 2,860, from 3,100 at the end of the year.'],
    ['difference', 'The quarterly payout climbs to 36 cents from 31 cents, an increase of {eight|five} cents.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['difference', 'Die Dividende steigt um {zwölf|acht} Cent, von bisher 1,24 Euro auf 1,32 Euro.'],
    ['difference', 'Je Aktie gibt es 1,15 Euro, {20|zehn} Cent mehr als die 1,05 Euro des Vorjahres.'],
    ['difference', 'Die Marge verbesserte sich um {4|2} Prozentpunkte von 11,5 auf 13,5 Prozent.'],
    ['difference', 'Die Zahl der Stellen sank um {340|240} auf 2.860, nach 3.100 zum Jahresende.'],
    ['difference', 'Die Kaltmiete liegt bei 9,40 Euro je Quadratmeter und damit {70|40} Cent über den 9,00 Euro des Vorjahres.'],
    ['difference', 'Der Fahrpreis erhöhte sich von 112 auf 118 Euro, also um {neun|sechs} Euro.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('directions', () => {
  test.each([
    ['direction', 'Plover Research cut its price target from $38 to {$44|$33}.'],
    ['direction', 'Plover Research raised its target on the stock last week to {$31|$44} from $36.'],
    [
      'direction',
      'The company lowered its forecast for full-year sales to a range of {$410 million to $425 million|$360 million to $370 million} from $380 million to $395 million.',
    ],
    ['direction', 'Capital spending is to drop from $140 million last year to {$165 million|$115 million}.'],
    ['direction', 'The dividend is being trimmed to {56|40} cents a share from 48 cents.'],
    ['direction', "The bank's Tier 1 ratio slipped to {14.6|13.1}% from 13.8%."],
    ['direction', 'Inventories shrank to {$212 million|$182 million} from $198 million in June.'],
    ['direction', 'Net debt was reduced to {$640 million|$540 million} from $590 million at the turn of the year.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['direction', 'Das Bankhaus Oderbruch senkte sein Kursziel für Rhenalis in der vergangenen Woche von 12 auf {13|11} Euro.'],
    ['direction', 'Oderbruch Research hat das Kursziel für die Papiere am Montag von 36 auf {31|44} Euro angehoben.'],
    [
      'direction',
      'Rhenalis kappte die Prognose für den Umsatz im laufenden Jahr auf {410 bis 425|360 bis 370} Millionen Euro, nach 380 bis 395 Millionen Euro.',
    ],
    ['direction', 'Die Investitionen sollen von 140 Millionen Euro im vergangenen Jahr auf {165|115} Millionen Euro zurückgehen.'],
    ['direction', 'Die Dividende wird von 48 auf {56|40} Cent gekürzt.'],
    ['direction', 'Die Kernkapitalquote gab von 13,8 auf {14,6|13,1} Prozent nach.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('parts and their whole', () => {
  test.each([
    ['sum', 'There are 146 gyms, of which {104|94} belong to the group and 52 to franchisees.'],
    [
      'sum',
      'The agreement is worth $320 million; {$230 million|$210 million} go to Tessaro and the remaining $110 million to its partner.',
    ],
    ['sum', 'Tessaro employs 1,840 people. {1,260|1,160} of them work in Ohio and the other 680 in Mexico.'],
    ['sum', 'Revenue was $512 million. Batteries contributed $301 million, services $122 million and licences {$109 million|$89 million}.'],
    ['sum', 'The fleet numbers 38 ships: {24|21} tankers, 11 bulkers and 6 ferries.'],
    ['sum', 'Of its 92,000 flats, 41,000 are in Texas, 33,000 in Ohio and {28,000|18,000} in Utah.'],
    ['sum', 'It delivered 14,200 vans in the first quarter and 15,600 in the second, which makes {31,800|29,800} for the half-year.'],
    ['sum', 'The purchase price of $75 million consists of $50 million in cash and {$35 million|$25 million} in shares.'],
    ['sum', 'Tessaro has approved $500 million for buybacks and spent $320 million so far, which leaves {$120 million|$180 million}.'],
    ['sum', 'Its three largest customers account for 54% of sales; the remaining {36|46}% are spread over 90 others.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    [
      'sum',
      'Der Vertrag hat einen Wert von 320 Millionen Euro; {230|210} Millionen gehen an Rhenalis, die übrigen 110 Millionen an den Partner.',
    ],
    ['sum', 'Rhenalis beschäftigt 1.840 Menschen. {1.260|1.160} von ihnen arbeiten in Hessen, die anderen 680 in Polen.'],
    [
      'sum',
      'Der Umsatz betrug 512 Millionen Euro. Das Trinkwasser trug dazu 301 Millionen Euro bei, das Abwasser 122 Millionen und die Dienste {109|89} Millionen Euro.',
    ],
    ['sum', 'Die Flotte zählt 38 Schiffe: {24|21} Tanker, 11 Frachter und 6 Fähren.'],
    ['sum', 'Von den 92.000 Wohnungen stehen 41.000 in Hessen, 33.000 in Berlin und {28.000|18.000} in Sachsen.'],
    ['sum', 'Im ersten Quartal wurden 14.200 Wagen ausgeliefert, im zweiten 15.600, macht zusammen {31.800|29.800}.'],
    [
      'sum',
      'Im ersten Quartal waren es 412 Millionen Euro, im zweiten 232 Millionen Euro. Zusammen waren es damit {634|644} Millionen Euro.',
    ],
    ['sum', 'Der Kaufpreis von 75 Millionen Euro besteht aus 50 Millionen Euro in bar und {35|25} Millionen Euro in Aktien.'],
    [
      'sum',
      'Von den genehmigten 500 Millionen Euro sind 320 Millionen Euro ausgegeben, für weitere Käufe bleiben {120|180} Millionen Euro.',
    ],
    ['sum', 'Auf die drei größten Kunden entfallen 54 Prozent der Erlöse. Die übrigen {36|46} Prozent verteilen sich auf 90 Adressen.'],
    [
      'sum',
      'In den Park bei Ulm kamen 4,1 Millionen Menschen, in den Nordpark 3,3 Millionen und nach Tirol 2,9 Millionen. Insgesamt zählte Rhenalis {11,3|10,3} Millionen Gäste.',
    ],
    ['sum', 'Rhenalis hat 560 Beschäftigte. {320|290} arbeiten in Mainz, 160 in Fulda und 110 in Trier.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('shares of a whole', () => {
  test.each([
    ['sum', 'Software makes up 41% of revenue, services 38% and hardware {31|21}%.'],
    ['sum', 'The founders own 45%, the foundation {40|30}%, and the other 25% are in free float.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([['sum', 'Die Gründer halten 45 Prozent, die Stiftung {40|30} Prozent, die restlichen 25 Prozent liegen im Streubesitz.']])(
    'German, %s: %s',
    async (rule, text) => {
      const [wrong, right] = await both(german, text)
      expect(wrong).toContain(rule)
      expect(right).toEqual([])
    },
  )
})

describe('a part told as a share', () => {
  test.each([
    ['part', 'It struck 460 of 9,200 flights from the schedule, or one in {ten|twenty}.'],
    ['part', 'Tessaro is shedding 350 of its 5,000 staff, {9|7} percent of the total.'],
    ['part', 'Holders of 46.2 million of the 66 million shares accepted, which is {78|70}% of the capital.'],
    ['part', 'Research swallowed $42 million, or {18|12}% of the revenue of $350 million.'],
    ['part', 'Revenue was $318 million. Marketing swallowed $41.3 million, or {19|13} percent of revenue.'],
    ['part', "The plant turns out 36,000 of the group's 90,000 engines, {half|40 percent} of all it makes."],
    ['part', 'Roughly 1,200 of 4,800 customers have already moved, one in {three|four}.'],
    ['part', 'Of 640 patients 160 responded, a rate of {35|25} percent.'],
    ['part', 'Cancelled orders came to 120 out of 1,500, that is {12|8} percent.'],
    [
      'part',
      'In the quarter it collected $61 million, {about half|more than four fifths} of the total revenue of $74.3 million, from subscriptions.',
    ],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['part', '460 der 9.200 Flüge wurden gestrichen, also jeder {zehnte|zwanzigste}.'],
    ['part', 'Von den 2.400 Beschäftigten arbeiten 600 in der Forschung, also {ein Drittel|ein Viertel}.'],
    ['part', '350 der 5.000 Stellen fallen weg, das sind {9|7} Prozent.'],
    ['part', '46,2 der insgesamt 66 Millionen Aktien wurden angedient. Das entspricht {78|70} Prozent des Kapitals.'],
    ['part', 'Für Forschung gab Rhenalis 42 Millionen Euro aus, das sind {18|12} Prozent der Erlöse von 350 Millionen Euro.'],
    [
      'part',
      'Der Umsatz erreichte 318 Millionen Euro. Für Werbung gab Rhenalis 41,3 Millionen Euro aus, das sind {19|13} Prozent der Erlöse.',
    ],
    [
      'part',
      'Rhenalis investiert 5,0 Milliarden Euro. Davon fließen 3,1 Milliarden Euro und damit {gut drei Viertel|gut 60 Prozent} in die Netze.',
    ],
    ['part', 'Rhenalis hat 1.450 Beschäftigte. 870 von ihnen arbeiten unter Tage, das sind {45|60} Prozent der Belegschaft.'],
    ['factor', 'Jeder {dritte|vierte} der 4.800 Kunden, rund 1.200, ist schon umgestiegen.'],
    ['part', '120 von 1.500 Bestellungen wurden storniert, mithin {12|8} Prozent.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('products', () => {
  test.each([
    ['rate', 'The new terminal handles 500 tonnes a day, or {14,000|11,000} tonnes over the 22 days of the strike.'],
    ['product', 'With 18 million shares outstanding, the dividend of $0.65 costs the company {$14.7 million|$11.7 million}.'],
    ['product', 'The order is for 240 buses at $450,000 each, {$128 million|$108 million} in all.'],
    ['rate', 'A member pays $25 a month, which comes to {$360|$300} a year.'],
    ['product', 'The mine sells 120,000 ounces a year. At a price of $2,500 an ounce that is {$400 million|$300 million}.'],
    ['product', "There are 52 million shares. At Monday's close of $31.50 Tessaro is worth {$2.1 billion|$1.64 billion}."],
    ['product', 'It is buying 36 turbines of 15 megawatts each, {480|540} megawatts in total.'],
    ['quotient', 'Each of the 1,200 shops makes $2.5 million a year in sales, {$3.8 billion|$3.0 billion} together.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['payout-formula', 'Bei 18 Millionen Aktien kostet die Dividende von 0,65 Euro das Unternehmen {14,7|11,7} Millionen Euro.'],
    ['product', 'Die Dividende beträgt 0,60 Euro. Bei 15 Millionen Aktien kostet das die Gesellschaft {zwölf|neun} Millionen Euro.'],
    ['product', 'Bestellt sind 240 Busse zu je 450.000 Euro, zusammen {128|108} Millionen Euro.'],
    ['rate', 'Ein Mitglied zahlt 25 Euro im Monat, das macht {360|300} Euro im Jahr.'],
    ['product', 'Die Mine verkauft 120.000 Unzen im Jahr. Bei einem Preis von 2.500 Dollar je Unze sind das {400|300} Millionen Dollar.'],
    [
      'product',
      'Die Aktie kostet 18,50 Euro. Bei 410 Millionen Anteilsscheinen ergibt das einen Börsenwert von {5,9|7,6} Milliarden Euro.',
    ],
    ['product', '36 Windräder mit je 15 Megawatt bringen zusammen {480|540} Megawatt.'],
    ['product', 'Verkauft werden 1,24 Millionen Aktien. Bei einem Preis von 32,50 Euro je Stück fließen {46|40} Millionen Euro.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('quotients', () => {
  test.each([
    ['quotient', 'It sold 42,000 bikes for $126 million, an average of {$3,600|$3,000} apiece.'],
    ['quotient', 'The park had 2.5 million visits. Ticket revenue was $225 million, which works out at {$110|$90} a visit.'],
    ['quotient', 'Revenue of $264 million from 48 million parcels works out at {$6.10|$5.50} per parcel.'],
    ['quotient', 'The 320 shops took $480 million, {$1.8 million|$1.5 million} each on average.'],
    ['quotient', 'Tessaro earned $84 million. With 40 million shares, that makes {$2.60|$2.10} a share.'],
    ['quotient', 'The project costs $900 million for 600 megawatts, or {$1.9 million|$1.5 million} a megawatt.'],
    ['quotient', 'Funds from operations were $142 million. On 100 million shares that works out to {$1.24|$1.42} a share.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['quotient', 'Rhenalis verkaufte 42.000 Räder für 126 Millionen Euro, im Schnitt also für {3.600|3.000} Euro.'],
    [
      'quotient',
      'Der Umsatz lag bei 2,64 Milliarden Euro, befördert wurden 486 Millionen Sendungen. Jede Sendung brachte damit im Durchschnitt {6,10|5,43} Euro ein.',
    ],
    ['quotient', 'Die 320 Läden setzten 480 Millionen Euro um, im Schnitt {1,8|1,5} Millionen Euro je Laden.'],
    ['quotient', 'Rhenalis verdiente 84 Millionen Euro. Bei 40 Millionen Aktien sind das {2,60|2,10} Euro je Aktie.'],
    ['product', 'Das Projekt kostet 900 Millionen Euro bei 600 Megawatt, das sind {1,9|1,5} Millionen Euro je Megawatt.'],
    [
      'quotient',
      'Der Umsatz betrug 1,12 Milliarden Euro. Dahinter stehen 41,6 Millionen Bestellungen, der durchschnittliche Warenkorb war also {31,40|26,92} Euro wert.',
    ],
    [
      'quotient',
      'Das FFO erreichte 136 Millionen Euro. Bei 80 Millionen Aktien errechnet sich daraus ein FFO von {1,07|1,70} Euro je Anteilsschein.',
    ],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('margins', () => {
  test.each([
    ['margin-formula', 'Operating profit was $24 million on revenue of $200 million, a margin of {17|12}%.'],
    ['part', 'On sales of $150 million the company earned $18 million, a margin of {15|12} percent.'],
    ['ebitda-margin-formula', 'Revenue reached $640 million. Adjusted EBITDA was $96 million, a margin of {19|15}%.'],
    ['part', 'EBIT of $33 million on sales of $220 million gives a margin of {18|15} percent.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['margin-formula', 'Das Ebit betrug 24 Millionen Euro bei einem Umsatz von 200 Millionen Euro, eine Marge von {17|12} Prozent.'],
    [
      'margin-formula',
      'Bei Erlösen von 150 Millionen Euro verdiente Rhenalis operativ 18 Millionen Euro, was einer Marge von {15|12} Prozent entspricht.',
    ],
    [
      'ebitda-margin-formula',
      'Die Erlöse lagen bei 640 Millionen Euro, das bereinigte Ebitda bei 96 Millionen Euro. Die Ebitda-Marge erreicht damit {19|15} Prozent.',
    ],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('yields', () => {
  test.each([
    ['part', 'The dividend of $1.20 yields {5.5|4.0}% at the current price of $30.'],
    ['part', "It pays 72 cents a year. At yesterday's close of $14.40, that is a yield of {6.4|5.0}%."],
    ['part', 'At a share price of $42 and a payout of $2.10, the dividend yield works out at {6|5} percent.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['dividend-yield-formula', 'Die Dividende von 1,20 Euro bringt beim aktuellen Kurs von 30 Euro eine Rendite von {5,5|4,0} Prozent.'],
    ['part', 'Gezahlt werden 0,66 Euro je Aktie. Beim Schlusskurs von 13,20 Euro entspricht das einer Rendite von {6,4|5,0} Prozent.'],
    [
      'dividend-yield-formula',
      'Bei einem Kurs von 42 Euro und einer Ausschüttung von 2,10 Euro beträgt die Dividendenrendite {6|5} Prozent.',
    ],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('levels above a base', () => {
  test.each([
    ['percentage', 'The target of $48 is {35|20}% above the latest price of $40.'],
    ['upside-formula', "Plover Research sees the shares at $66, which from Friday's close of $55 leaves {32|20} percent of upside."],
    ['percentage', "The offer of $27.50 a share is {35|25} percent above Wednesday's close of $22.00."],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['percentage', 'Das Kursziel von 48 Euro liegt {35|20} Prozent über dem letzten Kurs von 40 Euro.'],
    ['upside-formula', 'Vom aktuellen Kurs bei 25 Euro bedeutet das Kursziel von 30 Euro ein Potenzial von {30|20} Prozent.'],
    [
      'percentage',
      'Geboten werden 27,50 Euro je Aktie. Das sind {35|25} Prozent mehr als der Schlusskurs vom Mittwoch, der bei 22,00 Euro lag.',
    ],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('multiples of earnings', () => {
  test.each([
    ['pe-formula', 'Analysts expect earnings of $2.50 a share, so that at $50 the stock trades at {28|20} times earnings.'],
    ['factor', 'At $158.20 and with estimated earnings of $6.10 a share, the price-earnings ratio is {19|26}.'],
    ['factor', "It fetches {19|26} times forward earnings of $6.10 a share at Friday's $158.20."],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([['factor', 'Erwartet wird ein Gewinn von 2,50 Euro je Aktie, beim Kurs von 50 Euro ergibt das ein KGV von {28|20}.']])(
    'German, %s: %s',
    async (rule, text) => {
      const [wrong, right] = await both(german, text)
      expect(wrong).toContain(rule)
      expect(right).toEqual([])
    },
  )
})

describe('multiples', () => {
  test.each([
    ['factor', 'Order intake of $460 million was {1.35|1.15} times sales of $400 million.'],
    ['factor', "The group pays $58 million, roughly {eight|five} times the unit's annual operating profit of $11.6 million."],
    ['order-ratio', 'Orders came to $412 million and sales to $340 million, a book-to-bill ratio of {1.35|1.21}.'],
    ['factor', 'Net debt of $410 million is {3.6|2.6} times EBITDA of $155 million.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['factor', 'Der Auftragseingang von 460 Millionen Euro war das {1,35|1,15}-Fache des Umsatzes von 400 Millionen Euro.'],
    ['factor', 'Die Nettoverschuldung stieg auf 410 Millionen Euro. Das ist das {3,6|2,6}-Fache des Ebitda von 155 Millionen Euro.'],
    ['factor', 'Rhenalis zahlt 58 Millionen Euro, rund das {Achtfache|Fünffache} des Betriebsgewinns von 11,6 Millionen Euro.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('factors', () => {
  test.each([
    ['factor', 'Sales have tripled in five years, from $120 million to {$290 million|$360 million}.'],
    ['factor', 'Capacity is to double from 40,000 tonnes to {60,000|80,000} tonnes.'],
    ['factor', 'Losses were halved to {$9 million|$6 million} from $12 million.'],
    ['factor', 'Headcount has quadrupled since 2019, from 300 to {900|1,200}.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['factor', 'Der Umsatz hat sich in fünf Jahren von 120 auf {290|360} Millionen Euro verdreifacht.'],
    ['factor', 'Die Kapazität soll sich von 40.000 auf {60.000|80.000} Tonnen verdoppeln.'],
    ['factor', 'Der Verlust halbierte sich auf {9|6} Millionen Euro, nach 12 Millionen Euro.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})

describe('passages that reckon with shares, years and parts', () => {
  test.each([
    [
      'quotient',
      'Der Überschuss kletterte von 21 auf 36 Millionen Euro. Verteilt auf 80 Millionen Aktien waren das {0,70|0,45} Euro je Aktie.',
    ],
    ['product', 'Die Dividende soll 45 Cent je Aktie betragen. Das summiert sich bei 84 Millionen Aktien auf {51,8|37,8} Millionen Euro.'],
    [
      'product',
      'Ein Fonds bietet 15,50 Euro je Plover-Aktie. Bei 40 Millionen Aktien wird Plover damit mit {740|620} Millionen Euro bewertet.',
    ],
    [
      'part',
      'Der Umsatz stieg auf 1,525 Milliarden Euro. Die Personalkosten von 976 Millionen Euro machten {58|64} Prozent des Umsatzes aus.',
    ],
    ['part', 'Ein Viertel der 2.400 Beschäftigten, nämlich {800|600}, arbeitet in Oderau.'],
    [
      'sum',
      'Die Dividende soll auf 2,60 Euro je Aktie steigen, hinzu kommt ein Bonus von 1,10 Euro, sodass die Eigner zusammen {3,90|3,70} Euro bekommen.',
    ],
    ['product', 'Die Ausgabe von 120 Millionen Euro verteilt sich auf vier Jahre, also {40|30} Millionen Euro im Jahr.'],
    ['product', 'Über fünf Jahre fließen jährlich 30 Millionen Euro, insgesamt {180|150} Millionen Euro.'],
    ['percentage', 'Der Auftragseingang von 468 Millionen Euro übertraf den Umsatz von 440 Millionen Euro um {14|6} Prozent.'],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    [
      'product',
      'The bid is $15.50 in cash for each Plover share. With 40 million shares outstanding, it values the equity of Plover at {$740|$620} million.',
    ],
    [
      'product',
      'A fund offers $15.50 for each share, a third more than the close of $11.60. With 40 million shares, that values Plover at {$740|$620} million.',
    ],
    ['part', 'Revenue rose to $1.525 billion. Staff costs of $976 million made up {58|64}% of revenue.'],
    ['part', 'Of the 28 patients, 21, or {two in three|three in four}, responded.'],
    ['part', 'A quarter of its 2,400 employees, or {800|600}, work in Oderau.'],
    ['product', 'Over five years, $30 million a year will flow into the network, {$180|$150} million in all.'],
    ['percentage', 'Orders of $468 million exceeded sales of $440 million by {14|6}%.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    'In den nächsten fünf Jahren will Rhenalis sparen: jährlich 30 Millionen Euro, bis Ende 2026 zunächst 12 Millionen Euro.',
    'Ein Viertel der 2.400 Beschäftigten arbeitet in Oderau, 800 in Plön.',
  ])('not: %s', async (text) => expect(await german(text)).toEqual([]))
})

describe('what only looks like arithmetic', () => {
  test.each([
    'Plover sold 9,200 bikes, of which 460 in Ohio, or 5% more than a year ago.',
    'It holds $40 million in cash and runs 1,200 shops, 9 percent of them in Ohio.',
    'Starting from $1.9 billion, it wants to reach $3.5 billion, that is 13% a year for five years.',
    'The shares hit a high of $75.80 in January and remain 12% above a 200-day average of $66.07.',
    'Gas sold for $2.17 in 1986. Oil sold for an average of $14.20 a barrel in 1986, a reduction of 37 percent.',
    'It sold July cocoa at 1.25 times the New York price, August at $2,400 and October at $2,375.',
    'The first issue of $300 million was 1.9 times subscribed while the next issue was one of $500 million.',
    'It bought 2.6 million of the 3.06 million shares held by Plover at $24 a share, or $62.4 million.',
    'It bought $2 billion in reserves, including 470 million barrels at a net cost of $2.80 a barrel.',
    'Plover holds 40%, Oderau 20% and the remaining shares are in free float.',
    'It cut 300 of 6,000 jobs. The others got 2% more.',
  ])('English: %s', async (text) => expect(await english(text)).toEqual([]))

  test.each([
    'Vor Jahresfrist hatten 253,2 Millionen Euro in den Büchern gestanden. Ventile brachten 171,2 Millionen Euro, Pumpen 98,9 Millionen und Dienste 14,5 Millionen Euro.',
    'Nach einer Nullrunde gibt es 40 Cent je Aktie, das sind beim Kurs von 17,10 Euro gut zwei Prozent Rendite.',
    'Rhenalis hält 45 Prozent, weitere 20 Prozent hält Plover.',
    'Bei 40 Millionen Aktien verdiente Rhenalis 84 Millionen Euro; die Dividende beträgt 1,20 Euro.',
    '460 der 9.200 Flüge fielen aus, 5 Prozent mehr als im Vorjahr.',
    'Der Kubikmeter verteuert sich um 15 Cent, von bisher 1,82 Euro auf 1,97 Euro.',
  ])('German: %s', async (text) => expect(await german(text)).toEqual([]))
})

describe('premiums and sums that are told in one breath', () => {
  test.each([
    ['percentage', "The offer of $33.60 is a premium of {31|20}% to Plover's close of $28.00."],
    ['percentage', 'The placing at $21.60 represents a {20|10}% discount to the closing price of $24.00.'],
    ['sum', 'The final dividend of 9.1p comes on top of the 5.2p of the autumn, so that holders pocket {15.3|14.3}p.'],
  ])('English, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(english, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })

  test.each([
    ['percentage', 'Das Angebot von 33,60 Euro bedeutet einen Aufschlag von {31|20} Prozent auf den Schlusskurs von 28,00 Euro.'],
    [
      'sum',
      'Zur Schlussdividende von 8,40 Euro kommt die im Dezember gezahlte Zwischendividende von 4,40 Euro hinzu, sodass jede Aktie {13,80|12,80} Euro einbringt.',
    ],
  ])('German, %s: %s', async (rule, text) => {
    const [wrong, right] = await both(german, text)
    expect(wrong).toContain(rule)
    expect(right).toEqual([])
  })
})
