import path from 'node:path'
import type { InputError } from '../errors'
import { LANGUAGES } from '../languages'
import { compileRules, type RuleSet } from '../rules/compile'
import { readRuleFiles } from '../rules/sources'

export interface RuleOptions {
  rules: string[]
  defaultRules: boolean
}

/** The rules beside the package. */
export const BUILT_IN = path.join(__dirname, '..', 'rules')

/** The rules in force; what is wrong with them goes to `problem`. */
export function readRules({ rules, defaultRules }: RuleOptions, problem: (error: InputError) => void): RuleSet {
  const paths = [...(defaultRules ? [BUILT_IN] : []), ...rules]
  return compileRules(
    readRuleFiles(paths, problem),
    LANGUAGES.map(({ code }) => code),
    problem,
  )
}
