import type { Rule } from '../model'
import type { TrieData } from '../text/trie'
import type { PhraseBook, RuleSet } from './compile'
import type { RuleBytes, RuleFile } from './file'
import { lazily } from './lazy'
import { keyOf, type Pieces, type StoredPieces } from './store'

interface StoredFile {
  path: string
  pack: string
  language: string | null
  /** Its rules are so many next ones of the rule set. */
  rules: number
}

/** What only those ask for who show, test or add rules. */
const TEXTS = ['hit', 'miss', 'phrases', 'near', 'not'] as const

/** Rules without their texts, and the files they came from. */
interface StoredIndex {
  rules: Rule[]
  languages: string[]
  files: StoredFile[]
}

/** Texts of the rules, and word lists of the files, in the order of the index. */
interface StoredTexts {
  rules: Partial<Record<(typeof TEXTS)[number], unknown>>[]
  words: [string, readonly string[]][][]
}

/** Compiled rules, with the files they came from. */
export interface StoredRules {
  files: RuleFile[]
  ruleSet: RuleSet
}

/** The key of rules made from files by one build of the program. */
export const rulesKey = (build: string, files: readonly RuleBytes[]): string =>
  keyOf('rules', build, ...files.flatMap(({ path, pack, bytes }) => [path, pack, bytes]))

/** Rule files as runs of bytes: what `recallShipped` compares. */
export const sourcesOf = (files: readonly RuleBytes[]): Uint8Array[] =>
  files.flatMap(({ path, bytes }) => [Buffer.from(`${path} ${bytes.length}\n`), bytes])

/** Compiled rules for the store, each language by itself; only such as were read without a problem. */
export function toPieces(files: readonly RuleFile[], { rules, books }: RuleSet): Pieces {
  const parts = rules.map(parted)
  const index = {
    rules: parts.map(({ rest }) => rest),
    languages: Object.keys(books),
    files: files.map(({ path, pack, language, rules: own }): StoredFile => ({ path, pack, language, rules: own.length })),
  }
  const texts: StoredTexts = { rules: parts.map((part) => part.texts), words: files.map(({ words }) => [...words]) }
  const pieces: Record<string, string | Uint8Array> = { index: asciiJson(index), texts: asciiJson(texts) }
  for (const [language, book] of Object.entries(books)) {
    const { words, numbers } = fromBook(book)
    pieces[`${language}.words`] = asciiJson(words)
    pieces[`${language}.members`] = asciiJson(book.vocabulary.members)
    pieces[`${language}.numbers`] = packed(numbers)
  }
  return pieces
}

/** The texts of a rule, and the rest of it. */
function parted(rule: Rule): { texts: object; rest: object } {
  const isText = ([key]: [string, unknown]): boolean => TEXTS.some((text) => text === key)
  const entries = Object.entries(rule)
  return {
    texts: Object.fromEntries(entries.filter(isText)),
    rest: Object.fromEntries(entries.filter((entry) => !isText(entry))),
  }
}

/** Rules as `toPieces` stored them, and the files they came from; of the places in them only those of whole rules are left. */
export function fromPieces(pieces: StoredPieces): StoredRules {
  const { rules, languages, files }: StoredIndex = fromJson(pieces, 'index')
  let read: StoredTexts | undefined
  const texts = (): StoredTexts => {
    read ??= fromJson<StoredTexts>(pieces, 'texts')
    return read
  }
  addTexts(rules, texts)
  let at = 0
  const known = files.map(({ rules: count, ...file }, number): RuleFile => {
    at += count
    return {
      ...file,
      get words() {
        return new Map(texts().words[number])
      },
      rules: rules.slice(at - count, at),
      place: () => ({ path: file.path }),
    }
  })
  return { files: known, ruleSet: { rules, books: lazily(languages, (language) => bookOf(language, pieces)) } }
}

/** Gives rules their texts, which are read when one is asked for. */
function addTexts(rules: readonly Rule[], texts: () => StoredTexts): void {
  const numbers = new Map(rules.map((rule, number) => [rule, number]))
  for (const key of TEXTS) {
    const text: PropertyDescriptor & ThisType<Rule> = {
      enumerable: true,
      get() {
        return texts().rules[numbers.get(this)!]![key]
      },
    }
    for (const rule of rules) if (has(rule, key)) Object.defineProperty(rule, key, text)
  }
}

const has = ({ verb }: Rule, key: (typeof TEXTS)[number]): boolean => {
  if (key === 'phrases') return verb === 'find' || verb === 'require'
  if (key === 'not') return verb === 'find' || verb === 'claim'
  return key !== 'near' || verb === 'claim'
}

/** What of a book is no list of numbers; the members of its vocabulary are read where somebody asks for them. */
interface StoredWords {
  groups: number
  /** Keys of rules, as the uses number them. */
  keys: string[]
}

function fromBook({ vocabulary: { groups, ends, symbols, table }, trie, others, uses, beside }: PhraseBook): {
  words: StoredWords
  numbers: Int32Array[]
} {
  return {
    words: { groups, keys: [...uses.keys] },
    numbers: [ends, symbols, table, uses.numbers, beside.groups, beside.ends, beside.symbols, ...listsOf(trie), ...listsOf(others)],
  }
}

const listsOf = ({ from, symbols, acceptsFrom, accepts, cased, marks }: TrieData): Int32Array[] => [
  from,
  symbols,
  acceptsFrom,
  accepts,
  cased,
  marks,
]

/** A trie of its lists, in the order of `listsOf`. */
const trieOf = (next: () => Int32Array): TrieData => ({
  from: next(),
  symbols: next(),
  acceptsFrom: next(),
  accepts: next(),
  cased: next(),
  marks: next(),
})

function bookOf(language: string, pieces: StoredPieces): PhraseBook {
  const { groups, keys }: StoredWords = fromJson(pieces, `${language}.words`)
  const lists = unpacked(pieces.get(`${language}.numbers`) ?? Buffer.alloc(0))
  const next = (): Int32Array => lists.shift() ?? new Int32Array(0)
  let members: string[] | undefined
  const vocabulary = {
    groups,
    get members() {
      members ??= fromJson<string[]>(pieces, `${language}.members`)
      return members
    },
    ends: next(),
    symbols: next(),
    table: next(),
  }
  const uses = { keys, numbers: next() }
  const beside = { groups: next(), ends: next(), symbols: next() }
  return { vocabulary, uses, beside, trie: trieOf(next), others: trieOf(next) }
}

/** JSON in ASCII, which is read in half the time. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const fromJson = <T>(pieces: StoredPieces, name: string): T => JSON.parse(pieces.get(name)?.toString('latin1') ?? 'null')

/** Lists of 32-bit numbers, each after its length: read ten times as fast as JSON. */
function packed(lists: readonly Int32Array[]): Uint8Array {
  const all = new Int32Array(lists.reduce((length, list) => length + 1 + list.length, 0))
  let at = 0
  for (const list of lists) {
    all[at] = list.length
    all.set(list, at + 1)
    at += 1 + list.length
  }
  return new Uint8Array(all.buffer)
}

function unpacked(bytes: Buffer): Int32Array[] {
  // Read by itself, a piece lies where its numbers can be read in place.
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const numbers = new Int32Array(buffer, byteOffset, length / 4)
  const lists: Int32Array[] = []
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + numbers[at]!
    lists.push(numbers.subarray(at + 1, end))
    at = end
  }
  return lists
}
