import type { Mention } from '../model'
import { isAttribution, lastTold, stemOf } from './clause'
import type { Statement } from './statement'
import { bare, isExchange, isThing } from './things'

type Tokens = Pick<Mention, 'first' | 'last'>

/**
 * Who holds a stake in the company that a sentence is about: a class of holders, a name, or both, joined by a blank;
 * empty where nobody is named, here or in the paragraph before.
 */
export function holderOf(statement: Statement, value: Tokens, stem: string | null, paragraph: readonly Statement[]): string {
  const tellsOfHolders = (before: Statement): boolean =>
    statement.has(statement.words.they) ||
    before.words.holders.some(([, words]) => before.has(words)) ||
    [before.words.owners, before.words.holds, before.words.stakes].some((list) => before.has(list))
  // “Der Investor hatte …”, behind a sentence on the management
  const isOwner = [statement.first + 1, statement.first + 2].some((i) => statement.isIn(statement.words.owners, i))
  const isClass = (holder: string): boolean => statement.words.holders.some(([name]) => name === holder)
  const toldBefore = (before: Statement): string | null => {
    const told = tellsOfHolders(before) ? holderIn(before, before.end, stem) : null
    return told !== null && isOwner && isClass(told) ? null : told
  }
  const found = holderIn(statement, value, stem) || lastTold(paragraph, toldBefore) || ''
  return isPartOfName(statement, stem, found) ? '' : found
}

/** “Oderau-Plover holds 51 percent”: the second half of the company's own name is nobody. */
function isPartOfName(statement: Statement, stem: string | null, holder: string): boolean {
  for (let i = statement.first + 2; holder !== '' && i < statement.last; i++)
    if (statement.raw(i - 1) === '-' && stemOf(statement.word(i)) === stemOf(holder) && statement.namesAt(i - 2)) return stem !== null
  return false
}

function holderIn(statement: Statement, value: Tokens, stem: string | null): string {
  const antecedent = antecedentOf(statement, value, stem)
  if (antecedent !== null) return antecedent
  const holder = classOf(statement, value)
  if (holder === null || (!inSegment(statement, holder.at, value) && namesAnother(statement, value)))
    return (
      namedAsOwner(statement, value, stem) ??
      subjectOfStake(statement, value, stem) ??
      namedHolder(statement, value, stem) ??
      bodyThatHolds(statement, value)
    )
  const name = nameBeside(statement, holder.at, stem) || openerOf(statement, stem)
  return name === '' ? holder.name : `${holder.name} ${name}`
}

/** “Firmenchefin Weber, der 18 Prozent gehören”, “die Ärzteversorgung, die 14 Prozent hält”: whom a relative clause that holds is about; null elsewhere. */
function antecedentOf(statement: Statement, { first, last }: Tokens, stem: string | null): string | null {
  const { relatives, titles } = statement.words
  const segment = statement.segment(first)
  const opener = statement.segmentStart(segment)
  if (!statement.capitalNouns || opener === statement.first || statement.raw(opener - 1) !== ',' || !statement.isIn(relatives, opener))
    return null
  let holds = last
  while (holds < statement.last && statement.segment(holds) === segment && !holdsAt(statement, holds)) holds++
  if (!holdsAt(statement, holds)) return null
  for (let i = opener - 2; i >= statement.first && i > opener - ANTECEDENT; i--)
    if (statement.isWord(i) && statement.capitalised(i) && !statement.facts(i) && !statement.isIn(titles, i)) {
      const classAt = (at: number): string | undefined => statement.words.holders.find(([, words]) => statement.isIn(words, at))?.[0]
      const name = classAt(i) ?? bare(statement.word(i))
      return statement.isNameOf(stem, name) ? null : [classAt(i - 1), name].filter(Boolean).join(' ')
    }
  return null
}

/** Words from a relative pronoun back to whom it means at most; own choice. */
const ANTECEDENT = 5

