import type { Statement } from './statement'

/** A person beside the title of an office. */
export interface Person {
  /** Family name, folded. */
  name: string
  first: number
  last: number
}

/** Words of a person's name at most: two given names, a particle, the family name. */
const MAX_WORDS = 4

/** Words between the comma behind a name and the title at most: in apposition, in a relative clause; own choices. */
const ADJECTIVES = 3
const CLAUSE = 9

/** The person named right behind a title, or right before it; null where none is. */
export function personNear(statement: Statement, cue: Pick<Person, 'first' | 'last'>): Person | null {
  return nameAt(statement, cue.last) ?? nameBefore(statement, cue.first)
}

/** “Vorstandschefin Hanna Ortlepp”, “Chief Executive Officer Janet Doe”. */
function nameAt(statement: Statement, first: number): Person | null {
  let last = first
  while (last < first + MAX_WORDS && isNamePart(statement, last)) last++
  return last - first >= 2 ? { name: statement.word(last - 1).replace(/['’]s?$/, ''), first, last } : null
}

/** “Tobias Rehm, Vorstandsvorsitzender von …”. */
function nameBefore(statement: Statement, cueFirst: number): Person | null {
  let comma = cueFirst - 1
  while (comma > cueFirst - CLAUSE && statement.isWord(comma) && !statement.capitalised(comma)) comma--
  // “Helen Strand leads …”: the name itself stands there.
  const isNext = comma === cueFirst - 1 && isNamePart(statement, comma)
  if (statement.raw(comma) !== ',' && !isNext) return null
  // “Helen Strand, who has chaired …”: other words between need a relative pronoun in front of them.
  if (cueFirst - comma > ADJECTIVES && !statement.words.relatives.has(statement.word(comma + 1))) return null
  const last = isNext ? comma + 1 : comma
  let first = last
  while (first > last - MAX_WORDS && isNamePart(statement, first - 1)) first--
  return last - first >= 2 ? { name: statement.word(last - 1), first, last } : null
}

/** A capitalised word that is no common one: neither company nor title nor house. */
function isNamePart(statement: Statement, i: number): boolean {
  if (!statement.isWord(i) || !statement.capitalised(i)) return false
  const word = statement.word(i)
  const facts = statement.facts(i)
  if (facts?.starter || (facts && facts.opens !== 0 && !facts.abbreviation)) return false
  const { notNames, self, part, houses, rival } = statement.words
  return !statement.names.has(word) && ![notNames, self, part, houses, rival].some((list) => list.has(word))
}
