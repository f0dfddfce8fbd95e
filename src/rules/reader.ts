import type { Language } from '../languages/language'
import type { StatementWords } from '../articles/words'
import type { Article, Mention, Span } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { SeenSymbols } from '../text/seen'
import { TokenFlag, TokenKind } from '../text/tokens'
import { NO_TRIE, type SlotReader, type Trie } from '../text/trie'
import { NO_WORDS, SLOTS, type Slot } from '../text/vocabulary'
import type { PhraseBook } from './compile'
import { type Asides, NO_USES, type PhraseUse } from './uses'

/** What is needed to read articles of one language: its words, and the phrases of the rules in force. */
export interface Reader {
  language: Language
  lexicon: Lexicon
  /** First parts of phrases, and the others. */
  trie: Trie
  others: Trie
  seen: SeenSymbols
  useOf: (phrase: number) => PhraseUse
  /** Whether some phrase has a typed slot. */
  hasSlots: boolean
  /** Whether one of a run of phrases can stand in the sentence at hand, as far as their first words tell. */
  canStand: (from: number, to: number) => boolean
  asides: Asides
  /** The last sentence in which each rule has found something, and in which each part of a phrase stood; `sentence` counts over all texts. */
  marks: { sentence: number; foundBy: Int32Array; found: Int32Array }
}

/** The phrases of a language that no rule speaks. */
export const NO_PHRASES: PhraseBook = {
  vocabulary: NO_WORDS,
  trie: NO_TRIE,
  others: NO_TRIE,
  uses: NO_USES,
  beside: { groups: new Int32Array(1), ends: new Int32Array(0), symbols: new Int32Array(0) },
}

/** A phrase of a rule, found in a sentence. */
export interface PhraseMatch {
  phrase: number
  /** Tokens [first, last). */
  first: number
  last: number
  /** Index of the sentence. */
  sentence: number
  use: PhraseUse
  /** The exact place, where it is not that of the tokens. */
  span?: Span
}

/** Mention types that fill a slot. */
const FILLS: Readonly<Record<Exclude<Slot, 'company'>, readonly Mention['type'][]>> = {
  date: ['date', 'period'],
  period: ['period', 'date'],
  duration: ['duration'],
  money: ['money'],
  percent: ['percent'],
  number: ['number'],
  ordinal: ['ordinal'],
  quantity: ['number', 'percent', 'money'],
}

/** The slots that a mention of a type fills, as bits. */
const FILLED: Readonly<Record<string, number>> = Object.fromEntries(
  Object.values(FILLS)
    .flat()
    .map((type) => [
      type,
      SLOTS.reduce((bits, name, slot) => (name !== 'company' && FILLS[name].includes(type) ? bits | (1 << slot) : bits), 0),
    ]),
)

const COMPANY = 1 << SLOTS.indexOf('company')

/** A company name spans at most this many words; own choice: legal form included. */
const MAX_NAME = 4

/** Reads typed slots from the mentions of an article, with the words that only stress a quantity; a company is a run of capitalised words. */
export function slotReader({ tokens, mentions, words }: Pick<Article, 'tokens' | 'mentions' | 'words'>, lists: StatementWords): SlotReader {
  const byToken = new Map<number, Mention[]>()
  const { kind, flags, count } = tokens
  const isName = (i: number): boolean => kind[i] === TokenKind.Word && (flags[i]! & TokenFlag.Capitalised) !== 0
  const starting = new Uint16Array(count)
  for (let i = 0; i < count; i++) if (isName(i)) starting[i] = COMPANY
  const put = (mention: Mention, first: number): void => {
    starting[first]! |= FILLED[mention.type] ?? 0
    const here = byToken.get(first)
    if (here) here.push(mention)
    else byToken.set(first, [mention])
  }
  for (const mention of mentions) {
    put(mention, mention.first)
    const first = isQuantity(mention) ? stressedFrom(mention.first, words, lists) : mention.first
    if (first < mention.first) put(mention, first)
  }
  const ends: SlotReader['ends'] = (slot, token, visit) => {
    const bit = 1 << slot
    if (bit !== COMPANY) {
      for (const mention of byToken.get(token) ?? []) if ((FILLED[mention.type]! & bit) !== 0) visit(mention.last)
      return
    }
    for (let i = token, words = 0; i < count && words < MAX_NAME; i++) {
      if (isName(i)) {
        words++
        visit(i + 1)
      } else if (i === token || kind[i] !== TokenKind.Symbol || (flags[i]! & TokenFlag.Glued) === 0) {
        return
      }
    }
  }
  return { starting, ends }
}

const isQuantity = ({ type }: Mention): boolean => FILLS.quantity.includes(type)

/** Where “only”, “insgesamt”, “a total of” in front of a quantity begin, which change nothing about it; the quantity's own first token where nothing does. */
function stressedFrom(first: number, words: Article['words'], { stresses, stressTotals, of, indefinite }: StatementWords): number {
  let from = first
  while (from > 0 && words.isIn(stresses, from - 1)) from--
  if (from < 2 || !words.isIn(of, from - 1) || !words.isIn(stressTotals, from - 2)) return from
  return words.isIn(indefinite, from - 3) ? from - 3 : from - 2
}
