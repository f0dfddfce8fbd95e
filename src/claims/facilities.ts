import type { Article } from '../model'
import { TokenFlag, TokenKind } from '../text/tokens'
import type { Statement } from './statement'
import { bare } from './things'

const facilities = new WeakMap<Article, ReadonlySet<string>>()

/**
 * Whether a word is the name of a mine, plant or brand of the company, as the article shows it somewhere: “the Red Hill mine”,
 * “die Mine Oderau”. What such a thing does, the company does.
 */
export function isFacility(statement: Statement, i: number): boolean {
  let known = facilities.get(statement.article)
  if (!known) {
    known = namesBesideNouns(statement)
    facilities.set(statement.article, known)
  }
  return known.has(bare(statement.word(i)))
}

function namesBesideNouns({ article, words: lists, capitalNouns }: Statement): ReadonlySet<string> {
  const { tokens, words } = article
  const isName = (i: number): boolean =>
    i >= 0 &&
    i < tokens.count &&
    tokens.kind[i] === TokenKind.Word &&
    (tokens.flags[i]! & TokenFlag.Capitalised) !== 0 &&
    !words.isIn(lists.definite, i) &&
    !words.isIn(lists.notNames, i)
  const found = new Set<string>()
  for (let noun = 0; noun < tokens.count; noun++) {
    if (!words.isIn(lists.facilities, noun)) continue
    const step = capitalNouns ? 1 : -1
    for (let i = noun + step; Math.abs(i - noun) <= NAME && isName(i); i += step) found.add(bare(words.form(i)))
  }
  return found
}

/** Words of such a name at most; own choice. */
const NAME = 3
