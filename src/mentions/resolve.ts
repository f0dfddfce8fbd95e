import type { Day, Mention, TimeExpression, TimeMention } from '../model'
import { type DaySpan, isPossible, weekdayOf } from './calendar'
import { NamedTimes } from './times/named'
import { type ResolveContext, Resolver, type TimeSpan } from './times/resolver'

export type { ResolveContext } from './times/resolver'

/**
 * Fills in the days that times stand for. Without `published`, only dates that the text gives in full are resolved;
 * all others keep their open sides. The mentions must be in the order of the text; they are left as they are.
 */
export function resolveTimes(mentions: readonly Mention[], context: ResolveContext): Mention[] {
  const resolver = new Resolver(context)
  const named = new NamedTimes(context.published)
  return mentions.map((mention) => {
    if (mention.type !== 'date' && mention.type !== 'period') return mention
    const resolved = resolveTime(mention, resolver, named.for(mention.expression, mention.start))
    const { start, end } = resolved.value
    if (start != null && end != null) named.add(mention.expression, start, end, mention.end)
    return resolved
  })
}

function resolveTime(mention: TimeMention, resolver: Resolver, named: DaySpan | null): TimeMention {
  const { type, expression, tense, hedge, start, end, first, last } = mention
  const value: TimeMention['value'] = { written: mention.value.written }
  if (isImpossibleDay(expression)) value.impossible = 'day'
  else {
    const span = resolver.resolve(expression, tense, named)
    if (span.start !== undefined) value.start = span.start
    if (span.end !== undefined) value.end = span.end
    const wrong = wrongDay(expression, span)
    if (wrong !== undefined) {
      value.impossible = 'weekday'
      value.wrongDay = wrong
    }
  }
  return { type, value, expression, tense, hedge, start, end, first, last }
}

/** Whether some day in it is in no calendar: 31 November, 30 February. */
function isImpossibleDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case 'day':
      return expression.month === undefined ? expression.day > 31 : !isPossible(expression.day, expression.month, expression.year)
    case 'range':
      return isImpossibleDay(expression.from) || isImpossibleDay(expression.to)
    case 'since':
    case 'after':
    case 'until':
    case 'before':
      return isImpossibleDay(expression.of)
    case 'ending':
      return isImpossibleDay(expression.at)
    default:
      return false
  }
}

/** A day of which a date says another weekday than the calendar. */
function wrongDay(expression: TimeExpression, { start, end }: TimeSpan): Day | undefined {
  const claimed: [TimeExpression, Day | null | undefined][] = []
  const dayBefore = (day: Day | null | undefined): Day | null => (day == null ? null : day - 1)
  switch (expression.kind) {
    case 'day':
      claimed.push([expression, start])
      break
    case 'since':
      claimed.push([expression.of, start])
      break
    case 'after':
      claimed.push([expression.of, dayBefore(start)])
      break
    case 'until':
      claimed.push([expression.of, dayBefore(end)])
      break
    case 'before':
      claimed.push([expression.of, end])
      break
    case 'range':
      claimed.push([expression.from, start], [expression.to, dayBefore(end)])
      break
    case 'ending':
      claimed.push([expression.at, dayBefore(end)])
  }
  for (const [date, day] of claimed) {
    if (day != null && date.kind === 'day' && date.weekday !== undefined && date.weekday !== weekdayOf(day)) return day
  }
  return undefined
}
