import { claimEvidence } from '../../claims/evidence'
import { leader } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { unitBehind } from '../../claims/units'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { areWithin, type Bounds, meetWithin } from '../values'
import { isJoined } from './sums'

/** A product may be off by so much of itself: its factors are rounded. */
const ROUNDING = 0.02
/** Further off than this factor, a sum was hardly meant as the product; own choice. */
const MEANT = 2
/** The word for what they come to stands so many tokens in front of it at most; own choice. */
const PROCEEDS = 6
/** A number and the price of each stand this close together; own choice: a clause. */
const NEAR = 16

/** “8 million new shares at 36 euros each brought in 324 million”: a number of things, the price of each, and what they come to. */
export function checkProducts(statement: Statement, checks: Checks): Finding[] {
  const { quantities, words } = statement
  if (quantities.length < 3) return []
  if (!quantities.some(({ type }) => type === 'money')) return checkUnits(statement, checks)
  const products = productsIn(statement)
  const [product] = products
  if (!product) return []
  const { price } = product
  const prices = new Set(products.map((one) => one.price))
  const total = quantities.find(
    (mention) =>
      mention.type === 'money' &&
      !prices.has(mention) &&
      (statement.has(words.proceeds, mention.first - PROCEEDS, mention.first) || isToldInAll(statement, mention)) &&
      mention.value.unit === price.value.unit &&
      !isOfEach(statement, mention),
  )
  if (!total) return []
  return products.length === 1 ? checkProduct(statement, product, total, checks) : checkProductSum(statement, products, total, checks)
}

interface Product {
  count: QuantityMention
  price: QuantityMention
}

/** Each price of one thing with the first number in front of it that no other price has taken. */
function productsIn(statement: Statement): Product[] {
  const taken = new Set<QuantityMention>()
  return statement.quantities.flatMap((price) => {
    if (price.type !== 'money' || !isOfEach(statement, price)) return []
    const count = statement.quantities.find((one) => one.type === 'number' && !taken.has(one) && isCountOf(statement, one, price))
    // “600,000 shares and the right to another 300,000 at 9.20 dollars each”: nobody knows whether the price is that of both.
    if (!count || hasAnother(statement, count, price)) return []
    taken.add(count)
    return [{ count, price }]
  })
}

const hasAnother = (statement: Statement, count: QuantityMention, price: QuantityMention): boolean =>
  statement.quantities.some(
    ({ type, first }) =>
      type === 'number' && first >= count.last && first < price.first && statement.isIn(statement.words.others, first - 1),
  )

function checkProduct(statement: Statement, { count, price }: Product, total: QuantityMention, checks: Checks): Finding[] {
  // “Add up to 462 million” is no limit.
  const isReached = total.hedge === 'at-most' && statement.isIn(statement.words.goes, total.first - 1)
  const [n, p] = [count, price].map(({ value, hedge }) => intervalOf(value, hedge)) as [Bounds, Bounds]
  const told = intervalOf(total.value, isReached ? null : total.hedge)
  const isRange = price.value.number === undefined && total.value.number === undefined
  const low = n.low * p.low
  const high = n.high * p.high
  if ((isRange ? near(low, told.low) && near(high, told.high) : meets(low, high, told)) || !isMeant(low, high, told)) return []
  // “30 million in notes and 2.7 million shares at 11 dollars each, 59.7 million in all”
  const isMore = ({ type, value }: QuantityMention): boolean =>
    type === 'money' && value.number !== undefined && meets(low + value.number, high + value.number, told)
  if (statement.quantities.some((other) => other !== total && other !== price && isMore(other))) return []
  const evidence = [claimEvidence(statement, [count, price, total])]
  const actual = isRange ? { range: [low, high] as const } : { number: (low + high) / 2 }
  return builtinFinding(checks, 'product', evidence, {
    count: { number: count.value.number ?? 0 },
    price: shown(price),
    actual: { ...actual, unit: total.value.unit ?? '' },
    total: shown(total),
  })
}

/** “5 million ordinary shares at 1.10 and 3 million preference shares at 1.20 euros each, 9.1 million in all”. */
function checkProductSum(statement: Statement, products: readonly Product[], total: QuantityMention, checks: Checks): Finding[] {
  if (new Set(products.map(({ price }) => price.value.unit)).size > 1 || !products.every(isExact)) return []
  const told = intervalOf(total.value, total.hedge)
  const parts = products.map(({ count, price }) => [count, price].map(({ value, hedge }) => intervalOf(value, hedge)) as [Bounds, Bounds])
  const low = parts.reduce((sum, [n, p]) => sum + n.low * p.low, 0)
  const high = parts.reduce((sum, [n, p]) => sum + n.high * p.high, 0)
  if (meets(low, high, told) || !isMeant(low, high, told)) return []
  const evidence = [claimEvidence(statement, [...products.flatMap(({ count, price }) => [count, price]), total])]
  const unit = total.value.unit ?? ''
  return builtinFinding(checks, 'sum', evidence, {
    actual: { number: (low + high) / 2, unit },
    total: { number: total.value.number ?? 0, unit },
  })
}

