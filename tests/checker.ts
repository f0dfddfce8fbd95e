import path from 'node:path'
import { sourcesOf } from '../src/articles/sources'
import { formatOf } from '../src/articles/collect'
import { Checker, type CheckOptions } from '../src/check'
import { isoDate } from '../src/mentions/calendar'
import type { Article } from '../src/model'
import { buildRules } from '../src/rules/build'
import { BUILT_IN_PACK, type RuleSource } from '../src/rules/file'
import type { RuleSet } from '../src/rules/compile'
import { decodeRules, findRuleFiles } from '../src/rules/sources'

const fail = (error: Error): never => {
  throw error
}

/** A checker with the rules of one file. */
export async function checkerWith(yaml: string, options: CheckOptions = {}): Promise<Checker> {
  const { ruleSet } = await buildRules(undefined, [{ path: 'own.yaml', pack: 'own', yaml }], ['de', 'en'], fail)
  return new Checker(ruleSet, options)
}

let shipped: Promise<RuleSet> | undefined
let plain: Promise<Checker> | undefined

/** The checker with the shipped rules; one for all where there are no options. */
export async function shippedChecker(options?: CheckOptions): Promise<Checker> {
  const sources = (): RuleSource[] => decodeRules(findRuleFiles([{ path: path.resolve('rules'), pack: BUILT_IN_PACK }], fail), fail)
  shipped ??= buildRules(undefined, sources(), ['de', 'en'], fail).then(({ ruleSet }) => ruleSet)
  if (options) return new Checker(await shipped, options)
  plain ??= shipped.then((ruleSet) => new Checker(ruleSet))
  return plain
}

/** Files as articles that are read together. */
export async function articlesOf(checker: Checker, files: Readonly<Record<string, string>>): Promise<Article[]> {
  const sources = await Promise.all(Object.entries(files).map(([file, text]) => sourcesOf(file, text, formatOf(file), fail)))
  return checker.read(sources.flat())
}

/** What is known of one text as an article, its date as ISO 8601. */
export async function infoOf(checker: Checker, text: string, file = 'a.txt') {
  const [article] = await articlesOf(checker, { [file]: text })
  const { published, ...info } = article!.info
  return { ...info, published: published === null ? null : isoDate(published) }
}

/** Rule ids and quotes of what is found in files that are read together. */
export async function findingsIn(checker: Checker, files: Readonly<Record<string, string>>): Promise<[string, ...string[]][]> {
  const articles = await articlesOf(checker, files)
  return checker.check(articles).map(({ rule, evidence }) => [rule, ...evidence.map(({ quote }) => quote)])
}
