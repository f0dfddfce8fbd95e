import type { Reading } from './reading'

type Tense = -1 | 0 | 1

/** Words to either side that are looked at for a verb; own choice: a long clause. */
const REACH = 14

/**
 * Tense of the words around tokens [first, last): 1 future, −1 past, 0 where no word tells.
 * The nearest verb counts, first within the commas around, then beyond them.
 */
export function tenseAround(reading: Reading, first: number, last: number): Tense {
  if (reading.grammar.pastPrepositions.has(reading.form(first - 1))) return -1
  return nearest(reading, first, last, true) || nearest(reading, first, last, false)
}

function nearest(reading: Reading, first: number, last: number, withinClause: boolean): Tense {
  const behind = scan(reading, last, 1, withinClause)
  const before = scan(reading, first - 1, -1, withinClause)
  return before.distance < behind.distance ? before.tense : behind.tense
}

function scan(reading: Reading, from: number, step: 1 | -1, withinClause: boolean): { tense: Tense; distance: number } {
  // A comma right beside the time sets off the time itself: “am Dienstag, dem 12. Mai, stellt …”.
  const start = reading.is(from, ',') ? from + step : from
  for (let i = start, distance = 0; distance < REACH; i += step, distance++) {
    if (i < reading.from || i >= reading.to) break
    const word = reading.word(i)
    if (word === null) continue
    if (isBoundary(reading, i, withinClause)) break
    if (word.tense === 0 || (word.inClause && !withinClause) || isNoun(reading, i)) continue
    return { tense: word.tense < 0 && isParticiple(reading, i) ? 1 : word.tense, distance }
  }
  return { tense: 0, distance: REACH }
}

/** “will be held”, “werden vorgelegt”: a verb of the future right before makes a participle of it. */
function isParticiple(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) if (reading.word(i)?.tense === 1) return true
  return false
}

function isBoundary(reading: Reading, at: number, withinClause: boolean): boolean {
  const form = reading.form(at)
  return form === ';' || form === ':' || form === '(' || form === ')' || (withinClause && form === ',')
}

/** Nouns have capitals in some languages: “Märkten” is no verb. */
const isNoun = (reading: Reading, at: number): boolean =>
  reading.grammar.language.capitalNouns && reading.capitalised(at) && at > reading.from
