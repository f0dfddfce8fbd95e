import type { Unit } from '../../languages/language'
import type { Holiday, Steps, TimeExpression } from '../../model'

/** What a slot has read at tokens [first, last); each kind of slot fills the fields that it has. */
export interface Capture {
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
export const captureNumber = (first: number, last: number, number: number, second = 0): Capture =>
  capture(first, last, number, second, null, null, null, null)

export const captureUnit = (first: number, last: number, unit: Unit | null, number = 0, second = 0): Capture =>
  capture(first, last, number, second, unit, null, null, null)

export const captureTime = (first: number, last: number, expression: TimeExpression): Capture =>
  capture(first, last, 0, 0, null, expression, null, null)

export const captureSteps = (first: number, last: number, steps: Steps, second: number): Capture =>
  capture(first, last, 0, second, null, null, steps, null)

export const captureHoliday = (first: number, last: number, holiday: Holiday): Capture =>
  capture(first, last, 0, 0, null, null, null, holiday)

/** All captures have the same shape, as many are made and few are kept. */
function capture(
  first: number,
  last: number,
  number: number,
  second: number,
  unit: Unit | null,
  expression: TimeExpression | null,
  steps: Steps | null,
  holiday: Holiday | null,
): Capture {
  return { first, last, number, second, unit, expression, steps, holiday }
}

const PARTS = ['start', 'middle', 'end', 'turn'] as const
export type PartName = (typeof PARTS)[number]
/** Parts are captured by their numbers. */
export const partNumber = (part: PartName): number => PARTS.indexOf(part)
export const partOf = (number: number): PartName => PARTS[number] ?? 'start'

/** Reads the times inside a time. */
export interface TimeSource {
  /** The longest time that stands for itself, from a token on. */
  atom(at: number): { last: number; expression: TimeExpression } | null
}
