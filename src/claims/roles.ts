import type { Mention, QuantityMention } from '../model'
import type { WordSet } from '../text/wordset'
import type { Statement } from './statement'

type Tokens = Pick<Mention, 'first' | 'last'>

/**
 * The part a value plays: a level (“auf 214,6 Millionen”), a change (“um 23 Prozent”), an older level (“von 190 auf 210”),
 * an earlier one of its own period (“nach 690 Millionen im Jahr davor”), what others had expected (“the consensus of $1.28 billion”).
 */
export type RoleName = 'level' | 'change' | 'old' | 'prior' | 'estimate'

export interface Role {
  name: RoleName
  /** 1 up, −1 down, 0 where no word says. */
  direction: -1 | 0 | 1
  /** The word behind it makes it a change: “14 Prozent mehr”; what it is compared with comes after. */
  compares?: boolean
}

/** Whether a value was before: “von 190”, “nach 690 Millionen im Jahr davor”. */
export const isEarlierRole = ({ name }: Pick<Role, 'name'>): boolean => name === 'old' || name === 'prior'

/** Tokens looked at in front of a value for its preposition; own choice: hedges and one evaluation. */
const REACH = 6
/** Tokens between an old level and the new one at most; own choice: one clause. */
const PAIR_REACH = 14

export function rolesOf(statement: Statement): Map<QuantityMention, Role> {
  const { quantities } = statement
  const roles = new Map<QuantityMention, Role>()
  quantities.forEach((mention, i) => {
    roles.set(mention, roleOf(statement, mention, quantities, i))
  })
  quantities.forEach((mention, i) => {
    const role = roles.get(mention)!
    const next = quantities[i + 1]
    if (next && isEarlierRole(role) && (isSecondFrom(statement, mention, next) || isToldAgain(statement, mention, next)))
      roles.set(next, { name: 'prior', direction: 0 })
    else if (role.name === 'prior' && next && goesOn(statement, mention, next) && roles.get(next)!.name === 'level')
      roles.set(next, { name: 'prior', direction: 0 })
  })
  return roles
}

/** “Against 39.8 million, or 78 cents a share, …”: another way to tell the value before. */
export const isToldAgain = (statement: Statement, { last }: Tokens, next: Tokens): boolean =>
  statement.isIn(statement.words.or, next.first - 1) && next.first - last <= 2

/** “…, against 9 million on sales of 80 million”: what is said of the earlier value goes on in its segment. */
function goesOn(statement: Statement, { first }: QuantityMention, next: QuantityMention): boolean {
  const { before, afterwards, to } = statement.words
  const opener = leader(statement, first)
  const isEarlier = statement.isIn(before, opener) && !statement.isIn(afterwards, opener)
  if (!isEarlier || statement.isIn(statement.words.replaced, opener)) return false
  return (
    statement.segment(first) === statement.segment(next.first) &&
    !statement.isIn(to, leader(statement, next.first)) &&
    !statement.has(statement.words.clauses, first, next.first)
  )
}

/** “down from 92.5 in December and 93.0 a year earlier”: the second of two older levels. */
function isSecondFrom(statement: Statement, { first, last, type, value }: QuantityMention, next: QuantityMention): boolean {
  const { from, and, to } = statement.words
  const before = leader(statement, first)
  const isAlike = next.type === type && (next.value.unit ?? '') === (value.unit ?? '')
  // “Against 5.0 billion in December and 3.9 billion a year earlier”
  if (isAlike && isAgainst(statement, first) && statement.segment(first) === statement.segment(next.first))
    return statement.isIn(and, leader(statement, next.first)) && next.first - last <= SECOND
  if (!isAlike || !statement.isIn(from, before) || statement.segment(first) !== statement.segment(next.first)) return false
  const joint = leader(statement, next.first)
  const isOpen = statement.isIn(statement.words.sized, joint) && joint - last <= JOINT && statement.has(and, last, joint)
  return (statement.isIn(and, joint) || isOpen) && !statement.has(to, last, joint)
}

/** Words between two values that one is held against at most: “in the month before and”; own choice. */
const SECOND = 7

