import type { Statement } from '../../claims/statement'
import { unitBehind } from '../../claims/units'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { type Bounds, meetWithin } from '../values'
import { areAlike, areMany, evidenceOf, isExactLevel, meant, number, type Operand, operand, scaled } from './operands'
import { shown } from './products'
import { isJoined } from './sums'

/** A product may be off by so much of itself: its factors are rounded. */
const ROUNDING = 0.02
/** Further off than this factor, a sum was hardly meant as the product; own choice. */
const MEANT = 1.8
/** Words from what says that something is reckoned to the sum, and from the sum to it; own choices. */
const TOLD = 8
const TOLD_BEHIND = 3
/** Words from a number to the noun that it counts, and from a preposition to its value; own choices. */
const NOUN = 3
const LED = 5
/** Of a share, or of one thing, nothing costs more; nothing less is the sum of many. */
const DEAR = 1e4

interface Product extends Bounds {
  count: Operand
  price: Operand
}

/** “There are 52 million shares. At Monday's close of $31.50 Tessaro is worth $2.1 billion”: count and price anywhere in a passage. */
export function checkPassageProducts(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  const passage = [statement, ...before]
  if (areMany(passage)) return []
  return statement.quantities.flatMap((total) => {
    if (!isReckoned(statement, total)) return []
    const all = passage.flatMap((home) => pricesIn(home, total))
    const ofOne = preferred(isPayout(statement) ? preferred(all, (price) => isPayout(price.statement)) : all, isOfOne)
    const prices = preferred(ofOne, isOfToday)
    const products = prices.flatMap((price) => countsOf(passage, price).flatMap((count) => productOf(statement, count, price, total)))
    const product = meant(operand(statement, total), products, ROUNDING, MEANT)
    if (!product || isSumOfMore(passage, total, products) || isOfOtherCount(statement, prices, total)) return []
    const { count, price, low, high } = product
    return builtinFinding(checks, 'product', evidenceOf([count, price, operand(statement, total)]), {
      count: { number: number(count.mention) },
      price: shown(price.mention),
      actual: { number: Number(((low + high) / 2).toPrecision(DIGITS)), unit: total.value.unit ?? '' },
      total: shown(total),
    })
  })
}

/** Digits of a product that are shown. */
const DIGITS = 4

/** “is worth $2.1 billion”, “kostet das 12 Millionen Euro”, “that is $400 million”. */
function isReckoned(statement: Statement, mention: QuantityMention): boolean {
  const { proceeds, same, averaged, totals, per, each } = statement.words
  const { type, first, last } = mention
  if (
    type !== 'money' ||
    !isExactLevel(statement, mention) ||
    number(mention) < DEAR ||
    statement.isIn(per, last) ||
    (statement.isIn(each, first - 1) && !statement.has(proceeds, Math.max(statement.first, first - TOLD), first - 1))
  )
    return false
  return (
    [proceeds, same, averaged, totals].some((list) => statement.has(list, Math.max(statement.first, first - TOLD), first)) ||
    statement.has(proceeds, last, Math.min(statement.last, last + TOLD_BEHIND))
  )
}

/** “30 million in notes and 2.7 million shares at 11 dollars each, 59.7 million in all” */
const isSumOfMore = (passage: readonly Statement[], total: QuantityMention, products: readonly Product[]): boolean =>
  passage.some(({ quantities }) =>
    quantities.some(
      (other) =>
        other !== total &&
        areAlike(other, total) &&
        products.some(({ low, high }) =>
          meetWithin({ low: low + number(other), high: high + number(other) }, { low: number(total), high: number(total) }, ROUNDING),
        ),
    ),
  )

/** “2.6 million of the 3.06 million shares at 24 dollars, or 62.4 million”: a number that has no noun of its own gives the sum. */
const isOfOtherCount = (statement: Statement, prices: readonly Operand[], total: QuantityMention): boolean =>
  statement.quantities
    .filter((one) => isCount(statement, one))
    .some((count) => prices.some((price) => meetWithin(timesOf(operand(statement, count), price), operand(statement, total), ROUNDING)))

const timesOf = (count: Bounds, price: Bounds): Bounds => ({ low: count.low * price.low, high: count.high * price.high })

