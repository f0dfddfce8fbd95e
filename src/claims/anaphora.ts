import type { Claim } from '../model'
import type { Cue } from './cues'
import { leader } from './roles'
import type { Statement } from './statement'

/** What was read of a statement. */
export interface Told {
  cues: readonly Cue[]
  claims: readonly Claim[]
}

/** The value stands this close to the pronoun; own choice: verb, preposition, hedge, sign of currency. */
const REACH = 7
/** A level of the same measure is at most so many times another one; own choice: a quarter and its year. */
const ALIKE = 5

/** “It stood at 47.9%”: the measure of the statement before, where that has just one, as a cue at the pronoun; null where nothing is left out. */
export function elidedCue(statement: Statement, { cues, claims }: Told, before: Statement | null): Cue | null {
  const { first } = statement
  const { back, resumes, expected, to, fillers } = statement.words
  const verb = statement.word(first + 1)
  const isForecast = expected.has(verb) && claims.some(({ about }) => about.status === 'expected')
  if (!back.has(statement.word(first)) || !(resumes.has(verb) || isForecast)) return null
  const [value] = statement.quantities
  if (!value || value.first - first > REACH) return null
  const governor = statement.word(leader(statement, value.first))
  if (governor !== verb && !to.has(governor) && !fillers.has(governor)) return null
  const told = cues.filter(
    (cue) => !isPartOfLonger(cue, cues) && (claims.length === 0 || claims.some(({ measure }) => measure === cue.measure.measure)),
  )
  const [cue] = told
  const isOne = cue && told.every(({ measure }) => measure.measure === cue.measure.measure)
  if (!isOne || (claims.length === 0 && cue.measure.value !== 'percent' && !isPointer(before))) return null
  return { ...cue, key: 'near', nouns: null, not: [], parts: [{ first, last: first + 1 }] }
}

/** “Gross margin” is no mere “margin”: a phrase that holds another tells more. */
function isPartOfLonger({ parts: [part] }: Cue, cues: readonly Cue[]): boolean {
  const { first, last } = part!
  return cues.some(({ parts: [other] }) => other!.first <= first && last <= other!.last && last - first < other!.last - other!.first)
}

/** “Look at the order book.”: a short sentence without a value only says what comes next. */
const isPointer = (before: Statement | null): boolean =>
  before !== null && before.mentions.length === 0 && before.last - before.first <= POINTER

/** Tokens of such a sentence at most, with its full stop; own choice. */
const POINTER = 8

/** What a claim does not say of itself because the statement before has said it; nothing where the two are no values of one measure. */
export function resumed(claim: Claim, cue: Cue, { claims }: Told, word: string): Claim[] {
  if (claim.measure !== cue.measure.measure) return []
  const of = claims.findLast(({ measure }) => measure === claim.measure)
  if (of && !isAlike(claim, of)) return []
  const { scope, basis, instalment } = of?.about ?? {}
  const about = {
    ...claim.about,
    ...(scope && { scope }),
    ...(basis && { basis }),
    ...(instalment && { instalment }),
    ...(word && { word }),
  }
  return [{ ...claim, ...(of && { subject: of.subject, stem: of.stem }), about }]
}

function isAlike({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false
  return a.high <= ALIKE * b.high && b.high <= ALIKE * a.high
}
