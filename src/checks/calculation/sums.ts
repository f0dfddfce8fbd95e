import { stemOf } from '../../claims/clause'
import { enumeration, isThereof, MAX_PARTS, totalsIn } from '../../claims/lists'
import type { Role } from '../../claims/roles'
import { isQuantity, type Statement } from '../../claims/statement'
import { isCompared } from '../../claims/when'
import { intervalOf } from '../../mentions/interval'
import type { Finding, QuantityMention } from '../../model'
import { builtinFinding, type Checks } from '../builtin'
import { evidenceAt } from '../evidence'
import type { Bounds } from '../values'
import { areAlike, isSales, number } from './operands'

type Roles = ReadonlyMap<QuantityMention, Role>

interface Sum {
  parts: readonly QuantityMention[]
  total: QuantityMention
  /** Where the total stands. */
  statement: Statement
  /** The parts may leave something out, so that only too much is wrong. */
  open: boolean
}

/** Parts and their sum, inside one sentence or over two; shares of one whole. */
export function checkSums(
  statement: Statement,
  roles: Roles,
  before: Statement | undefined,
  beforeRoles: Roles,
  earlier: readonly Earlier[],
  /** The first statements of the article that tell of sales. */
  sales: readonly Earlier[],
  checks: Checks,
): Finding[] {
  const sums = [
    ...totalBehind(statement, roles, before, beforeRoles, earlier),
    ...partsBehind(statement, roles, earlier, sales),
    ...partsOfThese(statement, roles, before, beforeRoles),
    ...totalAhead(statement),
    ...countedBehind(statement),
    ...listBehind(statement, roles, before, beforeRoles),
  ]
  // A list may be one of parts behind their total in two ways.
  const isFirst = ({ total, parts }: Sum, index: number): boolean =>
    sums.findIndex((other) => other.total === total && other.parts[0] === parts[0] && other.parts.length === parts.length) === index
  return sums.filter(isFirst).flatMap((sum) => checkSum(statement, sum, checks))
}

/** “A in retail and B in wholesale, together C”. */
function totalBehind(
  statement: Statement,
  roles: Roles,
  before: Statement | undefined,
  beforeRoles: Roles,
  passage: readonly Earlier[],
): Sum[] {
  const adds = statement.has(statement.words.adding, statement.first, statement.first + ADDING)
  return statement.quantities.flatMap((total, index) => {
    if (!isLevel(roles, total) || !(adds || isTotal(statement, total) || statement.has(statement.words.thus))) return []
    const own = statement.quantities.slice(0, index).filter((part) => isPart(roles, part, total))
    const earlier = own.length < 2 && before ? before.quantities.filter((part) => isPart(beforeRoles, part, total)) : []
    const isOneMore = own.length === 1 && earlier.length === 1 && opensByAdding(statement, own[0]!)
    if (!(isTotal(statement, total) || isAdded(statement, own, total) || isConcluded(statement, own, total) || isOneMore)) return []
    const parts = own.length >= 2 ? own : [...earlier, ...own]
    // A row of bare numbers is a line of a table.
    if (total.type === 'number' && [total, ...parts].every((part) => part.last - part.first <= BARE && !statement.isWord(part.last)))
      return []
    if (
      own.length < 2 &&
      before &&
      earlier.some((part) => countsOther(statement, total, before, part) || isWholeOfOthers(before, part, earlier))
    )
      return []
    // “Car exports were 222 and truck exports 6. In all, 233 vehicles were sold”: those of another sentence need not be all.
    const open = !statement.capitalNouns && own.length < 2 && !isOneMore && !(parts.length > 2 && sumsUp(statement))
    if (isOfMore(total, parts, before, passage)) return []
    return parts.length >= 2 && parts.length <= MAX_PARTS ? [{ parts, total, statement, open }] : []
  })
}

/** “260.000 kamen aus Lohmar. Oderau braute 1,52 Millionen, das Stammhaus 700.000. Zusammen ergab das 2,48 Millionen”: a value told before them belongs to it as well. */
function isOfMore(
  total: QuantityMention,
  parts: readonly QuantityMention[],
  before: Statement | undefined,
  passage: readonly Earlier[],
): boolean {
  const sum = parts.reduce((all, part) => all + number(part), 0)
  const isMissing = (one: QuantityMention): boolean =>
    areAlike(one, total) && Math.abs(sum + number(one) - number(total)) <= SLACK * number(total)
  return passage.some(({ statement: home }) => home !== before && home.quantities.some(isMissing))
}

