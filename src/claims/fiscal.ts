import { asFiscal, knownFiscalStart } from '../articles/fiscal'
import { resolveTimes } from '../mentions/resolve'
import type { Day, Name, Period, TimeMention } from '../model'
import { isSpan, type When } from './when'

/** The times of an article are resolved by the fiscal year of its main company: where another has a year of its own, by that. */
export function inFiscalYearOf(company: Name | undefined, when: When, main: Name | undefined, readOn: Day | null): When {
  const start = company?.fiscalStart ?? JANUARY
  if (!company || start === (knownFiscalStart(main) ?? JANUARY) || when.period === null || !isSpan(when.period)) return when
  return { ...when, period: when.mention && resolved(when.mention, start, readOn) }
}

const JANUARY = 1

/** A year, a quarter or a unit of a year that begins in that month; null where nothing tells which. */
function resolved(mention: TimeMention, fiscalYearStart: number, published: Day | null): Period | null {
  const [time] = resolveTimes([asFiscal(mention)], { published, fiscalYearStart })
  if (time?.type !== 'period' && time?.type !== 'date') return null
  const { start, end } = time.value
  return start === undefined || end === undefined ? null : { start, end }
}
