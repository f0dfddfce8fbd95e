import { withoutApostrophe } from '../articles/forms'
import type { Mention } from '../model'
import type { Statement } from './statement'

/** Words within this distance of a value qualify it; own choice: its clause. */
const NEAR = 12
/** Words of the opening segment count from further away; own choice. */
const OPENING = 20

/** In the segment of the value, or in the one that opens the sentence, unless it turns to something else since: “Im Onlinegeschäft, …”. */
export function sameClause(statement: Statement, i: number, value: Pick<Mention, 'first' | 'last'>): boolean {
  const segment = statement.segment(i)
  const own = statement.segment(value.first)
  const distance = statement.distance(i, i + 1, value.first, value.last)
  const opens = segment === 0 && i < value.first && !statement.has(statement.words.turns, i, value.first)
  return (segment === own && distance <= NEAR) || (opens && distance <= OPENING)
}

/** Inflected forms of one word fall together: Rad, Räder. */
export const stemOf = (word: string): string =>
  withoutApostrophe(word)
    .replace(/(?:e[mnrs]?|s)$/, '')
    .replace(/[äöü]/g, (umlaut) => PLAIN[umlaut]!)

/** Of vowels that plurals change: Rad, Räder. */
const PLAIN: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' }

/** What the statements before tell, from the last one back; null where none tells it, or tells nothing. */
export function lastTold(paragraph: readonly Statement[], read: (statement: Statement) => string | null): string | null {
  for (let i = paragraph.length - 1; i >= 0; i--) {
    const told = read(paragraph[i]!)
    if (told) return told
  }
  return null
}

/** “Waren”, “zählte”: a German verb in the past; no noun, nor an adjective behind an article. */
export const isPastVerb = (statement: Statement, i: number): boolean =>
  statement.capitalNouns &&
  statement.facts(i)?.tense === -1 &&
  !statement.capitalised(i) &&
  !statement.isIn(statement.words.determiners, i - 1)

/**
 * Whether a token stands in what only tells who said the rest: “…, said Chief Executive Ruth Vance”, “…, sagte Finanzchef Weber dem Blatt”,
 * “…, wie das Unternehmen mitteilte”; not “Tessaro, based in Leeds, said revenue rose 3%”. What analysts say is an estimate.
 */
export function isAttribution(statement: Statement, at: number): boolean {
  const segment = statement.segment(statement.last - 1)
  if (segment === 0 || statement.segment(at) !== segment) return false
  let known = attributions.get(statement)
  if (known === undefined) {
    known = isSaying(statement, segment)
    attributions.set(statement, known)
  }
  return known
}

/** Whether the last segment of a statement is an attribution: every cue and name in it asks. */
const attributions = new WeakMap<Statement, boolean>()

function isSaying(statement: Statement, segment: number): boolean {
  const { says, estimate, expected, over, up, down } = statement.words
  let from = statement.segmentStart(segment)
  while (statement.isSymbol(from)) from++
  let to = statement.last - 1
  while (to > from && statement.isSymbol(to)) to--
  if (statement.raw(from - 1) === ')' || statement.quantities.some(({ first }) => first >= from)) return false
  const tellsMore = [expected, over, up, down, estimate].some((list) => statement.has(list, from + 1, to))
  return !tellsMore && (statement.isIn(says, to) || (statement.isIn(says, from) && (to - from < 2 || isSomebody(statement, from + 1))))
}

/** “Chief Executive Ruth Vance”, “Ruth Vance”, “the company”: no “the closing of a plant”. */
function isSomebody(statement: Statement, i: number): boolean {
  const { definite, indefinite, titles, self } = statement.words
  if ([definite, indefinite].some((list) => statement.isIn(list, i))) return [titles, self].some((list) => statement.isIn(list, i + 1))
  return statement.isIn(titles, i) || statement.capitalised(i)
}
