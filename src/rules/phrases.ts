import type { Span } from '../model'
import type { PhraseMatch } from './reader'
import type { ValuePlace } from './uses'

/** A phrase of a rule that is wholly there: all its parts, in one sentence. */
export interface FoundPhrase {
  /** Index of the rule, and of the phrase under its key. */
  rule: number
  index: number
  value: ValuePlace
  sentence: number
  /** Tokens [first, last). */
  first: number
  last: number
  /** Where each of its parts stands, with the exact place where it is not that of the tokens. */
  parts: readonly { first: number; last: number; span?: Span }[]
}

/** The phrases that are wholly there, by the key of the rules under which they stand, sentence by sentence. */
export type FoundPhrases = ReadonlyMap<string, readonly FoundPhrase[]>

/** Puts parts of phrases together; `matches` in the order of their sentences. */
export function completePhrases(matches: readonly PhraseMatch[]): FoundPhrases {
  const byKey = new Map<string, FoundPhrase[]>()
  /** The matches in the sentence at hand, by phrase; of those that start at one token, the widest. */
  let here = new Map<number, PhraseMatch[]>()
  const closeSentence = (): void => {
    for (const same of here.values()) {
      for (const match of same) {
        const phrase = match.use.part === 0 && joined(match, here)
        if (!phrase) continue
        const { key } = match.use
        const others = byKey.get(key)
        if (others) others.push(phrase)
        else byKey.set(key, [phrase])
      }
    }
    here = new Map()
  }
  let sentence = -1
  for (const match of matches) {
    if (match.sentence !== sentence) closeSentence()
    sentence = match.sentence
    const same = here.get(match.phrase)
    if (same) keepWidest(same, match)
    else here.set(match.phrase, [match])
  }
  closeSentence()
  return byKey
}

function keepWidest(same: PhraseMatch[], match: PhraseMatch): void {
  const rival = same.findIndex(({ first }) => first === match.first)
  if (rival < 0) same.push(match)
  else if (match.last > same[rival]!.last) same[rival] = match
}

const width = ({ first, last }: PhraseMatch): number => last - first

/** A phrase from its first part and the widest of each other one, whose numbers follow its own; null where one is not there. */
function joined(match: PhraseMatch, here: ReadonlyMap<number, readonly PhraseMatch[]>): FoundPhrase | null {
  const { use, phrase, sentence } = match
  const parts = [match]
  for (let part = 1; part < use.parts; part++) {
    const others = here.get(phrase + part)
    if (!others) return null
    parts.push(others.reduce((a, b) => (width(b) > width(a) ? b : a)))
  }
  const first = Math.min(...parts.map((part) => part.first))
  const last = Math.max(...parts.map((part) => part.last))
  return { rule: use.rule, index: use.index, value: use.value, sentence, first, last, parts }
}