/** Whether two holders can be one: where both have names, by these, else by their class. */
export function areOneHolder(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [a ?? '', b ?? ''].map((holder) => holder.split(' '))
  return one!.at(-1) === other!.at(-1) || one!.length === 1 || other!.length === 1
}

/** The class of holders that is named nearest; null where none is. */
function classOf(statement: Statement, value: Tokens): { name: string; at: number } | null {
  let best: { name: string; at: number } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [name, words] of statement.words.holders) {
    for (const i of statement.placesOf(words)) {
      if (isItself(statement, i) || holdsRest(statement, i, value)) continue
      const distance = statement.distance(i, i + 1, value.first, value.last) + (i >= value.last ? 2 : 0)
      if (distance < least) {
        least = distance
        best = { name, at: i }
      }
    }
  }
  return best
}

/** “39 Prozent sind in Streubesitz, den Rest hält die Familie”: another clause tells who has what is left. */
function holdsRest(statement: Statement, i: number, { first }: Tokens): boolean {
  const segment = statement.segment(i)
  return segment !== statement.segment(first) && statement.placesOf(statement.words.rest).some((at) => statement.segment(at) === segment)
}

/** “31% of the trust”: the company itself, by what it is. */
const isItself = (statement: Statement, i: number): boolean =>
  !statement.capitalNouns &&
  !statement.capitalised(i) &&
  statement.isIn(statement.words.firmNouns, i) &&
  statement.isIn(statement.words.definite, i - 1)

/** Words of a name at most: “Gründerin Ines Weber”. */
const NAME = 3

/** The name that stands beside a class of holders: “Familie Weber”, “the Weber family”, “Weber-Stiftung”; empty where none does. */
function nameBeside(statement: Statement, at: number, stem: string | null): string {
  const isName = (i: number): boolean => statement.isWord(i) && statement.capitalised(i) && !statement.facts(i) && i !== statement.first
  // “Nachkommen des Gründers Anton Weber”
  const isOfSomeone = statement.isIn(statement.words.definite, at + 1) && isName(at + 2) && isName(at + 3)
  let last = isOfSomeone ? at + 2 : at
  while (last - at < NAME && isName(last + 1)) last++
  const isHyphened = statement.raw(at - 1) === '-' && statement.glued(at)
  const before = isHyphened ? at - 2 : !statement.capitalNouns && isName(at - 1) ? at - 1 : null
  const found = last > at ? last : before
  const word = found === null ? '' : bare(statement.word(found))
  return statement.isNameOf(stem, word) || statement.words.notNames.has(word) ? '' : word
}

/** “Plover, the holding company of the state, owns 25%”: the name that opens a sentence and is explained. */
function openerOf(statement: Statement, stem: string | null): string {
  const { first, words } = statement
  const word = bare(statement.word(first))
  const isIdle =
    !statement.isWord(first) ||
    [words.notNames, words.clauses, words.fillers, words.turns, words.self].some((list) => statement.isIn(list, first))
  const isExplained = statement.raw(behindName(statement, first + 1)) === ','
  return isExplained && !isIdle && !statement.facts(first) && !statement.isNameOf(stem, word) ? word : ''
}

/** The token behind the rest of a name, and where it is from: “Plover Holdings of Oderau, …”, “Plover aus Oderau hält”. */
export function behindName(statement: Statement, last: number): number {
  const { legalForms, outOf } = statement.words
  let i = statement.isIn(legalForms, last) ? last + 1 : last
  if (!statement.isIn(outOf, i) || !statement.capitalised(i + 1)) return i
  do i++
  while (statement.capitalised(i))
  return i
}

/** “Größter Aktionär ist die Plover Holding”: a name behind a verb that says who the owner is. */
export function isCalledOwner(statement: Statement, name: number): boolean {
  const isBefore = (owner: number): boolean => owner < name && statement.segment(owner) === statement.segment(name)
  return statement.placesOf(statement.words.owners).some((owner) => isBefore(owner) && someOf(owner + 1, name, (i) => isLink(statement, i)))
}

