import { formsOf, keyOf, NameFinder, withoutApostrophe } from '../articles/forms'
import type { Name } from '../model'
import { isFacility } from './facilities'
import { behindName, holdsAt, isCalledOwner } from './holders'
import { endOfTitle } from './persons'
import type { Statement } from './statement'
import { strangersIn } from './strangers'
import { bare, isProper, isThing } from './things'

/** Whom a statement is about. */
export interface Who {
  /** Stem of the name; null where the text names another company that nobody knows. */
  stem: string | null
  /** The sentence itself names it; else it was carried over from what came before. */
  named: boolean
}

interface NameAt {
  stem: string
  /** Stem of the company, where the name is that of a part of it. */
  company: string
  first: number
  last: number
}

/** The names of an article's companies, by the tokens of one sentence. */
function namesIn(statement: Statement, finder: NameFinder): NameAt[] {
  const found: NameAt[] = []
  for (let i = statement.first; i < statement.last; i++) {
    const name = finder.at(statement, i)
    if (!name || isSecondHalf(statement, i)) continue
    const { stem, owner } = name.name
    const before = found.at(-1)
    // “Plover Airports” names one company, even where “Airport” is the name of another.
    if (before?.last === i && !statement.isSymbol(i - 1)) continue
    if (statement.raw(i - 1) === '&' && before?.last === i - 1) before.last = name.last
    else found.push({ stem, company: owner ?? stem, first: i, last: name.last })
    i = name.last - 1
  }
  return found
}

/** Words in front of a value among which a rival is the one that offers it: “a rival bid of 50 dollars a share”. */
const RIVAL = 4

function partnersOf(main: string | null, statements: readonly Statement[], finder: NameFinder): ReadonlySet<string> {
  const partners = new Set<string>()
  for (const statement of statements) {
    const stems = namesIn(statement, finder).map(({ stem }) => stem)
    if (main !== null && stems.includes(main)) for (const stem of stems) if (stem !== main) partners.add(stem)
  }
  return partners
}

/** “Amsterdam-Rotterdam Bank”: another name that ends as one of the article's does. */
const isSecondHalf = (statement: Statement, i: number): boolean =>
  statement.raw(i - 1) === '-' && statement.glued(i) && statement.glued(i - 1) && statement.capitalised(i - 2) && !statement.facts(i - 2)

/** Words in front of a value at most to look for its company. */
const FAR = 40
/** What it costs a name to stand behind, or in another segment; own choices. */
const BEHIND = 4
const ELSEWHERE = 12
/** A sentence goes on about the name among its first tokens. */
const OPENING = 4

/** Follows from sentence to sentence whom an article speaks of. */
export class Speaker {
  /** The article's main company. */
  private readonly main: string | null
  private current: string | null
  /** Stems of the companies that stand in one sentence with the main one; null until somebody asks. */
  private partners: ReadonlySet<string> | null = null
  /** What the article seems to call other companies; null until somebody asks. */
  private strangers: ReadonlySet<string> | null = null
  private readonly finder: NameFinder
  /** The names of the statement last asked for: most are asked for several times running. */
  private here: { statement: Statement; names: NameAt[] } | null = null

  constructor(
    private readonly names: readonly Name[],
    private readonly statements: readonly Statement[],
  ) {
    this.main = names.find(({ aside }) => !aside)?.stem ?? null
    this.current = this.main
    this.finder = new NameFinder(names)
  }

  private namesIn(statement: Statement): readonly NameAt[] {
    if (this.here?.statement !== statement) this.here = { statement, names: namesIn(statement, this.finder) }
    return this.here.names
  }

