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
}

/** The typed places alone. */
export const NO_WORDS: VocabularyData = { groups: SLOTS.length, members: [], ends: new Int32Array(0), symbols: new Int32Array(0) }

const NONE = new Int32Array(0)

/** The words of phrases and the symbols that they stand for: a word, `word*` (any ending), `*word` (any beginning), or a mark; all folded. */
export class Vocabulary {
  /** Numbers of the members. */
  private readonly exact = new Map<string, number>()
  private readonly prefixes = new Map<string, number>()
  private readonly suffixes = new Map<string, number>()
  private readonly prefixLengths = new Set<number>()
  private readonly suffixLengths = new Set<number>()
  /** Whether some phrase holds a run of digits. */
  readonly hasDigits: boolean

  constructor(private readonly data: VocabularyData) {
    let hasDigits = false
    data.members.forEach((member, index) => {
      const isSingle = member.length === 1
      if (!isSingle && member.endsWith('*')) {
        this.prefixes.set(member.slice(0, -1), index)
        this.prefixLengths.add(member.length - 1)
      } else if (!isSingle && member.startsWith('*')) {
        this.suffixes.set(member.slice(1), index)
        this.suffixLengths.add(member.length - 1)
      } else {
        this.exact.set(member, index)
        hasDigits ||= isDigit(member.charCodeAt(0))
      }
    })
    this.hasDigits = hasDigits
  }

  /** The symbols that a folded word can stand for, sorted. */
  symbolsOf(word: string): Int32Array {
    const found: number[] = []
    const add = (member: number | undefined): void => {
      if (member === undefined) return
      for (let i = this.data.ends[member - 1] ?? 0; i < this.data.ends[member]!; i++) found.push(this.data.symbols[i]!)
    }
    add(this.exact.get(word))
    for (const length of this.prefixLengths) if (length <= word.length) add(this.prefixes.get(word.slice(0, length)))
    for (const length of this.suffixLengths) if (length <= word.length) add(this.suffixes.get(word.slice(word.length - length)))
    return found.length === 0 ? NONE : Int32Array.from(new Set(found)).sort()
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
    return {
      groups: this.count,
      members: [...this.members.keys()],
      ends: Int32Array.from(this.members.values(), (symbols) => (end += symbols.length)),
      symbols: Int32Array.from([...this.members.values()].flat()),
    }
  }
}
