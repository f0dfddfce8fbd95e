import type { Statement } from '../../claims/statement'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { areWithin, type Bounds, meetWithin } from '../values'
import { areAlike, evidenceOf, exactLevelsIn, isExactLevel, number, type Operand, operand } from './operands'
import { shown } from './products'

/** Per cent. */
const WHOLE = 100
/** Sums may be off by so much of themselves: their parts are rounded. */
const ROUNDING = 0.004
/** Parts this far from a total were hardly meant as all of it; own choice. */
const MEANT = 1.25
/** More parts than these are a table; own choice. */
const MAX_PARTS = 5
/** Words from “the remaining”, or “leaves”, to its value at most; own choice. */
const REST = 3

/** “148 million go to Tessaro and the remaining 77 to its partner”: parts of which the last is the rest; “that leaves 120 million”. */
export function checkRests(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  return statement.quantities.flatMap((rest) => {
    if (!isExactLevel(statement, rest) || rest.type === 'ordinal' || !(isLeft(statement, rest) || isRest(statement, rest))) return []
    const told = levelsLike(rest, statement, { first: statement.first, last: rest.first })
    const previous = before[0] ? levelsLike(rest, before[0]) : []
    if (isLeft(statement, rest)) return checkDifference(statement, told, rest, checks)
    if (rest.type === 'percent') return checkWhole(statement, told.length > 0 ? told : previous, rest, checks)
    return checkRest(statement, [...previous, ...told], told, rest, checks)
  })
}

/** The levels of a kind among some tokens, of which there may not be too many. */
function levelsLike(rest: QuantityMention, home: Statement, tokens: { first: number; last: number } = home): Operand[] {
  const levels = exactLevelsIn(home, tokens).filter((one) => areOfOneKind(one, rest))
  return levels.length <= MAX_PARTS ? levels.map((one) => operand(home, one)) : []
}

/** “230 Millionen gehen an A, die übrigen 110 Millionen Euro an B”: the currency may be told of one alone. */
const areOfOneKind = (a: QuantityMention, b: QuantityMention): boolean =>
  areAlike(a, b) ||
  [a, b].some(({ type, value }) => type === 'number' && value.step >= SCALED && (a.type === 'money' || b.type === 'money'))
const SCALED = 1e6

/** “The remaining 77 million”, “the other 680”, “die restlichen 25 Prozent”, but not “the other 2”. */
const isRest = (statement: Statement, { first }: QuantityMention): boolean => {
  const { rest, definite, determiners } = statement.words
  for (let i = first - 1; i >= first - REST && statement.isWord(i); i--)
    if (statement.isIn(rest, i)) return [definite, determiners].some((list) => statement.isIn(list, i - 1))
  return false
}

/** “Which leaves 120 million”, “bleiben 120 Millionen” */
const isLeft = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.has(statement.words.leaves, Math.max(first - REST, statement.segmentStart(statement.segment(first))), first)

/** “54% of sales; the remaining 36%”: all that is told of a whole. */
function checkWhole(statement: Statement, parts: readonly Operand[], rest: QuantityMention, checks: Checks): Finding[] {
  const last = operand(statement, rest)
  if (parts.length === 0 || subsets(parts).some((some) => isSum([...some, last], { low: WHOLE, high: WHOLE }))) return []
  const sum = boundsOf([...parts, last])
  if (!areWithin(sum, { low: WHOLE, high: WHOLE }, MEANT)) return []
  return finding(null, [...parts, last], checks)
}

/** The rest with the parts of its sentence, and the largest value of the passage as their total. */
function checkRest(
  statement: Statement,
  told: readonly Operand[],
  own: readonly Operand[],
  rest: QuantityMention,
  checks: Checks,
): Finding[] {
  const last = operand(statement, rest)
  const isExplained = told.some((total) => subsets(told.filter((one) => one !== total)).some((some) => isSum([...some, last], total)))
  const total = [...told].sort((a, b) => b.high - a.high)[0]
  const parts = own.filter((one) => one !== total)
  if (!total || parts.length === 0 || isExplained || told.length > parts.length + 1) return []
  if (total.statement === statement && arePeers(statement, total.mention, rest)) return []
  const all = [...parts, last]
  if (all.some((part) => part.low >= total.low) || !areWithin(boundsOf(all), total, MEANT)) return []
  return finding(total, all, checks)
}

/** “In Europe it sold 561 million, in America 372 and in the other countries 151”: what stands behind the same preposition as the rest is one of its parts. */
function arePeers(statement: Statement, total: QuantityMention, rest: QuantityMention): boolean {
  const { prepositions } = statement.words
  const opener = statement.segmentStart(statement.segment(total.first))
  const word = statement.isIn(prepositions, opener) ? statement.word(opener) : null
  for (let i = rest.first - 1; i > total.last && i > rest.first - PHRASE; i--)
    if (statement.isIn(prepositions, i)) return statement.word(i) === word
  return false
}

/** Words from a preposition to the value behind its noun at most: “in the other countries of Asia”. */
const PHRASE = 7

/** “Approved 500 million and spent 320, which leaves 120 million.” */
function checkDifference(statement: Statement, told: readonly Operand[], rest: QuantityMention, checks: Checks): Finding[] {
  const [total, part, ...others] = told
  if (!total || !part || others.length > 0 || number(total.mention) <= number(part.mention)) return []
  const last = operand(statement, rest)
  if (isSum([part, last], total) || last.low >= total.high || !areWithin(boundsOf([part, last]), total, MEANT)) return []
  return finding(total, [part, last], checks)
}

const boundsOf = (parts: readonly Bounds[]): Bounds => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
})

const isSum = (parts: readonly Bounds[], total: Bounds): boolean => meetWithin(boundsOf(parts), total, ROUNDING)

/** Some of a few values, at least one. */
const subsets = (values: readonly Operand[]): Operand[][] =>
  values.length === 0
    ? []
    : subsets(values.slice(1))
        .flatMap((some) => [some, [values[0]!, ...some]])
        .concat([[values[0]!]])

function finding(total: Operand | null, parts: readonly Operand[], checks: Checks): Finding[] {
  const unit = parts.at(-1)!.mention.value.unit ?? (total ? '' : '%')
  const actual = { number: parts.reduce((sum, { mention }) => sum + number(mention), 0), unit }
  const told = total ? shown(total.mention) : { number: WHOLE, unit }
  return builtinFinding(checks, 'sum', evidenceOf(total ? [total, ...parts] : parts), { actual, total: told })
}
