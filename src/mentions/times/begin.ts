import { SlotKind } from './kinds'
import type { Word } from '../../languages/language'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'

const YEAR_LENGTH = 4
const LONGEST_DAY = 2
/** Smallest number in words that can be a year. */
const FIRST_YEAR = 1500
/** What words can begin that are numbers and nothing else; they can stand behind numbers too. */
const NUMBERS = SlotKind.Number | SlotKind.Duration | SlotKind.BehindNumber | SlotKind.BehindCount

/** Whether a time can begin at a token: of a number, its length and what stands behind it tell; most cannot. */
export function canBeginTime(reading: Reading, at: number): boolean {
  if (reading.isDigits(at)) return canFiguresBegin(reading, at)
  const word = reading.word(at)
  return word === null || !isNumberAlone(word) || canNumberBegin(reading, at)
}

function canFiguresBegin(reading: Reading, at: number): boolean {
  const length = reading.length(at)
  if (length === YEAR_LENGTH) return true
  if (reading.word(at + 1) === null) return false
  if (length <= LONGEST_DAY && reading.glued(at + 1) && canBeginDate(reading, at + 1)) return true
  const numeral = readNumeral(reading, at)
  if (numeral === null) return true
  const isDay = length <= LONGEST_DAY && numeral.last === at + 1
  return (reading.kindOf(numeral.last).slots & (isDay ? SlotKind.BehindNumber : SlotKind.BehindCount)) !== 0
}

const isNumberAlone = ({ kind: { slots }, article, half, span }: Word): boolean =>
  (slots & SlotKind.Number) !== 0 && (slots & ~NUMBERS) === 0 && !article && !half && span === null

function canNumberBegin(reading: Reading, at: number): boolean {
  const numeral = readNumeral(reading, at)
  return numeral === null || numeral.value >= FIRST_YEAR || reading.is(numeral.last, '-') || canStandBehind(reading, numeral.last)
}

function canStandBehind(reading: Reading, at: number): boolean {
  return (reading.kindOf(at).slots & SlotKind.BehindNumber) !== 0
}

/** Three digits that hang on a mark: 84.200, 9.125. */
const isGroup = (reading: Reading, at: number): boolean => reading.isDigits(at) && reading.glued(at) && reading.length(at) === 3

/** What stands right behind the digits is a date's mark, or a letter of Q3 and 9M: not the stop of the sentence. */
function canBeginDate(reading: Reading, at: number): boolean {
  const form = reading.form(at)
  if (form === '.') return isGroup(reading, at + 1) ? false : at + 1 < reading.to || at - 1 === reading.from
  if (form === '/' || form === '-') return true
  const word = reading.word(at)
  return word !== null && (word.ordinalSuffix || word.periodLetter !== null || reading.grammar.decadeSuffixes.has(word) || form === "'")
}
