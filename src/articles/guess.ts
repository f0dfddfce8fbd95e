import type { Language } from '../languages/language'
import { CharClass, charClass, fold } from '../text/characters'
import { codeAt, LETTERS, lengthOf, NOT_ASCII } from '../text/utf8'

/** Only so many bytes of a text are read for the guess. */
const SAMPLE = 4000
/** A language that is so many words ahead has won; own choice: no quotation in another one is as long. */
const AHEAD = 40

/** The language whose frequent words occur most in a text in UTF-8; the first one where none does. */
export function guessLanguage(text: Uint8Array, languages: readonly Language[]): Language {
  const { slots, languagesOf } = frequentWords(languages)
  const counts = languages.map(() => 0)
  const end = Math.min(text.length, SAMPLE)
  let hash = 0
  for (let at = 0; at <= end; ) {
    const letter = at < end ? LETTERS[text[at]!]! : 0
    const code = letter === NOT_ASCII ? codeAt(text, at) : letter
    at += letter === NOT_ASCII ? lengthOf(code) : 1
    if (letter > NOT_ASCII || (letter === NOT_ASCII && isLetter(code))) {
      hash = hashOf(hash, code)
      continue
    }
    if (slots[slotOf(hash)] !== 0) {
      const indexes = languagesOf.get(hash) ?? []
      for (const index of indexes) counts[index]!++
      if (indexes.some((index) => counts[index]! >= AHEAD && isDecided(counts))) break
    }
    hash = 0
  }
  return languages[counts.indexOf(Math.max(...counts))]!
}

/** Whether two of several counts, the highest, are far apart. */
function isDecided(counts: readonly number[]): boolean {
  const [first = 0, second = 0] = [...counts].sort((a, b) => b - a)
  return first - second >= AHEAD
}

const SHARP_S = 0xdf
const SMALL_S = 0x73

const isLetter = (code: number): boolean => code < 0x10000 && charClass(code) === CharClass.Letter

/** The hash of a word goes on with a letter, small or capital; ß is ss. */
function hashOf(hash: number, letter: number): number {
  if (letter === SHARP_S) return hashOf(hashOf(hash, SMALL_S), SMALL_S)
  return (Math.imul(hash, 31) + fold(letter)) | 0
}

/** The frequent words of languages, by their hashes: one word that shares another's would hardly turn the guess. */
interface Frequent {
  /** 0 where none of the words is: most others need not be looked up. */
  slots: Uint8Array
  /** Indexes of the languages that have a word. */
  languagesOf: Map<number, number[]>
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 12)) & 0xfff

const known = new WeakMap<readonly Language[], Frequent>()

function frequentWords(languages: readonly Language[]): Frequent {
  let frequent = known.get(languages)
  if (!frequent) {
    frequent = { slots: new Uint8Array(0x1000), languagesOf: new Map() }
    for (const [index, language] of languages.entries()) {
      for (const form of language.frequent) {
        const hash = [...form].reduce((hash, char) => hashOf(hash, char.charCodeAt(0)), 0)
        frequent.slots[slotOf(hash)] = 1
        frequent.languagesOf.set(hash, [...(frequent.languagesOf.get(hash) ?? []), index])
      }
    }
    known.set(languages, frequent)
  }
  return frequent
}
