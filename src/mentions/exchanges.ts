import type { Day, Holiday } from '../model'
import { partsOf, parseIsoDate, weekdayOf } from './calendar'
import { HOLIDAYS } from './holidays'
import { holidayIn } from './times/spans'

/** An exchange: how texts name it, and on which weekdays it is closed all day. Half days are trading days. */
export interface Exchange {
  /** As reports name it. */
  name: string
  /** Its names in texts, in lower case, as a text is taken apart. */
  names: readonly string[]
  /** What stands for it in front of a ticker alone, in lower case. */
  codes: readonly string[]
  /** Where it is: its name behind “in” or “an der Börse”, in lower case. */
  places: readonly string[]
  /** ISO 4217 code of what its shares are traded in. */
  currency: string
  /** Code of the language whose readers trade foreign shares there. */
  readers?: string
  closings: readonly Closing[]
  /** Some of its houses make prices at weekends, too. */
  atWeekends?: boolean
  /** Where a holiday at the weekend goes: to the nearest weekday of its year, or to the next that is none; nowhere where absent. */
  observed?: 'nearest' | 'next'
  /** Days that came once, as ISO 8601. */
  once?: readonly string[]
}

/** A holiday that comes every year, from one on where `since` says so. */
interface Closing {
  holiday: Holiday
  since?: number
}

const on = (...names: readonly string[]): Closing[] => names.map((name) => ({ holiday: HOLIDAYS[name]! }))

const EASTER = ['goodFriday', 'easterMonday']
const CHRISTMAS = ['christmasDay', 'boxingDay']
const YEAR_END = ['christmasEve', ...CHRISTMAS, 'newYearsEve']

/**
 * The exchanges that are known. What is listed is closed; what is not may be: days that follow the moon are left out, and those that
 * were closed in some years only, such as Whit Monday and 3 October in Frankfurt.
 * Sources: NYSE Rule 7.2, Nasdaq Equity 1; trading calendars of Deutsche Börse, SIX, Wiener Börse, Euronext, Nasdaq Nordic, Oslo Børs, HKEX, JPX,
 * TMX, ASX; bank holidays of England and Wales (Banking and Financial Dealings Act 1971, and proclamations).
 */
