/** What takes one column a character: Latin letters and the marks of Western print. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2039\u203a\u20ac\u2192\u2500-\u257f]*$/

/** Any other text is measured by libraries that take as long to load as all the rest of a run on one article. */
const load = (name: string) => process.getBuiltinModule('node:module').createRequire(import.meta.url)(name)

/** The columns that a text takes on a terminal. */
export const widthOf = (text: string): number => {
  if (PLAIN.test(text)) return text.length
  const { default: stringWidth }: typeof import('string-width') = load('string-width')
  return stringWidth(text)
}

export interface WrapOptions {
  /** Whether words that are too long are broken, too. */
  hard?: boolean
  /** Whether spaces at the ends of lines are dropped; true where absent. */
  trim?: boolean
}

/** A text broken between words into lines of at most `width` columns. */
export function wrapped(text: string, width: number, options: WrapOptions = {}): string {
  if (options.trim !== false && PLAIN.test(text)) {
    const words = text.split(' ')
    if (words.every((word) => word.length <= width)) return wrappedWords(words, width)
  }
  const { default: wrapAnsi }: typeof import('wrap-ansi') = load('wrap-ansi')
  return wrapAnsi(text, width, options)
}

function wrappedWords(words: readonly string[], width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const joined = line === '' ? word : `${line} ${word}`
    if (joined.length > width && word !== '') {
      lines.push(line.trimEnd())
      line = word
    } else line = joined
  }
  return [...lines, line.trimEnd()].join('\n')
}
