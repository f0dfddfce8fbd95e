import { groupBy } from '../group'
import { weekdayOf } from '../mentions/calendar'
import type { Claim, Day } from '../model'
import type { ClaimIndex } from './claimIndex'

/** What reports tell of, and what announcements of deals do. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  report: [
    'revenue',
    'net-profit',
    'net-loss',
    'pretax-profit',
    'operating-profit',
    'ebitda',
    'earnings-per-share',
    'reported-ratio',
    'gross-margin',
    'order-intake',
    'production',
    'deliveries',
  ],
  deal: ['deal-price', 'offer-price', 'exchange-ratio', 'offer-value'],
}
/** A report is told by so many different figures at least; own choice. */
const FIGURES = 2
/** Reports are spoken of for so many days; own choice: a quarter, and a little. */
const SPOKEN_OF = 100
const FRIDAY = 5

/** Claims of the day of an event, with the day on which an article of the same company told of it. */
export function withEventDays(claims: readonly Claim[], index: ClaimIndex): readonly Claim[] {
  if (!claims.some(({ about }) => about.event)) return claims
  const days = daysOfEvents(index)
  return claims.map((claim) => {
    const [event = '', later] = claim.about.event?.split('+') ?? []
    const told = days.get(event)?.get(claim.stem ?? '') ?? []
    const { published } = claim.evidence.article
    const known = told.filter((day) => published === null || (day < published && published - day <= SPOKEN_OF))
    if (known.length === 0) return claim
    const first = firstOfNews(known)
    const day = later ? sessionAfter(first) : first
    const { when: _, ...about } = claim.about
    return { ...claim, about, period: { start: day, end: day + 1 } }
  })
}

/** The days on which articles told of reports, by company. */
export const reportDays = (index: ClaimIndex): Days => daysOfEvents(index).get('report') ?? new Map()

/** An event is news for so many days; own choice. */
const NEWS = 14

/** The day on which the last event was first told of; later articles tell of it again. */
function firstOfNews(days: readonly Day[]): Day {
  const [last, ...before] = [...days].sort((a, b) => b - a)
  return before.reduce((first, day) => (first - day <= NEWS ? day : first), last!)
}

type Days = ReadonlyMap<string, readonly Day[]>
const known = new WeakMap<ClaimIndex, ReadonlyMap<string, Days>>()

/** The days of all events, by event and company; reckoned once for each index. */
function daysOfEvents(index: ClaimIndex): ReadonlyMap<string, Days> {
  let days = known.get(index)
  if (!days) {
    const news = new Set(NEWS_OF_DAY.flatMap((measure) => (index.get(measure) ?? []).filter(isOfToday).map(idOf)))
    days = new Map(
      Object.entries(TOLD).map(([event, measures]) => [event, daysOf(index, measures, news, event === 'report' ? FIGURES : 1)]),
    )
    known.set(index, days)
  }
  return days
}

const NEWS_OF_DAY = ['close-price', 'day-move', 'earnings-date']

const idOf = ({ evidence, stem }: Claim): string => `${stem}\n${evidence.article.path}`

/** The days on which articles told at least so many figures of an event, by company; one that gives the price of its own day, or says that the report came that day, is news, not a look back. */
function daysOf(index: ClaimIndex, measures: readonly string[], news: ReadonlySet<string>, figures: number): Days {
  if (news.size === 0) return new Map()
  const told = measures
    .flatMap((measure) => [...(index.get(measure) ?? []), ...(index.get(`${measure}-change`) ?? [])])
    .filter((claim) => claim.stem !== null && news.has(idOf(claim)))
  const days = new Map<string, Day[]>()
  for (const claims of groupBy(told, idOf).values()) {
    const [first] = claims
    if (new Set(claims.map(({ measure }) => measure)).size < figures) continue
    days.set(first!.stem!, [...(days.get(first!.stem!) ?? []), first!.evidence.article.published!])
  }
  return days
}

const isOfToday = ({ value, period, evidence: { article } }: Claim): boolean =>
  article.published !== null && (value.kind === 'time' ? value : period)?.start === article.published

const sessionAfter = (day: Day): Day => (weekdayOf(day) >= FRIDAY ? day + 8 - weekdayOf(day) : day + 1)