/** “Against 5.0 billion”, “compared with 5.0 billion”, and neither “from” nor “after”. */
export function isAgainst(statement: Statement, first: number): boolean {
  const { before, from, afterwards, prepositions, than } = statement.words
  const by = leader(statement, first)
  const isCompared = statement.isIn(prepositions, by) && statement.isIn(before, by - 1) && !statement.isIn(than, by - 1)
  const isHeld = statement.isIn(before, by) && ![from, afterwards, than].some((list) => statement.isIn(list, by))
  return !statement.capitalNouns && (isHeld || isCompared)
}

/** Words between the first of two older levels and “of” in front of the second at most: “from 423 and an overnight close of 422”. */
const JOINT = 4

function roleOf(statement: Statement, mention: QuantityMention, all: readonly QuantityMention[], index: number): Role {
  const { words } = statement
  const before = leader(statement, mention.first)
  const isLedBy = (list: WordSet): boolean => statement.isIn(list, before)
  const behind = directionBehind(statement, mention)
  const near = (direction: -1 | 0 | 1): -1 | 0 | 1 =>
    behind || direction || directionNear(statement, mention) || (outdoesEarlier(statement, mention) ? 1 : 0)

  // “um 91 Millionen Euro oder 18 Prozent”: the second way to tell a change.
  const other = all[index - 1]
  if (
    isLedBy(words.or) &&
    other &&
    (other.last === before || (statement.raw(before - 1) === ',' && other.last === before - 1)) &&
    isPercentAndAmount(mention, other) &&
    statement.isIn(words.by, leader(statement, other.first))
  )
    return { name: 'change', direction: near(0) }
  // “40 Prozent der Erlöse oder 120 Millionen Euro”: how much a share of them is.
  if (isLedBy(words.or) && mention.type === 'money' && other?.type === 'percent' && statement.has(words.turnover, other.last, before))
    return { name: 'change', direction: 0 }
  // “Statt um vier Prozent”
  if (isLedBy(words.by) && statement.isIn(words.replaced, before - 1)) return { name: 'prior', direction: 0 }
  if (isLedBy(words.by) || goesOnBy(statement, mention, other)) return { name: 'change', direction: near(0) }
  if (isLost(statement, mention, other)) return { name: 'change', direction: near(0) }
  const change = changeNounOf(statement, mention)
  if (change !== null) return { name: 'change', direction: directionOf(statement, change) }
  const noun = isLedBy(words.before) && !isLedBy(words.afterwards) ? null : attributeOf(statement, mention)
  if (noun !== null) return { name: 'change', direction: noun }
  if (isForeseen(statement, mention) || isDenied(statement, mention)) return { name: 'estimate', direction: 0 }
  if (isBesidesPrior(statement, mention)) return { name: 'prior', direction: 0 }
  if (isBase(statement, mention, other) || isPluperfect(statement, before)) return { name: 'prior', direction: 0 }
  if (isBracketed(statement, mention, other)) return { name: 'prior', direction: 0 }
  if (behind !== 0 && mention.type !== 'ordinal') return { name: 'change', direction: behind, compares: true }
  if (isLedBy(words.from) || isLedBy(words.sized)) {
    // “7.8 million, up from 3.4 million”
    if (
      isLedBy(words.from) &&
      other?.type === mention.type &&
      statement.isIn(words.ways, before - 1) &&
      !isPaired(statement, mention, all, index)
    )
      return { name: 'prior', direction: 0 }
    const at = skipFillers(statement, before - 1)
    const noun = mention.type === 'percent' && statement.isIn(words.losses, at) ? -1 : directionOf(statement, at)
    if (statement.isIn(words.earlier, before - 1)) return { name: 'prior', direction: 0 }
    if (statement.isIn(words.consensus, before - 1)) return { name: 'estimate', direction: 0 }
    if (isLedBy(words.from) && isPaired(statement, mention, all, index)) return { name: 'old', direction: 0 }
    // “Revenue was 318.4 million, from 297.0 million a year earlier”
    if (isLedBy(words.from) && other?.type === mention.type && !statement.capitalNouns && isHeldBehind(statement, mention, other))
      return { name: 'prior', direction: 0 }
    // “The loss has more than halved, from 48.6 million”
    if (isLedBy(words.from) && isMultiplied(statement, before)) return { name: 'prior', direction: 0 }
    // “up 4.9 percent from 99.0 million”
    if (isLedBy(words.from) && other?.type === 'percent' && mention.type !== 'percent' && other.last === before)
      return { name: 'prior', direction: 0 }
    // “To 10 cents from nine”
    if (
      isLedBy(words.from) &&
      mention.type === 'number' &&
      other?.last === before &&
      statement.isIn(words.to, leader(statement, other.first))
    )
      return { name: 'prior', direction: 0 }
    if (noun !== 0) return isResult(statement, mention) ? { name: 'level', direction: 0 } : { name: 'change', direction: noun }
    return inBrackets(statement, before) ? { name: 'prior', direction: 0 } : { name: 'level', direction: near(0) }
  }
  if (isLedBy(words.to)) return { name: 'level', direction: near(0) }
  // “Not more than on 30,000 bushels” is a limit.
  const isLimit = statement.isIn(words.more, before - 2) && statement.isIn(words.denials, before - 3)
  const isComparedWith = isLedBy(words.prepositions) && statement.isIn(words.before, before - 1) && !isLimit
  if (isLedBy(words.soFar) && !hasLike(mention, all)) return { name: 'level', direction: near(0) }
  if (isComparedWith || isLedBy(words.before) || isLedBy(words.earlier) || isEarlierLabel(statement, before))
    return { name: 'prior', direction: 0 }
  // “Compared with a December figure of 15.0 billion”
  if (isLedBy(words.sized) && isOfCompared(statement, before)) return { name: 'prior', direction: 0 }
  const sign = signOf(statement, mention)
  if (sign !== 0) return { name: 'change', direction: sign }
  // “It grew revenue 4.1% to $612 million”
  if (mention.type === 'percent' && !statement.capitalNouns && near(0) !== 0 && isFollowedByLevel(statement, mention))
    return { name: 'change', direction: near(0) }
  const moved = directionOf(statement, before)
  // “85 rigs, down 46”
  if (moved !== 0 && !statement.capitalNouns && mention.type !== 'ordinal' && isLedBy(words.ways) && isApart(statement, before, other))
    return { name: 'change', direction: moved }
  if (moved !== 0 && (mention.type === 'percent' || isFollowedByLevel(statement, mention))) return { name: 'change', direction: moved }
  return { name: 'level', direction: near(0) }
}

