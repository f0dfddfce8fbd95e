import type { Claim, CompareRule, Finding } from '../model'
import { byPublication, claimFinding } from './claimFinding'

/** Two people in one office, and nobody said to leave or follow. */
export function otherNames(group: readonly Claim[], rule: CompareRule): Finding[] {
  if (group.some(({ about }) => about.revised)) return []
  const sorted = [...group].sort(byPublication)
  const first = sorted[0]!
  const other = sorted.find((claim) => nameOf(claim) !== nameOf(first))
  return other ? [claimFinding(rule, rule.severity, [first, other], sorted)] : []
}

const nameOf = ({ value }: Claim): string => (value.kind === 'name' ? value.name : '')
