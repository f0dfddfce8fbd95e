import type { TimeExpression } from '../model'
import type { Reading } from './reading'

type Tense = -1 | 0 | 1

/** Words to either side that are looked at for a verb; own choice: a long clause. */
const REACH = 14
/** Words by which a verb behind counts as farther, where verbs stand before their times. */
const VERB_LAG = 3

/**
 * Tense of the words around tokens [first, last): 1 future, −1 past, 0 where no word tells.
 * The nearest verb counts, first within the commas around, then beyond them.
 */
function tenseAround(reading: Reading, first: number, last: number): Tense {
  if (reading.grammar.pastPrepositions.has(reading.form(first - 1))) return -1
  return nearest(reading, first, last, true) || nearest(reading, first, last, false)
}

function nearest(reading: Reading, first: number, last: number, withinClause: boolean): Tense {
  const behind = scan(reading, last, 1, withinClause)
  const before = scan(reading, first - 1, -1, withinClause)
  const lag = reading.grammar.language.times.verbBefore ? VERB_LAG : 0
  return before.distance < behind.distance + lag ? before.tense || behind.tense : behind.tense
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
    return { tense: tenseOf(reading, i, word.tense), distance }
  }
  return { tense: 0, distance: REACH }
}

/** “had expected” is past for all its outlook, “will be held” future for all its participle. */
function tenseOf(reading: Reading, at: number, tense: Tense): Tense {
  if (tense < 0) return isParticiple(reading, at) ? 1 : tense
  const before = reading.word(at - 1)
  return before !== null && before.tense < 0 && !before.inClause ? -1 : tense
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

/** Words back to which “results” makes a quarter one that is reported on. */
const REPORT_REACH = 3

/** Tense around a time; “die Zahlen für das vierte Quartal werden vorgelegt” speaks of a quarter that is over. */
export function tenseOfTime(reading: Reading, expression: TimeExpression, first: number, last: number): Tense {
  const tense = tenseAround(reading, first, last)
  if (expression.kind !== 'months') return tense
  const { futurePrepositions, reportPrepositions, reportNouns } = reading.grammar
  if (futurePrepositions.matchBefore(reading, first) !== undefined) return 1
  if (tense <= 0 || reportPrepositions.matchBefore(reading, first) === undefined) return tense
  for (let i = reportPrepositions.edge - 1; i >= reportPrepositions.edge - REPORT_REACH; i--) {
    if (reportNouns.has(reading.form(i))) return 0
  }
  return nearest(reading, first, last, true)
}
