import type { Hedge, Quantity } from '../model'

/** What hedges allow, relative to the number; own choice, as wide as business papers use the words. */
const ABOUT = 0.025
const NEARLY = 0.06
/** “Just over 308” is closer than that to its number: within so many of its last significant digit; own choice. */
const CLOSE = 5

/**
 * The numbers that a quantity with a hedge can mean: half of the last written digit either way, wider for “around”,
 * to one side for “nearly” and “just over”, open for bounds.
 */
export function intervalOf({ number, min, max, step }: Quantity, hedge: Hedge | null): { low: number; high: number } {
  if (number === undefined) return { low: min ?? Number.NEGATIVE_INFINITY, high: max ?? Number.POSITIVE_INFINITY }
  const half = step / 2
  const nearly =
    step === 0 ? NEARLY * Math.abs(number) : Math.max(Math.min(NEARLY * Math.abs(number), CLOSE * lastDigit(number, step)), half)
  const about = Math.max(Math.abs(number) * ABOUT, half)
  switch (hedge) {
    case 'about':
      return { low: number - about, high: number + about }
    case 'under':
      return { low: max === undefined ? number - nearly : Number.NEGATIVE_INFINITY, high: number }
    case 'over':
      return { low: number, high: min === undefined ? number + nearly : Number.POSITIVE_INFINITY }
    case 'at-least':
      return { low: number, high: Number.POSITIVE_INFINITY }
    case 'at-most':
      return { low: Number.NEGATIVE_INFINITY, high: number }
    case null:
      return { low: number - half, high: number + half }
  }
}

/** What the last digit of a number that is no zero stands for: 10 in 310, for a step of 1. */
function lastDigit(number: number, step: number): number {
  let digit = step
  while (digit > 0 && digit < Math.abs(number) && Math.round(number / digit) % 10 === 0) digit *= 10
  return digit
}
