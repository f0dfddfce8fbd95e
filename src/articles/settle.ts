import { resolveTimes } from '../mentions/resolve'
import type { Article, Day, Mention, QuantityMention } from '../model'
import { asFiscal, knownFiscalStart } from './fiscal'
import { type KnownNames, namesOf } from './knownNames'
import { nearestYear, type OpenDate } from './published'
import type { Draft, ReadingOptions } from './read'

/** What one article tells the others of its collection. */
export interface Facts {
  /** Name of the company that it is mainly about. */
  subject: string | null
  published: Day | null
  open: OpenDate | null
  fiscalStart: number | null
  /** Currency of the dollars that it names by country: AUD, CAD; null where it names none, or several. */
  dollar: string | null
}

/** When the articles of a collection appeared, where they say so themselves. */
export interface Neighbours {
  /** Sorted. */
  days: readonly Day[]
  /** Sorted, by the subject of the articles. */
  daysOf: ReadonlyMap<string, readonly Day[]>
  /** Month in which a company's fiscal year begins, from 1. */
  fiscalStarts: ReadonlyMap<string, number>
  /** What “$” stands for, by subject, where other articles on it say so. */
  dollars: ReadonlyMap<string, string>
}

/** What all articles of a collection tell each of them. */
export interface Collection {
  names: KnownNames
  neighbours: Neighbours
}

export const factsOf = ({ article, open, fiscalStart, clues }: Draft, names: KnownNames): Facts => ({
  subject: namesOf(clues, names, article)[0]?.name ?? null,
  published: article.info.published,
  open,
  fiscalStart,
  dollar: dollarOf(article),
})

/** Brings together what the articles tell of their days; those that lack a year count where there are no others. */
export function neighboursOf(facts: readonly Facts[]): Neighbours {
  const certain = facts.filter(({ open }) => open === null)
  const daysOf = new Map<string, Day[]>()
  const days: Day[] = []
  for (const { subject, published } of certain.length > 0 ? certain : facts) {
    if (published === null) continue
    days.push(published)
    if (subject === null) continue
    const own = daysOf.get(subject)
    if (own) own.push(published)
    else daysOf.set(subject, [published])
  }
  for (const list of [days, ...daysOf.values()]) list.sort((a, b) => a - b)
  const fiscalStarts = mostToldStarts(facts)
  const dollars = new Map<string, string>()
  for (const { subject, dollar } of facts) if (dollar !== null && subject !== null) dollars.set(subject, dollar)
  return { days, daysOf, fiscalStarts, dollars }
}

/** Of each subject, the month in which its fiscal year begins as most articles tell, the first of these where several are told as often. */
function mostToldStarts(facts: readonly Facts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const { subject, fiscalStart } of facts) {
    if (fiscalStart === null || subject === null) continue
    const told = counts.get(subject) ?? new Map<number, number>()
    told.set(fiscalStart, (told.get(fiscalStart) ?? 0) + 1)
    counts.set(subject, told)
  }
  return new Map([...counts].map(([subject, told]) => [subject, [...told].reduce((most, next) => (next[1] > most[1] ? next : most))[0]]))
}

/**
 * Settles what others tell an article: company names, and the year of a date without one, which is nearest to the articles
 * of the same subject, else to any. Then times that count from its own date are resolved.
 */
export function settleArticle({ article, open, clues }: Draft, { names, neighbours }: Collection, options: ReadingOptions): Article {
  const { info } = article
  article.names = namesOf(clues, names, article)
  const [main] = article.names
  info.subject = main?.name ?? null
  const siblings = neighbours.daysOf.get(info.subject ?? '') ?? []
  if (open) {
    const near = median(siblings.length > 0 ? siblings : neighbours.days)
    if (near !== null) info.published = nearestYear(open.month, open.day, near)
    info.published ??= options.published ?? null
  }
  article.readOn = info.published ?? workingDate(siblings)
  article.fiscalStart = knownFiscalStart(main) ?? neighbours.fiscalStarts.get(info.subject ?? '') ?? 1
  const priced = withDollars(article, neighbours.dollars.get(info.subject ?? ''))
  const mentions = article.fiscalStart === 1 ? priced : priced.map(asFiscal)
  article.mentions = resolveTimes(mentions, { published: article.readOn, fiscalYearStart: article.fiscalStart })
  return article
}

/** An article without a date is read as one of its neighbours' days, where these lie close together; in days. */
const NEIGHBOURS = 120

const workingDate = (days: readonly Day[]): Day | null => (days.length > 0 && days.at(-1)! - days[0]! <= NEIGHBOURS ? median(days) : null)

/** Of sorted days. */
const median = (days: readonly Day[]): Day | null => days[days.length >> 1] ?? null

const DOLLARS: ReadonlySet<string> = new Set(['USD', 'AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'TWD'])

const isDollar = (mention: Mention): mention is QuantityMention => mention.type === 'money' && DOLLARS.has(mention.value.unit ?? '')

/** “$5”, “5 dollars”, “14 cents”, and no country by it. */
const isBareDollar = ({ reading }: Article, { start, end, value }: QuantityMention): boolean =>
  value.unit === 'USD' && !/U\.?S/.test(reading.slice(start, end))

/** “5 US-Dollar”, “US dollars”: who writes “US$” has another “$” of his own. */
const isUsDollarInWords = (article: Article, money: QuantityMention): boolean =>
  money.value.unit === 'USD' && !isBareDollar(article, money) && !article.reading.slice(money.start, money.end).includes('$')

/** The one kind of dollar that an article names by country; null where it names none, or several. */
function dollarOf(article: Article): string | null {
  const named = new Set(article.mentions.filter(isDollar).flatMap((money) => (isBareDollar(article, money) ? [] : [money.value.unit!])))
  const [only] = named
  return named.size === 1 && only !== 'USD' ? only! : null
}

/** “$5” in an article on an Australian company that others report on in A$. */
function withDollars(article: Article, dollar: string | undefined): readonly Mention[] {
  if (dollar === undefined || article.mentions.some((money) => isDollar(money) && isUsDollarInWords(article, money)))
    return article.mentions
  return article.mentions.map((money) =>
    isDollar(money) && isBareDollar(article, money) ? { ...money, value: { ...money.value, unit: dollar } } : money,
  )
}
