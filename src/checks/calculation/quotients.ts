import { stemOf } from '../../claims/clause'
import { leader } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { unitBehind } from '../../claims/units'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { type Bounds, meetWithin, middle } from '../values'
import { isLedCount } from './passageProducts'
import { areAlike, areMany, evidenceOf, isExactLevel, isOfApposition, meant, number, type Operand, operand, scaled } from './operands'
import { shown } from './products'

/** A quotient may be off by so much of itself: all three are rounded. */
const ROUNDING = 0.03
/** Further off than this factor, a value was hardly meant as the quotient; own choice. */
const MEANT = 1.7
/** “Each” stands so many tokens in front of its value at most: “jeder Gast gibt im Schnitt 52 Euro aus”; own choice. */
const EACH = 10

/** “720 million for 1,200 masts. That is about 720,000 for each”: a sum of money, a number of things, and what that makes for one of them. */
export function checkQuotients(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  if (areMany([statement, ...before])) return []
  return statement.quantities.flatMap((price) => {
    const unit = price.type === 'money' && price.value.number !== undefined ? unitOfOne(statement, price) : null
    if (!unit || !isDerived(statement, price)) return []
    const around = [...before, statement]
    // “Die Hälfte davon bekommen die Eigner. Das wären gut 80 Cent je Stück”: of a total that nobody names.
    if (around.some(tellsPart)) return []
    const totals = around.flatMap((one) => totalsIn(one, price))
    const counts = unit === SHARES ? sharesIn(statement, price) : countsOf(around, unit, isSaidAgain(statement, price.first))
    const { low, high } = intervalOf(price.value, price.hedge)
    const each = { low: low / unit.size, high: high / unit.size }
    const pairs = totals.flatMap((total) =>
      counts.map((count) => ({ total, count, low: total.low / count.high, high: total.high / count.low })),
    )
    const pair = meant(each, pairs, ROUNDING, MEANT)
    if (!pair) return []
    const { total, count } = pair
    // “68,400 ounces at $4,090 each brought in 280 million. Over the year it earned $3,390 an ounce”: what that pair makes is told.
    if (around.some((one) => one.quantities.some((other) => other !== price && areAlike(other, price) && isMade(other, pair, unit.size))))
      return []
    return builtinFinding(checks, 'quotient', evidenceOf([total, count, { statement, mention: price }]), {
      total: shown(total.mention),
      count: { number: count.mention.value.number! },
      actual: { number: Number(((middle(total) / middle(count)) * unit.size).toPrecision(DIGITS)), unit: price.value.unit ?? '' },
      price: shown(price),
    })
  })
}

/** What is counted in some passages of a unit; where nothing has its noun, and the value says that it is told again, the only thing that is: “six ships for 1.74 billion, which works out at 290 million a hull”. */
function countsOf(passage: readonly Statement[], unit: Unit, isAgain: boolean): Operand[] {
  const named = passage.flatMap((one) => countsIn(one, unit))
  if (named.length > 0 || unit.noun === undefined || !isAgain) return named
  const counts = countsIn(passage.at(-1)!, THINGS)
  return counts.length === 1 ? counts : []
}

/** Whether a value is what a sum makes for one of so many. */
function isMade({ value, hedge }: QuantityMention, made: Bounds, size: number): boolean {
  const { low, high } = intervalOf(value, hedge)
  return meetWithin({ low: low / size, high: high / size }, made, ROUNDING)
}

const tellsPart = (statement: Statement): boolean =>
  statement.has(statement.words.thereof) && statement.quantities.some(({ type, value }) => type === 'number' && (value.number ?? 1) < 1)

/** Digits of a quotient that are shown; more are noise. */
const DIGITS = 4

/** What a value is told for one of: “je Kilogramm” in its base unit, “for each of them”, “im Schnitt” of things, “a share”; null where it is told for none. */
function unitOfOne(statement: Statement, { first, last }: QuantityMention): Unit | null {
  const { per, every, indefinite, averages } = statement.words
  for (let i = last; i <= last + 1; i++) {
    const unit = oneOf(statement, i + 1)
    // “That makes $2.60 a share”, but not “470 million barrels at a net cost of 2.80 a barrel”.
    const isOne = unit !== THINGS && unit !== null && (unit === SHARES || isSaidAgain(statement, first))
    const isPer = statement.isIn(per, i) && (!statement.isIn(indefinite, i) || isOne)
    if (statement.isIn(every, i) || isPer) return unit
    // “$104 a visit”, of what is counted as “visits”
    if (statement.isIn(per, i) && unit === THINGS && statement.isWord(i + 1)) return { ...THINGS, noun: stemOf(statement.word(i + 1)) }
  }
  for (let i = first - 1; i >= statement.first && i >= first - EACH; i--) {
    if (statement.isIn(every, i) && statement.isWord(i + 1)) return oneOf(statement, i + 1)
    if (statement.isIn(averages, i)) return THINGS
    // “Ein Schiff kostet damit 290 Millionen Euro”, “pro Schiff 290 Millionen Euro”
    const isOne = statement.isIn(statement.words.oneOf, i) || (statement.isIn(per, i) && i === first - 2)
    if (isOne && statement.isWord(i + 1) && oneOf(statement, i + 1) === THINGS) return { ...THINGS, noun: stemOf(statement.word(i + 1)) }
  }
  return null
}

