import { LANGUAGES } from '../languages'
import type { Language } from '../languages/language'
import { NO_RUNS, SAMPLE, Sieve } from '../text/sieve'

/** The frequent words of all languages. */
export const FREQUENT_WORDS = LANGUAGES.map(({ frequent }) => frequent)

let counter: Sieve | undefined

/** The language whose frequent words occur most at the head of a text; the first one where none does. */
export function guessLanguage(text: string): Language {
  counter ??= new Sieve(NO_RUNS, FREQUENT_WORDS)
  const head = Buffer.from(`${text.slice(0, SAMPLE)}\0`)
  counter.sift(head, head.length - 1)
  return languageBy(counter.countFrequent())
}

/** The language with most of the words that were counted. */
export const languageBy = (counts: readonly number[]): Language => LANGUAGES[counts.indexOf(Math.max(...counts))]!
