import { leader } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import type { Finding, QuantityMention } from '../../model'
import type { WordSet } from '../../text/wordset'
import { builtinFinding, type Checks } from '../builtin'
import type { Bounds } from '../values'
import { areAlike, evidenceOf, isExactLevel, isOfApposition, meant, number, type Operand, operand } from './operands'
import { shown } from './products'

/** A ratio may be off by so much of itself: both its parts are rounded. */
const ROUNDING = 0.03
/** “A good two percent” is said of 2.3. */
const POINT = 0.5
/** Further off than this factor, a ratio was hardly meant as that of two values; own choice. */
const MEANT = 1.8
/** More sums of money than these in a passage are a table; own choice. */
const MAX = 6
/** Words from the noun of a ratio to its value, and from a value to its noun, at most; own choices. */
const NOUN = 8
const NOUN_BEHIND = 4
/** Of a share, or of one thing, nothing costs more. */
const DEAR = 1e4
/** What is paid by the year, half-year, quarter or month yields so many times as much. */
const PAYMENTS = [1, 2, 4, 12]
/** Shares of a price that a yield, and multiples of earnings that a price, can be; own choice. */
const YIELDS: Bounds = { low: 0.002, high: 0.25 }
const MULTIPLES: Bounds = { low: 3, high: 150 }

interface Ratio extends Bounds {
  part: Operand
  whole: Operand
}

/** “At $13.20 and 66 cents a year that is a yield of 6.4%”, “… trades at 28 times earnings”: ratios of two sums of money in a passage. */
export function checkRatios(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  const named = checkNamed(statement, before, checks)
  return named.length > 0 ? named : checkEquated(statement, checks)
}

/** Ratios that have a name: yields, margins, multiples of earnings, book-to-bill. */
function checkNamed(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  const { yields, earningsMultiples, earned, ratios, margins } = statement.words
  if (![yields, earningsMultiples, earned, ratios, margins].some((list) => statement.wordsIn(list).length > 0)) return []
  const passage = [statement, ...before.slice(0, 1)]
  return statement.quantities.flatMap((told) => {
    if (!isExactLevel(statement, told)) return []
    if (told.type === 'percent') return [...checkYield(statement, told, before, checks), ...checkMargin(statement, told, passage, checks)]
    return told.type === 'number' ? [...checkMultiple(statement, told, passage, checks), ...checkBookToBill(statement, told, checks)] : []
  })
}

/** “The dividend of $1.20 yields 5.5% at a price of $30.”; the price may be told some sentences before. */
function checkYield(statement: Statement, told: QuantityMention, before: readonly Statement[], checks: Checks): Finding[] {
  if (!isNamed(statement, told, statement.words.yields)) return []
  const yieldsIn = (passage: readonly Statement[]): Ratio[] =>
    pairsIn(passage, (one) => number(one) < DEAR).filter(({ low, high }) => low > YIELDS.low && high < YIELDS.high)
  const pairs = yieldsIn([statement, ...before.slice(0, 1)])
  const payments = yieldsIn([statement, ...before]).flatMap(({ low, high }) =>
    PAYMENTS.map((times) => ({ low: low * times, high: high * times })),
  )
  return payments.some((yearly) => meets(told, yearly)) ? [] : partFinding(statement, told, pairs, checks)
}

/** “EBIT of $33 million on sales of $220 million gives a margin of 18 percent”: of a margin that has no name of its own. */
function checkMargin(statement: Statement, told: QuantityMention, passage: readonly Statement[], checks: Checks): Finding[] {
  const { sized, margins, oneOf, sales } = statement.words
  const of = leader(statement, told.first)
  const isMargin = statement.isIn(sized, of) && statement.isIn(margins, of - 1) && statement.isIn(oneOf, of - 2)
  if (!isMargin || !passage.some((one) => one.has(sales))) return []
  return partFinding(
    statement,
    told,
    pairsIn(passage, (one) => number(one) >= DEAR),
    checks,
  )
}

/** “Taxes of $20 million on pre-tax profit of $80 million mean a rate of 30%”: whatever is said to follow from the only two sums of a sentence. */
function checkEquated(statement: Statement, checks: Checks): Finding[] {
  const sums = statement.quantities.filter(({ type }) => type === 'money')
  const [told, ...percents] = statement.quantities.filter(({ type }) => type === 'percent')
  if (!told || percents.length > 0 || sums.length !== 2 || sums.some(({ first }) => first > told.first)) return []
  if (!isExactLevel(statement, told) || !isEquated(statement, told, sums)) return []
  const pairs = pairsIn([statement], () => true)
  // What is so much more, or so much less, than the other is no part of it.
  const changes = pairs.flatMap(({ low, high }) => [
    { low: 1 / high - 1, high: 1 / low - 1 },
    { low: 1 - high, high: 1 - low },
  ])
  return changes.some((change) => meets(told, change)) ? [] : partFinding(statement, told, pairs, checks)
}

