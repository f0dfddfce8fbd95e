import {
  type Currency,
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
import { NUMBERED_NAMES } from '../languages/shared'
import type { Holiday } from '../model'
import { HOLIDAYS } from './holidays'
import { type TemplateEdge, type TemplateNode, Templates } from './templates'
import { type Slot, SLOTS } from './times/slots'
import { Analyser } from './words/analyser'
import { entriesOf, formsIn, spellings } from './words/forms'
import { FormTable } from './words/formtable'
import { Phrasebook } from './words/phrasebook'
import { addWords, DOLLARS, partNamed, unitNamed } from './words/wordbook'
import { WordList } from './words/wordlist'

export type TimeNode = TemplateNode<Slot, TimeRule, Word>
export type TimeEdge = TemplateEdge<Slot, TimeRule, Word>
type TimeTemplates = Templates<Slot, TimeRule, Word>

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
  'rest',
  'yearAgo',
])

/** Bits that a number has for books. */
const BITS = 31

/** A language made ready for reading: its words, phrases and templates. */
export class Grammar {
  /** Where the templates begin that can stand inside others, and where all of them do but those that begin with a whole time; these go on behind it. */
  readonly atoms: TimeNode
  readonly times: TimeNode
  readonly behindTimes: TimeNode

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
  readonly moneyJoints: WordList
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
  readonly insteadOf: Phrasebook<true>
  readonly outOf: Phrasebook<true>
  readonly clocks: Phrasebook<true>
  readonly entire: WordList
  readonly beforeShortOrdinals: WordList
  readonly during: WordList
  readonly further: WordList
  readonly unitPhrases: Phrasebook<{ unit: Unit; plural: boolean }>
  readonly firsts: WordList
  readonly lasts: WordList
  readonly worthPrepositions: WordList
  readonly wholes: WordList
  readonly over: WordList
  readonly pronounBefore: WordList
  readonly pronounAfter: WordList
  readonly decadeSuffixes: WordList
  readonly decades: Phrasebook<number>
  readonly infinitive: WordList
  readonly attributeArticles: WordList
  readonly reportNouns: WordList
  readonly futurePrepositions: Phrasebook<true>
  readonly reportPrepositions: Phrasebook<true>
  readonly throughout: WordList
  readonly pastPrepositions: WordList
  readonly timePrepositions: WordList
  readonly origins: WordList
  readonly unitLetters: WordList

  private readonly table: FormTable
  private readonly analyser: Analyser
  private books = 0
  private lists = 0

  constructor(readonly language: Language) {
    const { numbers, quantities, money, times } = language
    this.table = new FormTable(language.endings ?? [])
    addWords(this.table, language)

    this.parts = this.phrases(times.parts, (part) => partNamed(part) ?? 'start', Opens.Time)
    this.shifts = this.phrases(times.shifts, Number, Opens.Time)
    this.holidays = this.phrases(times.holidays, (name) => HOLIDAYS[name] ?? {}, Opens.Time, language.clitics)
    this.relativeDays = this.phrases(times.relativeDays, Number, Opens.Time, language.clitics)
    this.fiscal = this.marks(times.fiscal, Opens.Time)
    this.few = this.phrases(numbers.few, Number, Opens.Time)
    this.hedges = this.phrases(language.hedges, asHedge, Opens.Hedge)
    this.hedgesBehind = this.phrases(language.hedgesBehind, asHedge, 0)
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
    this.moneyJoints = this.list(money.joints, 0)
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
    this.insteadOf = this.marks(quantities.insteadOf, 0)
    this.outOf = this.marks(quantities.outOf, 0)
    this.clocks = this.marks(quantities.clocks, 0)
    this.entire = this.list(times.entire, Opens.Time)
    this.beforeShortOrdinals = this.list(numbers.beforeShortOrdinals, 0)
    this.during = this.list(times.during, 0)
    this.further = this.list(times.further, 0)
    this.unitPhrases = this.unitBook()
    this.firsts = this.list(times.firsts, Opens.Time)
    this.lasts = this.list(times.lasts, Opens.Time)
    this.worthPrepositions = this.list(quantities.worthPrepositions, 0)
    this.wholes = this.list(quantities.wholes, 0)
    this.over = this.list(quantities.over, 0)
    this.pronounBefore = this.list(quantities.pronounBefore, 0)
    this.pronounAfter = this.list(quantities.pronounAfter, 0)
    this.attributeArticles = this.list(times.attributeArticles, 0)
    this.reportNouns = this.list(times.reportNouns, 0)
    this.futurePrepositions = this.marks(times.futurePrepositions, 0)
    this.reportPrepositions = this.marks(times.reportPrepositions, 0)
    this.throughout = this.list(times.throughout, 0)
    this.pastPrepositions = this.list(times.pastPrepositions, 0)
    this.timePrepositions = this.list(times.prepositions, 0)
    this.origins = this.list(times.origins, 0)
    this.decadeSuffixes = this.list(times.decadeSuffixes, 0)
    this.decades = this.phrases(times.decades, Number, Opens.Time)
    this.infinitive = this.list(times.infinitive, 0)
    this.unitLetters = this.list(
      Object.keys(times.unitLetters ?? {})
        .join('|')
        .toLowerCase(),
      0,
    )
    for (const letters of DOLLARS.keys()) this.table.at(letters)
    ;[this.atoms, this.times, this.behindTimes] = this.readTemplates()
    this.analyser = new Analyser(this, this.table)
  }

