import type { HedgeWord } from '../languages/language'
import type { Hedge } from '../model'
import type { Reading } from './reading'

export const hedgeOf = (word: HedgeWord): Hedge => (word === 'close-under' ? 'under' : word === 'close-over' ? 'over' : word)

/** Tokens back to which a noun makes “über” mean its worth; own choice: a noun with its attribute. */
const WORTH_REACH = 6

/** A hedge in front of a value: it begins at `first`, and the value at `last`. */
export interface HedgeRead {
  word: HedgeWord
  first: number
  last: number
}

/** Reads “rund”, “mehr als”, “up to” at a token. */
export function readHedge(reading: Reading, at: number): HedgeRead | null {
  const { hedges } = reading.grammar
  const word = hedges.match(reading, at)
  if (word === undefined) return null
  const last = hedges.edge
  if (isWorth(reading, at)) return null
  const inner = hedges.match(reading, last)
  return inner === undefined ? { word, first: at, last } : { word: bounds(word) ? word : inner, first: at, last: hedges.edge }
}

const bounds = (word: HedgeWord): boolean => word !== 'about'

/** “ein Auftrag über 96 Millionen” is worth that much, not more. */
function isWorth(reading: Reading, at: number): boolean {
  if (!reading.grammar.worthPrepositions.has(reading.word(at))) return false
  if (reading.word(at - 1)?.worth) return true
  for (let i = at - 1; i >= at - WORTH_REACH; i--) {
    const word = reading.word(i)
    if (reading.is(i, ',') || word?.tense) return false
    if (word?.worth) return reading.isWord(at - 1) && (reading.capitalised(at - 1) || i === at - 1)
  }
  return false
}

/** A hedge behind a value: “oder mehr”, “or so”. */
export function readHedgeBehind(reading: Reading, at: number): { word: HedgeWord; last: number } | null {
  const { hedgesBehind } = reading.grammar
  const word = hedgesBehind.match(reading, at)
  const last = hedgesBehind.edge
  // “+49”, “plus 5”: the sign of the next number.
  const isSign = reading.isDigits(last) && (reading.glued(last) || reading.word(last - 1)?.sign === 1)
  return word === undefined || isSign ? null : { word, last }
}