/** “Ist”, “bleibt”, between an owner and its name. */
const isLink = (statement: Statement, i: number): boolean =>
  statement.isIn(statement.words.were, i) || statement.isIn(statement.words.links, i)

function someOf(from: number, to: number, test: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(i)) return true
  return false
}

const inSegment = (statement: Statement, i: number, value: Tokens): boolean => statement.segment(i) === statement.segment(value.first)

/** “…, der Pensionsfonds Nordpension hat 7,1 Prozent”: the clause of the value names a holder of its own. */
function namesAnother(statement: Statement, value: Tokens): boolean {
  for (let i = statement.first; i < value.first; i++)
    if (inSegment(statement, i, value) && statement.capitalised(i) && isThing(statement, i) && !statement.names.has(statement.word(i)))
      return true
  return false
}

/** Who is called an owner: “Größter Aktionär ist mit 34 Prozent die Weber-Holding”, “Ankeraktionär Plover hält”; null where nobody is. */
function namedAsOwner(statement: Statement, value: Tokens, stem: string | null): string | null {
  for (const owner of statement.placesOf(statement.words.owners)) {
    const apposed = statement.capitalNouns ? ownerNameAt(statement, owner + 1, stem) : null
    if (apposed) return apposed
    for (let i = owner + 1; i < owner + OWNER && !/[,;:]/.test(statement.raw(i)); i++)
      if (isLink(statement, i)) return firstOwnerName(statement, i + 1, value, stem)
  }
  return null
}

/** Words from an owner to “is”, and from there to the name, at most: “größter Aktionär von Rhenalis ist mit 34 Prozent die …”; own choice. */
const OWNER = 6

/** “Seit der Aufstockung”, “nach dem Verkauf”, where nouns have capitals: no owner, unlike “von der Weber-Holding”. */
function isAside(statement: Statement, i: number): boolean {
  const { definite, prepositions, since, of } = statement.words
  const isBehind = [prepositions, since].some((list) => statement.isIn(list, i - 2)) && !statement.isIn(of, i - 2)
  return statement.capitalNouns && statement.isIn(definite, i - 1) && isBehind
}

function firstOwnerName(statement: Statement, from: number, value: Tokens, stem: string | null): string | null {
  for (let i = from; i < from + OWNER; i++) {
    if (i >= value.first && i < value.last) continue
    if (/[,;:]/.test(statement.raw(i))) break
    const name = isAside(statement, i) ? null : ownerNameAt(statement, i, stem)
    if (name) return name
  }
  return null
}

/** The words of a name, and of what goes before it, joined by a blank: “finanzinvestor ostkap”, “plover” of “Plover Holding”, “weber” of “Weber-Holding”. */
function ownerNameAt(statement: Statement, from: number, stem: string | null): string | null {
  const { notNames, self } = statement.words
  const isName = (i: number): boolean => statement.isWord(i) && statement.capitalised(i) && !statement.facts(i)
  if (!isName(from) || [notNames, self].some((list) => statement.isIn(list, from))) return null
  let last = from
  while (isName(last + 1) && !isFirmWord(statement, last + 1)) last++
  const words = Array.from({ length: last + 1 - from }, (_, i) => bare(statement.word(from + i)))
  return words.some((word) => statement.isNameOf(stem, word) || word.length < 3) ? null : words.join(' ')
}

/**
 * What a sentence says a stake is in, by its name: “… Anteil an der Laborkette Plover”, “51% of Plover”; null where it says nothing,
 * or what is no name: “am Unternehmen”.
 */
export function heldIn(statement: Statement, value: Tokens): Tokens | null {
  const { held, prepositions, stakes } = statement.words
  const segment = statement.segment(value.first)
  for (let i = statement.segmentStart(segment) + 1; i < statement.last && statement.segment(i) === segment; i++) {
    if (!statement.isIn(held, i) || !statement.isIn(prepositions, i)) continue
    if (statement.mentionAt(i - 1)?.type !== 'percent' && !statement.isIn(stakes, i - 1) && !isOfSomeone(statement, i)) continue
    const first = nounBehind(statement, i + 1)
    if (first === null) continue
    let last = first + 1
    while (statement.capitalised(last) && !statement.timeAt(last)) last++
    if (last - first > 1 || statement.namesAt(first) || !isFirmItself(statement, first)) return { first, last }
  }
  return null
}

