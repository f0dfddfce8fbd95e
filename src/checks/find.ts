import { groupBy } from '../group'
import type { Article, Finding, FindRule, Rule } from '../model'
import type { PhraseMatch } from '../rules/reader'
import { evidenceAt } from './evidence'
import { fits } from './forms'

/** A phrase of a rule that is wholly there: all its parts, in one sentence. */
export interface FoundPhrase {
  /** Index of the rule, and of the phrase under its key. */
  rule: number
  index: number
  sentence: number
  /** Tokens [first, last). */
  first: number
  last: number
}

/** The complete phrases under one key of the rules, sentence by sentence. */
export function completePhrases(matches: readonly PhraseMatch[], key: string): FoundPhrase[] {
  const wanted = matches.filter(({ use }) => use.key === key)
  const groups = groupBy(wanted, ({ use, sentence }) => `${sentence} ${use.rule} ${use.index}`)
  return [...groups.values()].flatMap((hits) => {
    const { use, sentence } = hits[0]!
    const parts = groupBy(hits, (hit) => hit.use.part)
    if (parts.size < use.parts) return []
    const longest = [...parts.values()].map((same) => same.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a)))
    const first = Math.min(...longest.map((hit) => hit.first))
    const last = Math.max(...longest.map((hit) => hit.last))
    return [{ rule: use.rule, index: use.index, sentence, first, last }]
  })
}

/** Phrases that are there and should not be: per sentence and category the one that spans most. */
export function findPhrases(article: Article, matches: readonly PhraseMatch[], rules: readonly Rule[]): Finding[] {
  const harmless = new Set(completePhrases(matches, 'not').map(({ rule, sentence }) => `${rule} ${sentence}`))
  const found = completePhrases(matches, 'find').filter((phrase) => {
    const rule = rules[phrase.rule]!
    return rule.verb === 'find' && !harmless.has(`${phrase.rule} ${phrase.sentence}`) && fits(article, phrase, rule.in, rule.as)
  })
  const single = found.filter(({ rule }) => findRule(rules, rule).count === 1)
  const rivals = groupBy(single, ({ rule, sentence }) => `${sentence} ${findRule(rules, rule).category}`)
  const widest = [...rivals.values()].map((phrases) => phrases.reduce((best, phrase) => (width(phrase) > width(best) ? phrase : best)))
  return [...widest.map((phrase) => finding(article, findRule(rules, phrase.rule), [phrase])), ...counted(article, found, rules)]
}

/** Rules that ask for several different phrases in one article. */
function counted(article: Article, found: readonly FoundPhrase[], rules: readonly Rule[]): Finding[] {
  const byRule = groupBy(
    found.filter(({ rule }) => findRule(rules, rule).count > 1),
    ({ rule }) => rule,
  )
  return [...byRule].flatMap(([index, phrases]) => {
    const different = [...groupBy(phrases, (phrase) => phrase.index).values()].map(([phrase]) => phrase!)
    const rule = findRule(rules, index)
    return different.length >= rule.count
      ? [
          finding(
            article,
            rule,
            different.sort((a, b) => a.first - b.first),
          ),
        ]
      : []
  })
}

const width = ({ first, last }: FoundPhrase): number => last - first

function findRule(rules: readonly Rule[], index: number): FindRule {
  const rule = rules[index]!
  if (rule.verb !== 'find') throw new TypeError(`rule ${rule.id} finds nothing`)
  return rule
}

function finding({ tokens, ...article }: Article, rule: FindRule, phrases: readonly FoundPhrase[]): Finding {
  const evidence = phrases.map(({ first, last }) => evidenceAt(article, tokens.start[first]!, tokens.end[last - 1]!))
  const { id, category, severity, say } = rule
  const match = evidence.map(({ quote }) => quote.replace(/\s+/g, ' ')).join('”, “')
  return { rule: id, category, severity, say, values: { match, count: String(evidence.length) }, evidence }
}
