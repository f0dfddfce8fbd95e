import type { Article, Mention, Name, Sentence, TimeExpression, TimeMention } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { StatementWords } from './words'

/** The date of an end stands this close to its verb, in tokens; own choice. */
const REACH = 7

/**
 * Month in which the fiscal year of an article's company begins, from 1: read from “the fiscal year that ends on 30 June”,
 * “das Geschäftsjahr, das Ende Februar ausläuft”, “im Geschäftsjahr 2025/26 (28. Februar)”, “das dritte Quartal, das von August bis Oktober dauerte”, “the fiscal third quarter, which ended on October 31”, “the year to May”;
 * null where nothing says.
 */
export function fiscalStartOf(article: Article, lexicon: Lexicon, lists: StatementWords): number | null {
  return startToldOf(article, lexicon, lists) ?? startOfYearsIn(article)
}

/** “The year to May”, beside a fiscal year 2024/25 “the twelve months to May”: a year that does not begin with January. */
function startOfYearsIn({ mentions }: Article): number | null {
  const isSplit = mentions.some(({ type, value }) => type === 'period' && value.written.fiscal && value.written.toYear !== undefined)
  for (const mention of mentions) {
    if (mention.type !== 'period' || mention.expression.kind !== 'ending') continue
    const { steps, at } = mention.expression
    const [{ number, unit } = { number: 0, unit: '' }, ...others] = steps
    const isYear = others.length === 0 && ((number === 1 && unit === 'year') || (isSplit && number === 12 && unit === 'month'))
    const month = isYear && lastMonthOf(at)
    if (month && month !== 12) return month + 1
  }
  return null
}

/** The month in which a time ends, whatever its year; undefined where it tells none. */
function lastMonthOf(time: TimeExpression): number | undefined {
  switch (time.kind) {
    case 'day':
      return time.month
    case 'months':
      return ((time.first + time.count - 2) % 12) + 1
    case 'part':
      return time.part === 'end' ? lastMonthOf(time.of) : undefined
    case 'range':
      return lastMonthOf(time.to)
    case 'until':
      return lastMonthOf(time.of)
    default:
      return undefined
  }
}

function startToldOf(article: Article, lexicon: Lexicon, lists: StatementWords): number | null {
  for (const sentence of article.sentences) {
    const fiscal = fiscalWord(article, lexicon, lists, sentence)
    if (fiscal === null) continue
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!(article.words.isIn(lists.fiscalEnds, i) || opensEnd(article, i)) || isInQuantity(article, i)) continue
      const date = dateNear(article, i, sentence)
      const month = date && lastMonthOf(date.expression)
      if (!month) continue
      return ((month + monthsLeft(article, Math.max(i, date.last + APPOSED), sentence)) % 12) + 1
    }
  }
  return null
}

/** “Im Geschäftsjahr 2025/26 (28. Februar)”: a bracket between a fiscal year, or a quarter of it, and nothing but its end. */
function opensEnd({ mentions, reading, tokens }: Article, i: number): boolean {
  const raw = (at: number): string => reading.slice(tokens.start[at], tokens.end[at])
  const isFiscal = ({ type, last, value }: Mention): boolean => type === 'period' && last === i && value.written.fiscal === true
  const isEnd = ({ type, first, last }: Mention): boolean => (type === 'date' || type === 'period') && first === i + 1 && raw(last) === ')'
  return raw(i) === '(' && mentions.some(isFiscal) && mentions.some(isEnd)
}

/** “450 bis 480 Millionen Euro”: a range ends nothing. */
const isInQuantity = ({ mentions }: Article, i: number): boolean =>
  mentions.some(({ type, first, last }) => type !== 'date' && type !== 'period' && first < i && i < last)

/** “Fiscal year”, “Geschäftsjahr”; a “financial officer” is no time. */
function fiscalWord(
  { tokens, words, reading }: Article,
  lexicon: Lexicon,
  { fiscalYears }: StatementWords,
  { first, last }: Sentence,
): number | null {
  const factsAt = (i: number) => (i < last ? lexicon.entries[tokens.entry[i]!]!.facts : null)
  const isTime = (i: number): boolean => factsAt(i)?.unit != null || /^\d/.test(reading.slice(tokens.start[i], tokens.end[i]))
  for (let i = first; i < last; i++) {
    const facts = factsAt(i)
    if (facts?.fiscal && (facts.unit !== null || words.isIn(fiscalYears, i) || [i + 1, i + 2, i + 3].some(isTime))) return i
  }
  return null
}

/** A day or a month beside the verb. */
function dateNear({ mentions }: Article, verb: number, { first, last }: Sentence): TimeMention | null {
  let best: TimeMention | null = null
  let least = REACH
  for (const mention of mentions) {
    if ((mention.type !== 'date' && mention.type !== 'period') || mention.first < first || mention.last > last) continue
    const { written } = mention.value
    const gap = mention.first > verb ? mention.first - verb : verb - mention.last
    if (written.month !== undefined && written.quarter === undefined && gap <= least) {
      best = mention
      least = gap
    }
  }
  return best
}

/** Tokens from a month to the half that it ends: “from October to March, the first half of its fiscal year”. */
const APPOSED = 4

/** Months from the end of the quarter or half that stands up to a token to that of the year: 6 of “das erste Halbjahr, das im August endete”. */
function monthsLeft({ mentions }: Article, end: number, { first }: Sentence): number {
  const parts = mentions.flatMap(({ type, first: start, value }) => {
    if ((type !== 'period' && type !== 'date') || start < first || start >= end) return []
    const { quarter, half } = value.written
    if (quarter !== undefined) return [3 * (4 - quarter)]
    return half === undefined ? [] : [6 * (2 - half)]
  })
  return parts.at(-1) ?? 0
}

/** “The third quarter”, “the first half” of a company whose year is not the calendar's is that of its own year. */
export function asFiscal(mention: Mention): Mention {
  if (mention.type !== 'period' || mention.expression.kind !== 'months') return mention
  const { quarter, half, year } = mention.value.written
  const isByMonth = mention.expression.fiscal === false // “the June quarter”
  return (quarter === undefined && half === undefined) || year !== undefined || isByMonth
    ? mention
    : { ...mention, expression: { ...mention.expression, fiscal: true } }
}

/** Month in which the fiscal year of an article's main company begins, where companies.yaml says; not of one that is only named in passing. */
export const knownFiscalStart = (main: Name | undefined): number | undefined => (main?.aside ? undefined : main?.fiscalStart)
