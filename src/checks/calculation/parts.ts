import { leader } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { areWithin, type Bounds } from '../values'
import { areAlike, evidenceOf, isExactLevel, isOfApposition, isSales, number, type Operand, operand } from './operands'

/** A share told in per cent, or as a fraction: “9 percent”, “one in ten”, “ein Drittel”. */
interface Share extends Bounds {
  first: number
  last: number
  /** Per cent. */
  number: number
  isRough: boolean
}

interface Part {
  part: Operand
  whole: Operand
}

/** Shares are rounded to so many points; own choice. */
const POINT = 0.6
/** Fractions are rounded by so much of themselves, and by so many points at most: “a third” is said of 31 and of 36 per cent, “two in three” not of 75; own choices. */
const ROUGH = 0.12
const ROUGH_POINTS = 6
/** Words between a part and the whole that it is of, and between that and its share, at most; own choices. */
const OF = 5
const SAME = 14

/** “460 of 9,200 flights, or one in ten”, “$41.4 million, or 19% of revenue”: a part of a whole, told once more as a share of it. */
export function checkParts(statement: Statement, before: readonly Statement[], checks: Checks): Finding[] {
  return sharesIn(statement).flatMap((share) => {
    const parts = partBehind(statement, share) ?? (isSaidAgain(statement, share) ? wholesOf(statement, before, share) : [])
    if (parts.length === 0 || parts.some((part) => isShareOf(part, share)) || isOfOther(statement, share, parts)) return []
    const [{ part, whole }] = parts as [Part]
    const evidence = evidenceOf([part, whole, { statement, mention: share }])
    return builtinFinding(checks, 'part', evidence, {
      part: { number: number(part.mention) },
      whole: { number: number(whole.mention) },
      percent: { number: Number(share.number.toPrecision(DIGITS)), unit: '%' },
      actual: { number: (100 * number(part.mention)) / number(whole.mention), digits: 1 },
    })
  })
}

/** “140 of 1,120 jobs at the plant, which is 2% of the workforce”: further off than this factor, it is a share of what it names; own choice. */
const OTHER = 3
const isOfOther = (statement: Statement, share: Share, parts: readonly Part[]): boolean =>
  statement.isIn(statement.words.whole, share.last) &&
  parts.every(({ part, whole }) => !areWithin(share, { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low }, OTHER))

/** Digits of a fraction in per cent. */
const DIGITS = 3

function isShareOf({ part, whole }: Part, { low, high, isRough }: Share): boolean {
  const [least, most] = [(100 * part.low) / whole.high, (100 * part.high) / whole.low]
  const [below, above] = isRough
    ? ([least, most].map((bound) => Math.min(ROUGH * bound, ROUGH_POINTS)) as [number, number])
    : [POINT, POINT]
  return high >= least - below && low <= most + above
}

function sharesIn(statement: Statement): Share[] {
  return statement.quantities.flatMap((mention, i) => {
    const share = shareAt(statement, mention, statement.quantities[i + 1])
    return share ? [share] : []
  })
}

function shareAt(statement: Statement, mention: QuantityMention, next: QuantityMention | undefined): Share | null {
  const { type, first, last, value, hedge } = mention
  // “Cuts 15% of its workforce of 1,120”
  const isCut = statement.isIn(statement.words.whole, last) && statement.roles.get(mention)?.name === 'change'
  if (type === 'percent' && (isExactLevel(statement, mention) || isCut) && value.number !== undefined && value.unit === undefined)
    return { first, last, number: number(mention), isRough: false, ...intervalOf(value, hedge) }
  if (type !== 'number' || value.number === undefined) return null
  if (value.number > 0 && value.number < 1 && value.step === 0) return { first, last, ...inPercent(mention), isRough: true }
  const isOneIn =
    value.number === 1 &&
    value.step === 0 &&
    next?.type === 'number' &&
    next.value.step === 0 &&
    statement.isIn(statement.words.within, last)
  if (!isOneIn || next.first !== last + 1) return null
  const percent = 100 / number(next)
  return { first, last: next.last, number: percent, low: percent, high: percent, isRough: true }
}

