import { groupBy } from '../group'
import type { Claim, CompareRule, Day, Finding, Rule } from '../model'
import { claimFinding, severityOf } from './claimFinding'
import { bounds, disjoint } from './values'
import { sameEvents } from './events'
import { fallingCounters } from './counters'
import { impossibleStreaks } from './streaks'
import { drifts } from './scopes'

/** Claims of one measure that cannot all be true; claims are met only inside groups of equal keys. */
export function compareClaims(claims: readonly Claim[], rules: readonly Rule[]): Finding[] {
  const byMeasure = groupBy(claims, ({ measure }) => measure)
  return rules.flatMap((rule) => {
    if (rule.verb !== 'compare') return []
    const own = byMeasure.get(rule.measure) ?? []
    if (rule.conflict === 'streak') return impossibleStreaks(own, byMeasure.get('earnings-date') ?? [], rule)
    return compareMeasure([...own, ...changes(byMeasure.get(`${rule.measure}-change`))], rule)
  })
}

/** A change is compared with changes alone; its group says so. */
const changes = (claims: readonly Claim[] = []): Claim[] => claims.map((claim) => ({ ...claim, about: { ...claim.about, kind: 'change' } }))

function compareMeasure(claims: readonly Claim[], rule: CompareRule): Finding[] {
  const known = claims.filter((claim) => claim.stem !== null && claim.about['status'] !== 'estimate')
  const groups = [...groupBy(known, (claim) => groupKey(claim, rule)).values()].filter((group) => group.length > 1)
  return groups.flatMap((group) => {
    if (rule.value === 'time') return sameEvents(group, rule)
    if (rule.conflict === 'falls') return fallingCounters(group, rule)
    if (rule.conflict === 'scope') return drifts(group, rule)
    return buckets(group, rule).flatMap((bucket) => conflictsIn(bucket, rule))
  })
}

/** What must be the same before two claims can meet. A house that nobody names meets none. */
function groupKey({ stem, about }: Claim, { key, conflict }: CompareRule): string {
  const scope = conflict === 'scope' ? [] : [about['scope'], about['basis']]
  const house = key.includes('house') ? [about['house'] ?? Symbol('nobody').toString()] : []
  const session = key.includes('day') ? [about['session']] : []
  return [stem, about['unit'], about['status'], about['kind'], ...scope, ...house, ...session].map((part) => part ?? '').join('\n')
}

/** As-of dates meet within so many days: “Ende September” and “30. September”. */
const SLACK = 3
/** As-of dates that are not stated are taken as equal within so many days; own choice: half a quarter. */
const AS_OF_SLACK = 40

/** Claims of one time: equal spans, one day, or as-of dates that meet. */
function buckets(group: readonly Claim[], { key }: CompareRule): Claim[][] {
  const dated = group.filter(({ period }) => period?.start != null && period.end != null)
  if (key.includes('day')) return [...groupBy(dated, ({ period }) => `${period!.start} ${period!.end}`).values()]
  if (key.includes('period'))
    return [...groupBy(dated, ({ period }) => `${monthsFrom(period!.start!)} ${monthsFrom(period!.end!)}`).values()]
  if (!key.includes('as-of')) return [[...group]]
  const sorted = group.filter(({ period }) => period?.start != null).sort((a, b) => a.period!.start! - b.period!.start!)
  const result: Claim[][] = []
  for (const claim of sorted) {
    const bucket = result.at(-1)
    const last = bucket?.at(-1)
    if (bucket && last && meets(bucket[0]!, claim)) bucket.push(claim)
    else result.push([claim])
  }
  return result
}

/** Spans begin and end with months, give or take half of one. */
const monthsFrom = (day: Day): number => Math.round(day / (365.2425 / 12))

function meets(a: Claim, b: Claim): boolean {
  const slack = a.about['when'] === 'inferred' || b.about['when'] === 'inferred' ? AS_OF_SLACK : SLACK
  return b.period!.start! <= (a.period!.end ?? Number.POSITIVE_INFINITY) - 1 + slack
}

/** The lowest and the highest claim that cannot meet, and all that cannot meet one of them. */
export function conflictsIn(bucket: readonly Claim[], rule: CompareRule): Finding[] {
  const lowest = bucket.reduce((best, claim) => (bounds(claim).high < bounds(best).high ? claim : best))
  const highest = bucket.reduce((best, claim) => (bounds(claim).low > bounds(best).low ? claim : best))
  if (!disjoint(lowest, highest, rule.tolerance)) return []
  const sides = bucket.filter(
    (claim) => claim === lowest || claim === highest || disjoint(claim, lowest, rule.tolerance) || disjoint(claim, highest, rule.tolerance),
  )
  if (sides.some(({ about }) => about['revised'])) return []
  return [claimFinding(rule, severityOf(rule, lowest, highest), [lowest, highest], sides)]
}