/** “Of the £521, water accounts for £233 and sewerage for £288”: a total among what would be parts. */
function isWholeOfOthers(statement: Statement, total: QuantityMention, values: readonly QuantityMention[]): boolean {
  const { sized, definite } = statement.words
  const of = statement.isIn(definite, total.first - 1) ? total.first - 2 : total.first - 1
  if (of !== statement.first || !statement.isIn(sized, of)) return false
  const others = values.filter((one) => one !== total)
  const sum = others.reduce((all, one) => all + number(one), 0)
  return others.length > 1 && Math.abs(sum - number(total)) <= SLACK * number(total)
}

/** “1,5 Millionen erschlossene Haushalte … Insgesamt zählte der Konzern 2,36 Millionen Breitbandkunden”: numbers of two nouns. */
function countsOther(statement: Statement, total: QuantityMention, before: Statement, part: QuantityMention): boolean {
  const nounRightBehind = (home: Statement, { last }: QuantityMention): string | null => {
    const { prepositions, and, pieces } = home.words
    const at = home.capitalised(last) || [prepositions, and].some((list) => home.isIn(list, last)) ? last : last + 1
    return home.capitalNouns && home.isWord(last) && home.capitalised(at) && !home.isIn(pieces, at) ? stemOf(home.word(at)) : null
  }
  const [own, other] = [nounRightBehind(statement, total), nounRightBehind(before, part)]
  return total.type === 'number' && own !== null && other !== null && own !== other
}

/** “That makes 3.51 million for the quarter.” */
const sumsUp = (statement: Statement): boolean =>
  statement.isIn(statement.words.relatives, statement.first) && statement.isIn(statement.words.totals, statement.first + 1)

/** A statement before, with the roles of its values. */
interface Earlier {
  statement: Statement
  roles: Roles
}

/** “Revenue was C. A came from retail, B from wholesale”: of the sums before, the one meant is the nearest in value. */
function partsBehind(statement: Statement, roles: Roles, earlier: readonly Earlier[], sales: readonly Earlier[]): Sum[] {
  if (!statement.has(statement.words.shares)) return []
  const sums = statement.quantities.filter(({ type }) => type === 'money')
  // “1.4 billion, of which 550 million will come from …” has its total in front.
  const isTold = totalsIn(statement).length > 0 || statement.placesOf(statement.words.thereof).some((i) => isThereof(statement, i))
  if (!statement.capitalNouns && isTold) return []
  // “0.4 point for stockbuilding”: what is contributed to a rate may be taken from it as well.
  if (statement.quantities.some(({ last }) => statement.isIn(statement.words.points, last))) return []
  const parts = sums.length > 0 ? sums : statement.quantities.filter(({ type }) => type === 'number')
  if (parts.length < 2 || parts.length > MAX_PARTS || !parts.every((part) => isPart(roles, part, parts[0]!))) return []
  // “108 million ecus (123 million dollars)” is told again; “not less than 210 million” is no part of a whole.
  if (parts.some((part) => statement.raw(part.first - 1) === '(' || part.hedge === 'at-least')) return []
  // “350 Stellen, 200 davon in Peine”: the one is part of the other.
  const isPartOfPart = ({ first, last }: QuantityMention): boolean =>
    [first - 1, last].some((i) => statement.isIn(statement.words.including, i))
  if (parts.slice(1).some(isPartOfPart)) return []
  const largest = Math.max(...parts.map(({ value }) => value.number ?? 0))
  const sum = parts.reduce((all, { value }) => all + value.number!, 0)
  const totalsOf = ({ statement: home, roles: homeRoles }: Earlier): QuantityMention[] =>
    home.quantities.filter((total) => isPart(homeRoles, total, parts[0]!) && (total.value.number ?? 0) > largest)
  // “Auf Deutschland entfielen 812 Millionen Euro Umsatz, …”: of the sales that the article tells first, however far in front.
  const ofSales = parts.length > 2 && statement.has(statement.words.sales) ? sales : []
  const candidates = [
    ...earlier.flatMap((told) => totalsOf(told).map((total) => ({ home: told.statement, total }))),
    ...ofSales.flatMap((told) =>
      totalsOf(told)
        .filter((total) => isSales(told.statement, total))
        .map((total) => ({ home: told.statement, total })),
    ),
  ].map((one) => ({ ...one, gap: Math.abs(one.total.value.number! - sum) }))
  const [best] = candidates.sort((a, b) => a.gap - b.gap)
  // Of which sum they are parts, the article tells somewhere else.
  if (statement.article.mentions.some((one) => isQuantity(one) && areAlike(one, parts[0]!) && Math.abs(sum - number(one)) <= SLACK * sum))
    return []
  // “A came from fares, B from freight; the rest was harbour fees”: only a rest that is told makes them all of it.
  const rests = statement.placesOf(statement.words.rest)
  const isUntold = restFollows(statement) || (rests.length > 0 && rests.every((rest) => parts.every(({ first }) => first < rest)))
  const open = isUntold || (parts.length < 3 && rests.length === 0)
  // Two sums with “brought”, “accounts” in English are seldom parts of the one before.
  if (open && !statement.capitalNouns) return []
  if (!best || (open && candidates.some(({ total }) => total.value.number! >= sum))) return []
  return [{ parts, total: best.total, statement: best.home, open }]
}

