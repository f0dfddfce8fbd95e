import type { Forms, FormsBy } from '../../languages/language'
import { foldWord } from '../../text/characters'

/** The single spellings that `forms` stands for, folded: `nächst~` gives one for each ending, a `~` by itself is the sign. */
export function spellings(forms: Forms | undefined, endings: readonly string[]): string[] {
  if (!forms) return []
  const all: string[] = []
  for (const form of foldWord(forms).split('|')) {
    if (form === '~' || !form.includes('~')) {
      if (form !== '') all.push(form)
    } else all.push(...withEndings(form, endings))
  }
  return all
}

function withEndings(form: string, endings: readonly string[]): string[] {
  const [stem = '', ...rest] = form.split('~')
  return rest.reduce((heads, tail) => heads.flatMap((head) => endings.map((ending) => head + ending + tail)), [stem])
}

/** Words and single marks, as the tokeniser would part them: `year-to-date` is five. */
export const wordsOf = (phrase: string): string[] => phrase.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}\d]/gu) ?? []

/** Every spelling in a table, with its key. */
export function* spelled<K extends string | number>(table: FormsBy<K>, endings: readonly string[]): Generator<[string, string]> {
  for (const [key, forms] of Object.entries<Forms | undefined>(table)) for (const form of spellings(forms, endings)) yield [form, key]
}
