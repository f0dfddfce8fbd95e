import type { Language } from '../languages/language'
import { foldWord } from '../text/characters'

/** Only this much of a text is read for the guess. */
const SAMPLE = 4000

/** The language whose frequent words occur most; the first one where none does. */
export function guessLanguage(text: string, languages: readonly Language[]): Language {
  const words = foldWord(text.slice(0, SAMPLE)).match(/\p{L}+/gu) ?? []
  let best = languages[0]!
  let most = 0
  for (const language of languages) {
    const frequent = frequentWords(language)
    const count = words.reduce((sum, word) => sum + (frequent.has(word) ? 1 : 0), 0)
    if (count > most) {
      best = language
      most = count
    }
  }
  return best
}

const sets = new WeakMap<Language, Set<string>>()

function frequentWords(language: Language): Set<string> {
  let words = sets.get(language)
  if (!words) {
    words = new Set(language.frequent)
    sets.set(language, words)
  }
  return words
}
