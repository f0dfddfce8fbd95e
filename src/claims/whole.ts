import { withoutApostrophe } from '../articles/forms'
import type { Mention } from '../model'
import { sameClause, stemOf } from './clause'
import type { Statement } from './statement'

type Tokens = Pick<Mention, 'first' | 'last'>

/** What a share is of. */
export interface Whole extends Tokens {
  /** As the text names it: “weltweiten KI-Traffics”. */
  text: string
  /**
   * The words that tell it from other wholes, as they begin, sorted: “behäl” of “European market for Behälterglas”; empty where none
   * does. All that a company sells is one whole, however it is called: TURNOVER.
   */
  content: string
}

export const TURNOVER = 'turnover'

/** The whole behind a value or its cue: “18 percent of the wheat sold”, else the market of its clause; null where the text names none. */
export function wholeNear(statement: Statement, value: Tokens, cue: Tokens): Whole | null {
  return (
    turnoverAt(statement, value) ??
    wholeOf(statement, value.last) ??
    wholeOf(statement, cue.last) ??
    wholeOf(statement, cue.first + 1) ??
    marketNear(statement, value) ??
    goodsNear(statement, value)
  )
}

/** “Jeder vierte Euro Umsatz”: the sales that a coin stands for. */
const turnoverAt = (statement: Statement, { last }: Tokens): Whole | null =>
  statement.isIn(statement.words.coins, last - 1) && statement.isIn(statement.words.turnover, last)
    ? { first: last, last: last + 1, text: statement.raw(last), content: TURNOVER }
    : null

/** A time stands there, past an article: “in the third quarter” is no whole. */
const isTimeAt = (statement: Statement, i: number): boolean => [i, i + 1].some((at) => statement.timeAt(at))

/** “Der Marktanteil bei 31 Prozent”: what follows is the share itself. */
const isShareAt = (statement: Statement, i: number): boolean => statement.mentionAt(i)?.type === 'percent'

/** The verb behind a whole, or a value: “share of the British market was 4.1%”. */
const endsWhole = (statement: Statement, i: number): boolean => {
  const { over, up, down, clauses, relatives, links } = statement.words
  return [over, up, down, clauses, relatives, links].some((list) => statement.isIn(list, i)) || statement.mentionAt(i) !== undefined
}

/** Words of a whole at most; own choice: article, adjectives, noun, and what it is for. */
const WHOLE_WORDS = 6

/** The whole that the words behind a token name: “weltweiten KI-Traffics”; null where they name none. */
function wholeOf(statement: Statement, last: number): Whole | null {
  const { whole, fillers, purposes } = statement.words
  for (let i = last; i < Math.min(statement.last, last + 2); i++) {
    if (statement.isSymbol(i)) return null
    if (!statement.isIn(whole, i)) continue
    const tokens: number[] = []
    if (isTimeAt(statement, i + 1) || isShareAt(statement, i + 1)) continue
    let hasNoun = false
    for (let j = i + 1; j < statement.last && tokens.length < WHOLE_WORDS; j++) {
      if (statement.isSymbol(j) && !statement.glued(j + 1) && !endsInitials(statement, j)) break
      if (!statement.capitalNouns && endsWhole(statement, j)) break
      if (!statement.isWord(j) || statement.isIn(whole, j) || statement.isIn(fillers, j)) continue
      if (statement.capitalNouns && hasNoun && !statement.capitalised(j) && !statement.isIn(purposes, j)) break
      hasNoun = statement.capitalised(j) || (hasNoun && !statement.isIn(purposes, j))
      tokens.push(j)
    }
    return tokens.length > 0 ? asWhole(statement, tokens) : null
  }
  return null
}

/** “Im deutschen Markt für Winterreifen”: the market that the clause names, where words say which. */
function marketNear(statement: Statement, value: Tokens): Whole | null {
  const { markets, definite, prepositions, whole, purposes } = statement.words
  for (const market of statement.placesOf(markets)) {
    if (!sameClause(statement, market, value)) continue
    let first = market
    const isOpen = (i: number): boolean => [definite, prepositions, whole].every((list) => !statement.isIn(list, i))
    while (market - first < MODIFIERS && statement.isWord(first - 1) && isOpen(first - 1) && !statement.mentionAt(first - 1)) first--
    // “The U.S. market for pumps”
    while (endsInitials(statement, first - 1)) first -= 2
    let last = market + 1
    if (statement.isIn(purposes, last)) {
      last++
      while (last - market < WHOLE_WORDS && statement.isWord(last) && !endsWhole(statement, last) && isOpen(last)) {
        last++
        if (statement.capitalNouns && statement.capitalised(last - 1)) break
      }
    }
    const tokens = Array.from({ length: last - first }, (_, i) => first + i)
    const found = asWhole(
      statement,
      tokens.filter((i) => statement.isWord(i)),
    )
    if (found.content !== '' || found.text.includes(' ')) return found
  }
  return null
}

/** The point behind an initial: “U.S.”. */
const endsInitials = (statement: Statement, i: number): boolean =>
  statement.raw(i) === '.' && statement.glued(i) && statement.isWord(i - 1) && statement.raw(i - 1).length === 1

/** “Bei Kühlaggregaten hält der Konzern 31 Prozent”, “hält bei leisen Lüftern 31 Prozent”: the goods of a clause, where nouns have capitals. */
function goodsNear(statement: Statement, value: Tokens): Whole | null {
  const { attending, self, part, notNames, houses } = statement.words
  if (!statement.capitalNouns) return null
  for (const by of statement.placesOf(attending)) {
    if (!sameClause(statement, by, value)) continue
    const goods = statement.capitalised(by + 1) || !statement.isWord(by + 1) ? by + 1 : by + 2
    if (!statement.isWord(goods) || !statement.capitalised(goods)) continue
    const isOther = statement.namesAt(goods) || statement.mentionAt(goods) !== undefined || statement.timeAt(goods) !== undefined
    if (isOther || [self, part, notNames, houses].some((list) => statement.isIn(list, goods))) continue
    return asWhole(statement, goods - by === 1 ? [goods] : [by + 1, goods])
  }
  return null
}

