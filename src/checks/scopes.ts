import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding } from './claimFinding'
import { bounds } from './values'

/** Two shares are the same figure within so many percentage points; own choice: both may be rounded. */
const SAME_FIGURE = 2

/** One and the same share, told of two different wholes. */
export function drifts(group: readonly Claim[], rule: CompareRule): Finding[] {
  const told = group.filter(({ about }) => about.of !== undefined).sort((a, b) => middle(a) - middle(b))
  const findings: Finding[] = []
  for (let i = 1; i < told.length; i++) {
    const [a, b] = [told[i - 1]!, told[i]!]
    if (middle(b) - middle(a) <= SAME_FIGURE && a.about.of !== b.about.of)
      findings.push(claimFinding(rule, rule.severity, [a, b], [a, b], { firstOf: a.about.of ?? '', secondOf: b.about.of ?? '' }))
  }
  return findings
}

function middle(claim: Claim): number {
  const { low, high } = bounds(claim)
  return (low + high) / 2
}
