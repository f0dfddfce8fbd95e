import { describe, expect, test } from 'vitest'
import { factsIn, rhenalis, tessaro } from '../shipped'

const german = (text: string): Promise<string[]> => factsIn(rhenalis('13. März 2026', text))
const english = (text: string): Promise<string[]> => factsIn(tessaro('March 13, 2026', text))

describe('from, to and percent', () => {
  test('German', async () => {
    expect(await german('Der Umsatz stieg um 35 Prozent auf 118,4 Millionen Euro, nach 96,3 Millionen Euro im Jahr davor.')).toEqual([
      'percentage: from 96.3 million EUR to 118.4 million EUR is 22.9 %, not 35 %',
    ])
  })

  test('over two sentences', async () => {
    const text = 'Rhenalis setzte 118,4 Millionen Euro um, nach 96,3 Millionen Euro im Vorjahr. Das ist ein Plus von 35 Prozent.'
    expect(await german(text)).toEqual(['percentage: from 96.3 million EUR to 118.4 million EUR is 22.9 %, not 35 %'])
  })

  test.each([
    'Plover lifts its target to $27 from $22. That is 35% above the close of $20.00.',
    'Gains were revised down by a combined 24,000: June to 72,000 from 88,000 and July to 94,000 from 102,000.',
  ])('not: %s', async (text) => expect(await english(text)).toEqual([]))

  test('English', async () => {
    expect(await english('Revenue rose 31% to $81.3 million from $66.6 million a year earlier.')).toEqual([
      'percentage: from 66.6 million USD to 81.3 million USD is 22.1 %, not 31 %',
    ])
    expect(await english('Revenue grew 12% to $448 million (prior year: $420 million).')).toEqual([
      'percentage: from 420 million USD to 448 million USD is 6.7 %, not 12 %',
    ])
  })

  test.each([
    ['rounded', 'Der Umsatz stieg um 23 Prozent auf 118,4 Millionen Euro, nach 96,3 Millionen Euro im Jahr davor.'],
    ['about', 'Der Umsatz stieg um fast ein Viertel auf 118,4 Millionen Euro, nach 96,3 Millionen Euro im Jahr davor.'],
    ['of another clause', 'Der Umsatz stieg um 3 Prozent auf 141 Millionen Euro, der Gewinn sank von 9,2 auf 8,1 Millionen Euro.'],
    ['of something else', 'Der Umsatz stieg auf 118,4 Millionen Euro, nach 96,3 Millionen Euro. Der Gewinn legte um 35 Prozent zu.'],
    [
      'at constant currency',
      'Währungsbereinigt stieg der Umsatz um 35 Prozent. Er erreichte 118,4 Millionen Euro, nach 96,3 Millionen Euro.',
    ],
  ])('not: %s', async (_, text) => expect(await german(text)).toEqual([]))
})