function inPercent({ value, hedge }: QuantityMention): Bounds & { number: number } {
  const { low, high } = intervalOf(value, hedge)
  return { number: 100 * (value.number ?? 0), low: 100 * low, high: 100 * high }
}

/** “…, or 9%”, “… das sind 9 Prozent”, “that is one in ten”, “a rate of 9%”, “…, 9 percent of the total”: it tells what was told before. */
function isSaidAgain(statement: Statement, { first, last }: Share): boolean {
  const { same, or, amounts, were, back, relatives, sized, whole, above, than, more, less, per, shares } = statement.words
  if ([above, than, more, less, per].some((list) => statement.isIn(list, last))) return false
  const opener = leader(statement, first)
  if (statement.raw(opener) === ',') return statement.isIn(whole, last) || endsThere(statement, last)
  if (statement.raw(opener) === '(') return statement.raw(last) === ')'
  if ([same, or, amounts].some((list) => statement.isIn(list, opener)) || statement.isIn(amounts, opener - 1)) return true
  if (statement.isIn(sized, opener))
    return isOfApposition(statement, opener) || (statement.isIn(statement.words.shareNouns, opener - 1) && !statement.isIn(whole, last))
  // “Downloads account for 78%”, “was 78 Prozent entspricht”
  if (statement.isIn(shares, opener - 1) && statement.isIn(whole, opener)) return !statement.isIn(whole, last)
  if (statement.isIn(relatives, opener) && statement.isIn(same, last)) return true
  return statement.isIn(were, opener) && (statement.isIn(back, opener - 1) || statement.isIn(relatives, opener - 1))
}

const endsThere = (statement: Statement, i: number): boolean => i >= statement.last - 1 || statement.isSymbol(i)

/** What a share can be of that tells once more what was told: the part and the whole that stand in front of it, or the whole right behind it. */
function wholesOf(statement: Statement, before: readonly Statement[], share: Share): Part[] {
  const ahead = statement.quantities.filter((one) => one.last <= share.first && (one.type === 'number' || one.type === 'money')).reverse()
  const [nearest, next] = ahead
  const [previous] = before
  if (!nearest || share.first - nearest.last > SAME || !isExactLevel(statement, nearest)) {
    return previous && !nearest && opensBack(statement) ? pairOf(previous) : []
  }
  if (next && isExactLevel(statement, next) && areParted(statement, next, nearest)) return scaled(statement, next, nearest)
  if (next && isExactLevel(statement, next) && areAlike(next, nearest) && (isOpened(statement, next) || isTakenOf(statement, nearest)))
    return larger(statement, nearest, statement, next)
  const told = [
    ...wholeBehind(statement, nearest, share),
    ...(isOfNamed(statement, share) ? [] : wholeBefore(statement, nearest, previous)),
  ]
  return told.length > 0 ? told : ofSales(statement, nearest, before, share)
}

/** “Ein Viertel der 2.400 Beschäftigten, nämlich 600, …”, “a third of its 240 shops, or 80”: the whole stands behind its share, and the part behind that. */
function partBehind(statement: Statement, { last }: Share): Part[] | null {
  const [whole, part] = statement.quantities.filter((one) => one.first >= last)
  const { whole: of, namely, sized } = statement.words
  if (!whole || !part || part.first - whole.last > PART_BEHIND || whole.type === 'percent') return null
  const isOf = whole.first - last <= OF && (statement.isIn(of, last) || statement.isIn(sized, last))
  const opener = leader(statement, part.first)
  const isNamed = statement.isIn(namely, opener) && statement.isSymbol(opener - 1)
  // “9%, or 4.2 of the 60 million shares”: the part stands in front of its whole.
  if (isNamedAgain(statement, last, whole) && areParted(statement, whole, part)) return scaled(statement, whole, part)
  return isOf && isNamed && [whole, part].every((one) => isExactLevel(statement, one)) && areAlike(whole, part)
    ? larger(statement, part, statement, whole)
    : null
}

/** “9%, or 4.2 million”, “9 Prozent, das entspricht 4,2 Millionen” */
const isNamedAgain = (statement: Statement, last: number, part: QuantityMention): boolean =>
  statement.raw(last) === ',' &&
  part.first - last <= NAMED &&
  [statement.words.namely, statement.words.same].some((list) => statement.isIn(list, leader(statement, part.first)))

