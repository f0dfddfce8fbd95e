import type { Words } from '../model'

const enum Mark {
  Unknown = 0,
  In = 1,
  Out = 2,
}

/** Words that a list remembers before it forgets them all, so that memory stays flat over any number of articles. */
const MAX_KNOWN = 1 << 12

/** A list of forms, made ready: whole words, beginnings and endings. */
export class WordSet {
  private readonly exact = new Set<string>()
  private readonly beginnings: string[] = []
  private readonly endings: string[] = []
  private readonly known = new Map<string, boolean>()
  /** What is known of words by their numbers. */
  private marks = new Uint8Array(0)
  /** The list, until it is first asked. */
  private forms: string | null

  constructor(forms: string) {
    this.forms = forms
  }

  private read(forms: string): void {
    for (const form of forms.split('|')) {
      if (form.endsWith('*')) this.beginnings.push(form.slice(0, -1))
      else if (form.startsWith('*')) this.endings.push(form.slice(1))
      else this.exact.add(form)
    }
    this.forms = null
  }

  /** Whether a word in lower case is in the list. */
  has(word: string): boolean {
    let known = this.known.get(word)
    if (known === undefined) {
      if (this.forms !== null) this.read(this.forms)
      known =
        this.exact.has(word) ||
        this.beginnings.some((form) => word.startsWith(form)) ||
        this.endings.some((form) => word.endsWith(form) && word !== form)
      if (this.known.size >= MAX_KNOWN) this.known.clear()
      this.known.set(word, known)
    }
    return known
  }

  /** The same for the word at a token. */
  hasAt({ forms, numbers }: Words, token: number): boolean {
    const number = numbers[token] ?? 0
    if (number === 0) return this.has(forms[token] ?? '')
    if (number >= this.marks.length) this.widen(number)
    if (this.marks[number] === Mark.Unknown) this.marks[number] = this.has(forms[token] ?? '') ? Mark.In : Mark.Out
    return this.marks[number] === Mark.In
  }

  private widen(number: number): void {
    const marks = new Uint8Array(2 ** Math.ceil(Math.log2(number + 1)))
    marks.set(this.marks)
    this.marks = marks
  }
}
