import type { Claim, CompareRule, Evidence, Finding, Severity, Shown, ValueKind } from '../model'
import { claimJson } from '../claims/json'

/** A finding about claims: two that clash, and every place that takes one side. */
export function claimFinding(
  rule: CompareRule,
  severity: Severity,
  [a, b]: readonly [Claim, Claim],
  sides: readonly Claim[],
  values: Finding['values'] = {},
): Finding {
  const [first, second] = [a, b].sort(byPublication) as [Claim, Claim]
  const evidence = placesOf([...sides].sort(byPublication))
  return {
    rule: rule.id,
    category: rule.category,
    severity,
    say: rule.say,
    values: {
      first: shown(first, rule.value),
      second: shown(second, rule.value),
      subject: first.subject ?? second.subject ?? '',
      period: { period: first.period ?? second.period ?? { start: null, end: null } },
      ...values,
    },
    evidence,
  }
}

/** The order of publication, then of paths and places. */
export function byPublication(a: Claim, b: Claim): number {
  const [x, y] = [a.evidence, b.evidence]
  const dates = (x.article.published ?? 0) - (y.article.published ?? 0)
  if (dates !== 0) return dates
  if (x.article.path !== y.article.path) return x.article.path < y.article.path ? -1 : 1
  return x.start - y.start || x.end - y.end
}

/** One place once, with its value. */
export function placesOf(claims: readonly Claim[]): Evidence[] {
  const seen = new Set<string>()
  return claims.flatMap((claim) => {
    const { article, start, end } = claim.evidence
    const key = `${article.path}\n${start}\n${end}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...claim.evidence, value: claimJson(claim.value) }]
  })
}

/** What a claim says; a name as it is spelled there. */
export function shown({ value, evidence }: Claim, kind?: ValueKind): Shown {
  if (value.kind !== 'name') return { value, ...(kind && { kind }) }
  const at = evidence.quote.toLowerCase().indexOf(value.name)
  return at < 0 ? value.name : evidence.quote.slice(at, at + value.name.length)
}

/** As the rule says where both sides are exact and their key is full; milder where something is hedged or inferred. */
export function severityOf(rule: CompareRule, a: Claim, b: Claim): Severity {
  const hedged = [a, b].some(({ value }) => value.kind === 'quantity' && value.hedge !== null)
  const inferred = [a, b].some(({ about }) => about.when === 'inferred' || about.who === 'inferred')
  return rule.severity === 'error' && (hedged || inferred) ? 'warning' : rule.severity
}
