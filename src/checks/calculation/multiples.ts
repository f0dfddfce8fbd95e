import { leader, type Role } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import type { Bounds } from '../values'
import { number } from './operands'
import { claimEvidence } from '../../claims/evidence'

/** What the factor applies to stands right behind it: “das Doppelte der 31,2 Milliarden”. */
const BEHIND = 6
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
    const isMultiple = Array.from({ length: factor.last - factor.first }, (_, i) => statement.word(factor.first + i)).some((word) =>
      statement.words.multiples.has(word),
    )
    if (!isMultiple) return []
    const base = statement.quantities.find(({ type, first }) => type === 'money' && first >= factor.last && first - factor.last <= BEHIND)
    const result = [...statement.quantities]
      .reverse()
      .find((q) => base && q.type === 'money' && q.last <= factor.first && q.value.unit === base.value.unit)
    return base && result ? check(statement, factor, base, result, checks) : []
  })
}

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
  if (!before || !statement.has(statement.words.thereof)) return []
  const result = statement.quantities.filter(({ type, first }) => type === 'money' && first >= factor.last)
  const base = before.quantities.filter(({ type }) => type === 'money')
  if (result.length !== 1 || base.length !== 1 || roles.get(result[0]!)?.name !== 'level' || base[0]!.value.unit !== result[0]!.value.unit)
    return []
  return check(statement, factor, base[0]!, result[0]!, checks)
}

function check(statement: Statement, factor: QuantityMention, base: QuantityMention, result: QuantityMention, checks: Checks): Finding[] {
  const [f, b, r] = [factor, base, result].map(({ value, hedge }) => intervalOf(value, hedge)) as [Bounds, Bounds, Bounds]
  const low = f.low * b.low * (1 - LOOSE)
  const high = f.high * b.high * (1 + LOOSE)
  if (r.high >= low && r.low <= high) return []
  const here = [factor, base, result].filter(({ first, last }) => first >= statement.first && last <= statement.last)
  const evidence = [claimEvidence(statement, here)]
  const values = {
    old: shown(base),
    new: shown(result),
    factor: { number: number(factor) },
    actual: { number: number(result) / number(base), digits: 2 },
  }
  return builtinFinding(checks, 'factor', evidence, values)
}

const shown = ({ value }: QuantityMention) => ({ number: value.number ?? 0, unit: value.unit ?? '' })
