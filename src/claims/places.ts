import type { Statement } from './statement'
import { regionAt } from './whole'

/** A place that a statement names beside a word for what lies there. */
export interface Place {
  /** Its first word, folded. */
  name: string
  first: number
  last: number
}

/** Words between what lies somewhere and “in” at most, besides a time: “headquartered since 2019 in Leeds”, “Hauptversammlung am 28. Mai wird in Peine …”. */
const REACH = 3

/** “Melbourne-based”, “headquartered in Leeds”, “mit Sitz in Leipzig”, “in Leipzig ansässig”; null where none is named. */
export function placeNear(statement: Statement, { first, last }: Pick<Place, 'first' | 'last'>): Place | null {
  if (statement.raw(first - 1) === '-' && statement.glued(first)) return joinedPlace(statement, first - 2, last)
  for (let i = last, words = 0; words <= REACH; i++) {
    const time = statement.timeAt(i)
    if (time) i = time.last - 1
    else if (statement.isIn(statement.words.placeBefore, i)) return placeAt(statement, i + 1)
    else words++
  }
  return statement.isIn(statement.words.placeBefore, first - 2) ? placeAt(statement, first - 1) : null
}

/** “Melbourne-based group”, but not “London-based Plover”, which is about another company. */
function joinedPlace(statement: Statement, i: number, last: number): Place | null {
  const isOther = statement.capitalised(last) && !statement.names.has(statement.word(last))
  return isOther ? null : placeAt(statement, i)
}

function placeAt(statement: Statement, i: number): Place | null {
  const { notNames, self, part, provinces } = statement.words
  const word = statement.word(i)
  // “The plant at Plover Tessaro” is called so.
  const isNamed = !statement.capitalNouns && statement.capitalised(i + 1) && statement.names.has(statement.word(i + 1))
  const isPlace = statement.isWord(i) && statement.capitalised(i) && !statement.facts(i) && !statement.names.has(word) && !isNamed
  // “The Ohio-based group” may well have its seat in Akron.
  const isWide = regionAt(statement, i) !== null || statement.isIn(provinces, i)
  return isPlace && !isWide && word.length > 2 && ![notNames, self, part].some((list) => list.has(word))
    ? { name: statement.raw(i), first: i, last: i + 1 }
    : null
}
