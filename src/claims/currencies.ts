import type { Article, Mention, QuantityMention } from '../model'
import type { Statement } from './statement'

/** “171,2 Millionen Euro im Inland, 98,9 Millionen im Ausland”: what is left out in a list of sums is the currency of the sum before. */
export function withCurrencies(statement: Statement, mentions: readonly Mention[]): readonly Mention[] {
  let unit = isAddition(statement) ? currencyIn(mentions) : undefined
  let changed = false
  const completed = mentions.map((mention): Mention => {
    if (mention.type === 'money') unit = isLarge(mention) ? mention.value.unit : undefined
    if (unit === undefined || mention.type !== 'number' || !isBareMillions(statement, mention, mentions)) return mention
    changed = true
    return { ...mention, type: 'money', value: { ...mention.value, unit } }
  })
  return changed ? completed : mentions
}

/** “Die Erlöse stiegen auf 612 Millionen”: a sum in the only currency of the article's sums; null where the number counts something, or there are several. */
export function asSum(statement: Statement, mention: QuantityMention): QuantityMention | null {
  if (mention.type !== 'number' || !isBareMillions(statement, mention, statement.mentions)) return null
  const unit = onlyCurrencyOf(statement.article)
  return unit === null ? null : { ...mention, type: 'money', value: { ...mention.value, unit } }
}

const currencies = new WeakMap<Article, string | null>()

/** The currency of all sums of millions that an article tells; null where it tells none, or of several. */
function onlyCurrencyOf(article: Article): string | null {
  const known = currencies.get(article)
  if (known !== undefined) return known
  const units = new Set(
    article.mentions.flatMap((mention) => (mention.type === 'money' && isLarge(mention) ? (mention.value.unit ?? []) : [])),
  )
  const [unit = null, ...others] = units
  const only = others.length > 0 ? null : unit
  currencies.set(article, only)
  return only
}

/** “Zusammen mit den 612 Millionen aus dem ersten Halbjahr ergibt das 930 Millionen Euro”: what is added is what it comes to. */
const isAddition = (statement: Statement): boolean => statement.has(statement.words.adding, statement.first, statement.first + ADDING)

/** The first currency that is named. */
const currencyIn = (mentions: readonly Mention[]): string | undefined =>
  mentions.flatMap((mention) => (mention.type === 'money' ? (mention.value.unit ?? []) : []))[0]

/** Words at the head of a sentence among which it says that it adds up; own choice. */
const ADDING = 2

/** A number that ends in a scale word, and counts nothing. */
function isBareMillions(statement: Statement, { first, last, value }: QuantityMention, mentions: readonly Mention[]): boolean {
  const { prepositions, clauses, fillers } = statement.words
  if (last - first < 2 || !statement.facts(last - 1)?.scale || !isLarge({ value })) return false
  // “From 297.0 million a year earlier”
  if (mentions.some((time) => time.first === last && (time.type === 'period' || time.type === 'date'))) return true
  return !statement.isWord(last) || [prepositions, clauses, fillers, statement.words.thereof].some((list) => statement.isIn(list, last))
}

/** “At 11.42 a share, … of the 440 million in issue”: after a price, a number of millions is no sum. */
const isLarge = ({ value }: Pick<QuantityMention, 'value'>): boolean => (value.number ?? value.max ?? value.min ?? 0) >= SMALLEST

/** Sums told without their currency are of millions; own choice. */
const SMALLEST = 1e5
