import type { Role } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import type { Finding, QuantityMention } from '../../model'
import type { Checks } from '../builtin'
import { comparisonsIn } from './comparisons'
import { checkMove, movesIn } from './moves'
import { checkMultiples } from './multiples'
import { checkParts } from './parts'
import { checkPassageProducts } from './passageProducts'
import { checkProducts } from './products'
import { checkQuotients } from './quotients'
import { checkRates } from './rates'
import { checkRatios } from './ratios'
import { checkRests } from './rests'
import { checkShares, checkSums } from './sums'
import { checkYearly } from './yearly'

/** Statements back to which parts look for their total, of sales the first ones of the article, and yields for their price; own choices. */
const LOOK_BACK = 3
const FIRST_SALES = 2
const LOOK_BACK_FOR_PRICE = 6

/** Numbers inside one passage that cannot all hold. */
export function checkCalculations(statements: readonly Statement[], checks: Checks): Finding[] {
  const findings: Finding[] = []
  const earlier: { statement: Statement; roles: ReadonlyMap<QuantityMention, Role> }[] = []
  const sales: { statement: Statement; roles: ReadonlyMap<QuantityMention, Role> }[] = []
  let before: Statement | undefined
  let beforeRoles: ReadonlyMap<QuantityMention, Role> = new Map()
  for (const statement of statements) {
    if (statement.quantities.length === 0 || isTable(statement)) {
      before = undefined
      continue
    }
    const { roles } = statement
    if (before?.sentence.paragraph !== statement.sentence.paragraph) before = undefined
    const ahead = ofParagraph(statement, earlier)
    const near = ahead.slice(0, LOOK_BACK)
    const moves = movesIn(statement, roles, before)
    const told = moves.some(({ percent, difference }) => percent || difference) ? [] : comparisonsIn(statement, before)
    for (const move of [...moves, ...told]) findings.push(...checkMove(move, checks))
    findings.push(
      ...checkSums(statement, roles, before, beforeRoles, earlier.slice(0, LOOK_BACK), sales, checks),
      ...checkShares(statement, roles, checks),
      ...checkRests(statement, near, checks),
      ...checkMultiples(statement, roles, before, checks),
      ...checkParts(statement, near, checks),
      ...productsOf(statement, near, checks),
      ...checkQuotients(statement, near, checks),
      ...checkYearly(statement, checks),
      ...checkRates(statement, checks),
      ...checkRatios(statement, ahead, checks),
    )
    if (sales.length < FIRST_SALES && statement.has(statement.words.sales)) sales.push({ statement, roles })
    earlier.unshift({ statement, roles })
    earlier.length = Math.min(earlier.length, LOOK_BACK_FOR_PRICE)
    before = statement
    beforeRoles = roles
  }
  return findings
}

/** Products of one sentence, else of a passage. */
function productsOf(statement: Statement, near: readonly Statement[], checks: Checks): Finding[] {
  const inside = checkProducts(statement, checks)
  return inside.length > 0 ? inside : checkPassageProducts(statement, near, checks)
}

/** Those of the last statements that stand in the same paragraph. */
const ofParagraph = ({ sentence }: Statement, earlier: readonly { statement: Statement }[]): Statement[] =>
  earlier.map(({ statement }) => statement).filter((other) => other.sentence.paragraph === sentence.paragraph)

/** “805  830  869  869”: so many values one right behind the other are a line of a table; own choice: prose has no two. */
const ROW = 2

const isTable = ({ quantities }: Statement): boolean => quantities.filter(({ last }, i) => quantities[i + 1]?.first === last).length >= ROW