const pricesIn = (home: Statement, total: QuantityMention): Operand[] =>
  home.quantities
    .filter((price) => price !== total && areAlike(price, total) && number(price) < DEAR && isExactLevel(home, price))
    .map((price) => operand(home, price))

/** The prices that satisfy a test, where there are some; else all. */
function preferred(prices: Operand[], test: (price: Operand) => boolean): Operand[] {
  const fitting = prices.filter(test)
  return fitting.length > 0 ? fitting : prices
}

/** “Bei 50 Millionen Aktien schüttet sie 70 Millionen Euro aus”: reckoned from a dividend, and not from what was earned per share. */
const isPayout = (statement: Statement): boolean => statement.has(statement.words.payouts)

/** “$14.50 for each share, a third more than the close of $11.15”: it says that it is for one. */
const isOfOne = ({ statement, mention }: Operand): boolean => nounOfOne(statement, mention) !== null

/** “Eine Dividende von 60 Cent. Bisher hatte es 55 Cent gegeben”: it is not told as an earlier one. */
const isOfToday = ({ statement }: Operand): boolean => !statement.has(statement.words.retold)

/** What a price is for one of, counted: shares where it does not say what. */
function countsOf(passage: readonly Statement[], { statement, mention }: Operand): Operand[] {
  const { shareWords, oneShare, pieces } = statement.words
  const noun = nounOfOne(statement, mention)
  const counts = passage.flatMap((home) => home.quantities.filter((one) => isCount(home, one)).map((one) => operand(home, one)))
  const isShare = (at: number): boolean => [shareWords, oneShare].some((list) => statement.isIn(list, at))
  // “for each Tessaro share”, “je Tessaro-Aktie”
  if (noun === null || [noun, noun + (statement.raw(noun + 1) === '-' ? 2 : 1)].some(isShare))
    return counts.filter((count) => isOfShares(count))
  const unit = unitBehind(statement, noun)
  if (!unit) return statement.isIn(pieces, noun) ? counts.filter((count) => isOfShares(count)) : []
  return counts.flatMap((count) => inUnit(count, unit))
}

/** What a price is for one of: “a share”, “in cash for each share”; null where it does not say. */
function nounOfOne(statement: Statement, { last }: QuantityMention): number | null {
  const { per, every } = statement.words
  if (statement.isIn(per, last)) return last + 1
  for (let i = last; i < last + EACH && statement.isWord(i); i++) if (statement.isIn(every, i)) return i + 1
  return null
}

/** Words from a price to “each” at most: “in cash for each”. */
const EACH = 4

const isCount = (home: Statement, mention: QuantityMention): boolean =>
  mention.type === 'number' && number(mention) >= 2 && isExactLevel(home, mention) && !isJoined(home, mention)

/** “52 million shares” */
const isOfShares = ({ statement, mention: { last } }: Operand): boolean => {
  for (let i = last; i < last + NOUN && statement.isWord(i); i++) {
    if (statement.isIn(statement.words.shareWords, i)) return true
    if (statement.isIn(statement.words.prepositions, i)) return false
  }
  return false
}

/** A count in the unit that a price is for: ounces for “an ounce”. */
function inUnit(count: Operand, unit: { dimension: string; size: number }): Operand[] {
  const own = unitBehind(count.statement, count.mention.last)
  return own?.dimension === unit.dimension ? [scaled(count, own.size / unit.size)] : []
}

/** The sum stands behind one of its factors, which a preposition leads: “bei 18 Millionen Aktien”, “at a close of $31.50”. */
function productOf(statement: Statement, count: Operand, price: Operand, total: QuantityMention): Product[] {
  const isLed = [count, price].some((one) => one.statement === statement && one.mention.last <= total.first && isAttending(one))
  return isLed ? [{ count, price, ...timesOf(count, price) }] : []
}

const isAttending = ({ statement, mention: { first } }: Operand): boolean => {
  const { attending, each, atEvent, averaged, prepositions } = statement.words
  const from = Math.max(statement.first, first - LED)
  if ([attending, each, atEvent].some((list) => statement.has(list, from, first))) return true
  // “Spread over 80 million shares”
  return statement.placesOf(averaged).some((i) => i >= from && i < first && statement.isIn(prepositions, i + 1))
}

/** “With 40 million shares” */
export const isLedCount = (count: Operand): boolean => isCount(count.statement, count.mention) && isOfShares(count) && isAttending(count)
