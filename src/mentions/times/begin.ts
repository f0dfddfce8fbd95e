import { SlotKind } from './slots'
import type { Word } from '../../languages/language'
import { readNumeral } from '../numerals'
import type { Reading } from '../reading'

const YEAR_LENGTH = 4
const LONGEST_DAY = 2
/** Smallest number in words that can be a year. */
const FIRST_YEAR = 1500
/** What a word can begin that is a number and nothing else. */
const NUMBER_ALONE = SlotKind.Number | SlotKind.Duration

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
  return numeral === null || canStandBehind(reading, numeral.last)
}

const isNumberAlone = ({ slots, article, half, span }: Word): boolean => slots === NUMBER_ALONE && !article && !half && span === null

function canNumberBegin(reading: Reading, at: number): boolean {
  const numeral = readNumeral(reading, at)
  return numeral === null || numeral.value >= FIRST_YEAR || reading.is(numeral.last, '-') || canStandBehind(reading, numeral.last)
}

function canStandBehind(reading: Reading, at: number): boolean {
  const behind = reading.word(at)
  if (behind === null) return false
  const { slots, words } = reading.grammar.afterNumbers
  return (behind.slots & slots) !== 0 || words.has(reading.form(at)) || behind.ordinalSuffix
}

/** What stands right behind the digits is a date's mark, or a letter of Q3 and 9M: not the stop of the sentence. */
function canBeginDate(reading: Reading, at: number): boolean {
  const form = reading.form(at)
  if (form === '.') return at + 1 < reading.to || at - 1 === reading.from
  if (form === '/' || form === '-') return true
  const word = reading.word(at)
  return word !== null && (word.ordinalSuffix || word.periodLetter !== null || reading.grammar.decadeSuffixes.has(form) || form === "'")
}
