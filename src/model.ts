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

/** The tokens of one text: parallel arrays, `count` long, with offsets into the original text. */
export interface Tokens {
  count: number
  kind: Uint8Array
  flags: Uint8Array
  start: Int32Array
  end: Int32Array
  /** Number of the token's entry in the lexicon; 0 where the lexicon knows nothing of it. */
  entry: Int32Array
}

/** The words of a text, token by token. */
export interface Words {
  /** A token in lower case. */
  form(token: number): string
  /** The same without the ending of a genitive. */
  bare(token: number): string
  /** Whether a token stands in a word list of the text's language. */
  isIn(list: WordList, token: number): boolean
  /** The lists that any of tokens [from, to) stands in: cells of bits. */
  listsOf(from: number, to: number): Int32Array
  readonly places: WordPlaces
}

/** Where the tokens of a text stand in the table of its language: their rows, 0 for one that was not looked up yet, as long as the table has this generation. */
export interface WordPlaces {
  generation: number
  rows: Int32Array
}

/** A word list, as a bit in one of several cells. */
export interface WordList {
  cell: number
  mask: number
}

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
  words: Words
  sentences: Sentence[]
  mentions: Mention[]
  /** The day that its relative times count from: of its publication, else of its neighbours'. */
  readOn: Day | null
  /** Month in which the year of the company that it is mainly about begins, from 1. */
  fiscalStart: number
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
  /** Some text shows that it has shares: “X-Aktie”, “X shares”, a ticker. */
  traded?: boolean
  /** Number of texts in whose headline it is the word that comes back most. */
  headlines?: number
  /** Number of texts whose headline or first words name it. */
  leads?: number
  /** Texts only introduce it as a company; where they name one that is known by more, it is none. */
  introduced?: boolean
  /** International Securities Identification Numbers of its shares. */
  isins?: readonly string[]
  /** Where its shares are traded, as far as is known. */
  listings?: readonly Listing[]
  /** What it is called in texts; its stem alone where absent. */
  forms?: readonly NameForm[]
  /** Month in which its fiscal year begins, from 1; unknown where absent. */
  fiscalStart?: number
  /** Ordinary shares that one of its depositary receipts stands for; unknown where absent. */
  adrRatio?: number
  /** Stem of the company that it is a part of: a division, a subsidiary, a brand. */
  owner?: string
  /** Texts only introduce it beside the company that they are about. */
  beside?: boolean
  /** The noun that introduces it, in lower case: supplier. */
  kind?: string
  /** Only named in passing, neither at the head of the text nor often. */
  aside?: boolean
}

/** One spelling of a name, as a text is taken apart; hyphens aside. */
export interface NameForm {
  /** In lower case. */
  words: readonly string[]
  /** `exact`: written so and in no other case, as in `written`; `small`: it may begin small; else its first word has a capital. */
  as?: 'exact' | 'small'
  written?: readonly string[]
}

/** Shares of a company at an exchange. */
export interface Listing {
  /** Id of the exchange. */
  exchange: string
  /** ISO 4217 code of its prices. */
  currency: string
}

