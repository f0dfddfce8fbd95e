import { CharClass, charClass, foldWord } from './characters'
import { CLAUSE_START, GAP, type TrieData } from './trie'
import { codeAt, lengthOf } from './utf8'
import { SLOTS, type VocabularyData } from './vocabulary'

/** A paragraph of a text: bytes [from, to), of which the first are the empty line in front of it. */
export interface Paragraph {
  from: number
  to: number
  /** Where it begins, and how long it is, in UTF-16 code units. */
  start: number
  units: number
  /** The line on which it begins; the first of a text is 1. */
  line: number
}

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
/** Bits of the tables that are asked first for a word and for a run; own choice: 8 and 64 KB stay in the nearest caches of a processor. */
const WORD_BITS = 16
const RUN_BITS = 19

const enum Ascii {
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  A = 0x61,
  Letters = 26,
  /** What small letters have and capitals lack; it makes no letter of anything else. */
  SmallBit = 0x20,
  End = 0x80,
}

const NO_WORD = 0
const SHARP_S = 0xdf
const SMALL_S = 0x73
/** The polynomial that Java hashes strings by. */
const withLetter = (word: number, letter: number): number => ((word << 5) + (letter - word)) | 0
const withWord = (run: number, word: number): number => Math.imul(run, 0x5bd1e995) ^ word

/** Where Latin letters end. */
const LATIN_END = 0x250
/** Small letters of Latin ones that are written in one way only, but for their case, ß among them; filled as characters are met. */
const SMALL = new Uint16Array(LATIN_END)
/** Stands there for what is no such letter. */
const NONE = 1

/** The small letter of a character; NONE where it has none that is written in one way only. */
function smallOf(code: number): number {
  if (code >= LATIN_END) return NONE
  if (SMALL[code] === 0) SMALL[code] = charClass(code) === CharClass.Letter ? foldLetter(code) : NONE
  return SMALL[code]!
}

function foldLetter(code: number): number {
  const folded = foldWord(String.fromCharCode(code))
  return code === SHARP_S ? code : folded.length === 1 ? folded.charCodeAt(0) : NONE
}

/** Only in so many bytes are frequent words counted. */
export const SAMPLE = 4000

/**
 * Tells in one pass over the bytes of a text, without reading it, in which paragraphs a phrase can stand. Words are runs of letters, and nothing
 * between them counts, so that no phrase that a reader finds slips through.
 */
export class Sieve {
  private readonly ends = new BitTable(WORD_BITS)
  private readonly table = new BitTable(RUN_BITS)
  private readonly frequent: FrequentWords
  /** The words at the head of the text at hand. */
  private readonly head = new Int32Array(SAMPLE)
  private headWords = 0

  /** For words in a row, and for the frequent words of languages. */
  constructor(
    private readonly runs: Runs,
    languages: readonly (readonly string[])[],
  ) {
    for (const run of runs.hashes) this.table.add(run)
    for (const word of runs.ends) this.ends.add(word)
    this.frequent = new FrequentWords(languages)
  }

  /** A sieve for phrases; null where one of them has no word that is always there in full. */
  static for(books: readonly Sought[], languages: readonly (readonly string[])[]): Sieve | null {
    const runs: Runs = { hashes: new Set(), ends: new Set() }
    return books.every((book) => collectRuns(book, runs)) ? new Sieve(runs, languages) : null
  }

