import type { Word } from '../../languages/language'
import { wordsOf } from './forms'

/** Anything that gives what is known of the word at a place, and its folded form; null and empty where nothing is. */
export interface WordSource {
  word(at: number): Word | null
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

  /** `bit` stands for this book in `begins` and `ends` of words. */
  constructor(readonly bit: number) {}

  add(phrase: string, value: T): void {
    const words = wordsOf(phrase)
    insert(this.byFirst, words[0], { words, value })
    insert(this.byLast, words[words.length - 1], { words, value })
  }

  /** The phrase that begins at a word; `edge` is the word behind it. */
  match(source: WordSource, at: number): T | undefined {
    const word = source.word(at)
    return word === null || (word.begins & this.bit) === 0 ? undefined : this.find(source, at)
  }

  private find(source: WordSource, at: number): T | undefined {
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
    const word = source.word(at - 1)
    return word === null || (word.ends & this.bit) === 0 ? undefined : this.findBefore(source, at)
  }

  private findBefore(source: WordSource, at: number): T | undefined {
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

  /** Whether a word is a phrase by itself. */
  isPhrase(word: string): boolean {
    return this.byFirst.get(word)?.some(({ words }) => words.length === 1) ?? false
  }

  /** The words that can come second after a first one. */
  secondWords(first: string): string[] {
    return (this.byFirst.get(first) ?? []).flatMap(({ words }) => words.slice(1, 2))
  }

  lastWords(): Iterable<string> {
    return this.byLast.keys()
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
