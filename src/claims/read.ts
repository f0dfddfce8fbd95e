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
  let before: Statement | null = null
  for (const statement of statements) {
    if (statement.sentence.paragraph !== paragraph) {
      paragraph = statement.sentence.paragraph
      inherited = null
      before = null
      speaker.restart()
    }
    if (statement.words.corrections.has(statement.word(statement.first))) corrected = statement.sentence.paragraph
    if (corrected === statement.sentence.paragraph) continue
    const cues = cuesOf(bySentence.get(statement.index) ?? [], rules, measures)
    if (cues.length > 0) claims.push(...claimsOf({ statement, speaker, inherited, before }, cues))
    inherited = topicPeriod(statement, inherited)
    speaker.pass(statement)
    before = statement
  }
  return claims
}

/** A topic stands among the first words of its sentence; own choice. */
const TOPIC = 7

/** The period that a statement passes on: its own where it names one as its topic, else the one before. */
function topicPeriod(statement: Statement, before: Period | null): Period | null {
  for (const { first, value } of statement.times) {
    const { start, end } = value
    if (start == null || end == null || !isSpan({ start, end })) continue
    const isTopic = first - statement.first <= TOPIC
    if (!isCompared(statement, first) && (isTopic || before === null)) return { start, end }
  }
  return before
}

/** “mehr als im Dezember”, “nach 2024”: a time that only something else is compared with. */
function isCompared(statement: Statement, first: number): boolean {
  for (let i = first - 1; i >= statement.first && i >= first - 3; i--) {
    const word = statement.word(i)
    if (statement.words.before.has(word) || statement.words.earlier.has(word) || statement.words.than.has(word)) return true
  }
  return false
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
