import type { TimeRule } from '../../languages/language'
import type { TimeExpression } from '../../model'
import type { TimeEdge, TimeNode } from '../grammar'
import type { Reading } from '../reading'
import type { Capture, TimeSource } from './capture'
import { Bag } from './bag'
import { canBeginTime } from './begin'
import { expressionOf } from './meaning'
import type { Slot } from './slots'

/** A time that was read: tokens [first, last). */
export interface TimeMatch {
  rule: TimeRule
  first: number
  last: number
  expression: TimeExpression
}

/** Times inside times inside times: own choice, “the end of the third week of March” needs three. */
const DEEPEST = 4

/** A slot that was filled on the way, and those before it. */
interface Filled {
  slot: Slot
  capture: Capture
  before: Filled | null
}

/** Places of which the atoms are kept: more than a time is long. */
const CACHED = 16

/** Where a template has ended, with what its slots had read. */
interface TemplateEnd {
  rule: TimeRule
  last: number
  filled: Filled | null
}

/** Stands for the end of a template that made no sense. */
const TRIED = -1

/** Rules that end in another time. */
const OPEN: ReadonlySet<TimeRule> = new Set<TimeRule>(['since', 'after', 'until', 'before', 'offsetAfter', 'offsetBefore'])

/** Finds the longest template that fits at a token. Work is bounded: templates are finite, and nest only so deep. */
export class TimeMatcher implements TimeSource {
  private depth = 0
  /** Of templates on the way, the first `endCount`. */
  private readonly ends: TemplateEnd[] = []
  private endCount = 0
  /** The atoms read last, by place, as several templates ask for the same. */
  private readonly atomsAt = new Int32Array(CACHED).fill(-1)
  private readonly atoms = new Array<TimeMatch | null>(CACHED).fill(null)

  constructor(readonly reading: Reading) {}

  /** The longest time that begins at a token, with ranges, open sides and offsets. */
  match(at: number): TimeMatch | null {
    const { grammar } = this.reading
    const atom = this.atom(at)
    const whole = this.longest(grammar.expressions, at)
    return whole !== null && (atom === null || whole.last > atom.last) ? whole : atom
  }

  /** The longest time that stands for itself. */
  atom(at: number): TimeMatch | null {
    const cached = at % CACHED
    if (this.atomsAt[cached] === at) return this.atoms[cached] ?? null
    if (this.depth >= DEEPEST) return null
    const found = canBeginTime(this.reading, at) ? this.longest(this.reading.grammar.atoms, at) : null
    // What is read deeper may have met the limit.
    if (this.depth <= 1) {
      this.atomsAt[cached] = at
      this.atoms[cached] = found
    }
    return found
  }

  private longest(root: TimeNode, at: number): TimeMatch | null {
    const firstEnd = this.endCount
    this.depth++
    this.walk(root, at, null)
    this.depth--
    if (this.endCount === firstEnd) return null
    const found = this.meaningOfEnds(firstEnd, at)
    this.endCount = firstEnd
    return found
  }

  /** Of the templates that have ended, the longest that makes sense; of two as long, the one that was reached first. */
  private meaningOfEnds(firstEnd: number, first: number): TimeMatch | null {
    const { ends } = this
    for (;;) {
      let best = ends[firstEnd]!
      for (let i = firstEnd + 1; i < this.endCount; i++) if (ends[i]!.last > best.last) best = ends[i]!
      if (best.last === TRIED) return null
      const { rule, last, filled } = best
      best.last = TRIED
      const expression = expressionOf(rule, bagOf(filled))
      if (expression !== null) return { rule, first, last, expression }
    }
  }

  private end(rule: TimeRule, last: number, filled: Filled | null): void {
    this.ends[this.endCount++] = { rule, last, filled }
  }

  private walk(node: TimeNode, at: number, filled: Filled | null): void {
    if (node.rule !== null && !this.isAttribute(node.rule, filled, at)) {
      this.end(node.rule, at, filled)
    }
    if (at >= this.reading.to) return
    const { reading } = this
    const { next, slots } = node.movesOf(reading.kindOf(at))
    if (next !== undefined) this.walk(next, at + 1, filled)
    this.fillSlots(slots, at, filled)
  }

  private fillSlots(edges: readonly TimeEdge[], at: number, before: Filled | null): void {
    for (let i = 0; i < edges.length; i++) {
      const { slot } = edges[i]!
      const capture = slot.read(this.reading, at, this)
      if (capture !== null) this.walk(edges[i]!.next, capture.last, { slot, capture, before })
    }
  }

  /** “after the October report”, “vor der Februar-Sitzung”: the time only names what follows. */
  private isAttribute(rule: TimeRule, filled: Filled | null, last: number): boolean {
    if (!OPEN.has(rule) || filled === null) return false
    const { reading } = this
    if (reading.is(last, '-') && reading.glued(last) && reading.isWord(last + 1)) return true
    const named = reading.grammar.attributeArticles.has(reading.word(filled.capture.first - 1)) && reading.isWord(last)
    const word = reading.word(last)
    return named && !word?.starter && !word?.tense
  }
}

function bagOf(filled: Filled | null): Bag {
  if (filled === null) return new Bag()
  const bag = bagOf(filled.before)
  filled.slot.put(bag, filled.capture)
  return bag
}
