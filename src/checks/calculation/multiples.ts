import { leader, type Role } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import type { Bounds } from '../values'
import { areAlike, evidenceOf, isExactLevel, number } from './operands'

/** What the factor applies to stands right behind it: “das Doppelte der 31,2 Milliarden”. */
const BEHIND = 9
/** Loose talk of a multiple may be off by so much; own choice, as for verbs. */
const LOOSE = 0.08

/** “A, and so twice the B of its rival”; “half of it, that is C”. */
export function checkMultiples(
  statement: Statement,
  roles: ReadonlyMap<QuantityMention, Role>,
  before: Statement | undefined,
  checks: Checks,
): Finding[] {
  return statement.quantities.flatMap((factor) => {
    if (factor.type !== 'number' || factor.value.number === undefined) return []
    if (factor.value.number < 1)
      return [...checkFraction(statement, factor, roles, before, checks), ...checkShare(statement, factor, checks)]
    if (!isMultiple(statement, factor)) return []
    const base = statement.quantities.find((one) => one.type === 'money' && isGoverned(statement, factor, one))
    const isResult = (one: QuantityMention): boolean => base !== undefined && areAlike(one, base) && one.last <= factor.first
    const result = statement.quantities.filter(isResult).at(-1)
    if (base && result) return check(statement, factor, base, result, checks)
    const earlier =
      before && statement.isIn(statement.words.back, statement.first) ? before.quantities.filter((one) => base && areAlike(one, base)) : []
    return base && earlier.length === 1 && isExactLevel(before!, earlier[0]!)
      ? check(statement, factor, base, earlier[0]!, checks, before)
      : []
  })
}

/** “Eight times the unit's annual profit of 11.6 million”, but not “1.9 times subscribed, while one of 500 million …”. */
function isGoverned(statement: Statement, factor: QuantityMention, { first }: QuantityMention): boolean {
  if (first < factor.last || first - factor.last > BEHIND || statement.has(statement.words.clauses, factor.last, first)) return false
  // “Last year's EBITDA of 826 million”
  const isOwner = (i: number): boolean => /['’]s$/.test(statement.raw(i))
  for (let i = factor.last; i < first; i++) if (',;:('.includes(statement.raw(i)) || (statement.facts(i)?.unit && !isOwner(i))) return false
  return true
}

/** “das 3,6-Fache”, “eight times” */
const isMultiple = (statement: Statement, { first, last }: QuantityMention): boolean =>
  statement.wordsIn(statement.words.multiples).some(({ at }) => at >= first && at < last + MULTIPLE)

/** Words from a number to “times”, or of “-Fache” behind it. */
const MULTIPLE = 2

/** “A fifth of its 310 jobs, or 96 positions”: a fraction of a number, told once more as a number. */
function checkShare(statement: Statement, factor: QuantityMention, checks: Checks): Finding[] {
  const behind = statement.quantities.filter(({ first }) => first >= factor.last)
  const [base, result] = behind
  if (!base || !result || base.type !== result.type || base.value.unit !== result.value.unit || base.type === 'percent') return []
  const isOf = base.first - factor.last <= OF && statement.has(statement.words.whole, factor.last, base.first)
  const isApposed = statement.raw(leader(statement, result.first)) === ',' && !statement.isWord(result.last)
  const isSame = result.first - base.last <= SAME && (isApposed || statement.has(statement.words.same, base.last, result.first))
  return isOf && isSame ? check(statement, factor, base, result, checks) : []
}

/** Words between a fraction and what it is of, and between that and the second way to tell it; own choices. */
const OF = 3
const SAME = 5

/** “Each partner bears half of it, that is 1.4 billion”: of the sum in the sentence before. */
function checkFraction(
  statement: Statement,
  factor: QuantityMention,
  roles: ReadonlyMap<QuantityMention, Role>,
  before: Statement | undefined,
  checks: Checks,
): Finding[] {
  if (!before || !statement.has(statement.words.thereof, factor.first - OF, factor.last + OF)) return []
  const result = statement.quantities.filter(({ type, first }) => type === 'money' && first >= factor.last)
  const base = before.quantities.filter(({ type }) => type === 'money')
  if (result.length !== 1 || base.length !== 1 || roles.get(result[0]!)?.name !== 'level' || base[0]!.value.unit !== result[0]!.value.unit)
    return []
  return check(statement, factor, base[0]!, result[0]!, checks, before)
}

function check(
  statement: Statement,
  factor: QuantityMention,
  base: QuantityMention,
  result: QuantityMention,
  checks: Checks,
  before?: Statement,
): Finding[] {
  const [f, b, r] = [factor, base, result].map(({ value, hedge }) => intervalOf(value, hedge)) as [Bounds, Bounds, Bounds]
  const low = f.low * b.low * (1 - LOOSE)
  const high = f.high * b.high * (1 + LOOSE)
  if (r.high >= low && r.low <= high) return []
  const evidence = evidenceOf(
    [factor, base, result].flatMap((mention) =>
      mention.first >= statement.first ? { statement, mention } : before ? { statement: before, mention } : [],
    ),
  )
  const values = {
    old: shown(base),
    new: shown(result),
    factor: { number: number(factor) },
    actual: { number: number(result) / number(base), digits: 2 },
  }
  return builtinFinding(checks, 'factor', evidence, values)
}

const shown = ({ value }: QuantityMention) => ({ number: value.number ?? 0, unit: value.unit ?? '' })
