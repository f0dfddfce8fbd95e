import type { Word } from '../../languages/language'

/** Words that a language lists together, as a bit that each of them has. */
export class WordList {
  constructor(
    readonly bit: number,
    readonly size: number,
  ) {}

  has(word: Word | null): boolean {
    return word !== null && (word.lists & this.bit) !== 0
  }
}
