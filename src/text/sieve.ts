import { CharClass, charClass, foldWord } from './characters'
import { CLAUSE_START, GAP, type TrieData } from './trie'
import { codeAt, LETTERS, lengthOf, NOT_ASCII } from './utf8'
import { SLOTS, type VocabularyData } from './vocabulary'

/**
 * Where phrases can stand in a text: behind words that some phrase has in a row, in bytes. None where no phrase is there;
 * null where only reading the text tells.
 */
export type Places = readonly number[] | null

/** Phrases of one language: those that `sought` names are looked for, by their numbers. */
export interface Sought {
  vocabulary: VocabularyData
  trie: TrieData
  sought: (phrase: number) => boolean
}

/** So many words in a row are looked for at once; own choice: three still let through what everybody writes, such as “vor der Fertigung”. */
const LONGEST = 4
/** Spellings of one run of words, at most; own choice: longer runs of word lists are cut into shorter ones. */
const MAX_SPELLINGS = 1000
/** Bits of the table that is asked first; own choice: 64 KB stay in the processor's cache. */
const TABLE_BITS = 19

const NO_WORD = 0x811c9dc5 | 0
const SHARP_S = 0xdf
const SMALL_S = 0x73
const withLetter = (word: number, letter: number): number => Math.imul(word ^ letter, 0x01000193)
const withWord = (run: number, word: number): number => Math.imul(run, 0x5bd1e995) ^ word

/** Small letters of Latin ones that are written in one way only, but for their case, ß among them; 0 for all others. */
const LATIN = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const folded = foldWord(String.fromCharCode(code))
  if (code === SHARP_S) return code
  return charClass(code) === CharClass.Letter && folded.length === 1 ? folded.charCodeAt(0) : 0
})

/**
 * Tells in one pass over the bytes of a text, without reading it, where a phrase can stand. Words are runs of letters, and nothing
 * between them counts, so that no phrase that a reader finds slips through.
 */
export class Sieve {
  private readonly table = new Int32Array(1 << (TABLE_BITS - 5))

  private constructor(private readonly runs: ReadonlySet<number>) {
    for (const run of runs) this.table[slotOf(run) >>> 5]! |= 1 << slotOf(run)
  }

  /** A sieve for phrases; null where one of them has no word that is always there in full. */
  static for(books: readonly Sought[]): Sieve | null {
    const runs = new Set<number>()
    return books.every((book) => collectRuns(book, runs)) ? new Sieve(runs) : null
  }

  /** Looks through text in UTF-8: `bytes` up to `end`, where a zero stands. */
  places(bytes: Uint8Array, end: number): Places {
    const { table, runs } = this
    const has = (run: number): boolean => (table[slotOf(run) >>> 5]! & (1 << slotOf(run))) !== 0 && runs.has(run)
    const found: number[] = []
    let hasWords = false
    let word = NO_WORD
    let [one, two, three] = [0, 0, 0]
    for (let at = 0; at <= end; ) {
      let letter = LETTERS[bytes[at]!]!
      while (letter > NOT_ASCII) {
        word = withLetter(word, letter)
        letter = LETTERS[bytes[++at]!]!
      }
      const from = at++
      if (letter === NOT_ASCII) {
        const code = codeAt(bytes, from)
        at = from + lengthOf(code)
        const type = code < 0x10000 ? charClass(code) : CharClass.Symbol
        if (type === CharClass.Ignorable) continue
        if (type === CharClass.Mark) return null
        if (type === CharClass.Letter) {
          const small = code < LATIN.length ? LATIN[code]! : 0
          if (small === 0) return null
          word = small === SHARP_S ? withLetter(withLetter(word, SMALL_S), SMALL_S) : withLetter(word, small)
          continue
        }
      }
      if (word !== NO_WORD) {
        hasWords = true
        const four = withWord(three, word)
        three = withWord(two, word)
        two = withWord(one, word)
        one = withWord(0, word)
        if (has(one) || has(two) || has(three) || has(four)) found.push(from - 1)
        word = NO_WORD
      }
    }
    return hasWords ? found : null
  }
}

const slotOf = (run: number): number => (run ^ (run >>> 13)) & ((1 << TABLE_BITS) - 1)

/** Words in a row, as the loop over a text hashes them. */
interface Run {
  words: number
  hash: number
}

/** What is known where nothing is. */
const UNKNOWN: readonly Run[] = [{ words: 0, hash: 0 }]

const shortest = (runs: readonly Run[]): number => runs.reduce((least, { words }) => Math.min(least, words), LONGEST)

/** Collects for each phrase a run of words without which it cannot be there, in all its spellings; false where a phrase has none. */
function collectRuns({ vocabulary, trie, sought }: Sought, into: Set<number>): boolean {
  const { from, symbols, acceptsFrom, accepts } = trie
  const wordsOf = symbolReader(vocabulary)
  const visit = (node: number, runs: readonly Run[], earlier: readonly Run[]): boolean => {
    const best = shortest(runs) > shortest(earlier) ? runs : earlier
    const isWanted = accepts.subarray(acceptsFrom[node], acceptsFrom[node + 1]).some(sought)
    if (isWanted && shortest(best) === 0) return false
    const isEnough = shortest(best) === LONGEST
    if (isWanted || isEnough) for (const { hash } of best) into.add(hash)
    if (isEnough) return true
    for (let edge = from[node]!; edge < from[node + 1]!; edge++) {
      const words = wordsOf(symbols[edge]!)
      if (!visit(edge + 1, words ? extended(runs, words) : UNKNOWN, best)) return false
    }
    return true
  }
  return visit(0, UNKNOWN, UNKNOWN)
}

/** Runs with one more symbol behind them: each with each of its spellings. */
function extended(runs: readonly Run[], spellings: readonly (readonly number[])[]): readonly Run[] {
  const from = runs.length * spellings.length > MAX_SPELLINGS ? UNKNOWN : runs
  return from.flatMap((run) => spellings.map((words) => words.reduce(withNext, run)))
}

const withNext = (run: Run, word: number): Run => (run.words === LONGEST ? run : { words: run.words + 1, hash: withWord(run.hash, word) })

/** Reads symbols as their spellings, each a row of words, or none for a mark; null where the words are not known. */
function symbolReader({ groups, members, ends, symbols }: VocabularyData): (symbol: number) => number[][] | null {
  const spellings: (number[][] | null)[] = Array.from({ length: groups }, (_, symbol) => (symbol < SLOTS.length ? null : []))
  members.forEach((member, index) => {
    const words = wordsIn(member)
    for (const symbol of symbols.subarray(ends[index - 1] ?? 0, ends[index])) {
      if (words) spellings[symbol]?.push(words)
      else spellings[symbol] = null
    }
  })
  return (symbol) => (symbol === CLAUSE_START ? [[]] : symbol === GAP ? null : spellings[symbol]!)
}

/** The words of a member of the vocabulary; null where it stands for several, or has letters that are written in several ways. */
function wordsIn(member: string): number[] | null {
  if (member.length > 1 && (member.startsWith('*') || member.endsWith('*'))) return null
  const words = member.match(/[\p{L}\p{M}]+/gu) ?? []
  const hashes = words.map((word) => Array.from(word, (letter) => letter.codePointAt(0)!).reduce(withLetter, NO_WORD))
  const isKnown = words.every((word) => Array.from(word).every((letter) => LATIN[letter.codePointAt(0)!]))
  return isKnown && !hashes.includes(NO_WORD) ? hashes : null
}
