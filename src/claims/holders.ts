import type { Mention } from '../model'
import type { Statement } from './statement'
import { thingsNear } from './things'

/** Who holds a stake: a class of holders, a named one, or the company that the sentence is about. */
export function holderOf(statement: Statement, value: Pick<Mention, 'first' | 'last'>, stem: string | null): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [holder, words] of statement.words.holders) {
    for (let i = statement.first; i < statement.last; i++) {
      if (!words.has(statement.word(i))) continue
      const distance = statement.distance(i, i + 1, value.first, value.last) + (i >= value.last ? 2 : 0)
      if (distance < least) {
        least = distance
        best = holder
      }
    }
  }
  return best ?? thingsNear(statement, value, stem)[0] ?? stem
}
