import type { HedgeWord } from '../languages/language'
import type { DurationMention, Mention, Quantity, QuantityMention, TimeExpression } from '../model'
import type { Amount } from './amounts'
import { type MoneyRead, settleCurrencies } from './currencies'
import { inOneUnit, readDuration } from './durations'
import { hedgeOf } from './hedges'
import type { HedgeBefore, TakeQuantity } from './quantities'
import type { Reading } from './reading'
import type { TimeMatch } from './times/matcher'
import { isOneDay, writtenOf } from './times/written'

/** The mentions of one text, in its order. */
export class Collector {
  private readonly mentions: Mention[] = []
  private readonly money: MoneyRead[] = []
  private lastQuantity: QuantityMention | null = null

  constructor(private readonly reading: Reading) {}

  finish(): Mention[] {
    settleCurrencies(this.money)
    return this.mentions
  }

  readonly addQuantity: TakeQuantity = (mention: QuantityMention, amount: Amount): void => {
    if (this.lastQuantity !== null && this.joinsBounds(this.lastQuantity, mention)) return
    this.lastQuantity = mention
    this.mentions.push(mention)
    if (mention.type === 'money') this.money.push({ mention, assumed: amount.assumed, inWords: amount.inWords, cents: amount.worth !== 1 })
  }

  /** “greater than 100 and smaller than 300” is one range. */
  private joinsBounds(before: QuantityMention, mention: QuantityMention): boolean {
    if (mention.first - before.last !== 1 || this.mentions[this.mentions.length - 1] !== before) return false
    if (before.type !== mention.type || before.value.unit !== mention.value.unit || !this.reading.word(before.last)?.joins) return false
    const value = joinBounds(before.value, mention.value)
    if (value === null) return false
    Object.assign(before, { value, hedge: null, end: mention.end, last: mention.last })
    return true
  }

  addTime({ first, last, expression }: TimeMatch, tense: -1 | 0 | 1, hedge: HedgeWord | null): void {
    const { start, end } = this.reading.tokens
    this.mentions.push({
      type: isOneDay(expression) ? 'date' : 'period',
      value: { written: writtenOf(expression) },
      expression,
      tense,
      // “mehr als drei Monate zuvor” compares; it does not bound the time.
      hedge: hedge === 'about' ? hedge : null,
      start: start[first]!,
      end: end[last - 1]!,
      first,
      last,
    })
    if (hasLength(expression)) this.addDurationsInside(first, last)
  }

  /** The lengths of time among tokens that say when: “in den kommenden drei Jahren”. */
  addDurationsInside(first: number, last: number): void {
    for (let i = first; i < last; i++) {
      if (!this.reading.isDigits(i) && this.reading.kindOf(i).opens === 0) continue
      const duration = readDuration(this.reading, i)
      if (duration === null || duration.last > last) continue
      // “2018 second quarter”
      const long = duration.steps.every(({ unit }) => unit !== 'second' && unit !== 'minute')
      if (!duration.single && long) this.addDuration(i, null)
      i = duration.last - 1
    }
  }

  /** The length of time that begins at a token. */
  addDuration(first: number, hedge: HedgeBefore | null): void {
    const { reading } = this
    const duration = readDuration(reading, first)
    const value = duration && inOneUnit(duration.steps)
    if (!duration || !value) return
    const { start, end } = reading.tokens
    const { last, vague } = duration
    // “over two years” is throughout them.
    const bound = hedge !== null && !(first - hedge.first === 1 && reading.grammar.throughout.has(reading.word(hedge.first))) ? hedge : null
    const from = bound?.first ?? first
    const mention: DurationMention = {
      type: 'duration',
      value,
      hedge: bound ? hedgeOf(bound.word) : vague ? 'about' : null,
      start: start[from]!,
      end: end[last - 1]!,
      first: from,
      last,
    }
    this.mentions.push(mention)
  }
}

/** Times that are told by a length. */
function hasLength(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case 'offset':
    case 'rolling':
    case 'lasting':
    case 'ending':
      return true
    case 'months':
      return expression.count !== 1 && expression.count % 3 === 0
    case 'weekday':
      return expression.within !== undefined
    case 'range':
      return hasLength(expression.from) || hasLength(expression.to)
    case 'since':
    case 'after':
    case 'until':
    case 'before':
    case 'nth':
      return expression.kind === 'nth' ? expression.count > 1 : hasLength(expression.of)
    default:
      return false
  }
}

/** The range between two bounds that face each other. */
function joinBounds(first: Quantity, second: Quantity): Quantity | null {
  if (first.number === undefined || second.number === undefined) return null
  const min = first.min ?? second.min
  const max = first.max ?? second.max
  const facing = (first.min !== undefined && second.max !== undefined) || (first.max !== undefined && second.min !== undefined)
  if (!facing || min === undefined || max === undefined || min >= max) return null
  return { min, max, ...(first.unit !== undefined && { unit: first.unit }), step: Math.min(first.step, second.step) }
}
