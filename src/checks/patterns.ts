import { InputError } from '../errors'
import type { Article, FindRule, Rule, Sentence, Span } from '../model'
import { runsWithin } from '../rules/guard'
import type { PhraseMatch } from '../rules/reader'
import { parseRegex } from '../rules/regex'
import type { Tokens } from '../text/tokens'

/** Finds what the regular expressions of the rules match in an article. */
export type PatternFinder = (article: Article) => PhraseMatch[]

interface Pattern {
  rule: FindRule
  /** Index of the rule in the rule set. */
  ruleIndex: number
  /** Index of the pattern among those of the rule. */
  index: number
  regex: RegExp
  /** Its time grows with the square of a sentence at most: nobody need watch it. */
  isQuick: boolean
}

/** Milliseconds for the patterns of one article, and for one that used them up alone; own choice: a thousand times what is usual. */
const TIME_LIMIT = 1000

/**
 * Reads regular expressions sentence by sentence. One that takes too long goes to `problem`,
 * and the patterns of its rule are left out from there on.
 */
export function patternFinder(rules: readonly Rule[], problem: (error: InputError) => void): PatternFinder {
  let patterns = rules.flatMap(patternsOf)
  const giveUp = ({ rule, regex }: Pattern, { info }: Article): void => {
    patterns = patterns.filter((pattern) => pattern.rule !== rule)
    const remedy = 'write the pattern so that no two repeats match the same text'
    problem(new InputError(`rule “${rule.id}”: regex “${regex.source}” takes more than a second on ${info.path}`, rule.place, remedy))
  }
  return (article) => {
    const waiting = patterns.filter(({ rule }) => rule.language === null || rule.language === article.info.language)
    const found: PhraseMatch[] = []
    const searched = (some: Pattern[]): boolean => {
      const run = (): void => searchAll(article, some, found)
      if (!some.every(isQuick) || article.sentences.some(isLong)) return runsWithin(TIME_LIMIT, run)
      run()
      return true
    }
    while (waiting.length > 0 && !searched(waiting)) {
      const slow = waiting.shift()
      if (slow && !searched([slow])) giveUp(slow, article)
    }
    return found
  }
}

function patternsOf(rule: Rule, ruleIndex: number): Pattern[] {
  if (rule.verb !== 'find') return []
  return rule.regex.map((source, index) => {
    const regex = parseRegex(source)
    return { rule, ruleIndex, index, regex, isQuick: repeatsLittle(regex) }
  })
}

const isQuick = (pattern: Pattern): boolean => pattern.isQuick

/** Characters of a sentence that no pattern reads unwatched; own choice. */
const LONG = 2000
const isLong = ({ start, end }: Sentence): boolean => end - start > LONG

/** Ways in which a quick pattern may go on, at most: groups, and what may be left out or stand a few times; own choice. */
const FEW = 8

/** Whether a pattern repeats no group, and at most one character or class for ever. */
function repeatsLittle({ source }: RegExp): boolean {
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\\D|\[(?:[^\]\\]|\\.)*\]/gu, 'x')
  const repeats = plain.match(/[*+]|\{\d{2,}|\{\d+,\d{2,}|\{\d+,\}/g) ?? []
  const ways = plain.match(/\(|[^(]\?|\{/g) ?? []
  return !/\)[*+{]|\\/.test(plain) && repeats.length <= 1 && ways.length <= FEW
}

/** Takes each pattern out of `waiting` once it is done, so that the one that is stopped stands first. */
function searchAll(article: Article, waiting: Pattern[], found: PhraseMatch[]): void {
  for (let [pattern] = waiting; pattern; [pattern] = waiting) {
    found.push(...search(article, pattern))
    waiting.shift()
  }
}

function search({ reading, sentences, tokens }: Article, { rule, ruleIndex, index: own, regex }: Pattern): PhraseMatch[] {
  return sentences.flatMap((sentence, number) => {
    const text = reading.slice(sentence.start, sentence.end)
    // Most sentences hold none, and matching all of one costs several times as much as looking.
    if (text.search(regex) < 0) return []
    const index = rule.phrases.length + own
    return Array.from(text.matchAll(regex)).flatMap((match) => {
      const start = sentence.start + match.index
      const span = { start, end: start + match[0].length }
      const [first, last] = tokensWithin(span, sentence, tokens)
      const use = { rule: ruleIndex, key: 'find', index, part: 0, parts: 1, value: 'none' as const }
      return first < last ? [{ phrase: -1 - index - 1e4 * ruleIndex, first, last, sentence: number, use, span }] : []
    })
  })
}

/** The tokens [first, last) of a sentence that a span touches. */
function tokensWithin({ start, end }: Span, sentence: Sentence, tokens: Tokens): [number, number] {
  let first = sentence.first
  while (first < sentence.last && tokens.end[first]! <= start) first++
  let last = first
  while (last < sentence.last && tokens.start[last]! < end) last++
  return [first, last]
}
