import { Checker } from './check'
import { InputError } from './errors'
import type { Article, Example, Place, Rule, Source } from './model'
import type { RuleSet } from './rules/compile'
import { Coverage, type UnusedPhrase } from './rules/coverage'

/** An example that does not do what its rule says. */
export interface ExampleFailure {
  rule: Rule
  /** A hit that the rule does not find, or a miss that it does. */
  kind: 'missing' | 'noisy'
  example: string
  /** What was found instead, where that helps. */
  found: string[]
  error: InputError
}

export interface ExampleReport {
  failures: ExampleFailure[]
  examples: number
  phrases: number
  /** Phrases that no example of their rule holds. */
  unused: UnusedPhrase[]
}

/** Where the value at some keys of a rule stands. */
export type PlaceOf = (rule: Rule, keys: readonly PropertyKey[]) => Place

/** Runs the examples of rules, each with all rules in force; what a rival rule would hide counts too. */
export function testExamples(
  ruleSet: RuleSet,
  rules: readonly Rule[] = ruleSet.rules,
  placeOf: PlaceOf = ({ place }) => place,
): ExampleReport {
  const checkers = new Map<string | null, Checker>()
  const checkerFor = (language: string | null): Checker => {
    const known = checkers.get(language)
    if (known) return known
    const checker = new Checker(ruleSet, { language: language ?? undefined })
    checkers.set(language, checker)
    return checker
  }
  const coverage = new Coverage(ruleSet.rules)
  const runAll = (rule: Rule, key: 'hit' | 'miss'): ExampleFailure[] =>
    rule[key].flatMap((example, index) => {
      const outcome = runExample(checkerFor(rule.language), rule, example, coverage)
      const failure = failureOf(rule, key, example, outcome, placeOf(rule, [key, index]))
      return failure ? [failure] : []
    })
  const failures = rules.flatMap((rule) => [...runAll(rule, 'hit'), ...runAll(rule, 'miss')])
  const examples = rules.reduce((sum, { hit, miss }) => sum + hit.length + miss.length, 0)
  return { failures, examples, phrases: coverage.count(rules), unused: coverage.unused(rules) }
}

interface Outcome {
  /** Spans that the rule found, and spans that are pinned, as texts. */
  found: string[]
  pinned: string[]
}

const PIN = /\[\[([\s\S]*?)\]\]/g

function runExample(checker: Checker, rule: Rule, example: Example, coverage: Coverage): Outcome {
  const sources = example.map((text, index): Source => {
    const plain = text.replace(PIN, '$1')
    return { path: `example-${index + 1}`, text: plain, reading: plain, metadata: {} }
  })
  const articles = checker.read(sources)
  for (const article of articles) coverage.note(rule, checker.phrases(article))
  return {
    found: rule.verb === 'claim' ? claimedValues(checker, rule.measure, articles) : foundQuotes(checker, rule.id, articles),
    pinned: example.flatMap((text) => Array.from(text.matchAll(PIN), (match) => match[1]!)),
  }
}

const foundQuotes = (checker: Checker, id: string, articles: readonly Article[]): string[] =>
  checker.check(articles, 'all').flatMap(({ rule, evidence }) => (rule === id ? evidence.map(({ quote }) => quote) : []))

function claimedValues(checker: Checker, measure: string, articles: readonly Article[]): string[] {
  const texts = new Map(articles.map(({ info, text }) => [info, text]))
  const claims = checker.claims(articles).filter((claim) => claim.measure === measure || claim.measure === `${measure}-change`)
  return claims.map(({ evidence, at }) => texts.get(evidence.article)?.slice(at.start, at.end) ?? '')
}

function failureOf(rule: Rule, key: 'hit' | 'miss', example: Example, { found, pinned }: Outcome, place: Place): ExampleFailure | null {
  const isRight =
    key === 'miss' ? found.length === 0 : found.length > 0 && pinned.every((pin) => found.some((quote) => overlaps(quote, pin)))
  if (isRight) return null
  const kind = key === 'hit' ? 'missing' : 'noisy'
  const text = example.join(' / ')
  const what = key === 'hit' ? 'does not find its hit' : 'finds its miss'
  const instead = found.length > 0 ? `found “${found.join('”, “')}”` : 'mend the phrases or the example'
  return { rule, kind, example: text, found, error: new InputError(`rule “${rule.id}” ${what} “${text}”`, place, instead) }
}

const overlaps = (quote: string, pin: string): boolean => quote.includes(pin) || pin.includes(quote)
