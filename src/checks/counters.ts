import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding, severityOf } from './claimFinding'
import { bounds } from './values'

/** A counter that only grows, and yet is lower later on. */
export function fallingCounters(group: readonly Claim[], rule: CompareRule): Finding[] {
  const sorted = group.filter(({ period }) => period?.start != null).sort((a, b) => a.period!.start! - b.period!.start!)
  let highest: Claim | null = null
  for (const claim of sorted) {
    if (highest && bounds(claim).high < bounds(highest).low * (1 - rule.tolerance)) {
      return [claimFinding(rule, severityOf(rule, highest, claim), [highest, claim], [highest, claim])]
    }
    if (!highest || bounds(claim).low > bounds(highest).low) highest = claim
  }
  return []
}