  /** What is known of a folded word; null where nothing is. */
  analyse(word: string): Word | null {
    return this.analyser.analyse(word)
  }

  private phrases<K extends string | number, T>(
    entries: FormsBy<K> | undefined,
    meaning: (key: string) => T,
    opens: number,
    clitics: readonly string[] = [],
  ): Phrasebook<T> {
    const book = this.book<T>(opens, clitics)
    for (const [key, forms] of entriesOf(entries)) this.table.phrase(book, forms, book.keep(meaning(key)))
    return book
  }

  /** Books beyond the bits of a number share them; that only costs a look into the phrases. */
  private book<T>(opens: number, clitics: readonly string[] = []): Phrasebook<T> {
    return new Phrasebook<T>(1 << (this.books++ % BITS), opens, clitics)
  }

  private marks(forms: Forms | undefined, opens: number): Phrasebook<true> {
    return this.phrases({ '': forms ?? '' }, () => true as const, opens)
  }

  private list(forms: Forms | undefined, opens: number): WordList {
    const words = spellings(forms, this.language.endings ?? [])
    const list = new WordList(1 << this.lists++, words.length)
    for (const word of words) {
      const form = this.table.at(word)
      form.lists |= list.bit
      form.opens |= opens
      if (opens !== 0) form.alone = true
    }
    return list
  }

  /** Currencies of more than one word: rupees written as “Rs.” */
  private currencyPhrases(): Phrasebook<Currency> {
    const { currencies, hundredths } = this.language.money
    const book = this.book<Currency>(0)
    for (const [table, worth] of [
      [currencies, 1],
      [hundredths, 0.01],
    ] as const) {
      for (const [code, forms] of entriesOf(table)) {
        const phrases = forms.filter((form) => form.includes(' '))
        if (phrases.length > 0) this.table.phrase(book, phrases, book.keep({ code, family: null, worth, leads: false }))
      }
    }
    return book
  }

  /** Units of more than one word: business days. */
  private unitBook(): Phrasebook<{ unit: Unit; plural: boolean }> {
    const book = this.book<{ unit: Unit; plural: boolean }>(0)
    for (const [name, [singular, plural]] of Object.entries(this.language.times.units)) {
      const unit = unitNamed(name)
      if (unit === null) continue
      const phrasesIn = (forms: Forms): string[] => formsIn(forms).filter((form) => form.includes(' '))
      this.table.phrase(book, phrasesIn(singular), book.keep({ unit, plural: false }))
      this.table.phrase(book, phrasesIn(plural), book.keep({ unit, plural: true }))
    }
    return book
  }

  private readTemplates(): [atoms: TimeNode, times: TimeNode, behindTimes: TimeNode] {
    const { templates, macros } = this.language
    const atoms: TimeTemplates = new Templates(SLOTS, macros)
    const times: TimeTemplates = new Templates(SLOTS, macros)
    const behindTimes: TimeTemplates = new Templates(SLOTS, macros)
    for (const rule of TIME_RULES) {
      const inner = ATOMS.has(rule)
      for (const template of templates[rule] ?? []) {
        if (inner) atoms.add(template, rule, inner)
        if (template.startsWith(WHOLE_TIME)) behindTimes.add(template.slice(WHOLE_TIME.length), rule, inner)
        else times.add(template, rule, inner)
      }
    }
    for (const word of [...times.words(), ...behindTimes.words()]) this.table.at(word).compared = true
    for (const word of times.root.words) this.table.at(word).opens |= Opens.Time
    return [atoms.root, times.root, behindTimes.root]
  }
}

/** The slot for the first of two times. */
const WHOLE_TIME = '{a}'

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
  'rest',
  'yearAgo',
  'streak',
  'range',
  'since',
  'starting',
  'after',
  'until',
  'before',
  'offsetAfter',
  'offsetBefore',
]

const HEDGE_WORDS: readonly HedgeWord[] = ['about', 'close-under', 'close-over', 'under', 'over', 'at-least', 'at-most']
const asHedge = (name: string): HedgeWord => HEDGE_WORDS.find((hedge) => hedge === name) ?? 'about'
const asLevel = (name: string): 'low' | 'middle' | 'high' => (name === 'low' || name === 'high' ? name : 'middle')

function asRange(name: string): { min: number; max: number } {
  const [min, max] = name.split('-').map(Number)
  return { min: min ?? 0, max: max ?? 0 }
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
