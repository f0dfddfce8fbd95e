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
  if (!statements[0]?.capitalNouns) return new Set()
  const shown = new Map<string, number>()
  for (const { statement, i } of capitalsIn(statements)) {
    if (!isWrittenAsName(statement, i) || !isProper(statement, i) || statement.namesAt(i) || isFacility(statement, i)) continue
    const word = bare(statement.word(i))
    if (!COMMON.test(word)) shown.set(word, (shown.get(word) ?? 0) + 1)
  }
  const names = new Set([...shown].flatMap(([word, times]) => (times >= TIMES ? [word] : [])))
  if (names.size === 0) return names
  for (const { statement, i } of capitalsIn(statements)) if (isOtherwise(statement, i)) names.delete(bare(statement.word(i)))
  return names
}

/** The capitalised words below the headline. */
function* capitalsIn(statements: readonly Statement[]): Generator<{ statement: Statement; i: number }> {
  for (const statement of statements)
    for (let i = statement.first; statement.sentence.zone !== 'title' && i < statement.last; i++)
      if (statement.capitalised(i)) yield { statement, i }
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
