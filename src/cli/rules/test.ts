import path from 'node:path'
import { type ExampleFailure, type ExampleReport, testExamples } from '../../examples'
import type { Rule } from '../../model'
import type { Styles } from '../../reports/options'
import type { UnusedPhrase } from '../../rules/coverage'
import { ExitCode } from '../exit'
import { freshRules, ruleFilePath } from '../ruleset'
import { asJson, openRun, type RunOptions } from '../run'

/** Phrases without an example that are named one by one; the JSON has them all. */
const SHOWN_UNUSED = 10

/** Runs the examples of all rules, or of those in a file or folder. */
export async function test(given: string | undefined, options: RunOptions): Promise<number> {
  const { settings, styles, problem, finish } = await openRun(given ? { ...options, rules: [...(options.rules ?? []), given] } : options)
  const { ruleSet, placeOf } = await freshRules(settings, problem)
  const rules = ruleSet.rules.filter((rule) => !given || isIn(rule, given))
  const report = testExamples(ruleSet, rules, placeOf)
  const text = options.format === 'json' ? asJson(jsonOf(report, rules)) : pretty(report, rules, styles)
  return finish(text, report.failures.length > 0 ? ExitCode.Findings : ExitCode.Clean)
}

function isIn(rule: Rule, given: string): boolean {
  const file = path.resolve(ruleFilePath(rule.place.path))
  const wanted = path.resolve(given)
  return file === wanted || file.startsWith(wanted + path.sep)
}

const jsonOf = ({ failures, unused, ...counts }: ExampleReport, rules: readonly Rule[]) => ({
  rules: rules.length,
  ...counts,
  failures: failures.map(({ rule, kind, example, found, error: { place } }) => ({
    rule: rule.id,
    kind,
    example,
    found,
    ...place,
    path: ruleFilePath(place.path),
  })),
  unused: unused.map(({ rule, key, phrase }) => ({ rule: rule.id, language: rule.language, key, phrase })),
})

function pretty(report: ExampleReport, rules: readonly Rule[], styles: Styles): string {
  const { failures, examples, phrases, unused } = report
  const failed = failures.length > 0 ? styles.error(`${failures.length} failed`) : styles.good('all as they should be')
  const coverage = `coverage: ${phrases - unused.length} of ${phrases} phrases stand in an example of their rule`
  return [
    ...failures.flatMap((failure) => failureLines(failure, styles)),
    ...unusedLines(unused, styles),
    coverage,
    `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}, ${examples} examples: ${failed}`,
    '',
  ].join('\n')
}

function failureLines(
  { rule, kind, example, found, error: { place } }: ExampleFailure,
  { error, bold, path: link, dim }: Styles,
): string[] {
  const where = [ruleFilePath(place.path), place.line, place.column].filter((part) => part !== undefined).join(':')
  const head = `${error(kind.padEnd(8))} ${bold(rule.id)}  ${link(where)}`
  return [
    head,
    `         ${example.replace(/\s*\n\s*/g, ' ⏎ ')}`,
    ...(found.length > 0 ? [`         ${dim('found')} “${found.join('”, “')}”`] : []),
    '',
  ]
}

function unusedLines(unused: readonly UnusedPhrase[], { dim, bold }: Styles): string[] {
  if (unused.length === 0) return []
  const shown = unused.slice(0, SHOWN_UNUSED).map(({ rule, key, phrase }) => `  ${bold(rule.id)} ${dim(key)} ${phrase}`)
  const more = unused.length > SHOWN_UNUSED ? [dim(`  and ${unused.length - SHOWN_UNUSED} more; --format json names them all`)] : []
  return ['without an example:', ...shown, ...more, '']
}
