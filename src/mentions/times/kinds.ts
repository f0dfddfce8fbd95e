import type { Reading } from '../reading'
import { separatorAt } from './numeric'

/** What kinds of tokens a slot can begin with. */
export const enum SlotKind {
  /** One or two digits: days, months, quarters; marked as an ordinal or not. */
  PlainFigure = 1,
  MarkedFigure = 4194304,
  ShortFigure = 4194305,
  /** Four digits: years. */
  YearFigure = 2,
  OtherFigure = 4,
  /** Beside one of these: with a date's mark and more digits behind, with letters or an apostrophe written onto them. */
  JoinedFigure = 8388608,
  LetteredFigure = 16777216,
  Figure = 29360135,
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
  /** In front of a length of time: “in about five days”. */
  Hedge = 33554432,
  Any = 65535999,
  /** Not a slot: the word itself begins a template. */
  Template = 524288,
  /** Not a slot: can stand behind a number that begins a time; behind one that is no day, no year and no ordinal. */
  BehindNumber = 1048576,
  BehindCount = 67108864,
}

/** Which of `FIGURES` a run of digits is, by its length and what is written onto it. */
export const figureNumber = (reading: Reading, at: number): number => 3 * byLength(reading, at) + byMark(reading, at + 1)

function byLength(reading: Reading, at: number): number {
  const length = reading.length(at)
  if (length > 2) return length === 4 ? 2 : 3
  return isMarked(reading, at + 1) ? 1 : 0
}

function byMark(reading: Reading, at: number): number {
  if (reading.word(at) === null) return 0
  if (separatorAt(reading, at) !== null) return 1
  return reading.glued(at) && (reading.isWord(at) || reading.is(at, "'")) ? 2 : 0
}

/** 15. in some languages, 15th in others; but not 15.30. */
export function isMarked(reading: Reading, at: number): boolean {
  if (!reading.glued(at)) return false
  if (reading.grammar.language.ordinalStop && reading.is(at, '.')) return !(reading.isDigits(at + 1) && reading.glued(at + 1))
  return reading.word(at)?.ordinalSuffix === true
}