/** One of the two is in per cent, the other in money. */
const isPercentAndAmount = ({ type: a }: QuantityMention, { type: b }: QuantityMention): boolean =>
  (a === 'percent' && b === 'money') || (a === 'money' && b === 'percent')

/** “…, from 297.0 million a year earlier”: a comma in front of “from”, and a time behind. */
const isHeldBehind = (statement: Statement, { first, last }: Tokens, other: Tokens): boolean =>
  statement.raw(leader(statement, first) - 1) === ',' &&
  leader(statement, first) - other.last <= SECOND &&
  statement.times.some((time) => time.first >= last && time.first - last <= 2)

/** “The budget, which had stood at 1.9 billion”: what was before. */
function isPluperfect(statement: Statement, before: number): boolean {
  const { relatives, hadStood } = statement.words
  const at = [before, before - 1].find((i) => statement.isIn(hadStood, i))
  return at !== undefined && statement.isIn(relatives, at - 2)
}

/** “Nicht 588, sondern 612 Millionen”, “not 588 but 612 million”: what it was not. */
function isDenied(statement: Statement, { first, last }: Tokens): boolean {
  const { denials, contrasts } = statement.words
  return statement.isIn(denials, leader(statement, first)) && [last, last + 1].some((i) => statement.isIn(contrasts, i))
}

