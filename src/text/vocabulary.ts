import { Hash } from './hash'

/** Typed places in a phrase; each stands for a whole mention or name. */
export const SLOTS = ['company', 'date', 'period', 'duration', 'money', 'percent', 'number', 'ordinal', 'quantity'] as const
export type Slot = (typeof SLOTS)[number]

export const slotSymbol = (slot: Slot): number => SLOTS.indexOf(slot)
export const isSlot = (name: string): name is Slot => (SLOTS as readonly string[]).includes(name)

export interface VocabularyData {
  /** How many symbols there are. */
  groups: number
  /** Words, `word*` and `*word`. */
  members: string[]
  /** Where the symbols of each member end in `symbols`; they begin where those of the one before end. */
  ends: Int32Array
  symbols: Int32Array
  /** The members by what they hash to, which is how they are found: read as it is stored, it costs nothing, however many there are. */
  table: Int32Array
}

const NONE = new Int32Array(0)

/** How a member stands for words; part of what it hashes to. */
const enum Kind {
  Whole = 0,
  Beginning = 1,
  Ending = 2,
}

const enum Place {
  /** Integers of one place in the table: both halves of a 64-bit hash, and the number of the member and 1. */
  Size = 3,
  /** Before the places: whether some member is a run of digits, and the length of the longest one. */
  Head = 2,
}

const next1 = (hash: number, code: number): number => Math.imul(hash ^ code, Hash.Prime)
const next2 = (hash: number, code: number): number => (Math.imul(hash, Hash.Multiplier) + code) | 0
const firstPlace = (hash1: number, hash2: number, mask: number): number => (hash1 ^ (hash2 >>> 7)) & mask

function tableOf(members: readonly string[]): Int32Array {
  let size = 4
  while (size < 2 * members.length) size *= 2
  const table = new Int32Array(Place.Head + Place.Size * size)
  members.forEach((member, number) => {
    const isSingle = member.length === 1
    const isBeginning = !isSingle && member.endsWith('*')
    const isEnding = !isSingle && !isBeginning && member.startsWith('*')
    const word = isBeginning ? member.slice(0, -1) : isEnding ? member.slice(1) : member
    const kind = isBeginning ? Kind.Beginning : isEnding ? Kind.Ending : Kind.Whole
    if (kind === Kind.Whole && isDigit(word.charCodeAt(0))) table[0] = 1
    table[1] = Math.max(table[1]!, word.length)
    let hash1 = Hash.Basis ^ kind
    let hash2 = 0
    for (const code of isEnding ? codesOf(word).reverse() : codesOf(word)) {
      hash1 = next1(hash1, code)
      hash2 = next2(hash2, code)
    }
    let place = firstPlace(hash1, hash2, size - 1)
    while (table[Place.Head + Place.Size * place + 2] !== 0) place = (place + 1) & (size - 1)
    table.set([hash1, hash2, number + 1], Place.Head + Place.Size * place)
  })
  return table
}

const codesOf = (word: string): number[] => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))

/** The typed places alone. */
export const NO_WORDS: VocabularyData = { groups: SLOTS.length, members: [], ends: NONE, symbols: NONE, table: tableOf([]) }

/** The words of phrases and the symbols that they stand for: a word, `word*` (any ending), `*word` (any beginning), or a mark; all folded. */
export class Vocabulary {
  private readonly mask: number
  private readonly longest: number
  /** Whether some phrase holds a run of digits. */
  readonly hasDigits: boolean

  constructor(private readonly data: VocabularyData) {
    const { table } = data
    this.mask = (table.length - Place.Head) / Place.Size - 1
    this.hasDigits = table[0] === 1
    this.longest = table[1]!
  }

  /** The symbols that a folded word can stand for, sorted. */
  symbolsOf(word: string): Int32Array {
    const found: number[] = []
    const length = Math.min(word.length, this.longest)
    let whole1 = Hash.Basis ^ Kind.Whole
    let start1 = Hash.Basis ^ Kind.Beginning
    let start2 = 0
    let end1 = Hash.Basis ^ Kind.Ending
    let end2 = 0
    for (let i = 0; i < length; i++) {
      const code = word.charCodeAt(i)
      whole1 = next1(whole1, code)
      start1 = next1(start1, code)
      start2 = next2(start2, code)
      this.add(found, start1, start2)
      const fromEnd = word.charCodeAt(word.length - 1 - i)
      end1 = next1(end1, fromEnd)
      end2 = next2(end2, fromEnd)
      this.add(found, end1, end2)
    }
    if (length === word.length) this.add(found, whole1, start2)
    return found.length === 0 ? NONE : Int32Array.from(new Set(found)).sort()
  }

  /** Adds the symbols of the member with a hash, if there is one. */
  private add(found: number[], hash1: number, hash2: number): void {
    const { mask } = this
    const { table, ends, symbols } = this.data
    for (let place = firstPlace(hash1, hash2, mask); ; place = (place + 1) & mask) {
      const at = Place.Head + Place.Size * place
      const member = table[at + 2]! - 1
      if (member < 0) return
      if (table[at] !== hash1 || table[at + 1] !== hash2) continue
      for (let i = ends[member - 1] ?? 0; i < ends[member]!; i++) found.push(symbols[i]!)
      return
    }
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Collects the words of phrases, and gives each group of interchangeable ones a symbol. */
export class VocabularyBuilder {
  private readonly groups = new Map<string, number>()
  /** Groups by the very array that names them: word lists come again and again. */
  private readonly seen = new WeakMap<readonly string[], number>()
  private readonly members = new Map<string, number[]>()
  private count: number

  constructor(known: VocabularyData = NO_WORDS) {
    this.count = known.groups
    known.members.forEach((member, index) => {
      this.members.set(member, [...known.symbols.subarray(known.ends[index - 1] ?? 0, known.ends[index])])
    })
  }

  /** The symbol of a group of words; the same words give the same symbol, another one where they must stand capitalised. */
  group(members: readonly string[], cased = false): number {
    const symbol = this.seen.get(members) ?? this.symbolOf([...new Set(members)].sort(), cased)
    this.seen.set(members, symbol)
    return symbol
  }

  private symbolOf(words: readonly string[], cased: boolean): number {
    const key = `${cased ? '=' : ''}${words.join('|')}`
    const known = this.groups.get(key)
    if (known !== undefined) return known
    const symbol = this.count++
    this.groups.set(key, symbol)
    for (const word of words) {
      const symbols = this.members.get(word)
      if (symbols) symbols.push(symbol)
      else this.members.set(word, [symbol])
    }
    return symbol
  }

  /** How many symbols there are; they count from 0. */
  get size(): number {
    return this.count
  }

  build(): VocabularyData {
    let end = 0
    const members = [...this.members.keys()]
    return {
      groups: this.count,
      members,
      table: tableOf(members),
      ends: Int32Array.from(this.members.values(), (symbols) => (end += symbols.length)),
      symbols: Int32Array.from([...this.members.values()].flat()),
    }
  }
}
