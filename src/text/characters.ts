/** What a UTF-16 code unit is to the tokeniser. */
export const enum CharClass {
  Unknown = 0,
  Symbol = 1,
  Digit = 2,
  /** This and all up to `Ignorable` can go on with a word. */
  Letter = 3,
  Apostrophe = 4,
  /** A combining mark: the word is composed (NFC) before it is read. This and all that follow begin no token. */
  Mark = 5,
  /** Soft hyphen, zero-width characters, byte-order mark, variation selectors: there, but not read. */
  Ignorable = 6,
  Space = 7,
  Newline = 8,
}

const CODES = 1 << 16
/** Filled as characters are met: few of them ever are. */
const classes = new Uint8Array(CODES)
const folded = new Uint16Array(CODES)
/** The lower-case forms of letters; 0 for what is none, and for a character of which `charClass` was never asked. */
export const LOWER_CASE = new Uint16Array(CODES)

const LETTER = /\p{L}/u
const DIGIT = /[0-9]/
const MARK = /\p{M}/u
const SPACE = /\s/

function classify(char: string): CharClass {
  const code = char.charCodeAt(0)
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return CharClass.Newline
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064)) return CharClass.Ignorable
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x202a && code <= 0x202e)) return CharClass.Ignorable
  if (code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc) return CharClass.Apostrophe
  if (SPACE.test(char)) return CharClass.Space
  if (DIGIT.test(char)) return CharClass.Digit
  if (LETTER.test(char)) return CharClass.Letter
  return MARK.test(char) ? CharClass.Mark : CharClass.Symbol
}

export function charClass(code: number): CharClass {
  if (classes[code] === CharClass.Unknown) {
    classes[code] = classify(String.fromCharCode(code))
    if (classes[code] === CharClass.Letter) LOWER_CASE[code] = fold(code)
  }
  return classes[code]!
}

/** The lower-case form of one code unit. */
export function fold(code: number): number {
  if (folded[code] === 0) folded[code] = lowerCase(code)
  return folded[code]!
}

function lowerCase(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

/** Symbols that mean the same are one: all double quotes, all single ones, all dashes. */
export function foldSymbol(code: number): string {
  if (code === 0x201e || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb || code === 0x201f) return '"'
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc) return "'"
  if (code === 0x2039 || code === 0x203a || code === 0x201a || code === 0x60 || code === 0xb4) return "'"
  if (code === 0x2013 || code === 0x2014 || code === 0x2212 || code === 0x2010 || code === 0x2011 || code === 0x2012) return '-'
  return String.fromCharCode(code)
}

/** A word as phrases know it: composed, in lower case, ß as ss, without what is there but not read. */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\ufe00-\ufe0f\u202a-\u202e]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\u2019\u2018\u02bc]/g, "'")
}
