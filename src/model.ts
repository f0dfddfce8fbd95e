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
  /** Number of sentences in its paragraph, itself among them. */
  siblings: number
  zone: Zone
}

/** What is known of an article as a whole. */
export interface ArticleInfo {
  path: string
  /** Language code, such as `de`. */
  language: string
  /** Day of publication; null where neither the text nor anything else tells. */
  published: Day | null
  title: string | null
  /** Name of the company that the article is mainly about. */
  subject: string | null
}

export interface Article extends Source {
  info: ArticleInfo
  /** Line and column of an offset, from 1. */
  locate: (offset: number) => { line: number; column: number }
  tokens: Tokens
  sentences: Sentence[]
  mentions: Mention[]
  /** The companies named, the heaviest first. */
  names: readonly Name[]
}

/** A company named in a text. */
export interface Name {
  /** As first written, without legal form. */
  name: string
  /** First word, folded: what its short and long forms share. */
  stem: string
  /** How often it occurs, weighted by what shows that it is a company. */
  weight: number
  ticker?: string
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

// ─── Rules ───────────────────────────────────────────────────────────────────

export const CATEGORIES = ['contradiction', 'calculation', 'calendar', 'boilerplate', 'sourcing', 'disclosure', 'reference'] as const
export type Category = (typeof CATEGORIES)[number]

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** A message template per language of the report; `{name}` stands for a value of the finding. */
export type Say = Readonly<Record<string, string>>

/** One text, or several that are read together; `[[…]]` pins the span. */
export type Example = readonly string[]

interface RuleBase {
  id: string
  /** Language of the texts that the rule reads; null for any. */
  language: string | null
  /** Norm, page or study behind the rule. */
  source: string
  hit: readonly Example[]
  miss: readonly Example[]
  place: Place
}

interface FindingRule extends RuleBase {
  category: Category
  severity: Severity
  say: Say
  /** Where the rule holds; everywhere where there are none. */
  jurisdiction: readonly Jurisdiction[]
}

/** Where in an article a phrase must stand. */
export const ZONES = ['title', 'lead', 'body', 'tail', 'quote'] as const
/**
 * What must stand around a phrase: a question, an exclamation, a paragraph of its own, a short sentence without
 * figures that is its paragraph (`bare`), a label's line, a link's arrow at the end; a question that its paragraph does not answer; no quotation marks; a selling sentence, or nothing
 * more, next (`leads`); a selling sentence elsewhere in the article (`amid`).
 */
export const FORMS = ['question', 'exclamation', 'alone', 'bare', 'label', 'arrow', 'unquoted', 'unanswered', 'leads', 'amid'] as const

/** Whose law a rule follows; the names are those of the configuration. */
export const JURISDICTIONS = ['de', 'at', 'ch', 'us', 'uk'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/** Phrases that are there and should not be. */
export interface FindRule extends FindingRule {
  verb: 'find'
  phrases: readonly string[]
  /** Phrases that, in the same sentence, make it harmless. */
  not: readonly string[]
  /** Phrases that, in the same paragraph, make it harmless. */
  unless: readonly string[]
  in: readonly (typeof ZONES)[number][]
  as: readonly (typeof FORMS)[number][]
  /** Above 1: so many different phrases make one finding for the whole article. */
  count: number
}

/** Phrases that should be there and are not. */
export interface RequireRule extends FindingRule {
  verb: 'require'
  phrases: readonly string[]
  /** Front matter keys that satisfy the rule. */
  metadata: readonly string[]
  as: readonly (typeof FORMS)[number][]
  /** Phrases that make the rule apply. */
  when: readonly string[]
  /** Ids of rules that make this one apply where they found something. */
  with: readonly string[]
}

/** What kind of value a measure has. */
export const VALUE_KINDS = ['money', 'percent', 'count', 'date', 'streak', 'ratio', 'name', 'direction'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

/** Words that say what a value measures. */
export interface ClaimRule extends RuleBase {
  verb: 'claim'
  measure: string
  /** Phrases in the value's clause. */
  near: readonly string[]
  /** Nouns that follow the number itself: “3.400 Beschäftigte”. */
  unit: readonly string[]
  /** Phrases that, in the same clause, make it another measure. */
  not: readonly string[]
}

/** What must be equal, or unknown and not told apart, before two claims are compared. */
export const KEYS = ['subject', 'period', 'day', 'segment', 'house', 'venue', 'currency', 'basis'] as const
/** When two claims of one measure cannot both be true. */
export const COMPARATORS = ['disjoint', 'falls', 'streak', 'same-day', 'per-house', 'scope'] as const

/** Claims of one measure that cannot all be true. */
export interface CompareRule extends FindingRule {
  verb: 'compare'
  measure: string
  value: ValueKind
  key: readonly (typeof KEYS)[number][]
  conflict: (typeof COMPARATORS)[number]
  /** Relative distance up to which two values agree, such as 0.01; beside their own intervals. */
  tolerance: number
}

export type Rule = FindRule | RequireRule | ClaimRule | CompareRule

// ─── Claims ──────────────────────────────────────────────────────────────────

/** What a claim says; bounds are inclusive, infinite where open. */
export type ClaimValue =
  | { kind: 'quantity'; low: number; high: number; quantity: Quantity; hedge: Hedge | null }
  | { kind: 'time'; start: Day | null; end: Day | null }
  | { kind: 'name'; name: string }
  | { kind: 'direction'; direction: 'up' | 'down' }

/** A place in an article, with its own words. */
export interface Evidence extends Span {
  article: ArticleInfo
  /** Counted from 1. */
  line: number
  column: number
  quote: string
  /** The claim or mention behind it, as JSON shows it. */
  value?: Readonly<Record<string, unknown>>
}

/** One statement read from one place: who, which measure, when, how much. */
export interface Claim {
  measure: string
  /** Name of the company, house or product; null where the text leaves it open. */
  subject: string | null
  value: ClaimValue
  /** The period that the value belongs to; null where unknown. */
  period: Period | null
  /** Whatever else makes two claims comparable or not: house, venue, currency, segment … */
  about: Readonly<Record<string, string>>
  evidence: Evidence
}

// ─── Findings ────────────────────────────────────────────────────────────────

/** A value in a message, put into words by the report. */
export type Shown = string | { day: Day } | { period: Period } | { number: number; digits?: number; unit?: string }

export interface Finding {
  rule: string
  category: Category
  severity: Severity
  say: Say
  values: Readonly<Record<string, Shown>>
  /** In the order of publication, then of paths and places. */
  evidence: readonly Evidence[]
}

/** Something that kept the check from being done, or from being done wholly. */
export interface Problem extends Place {
  message: string
}

export interface Report {
  version: string
  articles: readonly ArticleInfo[]
  findings: readonly Finding[]
  problems: readonly Problem[]
}
