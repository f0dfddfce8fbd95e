import { InputError } from '../errors'
import type { Rule } from '../model'
import { parsePhrase, type PhrasePart } from '../text/phrases'
import { groupsOf, openersOf, type Openers, type TrieData } from '../text/trie'
import { TrieBuilder } from '../text/trie-builder'
import { isSlot, SLOTS, VocabularyBuilder, type VocabularyData } from '../text/vocabulary'
import { conjunctsOf, isAside, phraseFields } from './fields'
import { BUILT_IN_PACK, type RuleFile } from './file'
import { lazily } from './lazy'
import { didYouMean } from './suggest'
import { asidesOf, groupOf, packUses, type PhraseUse, type PhraseUses, unpackUses, valuePlaceOf } from './uses'

/** All phrases of one language. */
export interface PhraseBook {
  vocabulary: VocabularyData
  /** The first parts of the phrases. */
  trie: TrieData
  /** Their other parts, and phrases under `not` and `noun`: they only matter in a sentence in which their rule has a first one. */
  others: TrieData
  uses: PhraseUses
  /** What tells whether the others are worth looking for: groups of the nodes of their trie, and what each phrase begins with. */
  beside: Openers & { groups: Int32Array }
}

/** The rules in force, compiled; plain data, so that it can be stored. */
export interface RuleSet {
  rules: Rule[]
  /** By language code. */
  books: Record<string, PhraseBook>
}

interface ParsedPhrase extends Omit<PhraseUse, 'rule'> {
  phrase: PhrasePart[]
}

/** Rules that are compiled already, with the files they came from. */
export interface CompiledRules {
  files: readonly RuleFile[]
  ruleSet: RuleSet
}

const NO_RULES: CompiledRules = { files: [], ruleSet: { rules: [], books: {} } }

/**
 * Compiles rule files for the given languages, and adds them to what is known already.
 * A rule without a language is read in each of them. What is wrong goes to `problem`; the other rules are kept.
 */
export function compileRules(
  files: readonly RuleFile[],
  languages: readonly string[],
  problem: (error: InputError) => void,
  known = NO_RULES,
): RuleSet {
  const rules = [...known.ruleSet.rules]
  const parsed: ParsedPhrase[][] = []
  const all = [...known.files, ...files]
  const taken = new Map(rules.map((rule) => [nameOf(rule), rule]))
  const ids = new Set(all.flatMap((file) => file.rules.map(({ id }) => id)))
  const sound = files.map((file) => ({ ...file, words: soundWords(file, wordsFor(file, all), problem) }))
  for (const file of sound) {
    const words = wordsFor(file, [...known.files, ...sound])
    for (const rule of file.rules) {
      const first = taken.get(nameOf(rule))
      const errors = first ? [duplicate(rule, first)] : unknownRules(rule, ids, file.place)
      const phrases = parsePhrases(rule, words, file.place, errors)
      errors.forEach(problem)
      if (errors.length > 0) continue
      taken.set(nameOf(rule), rule)
      rules.push(rule)
      parsed.push(phrases)
    }
  }
  return { rules, books: lazily(languages, (language) => compileBook(rules, parsed, language, known.ruleSet.books[language])) }
}

/** What no two rules may share: a language, an id, and whether they find or claim. */
const nameOf = ({ language, verb, id }: Rule): string => `${language ?? ''} ${verb === 'claim' ? 'claim' : 'finding'} ${id}`

const duplicate = (rule: Rule, first: Rule): InputError =>
  new InputError(`the rule id “${rule.id}” is taken by ${first.place.path}:${first.place.line}`, rule.place, 'choose another id')

/** Rules that a `require` waits for must be there. */
function unknownRules(rule: Rule, ids: ReadonlySet<string>, place: RuleFile['place']): InputError[] {
  if (rule.verb !== 'require') return []
  return rule.with.flatMap((id, index) =>
    ids.has(id)
      ? []
      : [
          new InputError(
            `rule “${rule.id}”: with unknown rule “${id}”`,
            place(['rules', rule.id, 'with', index]),
            didYouMean(id, [...ids]),
          ),
        ],
  )
}

