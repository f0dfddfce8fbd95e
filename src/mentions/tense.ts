import type { Reading } from './reading'

/** Words to either side that are looked at for a verb; own choice: a long clause. */
const REACH = 14

/**
 * Tense of the clause around tokens [first, last): 1 future, −1 past, 0 where no word tells.
 * The nearest verb within the clause counts, words of the future before endings of the past.
 */
export function tenseAround(reading: Reading, first: number, last: number): -1 | 0 | 1 {
  const behind = scan(reading, last, 1)
  const before = scan(reading, first - 1, -1)
  if (behind.tense === 0) return before.tense
  if (before.tense === 0) return behind.tense
  return behind.distance <= before.distance ? behind.tense : before.tense
}

function scan(reading: Reading, from: number, step: 1 | -1): { tense: -1 | 0 | 1; distance: number } {
  for (let i = from, distance = 0; distance < REACH; i += step, distance++) {
    if (i < reading.from || i >= reading.to) break
    const word = reading.word(i)
    if (word === null || word.tense === 0) {
      if (isClauseEnd(reading, i)) break
      continue
    }
    // Nouns have capitals in some languages: “Märkten” is no verb.
    if (reading.grammar.language.capitalNouns && reading.capitalised(i) && i > reading.from) continue
    return { tense: word.tense, distance }
  }
  return { tense: 0, distance: REACH }
}

const isClauseEnd = (reading: Reading, at: number): boolean =>
  reading.is(at, ';') || reading.is(at, ':') || reading.is(at, '(') || reading.is(at, ')') || reading.is(at, '–')
