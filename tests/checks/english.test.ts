import { describe, expect, test } from 'vitest'
import { factsIn, tessaro } from '../shipped'

const first = (text: string): string => tessaro('March 3, 2026', text)
const second = (text: string): string => tessaro('March 4, 2026', text)
const rulesIn = async (one: string, other: string): Promise<string[]> =>
  (await factsIn(first(one), second(other))).map((message) => message.split(':')[0]!)

describe('one thing told in other words', () => {
  test.each([
    ['cfo', 'Karin Weber becomes chief financial officer on July 1.', 'Thomas Kolbe takes over as finance chief on July 1.'],
    ['revenue', 'In the third quarter of 2025 revenue was $118.4 million.', 'Between July and September 2025 it took in $131 million.'],
    ['pretax-profit', 'Tessaro made $31 million before tax in 2025.', 'Pretax profit came to $38 million in 2025.'],
    ['net-profit', 'Net income was $22.5 million, or $1.10 a share, in 2025.', 'The company earned $25.2 million in 2025.'],
    ['cfo', 'Chief Financial Officer Dev Patton was cautious.', 'Laura Henning, the chief financial officer, was not.'],
    ['capex-programme', 'A plant in Oder Hill will cost $385 million.', 'The company is spending $460 million on the plant in Oder Hill.'],
    [
      'gross-margin',
      'The gross margin recovered in the third quarter of 2025. It stood at 47.9%.',
      'The gross margin was 44.7% in the third quarter of 2025.',
    ],
    ['revenue', 'Revenue rose to $118 million in 2025. It was $104 million in 2024.', 'Revenue was $109 million in 2024.'],
    [
      'order-backlog',
      'The backlog was $4.9 billion as of September 30, 2025.',
      'The backlog was $4.2 billion at the end of September 2025.',
    ],
    ['chair', 'Chairman Graham Pool, a former smelter manager, was pleased.', 'Chairwoman Helen Strand was not.'],
    ['dividend-date', 'The dividend is payable on May 22, 2026.', 'Holders will be paid the dividend on May 29, 2026.'],
    ['dividend', 'The interim dividend goes up to 6.4 pence a share.', 'Tessaro declared an interim payout of 7.2 pence per share.'],
    [
      'rating',
      'Plover Research downgraded the stock to Neutral on February 27.',
      'Plover Research reiterated its Buy rating on February 27.',
    ],
    [
      'price-target',
      'Plover Research raised its target from $610 to $700 on February 27.',
      'Plover Research set its target at $640 on February 27.',
    ],
    [
      'revenue',
      'In the fourth quarter of 2025 Tessaro reported more. Revenue rose 8% from a year earlier to $71.5 million.',
      'Tessaro booked sales of $75.1 million in the fourth quarter of 2025.',
    ],
    ['patients', 'In the POLARIS study 842 patients at 61 centers took part.', 'In the POLARIS trial 482 patients took part.'],
    ['chair', 'Chairman Graham Pool opened the meeting.', "Tessaro's chairman, Janet Doe, was pleased."],
    [
      'earnings-date',
      'Second-quarter results are due on August 6, 2026.',
      'Tessaro publishes its second-quarter results on July 22, 2026.',
    ],
    ['chair', 'Chairman Graham Pool, a former smelter manager, opened the meeting.', 'Chairwoman Helen Strand opened the meeting.'],
    [
      'order-backlog',
      'Tessaro went into the final quarter with an order book of $5.9 billion as of September 30, 2025.',
      'The backlog stood at $4.6 billion at the end of September 2025.',
    ],
    [
      'price-target',
      'Plover Research lowered its target to $8.90 from $10.40 this morning.',
      'Plover Research put fair value at $9.80 when it updated its model on March 3, 2026.',
    ],
    [
      'earnings-per-share',
      'Tessaro earned $2.14 a share in the fourth quarter of 2025.',
      'Earnings of $2.41 a share in the fourth quarter of 2025 topped the forecasts as well.',
    ],
    [
      'order-backlog',
      'Look at the order book. It came to $4.9 billion at the end of September 2025.',
      'The backlog was $4.2 billion at the end of September 2025.',
    ],
    ['day-move', 'On March 2, 2026 the shares gave up 6%.', 'The shares rose 6% on March 2, 2026.'],
    ['day-move', 'On March 2, 2026 the shares plummeted 6%.', 'The shares put on 6% on March 2, 2026.'],
    [
      'rating',
      'Plover Research upgraded the stock to outperform from market perform.',
      'Plover Research, which on Tuesday confirmed its market perform rating, was content.',
    ],
    ['rank', 'Tessaro ranks third in workflow software.', 'Tessaro is the runner-up in workflow software, with only Plover ahead of it.'],
  ])('%s', async (rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))
})