/** One number of one price, and no range of either. */
const isExact = ({ count, price }: Product): boolean => count.value.number !== undefined && price.value.number !== undefined

const meets = (low: number, high: number, told: Bounds): boolean => meetWithin({ low, high }, told, ROUNDING)

/** Whether what was told can have been meant as that product. */
const isMeant = (low: number, high: number, told: Bounds): boolean => areWithin({ low, high }, told, MEANT)

/** “72 turbines of 14 megawatts apiece add up to 1.3GW”: a number of things, the size of each, and what they come to. */
function checkUnits(statement: Statement, checks: Checks): Finding[] {
  const { quantities, words } = statement
  return quantities.flatMap((size, i) => {
    const [count, total] = [quantities[i - 1], quantities[i + 1]]
    const [unit, whole] = [unitBehind(statement, size.last), total && unitBehind(statement, total.last)]
    if (!count || !total || !unit || whole?.dimension !== unit.dimension || unitBehind(statement, count.last)) return []
    const isEach = statement.has(words.per, size.last, size.last + EACH_REACH + 1) || statement.isIn(words.each, size.first - 1)
    const isWhole =
      isToldInAll(statement, total, UNIT) ||
      [words.totals, words.adding, words.proceeds].some((list) => statement.has(list, size.last, total.first))
    if (!isEach || !isWhole || count.type !== 'number' || !isCountOf(statement, count, size)) return []
    const [n, each] = [count, size].map(({ value, hedge }) => intervalOf(value, hedge)) as [Bounds, Bounds]
    // “They add up to 1.3GW” is no limit.
    const told = intervalOf(total.value, total.hedge === 'at-most' ? null : total.hedge)
    const scale = unit.size / whole.size
    const [low, high] = [n.low * each.low * scale, n.high * each.high * scale]
    if (meets(low, high, told) || !isMeant(low, high, told)) return []
    return builtinFinding(checks, 'product', [claimEvidence(statement, [count, size, total])], {
      count: { number: count.value.number ?? 0 },
      price: shown(size),
      actual: { number: Number(((count.value.number ?? 0) * (size.value.number ?? 0) * scale).toPrecision(PRECISION)) },
      total: shown(total),
    })
  })
}

/** “…, 480 megawatts in total”, “…, $128 million in all” */
const isToldInAll = (statement: Statement, { last }: QuantityMention, unit = 0): boolean =>
  statement.isIn(statement.words.within, last + unit) && statement.isIn(statement.words.totals, last + unit + 1)

/** Words of a unit. */
const UNIT = 1

/** Digits of a product that are shown; more are noise of the arithmetic. */
const PRECISION = 6

const near = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.abs(b)

/** “zu je 36 Euro”, “36 dollars each”, “in a range of 18 to 22”. */
const isOfEach = (statement: Statement, { first, last }: Pick<QuantityMention, 'first' | 'last'>): boolean =>
  statement.has(statement.words.each, first - EACH_REACH, first) ||
  statement.has(statement.words.per, last, last + 1) ||
  // “3,2 Millionen Aktien zu 34 Euro”
  (statement.capitalNouns &&
    statement.isIn(statement.words.prepositions, first - 1) &&
    statement.isIn(statement.words.shareWords, first - 2))

/** Words between what says that a price is of each and the price at most: “in a range of 18 to 22”. */
const EACH_REACH = 2

const isCountOf = (statement: Statement, count: QuantityMention, price: QuantityMention): boolean =>
  !isJoined(statement, count) && !isSaidAgain(statement, price) && standsBefore(statement, count, price)

/** “152,049,000 or 1.29 dollars per share”: one result, told in two ways. */
const isSaidAgain = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.isIn(statement.words.or, leader(statement, first))

const standsBefore = (statement: Statement, { first, last, value }: QuantityMention, price: QuantityMention): boolean =>
  (value.number ?? 0) >= 2 && last <= price.first && statement.distance(first, last, price.first, price.last) <= NEAR

export const shown = ({ value: { number, min, max, unit = '' } }: QuantityMention) =>
  number === undefined ? { range: [min ?? null, max ?? null] as const, unit } : { number, unit }
