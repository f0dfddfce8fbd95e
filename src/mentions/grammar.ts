import {
  type Currency,
  type Follows,
  type Forms,
  type FormsBy,
  type HedgeWord,
  type Language,
  Opens,
  type Part,
  type TimeRule,
  type Unit,
  type Word,
} from '../languages/language'
import type { Holiday } from '../model'
import { NUMBERED_NAMES } from '../languages/shared'
import { HOLIDAYS } from './holidays'
import { SlotKind } from './times/kinds'
import { type Slot, SLOTS } from './times/slots'
import { type TemplateNode, Templates } from './templates'
import { compoundsOf } from './words/compounds'
import { spelled, spellings } from './words/forms'
import { Phrasebook } from './words/phrasebook'
import { type Spelled, SpelledNumbers } from './words/spelled'
import { BLANK, DOLLARS, partNamed, unitNamed, wordbookOf } from './words/wordbook'

export type TimeNode = TemplateNode<Slot, TimeRule>

/** Rules whose templates can stand inside others, as `{time}`, `{a}`, `{b}`. */
const ATOMS: ReadonlySet<TimeRule> = new Set<TimeRule>([
  'calendar',
  'weekOf',
  'nthLast',
  'ago',
  'ahead',
  'rolling',
  'rollingBefore',
  'rollingAfter',
  'lasting',
  'ending',
  'soFar',
  'yearAgo',
])

/** Marks that templates, hedges and money are compared by. */
const MARKS = '.,:;-/\'"()[]{}<>=+*%$#&@_|~±≥≤≈∼…!?^§'

/** A language made ready for reading: its words, phrases and templates. */
export class Grammar {
  readonly atoms: TimeNode
  readonly expressions: TimeNode
  private readonly literals = new Set<string>(MARKS)
  /** Words that phrases and templates begin with, and what they open. */
  private readonly opening = new Map<string, number>()
  private readonly beginning = new Map<string, number>()
  private readonly ending = new Map<string, number>()
  private books = 0
  /** Words that say something by themselves. */
  private readonly alone = new Set<string>()
  private readonly openers: Phrasebook<unknown>[] = []

  readonly parts: Phrasebook<Part>
  readonly shifts: Phrasebook<number>
  readonly holidays: Phrasebook<Holiday>
  readonly relativeDays: Phrasebook<number>
  readonly fiscal: Phrasebook<true>
  readonly few: Phrasebook<number>
  readonly hedges: Phrasebook<HedgeWord>
  readonly hedgesBehind: Phrasebook<HedgeWord>
  readonly places: Phrasebook<number>
  readonly levels: Phrasebook<'low' | 'middle' | 'high'>
  readonly ranges: Phrasebook<{ min: number; max: number }>
  readonly shares: Phrasebook<number>
  readonly multiples: Phrasebook<number>
  readonly percents: Phrasebook<number>
  readonly points: Phrasebook<number>
  readonly percentOf: Phrasebook<true>
  readonly nations: Phrasebook<string>
  readonly currencies: Phrasebook<Currency>
  readonly ranks: Phrasebook<true>
  readonly named: Phrasebook<true>
  readonly labels: Phrasebook<true>
  readonly phones: Phrasebook<true>
  readonly rangeTo: Phrasebook<true>
  readonly rangeAnd: Phrasebook<true>
  readonly between: Phrasebook<true>
  readonly moveFrom: Phrasebook<true>
  readonly moveTo: Phrasebook<true>
  readonly moves: Phrasebook<true>
  readonly outOf: Phrasebook<true>
  readonly clocks: Phrasebook<true>
  readonly entire: ReadonlySet<string>
  readonly unitPhrases: Phrasebook<{ unit: Unit; plural: boolean }>
  readonly firsts: ReadonlySet<string>
  readonly lasts: ReadonlySet<string>
  readonly worthPrepositions: ReadonlySet<string>
  readonly wholes: ReadonlySet<string>
  readonly over: ReadonlySet<string>
  readonly pronounBefore: ReadonlySet<string>
  readonly pronounAfter: ReadonlySet<string>
  readonly decadeSuffixes: ReadonlySet<string>
  readonly attributeArticles: ReadonlySet<string>
  readonly reportNouns: ReadonlySet<string>
  readonly futurePrepositions: Phrasebook<true>
  readonly reportPrepositions: Phrasebook<true>
  readonly throughout: ReadonlySet<string>
  readonly pastPrepositions: ReadonlySet<string>
  readonly timePrepositions: ReadonlySet<string>

