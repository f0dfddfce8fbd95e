import { nearestYear } from '../articles/published'
import { intervalOf } from '../mentions/interval'
import type { ClaimValue, Day, Quantity, QuantityMention, TimeMention } from '../model'
import { type Measure, unitOfRun, type ValueMention, yearsOf } from './cues'
import { isTime, type Statement } from './statement'
import { inBaseUnit, unitBehind } from './units'

/** A fraction told in words stands for a percentage give or take so many points (domain practice: a quarter is 25 ± 2). */
const FRACTION_POINTS = 2

/** What a mention says as the value of a measure; null where the text leaves it open. */
export function claimValue(
  statement: Statement,
  mention: ValueMention,
  { value: kind, limit, every }: Measure,
  direction: -1 | 0 | 1,
): ClaimValue | null {
  if (isTime(mention)) {
    const { start, end } = inNearestYear(statement, mention)
    if (start === undefined || end === undefined || isWeekdayOfHeadline(statement, mention)) return null
    if (every === 'ever' && start !== null && end === null) return { kind: 'time', start, end: start + daysWritten(mention) }
    if (
      (limit && isOver(statement, mention)) ||
      (!limit && every !== 'ever' && isSince(statement, mention)) ||
      pointsBack(statement, mention)
    )
      return null
    // “in the coming two years” ends on no exact day.
    if (limit && mention.value.written.relative && start !== null && end !== null && end - start > LOOSE_END)
      return { kind: 'time', start: end - LOOSE_END, end: end + LOOSE_END }
    if (start === null && end !== null && !limit && isDenied(statement, mention)) return { kind: 'time', start: end, end: null }
    // “in 14 days” counts from some day about now.
    const { expression } = mention
    if (expression.kind === 'offset' && !expression.from && !expression.anchored && start !== null && end === start + 1)
      return { kind: 'time', start: start - ROUGH_DAYS, end: end + ROUGH_DAYS }
    if (end === null && start !== null && !limit && isFromDay(mention)) return { kind: 'time', start, end: start + 1 }
    // “bis 2030” is a deadline: its last day.
    if (end !== null && start === null && !limit) return { kind: 'time', start: end - 1, end, deadline: true }
    return { kind: 'time', start: end !== null && limit ? end - 1 : start, end }
  }
  if (mention.type === 'duration' && kind === 'duration') return counted(yearsOf(mention.value) ?? 0, 'year')
  if (mention.type === 'duration') return kind === 'time' ? endOf(statement, mention) : counted(mention.value.number, mention.value.unit)
  // “The second-largest”: no length of time.
  if (mention.type === 'ordinal' && kind === 'rank') return counted(mention.value.number ?? 0, undefined)
  if (mention.type === 'ordinal') {
    const unit = unitBehindOrdinal(statement, mention) ?? statement.facts(mention.first - 1)?.unit
    return counted(mention.value.number ?? 0, unit ?? periodOf(statement, mention) ?? unitOfSubject(statement, mention))
  }
  if (kind === 'streak') return counted(mention.value.number ?? 0, unitOfRun(statement, mention) ?? undefined)
  if (kind === 'percent' && mention.type === 'number') return fraction(mention, mention.value.min !== undefined)
  const unit = kind === 'count' ? unitBehind(statement, mention.last) : null
  const quantity = unit ? inBaseUnit(mention.value, unit.size) : mention.value
  const isExact = arrives(statement, mention)
  const hedge = isExact || amountsTo(statement, mention) ? null : mention.hedge
  const { low, high } = intervalOf(limit || isExact ? exactly(quantity) : quantity, limit ? null : hedge)
  // “minus 4 percent” has its sign already
  const [from, to] = direction < 0 && high > 0 ? [-high, -low] : [low, high]
  return { kind: 'quantity', low: from, high: to, quantity: isExact ? exactly(mention.value) : mention.value, hedge }
}

/** “Q2-Zahlen am Donnerstag”: nobody knows whether a headline without a verb means the last one or the next. */
const isWeekdayOfHeadline = (statement: Statement, { value: { written, start } }: TimeMention): boolean => {
  const { published } = statement.article.info
  const isPast = start != null && published !== null && start < published
  const isBare = written.weekday !== undefined && written.day === undefined
  return statement.sentence.zone === 'title' && isBare && isPast && !statement.has(statement.words.over)
}

/** “Ein Auftrag über 40 Millionen Euro” is as large as that, and no larger: the preposition of its noun. */
const amountsTo = (statement: Statement, { first, type }: QuantityMention): boolean =>
  type === 'money' && statement.isIn(statement.words.sumOpens, first) && statement.isIn(statement.words.ofSums, first - 1)

/** “Ab dem 15. Januar erhältlich”: what lasts begins on that day. */
const isFromDay = ({ value: { written } }: TimeMention): boolean => written.day !== undefined

/** “The meeting on 6 November” of a day without a year is the nearest one: events are told of shortly before, or after. */
function inNearestYear(
  { article }: Statement,
  { value: { start, end, written } }: TimeMention,
): { start: Day | null | undefined; end: Day | null | undefined } {
  const { published } = article.info
  const { year, month, day } = written
  const isOpen = day !== undefined && month !== undefined && year === undefined && !written.relative
  if (!isOpen || published === null || start == null || end == null || published - start <= HALF_A_YEAR) return { start, end }
  const nearest = nearestYear(month, day, published) ?? start
  return { start: nearest, end: nearest + end - start }
}

/** Days. */
const HALF_A_YEAR = 183

