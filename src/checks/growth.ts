import { movedBy } from '../mentions/times/spans'
import { groupBy } from '../group'
import type { CheckRule, Claim, CompareRule, Finding, Period, Rule } from '../model'
import type { ClaimIndex } from './claimIndex'
import { byPublication, placesOf, shown } from './claimFinding'
import { PASSAGE } from './formulas'
import { type Bounds, bounds, middle } from './values'

/** Percentage points, and the part of a level, that rounding may add beyond what the values show; own choices. */
const POINTS = 0.1
const ROUNDING = 0.001
/** Days by which a year of 52 weeks may begin or end beside that of the calendar. */
const DAYS = 3
/** A level so many times another one is of something else; own choice. */
const FAR = 4

/**
 * Changes over a year that do not follow from the levels told elsewhere: “up 15.4 percent”, “21 million more than a year before”,
 * where one text tells of 297 million and another one of 318. The levels meet by subject, period, and what they are of.
 */
export function wrongGrowth(index: ClaimIndex, results: ReadonlySet<string>, check: CheckRule): Finding[] {
  return [...results].flatMap((measure) => {
    const changes = [...(index.get(`${measure}-change`) ?? []), ...(index.get(`${measure}-rise`) ?? [])].filter(isReported)
    if (changes.length === 0) return []
    const levels = distinct((index.get(measure) ?? []).filter(isReported))
    const byPeriod = groupBy(levels, (level) => keyOf(level, fortnightOf(level.period!)))
    // One change is one, however many articles tell it.
    return [...groupBy(changes, toldOf).values()].flatMap((same) => checkGrowth(same, byPeriod, check))
  })
}

/** The measures that are reckoned over a period, and so grow from one to the next. */
export const resultsOf = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.flatMap((rule) => (rule.verb === 'compare' && isResult(rule) ? [rule.measure] : [])))

const isResult = ({ value, key, formula, change, measure }: CompareRule): boolean =>
  (value === 'money' || value === 'count') && key.includes('period') && !formula && change !== measure

const isReported = ({ value, period, about }: Claim): boolean =>
  value.kind === 'quantity' && period?.start != null && period.end !== null && !about.status && !about.base && !about.session

/** What a level or change is of, besides its measure and time. */
const kindOf = ({ stem, about: { scope, basis, noun, goods, instalment, part, things, word, holder } }: Claim): string =>
  [stem, scope, basis, noun, goods, instalment, part, things, word, holder].join('\n')

const keyOf = (claim: Claim, fortnight: number): string => `${kindOf(claim)}\n${fortnight}`

/** Levels lie apart by when their period ends, so that a change only meets those of its own. */
const fortnightOf = ({ end }: Period): number => Math.round(end! / 14)

/** So many levels of one period are looked at; own choice: they mostly agree. */
const MOST = 12

/** What a claim tells, wherever it stands. */
function toldOf(claim: Claim): string {
  const { measure, period, about } = claim
  const { low, high } = bounds(claim)
  return [measure, kindOf(claim), period!.start, period!.end, about.unit, low, high].join('\n')
}

/** Each way to tell a value of a period once, however many articles copy it. */
const distinct = (levels: readonly Claim[]): Claim[] =>
  [...groupBy(levels, (level) => `${toldOf(level)}\n${level.evidence.quote}`).values()].map(([first]) => first!)

function checkGrowth(same: readonly Claim[], levels: ReadonlyMap<string, readonly Claim[]>, check: CheckRule): Finding[] {
  const change = same[0]!
  const { start, end } = change.period as { start: number; end: number }
  const of = (period: Period): Claim[] =>
    [-1, 0, 1]
      .flatMap((step) => (levels.get(keyOf(change, fortnightOf(period) + step)) ?? []).filter((level) => isOver(level, period)))
      .slice(0, MOST)
  const back = (steps: Parameters<typeof movedBy>[1]): Period => movedBy({ start, end }, steps)
  const now = of({ start, end })
  const yearBefore = of(back([{ number: -1, unit: 'year' }]))
  const pairs = now.flatMap((level) => yearBefore.flatMap((base) => (areAlike(level, base) ? [[level, base] as const] : [])))
  const told = pairs.filter(([level, base]) => !areOfOnePassage(change, level, base))
  const [first] = told
  if (pairs.some((pair) => pair.some((level) => tellsToo(level, change)))) return []
  if (!first || pairs.some(([level, base]) => follows(change, level, base))) return []
  // “Up 3 percent”, on the quarter before.
  const months = Math.round((end - start) / MONTH)
  const before = months < 12 ? of(back([{ number: -months, unit: 'month' }])) : []
  if (now.some((level) => before.some((base) => follows(change, level, base)))) return []
  return [growthFinding(same, first, check)]
}

