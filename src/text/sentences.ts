import type { Span } from '../model'
import type { Lexicon } from './lexicon'
import { TokenFlag, TokenKind, type Tokens } from './tokens'

/** A sentence's tokens [first, last), its offsets, and the number of its paragraph. */
export interface SentenceSpan extends Span {
  first: number
  last: number
  paragraph: number
}

/** A line at least this long may be wrapped rather than ended; own choice: no mailer wraps below 60. */
const WRAPPED_LINE = 55
/** A longer line is a paragraph of its own; own choice: no mailer wraps above 100. */
const LONGEST_WRAP = 120

/** Tokens; own choice: what goes on for longer is no prose, and whoever looks around in a sentence must come to an end. */
const LONGEST_SENTENCE = 1000

/** Words of a question that only labels its answer; own choice. */
const LONGEST_LABEL = 3

const FULL_STOP = 0x2e

/** Splits tokens into sentences; an empty line always ends one, a line break mostly does. Linear in the tokens. */
export function splitSentences(text: string, tokens: Tokens, lexicon: Lexicon, ordinalStop: boolean): SentenceSpan[] {
  const { count, kind, flags, start, end, entry } = tokens
  const sentences: SentenceSpan[] = []
  /** The symbol at token i; a space where none stands, which is among no marks. */
  const symbol = (i: number): string => (kind[i] === TokenKind.Symbol ? text[start[i]!]! : ' ')
  const facts = (i: number) => lexicon.facts[entry[i]!]!
  const capitalised = (i: number): boolean => (flags[i]! & TokenFlag.Capitalised) !== 0
  const glued = (i: number): boolean => (flags[i]! & TokenFlag.Glued) !== 0
  const atLineStart = (i: number): boolean => i === 0 || (flags[i]! & TokenFlag.NewLine) !== 0

  let first = 0
  let paragraph = 0
  let lineStart = 0
  const close = (behind: number): void => {
    while (first < behind) {
      const last = Math.min(behind, first + LONGEST_SENTENCE)
      sentences.push({ first, last, start: start[first]!, end: end[last - 1]!, paragraph })
      first = last
    }
  }

  /** “Das 50.000. Fahrzeug”: whether the word in front of a number that ends with token i makes it an ordinal. */
  const leadsOrdinal = (i: number): boolean => {
    let from = i
    while (from - 2 > first && glued(from) && symbol(from - 1) === '.' && glued(from - 1) && kind[from - 2] === TokenKind.Digits) from -= 2
    return from > first && facts(from - 1)?.leadsOrdinal === true && kind[i + 2] === TokenKind.Word && capitalised(i + 2)
  }

  /** Whether the full stop at token i only marks an abbreviation, an initial, an ordinal or a list number. */
  const harmless = (i: number): boolean => {
    const before = i - 1
    if (before < first) return false
    const next = i + 1
    if (kind[before] === TokenKind.Digits) {
      if (atLineStart(before)) return true
      if (!ordinalStop || (end[before]! - start[before]! > 2 && !leadsOrdinal(before))) return false
      return kind[next] !== TokenKind.Word || !(capitalised(next) && facts(next)?.starter)
    }
    if (kind[before] !== TokenKind.Word || !glued(i)) return false
    // “$1.96bn. The …”, “£418.6m. It …”: a scale written onto digits ends a sentence where a capital follows.
    if (glued(before) && kind[before - 1] === TokenKind.Digits && capitalised(next)) return false
    if (end[before]! - start[before]! === 1 && !(ordinalStop && glued(before))) return true
    return facts(before)?.abbreviation === true
  }

  /** An empty line, and mostly a line break, ends a sentence; a line in the middle of a wrapped paragraph does not. */
  const beginLine = (i: number): void => {
    if (i > 0 && (flags[i]! & TokenFlag.NewParagraph) !== 0) {
      close(i)
      paragraph++
    } else if (i > 0 && i === first) {
      const length = end[i - 1]! - start[lineStart]!
      if (length < WRAPPED_LINE || length > LONGEST_WRAP) paragraph++
    } else if (i > first) {
      const wrapped = end[i - 1]! - start[lineStart]! >= WRAPPED_LINE && !'.!?:'.includes(symbol(i - 1))
      const continues = kind[i] === TokenKind.Word && !capitalised(i) && !'.!?'.includes(symbol(i - 1))
      if ((!wrapped && !continues) || '-•*·►▶–+'.includes(symbol(i))) {
        close(i)
        paragraph++
      }
    }
    lineStart = i
  }

  /** “Net debt? $980 million”: a few words with a question mark, and the figure that answers them. */
  const isLabel = (i: number, next: number): boolean =>
    symbol(i) === '?' && i - first <= LONGEST_LABEL && (kind[next] === TokenKind.Digits || '$€£'.includes(symbol(next)))

  /** The token behind a sentence that ends with the mark at token i; 0 where none does. */
  const endWith = (i: number): number => {
    let next = i + 1
    while (next < count && !atLineStart(next) && glued(next) && '.!?…"\'”“»«’)]'.includes(symbol(next))) next++
    if (next === count || atLineStart(next)) return next
    if (glued(next) || (kind[next] === TokenKind.Word && !capitalised(next)) || isLabel(i, next)) return 0
    return next === i + 1 && text.charCodeAt(start[i]!) === FULL_STOP && harmless(i) ? 0 : next
  }

  for (let i = 0; i < count; i++) {
    if ((flags[i]! & (TokenFlag.NewLine | TokenFlag.EndMark)) === 0 && i > 0) continue
    if (atLineStart(i)) beginLine(i)
    const next = (flags[i]! & TokenFlag.EndMark) === 0 ? 0 : endWith(i)
    if (next === 0) continue
    close(next)
    i = next - 1
  }
  close(count)
  return sentences
}
