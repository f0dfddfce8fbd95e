import type { Claim } from '../model'
import { countTheSame } from './counters'

/** Where both name things besides the company, goods, or exchanges, some must be the same. */
export function areOfOneThing(a: Claim, b: Claim): boolean {
  return (
    countTheSame(a, b) &&
    haveInCommon(a.about.things, b.about.things) &&
    haveInCommon(a.about.goods, b.about.goods) &&
    haveInCommon(a.about.venue, b.about.venue)
  )
}

/** Each names as much that the other does not as they have in common: two deals of one company. */
export function areOtherDeals({ about: a }: Claim, { about: b }: Claim): boolean {
  const [one, other] = [a.things, b.things].map((things) => (things ?? '').split(' ').filter(Boolean))
  const common = one!.filter((thing) => other!.includes(thing)).length
  return Math.min(one!.length, other!.length) - common >= Math.max(common, 1)
}

/** Of two lists of words, one of which may be unknown. */
export function haveInCommon(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return true
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => words.has(word))
}
