/**
 * Spellings of words or phrases that mean the same, `|` between them: `jahr|jahre`, `mehr als|über`.
 * In lower case; `~` at the end of a word stands for any of the language's endings: `nächst~`.
 */
export type Forms = string

/** Forms by what they mean; the key is the number or the name. */
export type FormsBy<K extends string | number = string> = Readonly<Partial<Record<K, Forms>>>

/** Spans of the calendar and the clock. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

export type Part = 'start' | 'middle' | 'end' | 'turn'

/** Bounds that a word puts on a value; `close` ones stay within a few per cent of it. */
export type HedgeWord = 'about' | 'close-under' | 'close-over' | 'under' | 'over' | 'at-least' | 'at-most'

/** A currency: ISO 4217, or a family such as `dollar` that a nation's name makes one; `worth` is 0.01 for cents. */
export interface Currency {
  code: string
  family: string | null
  worth: number
  /** A three-letter code or a symbol, that can stand in front of the number. */
  leads: boolean
}

/** A phrase of some phrasebook, as its words and the number of its value there. */
export interface PhraseOfBook {
  book: { bit: number; opens: number; clitics: readonly string[] }
  words: readonly string[]
  value: number
}

/** What templates ask of a word, or of figures: tokens that they treat alike share it, so that there are few. */
export interface WordKind {
  /** No other kind of the language has it; from 0. */
  number: number
  /** The word, where templates compare it by its form; empty for all others. */
  form: string
  /** What can begin with it: bits of `Opens`. */
  opens: number
  /** Slots of time templates that can begin with it: bits of their own. */
  slots: number
  /** What must come next for it to open anything; null where it says something by itself. */
  follows: Follows | null
  /** One of its words; null for figures. */
  sample: Word | null
}

/** What a language says of one word form: each field one meaning, and a form can have several. */
export interface Word {
  /** Ends in a full stop that ends no sentence. */
  abbreviation: boolean
  /** Begins sentences, and hardly ever follows an ordinal: articles, pronouns, prepositions. */
  starter: boolean
  /** What opens times and quantities, and what goes on with them. */
  kind: WordKind
  /** Phrases that begin with it, or end with it, the longest first; and the books that have them: bits of their own. */
  begins: number
  ends: number
  leads: readonly PhraseOfBook[]
  closes: readonly PhraseOfBook[]
  /** Lists of the language that have it: bits of their own. */
  lists: number

  cardinal: number | null
  /** 100, 1000, 10⁶ …: multiplies the number in front. */
  scale: number | null
  /** A short form of a scale that is written onto digits: k, bn. */
  suffix: boolean
  ordinal: number | null
  /** Turns digits in front into an ordinal: 21st. */
  ordinalSuffix: boolean
  /** In front of an ordinal in figures: der 25. Jahrestag. */
  leadsOrdinal: boolean
  /** The number in front is divided by it: thirds, Viertel. */
  divisor: number | null
  half: boolean
  /** A number by itself: Hälfte. */
  share: number | null
  /** A factor: threefold, dreimal. */
  multiple: number | null
  /** Number of digits: zweistellig. */
  places: number | null
  /** Stands for one: a, eine. */
  article: boolean
  joins: boolean
  point: boolean
  sign: -1 | 0 | 1
  /** A vague count, with the usual reading: a few, ein paar. */
  few: number | null

  /** Worth in per cent: 1 for Prozent, 0.1 for Promille. */
  percent: number | null
  /** Worth in percentage points: 0.01 for basis points. */
  points: number | null
  money: Currency | null
  /** ISO 3166 country, that makes dollars Canadian. */
  nation: string | null
  /** Is counted, so that a number before it is no year: employees, tonnes. */
  counted: boolean
  /** The number behind is a name or a label: Version, ISIN, §. */
  label: boolean
  /** The number behind is part of a name: DAX 40. */
  named: boolean
  /** Ends the name of a chart line or range: 50-Tage-Linie. */
  indicator: boolean
  /** A quantity behind is what this is worth, and “über” no hedge: Auftrag über 96 Millionen. */
  worth: boolean
  /** A move, whose two numbers are no range: rose 84 cents to $31. */
  moves: boolean

  month: number | null
  weekday: number | null
  /** An everyday word that is a month or weekday only in company: may, so. */
  weak: boolean
  /** Millionenhöhe: a number of digits in front counts in millions. */
  magnitude: number | null
  unit: Unit | null
  plural: boolean
  /** −1 last, 0 this, 1 next. */
  shift: number | null
  part: Part | null
  /** First month of the season. */
  season: number | null
  daypart: boolean
  /** Number of a quarter that the word itself names: Schlussquartal. */
  quarter: number | null
  /** Q, H or M of Q3, H1, 9M: months of one. */
  periodLetter: number | null
  fiscal: boolean
  /** Counts from a time that the text named before: Vorjahr, previous. */
  namedBefore: boolean
  /** The same span a year before: Vorjahresquartal. */
  yearAgo: boolean
  /** A span by itself: dreijährig. */
  span: { number: number; unit: Unit } | null
  clock: boolean
  /** Its tense is that of its own clause only: hat, sagte. */
  inClause: boolean
  /** Tense that a verb gives its clause: −1 past, 1 future. */
  tense: -1 | 0 | 1
  /** What ends with it, of marks. */
  breaks: Break
}

