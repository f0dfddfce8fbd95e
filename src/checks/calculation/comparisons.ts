import { changeNounOf, directionOf, isEarlierRole, leader } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import type { QuantityMention } from '../../model'
import { areWithin } from '../values'
import type { Move } from './moves'
import { areAlike, areMany, exactLevelsIn, number, operand } from './operands'

/** Told and actual changes further apart than this factor are hardly of one thing; own choice. */
const MEANT = 3
/** Words from a change to what it is reckoned from, and from the levels to their change, at most; own choices. */
const BASE = 9
const APPOSED = 12

/** Changes of two levels that no preposition leads from one to the other. */
export const comparisonsIn = (statement: Statement, before: Statement | undefined): Move[] =>
  (areMany([statement]) ? [] : statement.quantities).flatMap((change) => {
    const direction = wayOf(statement, change)
    if (direction === 0) return []
    const moves = [
      ...exceeding(statement, change),
      ...againstBase(statement, before, change, direction),
      ...betweenTimes(statement, before, change, direction),
    ]
    return moves.filter((move) => isMeant(move, change)).slice(0, 1)
  })

const wayOf = (statement: Statement, change: QuantityMention): -1 | 0 | 1 => {
  const { above, below } = statement.words
  const { name, direction } = statement.roles.get(change)!
  if (change.type === 'ordinal' || change.value.number === undefined) return 0
  if (statement.isIn(above, change.last)) return 1
  if (statement.isIn(below, change.last)) return -1
  const premium = premiumOf(statement, change)
  if (premium !== 0) return premium
  if (statement.has(statement.words.exceeds) && change.type === 'percent') return 1
  return name === 'change' || isOfNounOfWay(statement, change) ? direction : 0
}

/** “A premium of 20% over the close of $28”, “ein Abschlag von 4 Prozent auf den Kurs”, “a 31% premium”: 1 for more, −1 for less, 0 for neither. */
function premiumOf(statement: Statement, { first, last, type }: QuantityMention): -1 | 0 | 1 {
  const { premiums, discounts, sized } = statement.words
  const of = leader(statement, first)
  const nouns = [last, ...(statement.isIn(sized, of) ? [of - 1] : [])]
  if (type !== 'percent') return 0
  if (nouns.some((i) => statement.isIn(premiums, i))) return 1
  return nouns.some((i) => statement.isIn(discounts, i)) ? -1 : 0
}

/** “A decline of 30%” */
const isOfNounOfWay = (statement: Statement, { first }: QuantityMention): boolean => {
  const of = leader(statement, first)
  return statement.isIn(statement.words.sized, of) && directionOf(statement, of - 1) !== 0
}

/** “Orders of 468 million exceeded sales of 440 million by 14%”: of the two in front of it, the larger one is so much more. */
function exceeding(statement: Statement, change: QuantityMention): Move[] {
  const { exceeds, by } = statement.words
  const isBy = statement.isIn(by, leader(statement, change.first)) && statement.has(exceeds)
  const [one, other, ...others] = exactLevelsIn(statement, { first: statement.first, last: change.first })
  if (!isBy || !one || !other || others.length > 0 || !areAlike(one, other)) return []
  return moveBetween(statement, one, other, change, 1)
}

/** “$1.15, ten cents more than the $1.05 of last year”, “$27.50 is 25 percent above Wednesday's close of $22”. */
function againstBase(statement: Statement, before: Statement | undefined, change: QuantityMention, direction: 1 | -1): Move[] {
  const { than, above, below, back } = statement.words
  const old = statement.quantities.find(({ first }) => first >= change.last)
  // “0.7 points better than the 9.4%”
  const isPoints = change.value.unit === 'pp' && old?.value.unit === undefined
  if (!old || old.first - change.last > BASE || (old.type === 'percent' && !isPoints) || old.value.number === undefined) return []
  const isBase =
    [than, above, below].some((list) => statement.has(list, change.last, change.last + 2)) || premiumOf(statement, change) !== 0
  if (!isBase || isFollowedByAnother(statement, old) || opensOwnClause(statement, change)) return []
  const own = levelsLike(old, statement, { first: statement.first, last: change.first })
  const told = own.length === 0 && before && statement.isIn(back, statement.first) ? levelsLike(old, before) : own
  const [level, ...others] = told
  return level && others.length === 0 ? moveOf(statement, old, level, change, direction) : []
}

/** “It hit $75 in May and remains 12% above its average”: behind “and”, but for “und damit”, the clause has a value of its own. */
const opensOwnClause = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.placesOf(statement.words.and).some((i) => i < first && i > first - BASE && !statement.isIn(statement.words.same, i + 1))

/** “18% above the $40 to $42 of the peers”: of two that it is compared with, nobody knows which is meant. */
const isFollowedByAnother = (statement: Statement, old: QuantityMention): boolean =>
  statement.quantities.some((other) => other.first >= old.last && areAlike(other, old))

