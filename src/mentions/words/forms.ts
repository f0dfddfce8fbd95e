import type { Forms, FormsBy } from '../../languages/language'

/** Stands for any of the language's endings at the end of a word. */
export const ANY_ENDING = '~'

/** The spellings that `forms` lists, with ß as ss: as texts are folded; `nächst~` stays one. */
export const formsIn = (forms: Forms | undefined): string[] =>
  forms === undefined || forms === '' ? [] : (forms.includes('ß') ? forms.replaceAll('ß', 'ss') : forms).split('|')

/** The same with every ending written out. */
export const spellings = (forms: Forms | undefined, endings: readonly string[]): string[] =>
  formsIn(forms).flatMap((form) => withEndings(form, endings))

/** `nächst~` with each ending; a `~` by itself is the sign. */
export function withEndings(form: string, endings: readonly string[]): string[] {
  if (form === ANY_ENDING || !form.includes(ANY_ENDING)) return [form]
  const [stem = '', ...rest] = form.split(ANY_ENDING)
  return rest.reduce((heads, tail) => heads.flatMap((head) => endings.map((ending) => head + ending + tail)), [stem])
}

/** The forms of a table, by their keys. */
export const entriesOf = <K extends string | number>(table: FormsBy<K> | undefined): [key: string, forms: string[]][] =>
  table === undefined ? [] : Object.entries<Forms | undefined>(table).map(([key, forms]) => [key, formsIn(forms)])
