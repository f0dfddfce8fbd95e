import { Hash } from './hash'
import type { Tokens } from '../model'
import { CharClass, charClass, foldWord, LOWER_CASE } from './characters'
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
  /** . ! ? … */
  EndMark = 32,
}

const enum Code {
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  ExclamationMark = 0x21,
  Apostrophe = 0x27,
  FullStop = 0x2e,
  QuestionMark = 0x3f,
  Ellipsis = 0x2026,
  FirstSurrogate = 0xd800,
  FirstLowSurrogate = 0xdc00,
}

/**
 * Splits a text into words, digit runs and single symbols, in one pass, linear in its length.
 * Each word is folded and hashed on the way and looked up in the lexicon once.
 */
export function tokenise(text: string, lexicon: Lexicon, room = roomFor(64 + (text.length >> 2))): Tokens {
  const { length } = text
  const codes = codesOf(text)
  let tokens = room
  let { kind, flags, start, end, entry } = tokens
  let count = 0
  /** Flags of the token to come, as far as they are known. */
  let pending: number = TokenFlag.Glued
  let newlines = 0

  for (let at = 0; at < length; ) {
    const code = codes[at]!
    const cls = charClass(code)
    if (cls >= CharClass.Mark) {
      if (cls === CharClass.Newline && (code !== Code.LineFeed || at === 0 || codes[at - 1] !== Code.CarriageReturn)) newlines++
      if (cls >= CharClass.Space) pending = 0
      at++
      continue
    }
    if (count === kind.length) {
      tokens = widened(tokens)
      ;({ kind, flags, start, end, entry } = tokens)
    }
    if (newlines > 0) {
      pending = newlines > 1 ? TokenFlag.NewLine | TokenFlag.NewParagraph : TokenFlag.NewLine
      newlines = 0
    }
    const from = at

    if (cls === CharClass.Letter) {
      let hash1 = Hash.Basis | 0
      let hash2 = 0
      let capitals = 0
      let letter: number = code
      for (let folded = LOWER_CASE[letter]!; folded !== 0; folded = LOWER_CASE[letter]!) {
        capitals += isOther(folded, letter)
        hash1 = Math.imul(hash1 ^ folded, Hash.Prime)
        hash2 = (Math.imul(hash2, Hash.Multiplier) + folded) | 0
        letter = codes[++at]!
      }
      let letters = at - from
      const joint = charClass(letter)
      if (joint < CharClass.Letter || joint >= CharClass.Space) entry[count] = lexicon.lookup(hash1, hash2, text, from, at)
      else {
        scanWord(codes, from, word)
        at = word.end
        letters = word.letters
        capitals = word.capitals
        entry[count] = word.composed
          ? lexicon.lookup(word.hash1, word.hash2, text, from, at)
          : lexicon.entryOf(foldWord(text.slice(from, at)))
      }
      if (LOWER_CASE[code] !== code) pending |= TokenFlag.Capitalised
      if (letters > 1 && capitals === letters) pending |= TokenFlag.AllCaps
      kind[count] = TokenKind.Word
    } else if (cls === CharClass.Digit) {
      do at++
      while (isDigitOrIgnored(codes[at]!))
      kind[count] = TokenKind.Digits
      entry[count] = lexicon.digits(text, from, at)
    } else {
      at += code >= Code.FirstSurrogate && code < Code.FirstLowSurrogate && at + 1 < length ? 2 : 1
      if (isEndMark(code)) pending |= TokenFlag.EndMark
      kind[count] = TokenKind.Symbol
      entry[count] = at - from === 1 ? lexicon.symbol(code) : 0
    }
    start[count] = from
    end[count] = at
    flags[count] = pending
    pending = TokenFlag.Glued
    count++
  }
  tokens.count = count
  return tokens
}

/** Longer texts take memory of their own. */
const SHARED_CODES = 1 << 16
const sharedCodes = new Uint16Array(SHARED_CODES)

