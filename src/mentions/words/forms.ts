import type { Forms, FormsBy } from '../../languages/language'
import { foldWord } from '../../text/characters'

/** The single spellings that `forms` stands for, folded: `nächst~` gives one for each ending. */
export function spellings(forms: Forms | undefined, endings: readonly string[]): string[] {
  if (!forms) return []
  return forms.split('|').flatMap((form) => (form.trim() === '~' ? ['~'] : withEndings(foldWord(form.trim()), endings)))
}

function withEndings(form: string, endings: readonly string[]): string[] {
  const at = form.indexOf('~')
  if (at < 0) return form === '' ? [] : [form]
  const rest = form.slice(at + 1)
  const tails = rest === '' ? [''] : withEndings(rest, endings)
  return endings.flatMap((ending) => tails.map((tail) => form.slice(0, at) + ending + tail))
}

/** Words and single marks, as the tokeniser would part them: `year-to-date` is five. */
export const wordsOf = (phrase: string): string[] => phrase.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}\d]/gu) ?? []

/** Every spelling in a table, with its key. */
export function* spelled<K extends string | number>(table: FormsBy<K>, endings: readonly string[]): Generator<[string, string]> {
  for (const [key, forms] of Object.entries<Forms | undefined>(table)) for (const form of spellings(forms, endings)) yield [form, key]
}