  /**
   * Whom tokens [first, last) of a statement are about; who opens it may be the holder or house of the value instead.
   * The events and people of a unit are not those of its company; a person who opens a sentence is no company.
   */
  at(
    statement: Statement,
    first: number,
    last: number,
    { hasOwner = false, isOwnEvent = false, person = -1, mayBeStrangers = false } = {},
  ): Who {
    const here = this.namesIn(statement)
    const opens = here.some((name) => name.first === statement.first)
    if (
      !opens &&
      !hasOwner &&
      person !== statement.first &&
      statement.segment(first) === 0 &&
      opensWithStranger(statement, first) &&
      !isFacility(statement, statement.first)
    )
      return { stem: null, named: true }
    const inFront = mayBeStrangers ? nameInFront(statement, first, here) : undefined
    if (inFront !== undefined) return { stem: inFront, named: true }
    if (!opens && !hasOwner && statement.segment(first) === 0 && isIntroducedStranger(statement)) return { stem: null, named: true }
    // “Competitor Eastgate Mutual said that its combined ratio …”
    if (!opens && statement.isIn(statement.words.rival, statement.first) && statement.capitalised(statement.first + 1))
      return { stem: null, named: true }
    if (!hasOwner && isOwnedByStranger(statement, first) && !here.some(({ last }) => last === first)) return { stem: null, named: true }
    const near = here
      .filter(
        (name) =>
          !this.isPassedBy(statement, name, first) &&
          !isContrasted(statement, name.first) &&
          !(hasOwner && name.stem !== this.main && isOwner(statement, name)),
      )
      .map((name) => ({
        name,
        distance:
          statement.distance(name.first, name.last, first, last) +
          (name.first >= last ? BEHIND : 0) +
          (isJoined(statement, name.first, first) ? 0 : ELSEWHERE),
      }))
      .filter(({ distance }) => distance < FAR)
      .sort((a, b) => a.distance - b.distance)[0]
    if (mayBeStrangers && this.isOfUnknown(statement, first)) return { stem: null, named: true }
    if (near && near.name.last <= first && isOfBought(statement, near.name.last, first)) return { stem: null, named: true }
    if (near) return isKinOf(statement, near.name, first, isOwnEvent) ? { stem: null, named: true } : { stem: near.name.stem, named: true }
    const meant = this.byKind(statement, first)
    if (meant) return { stem: meant, named: true }
    // “A rival said …”: the rival is spoken of, whatever stands behind.
    const ofRival = statement.has(statement.words.rival, statement.first, statement.first + 3)
    if (ofRival || (isOfRival(statement) && !statement.has(statement.words.self))) return { stem: null, named: true }
    if (!hasOwner && (isOfStranger(statement, first) || isOfOthers(statement, last))) return { stem: null, named: true }
    // “Plover employs 300 people. Its revenue …”
    const goesOn = this.current !== null && this.isBeside(this.current) && statement.isIn(statement.words.possessives, statement.first)
    const isSelf = !goesOn && (this.current === null || this.isAside(this.current)) && statement.has(statement.words.self)
    return { stem: isSelf ? this.main : this.current, named: false }
  }

  /** “Während Nordlicht auf 2,6 Milliarden Euro Umsatz kam”: a name that nobody knows stands in the segment of a token, and none of the article's. */
  private isOfUnknown(statement: Statement, at: number): boolean {
    this.strangers ??= strangersIn(this.statements)
    if (this.strangers.size === 0) return false
    const segment = statement.segment(at)
    const isHere = (i: number): boolean => statement.segment(i) === segment && statement.capitalised(i)
    let found = false
    for (let i = statement.first; i < statement.last; i++) {
      if (!isHere(i)) continue
      if (statement.namesAt(i)) return false
      if (this.strangers.has(bare(statement.word(i)))) found = true
    }
    return found
  }

  /** The company of that name; nobody that is known where it is none of the article's. */
  named(word: string): Who {
    const isCalled = (name: Name, word: string): boolean => formsOf(name).some((form) => keyOf(form) === word)
    const name = this.names.find((name) => isCalled(name, word) || isCalled(name, word.replace(/s$/, '')))
    return { stem: name?.stem ?? null, named: true }
  }

  /** The company whose name stands among some tokens; nobody that is known where it is none of the article's. */
  nameAt(statement: Statement, { first, last }: Pick<NameAt, 'first' | 'last'>): Who {
    const name = this.namesIn(statement).find((name) => name.first >= first && name.first < last)
    return { stem: name?.company ?? null, named: true }
  }

  /** Whose project or deal it is: of a company that is only named beside it, the main one’s. */
  ownerOf({ stem, named }: Who): Who {
    return { stem: stem !== null && this.isBeside(stem) ? this.main : stem, named }
  }

