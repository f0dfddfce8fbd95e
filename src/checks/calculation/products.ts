import { claimEvidence } from '../../claims/evidence'
import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import type { Bounds } from '../values'

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
  const price = quantities.find((mention) => mention.type === 'money' && isOfEach(statement, mention))
  const count = price && quantities.find((mention) => mention.type === 'number' && isCountOf(statement, mention, price))
  const total =
    count &&
    quantities.find(
      ({ type, value, first, last }) =>
        type === 'money' &&
        first !== price.first &&
        statement.has(words.proceeds, first - PROCEEDS, first) &&
        value.unit === price.value.unit &&
        !isOfEach(statement, { first, last }),
    )
  if (!price || !count || !total) return []
  const [n, p, told] = [count, price, total].map(({ value, hedge }) => intervalOf(value, hedge)) as [Bounds, Bounds, Bounds]
  const isRange = price.value.number === undefined && total.value.number === undefined
  const fits = isRange
    ? near(n.low * p.low, told.low) && near(n.high * p.high, told.high)
    : n.low * p.low <= told.high * (1 + ROUNDING) && n.high * p.high >= told.low * (1 - ROUNDING)
  if (fits || n.low * p.low > MEANT * told.high || n.high * p.high * MEANT < told.low) return []
  const evidence = [claimEvidence(statement, [count, price, total])]
  const actual = isRange ? { range: [n.low * p.low, n.high * p.high] as const } : { number: (n.low * p.low + n.high * p.high) / 2 }
  return builtinFinding(checks, 'product', evidence, {
    count: { number: count.value.number ?? 0 },
    price: shown(price),
    actual: { ...actual, unit: total.value.unit ?? '' },
    total: shown(total),
  })
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.abs(b)

/** “zu je 36 Euro”, “36 dollars each”, “in a range of 18 to 22”. */
const isOfEach = (statement: Statement, { first, last }: Pick<QuantityMention, 'first' | 'last'>): boolean =>
  statement.has(statement.words.each, first - EACH_REACH, first) || statement.has(statement.words.per, last, last + 1)

/** Words between what says that a price is of each and the price at most: “in a range of 18 to 22”. */
const EACH_REACH = 2

const isCountOf = (statement: Statement, { first, last, value }: QuantityMention, price: QuantityMention): boolean =>
  (value.number ?? 0) >= 2 && last <= price.first && statement.distance(first, last, price.first, price.last) <= NEAR

const shown = ({ value: { number, min, max, unit = '' } }: QuantityMention) =>
  number === undefined ? { range: [min ?? null, max ?? null] as const, unit } : { number, unit }