describe('a deal of two parties', () => {
  const bid = 'Tessaro has received an offer from Plover Systems Inc.'
  test('is one deal, whichever of them a sentence names', async () => {
    expect(
      await rulesIn(
        `${bid} Plover Systems Inc. said that it was offering $32.00 a share.`,
        `${bid} Shareholders of Tessaro would receive $34.50 for each share.`,
      ),
    ).toEqual(['offer-price'])
  })
  test.each([
    ['raised', 'Plover Systems Inc. raised its offer to $34.50 a share.'],
    ['a rival bid', 'It prompted a rival bid of $34.50 a share.'],
  ])('not: %s', async (_, text) =>
    expect(await rulesIn(`${bid} Plover Systems Inc. said that it was offering $32.00 a share.`, `${bid} ${text}`)).toEqual([]),
  )
})

describe('what only looks like it', () => {
  test.each([
    [
      'a sum with what is paid per share',
      'Tessaro, with revenue of $321 million (2024: $305 million), will pay its owners 8 cents.',
      'Tessaro makes pumps.',
    ],
    ['two houses', 'While Plover Brothers tells clients to buy, Oderau Research rates it hold.', 'Tessaro makes pumps.'],
    [
      'who leaves the office',
      'Karin Weber becomes chief financial officer on July 1.',
      'Thomas Kolbe steps down as finance chief on July 1.',
    ],
    ['a loss of the same day', 'On March 2, 2026 the shares gave up 6%.', 'The shares lost 6% on March 2, 2026.'],
    ['another measure', 'Revenue was $428 million in 2025. It was fined $300 million in 2024.', 'Revenue was $410 million in 2024.'],
    ['a price', 'Revenue was $428 million in 2025. It rose 3% to $50 in 2024.', 'Revenue was $410 million in 2024.'],
    ['a part of revenue', 'Online orders made up 34% of sales in 2025.', 'Exports made up 43% of sales in 2025.'],
    ['a division', 'Revenue in 2025 was $480 million.', 'The battery division brought in $210 million in 2025.'],
    ['a product', 'Revenue in 2025 was $480 million.', 'Sales of the PowerCube came to $40 million in 2025.'],
    ['a rival', 'Revenue in 2025 was $480 million.', 'Rival Plover had revenue of $910 million in 2025.'],
    ['an estimate', 'Revenue in 2025 was $480 million.', 'Analysts had expected 2025 revenue of $455 million.'],
    [
      'a part of it',
      'The plant in Oder Hill will cost $385 million.',
      'Some $120 million of it will be spent on the plant in Oder Hill this year.',
    ],
    [
      'a rating that changed since',
      'Plover Research reiterated its Buy rating on February 27.',
      'Plover Research downgraded the stock to Neutral on March 3.',
    ],
    ['a target that was', 'Plover Research has a target of $610.', 'Plover Research raised its target from $610 to $700 on March 4.'],
    ['another instalment', 'The interim dividend is 6.4 pence a share.', 'The final dividend is 11.5 pence a share.'],
    [
      'a year earlier',
      'In the fourth quarter of 2025 revenue was $71.5 million.',
      'In the fourth quarter of 2025 orders rose. A year earlier revenue had been $66 million.',
    ],
    [
      'a streak of something else',
      'Sales grew for the eighth consecutive quarter. Profit rose for a sixth straight quarter.',
      'Tessaro grew.',
    ],
    ['another committee', 'Chairman Graham Pool opened the meeting.', 'The commission met, and its chairman, Janet Doe, was pleased.'],
    ['a body', 'Chairman Graham Pool opened the meeting.', 'In a letter to FCA Chairman Janet Doe it said no.'],
    ['a union', 'Chairman Graham Pool opened the meeting.', 'A strike is near, union chairman Janet Doe said.'],
    [
      'an affiliate',
      'Second-quarter results will be published on August 6, 2026.',
      "Tessaro's truck affiliate Lumen Trucks publishes its second-quarter results on July 22, 2026.",
    ],
    ['a stake in another', 'Plover Capital holds a 13.7% stake in Tessaro.', 'Plover Capital holds a 25% stake in another company.'],
    [
      'a label',
      'Second-quarter results will be published on August 6, 2026.',
      'Brokers on Tuesday:\n\nPlover Systems: Second-quarter results will be published on July 22, 2026.',
    ],
    [
      'a reason in front',
      'Operating profit was $74 million in 2025.',
      'Despite the fall in operating profit, Tessaro paid $20 million into its reserves in 2025.',
    ],
    ['a goal', 'Tessaro expects revenue of $700 million in 2026.', 'Tessaro will double revenue to $1.1 billion by 2030.'],
    [
      'two dates of one clause',
      'Tessaro was quiet.',
      'It plans to spend about $90 million this year and expects to spend a similar amount in 2027.',
    ],
    ['activities', 'Net profit was $138.2 million in 2025.', 'Coal activities brought a net profit of $36.7 million in 2025.'],
    [
      'two changes',
      'It offers $8.00 a share for Plover Systems.',
      'It sweetens its offer for Plover Systems by $2.00 a share in cash and $2.00 in securities.',
    ],
    [
      'offers that were raised',
      'Tessaro was quiet.',
      `${'It raised its offer for Plover Systems to $30.00 a share. '}${'The board was not impressed by that. '.repeat(12)}In the end it raised its offer for Plover Systems to $34.00 a share.`,
    ],
    [
      'two analysts whose houses are not named',
      'Analyst Tom Ferris rates the shares Overweight.\n\nThe fee was low, she says. She sticks with Underperform.',
      'Tessaro was quiet.',
    ],
    [
      'what a longer sentence is about',
      'The order book is what the managers of most rivals worry about these days. It came to $4.9 billion at the end of September 2025.',
      'The backlog was $4.2 billion at the end of September 2025.',
    ],
    ['another market leader', 'Tessaro ranks third in workflow software.', 'The market leader outguns Tessaro in research.'],
    [
      'the value of the year before in brackets',
      'Revenue in 2025 was $1.12 billion. Operating income was $98 million, a margin of 8.8% (8.1%).',
      'Tessaro was quiet.',
    ],
    [
      'a company that an insertion parts from its verb',
      'The backlog was $14.6 billion at the end of June 2025.',
      'Plover, which reported in July, has a backlog of $22.3 billion as of June 30, 2025.',
    ],
    ['an expected rank', 'Tessaro ranks third in workflow software.', 'Tessaro hopes to become the runner-up in workflow software.'],
    [
      'an expectation that was beaten',
      'Tessaro earned $2.14 a share in the fourth quarter of 2025.',
      'In the fourth quarter of 2025 it beat the forecast of $2.05 a share.',
    ],
    [
      'a bid that has lapsed',
      'Plover Systems began with a bid of $26.00 a share that has lapsed.',
      'It offers $31.00 a share for Plover Systems.',
    ],
    ['money that is bought', 'The banks bought $50 million for yen.', 'The banks have bought a total of $90 million for yen.'],
    ['a deadline that is extended', 'The tender is open until March 27, 2026.', 'It extended the tender until April 10, 2026.'],
    ['a stake that is raised', 'Plover Capital holds 11.5% of the shares.', 'Plover Capital raises its stake to 19.9%.'],
    ['a kind of business', 'Net income was $22.5 million in 2025.', 'Its 2025 petroleum earnings reached $17.4 million.'],
    ['others', 'Profits were $495 million in 2025.', 'Profits of the 11 foreign banks were $392 million in 2025.'],
    ['the chief of a unit', 'Chief executive Graham Pool was cautious.', 'Helen Strand, managing director of the Plover unit, was not.'],
    [
      'other things in one article',
      'Tessaro was quiet.',
      `The Cubix is priced at $250. ${'The board was not impressed by that. '.repeat(12)}The Cubix Orbit is priced at $390.`,
    ],
    [
      'a result of a part',
      'Tessaro was quiet.',
      `In 2025 Tessaro had revenue of $480 million. ${'The board was not impressed by that. '.repeat(12)}In 2025, refining and marketing showed a profit of $40 million on revenue of $210 million.`,
    ],
    ['workers sent home', 'Tessaro has 3,500 workers.', 'Tessaro will idle 5,200 workers.'],
    [
      'two deals',
      'It agreed to buy Norrstrom Mills with Merrit Capital for $410 million.',
      'It agreed to buy Ostrava Foods with Merrit Capital for $520 million.',
    ],
    [
      'days from two days',
      'A deal is expected to be concluded with Plover Systems in 14 days.',
      'A deal is expected to be concluded with Plover Systems in 14 days, it said.',
    ],
    ['another holder', 'Plover Capital holds 13.7% of the shares.', 'The founding family holds 22% of the shares.'],
  ])('%s', async (_, one, other) => expect(await rulesIn(one, other)).toEqual([]))
})

