import type { Claim } from '../model'
import { countTheSame } from './counters'

/** Where both name things besides the company, some must be the same. */
export function areOfOneThing(a: Claim, b: Claim): boolean {
  if (!countTheSame(a, b)) return false
  if (!a.about.things || !b.about.things) return true
  const things = new Set(a.about.things.split(' '))
  return b.about.things.split(' ').some((thing) => things.has(thing))
}