/** “It runs 312 pubs. Of these, 224 are managed and 98 are leased”: of the one number before that is near; it may have more parts. */
function partsOfThese(statement: Statement, roles: Roles, before: Statement | undefined, beforeRoles: Roles): Sum[] {
  const { sized, thereof } = statement.words
  if (!before || !statement.isIn(sized, statement.first) || !statement.isIn(thereof, statement.first + 1)) return []
  const parts = statement.quantities
  const [part] = parts
  if (part?.type !== 'number' || parts.length < 2 || parts.length > MAX_PARTS || !parts.every((one) => isPart(roles, one, part))) return []
  const sum = parts.reduce((all, { value }) => all + value.number!, 0)
  const isNearSum = ({ value }: QuantityMention): boolean => value.number! > MOST * sum && value.number! * MOST < sum
  const totals = before.quantities.filter((one) => isPart(beforeRoles, one, part) && isNearSum(one))
  const [total] = totals
  return total && totals.length === 1 ? [{ parts, total, statement: before, open: true }] : []
}

/** A total in front of its parts. */
const totalAhead = (statement: Statement): Sum[] =>
  totalsIn(statement)
    .filter(({ parts }) => parts.length > 1)
    .map(({ closed, ...list }) => ({ ...list, statement, open: !closed }))

/** “38 ships: 24 tankers, 11 bulkers and 6 ferries”, “146 gyms, of which 104 belong to it and 52 to others”: parts that nearly make the total. */
function countedBehind(statement: Statement): Sum[] {
  const [total, ...parts] = statement.quantities
  if (total?.type !== 'number' || !parts[0] || totalsIn(statement).some((list) => list.parts.length > 1)) return []
  const opens =
    statement.raw(parts[0].first - 1) === ':' ||
    statement.placesOf(statement.words.thereof).some((i) => isThereof(statement, i) && i === parts[0]!.first - 1)
  return opens && isWholeList(statement, parts, total) ? [{ parts, total, statement, open: parts.length < 3 }] : []
}

/** “It has 540 people. 290 work in Leeds, 160 in Hull and 110 in York”: of the only value of the kind before, which they nearly make. */
function listBehind(statement: Statement, roles: Roles, before: Statement | undefined, beforeRoles: Roles): Sum[] {
  const parts = statement.quantities
  const [part] = parts
  // “A year ago it had been 253 million. Valves brought in 171 million, …” is told of another year.
  if (!before || before.has(before.words.retold)) return []
  if (!part || parts.length < 3 || !parts.every((one) => isPart(roles, one, part))) return []
  const totals = before.quantities.filter((one) => isPart(beforeRoles, one, part))
  const [total] = totals
  const isWhole = total !== undefined && totals.length === 1 && isWholeList(statement, parts, total)
  const open = restFollows(statement) || statement.has(statement.words.rest, parts.at(-1)!.last, statement.last)
  return isWhole ? [{ parts, total, statement: before, open }] : []
}

/** “Den Rest machten Tagesausflüge aus”: the sentence behind tells that the parts are not all. */
function restFollows({ article, index, sentence, words }: Statement): boolean {
  const next = article.sentences[index + 1]
  if (!next || next.paragraph !== sentence.paragraph) return false
  return Array.from({ length: REST }, (_, i) => next.first + i).some((i) => i < next.last && article.words.isIn(words.rest, i))
}

/** Words at the head of a sentence among which it says so at most: “for the rest”. */
const REST = 3

