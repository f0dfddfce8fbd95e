import { groupBy } from '../group'
import type { Claim, CompareRule, Finding, Name, Rule, Severity } from '../model'
import { claimFinding, severityOf, shown } from './claimFinding'
import type { ClaimIndex } from './claimIndex'
import { areWithin, type Bounds, bounds } from './values'

/** Values of one passage stand within so many characters; own choice: about three sentences. */
export const PASSAGE = 420
/** The result may be off by so much of itself: its parts are rounded. */
const ROUNDING = 0.025

interface Formula {
  left: string
  operator: '*' | '/'
  right: string
  /** Taken off at the end: 1 for a change. */
  minus: number
}

function parse(formula: string): Formula {
  const [left = '', operator, right = '', , one] = formula.split(' ')
  return { left, operator: operator === '*' ? '*' : '/', right, minus: one ? Number(one) : 0 }
}

/** The rules that reckon a measure from others, with their formulas. */
export type Formulas = readonly { rule: CompareRule; formula: Formula }[]

export const formulasOf = (rules: readonly Rule[]): Formulas =>
  rules.flatMap((rule) => (rule.verb === 'compare' && rule.formula ? [{ rule, formula: parse(rule.formula) }] : []))

/** Values of one passage that do not add up, in the claims of one article: profit per share, yield, margin. */
export function wrongResults(claims: readonly Claim[], formulas: Formulas, names: readonly Name[]): Finding[] {
  const byMeasure = groupBy(claims, ({ measure }) => measure)
  const ratiosOf = ({ stem }: Claim): number[] => [
    ...names.flatMap((name) => (name.stem === stem ? (name.adrRatio ?? []) : [])),
    ...(byMeasure.get('adr-ratio') ?? []).flatMap(({ stem: other, value }) =>
      other === stem && value.kind === 'quantity' ? (value.quantity.number ?? []) : [],
    ),
  ]
  return formulas.flatMap(({ rule, formula }) => {
    const told = byMeasure.get(rule.measure) ?? []
    if (told.length === 0) return []
    const [lefts, rights] = [formula.left, formula.right].map((names) => names.split('|').flatMap((name) => byMeasure.get(name) ?? []))
    return told.flatMap((claim) => {
      const [left, right] = [nearest(lefts!, claim), nearest(rights!, claim)]
      return left && right ? checkResult(claim, left, right, formula, rule, ratiosOf(claim)) : []
    })
  })
}

/** So many values of a measure and period are looked at; own choice: they mostly agree. */
const MOST = 12
/** A ratio further off than this factor is one of something else; own choice. */
const AKIN = 2

/**
 * Ratios of a period that do not follow from the values that other articles tell: “a margin of 36.4%”, where they tell of 334 million
 * on revenue of 918. They meet by subject, period, and what they are of.
 */
export function wrongRatios(index: ClaimIndex, rule: CompareRule): Finding[] {
  const formula = parse(rule.formula!)
  if (formula.operator !== '/' || formula.minus > 0) return []
  const told = (index.get(rule.measure) ?? []).filter(isOfPeriod)
  if (told.length === 0) return []
  const claimsOf = (names: string): ReadonlyMap<string, Claim[]> =>
    groupBy(
      names.split('|').flatMap((name) => (index.get(name) ?? []).filter(isOfPeriod)),
      keyOf,
    )
  const [lefts, rights] = [claimsOf(formula.left), claimsOf(formula.right)]
  return [...groupBy(told, toldOf).values()].flatMap((same) => {
    const [claim] = same as [Claim]
    const left = (lefts.get(keyOf(claim)) ?? []).filter(({ about }) => about.basis === claim.about.basis).slice(0, MOST)
    const right = (rights.get(keyOf(claim)) ?? []).filter(({ about }) => !about.basis).slice(0, MOST)
    const pairs = left.flatMap((part) => right.flatMap((whole) => (part.about.unit === whole.about.unit ? [[part, whole] as const] : [])))
    const results = pairs.map(([part, whole]) => reckon(bounds(part), bounds(whole), formula, rule.value === 'percent' ? 100 : 1))
    const [first] = pairs
    if (!first || results.some((result) => agree(bounds(claim), result, 1) || !areWithin(bounds(claim), result, AKIN))) return []
    if (pairs.some((pair) => same.some((one) => pair.every((part) => part.evidence.article === one.evidence.article)))) return []
    return [resultFinding(rule, severityOf(rule, claim, first[0]), same, first, results[0]!)]
  })
}

/** A value of a period that is over. */
const isOfPeriod = ({ value, period, about }: Claim): boolean =>
  value.kind === 'quantity' && period?.start != null && period.end !== null && period.end - period.start > MONTH && !about.status

const keyOf = (claim: Claim): string => [claim.stem, partOf(claim), claim.period!.start, claim.period!.end].join('\n')

const toldOf = (claim: Claim): string => {
  const { low, high } = bounds(claim)
  return [keyOf(claim), claim.about.basis, low, high].join('\n')
}

