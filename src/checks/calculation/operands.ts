import type { Statement } from '../../claims/statement'
import { intervalOf } from '../../mentions/interval'
import { claimEvidence } from '../../claims/evidence'
import type { Evidence, QuantityMention } from '../../model'
import { areWithin, type Bounds, meetWithin } from '../values'

type Tokens = Pick<QuantityMention, 'first' | 'last'>

/** A value of a passage with its interval, in base units where it has one. */
export interface Operand extends Bounds {
  statement: Statement
  mention: QuantityMention
}

export const operand = (statement: Statement, mention: QuantityMention): Operand => ({
  statement,
  mention,
  ...intervalOf(mention.value, mention.hedge),
})

/** A value in another unit: so many times as much. */
export const scaled = (value: Operand, times: number): Operand => ({ ...value, low: value.low * times, high: value.high * times })

/** Whether a value is one exact number of today: no range, no change, no earlier one. */
export const isExactLevel = ({ roles }: Statement, mention: QuantityMention): boolean =>
  roles.get(mention)?.name === 'level' && mention.value.number !== undefined

/** The exact levels in tokens [from, to). */
export const exactLevelsIn = (home: Statement, { first, last }: Tokens): QuantityMention[] =>
  home.quantities.filter((one) => one.first >= first && one.last <= last && isExactLevel(home, one))

export const areAlike = (a: QuantityMention, b: QuantityMention): boolean => a.type === b.type && a.value.unit === b.value.unit

export const number = ({ value }: QuantityMention): number => value.number ?? 0

/** The one of some results that was meant; null where any of them is what was told, or where none, or several, come near. */
export function meant<Result extends Bounds>(told: Bounds, results: readonly Result[], rounding: number, factor: number): Result | null {
  if (results.some((result) => meetWithin(result, told, rounding))) return null
  const [one, ...others] = results.filter((result) => areWithin(result, told, factor))
  return one && others.length === 0 ? one : null
}

/** Where values stand, one passage for each of their statements, in the order of the text. */
export function evidenceOf(operands: readonly { statement: Statement; mention: Tokens }[]): Evidence[] {
  const statements = [...new Set(operands.map(({ statement }) => statement))].sort((a, b) => a.first - b.first)
  return statements.map((home) =>
    claimEvidence(
      home,
      operands.filter(({ statement }) => statement === home).map(({ mention }) => mention),
    ),
  )
}

/** More values than these in a passage are a table; own choice. */
const TABLE = 40

export const areMany = (passage: readonly Statement[]): boolean =>
  passage.reduce((sum, { quantities }) => sum + quantities.length, 0) > TABLE

/** “Revenue was $318 million”, “sank der Umsatz um elf Prozent auf 74 Millionen Euro” */
export const isSales = (statement: Statement, mention: QuantityMention): boolean =>
  isExactLevel(statement, mention) &&
  statement.has(
    statement.words.sales,
    Math.max(mention.first - SALES, statement.segmentStart(statement.segment(mention.first))),
    mention.first,
  )

/** Words from “sales” to their value at most. */
const SALES = 12

/** “…, a digital share of”, “das ist ein Anteil von”: a noun of few words, behind a comma or “that is”. */
export function isOfApposition(statement: Statement, of: number): boolean {
  const { oneOf, were, back } = statement.words
  for (let i = of - 2; i >= of - APPOSITION; i--) {
    if (statement.isIn(oneOf, i)) return statement.isSymbol(i - 1) || (statement.isIn(were, i - 1) && statement.isIn(back, i - 2))
    if (!statement.isWord(i)) return false
  }
  return false
}

/** Words of such a noun at most, with its article. */
const APPOSITION = 4
