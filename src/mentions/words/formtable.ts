import type { Forms, PhraseOfBook, Word } from '../../languages/language'
import { ANY_ENDING, formsIn, withEndings } from './forms'

/** What a language says of one spelling, yet unread. */
export interface Form {
  meaning: Partial<Word> | null
  /** What it opens besides by its meaning and its phrases, and whether it does so by itself. */
  opens: number
  alone: boolean
  /** Templates compare words by it, or phrases that open something. */
  compared: boolean
  /** The lists that it is in, by their bits. */
  lists: number
  /** Phrases that begin with it; and those of more than one word that end with it. */
  leads: PhraseOfBook[] | null
  closes: PhraseOfBook[] | null
}

/** The spellings that a language knows. Filled quickly and read as texts ask: most of it no text ever does. */
export class FormTable {
  private readonly forms = new Map<string, Form>()

  constructor(private readonly endings: readonly string[]) {}

  /** The entry of a spelling, made where there is none. */
  at(spelling: string): Form {
    let form = this.forms.get(spelling)
    if (form === undefined) {
      form = { meaning: null, opens: 0, alone: false, compared: false, lists: 0, leads: null, closes: null }
      this.forms.set(spelling, form)
    }
    return form
  }

  /** Gives a meaning to all single words among some forms. */
  mean(forms: Forms | undefined, meaning: Partial<Word>): void {
    for (const form of formsIn(forms)) this.meanOne(form, meaning)
  }

  meanOne(form: string, meaning: Partial<Word>): void {
    if (form.includes(' ')) return
    const entry = this.at(form)
    entry.meaning = entry.meaning === null ? meaning : { ...entry.meaning, ...meaning }
  }

  /** Adds phrases with one value to a book. */
  phrase(book: PhraseOfBook['book'], forms: readonly string[], value: number): void {
    for (const form of forms) {
      if (!form.includes(' ')) this.addPhrase({ book, words: [form], value })
      else for (const phrase of withEndings(form, this.endings)) this.addPhrase({ book, words: phrase.split(' '), value })
    }
  }

  private addPhrase(phrase: PhraseOfBook): void {
    const { words } = phrase
    const lead = this.at(words[0]!)
    lead.leads = insert(lead.leads, phrase)
    if (words.length === 1) return
    for (let i = 1; i < words.length - 1; i++) this.at(words[i]!)
    if (phrase.book.opens !== 0) this.at(words[1]!).compared = true
    const close = this.at(words[words.length - 1]!)
    close.closes = insert(close.closes, phrase)
  }

  /** The entries that a folded word can be: as it is, and as a stem with an ending. */
  of(word: string): Form[] {
    const found: Form[] = []
    const exact = this.forms.get(word)
    if (exact !== undefined) found.push(exact)
    for (const ending of this.endings) {
      if (word.length <= ending.length || !word.endsWith(ending)) continue
      const stem = this.forms.get(word.slice(0, word.length - ending.length) + ANY_ENDING)
      if (stem !== undefined && stem !== exact) found.push(stem)
    }
    return found
  }
}

/** Longer phrases come first; of two as long, the one that was added first. */
function insert(phrases: PhraseOfBook[] | null, phrase: PhraseOfBook): PhraseOfBook[] {
  if (phrases === null) return [phrase]
  phrases.push(phrase)
  for (let i = phrases.length - 1; i > 0 && phrases[i - 1]!.words.length < phrase.words.length; i--) {
    phrases[i] = phrases[i - 1]!
    phrases[i - 1] = phrase
  }
  return phrases
}
