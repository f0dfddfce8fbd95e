/** Typed places in a phrase; each stands for a whole mention or name. */
export const SLOTS = ['company', 'date', 'period', 'duration', 'money', 'percent', 'number', 'ordinal', 'quantity'] as const
export type Slot = (typeof SLOTS)[number]

export const slotSymbol = (slot: Slot): number => SLOTS.indexOf(slot)
export const isSlot = (name: string): name is Slot => (SLOTS as readonly string[]).includes(name)

export interface VocabularyData {
  groups: number
  /** Words, `word*` and `*word`. */
  members: string[]
  /** Where the symbols of each member end in `symbols`; they begin where those of the one before end. */
  ends: Int32Array
  symbols: Int32Array
}

const NONE = new Int32Array(0)
const add = (map: Map<string, number[]>, key: string, symbol: number): void => {
  const symbols = map.get(key)
  if (symbols) symbols.push(symbol)
  else map.set(key, [symbol])
}

/**
 * Gives each group of interchangeable words one symbol. A member is a word, `word*` (any ending),
 * `*word` (any beginning) or a single punctuation mark; all folded.
 */
export class Vocabulary {
  private readonly groups = new Map<string, number>()
  /** Groups by the very array that names them: word lists come again and again. */
  private readonly seen = new WeakMap<readonly string[], number>()
  private count: number
  private readonly exact = new Map<string, number[]>()
  private readonly prefixes = new Map<string, number[]>()
  private readonly suffixes = new Map<string, number[]>()
  private readonly prefixLengths = new Set<number>()
  private readonly suffixLengths = new Set<number>()
  /** Whether some phrase holds a run of digits. */
  hasDigits = false

  constructor(data?: VocabularyData) {
    this.count = data?.groups ?? SLOTS.length
    let at = 0
    data?.members.forEach((member, index) => {
      while (at < data.ends[index]!) this.add(member, data.symbols[at++]!)
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
    for (const word of words) this.add(word, symbol)
    return symbol
  }

  private add(member: string, symbol: number): void {
    if (member.length > 1 && member.endsWith('*')) {
      add(this.prefixes, member.slice(0, -1), symbol)
      this.prefixLengths.add(member.length - 1)
    } else if (member.length > 1 && member.startsWith('*')) {
      add(this.suffixes, member.slice(1), symbol)
      this.suffixLengths.add(member.length - 1)
    } else {
      add(this.exact, member, symbol)
      this.hasDigits ||= isDigits(member)
    }
  }

  /** The symbols that a folded word can stand for. */
  symbolsOf(word: string): Int32Array {
    const found: number[] = [...(this.exact.get(word) ?? [])]
    for (const length of this.prefixLengths) if (length <= word.length) found.push(...(this.prefixes.get(word.slice(0, length)) ?? []))
    for (const length of this.suffixLengths)
      if (length <= word.length) found.push(...(this.suffixes.get(word.slice(word.length - length)) ?? []))
    return found.length === 0 ? NONE : Int32Array.from(new Set(found))
  }

  /** How many symbols there are; they count from 0. */
  get size(): number {
    return this.count
  }

  toData(): VocabularyData {
    const entries = [
      ...this.exact,
      ...Array.from(this.prefixes, ([word, symbols]) => [`${word}*`, symbols] as const),
      ...Array.from(this.suffixes, ([word, symbols]) => [`*${word}`, symbols] as const),
    ]
    let end = 0
    return {
      groups: this.count,
      members: entries.map(([member]) => member),
      ends: Int32Array.from(entries, ([, symbols]) => (end += symbols.length)),
      symbols: Int32Array.from(entries.flatMap(([, symbols]) => symbols)),
    }
  }
}

const isDigits = (word: string): boolean => /^\d+$/.test(word)