describe('direction', () => {
  test.each([
    ['Das Bankhaus Oderbruch senkte sein Kursziel von 44 auf 49 Euro.', 'direction: from 44 EUR to 49 EUR is up, not down'],
    ['Das Bankhaus Oderbruch hob sein Kursziel von 49 auf 44 Euro an.', 'direction: from 49 EUR to 44 EUR is down, not up'],
  ])('%s', async (text, message) => expect(await german(text)).toEqual([message]))

  test('a loss that widens to less', async () => {
    expect(await english('The net loss widened to $4.1 million from $6.0 million.')).toEqual([
      'direction: from 6 million USD to 4.1 million USD is down, not up',
    ])
  })

  test.each([
    'Das Bankhaus Oderbruch senkte sein Kursziel von 49 auf 44 Euro.',
    'Das Bankhaus Oderbruch bestätigte sein Kursziel von 49 Euro.',
    'Der Verlust verringerte sich von 6,0 auf 4,1 Millionen Euro.',
    'Die Kosten fielen, der Umsatz stieg von 44 auf 49 Millionen Euro.',
  ])('not: %s', async (text) => expect(await german(text)).toEqual([]))

  test.each([
    ['Der Kurs des Dollars fiel von 1,17 auf 1,19 Franken.', 'direction: from 1.17 CHF to 1.19 CHF is up, not down'],
    ['Der Yen fiel auf 153,60 je Dollar, nach 151,90 am Vortag.', null],
    ['Zum Dollar fiel der Yen von 151,90 auf 153,60.', null],
  ])('of a currency: %s', async (text, message) => expect(await german(text)).toEqual(message === null ? [] : [message]))

  test.each([
    ['The rupee fell from 88.12 to 88.20 on Monday.', 'direction: from 88.12 to 88.2 is up, not down'],
    ['The rupee fell from 88.12 to the dollar to 88.20 on Monday.', null],
    ['The Taiwan dollar rose to 36.77 to the U.S. dollar from 40.45.', null],
    ['Against the dollar the rupee fell to 88.20 from 88.12.', null],
    ['The pound was quoted at 1.3150, down from 1.3185/90 on Monday.', null],
  ])('of a currency: %s', async (text, message) => expect(await english(text)).toEqual(message === null ? [] : [message]))

  test.each([
    [
      'It lost $9.5 million on revenue of $45.4 million, compared with a $1.8 million profit after a tax gain on revenue of $38.5 million.',
      [],
    ],
    ['It lost $8.1 million after a $6.6 million pretax provision for plant closings.', []],
    ['Metal-cutting orders totaled $103.8 million, up 4.8% from $99.0 million in January and 38% below the $168.6 million of 2025.', []],
    [
      'Metal-cutting orders totaled $103.8 million, up 9% from $99.0 million in January.',
      ['percentage: from 99 million USD to 103.8 million USD is 4.8 %, not 9 %'],
    ],
    ['The dividend lost 1 mark to 9 marks, after profit fell to $14.1 million from $22.6 million.', []],
    ['It rose 13 percent in December against 7 percent in November and 1 percent a year earlier.', []],
    ['Call money eased to 3.75/80 percent from 3.80/85 percent.', []],
    ['The bond rose to 81 from 79-1/4.', []],
    ['The harvest was put at 1.9 million tonnes, down from 2.4 to 2.7 million tonnes.', []],
    ['The rig count was up 1 to 181, against 367 a year ago.', []],
    ['The rig count was up 6 to 181, against 178 a year ago.', ['difference: from 178 to 181 the difference is 3, not 6']],
  ])('of what is compared: %s', async (text, messages) => expect(await english(text)).toEqual(messages))

  test.each([
    ['Tessaro narrowed it from $310 million to $340 million.', []],
    ['Tessaro narrowed its guidance from $310 million to $340 million.', []],
    ['It narrowed its loss from $310 million to $340 million.', ['direction: from 310 million USD to 340 million USD is up, not down']],
  ])('of a range: %s', async (text, messages) => expect(await english(text)).toEqual(messages))

  test.each(['The net loss narrowed to $4.1 million from $6.0 million.', 'The net loss widened to $6.0 million from $4.1 million.'])(
    'not: %s',
    async (text) => expect(await english(text)).toEqual([]),
  )
})

describe('what is no way from one level to another', () => {
  test.each([
    'The average monthly gain in jobs was only 237,000, compared with 254,000 in the quarter before.',
    'The bank lowered its special advances rate to 5.10 percent from 5.25 percent.',
    'The forecast was recently reduced to 1.5/2.0 million bags from 2.0/2.5 previously.',
    'The franc eased to 30.055 marks per 100 after 30.060.',
    'Supply fell by about two barrels to 45.2 barrels from 47.5 barrels.',
    'Output fell 37%, down from 2.4 to 2.7 million tonnes estimated last week.',
    'Re-exports fell by 6.6%, resulting in a surge in net imports from 175,901 to 251,708 tonnes.',
    'Assets almost doubled to $607 million from $335 million.',
    'It is an increase of 18% over the $5.8 billion of last year, and will be financed by borrowing of $8.9 billion.',
  ])('not: %s', async (text) => expect(await english(text)).toEqual([]))
})

describe('factors', () => {
  test('doubled', async () => {
    expect(await english('Tessaro has doubled this year, from $8.20 in early January to $11.40.')).toEqual([
      'factor: from 8.2 USD to 11.4 USD is 1.39 times, not 2 times',
    ])
  })

  test.each(['Tessaro has doubled this year, from $5.70 in early January to $11.40.', 'Tessaro nearly doubled, from $5.90 to $11.40.'])(
    'not: %s',
    async (text) => expect(await english(text)).toEqual([]),
  )
})