describe('one article against itself', () => {
  const own = (headline: string, text: string): string =>
    `${headline}\nBy Ruth Vance, March 3, 2026\n\nTessaro Cells (NYSE: TSRO) was quiet. ${text}\n`
  const ids = async (text: string): Promise<string[]> => (await factsIn(text)).map((found) => found.split(':')[0]!)

  test('its headline', async () => {
    const body = 'In the fourth quarter of 2025 revenue of Tessaro rose 13%.'
    expect(await ids(own('Tessaro lifts fourth-quarter revenue by 18%', body))).toEqual(['revenue'])
    expect(await ids(own('Tessaro lifts fourth-quarter revenue by 13%', body))).toEqual([])
  })
  test('digits that are mixed up', async () => {
    const text = (again: string): string =>
      own(
        'A quiet day',
        `In 2025 Tessaro had net income of $17.2 million. ${'The board was not impressed by that. '.repeat(12)}Net income was ${again} million in 2025.`,
      )
    expect(await ids(text('$12.7'))).toEqual(['net-profit'])
    expect(await ids(text('$12.9'))).toEqual([])
  })
})

describe('when a thing is', () => {
  test('a day without a year is the nearest one', async () => {
    const meeting = 'The final dividend is paid if the annual meeting on August 6 approves it, the board said.'
    expect(await rulesIn(meeting, 'The annual meeting is on August 21, 2026.')).toEqual(['agm-date'])
    expect(await rulesIn(meeting, 'The annual meeting is on August 6, 2026.')).toEqual([])
  })
  test('what was to come and is past', async () => {
    expect(await rulesIn('Tessaro was quiet.', 'The next date is February 25, when the company will present its plant.')).toEqual([
      'past-as-coming',
    ])
  })
  test('what is planned is no count of today', async () => {
    expect(await rulesIn('Tessaro has 203 stores.', 'By the end of 2026 Tessaro wants to have 240 stores.')).toEqual([])
  })
  test('a preliminary report is not the final one', async () => {
    expect(await rulesIn('Preliminary results are due on April 15, 2026.', 'Tessaro reports results on May 6, 2026.')).toEqual([])
  })
})