  /**
   * Looks through text in UTF-8: `bytes` up to `end`, where a zero stands. Gives the paragraphs in which phrases can stand: those with
   * words that some phrase has in a row; null where only reading the text tells. Texts that end their lines otherwise than by a line
   * feed are one paragraph.
   */
  sift(bytes: Uint8Array, end: number): readonly Paragraph[] | null {
    const { ends, head } = this
    const found: Paragraph[] = []
    /** The paragraph at hand, and whether a phrase can stand there. */
    let from = 0
    let start = 0
    let line = 1
    let isHit = false
    /** How many bytes there have been more than code units, and how many lines have begun. */
    let surplus = 0
    let lines = 1
    let words = 0
    let isSure = true
    let word = NO_WORD
    let [one, two, three] = [NO_WORD, NO_WORD, NO_WORD]
    this.headWords = 0
    for (let at = 0; at <= end; ) {
      let letter = bytes[at]! | Ascii.SmallBit
      while ((letter - Ascii.A) >>> 0 < Ascii.Letters) {
        word = withLetter(word, letter)
        letter = bytes[++at]! | Ascii.SmallBit
      }
      const place = at++
      if (letter >= Ascii.End) {
        const code = codeAt(bytes, place)
        at = place + lengthOf(code)
        surplus += code < 0x10000 ? at - place - 1 : 2
        const small = smallOf(code)
        if (small !== NONE) {
          word = small === SHARP_S ? withLetter(withLetter(word, SMALL_S), SMALL_S) : withLetter(word, small)
          continue
        }
        const type = code < 0x10000 ? charClass(code) : CharClass.Symbol
        if (type === CharClass.Mark || type === CharClass.Letter) isSure = false
        if (type === CharClass.Ignorable || type === CharClass.Letter) continue
      }
      if (word !== NO_WORD) {
        if (ends.has(word) && this.hasRun(three, two, one, word)) isHit = true
        if (place < SAMPLE) head[this.headWords++] = word
        words++
        three = two
        two = one
        one = word
        word = NO_WORD
      }
      const byte = bytes[place]!
      if (byte > Ascii.CarriageReturn) continue
      if (place === end || (byte === Ascii.LineFeed && bytes[at] === Ascii.LineFeed)) {
        if (isHit) found.push({ from, to: place, start, units: place - surplus - start, line })
        from = place
        start = place - surplus
        line = lines
        isHit = false
      }
      if (byte === Ascii.LineFeed || (byte === Ascii.CarriageReturn && bytes[at] !== Ascii.LineFeed)) lines++
    }
    return words > 0 && isSure ? found : null
  }

  /** How many words at the head of the text that was looked through last are frequent ones of each language. */
  countFrequent(): number[] {
    return this.frequent.count(this.head.subarray(0, this.headWords))
  }

  /** Whether the last ones of words, however many, are a run. */
  private hasRun(first: number, second: number, third: number, last: number): boolean {
    return (
      this.has(last) ||
      this.has(withWord(third, last)) ||
      this.has(withWord(withWord(second, third), last)) ||
      this.has(withWord(withWord(withWord(first, second), third), last))
    )
  }

  private has(run: number): boolean {
    return this.table.has(run) && this.runs.hashes.has(run)
  }
}

/** Numbers that may be there. */
class BitTable {
  private readonly cells: Int32Array

  constructor(private readonly bits: number) {
    this.cells = new Int32Array(1 << (bits - 5))
  }

  add(number: number): void {
    const slot = this.slotOf(number)
    this.cells[slot >>> 5]! |= 1 << slot
  }

  has(number: number): boolean {
    const slot = this.slotOf(number)
    return (this.cells[slot >>> 5]! & (1 << slot)) !== 0
  }

  private slotOf(number: number): number {
    return Math.imul(number, 0x9e3779b1) >>> (32 - this.bits)
  }
}

/** The frequent words of languages, by their hashes: one word that shares another's would hardly turn a guess. */
class FrequentWords {
  private readonly words = new Int32Array(1 << 12)
  /** The languages that have each word, as bits. */
  private readonly languages = new Uint8Array(1 << 12)

  constructor(private readonly lists: readonly (readonly string[])[]) {
    for (const [index, words] of lists.entries()) {
      for (const word of words.map(foldWord).map(hashOf)) {
        const slot = this.slotOf(word)
        this.words[slot] = word
        this.languages[slot]! |= 1 << index
      }
    }
  }

