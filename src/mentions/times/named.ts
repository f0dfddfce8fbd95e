import type { Day, TimeExpression } from '../../model'
import type { DaySpan } from '../calendar'

/** Characters back to which “a year earlier” looks for what it is earlier than; own choice: two or three sentences. */
const REACH = 400
/** Days of the shortest month: what is shorter is no period that reports speak of. */
const SHORTEST_PERIOD = 28

interface NamedTime extends DaySpan {
  /** Offset behind the words that named it. */
  at: number
  /** Given with its month or year, not as “on Thursday”. */
  dated: boolean
}

/** The times that the text named just before, from which others count: “a year earlier”, “im Vorjahr”, “the next day”. */
export class NamedTimes {
  private recent: NamedTime[] = []

  constructor(private readonly today: Day | null) {}

  /** Keeps a time that does not count from another. */
  add(expression: TimeExpression, start: Day, end: Day, at: number): void {
    const dated = expression.kind !== 'weekday' && !(expression.kind === 'unit' && expression.unit === 'day')
    this.recent.push({ start, end, at, dated })
  }

  /** The time from which an expression at an offset counts that counts from another; null where none was named within reach. */
  for(expression: TimeExpression, at: number): DaySpan | null {
    this.recent = this.recent.filter((time) => at - time.at < REACH)
    if (expression.kind === 'rolling') return this.recent.findLast(({ dated }) => dated) ?? null
    if (countsDays(expression)) return this.recent.findLast(({ start, end }) => end - start === 1) ?? null
    return this.lastPeriod() ?? (expression.kind === 'offset' ? (this.recent.findLast(({ dated }) => dated) ?? null) : null)
  }

  /** Of the periods named, the latest that has begun: the one that is reported on. */
  private lastPeriod(): DaySpan | null {
    let last: DaySpan | null = null
    for (const time of this.recent) {
      const begun = this.today === null || time.start <= this.today
      if (begun && time.end - time.start >= SHORTEST_PERIOD && (last === null || time.end >= last.end)) last = time
    }
    return last
  }
}

const countsDays = (expression: TimeExpression): boolean =>
  (expression.kind === 'unit' && expression.unit === 'day') ||
  (expression.kind === 'offset' && expression.steps.some(({ unit }) => unit === 'day' || unit === 'week' || unit === 'workday'))

/** Whether a time counts from another that the text names: “a year earlier”. */
export function countsFromNamed(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case 'yearAgo':
      return true
    case 'offset':
    case 'rolling':
      return expression.anchored === true
    case 'unit':
      return expression.which === 'named-before'
    case 'months':
    case 'part':
      return false
    default:
      return false
  }
}
