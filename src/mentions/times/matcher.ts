import type { TimeRule } from '../../languages/language'
import type { TimeExpression } from '../../model'
import type { TimeNode } from '../grammar'
import type { Reading } from '../reading'
import type { Capture, TimeSource } from './capture'
import { Bag } from './bag'
import { expressionOf } from './meaning'
import { kindOfFigure } from './kinds'
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
  tried: boolean
}

/** Rules that end in another time. */
const OPEN: ReadonlySet<TimeRule> = new Set<TimeRule>(['since', 'after', 'until', 'before', 'offsetAfter', 'offsetBefore'])

/** Finds the longest template that fits at a token. Work is bounded: templates are finite, and nest only so deep. */
export class TimeMatcher implements TimeSource {
  private depth = 0
  private readonly ends: TemplateEnd[] = []
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
    const found = this.longest(this.reading.grammar.atoms, at)
    // What is read deeper may have met the limit.
    if (this.depth <= 1) {
      this.atomsAt[cached] = at
      this.atoms[cached] = found
    }
    return found
  }

  private longest(root: TimeNode, at: number): TimeMatch | null {
    const firstEnd = this.ends.length
    this.depth++
    this.walk(root, at, null)
    this.depth--
    if (this.ends.length === firstEnd) return null
    const found = this.meaningOfEnds(firstEnd, at)
    this.ends.length = firstEnd
    return found
  }

  /** Of the templates that have ended, the longest that makes sense; of two as long, the one that was reached first. */
  private meaningOfEnds(firstEnd: number, first: number): TimeMatch | null {
    for (;;) {
      let best: TemplateEnd | null = null
      for (let i = firstEnd; i < this.ends.length; i++) {
        const end = this.ends[i]!
        if (!end.tried && (best === null || end.last > best.last)) best = end
      }
      if (best === null) return null
      best.tried = true
      const expression = expressionOf(best.rule, bagOf(best.filled))
      if (expression !== null) return { rule: best.rule, first, last: best.last, expression }
    }
  }

  private walk(node: TimeNode, at: number, filled: Filled | null): void {
    if (node.rule !== null && !this.isAttribute(node.rule, filled, at)) {
      this.ends.push({ rule: node.rule, last: at, filled, tried: false })
    }
    if (at >= this.reading.to) return
    const { reading } = this
    if (reading.isDigits(at)) {
      this.fillSlots(node, kindOfFigure(reading, at), at, filled)
      return
    }
    const word = reading.word(at)
    if (word === null) return
    if (word.literal) {
      const next = node.next(reading.form(at))
      if (next) this.walk(next, at + 1, filled)
    }
    this.fillSlots(node, word.slots, at, filled)
  }

  private fillSlots(node: TimeNode, kinds: number, at: number, before: Filled | null): void {
    if ((node.kinds & kinds) === 0) return
    for (const { slot, next } of node.slotsFor(kinds)) {
      const capture = slot.read(this.reading, at, this)
      if (capture !== null) this.walk(next, capture.last, { slot, capture, before })
    }
  }

  /** “after the October report”, “vor der Februar-Sitzung”: the time only names what follows. */
  private isAttribute(rule: TimeRule, filled: Filled | null, last: number): boolean {
    if (!OPEN.has(rule) || filled === null) return false
    const { reading } = this
    if (reading.is(last, '-') && reading.glued(last) && reading.isWord(last + 1)) return true
    const named = reading.grammar.attributeArticles.has(reading.form(filled.capture.first - 1)) && reading.isWord(last)
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