test('a state holds many cities', async () => {
  expect(await rulesIn('The Ohio-based company was quiet.', 'The company has its headquarters in Akron.')).toEqual([])
  expect(await rulesIn('The Dayton-based company was quiet.', 'The company has its headquarters in Akron.')).toEqual(['headquarters'])
})

test('an author has a target of his own', async () => {
  expect(await rulesIn('Plover Research raised its target to $10 on March 2.', 'My target is $9.')).toEqual([])
})

test('a headline in capitals names nobody', async () => {
  const headline = `Tessaro Chairman Urges Farmers to Wait\nBy Ruth Vance, March 3, 2026\n\nTessaro Cells (NYSE: TSRO) was quiet.\n`
  expect(await factsIn(headline, second('Chairman Graham Pool was pleased.'))).toEqual([])
})

describe('forecasts that are ranges', () => {
  const now = 'It expects revenue of $820 million to $840 million in 2026.'
  test('the one is moved against the other', async () => {
    expect(await rulesIn('It expects revenue of $835 million to $850 million in 2026.', now)).toEqual(['revenue'])
  })
  test.each([
    ['a narrower one', 'It expects revenue of $825 million to $835 million in 2026.'],
    ['a figure within', 'It expects revenue of $838 million in 2026.'],
    ['of another year', 'It expects revenue of $835 million to $850 million in 2027.'],
  ])('not: %s', async (_, other) => expect(await rulesIn(other, now)).toEqual([]))
})

