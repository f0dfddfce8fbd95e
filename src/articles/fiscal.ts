import type { Article, Mention, Name, Sentence, TimeExpression, TimeMention } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { WordSet } from '../text/wordset'
import { TokenFlag, TokenKind } from '../text/tokens'
import type { StatementWords } from './words'

/** Words between a fiscal year, its verb and its date at most; own choice. */
const REACH = 7

/**
 * Month in which the fiscal year of an article's company begins, from 1: read from “the fiscal year that ends on 30 June”,
 * “das Geschäftsjahr, das Ende Februar ausläuft”, “im Geschäftsjahr 2025/26 (28. Februar)”, “das dritte Quartal, das von August bis Oktober dauerte”, “the fiscal third quarter, which ended on October 31”, “the year to May”;
 * null where nothing says.
 */
export function fiscalStartOf(article: Article, lexicon: Lexicon, lists: StatementWords): number | null {
  return startToldOf(article, lexicon, lists) ?? startOfYearsIn(article, lists)
}

/** “Profit for the year to May”, beside a fiscal year 2024/25 “for the twelve months to May”: a year that does not begin with January; not “traffic in the year to May”. */
function startOfYearsIn(article: Article, { rival }: StatementWords): number | null {
  const { mentions, sentences } = article
  /** What it made or earned: not by how many per cent shares, prices or a market moved. */
  const tellsResult = (at: Mention): boolean => {
    const sentence = sentences.find(({ first, last }) => first <= at.first && at.first < last)
    if (!sentence || isIn(article, rival, sentence)) return false
    return mentions.some(({ type, first }) => (type === 'money' || type === 'number') && sentence.first <= first && first < sentence.last)
  }
  const isSplit = mentions.some(({ type, value }) => type === 'period' && value.written.fiscal && value.written.toYear !== undefined)
  for (const mention of mentions) {
    if (mention.type !== 'period' || mention.expression.kind !== 'ending') continue
    const { steps, at } = mention.expression
    const [{ number, unit } = { number: 0, unit: '' }, ...others] = steps
    const isYear = others.length === 0 && ((number === 1 && unit === 'year') || (isSplit && number === 12 && unit === 'month'))
    const month = isYear && lastMonthOf(at)
    if (month && month !== 12 && tellsResult(mention)) return month + 1
  }
  return null
}

/** Whether a word of a list stands in a sentence. */
function isIn({ words }: Article, list: WordSet, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (words.isIn(list, i)) return true
  return false
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
    const year = fiscalWords(article, lexicon, lists, sentence)
    if (year === null || isIn(article, lists.rival, sentence)) continue
    for (const date of datesIn(article, sentence)) {
      const month = lastMonthOf(date.expression)
      if (!month || !endsYear(article, lists, year, date)) continue
      return ((month + monthsLeft(article, Math.max(year.last, date.last + APPOSED), sentence)) % 12) + 1
    }
  }
  return null
}

/** Days and months, but no quarters. */
const datesIn = ({ mentions }: Article, { first, last }: Sentence): TimeMention[] =>
  mentions.filter(
    (mention): mention is TimeMention =>
      (mention.type === 'date' || mention.type === 'period') &&
      mention.first >= first &&
      mention.last <= last &&
      mention.value.written.month !== undefined &&
      mention.value.written.quarter === undefined,
  )

/**
 * Whether a sentence tells that a date ends the fiscal year, or the quarter of it, that it names: “… ends on 30 June”, “…, das Ende Februar ausläuft”,
 * “closes its fiscal year in June”, “im Ende März abgelaufenen Geschäftsjahr”, “Geschäftsjahr 2025/26 (28. Februar)”, “from October to March, the first half of its fiscal year”;
 * not “the shares closed on March 3 after results for the fiscal year”.
 */
function endsYear({ reading, tokens, words, mentions }: Article, lists: StatementWords, year: Tokens, date: Tokens): boolean {
  const { fiscalEnds, fiscalUntil, fiscalLinks, relatives, definite, of, self, determiners, possessives } = lists
  const raw = (i: number): string => reading.slice(tokens.start[i], tokens.end[i])
  const isName = (i: number): boolean => tokens.kind[i] === TokenKind.Word && (tokens.flags[i]! & TokenFlag.Capitalised) !== 0
  const isLink = (i: number): boolean => words.isIn(fiscalLinks, i) || (isName(i) && words.isIn(fiscalLinks, i - 1))
  const isOwner = (i: number): boolean =>
    raw(i) === ',' || isName(i) || [relatives, definite, of, self, determiners, fiscalLinks].some((list) => words.isIn(list, i))
  const are = (test: (i: number) => boolean, from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (!test(i)) return false
    return from <= to && to - from <= REACH
  }
  const ends = (i: number): boolean => words.isIn(fiscalEnds, i)
  if (date.first < year.first) {
    // “From October to March, the first half of its fiscal year”
    if (raw(date.last) === ',')
      return mentions.some(
        ({ first, type, value }) =>
          type === 'period' && first > date.last && first <= date.last + APPOSED && value.written.half !== undefined,
      )
    return year.first - date.last <= APPOSED && ends(year.first - 1) && are(isLink, date.last, year.first - 1)
  }
  if (raw(year.last) === '(') return date.first <= year.last + 2 && raw(date.last) === ')'
  if (words.isIn(fiscalUntil, year.last) && date.first - 1 === year.last) return true
  for (let i = year.last; i < date.first; i++) if (ends(i)) return are(isOwner, year.last, i) && are(isLink, i + 1, date.first)
  // “Closes its fiscal year in June”
  const isDetermined = [determiners, possessives, definite].some((list) => words.isIn(list, year.first - 1))
  const verb = isDetermined ? year.first - 2 : year.first - 1
  if (ends(verb) && are(isLink, year.last, date.first)) return true
  // “…, das Ende Februar ausläuft”
  const behind = isLink(date.last) ? date.last + 1 : date.last
  return ends(behind) && words.isIn(relatives, year.last + 1) && are(isOwner, year.last, date.first)
}

type Tokens = Pick<Mention, 'first' | 'last'>

/** “Fiscal year”, “fiscal third quarter”, “Geschäftsjahr 2025/26”; a “financial officer” is no time. */
function fiscalWords(
  { tokens, words, reading, mentions }: Article,
  lexicon: Lexicon,
  { fiscalYears }: StatementWords,
  { first, last }: Sentence,
): Tokens | null {
  const factsAt = (i: number) => (i < last ? lexicon.entries[tokens.entry[i]!]!.facts : null)
  const isTime = (i: number): boolean => factsAt(i)?.unit != null || /^\d/.test(reading.slice(tokens.start[i], tokens.end[i]))
  for (let i = first; i < last; i++) {
    const facts = factsAt(i)
    if (!facts?.fiscal || !(facts.unit !== null || words.isIn(fiscalYears, i) || [i + 1, i + 2, i + 3].some(isTime))) continue
    let end = Math.max(i + 1, ...mentions.filter((mention) => mention.first <= i && i < mention.last).map((mention) => mention.last))
    while (isTime(end)) end++
    return { first: i, last: end }
  }
  return null
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
