import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding, severityOf } from './claimFinding'
import { bounds } from './values'

/** A counter that only grows, and yet is lower later on. */
export function fallingCounters(group: readonly Claim[], rule: CompareRule): Finding[] {
  const sorted = group.filter(({ period }) => period?.start != null).sort((a, b) => a.period!.start! - b.period!.start!)
  const highest = new Map<string, Claim>()
  for (const claim of sorted) {
    const noun = claim.about.noun ?? ''
    const fallen = [...highest.values()].find((high) => countTheSame(high, claim) && isFar(high, claim, rule.tolerance))
    if (fallen) return [claimFinding(rule, severityOf(rule, fallen, claim), [fallen, claim], [fallen, claim])]
    const known = highest.get(noun)
    if (!known || bounds(claim).low > bounds(known).low) highest.set(noun, claim)
  }
  return []
}

/** Counts further apart than this factor are of two things; own choice, as for other values. */
const AKIN = 12

const isFar = (high: Claim, low: Claim, tolerance: number): boolean =>
  bounds(low).high <= bounds(high).low * (1 - tolerance) && bounds(low).high * AKIN > bounds(high).low

/** Where both say what they count, it must be the same. */
export const countTheSame = ({ about: a }: Claim, { about: b }: Claim): boolean => !a.noun || !b.noun || a.noun === b.noun
