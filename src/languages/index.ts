import { de } from './de'
import { en } from './en'
import type { Language } from './language'

/** The languages that articles are read in. */
export const LANGUAGES: readonly Language[] = [de, en]

/** The language with an ISO 639-1 code; null where it is not among them. */
export const languageOf = (code: string): Language | null => LANGUAGES.find((language) => language.code === code) ?? null