  /** What can stand behind a number that begins a time, other than in a date. */
  private readonly behindNumber: { slots: number; words: ReadonlySet<string> }
  private readonly book: ReadonlyMap<string, Word>
  private readonly compoundOf: (word: string) => Partial<Word> | null
  private readonly spelledNumbers: SpelledNumbers
  private readonly pastEndings: readonly string[]
  private readonly worthEndings: readonly string[]
  private readonly unitLetters: ReadonlySet<string>
  private readonly magnitudes: readonly (readonly [string, number])[]

  constructor(readonly language: Language) {
    const { numbers, quantities, money, times, hedges, hedgesBehind, endings } = language
    this.book = wordbookOf(language)
    this.compoundOf = compoundsOf(language, this.book)
    this.spelledNumbers = new SpelledNumbers(numbers, endings)
    this.pastEndings = spellings(times.pastEndings, endings)
    this.worthEndings = spellings(quantities.worthEndings, endings)
    this.magnitudes = [...spelled(numbers.scales, endings)]
      .filter(([form]) => form.length > 5)
      .map(([form, scale]) => [form, Number(scale)] as const)
      .filter(([, scale]) => scale >= 1e6)

    this.parts = this.phrases(times.parts, (part) => partNamed(part) ?? 'start', Opens.Time)
    this.shifts = this.phrases(times.shifts, Number, Opens.Time)
    this.holidays = this.phrases(this.withClitics(times.holidays), (name) => HOLIDAYS[name] ?? {}, Opens.Time)
    this.relativeDays = this.phrases(this.withClitics(times.relativeDays), Number, Opens.Time)
    this.fiscal = this.marks(times.fiscal, Opens.Time)
    this.few = this.phrases(numbers.few, Number, Opens.Time)
    this.hedges = this.phrases(hedges, asHedge, Opens.Hedge)
    this.hedgesBehind = this.phrases(hedgesBehind, asHedge, 0)
    this.places = this.phrases(numbers.places, Number, Opens.Number)
    this.levels = this.phrases(numbers.levels, asLevel, 0)
    this.ranges = this.phrases(numbers.ranges, asRange, Opens.Number)
    this.shares = this.phrases(numbers.shares, Number, Opens.Number)
    this.multiples = this.phrases(numbers.multiples, Number, Opens.Number)
    this.percents = this.phrases(quantities.percent, Number, 0)
    this.points = this.phrases(quantities.points, Number, 0)
    this.percentOf = this.marks(quantities.percentOf, Opens.Number)
    this.nations = this.phrases(money.nations, String, 0)
    this.currencies = this.currencyPhrases()
    this.ranks = this.marks(quantities.ranks, 0)
    this.named = this.marks(NUMBERED_NAMES, 0)
    this.labels = this.marks(quantities.labels, 0)
    this.phones = this.marks(quantities.phones, 0)
    this.rangeTo = this.marks(quantities.rangeTo, 0)
    this.rangeAnd = this.marks(quantities.rangeAnd, 0)
    this.between = this.marks(quantities.rangeBetween, Opens.Between)
    this.moveFrom = this.marks(quantities.moveFrom, 0)
    this.moveTo = this.marks(quantities.moveTo, 0)
    this.moves = this.marks(quantities.moves, 0)
    this.outOf = this.marks(quantities.outOf, 0)
    this.clocks = this.marks(quantities.clocks, 0)
    this.entire = this.set(times.entire, Opens.Time)
    this.unitPhrases = this.unitBook()
    this.firsts = this.set(times.firsts, Opens.Time)
    this.lasts = this.set(times.lasts, Opens.Time)
    this.worthPrepositions = this.set(quantities.worthPrepositions, 0)
    this.wholes = this.set(quantities.wholes, 0)
    this.over = this.set(quantities.over, 0)
    this.pronounBefore = this.set(quantities.pronounBefore, 0)
    this.pronounAfter = this.set(quantities.pronounAfter, 0)
    this.attributeArticles = this.set(times.attributeArticles, 0)
    this.reportNouns = this.set(times.reportNouns, 0)
    this.futurePrepositions = this.marks(times.futurePrepositions, 0)
    this.reportPrepositions = this.marks(times.reportPrepositions, 0)
    this.throughout = this.set(times.throughout, 0)
    this.pastPrepositions = this.set(times.pastPrepositions, 0)
    this.timePrepositions = this.set(times.prepositions, 0)
    this.decadeSuffixes = this.set(times.decadeSuffixes, 0)
    this.unitLetters = new Set(Object.keys(times.unitLetters).map((letter) => letter.toLowerCase()))
    for (const letter of this.unitLetters) this.literals.add(letter)
    for (const letters of DOLLARS.keys()) this.literals.add(letters)
    const [atoms, expressions] = this.readTemplates()
    this.atoms = atoms.root
    this.expressions = expressions.root
    this.behindNumber = this.behindNumbers()
  }

