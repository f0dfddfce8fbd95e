import { InputError } from '../errors'
import type { ArticleInfo, Finding, Rule } from '../model'
import { CATEGORIES } from '../model'
import type { RuleSet } from '../rules/compile'
import { changeRules } from '../rules/select'
import { didYouMean } from '../rules/suggest'
import { type FileTest, fileTest } from './globs'
import { placeOfOrigin } from './origin'
import type { Level } from './schema'
import type { Levels, Settings } from './settings'

/** The rules that hold under the settings, with their severities. A name that no rule has goes to `problem`. */
export function rulesInForce(ruleSet: RuleSet, settings: Settings, problem: (error: InputError) => void): RuleSet {
  const { levels, overrides } = settings
  for (const given of [levels, ...overrides.map((override) => override.levels)]) reportUnknown(given, ruleSet.rules, problem)
  return changeRules(ruleSet, (rule) => {
    const level = levelOf(rule, settings)
    if (level === 'off') return null
    return level && 'severity' in rule ? { ...rule, severity: level } : rule
  })
}

/** What becomes of a rule: off, a severity, or undefined where the settings leave it as it is. */
export function levelOf(rule: Rule, { levels, jurisdiction }: Settings): Level | undefined {
  if (!('category' in rule)) return levelByName(rule.id, '', levels)
  const holds = rule.jurisdiction.length === 0 || rule.jurisdiction.some((code) => jurisdiction.value.includes(code))
  return holds ? levelByName(rule.id, rule.category, levels) : 'off'
}

/** By its id, else by its category. */
const levelByName = (id: string, category: string, levels: Levels): Level | undefined => (levels.get(id) ?? levels.get(category))?.value

function reportUnknown(levels: Levels, rules: readonly Rule[], problem: (error: InputError) => void): void {
  const known = new Set<string>([...rules.map(({ id }) => id), ...CATEGORIES])
  for (const [name, { from }] of levels) {
    if (!known.has(name)) problem(new InputError(`unknown rule “${name}”`, placeOfOrigin(from), didYouMean(name, [...known])))
  }
}

/** What holds for some files only. */
export interface FileRules {
  /** The finding with its severity there; null where its rule is off for one of its articles. */
  apply: (finding: Finding) => Finding | null
}

/** The per-file part of the settings; the last override that speaks of a rule wins. */
export async function fileRules({ overrides, folder }: Settings): Promise<FileRules> {
  const tests = await Promise.all(overrides.map(async ({ files, levels }) => ({ levels, test: await fileTest(files, folder) })))
  const levelFor = ({ rule, category }: Finding, { path }: ArticleInfo): Level | undefined =>
    tests.reduce<Level | undefined>((level, { levels, test }) => (test(path) && levelByName(rule, category, levels)) || level, undefined)
  return {
    apply: (finding) => {
      const levels = finding.evidence.map(({ article }) => levelFor(finding, article))
      const [first] = levels
      if (levels.includes('off')) return null
      return first === undefined || first === 'off' ? finding : { ...finding, severity: first }
    },
  }
}

/** Which files the configuration leaves out. */
export const ignoredFiles = ({ ignore, folder }: Settings): Promise<FileTest> => fileTest(ignore.value, folder)