/** “236 million is 4.0% more than the 226.9 million of the year before, and 7.1% more in organic terms”: who tells the level tells that change, too. */
function tellsToo(level: Claim, { value }: Claim): boolean {
  const number = value.kind === 'quantity' ? value.quantity.number : undefined
  const figures = level.evidence.quote.match(/\d+(?:[.,]\d+)?(?= ?(?:%|per|Pro))/g) ?? []
  return number !== undefined && figures.length > 1 && figures.some((figure) => Number(figure.replace(',', '.')) === Math.abs(number))
}

/** Days. */
const MONTH = 30.4

const isOver = ({ period }: Claim, { start, end }: Period): boolean =>
  Math.abs(period!.start! - start!) <= DAYS && Math.abs(period!.end! - end!) <= DAYS

/** Of one currency and of one size, as far as that is told. */
function areAlike(a: Claim, b: Claim): boolean {
  const sizes = [a, b].map(bounds)
  const [x, y] = sizes.map(middle) as [number, number]
  const isTold = sizes.every(({ low, high }) => Number.isFinite(low + high))
  return a.about.unit === b.about.unit && isTold && x > 0 && y > 0 && Math.max(x / y, y / x) <= FAR
}

function areOfOnePassage(...claims: readonly Claim[]): boolean {
  const [first] = claims
  const places = claims.map(({ at }) => at.start)
  return (
    claims.every(({ evidence }) => evidence.article === first!.evidence.article) && Math.max(...places) - Math.min(...places) <= PASSAGE
  )
}

const isInPercent = ({ measure }: Claim): boolean => measure.endsWith('-change')

/** Whether a change is what lies between two levels; one that is told without its direction, up or down. */
function follows(change: Claim, level: Claim, base: Claim): boolean {
  if (!isInPercent(change) && change.about.unit !== level.about.unit) return true
  const told = bounds(change)
  const { low, high } = reckoned(change, level, base)
  const slack = isInPercent(change) ? POINTS : ROUNDING * Math.abs(bounds(level).high)
  const meets = (from: number, to: number): boolean => told.low <= to + slack && told.high >= from - slack
  return meets(low, high) || (told.low >= 0 && meets(-high, -low)) || ![low, high].every(Number.isFinite)
}

function reckoned(change: Claim, level: Claim, base: Claim): Bounds {
  const [now, before] = [bounds(level), bounds(base)]
  if (!isInPercent(change)) return { low: now.low - before.high, high: now.high - before.low }
  return { low: 100 * (now.low / before.high - 1), high: 100 * (now.high / before.low - 1) }
}

function growthFinding(
  same: readonly Claim[],
  [level, base]: readonly [Claim, Claim],
  { id, category, severity, say }: CheckRule,
): Finding {
  const change = same[0]!
  const sides = [...same, level, base].sort(byPublication)
  const actual = middle(reckoned(change, level, base))
  const isLoose = sides.some(({ value, about }) => about.when === 'inferred' || (value.kind === 'quantity' && value.hedge !== null))
  const unit = level.about.unit
  return {
    rule: id,
    category,
    severity: isLoose && severity === 'error' ? 'warning' : severity,
    say,
    values: {
      told: shown(change, isInPercent(change) ? 'percent' : 'money'),
      level: shown(level),
      base: shown(base),
      actual: isInPercent(change)
        ? {
            value: {
              kind: 'quantity',
              low: actual,
              high: actual,
              quantity: { number: Math.round(10 * actual) / 10, step: 0.1 },
              hedge: null,
            },
            kind: 'percent',
          }
        : { number: Number(actual.toPrecision(DIGITS)), ...(unit && { unit }) },
    },
    evidence: placesOf(sides),
  }
}

/** What is so large is told by its first digits. */
const DIGITS = 3