  /** What is known of a folded word; null where nothing is. */
  analyse(word: string): Word | null {
    const facts = this.factsOf(word)
    const opening = this.opening.get(word) ?? 0
    const literal = this.literals.has(word)
    if (facts === null && !literal) return null
    const known = facts ?? BLANK
    const begins = this.beginning.get(word) ?? 0
    const opens = known.opens | opening | opensOf(known)
    return {
      ...known,
      literal,
      opens,
      begins,
      ends: this.ending.get(word) ?? 0,
      slots: this.withCompany(word, known, this.slotsOf(word, known, begins)),
      follows: opens !== 0 && known.opens === 0 && opensOf(known) === 0 && !this.alone.has(word) ? this.followsOf(word) : null,
    }
  }

  /** The kinds of slots that a word can begin, and whether it can stand behind a number that begins a time. */
  private withCompany(word: string, facts: Word, slots: number): number {
    const behind = this.behindNumber
    const fits = (slots & behind.slots) !== 0 || behind.words.has(word) || facts.ordinalSuffix || this.unitLetters.has(word)
    return fits ? slots | SlotKind.BehindNumber : slots
  }

  private behindNumbers(): { slots: number; words: ReadonlySet<string> } {
    const words = new Set<string>()
    let slots = 0
    for (const root of [this.atoms, this.expressions]) {
      for (const { slot, next } of root.slots) {
        if ((slot.kinds & (SlotKind.Figure | SlotKind.Number)) === 0 || slot.kinds === SlotKind.Any) continue
        slots |= next.kinds === SlotKind.Any ? 0 : next.kinds
        for (const word of next.words.keys()) words.add(word)
      }
    }
    // A duration's unit stands inside its slot.
    return { slots: (slots & ~SlotKind.Figure) | SlotKind.Unit, words }
  }

  /** What must come behind a word that says nothing by itself; null where it may stand alone. */
  private followsOf(word: string): Follows | null {
    const words = new Set<string>()
    let slots = 0
    let figures = false
    for (const root of [this.atoms, this.expressions]) {
      const node = root.words.get(word)
      if (!node) continue
      if (node.rule !== null) return null
      slots |= node.kinds
      figures ||= node.slots.some(({ slot, next }) => isFigures(slot) && next.rule !== null)
      for (const next of node.words.keys()) words.add(next)
    }
    let opener = false
    for (const book of this.openers) {
      if (book.isPhrase(word)) {
        if (book !== this.hedges) return null
        opener = true
      }
      for (const next of book.secondWords(word)) words.add(next)
    }
    return { slots, words, opener, figures }
  }

  /** The kinds of slots that a word can begin. */
  private slotsOf(word: string, facts: Word, begins: number): number {
    const cardinal = facts.cardinal !== null || facts.scale !== null
    const unit = facts.unit !== null || (begins & this.unitPhrases.bit) !== 0
    const counted =
      cardinal ||
      facts.article ||
      facts.half ||
      facts.span !== null ||
      this.entire.has(word) ||
      (begins & (this.few.bit | this.hedges.bit)) !== 0
    return (
      (cardinal ? SlotKind.Cardinal : 0) |
      (facts.ordinal !== null ? SlotKind.Ordinal : 0) |
      (facts.month !== null ? SlotKind.Month : 0) |
      (facts.weekday !== null ? SlotKind.Weekday : 0) |
      ((begins & this.shifts.bit) !== 0 ? SlotKind.Shift : 0) |
      (unit ? SlotKind.Unit : 0) |
      (facts.fiscal || (begins & this.fiscal.bit) !== 0 ? SlotKind.Fiscal : 0) |
      (facts.part !== null || (begins & this.parts.bit) !== 0 ? SlotKind.Part : 0) |
      (facts.season !== null ? SlotKind.Season : 0) |
      ((begins & this.holidays.bit) !== 0 ? SlotKind.Holiday : 0) |
      ((begins & this.relativeDays.bit) !== 0 ? SlotKind.RelativeDay : 0) |
      (facts.daypart ? SlotKind.Daypart : 0) |
      (facts.periodLetter !== null ? SlotKind.PeriodLetter : 0) |
      (word === "'" ? SlotKind.Quote : 0) |
      (this.firsts.has(word) || this.lasts.has(word) ? SlotKind.Edge : 0) |
      (counted ? SlotKind.Duration : 0) |
      (this.atoms.words.has(word) || this.expressions.words.has(word) ? SlotKind.Template : 0)
    )
  }

