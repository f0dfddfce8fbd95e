/** A list of forms, made ready: whole words, beginnings and endings. */
export class WordSet {
  private readonly exact = new Set<string>()
  private readonly beginnings: string[] = []
  private readonly endings: string[] = []
  private readonly known = new Map<string, boolean>()

  constructor(forms: string) {
    for (const form of forms.split('|')) {
      if (form.endsWith('*')) this.beginnings.push(form.slice(0, -1))
      else if (form.startsWith('*')) this.endings.push(form.slice(1))
      else this.exact.add(form)
    }
  }

  /** Whether a word in lower case is in the list. */
  has(word: string): boolean {
    if (this.exact.has(word)) return true
    let known = this.known.get(word)
    if (known === undefined) {
      known = this.beginnings.some((form) => word.startsWith(form)) || this.endings.some((form) => word.endsWith(form) && word !== form)
      this.known.set(word, known)
    }
    return known
  }
}
