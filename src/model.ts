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

/** A number with its unit; a range has `min` and `max` in place of `number`. */
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
}

export interface TimeMention extends MentionPlace {
  type: 'date' | 'period'
  /** Half-open; a side that nothing resolves is absent, an open side is null. */
  value: { start?: Day | null; end?: Day | null; written: WrittenDate }
}

export interface DurationMention extends MentionPlace {
  type: 'duration'
  value: { number: number; unit: DurationUnit }
}

export type DurationUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'hour' | 'minute' | 'second'

export type Mention = QuantityMention | TimeMention | DurationMention
