import type { Rule } from '../model'
import type { TrieData } from '../text/trie'
import type { PhraseBook, RuleSet } from './compile'
import type { RuleBytes, RuleFile } from './file'
import { lazily } from './lazy'
import { keyOf, type Pieces } from './store'

interface StoredFile {
  path: string
  pack: string
  language: string | null
  words: [string, readonly string[]][]
  /** Its rules are so many next ones of the rule set. */
  rules: number
}

interface StoredIndex {
  rules: Rule[]
  languages: string[]
  files: StoredFile[]
}

/** Compiled rules, with the files they came from. */
export interface StoredRules {
  files: RuleFile[]
  ruleSet: RuleSet
}

/** The key of rules made from files by one build of the program. */
export const rulesKey = (build: string, files: readonly RuleBytes[]): string =>
  keyOf('rules', build, ...files.flatMap(({ path, pack, bytes }) => [path, pack, bytes]))

/** Compiled rules for the store, each language by itself; only such as were read without a problem. */
export function toPieces(files: readonly RuleFile[], { rules, books }: RuleSet): Pieces {
  const index: StoredIndex = {
    rules,
    languages: Object.keys(books),
    files: files.map(({ path, pack, language, words, rules: own }) => ({ path, pack, language, words: [...words], rules: own.length })),
  }
  const pieces: Record<string, string | Uint8Array> = { index: JSON.stringify(index) }
  for (const [language, book] of Object.entries(books)) {
    pieces[`${language}.words`] = JSON.stringify({ ...book, trie: emptied(book.trie), others: emptied(book.others) })
    pieces[`${language}.trie`] = packed([...Object.values(book.trie), ...Object.values(book.others)])
  }
  return pieces
}

/** Rules as `toPieces` stored them, and the files they came from; of the places in them only those of whole rules are left. */
export function fromPieces(pieces: ReadonlyMap<string, Buffer>): StoredRules {
  const { rules, languages, files }: StoredIndex = JSON.parse(textOf(pieces, 'index'))
  let at = 0
  const known = files.map(({ words, rules: count, ...file }): RuleFile => {
    at += count
    return { ...file, words: new Map(words), rules: rules.slice(at - count, at), place: () => ({ path: file.path }) }
  })
  return { files: known, ruleSet: { rules, books: lazily(languages, (language) => bookOf(language, pieces)) } }
}

function bookOf(language: string, pieces: ReadonlyMap<string, Buffer>): PhraseBook {
  const book: PhraseBook = JSON.parse(textOf(pieces, `${language}.words`))
  const lists = unpacked(pieces.get(`${language}.trie`) ?? Buffer.alloc(0))
  const filled = (trie: TrieData, from: number): TrieData =>
    Object.assign(trie, Object.fromEntries(Object.keys(trie).map((name, index) => [name, Array.from(lists[from + index] ?? [])])))
  return { ...book, trie: filled(book.trie, 0), others: filled(book.others, Object.keys(book.trie).length) }
}

/** A trie's lists by name, without what they hold. */
const emptied = (trie: TrieData) => Object.fromEntries(Object.keys(trie).map((list) => [list, []]))

const textOf = (pieces: ReadonlyMap<string, Buffer>, name: string): string => pieces.get(name)?.toString('utf8') ?? 'null'

/** Lists of 32-bit numbers, each after its length: read ten times as fast as JSON. */
function packed(lists: readonly (readonly number[])[]): Uint8Array {
  return new Uint8Array(Int32Array.from(lists.flatMap((list) => [list.length, ...list])).buffer)
}

function unpacked(bytes: Buffer): Int32Array[] {
  const numbers = new Int32Array(new Uint8Array(bytes).buffer)
  const lists: Int32Array[] = []
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + numbers[at]!
    lists.push(numbers.subarray(at + 1, end))
    at = end
  }
  return lists
}