export const enum Break {
  None = 0,
  /** A comma. */
  Clause = 1,
  /** A semicolon, a colon, a bracket. */
  Sentence = 2,
}

/** What can stand behind a word that only opens phrases. */
export interface Follows {
  /** Kinds of slots. */
  slots: number
  /** Any word that opens something will do: behind a hedge. */
  opener: boolean
  /** A number will do, whatever stands behind it: KW 48. */
  figures: boolean
  /** Whether a word of some kind can. */
  admits(kind: WordKind): boolean
}

export const enum Opens {
  Number = 1,
  /** Worth a look at the next word: a, ein. */
  Article = 2,
  Time = 4,
  Hedge = 8,
  /** A currency that stands in front of its number. */
  Money = 16,
  Between = 32,
}

/** What follows a number inside one word: -jährig, -fach, -stellig. */
export type NumberTail = 'half' | 'multiple' | 'places' | 'divisor' | Unit

export interface NumberWords {
  /** The mark before decimals; the other of `.` and `,` groups digits. */
  decimalMark: ',' | '.'
  cardinals: FormsBy<number>
  ordinals: FormsBy<number>
  /** 100 and above; keys such as `1e6`. */
  scales: FormsBy
  /** Short scales on digits; case counts. */
  suffixes?: Readonly<Record<string, number>>
  /** In front of an ordinal in figures, where a stop makes it one: der 25. Jahrestag. */
  beforeOrdinals?: Forms
  /** The same of three digits at most: als 25. Land, and not “mehr als 100.000. Der …”. */
  beforeShortOrdinals?: Forms
  /** Written onto digits: st, nd. */
  ordinalSuffixes?: Forms
  divisors?: FormsBy<number>
  /** Ordinals are divisors too (“two fifths”), with this plural ending; absent where they are not. */
  divisorPlural?: string
  halves?: Forms
  shares?: FormsBy<number>
  multiples?: FormsBy<number>
  /** Inside one word, behind a number. */
  tails?: FormsBy<NumberTail>
  /** Words stand for one before a scale, a unit, a fraction. */
  articles?: Forms
  joiners?: Forms
  points?: Forms
  minus?: Forms
  plus?: Forms
  few?: FormsBy<number>
  places?: FormsBy<number>
  /** Ranges within a number of digits: the lower, middle, upper part. */
  levels?: FormsBy<'low' | 'middle' | 'high'>
  /** Other words for ranges; keys such as `13-17`: mid-teens. */
  ranges?: FormsBy
  order?: 'units-and-tens' | 'tens-units' | 'tens-and-units'
  /** “two fifty” is 250 and “nineteen eighty” 1980. */
  pairs?: boolean
  /** Number words are written in one: zweihundertzehn. */
  compounds?: boolean
}

export interface QuantityWords {
  percent: FormsBy<number>
  points?: FormsBy<number>
  /** “per cent of twenty” without a number in front. */
  percentOf?: Forms
  /** Between the ends of a range: bis, to. */
  rangeTo?: Forms
  rangeBetween?: Forms
  rangeAnd?: Forms
  /** From … to: two values, not a range. */
  moveFrom?: Forms
  moveTo?: Forms
  moves?: Forms
  /** Between a value and the one before it, which lends it its unit: (58) statt (52 Euro). */
  insteadOf?: Forms
  /** Numerator and denominator in words: out of, von. */
  outOf?: Forms
  /** In front of what a fraction is part of: three quarters of. */
  wholes?: Forms
  /** Between numerator and denominator: 1 over 3. */
  over?: Forms
  counted?: Forms
  labels?: Forms
  /** In front of a rank: Nummer, No. */
  ranks?: Forms
  indicators?: Forms
  worth?: Forms
  /** Endings of compounds that are worth something as well: -vertrag. */
  worthEndings?: Forms
  /** What stands between such a noun and its worth, and is no hedge there: über. */
  worthPrepositions?: Forms
  /** “one” is a pronoun next to these. */
  pronounBefore?: Forms
  pronounAfter?: Forms
  clocks?: Forms
  phones?: Forms
}

export interface MoneyWords {
  /** Currency words by ISO 4217 code. */
  currencies: FormsBy
  /** Words of several currencies by family: dollar, krone; the nation's name in front decides. */
  families?: FormsBy
  /** Hundredths, by the code or family that they belong to. */
  hundredths?: FormsBy
  nations?: FormsBy
  /** Between a scale and its currency: millions de dollars. */
  joints?: Forms
}

