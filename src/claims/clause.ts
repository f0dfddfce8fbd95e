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
