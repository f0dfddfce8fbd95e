import { partsOf } from '../mentions/calendar'
import { isDay } from '../claims/when'
import { isPerShare, isToldByWord } from '../claims/cues'
import { areOneHolder } from '../claims/holders'
import { TURNOVER } from '../claims/whole'
import { groupBy } from '../group'
import type { ArticleInfo, Claim, CompareRule, Day, Finding, Rule } from '../model'
import type { ClaimIndex } from './claimIndex'
import { claimFinding, severityOf } from './claimFinding'
import { fallingCounters } from './counters'
import { wrongRatios } from './formulas'
import { reportDays, withEventDays } from './eventDays'
import { sameEvents } from './events'
import { byPlace } from './evidence'
import { wrongFirsts } from './firstTimes'
import { areOfOneThing, areOtherDeals } from './things'
import { resultsOf, wrongGrowth } from './growth'
import { otherNames } from './officeHolders'
import { drifts, haveOtherWholes } from './scopes'
import { impossibleStreaks } from './streaks'
import { bounds, disjoint, isShifted, middle } from './values'

/**
 * Claims of one measure that cannot all be true, rule by rule; claims are met only inside groups of equal keys.
 * The parts hold the claims of different subjects.
 */
export function* compareClaims(parts: readonly ClaimIndex[], rules: readonly Rule[]): Generator<Finding[]> {
  const results = resultsOf(rules)
  for (const rule of rules) {
    if (rule.verb === 'compare') {
      const check = rule.formula ? wrongRatios : compareBy
      yield parts.flatMap((part) => check(part, rule)).sort(byPlace)
    }
    if (rule.verb === 'check' && rule.check === 'growth') yield parts.flatMap((part) => wrongGrowth(part, results, rule)).sort(byPlace)
  }
}

function compareBy(byMeasure: ClaimIndex, rule: CompareRule): Finding[] {
  const levels = rule.measure === 'launch-date' ? startsOf(byMeasure) : byMeasure.get(rule.measure)
  const moves = byMeasure.get(`${rule.measure}-change`)
  if (!levels && !moves) return []
  const own = withEventDays(rule.measure === 'result-sign' ? [...(levels ?? []), ...signsOf(byMeasure)] : (levels ?? []), byMeasure)
  if (rule.conflict === 'streak') return impossibleStreaks(own, byMeasure.get('earnings-date') ?? [], reportDays(byMeasure), rule)
  return compareMeasure([...own, ...changes(moves)], rule)
}

/** “Das Werk in Oderau geht 2027 in Betrieb”, “die Produktion in Oderau beginnt 2028”: what starts where something is made starts there. */
function startsOf(byMeasure: ClaimIndex): readonly Claim[] | undefined {
  const starts = (byMeasure.get('production-start') ?? []).filter(({ about }) => about.things)
  const launches = byMeasure.get('launch-date') ?? []
  return starts.length + launches.length > 0 ? [...launches, ...starts] : undefined
}

/** “A net loss of 38 million”: a result told by its sum has a sign, too. */
const signsOf = (byMeasure: ClaimIndex): Claim[] =>
  (['net-profit', 'net-loss'] as const).flatMap((measure) => {
    const sign = measure === 'net-profit' ? 1 : -1
    const value = { kind: 'quantity', low: sign, high: sign, quantity: { number: sign, step: 1 }, hedge: null } as const
    return (byMeasure.get(measure) ?? []).flatMap((claim) =>
      claim.value.kind === 'quantity' && claim.value.low > 0 && !claim.about.status
        ? [{ ...claim, measure: 'result-sign', value, about: { ...claim.about, unit: '' } }]
        : [],
    )
  })

/** A change is compared with changes alone; its group says so. */
const changes = (claims: readonly Claim[] = []): Claim[] => claims.map((claim) => ({ ...claim, about: { ...claim.about, change: 'yes' } }))

function compareMeasure(claims: readonly Claim[], rule: CompareRule): Finding[] {
  const findings = groupsOf(claims, rule).flatMap((group) => {
    if (rule.value === 'time') return sameEvents(group, rule)
    if (rule.value === 'name' || rule.value === 'place') return buckets(group, rule).flatMap((bucket) => otherNames(bucket, rule))
    if (rule.conflict === 'falls') return fallingCounters(group, rule)
    if (rule.conflict === 'scope') return drifts(group, rule)
    return [...wrongFirsts(group, rule), ...buckets(group, rule).flatMap((bucket) => conflictsIn(bucket, rule))]
  })
  return withoutRepeats(findings)
}

