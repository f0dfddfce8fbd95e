import type { Statement } from './statement'

/** How far apart the tokens of a sentence are, and what parts it; token by token from its first one on. */
export interface Layout {
  /** What the tokens in front of each one cost together. */
  costs: readonly number[]
  /** The same, with nothing for what is inserted between two commas. */
  outerCosts: readonly number[]
  /** Number of the segment of each token: what stands between commas, brackets, dashes and “while”. */
  segments: readonly number[]
  /** Number of the insertion that each token stands in; 0 for none. */
  insertions: readonly number[]
}

/** What a token costs that stands between a value and its words; own choices: a comma is worth three words. */
const COSTS: Readonly<Record<string, number>> = { ',': 3, ';': 12, ':': 6, '(': 4, ')': 4, '–': 5, '—': 5, '"': 2, '„': 2, '“': 2, '”': 2 }

export function layoutOf(statement: Statement): Layout {
  const { first, last } = statement
  const costs = [0]
  const outerCosts = [0]
  const segments: number[] = []
  const insertions: number[] = []
  for (let i = first, segment = 0, newest = 0, end = 0; i < last; i++) {
    const cost = costOf(statement, i)
    const opened = i >= end ? insertionAt(statement, i) : 0
    if (opened > 0) {
      end = opened
      newest++
    } else if (i >= end && parts(statement, i)) segment = ++newest
    const inside = i < end
    costs.push(costs[i - first]! + cost)
    outerCosts.push(outerCosts[i - first]! + (inside ? 0 : cost))
    segments.push(inside ? newest : segment)
    insertions.push(inside ? newest : 0)
  }
  return { costs, outerCosts, segments, insertions }
}

function costOf(statement: Statement, i: number): number {
  if (!statement.isSymbol(i)) return statement.isIn(statement.words.clauses, i) ? 3 : 1
  return isInside(statement, i) ? 0 : (COSTS[statement.raw(i)] ?? 0)
}

/** A mark inside a word or number: “1.5”, “like-for-like”. */
const isInside = (statement: Statement, i: number): boolean =>
  statement.glued(i) && statement.glued(i + 1) && !CLOSING_QUOTES.has(statement.raw(i + 1))

/** “…,” said the chief executive */
const CLOSING_QUOTES: ReadonlySet<string> = new Set(['"', '”', '“', '’'])

/** Behind the comma that ends the insertion which a token opens: “, which ended in October,”; 0 where it opens none. */
function insertionAt(statement: Statement, comma: number): number {
  if (!statement.isSymbol(comma) || statement.raw(comma) !== ',' || statement.glued(comma + 1)) return 0
  if (!statement.isIn(statement.words.insertions, comma + 1)) return datedLevelAt(statement, comma)
  for (let i = comma + 2; i < statement.last; i++) {
    if (!statement.isSymbol(i)) continue
    if (';:–—'.includes(statement.raw(i))) return 0
    if (statement.raw(i) === ',' && !statement.glued(i + 1)) return i + 1
  }
  return 0
}

/** Behind the comma that ends “, 2023 noch bei 5,9 Prozent,”: a value and its time without a verb; 0 where that is not what stands there. */
function datedLevelAt(statement: Statement, comma: number): number {
  const { fillers, prepositions, before } = statement.words
  let values = 0
  let times = 0
  for (let i = comma + 1; i < statement.last; ) {
    if (statement.raw(i) === ',' && !isInside(statement, i)) return values === 1 && times === 1 ? i + 1 : 0
    const mention = statement.mentionAt(i)
    if (!mention && ![fillers, prepositions, before].some((list) => statement.isIn(list, i))) return 0
    if (mention?.type === 'date' || mention?.type === 'period') times++
    else if (mention) values++
    i = mention?.last ?? i + 1
  }
  return 0
}

/** Whether a token begins a new segment. */
function parts(statement: Statement, i: number): boolean {
  if (!statement.isSymbol(i)) return statement.isIn(statement.words.turns, i)
  return ',;:()–—'.includes(statement.raw(i)) && !isInside(statement, i)
}