export interface TimeWords {
  months: readonly Forms[]
  weekdays: readonly Forms[]
  /** Month and weekday forms that are everyday words as well. */
  weak?: Forms
  units: Readonly<Partial<Record<Unit, readonly [singular: Forms, plural: Forms]>>>
  shifts?: FormsBy<number>
  /** Those that count from a time that the text named before. */
  shiftsFromNamed?: Forms
  parts?: FormsBy<Part>
  /** Words for parts that end compounds only: Jahresauftakt. */
  partHeads?: FormsBy<Part>
  seasons?: FormsBy<number>
  dayparts?: Forms
  /** Words that often stand before a time, and tell May the month from “may”. */
  prepositions?: Forms
  /** Words beside the year in which something began, however long ago: founded. */
  origins?: Forms
  /** Letters on figures; case counts: 3Y. */
  unitLetters?: Readonly<Record<string, Unit>>
  fiscal?: Forms
  relativeDays?: FormsBy<number>
  holidays?: FormsBy
  /** In front of a length of time: for. */
  during?: Forms
  /** Between a number and its unit: three more days. */
  further?: Forms
  /** Of one whole unit: full, entire. */
  entire?: Forms
  /** The first of several, besides the ordinal: opening. */
  firsts?: Forms
  /** The last of several: final. */
  lasts?: Forms
  /** Letters of Q3, H1, 9M. */
  periodLetters?: FormsBy<number>
  /** Words for decades, by their first years: nineties. */
  decades?: FormsBy<number>
  /** Behind the first year of a decade: 1990s. */
  decadeSuffixes?: Forms
  /** Parts in front of a unit inside one word, and what they make of it: Vorjahr. */
  modifiers?: Readonly<Record<string, Partial<Word>>>
  /** Letters between the parts of a compound. */
  linkers?: readonly string[]
  /** Words in one that no rule makes. */
  words?: Readonly<Record<string, Partial<Word>>>
  /** In front of what has been: vom. */
  pastPrepositions?: Forms
  /** In front of a quarter that is reported on, whatever the tense: results for the fourth quarter. */
  reportNouns?: Forms
  reportPrepositions?: Forms
  /** In front of a time that only names what follows: after the October report. */
  attributeArticles?: Forms
  /** Verbs stand before the times that go with them: “ordered in September”. */
  verbBefore?: boolean
  /** In front of a time to which something is moved: to the second quarter. */
  futurePrepositions?: Forms
  /** What makes an obligation of a verb that it follows: have to. */
  infinitive?: Forms
  /** A hedge that means throughout before a length of time: over two years. */
  throughout?: Forms
  past?: Forms
  /** Those that tell of the past in their own clause only: hat, sagte. */
  pastInClause?: Forms
  pastEndings?: Forms
  /** What ends so and is none: starten. */
  pastLookalikes?: Forms
  future?: Forms
}

/** What a template says; `CONTRIBUTING.md` lists their slots. */
export type TimeRule =
  | 'calendar'
  | 'days'
  | 'weekOf'
  | 'nthLast'
  | 'ago'
  | 'ahead'
  | 'later'
  | 'earlier'
  | 'rolling'
  | 'rollingBefore'
  | 'rollingAfter'
  | 'lasting'
  | 'ending'
  | 'soFar'
  | 'rest'
  | 'yearAgo'
  | 'streak'
  | 'range'
  | 'since'
  | 'starting'
  | 'after'
  | 'until'
  | 'before'
  | 'offsetAfter'
  | 'offsetBefore'

/**
 * A language is data: words, a few switches of order, and the turns of phrase in which it writes times. No logic.
 * What is absent the language does not have, or nobody has written down yet.
 */
export interface Language {
  /** ISO 639-1. */
  code: string
  /** Frequent words that hardly occur in the other languages; the guess of a text's language counts them. */
  frequent: readonly string[]
  /** Words that end in a full stop which ends no sentence, without the stop. */
  abbreviations?: readonly string[]
  /** Words that begin sentences, and hardly ever follow an ordinal. */
  starters?: readonly string[]
  /** A full stop after a number makes it an ordinal: “am 15. Januar”. */
  ordinalStop: boolean
  /** Nouns have capitals, so that one before a number makes no name of it. */
  capitalNouns: boolean
  /** Order of numeric dates, where the numbers do not tell. */
  dateOrder: 'day-month' | 'month-day'
  /** What `~` stands for. */
  endings?: readonly string[]
  /** Beginnings that a form can lose without a change of meaning: d'. */
  elisions?: readonly string[]
  /** Endings that it can lose: 's. */
  clitics?: readonly string[]
  numbers: NumberWords
  quantities: QuantityWords
  money: MoneyWords
  times: TimeWords
  /** Hedges in front of a value. */
  hedges?: FormsBy<HedgeWord>
  /** Hedges behind a value. */
  hedgesBehind?: FormsBy<HedgeWord>
  /** Pieces of templates, as `<name>` in them. */
  macros?: Readonly<Record<string, string>>
  templates: Readonly<Partial<Record<TimeRule, readonly string[]>>>
}