/** “…, a ratio of 84%”, “equals a payout of 84%”, “bei … beträgt die Quote 84 Prozent”, and not of something else. */
function isEquated(statement: Statement, { first, last, value }: QuantityMention, sums: readonly QuantityMention[]): boolean {
  const { sized, whole, oneOf, gives, attending, amountsTo, were } = statement.words
  if (value.unit !== undefined || statement.isIn(whole, last)) return false
  const of = leader(statement, first)
  const isOfOne = statement.isIn(sized, of) && statement.has(oneOf, of - PHRASE, of)
  if (isOfOne) return isOfApposition(statement, of) || statement.has(gives, of - PHRASE - 1, of) || statement.has(gives, last, last + 2)
  const start = statement.segmentStart(statement.segment(first))
  if (!sums.every((sum) => number(sum) < DEAR)) return false
  return (
    statement.isIn(attending, statement.first) &&
    [amountsTo, were].some((list) => statement.has(list, start, first)) &&
    !statement.has(statement.words.than)
  )
}

/** Words from “a” to “of” at most, with it. */
const PHRASE = 4

/** “At $158.20 and with earnings of $6.10 a share the price-earnings ratio is 19.” */
function checkMultiple(statement: Statement, told: QuantityMention, passage: readonly Statement[], checks: Checks): Finding[] {
  if (!isNamed(statement, told, statement.words.earningsMultiples) && !isOfEarnings(statement, told)) return []
  const pairs = pairsIn(passage, (one) => number(one) < DEAR)
  return factorFinding(
    statement,
    told,
    pairs.map(inverse).filter(({ low, high }) => low > MULTIPLES.low && high < MULTIPLES.high),
    checks,
  )
}

/** “28 times earnings”, “19 times forward profit” */
const isOfEarnings = (statement: Statement, { last }: QuantityMention): boolean =>
  statement.isIn(statement.words.multiples, last) && statement.has(statement.words.earned, last + 1, last + NOUN_BEHIND)

/** “Orders came to 412 million and sales to 340 million, a book-to-bill ratio of 1.35.” */
function checkBookToBill(statement: Statement, told: QuantityMention, checks: Checks): Finding[] {
  if (told.value.step >= 1 || told.value.step === 0 || !isNamed(statement, told, statement.words.ratios)) return []
  const pairs = pairsIn([statement], (one) => number(one) >= DEAR)
  if (pairs.length !== 1) return []
  return factorFinding(statement, told, number(told) < 1 ? pairs : pairs.map(inverse), checks)
}

/** The noun of a ratio stands beside its value. */
const isNamed = (statement: Statement, { first, last }: QuantityMention, nouns: WordSet): boolean =>
  statement.wordsIn(nouns).some(({ at }) => (at < first ? first - at <= NOUN : at - last < NOUN_BEHIND)) &&
  !statement.isIn(statement.words.per, last)

/** The smaller of two sums of one currency over the larger one, for all of a passage. */
function pairsIn(passage: readonly Statement[], isWanted: (one: QuantityMention) => boolean): Ratio[] {
  const sums = passage.flatMap((home) =>
    home.quantities.filter((one) => one.type === 'money' && isExactLevel(home, one) && isWanted(one)).map((one) => operand(home, one)),
  )
  if (sums.length > MAX) return []
  return sums.flatMap((part) =>
    sums
      .filter((whole) => areAlike(part.mention, whole.mention) && number(part.mention) < number(whole.mention))
      .map((whole) => ({ part, whole, low: part.low / whole.high, high: part.high / whole.low })),
  )
}

const inverse = (ratio: Ratio): Ratio => ({ ...ratio, low: 1 / ratio.high, high: 1 / ratio.low })

const inPercent = (ratio: Ratio): Ratio => ({ ...ratio, low: 100 * ratio.low, high: 100 * ratio.high })

const meets = (told: QuantityMention, { low, high }: Bounds): boolean =>
  number(told) >= 100 * low * (1 - ROUNDING) && number(told) <= 100 * high * (1 + ROUNDING)

function partFinding(statement: Statement, told: QuantityMention, pairs: readonly Ratio[], checks: Checks): Finding[] {
  const share = operand(statement, told)
  const slack = told.hedge === null ? 0 : POINT
  const ratio = meant({ low: share.low - slack, high: share.high + slack }, pairs.map(inPercent), ROUNDING, MEANT)
  if (!ratio) return []
  const { part, whole } = ratio
  const actual = { number: (100 * number(part.mention)) / number(whole.mention), digits: 1 }
  const values = { part: shown(part.mention), whole: shown(whole.mention), percent: { number: number(told), unit: '%' }, actual }
  return builtinFinding(checks, 'part', evidenceOf([part, whole, share]), values)
}

function factorFinding(statement: Statement, told: QuantityMention, pairs: readonly Ratio[], checks: Checks): Finding[] {
  const times = operand(statement, told)
  const ratio = meant(times, pairs, ROUNDING, MEANT)
  if (!ratio) return []
  const [from, to] = ratio.low > 1 ? [ratio.part, ratio.whole] : [ratio.whole, ratio.part]
  return builtinFinding(checks, 'factor', evidenceOf([from, to, times]), {
    old: shown(from.mention),
    new: shown(to.mention),
    factor: { number: number(told) },
    actual: { number: number(to.mention) / number(from.mention), digits: 2 },
  })
}
