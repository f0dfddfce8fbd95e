import { type KnownNames, NameCollector, type ShownNames } from './articles/names'
import type { Draft } from './articles/read'
import { type Collection, type Facts, factsOf, neighboursOf } from './articles/settle'
import type { Checker } from './check'
import { byPlace } from './checks/evidence'
import type { ArticleInfo, Claim, Finding } from './model'

/**
 * What is done with every article of a collection, three times over, so that no more than a few of them need be in memory:
 * who is named at all; whom each is about, and when it appeared; what is wrong with it.
 */
export type Pass = { kind: 'names' } | { kind: 'facts'; names: KnownNames } | { kind: 'check'; collection: Collection }

export interface Named {
  shown: ShownNames
  /** It tells the others of its subject's days, or needs to be told. */
  hasOpenDates: boolean
}

export interface Checked {
  info: ArticleInfo
  findings: Finding[]
  claims: Claim[]
}

/** What a pass gives for each article. */
export interface Results {
  names: Named
  facts: Facts
  check: Checked
}

/** Does one pass over drafts, one by one. */
export function perform<P extends Pass>(checker: Checker, pass: P, drafts: Iterable<Draft>): Generator<Results[P['kind']]>
export function* perform(checker: Checker, pass: Pass, drafts: Iterable<Draft>): Generator<Results[Pass['kind']]> {
  for (const draft of drafts) {
    if (pass.kind === 'names') yield namedIn(draft)
    else if (pass.kind === 'facts') yield factsOf(draft, pass.names)
    else {
      const article = checker.settleOne(draft, pass.collection)
      const { findings, claims } = checker.checkArticle(article)
      yield { info: article.info, findings: findings.sort(byPlace), claims }
    }
  }
}

const namedIn = ({ article, open, fiscalStart, clues: { shown, guess } }: Draft): Named => ({
  shown: { shown, guess },
  hasOpenDates: open !== null || fiscalStart !== null || article.info.published === null,
})

/** Does a pass over all articles, in their order. */
export type Passage = <P extends Pass>(pass: P) => AsyncIterable<Results[P['kind']]>

/** The first two passes: what all articles of a collection tell each of them. Gives back the number of articles, too. */
export async function readCollection(pass: Passage): Promise<{ collection: Collection; articles: number }> {
  const collector = new NameCollector()
  let articles = 0
  let hasOpenDates = false
  for await (const named of pass({ kind: 'names' })) {
    collector.add(named.shown)
    hasOpenDates ||= named.hasOpenDates
    articles++
  }
  const names = collector.names()
  const facts: Facts[] = []
  if (hasOpenDates) for await (const fact of pass({ kind: 'facts', names })) facts.push(fact)
  return { collection: { names, neighbours: neighboursOf(facts) }, articles }
}
