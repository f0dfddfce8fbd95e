import type { Word } from '../../languages/language'
import type { Reading } from '../reading'
import * as put from './bag'
import type { Bag } from './bag'
import type { Capture, TimeSource } from './capture'
import * as days from './days'
import { SlotKind } from './kinds'
import * as phrases from './phrases'
import * as readers from './readers'
import * as units from './units'
import * as words from './words'
import * as years from './years'

/** A typed place in time templates. */
export interface Slot {
  /** The kinds of tokens that it can begin with: bits of `SlotKind`. */
  kinds: number
  /** Whether a word of such a kind can begin it. */
  fits(word: Word): boolean
  /** Fills it at a token; null where it does not fit. */
  read(reading: Reading, at: number, times: TimeSource): Capture | null
  /** Puts what was read beside what the other slots have read. */
  put(bag: Bag, capture: Capture): void
}

const slot = (kinds: number, read: Slot['read'], put: Slot['put'], fits: Slot['fits'] = () => true): Slot => ({ kinds, fits, read, put })

const DECADE = SlotKind.LetteredFigure | SlotKind.Decade
const ORDINAL = SlotKind.ShortFigure | SlotKind.Number
const MARKED = SlotKind.MarkedFigure | SlotKind.Number
const COUNT = SlotKind.PlainFigure | SlotKind.YearFigure | SlotKind.OtherFigure | SlotKind.Cardinal | SlotKind.Duration

/** By their names in templates; `CONTRIBUTING.md` says what each reads. */
export const SLOTS: Readonly<Record<string, Slot>> = {
  weekday: slot(SlotKind.Weekday, words.readWeekday, put.putWeekday),
  weekdays: slot(SlotKind.Weekday, words.readAnyWeekday, put.putWeekday),
  day: slot(ORDINAL, days.readDay, put.putDay),
  nthday: slot(MARKED, days.readOrdinalDay, put.putDay),
  guardday: slot(SlotKind.MarkedFigure, days.readGuardedDay, put.putDay),
  lastday: slot(SlotKind.ShortFigure, days.readLastDay, put.putDay),
  bareday: slot(SlotKind.ShortFigure, days.readBareDay, put.putDay),
  finalday: slot(SlotKind.ShortFigure, days.readFinalDay, put.putDay),
  aloneday: slot(SlotKind.MarkedFigure, days.readLoneDay, put.putDay),
  month: slot(SlotKind.Month, words.readMonth, put.putMonth),
  nthmonth: slot(MARKED, readers.readOrdinalMonth, put.putMonth),
  year: slot(SlotKind.YearFigure, years.readYear, put.putYear),
  year2: slot(SlotKind.ShortFigure | SlotKind.YearFigure | SlotKind.Cardinal | SlotKind.Quote, years.readShortYear, put.putYear),
  fullyear: slot(SlotKind.YearFigure | SlotKind.Cardinal, years.readFullYear, put.putYear),
  spelledyear: slot(SlotKind.Cardinal, years.readSpelledYear, put.putYear),
  decade: slot(DECADE, years.readDecade, put.putDecade),
  lonedecade: slot(DECADE, years.readLoneDecade, put.putDecade),
  quarter: slot(SlotKind.LetteredFigure | SlotKind.PeriodLetter, years.readQuarter, put.putQuarter),
  quarterWord: slot(SlotKind.Unit, units.readQuarterWord, put.putQuarter, units.isQuarterWord),
  season: slot(SlotKind.Season, words.readSeason, put.putSeason),
  numeric: slot(SlotKind.JoinedFigure, readers.readDate, put.putDate),
  loose: slot(SlotKind.JoinedFigure, readers.readLooseDate, put.putDate),
  aloneloose: slot(SlotKind.JoinedFigure, readers.readLoneDate, put.putDate),
  time: slot(SlotKind.Any, readers.readInnerTime, put.putWithin),
  a: slot(SlotKind.Any, readers.readInnerTime, put.putFirst),
  b: slot(SlotKind.Any, readers.readInnerTime, put.putSecond),
  nth: slot(MARKED | SlotKind.Edge, readers.readNth, put.putNth),
  lastnumber: slot(SlotKind.Figure | SlotKind.Cardinal, readers.readLastWhole, put.putNumber),
  lastnth: slot(SlotKind.Figure | SlotKind.Cardinal, readers.readLastWhole, put.putNth),
  number: slot(SlotKind.Figure | SlotKind.Cardinal, readers.readWhole, put.putNumber),
  count: slot(COUNT, readers.readCount, put.putCount),
  few: slot(SlotKind.Duration, phrases.readFew, put.putCount),
  duration: slot(COUNT | SlotKind.Hedge, readers.readLength, put.putSteps),
  shift: slot(SlotKind.Shift, phrases.readShift, put.putShift),
  shiftBehind: slot(SlotKind.Shift, phrases.readShiftBehind, put.putShift),
  relativeDay: slot(SlotKind.RelativeDay, phrases.readRelativeDay, put.putRelativeDay),
  holiday: slot(SlotKind.Holiday, phrases.readHoliday, put.putHoliday),
  daypart: slot(SlotKind.Daypart, words.readDaypart, put.putNothing),
  part: slot(SlotKind.Part, phrases.readPart, put.putPart),
  endword: slot(SlotKind.Part, words.readEndWord, put.putPart),
  fiscal: slot(SlotKind.Fiscal, phrases.readFiscal, put.putFiscal),
  unit: slot(SlotKind.Unit, units.readUnit, put.putUnit, units.isUnit),
  units: slot(SlotKind.Unit, units.readUnits, put.putUnit, units.isUnits),
  'unit:year': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isYear),
  'unit:quarter': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isQuarter),
  'unit:month': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isMonth),
  'unit:months': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isMonths),
  'unit:day': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isDay),
  'unit:century': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isCentury),
  'unit:weekend': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isWeekend),
  'unit:relative': slot(SlotKind.Unit, units.readUnitWord, put.putUnit, units.isRelative),
  fiscalUnit: slot(SlotKind.Unit, units.readItsUnit, put.putFiscalUnit, units.isFiscalUnit),
  fourth: slot(SlotKind.Unit, units.readFourth, put.putUnit, units.isFourth),
  shiftUnit: slot(SlotKind.Unit, units.readShiftUnit, put.putShiftUnit, units.isShiftUnit),
  monthWeek: slot(SlotKind.Unit, units.readMonthWeek, put.putMonthWeek, units.isMonthWeek),
  partUnit: slot(SlotKind.Unit, units.readPartUnit, put.putPartUnit, units.isPartUnit),
  yearStart: slot(SlotKind.Unit, units.readItsUnit, put.putYearStart, units.isYearStart),
  yearAgo: slot(SlotKind.Unit, units.readItsUnit, put.putYearAgo, units.isYearAgo),
}
