import type { CheckName, CheckRule, Evidence, Finding, Rule } from '../model'

/** The rules of the built-in checks in force, by check. */
export type Checks = ReadonlyMap<CheckName, CheckRule>

export const checksOf = (rules: readonly Rule[]): Checks =>
  new Map(rules.flatMap((rule) => (rule.verb === 'check' ? [[rule.check, rule] as const] : [])))

/** A finding of a built-in check; none where no rule asks for it. */
export function builtinFinding(checks: Checks, name: CheckName, evidence: readonly Evidence[], values: Finding['values']): Finding[] {
  const rule = checks.get(name)
  return rule ? [{ rule: rule.id, category: rule.category, severity: rule.severity, say: rule.say, values, evidence }] : []
}
