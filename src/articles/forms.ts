import type { Name, NameForm } from '../model'
import { bare, mayBeGenitive } from '../text/genitive'

/** The tokens of a text as names are looked for in them. */
export interface NameText {
  word: (i: number) => string
  raw: (i: number) => string
  capitalised: (i: number) => boolean
}

/** A word without the apostrophe of a genitive: “Tessaro's”, “Rhenalis’”. */
export const withoutApostrophe = (word: string): string => word.replace(/['’]s?$/, '')

const ANY_GENITIVE = /['’]s$|s?['’]$|s$/

/** What a name is called in texts. */
export const formsOf = ({ stem, forms }: Name): readonly NameForm[] => forms ?? [{ words: stem.split(' ') }]

/** A name as somebody wrote it down: “BABA” and “adidas” are written so. */
export function formOf(name: string): NameForm {
  const written = (name.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+|[^\s\p{L}\p{N}\p{M}-]/gu) ?? []).map(String)
  const words = written.map((word) => word.toLowerCase())
  if (/^\p{Lu}{2,}$/u.test(name)) return { words, as: 'exact', written }
  return /^\p{Ll}/u.test(name) ? { words, as: 'small' } : { words }
}

/** The form without its genitive ending, as stems are. */
export const keyOf = ({ words }: NameForm): string => bare(words.join(' '))

/** Finds names in a text, by the longest of their forms. */
export class NameFinder {
  private readonly byFirst = new Map<string, { name: Name; form: NameForm }[]>()
  /** Each begins with a capital. */
  private capitals = true

  constructor(names: readonly Name[]) {
    for (const name of names) {
      for (const form of formsOf(name)) {
        const first = form.words[0]!
        if (form.as === 'small' || !STARTS_WITH_LETTER.test(first)) this.capitals = false
        const known = this.byFirst.get(first)
        if (known) known.push({ name, form })
        else this.byFirst.set(first, [{ name, form }])
      }
    }
    for (const known of this.byFirst.values()) if (known.length > 1) known.sort((a, b) => b.form.words.length - a.form.words.length)
  }

  /** The name at a token, and the token behind it; null where none stands there. */
  at(text: NameText, i: number): { name: Name; last: number } | null {
    if (this.capitals && !text.capitalised(i)) return null
    const word = text.word(i)
    const known =
      this.byFirst.get(word) ?? (mayBeGenitive(word) && text.capitalised(i) ? this.byFirst.get(word.replace(ANY_GENITIVE, '')) : undefined)
    for (const { name, form } of known ?? []) {
      const last = lastOf(form, text, i)
      if (last !== null) return { name, last }
    }
    return null
  }
}

/** The token behind a form that begins at a token; null where it does not. */
function lastOf({ words, as, written }: NameForm, text: NameText, first: number): number | null {
  if (as === undefined && STARTS_WITH_LETTER.test(words[0]!) && !text.capitalised(first)) return null
  // “TSX: ABC” is a ticker at an exchange, where it may be another company's.
  if (as === 'exact' && text.raw(first - 1) === ':') return null
  let at = first
  for (let k = 0; k < words.length; k++) {
    if (k > 0 && text.raw(at) === '-') at++
    const isLast = k === words.length - 1
    const [word, wanted] = as === 'exact' ? [text.raw(at), written![k]!] : [text.word(at), words[k]!]
    if (word !== wanted && !(isLast && isGenitiveOf(word, wanted))) return null
    at++
  }
  return at
}

const STARTS_WITH_LETTER = /^\p{L}/u

const isGenitiveOf = (word: string, name: string): boolean => word.startsWith(name) && /^(?:['’]?s|s?['’])$/.test(word.slice(name.length))
