import { describe, expect, test } from 'vitest'
import { claimsIn, rhenalis, tessaro } from '../shipped'

const german = (text: string): Promise<string[]> => claimsIn(rhenalis('13. März 2026', text))
const english = (text: string): Promise<string[]> => claimsIn(tessaro('March 13, 2026', text))

describe('what German sentences claim', () => {
  test.each<[string, string[]]>([
    [
      'Der Umsatz stieg 2025 um acht Prozent auf 214,6 Millionen Euro.',
      ['revenue-change Rhenalis: 8 [2025-01-01, 2026-01-01)', 'revenue Rhenalis: 214600000 EUR [2025-01-01, 2026-01-01)'],
    ],
    [
      '2025 stieg das Betriebsergebnis (Ebit) von 51 auf 58 Millionen Euro.',
      [
        'operating-profit Rhenalis: 58000000 EUR [2025-01-01, 2026-01-01)',
        'operating-profit-change Rhenalis: over 0.. [2025-01-01, 2026-01-01)',
      ],
    ],
    ['Alpina Research hob das Kursziel von 52 auf 58 Euro an.', ['price-target Rhenalis: 58 EUR [2026-03-13, 2026-03-14) house=alpina']],
    [
      'Im dritten Quartal 2025 lag der Umsatz bei 388 Millionen Euro, im vierten Quartal waren es 431 Millionen Euro.',
      ['revenue Rhenalis: 388000000 EUR [2025-07-01, 2025-10-01)', 'revenue Rhenalis: 431000000 EUR [2025-10-01, 2026-01-01)'],
    ],
    ['Die Familie Weber hält 34,2 Prozent der Aktien.', ['stake Rhenalis: 34.2 [2026-03-13, 2026-03-14) holder=family weber']],
    [
      'Die Familie Weber bleibt treu. Ihr gehören 34 Prozent der Aktien.',
      ['stake Rhenalis: 34 [2026-03-13, 2026-03-14) holder=family weber'],
    ],
    ['Die Oderau-Stiftung besitzt 34 Prozent der Aktien.', ['stake Rhenalis: 34 [2026-03-13, 2026-03-14) holder=foundation oderau']],
    ['Größter Anteilseigner ist mit 34 Prozent die Weber-Holding.', ['stake Rhenalis: 34 [2026-03-13, 2026-03-14) holder=weber']],
    ['Ankeraktionär Weber hält 34 Prozent der Aktien.', ['stake Rhenalis: 34 [2026-03-13, 2026-03-14) holder=weber']],
    ['Weber selbst hält 34 Prozent der Aktien.', ['stake Rhenalis: 34 [2026-03-13, 2026-03-14) holder=weber']],
    [
      'Ende September 2025 stand der Auftragsbestand bei 640 Millionen Euro.',
      ['order-backlog Rhenalis: 640000000 EUR [2025-09-21, 2025-10-01)'],
    ],
    [
      'Am 15. April 2026 legt Rhenalis die Zahlen für das erste Quartal vor.',
      ['earnings-date Rhenalis: 2026-04-15..2026-04-16 [2026-01-01, 2026-04-01)'],
    ],
    [
      'Ende Juni 2025 zählte Rhenalis 312 Filialen. Zu diesem Zeitpunkt beschäftigte der Konzern 4.100 Menschen.',
      ['branches Rhenalis: 312 [2025-06-21, 2025-07-01)', 'headcount Rhenalis: 4100 [2025-06-21, 2025-07-01)'],
    ],
    [
      'Umsatz 2025: 431 Mio. Euro (-3,5 %), Ebit: 29 Mio. Euro, Absatz: 3,1 Mio. Hektoliter.',
      [
        'operating-profit Rhenalis: 29000000 EUR [2025-01-01, 2026-01-01)',
        'revenue Rhenalis: 431000000 EUR [2025-01-01, 2026-01-01)',
        'revenue-change Rhenalis: -3.5 [2025-01-01, 2026-01-01)',
      ],
    ],
    [
      'Im vierten Quartal 2025 lag der Umsatz bei 52 Millionen Euro, nach 48 Millionen Euro im gleichen Quartal 2024.',
      ['revenue Rhenalis: 52000000 EUR [2025-10-01, 2026-01-01)', 'revenue Rhenalis: 48000000 EUR [2024-10-01, 2025-01-01)'],
    ],
    [
      'Der Umsatz stieg 2025 um acht Prozent auf 912 Millionen Euro, im Jahr 2023 waren es 684 Millionen Euro gewesen.',
      [
        'revenue-change Rhenalis: 8 [2025-01-01, 2026-01-01)',
        'revenue Rhenalis: 912000000 EUR [2025-01-01, 2026-01-01)',
        'revenue Rhenalis: 684000000 EUR [2023-01-01, 2024-01-01)',
      ],
    ],
    [
      'Das Geschäftsjahr 2025/26 (28. Februar) ist vorbei. Der Umsatz stieg auf 286 Millionen Euro.',
      ['revenue Rhenalis: 286000000 EUR [2025-03-01, 2026-03-01)'],
    ],
    [
      '39 Prozent der Aktien sind frei handelbar, den Rest hält die Gründerfamilie.',
      ['stake Rhenalis: 39 [2026-03-13, 2026-03-14) holder=free'],
    ],
    ['Der Umsatz war 2025 ein Viertel höher als im Vorjahr.', ['revenue-change Rhenalis: 25 [2025-01-01, 2026-01-01)']],
    [
      'Das erste Quartal 2025 war gut. Die Einnahmen lagen 13 Prozent über denen des Vorjahresquartals.',
      ['revenue-change Rhenalis: 13 [2025-01-01, 2025-04-01)'],
    ],
    [
      'Mit 8,2 Prozent war die Ebit-Marge 2025 höher als bei den Wettbewerbern.',
      ['operating-margin Rhenalis: 8.2 [2025-01-01, 2026-01-01)'],
    ],
    ['Die Ebit-Marge der Konkurrenz lag 2025 bei 8,2 Prozent.', ['operating-margin –: 8.2 [2025-01-01, 2026-01-01)']],
    ['Hinzu kommt ein Aktienrückkauf über 500 Millionen Euro.', ['buyback Rhenalis: 500000000 EUR']],
    ['Weltweit zählt die Belegschaft 2.400 Köpfe.', ['headcount Rhenalis: 2400 [2026-03-13, 2026-03-14)']],
    [
      'Der Jahresüberschuss 2025 erreichte 44 Millionen Euro.',
      ['net-profit Rhenalis: 44000000 EUR [2025-01-01, 2026-01-01)', 'result-sign Rhenalis: 1 [2025-01-01, 2026-01-01)'],
    ],
    ['Umsatz 2025: plus 3,5 Prozent.', ['revenue-change Rhenalis: 3.5 [2025-01-01, 2026-01-01)']],
    ['Die Erlöse lagen 2025 um 4 Prozent unter dem Vorjahr.', ['revenue-change Rhenalis: 4 [2025-01-01, 2026-01-01)']],
    ['Zum Vergleich: 2025 lag der Umsatz bei 431 Millionen Euro.', ['revenue Rhenalis: 431000000 EUR [2025-01-01, 2026-01-01)']],
    [
      'Der Vorstand geht davon aus, dass die Erlöse 2026 um 3 Prozent zulegen.',
      ['revenue-change Rhenalis: 3 [2026-01-01, 2027-01-01) status=expected'],
    ],
    [
      '„2026 wollen wir 450 Millionen Euro umsetzen“, sagte Vorstandschefin Ines Kaller.',
      ['revenue Rhenalis: 450000000 EUR [2026-01-01, 2027-01-01) status=expected', 'ceo Rhenalis: kaller'],
    ],
    ['Rhenalis hat 2025 Aufträge für 2,8 Milliarden Euro gewonnen.', ['order-intake Rhenalis: 2800000000 EUR [2025-01-01, 2026-01-01)']],
    [
      'Im neuen Geschäftsjahr soll der Umsatz von Rhenalis 520 bis 540 Millionen Euro erreichen.',
      ['revenue Rhenalis: 520000000..540000000 EUR [2026-01-01, 2027-01-01) status=expected'],
    ],
    ['Am selben Tag schloss die Aktie auf Xetra bei 41,20 Euro.', ['close-price Rhenalis: 41.2 EUR']],
    ['Der Rivale Weserkamp setzte 2025 910 Millionen Euro um.', ['revenue –: 910000000 EUR [2025-01-01, 2026-01-01)']],
    ['Vorstandschefin Ines Kaller zeigte sich zufrieden.', ['ceo Rhenalis: kaller']],
    [
      'Die Ebit-Marge soll 2026 auf 9 bis 10 Prozent steigen.',
      ['operating-margin Rhenalis: 9..10 [2026-01-01, 2027-01-01) status=expected'],
    ],
    [
      'Der bereinigte Gewinn je Aktie betrug 2025 3,10 Euro.',
      ['earnings-per-share Rhenalis: 3.1 EUR [2025-01-01, 2026-01-01) basis=adjusted'],
    ],
    [
      'Mit frischen Teigwaren erlöste Rhenalis 2025 80 Millionen Euro.',
      ['revenue Rhenalis: 80000000 EUR [2025-01-01, 2026-01-01) scope=teigwar'],
    ],
    ['Mit dem Rückenwind der Messe erlöste Rhenalis 2025 80 Millionen Euro.', ['revenue Rhenalis: 80000000 EUR [2025-01-01, 2026-01-01)']],
    [
      'Im Automobilgeschäft erlöste Rhenalis 2025 80 Millionen Euro.',
      ['revenue Rhenalis: 80000000 EUR [2025-01-01, 2026-01-01) scope=automobil'],
    ],
    ['Die Sparte Lacke erlöste 2025 80 Millionen Euro.', ['revenue Rhenalis: 80000000 EUR [2025-01-01, 2026-01-01) scope=lack']],
    ['Die Lacksparte erlöste 2025 80 Millionen Euro.', ['revenue Rhenalis: 80000000 EUR [2025-01-01, 2026-01-01) scope=lack']],
    [
      'Analysten rechnen für 2026 mit einem Umsatz von 230 Millionen Euro.',
      ['revenue Rhenalis: 230000000 EUR [2026-01-01, 2027-01-01) status=estimate'],
    ],
    [
      'Rhenalis, das 3.400 Menschen beschäftigt, will im Werk Oderau 150 Stellen streichen.',
      ['job-cuts Rhenalis: 150 scope=werk', 'headcount Rhenalis: 3400 [2026-03-13, 2026-03-14)'],
    ],
    [
      'Ende 2025 lagen die liquiden Mittel bei 212 Millionen Euro, die Nettoschulden bei 95 Millionen Euro.',
      ['cash Rhenalis: 212000000 EUR [2025-10-01, 2026-01-01)', 'net-debt Rhenalis: 95000000 EUR [2025-10-01, 2026-01-01)'],
    ],
    [
      'Mit 131 Millionen Euro übertraf der Umsatz 2025 die Konsensschätzung von 128 Millionen Euro.',
      ['revenue Rhenalis: 131000000 EUR [2025-01-01, 2026-01-01)'],
    ],
    [
      'Plover Research traut dem Konzern 2026 Erlöse von 230 Millionen Euro zu.',
      ['revenue Rhenalis: 230000000 EUR [2026-01-01, 2027-01-01) status=estimate'],
    ],
    [
      'Im vierten Quartal 2025 lagen die Einnahmen mit 131 Millionen Euro über den Schätzungen der Fachleute.',
      ['revenue Rhenalis: 131000000 EUR [2025-10-01, 2026-01-01)'],
    ],
    [
      'Die Schätzungen der Analysten lagen für das vierte Quartal 2025 bei 131 Millionen Euro Umsatz.',
      ['revenue Rhenalis: 131000000 EUR [2025-10-01, 2026-01-01) status=estimate'],
    ],
    [
      'Der Umsatz soll 2026 mit 230 Millionen Euro über den bisherigen Prognosen liegen.',
      ['revenue Rhenalis: 230000000 EUR [2026-01-01, 2027-01-01) status=expected'],
    ],
    [
      'Analysten sehen den Umsatz 2026 bei 230 Millionen Euro und damit über ihren früheren Schätzungen.',
      ['revenue Rhenalis: 230000000 EUR [2026-01-01, 2027-01-01) status=estimate'],
    ],
    [
      'Im Schnitt trauen Analysten dem Unternehmen für 2026 einen Umsatz von 605 Millionen Euro zu.',
      ['revenue Rhenalis: 605000000 EUR [2026-01-01, 2027-01-01) status=estimate'],
    ],
    ['Weserkamp selbst setzte 2025 910 Millionen Euro um.', ['revenue –: 910000000 EUR [2025-01-01, 2026-01-01)']],
    ['Wird der Umsatz 2026 auf 230 Millionen Euro steigen?', []],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))
})

