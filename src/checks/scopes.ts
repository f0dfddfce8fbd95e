import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding } from './claimFinding'
import { haveInCommon } from './things'

/** Two shares are the same figure within so many percentage points; own choice: one may be rounded. */
const SAME_FIGURE = 0.5

/** One and the same share, told of two different wholes. */
export function drifts(group: readonly Claim[], rule: CompareRule): Finding[] {
  const told = group.filter(({ about }) => about.of !== undefined || about.region !== undefined).sort((a, b) => figure(a) - figure(b))
  const findings: Finding[] = []
  for (let i = 1; i < told.length; i++) {
    const [a, b] = [told[i - 1]!, told[i]!]
    if (figure(b) - figure(a) <= SAME_FIGURE && haveOtherWholes(a.about, b.about))
      findings.push(claimFinding(rule, rule.severity, [a, b], [a, b], { firstOf: nameOf(a.about), secondOf: nameOf(b.about) }))
  }
  return findings
}

type About = Claim['about']

/** Of other regions, or, where both say what they are of, of things that have no word in common. */
export function haveOtherWholes(a: About, b: About): boolean {
  if (a.region && b.region && !haveInCommon(a.region, b.region)) return true
  return Boolean(a.whole && b.whole) && !haveInCommon(a.whole, b.whole)
}

const nameOf = ({ of, region }: About): string => of ?? region ?? ''

/** The number as written, hedges aside; the middle of a range. */
function figure({ value }: Claim): number {
  if (value.kind !== 'quantity') return Number.NaN
  const { number, min, max } = value.quantity
  return number ?? ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2
}
