import type { Day } from '../../model'
import type { DaySpan } from '../calendar'

/** A time on the side that the tense speaks against counts as so much farther; a date just missed stays, to be judged. Own choice. */
const AGAINST_TENSE = 2
/** Days back to which a date can have been just missed, and how much farther others are. */
const JUST_MISSED = 45
const LONG_MISSED = 8
/** Of a quarter or half-year, what must be over before it is told of. */
const OVER_ENOUGH = 0.25
/** Quarters and half-years are reported when they are over; own choice, see the sample texts. */
const FUTURE_REPORT = 2.5

export interface Leaning {
  tense: -1 | 0 | 1
  /** What has not begun cannot be told in the past tense, or what is over in the future. */
  strict: boolean
  /** A time that is usually reported on. */
  reported: boolean
}

/** The candidate nearest to the article's date that the tense allows. */
export function nearest(candidates: readonly (DaySpan | null)[], today: Day, { tense, strict, reported }: Leaning): DaySpan | null {
  let best: DaySpan | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    if (candidate === null) continue
    const gap = gapBetween(candidate, today, reported && tense < 0)
    const against = gap * tense < 0
    const missed = Math.abs(gap) <= JUST_MISSED ? AGAINST_TENSE : LONG_MISSED
    const factor = against ? (strict ? 1000 : missed) : reported && tense === 0 && gap > 0 ? FUTURE_REPORT : 1
    const cost = Math.abs(gap) * factor
    if (cost < least) {
      least = cost
      best = candidate
    }
  }
  return best
}

/** Days from the article's date to a time; negative where that is over, 0 within it. */
function gapBetween({ start, end }: DaySpan, today: Day, reported: boolean): number {
  if (today < start) return start - today
  if (today >= end) return end - 1 - today
  return reported && today - start < OVER_ENOUGH * (end - start) ? end - today : 0
}
