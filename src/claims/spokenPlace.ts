import type { Mention } from '../model'
import { sameClause, stemOf } from './clause'
import type { Statement } from './statement'

type Tokens = Pick<Mention, 'first' | 'last'>

/** “Dort arbeiten 310 Menschen”, “employs 310 people there”: a place, or a part, that was spoken of, and not the whole; empty where it is a mine with a name. */
export function placeSpokenOf(statement: Statement, value: Tokens, paragraph: readonly Statement[]): string {
  const before = paragraph.at(-1) ?? null
  const { there, part, facilities } = statement.words
  const isFacilitys = before?.has(facilities) && !before.has(part)
  const at = statement.placesOf(there).find((i) => !isExistential(statement, i) && sameClause(statement, i, value))
  if (at !== undefined && !isFacilitys) return meantAt(statement, at, before)
  const opener = placeOpener(statement, value)
  if (opener !== null) return meantAt(statement, opener, before)
  return isOfFacility(statement, paragraph) ? statement.word(statement.first + 1) : ''
}

/** “Workers at Oderau stayed away. The mine is now expected to produce …”: the one of which the sentence before tells by its place. */
function isOfFacility(statement: Statement, paragraph: readonly Statement[]): boolean {
  const { definite, facilities, placeBefore } = statement.words
  if (!statement.isIn(definite, statement.first) || !statement.isIn(facilities, statement.first + 1)) return false
  const isPlace = (told: Statement, i: number): boolean => told.capitalised(i) && !told.mentionAt(i) && !told.namesAt(i)
  return paragraph.some((told) => told.placesOf(placeBefore).some((i) => isPlace(told, i + 1)))
}

/** “In convenience, …”: the part of a business that opens a sentence by its bare noun; empty elsewhere. */
export function openingPart(statement: Statement): string {
  const { first, capitalNouns, words } = statement
  const noun = first + 1
  const isPart = !capitalNouns && statement.isIn(words.within, first) && statement.raw(noun + 1) === ',' && !statement.capitalised(noun)
  const isIdle = [words.notNames, words.totals, words.fillers, words.clauses].some((list) => statement.isIn(list, noun))
  return isPart && !isIdle && !statement.facts(noun) && !statement.mentionAt(noun) ? stemOf(statement.word(noun)) : ''
}

/** What a word for a place takes up: the last word in front of it that is written as a noun or a name; the word itself where there is none. */
function meantAt(statement: Statement, at: number, before: Statement | null): string {
  const nounIn = (home: Statement, to: number): string | null => {
    for (let i = to - 1; i >= home.first; i--)
      if (home.isWord(i) && home.capitalised(i) && !home.facts(i) && !home.namesAt(i) && !home.isIn(home.words.definite, i))
        return stemOf(home.word(i))
    return null
  }
  return nounIn(statement, at) ?? (before && nounIn(before, before.last)) ?? statement.word(at)
}

/** “…, in der 310 Menschen arbeiten”, “…, where 310 people work”: the word that hangs the clause of a value on a place; null where none does. */
function placeOpener(statement: Statement, { first }: Tokens): number | null {
  const { where, placeBefore, placeIn, relatives, possessives, sized } = statement.words
  // “…, where 5,800 of its 9,400 people work”
  if (statement.isIn(possessives, first - 1) && statement.isIn(sized, first - 2)) return null
  const opener = statement.segmentStart(statement.segment(first))
  const isOfTime = statement.timeAt(opener - 2) !== undefined || statement.facts(opener - 2)?.unit != null
  if (opener >= first || statement.raw(opener - 1) !== ',' || isOfTime) return null
  const isIn = [placeBefore, placeIn].some((list) => statement.isIn(list, opener)) && statement.isIn(relatives, opener + 1)
  return statement.isIn(where, opener) || (isIn && !statement.capitalised(opener + 2)) ? opener : null
}

/** “There are 310 employees”, “there will be a dividend”: where nouns are small, a place stands at the end, or in front of another one. */
const isExistential = (statement: Statement, there: number): boolean =>
  !statement.capitalNouns && statement.isWord(there + 1) && !statement.isIn(statement.words.prepositions, there + 1)
