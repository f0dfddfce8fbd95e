import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Finding, Mention, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { claimEvidence } from '../../claims/evidence'

/** How many of a unit of time make a year. */
const A_YEAR: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, half: 2, year: 1 }
/** The unit stands within so many words behind its value: “a month”, “je Aktie und Monat”. */
const UNIT_REACH = 2
/** Rates may differ by so much of themselves: they are rounded. */
const ROUNDING = 0.03
/** Rates further apart than this factor were never meant as one; own choice. */
const AKIN = 1.6

/** A sum of money by the year: a rate as told, “$3,450 a month”, or a sum spread over years. */
interface Rate {
  mention: QuantityMention
  /** Times a year. */
  times: number
}

/** One rate told twice: “$3,450 a month, so $38,400 a year”; “$310 million over five years, or $62 million a year”. */
export function checkRates(statement: Statement, checks: Checks): Finding[] {
  const rates = statement.quantities.flatMap((mention) => rateOf(statement, mention))
  return rates.slice(1).flatMap((rate, i) => {
    const before = rates[i]!
    const isSame = before.times !== rate.times && before.mention.value.unit === rate.mention.value.unit
    if (!isSame || !statement.has(statement.words.same, before.mention.last, rate.mention.first)) return []
    return check(statement, before, rate, checks)
  })
}

function rateOf(statement: Statement, mention: QuantityMention): Rate[] {
  if (mention.type !== 'money' || mention.value.number === undefined) return []
  for (let i = mention.last; i < mention.last + UNIT_REACH; i++) {
    if (!statement.isIn(statement.words.per, i)) continue
    const unit = statement.facts(i + 1)?.unit
    if (unit && A_YEAR[unit] !== undefined) return [{ mention, times: A_YEAR[unit] }]
  }
  const years = statement.mentions.find((span) => isYears(span) && span.first > mention.last && span.first <= mention.last + UNIT_REACH)
  return years?.type === 'duration' ? [{ mention, times: 1 / years.value.number }] : []
}

const isYears = (mention: Mention): boolean => mention.type === 'duration' && mention.value.unit === 'year' && mention.value.number > 1

function check(statement: Statement, told: Rate, again: Rate, checks: Checks): Finding[] {
  const [a, b] = [told, again].map(({ mention, times }) => {
    const { low, high } = intervalOf(mention.value, mention.hedge)
    return { low: low * times, high: high * times }
  }) as [{ low: number; high: number }, { low: number; high: number }]
  const gap = Math.max(b.low - a.high, a.low - b.high)
  if (!(gap > ROUNDING * Math.max(a.low, b.low)) || Math.max(a.low / b.high, b.low / a.high) > AKIN) return []
  const evidence = [claimEvidence(statement, [told.mention, again.mention])]
  const number = (rate: Rate) => ({ number: rate.mention.value.number ?? 0, unit: rate.mention.value.unit ?? '' })
  const actual = { number: ((told.mention.value.number ?? 0) * told.times) / again.times, unit: told.mention.value.unit ?? '' }
  return builtinFinding(checks, 'rate', evidence, { first: number(told), second: number(again), actual })
}
