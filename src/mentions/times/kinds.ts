import type { Reading } from '../reading'

/** What kinds of tokens a slot can begin with. */
export const enum SlotKind {
  /** One or two digits: days, months, quarters; marked as an ordinal or not. */
  PlainFigure = 1,
  MarkedFigure = 4194304,
  ShortFigure = 4194305,
  /** Four digits: years. */
  YearFigure = 2,
  OtherFigure = 4,
  Figure = 4194311,
  Cardinal = 8,
  Ordinal = 16,
  Number = 24,
  Month = 32,
  Weekday = 64,
  Shift = 128,
  Unit = 256,
  Fiscal = 512,
  Part = 1024,
  Season = 2048,
  Holiday = 4096,
  RelativeDay = 8192,
  Daypart = 16384,
  PeriodLetter = 32768,
  Quote = 65536,
  /** The first or the last of several, without an ordinal. */
  Edge = 131072,
  Duration = 262144,
  Decade = 2097152,
  Any = 6815743,
  /** Not a slot: the word itself begins a template. */
  Template = 524288,
  /** Not a slot: can stand behind a number that begins a time. */
  BehindNumber = 1048576,
}

/** The kind of a run of digits, by its length and the mark of an ordinal. */
export function kindOfFigure(reading: Reading, at: number): SlotKind {
  const length = reading.length(at)
  if (length > 2) return length === 4 ? SlotKind.YearFigure : SlotKind.OtherFigure
  return isMarked(reading, at + 1) ? SlotKind.MarkedFigure : SlotKind.PlainFigure
}

/** 15. in some languages, 15th in others; but not 15.30. */
export function isMarked(reading: Reading, at: number): boolean {
  if (!reading.glued(at)) return false
  if (reading.grammar.language.ordinalStop && reading.is(at, '.')) return !(reading.isDigits(at + 1) && reading.glued(at + 1))
  return reading.word(at)?.ordinalSuffix === true
}