describe('German parts and factors', () => {
  test.each([
    ['Der Preis von 92 Millionen Euro setzt sich zusammen aus 52 Millionen Euro in bar und 30 Millionen Euro in Aktien.', 'sum'],
    ['Die Auszahlung hat sich von 258 auf 129 Millionen Euro gedrittelt.', 'factor'],
    [
      'Von Juli bis September waren es 210 Millionen Euro. Zusammen mit den 405 Millionen aus dem ersten Halbjahr ergibt das 645 Millionen Euro.',
      'sum',
    ],
    [
      'Angedient wurden 42,5 Prozent der Aktien. Unter Hinzurechnung der 7,5 Prozent, die sie schon besaß, verfügt die Bieterin nun über 54,0 Prozent.',
      'sum',
    ],
    ['Der Bestand hat sich von zuvor 3,1 auf 5,8 Millionen Tonnen mehr als verdoppelt.', 'factor'],
  ])('%s', async (text, rule) => expect((await german(text)).map((message) => message.split(':')[0])).toEqual([rule]))

  test.each([
    'Plover Research hat die Einstufung zurückgenommen und das Kursziel von 26 auf 28,50 Euro angehoben.',
    'Der Preis von 92 Millionen Euro setzt sich zusammen aus 62 Millionen Euro in bar und 30 Millionen Euro in Aktien.',
    'Die Auszahlung hat sich von 387 auf 129 Millionen Euro gedrittelt.',
    'Von Juli bis September waren es 210 Millionen Euro. Zusammen mit den 405 Millionen aus dem ersten Halbjahr ergibt das 615 Millionen Euro.',
    'Angedient wurden 42,5 Prozent der Aktien. Unter Hinzurechnung der 7,5 Prozent, die sie schon besaß, verfügt die Bieterin nun über 50,0 Prozent.',
    'Der Bestand hat sich von zuvor 3,1 auf 6,4 Millionen Tonnen mehr als verdoppelt.',
    'Der Bestand hat sich von zuvor 3,1 auf 5,9 Millionen Tonnen verdoppelt.',
  ])('not: %s', async (text) => expect(await german(text)).toEqual([]))
})