  /** “Der Zulieferer erzielte …”, “the supplier had …”: the company beside the main one that such a noun has introduced; null where none is meant. */
  private byKind(statement: Statement, cue: number): string | null {
    const kinds = this.names.filter(({ beside, kind }) => beside && kind !== undefined)
    if (kinds.length === 0) return null
    const { definite, self } = statement.words
    const segment = statement.segment(cue)
    for (let i = statement.segmentStart(segment); i < cue; i++) {
      if (!statement.isIn(definite, i)) continue
      for (let noun = i + 1; noun <= i + ADJECTIVES && noun < cue && statement.isWord(noun); noun++) {
        const word = bare(statement.word(noun))
        const [only, ...others] = kinds.filter(({ kind }) => kind === word)
        if (only && others.length === 0 && !statement.isIn(self, noun)) return only.stem
        if (statement.capitalNouns && statement.capitalised(noun)) break
      }
    }
    return null
  }

  private isBeside(stem: string): boolean {
    return this.names.some((name) => name.stem === stem && name.beside)
  }

  /** “…, according to the research firm Plover”, “Weber, now at the rival Plover, …”: a company that is only named beside the main one does nothing in another clause, unless that is about it. */
  private isPassedBy(statement: Statement, { stem, first }: NameAt, cue: number): boolean {
    if (!this.isBeside(stem) || first === statement.first) return false
    const own = statement.segment(cue)
    return statement.segment(first) !== own && !(first < cue && statement.isIn(statement.words.relatives, statement.segmentStart(own)))
  }

  /** The one of two parties to a deal that the article is about, whichever of them a statement names; nobody where it is a rival's deal. */
  partyFor({ stem, named }: Who, statement: Statement, cue: number): Who {
    if (statement.has(statement.words.rival, cue - RIVAL, cue)) return { stem: null, named: true }
    this.partners ??= partnersOf(this.main, this.statements, this.finder)
    const isParty = stem === null ? !named && this.partners.size > 0 : this.partners.has(stem)
    return { stem: isParty ? this.main : stem, named }
  }

  /** “Marlin & Tate: Buy, target $148”: whom a house rates whose name labels a statement; the main company, unless somebody else is spoken of. */
  ratedBy(house: string, told: Who, statement: Statement): Who {
    if (told.stem !== null || told.named) return told
    for (let i = labelEnd(statement) - 1; i >= statement.first; i--)
      if (statement.word(i) === house) return { stem: this.main, named: false }
    return told
  }

  /** Moves on behind a statement. */
  pass(statement: Statement): void {
    const here = this.namesIn(statement)
    const opening = here.find(({ first }) => first - statement.first < OPENING)
    if (opening) this.current = opening.company
    else if (this.current !== this.main && statement.has(statement.words.rival)) this.current = this.main
  }

  /** A company that the article is not about, and that it hardly names. */
  private isAside(stem: string | null): boolean {
    const weightOf = (stem: string | null): number => this.names.find((name) => name.stem === stem)?.weight ?? 0
    return stem !== null && weightOf(stem) * ASIDE <= weightOf(this.main)
  }

  /**
   * A new paragraph goes on about the main company; after one about another that matters as well, nobody knows until it says.
   * One with a label is about whom the label names: “Plover Systems: Revenue rose 3%.” That of a headline may be a place or a plant.
   */
  restart(statement: Statement): void {
    const label = statement.sentence.zone === 'title' ? 0 : labelEnd(statement)
    if (label > 0) this.current = this.namesIn(statement).find(({ first }) => first < label)?.stem ?? null
    else if (this.current !== this.main) this.current = this.isAside(this.current) ? this.main : null
  }
}

/** Words of a label at most; own choice. */
const LABEL = 5
/** Who is named so many times less often than the main company is only spoken of in passing; own choice. */
const ASIDE = 3

/** The colon behind the capitalised words that open a statement, a name of several; 0 where there is none. */
function labelEnd(statement: Statement): number {
  let i = statement.first
  while (statement.isSymbol(i) && '*•-–'.includes(statement.raw(i))) i++
  const from = i
  while (
    i - from < LABEL &&
    (statement.raw(i) === '&' || (statement.capitalised(i) && (isProper(statement, i) || statement.isIn(statement.words.houses, i))))
  )
    i++
  return i - from > 1 && statement.raw(i) === ':' ? i : 0
}

