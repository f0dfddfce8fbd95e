import { type Role, rolesOf } from '../../claims/roles'
import type { Statement } from '../../claims/statement'
import type { Finding, QuantityMention } from '../../model'
import type { Checks } from '../builtin'
import { checkMove, movesIn } from './moves'
import { checkMultiples } from './multiples'
import { checkSums } from './sums'

/** Numbers inside one passage that cannot all hold. */
export function checkCalculations(statements: readonly Statement[], checks: Checks): Finding[] {
  const findings: Finding[] = []
  let before: Statement | undefined
  let beforeRoles: ReadonlyMap<QuantityMention, Role> = new Map()
  for (const statement of statements) {
    if (statement.quantities.length === 0) {
      before = undefined
      continue
    }
    const roles = rolesOf(statement)
    if (before?.sentence.paragraph !== statement.sentence.paragraph) before = undefined
    for (const move of movesIn(statement, roles, before)) findings.push(...checkMove(move, checks))
    findings.push(...checkSums(statement, roles, before, beforeRoles, checks), ...checkMultiples(statement, roles, before, checks))
    before = statement
    beforeRoles = roles
  }
  return findings
}
