import { InputError } from '../errors'
import { testExamples } from '../examples'
import type { Rule } from '../model'
import { ExitCode } from './exit'
import { type OutputOptions, writeReport } from './output'
import { type RuleOptions, readRules } from './ruleset'

interface RulesOptions extends RuleOptions, OutputOptions {
  format: string
}

function rulesAndProblems(options: RulesOptions): { ruleSet: ReturnType<typeof readRules>; broken: boolean } {
  let broken = false
  const ruleSet = readRules(options, (error) => {
    broken = true
    process.stderr.write(`hypecheck: ${error.message}\n`)
  })
  return { ruleSet, broken }
}

export function list(options: RulesOptions): number {
  const { ruleSet, broken } = rulesAndProblems(options)
  const rows = ruleSet.rules.map((rule) => ({
    id: rule.id,
    language: rule.language,
    verb: rule.verb,
    ...('category' in rule && { category: rule.category, severity: rule.severity }),
  }))
  const text =
    options.format === 'json'
      ? JSON.stringify(rows, null, 2)
      : rows
          .map((row) =>
            Object.values(row)
              .map((v) => String(v ?? '–').padEnd(20))
              .join(' '),
          )
          .join('\n')
  writeReport(text + '\n', options)
  return broken ? ExitCode.Unusable : ExitCode.Clean
}

export function show(id: string, options: RulesOptions): number {
  const { ruleSet } = rulesAndProblems(options)
  const found = ruleSet.rules.filter((rule) => rule.id === id)
  if (found.length === 0) throw new InputError(`no rule “${id}”`, {}, 'hypecheck rules list shows all')
  writeReport(JSON.stringify(found, null, 2) + '\n', options)
  return ExitCode.Clean
}

export function test(path: string | undefined, options: RulesOptions): number {
  const { ruleSet, broken } = rulesAndProblems(path ? { ...options, rules: [...options.rules, path] } : options)
  const rules: Rule[] = path ? ruleSet.rules.filter(({ place }) => place.path?.startsWith(path)) : ruleSet.rules
  const failures = testExamples(ruleSet, rules)
  for (const { rule, kind, example, found } of failures) {
    const place = `${rule.place.path}:${rule.place.line}`
    writeReport(
      `${kind.padEnd(8)} ${rule.id}  ${place}\n         ${example}${found.length > 0 ? `\n         found: ${found.join(' | ')}` : ''}\n`,
      options,
    )
  }
  const examples = rules.reduce((sum, { hit, miss }) => sum + hit.length + miss.length, 0)
  writeReport(`${rules.length} rules, ${examples} examples, ${failures.length} failed\n`, options)
  return broken ? ExitCode.Unusable : failures.length > 0 ? ExitCode.Findings : ExitCode.Clean
}
