import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Finding, Mention, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { meetWithin } from '../values'
import { areAlike, evidenceOf, isExactLevel, meant, number, operand } from './operands'
import { shown } from './products'

/** A product may be off by so much of itself: its factors are rounded. */
const ROUNDING = 0.03
/** Further off than this factor, a sum was hardly meant as that of all years; own choice. */
const MEANT = 1.7
/** Words from a sum to what says that it is that of a year, and from a total or its word to each other, at most; own choices. */
const YEARLY = 3
const TOLD = 4

type Duration = Extract<Mention, { type: 'duration' }>

/** “Over five years 30 million a year flow into the network, 180 million in all”: so many years, the sum of each, and what they come to. */
export function checkYearly(statement: Statement, checks: Checks): Finding[] {
  const [years, ...others] = statement.mentions.filter(isYears)
  if (!years || others.length > 0) return []
  const sums = statement.quantities.filter((one) => one.type === 'money' && isExactLevel(statement, one))
  const yearly = sums.filter((one) => isOfYear(statement, one))
  const totals = sums.filter((one) => !yearly.includes(one))
  const [each, total] = [yearly[0], totals[0]]
  if (!each || !total || sums.length !== 2 || !areAlike(each, total) || !(isInAll(statement, total) || isSaidAgain(statement, each)))
    return []
  const { low, high } = intervalOf(each.value, each.hedge)
  const all = { low: low * years.value.number, high: high * years.value.number }
  const told = operand(statement, total)
  if (meetWithin(all, told, ROUNDING) || !meant(told, [all], ROUNDING, MEANT)) return []
  return builtinFinding(checks, 'product', evidenceOf([told, operand(statement, each), { statement, mention: years }]), {
    count: { number: years.value.number },
    price: shown(each),
    actual: { number: Number((number(each) * years.value.number).toPrecision(DIGITS)), unit: each.value.unit ?? '' },
    total: shown(total),
  })
}

/** Digits of a product that are shown. */
const DIGITS = 4

const isYears = (mention: Mention): mention is Duration =>
  mention.type === 'duration' && mention.value.unit === 'year' && mention.value.number > 1

/** “30 million a year”, “jährlich 30 Millionen”, “30 Millionen Euro im Jahr” */
function isOfYear(statement: Statement, { first, last }: QuantityMention): boolean {
  const { everyYear, per, prepositions } = statement.words
  if (statement.has(everyYear, first - YEARLY, first) || statement.has(everyYear, last, last + 1)) return true
  const isLed = statement.isIn(per, last) || statement.isIn(prepositions, last)
  return isLed && statement.facts(last + 1)?.unit === 'year' && !statement.timeAt(last + 1)
}

/** “180 million in all”, “insgesamt 180 Millionen” */
const isInAll = (statement: Statement, { first, last }: QuantityMention): boolean =>
  statement.has(statement.words.totals, first - TOLD, first) || statement.has(statement.words.totals, last, last + 2)

/** “…, or 30 million a year”, “…, also 30 Millionen im Jahr” */
const isSaidAgain = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.raw(first - 1) === ',' || statement.has(statement.words.same, first - TOLD, first)
