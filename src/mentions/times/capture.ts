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

/** A slot filled with a number, or two. */
export const captureNumber = (slot: Slot, first: number, last: number, number: number, second = 0): Capture =>
  capture(slot, first, last, number, second, null, null, null, null)

export const captureUnit = (slot: Slot, first: number, last: number, unit: Unit | null, number = 0, second = 0): Capture =>
  capture(slot, first, last, number, second, unit, null, null, null)

export const captureTime = (slot: Slot, first: number, last: number, expression: TimeExpression): Capture =>
  capture(slot, first, last, 0, 0, null, expression, null, null)

export const captureSteps = (slot: Slot, first: number, last: number, steps: Steps, second: number): Capture =>
  capture(slot, first, last, 0, second, null, null, steps, null)

export const captureHoliday = (slot: Slot, first: number, last: number, holiday: Holiday): Capture =>
  capture(slot, first, last, 0, 0, null, null, null, holiday)

/** All captures have the same shape, as many are made and few are kept. */
function capture(
  slot: Slot,
  first: number,
  last: number,
  number: number,
  second: number,
  unit: Unit | null,
  expression: TimeExpression | null,
  steps: Steps | null,
  holiday: Holiday | null,
): Capture {
  return { slot, first, last, number, second, unit, expression, steps, holiday }
}

/** What readers of slots need: the text, and the times inside a time. */
export interface TimeSource {
  readonly reading: Reading
  /** The longest time that stands for itself, from a token on. */
  atom(at: number): { last: number; expression: TimeExpression } | null
}
