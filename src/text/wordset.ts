import { detached } from './detached'
import { bare } from './genitive'
import { Spellings } from './spellings'

/** Words that a table remembers before it forgets them all, so that memory stays flat over any number of articles. */
const MAX_KNOWN = 1 << 15
/** Bits of a number. */
const BITS = 32

/** Numbers of the lists that a form stands in, by the form or by its beginning or ending. */
type ListsBy = Map<string, number[]>

/** Word lists that are asked about the same words: a word is looked up once for all of them, and what was found is kept as bits. */
export class WordTable {
  private readonly lists: string[] = []
  /** Rows of words in lower case. */
  private readonly known = new Map<string, number>()
  /** Rows of words as they are spelled. */
  private readonly spelled = new Spellings()
  /** The lists by their forms, once they are first asked. */
  private index: { exact: ListsBy; beginnings: Map<number, ListsBy>; endings: Map<number, ListsBy> } | null = null
  /** The words in lower case, by their rows; no word has row 0. */
  words: string[] = ['']
  /** The same without the ending of a genitive. */
  bareWords: string[] = ['']
  /** So many numbers for each row, with a bit for each list. */
  bits = new Int32Array(0)
  /** How many numbers hold the bits of one word. */
  width = 0
  /** How often all words were forgotten: rows of before are those of other words now. */
  generation = 0

  /** Adds a list: whole words, `word*` for beginnings and `*word` for endings, parted by bars. */
  add(forms: string): WordSet {
    const number = this.lists.push(forms) - 1
    this.width = Math.ceil(this.lists.length / BITS)
    return new WordSet(this, Math.floor(number / BITS), 1 << (number % BITS))
  }

  /** The row of the word text[start, end). */
  read(text: string, start: number, end: number): number {
    const known = this.spelled.get(text, start, end)
    if (known !== 0) return known
    const row = this.rowOf(text.slice(start, end).toLowerCase())
    this.spelled.set(row)
    return row
  }

  has(word: string, { cell, mask }: WordSet): boolean {
    const row = this.rowOf(word)
    return (this.bits[row * this.width + cell]! & mask) !== 0
  }

  private rowOf(word: string): number {
    const known = this.known.get(word)
    if (known !== undefined) return known
    if (this.words.length > MAX_KNOWN) this.forget()
    const own = detached(word)
    const row = this.words.push(own) - 1
    const without = bare(own)
    this.bareWords.push(without === own ? own : detached(without))
    this.known.set(own, row)
    this.find(own, row)
    return row
  }

  private forget(): void {
    this.known.clear()
    this.spelled.clear()
    this.words = ['']
    this.bareWords = ['']
    this.bits.fill(0)
    this.generation++
  }

  /** Sets the bits of a word, which are all unset. */
  private find(word: string, row: number): void {
    const { width } = this
    if ((row + 1) * width > this.bits.length) this.bits = widened(this.bits, (row + 1) * width)
    const mark = (lists: readonly number[] = []): void => {
      for (const list of lists) this.bits[row * width + Math.floor(list / BITS)]! |= 1 << (list % BITS)
    }
    this.index ??= this.indexed()
    const { exact, beginnings, endings } = this.index
    mark(exact.get(word))
    for (const [length, lists] of beginnings) if (length <= word.length) mark(lists.get(word.slice(0, length)))
    for (const [length, lists] of endings) if (length < word.length) mark(lists.get(word.slice(word.length - length)))
  }

  private indexed(): NonNullable<WordTable['index']> {
    const exact: ListsBy = new Map()
    const beginnings = new Map<number, ListsBy>()
    const endings = new Map<number, ListsBy>()
    this.lists.forEach((forms, list) => {
      for (const form of forms.split('|')) {
        if (form.endsWith('*')) put(ofLength(beginnings, form.length - 1), form.slice(0, -1), list)
        else if (form.startsWith('*')) put(ofLength(endings, form.length - 1), form.slice(1), list)
        else put(exact, form, list)
      }
    })
    return { exact, beginnings, endings }
  }
}

function put(by: ListsBy, form: string, list: number): void {
  const lists = by.get(form)
  if (lists) lists.push(list)
  else by.set(form, [list])
}

function ofLength(by: Map<number, ListsBy>, length: number): ListsBy {
  let lists = by.get(length)
  if (!lists) {
    lists = new Map()
    by.set(length, lists)
  }
  return lists
}

function widened(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 ** Math.ceil(Math.log2(length)))
  to.set(from)
  return to
}

/** One list of a table: its bit in the row of a word. */
export class WordSet {
  constructor(
    private readonly table: WordTable,
    readonly cell: number,
    readonly mask: number,
  ) {}

  /** Whether a word in lower case is in the list. */
  has(word: string): boolean {
    return this.table.has(word, this)
  }
}