describe('what English sentences claim', () => {
  test.each<[string, string[]]>([
    ["Fourth-quarter revenue was 3% under last year's level.", ['revenue-change Tessaro: 3 [2025-10-01, 2026-01-01)']],
    ['On April 3, before the market opens, it will report results.', ['earnings-date Tessaro: 2026-04-03..2026-04-04']],
    ['It will report fourth-quarter results on April 3.', ['earnings-date Tessaro: 2026-04-03..2026-04-04 [2025-10-01, 2026-01-01)']],
    ['Revenue for the quarter that ended in December was $90 million.', ['revenue Tessaro: 90000000 USD [2025-10-01, 2026-01-01)']],
    [
      'Compared with the fourth quarter of 2024, pretax profit rose 9 percent.',
      ['pretax-profit-change Tessaro: 9 [2025-10-01, 2026-01-01)'],
    ],
    ['The operating margin was 7.3% for the full year.', ['operating-margin Tessaro: 7.3 [2025-01-01, 2026-01-01)']],
    [
      'Earnings per share were $1.42 in the fourth quarter, 5 cents above the consensus.',
      ['earnings-per-share Tessaro: 1.42 USD [2025-10-01, 2026-01-01)'],
    ],
    ["It paid last Friday's one third of the price.", []],
    ['Until Friday Plover Research had rated the shares a sell.', []],
    ['Originally the results were due on April 15, 2026.', []],
    [
      'In the fourth quarter of 2025 net income was $46.9 million, or 93 cents a share, up from $39.8 million, or 78 cents, in the fourth quarter of 2024.',
      [
        'earnings-per-share Tessaro: 0.93 USD [2025-10-01, 2026-01-01)',
        'net-profit Tessaro: 46900000 USD [2025-10-01, 2026-01-01)',
        'net-profit Tessaro: 39800000 USD [2024-10-01, 2025-01-01)',
        'result-sign Tessaro: 1 [2025-10-01, 2026-01-01)',
      ],
    ],
    [
      'In the fourth quarter of 2025 revenue was $52.9 million, compared with $48.6 million in the same quarter of 2024.',
      ['revenue Tessaro: 52900000 USD [2025-10-01, 2026-01-01)', 'revenue Tessaro: 48600000 USD [2024-10-01, 2025-01-01)'],
    ],
    [
      'For the whole of 2025 it posted adjusted EBITDA of $133 million on sales of $358 million and a net profit of $42 million.',
      [
        'ebitda Tessaro: 133000000 USD [2025-01-01, 2026-01-01) basis=adjusted',
        'revenue Tessaro: 358000000 USD [2025-01-01, 2026-01-01)',
        'net-profit Tessaro: 42000000 USD [2025-01-01, 2026-01-01)',
        'result-sign Tessaro: 1 [2025-01-01, 2026-01-01)',
        'result-sign Tessaro: 1 [2025-01-01, 2026-01-01)',
      ],
    ],
    ['In 2025, 19 cents of each dollar taken in was left as operating profit.', ['operating-margin Tessaro: 19 [2025-01-01, 2026-01-01)']],
    [
      'In 2025 revenue was $21.4 million higher than in the same months of last year.',
      ['revenue-rise Tessaro: 21400000 USD [2025-01-01, 2026-01-01)'],
    ],
    ['Operating profit in 2025 was a third lower than a year earlier.', ['operating-profit-change Tessaro: 33.3 [2025-01-01, 2026-01-01)']],
    ['Tessaro was left with $368 million after tax last year.', ['net-profit Tessaro: 368000000 USD [2025-01-01, 2026-01-01)']],
    [
      'Revenue rose 8% from a year earlier to $71.5 million in the fourth quarter of 2025.',
      ['revenue-change Tessaro: 8 [2025-10-01, 2026-01-01)', 'revenue Tessaro: 71500000 USD [2025-10-01, 2026-01-01)'],
    ],
    [
      'Plover Research raised its target from $52 to $58 on March 10.',
      ['price-target Tessaro: 58 USD [2026-03-10, 2026-03-11) house=plover'],
    ],
    [
      'On Tuesday, March 10, 2026 Plover reiterated its "buy" and set a target of $58.',
      ['price-target Tessaro: 58 USD [2026-03-10, 2026-03-11) house=plover', 'rating Tessaro: buy [2026-03-10, 2026-03-11) house=plover'],
    ],
    [
      'Operating margin was 46.9% in the third quarter of 2025. It stood at 47.9% in the fourth quarter of 2025.',
      ['operating-margin Tessaro: 46.9 [2025-07-01, 2025-10-01)', 'operating-margin Tessaro: 47.9 [2025-10-01, 2026-01-01)'],
    ],
    [
      'Plover Capital holds 13.7% of the shares.',
      ['stake Tessaro: 13.7 [2026-03-13, 2026-03-14) holder=plover', 'stake-sign Tessaro: 1 [2026-03-13, 2026-03-14) holder=plover'],
    ],
    ['The backlog was $4.6 billion as of September 30, 2025.', ['order-backlog Tessaro: 4600000000 USD [2025-09-30, 2025-10-01)']],
    [
      'Tessaro reports first-quarter results on April 15, 2026.',
      ['earnings-date Tessaro: 2026-04-15..2026-04-16 [2026-01-01, 2026-04-01)'],
    ],
    ['Rival Plover had revenue of $910 million in 2025.', ['revenue –: 910000000 USD [2025-01-01, 2026-01-01)']],
    ['Chief Executive Ines Calloway was pleased.', ['ceo Tessaro: calloway']],
    [
      'The company expects revenue of $1.2 billion to $1.3 billion in 2026.',
      ['revenue Tessaro: 1200000000..1300000000 USD [2026-01-01, 2027-01-01) status=expected'],
    ],
    ['Adjusted earnings were $3.10 per share in 2025.', ['earnings-per-share Tessaro: 3.1 USD [2025-01-01, 2026-01-01) basis=adjusted']],
    ['Analysts expect revenue of $230 million for 2026.', ['revenue Tessaro: 230000000 USD [2026-01-01, 2027-01-01) status=estimate']],
    [
      "In the fourth quarter of 2025, revenue of $131 million was above analysts' estimates.",
      ['revenue Tessaro: 131000000 USD [2025-10-01, 2026-01-01)'],
    ],
    ['In 2025 revenue was $8 million above estimates.', []],
    [
      'Operating profit came in at $58 million, up from $51 million a year earlier, on revenue of $612 million in the fourth quarter of 2025.',
      [
        'revenue Tessaro: 612000000 USD [2025-10-01, 2026-01-01)',
        'operating-profit Tessaro: 58000000 USD [2025-10-01, 2026-01-01)',
        'operating-profit Tessaro: 51000000 USD [2024-10-01, 2025-01-01)',
      ],
    ],
    [
      'Analysts expect the company to reach revenue of $605 million in 2026.',
      ['revenue Tessaro: 605000000 USD [2026-01-01, 2027-01-01) status=estimate'],
    ],
    [
      'The company expects revenue of $605 million in 2026 and will tell analysts more in May.',
      ['revenue Tessaro: 605000000 USD [2026-01-01, 2027-01-01) status=expected'],
    ],
    ['Analysts see revenue of $230 million in 2026.', ['revenue Tessaro: 230000000 USD [2026-01-01, 2027-01-01) status=estimate']],
    [
      'Revenue in Europe climbed to $61 million in 2025, while sales in the U.S. were $140 million.',
      [
        'revenue Tessaro: 61000000 USD [2025-01-01, 2026-01-01) scope=europe',
        'revenue Tessaro: 140000000 USD [2025-01-01, 2026-01-01) scope=usa',
      ],
    ],
    ['At the end of 2025 the company had $212 million in cash.', ['cash Tessaro: 212000000 USD [2025-10-01, 2026-01-01)']],
    [
      'In 2025 revenue rose 8% to $131 million, beating the consensus of $128 million.',
      ['revenue-change Tessaro: 8 [2025-01-01, 2026-01-01)', 'revenue Tessaro: 131000000 USD [2025-01-01, 2026-01-01)'],
    ],
    ['Will revenue rise to $230 million in 2026?', []],
    ['The shares put on 6% on March 10.', ['day-move Tessaro: 6 [2026-03-10, 2026-03-11)']],
    ['On March 10 the shares moved 6%.', []],
    ["After Wednesday's leap of 6% the shares are dear.", ['day-move Tessaro: 6 [2026-03-11, 2026-03-12)']],
    ['The shares fell on March 10. They closed at $9.12.', ['close-price Tessaro: 9.12 USD [2026-03-10, 2026-03-11)']],
    ['On Thursday Marlfield set a target of $59.', ['price-target Tessaro: 59 USD [2026-03-12, 2026-03-13) house=marlfield']],
    ['The sceptics at Oxcombe have a target of $59.', ['price-target Tessaro: 59 USD [2026-03-13, 2026-03-14) house=oxcombe']],
    ['Chief executive Martin Oakes was pleased.', ['ceo Tessaro: oakes']],
    [
      'However, the state owns 24.9% of the shares.',
      ['stake Tessaro: 24.9 [2026-03-13, 2026-03-14) holder=state', 'stake-sign Tessaro: 1 [2026-03-13, 2026-03-14) holder=state'],
    ],
    [
      'Ines Calloway has run the company since 2019.',
      ['ceo-since Tessaro: 2019-01-01..2020-01-01', 'ceo Tessaro: calloway', 'ceo Tessaro: calloway'],
    ],
    [
      'Nine brokers were asked. They see EBITDA of $470 million in 2026.',
      ['ebitda Tessaro: 470000000 USD [2026-01-01, 2027-01-01) status=estimate'],
    ],
    ['At $11.42 it can buy 3% of the 440 million in issue.', ['share-count Tessaro: 440000000 [2026-03-13, 2026-03-14)']],
    [
      'The company now looks for revenue of $380 million in 2026.',
      ['revenue Tessaro: 380000000 USD [2026-01-01, 2027-01-01) status=expected'],
    ],
  ])('%s', async (text, claims) => expect(await english(text)).toEqual(claims))
})

