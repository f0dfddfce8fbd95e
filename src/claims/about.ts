import type { CompareRule, Mention } from '../model'
import { holderOf } from './holders'
import { houseOf } from './houses'
import type { Statement } from './statement'
import { thingsNear } from './things'

type Tokens = Pick<Mention, 'first' | 'last'>

/** Words within this distance of a value qualify it; own choice: its clause. */
const NEAR = 12

const near = (statement: Statement, i: number, value: Tokens): boolean => statement.distance(i, i + 1, value.first, value.last) <= NEAR

/** Words of a list in the value's clause, sorted and joined; empty where there are none. */
function listed(statement: Statement, words: { has(word: string): boolean }, value: Tokens): string {
  const found = new Set<string>()
  for (let i = statement.first; i < statement.last; i++) {
    const word = statement.word(i)
    if (words.has(word) && near(statement, i, value) && (i < value.first || i >= value.last)) found.add(stem(word))
  }
  return [...found].sort().join(' ')
}

/** “je Aktie”, “pro Passagier”, “a tonne”: what a value is reckoned for each of; empty where for none. */
function perUnit(statement: Statement, { first, last }: Tokens): string {
  const { per } = statement.words
  if (per.has(statement.word(last))) return `/${stem(statement.word(last + 1))}`
  for (let i = first - 1; i >= statement.first && i >= first - 5; i--)
    if (per.has(statement.word(i)) && statement.capitalised(i + 1)) return `/${stem(statement.word(i + 1))}`
  return ''
}

/** Inflected forms of one word fall together. */
const stem = (word: string): string => word.replace(/(?:e[mnrs]?|s)$/, '')

/** What makes a claim comparable or not besides its subject and time, read from the words around the value. */
export function aboutOf(statement: Statement, value: Tokens, { key, conflict, value: kind }: CompareRule, stem: string | null): Record<string, string> {
  const { words } = statement
  const status = key.includes('period') ? statusOf(statement, value) : ''
  const changed = kind === 'time' ? words.moved : kind === 'name' ? words.succession : key.includes('house') || status === 'expected' ? words.revised : null
  const about: Record<string, string | null> = {
    scope: [listed(statement, words.part, value), perUnit(statement, value)].filter(Boolean).join(' '),
    basis: listed(statement, words.basis, value),
    session: listed(statement, words.session, value),
    status,
    revised: changed && statement.has(changed) ? 'yes' : '',
    house: key.includes('house') ? houseOf(statement, value) : '',
    holder: key.includes('holder') ? holderOf(statement, value, stem) : '',
    things: key.includes('things') ? thingsNear(statement, value, stem).join(' ') : '',
    of: conflict === 'scope' ? wholeOf(statement, value) : '',
  }
  return Object.fromEntries(Object.entries(about).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

/** Whether a value is reported, expected by the company, or estimated by others; empty where it is reported. */
function statusOf(statement: Statement, value: Tokens): '' | 'expected' | 'estimate' {
  const within = (list: { has(word: string): boolean }): boolean => {
    for (let i = statement.first; i < statement.last; i++)
      if (list.has(statement.word(i)) && statement.distance(i, i + 1, value.first, value.last) <= 20) return true
    return false
  }
  if (!within(statement.words.expected)) return ''
  return within(statement.words.estimate) ? 'estimate' : 'expected'
}

/** Words of a whole at most; own choice: article, adjectives, noun, and what it is for. */
const WHOLE_WORDS = 6

/** The whole that a share is of, as the text names it: “weltweiten KI-Traffics”; null where it names none. */
export function wholeOf(statement: Statement, value: Tokens): string | null {
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

