import { type Follows, type Language, Opens, Break, type PhraseOfBook, type Word, type WordKind } from '../../languages/language'
import type { Grammar, TimeNode } from '../grammar'
import { SlotKind } from '../times/kinds'
import { type Slot, SLOTS } from '../times/slots'
import { isFourth } from '../times/units'
import { compoundsOf } from './compounds'
import { entriesOf, formsIn } from './forms'
import { Followers } from './followers'
import type { Form, FormTable } from './formtable'
import { type Spelled, SpelledNumbers } from './spelled'
import { BLANK, currencyOf } from './wordbook'
import { NOTHING, WordKinds } from './wordkinds'

/** Marks that templates, hedges and money are compared by. */
const MARKS = '.,:;-/\'"()[]{}<>=+*%$#&@_|~±≥≤≈∼…!?^§'

/** Marks that end more than a clause. */
const SENTENCE_MARKS: readonly string[] = [';', ':', '(', ')']

/** Kinds of slots, and words, that can stand behind something. */
interface Behind {
  slots: number
  words: ReadonlySet<string>
}

/** Says what a language knows of a word, once for each word that texts have. */
export class Analyser {
  private readonly compoundOf: (word: string) => Partial<Word> | null
  private readonly spelledNumbers: SpelledNumbers
  private readonly pastEndings: readonly string[]
  private readonly pastLookalikes: ReadonlySet<string>
  private readonly worthEndings: readonly string[]
  private readonly magnitudes: readonly (readonly [beginning: string, scale: number])[]
  private readonly kinds = new WordKinds()
  private behindNumbers: Behind | null = null
  private behindCounts: Behind | null = null

  constructor(
    private readonly grammar: Grammar,
    private readonly table: FormTable,
  ) {
    const { language } = grammar
    const { numbers, quantities, times } = language
    this.compoundOf = compoundsOf(language, (word) => this.wordOf(word))
    this.spelledNumbers = new SpelledNumbers(numbers, language.endings ?? [])
    this.pastEndings = formsIn(times.pastEndings)
    this.pastLookalikes = new Set(formsIn(times.pastLookalikes))
    this.worthEndings = formsIn(quantities.worthEndings)
    this.magnitudes = magnitudesOf(language)
  }

  /** What is known of a folded word; null where nothing is. */
  analyse(word: string): Word | null {
    const forms = this.table.of(word)
    const bare = this.bareForms(word)
    const facts = inCurrency(word, meaningOf(forms)) ?? meaningOf(bare) ?? this.derived(word)
    const literal = forms.length > 0 || bare.length > 0 || (word.length === 1 && MARKS.includes(word))
    return facts === null && !literal ? null : this.complete(word, { ...BLANK, ...facts }, forms, bare)
  }

  /** Adds what a word begins and ends, which needs all of its meanings. */
  private complete(word: string, known: Word, forms: readonly Form[], bare: readonly Form[]): Word {
    const own = opensOf(known)
    known.leads = [...forms.flatMap(({ leads }) => leads ?? []), ...bare.flatMap(({ leads }) => leads?.filter(takesClitic) ?? [])]
    known.closes = forms.flatMap(({ leads, closes }) => [...(closes ?? []), ...(leads?.filter(isOneWord) ?? [])])
    known.begins = bitsOf(known.leads)
    known.ends = bitsOf(known.closes)
    known.breaks = word === ',' ? Break.Clause : SENTENCE_MARKS.includes(word) ? Break.Sentence : Break.None
    known.lists = forms.reduce((lists, form) => lists | form.lists, 0)
    known.kind = this.kindOf(word, known, own, forms)
    return known
  }

  private kindOf(word: string, known: Word, own: number, forms: readonly Form[]): WordKind {
    let opens = forms.reduce((all, form) => all | form.opens, own)
    for (const { book } of known.leads) opens |= book.opens
    const slots = this.withCompany(word, known, this.slotsOf(word, known))
    const alone = own !== 0 || forms.some((form) => form.alone)
    const follows = opens === 0 || alone ? null : this.followsOf(word, known.leads)
    const compared = follows !== null || forms.some((form) => form.compared)
    if (!compared && opens === 0 && slots === 0) return NOTHING
    const kind = this.kinds.of(known, compared ? word : '', opens, slots)
    kind.follows = follows
    return kind
  }

