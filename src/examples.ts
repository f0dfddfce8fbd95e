import { Checker } from './check'
import type { Example, Rule, Source } from './model'
import type { RuleSet } from './rules/compile'

/** An example that does not do what its rule says. */
export interface ExampleFailure {
  rule: Rule
  /** A hit that the rule does not find, or a miss that it does. */
  kind: 'missing' | 'noisy'
  example: string
  /** What was found instead, where that helps. */
  found: string[]
}

/** Runs the examples of rules; a rule's examples are read with all rules in force, and what a rival rule would hide counts too. */
export function testExamples(ruleSet: RuleSet, rules: readonly Rule[] = ruleSet.rules): ExampleFailure[] {
  const checkers = new Map<string, Checker>()
  const checkerFor = (language: string | null): Checker => {
    const key = language ?? ''
    let checker = checkers.get(key)
    if (!checker) {
      checker = new Checker(ruleSet, { language: language ?? undefined })
      checkers.set(key, checker)
    }
    return checker
  }
  return rules.flatMap((rule) => {
    const checker = checkerFor(rule.language)
    const run = (example: Example): Outcome => runExample(checker, rule, example)
    const missing = rule.hit.flatMap((example) => failure(rule, 'missing', example, run(example)))
    const noisy = rule.miss.flatMap((example) => failure(rule, 'noisy', example, run(example)))
    return [...missing, ...noisy]
  })
}

interface Outcome {
  /** Spans that the rule found, and spans that are pinned, as texts. */
  found: string[]
  pinned: string[]
}

const PIN = /\[\[([\s\S]*?)\]\]/g

function runExample(checker: Checker, rule: Rule, example: Example): Outcome {
  const sources = example.map((text, index): Source => {
    const plain = text.replace(PIN, '$1')
    return { path: `example-${index + 1}`, text: plain, reading: plain, metadata: {} }
  })
  const findings = checker.check(checker.read(sources), 'all').filter(({ rule: id }) => id === rule.id)
  return {
    found: findings.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
    pinned: example.flatMap((text) => Array.from(text.matchAll(PIN), (match) => match[1]!)),
  }
}

function failure(rule: Rule, kind: ExampleFailure['kind'], example: Example, { found, pinned }: Outcome): ExampleFailure[] {
  const right =
    kind === 'noisy' ? found.length === 0 : found.length > 0 && pinned.every((pin) => found.some((quote) => overlaps(quote, pin)))
  return right ? [] : [{ rule, kind, example: example.join(' / '), found }]
}

const overlaps = (quote: string, pin: string): boolean => quote.includes(pin) || pin.includes(quote)
