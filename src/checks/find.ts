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
  const suspects = phrases.get('find')
  if (!suspects) return []
  const found = inPlace(article, withoutCalm(article, suspects, phrases), rules)
  /** The widest of each sentence, and of each category or rule there. */
  const widest = new Map<string, FoundPhrase>()
  for (const phrase of found) {
    const { category, count } = findRule(rules, phrase.rule)
    if (count > 1) continue
    const rivals = `${phrase.sentence} ${told === 'all' ? phrase.rule : category}`
    const best = widest.get(rivals)
    if (!best || weight(phrase, rules) > weight(best, rules)) widest.set(rivals, phrase)
  }
  const single = Array.from(widest.values(), (phrase) => finding(article, findRule(rules, phrase.rule), [phrase]))
  return [...single, ...counted(article, found, rules)]
}

/** Phrases without those that a `not` of their rule in the sentence, or an `unless` in the paragraph, makes harmless. */
function withoutCalm({ sentences }: Article, suspects: readonly FoundPhrase[], phrases: FoundPhrases): readonly FoundPhrase[] {
  const nots = phrases.get('not')
  const unlesses = phrases.get('unless')
  if (!nots && !unlesses) return suspects
  const inSentence = ({ rule, sentence }: FoundPhrase): string => `${rule} ${sentence}`
  const inParagraph = ({ rule, sentence }: FoundPhrase): string => `${rule} ${sentences[sentence]!.paragraph}`
  const calmSentences = new Set(nots?.map(inSentence))
  const calmParagraphs = new Set(unlesses?.map(inParagraph))
  return suspects.filter((phrase) => !calmSentences.has(inSentence(phrase)) && !calmParagraphs.has(inParagraph(phrase)))
}

/**
 * The phrases that stand where their rules want them. What one sentence sells makes its neighbours suspect,
 * so the rest is looked through again until nothing is added.
 */
function inPlace(article: Article, suspects: readonly FoundPhrase[], rules: readonly Rule[]): FoundPhrase[] {
  const found: FoundPhrase[] = []
  const selling = new Set<number>()
  for (let rest = suspects; rest.length > 0; ) {
    const [now, later]: [FoundPhrase[], FoundPhrase[]] = [[], []]
    for (const phrase of rest) {
      const { in: zones, as: forms } = findRule(rules, phrase.rule)
      if (fits(article, phrase, zones, forms, selling)) now.push(phrase)
      else later.push(phrase)
    }
    if (now.length === 0) break
    found.push(...now)
    for (const { rule, sentence } of now) if (sells(findRule(rules, rule))) selling.add(sentence)
    rest = later
  }
  return found
}

const sells = ({ category, count }: FindRule): boolean => category === 'boilerplate' && count === 1

/** Rules that ask for several different phrases in one article. */
function counted(article: Article, found: readonly FoundPhrase[], rules: readonly Rule[]): Finding[] {
  const several = found.filter(({ rule }) => findRule(rules, rule).count > 1)
  if (several.length === 0) return []
  const byRule = groupBy(several, ({ rule }) => rule)
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