/** Words from a share to the part that tells it once more at most: “, das entspricht etwa”. */
const NAMED = 4

/** Words between a whole and the part told behind it at most. */
const PART_BEHIND = 5

/** “Revenue was $318 million. Marketing took $41 million, or 13% of revenue”: of the only sales that the passage tells. */
function ofSales(statement: Statement, part: QuantityMention, before: readonly Statement[], share: Share): Part[] {
  if (
    !isOfSales(statement, share) ||
    isOfSalesOf(statement, share) ||
    statement.quantities.some(({ first }) => first >= share.last && first - share.last <= BEHIND)
  )
    return []
  const wholes = [statement, ...before].flatMap((home) =>
    home.quantities
      .filter((one) => one !== part && areAlike(one, part) && isSales(home, one))
      .flatMap((one) => larger(statement, part, home, one)),
  )
  return wholes.length === 1 ? wholes : []
}

/** Words from a share to the sales that it is of, with them, are fewer: “of the total revenue”. */
const OF_SALES = 4

/** “Das entspricht 81 Prozent”: of the part and the whole that the sentence before told. */
function pairOf(statement: Statement): Part[] {
  const [part, whole, ...others] = statement.quantities.filter(({ type }) => type === 'number' || type === 'money')
  if (!part || !whole || others.length > 0 || ![part, whole].every((one) => isExactLevel(statement, one))) return []
  if (areAlike(part, whole) && isTakenOf(statement, whole)) return larger(statement, whole, statement, part)
  return areParted(statement, part, whole) ? scaled(statement, part, whole) : []
}

const opensBack = (statement: Statement): boolean => statement.isIn(statement.words.back, statement.first)

/** “460 of the 9,200”, “460 der 9.200”, “120 out of 1,500”. */
function areParted(statement: Statement, part: QuantityMention, whole: QuantityMention): boolean {
  const { sized, whole: ofWhole, outOf } = statement.words
  const isLed = (i: number): boolean =>
    statement.isIn(sized, i) || (statement.capitalNouns ? statement.isIn(ofWhole, i) : statement.isIn(outOf, i))
  const at = statement.isWord(part.last) && isLed(part.last + 1) && !statement.capitalNouns ? part.last + 1 : part.last
  return isLed(at) && whole.first - at <= OF && (part.type === whole.type || isOfScale(part, whole))
}

/** “612 der 680 Millionen Euro”: a bare number has the scale and the currency of its whole. */
const isOfScale = (part: QuantityMention, whole: QuantityMention): boolean =>
  part.type === 'number' && whole.type === 'money' && takesScale(part, whole)

/** Whether the scale word behind a whole can be meant of a part as well. */
const takesScale = (part: QuantityMention, whole: QuantityMention): boolean =>
  whole.value.step > 1 && part.value.step <= 1 && number(part) < SMALL

/** “46.1 of the 64 million shares”: the scale of the whole can be that of the part as well. */
function scaled(statement: Statement, part: QuantityMention, whole: QuantityMention): Part[] {
  const scale = takesScale(part, whole) ? whole.value.step : 1
  const value = {
    ...part.value,
    number: number(part) * scale,
    step: part.value.step * scale,
    ...(whole.value.unit && { unit: whole.value.unit }),
  }
  return larger(statement, { ...part, value }, statement, whole)
}

/** Numbers that a scale word behind the next number can be meant of. */
const SMALL = 1000

/** “Of its 2,400 employees, 600 …” */
const isOpened = (statement: Statement, { first }: QuantityMention): boolean => {
  const { and, sized, definite, determiners } = statement.words
  const isDetermined = [definite, determiners].some((list) => statement.isIn(list, first - 1))
  const of = isDetermined ? first - 2 : first - 1
  return statement.isIn(sized, of) && (of === statement.first || statement.isIn(and, of - 1))
}

