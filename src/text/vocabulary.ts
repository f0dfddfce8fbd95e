/** Typed places in a phrase; each stands for a whole mention or name. */
export const SLOTS = ['company', 'date', 'period', 'duration', 'money', 'percent', 'number', 'ordinal', 'quantity'] as const
export type Slot = (typeof SLOTS)[number]

export const slotSymbol = (slot: Slot): number => SLOTS.indexOf(slot)
export const isSlot = (name: string): name is Slot => (SLOTS as readonly string[]).includes(name)

export interface VocabularyData {
  groups: number
  exact: [string, number[]][]
  prefixes: [string, number[]][]
  suffixes: [string, number[]][]
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
  private readonly exact: Map<string, number[]>
  private readonly prefixes: Map<string, number[]>
  private readonly suffixes: Map<string, number[]>
  private readonly prefixLengths = new Set<number>()
  private readonly suffixLengths = new Set<number>()
  /** Whether some phrase holds a run of digits. */
  hasDigits = false

  constructor(data?: VocabularyData) {
    this.count = data?.groups ?? SLOTS.length
    this.exact = new Map(data?.exact)
    this.prefixes = new Map(data?.prefixes)
    this.suffixes = new Map(data?.suffixes)
    for (const prefix of this.prefixes.keys()) this.prefixLengths.add(prefix.length)
    for (const suffix of this.suffixes.keys()) this.suffixLengths.add(suffix.length)
    for (const word of this.exact.keys()) this.hasDigits ||= isDigits(word)
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
    return { groups: this.count, exact: [...this.exact], prefixes: [...this.prefixes], suffixes: [...this.suffixes] }
  }
}

const isDigits = (word: string): boolean => /^\d+$/.test(word)
