import type { Place, Rule } from '../model'

/** The rules that come with the program. */
export const BUILT_IN_PACK = 'built-in'

/** A rule file as found. */
export interface RuleBytes {
  path: string
  /** What it came with: the built-in rules, an npm package, or the file or folder that the user named. */
  pack: string
  bytes: Uint8Array
}

/** The text of a rule file. */
export interface RuleSource {
  path: string
  pack: string
  yaml: string
}

/** One rule file, read and checked. */
export interface RuleFile {
  path: string
  pack: string
  /** Language code; null for rules that hold in any language. */
  language: string | null
  words: ReadonlyMap<string, readonly string[]>
  rules: Rule[]
  /** Where the value at a path of keys stands. */
  place: (keys: readonly PropertyKey[]) => Place
}