  /** The word's own entries, where it has any. */
  private wordOf(word: string): Partial<Word> | null {
    return meaningOf(this.table.of(word))
  }

  /** The entries of a word without a beginning or ending that changes nothing: company's, d'euros. */
  private bareForms(word: string): readonly Form[] {
    const { clitics = [], elisions = [] } = this.grammar.language
    const clitic = clitics.find((ending) => word.length > ending.length && word.endsWith(ending))
    if (clitic !== undefined) return this.table.of(word.slice(0, -clitic.length))
    const elision = elisions.find((beginning) => word.length > beginning.length && word.startsWith(beginning))
    return elision === undefined ? [] : this.table.of(word.slice(elision.length))
  }

  /** What a word means that no list has: a number, a code, a compound. */
  private derived(word: string): Partial<Word> | null {
    const { compounds } = this.grammar.language.numbers
    const number = compounds ? this.spelledNumbers.read(word) : null
    return (number && meaningOfNumber(number)) ?? this.compoundOf(word) ?? this.byBeginning(word) ?? this.byEnding(word)
  }

  /** “Millionenhöhe”, “Milliardenbetrag” */
  private byBeginning(word: string): Partial<Word> | null {
    if (!this.grammar.language.numbers.compounds) return null
    const found = this.magnitudes.find(([beginning]) => word.startsWith(beginning) && word.length > beginning.length + 2)
    return found ? { magnitude: found[1] } : null
  }

  private byEnding(word: string): Partial<Word> | null {
    if (this.worthEndings.some((ending) => word.endsWith(ending))) return { worth: true }
    if (this.pastLookalikes.has(word)) return {}
    return word.length > 4 && this.pastEndings.some((ending) => word.endsWith(ending)) ? { tense: -1 } : null
  }

  /** The kinds of slots that a word can begin, and behind which numbers that begin a time it can stand. */
  private withCompany(word: string, facts: Word, slots: number): number {
    this.behindNumbers ??= this.behind(SlotKind.Figure | SlotKind.Number)
    this.behindCounts ??= this.behind(SlotKind.OtherFigure)
    const { further, unitLetters } = this.grammar
    const besideUnit = word === '-' || further.has(facts) || unitLetters.has(facts)
    const canFollow = ({ slots: behind, words }: Behind): boolean => (slots & behind) !== 0 || words.has(word) || besideUnit
    return (
      slots |
      (canFollow(this.behindNumbers) || facts.ordinalSuffix ? SlotKind.BehindNumber : 0) |
      (canFollow(this.behindCounts) ? SlotKind.BehindCount : 0)
    )
  }

  /** What can stand behind a number of some kinds that begins a time. */
  private behind(numbers: number): Behind {
    const words = new Set<string>()
    let slots = 0
    for (const { slot, next } of this.grammar.times.slots) {
      // A length of time has its unit in its own slot.
      if ((slot.kinds & numbers) === 0 || slot.kinds === SlotKind.Any || slot === SLOTS.duration) continue
      slots |= next.kinds === SlotKind.Any ? 0 : next.kinds
      for (const word of next.words) words.add(word)
    }
    return { slots: (slots & ~SlotKind.Figure) | SlotKind.Unit, words }
  }

  /** What must come behind a word that says nothing by itself; null where it may stand alone. */
  private followsOf(word: string, leads: readonly PhraseOfBook[]): Follows | null {
    const { times, hedges } = this.grammar
    const words = new Set<string>()
    let slots = 0
    let figures = false
    const node = times.next(word)
    if (node) {
      if (isEnd(node)) return null
      slots = node.kinds
      figures = node.slots.some(({ slot, next }) => isFigures(slot) && isEnd(next))
      for (const next of node.words) words.add(next)
    }
    let opener = false
    for (const { book, words: phrase } of leads) {
      if (book.opens === 0) continue
      const [, second] = phrase
      if (second !== undefined) words.add(second)
      else if (book === hedges) opener = true
      else return null
    }
    return new Followers(slots, words, opener, figures)
  }