/** “Or $290 million”, “which works out at $290 million”, “an average of $450” */
const isSaidAgain = (statement: Statement, first: number): boolean => {
  const { same, or, averaged, prepositions, sized } = statement.words
  const opener = leader(statement, first)
  const isTold =
    [same, or].some((list) => statement.isIn(list, opener)) || (statement.isIn(sized, opener) && isOfApposition(statement, opener))
  return isTold || (statement.isIn(prepositions, opener) && [same, averaged].some((list) => statement.has(list, opener - AGAIN, opener)))
}

/** Words between “works” and its preposition at most, with it: “works out at”. */
const AGAIN = 2

interface Unit {
  dimension: string
  size: number
  /** What one thing is called, where a number must count just that. */
  noun?: string
}

/** The unit of one thing by its noun; null of a time and of what the text speaks of itself. */
function oneOf(statement: Statement, i: number): Unit | null {
  const { shareWords, oneShare, self } = statement.words
  if (statement.isIn(shareWords, i) || statement.isIn(oneShare, i)) return SHARES
  if (statement.isIn(self, i) || statement.facts(i)?.unit != null) return null
  return unitBehind(statement, i) ?? THINGS
}

const SHARES = { dimension: 'share', size: 1 }
const THINGS = { dimension: '', size: 1 }

/** “Das entspricht 15 Kronen je Kilogramm”, “im Schnitt 52 Euro”: it was reckoned from what was told. */
function isDerived(statement: Statement, { first, last }: QuantityMention): boolean {
  const { averaged, same } = statement.words
  const isTold = [averaged, same].some((list) => statement.has(list, statement.first, first) || statement.has(list, last, last + 4))
  if (isTold) return !isOfAnother(statement, first)
  return isApposed(statement, first) || isSaidAgain(statement, first)
}

/** “…, while the average price is $240”, “…; those bought in May cost $39 on average”: an average of something else. */
function isOfAnother(statement: Statement, first: number): boolean {
  const { turns, averages } = statement.words
  const start = statement.segmentStart(statement.segment(first))
  const isApart = statement.isIn(turns, start) || statement.raw(start - 1) === ';'
  return isApart && statement.has(averages, start, first)
}

/** “…, $290 million apiece”, “…, pro Schiff 290 Millionen Euro” */
const isApposed = (statement: Statement, first: number): boolean =>
  statement.raw(leader(statement, first)) === ',' || (statement.isIn(statement.words.per, first - 2) && statement.raw(first - 3) === ',')

/** “155.83 dollars per bag” is no total. */
const isOfOne = (statement: Statement, { last }: QuantityMention): boolean =>
  [statement.words.every, statement.words.per].some((list) => statement.has(list, last, statement.isSymbol(last) ? last : last + 2))

const totalsIn = (statement: Statement, price: QuantityMention): Operand[] =>
  statement.quantities
    .filter((one) => one !== price && areAlike(one, price) && isExactLevel(statement, one) && !isOfOne(statement, one))
    .map((one) => operand(statement, one))

/** “With 40 million shares, that makes $2.60 a share”: as many shares as the sentence itself reckons with. */
const sharesIn = (statement: Statement, price: QuantityMention): Operand[] =>
  statement.quantities.map((one) => operand(statement, one)).filter((count) => count.mention.last <= price.first && isLedCount(count))

function countsIn(statement: Statement, { dimension, noun }: Unit): Operand[] {
  return statement.quantities.flatMap((mention) => {
    const unit = unitBehind(statement, mention.last)
    if (mention.type !== 'number' || number(mention) < 2 || !isExactLevel(statement, mention)) return []
    if (noun !== undefined && ![mention.last, mention.last + 1].some((i) => statement.isWord(i) && stemOf(statement.word(i)) === noun))
      return []
    return (unit?.dimension ?? '') === dimension ? [scaled(operand(statement, mention), unit?.size ?? 1)] : []
  })
}