  private factsOf(word: string): Word | null {
    const known = this.book.get(word) ?? this.withoutClitic(word)
    if (known) return known
    const number = this.language.numbers.compounds ? this.spelledNumbers.read(word) : null
    const meaning = (number && meaningOf(number)) ?? this.compoundOf(word) ?? this.byBeginning(word) ?? this.byEnding(word)
    return meaning && { ...BLANK, ...meaning }
  }

  private withoutClitic(word: string): Word | undefined {
    for (const clitic of this.language.clitics) {
      if (word.length > clitic.length && word.endsWith(clitic)) return this.book.get(word.slice(0, -clitic.length))
    }
    return undefined
  }

  /** “Millionenhöhe”, “Milliardenbetrag” */
  private byBeginning(word: string): Partial<Word> | null {
    if (!this.language.numbers.compounds) return null
    const found = this.magnitudes.find(([beginning]) => word.startsWith(beginning) && word.length > beginning.length + 2)
    return found ? { magnitude: found[1] } : null
  }

  private byEnding(word: string): Partial<Word> | null {
    if (this.worthEndings.some((ending) => word.endsWith(ending))) return { worth: true }
    return word.length > 4 && this.pastEndings.some((ending) => word.endsWith(ending)) ? { tense: -1 } : null
  }

  private phrases<K extends string | number, T>(table: FormsBy<K>, meaning: (key: string) => T, opens: number): Phrasebook<T> {
    const book = new Phrasebook<T>(this.nextBit())
    for (const [phrase, key] of spelled(table, this.language.endings)) book.add(phrase, meaning(key))
    this.know(book, opens)
    return book
  }

  /** “yesterday's” is found as well as “yesterday”. */
  private withClitics<K extends string | number>(table: FormsBy<K>): FormsBy {
    const { clitics } = this.language
    const all = (forms: Forms): Forms =>
      [
        forms,
        ...clitics.flatMap((clitic) =>
          forms
            .split('|')
            .filter((form) => form !== '')
            .map((form) => form + clitic),
        ),
      ].join('|')
    return Object.fromEntries(Object.entries<Forms | undefined>(table).map(([key, forms]) => [key, all(forms ?? '')]))
  }

  private marks(forms: Forms, opens: number): Phrasebook<true> {
    return this.phrases({ '': forms }, () => true as const, opens)
  }

  private set(forms: Forms, opens: number): ReadonlySet<string> {
    const words = new Set(spellings(forms, this.language.endings))
    for (const word of words) {
      this.literals.add(word)
      this.open(word, opens)
      if (opens !== 0) this.alone.add(word)
    }
    return words
  }

  private currencyPhrases(): Phrasebook<Currency> {
    const { currencies, hundredths } = this.language.money
    const book = new Phrasebook<Currency>(this.nextBit())
    for (const [table, worth] of [
      [currencies, 1],
      [hundredths, 0.01],
    ] as const) {
      for (const [phrase, code] of spelled(table, this.language.endings)) {
        if (/\W/u.test(phrase)) book.add(phrase, { code, family: null, worth, leads: false })
      }
    }
    this.know(book, 0)
    return book
  }

  /** Units of more than one word: business days. */
  private unitBook(): Phrasebook<{ unit: Unit; plural: boolean }> {
    const book = new Phrasebook<{ unit: Unit; plural: boolean }>(this.nextBit())
    for (const [name, [singular, plural]] of Object.entries(this.language.times.units)) {
      const unit = unitNamed(name)
      if (unit === null) continue
      for (const [forms, many] of [
        [singular, false],
        [plural, true],
      ] as const) {
        for (const form of spellings(forms, this.language.endings)) if (form.includes(' ')) book.add(form, { unit, plural: many })
      }
    }
    this.know(book, 0)
    return book
  }

  private know(book: Phrasebook<unknown>, opens: number): void {
    if (opens !== 0) this.openers.push(book)
    for (const word of book.words()) this.literals.add(word)
    for (const word of book.firstWords()) {
      this.open(word, opens)
      this.beginning.set(word, (this.beginning.get(word) ?? 0) | book.bit)
    }
    for (const word of book.lastWords()) this.ending.set(word, (this.ending.get(word) ?? 0) | book.bit)
  }

