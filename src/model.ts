import type { Tokens } from './text/tokens'

/** Where something stands; lines and columns count from 1. */
export interface Place {
  path?: string
  line?: number
  column?: number
}

/** Half-open span of UTF-16 offsets into an article's text. */
export interface Span {
  start: number
  end: number
}

/** A calendar day, counted from 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number

/** Half-open interval of days; null is an open side. */
export interface Period {
  start: Day | null
  end: Day | null
}

// ─── Source and article ──────────────────────────────────────────────────────

/** A text as it was read, before anything is understood of it. */
export interface Source {
  path: string
  /** The text as read; all offsets point into it. */
  text: string
  /** The text that is read: as long as `text`, with markup blanked out. */
  reading: string
  metadata: Metadata
}

/** What the source says of itself outside its text: front matter, NDJSON fields. Keys as written. */
export type Metadata = Readonly<Record<string, unknown>>

export type Zone = 'title' | 'lead' | 'body' | 'tail'

export interface Sentence extends Span {
  /** Tokens [first, last). */
  first: number
  last: number
  paragraph: number
  zone: Zone
}

export interface Article extends Source {
  /** Language code, such as `de`. */
  language: string
  /** Day of publication; null where neither the text nor anything else tells. */
  published: Day | null
  title: Span | null
  /** Name of the company that the article is mainly about. */
  subject: string | null
  tokens: Tokens
  sentences: Sentence[]
  mentions: Mention[]
}

// ─── Mentions ────────────────────────────────────────────────────────────────

/** How a value is bounded: rund · knapp, unter · gut, über · mindestens · bis zu. */
export type Hedge = 'about' | 'under' | 'over' | 'at-least' | 'at-most'

/** A number with its unit. A range has `min` and `max` in place of `number`; a bound has its side beside it: “über 600” is 600 and min 600. */
export interface Quantity {
  number?: number
  min?: number
  max?: number
  /** ISO 4217 code of money; `pp` for percentage points. */
  unit?: string
  /** Worth of the last written digit: 0.1 for 3,6; 1e8 for 3,6 Milliarden; 0 for a number in words. */
  step: number
}

interface MentionPlace extends Span {
  /** Tokens [first, last). */
  first: number
  last: number
  /** A hedge in front or behind. */
  hedge: Hedge | null
}

export interface QuantityMention extends MentionPlace {
  type: 'number' | 'percent' | 'ordinal' | 'money'
  value: Quantity
}

/** The parts of a date that the text itself gives; days and months count from 1, weekdays from 1 (Monday). */
export interface WrittenDate {
  year?: number
  /** Second year of “2025/26”. */
  toYear?: number
  month?: number
  day?: number
  weekday?: number
  quarter?: number
  half?: number
  /** Number of months from January on: 9 for “in den ersten neun Monaten”, “9M”. */
  months?: number
  /** The year is a fiscal year. */
  fiscal?: boolean
  /** Counted from the article's date, or from another one that the text leaves open. */
  relative?: boolean
  /** The other end of a range: “vom 18. bis 20. März”. */
  to?: WrittenDate
}

/** Why a date cannot be: no calendar has the day, or it falls on another weekday. */
export type Impossible = 'day' | 'weekday'

export interface TimeMention extends MentionPlace {
  type: 'date' | 'period'
  /** Half-open; a side that nothing resolves is absent, an open side is null. */
  value: { start?: Day | null; end?: Day | null; written: WrittenDate; impossible?: Impossible }
  /** What the text says, before it is resolved against the article's date. */
  expression: TimeExpression
  /** Tense of the words around: −1 past, 1 future, 0 unknown. */
  tense: -1 | 0 | 1
}

export interface DurationMention extends MentionPlace {
  type: 'duration'
  value: { number: number; unit: DurationUnit }
}

export type DurationUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'hour' | 'minute' | 'second'

export type TimeUnit = DurationUnit | 'workday' | 'weekend' | 'half' | 'century'

/** A length of time: so many units each; signs follow the direction. */
export type Steps = readonly { number: number; unit: TimeUnit }[]

/** A day that comes every year: on a date, on the nth weekday of a month, or counted from Easter or from another one of these. */
export interface Holiday {
  month?: number
  day?: number
  weekday?: number
  /** Which of the month's weekdays; −1 is the last. */
  nth?: number
  fromEaster?: number
  /** Days to add. */
  plus?: number
}

/** What a text says of a time. Years that are absent are open; `within` is a time that gives the year, or more. */
export type TimeExpression =
  | { kind: 'day'; day: number; month?: number; year?: number; weekday?: number; within?: TimeExpression }
  | { kind: 'weekday'; weekday: number; shift?: number; within?: TimeExpression }
  | { kind: 'year'; year: number; toYear?: number; fiscal?: boolean }
  /** `count` months from the month `first` on. */
  | {
      kind: 'months'
      first: number
      count: number
      year?: number
      toYear?: number
      fiscal?: boolean
      /** Which one, told from the article's date: last March. */
      shift?: number
      within?: TimeExpression
    }
  /** `shift` units from the article's own; or from that of a time named before; or any that the tense allows, such as “zum Jahresende”. */
  | { kind: 'unit'; unit: TimeUnit; shift: number; fiscal?: boolean; which?: 'named-before' | 'open' }
  | { kind: 'week'; week: number; year?: number }
  | { kind: 'holiday'; holiday: Holiday; year?: number; within?: TimeExpression }
  | { kind: 'decade'; year: number; count: number }
  /** `count` units, or one weekday, the `nth` of a longer time; negative ones count from its end. */
  | { kind: 'nth'; nth: number; unit?: TimeUnit; weekday?: number; count: number; of: TimeExpression }
  | { kind: 'part'; part: 'start' | 'middle' | 'end' | 'turn'; of: TimeExpression }
  /** Away from another time; from the article's date where there is none. `anchored`: from a time that the text named before. */
  | { kind: 'offset'; steps: Steps; from?: TimeExpression; anchored?: boolean }
  /** The last or next so many units; `anchored`: before or after a time that the text named. */
  | { kind: 'rolling'; steps: Steps; forward: boolean; anchored?: boolean }
  /** So long, from a time on. */
  | { kind: 'lasting'; steps: Steps; from?: TimeExpression }
  /** So long, up to a time. */
  | { kind: 'ending'; steps: Steps; at: TimeExpression; fiscal?: boolean }
  | { kind: 'soFar'; unit: TimeUnit }
  /** The same span a year before one that the text named. */
  | { kind: 'yearAgo'; unit: TimeUnit }
  | { kind: 'range'; from: TimeExpression; to: TimeExpression }
  | { kind: 'since' | 'after' | 'until' | 'before'; of: TimeExpression }

export type Mention = QuantityMention | TimeMention | DurationMention