export const EXCHANGES: Readonly<Record<string, Exchange>> = {
  'new-york': {
    name: 'NYSE/Nasdaq',
    names: [
      'nyse',
      'nasdaq',
      'new york stock exchange',
      'wall street',
      'new yorker börse',
      'new yorker handel',
      'us - börse',
      'us - handel',
    ],
    codes: ['nyse american', 'nyse arca', 'nyse mkt', 'nyseamerican', 'nysearca', 'nasdaqgs', 'nasdaqgm', 'nasdaqcm', 'amex'],
    places: ['new york'],
    currency: 'USD',
    closings: [
      ...on('newYearsDay', 'presidentsDay', 'goodFriday', 'memorialDay', 'independenceDay', 'laborDay', 'thanksgiving', 'christmasDay'),
      { holiday: HOLIDAYS.martinLutherKing!, since: 1998 },
      { holiday: HOLIDAYS.juneteenth!, since: 2022 },
    ],
    observed: 'nearest',
    once: ['2018-12-05', '2025-01-09'],
  },
  xetra: {
    name: 'Xetra',
    names: ['xetra'],
    codes: ['etr', 'xetr'],
    places: [],
    currency: 'EUR',
    closings: on('newYearsDay', ...EASTER, 'labourDay', ...YEAR_END),
  },
  frankfurt: {
    name: 'Börse Frankfurt',
    names: ['börse frankfurt', 'frankfurter börse', 'frankfurter handel', 'frankfurt stock exchange'],
    codes: ['fra', 'fwb', 'fse', 'frankfurt'],
    places: ['frankfurt'],
    currency: 'EUR',
    readers: 'de',
    closings: on('newYearsDay', ...EASTER, 'labourDay', ...YEAR_END),
  },
  tradegate: {
    name: 'Tradegate, Stuttgart, gettex',
    names: [
      'tradegate',
      'gettex',
      'quotrix',
      'lang & schwarz',
      'börse stuttgart',
      'stuttgarter börse',
      'börse münchen',
      'börse düsseldorf',
    ],
    codes: ['stu', 'muc', 'dus', 'ham', 'ber'],
    places: ['stuttgart'],
    currency: 'EUR',
    atWeekends: true,
    // Half days on 24 and 31 December at some of them.
    closings: on('newYearsDay', ...EASTER, 'labourDay', ...CHRISTMAS),
  },
  vienna: {
    name: 'Wiener Börse',
    names: ['wiener börse', 'vienna stock exchange'],
    codes: ['vie', 'wbag', 'vse'],
    places: ['wien', 'vienna'],
    currency: 'EUR',
    closings: on('newYearsDay', ...EASTER, 'labourDay', 'whitMonday', 'austrianNational', ...YEAR_END),
  },
  euronext: {
    name: 'Euronext',
    names: ['euronext'],
    codes: ['euronext paris', 'euronext amsterdam', 'euronext brussels', 'euronext lisbon', 'epa', 'ams', 'ebr', 'enx'],
    places: ['paris', 'amsterdam', 'brüssel', 'brussels', 'lissabon', 'lisbon'],
    currency: 'EUR',
    closings: on('newYearsDay', ...EASTER, 'labourDay', ...CHRISTMAS),
  },
  zurich: {
    name: 'SIX',
    names: ['six swiss exchange', 'schweizer börse', 'zürcher börse'],
    codes: ['six', 'swx', 'vtx'],
    places: ['zürich', 'zurich'],
    currency: 'CHF',
    closings: [
      ...on('newYearsDay', ...EASTER, 'labourDay', 'ascension', 'whitMonday', ...YEAR_END),
      { holiday: { month: 1, day: 2 } },
      { holiday: { month: 8, day: 1 } },
    ],
  },
  london: {
    name: 'London Stock Exchange',
    names: ['london stock exchange', 'lse', 'londoner börse', 'londoner handel'],
    codes: ['lon', 'xlon', 'aim'],
    places: ['london'],
    currency: 'GBP',
    closings: [
      ...on('newYearsDay', ...EASTER, ...CHRISTMAS),
      { holiday: { month: 5, weekday: 1, nth: 1 }, since: 2021 },
      { holiday: { month: 5, weekday: 1, nth: -1 }, since: 2023 },
      { holiday: { month: 8, weekday: 1, nth: -1 } },
    ],
    observed: 'next',
    once: ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'],
  },
  stockholm: {
    name: 'Nasdaq Stockholm',
    names: ['nasdaq stockholm'],
    codes: ['sto', 'omx'],
    places: ['stockholm'],
    currency: 'SEK',
    closings: [
      ...on('newYearsDay', 'epiphany', ...EASTER, 'labourDay', 'ascension', ...YEAR_END),
      { holiday: { month: 6, day: 6 }, since: 2005 },
    ],
  },
  oslo: {
    name: 'Oslo Børs',
    names: ['oslo børs', 'oslo stock exchange'],
    codes: ['osl', 'ose'],
    places: ['oslo'],
    currency: 'NOK',
    closings: [
      ...on('newYearsDay', 'maundyThursday', ...EASTER, 'labourDay', 'ascension', 'whitMonday', ...YEAR_END),
      { holiday: { month: 5, day: 17 } },
    ],
  },
  copenhagen: {
    name: 'Nasdaq Copenhagen',
    names: ['nasdaq copenhagen'],
    codes: ['cph'],
    places: ['kopenhagen', 'copenhagen'],
    currency: 'DKK',
    closings: on('newYearsDay', 'maundyThursday', ...EASTER, 'ascension', 'whitMonday', ...YEAR_END),
  },
  toronto: {
    name: 'Toronto Stock Exchange',
    names: ['toronto stock exchange', 'tsx'],
    codes: ['tsxv', 'tsx-v', 'tsx venture'],
    places: ['toronto'],
    currency: 'CAD',
    closings: [
      // Canada's Thanksgiving is on the day of Columbus.
      ...on('newYearsDay', 'goodFriday', 'laborDay', 'columbusDay', ...CHRISTMAS),
      { holiday: { month: 2, weekday: 1, nth: 3 }, since: 2008 },
      { holiday: { month: 5, day: 18, weekday: 1 } },
      { holiday: { month: 7, day: 1 } },
      { holiday: { month: 8, weekday: 1, nth: 1 } },
    ],
    observed: 'next',
  },
  sydney: {
    name: 'ASX',
    names: ['asx', 'australian securities exchange'],
    codes: [],
    places: ['sydney'],
    currency: 'AUD',
    closings: [
      ...on('newYearsDay', ...EASTER, ...CHRISTMAS),
      { holiday: { month: 1, day: 26 } },
      { holiday: { month: 6, weekday: 1, nth: 2 } },
    ],
    observed: 'next',
  },
  'hong-kong': {
    name: 'HKEX',
    names: ['hkex', 'sehk', 'hong kong stock exchange'],
    codes: ['hkg', 'hkse'],
    places: ['hongkong', 'hong kong'],
    currency: 'HKD',
    closings: [
      ...on('newYearsDay', ...EASTER, 'labourDay', ...CHRISTMAS),
      { holiday: { month: 7, day: 1 } },
      { holiday: { month: 10, day: 1 } },
    ],
  },
  tokyo: {
    name: 'Tokyo Stock Exchange',
    names: ['tokyo stock exchange', 'tokioter börse'],
    codes: ['tyo'],
    places: ['tokio', 'tokyo'],
    currency: 'JPY',
    closings: [...on('newYearsDay', 'newYearsEve'), { holiday: { month: 1, day: 2 } }, { holiday: { month: 1, day: 3 } }],
  },
}

const SATURDAY = 6

/** Whether an exchange is closed all day for a holiday, as far as its closings are known. */
export function isHoliday({ closings, observed, once = [] }: Exchange, day: Day): boolean {
  const { year } = partsOf(day)
  const holidays = closings.filter(({ since = year }) => since <= year).map(({ holiday }) => holidayIn(holiday, year))
  const days = new Set([...holidays, ...once.map(parseIsoDate)])
  for (const holiday of holidays) if (observed && weekdayOf(holiday) >= SATURDAY) days.add(OBSERVED[observed](holiday, days))
  return days.has(day)
}

const OBSERVED = {
  /** Friday for Saturday, Monday for Sunday; New Year's Day is not moved to the year before. */
  nearest: (holiday: Day): Day => {
    const moved = weekdayOf(holiday) === SATURDAY ? holiday - 1 : holiday + 1
    return partsOf(moved).year === partsOf(holiday).year ? moved : holiday
  },
  next: (holiday: Day, taken: ReadonlySet<Day | null>): Day => {
    let day = holiday
    while (weekdayOf(day) >= SATURDAY || taken.has(day)) day++
    return day
  },
}

const byName = new Map(
  Object.entries(EXCHANGES).flatMap(([id, { names, codes, places }]) =>
    [id, ...names, ...codes, ...places].map((name) => [name, id] as const),
  ),
)

/** Names and codes of all exchanges, in lower case. */
export const EXCHANGE_NAMES: readonly string[] = [...byName.keys()]

/** Id of the exchange of that name, in any case; undefined where none is known by it. */
export const exchangeNamed = (name: string): string | undefined => byName.get(name.trim().toLowerCase())
