import type { Mention } from '../model'
import type { Statement } from './statement'
import { bare, isThing } from './things'

type Tokens = Pick<Mention, 'first' | 'last'>

/** Who holds a stake in the company that a sentence is about: a class of holders, or a named one; null where nobody is named. */
export function holderOf(statement: Statement, value: Tokens, stem: string | null): string | null {
  const holder = classOf(statement, value)
  if (holder === null || (!inSegment(statement, holder.at, value) && namesAnother(statement, value)))
    return namedHolder(statement, value, stem)
  return holder.name
}

/** The class of holders that is named nearest; null where none is. */
function classOf(statement: Statement, value: Tokens): { name: string; at: number } | null {
  let best: { name: string; at: number } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [name, words] of statement.words.holders) {
    for (const i of statement.placesOf(words)) {
      const distance = statement.distance(i, i + 1, value.first, value.last) + (i >= value.last ? 2 : 0)
      if (distance < least) {
        least = distance
        best = { name, at: i }
      }
    }
  }
  return best
}

const inSegment = (statement: Statement, i: number, value: Tokens): boolean => statement.segment(i) === statement.segment(value.first)

/** “…, der Pensionsfonds Nordpension hat 7,1 Prozent”: the clause of the value names a holder of its own. */
function namesAnother(statement: Statement, value: Tokens): boolean {
  for (let i = statement.first; i < value.first; i++)
    if (inSegment(statement, i, value) && statement.capitalised(i) && isThing(statement, i) && !statement.names.has(statement.word(i)))
      return true
  return false
}

/** A name by its shape, or by the word behind it that names of firms end in: “Bredow Capital”. */
const isHolder = (statement: Statement, i: number): boolean =>
  isThing(statement, i) || (!statement.facts(i) && isFirmWord(statement, i + 1))

const isFirmWord = (statement: Statement, i: number): boolean =>
  statement.capitalised(i) && [statement.words.houses, statement.words.legalForms].some((list) => statement.isIn(list, i))

/** The holder named nearest, before what is held: “Valora mit 38 Prozent”, “owned by Honeywell”; not “a stake in Viacom”. */
function namedHolder(statement: Statement, value: Tokens, stem: string | null): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (let i = statement.first; i < statement.last; i++) {
    if (!statement.capitalised(i) || !isHolder(statement, i) || statement.isIn(statement.words.held, i - 1)) continue
    const word = bare(statement.word(i))
    if (statement.words.legalForms.has(statement.word(i)) || statement.words.legalForms.has(word)) continue
    const distance = statement.distance(i, i + 1, value.first, value.last)
    if (statement.isNameOf(stem, word) || word.length < 3 || distance >= least) continue
    least = distance
    best = word
  }
  return best
}
