import type { Claim, CompareRule, Finding } from '../model'
import { claimFinding } from './claimFinding'

/** Two shares are the same figure within so many percentage points; own choice: one may be rounded. */
const SAME_FIGURE = 0.5

/** One and the same share, told of two different wholes. */
export function drifts(group: readonly Claim[], rule: CompareRule): Finding[] {
  const told = group.filter(({ about }) => about.of !== undefined).sort((a, b) => figure(a) - figure(b))
  const findings: Finding[] = []
  for (let i = 1; i < told.length; i++) {
    const [a, b] = [told[i - 1]!, told[i]!]
    if (figure(b) - figure(a) <= SAME_FIGURE && !haveOneWhole(a, b))
      findings.push(claimFinding(rule, rule.severity, [a, b], [a, b], { firstOf: a.about.of ?? '', secondOf: b.about.of ?? '' }))
  }
  return findings
}

const haveOneWhole = ({ about: a }: Claim, { about: b }: Claim): boolean =>
  (a.whole !== undefined && a.whole === b.whole) || areAlike(a.of!, b.of!)

/** Two ways to name one whole have a word in common: “the British womenswear market”, “womenswear sold in Britain”. */
function areAlike(a: string, b: string): boolean {
  const words = new Set(contentOf(a))
  return words.size === 0 || contentOf(b).some((word) => words.has(word))
}

/** Long words, as they begin: what a phrase is about. */
const contentOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length >= LONG)
    .map((word) => word.slice(0, LONG))
const LONG = 5

/** The number as written, hedges aside; the middle of a range. */
function figure({ value }: Claim): number {
  if (value.kind !== 'quantity') return Number.NaN
  const { number, min, max } = value.quantity
  return number ?? ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2
}
