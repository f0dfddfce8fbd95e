import { groupBy } from '../group'
import type { Claim, CompareRule, Day, Finding, Rule } from '../model'
import { claimFinding, severityOf } from './claimFinding'
import { fallingCounters } from './counters'
import { sameEvents } from './events'
import { otherNames } from './officeHolders'
import { drifts } from './scopes'
import { impossibleStreaks } from './streaks'
import { bounds, disjoint } from './values'

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
  const findings = groupsOf(claims, rule).flatMap((group) => {
    if (rule.value === 'time') return sameEvents(group, rule)
    if (rule.value === 'name') return otherNames(group, rule)
    if (rule.conflict === 'falls') return fallingCounters(group, rule)
    if (rule.conflict === 'scope') return drifts(group, rule)
    return buckets(group, rule).flatMap((bucket) => conflictsIn(bucket, rule))
  })
  return withoutRepeats(findings)
}

/** Claims whose keys are equal; one that names several things stands in several groups. */
function groupsOf(claims: readonly Claim[], rule: CompareRule): Claim[][] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.about.status === 'estimate') continue
    for (const key of keysOf(claim, rule)) {
      const group = groups.get(key)
      if (group) group.push(claim)
      else groups.set(key, [claim])
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** What must be the same before two claims can meet; none where a part that must be known is not. */
function keysOf({ stem, about }: Claim, { key, conflict }: CompareRule): string[] {
  const subject = key.includes('holder') ? about.holder : stem
  if (!subject || (key.includes('house') && !about.house) || (key.includes('amount') && !about.amount)) return []
  const scope = conflict === 'scope' ? [] : [about.scope, about.basis]
  const session = key.includes('session') ? about.session : ''
  const fixed = [subject, about.unit, about.status, about.kind, ...scope, about.house, about.noun, about.amount, session].map((part) => part ?? '').join('\n')
  if (!key.includes('things')) return [fixed]
  return (about.things ?? '').split(' ').filter(Boolean).map((thing) => `${fixed}\n${thing}`)
}

/** As-of dates meet within so many days: “Ende September” and “30. September”. */
const SLACK = 3
/** As-of dates that are not stated are taken as equal within so many days; own choice: half a quarter. */
const AS_OF_SLACK = 40

/** Claims of one time: equal spans, one day, or as-of dates that meet. */
function buckets(group: readonly Claim[], { key, undated }: CompareRule): Claim[][] {
  const dated = group.filter(({ period }) => period?.start != null && period.end != null)
  if (key.includes('day')) return [...groupBy(dated, ({ period }) => `${period!.start} ${period!.end}`).values()]
  if (key.includes('period')) {
    const spans = [...groupBy(dated, ({ period }) => `${monthsFrom(period!.start!)} ${monthsFrom(period!.end!)}`).values()]
    const open = group.filter(({ period }) => period === null)
    return undated > 0 ? [...spans, ...publishedTogether(open, undated)] : spans
  }
  if (!key.includes('as-of')) return undated > 0 ? publishedTogether(group, undated) : [[...group]]
  const sorted = [...dated].sort((a, b) => a.period!.start! - b.period!.start!)
  return runs(sorted, meets)
}

/** Spans begin and end with months, give or take half of one. */
const monthsFrom = (day: Day): number => Math.round(day / (365.2425 / 12))

const publishedTogether = (claims: readonly Claim[], days: number): Claim[][] =>
  runs(
    [...claims].sort((a, b) => publishedOn(a) - publishedOn(b)),
    (first, claim) => publishedOn(claim) - publishedOn(first) <= days,
  )

const publishedOn = ({ evidence }: Claim): Day => evidence.article.published ?? 0

/** Sorted claims in runs, each of those that still meet its first. */
function runs(sorted: readonly Claim[], meet: (first: Claim, claim: Claim) => boolean): Claim[][] {
  const result: Claim[][] = []
  for (const claim of sorted) {
    const run = result.at(-1)
    if (run && meet(run[0]!, claim)) run.push(claim)
    else result.push([claim])
  }
  return result
}

function meets(a: Claim, b: Claim): boolean {
  const slack = a.about.when === 'inferred' || b.about.when === 'inferred' ? AS_OF_SLACK : SLACK
  return b.period!.start! <= (a.period!.end ?? Number.POSITIVE_INFINITY) - 1 + slack
}

/** The lowest and the highest claim that cannot meet, and all that cannot meet one of them. */
function conflictsIn(bucket: readonly Claim[], rule: CompareRule): Finding[] {
  const lowest = bucket.reduce((best, claim) => (bounds(claim).high < bounds(best).high ? claim : best))
  const highest = bucket.reduce((best, claim) => (bounds(claim).low > bounds(best).low ? claim : best))
  if (!disjoint(lowest, highest, rule.tolerance) || !areAkin(lowest, highest)) return []
  const clashes = (claim: Claim): boolean => disjoint(claim, lowest, rule.tolerance) || disjoint(claim, highest, rule.tolerance)
  const sides = bucket.filter((claim) => claim === lowest || claim === highest || clashes(claim))
  if (sides.some(({ about }) => about.revised)) return []
  return [claimFinding(rule, severityOf(rule, lowest, highest), [lowest, highest], sides)]
}

/** Values further apart than this factor were hardly meant for the same thing; own choice: a slipped decimal is 10. */
const AKIN = 12

function areAkin(low: Claim, high: Claim): boolean {
  const [a, b] = [Math.abs(bounds(low).high), Math.abs(bounds(high).low)]
  return !Number.isFinite(a) || a === 0 || b <= AKIN * a
}

/** One disagreement once, however many groups it stands in. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ evidence }) => {
    const key = evidence.map(({ article, start, end }) => `${article.path} ${start} ${end}`).join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
