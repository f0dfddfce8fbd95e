import type { Unit } from '../../languages/language'
import type { Holiday, Steps, TimeExpression } from '../../model'
import type { Reading } from '../reading'
import type { Slot } from './slots'

/** What a slot has read; each kind of slot fills the fields that it has. */
export interface Capture {
  slot: Slot
  /** Tokens [first, last). */
  first: number
  last: number
  number: number
  /** A second number: the other year of 2025/26, the months of Q3. */
  second: number
  unit: Unit | null
  expression: TimeExpression | null
  steps: Steps | null
  holiday: Holiday | null
}

export function capture(slot: Slot, first: number, last: number, values: Partial<Capture>): Capture {
  return { slot, first, last, number: 0, second: 0, unit: null, expression: null, steps: null, holiday: null, ...values }
}

/** What readers of slots need: the text, and the times inside a time. */
export interface TimeSource {
  readonly reading: Reading
  /** The longest time that stands for itself, from a token on. */
  atom(at: number): { last: number; expression: TimeExpression } | null
}
