import type { InputError } from '../errors'
import type { Place, Rule } from '../model'
import { type CompiledRules, compileRules, type RuleSet } from './compile'
import type { RuleFile, RuleSource } from './file'
import { loadRuleFile } from './load'

/** Rules read and compiled, with the files they came from. */
export interface BuiltRules {
  files: RuleFile[]
  ruleSet: RuleSet
  /** Where the value at some keys of a rule stands. */
  placeOf: (rule: Rule, keys: readonly PropertyKey[]) => Place
}

/**
 * Reads rule files and compiles them, and adds them to what was compiled before.
 * What is wrong goes to `problem`; the other rules are kept.
 */
export async function buildRules(
  known: CompiledRules | undefined,
  sources: readonly RuleSource[],
  languages: readonly string[],
  problem: (error: InputError) => void,
): Promise<BuiltRules> {
  const loaded = sources.map((source) => loadRuleFile(source, problem))
  const needsCheck = loaded.some(({ rules }) => rules.some((rule) => rule.verb === 'find' && rule.regex.length > 0))
  const safe = needsCheck ? (await import('./backtracking')).refuseUnsafe(loaded, problem) : loaded
  const files = [...(known?.files ?? []), ...safe]
  const byPath = new Map(files.map((file) => [file.path, file]))
  const placeOf = (rule: Rule, keys: readonly PropertyKey[]): Place =>
    byPath.get(rule.place.path ?? '')?.place(['rules', rule.id, ...keys]) ?? rule.place
  return { files, ruleSet: compileRules(safe, languages, problem, known), placeOf }
}
