import type { Mention } from '../model'
import type { WordSet } from '../text/wordset'
import { leader } from './roles'
import type { Statement } from './statement'

type Tokens = Pick<Mention, 'first' | 'last'>

/** Whether a value is reported, expected by the company, or estimated by others; empty where it is reported. */
export function statusOf(statement: Statement, value: Tokens, before: Statement | null): '' | 'expected' | 'estimate' {
  const { words } = statement
  if (isToldByThem(statement, before)) return 'estimate'
  if (!inClause(statement, words.expected, value, (i) => isHeldAgainst(statement, i, value)) || outdoes(statement, value)) return ''
  // “Im besten Fall”, “at best”: the end of a range, and not what is expected.
  if (statement.placesOf(words.best).some((i) => statement.isIn(words.prepositions, i - 1))) return 'estimate'
  return foreseenBy(statement, value)
}

/** Who foresees a value that nobody can know yet: the company expects it, or others estimate it. */
export function foreseenBy(statement: Statement, value: Tokens): 'expected' | 'estimate' {
  const { words } = statement
  const own = (list: WordSet): boolean => inClause(statement, list, value)
  const isOwn = statement.placesOf(words.estimate).some((i) => statement.isIn(words.reflexives, i + 1))
  // “Analysts expect the company to …”
  const [self = statement.last] = statement.placesOf(words.self)
  const isOfOthers = (): boolean => statement.placesOf(words.estimate).some((i) => i < self)
  const isOthers = own(words.estimate) && (!own(words.self) || isOfOthers()) && !isOwn && !isQuotedFromOffice(statement)
  return isOthers || isToldByHouse(statement) || isToldByWriter(statement, value) ? 'estimate' : 'expected'
}

/** “Ich rechne mit 550 Millionen Euro”: whoever writes so, outside quotation marks, expects it; not “I listen to Weber, who promises 550 million”. */
const isToldByWriter = (statement: Statement, { first }: Tokens): boolean =>
  statement.has(statement.words.writer) &&
  !statement.isIn(statement.words.relatives, statement.segmentStart(statement.segment(first))) &&
  !/["„“”»«]/u.test(statement.article.reading.slice(statement.sentence.start, statement.sentence.end))

/** “„Wir wollen 2026 …“, sagt Vorstandschefin Uhl”: who speaks holds an office of the company, and is no analyst. */
function isQuotedFromOffice(statement: Statement): boolean {
  const { titles, estimate } = statement.words
  return statement.isQuoted && statement.placesOf(titles).some((i) => !statement.isIn(estimate, i))
}

/** “Nine brokers expect …. They see …”: a pronoun takes up those who expected something before. */
function isToldByThem(statement: Statement, before: Statement | null): boolean {
  const { they, expected, estimate } = statement.words
  return before !== null && statement.isIn(they, statement.first) && statement.isIn(expected, statement.first + 1) && before.has(estimate)
}

/** “Jefferies traut dem Konzern 2026 Erlöse von 2,08 Milliarden zu”: a house that opens the sentence expects it. */
function isToldByHouse(statement: Statement): boolean {
  const { houses, genericNames } = statement.words
  // “Capital spending will …”
  const isNoun = (i: number): boolean => i === statement.first && statement.isIn(genericNames, i) && !statement.capitalised(i + 1)
  for (let i = statement.first; i < statement.first + OPENERS; i++)
    if (statement.capitalised(i) && statement.isIn(houses, i) && !isNoun(i) && !statement.names.has(statement.word(i))) return true
  return false
}

/** Tokens at the head of a sentence among which its subject stands; own choice. */
const OPENERS = 4

/** “Revenue of $1.31 billion beat the consensus”: what outdoes an estimate, or falls short of it, is none itself. */
function outdoes(statement: Statement, { last }: Tokens): boolean {
  for (let i = last; i < last + OUTDONE && statement.segment(i) === statement.segment(last - 1); i++)
    if (statement.isIn(statement.words.beats, i)) return true
  return false
}

/** Words from a value to the verb behind it at most; own choice. */
const OUTDONE = 10

/** Whether a word of a list, none of those apart, stands in the value's segment, or in a clause that is joined to it: “…, die das Management verspricht”. */
export function inClause(statement: Statement, list: WordSet, value: Tokens, isApart = (_: number): boolean => false): boolean {
  const opens = (segment: number, words: WordSet): boolean => statement.isIn(words, statement.segmentStart(segment))
  const segment = statement.segment(value.first)
  for (const i of statement.placesOf(list)) {
    // “Besser als erwartet”, “higher than expected”: the value itself is told.
    if (statement.has(statement.words.than, i - THAN, i) || statement.distance(i, i + 1, value.first, value.last) > STATUS) continue
    // “Against the 50,000 that analysts had hoped for”
    if (i > value.last && statement.has(statement.words.before, value.last, i) && !statement.capitalNouns) continue
    if (isApart(i)) continue
    const other = statement.segment(i)
    if (other === segment || (other === segment + 1 && opens(other, statement.words.relatives))) return true
    // “They see earnings before interest, tax and amortisation at 470 million”
    if (i < statement.first + OPENERS && !hasVerbBetween(statement, i + 1, value.first)) return true
    // “an der Prognose, einem Ergebnis von 450 Millionen Euro”
    if (other === segment - 1 && opens(segment, statement.words.oneOf)) return true
  }
  return false
}

/** “Lag mit 118 Millionen über den Schätzungen”, “was $118 million, below forecasts”: the value is told; not “118 million above estimates”, which says by how much. */
function isHeldAgainst(statement: Statement, at: number, { first, last }: Tokens): boolean {
  const { above, below, prepositions } = statement.words
  for (let i = Math.max(last, at - THAN); i < at; i++)
    if ([above, below].some((list) => statement.isIn(list, i))) return i > last || statement.isIn(prepositions, leader(statement, first))
  return false
}

function hasVerbBetween(statement: Statement, from: number, to: number): boolean {
  const { turns, over, up, down, relatives } = statement.words
  return [turns, over, up, down, relatives].some((list) => statement.has(list, from, to))
}

/** Words from “than” or “above” to a word of expectation at most: “more than anybody had expected”; own choice. */
const THAN = 3
/** Words of expectation stand this close to a value; own choice: its clause. */
const STATUS = 20
