import type { Statement } from '../../claims/statement'
import { rolesOf } from '../../claims/roles'
import type { Finding } from '../../model'
import type { Checks } from '../builtin'
import { checkMove, movesIn } from './moves'
import { checkSums } from './sums'

/** Numbers inside one passage that cannot all hold. */
export function checkCalculations(statements: readonly Statement[], checks: Checks): Finding[] {
  return statements.flatMap((statement, i) => {
    if (statement.quantities.length === 0) return []
    const roles = rolesOf(statement)
    const moves = movesIn(statement, roles, statements[i - 1])
    return [...moves.flatMap((move) => checkMove(move, checks)), ...checkSums(statement, checks)]
  })
}
