import { detached } from './detached'
import type { Tokens } from './tokens'

/** Words kept before the table starts afresh, so that memory stays flat over any number of articles. */
const MAX_WORDS = 1 << 17

/** Every word met so far, once: the same string is found again without being read. */
const known = new Map<string, string>()

/** The tokens of a text in lower case. */
export function wordsOf(text: string, { count, start, end }: Tokens): string[] {
  const words: string[] = []
  for (let i = 0; i < count; i++) words.push(interned(text.slice(start[i], end[i]).toLowerCase()))
  return words
}

function interned(word: string): string {
  let same = known.get(word)
  if (same === undefined) {
    if (known.size >= MAX_WORDS) known.clear()
    same = detached(word)
    known.set(same, same)
  }
  return same
}