describe('English parts and rates', () => {
  test.each([
    ['It runs 221 stores: 148 in Britain, 34 in Ireland and 29 in France.', 'sum: the parts make 211, not 221'],
    ['It has 14 hotels in Spain, 9 in Portugal and 6 in Italy, 32 in all.', 'sum: the parts make 29, not 32'],
    [
      'It carried 1.28 million people in October, 1.02 million in November and 1.11 million in December. That makes 3.51 million.',
      'sum: the parts make 3.41 million, not 3.51 million',
    ],
    [
      'Inventories increased from $1.08 billion to $1.19 billion within a year, or by 18%.',
      'percentage: from 1.08 billion USD to 1.19 billion USD is 10.2 %, not 18 %',
    ],
    ['Its stores grew from 410 to 436, which is 10% more.', 'percentage: from 410 to 436 is 6.3 %, not 10 %'],
    [
      'Spending climbed from $90 million to $120 million, up by a fifth.',
      'percentage: from 90 million USD to 120 million USD is 33.3 %, not 20 %',
    ],
    ['Cars make up 58% of sales, industry 29% and electronics 23%.', 'sum: the parts make 110 %, not 100 %'],
    [
      'Adding the final dividend of 8.5 cents to the interim of 7.5 cents, holders pocket 17 cents.',
      'sum: the parts make 0.16 USD, not 0.17 USD',
    ],
    ['Treatment costs $3,450 a month, so a patient is worth $38,400 a year.', 'rate: 3450 USD makes 41,400 USD, not 38,400 USD'],
    [
      'It pays a dividend of $0.92 a share, 15% more than the $0.84 of last year.',
      'percentage: from 0.84 USD to 0.92 USD is 9.5 %, not 15 %',
    ],
    ['It runs 312 pubs. Of these, 224 are managed and 98 are leased.', 'sum: the parts make 322, not 312'],
    ['It will cut 300 of its 6,000 jobs, about 8% of the workforce.', 'part: 300 of 6000 is 5.0 %, not 8 %'],
    [
      'It placed 21 million shares at $33.60 each and collected $906 million.',
      'product: 21 million times 33.6 USD makes 705.602 million USD, not 906 million USD',
    ],
    ['Six ships at $72 million each add up to $462 million.', 'product: 6 times 72 million USD makes 432 million USD, not 462 million USD'],
    ['The shares fell 9p, or 5.6%, to 238p.', 'percentage: from 2.47 GBP to 2.38 GBP is -3.6 %, not 5.6 %'],
    [
      'Sales grew by $1.48 billion to $8.42 billion, an increase of 31%.',
      'percentage: from 6.94 billion USD to 8.42 billion USD is 21.3 %, not 31 %',
    ],
    [
      'It earned $2.14 a share, compared with $1.97 last year, which is a gain of 17%.',
      'percentage: from 1.97 USD to 2.14 USD is 8.6 %, not 17 %',
    ],
    [
      'The margin improved by 1.5 percentage points to 61.4% from 63.9%.',
      'difference: from 63.9 % to 61.4 % the difference is 2.5, not 1.5 pp',
    ],
  ])('%s', async (text, message) => expect(await english(text)).toEqual([message]))

  test.each([
    'It runs 312 pubs. Of these, 224 are managed and 68 are leased.',
    'It brews in 2 towns and runs 312 pubs. Of these, 224 are managed and 88 are leased.',
    'It will cut 300 of its 6,000 jobs, about 5% of the workforce.',
    'It will cut 300 of its 6,000 jobs, after 8% of the plants were shut.',
    'It placed 21 million shares at $33.60 each and collected $706 million.',
    'The shares fell 9p, or 3.6%, to 238p.',
    'Sales grew by $1.48 billion to $8.42 billion, an increase of a good fifth.',
    'It earned $2.14 a share, compared with $1.97 last year, while costs showed a gain of 17%.',
    'The margin improved by 1.5 percentage points to 61.4% from 62.9%.',
    'It runs 221 stores: 148 in Britain, 34 in Ireland and 39 in France.',
    'It has 14 hotels in Spain, 9 in Portugal, and with those of its partners 32 in all.',
    'It carried 1.02 million people in November and 1.11 million in December. That makes 3.51 million since October.',
    'Inventories increased from $1.08 billion to $1.19 billion within a year, or by 10%.',
    'Sales rose from $380 million to $412 million, or by 5% in local currencies.',
    'Sales rose from $380 million to $412 million, which is 3% more than analysts expected.',
    'Sales rose from $380 million to $412 million, or 12.4% of the market.',
    'Adding the final dividend of 8.5 cents to the interim of 7.5 cents, holders pocket 16 cents.',
    'Taking 5 cents from the dividend and 4 cents from the reserve, the board leaves 30 cents to holders.',
    'Revenue rose 8% to $131 million, beating the consensus of $128 million.',
    'It has three aims: 12 new stores, 4 deals and 2 brands.',
    'Of the users, 58% make calls, 29% of them daily and 23% send mail.',
    'It costs $3,450 a month and saves $38,400 a year.',
    'The shares closed at $84.00, up 5% on the $3 billion deal.',
    'It had deposits of $20.1 million. The buyer takes $19.9 million in 6,300 deposit accounts at a discount of $3.6 million.',
    'Novia received 155 million ecus ($176 million) in ten years. The others received 108 million ecus ($123 million) and 91 million ecus ($104 million), mostly to make up for a drop.',
    'It needs $407 million. Banks contribute not less than $210 million and $214 million.',
    'Exports were $2.18 billion, of which $979 million were oil, with total imports $1.66 billion.',
    'Lending is to reach $2.0 billion. It is $1.4 billion now, of which 550 million come from one bank and $850 million from another.',
    'It holds 34.5%, wants a limit of 35% and faces members which together hold 54.2%.',
  ])('not: %s', async (text) => expect(await english(text)).toEqual([]))
})

