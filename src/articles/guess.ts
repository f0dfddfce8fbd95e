import type { Language } from '../languages/language'
import { CharClass, charClass, fold } from '../text/characters'

/** Only this much of a text is read for the guess. */
const SAMPLE = 4000
/** A language that is so many words ahead has won; own choice: no quotation in another one is as long. */
const AHEAD = 40

/** The language whose frequent words occur most; the first one where none does. */
export function guessLanguage(text: string, languages: readonly Language[]): Language {
  const counts = countFrequent(text.slice(0, SAMPLE), languages)
  let best = 0
  counts.forEach((count, index) => {
    if (count > counts[best]!) best = index
  })
  return languages[best]!
}

/** How many of the words of a text are frequent ones of each language. */
function countFrequent(text: string, languages: readonly Language[]): number[] {
  const frequent = languages.map(frequentWords)
  const counts = languages.map(() => 0)
  let hash = 0
  let length = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (charClass(code) === CharClass.Letter) {
      hash = hashOf(hash, code)
      length++
    } else if (length > 0) {
      for (let i = 0; i < frequent.length; i++) if (frequent[i]!.has(hash)) counts[i]!++
      if (leadOf(counts) >= AHEAD) break
      hash = 0
      length = 0
    }
  }
  return counts
}

/** By how many words the first is ahead of the second. */
function leadOf(counts: readonly number[]): number {
  let first = 0
  let second = 0
  for (const count of counts) {
    second = Math.max(second, Math.min(first, count))
    first = Math.max(first, count)
  }
  return first - second
}

const SPACE = 0x20
const SHARP_S = 0xdf
const SMALL_S = 0x73

/** The hash of a word goes on with a letter, small or capital; ß is ss. */
function hashOf(hash: number, letter: number): number {
  if (letter === SHARP_S) return hashOf(hashOf(hash, SMALL_S), SMALL_S)
  return (Math.imul(hash, 31) + fold(letter)) | 0
}

const known = new WeakMap<Language, ReadonlySet<number>>()

/** The frequent words of a language, by their hashes: one word that shares another's would hardly turn the guess. */
function frequentWords(language: Language): ReadonlySet<number> {
  let words = known.get(language)
  if (!words) {
    words = new Set(language.frequent.map((form) => [...form].reduce((hash, char) => hashOf(hash, char.charCodeAt(0)), 0)))
    known.set(language, words)
  }
  return words
}
