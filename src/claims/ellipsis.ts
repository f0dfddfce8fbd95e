import type { Claim, Mention, Period, QuantityMention, TimeMention } from '../model'
import type { WordSet } from '../text/wordset'
import { stemOf } from './clause'
import { lastBefore } from './earlier'
import type { Measure } from './cues'
import type { Statement } from './statement'

/** A claim that a later value of its kind can take up. */
export interface Antecedent {
  measure: Measure
  claim: Claim
  mention: QuantityMention
}

/** Tokens from “es” to its value, and to its verb, at most; own choices. */
const REACH = 8
const VERB = 2
/** What is taken up is of one size with what was told; own choice. */
const LARGEST = 6
/** Numbers from here on may leave out the unit of money: “2025 waren es 1,62 Milliarden”. */
const SCALED = 1e5

/** “Im vierten Quartal waren es 31 Millionen Euro”: “es” and its verb stand in the clause of the value, and no word that makes it another measure. */
export function isTakenUp(statement: Statement, mention: QuantityMention): boolean {
  return (
    isTakenUpBy(statement, mention, statement.words.it, statement.words.were) ||
    isTakenUpBy(statement, mention, statement.words.they, statement.words.stood)
  )
}

function isTakenUpBy(statement: Statement, mention: QuantityMention, pronouns: WordSet, verbs: WordSet): boolean {
  const { results, kinds, bases } = statement.words
  const others = [results, kinds, ...bases.map(([, list]) => list)]
  const segment = statement.segment(mention.first)
  for (let i = mention.first - 1; i >= statement.first && i >= mention.first - REACH; i--) {
    if (!statement.isIn(pronouns, i) || statement.segment(i) !== segment) continue
    const isVerb = (from: number, to: number): boolean =>
      statement.has(verbs, Math.max(from, statement.first), Math.min(to, statement.last))
    const hasVerb = isVerb(i - VERB, i + 1 + VERB) || isVerb(mention.last, mention.last + VERB)
    const start = statement.segmentStart(segment)
    return hasVerb && !others.some((list) => statement.has(list, start, Math.min(mention.last + 2, statement.last)))
  }
  return false
}

/** “Im zweiten Quartal waren 156 Millionen Euro zusammengekommen”, “three months earlier it had been €3.1 billion”: a clause that names a time and a value, and nothing else. */
export function bareTime(statement: Statement, mention: QuantityMention, antecedent: Antecedent | null): TimeMention | null {
  const { comesTo, it, they, back, were, stood, resumes, prepositions, fillers, definite } = statement.words
  const isSmall = (i: number): boolean => [it, they, back, prepositions, fillers, definite].some((list) => statement.isIn(list, i))
  const isVerb = (i: number): boolean => [comesTo, stood, were, resumes].some((list) => statement.isIn(list, i))
  const segment = statement.segment(mention.first)
  // “Three months earlier, it had been …”: a time in front of its comma; a clause with a value of its own is another.
  const isOpened = segment === 1 && !statement.quantities.some(({ first }) => statement.segment(first) === 0)
  const isOpening = (i: number): boolean => isOpened && statement.segment(i) === 0
  let time: TimeMention | null = null
  let hasVerb = false
  for (let i = statement.first; i < statement.last; i++) {
    if (statement.segment(i) !== segment && !isOpening(i)) continue
    const other = statement.timeAt(i)
    if (i === mention.first) i = mention.last - 1
    else if (other) {
      time ??= other
      i = other.last - 1
    } else if (isVerb(i)) hasVerb = true
    else if (statement.isWord(i) ? !isSmall(i) : statement.mentionAt(i)) return null
  }
  // “Vor einem Jahr lag der Umsatz bei 588 Millionen, im dritten Quartal bei 612 Millionen”: the verb is that of the clause in front.
  const isElided =
    antecedent !== null && statement.segment(antecedent.mention.first) < segment && time !== null && time.first < mention.first
  return hasVerb || isElided ? time : null
}