/** Claims whose keys are equal; one that names several things stands in several groups. */
function groupsOf(claims: readonly Claim[], rule: CompareRule): Claim[][] {
  const groups = new Map<string, Claim[]>()
  const put = (claim: Claim, key: string): void => {
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  const told = claims.filter(({ about }) => about.status !== 'estimate')
  const onlyThings = rule.key.includes('things-or-none') ? onlyThingsOf(told, rule) : NO_THINGS
  for (const claim of told) {
    const things = thingsFor(claim.about.things ?? '', rule.key)
    for (const key of keysOf(claim, rule)) {
      // A plan until some year is one of its own.
      const meant = claim.about.things || claim.about.horizon ? [] : (onlyThings.get(key) ?? [])
      for (const thing of [...things, ...meant]) put(claim, `${key}\n${thing}`)
    }
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const NO_THINGS: ReadonlyMap<string, readonly string[]> = new Map()

/** The things that claims of one key name, where all of these have some in common: who names none there means them. */
function onlyThingsOf(claims: readonly Claim[], rule: CompareRule): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, Set<string>[]>()
  for (const claim of claims) {
    if (!claim.about.things) continue
    for (const key of keysOf(claim, rule)) {
      const known = named.get(key) ?? []
      const joined = new Set(claim.about.things.split(' '))
      const others = known.filter((things) => {
        const isOther = [...things].every((thing) => !joined.has(thing))
        if (!isOther) for (const thing of things) joined.add(thing)
        return isOther
      })
      named.set(key, [...others, joined])
    }
  }
  return new Map([...named].flatMap(([key, [only, ...others]]) => (only && others.length === 0 ? [[key, [...only]] as const] : [])))
}

/** What must be the same before two claims can meet; none where a part that must be known is not. */
function keysOf({ stem, about, period }: Claim, { key, conflict, value }: CompareRule): string[] {
  const subjects = stem ? [stem] : []
  if (
    (key.includes('holder') && !about.holder) ||
    subjects.length === 0 ||
    (key.includes('house') && !about.house) ||
    (key.includes('amount') && !about.amount) ||
    (isToldByWord(key) && !about.word) ||
    (key.includes('part') && !about.part) ||
    (key.includes('horizon') && !about.horizon) ||
    (key.includes('of') && conflict !== 'scope' && !isOfOneWhole(about))
  )
    return []
  const scope = key.includes('scope') && !['time', 'name', 'place', 'ratio'].includes(value) ? [about.scope, about.basis] : []
  const session = key.includes('session') ? about.session : ''
  const fixed = [
    about.unit,
    about.status,
    about.change,
    about.instalment,
    ...scope,
    about.house,
    key.includes('noun') ? about.noun : '',
    about.word,
    about.part,
    // The share of a quarter is none of the year.
    about.part && period?.start != null && period.end != null && period.end - period.start > 1
      ? monthsFrom(period.end) - monthsFrom(period.start)
      : '',
    // Of programmes told by their end alone, one of a named thing is another.
    ...(key.includes('horizon') ? [about.horizon, about.things] : []),
    about.amount,
    about.year,
    ...(conflict === 'scope' ? [] : [value === 'rank' ? '' : about.whole, about.part ? '' : about.region]),
    session,
  ]
    .map((part) => part ?? '')
    .join('\n')
  const holders = key.includes('holder') ? about.holder!.split(' ') : ['']
  return subjects.flatMap((subject) => holders.map((holder) => `${subject}\n${fixed}\n${holder}`))
}

function thingsFor(things: string, key: CompareRule['key']): string[] {
  if (key.includes('things-or-none')) return things.split(' ')
  return key.includes('things') || key.includes('people') ? things.split(' ').filter(Boolean) : ['']
}

/** A share is told of a whole or region; one of sales is told by its part, where that is known. */
const isOfOneWhole = ({ whole, scope, region, part }: Claim['about']): boolean =>
  whole === TURNOVER ? part === undefined && (region ?? scope) !== undefined : (whole ?? region) !== undefined

/** As-of dates are as of their last day; these are equal within so many days: “Ende September” and “30. September”. */
const SLACK = 3
/** A month holds its days: “im September” meets “am 15. September”. */
const WITHIN_MONTH = 31
/** As-of dates that are not stated are taken as equal within so many days; own choice: half a quarter. */
const AS_OF_SLACK = 45

/** Claims of one time: equal spans, one day, or as-of dates that meet. */
function buckets(group: readonly Claim[], { key, undated }: CompareRule): Claim[][] {
  const dated = group.filter(({ period }) => period?.start != null && period.end != null)
  if (key.includes('day')) return [...groupBy(dated, ({ period }) => `${period!.start} ${period!.end}`).values()]
  if (key.includes('period')) {
    const spans = [...groupBy(dated, ({ period }) => `${monthsFrom(period!.start!)} ${monthsFrom(period!.end!)}`).values()]
    const isQuarterly = group[0]!.about.instalment === 'quarter'
    const days = isQuarterly ? Math.min(undated, QUARTER) : undated || (group[0]!.about.status === 'expected' ? GUIDANCE : 0)
    if (days === 0) return spans
    const open = group.filter(({ period }) => period === null)
    const loose = dated.filter(({ about }) => about.loose)
    const years = spans
      .map((span) => span.filter(isOfCurrentYear))
      .filter((span) => span.length > 0)
      .map((span) => [...span, ...loose.filter((claim) => !span.includes(claim) && isNearlyOf(claim, span[0]!))])
    return [...spans, ...(years.length > 0 ? years : [[]]).flatMap((year) => publishedTogether([...open, ...year], days))]
  }
  if (!key.includes('as-of')) return undated > 0 ? publishedTogether(group, undated) : [[...group]]
  const sorted = [...dated].sort((a, b) => a.period!.end! - b.period!.end!)
  return runs(sorted, (a, b) => meets(a, b, undated))
}

/** Forecasts that name no year, made within so many days, are of one year; own choice: a quarter. */
const GUIDANCE = 95
/** Days in which no two quarterly dividends are declared; own choice. */
const QUARTER = 75
/** A year is the last one from so many days before its end to so many after it; own choice. */
const NEARLY_OVER = 60
const LAST_YEAR = 300

/** “This year” is the fiscal year that has most of it. */
function isNearlyOf({ period: a }: Claim, { period: b }: Claim): boolean {
  return Math.min(a!.end!, b!.end!) - Math.max(a!.start!, b!.start!) > LAST_YEAR
}

/** Of the year that people mean who name none: the last one of a result, the one that runs of a forecast. */
function isOfCurrentYear(claim: Claim): boolean {
  const { start, end } = claim.period ?? {}
  if (start == null || end == null || end - start < 360) return false
  const day = publishedOn(claim)
  return claim.about.status === 'expected' ? start <= day && day < end : end <= day + NEARLY_OVER && day - end <= LAST_YEAR
}

/** Spans begin and end with months, give or take half of one. */
const monthsFrom = (day: Day): number => Math.round(day / (365.2425 / 12))

const publishedTogether = (claims: readonly Claim[], days: number): Claim[][] =>
  runs(
    [...claims].sort((a, b) => publishedOn(a) - publishedOn(b)),
    (first, claim) => publishedOn(claim) - publishedOn(first) <= days,
  )

const publishedOn = ({ evidence }: Claim): Day => evidence.article.published ?? 0

/** Sorted claims in runs, each of those that still meet its first; the next one begins in the middle of the one before, if it goes on. */
function runs(sorted: readonly Claim[], meet: (first: Claim, claim: Claim) => boolean): Claim[][] {
  const result: Claim[][] = []
  let end = 0
  for (let from = 0; from < sorted.length; ) {
    let to = Math.max(end, from + 1)
    while (to < sorted.length && meet(sorted[from]!, sorted[to]!)) to++
    if (to > end) result.push(sorted.slice(from, to))
    end = to
    from += Math.ceil((end - from) / 2)
  }
  return result
}

function meets(a: Claim, b: Claim, undated: number): boolean {
  const apart = b.period!.end! - a.period!.end!
  if (apart <= (a.about.when === 'inferred' || b.about.when === 'inferred' ? undated || AS_OF_SLACK : SLACK)) return true
  return b.period!.start! < a.period!.end! && (apart <= WITHIN_MONTH || b.about.when === 'inferred')
}

/** Two values near each other in their order that cannot meet, and every claim that takes one of their sides. */
function conflictsIn(bucket: readonly Claim[], rule: CompareRule): Finding[] {
  let byArticle: ReadonlyMap<ArticleInfo, readonly Claim[]> | null = null
  let revised: readonly Claim[] | null = null
  const sorted = [...bucket].sort((a, b) => middle(bounds(a)) - middle(bounds(b)))
  for (let i = 1; i < sorted.length; i++) {
    for (let j = i - 1; j >= Math.max(0, i - NEIGHBOURS); j--) {
      const [low, high] = [sorted[j]!, sorted[i]!]
      if (!clash(low, high) || isExcused(low, high, rule)) continue
      if (tellsBoth(low, high) || tellsBoth(high, low) || isOvertaken(low, high) || isKnownElsewhere(low, high)) continue
      const sides = bucket.filter((claim) => claim === low || claim === high || agrees(claim, low, high) || agrees(claim, high, low))
      return [claimFinding(rule, severityOf(rule, low, high), [low, high], sides)]
    }
  }
  return []

  /** Whether the article of a claim tells the other's sum as well: of two bids, each has its price, and of two units its revenue. */
  function tellsBoth({ evidence, about }: Claim, other: Claim): boolean {
    if (rule.value !== 'money' || rule.key.includes('day') || evidence.article === other.evidence.article) return false
    byArticle ??= groupBy(bucket, (claim) => claim.evidence.article)
    return byArticle.get(evidence.article)!.some((claim) => !claim.about.retold && claim.about.zone === about.zone && !clash(claim, other))
  }

  /** Whether another claim between the two says that the value changed, and agrees with the later one. */
  function isOvertaken(a: Claim, b: Claim): boolean {
    const [earlier, later] = publishedOn(a) <= publishedOn(b) ? [a, b] : [b, a]
    revised ??= bucket.filter(({ about }) => about.revised === 'yes')
    return revised.some(
      (claim) =>
        claim !== later &&
        publishedOn(claim) > publishedOn(earlier) &&
        publishedOn(claim) <= publishedOn(later) &&
        agrees(claim, later, earlier),
    )
  }

  /** Whether one of them is an earlier forecast that is told again, and another article told it, or the other one came later. */
  function isKnownElsewhere(a: Claim, b: Claim): boolean {
    const [retold, other] = a.about.retold ? [a, b] : [b, a]
    if (!retold.about.retold) return false
    if (other.about.retold || publishedOn(other) >= publishedOn(retold)) return true
    return bucket.some((claim) => claim.evidence.article !== retold.evidence.article && agrees(claim, retold, other))
  }

  /** Whether a claim takes the one side and not the other. */
  function agrees(claim: Claim, side: Claim, other: Claim): boolean {
    return !clash(claim, side) && clash(claim, other)
  }

  function clash(a: Claim, b: Claim): boolean {
    return disjoint(a, b, rule.tolerance) || isShifted(a, b, rule.tolerance)
  }
}

/** Of values in their order, so many are compared with each; own choice: what lies between two may be an update of either. */
const NEIGHBOURS = 3

/** Whether two values may both be true: of other things, of parts, or the one is an update of the other. */
function isExcused(low: Claim, high: Claim, rule: CompareRule): boolean {
  if (!areOneHolder(low.about.holder, high.about.holder)) return true
  if (rule.key.includes('holder') && low.about.basis && high.about.basis && low.about.basis !== high.about.basis) return true
  if (!areAkin(low, high) || !areOfOneThing(low, high) || tellsOfTwo(low, high)) return true
  if (rule.key.includes('parties') && areOtherDeals(low, high)) return true
  // Two sums whose projects have no name may be of two.
  if (rule.key.includes('things-or-none') && !low.about.things) return true
  if (rule.value === 'rank' && haveOtherWholes(low.about, high.about)) return true
  if (rule.key.includes('period') && !isPerShare(rule.key) && mayBeOfPart(low, high)) return true
  if (rule.key.includes('as-of') && (isBeforeDay(low, high) || isBeforeDay(high, low))) return true
  return isUpdate(low, high) || isBefore(low, high) || isBefore(high, low)
}

/** What is told without a day, in an article that appeared before the quarter of the other ended, is as of an earlier one. */
const isBeforeDay = (undated: Claim, { about, period }: Claim): boolean =>
  undated.about.when === 'inferred' &&
  about.when !== 'inferred' &&
  about.status !== 'expected' &&
  period?.start != null &&
  period.end != null &&
  period.end - period.start <= END_OF_MONTH &&
  publishedOn(undated) > 0 &&
  publishedOn(undated) < period.end - 1 - SLACK &&
  isQuarterEnd(period.end)

/** Days that “the end of March” is said of. */
const END_OF_MONTH = 11

/** Whether a quarter ends with the day before a day. */
const isQuarterEnd = (end: Day): boolean => {
  const { month, day } = partsOf(end)
  return day === 1 && month % 3 === 1
}

/** “$1.01, from 95 cents” tells of 95 cents too; but a forecast that was changed so was not kept afterwards. */
function isBefore(old: Claim, changed: Claim): boolean {
  const { previous } = changed
  const { low, high } = bounds(old)
  if (previous === undefined || (old.about.kept && publishedOn(old) >= publishedOn(changed))) return false
  const isExact = low === high || previous.low === previous.high
  return isExact ? low <= previous.high && high >= previous.low : low < previous.high && high > previous.low
}

/** Who tells two values within a few lines, or names other things beside each, tells of two things: an older one, a part, another company. */
const tellsOfTwo = (a: Claim, b: Claim): boolean =>
  a.evidence.article === b.evidence.article &&
  !isHeadlineOf(a, b) &&
  !areTransposed(a, b) &&
  (Math.abs(a.at.start - b.at.start) < TOGETHER || a.about.things !== b.about.things)

/** A headline tells what its article does. */
const isHeadlineOf = ({ about: a }: Claim, { about: b }: Claim): boolean => a.zone !== b.zone

/** Characters; own choice: two or three sentences. */
const TOGETHER = 400

/** In one article, a result in a sentence that does not name the company is often that of a part: “Refining showed a profit of …”. */
const mayBeOfPart = (a: Claim, b: Claim): boolean =>
  a.evidence.article === b.evidence.article &&
  !isHeadlineOf(a, b) &&
  !areTransposed(a, b) &&
  !a.about.status &&
  [a, b].some(({ about }) => about.who === 'inferred')

/** “17.2” and “12.7”: the digits of one figure, mixed up. */
function areTransposed(a: Claim, b: Claim): boolean {
  const digitsOf = ({ value }: Claim): string => [...digits(value)].sort().join('')
  return digits(a.value).length >= 3 && digits(a.value) !== digits(b.value) && digitsOf(a) === digitsOf(b)
}

/** The digits of an exact figure, without the zeros behind; empty for other values. */
const digits = (value: Claim['value']): string =>
  value.kind === 'quantity' && value.quantity.number !== undefined
    ? String(value.quantity.number)
        .replace(/\D/g, '')
        .replace(/^0+|0+$/g, '')
    : ''

/** The later of two claims says that it changed, or one article tells of several changes; one that was changed before holds against what comes after. */
function isUpdate(a: Claim, b: Claim): boolean {
  if (tellOneDay(a, b)) return false
  // Nobody knows whether the forecast that was changed came later.
  if ([a, b].some(({ evidence, about }) => evidence.article.published === null && about.revised && about.status)) return true
  const [earlier, later] = publishedOn(a) <= publishedOn(b) ? [a, b] : [b, a]
  const tellOneRevision = earlier.evidence.article !== later.evidence.article && publishedOn(later) - publishedOn(earlier) <= ONE_REVISION
  if (earlier.about.revised && later.about.revised && tellOneRevision) return false
  return (
    (later.about.revised === 'yes' && !later.about.retold && !isOfThen(later, earlier)) ||
    (earlier.about.revised === 'yes' && publishedOn(earlier) === publishedOn(later))
  )
}

/** “As notified on 12 December, he now has 19.8 percent”: as of a day on which the other article had not appeared yet. */
const isOfThen = ({ period, about }: Claim, earlier: Claim): boolean =>
  about.holder !== undefined && about.when !== 'inferred' && period?.end != null && period.end <= publishedOn(earlier)

/** Both say what came of one and the same day; one may tell a change of its own day without dating it. */
function tellOneDay(a: Claim, b: Claim): boolean {
  const isStated = ({ about }: Claim): boolean => about.when !== 'inferred'
  if (![a, b].every(({ period }) => period !== null && isDay(period)) || a.period!.start !== b.period!.start) return false
  return [a, b].some(isStated) && [a, b].every((claim) => isStated(claim) || claim.about.revised === 'yes')
}

/** Two articles of so few days tell of one revision; own choice. */
const ONE_REVISION = 7

/** Values further apart than this factor were hardly meant for the same thing; own choice: a slipped decimal is 10. */
const AKIN = 12
/** So is a forecast that names no time, and may be one of a quarter; own choice. */
const AKIN_OPEN = 2

function areAkin(low: Claim, high: Claim): boolean {
  const isOpen = low.about.status === 'expected' && (low.period === null) !== (high.period === null)
  // “Up to 165 million” has no lower end.
  const least = Number.isFinite(bounds(high).low) ? bounds(high).low : bounds(high).high
  const [a, b] = [Math.abs(bounds(low).high), Math.abs(least)]
  const apart = bounds(low).high < 0 && bounds(high).low > 0
  return apart || !Number.isFinite(a) || a === 0 || b <= (isOpen ? AKIN_OPEN : AKIN) * a
}

/** One disagreement once, however many groups it stands in. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ evidence }) => {
    const key = evidence.map(({ article, start, end }) => `${article.path} ${start} ${end}`).join('\n')
    return !seen.has(key) && seen.add(key)
  })
}
