import { InputError } from '../errors'
import { foldWord } from './characters'
import { isSlot, type Slot, SLOTS } from './vocabulary'

/** One part of a phrase. */
export type PhrasePart =
  | { type: 'words'; members: string[] }
  | { type: 'slot'; slot: Slot }
  | { type: 'gap' }
  | { type: 'any'; options: PhrasePart[][] }

/** Named word lists that phrases can use as `{name}`. */
export type WordLists = ReadonlyMap<string, readonly string[]>

/** A phrase is refused beyond this many spelled-out variants; own choice, far above what a reader can follow. */
const MAX_VARIANTS = 4096

/**
 * Reads a phrase: words, `word*` and `*word`, `{a|b c}` alternatives, `(optional words)`, `…` for a short gap,
 * `{company}` `{date}` … for a typed slot, `{name}` for a named word list.
 * Throws InputError with the column inside the phrase.
 */
export function parsePhrase(source: string, lists: WordLists = new Map(), open: readonly string[] = []): PhrasePart[] {
  let at = 0
  const fail = (problem: string, remedy: string, column = at): never => {
    throw new InputError(problem, { column: column + 1 }, remedy)
  }

  const sequence = (closers: string): PhrasePart[] => {
    const parts: PhrasePart[] = []
    while (at < source.length && !closers.includes(source[at]!)) {
      const char = source[at]!
      if (char === '{') parts.push(braces())
      else if (char === '(') parts.push(optional())
      else if (char === '…') parts.push(gap())
      else if (char === '}' || char === ')') fail(`“${char}” closes nothing`, 'remove it, or open a bracket before it')
      else if (char === '|') fail('“|” stands outside braces', 'write {one|other}')
      else parts.push(...plain())
    }
    return parts
  }

  const gap = (): PhrasePart => {
    at++
    return { type: 'gap' }
  }

  const braces = (): PhrasePart => {
    const from = at++
    const options: PhrasePart[][] = []
    const bodyStart = at
    for (;;) {
      options.push(sequence('|}'))
      if (at >= source.length) fail('“{” is not closed', 'add “}”', from)
      if (source[at++] === '}') break
    }
    if (options.length === 1) return named(source.slice(bodyStart, at - 1).trim(), from)
    return merge(options)
  }

  const named = (name: string, column: number): PhrasePart => {
    if (isSlot(name)) return { type: 'slot', slot: name }
    const list = lists.get(name)
    if (!list) throw new InputError(`unknown slot {${name}}`, { column: column + 1 }, `known are ${[...SLOTS, ...lists.keys()].join(', ')}`)
    if (open.includes(name)) fail(`the word list {${name}} contains itself`, 'take it out of its own words', column)
    return merge(list.map((phrase) => parsePhrase(phrase, lists, [...open, name])))
  }

  const optional = (): PhrasePart => {
    const from = at++
    const options: PhrasePart[][] = [[]]
    for (;;) {
      options.push(sequence('|)'))
      if (at >= source.length) fail('“(” is not closed', 'add “)”', from)
      if (source[at++] === ')') break
    }
    return { type: 'any', options }
  }

  const plain = (): PhrasePart[] => {
    const from = at
    while (at < source.length && !'{}()|…'.includes(source[at]!)) at++
    return words(source.slice(from, at))
  }

  const parts = sequence('')
  if (parts.length === 0) fail('the phrase is empty', 'write the words to look for')
  const variants = countVariants(parts)
  if (variants > MAX_VARIANTS) fail(`the phrase has ${variants} variants`, `split it: at most ${MAX_VARIANTS} are allowed`, 0)
  return parts
}

const WORD = /\*?[\p{L}\p{M}\u00ad\u200b-\u200d]+(?:['’][\p{L}\p{M}]+)*\*?|\d+|[?!:;%$€£¥§+#@=<>]/gu

const words = (source: string): PhrasePart[] => (source.match(WORD) ?? []).map((word) => ({ type: 'words', members: [foldWord(word)] }))

/** Alternatives of single words are one group; longer ones stay alternatives. */
function merge(options: PhrasePart[][]): PhrasePart {
  const members: string[] = []
  const others: PhrasePart[][] = []
  for (const option of options) {
    const [first] = option
    if (option.length === 1 && first?.type === 'words') members.push(...first.members)
    else if (option.length === 1 && first?.type === 'any') others.push(...first.options)
    else others.push(option)
  }
  const loose = others.filter((option) => {
    const single = option.length === 1 && option[0]?.type === 'words' ? option[0] : null
    if (single) members.push(...single.members)
    return !single
  })
  const group: PhrasePart = { type: 'words', members: [...new Set(members)] }
  if (loose.length === 0) return group
  return { type: 'any', options: members.length > 0 ? [[group], ...loose] : loose }
}

function countVariants(parts: readonly PhrasePart[]): number {
  return parts.reduce(
    (product, part) => product * (part.type === 'any' ? part.options.reduce((sum, o) => sum + countVariants(o), 0) : 1),
    1,
  )
}

/** The straight variants of a phrase: no alternatives left in them. */
export function variantsOf(parts: readonly PhrasePart[]): Exclude<PhrasePart, { type: 'any' }>[][] {
  return parts.reduce<Exclude<PhrasePart, { type: 'any' }>[][]>(
    (heads, part) => {
      const tails = part.type === 'any' ? part.options.flatMap(variantsOf) : [[part]]
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]))
    },
    [[]],
  )
}