  /** How many of some words each language has. */
  count(words: Int32Array): number[] {
    const counts = this.lists.map(() => 0)
    for (const word of words)
      for (let index = 0, rest = this.languages[this.slotOf(word)]!; rest !== 0; index++, rest >>= 1) if ((rest & 1) !== 0) counts[index]!++
    return counts
  }

  /** Where the word is, or has room. */
  private slotOf(word: number): number {
    const mask = this.words.length - 1
    let slot = word & mask
    while (this.languages[slot] !== 0 && this.words[slot] !== word) slot = (slot + 1) & mask
    return slot
  }
}

/** Words in a row, as the loop over a text hashes them, and the last of them. */
interface Run {
  words: number
  hash: number
  end: number
}

/** Runs by their hashes, and the words that they end with. */
interface Runs {
  hashes: Set<number>
  ends: Set<number>
}

/** A sieve with none only counts words. */
export const NO_RUNS: Runs = { hashes: new Set(), ends: new Set() }

/** What is known where nothing is. */
const UNKNOWN: readonly Run[] = [{ words: 0, hash: NO_WORD, end: NO_WORD }]

const shortest = (runs: readonly Run[]): number => runs.reduce((least, { words }) => Math.min(least, words), LONGEST)

/** Collects for each phrase a run of words without which it cannot be there, in all its spellings; false where a phrase has none. */
function collectRuns({ vocabulary, trie, sought }: Sought, into: Runs): boolean {
  const { from, symbols, acceptsFrom, accepts } = trie
  const wordsOf = symbolReader(vocabulary)
  const endsPhrase = (node: number): boolean => {
    for (let i = acceptsFrom[node]!; i < acceptsFrom[node + 1]!; i++) if (sought(accepts[i]!)) return true
    return false
  }
  const visit = (node: number, runs: readonly Run[], earlier: readonly Run[]): boolean => {
    const best = shortest(runs) > shortest(earlier) ? runs : earlier
    const isWanted = endsPhrase(node)
    if (isWanted && shortest(best) === 0) return false
    const isEnough = shortest(best) === LONGEST
    if (isWanted || isEnough) add(best, into)
    if (isEnough) return true
    for (let edge = from[node]!; edge < from[node + 1]!; edge++) {
      const words = wordsOf(symbols[edge]!)
      if (!visit(edge + 1, words ? extended(runs, words) : UNKNOWN, best)) return false
    }
    return true
  }
  return visit(0, UNKNOWN, UNKNOWN)
}

function add(runs: readonly Run[], { hashes, ends }: Runs): void {
  for (const { hash, end } of runs) {
    hashes.add(hash)
    ends.add(end)
  }
}

/** Runs with one more symbol behind them: each with each of its spellings. */
function extended(runs: readonly Run[], spellings: readonly (readonly number[])[]): readonly Run[] {
  const from = runs.length * spellings.length > MAX_SPELLINGS ? UNKNOWN : runs
  return from.flatMap((run) => spellings.map((words) => words.reduce(withNext, run)))
}

const withNext = (run: Run, word: number): Run =>
  run.words === LONGEST ? run : { words: run.words + 1, hash: withWord(run.hash, word), end: word }

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

/** The hash of a folded word. */
const hashOf = (word: string): number => Array.from(word, (letter) => letter.codePointAt(0)!).reduce(withLetter, NO_WORD)

/** The words of a member of the vocabulary; null where it stands for several, or has letters that are written in several ways. */
function wordsIn(member: string): number[] | null {
  if (member.length > 1 && (member.startsWith('*') || member.endsWith('*'))) return null
  const words = member.match(/[\p{L}\p{M}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const isKnown = words.every((word) => Array.from(word).every((letter) => smallOf(letter.codePointAt(0)!) !== NONE))
  return isKnown && !hashes.includes(NO_WORD) ? hashes : null
}
