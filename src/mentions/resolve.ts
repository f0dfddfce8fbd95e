import type { Day, Mention, TimeExpression, TimeMention } from '../model'
import { isPossible, weekdayOf } from './calendar'
import { countsFromNamed, NamedTimes } from './times/named'
import { type ResolveContext, Resolver, type TimeSpan } from './times/resolver'

export type { ResolveContext } from './times/resolver'

/**
 * Fills in the days that times stand for. Without `published`, only dates that the text gives in full are resolved;
 * all others keep their open sides. The mentions must be in the order of the text; they are left as they are.
 */
export function resolveTimes(mentions: readonly Mention[], context: ResolveContext): Mention[] {
  const resolver = new Resolver(context)
  const named = new NamedTimes(context.published)
  return mentions.map((mention) => (mention.type === 'date' || mention.type === 'period' ? resolveTime(mention, resolver, named) : mention))
}

function resolveTime(mention: TimeMention, resolver: Resolver, named: NamedTimes): TimeMention {
  const { type, expression, tense, hedge, start, end, first, last } = mention
  const value: TimeMention['value'] = { written: mention.value.written }
  const relative = countsFromNamed(expression)
  if (isImpossibleDay(expression)) value.impossible = 'day'
  else {
    const span = resolver.resolve(expression, tense, relative ? named.for(expression, start) : null)
    if (span.start !== undefined) value.start = span.start
    if (span.end !== undefined) value.end = span.end
    const wrong = wrongDay(expression, span)
    if (wrong !== undefined) {
      value.impossible = 'weekday'
      value.wrongDay = wrong
    }
  }
  if (!relative && value.start != null && value.end != null) named.add(expression, value.start, value.end, end)
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
  switch (expression.kind) {
    case 'day':
      return wrongIn(expression, start)
    case 'since':
      return wrongIn(expression.of, start)
    case 'after':
      return wrongIn(expression.of, dayBefore(start))
    case 'until':
      return wrongIn(expression.of, dayBefore(end))
    case 'before':
      return wrongIn(expression.of, end)
    case 'range':
      return wrongIn(expression.from, start) ?? wrongIn(expression.to, dayBefore(end))
    case 'ending':
      return wrongIn(expression.at, dayBefore(end))
    default:
      return undefined
  }
}

const dayBefore = (day: Day | null | undefined): Day | null => (day == null ? null : day - 1)

const wrongIn = (date: TimeExpression, day: Day | null | undefined): Day | undefined =>
  day != null && date.kind === 'day' && date.weekday !== undefined && date.weekday !== weekdayOf(day) ? day : undefined
