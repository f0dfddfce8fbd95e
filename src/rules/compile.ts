import { InputError } from '../errors'
import type { Rule } from '../model'
import { parsePhrase, type PhrasePart } from '../text/phrases'
import { TrieBuilder, type TrieData } from '../text/trie'
import { Vocabulary, type VocabularyData } from '../text/vocabulary'
import { conjunctsOf, phraseFields } from './fields'
import type { RuleFile } from './load'

/** What one phrase of the trie belongs to. */
export interface PhraseUse {
  /** Index of the rule in the rule set. */
  rule: number
  /** Key of the rule under which the phrase stands: find, not, near … */
  key: string
  /** Index of the phrase under its key. */
  index: number
  /** Number of the part, and how many parts must stand in the sentence. */
  part: number
  parts: number
}

/** All phrases of one language. */
export interface PhraseBook {
  vocabulary: VocabularyData
  /** The first parts of the phrases. */
  trie: TrieData
  /** Their other parts, which only matter in a sentence that has a first one. */
  others: TrieData
  uses: PhraseUse[]
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

/** Compiles rule files for the given languages; a rule without a language is read in each of them. */
export function compileRules(files: readonly RuleFile[], languages: readonly string[], problem: (error: InputError) => void): RuleSet {
  const rules: Rule[] = []
  const parsed: ParsedPhrase[][] = []
  const taken = new Map<string, Rule>()
  for (const file of files) {
    const words = wordsFor(file, files)
    for (const rule of file.rules) {
      const key = `${rule.language ?? ''} ${rule.verb === 'claim' ? 'claim' : 'finding'} ${rule.id}`
      const first = taken.get(key)
      const errors = first ? [duplicate(rule, first)] : []
      const phrases = parsePhrases(rule, words, file.place, errors)
      errors.forEach(problem)
      if (errors.length > 0) continue
      taken.set(key, rule)
      rules.push(rule)
      parsed.push(phrases)
    }
  }
  const books: Record<string, PhraseBook> = {}
  for (const language of languages) books[language] = compileBook(rules, parsed, language)
  return { rules, books }
}

const duplicate = (rule: Rule, first: Rule): InputError =>
  new InputError(`the rule id “${rule.id}” is taken by ${first.place.path}:${first.place.line}`, rule.place, 'choose another id')

/** The word lists of a file, and those of the other files of its language. */
function wordsFor(file: RuleFile, files: readonly RuleFile[]): ReadonlyMap<string, readonly string[]> {
  const siblings = files.filter((other) => other !== file && other.language === file.language)
  return new Map([...siblings, file].flatMap(({ words }) => [...words]))
}

function parsePhrases(rule: Rule, words: RuleFile['words'], place: RuleFile['place'], errors: InputError[]): ParsedPhrase[] {
  const parsed: ParsedPhrase[] = []
  for (const { key, phrases } of phraseFields(rule)) {
    phrases.forEach((source, index) => {
      const parts = conjunctsOf(source)
      parts.forEach((conjunct, part) => {
        try {
          parsed.push({ key, index, part, parts: parts.length, phrase: parsePhrase(conjunct, words) })
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          const where = place(['rules', rule.id, key, index])
          errors.push(new InputError(`rule “${rule.id}”: ${error.problem} in “${source}”`, where, error.remedy))
        }
      })
    })
  }
  return parsed
}

function compileBook(rules: readonly Rule[], parsed: readonly ParsedPhrase[][], language: string): PhraseBook {
  const vocabulary = new Vocabulary()
  const builder = new TrieBuilder(vocabulary)
  const others = new TrieBuilder(vocabulary)
  const uses: PhraseUse[] = []
  rules.forEach((rule, index) => {
    if (rule.language !== null && rule.language !== language) return
    for (const { phrase, ...use } of parsed[index]!) {
      const trie = use.part === 0 ? builder : others
      trie.add(phrase, uses.length)
      uses.push({ ...use, rule: index })
    }
  })
  return { vocabulary: vocabulary.toData(), trie: builder.build(), others: others.build(), uses }
}
