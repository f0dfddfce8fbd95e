import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding, severityOf } from './claimFinding'
import { bounds } from './values'

/** Part of a value that rounding may add; own choice. */
const ROUNDING = 0.01
/** What is so many times a threshold is of something else; own choice. */
const FAR = 3

/** “Im September überschritt die Zahl der Kunden erstmals zwei Millionen”: not, where another article told of 2.14 million at the end of June. */
export function wrongFirsts(group: readonly Claim[], rule: CompareRule): Finding[] {
  if (rule.conflict !== 'disjoint' || (rule.value !== 'count' && rule.value !== 'money')) return []
  return group.filter(isFirst).flatMap((first) => {
    const earlier = group.find((claim) => isBefore(claim, first) && outdoes(claim, first))
    return earlier ? [claimFinding(rule, severityOf(rule, earlier, first), [earlier, first], [earlier, first])] : []
  })
}

const isFirst = ({ about, period }: Claim): boolean => about.first === 'yes' && about.when !== 'inferred' && period?.start != null

/** Of a time that is told, and was over when the other began. */
const isBefore = ({ period, about, evidence }: Claim, first: Claim): boolean =>
  !about.status &&
  about.when !== 'inferred' &&
  period?.end != null &&
  period.end <= first.period!.start! &&
  evidence.article !== first.evidence.article

function outdoes(claim: Claim, first: Claim): boolean {
  const [value, threshold] = [bounds(claim).low, bounds(first).low]
  return Number.isFinite(threshold) && value > (1 + ROUNDING) * threshold && value < FAR * threshold
}
