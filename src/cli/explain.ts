import { InputError } from '../errors'
import { CATEGORIES } from '../model'
import { EXPLAIN_FORMATS } from '../reports/explain'
import { nearest } from '../rules/suggest'
import { ExitCode } from './exit'
import { type ColourOptions, reportOptions } from './output'
import { allRules, type RuleOptions } from './ruleset'
import { readSettings } from './settings'
import { type TargetOptions, targetsOf, writeTargets } from './targets'

type ExplainOptions = RuleOptions & TargetOptions & ColourOptions

/** Says what a rule means, or which rules a category has; resolves to the exit code. */
export async function explain(id: string, options: ExplainOptions): Promise<number> {
  let broken = false
  const problem = (error: InputError): void => {
    broken = true
    process.stderr.write(`hypecheck: ${error.message}\n`)
  }
  const settings = await readSettings(options, problem)
  const { rules } = await allRules(settings, problem)
  const found = rules.filter(
    (rule) => rule.id === id || ('category' in rule && rule.category === id) || ('measure' in rule && rule.measure === id),
  )
  if (found.length === 0) {
    const near = nearest(id, [...rules.map((rule) => rule.id), ...CATEGORIES])
    throw new InputError(`no rule “${id}”`, {}, near ? `did you mean “${near}”?` : 'hypecheck rules list shows all')
  }
  await writeTargets(targetsOf(options, Object.keys(EXPLAIN_FORMATS)), async ({ format, file }) =>
    EXPLAIN_FORMATS[format]!(found, await reportOptions(options, settings.lang.value, file)),
  )
  return broken ? ExitCode.Unusable : ExitCode.Clean
}
