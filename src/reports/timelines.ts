import { groupBy } from '../group'
import type { ArticleInfo, Claim, ClaimValue, CompareRule, Finding, Period, Rule, ValueKind } from '../model'

/** One statement on a timeline. */
export interface TimelinePoint {
  claim: Claim
  article: ArticleInfo
  /** Where it lies on the axis; null where its value has no place there. An open side is null as well. */
  low: number | null
  high: number | null
  /** It is one side of a contradiction. */
  clashes: boolean
}

/** What articles said of one measure of one subject, in the order of their publication; undated ones come last. */
export interface Timeline {
  measure: string
  subject: string | null
  /** What the claims share beside measure and subject: house, venue, currency … */
  about: Readonly<Record<string, string>>
  /** What the axis measures: days, numbers of one unit, or nothing. */
  axis: 'time' | 'number' | 'none'
  unit: string | null
  /** The kind of value that the measure has, where a rule tells. */
  kind: ValueKind | undefined
  points: readonly TimelinePoint[]
}

export interface TimelineOptions {
  findings?: readonly Finding[]
  rules?: readonly Rule[]
  /** Timelines with fewer statements are left out. */
  atLeast?: number
}

/** What makes claims of one measure claims about different things; the rest of `about` is the circumstances of a statement. */
const APART = ['house', 'holder', 'scope', 'segment', 'things', 'of', 'venue', 'basis', 'event'] as const

/** The claims as timelines, in the order of measures and subjects. */
export function timelinesOf(claims: readonly Claim[], { findings = [], rules = [], atLeast = 1 }: TimelineOptions = {}): Timeline[] {
  const measures = new Map(rules.flatMap((rule) => (rule.verb === 'compare' ? [[rule.measure, rule]] : [])))
  const clashing = new Set(findings.filter(({ category }) => category === 'contradiction').flatMap(({ evidence }) => evidence.map(keyOf)))
  return [...groupBy(claims, (claim) => groupKey(claim, measures.get(claim.measure)))]
    .map(([key, group]) => ({ key, timeline: timelineOf(group, clashing, measures.get(group[0]!.measure)?.value) }))
    .filter(({ timeline }) => timeline.points.length >= atLeast)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ timeline }) => timeline)
}

/** What the claims of one line share; the length of their period only where the measure is one of a period. */
function groupKey(claim: Claim, rule: CompareRule | undefined): string {
  const span = rule && !rule.key.includes('period') ? '' : spanOf(claim.period)
  return JSON.stringify([claim.measure, claim.subject, Object.entries(sharedOf(claim)), unitOf(claim.value), span])
}

const sharedOf = ({ about }: Claim): Record<string, string> =>
  Object.fromEntries(APART.flatMap((name) => (about[name] === undefined ? [] : [[name, about[name]]])))

const unitOf = (value: ClaimValue): string => (value.kind === 'quantity' ? (value.quantity.unit ?? 'number') : value.kind)

/** The length of a period as a word; a quarter's revenue and a year's do not make one line. */
function spanOf(period: Period | null): string {
  if (period === null || period.start === null || period.end === null) return ''
  const days = period.end - period.start
  const lengths = [
    [2, 'day'],
    [8, 'week'],
    [32, 'month'],
    [93, 'quarter'],
    [185, 'half'],
    [300, 'months'],
    [367, 'year'],
  ] as const
  return lengths.find(([longest]) => days <= longest)?.[1] ?? 'years'
}

const keyOf = ({ article, start, end }: Claim['evidence']): string => `${article.path}\n${start}\n${end}`

function timelineOf(claims: readonly Claim[], clashing: ReadonlySet<string>, kind: ValueKind | undefined): Timeline {
  const [first] = claims
  const { measure, subject, value } = first!
  const points = [...claims].sort(byPublication).map((claim) => ({
    claim,
    article: claim.evidence.article,
    ...boundsOf(claim.value),
    clashes: clashing.has(keyOf(claim.evidence)),
  }))
  return {
    measure,
    subject,
    about: sharedOf(first!),
    axis: value.kind === 'time' ? 'time' : value.kind === 'quantity' ? 'number' : 'none',
    unit: value.kind === 'quantity' ? (value.quantity.unit ?? null) : null,
    kind,
    points: points.filter((point, index) => !repeats(point, points[index - 1])),
  }
}

function boundsOf(value: ClaimValue): { low: number | null; high: number | null } {
  if (value.kind === 'time') return { low: value.start, high: value.end === null ? null : value.end - 1 }
  if (value.kind !== 'quantity') return { low: null, high: null }
  return { low: Number.isFinite(value.low) ? value.low : null, high: Number.isFinite(value.high) ? value.high : null }
}

function byPublication({ evidence: a }: Claim, { evidence: b }: Claim): number {
  const [left, right] = [a.article.published ?? Number.POSITIVE_INFINITY, b.article.published ?? Number.POSITIVE_INFINITY]
  if (left !== right) return left - right
  if (a.article.path !== b.article.path) return a.article.path < b.article.path ? -1 : 1
  return a.start - b.start
}

/** An article that says the same thing again adds nothing to a timeline. */
const repeats = (point: TimelinePoint, before: TimelinePoint | undefined): boolean =>
  before !== undefined &&
  before.article === point.article &&
  !point.clashes &&
  JSON.stringify(before.claim.value) === JSON.stringify(point.claim.value) &&
  JSON.stringify(before.claim.period) === JSON.stringify(point.claim.period)

/** The smallest and the largest place of the points on the axis; null where none has one. */
export function extentOf(points: readonly TimelinePoint[]): { low: number; high: number } | null {
  const places = points.flatMap(({ low, high }) => [low, high]).filter((place) => place !== null)
  return places.length === 0 ? null : { low: places.reduce((a, b) => Math.min(a, b)), high: places.reduce((a, b) => Math.max(a, b)) }
}

/** Whether all points say the same, so that their ranges tell nothing. */
export const isLevel = ([first, ...rest]: readonly TimelinePoint[]): boolean =>
  rest.every(({ low, high }) => low === first?.low && high === first?.high)
