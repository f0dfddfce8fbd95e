import type { Tokens } from '../model'
import { CharClass, charClass, fold, foldSymbol, foldWord } from './characters'
import type { Lexicon } from './lexicon'

export type { Tokens }

export const enum TokenKind {
  Word = 1,
  /** A run of digits; the marks between two runs are tokens of their own. */
  Digits = 2,
  Symbol = 3,
}

export const enum TokenFlag {
  /** Nothing stands between this token and the one before it. */
  Glued = 1,
  Capitalised = 2,
  /** Two or more letters, all of them capitals. */
  AllCaps = 4,
  /** A line break stands before this token. */
  NewLine = 8,
  /** An empty line stands before this token. */
  NewParagraph = 16,
}

const HASH_SEED_1 = 0x811c9dc5 | 0
const HASH_SEED_2 = 0x01000193 | 0
const SHARP_S = 0xdf
const SMALL_S = 0x73
const APOSTROPHE = 0x27

/**
 * Splits a text into words, digit runs and single symbols, in one pass, linear in its length.
 * Each word is folded and hashed on the way and looked up in the lexicon once.
 */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  let capacity = 64 + (text.length >> 2)
  let kind = new Uint8Array(capacity)
  let flags = new Uint8Array(capacity)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let entry = new Int32Array(capacity)
  let count = 0
  let pending = TokenFlag.Glued as number
  let newlines = 0
  const length = text.length

  const grow = (): void => {
    capacity *= 2
    const wider = <A extends Uint8Array | Int32Array>(from: A, to: A): A => {
      to.set(from)
      return to
    }
    kind = wider(kind, new Uint8Array(capacity))
    flags = wider(flags, new Uint8Array(capacity))
    start = wider(start, new Int32Array(capacity))
    end = wider(end, new Int32Array(capacity))
    entry = wider(entry, new Int32Array(capacity))
  }

  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const cls = charClass(code)
    if (cls === CharClass.Space) {
      pending &= ~TokenFlag.Glued
      at++
      continue
    }
    if (cls === CharClass.Newline) {
      pending &= ~TokenFlag.Glued
      if (code !== 0x0a || at === 0 || text.charCodeAt(at - 1) !== 0x0d) newlines++
      at++
      continue
    }
    if (cls === CharClass.Ignorable || cls === CharClass.Mark) {
      at++
      continue
    }
    if (count === capacity) grow()
    if (newlines > 0) pending |= newlines > 1 ? TokenFlag.NewLine | TokenFlag.NewParagraph : TokenFlag.NewLine
    newlines = 0
    const from = at
    start[count] = from

    if (cls === CharClass.Letter) {
      let h1 = HASH_SEED_1
      let h2 = HASH_SEED_2
      let composed = true
      let last = at
      let letters = 0
      let capitals = 0
      const first = fold(code) !== code
      for (; at < length; at++) {
        const c = text.charCodeAt(at)
        const k = charClass(c)
        let folded: number
        if (k === CharClass.Letter) {
          folded = fold(c)
          letters++
          last = at
          if (folded !== c) capitals++
        } else if (k === CharClass.Ignorable) {
          continue
        } else if (k === CharClass.Mark) {
          composed = false
          last = at
          continue
        } else if (k === CharClass.Apostrophe && at + 1 < length && charClass(text.charCodeAt(at + 1)) === CharClass.Letter) {
          folded = APOSTROPHE
        } else {
          break
        }
        if (folded === SHARP_S) {
          h1 = Math.imul(h1 ^ SMALL_S, 0x01000193)
          h2 = Math.imul(h2 ^ SMALL_S, 0x5bd1e995)
          folded = SMALL_S
        }
        h1 = Math.imul(h1 ^ folded, 0x01000193)
        h2 = Math.imul(h2 ^ folded, 0x5bd1e995)
        h2 ^= h2 >>> 15
      }
      kind[count] = TokenKind.Word
      at = last + 1
      if (first) pending |= TokenFlag.Capitalised
      if (letters > 1 && capitals === letters) pending |= TokenFlag.AllCaps
      entry[count] = composed ? lexicon.lookup(h1, h2, text, from, at) : lexicon.entryOf(foldWord(text.slice(from, at)))
    } else if (cls === CharClass.Digit) {
      for (; at < length; at++) {
        const k = charClass(text.charCodeAt(at))
        if (k !== CharClass.Digit && k !== CharClass.Ignorable) break
      }
      kind[count] = TokenKind.Digits
      entry[count] = lexicon.digits(text, from, at)
    } else {
      at += code >= 0xd800 && code < 0xdc00 && at + 1 < length ? 2 : 1
      kind[count] = TokenKind.Symbol
      entry[count] = at - from === 1 ? lexicon.symbol(cls === CharClass.Apostrophe ? "'" : foldSymbol(code)) : 0
    }
    end[count] = at
    flags[count] = pending
    pending = TokenFlag.Glued
    count++
  }
  return { count, kind, flags, start, end, entry }
}