/** “The 588 million that analysts had expected”, “die 588 Millionen, die Analysten erwartet hatten”. */
function isForeseen(statement: Statement, { last }: Tokens): boolean {
  const { relatives, expected, retold } = statement.words
  const opener = statement.capitalNouns && statement.raw(last) === ',' ? last + 1 : last
  const isOpen = [opener, opener + 1].some((i) => statement.isIn(relatives, i))
  if (!isOpen || (!statement.capitalNouns && statement.raw(last) === ',')) return false
  for (let i = opener + 1; i <= opener + FORESEEN && statement.isWord(i); i++)
    if (statement.isIn(expected, i)) return [i - 1, i + 1].some((at) => statement.isIn(retold, at))
  return false
}

/** Words from a value to the verb that foresaw it at most: “that most analysts had”. */
const FORESEEN = 6

/** “Gegenüber dem Vorjahresquartal mit 588 Millionen”: what the time had with which something is compared. */
function isBesidesPrior(statement: Statement, { first }: Tokens): boolean {
  const { attendingPart, before } = statement.words
  const with_ = leader(statement, first)
  const time = statement.isIn(attendingPart, with_) ? statement.timeAt(with_ - 1) : undefined
  return time !== undefined && statement.has(before, time.first - BESIDES, time.first)
}

/** Words from “gegenüber” to its time at most: “gegenüber dem”, “verglichen mit dem”. */
const BESIDES = 3

/** “Halved, from …”, “more than doubled from …”: the verb stands a few words in front of “from”. */
const isMultiplied = (statement: Statement, from: number): boolean =>
  statement.words.factors.some(([, words]) => statement.has(words, Math.max(statement.first, from - MULTIPLIED), from))

/** Words from such a verb to “from” at most: “has more than halved all the same, from”. */
const MULTIPLIED = 6

/** “Der Umsatz übertraf das Vorjahr um 9 Prozent”: more than it was. */
export function outdoesEarlier(statement: Statement, { first }: Tokens): boolean {
  const isHere = (i: number): boolean => statement.segment(i) === statement.segment(first)
  return statement.placesOf(statement.words.exceeds).some(isHere) && statement.placesOf(statement.words.earlier).some(isHere)
}

/** “2025 verlor der Umsatz 3 Prozent”, “Vier Prozent büßte der Gewinn ein”: a percentage that a German verb loses or gains without a preposition, and that is of nothing else. */
function isLost(statement: Statement, { type, value, first, last }: QuantityMention, other: QuantityMention | undefined): boolean {
  const { losesBy, prepositions, definite, whole, earlier, to, by } = statement.words
  if (!statement.capitalNouns || type !== 'percent' || value.unit !== undefined) return false
  const governor = leader(statement, first)
  if ([prepositions, to, by].some((list) => statement.isIn(list, governor))) return false
  const isOfAnother = [definite, whole].some((list) => statement.isIn(list, last)) || statement.capitalised(last)
  if (isOfAnother && !statement.has(earlier, last, last + OF_EARLIER)) return false
  const segment = statement.segment(first)
  const from = Math.max(statement.segmentStart(segment), other?.last ?? statement.first)
  return statement.has(losesBy, from, first) || (statement.isIn(losesBy, last) && first === statement.segmentStart(segment))
}

/** Words from a fraction to the earlier level that it is of at most: “ein Zehntel seines Vorjahreswerts”. */
const OF_EARLIER = 3

/** “Der Anstieg beläuft sich auf 26 Prozent”, “betrug der Rückgang 8 Prozent”: the noun that says what a percentage is; null where there is none. */
export function changeNounOf(statement: Statement, { type, value, first }: QuantityMention): number | null {
  const { changeNouns, amountsTo, definite } = statement.words
  if (type !== 'percent' || value.unit !== undefined || !statement.has(changeNouns) || !statement.has(amountsTo)) return null
  const segment = statement.segment(first)
  const from = statement.segmentStart(segment)
  const noun = statement
    .placesOf(changeNouns)
    .find((i) => i >= from && i < first && statement.capitalised(i) && [i - 1, i - 2].some((at) => statement.isIn(definite, at)))
  return noun !== undefined && statement.has(amountsTo, from, first) ? noun : null
}

