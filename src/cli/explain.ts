import path from 'node:path'
import { InputError } from '../errors'
import { CATEGORIES, type Rule } from '../model'
import { EXPLAIN_FORMATS } from '../reports/explain'
import type { ReportLanguage } from '../reports/words'
import { nearest } from '../rules/suggest'
import { ExitCode } from './exit'
import { type ColourOptions, reportOptions } from './output'
import { BUILT_IN, type RuleOptions, readRules } from './ruleset'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

interface ExplainOptions extends RuleOptions, TargetOptions, ColourOptions {
  lang?: ReportLanguage
}

/** Says what a rule means, or which rules a category has; resolves to the exit code. */
export async function explain(id: string, options: ExplainOptions): Promise<number> {
  let broken = false
  const { rules } = readRules(options, (error) => {
    broken = true
    process.stderr.write(`hypecheck: ${error.message}\n`)
  })
  const found = rules.filter(
    (rule) => rule.id === id || ('category' in rule && rule.category === id) || ('measure' in rule && rule.measure === id),
  )
  if (found.length === 0) {
    const near = nearest(id, [...rules.map((rule) => rule.id), ...CATEGORIES])
    throw new InputError(`no rule “${id}”`, {}, near ? `did you mean “${near}”?` : 'hypecheck rules list shows all')
  }
  await writeTargets(targetsOf(options, Object.keys(EXPLAIN_FORMATS)), async ({ format, file }) =>
    EXPLAIN_FORMATS[format]!(found.map(fromPackage), await reportOptions(options, options.lang ?? 'en', file)),
  )
  return broken ? ExitCode.Unusable : ExitCode.Clean
}

/** A built-in rule with its path as the package has it, wherever that is installed. */
function fromPackage(rule: Rule): Rule {
  const inside = path.relative(BUILT_IN, rule.place.path ?? '')
  if (rule.place.path === undefined || inside.startsWith('..') || path.isAbsolute(inside)) return rule
  return { ...rule, place: { ...rule.place, path: path.posix.join('rules', inside.replaceAll('\\', '/')) } }
}