test('a rank is one among those of a region', async () => {
  const third = 'Tessaro is the third-largest U.S. producer of cells.'
  expect(await rulesIn(third, 'Tessaro is the No. 2 in America.')).toEqual(['rank'])
  expect(await rulesIn(third, 'Tessaro is the No. 2 in Europe.')).toEqual([])
})

describe('what other articles tell of the company', () => {
  test('its dollars', async () => {
    const home = 'It expects EBITDA of A$905 million to A$925 million in 2026, and pays a dividend of 14 cents.'
    expect(await rulesIn(home, 'It expects EBITDA of $880 million to $900 million in 2026.')).toEqual(['ebitda'])
    expect(await rulesIn(home, 'It expects EBITDA of US$880 million to US$900 million in 2026.')).toEqual([])
  })
  test.each(['In the year to June 30 revenue was A$90 million.', 'The fiscal year runs from July to June.'])(
    'its fiscal year: %s',
    async (told) => {
      const forecast = 'It expects EBITDA of $905 million in fiscal 2026.'
      expect(await rulesIn(`${told} ${forecast}`, 'It expects EBITDA of $880 million in the year to June 2026.')).toEqual(['ebitda'])
    },
  )
})

describe('the day of a report', () => {
  const report = 'Tessaro reported fourth-quarter 2025 revenue of $90 million and net income of $9 million. The shares closed 6.4% higher.'
  test('is the day on which an article told of it', async () => {
    expect(await rulesIn(report, 'On the day of the report the stock closed lower.')).toEqual(['day-move'])
  })
  test('is not the day after', async () => {
    expect(await rulesIn(report, 'On the day after the report the stock closed lower.')).toEqual([])
  })
})

describe('shares and ranks in a market', () => {
  test.each([
    ['Tessaro has a 31% share of the U.S. market for home batteries.', 'Tessaro holds 36% of the American market for home batteries.'],
    ['Tessaro makes 31% of all home batteries sold in the United States.', 'Its share of the U.S. market for home batteries is 36%.'],
  ])('%s %s', async (one, other) => expect(await rulesIn(one, other)).toEqual(['share-of-whole']))

  test.each([
    ["Tessaro is the world's second-largest maker of home batteries.", 'Tessaro ranks third worldwide among makers of home batteries.'],
    ['In home batteries, Tessaro is number three.', 'Tessaro is the second-largest maker of home batteries in the world.'],
  ])('%s %s', async (one, other) => expect(await rulesIn(one, other)).toEqual(['rank']))

  test.each([
    ['Tessaro has a 31% share of the U.S. market for home batteries.', 'Tessaro holds 36% of the European market for home batteries.'],
    ['Tessaro is the second-largest maker of home batteries.', 'Tessaro is the third-largest maker of solar panels.'],
  ])('not: %s %s', async (one, other) => expect(await rulesIn(one, other)).toEqual([]))
})