describe('values of something else', () => {
  test.each([
    ['direction', 'Output rose to 11.3 million tonnes, against 13.1 million tonnes a year earlier.'],
    ['percentage', 'Output was 5.0 million tonnes, down 40 percent, against 5.2 million tonnes a year earlier.'],
    ['percentage', 'Sales rose 9 percent to $5.0 million from $4.2 million.'],
    ['factor', 'Exports doubled to $7 million from $5 million.'],
    ['sum', 'It runs 45 shops: 12 in Leeds, 14 in Hull and 25 in York.'],
    ['product', 'Plover bought 600,000 shares at $9.20 each for a total of $6.2 million.'],
  ])('%s: %s', async (rule, text) => expect((await english(text)).map((message) => message.split(':')[0])).toEqual([rule]))

  test.each([
    'Units in Europe made $7.8 million, up from $3.4 million, and $11.3 million elsewhere, against $13.1 million.',
    'Plover sold 9,204 vans, down 6.2 percent, Oderau Motors 7,447 compared with 5,031.',
    'Output was 5.0 million tonnes, against 5.2 million tonnes and down 40 percent on the record of 1985.',
    'Car output would jump to two million from 617,000 in 1986 and phone output would rise 31.7 percent.',
    'Output grew to 4.72 million tonnes against 5.03 million in December and 3.87 million in January 1986.',
    'Net profit after a $1.45 extraordinary gain rose to $4.66 a share from 54 cents a share in 1985.',
    'Profit rose by 39 percent from the previous year to $130 million on a rise in revenue to $620 million.',
    'Sales rose 7.3 percent on a comparable store basis to $609.6 million from $572.2 million.',
    'It would raise the annual reduction in rates to 10 percent from 5 percent.',
    'Use of lead and zinc rose to 26,314 and 18,778 tonnes, from 24,967 and 17,929 tonnes respectively.',
    'Exports fell to $15.7 million from $17.4 million, while its debt almost doubled.',
    'The index doubled, driving ratios to over 70, compared with 15 in Leeds.',
    'Payments are not to be made on more than 80, and not more than on 30,000 tonnes of corn and 20,000 tonnes of wheat.',
    'There are three partners. The three-way plan of a total of three partners, with one in Leeds, stands.',
    'It holds 45 percent of the market, instead of 65 percent.',
    'Card debt rose only $55 million compared with $161 million.',
    'He put the rise in area at 8.7 percent next year, after 9.5 percent this year.',
    'The drop in prices to $16 a barrel from $27 forced the company to reduce its estimate by four percent.',
    'Cash in use rose by $2.8 billion in the last week to $121.5 billion, a gain of 8.3 percent over the same month of last year.',
    'Seed 487 487 545 545 Total 805 830 869.',
    'Plover bought 600,000 shares and the right to another 300,000 shares at $9.20 each, for a total of $5.4 million.',
    'It sold $30 million of notes and 2.7 million shares at $11 each for a total of $59.7 million.',
  ])('not: %s', async (text) => expect(await english(text)).toEqual([]))
})

test.each(['3, ', 'von 3 auf 5 Prozent ', 'Q3 2025 '])('“%s” over and over: what goes on without end comes to one', async (text) => {
  await german(text.repeat(5_000))
})

describe('what a passage tells further back, or of something else', () => {
  test.each([
    'Am Mittwoch schloss die Aktie bei 24,60 Euro. Das ist günstig. Der innere Wert beträgt 38,20 Euro je Papier. Die Dividende von 90 Cent ergibt eine Rendite von 3,7 Prozent.',
    'In Europa setzte Rhenalis 561 Millionen Franken um, in Nordamerika 372 Millionen und in den übrigen Ländern 151 Millionen.',
    'Der Reingewinn fiel mit 93 Millionen Franken ordentlich aus (Vorjahr: 79 Millionen Franken).',
    'Der Gewinn erreichte 714 Millionen Euro (Vorjahr: 655 Millionen) und übertraf damit die auf rund 700 Millionen Euro angehobene Prognose.',
  ])('%s', async (text) => expect(await factsIn(rhenalis('3. März 2026', text))).toEqual([]))

  test('a yield that fits no price of the passage', async () =>
    expect(
      await factsIn(
        rhenalis('3. März 2026', 'Die Aktie kostet 24,60 Euro. Die Dividende von 90 Cent ergibt eine Rendite von 5,1 Prozent.'),
      ),
    ).toHaveLength(1))
})
