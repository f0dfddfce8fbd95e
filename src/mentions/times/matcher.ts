import type { TimeRule } from '../../languages/language'
import type { TimeExpression } from '../../model'
import type { TimeNode } from '../grammar'
import type { Reading } from '../reading'
import type { Capture, TimeSource } from './capture'
import { expressionOf } from './meaning'
import { readSlot } from './readers'

/** A time that was read: tokens [first, last). */
export interface TimeMatch {
  rule: TimeRule
  first: number
  last: number
  expression: TimeExpression
}

/** Times inside times inside times: own choice, “the end of the third week of March” needs three. */
const DEEPEST = 4

/** Finds the longest template that fits at a token. Work is bounded: templates are finite, and nest only so deep. */
export class TimeMatcher implements TimeSource {
  private depth = 0
  private readonly captures: Capture[] = []
  /** The atom read last at a place, as several templates ask for the same. */
  private atomAt = -1
  private atomFound: TimeMatch | null = null

  constructor(readonly reading: Reading) {}

  /** The longest time that begins at a token, with ranges, open sides and offsets. */
  match(at: number): TimeMatch | null {
    this.atomAt = -1
    const { grammar } = this.reading
    const atom = this.atom(at)
    const whole = this.longest(grammar.expressions, at)
    return whole !== null && (atom === null || whole.last > atom.last) ? whole : atom
  }

  /** The longest time that stands for itself. */
  atom(at: number): TimeMatch | null {
    if (at === this.atomAt) return this.atomFound
    if (this.depth >= DEEPEST) return null
    const found = this.longest(this.reading.grammar.atoms, at)
    if (this.depth <= 1) {
      this.atomAt = at
      this.atomFound = found
    }
    return found
  }

  private longest(root: TimeNode, at: number): TimeMatch | null {
    this.depth++
    const base = this.captures.length
    const best: { last: number; match: TimeMatch | null } = { last: at, match: null }
    this.walk(root, at, at, base, best)
    this.captures.length = base
    this.depth--
    return best.match
  }

  private walk(node: TimeNode, first: number, at: number, base: number, best: { last: number; match: TimeMatch | null }): void {
    if (node.rule !== null && at > best.last) {
      const expression = expressionOf(node.rule, this.captures.slice(base))
      if (expression !== null) {
        best.last = at
        best.match = { rule: node.rule, first, last: at, expression }
      }
    }
    if (at >= this.reading.to) return
    const figures = this.reading.isDigits(at)
    if (!figures && this.reading.word(at) === null) return
    if (!figures && node.words.size > 0) {
      const next = node.words.get(this.reading.form(at))
      if (next) this.walk(next, first, at + 1, base, best)
    }
    for (const { slot, next } of figures ? node.figureSlots : node.slots) {
      const capture = readSlot(this, slot, at)
      if (capture === null) continue
      this.captures.push(capture)
      this.walk(next, first, capture.last, base, best)
      this.captures.pop()
    }
  }
}
