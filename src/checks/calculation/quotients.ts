import { claimEvidence } from '../../claims/evidence'
import type { Role } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { unitBehind } from '../../claims/units'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { areWithin, type Bounds, meetWithin } from '../values'
import { shown } from './products'

/** A quotient may be off by so much of itself: all three are rounded. */
const ROUNDING = 0.03
/** Further off than this factor, a value was hardly meant as the quotient; own choice. */
const MEANT = 1.7
/** “Each” stands so many tokens in front of its value at most: “jeder Gast gibt im Schnitt 52 Euro aus”; own choice. */
const EACH = 10

/** A value, with its interval in base units. */
interface Operand extends Bounds {
  statement: Statement
  mention: QuantityMention
}

/** “720 million for 1,200 masts. That is about 720,000 for each”: a sum of money, a number of things, and what that makes for one of them. */
export function checkQuotients(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  if (!statement.has(statement.words.averaged) && !statement.has(statement.words.same)) return []
  return statement.quantities.flatMap((price) => {
    const unit = price.type === 'money' && price.value.number !== undefined ? unitOfOne(statement, price) : null
    if (!unit || !isDerived(statement, price)) return []
    const around = [...before, statement]
    const totals = around.flatMap((one) => totalsIn(one, price))
    const counts = around.flatMap((one) => countsIn(one, unit.dimension))
    const { low, high } = intervalOf(price.value, price.hedge)
    const each = { low: low / unit.size, high: high / unit.size }
    const pairs = totals.flatMap((total) =>
      counts.map((count) => ({ total, count, low: total.low / count.high, high: total.high / count.low })),
    )
    if (pairs.some((pair) => meetWithin(pair, each, ROUNDING))) return []
    const [meant, ...others] = pairs.filter((pair) => areWithin(pair, each, MEANT))
    if (!meant || others.length > 0) return []
    const { total, count } = meant
    const evidence = [total, count, { statement, mention: price }].map((one) => claimEvidence(one.statement, [one.mention]))
    return builtinFinding(checks, 'quotient', evidence.filter(isFirst), {
      total: shown(total.mention),
      count: { number: count.mention.value.number! },
      actual: { number: Number(((middle(total) / middle(count)) * unit.size).toPrecision(DIGITS)), unit: price.value.unit ?? '' },
      price: shown(price),
    })
  })
}

const middle = ({ low, high }: Operand): number => (low + high) / 2

/** Digits of a quotient that are shown; more are noise. */
const DIGITS = 4

const isFirst = ({ start, end }: { start: number; end: number }, i: number, all: readonly { start: number; end: number }[]): boolean =>
  all.findIndex((other) => other.start === start && other.end === end) === i

/** What a value is told for one of: “je Kilogramm” in its base unit, “for each of them” of things; null where it is told for none, or for a share. */
function unitOfOne(statement: Statement, { first, last }: QuantityMention): { dimension: string; size: number } | null {
  const { per, every, indefinite, shareWords, self } = statement.words
  const isShare = (i: number): boolean => statement.isIn(shareWords, i) || statement.isIn(self, i)
  const isTime = (i: number): boolean => statement.facts(i)?.unit != null
  for (let i = last; i <= last + 1; i++) {
    if (!statement.isIn(every, i) && !(statement.isIn(per, i) && !statement.isIn(indefinite, i))) continue
    return isShare(i + 1) || isTime(i + 1) ? null : (unitBehind(statement, i + 1) ?? THINGS)
  }
  for (let i = first - 1; i >= statement.first && i >= first - EACH; i--)
    if (statement.isIn(every, i) && statement.isWord(i + 1)) return isShare(i + 1) || isTime(i + 1) ? null : THINGS
  return null
}

const THINGS = { dimension: '', size: 1 }

/** “Das entspricht 15 Kronen je Kilogramm”, “im Schnitt 52 Euro”: it was reckoned from what was told. */
const isDerived = (statement: Statement, { first, last }: QuantityMention): boolean => {
  const { averaged, same } = statement.words
  return [averaged, same].some((list) => statement.has(list, statement.first, first) || statement.has(list, last, last + 4))
}

const isLevel = (roles: ReadonlyMap<QuantityMention, Role>, mention: QuantityMention): boolean => roles.get(mention)?.name === 'level'

/** “155.83 dollars per bag” is no total. */
const isOfOne = (statement: Statement, { last }: QuantityMention): boolean =>
  [statement.words.every, statement.words.per].some((list) => statement.has(list, last, last + 2))

function totalsIn(statement: Statement, price: QuantityMention): Operand[] {
  return statement.quantities.flatMap((mention) => {
    const isTotal = mention !== price && mention.type === 'money' && mention.value.unit === price.value.unit
    return isTotal && isLevel(statement.roles, mention) && mention.value.number !== undefined && !isOfOne(statement, mention)
      ? [{ statement, mention, ...intervalOf(mention.value, mention.hedge) }]
      : []
  })
}

function countsIn(statement: Statement, dimension: string): Operand[] {
  return statement.quantities.flatMap((mention) => {
    const { type, last, value } = mention
    const unit = unitBehind(statement, last)
    if (type !== 'number' || value.number === undefined || value.number < 2 || !isLevel(statement.roles, mention)) return []
    if ((unit?.dimension ?? '') !== dimension) return []
    const { low, high } = intervalOf(value, mention.hedge)
    const size = unit?.size ?? 1
    return [{ statement, mention, low: low * size, high: high * size }]
  })
}