/** “Revenue: +3.5%”, “plus 3,5 Prozent”: a percentage with a sign of its own is a change. */
function signOf(statement: Statement, { type, first, hedge }: QuantityMention): -1 | 0 | 1 {
  // “Mehr als 3 Prozent” opens with its hedge.
  if (type !== 'percent' || hedge !== null) return 0
  const raw = statement.raw(first)
  if (raw === '+') return 1
  return raw === '-' || raw === '−' || raw === '–' ? -1 : directionOf(statement, first)
}

/** Behind a comma, “was” or the value itself, “up” is no part of a verb as in “rang up”. */
const isApart = (statement: Statement, way: number, other: QuantityMention | undefined): boolean =>
  statement.raw(way - 1) === ',' || other?.last === way || statement.isIn(statement.words.copulas, way - 1)

const isOfCompared = (statement: Statement, of: number): boolean => {
  const { before, prepositions, indefinite } = statement.words
  for (let i = of - 1; i > of - COMPARED && statement.isWord(i); i--)
    if (statement.isIn(indefinite, i) && statement.isIn(prepositions, i - 1) && statement.isIn(before, i - 2)) return true
  return false
}

/** Words from “a” to “of” in “compared with a December figure of”, with both, are fewer; own choice. */
const COMPARED = 6

/** “by 1.50 dollars in cash and 1.50 dollars in securities”: the second of two changes of one kind. */
function goesOnBy(statement: Statement, { type, value, first }: QuantityMention, other: QuantityMention | undefined): boolean {
  const { and, by } = statement.words
  const isAlike = other !== undefined && type !== 'percent' && other.type === type && other.value.unit === value.unit
  return isAlike && statement.isIn(and, leader(statement, first)) && statement.isIn(by, leader(statement, other.first))
}

/** “Unter dem Strich ein Minus von 18 Millionen Euro”, “ein operatives Plus”: what is earned or lost, and no change. */
const isResult = (statement: Statement, { type, first }: QuantityMention): boolean =>
  type === 'money' && statement.has(statement.words.results, statement.first, first)

/** Whether a statement has another value of the kind: “bisher 85, jetzt 92 Millionen Euro”. */
const hasLike = (mention: QuantityMention, all: readonly QuantityMention[]): boolean =>
  all.some((other) => other !== mention && other.type === mention.type && other.value.unit === mention.value.unit)

/** “19% above the 401.8 million”, “ein Plus von 8,7 Prozent auf die 1,742 Milliarden von 2024”: what a percentage is reckoned from. */
function isBase(statement: Statement, { type, first }: QuantityMention, percent: QuantityMention | undefined): boolean {
  const { base, definite } = statement.words
  if (type === 'percent' || type === 'ordinal' || percent?.type !== 'percent' || percent.value.unit !== undefined) return false
  const from = percent.last
  // “By 39 percent from the previous year to 130 million”
  if (!statement.capitalNouns && statement.isIn(statement.words.to, leader(statement, first))) return false
  return first - from <= BASE_REACH && from < first && statement.has(base, from, first) && statement.has(definite, from, first)
}

/** Words between a percentage and what it is reckoned from at most: “15% more than the”, and a sign of currency. */
const BASE_REACH = 5

/** “after a 0.6 percent rise”, “a 5 million dollar charge”: a value as attribute of a noun is no level; its direction, or null. */
function attributeOf(statement: Statement, { first, last, type }: QuantityMention): -1 | 0 | 1 | null {
  if (statement.capitalNouns || type === 'ordinal' || !statement.isIn(statement.words.indefinite, first - 1)) return null
  // “a 21 dollar per bag rise”: what it is of each of stands in between.
  const behind = statement.isIn(statement.words.per, last) ? last + 2 : last
  for (let i = behind; i < behind + 3 && statement.isWord(i) && !statement.isIn(statement.words.prepositions, i); i++) {
    const direction = directionOf(statement, i)
    if (direction !== 0) return direction
  }
  const isEvent = statement.isIn(statement.words.afterwards, first - 2) && statement.isWord(last)
  return isEvent && !statement.isIn(statement.words.prepositions, last) ? 0 : null
}

/** The word that governs a value: the first in front of it that is no hedge, evaluation, sign or currency. */
export function leader(statement: Statement, first: number): number {
  return skipFillers(statement, first - 1)
}

