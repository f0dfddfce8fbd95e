import type { Mention } from '../model'
import type { Statement } from './statement'

/** Words within this distance of a value qualify it; own choice: its clause. */
const NEAR = 12

const near = (statement: Statement, i: number, value: Mention): boolean => statement.distance(i, i + 1, value.first, value.last) <= NEAR

/** Words of a list in the value's clause, sorted and joined; empty where there are none. */
function listed(statement: Statement, words: { has(word: string): boolean }, value: Mention): string {
  const found = new Set<string>()
  for (let i = statement.first; i < statement.last; i++) {
    const word = statement.word(i)
    if (words.has(word) && near(statement, i, value) && (i < value.first || i >= value.last)) found.add(stem(word))
  }
  return [...found].sort().join(' ')
}

/** “je Aktie”, “pro Passagier”, “a tonne”: what a value is reckoned for each of; empty where for none. */
function perUnit(statement: Statement, { first, last }: Mention): string {
  const { per } = statement.words
  if (per.has(statement.word(last))) return `/${stem(statement.word(last + 1))}`
  for (let i = first - 1; i >= statement.first && i >= first - 5; i--)
    if (per.has(statement.word(i)) && statement.capitalised(i + 1)) return `/${stem(statement.word(i + 1))}`
  return ''
}

/** Inflected forms of one word fall together. */
const stem = (word: string): string => word.replace(/(?:e[mnrs]?|s)$/, '')

/** What else makes a value comparable or not: part of the company, basis of reckoning, session and venue. */
export function aboutOf(statement: Statement, value: Mention): Record<string, string> {
  const { part, basis, session } = statement.words
  const about: Record<string, string> = {}
  const scope = listed(statement, part, value)
  const reckoned = listed(statement, basis, value)
  const traded = listed(statement, session, value)
  const per = perUnit(statement, value)
  if (scope || per) about.scope = [scope, per].filter(Boolean).join(' ')
  if (reckoned) about['basis'] = reckoned
  if (traded) about['session'] = traded
  return about
}

/** Words of a whole at most; own choice: article, adjectives, noun, and what it is for. */
const WHOLE_WORDS = 6

/** The whole that a share is of, as the text names it: “weltweiten KI-Traffics”; null where it names none. */
export function wholeOf(statement: Statement, value: Mention): string | null {
  const { whole, fillers } = statement.words
  for (let i = value.last; i < Math.min(statement.last, value.last + 2); i++) {
    if (!whole.has(statement.word(i))) continue
    const words: string[] = []
    for (let j = i + 1; j < statement.last && words.length < WHOLE_WORDS; j++) {
      if (statement.isSymbol(j) && !statement.glued(j + 1)) break
      if (!statement.isWord(j) || whole.has(statement.word(j)) || fillers.has(statement.word(j))) continue
      if (words.some((word) => /^\p{Lu}/u.test(word)) && !statement.capitalised(j)) break
      words.push(statement.raw(j))
    }
    return words.length > 0 ? words.join(' ') : null
  }
  return null
}

/** First words that many houses share. */
const GENERIC = new Set(['bank', 'bankhaus', 'privatbank', 'analysehaus', 'the', 'die', 'das', 'der'])

/** The analyst house that a target or rating comes from; null where the sentence names none. */
export function houseOf(statement: Statement, value: Mention, companies: ReadonlySet<string>): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const run of capitalisedRuns(statement)) {
    const words = run.words.map((word) => word.toLowerCase())
    if (words.some((word) => companies.has(word))) continue
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