/** “£118 in March and £96 now, a drop of 19%”: of two levels in front of it, told of two times, the larger one is what it fell from. */
function betweenTimes(statement: Statement, before: Statement | undefined, change: QuantityMention, direction: 1 | -1): Move[] {
  if (!isApposed(statement, change) || isOfAnotherClause(statement, change)) return []
  const own = statement.quantities.filter(({ last, type }) => last <= change.first && type !== 'percent' && type !== 'ordinal')
  const nearest = own.at(-1)
  if (!nearest || change.first - nearest.last > APPOSED || !areOfTwoTimes(statement)) return []
  const [one, other, ...others] = [
    ...(own.length === 1 && before && statement.has(statement.words.retold) ? levelsLike(nearest, before) : []),
    ...own,
  ]
  if (!one || !other || others.length > 0 || !areAlike(one, other) || ![one, other].every(({ value }) => value.number !== undefined))
    return []
  return moveBetween(statement, one, other, change, direction)
}

/** Up from the smaller of two levels to the larger one, or down the other way. */
function moveBetween(
  statement: Statement,
  one: QuantityMention,
  other: QuantityMention,
  change: QuantityMention,
  direction: 1 | -1,
): Move[] {
  const [smaller, larger] = number(one) < number(other) ? [one, other] : [other, one]
  const [old, level] = direction > 0 ? [smaller, larger] : [larger, smaller]
  return moveOf(statement, old, level, change, direction)
}

/** “…, while costs showed a gain of 17%” */
const isOfAnotherClause = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.has(statement.words.turns, statement.segmentStart(statement.segment(first)), first)

/** “…, a drop of 29%”, “… und damit 40 Prozent mehr”, “…, which is 20% more”: the change ends its clause. */
function isApposed(statement: Statement, change: QuantityMention): boolean {
  const { first, last } = change
  const { more, less, same, sized, were, relatives, back, or } = statement.words
  // “A year earlier it had been 400 million, so the growth was 20%”
  if (changeNounOf(statement, change) !== null) return true
  const end = [more, less].some((list) => statement.isIn(list, last)) ? last + 1 : last
  if (end < statement.last && statement.isWord(end)) return false
  const opener = leader(statement, first)
  if (statement.raw(opener) === ',' || statement.isIn(same, opener) || statement.isIn(or, opener)) return true
  if (statement.isIn(were, opener)) return [relatives, back].some((list) => statement.isIn(list, opener - 1))
  return statement.isIn(sized, opener) && isNounOfWay(statement, opener)
}

/** “, a drop of”, “, that is a gain of”, “, ein Rückgang von”: nothing else stands in front of it. */
const isNounOfWay = (statement: Statement, of: number): boolean => {
  const { oneOf, copulas, were, back, relatives } = statement.words
  const start = statement.isIn(oneOf, of - 2) ? of - 3 : of - 2
  const isTold =
    [copulas, were].some((list) => statement.isIn(list, start)) && [back, relatives].some((list) => statement.isIn(list, start - 1))
  return statement.isSymbol(start) || isTold
}

const areOfTwoTimes = (statement: Statement): boolean => {
  const { earlier, before, replaced, revised } = statement.words
  return statement.times.length > 0 || [earlier, before, replaced, revised].some((list) => statement.has(list))
}

const levelsLike = (like: QuantityMention, home: Statement, tokens: { first: number; last: number } = home): QuantityMention[] =>
  exactLevelsIn(home, tokens).filter((one) => one !== like && areAlike(one, like) && !isInBrackets(home, one))

/** “3 percent more than a year before (400,000), but 4 percent less than in 2023 (430,000)”: what only explains another comparison. */
const isInBrackets = (statement: Statement, { first, last }: QuantityMention): boolean =>
  statement.raw(first - 1) === '(' && statement.raw(last) === ')'

function moveOf(statement: Statement, old: QuantityMention, level: QuantityMention, change: QuantityMention, direction: 1 | -1): Move[] {
  const isPercent = change.type === 'percent' && change.value.unit === undefined
  const isPoints = change.value.unit === 'pp' && level.type === 'percent' && level.value.unit === undefined
  if (!isPercent && ((!isPoints && !areAlike(change, level)) || number(change) >= Math.max(number(old), number(level)))) return []
  const [percent, difference] = isPercent ? [change, null] : [null, change]
  return [{ statement, old, level, direction, percent, difference, factor: null, isCompared: false }]
}

/** A change that can have been meant: of the told direction, and not far from what it is. */
function isMeant({ statement, old, level, direction, percent }: Move, change: QuantityMention): boolean {
  const [from, to] = [number(old), number(level)]
  const actual = percent ? 100 * Math.abs(to / from - 1) : Math.abs(to - from)
  const isSameWay = Math.sign(to - from) === direction && !isEarlierRole(statement.roles.get(change)!)
  return isSameWay && areWithin(operand(statement, change), { low: actual, high: actual }, MEANT)
}
