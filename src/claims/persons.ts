import { withoutApostrophe } from '../articles/forms'
import { isPastVerb } from './clause'
import type { Statement } from './statement'

/** A person beside the title of an office. */
export interface Person {
  /** Family name, folded. */
  name: string
  first: number
  last: number
}

/** Words of a person's name at most: two given names, a particle, the family name. */
const MAX_WORDS = 4

/** Words between the comma behind a name and the title at most: in apposition, in a relative clause; own choices. */
const ADJECTIVES = 3
const CLAUSE = 9

/** The person named right behind a title, or right before it; null where none is. */
export function personNear(statement: Statement, cue: Pick<Person, 'first' | 'last'>): Person | null {
  if (isTitleCase(statement)) return null
  return (
    nameAt(statement, endOfTitle(statement, cue)) ??
    nameBehindVerb(statement, cue.last) ??
    nameBehindComma(statement, cue.last) ??
    nameBefore(statement, cue.first) ??
    nameInClause(statement, cue)
  )
}

/** The end of a title without its “of”: “(the) chief executive (of Plover Systems)”. */
export function endOfTitle(statement: Statement, { last }: Pick<Person, 'last'>): number {
  const { sized, titles } = statement.words
  return statement.isIn(sized, last - 1) && statement.isIn(titles, last - 2) ? last - 1 : last
}

/** “Neue Finanzchefin wird zum 1. Juli Karin Weber”: the one name of its clause, of whom no preposition tells, beside a verb of office. */
function nameInClause(statement: Statement, cue: Pick<Person, 'first' | 'last'>): Person | null {
  const { inOffice, takesOffice, prepositions, titles } = statement.words
  const segment = statement.segment(cue.first)
  const isHere = (i: number): boolean => statement.segment(i) === segment
  if (!statement.capitalNouns || ![inOffice, takesOffice].some((list) => statement.placesOf(list).some(isHere))) return null
  const found: Person[] = []
  for (let i = statement.first; i < statement.last; i++) {
    if (!isHere(i) || (i >= cue.first && i < cue.last) || statement.timeAt(i)) continue
    const person = nameAt(statement, statement.isIn(titles, i) ? i + 1 : i)
    if (!person) continue
    if (person.last <= cue.first || person.first >= cue.last) if (!statement.isIn(prepositions, i - 1)) found.push(person)
    i = person.last - 1
  }
  return found.length === 1 ? found[0]! : null
}

/** “Plover Chairman Urges Farmers to Wait”: capitals tell no names. */
function isTitleCase(statement: Statement): boolean {
  if (statement.capitalNouns || statement.sentence.zone !== 'title') return false
  for (let i = statement.first; i < statement.last; i++)
    if (statement.isWord(i) && statement.raw(i).length > SMALL_WORD && !statement.capitalised(i)) return false
  return true
}

/** Letters of the words that a headline in capitals leaves small, at most: with, from. */
const SMALL_WORD = 4

/** “Den Aufsichtsrat leitet Piet Lorenz”, “Finanzchef bleibt Uwe Brandes”: one such verb stands between. */
const nameBehindVerb = (statement: Statement, verb: number): Person | null =>
  statement.capitalNouns && statement.isIn(statement.words.links, verb) ? nameAt(statement, verb + 1) : null

/** “The company's chief executive, Janet Doe, …”. */
function nameBehindComma(statement: Statement, comma: number): Person | null {
  const person = statement.raw(comma) === ',' ? nameAt(statement, comma + 1) : null
  return person && statement.raw(person.last) === ',' ? person : null
}

/** “Vorstandschefin Hanna Ortlepp”, “Chief Executive Officer Janet Doe”. */
function nameAt(statement: Statement, first: number): Person | null {
  let last = first
  while (last < first + MAX_WORDS && (isNamePart(statement, last) || isStopOfInitial(statement, last))) last++
  // “von Finanzvorstand Ines Weber Verträge über 80 Millionen Euro”: a noun goes on.
  if (statement.capitalNouns && last - first === 3 && statement.isIn(statement.words.prepositions, last)) last--
  // “will Chefin Ines Weber Bestände außerhalb der Region abgeben”: a noun that goes on, or a family name that goes without one.
  else if (statement.capitalNouns && last - first === 3 && statement.isWord(last) && !isLastOfName(statement, last)) return null
  return last - first >= 2 ? { name: withoutApostrophe(statement.word(last - 1)), first, last } : null
}