/** Adjectives in front of a market at most; own choice. */
const MODIFIERS = 3

function asWhole(statement: Statement, tokens: readonly number[]): Whole {
  const isJoined = (i: number): boolean => statement.raw(i - 1) === '-' && statement.glued(i)
  const text = tokens.reduce((before, i) => `${before}${before && (isJoined(i) ? '-' : ' ')}${statement.raw(i)}`, '')
  const isTurnover = tokens.some((i) => statement.isIn(statement.words.turnover, i))
  return { text, content: isTurnover ? TURNOVER : contentOf(statement, tokens), first: tokens[0]!, last: tokens.at(-1)! + 1 }
}

/** Letters by which words are told apart: “Auto” and “Autos” begin alike. */
const HEAD = 5
/** Shorter words tell nothing. */
const SHORT = 3

/** “Bieres” and “Bier”, but not “be” of “beer”. */
export function headOf(word: string): string {
  const stem = stemOf(word)
  return (stem.length < SHORT ? word : stem).slice(0, HEAD)
}

function contentOf(statement: Statement, tokens: readonly number[]): string {
  const { plainMarkets, anyWhole } = statement.words
  const words = tokens
    .filter((i) => regionAt(statement, i) === null && ![plainMarkets, anyWhole].some((list) => statement.isIn(list, i)))
    .map((i) => statement.word(i))
  return [...new Set(words.filter((word) => word.length >= SHORT).map(headOf))].sort().join(' ')
}

/** “What bothers us”: no country. */
export const isPronoun = (statement: Statement, i: number): boolean => statement.raw(i) === 'us'

/** The region that a token names, in any language: “germany” of “bundesweit”; null where none. */
export function regionAt(statement: Statement, i: number): string | null {
  const { regions } = statement.words
  if (isPronoun(statement, i)) return null
  const pair = twoWordRegionAt(statement, i) ?? twoWordRegionAt(statement, i - 1)
  if (pair !== null) return pair
  const compound = statement.word(i).length === 1 ? statement.compound(i) : ''
  return regions.find(([, words]) => statement.isIn(words, i) || (compound !== '' && words.has(compound)))?.[0] ?? null
}

/** “United States”: listed with a hyphen. */
function twoWordRegionAt(statement: Statement, i: number): string | null {
  if (!statement.capitalised(i) || !statement.capitalised(i + 1)) return null
  return regionCalled(statement, `${statement.word(i)}-${withoutApostrophe(statement.word(i + 1))}`)
}

/** The region of that name, in any language; null where there is none. */
export const regionCalled = ({ words }: Statement, name: string): string | null =>
  words.regions.find(([, list]) => list.has(name))?.[0] ?? null

/** The regions that a share or rank is told of, sorted; what only describes the company is none: “der deutsche Hersteller”. */
export function regionsNear(statement: Statement, value: Tokens, cue: Tokens, whole: Whole | null): string {
  const found = new Set<string>()
  // “Die Hälfte des Umsatzes kam von chinesischen Herstellern”: sales are told of by who buys.
  const isTurnover = whole?.content === TURNOVER
  for (let i = statement.first; i < statement.last; i++) {
    const region = regionAt(statement, i)
    if (region === null) continue
    const isOfWhole = whole !== null && whole.first <= i && i < whole.last
    const isBehind = i === value.last || i === cue.last
    const isThere = isWhere(statement, i) || (isTurnover && (i === statement.first || statement.isIn(statement.words.partBefore, i - 1)))
    const isClose = sameClause(statement, i, value)
    if (isOfWhole || isBehind || (isThere && (isClose || describes(statement, i, whole))) || (isClose && isOfMarket(statement, i)))
      found.add(region)
  }
  return [...found].sort().join(' ')
}

/** “The American market”, “the U.S. pump market”. */
function isOfMarket(statement: Statement, i: number): boolean {
  let last = i + 1
  while (endsInitials(statement, last) || endsInitials(statement, last + 1)) last++
  for (let j = last; j < last + MODIFIERS && statement.isWord(j) && !statement.isIn(statement.words.prepositions, j); j++)
    if (statement.isIn(statement.words.markets, j)) return true
  return false
}

/** Words from what a share is of to the place where its clause says it is made at most; own choice. */
const CLAUSE = 8

/** “41% of the pumps that are built in the United States”: the place stands in a clause about the whole. */
function describes(statement: Statement, i: number, whole: Whole | null): boolean {
  if (whole === null || i < whole.last || i - whole.last > CLAUSE || !statement.isIn(statement.words.relatives, whole.last)) return false
  for (let j = whole.last; j < i; j++) if (statement.isSymbol(j)) return false
  return true
}

/** “In Germany”, “in the United States”, “Deutschlands”, “worldwide”. */
function isWhere(statement: Statement, i: number): boolean {
  const { placeBefore, placeIn, definite, regionWide } = statement.words
  const isPlace = (at: number): boolean => [placeBefore, placeIn].some((list) => statement.isIn(list, at))
  const isGenitive = statement.capitalised(i) ? GENITIVE.test(statement.raw(i)) : APOSTROPHE_S.test(statement.raw(i))
  return isPlace(i - 1) || (statement.isIn(definite, i - 1) && isPlace(i - 2)) || isGenitive || statement.isIn(regionWide, i)
}

const APOSTROPHE_S = /['’]s$/u
const GENITIVE = /['’]s$|(?<=[^s]{5})s$/u
