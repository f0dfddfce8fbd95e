import type { Language } from '../languages/language'
import { CharClass, charClass, fold, foldWord } from '../text/characters'

/** Only this much of a text is read for the guess. */
const SAMPLE = 4000

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
  let start = 0
  let hash = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE
    if (charClass(code) === CharClass.Letter) {
      hash = hashOf(hash, fold(code))
      continue
    }
    if (at > start) {
      frequent.forEach((words, index) => {
        if (words.hashes.has(hash) && words.forms.has(foldWord(text.slice(start, at)))) counts[index]!++
      })
    }
    start = at + 1
    hash = 0
  }
  return counts
}

const SPACE = 0x20
const hashOf = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

interface Frequent {
  forms: ReadonlySet<string>
  /** Most words of a text are told apart by their hashes alone. */
  hashes: ReadonlySet<number>
}

const known = new WeakMap<Language, Frequent>()

function frequentWords(language: Language): Frequent {
  let words = known.get(language)
  if (!words) {
    const hashes = language.frequent.map((form) => [...form].reduce((hash, char) => hashOf(hash, char.charCodeAt(0)), 0))
    words = { forms: new Set(language.frequent), hashes: new Set(hashes) }
    known.set(language, words)
  }
  return words
}