/** “(Am) Unternehmen”, “(an der) Bank”, “(5% of) Class A shares”: the company that is spoken of, or its shares; not “(am) Gemeinschaftsunternehmen”, “(an der) Mine”. */
function isFirmItself(statement: Statement, i: number): boolean {
  const { stakes, self, firmKinds, kin, part, facilities, definite, on } = statement.words
  const isUnit = statement.isIn(facilities, i) && !statement.isIn(firmKinds, i)
  if (isUnit || [kin, part].some((list) => statement.isIn(list, i))) return false
  const isNoun = statement.capitalNouns && [definite, on].some((list) => statement.isIn(list, i - 1))
  return isNoun || [stakes, self].some((list) => statement.isIn(list, i))
}

/** “Der Anteil von Plover (an)”, “der Anteil der Familie Weber (an)”. */
function isOfSomeone(statement: Statement, at: number): boolean {
  const { stakes, of } = statement.words
  let i = at - 1
  while (at - i <= NAME && statement.capitalised(i)) i--
  return i < at - 1 && statement.isIn(of, i) && statement.isIn(stakes, i - 1)
}

/** The capitalised word behind an article, adjectives and small nouns; null where there is none. */
function nounBehind(statement: Statement, from: number): number | null {
  const { prepositions } = statement.words
  for (let i = from; i < from + NOUN && statement.isWord(i) && !statement.isIn(prepositions, i); i++)
    if (statement.capitalised(i)) return statement.facts(i)?.unit ? null : i
  return null
}

/** Words from “in” to a name at most: “in the Danish laboratory chain Plover”; own choice. */
const NOUN = 5

/** “Plover hat seinen Anteil an Rhenalis … erhöht”, “Plover raised its stake in Tessaro”: the name that opens the clause of a stake in somebody else. */
function subjectOfStake(statement: Statement, value: Tokens, stem: string | null): string | null {
  const held = heldIn(statement, value)
  const opener = statement.segmentStart(statement.segment(value.first))
  if (!held || opener >= held.first || !someOf(held.first, held.last, (i) => statement.isNameOf(stem, bare(statement.word(i))))) return null
  const { notNames, self, clauses, fillers, turns, relatives, prepositions, stakes, of } = statement.words
  // “Der Anteil von Plover an Rhenalis”
  for (let i = opener; statement.capitalNouns && i < held.first; i++)
    if (statement.isIn(stakes, i) && statement.isIn(of, i + 1)) return ownerNameAt(statement, i + 2, stem)
  const isIdle = [notNames, self, clauses, fillers, turns, relatives, prepositions, stakes].some((list) => statement.isIn(list, opener))
  if (isIdle || !statement.capitalised(opener) || statement.facts(opener) || opener >= value.first) return null
  let last = opener + 1
  while (statement.capitalised(last) && last - opener < NAME) last++
  if (!statement.isWord(last) || statement.isIn(prepositions, last)) return null
  return ownerNameAt(statement, opener, stem)
}

/** A name by its shape, by the word behind it that names of firms end in: “Bredow Capital”, or by what it does: “Weber hält”, “Den Webers gehören”. */
const isHolder = (statement: Statement, i: number): boolean =>
  isThing(statement, i) ||
  (!statement.facts(i) && (isFirmWord(statement, i + 1) || opensAsHolder(statement, i) || areOwnersByName(statement, i)))

/** “Den Webers gehören”: a family, by the plural of its name. */
const areOwnersByName = (statement: Statement, i: number): boolean =>
  statement.capitalNouns && /s$/.test(statement.word(i)) && statement.isIn(statement.words.definite, i - 1) && holdsAt(statement, i + 1)

