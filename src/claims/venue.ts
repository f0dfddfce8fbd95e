import { EXCHANGES } from '../mentions/exchanges'
import type { Mention, Name } from '../model'
import type { Statement } from './statement'

type Tokens = Pick<Mention, 'first' | 'last'>

interface NamedExchange {
  id: string
  words: readonly string[]
  isPlace: boolean
}

/** Names and places of exchanges by their first words, the longest first. */
const byFirst = new Map<string, NamedExchange[]>()
for (const [id, { names, places }] of Object.entries(EXCHANGES)) {
  for (const [list, isPlace] of [[names, false] as const, [places, true] as const]) {
    for (const name of list) {
      const words = name.split(' ')
      byFirst.set(
        words[0]!,
        [...(byFirst.get(words[0]!) ?? []), { id, words, isPlace }].sort((a, b) => b.words.length - a.words.length),
      )
    }
  }
}

/** An exchange counts for a value within this distance; own choice: its clause and the one before. */
const NEAR = 20

/**
 * Ids of the exchanges where a price or a move may have been made, parted by spaces: the one that is named nearest, else those on which the
 * company is listed; only those that trade in the currency of the price, where that is known. Empty where nothing tells.
 */
export function venueOf(statement: Statement, value: Tokens, company: Name | undefined, unit: string | undefined): string {
  const trades = (currency: string): boolean => unit === undefined || unit === currency
  let nearest: { id: string; distance: number } | undefined
  for (const { id, first, last } of exchangesIn(statement)) {
    const distance = statement.distance(first, last, value.first, value.last)
    if (distance <= NEAR && distance < (nearest?.distance ?? NEAR + 1)) nearest = { id, distance }
  }
  if (nearest) return trades(EXCHANGES[nearest.id]!.currency) ? nearest.id : ''
  const listed = (company?.listings ?? []).filter(({ currency }) => trades(currency)).map(({ exchange }) => exchange)
  if (listed.length === 0) return ''
  const home = unit === undefined ? homeOf(statement.article.info.language) : []
  return [...new Set([...listed, ...home])].sort().join(' ')
}

/** Where the readers of a language trade any share: on Thanksgiving, a German article tells of the move in Frankfurt. */
const homeOf = (language: string): string[] => Object.keys(EXCHANGES).filter((id) => EXCHANGES[id]!.readers === language)

function* exchangesIn(statement: Statement): Generator<Tokens & { id: string }> {
  for (let i = statement.first; i < statement.last; i++) {
    const named = byFirst
      .get(statement.word(i))
      ?.find(({ words, isPlace }) => words.every((word, k) => statement.word(i + k) === word) && (!isPlace || isTradingPlace(statement, i)))
    if (named) yield { id: named.id, first: i, last: i + named.words.length }
  }
}

/** “In Frankfurt”, “an der Börse Paris”; not “mit Sitz in Paris”, “based in London”. */
const isTradingPlace = (statement: Statement, i: number): boolean =>
  statement.isIn(statement.words.venueBefore, i - 1) && !statement.isIn(statement.words.seats, i - 2)
