import type { TimeRule } from '../../languages/language'
import type { TimeExpression } from '../../model'
import type { TimeEdge, TimeNode } from '../grammar'
import type { Reading } from '../reading'
import { type Capture, captureTime, type TimeSource } from './capture'
import { Bag } from './bag'
import { canBeginTime } from './begin'
import { expressionOf } from './meaning'
import { type Slot, SLOTS } from './slots'

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
  /** It can stand inside others. */
  inner: boolean
  last: number
  filled: Filled | null
}

/** The slot for a whole time that others begin with. */
const WHOLE = SLOTS.a!

/** Stands for the end of a template that made no sense. */
const TRIED = -1

/** Rules that end in another time. */
const OPEN: ReadonlySet<TimeRule> = new Set<TimeRule>(['since', 'starting', 'after', 'until', 'before', 'offsetAfter', 'offsetBefore'])

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
    const { times, behindTimes } = this.reading.grammar
    const firstEnd = this.endCount
    this.depth++
    this.walk(times, at, null)
    const atom = this.endCount === firstEnd || !canBeginTime(this.reading, at) ? null : this.meaningOfEnds(firstEnd, at, true)
    this.keep(at, atom)
    // “vor drei Jahren – …”: what begins with a word of its template is no end of a range.
    if (atom !== null && (this.reading.kindOf(at).slots & WHOLE.kinds) !== 0) {
      const { last, expression } = atom
      this.walk(behindTimes, last, { slot: WHOLE, capture: captureTime(at, last, expression), before: null })
    }
    this.depth--
    const whole = this.endCount === firstEnd ? null : this.meaningOfEnds(firstEnd, at, false)
    this.endCount = firstEnd
    return whole !== null && (atom === null || whole.last > atom.last) ? whole : atom
  }

  /** The longest time that stands for itself. */
  atom(at: number): TimeMatch | null {
    const cached = at % CACHED
    if (this.atomsAt[cached] === at) return this.atoms[cached] ?? null
    if (this.depth >= DEEPEST) return null
    const found = canBeginTime(this.reading, at) ? this.longestAtom(at) : null
    // What is read deeper may have met the limit.
    if (this.depth <= 1) this.keep(at, found)
    return found
  }

  private keep(at: number, atom: TimeMatch | null): void {
    this.atomsAt[at % CACHED] = at
    this.atoms[at % CACHED] = atom
  }

  private longestAtom(at: number): TimeMatch | null {
    const firstEnd = this.endCount
    this.depth++
    this.walk(this.reading.grammar.atoms, at, null)
    this.depth--
    if (this.endCount === firstEnd) return null
    const found = this.meaningOfEnds(firstEnd, at, true)
    this.endCount = firstEnd
    return found
  }

  /** Of the templates that have ended, the longest that makes sense; of two as long, the one that was reached first. */
  private meaningOfEnds(firstEnd: number, first: number, inner: boolean): TimeMatch | null {
    const { ends } = this
    for (;;) {
      let best: TemplateEnd | null = null
      for (let i = firstEnd; i < this.endCount; i++) {
        const end = ends[i]!
        if (end.inner === inner && end.last > (best?.last ?? TRIED)) best = end
      }
      if (best === null) return null
      const { rule, last, filled } = best
      best.last = TRIED
      const expression = expressionOf(rule, bagOf(filled))
      if (expression !== null) return { rule, first, last, expression }
    }
  }

  private end(rule: TimeRule, inner: boolean, last: number, filled: Filled | null): void {
    this.ends[this.endCount++] = { rule, inner, last, filled }
  }

  private walk(node: TimeNode, at: number, filled: Filled | null): void {
    if (node.inner !== null) this.end(node.inner, true, at, filled)
    if (node.outer !== null && !this.isAttribute(node.outer, filled, at)) this.end(node.outer, false, at, filled)
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