/** “Not before September”: a denial so few words in front of a time that lasts until then; own choice. */
const DENIAL = 7

function isDenied(statement: Statement, { first }: ValueMention): boolean {
  for (let i = first - 1; i >= first - DENIAL && statement.isWord(i); i--) if (statement.isIn(statement.words.denials, i)) return true
  return false
}

/** A limit lies ahead: “last autumn” is none. */
const isOver = ({ article }: Statement, { value: { start, end } }: TimeMention): boolean =>
  start !== null && end != null && article.readOn !== null && end <= article.readOn + 1

const counted = (number: number, unit: string | undefined): ClaimValue => ({
  kind: 'quantity',
  low: number,
  high: number,
  quantity: { number, step: 1, ...(unit && { unit }) },
  hedge: null,
})

/** “More than half” may be far more, unlike “gut die Hälfte”. */
function fraction({ value, hedge }: QuantityMention, isOpen: boolean): ClaimValue {
  const number = 100 * (value.number ?? 0)
  const { low, high } = isOpen && hedge === 'over' ? { low: number, high: Number.POSITIVE_INFINITY } : fractionBounds(number, hedge)
  return { kind: 'quantity', low, high, quantity: { number: Math.round(number * 10) / 10, step: 2 * FRACTION_POINTS }, hedge }
}

/** “Gut ein Viertel” reaches further up than “ein Viertel”, and not below it. */
function fractionBounds(number: number, hedge: QuantityMention['hedge']): { low: number; high: number } {
  if (hedge === 'over') return { low: number, high: number + 2 * FRACTION_POINTS }
  if (hedge === 'under') return { low: number - 2 * FRACTION_POINTS, high: number }
  return intervalOf({ number, step: 2 * FRACTION_POINTS }, hedge)
}

/** Days of each unit, as the end of a programme is reckoned. */
const DAYS: Readonly<Record<string, number>> = { month: 30.44, quarter: 91.3, year: 365.25 }
/** Days by which the end of so many years may be off; own choice: it need not begin today. */
const LOOSE_END = 200
/** Days by which a day that is counted from an article's own may be off; own choice. */
const ROUGH_DAYS = 3

/** “Spread over five years”: the programme ends about so long after the article; null where that has no date, or the time is past. */
function endOf(
  statement: Statement,
  { first, value: { number, unit }, hedge }: Extract<ValueMention, { type: 'duration' }>,
): ClaimValue | null {
  const { readOn } = statement.article
  // “Over several years” ends on no day.
  if (readOn === null || hedge === 'about' || !statement.has(statement.words.within, first - 2, first + 1)) return null
  const end = Math.round(readOn + number * (DAYS[unit] ?? 0))
  return { kind: 'time', start: end - LOOSE_END, end: end + LOOSE_END }
}

/** “An diesem Tag”: a day that was named before; “an diesem 23. Oktober” names it itself. */
const pointsBack = (statement: Statement, { first, value: { start, end, written } }: TimeMention): boolean =>
  start != null &&
  end === start + 1 &&
  !(written.day !== undefined && written.month !== undefined) &&
  statement.has(statement.words.these, first - 1, first + 1)

/** “seit November”: when something that lasts began is no event to come. */
const isSince = (statement: Statement, { expression, value: { start } }: TimeMention): boolean =>
  expression.kind === 'since' && start != null && start <= (statement.article.readOn ?? Number.NEGATIVE_INFINITY)

/** How long the time is that “since” begins with: a day, a month, a year. */
const daysWritten = ({ value: { written } }: TimeMention): Day => (written.day !== undefined ? 1 : written.month !== undefined ? 31 : 365)

/** “The third loss-making quarter”: a unit of time past an adjective, which may have two parts. */
function unitBehindOrdinal(statement: Statement, { last }: Pick<ValueMention, 'last'>): string | undefined {
  const isHyphened = statement.raw(last + 1) === '-' && statement.glued(last + 1)
  return (
    statement.facts(last)?.unit ?? statement.facts(last + 1)?.unit ?? (isHyphened ? statement.facts(last + 3)?.unit : null) ?? undefined
  )
}

/** “The December quarter was the fourteenth in succession”: the unit that opens the sentence. */
function unitOfSubject(statement: Statement, { first }: Pick<ValueMention, 'first'>): string | undefined {
  for (let i = statement.first; i < Math.min(statement.first + SUBJECT, first); i++) {
    const unit = statement.facts(i)?.unit
    if (unit && !statement.isIn(statement.words.prepositions, statement.first)) return unit
  }
  return undefined
}

/** Words of a subject up to its noun; own choice. */
const SUBJECT = 4

/** “the fifth consecutive quarterly gain”, “zum fünften Mal … den Quartalsumsatz”: what a streak is counted in. */
function periodOf(statement: Statement, { last }: Pick<ValueMention, 'last'>): string | undefined {
  const end = statement.capitalNouns ? statement.last : last + 3
  return statement.words.periodic.find(([, words]) => statement.has(words, last, end))?.[0]
}

/** “goes up to 6.4 pence”: where it arrives, not a limit. */
const arrives = (statement: Statement, { first, hedge }: QuantityMention): boolean =>
  hedge === 'at-most' && statement.isIn(statement.words.goes, first - 1)

/** A number without the bounds of its hedge. */
const exactly = (quantity: Quantity): Quantity =>
  quantity.number === undefined ? quantity : { number: quantity.number, step: quantity.step, ...(quantity.unit && { unit: quantity.unit }) }