/** “…, davon 140 Millionen Euro im Schlussquartal”: what of a value a shorter time had, which stands right behind. */
export function isShare(
  statement: Statement,
  { first, last }: QuantityMention,
  { claim: { period, about } }: Antecedent,
): TimeMention | null {
  const behind = about.noun !== undefined && stemOf(statement.word(last)).startsWith(about.noun) ? last + 1 : last
  const time = statement.times.find((time) => time.first >= behind && time.first <= behind + SHARE) ?? null
  const own = time && lastBefore(time, period?.end ?? null)
  if (!own || !statement.has(statement.words.including, first - SHARE, first)) return null
  const { start, end } = { start: period?.start ?? own.start!, end: period?.end ?? own.end! }
  const isWithin = own.start! >= start && own.end! <= end && own.end! - own.start! < end - start
  return isWithin && !statement.isWord(time!.last) ? time : null
}

/** Words between “davon” and its value, or between the value and its time, at most; own choice. */
const SHARE = 3

/** Tokens of a clause that only names whose value follows: “der Finanzinvestor Ostkap 10,2 Prozent”; own choice. */
const GAPPED = 7

/** “…, Kappel Securities sogar 60 Euro”: behind the antecedent, a clause without a verb that names another house or holder. */
export function isGapped(statement: Statement, mention: QuantityMention, { measure, mention: told }: Antecedent): boolean {
  if (!statement.capitalNouns || !['house', 'holder'].some((owner) => measure.key.some((part) => part === owner))) return false
  const start = statement.segmentStart(statement.segment(mention.first))
  if (start < told.last || mention.first - start > GAPPED || mention.first === start) return false
  const { definite, fillers, prepositions, clauses } = statement.words
  const isSmall = (i: number): boolean => [definite, fillers, prepositions, clauses].some((list) => statement.isIn(list, i))
  let isNamed = false
  for (let i = start; i < mention.first; i++) {
    if (statement.capitalised(i)) isNamed = true
    else if (!isSmall(i) && statement.raw(i) !== '-') return false
  }
  return isNamed && (!statement.isWord(mention.last) || statement.isIn(clauses, mention.last) || statement.isIn(prepositions, mention.last))
}