  /** The kinds of slots that a word can begin. */
  private slotsOf(word: string, facts: Word): number {
    const { grammar } = this
    const leads = (book: object): boolean => facts.leads.some((phrase) => phrase.book === book)
    const cardinal = facts.cardinal !== null || facts.scale !== null
    const numeral = cardinal || facts.article || facts.half || facts.span !== null
    return (
      (cardinal ? SlotKind.Cardinal : 0) |
      (facts.ordinal !== null ? SlotKind.Ordinal : 0) |
      (facts.month !== null ? SlotKind.Month : 0) |
      (facts.weekday !== null ? SlotKind.Weekday : 0) |
      (leads(grammar.shifts) ? SlotKind.Shift : 0) |
      (facts.unit !== null || isFourth(facts) || leads(grammar.unitPhrases) ? SlotKind.Unit : 0) |
      (facts.fiscal || leads(grammar.fiscal) ? SlotKind.Fiscal : 0) |
      (facts.part !== null || leads(grammar.parts) ? SlotKind.Part : 0) |
      (facts.season !== null ? SlotKind.Season : 0) |
      (leads(grammar.holidays) ? SlotKind.Holiday : 0) |
      (leads(grammar.decades) ? SlotKind.Decade : 0) |
      (leads(grammar.relativeDays) ? SlotKind.RelativeDay : 0) |
      (facts.daypart ? SlotKind.Daypart : 0) |
      (facts.periodLetter !== null ? SlotKind.PeriodLetter : 0) |
      (word === "'" ? SlotKind.Quote : 0) |
      (grammar.firsts.has(facts) || grammar.lasts.has(facts) ? SlotKind.Edge : 0) |
      (numeral || grammar.entire.has(facts) || leads(grammar.few) ? SlotKind.Duration : 0) |
      (leads(grammar.hedges) ? SlotKind.Hedge : 0) |
      (grammar.times.has(word) ? SlotKind.Template : 0)
    )
  }
}

/** What some entries mean together, the first before the others; null where they mean nothing by themselves. */
function meaningOf(forms: readonly Form[]): Partial<Word> | null {
  const meanings = forms.flatMap(({ meaning }) => meaning ?? [])
  return meanings.length > 1 ? Object.assign({}, ...meanings.reverse()) : (meanings[0] ?? null)
}

/** A code of a currency can be another word as well. */
function inCurrency(word: string, meaning: Partial<Word> | null): Partial<Word> | null {
  const money = meaning?.money ? null : currencyOf(word)
  return money === null ? meaning : { ...meaning, money }
}

const bitsOf = (phrases: readonly PhraseOfBook[]): number => phrases.reduce((bits, { book }) => bits | book.bit, 0)

const isOneWord = ({ words }: PhraseOfBook): boolean => words.length === 1

/** “yesterday's” is found as well as “yesterday”. */
const takesClitic = (phrase: PhraseOfBook): boolean => phrase.book.clitics.length > 0 && isOneWord(phrase)

/** Beginnings of words for large sums; shorter ones begin other words too. */
const SHORTEST_MAGNITUDE = 6

const magnitudesOf = ({ numbers }: Language): (readonly [string, number])[] =>
  entriesOf(numbers.scales)
    .filter(([scale]) => Number(scale) >= 1e6)
    .flatMap(([scale, forms]) => forms.filter((form) => form.length >= SHORTEST_MAGNITUDE).map((form) => [form, Number(scale)] as const))

/** Whether some template ends at a node. */
const isEnd = ({ inner, outer }: TimeNode): boolean => inner !== null || outer !== null

/** Whether a slot is for figures, and not for a whole time. */
const isFigures = ({ kinds }: Slot): boolean => (kinds & SlotKind.Figure) !== 0 && kinds !== SlotKind.Any

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

function meaningOfNumber({ value, ordinal, tail }: Spelled): Partial<Word> | null {
  if (ordinal) return { ordinal: value }
  if (tail === null) return { cardinal: value }
  if (tail === 'half') return { cardinal: value + 0.5 }
  if (tail === 'multiple') return value > 1 ? { multiple: value } : null
  if (tail === 'places') return { places: value }
  if (tail === 'divisor') return { divisor: value }
  return { span: { number: value, unit: tail } }
}
