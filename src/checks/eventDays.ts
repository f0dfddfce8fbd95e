import { groupBy } from '../group'
import { weekdayOf } from '../mentions/calendar'
import type { Claim, Day } from '../model'

/** What reports tell of, and what announcements of deals do. */
const TOLD: Readonly<Record<string, ReadonlySet<string>>> = {
  report: new Set([
    'revenue',
    'net-profit',
    'net-loss',
    'pretax-profit',
    'operating-profit',
    'ebitda',
    'earnings-per-share',
    'reported-ratio',
    'order-intake',
    'production',
    'deliveries',
  ]),
  deal: new Set(['deal-price', 'offer-price', 'exchange-ratio', 'offer-value']),
}
/** A report is told by so many different figures at least; own choice. */
const FIGURES = 2
/** Reports are spoken of for so many days; own choice: a quarter, and a little. */
const SPOKEN_OF = 100
const FRIDAY = 5

/** Claims of the day of an event, with the day on which an article of the same company told of it. */
export function withEventDays(claims: readonly Claim[]): Claim[] {
  if (!claims.some(({ about }) => about.event)) return [...claims]
  const days = new Map(Object.keys(TOLD).map((event) => [event, daysOf(claims, event)]))
  return claims.map((claim) => {
    const [event = '', later] = claim.about.event?.split('+') ?? []
    const told = days.get(event)?.get(claim.stem ?? '') ?? []
    const { published } = claim.evidence.article
    const known = told.filter((day) => published !== null && day < published && published - day <= SPOKEN_OF)
    if (known.length === 0) return claim
    const day = later ? sessionAfter(Math.max(...known)) : Math.max(...known)
    return { ...claim, period: { start: day, end: day + 1 } }
  })
}

/** The days on which articles told of such an event, by company; one that gives the price of its own day is news, not a look back. */
function daysOf(claims: readonly Claim[], event: string): Map<string, Day[]> {
  const idOf = ({ evidence, stem }: Claim): string => `${stem}\n${evidence.article.path}`
  const news = new Set(claims.filter(isPriceOfToday).map(idOf))
  const told = claims.filter(
    (claim) => claim.stem !== null && TOLD[event]!.has(claim.measure.replace(/-change$/, '')) && news.has(idOf(claim)),
  )
  const days = new Map<string, Day[]>()
  for (const [first, ...rest] of groupBy(told, idOf).values()) {
    const measures = new Set([first!, ...rest].map(({ measure }) => measure))
    if (event === 'report' && measures.size < FIGURES) continue
    days.set(first!.stem!, [...(days.get(first!.stem!) ?? []), first!.evidence.article.published!])
  }
  return days
}

const isPriceOfToday = ({ measure, period, evidence }: Claim): boolean =>
  (measure === 'close-price' || measure === 'day-move') && period !== null && period.start === evidence.article.published

const sessionAfter = (day: Day): Day => (weekdayOf(day) >= FRIDAY ? day + 8 - weekdayOf(day) : day + 1)