/** What companies.yaml tells of a company. */
export interface Company {
  name: string
  /** Other names, without the legal form or with it. */
  names: readonly string[]
  tickers: readonly string[]
  isins: readonly string[]
  /** German securities identification numbers. */
  wkns: readonly string[]
  /** Month in which its fiscal year begins, from 1; null where nothing is said. */
  fiscalStart: number | null
  listings: readonly Listing[]
  /** Ordinary shares that one depositary receipt stands for; null where nothing is said. */
  adrRatio: number | null
  /** Names of divisions, subsidiaries and brands, whose values are not the company's. */
  parts: readonly string[]
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
  /** Half-open; a side that nothing resolves is absent, an open side is null. `wrongDay` is the day that has another weekday than is said. */
  value: { start?: Day | null; end?: Day | null; written: WrittenDate; impossible?: Impossible; wrongDay?: Day }
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

/** A day that comes every year: on a date, on a weekday on or after one, on the nth weekday of a month, or counted from Easter or from another one of these. */
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
      /** Of the company's own year; `false`: of the calendar, whatever that is. */
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
  /** What is left of a time on the article's day. */
  | { kind: 'rest'; of: TimeExpression }
  /** The same span a year before one that the text named. */
  | { kind: 'yearAgo'; unit: TimeUnit }
  | { kind: 'range'; from: TimeExpression; to: TimeExpression }
  /** `coming`: where no verb tells, it begins in the future: “ab September”. */
  | { kind: 'since'; of: TimeExpression; coming?: boolean }
  | { kind: 'after' | 'until' | 'before'; of: TimeExpression }

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
  /** Regular expressions, as `pattern` or `/pattern/flags`; read sentence by sentence. */
  regex: readonly string[]
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
export const VALUE_KINDS = ['money', 'percent', 'count', 'time', 'duration', 'streak', 'rank', 'ratio', 'name', 'place'] as const
export type ValueKind = (typeof VALUE_KINDS)[number]

/** Words that say what a value measures. */
export interface ClaimRule extends RuleBase {
  verb: 'claim'
  measure: string
  /** Phrases in the value's clause. */
  near: readonly string[]
  /** Nouns that follow the number itself: “3.400 Beschäftigte”. */
  unit: readonly string[]
  /** Nouns that follow the number where a phrase under `near` stands as well: “beschäftigt 2.450 Menschen”. */
  noun: readonly string[]
  /** Phrases that, in the same sentence, make it another measure. */
  not: readonly string[]
  /** The phrase itself has this value: “Marktführer” is rank 1, “schloss im Plus” is up, “zum Kauf” is the name “buy”, “Mehrheit” lies between 50 and 100. */
  is: number | string | { min: number; max: number } | null
  /** Kind of value of a measure that is only reckoned with; null where a rule compares it and says so. */
  value: ValueKind | null
}

/** What must be equal, or unknown and not told apart, before two claims are compared. */
export const KEYS = [
  'subject',
  'parties',
  'period',
  'as-of',
  'day',
  'event',
  'unit',
  'scope',
  'instalment',
  'house',
  'holder',
  'things',
  'things-if-known',
  /** The same ones, or none on both sides. */
  'things-or-none',
  'people',
  'word',
  /** As `word`, of a measure that only takes values which no other one does. */
  'term',
  'session',
  'noun',
  'noun-if-known',
  'goods-if-known',
  'amount',
  'status',
  'of',
  'part',
  'horizon',
] as const
export type Key = (typeof KEYS)[number]

/** How often an event comes; `ever` is once for all, and what began with it lasts: “since 2019” tells when. */
export const EVERY = ['quarter', 'year', 'once', 'ever'] as const

/** When two claims of one measure cannot both be true. */
export const COMPARATORS = ['disjoint', 'falls', 'streak', 'scope'] as const

/** Claims of one measure that cannot all be true. */
export interface CompareRule extends FindingRule {
  verb: 'compare'
  measure: string
  value: ValueKind
  key: readonly Key[]
  conflict: (typeof COMPARATORS)[number]
  /** How it is reckoned from other measures of the same passage: “net-profit / share-count”; null where it is not. */
  formula: string | null
  /** How often an event comes: two dates in one such time are dates of one event. */
  every: (typeof EVERY)[number]
  /** Claims that state no time are of one time where they appeared within so many days. */
  undated: number
  /** The measure that its changes in per cent belong to; null where they are a measure of their own. */
  change: string | null
  /** “bis zu” is part of what is told: a limit is compared with a limit. */
  limit: boolean
  /** The value goes up or down, and the words around it say which. */
  signed: boolean
  /** Relative distance up to which two values agree, such as 0.01; beside their own intervals. */
  tolerance: number
}

/** Checks that are built in: a rule gives each its words. */
export const CHECKS = [
  'no-such-day',
  'weekday',
  'closed-market',
  'closed-holiday',
  'closed-exchange',
  'past-as-coming',
  'coming-as-past',
  'direction',
  'percentage',
  'difference',
  'factor',
  'growth',
  'part',
  'sum',
  'product',
  'quotient',
  'rate',
] as const
export type CheckName = (typeof CHECKS)[number]

/** A built-in check of dates or sums. */
export interface CheckRule extends FindingRule {
  verb: 'check'
  check: CheckName
}

export type Rule = FindRule | RequireRule | ClaimRule | CompareRule | CheckRule

// ─── Claims ──────────────────────────────────────────────────────────────────

/** What a claim says; bounds are inclusive, infinite where open. */
export type ClaimValue =
  | { kind: 'quantity'; low: number; high: number; quantity: Quantity; hedge: Hedge | null }
  /** A deadline (“bis 2030”) is its last day. */
  | { kind: 'time'; start: Day | null; end: Day | null; deadline?: true }
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
  /** The words in it that clash, where the check knows them; offsets into the article. */
  marks?: readonly Span[]
}

