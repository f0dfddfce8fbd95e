import type { Mention } from '../model'
import type { Statement } from './statement'

/** First words that many houses share. */
const GENERIC = new Set(['bank', 'bankhaus', 'privatbank', 'analysehaus', 'the', 'die', 'das', 'der'])

/** The analyst house that a target or rating comes from; null where the sentence names none. */
export function houseOf(statement: Statement, value: Pick<Mention, 'first' | 'last'>): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const run of capitalisedRuns(statement)) {
    const words = run.words.map((word) => word.toLowerCase())
    if (words.some((word) => statement.names.has(word))) continue
    const isHouse = words.some((word) => statement.words.houses.has(word))
    if (!isHouse && !run.opens) continue
    const distance =
      statement.distance(run.first, run.last, value.first, value.last) + (run.first >= value.last ? 5 : 0) - (isHouse ? 20 : 0)
    if (distance < least) {
      least = distance
      best = words.find((word) => !GENERIC.has(word) && word.length > 1) ?? null
    }
  }
  return best
}

interface Run {
  words: string[]
  first: number
  last: number
  /** It opens its clause and a small word follows: a name, not a noun. */
  opens: boolean
}

function* capitalisedRuns(statement: Statement): Generator<Run> {
  for (let i = statement.first; i < statement.last; i++) {
    if (!statement.capitalised(i)) continue
    const first = i
    const words = [statement.raw(i)]
    while (i + 1 < statement.last) {
      if (statement.capitalised(i + 1)) words.push(statement.raw(++i))
      else if (statement.raw(i + 1) === '&' && statement.capitalised(i + 2)) i++
      else break
    }
    const opening = first === statement.first || statement.isSymbol(first - 1) || statement.words.clauses.has(statement.word(first - 1))
    yield { words, first, last: i + 1, opens: opening && statement.isWord(i + 1) }
  }
}