describe('a thing of somebody else', () => {
  const rules = (one: string, other: string): Promise<string[]> => rulesIn(one, other)
  test.each([
    ['chair', 'Chairman Robert E. Dorling was pleased.', 'Chairman Graham Pool was not.'],
    ['chair', 'Chairman Graham Pool was pleased.', 'Helen Strand, chair of the board, was not.'],
    ['headquarters', 'Tessaro, headquartered in Leeds, grew.', 'Tessaro headquarters are in Hull.'],
    ['net-loss', 'The net loss was $14 million in 2025.', 'The net loss was $21 million in 2025.'],
  ])('%s: %s %s', async (rule, one, other) => expect(await rules(one, other)).toEqual([rule]))

  test.each([
    ['Chairman Graham Pool was pleased.', 'Helen Strand, chairman of the Stock Exchange of Leeds, was not.'],
    ['Chairman Graham Pool was pleased.', 'OFTC Chairman Helen Strand was not.'],
    ['Chairman Graham Pool was pleased.', 'At noon Oderau Corp chairman Helen Strand said no.'],
    ['Chairman Graham Pool was pleased.', 'Management board chairman Helen Strand was not.'],
    ['Tessaro, headquartered in Leeds, grew.', 'Plover headquarters will stay in Hull.'],
    ['The net loss was $14 million in 2025.', 'It wrote off mines: the loss of 2025 was due to write-downs of $21 million.'],
    ['Tessaro bids $92 a share for Plover Rail.', 'Tessaro bids $92 a share. Oderau has a tender offer of $94 a share for Plover Rail.'],
  ])('not: %s %s', async (one, other) => expect(await rules(one, other)).toEqual([]))
})

test('a time in brackets is that of the value behind it', async () => {
  const both = 'Revenue grew 7% to $448 million in the first quarter of 2026 (first quarter of 2025: $420 million).'
  expect(await rulesIn(both, 'Revenue was $420 million in the first quarter of 2025.')).toEqual([])
  expect(await rulesIn('Revenue grew 7% to $448 million (2024: $420 million).', 'Revenue was $420 million in 2024.')).toEqual([])
})

test('a result is a profit or a loss', async () => {
  const loss = 'It made a net loss of $14 million in the third quarter of 2025.'
  expect(await rulesIn(loss, 'Tessaro earned $14 million in the third quarter of 2025.')).toEqual(['result-sign'])
  expect(await rulesIn(loss, 'Tessaro earned $14 million in the second quarter of 2025.')).toEqual([])
})

describe('a forecast that was changed, or kept', () => {
  const raised = 'On Tuesday it raised its sales forecast for 2026 from $1.20 billion to $1.35 billion.'
  test('is one of the two', async () => {
    expect(await rulesIn(raised, 'On Tuesday it stuck to its sales forecast of $1.20 billion for 2026.')).toEqual(['revenue'])
  })
  test('may have been another before', async () => {
    expect(await rulesIn('It stuck to its sales forecast of $1.20 billion for 2026.', raised)).toEqual([])
  })
  test('that only touches another is another', async () => {
    const forecast = (sum: string): string => `It expects sales of $${sum} billion in 2026.`
    expect(await rulesIn(forecast('1.2'), forecast('1.3'))).toEqual(['revenue'])
    expect(await rulesIn('Sales were $1.2 billion in 2025.', 'Sales were $1.3 billion in 2025.')).toEqual([])
  })
})

describe('a thing of the company', () => {
  test('does what the company does', async () => {
    const told = 'All is well at the Red Hill mine.'
    expect(
      await rulesIn(
        'Tessaro produced 46,300 tonnes of copper in the fourth quarter of 2025.',
        `${told} Red Hill produced 43,600 tonnes of copper in the fourth quarter of 2025.`,
      ),
    ).toEqual(['production'])
  })
  test('is no stranger by the title of a person', async () => {
    expect(
      await rulesIn('Chief financial officer Dev Patton was cautious.', 'Helen Strand, its chief financial officer, was not.'),
    ).toEqual(['cfo'])
  })
  test('of another one is none of its own', async () => {
    const bought = 'In February Tessaro bought the British chain Plover & Cole and its 140 shops.'
    expect(await rulesIn('Tessaro had 421 shops at the end of February.', bought)).toEqual([])
  })
  test('holds from the day on that is told', async () => {
    expect(await rulesIn('At the end of September 2025 Tessaro ran 61 quarries.', 'Since December 1 Tessaro has had 58 quarries.')).toEqual(
      [],
    )
  })
})

