/** What kinds of tokens a slot can begin with. */
export const enum SlotKind {
  /** One or two digits: days, months, quarters. */
  ShortFigure = 1,
  /** Four digits: years. */
  YearFigure = 2,
  OtherFigure = 4,
  Figure = 7,
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
  Any = 2621439,
  /** Not a slot: the word itself begins a template. */
  Template = 524288,
  /** Not a slot: can stand behind a number that begins a time. */
  BehindNumber = 1048576,
}

/** The kind of a run of digits, by its length. */
export const kindOfFigure = (length: number): SlotKind =>
  length <= 2 ? SlotKind.ShortFigure : length === 4 ? SlotKind.YearFigure : SlotKind.OtherFigure