/** “Die Ärztekammer aus Oderau, deren Paket …, kommt auf 12 Prozent”: a body that opens a clause before the value; empty where none does. */
function bodyThatHolds(statement: Statement, value: Tokens): string {
  const { bodies, definite } = statement.words
  const body = statement.placesOf(bodies).findLast((i) => {
    const article = statement.isIn(definite, i - 1) ? i - 1 : i - 2
    const opens = article === statement.segmentStart(statement.segment(i)) || statement.raw(article - 1) === ':'
    return i < value.first && opens && statement.isIn(definite, article)
  })
  return body === undefined ? '' : bare(statement.word(body))
}

const isFirmWord = (statement: Statement, i: number): boolean =>
  statement.capitalised(i) && [statement.words.houses, statement.words.legalForms].some((list) => statement.isIn(list, i))

/** “Weber selbst hält”, “Weber hält”: a word without an article that opens a sentence and holds. */
function opensAsHolder(statement: Statement, i: number): boolean {
  return i === statement.first && !statement.isIn(statement.words.self, i) && holdsAt(statement, behindName(statement, i + 1))
}

/** “Hält”, “selbst hält”: what somebody does who owns. */
export function holdsAt(statement: Statement, i: number): boolean {
  const { holds, emphasis } = statement.words
  return statement.isIn(holds, statement.isIn(emphasis, i) ? i + 1 : i)
}

/** “Plover” of “Reederei Plover Line”, where nouns have capitals, and of “Plover Capital Partners”. */
function headOfName(statement: Statement, i: number): number {
  let head = i
  while (!statement.capitalNouns && statement.words.houses.has(statement.word(head)) && statement.capitalised(head - 1)) head--
  while (statement.capitalNouns && statement.capitalised(head - 1) && isThing(statement, head - 1) && !isKindOfFirm(statement, head - 1))
    head--
  return head
}

/** “Industrieholding” of “Industrieholding Plover”: what a holder is, in front of its name. */
const isKindOfFirm = (statement: Statement, i: number): boolean =>
  statement.capitalNouns && /(?:holding|gesellschaft|fonds|kasse|gruppe|stiftung)$/.test(statement.word(i)) && isThing(statement, i + 1)

/** The holder named nearest, before what is held: “Valora mit 38 Prozent”, “owned by Honeywell”; not “a stake in Viacom”. */
function namedHolder(statement: Statement, value: Tokens, stem: string | null): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (let i = statement.first; i < statement.last; i++) {
    if (!statement.capitalised(i) || !isHolder(statement, i) || statement.isIn(statement.words.held, i - 1)) continue
    // “Tessaro Cells”, where Tessaro is the name
    if (statement.namesAt(i - 1) && statement.capitalised(i - 1)) continue
    if (isExchange(statement, i) || isKindOfFirm(statement, i)) continue
    const word = bare(statement.word(headOfName(statement, i)))
    if (statement.words.legalForms.has(statement.word(i)) || statement.words.legalForms.has(word)) continue
    if (isAside(statement, i) || isAttribution(statement, i)) continue
    // “Plover aus Oderau”, “the clinic operator from Leeds”
    if (statement.isIn(statement.words.outOf, i - 1) && (!statement.capitalNouns || statement.capitalised(i - 2))) continue
    const distance = statement.distance(i, i + 1, value.first, value.last)
    if (statement.isNameOf(stem, word) || word.length < 3 || distance >= least) continue
    least = distance
    best = withBody(statement, i, word)
  }
  return best
}

/** “Plover Ärztekammer”: the noun of a body and its name, either of which alone means it, too. */
function withBody(statement: Statement, i: number, word: string): string {
  const { bodies } = statement.words
  if (!statement.capitalNouns) return word
  if (statement.isIn(bodies, i + 1) && statement.capitalised(i + 1)) return `${bare(statement.word(i + 1))} ${word}`
  const isCalled = statement.isIn(bodies, i) && i - 1 > statement.first && statement.capitalised(i - 1) && !statement.facts(i - 1)
  return isCalled ? `${bare(statement.word(i))} ${bare(statement.word(i - 1))}` : word
}
