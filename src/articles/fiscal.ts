import { partsOf } from '../mentions/calendar'
import type { Article, Mention, Name, Sentence, TimeMention } from '../model'
import type { Lexicon } from '../text/lexicon'
import type { WordSet } from '../text/wordset'

/** The date of an end stands this close to its verb, in tokens; own choice. */
const REACH = 7

/**
 * Month in which the fiscal year of an article's company begins, from 1: read from “the fiscal year that ends on 30 June”,
 * “das Geschäftsjahr, das Ende Februar ausläuft”, “the fiscal third quarter, which ended on October 31”, “the year to May”;
 * null where nothing says.
 */
export function fiscalStartOf(article: Article, lexicon: Lexicon, ends: WordSet): number | null {
  return startToldOf(article, lexicon, ends) ?? startOfYearsIn(article, lexicon)
}

/** “The year to May”: a year that does not begin with January. */
function startOfYearsIn({ mentions, tokens }: Article, lexicon: Lexicon): number | null {
  const isYear = (i: number): boolean => lexicon.entries[tokens.entry[i]!]!.facts?.unit === 'year'
  for (const { type, value, first, last } of mentions) {
    if (type !== 'period' || value.written.month === undefined || value.start == null || value.end == null) continue
    const { month, day } = partsOf(value.start)
    const told = Array.from({ length: last - first }, (_, i) => first + i).some(isYear)
    if (told && day === 1 && month !== 1 && value.end - value.start >= YEAR) return month
  }
  return null
}

/** Days. */
const YEAR = 365

function startToldOf(article: Article, lexicon: Lexicon, ends: WordSet): number | null {
  for (const sentence of article.sentences) {
    const fiscal = fiscalWord(article, lexicon, sentence)
    if (fiscal === null) continue
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!article.words.isIn(ends, i)) continue
      const date = dateNear(article, i, sentence)
      const month = date && monthOf(date)
      if (!month) continue
      const quarter = quarterBefore(article, i, sentence)
      const last = quarter === null ? month : month + 3 * (4 - quarter)
      return (last % 12) + 1
    }
  }
  return null
}

function fiscalWord({ tokens }: Article, lexicon: Lexicon, { first, last }: Sentence): number | null {
  for (let i = first; i < last; i++) if (lexicon.entries[tokens.entry[i]!]!.facts?.fiscal) return i
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

function monthOf({ value: { end, written } }: TimeMention): number | undefined {
  return end != null ? partsOf(end - 1).month : written.month
}

/** Number of the quarter that the verb ends; null where it ends a year. */
function quarterBefore({ mentions }: Article, verb: number, { first }: Sentence): number | null {
  const quarters = mentions.filter(
    (mention): mention is TimeMention =>
      (mention.type === 'period' || mention.type === 'date') &&
      mention.first >= first &&
      mention.last <= verb &&
      mention.value.written.quarter !== undefined,
  )
  return quarters[quarters.length - 1]?.value.written.quarter ?? null
}

/** “The third quarter”, “the first half” of a company whose year is not the calendar's is that of its own year. */
export function asFiscal(mention: Mention): Mention {
  if (mention.type !== 'period' || mention.expression.kind !== 'months') return mention
  const { quarter, half, year } = mention.value.written
  return (quarter === undefined && half === undefined) || year !== undefined
    ? mention
    : { ...mention, expression: { ...mention.expression, fiscal: true } }
}

/** Month in which the fiscal year of an article's main company begins, where companies.yaml says; not of one that is only named in passing. */
export const knownFiscalStart = (main: Name | undefined): number | undefined => (main?.aside ? undefined : main?.fiscalStart)