/** Whether a verb of office, or one that links, stands behind a name. */
const isLastOfName = (statement: Statement, behind: number): boolean =>
  [statement.words.links, statement.words.takesOffice, statement.words.inOffice].some((list) => statement.isIn(list, behind))

/** “Robert E. Dorling”: the full stop behind an initial. */
const isStopOfInitial = (statement: Statement, i: number): boolean =>
  statement.raw(i) === '.' && /^\p{Lu}$/u.test(statement.raw(i - 1)) && isNamePart(statement, i + 1)

/** “Tobias Rehm, Vorstandsvorsitzender von …”; “Helen Strand has been chair …”. */
function nameBefore(statement: Statement, cueFirst: number): Person | null {
  let before = cueFirst - 1
  while (before > cueFirst - CLAUSE && (statement.timeAt(before) || isBetween(statement, before))) before--
  const isComma = statement.raw(before) === ','
  // “Helen Strand, who has chaired …”, “Uwe Brandes, im Vorstand für …”: other words between need a relative pronoun or a preposition in front.
  const { relatives, placeIn } = statement.words
  const isJoined = statement.isIn(relatives, before + 1) || statement.isIn(placeIn, before + 1)
  const opening = isComma ? openingOf(statement, before) : null
  if (isComma && opening === null && cueFirst - before > ADJECTIVES && !isJoined) return null
  // “It buys Plover Systems, said the chief executive”
  if (isComma && opening === null && !isJoined && hasVerb(statement, before + 1, cueFirst)) return null
  // “Helen Strand leads …”, “Helen Strand has been chair”: nothing but such verbs stands between.
  if (!isComma && !areLinks(statement, before + 1, cueFirst)) return null
  const last = isComma ? (opening ?? before) : before + 1
  let first = last
  while (first > last - MAX_WORDS && isNamePart(statement, first - 1)) first--
  return last - first >= 2 ? { name: withoutApostrophe(statement.word(last - 1)), first, last } : null
}

function hasVerb(statement: Statement, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (statement.isIn(statement.words.over, i) || isPastVerb(statement, i)) return true
  return false
}

/** “Ilka Weber, zurzeit noch bei einer Bank tätig, leitet …”: the comma behind a name, of what another one closes; null where there is none. */
function openingOf(statement: Statement, comma: number): number | null {
  if (!statement.capitalNouns || isNamePart(statement, comma - 1)) return null
  for (let i = comma - 1; i > comma - CLAUSE && i > statement.first; i--)
    if (statement.raw(i) === ',') return isNamePart(statement, i - 1) && isNamePart(statement, i - 2) ? i : null
  return null
}

/** A word in small print, or the company: “Tessaro's chief executive”, “im Vorstand”. */
const isBetween = (statement: Statement, i: number): boolean =>
  statement.isWord(i) &&
  (!statement.capitalised(i) || statement.namesAt(i) || (statement.capitalNouns && statement.isIn(statement.words.self, i)))

function areLinks(statement: Statement, from: number, to: number): boolean {
  const { over, links, definite } = statement.words
  for (let i = from; i < to; i++) if (!statement.timeAt(i) && ![over, links, definite].some((list) => statement.isIn(list, i))) return false
  return true
}

/** A capitalised word that is no common one: neither company nor title nor house. */
function isNamePart(statement: Statement, i: number): boolean {
  if (!statement.isWord(i) || !statement.capitalised(i)) return false
  const word = statement.word(i)
  const facts = statement.facts(i)
  if (facts?.starter || (facts && facts.kind.opens !== 0 && !facts.kind.follows && !facts.abbreviation)) return false
  const { notNames, self, part, houses, rival } = statement.words
  return !statement.names.has(word) && ![notNames, self, part, houses, rival].some((list) => statement.isIn(list, i))
}