/** Values of one kind, the last of them behind “and”, that come near to a total. */
function isWholeList(statement: Statement, parts: readonly QuantityMention[], total: QuantityMention): boolean {
  if (parts.length < 2 || parts.length > MAX_PARTS || enumeration(statement, parts, total).length < parts.length) return false
  const [last, sum] = [parts.at(-1)!, parts.reduce((all, { value }) => all + (value.number ?? 0), 0)]
  const isEnded = statement.has(statement.words.and, parts.at(-2)!.last, last.first)
  return isEnded && Math.min(sum, total.value.number!) > NEARLY * Math.max(sum, total.value.number!)
}

/** Parts that are not said to be all of it were meant to be where they come this near; own choice. */
const NEARLY = 0.85

/** Tokens of a number without a scale word at most: “34.8”. */
const BARE = 3
/** The word for the total stands right in front of it: “together”, “macht unter dem Strich”. */
const TOTAL_REACH = 6

const isLevel = (roles: Roles, mention: QuantityMention): boolean => roles.get(mention)?.name === 'level'

/** “12-inch”, “three-way”, “dreistufig”: joined to a word, a number says of what kind a thing is. */
export const isJoined = ({ article: { reading } }: Statement, { start, end, type }: QuantityMention): boolean =>
  type === 'number' && (JOINED.test(reading.slice(end, end + 2)) || /\p{L}-$/u.test(reading.slice(start - 2, start)))

const JOINED = /^-\p{L}/u

const isPart = (roles: Roles, part: QuantityMention, total: QuantityMention): boolean =>
  part.type === total.type && part.value.unit === total.value.unit && isLevel(roles, part) && part.value.number !== undefined

function isTotal(statement: Statement, { first, last }: QuantityMention): boolean {
  if (isToldInAll(statement, first, last)) return true
  for (let i = first - 1; i >= statement.first && i >= first - TOTAL_REACH; i--)
    // “Members which together hold 54%”: a sum of what the clause in front names.
    if (statement.isIn(statement.words.totals, i)) return statement.capitalNouns || !(isOfRelative(statement, i) || isOfNoun(statement, i))
  return false
}

/** “…, 32 in all”, “…, or 160 million in total”: a total that is a clause of its own. */
function isToldInAll(statement: Statement, first: number, last: number): boolean {
  const { or, totals, within } = statement.words
  const opens = statement.isSymbol(statement.isIn(or, first - 1) ? first - 2 : first - 1)
  return !statement.capitalNouns && opens && statement.isIn(within, last) && statement.isIn(totals, last + 1)
}

/** “which together hold”, but not “which makes”. */
function isOfRelative(statement: Statement, i: number): boolean {
  const { relatives, totals, fillers } = statement.words
  return statement.isIn(relatives, i - 1) && statement.isWord(i + 1) && !statement.isIn(totals, i + 1) && !statement.isIn(fillers, i + 1)
}

/** “Of total investment in”: the total of something else. */
const isOfNoun = (statement: Statement, i: number): boolean => {
  const { sized, fillers } = statement.words
  return statement.isIn(sized, i - 1) && statement.isWord(i + 1) && !statement.isIn(sized, i + 1) && !statement.isIn(fillers, i + 1)
}

/** “Adding the final dividend of 8 cents to the interim of 7 cents, holders pocket 15 cents”. */
const isAdded = (statement: Statement, parts: readonly QuantityMention[], total: QuantityMention): boolean =>
  parts.length === 2 &&
  statement.segment(parts[0]!.first) === statement.segment(parts[1]!.first) &&
  statement.segment(parts[1]!.first) < statement.segment(total.first) &&
  statement.has(statement.words.adding, statement.first, statement.first + ADDING)

/** “The final dividend of 8 cents comes on top of the 7 cents of autumn, so holders get 15 cents”: added, and told what it comes to. */
function isConcluded(statement: Statement, parts: readonly QuantityMention[], total: QuantityMention): boolean {
  const { thus, onTop } = statement.words
  const [one, other] = parts
  if (parts.length !== 2 || !one || !other || !statement.has(onTop, one.last, total.first)) return false
  return statement.placesOf(thus).some((i) => i >= other.last && i < total.first && statement.isSymbol(i - 1))
}

/** “Bis Freitag wurden 48 Prozent angedient. Unter Hinzurechnung der 10 Prozent, die sie schon besaß, hält die Bieterin 58 Prozent”. */
const opensByAdding = (statement: Statement, { first }: QuantityMention): boolean =>
  statement.has(statement.words.adding, statement.first, statement.first + ADDING) && first - statement.first <= ADDED

