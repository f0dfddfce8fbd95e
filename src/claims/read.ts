import { groupBy } from '../group'
import type { Article, Claim, CompareRule, Mention, Period, Rule } from '../model'
import { completePhrases } from '../rules/phrases'
import type { PhraseMatch, Reader } from '../rules/reader'
import { claimsOf } from './claim'
import type { Cue } from './cues'
import { Statement } from './statement'
import { isSpan } from './when'
import { Speaker } from './who'
import type { StatementWords } from './words'

/** The measures in force, by name. */
export type Measures = ReadonlyMap<string, CompareRule>

export const measuresOf = (rules: readonly Rule[]): Measures =>
  new Map(rules.flatMap((rule) => (rule.verb === 'compare' ? [[rule.measure, rule] as const] : [])))

/** The sentences of an article as the claim readers and the calculations see them. */
export function statementsIn(article: Article, words: StatementWords, { lexicon, language }: Pick<Reader, 'lexicon' | 'language'>): Statement[] {
  const mentions = bySentenceOf(article)
  return article.sentences.map((_, index) => new Statement(article, index, mentions[index] ?? [], words, lexicon, language.capitalNouns))
}

/** The claims of one article: values near words that say what they measure. */
export function readClaims(statements: readonly Statement[], matches: readonly PhraseMatch[], rules: readonly Rule[], measures: Measures): Claim[] {
  const [first] = statements
  if (!first) return []
  const bySentence = groupBy(matches, ({ sentence }) => sentence)
  const speaker = new Speaker(first.article.names)
  const claims: Claim[] = []
  let paragraph = -1
  let corrected = -1
  let inherited: Period | null = null
  for (const statement of statements) {
    if (statement.sentence.paragraph !== paragraph) {
      paragraph = statement.sentence.paragraph
      inherited = null
      speaker.restart()
    }
    if (statement.words.corrections.has(statement.word(statement.first))) corrected = statement.sentence.paragraph
    if (corrected === statement.sentence.paragraph) continue
    const cues = cuesOf(bySentence.get(statement.index) ?? [], rules, measures)
    if (cues.length > 0) claims.push(...claimsOf({ statement, speaker, inherited }, cues))
    const span = statement.times.find(({ value: { start, end } }) => start != null && end != null && isSpan({ start, end }))
    if (span) inherited = { start: span.value.start ?? null, end: span.value.end ?? null }
    speaker.pass(statement)
  }
  return claims
}

/** Mentions by the sentence that they stand in. */
function bySentenceOf({ sentences, mentions }: Article): Mention[][] {
  const result: Mention[][] = sentences.map(() => [])
  let index = 0
  for (const mention of [...mentions].sort((a, b) => a.first - b.first)) {
    while (index < sentences.length - 1 && sentences[index]!.last <= mention.first) index++
    result[index]?.push(mention)
  }
  return result
}

/** The cues of a sentence: every part of a complete phrase points at values. */
function cuesOf(matches: readonly PhraseMatch[], rules: readonly Rule[], measures: Measures): Cue[] {
  const counted = [...completePhrases(matches, 'unit'), ...completePhrases(matches, 'noun')]
  const nounsOf = (rule: number) => counted.filter((phrase) => phrase.rule === rule)
  const barred = new Set(completePhrases(matches, 'not').map(({ rule }) => rule))
  return (['near', 'unit'] as const).flatMap((key) =>
    completePhrases(matches, key).flatMap(({ rule: index, parts }) => {
      const rule = rules[index]!
      const measure = rule.verb === 'claim' && !barred.has(index) ? measures.get(rule.measure) : undefined
      if (rule.verb !== 'claim' || !measure) return []
      const nouns = rule.unit.length + rule.noun.length > 0 && key === 'near' ? nounsOf(index) : null
      return [{ rule, measure, key, nouns, parts }]
    }),
  )
}
