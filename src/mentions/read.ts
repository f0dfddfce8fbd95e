import type { Language } from '../languages/language'
import type { Mention } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { SentenceSpan } from '../text/sentences'
import type { Tokens } from '../text/tokens'
export function readMentions(_t: string, _k: Tokens, _l: Lexicon, _s: readonly SentenceSpan[], _g: Language): Mention[] {
  return []
}
export function resolveTimes(_m: Mention[], _c: object): void {}
import type { Word } from '../languages/language'
export function analyser(language: Language): (word: string) => Word | null {
  const a = new Set(language.abbreviations),
    s = new Set(language.starters)
  return (w) => (a.has(w) || s.has(w) ? { abbreviation: a.has(w), starter: s.has(w) } : null)
}
