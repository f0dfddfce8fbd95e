import type { Statement } from '../../claims/statement'
import { unitBehind } from '../../claims/units'
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

/** What is so much by the year: a rate as told, “$3,450 a month”, “500 tonnes a day”, or a sum spread over a time. */
interface Rate {
  mention: QuantityMention
  /** Times a year. */
  times: number
  unit: { dimension: string; size: number }
}

/** One rate told twice: “$3,450 a month, so $38,400 a year”; “$310 million over five years, or $62 million a year”. */
export function checkRates(statement: Statement, checks: Checks): Finding[] {
  const rates = statement.quantities.flatMap((mention) => rateOf(statement, mention))
  return rates.slice(1).flatMap((rate, i) => {
    const before = rates[i]!
    const isSame =
      before.times !== rate.times && before.mention.value.unit === rate.mention.value.unit && before.unit.dimension === rate.unit.dimension
    if (!isSame || !statement.has(statement.words.same, before.mention.last, rate.mention.first)) return []
    return check(statement, before, rate, checks)
  })
}

function rateOf(statement: Statement, mention: QuantityMention): Rate[] {
  if (mention.value.number === undefined || (mention.type !== 'money' && mention.type !== 'number')) return []
  const { per, placeIn } = statement.words
  const unit = mention.type === 'number' ? unitBehind(statement, mention.last) : MONEY
  if (!unit) return []
  for (let i = mention.last; i < mention.last + UNIT_REACH; i++) {
    if (!statement.isIn(per, i) && !statement.isIn(placeIn, i)) continue
    const time = statement.facts(i + 1)?.unit
    if (time && A_YEAR[time] !== undefined) return [{ mention, times: A_YEAR[time], unit }]
  }
  const [span, ...others] = statement.mentions.filter((one) => isSpan(one) && (mention.type === 'number' || isBehind(one, mention)))
  return span?.type === 'duration' && others.length === 0 ? [{ mention, times: A_YEAR[span.value.unit]! / span.value.number, unit }] : []
}

/** Money is told in its own unit. */
const MONEY = { dimension: '', size: 1 }

const isBehind = (span: Mention, { last }: QuantityMention): boolean => span.first > last && span.first <= last + UNIT_REACH

/** “Over five years”, “over the 22 days” */
const isSpan = (mention: Mention): boolean =>
  mention.type === 'duration' && A_YEAR[mention.value.unit] !== undefined && mention.value.number > 1

function check(statement: Statement, told: Rate, again: Rate, checks: Checks): Finding[] {
  const [a, b] = [told, again].map(({ mention, times, unit }) => {
    const { low, high } = intervalOf(mention.value, mention.hedge)
    return { low: low * times * unit.size, high: high * times * unit.size }
  }) as [{ low: number; high: number }, { low: number; high: number }]
  const gap = Math.max(b.low - a.high, a.low - b.high)
  if (!(gap > ROUNDING * Math.max(a.low, b.low)) || Math.max(a.low / b.high, b.low / a.high) > AKIN) return []
  const evidence = [claimEvidence(statement, [told.mention, again.mention])]
  const number = (rate: Rate) => ({ number: rate.mention.value.number ?? 0, unit: rate.mention.value.unit ?? '' })
  const actual = {
    number: ((told.mention.value.number ?? 0) * told.times * told.unit.size) / (again.times * again.unit.size),
    unit: told.mention.value.unit ?? '',
  }
  return builtinFinding(checks, 'rate', evidence, { first: number(told), second: number(again), actual })
}
