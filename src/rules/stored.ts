import type { RuleSet } from './compile'
import type { RuleFile, RuleSource } from './file'
import { keyOf } from './store'

/** Rules as they are stored: compiled, and what it takes to compile others together with them. */
export interface StoredRules {
  ruleSet: RuleSet
  files: StoredFile[]
}

interface StoredFile {
  path: string
  pack: string
  language: string | null
  words: [string, readonly string[]][]
  /** Its rules are so many next ones of the rule set. */
  rules: number
}

/** The key of rules made from files by one build of the program. */
export const rulesKey = (build: string, sources: readonly RuleSource[]): string =>
  keyOf('rules', build, ...sources.flatMap(({ path, pack, yaml }) => [path, pack, yaml]))

/** Only rules that were read without a problem can be stored. */
export function toStored(files: readonly RuleFile[], ruleSet: RuleSet): StoredRules {
  return {
    ruleSet,
    files: files.map(({ path, pack, language, words, rules }) => ({ path, pack, language, words: [...words], rules: rules.length })),
  }
}

/** The files as they were read; of their places only those of whole rules are left. */
export function storedFiles({ ruleSet, files }: StoredRules): RuleFile[] {
  let at = 0
  return files.map(({ words, rules: count, ...file }) => {
    const rules = ruleSet.rules.slice(at, at + count)
    at += count
    return { ...file, words: new Map(words), rules, place: () => ({ path: file.path }) }
  })
}