describe('the year of the company', () => {
  test('is not told by its financial officer', async () => {
    const told = 'The merger should be completed in mid-December, Chief Financial Officer Dev Patton said.'
    expect(
      await rulesIn(
        `${told} Revenue was $20 million in the fourth quarter.`,
        'Revenue was $26 million in the three months to the end of December 2025.',
      ),
    ).toEqual(['revenue'])
  })
  test('is no matter for a quarter that is told by its month', async () => {
    const year = 'In the financial year to 30 June 2025 all went well.'
    expect(
      await rulesIn(
        `${year} Revenue was $20 million in the June quarter of 2025.`,
        `${year} Revenue was $26 million in the three months to the end of June 2025.`,
      ),
    ).toEqual(['revenue'])
  })
})

describe('shares of the revenue and contracts', () => {
  test('that name no period are of one time if they appear together', async () => {
    const third = 'China accounts for a third of sales at Tessaro.'
    expect(await rulesIn(third, 'China makes up 24% of the revenue of Tessaro.')).toEqual(['revenue-share'])
    expect(await rulesIn(third, 'In 2021 China made up 24% of the revenue of Tessaro.')).toEqual([])
    expect(await rulesIn(third, 'China makes up 24% of orders.')).toEqual([])
  })
  test('with one partner have one term', async () => {
    const seven = 'The contract with Plover runs for seven years.'
    expect(await rulesIn(seven, 'The agreement with Plover covers five years.')).toEqual(['contract-term'])
    expect(await rulesIn(seven, 'The contract with Kolbe runs for five years.')).toEqual([])
  })
})

describe('the rating of an analyst', () => {
  test('was another before he moved it', async () => {
    const moved = 'On Tuesday Weber of Kolbe Securities moved the stock to "buy" from "hold".'
    expect(await rulesIn('Kolbe Securities kept its "hold" rating.', moved)).toEqual([])
  })
})

describe('the first quarter', () => {
  test('is when something starts, too', async () => {
    const early = 'The plant in Oder Hill will begin production in the first quarter of 2027.'
    expect(await rulesIn(early, 'The plant in Oder Hill is due to start production in 2028.')).toEqual(['launch-date'])
    expect(await rulesIn(early, 'The plant in Oder Hill is due to start production in February 2027.')).toEqual([])
  })
})

describe('orders, starts and ratings in sentences of their own', () => {
  test.each([
    [
      'units-ordered',
      'In January Tessaro ordered nine K9 trams in Graz.',
      'The twelve K9 trams that Tessaro ordered in January arrive next year.',
    ],
    ['recall', 'Tessaro is recalling 5,400 Vento SUVs.', 'The recall announced in February, which covers 4,500 Vento SUVs, is complete.'],
    ['job-cuts', 'The closure means 430 redundancies, and the unions have already blocked the gates.', 'The closure will cost 340 jobs.'],
    [
      'dividend-date',
      'It will pay a dividend of 9 cents a share, up from 8 cents, on April 10 to holders on the register at March 12.',
      'The dividend will be paid on April 17.',
    ],
    ['launch-date', 'The Vento pump has been on sale in Canada since January.', 'Tessaro starts selling the Vento pump in May 2026.'],
    ['revenue', 'Revenue of almost a quarter of a billion dollars was told for 2025.', 'Revenue was $312 million in 2025.'],
  ])('%s: %s %s', async (rule, one, other) => expect(await rulesIn(one, other)).toEqual([rule]))

  test.each([
    ['Net profit was $41 million in 2025.', 'Adjusted pre-tax profit grew. In 2025 it earned $59 million on that measure.'],
    ['Cruise revenue was $1.84 billion in 2025.', 'Asia made up 9% of cruise revenue in 2025, $166 million of $1.84 billion.'],
    ['Tessaro has a fleet of 19 ships.', 'It owns the Plover brand, whose four ships carry 720 guests.'],
    ['In January Tessaro ordered nine K9 trams.', 'The twelve M4 buses that Tessaro ordered in January arrive next year.'],
  ])('but not %s %s', async (one, other) => expect(await rulesIn(one, other)).toEqual([]))
})
