import type { Mention } from '../model'
import type { Statement } from './statement'
import { bare } from './things'
import { headOf, regionAt } from './whole'

type Tokens = Pick<Mention, 'first' | 'last'>

/**
 * The part of its sales that a share is told of: the regions and the words of its clause that say which, as they begin, sorted: “filte”
 * of “filters made up 44% of sales” and of “44% of sales came from the filter division”; empty where none does.
 */
export function partOf(statement: Statement, value: Tokens): string {
  const { clauses, attending } = statement.words
  const own = statement.segment(value.first)
  // “Filters are the largest business, with 44% of sales”
  const from = statement.isIn(attending, statement.segmentStart(own)) ? own - 1 : own
  const found = new Set<string>()
  const buyers = new Set<string>()
  for (let i = statement.first; i < statement.last; i++) {
    if (statement.segment(i) < from || statement.segment(i) > own) continue
    if (i >= value.last && statement.isIn(clauses, i)) break
    const region = regionAt(statement, i)
    if (region !== null) found.add(region)
    else if (!isIdle(statement, i)) (statement.isIn(statement.words.buyers, i) ? buyers : found).add(headOf(bare(statement.word(i))))
  }
  return [...(found.size > 0 && isOfRegionsAlone(statement, found) ? found : [...found, ...buyers])].sort().join(' ')
}

/** “American customers”: those of the region. */
const isOfRegionsAlone = ({ words }: Statement, found: ReadonlySet<string>): boolean =>
  [...found].every((word) => words.regions.some(([region]) => region === word))

/** Whether a word says nothing of which part it is. */
function isIdle(statement: Statement, i: number): boolean {
  const { fillers, prepositions, clauses, over, up, down, expected, definite, self, anyKind, deeds, earns } = statement.words
  const { shares, dealt, partNouns, relatives, copulas, buyers, turnover } = statement.words
  const word = bare(statement.word(i))
  // “The U.S.” has letters of their own.
  if (!statement.isWord(i) || word.length < 2 || statement.mentionAt(i) !== undefined || statement.namesAt(i)) return true
  // “In the quarter”
  if (statement.facts(i)?.unit) return true
  if (statement.capitalNouns && !statement.capitalised(i)) return true
  // “Business customers”, and “the filter business”
  if (statement.isIn(buyers, i + 1)) return [definite, prepositions, expected].some((list) => statement.isIn(list, i))
  const idle = [
    fillers,
    prepositions,
    clauses,
    over,
    up,
    down,
    expected,
    definite,
    self,
    anyKind,
    deeds,
    earns,
    shares,
    dealt,
    partNouns,
    relatives,
    copulas,
    turnover,
  ]
  const isOwn = self.has(word) // “the company’s”
  return isOwn || idle.some((list) => statement.isIn(list, i)) || isSuperlativeOfPart(statement, i)
}

/** “The largest market”; but “the largest customer”. */
const isSuperlativeOfPart = (statement: Statement, i: number): boolean =>
  /est$/.test(statement.word(i)) && statement.isIn(statement.words.partNouns, i + 1)
