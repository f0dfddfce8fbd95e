import type { Day, Mention, TimeExpression, TimeMention } from '../model'
import { type DaySpan, isPossible, weekdayOf } from './calendar'
import { NamedTimes } from './times/named'
import { type ResolveContext, Resolver } from './times/resolver'

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
  const { expression, tense } = mention
  const { written } = mention.value
  const span = resolver.resolve(expression, tense, named)
  if (isImpossibleDay(expression)) return { ...mention, value: { written, impossible: 'day' } }
  const weekday = weekdayIn(expression)
  const wrongWeekday = weekday !== null && span.start != null && weekday.of(span.start) !== weekday.written
  return { ...mention, value: { ...span, written, ...(wrongWeekday && { impossible: 'weekday' as const }) } }
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

/** The weekday that a date claims for itself. */
function weekdayIn(expression: TimeExpression): { written: number; of: (start: Day) => number } | null {
  if (expression.kind !== 'day' || expression.weekday === undefined) return null
  return { written: expression.weekday, of: weekdayOf }
}
