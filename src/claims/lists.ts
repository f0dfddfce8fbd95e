import type { QuantityMention } from '../model'
import { leader } from './roles'
import type { Statement } from './statement'

/** A total in front of its parts. */
export interface TotalAhead {
  total: QuantityMention
  parts: QuantityMention[]
  /** The parts are said to be all of it. */
  closed: boolean
}

/** More values than these are a table; own choice. */
export const MAX_PARTS = 5

/** “221 stores: 148 in Britain, 34 in Ireland and 39 in France”; “of nine brokers, four rate it a buy, three a hold, two a sell”. */
export function totalsIn(statement: Statement): TotalAhead[] {
  const { quantities } = statement
  if (quantities.length < 2) return []
  return quantities.flatMap((total, index) => {
    if (total.value.number === undefined) return []
    const behind = quantities.slice(index + 1, index + 2 + MAX_PARTS)
    const opener = openerBehind(statement, total.last, behind[0]?.first ?? statement.last)
    const parts = opener !== null || isOpened(statement, total, behind[0]) ? enumeration(statement, behind, total) : []
    const isDivided = opener !== null && statement.isIn(statement.words.divides, opener)
    // “Opened 61 outlets, so its network now comprises 1,580 stores”
    if (isDivided && (parts.length < 2 || parts.some(({ value }) => value.number! > total.value.number!))) return []
    const isComposed = isDivided || (opener !== null && statement.isIn(statement.words.composed, opener))
    const isList = parts.every((part) => part.type !== 'number' || opener === null || isComposed || countsNothing(statement, part))
    const isWhole = (isComposed && !(isDivided && goesOn(statement, parts.at(-1)!))) || (opener !== null && statement.raw(opener) === ':')
    const closed = isWhole || (opener !== null && parts.length > 2 && !isLoose(statement, opener))
    return parts.length > 0 && isList ? [{ total, parts, closed }] : []
  })
}

/** “41 tankers, 33 bulkers and some tugs”: behind the last part, more is named. */
const goesOn = (statement: Statement, { last }: QuantityMention): boolean => statement.has(statement.words.and, last, last + NEXT_PART)

/** “With”, “of which”: what follows may be only some of it. */
const isLoose = (statement: Statement, opener: number): boolean =>
  statement.isIn(statement.words.prepositions, opener) || statement.isIn(statement.words.thereof, opener)

/** Words from a verb that divides a total to its first part, with it: “teilt sich auf in 21”, “breaks down into some 21”. */
const DIVIDED = 4

/** Between a total and its parts stand at most so many tokens; own choice. */
const OPENER_REACH = 9

/** The colon, or the word, that says that the parts of a total follow; null where none does. */
function openerBehind(statement: Statement, last: number, part: number): number | null {
  const { divides, and } = statement.words
  for (let i = Math.max(last, part - DIVIDED); i < part; i++) if (statement.isIn(divides, i) && !statement.has(and, i, part)) return i
  for (let i = last; i < part && i < last + OPENER_REACH; i++) {
    // “714 million (a year before: 655 million)”
    if (statement.raw(i) === ':') return isInBrackets(statement, last, i) ? null : i
    if (statement.isSymbol(i - 1) && statement.raw(i - 1) !== '.' && statement.isIn(statement.words.made, i) && part === i + 1) return i
    if (isThereof(statement, i)) return i
    if (part === i + 2 && statement.isIn(statement.words.composed, i) && statement.isIn(statement.words.outOf, i + 1)) return i
  }
  return null
}

/** Whether a bracket opens between two tokens and is still open at the second. */
function isInBrackets(statement: Statement, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if ('()'.includes(statement.raw(i))) return statement.raw(i) === '('
  return false
}

/** “…, of which”, “…, davon”. */
export function isThereof(statement: Statement, i: number): boolean {
  const { thereof, sized } = statement.words
  if (!statement.isIn(thereof, i)) return false
  return statement.isSymbol(statement.isIn(sized, i - 1) ? i - 2 : i - 1) && (statement.capitalNouns || statement.isIn(sized, i - 1))
}

/** “Of nine brokers, …”: the total opens its clause; “das Betriebsergebnis (Ebit) von 51 auf 58 Millionen” closes something in front, and “Von 51 auf 58 Millionen stieg …” is a move. */
function isOpened(statement: Statement, { first }: QuantityMention, next: QuantityMention | undefined): boolean {
  const { from, to } = statement.words
  if (next && statement.isIn(from, first - 1) && statement.isIn(to, leader(statement, next.first))) return false
  const of = statement.isIn(statement.words.definite, first - 1) ? first - 2 : first - 1
  return statement.isIn(statement.words.sized, of) && (of === statement.first || OPENING_MARKS.has(statement.raw(of - 1)))
}

/** Marks that a clause begins behind. */
const OPENING_MARKS: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '-', '(', '„'])

/** The values at the head of a list that are of one kind with their total: “148 in Britain, 34 in Ireland and 39 in France”. */
export function enumeration(statement: Statement, behind: readonly QuantityMention[], total: QuantityMention): QuantityMention[] {
  const parts: QuantityMention[] = []
  for (const part of behind) {
    const isOne = part.type === total.type && part.value.unit === total.value.unit && part.value.number !== undefined
    if (!isOne || !followsOn(statement, part, parts.at(-1))) break
    parts.push(part)
  }
  return parts.length <= MAX_PARTS ? parts : []
}

/** Words from one part of a list to the next at most; own choice. */
const NEXT_PART = 9

const followsOn = (statement: Statement, { first }: QuantityMention, part: QuantityMention | undefined): boolean =>
  // “Von den 46.000 Stück dieser acht Chargen”
  !statement.isIn(statement.words.back, first - 1) &&
  (part === undefined ||
    (first - part.last <= NEXT_PART &&
      !isCompared(statement, first) &&
      // “31.000 in der Union, davon 12.000 in Deutschland”: a part of the part.
      !statement.isIn(statement.words.including, first - 1) &&
      !statement.isIn(statement.words.indefinite, first - 1) &&
      // “Künftig sechs, bisher fünf”
      !statement.has(statement.words.soFar, part.last, first) &&
      ![statement.words.turns, statement.words.totals].some((list) => statement.has(list, part.last, first))))

/** “120 million, against 147 million”, “45 percent, instead of 65”: an older value is no part. */
function isCompared(statement: Statement, first: number): boolean {
  const { before, revised } = statement.words
  const by = leader(statement, first)
  return !statement.capitalNouns && (statement.isIn(before, by) || statement.isIn(revised, by - 1))
}

/** No noun of its own follows: “34 in Ireland”, “34 are let”. */
const countsNothing = (statement: Statement, { last }: QuantityMention): boolean =>
  !statement.isWord(last) || statement.isIn(statement.words.prepositions, last) || statement.isIn(statement.words.were, last)