/** Says more often than any other name whom the article is about. */
const NAMED = 'Tessaro makes pumps. Tessaro sells them. Tessaro mends them. Tessaro (NYSE: TSRO) lives on them. Tessaro is proud of them.'

describe('whose price target it is', () => {
  test.each<[string, string]>([
    ['Analyst Martin Uhl von Plover hat das Kursziel auf 21 Euro gesenkt.', 'plover'],
    ['Jana Weiß, Analystin bei Plover, hat das Kursziel auf 21 Euro gesenkt.', 'plover'],
    ['Jana Weiß von Plover senkte das Kursziel auf 21 Euro.', 'plover'],
    ['Jana Weiß vom Bankhaus Plover senkte das Kursziel auf 21 Euro.', 'plover'],
    ['Während Alpina Research den Titel nicht mehr verfolgt, liegt das Kursziel von Plover bei 21 Euro.', 'plover'],
    ['Alpina Research hebt das Kursziel von 19 auf 21 Euro.', 'alpina'],
    ['Alpina Research hebt das Kursziel von Rhenalis auf 21 Euro.', 'alpina'],
    ['Das Kursziel von Analystin Jana Weiß liegt bei 21 Euro.', 'own a.txt'],
  ])('%s', async (text, house) => {
    const [target] = (await german(text)).filter((claim) => claim.startsWith('price-target Rhenalis: 21 EUR'))
    expect(target).toMatch(new RegExp(`house=${house}$`))
  })
})

