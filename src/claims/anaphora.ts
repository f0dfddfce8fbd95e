import type { Claim } from '../model'
import type { Cue } from './cues'
import type { Mention } from '../model'
import type { WordSet } from '../text/wordset'
import { comparesQuarters } from './direction'
import { FAR_APART } from './earlierLevels'
import { changeNounOf, leader } from './roles'
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
  const { back, it, they, resumes, expected, to, fillers, attending } = statement.words
  const verb = statement.word(first + 1)
  const isForecast = expected.has(verb) && claims.some(({ about }) => about.status === 'expected')
  const pronouns = statement.capitalNouns ? [it, they] : [back]
  if (!pronouns.some((list) => list.has(statement.word(first))) || !(resumes.has(verb) || isForecast)) return null
  const [value] = statement.quantities
  if (!value || value.first - first > REACH) return null
  const governor = statement.word(leader(statement, value.first))
  const isAt = statement.capitalNouns && attending.has(governor)
  if (governor !== verb && !isAt && !to.has(governor) && !fillers.has(governor)) return null
  const told = cues.filter((cue) => !isPartOfLonger(cue, cues) && (claims.length === 0 || claims.some((claim) => isOf(claim, cue))))
  const [cue] = told
  const isOne = cue && told.every(({ measure }) => measure.measure === cue.measure.measure)
  if (!isOne || (claims.length === 0 && cue.measure.value !== 'percent' && !isPointer(before))) return null
  if (claims.some((claim) => isOf(claim, cue) && isFarFrom(claim, statement))) return null
  return { ...cue, key: 'near', nouns: null, not: [], parts: [{ first, last: first + 1 }] }
}

/** “Revenue was $428 million. It rose 3% to $50”: the sum is of something else. */
const isFarFrom = ({ value }: Claim, { quantities }: Statement): boolean =>
  value.kind === 'quantity' &&
  value.quantity.unit !== undefined &&
  quantities.some(
    ({ type, value: { number } }) => type === 'money' && number !== undefined && number > 0 && value.high / number >= FAR_APART,
  )

const isOf = ({ measure }: Claim, cue: Cue): boolean => measure === cue.measure.measure || isChangeOf(measure, cue)

const isChangeOf = (measure: string, cue: Cue): boolean => measure === `${cue.measure.measure}-change`

/**
 * “Das waren 8 Prozent weniger als ein Jahr zuvor”, “Der Anstieg beläuft sich auf 26 Prozent”: a change of the one sum or number that
 * the statement before has told; null where it is of anything else.
 */
export function elidedChange(statement: Statement, { cues, claims }: Told): Cue | null {
  const [change, ...others] = statement.quantities.filter(({ type, value }) => type === 'percent' && value.unit === undefined)
  const role = change && statement.roles.get(change)
  if (!change || others.length > 0 || role?.name !== 'change' || role.direction === 0) return null
  if (!pointsBack(statement, change.first) && !isBareChange(statement, changeNounOf(statement, change))) return null
  if (namesAnother(statement, change) || comparesQuarters(statement, null) || isOfExpected(statement, change)) return null
  const levels = claims.flatMap((claim) => cues.filter((cue) => claim.measure === cue.measure.measure && isSumOrCount(cue)).slice(0, 1))
  const [cue] = levels
  const isOne = cue && levels.every(({ measure }) => measure.measure === cue.measure.measure)
  if (!isOne || claims.some(({ measure }) => isChangeOf(measure, cue))) return null
  const { first } = change
  return { ...cue, key: 'near', nouns: null, not: [], parts: [{ first: first - 1, last: first }] }
}

const isSumOrCount = ({ measure: { value, key } }: Cue): boolean => (value === 'money' || value === 'count') && key.includes('period')

/** “Das ist ein Plus von”, “Im Vergleich zum Vorjahr entspricht das”, “Damit lag er 8 Prozent über dem Vorjahr”: a pronoun and its verb, in the clause of a value. */
const pointsBack = (statement: Statement, first: number): boolean => {
  const { itself, it, they, were, stood, amountsTo } = statement.words
  const isBeside = (i: number, verbs: WordSet): boolean => statement.isIn(verbs, i + 1) || statement.isIn(verbs, i - 1)
  const isHere = (i: number): boolean => i < first && statement.segment(i) === statement.segment(first)
  return (
    statement.placesOf(itself).some((i) => isHere(i) && (isBeside(i, were) || isBeside(i, amountsTo))) ||
    [it, they].some((list) => statement.placesOf(list).some((i) => isHere(i) && isBeside(i, stood)))
  )
}

/** “Der Anstieg beläuft sich”, but not “der Anstieg der Kosten”. */
const isBareChange = (statement: Statement, noun: number | null): boolean =>
  noun !== null &&
  ![statement.words.definite, statement.words.attending, statement.words.sized].some((list) => statement.isIn(list, noun + 1))

/** “Zwölf Prozent mehr als erwartet”: no change from an earlier value. */
const isOfExpected = (statement: Statement, { first }: Mention): boolean =>
  [statement.words.expected, statement.words.forecasts, statement.words.consensus].some((list) =>
    statement.placesOf(list).some((i) => statement.segment(i) === statement.segment(first)),
  )

/** Whether the clause of a change has a noun that is neither a change nor a time: “12 Prozent mehr Kunden”. */
function namesAnother(statement: Statement, { first, last }: Mention): boolean {
  const { changeNouns, earlier, base } = statement.words
  for (let i = statement.segmentStart(statement.segment(first)); i < statement.last; i++) {
    if (statement.segment(i) !== statement.segment(first)) continue
    const isOwn = i === statement.first || (i >= first && i < last) || statement.timeAt(i) !== undefined
    if (isOwn || !statement.capitalised(i) || [changeNouns, earlier, base].some((list) => statement.isIn(list, i))) continue
    if (!statement.isIn(statement.words.comparisons, i)) return true
  }
  return false
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
  const isChange = isChangeOf(claim.measure, cue)
  if (claim.measure !== cue.measure.measure && !isChange) return []
  const of = claims.findLast(({ measure }) => measure === cue.measure.measure) ?? claims.findLast(({ measure }) => isChangeOf(measure, cue))
  if (of && claim.measure === of.measure && !isAlike(claim, of)) return []
  const { scope, basis, instalment } = of?.about ?? {}
  const about = {
    ...claim.about,
    ...(scope && { scope }),
    ...(basis && { basis }),
    ...(instalment && { instalment }),
    ...(word && { word }),
  }
  const period = isChange && of ? of.period : claim.period
  return [{ ...claim, ...(of && { subject: of.subject, stem: of.stem }), period, about: isChange ? asDated(about, of) : about }]
}

/** A change is of the time of its level, as surely as that is dated. */
function asDated({ when, ...about }: Claim['about'], of: Claim | undefined): Claim['about'] {
  const { status, when: dated } = of?.about ?? {}
  return { ...about, ...(status && { status }), ...(dated && { when: dated }) }
}

function isAlike({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false
  return a.high <= ALIKE * b.high && b.high <= ALIKE * a.high
}