/** “…, or 18% of the revenue of $350 million” */
function wholeBehind(statement: Statement, part: QuantityMention, share: Share): Part[] {
  const { last } = share
  const next = statement.quantities.find(({ first }) => first >= last)
  if (!next || next.first - last > BEHIND || !areAlike(part, next) || !isExactLevel(statement, next)) return []
  const { whole, sized, relatives } = statement.words
  // “612 million, or 90%, of the 680 million”
  const of = statement.raw(last) === ',' && !statement.capitalNouns ? last + 1 : last
  const isLed = statement.isIn(sized, leader(statement, next.first)) || (statement.capitalNouns && next.first === of + 1)
  const isOf = statement.isIn(whole, of) && isLed
  // “Or 20% of sales, which came to $480 million”
  const isNamed = isOfSales(statement, share) && statement.has(relatives, last, next.first)
  return isOf || isNamed ? larger(statement, part, statement, next) : []
}

/** Words between a share and the whole behind it at most: “of the total revenue of”. */
const BEHIND = 7

/** “It has 1,450 people. 870 of them …”: of the one value of the kind that the sentence before tells. */
function wholeBefore(statement: Statement, part: QuantityMention, previous: Statement | undefined): Part[] {
  const { thereof, sized, them, shares } = statement.words
  const isThereof = statement.has(thereof, part.last, part.last + THEREOF) || statement.isIn(thereof, statement.first)
  const pronoun = statement.isIn(sized, part.last) && statement.isIn(them, part.last + 1)
  // “Auf Downloads entfielen 612 Millionen Euro oder 90 Prozent”
  const isShare = statement.has(shares) && statement.quantities.filter((one) => areAlike(one, part)).length === 1
  if (!previous || !(isThereof || pronoun || isTakenOf(statement, part) || isShare)) return []
  const wholes = previous.quantities.filter((one) => areAlike(one, part))
  return wholes.length === 1 && isExactLevel(previous, wholes[0]!) ? larger(statement, part, previous, wholes[0]!) : []
}

/** “612 million of which”, “of which 612 million”, “davon 612 Millionen”: a part of what was told in front. */
function isTakenOf(statement: Statement, { first, last }: QuantityMention): boolean {
  const { thereof, sized } = statement.words
  const isOf = (i: number): boolean => statement.isIn(thereof, i) && (statement.capitalNouns || statement.isIn(sized, i - 1))
  return [first - 1, first - 2, last, last + 1].some(isOf)
}

/** “…, or 6% of what it spends in a year”: the whole is told behind the share; a German one may mean that in front. */
const isOfNamed = (statement: Statement, share: Share): boolean =>
  statement.capitalNouns ? isOfSales(statement, share) : statement.isIn(statement.words.whole, share.last) && !isOfTotal(statement, share)

/** “…, or 90% of the total” */
const isOfTotal = (statement: Statement, { last }: Share): boolean => statement.has(statement.words.totals, last + 1, last + OF_SALES)

/** “…, which is 31% of sales” */
const isOfSales = (statement: Statement, { last }: Share): boolean =>
  statement.isIn(statement.words.whole, last) && statement.has(statement.words.sales, last + 1, last + OF_SALES)

/** “…, or 31% of the sales of its games division” */
function isOfSalesOf(statement: Statement, { last }: Share): boolean {
  const { sales, sized, whole } = statement.words
  const noun = statement.placesOf(sales).find((i) => i > last && i <= last + OF_SALES)
  return noun !== undefined && statement.isWord(noun + 2) && statement.isIn(statement.capitalNouns ? whole : sized, noun + 1)
}

/** Words from a part to “them”, with it. */
const THEREOF = 2

/** A part is less than its whole. */
const larger = (statement: Statement, part: QuantityMention, home: Statement, whole: QuantityMention): Part[] =>
  number(part) > 0 && number(part) < number(whole) ? [{ part: counted(statement, part), whole: counted(home, whole) }] : []

/** “21 of 28 patients” are no more and no fewer; a sum of money is rounded. */
function counted(statement: Statement, mention: QuantityMention): Operand {
  const { type, value, hedge } = mention
  const isCount = type === 'number' && hedge === null && value.step === 1
  return { ...operand(statement, mention), ...(isCount && { low: number(mention), high: number(mention) }) }
}
