import { groupBy } from '../group'
import { type Article, type Finding, type FindRule, type Rule, SEVERITIES, type Span } from '../model'
import type { FoundPhrase, FoundPhrases } from '../rules/phrases'
import { TokenKind } from '../text/tokens'
import { evidenceAt } from './evidence'
import { fits } from './forms'

/** What is told where several rules of one category find something in one sentence. */
export type Rivals = 'gravest' | 'all'

/**
 * Phrases that are there and should not be: per sentence and category the gravest, and among those the widest;
 * or the widest of each rule, as the tests of single rules want it.
 */
export function findPhrases(article: Article, phrases: FoundPhrases, rules: readonly Rule[], told: Rivals = 'gravest'): Finding[] {
  const paragraphOf = (sentence: number): number => article.sentences[sentence]!.paragraph
  const calmSentences = new Set((phrases.get('not') ?? []).map(({ rule, sentence }) => `${rule} ${sentence}`))
  const calmParagraphs = new Set((phrases.get('unless') ?? []).map(({ rule, sentence }) => `${rule} ${paragraphOf(sentence)}`))
  const suspects = (phrases.get('find') ?? []).filter(
    ({ rule, sentence }) => !calmSentences.has(`${rule} ${sentence}`) && !calmParagraphs.has(`${rule} ${paragraphOf(sentence)}`),
  )
  const found = inPlace(article, suspects, rules)
  const single = found.filter(({ rule }) => findRule(rules, rule).count === 1)
  const rivals = groupBy(single, ({ rule, sentence }) => `${sentence} ${told === 'all' ? rule : findRule(rules, rule).category}`)
  const widest = [...rivals.values()].map((phrases) =>
    phrases.reduce((best, phrase) => (weight(phrase, rules) > weight(best, rules) ? phrase : best)),
  )
  return [...widest.map((phrase) => finding(article, findRule(rules, phrase.rule), [phrase])), ...counted(article, found, rules)]
}

/**
 * The phrases that stand where their rules want them. What one sentence sells makes its neighbours suspect,
 * so the rest is looked through again until nothing is added.
 */
function inPlace(article: Article, suspects: readonly FoundPhrase[], rules: readonly Rule[]): FoundPhrase[] {
  const found: FoundPhrase[] = []
  const selling = new Set<number>()
  let rest = suspects
  for (let added = true; added; ) {
    const verdicts = groupBy(rest, (phrase) => {
      const { in: zones, as: forms } = findRule(rules, phrase.rule)
      return fits(article, phrase, zones, forms, selling)
    })
    const now = verdicts.get(true) ?? []
    added = now.length > 0
    found.push(...now)
    for (const { rule, sentence } of now) if (sells(findRule(rules, rule))) selling.add(sentence)
    rest = verdicts.get(false) ?? []
  }
  return found
}

const sells = ({ category, count }: FindRule): boolean => category === 'boilerplate' && count === 1

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

/** Severity first, then width: no sentence has ten thousand words. */
const weight = ({ rule, first, last }: FoundPhrase, rules: readonly Rule[]): number =>
  last - first - 1e4 * SEVERITIES.indexOf(findRule(rules, rule).severity)

function findRule(rules: readonly Rule[], index: number): FindRule {
  const rule = rules[index]!
  if (rule.verb !== 'find') throw new TypeError(`rule ${rule.id} finds nothing`)
  return rule
}

function finding(article: Article, rule: FindRule, phrases: readonly FoundPhrase[]): Finding {
  const evidence = phrases.map((phrase) => {
    const { start, end } = spanOf(article.tokens, article.sentences, phrase)
    return evidenceAt(article, start, end)
  })
  const { id, category, severity, say } = rule
  const match = evidence.map(({ quote }) => quote.replace(/\s+/g, ' ')).join('”, “')
  return { rule: id, category, severity, say, values: { match, count: String(evidence.length) }, evidence }
}

/** The words of a phrase; a phrase that is only a mark, such as “?” or “^ …”, stands for its sentence. */
function spanOf(
  { kind, start, end }: Article['tokens'],
  sentences: Article['sentences'],
  { sentence, first, last, parts }: FoundPhrase,
): Span {
  if (parts[0]?.span) return parts[0].span
  const isMark = last === first || (last - first === 1 && kind[first] === TokenKind.Symbol)
  return isMark ? sentences[sentence]! : { start: start[first]!, end: end[last - 1]! }
}
