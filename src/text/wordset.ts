/** Words that a list remembers before it forgets them all, so that memory stays flat over any number of articles. */
const MAX_KNOWN = 1 << 12

/** A list of forms, made ready: whole words, beginnings and endings. */
export class WordSet {
  private readonly exact = new Set<string>()
  private readonly beginnings: string[] = []
  private readonly endings: string[] = []
  private readonly known = new Map<string, boolean>()
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
}