/** Words between a name and what the other one is to it at most: “Velden's truck affiliate Lahntal”. */
const KIN = 3
const GENITIVE = /['’]s?$/

/** “Velden's affiliate Lahntal publishes …”, “die Velden-Tochter Lahntal”: another company, told by what it is to this one. */
function isKinOf(statement: Statement, { first, last }: NameAt, cue: number, isOwnEvent: boolean): boolean {
  const { rival, kin, part } = statement.words
  const isGenitive = GENITIVE.test(statement.raw(last - 1))
  if (last > cue || !(isGenitive || (statement.raw(last) === '-' && statement.glued(last + 1)))) return false
  const from = isGenitive ? last : last + 1
  for (let i = from; i < from + (isGenitive ? KIN : 1) && i < cue - 1; i++) {
    const word = statement.word(i)
    if (!rival.has(word) && !kin.has(word) && !(isOwnEvent && part.has(word))) continue
    return statement.capitalised(i + 1) && first < i
  }
  return false
}

/** “It buys Lohmar Marine, which employs 96 people”, “Waymere, a startup with 35 employees”: the company of the name that a clause hangs on, null where that is none of the article's; undefined where it hangs on none. */
function nameInFront(statement: Statement, at: number, here: readonly NameAt[]): string | null | undefined {
  const { relatives, oneOf } = statement.words
  const start = statement.segmentStart(statement.segment(at))
  const name = start - 2
  if (statement.capitalNouns || statement.raw(start - 1) !== ',' || name <= statement.first) return undefined
  if (![relatives, oneOf].some((list) => statement.isIn(list, start))) return undefined
  const known = here.find(({ first, last }) => first <= name && last >= name)
  if (known) return known.company
  const isName = statement.isWord(name) && statement.capitalised(name) && statement.facts(name) === null
  return isName && !endsOwnName(statement, name) && !isPersonAt(statement, name) ? null : undefined
}

/** “Chief Executive Marian Strand, who …”: the second of two names behind a title. */
const isPersonAt = (statement: Statement, i: number): boolean =>
  [i - 1, i - 2, i - 3].some((at) => statement.isIn(statement.words.titles, at))

/** “Tessaro”, “Tessaro Industries”, “Tessaro Group's”: the last word of a company's name. */
function endsOwnName(statement: Statement, i: number): boolean {
  const word = bare(statement.word(i))
  if (
    statement.names.has(word) ||
    statement.article.names.some(({ name }) => name.toLowerCase().endsWith(` ${withoutApostrophe(statement.word(i))}`))
  )
    return true
  return statement.words.legalForms.has(word) && statement.names.has(bare(statement.word(i - 1)))
}

/** “SEC Chairman”, “union chairman”, “chairman of the committee”: an office of a body that is none of the article's companies. */
export function isOfficeOfBody(statement: Statement, title: { first: number; last: number }): boolean {
  const { bodies, sized, definite, self, part } = statement.words
  const { first } = title
  const last = endOfTitle(statement, title)
  const before = first - 1
  // “The committee's bill … and its chairman, …”
  const isItsOwn = statement.isIn(statement.words.possessives, before) && namesBody(statement, before)
  if (statement.isIn(bodies, before) || isItsOwn) return true
  if (isOfUnit(statement, last)) return true
  const isOwn = [self, part, statement.words.notNames, definite].some((list) => statement.isIn(list, before)) || statement.facts(before)
  const isNamed = !statement.capitalNouns && statement.isWord(before) && statement.capitalised(before) && before > statement.first
  // “SEC Chairman”, “CFTC chairman”, “chairman of the Stock Exchange of Leeds”
  const isShort =
    !statement.capitalNouns && /^\p{Lu}{2,}$/u.test(statement.raw(before)) && !statement.names.has(bare(statement.word(before)))
  if (isShort || isOfNamed(statement, last) || isOfOtherFirm(statement, before) || isOtherOffice(statement, before, last)) return true
  // “Helen Strand chairs the board”
  const isDeed = statement.isIn(statement.words.deeds, first) || statement.isIn(statement.words.links, first)
  if (isNamed && !isDeed && !isOwn && !endsOwnName(statement, before) && statement.sentence.zone !== 'title') return true
  if (!statement.isIn(sized, last) && !(statement.capitalNouns && statement.isIn(statement.words.whole, last))) return false
  for (let i = last + 1; i < last + 1 + KIN && statement.isWord(i); i++) if (statement.isIn(bodies, i)) return true
  return false
}

/** “Uwe Brandes, derzeit Finanzvorstand der Lohmar Textil, …”: the office that somebody still has elsewhere. */
function isOtherOffice(statement: Statement, before: number, of: number): boolean {
  const { byNow, soFar, definite, sized, self, part, whole } = statement.words
  if (!statement.capitalNouns || ![byNow, soFar].some((list) => statement.isIn(list, before))) return false
  if (![definite, sized, whole].some((list) => statement.isIn(list, of))) return false
  for (let i = of + 1; i <= of + FIRM && statement.isWord(i) && statement.capitalised(i); i++)
    if (statement.namesAt(i) || [self, part].some((list) => statement.isIn(list, i))) return false
  return statement.capitalised(of + 1)
}

/** Words of a firm's name at most. */
const FIRM = 4

/** Words from “der” to the noun of a part at most: “Finanzchefin der italienischen Tochter”. */
const UNIT = 3

/** “Finanzchefin der italienischen Tochter”, “managing director of the unit Plover”, “Chef von Rhenalis America”, “chief of Tessaro Europe”. */
function isOfUnit(statement: Statement, of: number): boolean {
  const { definite, sized, part } = statement.words
  if (statement.isIn(sized, of) && statement.namesAt(of + 1) && statement.capitalised(of + 2) && statement.isIn(part, of + 2)) return true
  if (!statement.capitalNouns) {
    const noun = statement.isIn(definite, of + 1) ? of + 2 : of + 1
    return statement.isIn(sized, of) && [noun, noun + 1].some((i) => statement.isIn(part, i))
  }
  if (!statement.isIn(definite, of)) return false
  for (let i = of + 1; i <= of + UNIT && statement.isWord(i); i++) if (statement.capitalised(i)) return statement.isIn(part, i)
  return false
}

/** “Chairman of the Plover Exchange”: of a body with a name that is none of the article's companies. */
function isOfNamed(statement: Statement, of: number): boolean {
  const { sized, definite, self, part } = statement.words
  if (statement.capitalNouns || !statement.isIn(sized, of)) return false
  const behind = statement.isIn(definite, of + 1) ? of + 2 : of + 1
  // “Chairman of giant Plover Rail”
  const first = statement.isIn(self, behind) && !statement.capitalised(behind) ? behind + 1 : behind
  let i = first
  while (statement.isWord(i) && statement.capitalised(i) && !statement.namesAt(i)) i++
  // “Chairman of the Board”, but “of the Stock Exchange”
  const isCommon = [self, part].some((list) => statement.isIn(list, first)) || statement.facts(first) !== null
  return i > first && !(isCommon && i === first + 1) && !statement.namesAt(i)
}

/** “Plover Oderau Corp chairman”: a company that is none of the article's. */
function isOfOtherFirm(statement: Statement, last: number): boolean {
  if (statement.capitalNouns || !statement.isIn(statement.words.legalForms, last) || !statement.capitalised(last)) return false
  let first = last
  while (first > statement.first && statement.isWord(first - 1) && statement.capitalised(first - 1)) first--
  for (let i = first; i < last; i++) if (statement.namesAt(i)) return false
  return first < last
}

/**
 * “Talerwerk zählt 850.000 Kunden”, “Plover has a share of 34%”: a bare noun, or capitals, that do what companies do are
 * the name of one; nobody knows which. The noun of the value itself is none: “Churn has risen”.
 */
function opensWithStranger(statement: Statement, cue: number): boolean {
  const { first, words } = statement
  if (statement.sentence.zone === 'title' || !statement.isWord(first) || statement.facts(first) || first === cue) return false
  const own = [
    words.self,
    words.part,
    words.relatives,
    words.kinds,
    ...(statement.capitalNouns
      ? [words.onTop, words.fillers, words.regionWide, ...words.bases.map(([, list]) => list)]
      : [words.notNames, words.definite, words.fillers]),
  ]
  if (statement.capitalNouns && opensWithTwoNames(statement)) return true
  let verb = first + 1
  while (!statement.capitalNouns && statement.capitalised(verb)) verb++
  // “Plover aus Oderau setzte … um”
  if (statement.capitalNouns) verb = behindName(statement, verb)
  if (statement.isIn(words.emphasis, verb)) verb++
  // “Netto verdiente Tessaro …”, “Insgesamt zählt der Konzern …”: who does it stands behind the verb.
  const behind = statement.isIn(words.definite, verb + 1) ? verb + 2 : verb + 1
  if (statement.capitalNouns && (statement.namesAt(behind) || (behind > verb + 1 && statement.isIn(words.self, behind)))) return false
  // “Plover Rail, widely seen as the next to be sold, lost …”
  if (!statement.capitalNouns && verb > first + 1 && statement.raw(verb) === ',' && isProper(statement, first) && !hasName(statement))
    return statement.isIn(words.deeds, endOfInsertion(statement, verb))
  // “Plover, which reported a week ago, has …”; “Lumen, the monitor, has …” may be a thing of the company's own.
  if (statement.isIn(words.relatives, verb + 1)) while (statement.hangsOn(verb, first)) verb++
  // “Filters made up 44% of sales”
  const isPart = statement.isIn(words.idle, verb) && statement.isIn(words.up, verb + 1)
  return statement.isIn(words.deeds, verb) && !isPart && !own.some((list) => statement.isIn(list, first))
}

/** “Dom Oderau stellt … her und beschäftigt 640 Menschen”: two names and a verb; “Finanzchefin Weber” is a person. */
function opensWithTwoNames(statement: Statement): boolean {
  const { first, words } = statement
  const isName = (i: number): boolean =>
    statement.capitalised(i) &&
    isProper(statement, i) &&
    !statement.namesAt(i) &&
    ![words.titles, words.kinds, words.prepositions, words.definite, words.fillers].some((list) => statement.isIn(list, i))
  const verb = first + 2
  return (
    isName(first) &&
    isName(first + 1) &&
    statement.isWord(verb) &&
    !statement.capitalised(verb) &&
    !statement.facts(verb) &&
    ![words.prepositions, words.definite, words.clauses, words.outOf].some((list) => statement.isIn(list, verb))
  )
}

/** “Der dänische Marktführer Sonora betreibt …”: a name that nobody knows behind what the company is. */
function isIntroducedStranger(statement: Statement): boolean {
  const { definite, firmNouns, rival, self, titles } = statement.words
  if (!statement.capitalNouns || !statement.isIn(definite, statement.first)) return false
  let noun = statement.first + 1
  while (noun < statement.first + ADJECTIVES && statement.isWord(noun) && !statement.capitalised(noun)) noun++
  const isFirm = [firmNouns, rival, self].some((list) => statement.isIn(list, noun)) && !statement.isIn(titles, noun)
  const name = noun + 1
  return isFirm && statement.capitalised(name) && isProper(statement, name) && !statement.namesAt(name) && !statement.isIn(firmNouns, name)
}

/** Words from an article to the noun behind its adjectives at most. */
const ADJECTIVES = 4

/** The token behind the comma that closes what another comma opens; where none does, the end of the statement. */
function endOfInsertion(statement: Statement, comma: number): number {
  for (let i = comma + 1; i < statement.last; i++) if (statement.raw(i) === ',') return i + 1
  return statement.last
}

/** Whether a statement names a company of the article. */
function hasName(statement: Statement): boolean {
  for (let i = statement.first; i < statement.last; i++) if (statement.capitalised(i) && statement.namesAt(i)) return true
  return false
}

/** “Plover's finance chief”: a name that nobody knows, right in front. */
const isOwnedByStranger = (statement: Statement, cue: number): boolean =>
  statement.capitalised(cue - 1) &&
  // “Plover Creek's annual meeting”, of an article that calls it Plover.
  !(statement.capitalised(cue - 2) && statement.namesAt(cue - 2)) &&
  /['’]s$/.test(statement.raw(cue - 1)) &&
  !statement.facts(cue - 1) &&
  !statement.words.notNames.has(statement.word(cue - 1).replace(/['’]s$/, ''))

/** “The one about Norrstrom was wrong: its backlog is 980 million”: “its” means a name that stands before it, and nobody knows it. */
function isOfStranger(statement: Statement, cue: number): boolean {
  const { possessives, self } = statement.words
  const own = [cue - 1, cue - 2].find((i) => statement.isIn(possessives, i))
  if (own === undefined || isTitleOf(statement, own)) return false
  // “The British chain Plover and its 140 shops”: the noun of another company.
  const isOfName = (i: number): boolean => statement.capitalised(i + 1) && !statement.namesAt(i + 1)
  for (let i = statement.first + 1; i < own; i++)
    if (statement.isIn(self, i) && !statement.isIn(possessives, i) && !isOfName(i)) return false
  // “The plant in Kwinana will reach its capacity” names a place.
  const isPlace = (i: number): boolean => statement.isIn(statement.words.placeBefore, i - 1)
  for (let i = statement.first + 1; i < own; i++) if (statement.capitalised(i) && !isPlace(i) && isThing(statement, i)) return true
  return false
}

/** Words from “its” to the noun of a value at most: “its 140 shops”. */
const OWN = 3

/** “Tessaro bought the chain Plover & Cole and its 140 shops”: “and its” goes on about the name right in front. */
function isOfBought(statement: Statement, from: number, cue: number): boolean {
  const { possessives, and, placeBefore } = statement.words
  for (let own = Math.max(from + 1, cue - OWN); own <= cue; own++)
    if (statement.isIn(possessives, own) && statement.isIn(and, own - 1) && statement.capitalised(own - 2) && !statement.namesAt(own - 2)) {
      let head = own - 2
      while (head > from && (statement.capitalised(head - 1) || statement.raw(head - 1) === '&')) head--
      return head > from && !statement.isIn(placeBefore, head - 1)
    }
  return false
}

/** “Helen Strand, its finance director”: what a person is to the company of which the text speaks. */
const isTitleOf = (statement: Statement, own: number): boolean =>
  statement.raw(own - 1) === ',' && [own + 1, own + 2].some((i) => statement.isIn(statement.words.titles, i))

/** “Profits of Novia's seven banks”, “profits of the 11 banks”: those of others, told behind. */
function isOfOthers(statement: Statement, behind: number): boolean {
  const { sized, definite, notNames } = statement.words
  if (statement.capitalNouns || !statement.isIn(sized, behind)) return false
  const next = behind + 1
  const isOwner =
    statement.capitalised(next) && /['’]s$/.test(statement.raw(next)) && !notNames.has(statement.word(next).replace(/['’]s$/, ''))
  if (isOwner && !statement.facts(next)) return true
  return statement.isIn(definite, next) && statement.quantities.some(({ type, first }) => type === 'number' && first === next + 1)
}

/** “Anders als Tessaro”, “unlike Tessaro”: the sentence is about another; words between at most. */
const CONTRAST = 3
const isContrasted = (statement: Statement, name: number): boolean =>
  statement.has(statement.words.contrast, Math.max(statement.first, name - CONTRAST), name)

/** “Plover holds 18% of the shares”, “Plover, the largest shareholder with 18%, …”, “Die Plover Ärztekammer hält”: who opens its clause and holds what a value is of. */
function isOwner(statement: Statement, { first, last }: NameAt): boolean {
  if (isCalledOwner(statement, first)) return true
  const opening = statement.capitalNouns && statement.isIn(statement.words.definite, first - 1) ? first - 1 : first
  if (opening !== statement.segmentStart(statement.segment(first)) || GENITIVE.test(statement.raw(last - 1))) return false
  const behind = behindName(statement, statement.capitalNouns && statement.isIn(statement.words.bodies, last) ? last + 1 : last)
  return statement.raw(behind) === ',' || holdsAt(statement, behind)
}

/** Whether a statement names a rival otherwise than to say by how much it is outdone: “higher than at its competitors”. */
const isOfRival = (statement: Statement): boolean => {
  const { rival, than } = statement.words
  return statement.placesOf(rival).some((i) => !isContrasted(statement, i) && !statement.has(than, i - CONTRAST, i))
}

/** In one segment, or in the one that a relative clause hangs on: “Norrland, which brings 34 ships”. */
function isJoined(statement: Statement, name: number, cue: number): boolean {
  const [from, to] = [statement.segment(name), statement.segment(cue)]
  return from === to || (from === to - 1 && statement.isIn(statement.words.relatives, statement.segmentStart(to)))
}

function namesBody(statement: Statement, before: number): boolean {
  for (let i = statement.first; i < before; i++) if (statement.words.bodies.has(bare(statement.word(i)))) return true
  return false
}