/** Words in front of what is added at most: “zusammen mit der im Herbst gezahlten Abschlagsdividende von”; own choice. */
const ADDED = 8

/** Words at the head of a sentence among which it says that it adds up; own choice. */
const ADDING = 2

/** “Cars make up 58% of sales, industry 29% and electronics 23%”: shares of one whole that are more than all of it. */
export function checkShares(statement: Statement, roles: Roles, checks: Checks): Finding[] {
  // “70 percent of sales came from parts, 65 percent a year earlier”
  if (!statement.has(statement.words.shares) || statement.times.some((time) => isCompared(statement, time))) return []
  const percents = statement.quantities.filter(({ type, value }) => type === 'percent' && value.unit === undefined)
  const first = percents.findIndex(({ last }) => statement.isIn(statement.words.whole, last))
  if (first !== 0 || percents.length < 2 || percents.length > MAX_PARTS) return []
  const parts = enumeration(statement, percents, percents[0]!)
  const elliptic = parts.slice(1).every((part) => !statement.isIn(statement.words.whole, part.last) && isLevel(roles, part))
  if (parts.length < percents.length || !elliptic || !isLevel(roles, parts[0]!)) return []
  const low = parts.reduce((sum, { value, hedge }) => sum + Math.max(0, intervalOf(value, hedge).low), 0)
  if (low <= WHOLE || low > 2 * WHOLE) return []
  const evidence = [evidenceAt(statement.article, parts[0]!.start, parts.at(-1)!.end)]
  const actual = { number: parts.reduce((sum, { value }) => sum + (value.number ?? 0), 0), unit: '%' }
  return builtinFinding(checks, 'sum', evidence, { actual, total: { number: WHOLE, unit: '%' } })
}

/** Per cent. */
const WHOLE = 100

/** “$321 million …, will pay 8 cents”: what is so many times smaller is no part of a sum; own choice. */
const TINY = 1e5

function checkSum(statement: Statement, { parts, total, open }: Sum, checks: Checks): Finding[] {
  // “81.9% of the ordinary and 74.3% of the preference shares, together 79%”: of two wholes.
  if (total.type === 'percent' && parts.some(({ value }) => value.number! > total.value.number!)) return []
  if ([total, ...parts].some((value) => isJoined(statement, value))) return []
  const bounds = parts.map(({ value, hedge }) => intervalOf(value, hedge))
  const low = bounds.reduce((sum, part) => sum + Math.max(part.low, 0), 0)
  const high = bounds.reduce((sum, part) => sum + part.high, 0)
  const told = intervalOf(total.value, total.hedge === 'at-most' ? null : total.hedge)
  const slack = SLACK * Math.abs(told.high)
  const tooMuch = low > told.high + slack
  const tooLittle = !open && high < told.low - slack
  // Parts that make up less than most of the total were never meant to be all of it.
  if (!tooMuch && !(tooLittle && high > MOST * told.low)) return []
  if (isExplained(parts, told, slack)) return []
  if (bounds.some((part) => part.low > told.high || part.high * TINY < told.low)) return []
  const { article } = statement
  const here = ({ first, last }: QuantityMention): boolean => first >= statement.first && last <= statement.last
  const evidence = [[total, ...parts].filter((part) => !here(part)), [total, ...parts].filter(here)]
    .filter((span) => span.length > 0)
    .map((span) => evidenceAt(article, Math.min(...span.map(({ start }) => start)), Math.max(...span.map(({ end }) => end))))
  const actual = parts.reduce((sum, { value }) => sum + (value.number ?? 0), 0)
  return builtinFinding(checks, 'sum', evidence, {
    actual: { number: actual, unit: total.value.unit ?? '' },
    total: { number: total.value.number ?? total.value.max ?? 0, unit: total.value.unit ?? '' },
  })
}

/** “Of 126, 54 went and of the 72 that stayed, 61 …”, “141 for research, 56 for sales; 19 came in”: some parts make the total, or all with one taken off. */
function isExplained(parts: readonly QuantityMention[], told: Bounds, slack: number): boolean {
  const values = parts.map(number)
  const isTold = (sum: number): boolean => sum >= told.low - slack && sum <= told.high + slack
  const all = values.reduce((sum, value) => sum + value, 0)
  return values.some((value) => isTold(all - 2 * value) || (values.length > 2 && isTold(all - value)))
}

/** A sum may be off by so much of itself: its parts are rounded. */
const SLACK = 0.004
/** Parts that come this near to a total were meant to be all of it; own choice. */
const MOST = 0.8
