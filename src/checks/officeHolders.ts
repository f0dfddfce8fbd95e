import type { Claim, CompareRule, Finding } from '../model'
import { byPublication, claimFinding } from './claimFinding'

/** Two people in one office, and nobody said to leave or follow; two ratings of one house on one day. */
export function otherNames(group: readonly Claim[], rule: CompareRule): Finding[] {
  const sorted = [...group].sort(byPublication)
  const isChanging = group.some(({ about }) => about.revised)
  for (const first of sorted) {
    const other = sorted.find((claim) => nameOf(claim) !== nameOf(first) && (!isChanging || areOfOneDay(first, claim)))
    if (other) return [claimFinding(rule, rule.severity, [first, other], isChanging ? [first, other] : sorted)]
  }
  return []
}

/** Told of one stated day, a change is no way out. */
const areOfOneDay = (a: Claim, b: Claim): boolean =>
  a.period !== null && b.period !== null && a.about.when !== 'inferred' && b.about.when !== 'inferred' && a.period.start === b.period.start

const nameOf = ({ value }: Claim): string => (value.kind === 'name' ? value.name : '')
