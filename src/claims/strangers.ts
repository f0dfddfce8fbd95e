import { isFacility } from './facilities'
import type { Statement } from './statement'
import { bare, isProper } from './things'

/** A word is the name of a company that nobody introduces where it is written as one so often, and never otherwise; own choice. */
const TIMES = 2

/** Endings of nouns that name no company where they stand without an article: plurals, and what is done. */
const COMMON = /(?:ungen|ionen|[hk]eiten|enten|isten|schaften|ler|ung|heit|keit)$/

/**
 * Words that an article writes like names of companies, without ever introducing them: they do something, or stand behind
 * “bei” or “während”, and never behind an article: “Während Nordlicht … kam”, “Nordlicht gehört …”. Only where nouns have
 * capitals, so that a noun would have an article.
 */
export function strangersIn(statements: readonly Statement[]): ReadonlySet<string> {
  const shown = new Map<string, number>()
  const others = new Set<string>()
  for (const statement of statements) {
    if (!statement.capitalNouns || statement.sentence.zone === 'title') continue
    for (let i = statement.first; i < statement.last; i++) {
      if (!statement.capitalised(i) || !isProper(statement, i) || statement.namesAt(i) || isFacility(statement, i)) continue
      const word = bare(statement.word(i))
      if (isOtherwise(statement, i)) others.add(word)
      else if (isWrittenAsName(statement, i)) shown.set(word, (shown.get(word) ?? 0) + 1)
    }
  }
  return new Set([...shown].flatMap(([word, times]) => (times >= TIMES && !others.has(word) && !COMMON.test(word) ? [word] : [])))
}

/** Whether a word has an article, a place, a person's title or given name, or a number in front of it. */
function isOtherwise(statement: Statement, i: number): boolean {
  const { determiners, definite, placeBefore, placeIn, atEvent, titles, firmNouns, bodies } = statement.words
  const before = i - 1
  const isPlace = [placeBefore, placeIn].some((list) => statement.isIn(list, before)) && !statement.isIn(atEvent, before)
  const isSecond =
    statement.capitalised(before) && before > statement.first && ![firmNouns, bodies].some((list) => statement.isIn(list, before))
  return (
    isPlace ||
    isSecond ||
    [determiners, definite, titles].some((list) => statement.isIn(list, before)) ||
    statement.quantities.some(({ last }) => last === i)
  )
}

/** “Nordlicht gehört …”, “während Nordlicht …”, “bei Nordlicht”, “bleibt Nordlicht Reisen”. */
function isWrittenAsName(statement: Statement, i: number): boolean {
  const { clauses, atEvent, placeBefore, links, prepositions } = statement.words
  const isAt = [atEvent, placeBefore].every((list) => statement.isIn(list, i - 1))
  const opens = i === statement.first && statement.isWord(i + 1) && !statement.capitalised(i + 1) && !statement.isIn(prepositions, i + 1)
  return opens || isAt || [clauses, links].some((list) => statement.isIn(list, i - 1))
}