/** The claim of another measure that stands nearest, in the same passage. */
function nearest(claims: readonly Claim[], to: Claim): Claim | undefined {
  const distance = (claim: Claim): number => Math.max(to.at.start - claim.at.end, claim.at.start - to.at.end, 0)
  const near = claims.filter(
    (claim) =>
      claim !== to &&
      distance(claim) <= PASSAGE &&
      claim.at.start !== to.at.start &&
      areOfOnePeriod(claim, to) &&
      partOf(claim) === partOf(to),
  )
  return near.sort((a, b) => distance(a) - distance(b))[0]
}

/** The part of the company that a value is of; empty where of all of it. What it is told for each of is none: “/share”. */
const partOf = ({ about: { scope = '' } }: Claim): string =>
  scope
    .split(' ')
    .filter((word) => !word.startsWith('/'))
    .join(' ')

/** As far as both are told of one; days, and what is as of the article's own, go with results of any period. */
const areOfOnePeriod = (a: Claim, b: Claim): boolean =>
  a.period === null ||
  b.period === null ||
  (a.period.start === b.period.start && a.period.end === b.period.end) ||
  [a, b].some(({ period, evidence }) => period!.end! - period!.start! <= DAY || period!.end === (evidence.article.published ?? 0) + 1)

/** A result that is wrong; not one that is right for depositary receipts, where its parts are told of shares, or the other way round. */
function checkResult(claim: Claim, left: Claim, right: Claim, formula: Formula, rule: CompareRule, ratios: readonly number[]): Finding[] {
  if (!sameUnits(claim, left, right, formula) || !ofOneTime(claim, left, right)) return []
  // “At $42 it trades at 20 times earnings”: those of a year, and not the 55 cents of a quarter.
  if (left.measure.endsWith('price') && isPartOfYear(right)) return []
  const result = reckon(bounds(left), bounds(right), formula, rule.value === 'percent' ? 100 : 1)
  const told = bounds(claim)
  if (result.low > FAR * Math.abs(told.high) || told.low > FAR * Math.abs(result.high)) return []
  if (![result.low, result.high].every(Number.isFinite)) return []
  // “Um 20 Prozent von der Linie entfernt”: up or down, where a change is told without its direction.
  const ways = formula.minus > 0 ? [1, -1] : [1]
  if ([...ways, ...ratios, ...ratios.map((ratio) => 1 / ratio)].some((factor) => agree(told, result, factor))) return []
  return [resultFinding(rule, rule.severity, [claim], [left, right], result)]
}

/** What the two values make, against what was told, in all places that tell it. */
function resultFinding(
  rule: CompareRule,
  severity: Severity,
  told: readonly Claim[],
  [left, right]: readonly [Claim, Claim],
  { low, high }: Bounds,
): Finding {
  const [claim] = told as [Claim]
  const number = (low + high) / 2
  const unit = claim.value.kind === 'quantity' ? claim.value.quantity.unit : undefined
  const actual = number >= LARGE ? { number: rounded(number), ...(unit && { unit }) } : { number, digits: 2 }
  const values = { told: shown(claim, rule.value), left: shown(left), right: shown(right), actual }
  return claimFinding(rule, severity, [left, claim], [...told, left, right], values)
}

const isPartOfYear = ({ period }: Claim): boolean => {
  const length = period?.start != null && period.end !== null ? period.end - period.start : 0
  return length > MONTH && length < YEAR
}

/** Days: what is as of a day, or of one that is not told exactly, and what is of a year. */
const MONTH = 31
const YEAR = 360

/** What is so large is told by its first digits. */
const LARGE = 1e6
const DIGITS = 4

const rounded = (number: number): number => Number(number.toPrecision(DIGITS))

/** Whether a value is so many times a result, give or take rounding. */
function agree(told: Bounds, { low, high }: Bounds, factor: number): boolean {
  const [least, most] = factor < 0 ? [factor * high, factor * low] : [factor * low, factor * high]
  const slack = ROUNDING * Math.max(Math.abs(least), Math.abs(most))
  return told.low <= most + slack && told.high >= least - slack
}

/** Further off than this factor, something was read that was not meant; a slipped decimal is 10. */
const FAR = 12

/** All reported, or all expected, and of one period as far as their sentences say. */
function ofOneTime(...claims: readonly Claim[]): boolean {
  const stated = claims.filter(({ period, about }) => period !== null && about.when !== 'inferred')
  const periods = new Set(stated.map(({ period }) => `${period!.start} ${period!.end}`))
  const statuses = new Set(claims.map(({ about }) => about.status ?? ''))
  return statuses.size <= 1 && (periods.size <= 1 || stated.some(({ period }) => period!.end! - period!.start! <= DAY))
}

/** Prices are of a day, and go with results of any period. */
const DAY = 1

/** Money meets money of its own currency. */
function sameUnits(claim: Claim, left: Claim, right: Claim, { operator }: Formula): boolean {
  const [a, b, c] = [claim, left, right].map(({ value }) => (value.kind === 'quantity' ? (value.quantity.unit ?? '') : ''))
  if (b && c) return b === c
  return operator === '/' || operator === '*' ? !a || a === (b || c) : true
}

function reckon(a: Bounds, b: Bounds, { operator, minus }: Formula, scale: number): Bounds {
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (operator === '*' ? x * y : x / y)))
  return { low: scale * (Math.min(...corners) - minus), high: scale * (Math.max(...corners) - minus) }
}