describe('whose value it is', () => {
  test.each<[string, string[]]>([
    [
      'Plover Systems Inc. makes pumps. Plover had revenue of $90 million in 2025.',
      ['revenue Plover Systems: 90000000 USD [2025-01-01, 2026-01-01)'],
    ],
    ['Revenue of the company was $90 million in 2025.', ['revenue Tessaro: 90000000 USD [2025-01-01, 2026-01-01)']],
    [
      `${NAMED} Plover Systems (NYSE: PLVR) liked the news.\n\nRevenue was $90 million in 2025.`,
      ['revenue Tessaro: 90000000 USD [2025-01-01, 2026-01-01)'],
    ],
    [
      'Plover Systems (NYSE: PLVR) liked the news.\n\nRevenue was $90 million in 2025.',
      ['revenue –: 90000000 USD [2025-01-01, 2026-01-01)'],
    ],
  ])('%s', async (text, claims) => expect(await english(text)).toEqual(claims))
})

describe('what belongs to another value, or to nobody else', () => {
  test.each<[string, string[]]>([
    [
      'Die Aktie schloss bei 24,36 Euro, nachdem sie am Mittwoch bei 21,95 Euro geschlossen hatte.',
      ['close-price Rhenalis: 24.36 EUR [2026-03-13, 2026-03-14)'],
    ],
    [
      'Die wiederkehrenden Erlöse lagen Ende 2025 bei 90 Millionen Euro, dem 1,4-Fachen der Wartungserlöse.',
      ['recurring-revenue Rhenalis: 90000000 EUR [2025-10-01, 2026-01-01)'],
    ],
  ])('%s', async (text, claims) => expect(await german(text)).toEqual(claims))

  test('a house that labels a sentence rates the company of the article', async () =>
    expect(await claimsIn(tessaro('March 13, 2026', 'Brokers moved.\n\nMarlin & Tate: Buy, target to $148 from $130.'))).toEqual([
      'price-target Tessaro: 148 USD [2026-03-13, 2026-03-14) house=marlin',
    ]))
})
