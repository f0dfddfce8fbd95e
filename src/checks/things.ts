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

/** Each names a party, or a thing, that the other does not: two deals of one company. */
export function areOtherDeals({ about: a }: Claim, { about: b }: Claim): boolean {
  const [one, other] = [(a.things ?? '').split(' '), (b.things ?? '').split(' ')]
  return one.some((thing) => thing && !other.includes(thing)) && other.some((thing) => thing && !one.includes(thing))
}

/** Of two lists of words, one of which may be unknown. */
export function haveInCommon(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return true
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => words.has(word))
}