function skipFillers(statement: Statement, from: number): number {
  let i = from
  for (let steps = 0; steps < REACH && i >= statement.first; steps++, i--) {
    if (statement.isSymbol(i)) {
      if (',;:('.includes(statement.raw(i))) return i
    } else if (
      !statement.isIn(statement.words.fillers, i) &&
      !isPossessive(statement, i) &&
      !(isPossessive(statement, i + 1) && statement.timeAt(i))
    ) {
      return i
    }
  }
  return i
}

/** “Last year's 5.8 billion” */
const isPossessive = (statement: Statement, i: number): boolean => /['’]s$/.test(statement.word(i))

export function directionOf(statement: Statement, i: number): -1 | 0 | 1 {
  const { gaveUp, putOn, onDay, idle, ways, to } = statement.words
  if (!statement.isWord(i)) return 0
  if (statement.isIn(gaveUp, i - 1) && statement.isIn(statement.words.up, i)) return -1
  if (statement.isIn(putOn, i - 1) && statement.isIn(onDay, i)) return 1
  if (statement.isIn(idle, i - 1) || isJoined(statement, i)) return 0
  if (statement.isIn(statement.words.front, i + 1)) return 0
  // “Up to March”
  if (statement.isIn(ways, i) && statement.isIn(to, i + 1) && statement.timeAt(i + 2)) return 0
  if (statement.isIn(statement.words.up, i)) return 1
  if (turnsOut(statement, i)) return 0
  if (narrowsRange(statement, i)) return 0
  return statement.isIn(statement.words.down, i) ? -1 : 0
}

/** “Der Gewinn fiel mit 93 Millionen ordentlich aus”: it turned out so, whatever it had been. */
const turnsOut = (statement: Statement, i: number): boolean =>
  statement.isIn(statement.words.turnsOut, i) &&
  statement
    .placesOf(statement.words.outOf)
    .some(
      (out) =>
        out > i &&
        statement.segment(out) === statement.segment(i) &&
        (!statement.isWord(out + 1) || statement.isIn(statement.words.than, out + 1)),
    )

/** “Narrowed it from 430 to 470 million”, “narrowed its range”: the two values are the ends of a range. */
function narrowsRange(statement: Statement, i: number): boolean {
  const { narrows, ranges, rangeAgain } = statement.words
  if (!statement.isIn(narrows, i)) return false
  if (statement.isIn(rangeAgain, i + 1)) return true
  return statement.placesOf(ranges).some((place) => Math.abs(place - i) <= RANGE_REACH && statement.segment(place) === statement.segment(i))
}

/** Words between a range and the verb that narrows it; own choice. */
const RANGE_REACH = 4

/** “Metal-cutting tools”; where nouns have capitals, “Umsatz-Plus” is one. */
const isJoined = (statement: Statement, i: number): boolean => !statement.capitalNouns && statement.raw(i - 1) === '-' && statement.glued(i)

/** “mehr als”, “higher”, “im Minus”: a change by the word behind it. */
function directionBehind(statement: Statement, { last }: Mention): -1 | 0 | 1 {
  const { above, below } = statement.words
  if (isAgainstEarlier(statement, last)) {
    if (statement.isIn(above, last)) return 1
    if (statement.isIn(below, last)) return -1
  }
  for (let i = last; i < last + 2; i++) {
    // “fiel mit 118 Millionen höher aus”: the value itself is told, and how it is judged.
    if (statement.capitalNouns && statement.isIn(statement.words.outOf, i + 1)) return 0
    if (statement.isIn(statement.words.front, i + 1)) return 0
    // “Von 3,1 auf 6,4 Milliarden Euro mehr als verdoppelt”
    if (statement.isIn(statement.words.than, i + 1) && statement.words.factors.some(([, list]) => statement.isIn(list, i + 2))) return 0
    if (statement.isIn(statement.words.more, i)) return 1
    if (statement.isIn(statement.words.less, i)) return -1
    const word = statement.word(i)
    if (!statement.isIn(statement.words.fillers, i) && word !== 'im' && word !== 'ins') return 0
  }
  return 0
}

/** “(4 Prozent) unter dem Vorjahr”, “über dem Wert des Vorjahres”, “über den 519 Millionen Euro des …”: an earlier level right behind a preposition. */
const isAgainstEarlier = (statement: Statement, i: number): boolean =>
  (statement.has(statement.words.earlier, i + 1, i + EARLIER) || isPastSpan(statement, i) || isToldSum(statement, i + 1)) &&
  !statement.isSymbol(i + 1)

/** “Den 519 Millionen Euro” */
const isToldSum = (statement: Statement, i: number): boolean =>
  statement.isIn(statement.words.definite, i) &&
  statement.quantities.some(({ first, type, value }) => first === i + 1 && (type === 'money' || value.step >= MILLION))
const MILLION = 1e6

/** “(3 percent) under last year's level”, “below that of last year”: nothing but small words stands between. */
const isPastSpan = (statement: Statement, i: number): boolean =>
  statement.times.some(({ first, value: { start, end, written } }) => {
    if (first <= i || first >= i + EARLIER || !written.relative || start == null || end == null) return false
    const { definite, sized, back, fillers } = statement.words
    for (let at = i + 1; at < first; at++) if (![definite, sized, back, fillers].some((list) => statement.isIn(list, at))) return false
    return end - start > MONTH && end <= (statement.article.readOn ?? Number.NEGATIVE_INFINITY)
  })

/** Days. */
const MONTH = 31

/** Words from the preposition to the earlier level, with it, are at most one fewer; own choice. */
const EARLIER = 5

/** The nearest word of movement in the value's clause, in front of it before behind it. */
export const directionNear = (statement: Statement, mention: Mention): -1 | 0 | 1 => wayNear(statement, mention)?.direction ?? 0

/** A word of movement. */
interface Way {
  direction: -1 | 1
  at: number
}

/** The word that `directionNear` goes by; null where there is none. */
export function wayNear(statement: Statement, { first, last, type }: Mention): Way | null {
  if (!statement.has(statement.words.up) && !statement.has(statement.words.down)) return null
  // “… zurückgenommen und das Kursziel von 26 auf 28,50 Euro angehoben”: a German participle right behind its value is its own.
  const right = statement.capitalNouns ? directionOf(statement, last) : 0
  if (right !== 0) return { direction: right, at: last }
  // “Das Minus belief sich auf 37 Millionen Euro”: what was lost, and no fall.
  const isDeficit = (i: number): boolean =>
    type === 'money' && statement.capitalNouns && statement.capitalised(i) && statement.isIn(statement.words.losses, i)
  const loss = type === 'money' && statement.isIn(statement.words.losses, leader(statement, first)) ? leader(statement, first) : null
  for (let i = first - 1; i >= statement.first && statement.distance(i, i + 1, first, last) < 14; i--) {
    if (opensSubordinate(statement, i)) break
    // “It lost 8 million”: that is how much, and not where it fell to.
    const isOfNoun = isSubject(statement, i, first) || (!statement.capitalNouns && statement.isIn(statement.words.rates, i + 1))
    const isNone = i === loss || isOfNoun || isDeficit(i) || statement.isIn(statement.words.rates, i)
    const direction = isNone ? 0 : directionOf(statement, i)
    if (direction !== 0) return isObject(statement, i, direction) ? null : { direction, at: i }
  }
  for (let i = last; i < statement.last && statement.distance(first, last, i, i + 1) < 7; i++) {
    // “… from 45 to 43 million, and increases its coverage”
    if (!statement.capitalNouns && statement.isIn(statement.words.and, i)) break
    const direction = isDeficit(i) || statement.isIn(statement.words.rates, i) ? 0 : directionOf(statement, i)
    if (direction !== 0) return { direction, at: i }
  }
  return null
}

/** “…, weil der Fonds nur 0,70 statt 1,45 Prozent kostet”: what moved in the clause in front is not what this one tells. */
function opensSubordinate(statement: Statement, i: number): boolean {
  const { clauses, and, turns } = statement.words
  const isOpener = statement.capitalNouns && statement.raw(i - 1) === ',' && statement.isIn(clauses, i)
  return isOpener && ![and, turns].some((list) => statement.isIn(list, i))
}

/** “Raise the annual reduction to 10 percent”: of a noun that itself is moved the other way, nobody knows which way is meant. */
function isObject(statement: Statement, noun: number, direction: -1 | 1): boolean {
  if (statement.capitalNouns) return false
  for (let i = noun - 1; i > noun - OBJECT && statement.isWord(i); i--) {
    if (statement.isIn(statement.words.prepositions, i) || statement.isIn(statement.words.clauses, i)) return false
    if (directionOf(statement, i) === -direction) return true
  }
  return false
}

/** Words between a verb and the noun that it moves, with both, are fewer; own choice: “raise the annual permissible reduction”. */
const OBJECT = 6

/** “The monthly gain in jobs was only 237,000”: what rises is itself the value that is told. */
function isSubject(statement: Statement, i: number, first: number): boolean {
  const { definite, fillers, copulas } = statement.words
  if (statement.capitalNouns || !statement.has(copulas, i + 1, first)) return false
  const opens = (at: number): boolean => at < statement.first || statement.isIn(definite, at)
  return opens(i - 1) || (!statement.isIn(fillers, i - 1) && (opens(i - 2) || opens(i - 3)))
}

/** “von 190 auf 210”, “auf 193 (von 215)”, “to $7 from $9”: another value of the kind has the preposition of the new level. */
function isPaired(statement: Statement, mention: QuantityMention, all: readonly QuantityMention[], index: number): boolean {
  return [all[index + 1], all[index - 1], all[index + 2], all[index - 2]].some((other) => {
    if (!other || other.type !== mention.type || (other.value.unit ?? '') !== (mention.value.unit ?? '')) return false
    const gap = statement.distance(mention.first, mention.last, other.first, other.last)
    // “Auf 3,80 Euro steigen, hinzu kommt ein Bonus von 1,40 Euro”
    if (
      statement.capitalNouns &&
      other.last <= mention.first &&
      !inBrackets(statement, leader(statement, mention.first)) &&
      gap > BEHIND_NEW
    )
      return false
    return gap <= PAIR_REACH && statement.isIn(statement.words.to, leader(statement, other.first))
  })
}

/** Tokens between a new level and the old one behind it at most, where the old one mostly comes first: “auf 28 von 26 Euro”. */
const BEHIND_NEW = 4

/** “rose 84 cents to $31”: the level follows. */
function isFollowedByLevel(statement: Statement, { last, type }: QuantityMention): boolean {
  return (
    (type === 'money' || type === 'number' || type === 'percent') &&
    (statement.isIn(statement.words.to, last) || statement.isIn(statement.words.from, last)) &&
    statement.quantities.some(({ first }) => first > last && first <= last + 3)
  )
}

/** “A margin of 8.8% (8.1%)”, “… ($400 million a year earlier)”: a bare value in brackets right behind another of its kind is that of the period before. */
function isBracketed(statement: Statement, { type, value, first, last }: QuantityMention, other: QuantityMention | undefined): boolean {
  const isAlike = other?.type === type && (other.value.unit ?? '') === (value.unit ?? '')
  const time = statement.timeAt(last)
  const end = time?.value.written.relative ? time.last : last
  return isAlike && other.last === first - 1 && statement.raw(first - 1) === '(' && statement.raw(end) === ')'
}

const inBrackets = (statement: Statement, i: number): boolean => statement.raw(i - 1) === '('

/** “(Vorjahr: 485 Millionen)”, “(prior year: $420 million)”, “(2024: $420 million)”, “bisher EUR 155”. */
function isEarlierLabel(statement: Statement, i: number): boolean {
  const time = statement.raw(i) === ':' ? statement.timeAt(i - 1) : undefined
  if (time && inBrackets(statement, time.first)) return true
  const label = statement.facts(i - 1)?.unit === 'year' ? i - 2 : i - 1
  return (statement.raw(i) === ':' || statement.raw(i) === '(') && statement.isIn(statement.words.earlier, label)
}