/** The word lists that a file can use: the built-in ones, those of its pack, its own; the later wins. */
function wordsFor(file: RuleFile, files: readonly RuleFile[]): RuleFile['words'] {
  const siblings = files.filter((other) => other !== file && other.language === file.language)
  const builtIn = siblings.filter(({ pack }) => pack === BUILT_IN_PACK)
  const own = siblings.filter(({ pack }) => pack === file.pack)
  return new Map([...builtIn, ...own, file].flatMap(({ words }) => [...words]))
}

/** A file's word lists without the phrases that cannot be read, so that each is reported once, where it stands. */
function soundWords(file: RuleFile, words: RuleFile['words'], problem: (error: InputError) => void): RuleFile['words'] {
  const isSound = (name: string, source: string, index: number): boolean => {
    const error = phraseError(source, words, [name])
    if (error) problem(new InputError(`words “${name}”: ${error.problem} in “${source}”`, file.place(['words', name, index]), error.remedy))
    return !error
  }
  return new Map([...file.words].map(([name, list]) => [name, list.filter((source, index) => isSound(name, source, index))]))
}

/** What people write who take a phrase for a regular expression: `\b`, `[abc]`, `a*b`, a lone `*`. */
const STRAY = /[\\[\]]|\p{L}\*\p{L}|(?:^|\s)\*(?=\s|$)/u

/** A slot or word list in a phrase. */
const NAME = /\{([^{}|]*)\}/g

function phraseError(source: string, words: RuleFile['words'], open: readonly string[]): InputError | null {
  const stray = STRAY.exec(source)?.[0].trim()
  if (stray) return new InputError(`“${stray}” means nothing`, {}, 'a phrase is words, word* and {a|b}; patterns stand under regex:')
  const unknown = Array.from(source.matchAll(NAME), ([, name]) => name!.trim()).find((name) => !isSlot(name) && !words.has(name))
  if (unknown !== undefined) return new InputError(`unknown slot {${unknown}}`, {}, didYouMean(unknown, [...SLOTS, ...words.keys()]))
  try {
    parsePhrase(source, words, open)
    return null
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

function parsePhrases(rule: Rule, words: RuleFile['words'], place: RuleFile['place'], errors: InputError[]): ParsedPhrase[] {
  const parsed: ParsedPhrase[] = []
  for (const { key, phrases } of phraseFields(rule)) {
    phrases.forEach((source, index) => {
      const parts = conjunctsOf(source)
      parts.forEach((conjunct, part) => {
        const error = phraseError(conjunct, words, [])
        const where = place(['rules', rule.id, key, index])
        if (error) errors.push(new InputError(`rule “${rule.id}”: ${error.problem} in “${source}”`, where, error.remedy))
        else parsed.push({ key, index, part, parts: parts.length, value: valuePlaceOf(source), phrase: parsePhrase(conjunct, words) })
      })
    })
  }
  return parsed
}

/** The phrases of the last rules, which were parsed, behind those of a book that has the others. */
function compileBook(rules: readonly Rule[], parsed: readonly ParsedPhrase[][], language: string, known?: PhraseBook): PhraseBook {
  const first = rules.length - parsed.length
  const added = parsed.flatMap((phrases, offset) => {
    const rule = first + offset
    const isRead = [null, language].includes(rules[rule]!.language)
    return isRead ? phrases.map((parsed) => ({ ...parsed, rule })) : []
  })
  if (known && added.length === 0) return known
  const vocabulary = new VocabularyBuilder(known?.vocabulary)
  const builder = new TrieBuilder(vocabulary, known?.trie)
  const others = new TrieBuilder(vocabulary, known?.others)
  const uses = known ? unpackUses(known.uses) : []
  for (const { phrase, ...use } of added) {
    const trie = use.part === 0 && !isAside(use.key) ? builder : others
    trie.add(phrase, uses.length)
    uses.push(use)
  }
  const packed = packUses(uses)
  const asides = asidesOf(packed, rules.length)
  const askerOf = (phrase: number): number => {
    const { key, rule, part } = uses[phrase]!
    return isAside(key) && rule >= 0 ? asides.from[rule]! : phrase - part
  }
  const beside = others.build()
  return {
    vocabulary: vocabulary.build(),
    trie: builder.build(),
    others: beside,
    uses: packed,
    beside: { ...openersOf(beside, uses.length), groups: groupsOf(beside, (phrase) => groupOf(askerOf(phrase))) },
  }
}
