import { wordsOf } from './forms'

/** Anything that gives the folded word at a place; empty beyond the ends and for words nobody knows. */
export interface WordSource {
  form(at: number): string
}

interface Phrase<T> {
  words: readonly string[]
  value: T
}

/** Phrases of one or more words, each with a value; the longest that fits is found. */
export class Phrasebook<T> {
  private readonly byFirst = new Map<string, Phrase<T>[]>()
  private readonly byLast = new Map<string, Phrase<T>[]>()
  /** Where the phrase ends that `match` found last; where it begins, for `matchBefore`. */
  edge = 0

  add(phrase: string, value: T): void {
    const words = wordsOf(phrase)
    insert(this.byFirst, words[0], { words, value })
    insert(this.byLast, words[words.length - 1], { words, value })
  }

  /** The phrase that begins at a word; `edge` is the word behind it. */
  match(source: WordSource, at: number): T | undefined {
    const phrases = this.byFirst.get(source.form(at))
    if (phrases === undefined) return undefined
    for (const { words, value } of phrases) {
      let i = 1
      while (i < words.length && source.form(at + i) === words[i]) i++
      if (i < words.length) continue
      this.edge = at + i
      return value
    }
    return undefined
  }

  /** The phrase that ends right before a word; `edge` is its first word. */
  matchBefore(source: WordSource, at: number): T | undefined {
    const phrases = this.byLast.get(source.form(at - 1))
    if (phrases === undefined) return undefined
    for (const { words, value } of phrases) {
      const first = at - words.length
      let i = words.length - 2
      while (i >= 0 && source.form(first + i) === words[i]) i--
      if (i >= 0) continue
      this.edge = first
      return value
    }
    return undefined
  }

  /** All words of all phrases. */
  *words(): Generator<string> {
    for (const phrases of this.byFirst.values()) for (const { words } of phrases) yield* words
  }

  firstWords(): Iterable<string> {
    return this.byFirst.keys()
  }
}

function insert<T>(map: Map<string, Phrase<T>[]>, key: string | undefined, phrase: Phrase<T>): void {
  if (key === undefined) return
  const phrases = map.get(key)
  if (!phrases) map.set(key, [phrase])
  else {
    phrases.push(phrase)
    phrases.sort((a, b) => b.words.length - a.words.length)
  }
}
