import type { TimeExpression } from '../model'
import { Break } from '../languages/language'
import type { Reading } from './reading'

type Tense = -1 | 0 | 1

/** Words to either side that are looked at for a verb; own choice: a long clause. */
const REACH = 14
/** Words by which a verb behind counts as farther, where verbs stand before their times. */
const VERB_LAG = 3

/** The verb nearest to a time on one side, and how far off it is. */
interface Verb {
  tense: Tense
  distance: number
  /** Where the search has ended: at the verb, at the end of the clause, or of the sentence. */
  at: number
}

/**
 * Tense of the words around tokens [first, last): 1 future, −1 past, 0 where no word tells.
 * The nearest verb counts, first within the commas around, then beyond them.
 */
function tenseAround(reading: Reading, first: number, last: number): Tense {
  if (reading.grammar.pastPrepositions.has(reading.word(first - 1)) && !goesOn(reading, last)) return -1
  const before = scanClause(reading, first - 1, -1)
  // “It will apply in the fourth quarter, as announced in January”: the comma ends the clause whose verb stands before.
  const behind = before.tense !== 0 && reading.is(last, ',') ? { tense: 0 as Tense, distance: 0, at: last } : scanClause(reading, last, 1)
  const tense = nearer(reading, before, behind)
  return tense !== 0 ? tense : nearer(reading, scanBeyond(reading, before, -1), scanBeyond(reading, behind, 1))
}

/** Tokens to the other end of a range: “vom 8.5. 14 Uhr bis 9.5.”. */
const RANGE_REACH = 6

function goesOn(reading: Reading, last: number): boolean {
  for (let i = last; i < last + RANGE_REACH; i++) if (reading.grammar.rangeTo.match(reading, i) !== undefined) return true
  return false
}

/** The same within the commas around alone. */
const tenseOfClause = (reading: Reading, first: number, last: number): Tense =>
  nearer(reading, scanClause(reading, first - 1, -1), scanClause(reading, last, 1))

function nearer(reading: Reading, before: Verb, behind: Verb): Tense {
  if (before.tense === 0 || behind.tense === 0) return before.tense || behind.tense
  const lag = reading.grammar.language.times.verbBefore ? VERB_LAG : 0
  return before.distance < behind.distance + lag ? before.tense : behind.tense
}

/** Within the commas around. A comma right beside the time sets off the time itself: “am Dienstag, dem 12. Mai, stellt …”. */
const scanClause = (reading: Reading, from: number, step: 1 | -1): Verb =>
  scan(reading, reading.is(from, ',') ? from + step : from, step, 0, true)

/** On from where a clause has ended. */
const scanBeyond = (reading: Reading, { at, distance }: Verb, step: 1 | -1): Verb =>
  distance >= REACH ? { tense: 0, distance, at } : scan(reading, at, step, distance, false)

function scan(reading: Reading, from: number, step: 1 | -1, walked: number, withinClause: boolean): Verb {
  let i = from
  let distance = walked
  for (; distance < REACH && i >= reading.from && i < reading.to; i += step, distance++) {
    if (!reading.tells(i)) continue
    const word = reading.word(i)!
    if (word.breaks === Break.Clause && withinClause) return { tense: 0, distance, at: i }
    if (word.breaks === Break.Sentence) break
    const tells = word.tense !== 0 && (withinClause || !word.inClause) && !isNoun(reading, i)
    if (tells) return { tense: tenseOf(reading, i, word.tense), distance, at: i }
  }
  return { tense: 0, distance: REACH, at: i }
}

/** “had expected” is past for all its outlook, “will be held” future for all its participle. */
function tenseOf(reading: Reading, at: number, tense: Tense): Tense {
  // “have to”, “had to”: what is still to be done.
  if (reading.grammar.infinitive.has(reading.word(at + 1)) && reading.word(at)?.inClause) return 1
  if (tense < 0) return isParticiple(reading, at) ? 1 : tense
  const before = reading.word(at - 1)
  return before !== null && before.tense < 0 && !before.inClause ? -1 : tense
}

/** “will be held”, “werden vorgelegt”: a verb of the future right before makes a participle of it. */
function isParticiple(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= at - 3; i--) if (reading.word(i)?.tense === 1) return true
  return false
}

/** Nouns have capitals in some languages: “Märkten” is no verb. */
const isNoun = (reading: Reading, at: number): boolean =>
  reading.grammar.language.capitalNouns && reading.capitalised(at) && at > reading.from

/** Words back to which “results” makes a quarter one that is reported on. */
const REPORT_REACH = 3

/** Whether a time is the same whatever the tense. */
const isFixed = (expression: TimeExpression): boolean =>
  expression.kind === 'year' || ((expression.kind === 'day' || expression.kind === 'months') && expression.year !== undefined)

/** “in den ersten neun Monaten” is no goal of a move, as “in den Herbst” is. */
function hasPlural(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (reading.word(i)?.plural) return true
  return false
}

/** Tense around a time, 0 where it needs none; “die Zahlen für das vierte Quartal werden vorgelegt” speaks of a quarter that is over. */
export function tenseOfTime(reading: Reading, expression: TimeExpression, first: number, last: number): Tense {
  if (isFixed(expression)) return 0
  const tense = tenseAround(reading, first, last)
  if (expression.kind !== 'months') return tense
  const { futurePrepositions, reportPrepositions, reportNouns } = reading.grammar
  if (futurePrepositions.matchBefore(reading, first) !== undefined && !hasPlural(reading, first, last)) return 1
  if (tense <= 0 || reportPrepositions.matchBefore(reading, first) === undefined) return tense
  for (let i = reportPrepositions.edge - 1; i >= reportPrepositions.edge - REPORT_REACH; i--) {
    if (reportNouns.has(reading.word(i))) return 0
  }
  return tenseOfClause(reading, first, last)
}