  /** Books beyond the bits of a number share them; that only costs a look into the book. */
  private nextBit(): number {
    return 1 << (this.books++ % 31)
  }

  private open(word: string, opens: number): void {
    if (opens !== 0) this.opening.set(word, (this.opening.get(word) ?? 0) | opens)
  }

  private readTemplates(): [Templates<Slot, TimeRule>, Templates<Slot, TimeRule>] {
    const { templates, macros } = this.language
    const all: [Templates<Slot, TimeRule>, Templates<Slot, TimeRule>] = [new Templates(SLOTS), new Templates(SLOTS)]
    for (const [rule, lines] of entriesOf(templates)) {
      const target = all[ATOMS.has(rule) ? 0 : 1]
      for (const line of lines) target.add(expand(line, macros), rule)
    }
    for (const target of all) {
      for (const word of target.words()) this.literals.add(word)
      for (const word of target.root.words.keys()) this.open(word, Opens.Time)
    }
    return all
  }
}

/** Whether a slot is for figures, and not for a whole time. */
const isFigures = ({ kinds }: Slot): boolean => (kinds & SlotKind.Figure) !== 0 && kinds !== SlotKind.Any

/** A template with its macros written out; throws where one is unknown. */
const expand = (template: string, macros: Readonly<Record<string, string>>): string =>
  template.replace(/<(\w+)>/g, (_, name: string) => {
    const macro = macros[name]
    if (macro === undefined) throw new Error(`template “${template}”: <${name}> is not known here`)
    return macro
  })

const TIME_RULES: readonly TimeRule[] = [
  'calendar',
  'days',
  'weekOf',
  'nthLast',
  'ago',
  'ahead',
  'later',
  'earlier',
  'rolling',
  'rollingBefore',
  'rollingAfter',
  'lasting',
  'ending',
  'soFar',
  'yearAgo',
  'streak',
  'range',
  'since',
  'after',
  'until',
  'before',
  'offsetAfter',
  'offsetBefore',
]

const entriesOf = (templates: Language['templates']): [TimeRule, readonly string[]][] =>
  TIME_RULES.map((rule) => [rule, templates[rule] ?? []])

const HEDGE_WORDS: readonly HedgeWord[] = ['about', 'close-under', 'close-over', 'under', 'over', 'at-least', 'at-most']
const asHedge = (name: string): HedgeWord => HEDGE_WORDS.find((hedge) => hedge === name) ?? 'about'
const asLevel = (name: string): 'low' | 'middle' | 'high' => (name === 'low' || name === 'high' ? name : 'middle')

function asRange(name: string): { min: number; max: number } {
  const [min, max] = name.split('-').map(Number)
  return { min: min ?? 0, max: max ?? 0 }
}

/** What a word opens by what it means. */
function opensOf(word: Word): number {
  let opens = 0
  if (
    word.cardinal !== null ||
    word.ordinal !== null ||
    word.half ||
    word.multiple !== null ||
    word.span !== null ||
    word.places !== null ||
    word.point ||
    word.share !== null
  )
    opens |= Opens.Number | Opens.Time
  if (word.sign !== 0) opens |= Opens.Number
  if (word.scale !== null && word.scale < 1e5) opens |= Opens.Number | Opens.Time
  if (word.article) opens |= Opens.Article
  if (word.money?.leads) opens |= Opens.Money
  if (
    word.month !== null ||
    word.weekday !== null ||
    word.season !== null ||
    word.fiscal ||
    word.yearAgo ||
    word.quarter !== null ||
    word.periodLetter !== null
  )
    opens |= Opens.Time
  if (word.unit !== null && (word.shift !== null || word.part !== null)) opens |= Opens.Time
  if (word.shift !== null || word.unit !== null) opens |= Opens.Time
  return opens
}

function meaningOf({ value, ordinal, tail }: Spelled): Partial<Word> | null {
  if (ordinal) return { ordinal: value }
  if (tail === null) return { cardinal: value }
  if (tail === 'half') return { cardinal: value + 0.5 }
  if (tail === 'multiple') return value > 1 ? { multiple: value } : null
  if (tail === 'places') return { places: value }
  if (tail === 'divisor') return { divisor: value }
  return { span: { number: value, unit: tail } }
}

const grammars = new Map<string, { language: Language; grammar: Grammar }>()

/** The grammar of a language, made at first use. */
export function grammarOf(language: Language): Grammar {
  const known = grammars.get(language.code)
  if (known && known.language === language) return known.grammar
  const grammar = new Grammar(language)
  grammars.set(language.code, { language, grammar })
  return grammar
}