/** One statement read from one place: who, which measure, when, how much. */
export interface Claim {
  measure: string
  /** Name of the company; null where the text leaves it open. */
  subject: string | null
  /** What the long and the short form of its name share. */
  stem: string | null
  value: ClaimValue
  /** The period that the value belongs to; null where unknown. */
  period: Period | null
  /** The level before, where the statement names it: a claim of that level holds of the time before. */
  previous?: { low: number; high: number }
  /** Whatever else makes two claims comparable or not: house, venue, currency, segment … */
  about: Readonly<Record<string, string>>
  /** The value itself. */
  at: Span
  evidence: Evidence
}

/** What was read of articles' figures. */
export interface Coverage {
  /** Numbers, percentages, ordinals and amounts of money. */
  quantities: number
  /** Those of them that are the value of a claim. */
  claimed: number
}

// ─── Findings ────────────────────────────────────────────────────────────────

/** A value in a message, put into words by the report. */
export type Shown =
  | string
  | { day: Day }
  /** Counted from Monday as 1. */
  | { weekday: number }
  | { period: Period }
  | { number: number; digits?: number; unit?: string }
  /** null is an open end. */
  | { range: readonly [number | null, number | null]; unit?: string }
  /** What a claim of a measure of that kind says. */
  | { value: ClaimValue; kind?: ValueKind }

export interface Finding {
  rule: string
  category: Category
  severity: Severity
  say: Say
  values: Readonly<Record<string, Shown>>
  /** In the order of publication, then of paths and places. */
  evidence: readonly Evidence[]
  /** Somebody says why it does not count. */
  suppressed?: Suppression
}

export interface Suppression {
  reason: string
  /** Where that is said: `path:line` of a comment or of the configuration. */
  by: string
}

/** Something that kept the check from being done, or from being done wholly. */
export interface Problem extends Place {
  message: string
  /** Only to be told: the check was done wholly. */
  severity?: 'warning'
}

/** A finding as a baseline lists it. */
export interface KnownFinding {
  fingerprint: string
  rule: string
  category: Category
  /** The articles of its evidence. */
  paths: readonly string[]
  quote: string
  /** How many findings share the fingerprint. */
  count: number
}

export interface Report {
  version: string
  /** The articles that were to be checked. */
  articles: readonly ArticleInfo[]
  findings: readonly Finding[]
  problems: readonly Problem[]
  /** Earlier articles, with which these were compared. */
  against?: readonly ArticleInfo[]
  /** Findings that the house has explained; they are left out of `findings` and of every count. */
  suppressed?: readonly Finding[]
  /** Findings that the baseline lists; they are left out of `findings` and of every count. */
  known?: readonly Finding[]
  /** What the baseline lists and the articles no longer show. */
  gone?: readonly KnownFinding[]
  /** What was read of the articles' figures; absent where no rule reads claims. */
  coverage?: Coverage
  /** The rules in force, for reports that explain them. */
  rules?: readonly Rule[]
  /** The articles' own texts, for reports that show them. */
  texts?: ReadonlyMap<ArticleInfo, string>
  /** The claims that were read, for reports that draw them. */
  claims?: readonly Claim[]
}
