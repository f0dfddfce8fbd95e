import type { PhraseOfBook, Word } from '../../languages/language'

/** Where phrases are looked for: words by their numbers, each with what is known of it. */
export interface WordSource {
  word(at: number): Word | null
  /** The books with phrases that begin with a word, and that end with it, by their bits. */
  begins(at: number): number
  ends(at: number): number
  form(at: number): string
}

/** Phrases of one or more words, each with a value; the longest that fits is found. The words themselves know the phrases. */
export class Phrasebook<T> {
  /** Where the phrase ends that `match` found last; where it begins, for `matchBefore`. */
  edge = 0
  private readonly values: T[] = []

  /** `bit` stands for this book in `begins` and `ends` of words, `opens` is what its phrases do; a clitic may hang on their last words. */
  constructor(
    readonly bit: number,
    readonly opens: number,
    readonly clitics: readonly string[],
  ) {}

  /** Keeps a value; the number is what phrases have it by. */
  keep(value: T): number {
    return this.values.push(value) - 1
  }

  /** The phrase that begins at a word; `edge` is the word behind it. */
  match(source: WordSource, at: number): T | undefined {
    return (source.begins(at) & this.bit) === 0 ? undefined : this.find(source, at, source.word(at)!.leads)
  }

  private find(source: WordSource, at: number, phrases: readonly PhraseOfBook[]): T | undefined {
    for (const { book, words, value } of phrases) {
      if (book !== this) continue
      let i = 1
      while (i < words.length && source.form(at + i) === words[i]) i++
      if (i < words.length && !(this.clitics.length > 0 && i === words.length - 1 && this.hasClitic(source.form(at + i), words[i]!)))
        continue
      this.edge = at + words.length
      return this.values[value]
    }
    return undefined
  }

  private hasClitic(form: string, word: string): boolean {
    return this.clitics.some((clitic) => form.length === word.length + clitic.length && form === word + clitic)
  }

  /** The phrase that ends right before a word; `edge` is its first word. */
  matchBefore(source: WordSource, at: number): T | undefined {
    return (source.ends(at - 1) & this.bit) === 0 ? undefined : this.findBefore(source, at, source.word(at - 1)!.closes)
  }

  private findBefore(source: WordSource, at: number, phrases: readonly PhraseOfBook[]): T | undefined {
    for (const { book, words, value } of phrases) {
      if (book !== this) continue
      const first = at - words.length
      let i = words.length - 2
      while (i >= 0 && source.form(first + i) === words[i]) i--
      if (i >= 0) continue
      this.edge = first
      return this.values[value]
    }
    return undefined
  }
}
