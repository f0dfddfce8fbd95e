import { readNumeral } from '../numerals'
import type { Reading } from '../reading'

const YEAR_LENGTH = 4
const LONGEST_DAY = 2

/** Whether a number in figures can begin a time, by its length and what stands behind it; most cannot. */
export function canBeginTime(reading: Reading, at: number): boolean {
  const length = reading.length(at)
  if (length === YEAR_LENGTH) return true
  const next = reading.word(at + 1)
  if (next === null) return false
  if (length <= LONGEST_DAY && reading.glued(at + 1) && canBeginDate(reading, at + 1)) return true
  const numeral = readNumeral(reading, at)
  if (numeral === null) return true
  const behind = reading.word(numeral.last)
  if (behind === null) return false
  const { slots, words } = reading.grammar.afterFigures
  return (behind.slots & slots) !== 0 || words.has(reading.form(numeral.last)) || behind.ordinalSuffix
}

/** What stands right behind the digits is a date's mark, or a letter of Q3 and 9M: not the stop of the sentence. */
function canBeginDate(reading: Reading, at: number): boolean {
  const form = reading.form(at)
  if (form === '.') return at + 1 < reading.to || at - 1 === reading.from
  if (form === '/' || form === '-') return true
  const word = reading.word(at)
  return word !== null && (word.ordinalSuffix || word.periodLetter !== null || reading.grammar.decadeSuffixes.has(form) || form === "'")
}
