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
  /** Fills it at a token; null where it does not fit. */
  read(reading: Reading, at: number, times: TimeSource): Capture | null
  /** Puts what was read beside what the other slots have read. */
  put(bag: Bag, capture: Capture): void
}

const slot = (kinds: number, read: Slot['read'], put: Slot['put']): Slot => ({ kinds, read, put })

const NUMERIC = SlotKind.ShortFigure | SlotKind.YearFigure
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
  year2: slot(NUMERIC | SlotKind.Cardinal | SlotKind.Quote, years.readShortYear, put.putYear),
  fullyear: slot(SlotKind.YearFigure | SlotKind.Cardinal, years.readFullYear, put.putYear),
  spelledyear: slot(SlotKind.Cardinal, years.readSpelledYear, put.putYear),
  decade: slot(SlotKind.PlainFigure | SlotKind.YearFigure | SlotKind.Decade, years.readDecade, put.putDecade),
  lonedecade: slot(SlotKind.PlainFigure | SlotKind.YearFigure | SlotKind.Decade, years.readLoneDecade, put.putDecade),
  quarter: slot(SlotKind.PlainFigure | SlotKind.PeriodLetter, years.readQuarter, put.putQuarter),
  quarterWord: slot(SlotKind.Unit, units.readQuarterWord, put.putQuarter),
  season: slot(SlotKind.Season, words.readSeason, put.putSeason),
  numeric: slot(NUMERIC, readers.readDate, put.putDate),
  loose: slot(NUMERIC, readers.readLooseDate, put.putDate),
  aloneloose: slot(NUMERIC, readers.readLoneDate, put.putDate),
  time: slot(SlotKind.Any, readers.readInnerTime, put.putWithin),
  a: slot(SlotKind.Any, readers.readInnerTime, put.putFirst),
  b: slot(SlotKind.Any, readers.readInnerTime, put.putSecond),
  nth: slot(MARKED | SlotKind.Edge, readers.readNth, put.putNth),
  lastnumber: slot(SlotKind.Figure | SlotKind.Cardinal, readers.readLastWhole, put.putNumber),
  lastnth: slot(SlotKind.Figure | SlotKind.Cardinal, readers.readLastWhole, put.putNth),
  number: slot(SlotKind.Figure | SlotKind.Cardinal, readers.readWhole, put.putNumber),
  count: slot(COUNT, readers.readCount, put.putCount),
  few: slot(SlotKind.Duration, phrases.readFew, put.putCount),
  duration: slot(COUNT, readers.readLength, put.putSteps),
  shift: slot(SlotKind.Shift, phrases.readShift, put.putShift),
  shiftBehind: slot(SlotKind.Shift, phrases.readShiftBehind, put.putShift),
  relativeDay: slot(SlotKind.RelativeDay, phrases.readRelativeDay, put.putRelativeDay),
  holiday: slot(SlotKind.Holiday, phrases.readHoliday, put.putHoliday),
  daypart: slot(SlotKind.Daypart, words.readDaypart, put.putNothing),
  part: slot(SlotKind.Part, phrases.readPart, put.putPart),
  endword: slot(SlotKind.Part, words.readEndWord, put.putPart),
  fiscal: slot(SlotKind.Fiscal, phrases.readFiscal, put.putFiscal),
  unit: slot(SlotKind.Unit, units.readUnit, put.putUnit),
  units: slot(SlotKind.Unit, units.readUnits, put.putUnit),
  'unit:year': slot(SlotKind.Unit, units.readYearUnit, put.putUnit),
  'unit:quarter': slot(SlotKind.Unit, units.readQuarterUnit, put.putUnit),
  'unit:month': slot(SlotKind.Unit, units.readMonthUnit, put.putUnit),
  'unit:months': slot(SlotKind.Unit, units.readMonthsUnit, put.putUnit),
  'unit:day': slot(SlotKind.Unit, units.readDayUnit, put.putUnit),
  'unit:century': slot(SlotKind.Unit, units.readCenturyUnit, put.putUnit),
  'unit:weekend': slot(SlotKind.Unit, units.readWeekendUnit, put.putUnit),
  'unit:relative': slot(SlotKind.Unit, units.readRelativeUnit, put.putUnit),
  fiscalUnit: slot(SlotKind.Unit, units.readFiscalUnit, put.putFiscalUnit),
  shiftUnit: slot(SlotKind.Unit, units.readShiftUnit, put.putShiftUnit),
  monthWeek: slot(SlotKind.Unit, units.readMonthWeek, put.putMonthWeek),
  partUnit: slot(SlotKind.Unit, units.readPartUnit, put.putPartUnit),
  yearStart: slot(SlotKind.Unit, units.readYearStart, put.putYearStart),
  yearAgo: slot(SlotKind.Unit, units.readYearAgo, put.putYearAgo),
}
