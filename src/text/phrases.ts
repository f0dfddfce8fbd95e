import { InputError } from '../errors'
import { foldWord } from './characters'
import { isSlot, type Slot, SLOTS } from './vocabulary'

/** One part of a phrase. */
export type PhrasePart =
  | { type: 'words'; members: string[]; cased?: true }
  | { type: 'slot'; slot: Slot }
  | { type: 'gap' }
  | { type: 'start' }
  | { type: 'any'; options: PhrasePart[][] }

/** Named word lists that phrases can use as `{name}`. */
export type WordLists = ReadonlyMap<string, readonly string[]>

/** Word lists already read: each is read once, however many phrases use it. */
const readLists = new WeakMap<WordLists, Map<string, PhrasePart>>()

function partsOf(lists: WordLists): Map<string, PhrasePart> {
  let parts = readLists.get(lists)
  if (!parts) {
    parts = new Map()
    readLists.set(lists, parts)
  }
  return parts
}

/** A phrase is refused beyond this many spelled-out variants; own choice, far above what a reader can follow. */
const MAX_VARIANTS = 4096

/**
 * Reads a phrase: words, `word*` and `*word`, `{a|b c}` alternatives, `(optional words)`, `…` for a short gap,
 * `{company}` `{date}` … for a typed slot, `{name}` for a named word list, `^` in front for the start of a
 * sentence or of what follows a colon, a dash or a bullet in it, `=Sie` for a word that stands capitalised
 * where its place does not ask for it.
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
      else if (char === '^') parts.push(start())
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

  const start = (): PhrasePart => {
    if (open.length > 0 || source.slice(0, at).trim() !== '') fail('“^” stands inside the phrase', 'put it in front of the first word')
    at++
    return { type: 'start' }
  }

  const braces = (): PhrasePart => {
    const from = at++
    const options: PhrasePart[][] = []
    const bodyStart = at
    for (;;) {
      const column = at
      const option = sequence('|}')
      if (option.length === 0) fail('an alternative is empty', 'write its words, or put the optional ones in (…)', column)
      options.push(option)
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
    const known = partsOf(lists)
    let part = known.get(name)
    if (!part) {
      part = merge(list.map((phrase) => parsePhrase(phrase, lists, [...open, name])))
      known.set(name, part)
    }
    return part
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
    while (at < source.length && !'{}()|…^'.includes(source[at]!)) at++
    return words(source.slice(from, at))
  }

  const parts = sequence('')
  if (parts.length === 0) fail('the phrase is empty', 'write the words to look for')
  const variants = countVariants(parts)
  if (variants > MAX_VARIANTS) fail(`the phrase has ${variants} variants`, `split it: at most ${MAX_VARIANTS} are allowed`, 0)
  return parts
}

const WORD = /=?\*?[\p{L}\p{M}\u00ad\u200b-\u200d]+(?:['’][\p{L}\p{M}]+)*\*?|\d+|[?!:;%$€£¥§+#@=<>→]/gu

const words = (source: string): PhrasePart[] =>
  (source.match(WORD) ?? []).map((word) =>
    word.length > 1 && word.startsWith('=')
      ? { type: 'words', members: [foldWord(word.slice(1))], cased: true }
      : { type: 'words', members: [foldWord(word)] },
  )

/** Alternatives of single words are one group, or two where some must be capitalised; longer ones stay alternatives. */
function merge(options: PhrasePart[][]): PhrasePart {
  const plain = new Set<string>()
  const cased = new Set<string>()
  const loose: PhrasePart[][] = []
  for (const option of options.flatMap(unfold)) {
    const single = option.length === 1 && option[0]?.type === 'words' ? option[0] : null
    if (single) for (const member of single.members) (single.cased ? cased : plain).add(member)
    else loose.push(option)
  }
  const groups: PhrasePart[] = []
  if (plain.size > 0) groups.push({ type: 'words', members: [...plain] })
  if (cased.size > 0) groups.push({ type: 'words', members: [...cased], cased: true })
  const [only] = groups
  if (only && groups.length === 1 && loose.length === 0) return only
  return { type: 'any', options: [...groups.map((group) => [group]), ...loose] }
}

const unfold = (option: PhrasePart[]): PhrasePart[][] => (option.length === 1 && option[0]?.type === 'any' ? option[0].options : [option])

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
