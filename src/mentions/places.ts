import type { Reading } from './reading'

/** Lower, middle and upper part of a number of digits, for one digit; own choice, by what reports call low and high. */
const LEVELS = { low: [1, 3.5], middle: [3.5, 6.5], high: [6.5, 9.99] } as const
const TENS_LEVELS = { low: [1, 3], middle: [3, 6.5], high: [6.5, 9.999] } as const

export interface PlacesRead {
  min: number
  max: number
  first: number
  last: number
}

/** “zweistellig”, “high single-digit”: the numbers with so many digits. */
export function readPlaces(reading: Reading, at: number): PlacesRead | null {
  const { places, levels, ranges } = reading.grammar
  const range = ranges.match(reading, at)
  if (range) return { min: range.min, max: range.max, first: at, last: ranges.edge }
  const digits = places.match(reading, at) ?? reading.word(at)?.places
  if (digits == null) return null
  const last = places.match(reading, at) === undefined ? at + 1 : places.edge
  const level = levels.matchBefore(reading, at)
  const first = level === undefined ? at : levels.edge
  const size = 10 ** (digits - 1)
  if (level === undefined) return { min: size, max: round(10 * size - 0.01), first, last }
  const [low, high] = (digits === 1 ? LEVELS : TENS_LEVELS)[level]
  return { min: low * size, max: round(high * size), first, last }
}

/** Two decimals, as the bounds are meant. */
const round = (value: number): number => Math.round(value * 100) / 100
