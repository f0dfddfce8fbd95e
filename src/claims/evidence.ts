import type { Evidence } from '../model'
import { detached } from '../text/detached'
import type { Statement } from './statement'

/** Longer evidence points at nothing; the contract allows 300. */
const LONGEST = 220

/** The clause that carries a claim: from the first to the last of its parts, out to the marks around them. */
export function claimEvidence(statement: Statement, parts: readonly { first: number; last: number }[]): Evidence {
  const { article } = statement
  const { start, end } = article.tokens
  let first = Math.min(...parts.map((part) => part.first))
  let last = Math.max(...parts.map((part) => part.last))
  const length = (from: number, to: number): number => end[to - 1]! - start[from]!
  const closes = (i: number): boolean => statement.isSymbol(i) && ',;:()–—'.includes(statement.raw(i)) && !statement.glued(i + 1)
  while (first > statement.first && !closes(first - 1) && length(first - 1, last) <= LONGEST) first--
  while (last < statement.last && !closes(last) && length(first, last + 1) <= LONGEST) last++
  while (last > first + 1 && statement.isSymbol(last - 1) && '.,;:'.includes(statement.raw(last - 1))) last--
  // The dash of a dateline: “RENO, May 7 - Tessaro said …”.
  while (first < last - 1 && statement.isSymbol(first) && '-–—•*'.includes(statement.raw(first))) first++
  const [from, to] = [start[first]!, end[last - 1]!]
  const { line, column } = article.locate(from)
  return { article: article.info, start: from, end: to, line, column, quote: detached(article.text.slice(from, to)) }
}