/** The UTF-16 code units of a text and a 0 behind them, until the next text is read: an array is read faster than a string. */
function codesOf(text: string): Uint16Array {
  const codes = text.length < SHARED_CODES ? sharedCodes : new Uint16Array(text.length + 1)
  Buffer.from(codes.buffer).write(text, 'utf16le')
  codes[text.length] = 0
  return codes
}

/** 1 where two code units differ, 0 where they are one; a comparison would be guessed wrong at every capital. */
const isOther = (a: number, b: number): number => ((a ^ b) + 0xffff) >>> 16

/** A word as it was scanned: the hash of its folded letters in two halves, where it ends, and what its letters are. */
interface ScannedWord {
  hash1: number
  hash2: number
  end: number
  letters: number
  capitals: number
  /** No combining mark stands in it. */
  composed: boolean
}

const word: ScannedWord = { hash1: 0, hash2: 0, end: 0, letters: 0, capitals: 0, composed: true }

/** Scans the word that begins with a letter and does not end with its letters; apostrophes, marks and ignored characters inside belong to it. */
function scanWord(codes: Uint16Array, from: number, word: ScannedWord): void {
  const lowerCase = LOWER_CASE
  let hash1 = Hash.Basis | 0
  let hash2 = 0
  let capitals = 0
  let at = from
  word.letters = 0
  word.composed = true
  for (;;) {
    const first = at
    let letter = codes[at]!
    let folded = lowerCase[letter]!
    while (folded !== 0) {
      if (folded !== letter) capitals++
      hash1 = Math.imul(hash1 ^ folded, Hash.Prime)
      hash2 = (Math.imul(hash2, Hash.Multiplier) + folded) | 0
      letter = codes[++at]!
      folded = lowerCase[letter]!
    }
    if (at > first) {
      word.letters += at - first
      word.end = at
    }
    const joint = charClass(letter)
    // A letter that no text had before has its lower case now.
    if (joint === CharClass.Letter) continue
    if (joint === CharClass.Mark) {
      word.composed = false
      word.end = at + 1
    } else if (joint === CharClass.Apostrophe && charClass(codes[at + 1]!) === CharClass.Letter) {
      hash1 = Math.imul(hash1 ^ Code.Apostrophe, Hash.Prime)
      hash2 = (Math.imul(hash2, Hash.Multiplier) + Code.Apostrophe) | 0
    } else if (joint !== CharClass.Ignorable) break
    at++
  }
  word.hash1 = hash1
  word.hash2 = hash2
  word.capitals = capitals
}

const isEndMark = (code: number): boolean =>
  code === Code.FullStop || code === Code.ExclamationMark || code === Code.QuestionMark || code === Code.Ellipsis

function isDigitOrIgnored(code: number): boolean {
  const cls = charClass(code)
  return cls === CharClass.Digit || cls === CharClass.Ignorable
}

/** Bytes of one token: three integers, its kind and its flags. */
const TOKEN_BYTES = 14

/** Room for so many tokens, in one piece of memory. */
export function roomFor(capacity: number): Tokens {
  const memory = new ArrayBuffer(TOKEN_BYTES * capacity)
  return {
    count: 0,
    start: new Int32Array(memory, 0, capacity),
    end: new Int32Array(memory, 4 * capacity, capacity),
    entry: new Int32Array(memory, 8 * capacity, capacity),
    kind: new Uint8Array(memory, 12 * capacity, capacity),
    flags: new Uint8Array(memory, 13 * capacity, capacity),
  }
}

/** The same tokens with twice the room. */
function widened({ start, end, entry, kind, flags }: Tokens): Tokens {
  const wider = roomFor(2 * kind.length)
  wider.start.set(start)
  wider.end.set(end)
  wider.entry.set(entry)
  wider.kind.set(kind)
  wider.flags.set(flags)
  return wider
}