/** “…, while Tessaro's ships averaged $31,800”, “…, bei Tessaro 5,9 Prozent”: behind the antecedent, a clause with another company and a verb that says nothing more. */
export function isOfPeer(statement: Statement, mention: QuantityMention, { claim, mention: told }: Antecedent): boolean {
  if (mention.type === 'number') return false
  const start = statement.segmentStart(statement.segment(mention.first))
  if (start < told.last || mention.first - start > GAPPED) return false
  const { definite, fillers, prepositions, clauses, resumes, reaches, were } = statement.words
  const isSmall = (i: number): boolean =>
    [definite, fillers, prepositions, clauses, resumes, reaches, were].some((list) => statement.isIn(list, i))
  const isOwned = (i: number): boolean => /['’]s?$/.test(statement.raw(i - 1)) && statement.namesAt(i - 1)
  let isNamed = false
  for (let i = start; i < mention.first; i++) {
    if (statement.namesAt(i)) isNamed ||= !statement.isNameOf(claim.stem, statement.word(i))
    else if (!isSmall(i) && !isOwned(i)) return false
  }
  const isEnd =
    !statement.isWord(mention.last) || [clauses, prepositions, definite, fillers].some((list) => statement.isIn(list, mention.last))
  return isNamed && isEnd
}

/** The mention as a value of the antecedent's kind, which lends it its unit; null where they do not go together. */
export function likeAntecedent(mention: QuantityMention, { mention: told, claim }: Antecedent): QuantityMention | null {
  // “2026 sollen es 1,1 bis 1,2 Milliarden sein”: a range takes up a forecast.
  const { number = claim.about.status === 'expected' && mention.value.max !== undefined ? mention.value.min : undefined } = mention.value
  const before = told.value.number ?? told.value.min ?? null
  if (number === undefined || before === null || before <= 0 || number <= 0) return null
  if (Math.max(number / before, before / number) > LARGEST) return null
  if (mention.type === told.type && mention.value.unit === told.value.unit) return mention
  const lends = mention.type === 'number' && told.type === 'money' && number >= SCALED && told.value.unit !== undefined
  return lends ? { ...mention, type: 'money', value: { ...mention.value, unit: told.value.unit! } } : null
}

/** A range of what is expected, as one of the antecedent's kind, which lends it its unit: “bisher waren 36 bis 38 Millionen in Aussicht gestellt”; null where it is none, or not of one size with it. */
export function likeForecast(
  statement: Statement,
  mention: QuantityMention,
  { mention: told, claim }: Antecedent,
  period: Period | null,
): QuantityMention | null {
  const { min, max, unit } = mention.value
  const before = told.value.number ?? ((told.value.min ?? Number.NaN) + (told.value.max ?? Number.NaN)) / 2
  if (min === undefined || max === undefined || !statement.has(statement.words.forecasts)) return null
  // A year has four quarters, but no margin four times that of one.
  const times = told.type === 'percent' || !period || !claim.period ? 1 : lengthOf(period) / lengthOf(claim.period)
  const ratio = (min + max) / 2 / before / times
  if (!(ratio < NEARLY && ratio > 1 / NEARLY)) return null
  if (mention.type === told.type && unit === told.value.unit) return mention
  const lends = mention.type === 'number' && told.type === 'money' && min >= SCALED && told.value.unit !== undefined
  return lends ? { ...mention, type: 'money', value: { ...mention.value, unit: told.value.unit! } } : null
}

const lengthOf = ({ start, end }: Period): number => (end ?? Number.NaN) - (start ?? Number.NaN)

/** What is expected differs from what was told by less than this factor; own choice. */
const NEARLY = 1.4

/** “Bei Dosierpumpen waren es …”: what a preposition opens the clause of a taken-up value with, times and own words left out. */
export function boundOf(statement: Statement, { first }: Pick<Mention, 'first'>): string {
  const { prepositions, self, part, it } = statement.words
  const words: string[] = []
  let isBehind = false
  for (let i = statement.segmentStart(statement.segment(first)); i < first && !statement.isIn(it, i); i++) {
    const time = statement.timeAt(i)
    if (time) {
      i = time.last - 1
      isBehind = false
    } else if (statement.isIn(prepositions, i)) isBehind = true
    else if (isBehind && statement.capitalised(i) && !statement.namesAt(i) && !statement.facts(i)) {
      if (![self, part].some((list) => statement.isIn(list, i))) words.push(stemOf(statement.word(i)))
    }
  }
  return words.join(' ')
}

/** What a taken-up value has from what was told before, besides its own. */
export function withAntecedent(claim: Claim, { claim: told }: Antecedent, bound: string): Claim {
  const { noun, word, of, whole, basis, holder, things } = told.about
  const kept = Object.entries({ noun, word, of, whole, basis, holder, things }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const scope = [claim.about.scope, bound].filter(Boolean).join(' ') || told.about.scope
  const { noun: _noun, word: _word, scope: _scope, ...own } = claim.about
  const isNamed = claim.about.who !== 'inferred'
  return {
    ...claim,
    subject: isNamed ? claim.subject : told.subject,
    stem: isNamed ? claim.stem : told.stem,
    about: { ...Object.fromEntries(kept), ...own, ...(scope && { scope }) },
  }
}

/** Whether a taken-up value is of something else than what was told: another time, part, house or company. */
export function isOfAnother(claim: Claim, { claim: told }: Antecedent): boolean {
  const isOther = (key: string): boolean => claim.about[key] !== undefined && claim.about[key] !== told.about[key]
  const isOtherTime =
    (claim.about.when === undefined || told.about.when !== undefined) &&
    claim.period !== null &&
    (claim.period.start !== told.period?.start || claim.period.end !== told.period?.end)
  return (
    isOtherTime || isOther('scope') || isOther('house') || isOther('holder') || (claim.about.who === undefined && claim.stem !== told.stem)
  )
}
