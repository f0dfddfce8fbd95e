import type { TimeRule } from '../../languages/language'
import type { TimeExpression } from '../../model'
import type { TimeNode } from '../grammar'
import type { Reading } from '../reading'
import type { Capture, TimeSource } from './capture'
import { expressionOf } from './meaning'
import { readSlot } from './readers'
import { SlotKind } from './slots'

/** A time that was read: tokens [first, last). */
export interface TimeMatch {
  rule: TimeRule
  first: number
  last: number
  expression: TimeExpression
}

/** Times inside times inside times: own choice, “the end of the third week of March” needs three. */
const DEEPEST = 4

/** Where a template has ended, with what its slots had read. */
interface TemplateEnd {
  rule: TimeRule
  last: number
  captures: Capture[]
  tried: boolean
}

const OPEN: ReadonlySet<TimeRule> = new Set<TimeRule>(['since', 'after', 'until', 'before'])

/** Finds the longest template that fits at a token. Work is bounded: templates are finite, and nest only so deep. */
export class TimeMatcher implements TimeSource {
  private depth = 0
  private readonly captures: Capture[] = []
  private readonly ends: TemplateEnd[] = []
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
    const firstEnd = this.ends.length
    this.walk(root, at, this.captures.length)
    this.depth--
    const found = this.meaningOfEnds(firstEnd, at)
    this.ends.length = firstEnd
    return found
  }

  /** Of the templates that have ended, the longest that makes sense; of two as long, the one declared first. */
  private meaningOfEnds(firstEnd: number, first: number): TimeMatch | null {
    for (;;) {
      let best: TemplateEnd | null = null
      for (let i = firstEnd; i < this.ends.length; i++) {
        const end = this.ends[i]!
        if (end.tried || (best !== null && end.last <= best.last)) continue
        best = end
      }
      if (best === null) return null
      best.tried = true
      const expression = expressionOf(best.rule, best.captures)
      if (expression !== null) return { rule: best.rule, first, last: best.last, expression }
    }
  }

  /** “after the October report”, “vor der Februar-Sitzung”: the time only names what follows. */
  private isAttribute(rule: TimeRule, base: number, last: number): boolean {
    if (!OPEN.has(rule)) return false
    const { reading } = this
    const time = this.captures[base]
    if (time === undefined) return false
    if (reading.is(last, '-') && reading.glued(last) && reading.isWord(last + 1)) return true
    const named = reading.grammar.attributeArticles.has(reading.form(time.first - 1)) && reading.isWord(last)
    const word = reading.word(last)
    return named && !word?.starter && !word?.tense
  }

  private walk(node: TimeNode, at: number, base: number): void {
    if (node.rule !== null && !this.isAttribute(node.rule, base, at)) {
      this.ends.push({ rule: node.rule, last: at, captures: this.captures.slice(base), tried: false })
    }
    if (at >= this.reading.to) return
    let kinds = SlotKind.Figure as number
    if (!this.reading.isDigits(at)) {
      const word = this.reading.word(at)
      if (word === null) return
      if (word.literal) {
        const next = node.words.get(this.reading.form(at))
        if (next) this.walk(next, at + 1, base)
      }
      kinds = word.slots
    }
    if ((node.kinds & kinds) !== 0) this.fillSlots(node, kinds, at, base)
  }

  private fillSlots(node: TimeNode, kinds: number, at: number, base: number): void {
    for (const edge of node.slots) {
      if ((edge.kinds & kinds) === 0) continue
      const capture = readSlot(this, edge.slot, at)
      if (capture === null) continue
      this.captures.push(capture)
      this.walk(edge.next, capture.last, base)
      this.captures.pop()
    }
  }
}
