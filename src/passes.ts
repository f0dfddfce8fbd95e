import { type KnownNames, NameCollector, type ShownNames } from './articles/names'
import type { Draft } from './articles/read'
import { type Collection, type Facts, factsOf, neighboursOf } from './articles/settle'
import type { Excerpt } from './articles/skim'
import type { Checker } from './check'
import { byPlace } from './checks/evidence'
import type { ArticleInfo, Claim, Company, Finding, Source } from './model'

/**
 * What is done with every article of a collection, three times over, so that no more than a few of them need be in memory:
 * who is named at all; whom each is about, and when it appeared; what is wrong with it. Where phrases alone decide, one pass is enough.
 */
export type Pass = { kind: 'names' } | { kind: 'facts'; names: KnownNames } | { kind: 'check'; collection: Collection } | { kind: 'skim' }

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
  skim: Checked
}

/** What is read: an article, or what it was read as before, or what alone is worth skimming. */
export type Readable = Source | Draft | Excerpt

/** What is no excerpt, and not nothing. */
export const isSource = (given: Source | Excerpt | null): given is Source => given !== null && 'text' in given

/** Does one pass over sources, or over what they were read as before, one by one; excerpts can only be skimmed. */
export function perform<P extends Pass>(checker: Checker, pass: P, articles: Iterable<Readable>): Generator<Results[P['kind']]>
export function* perform(checker: Checker, pass: Pass, articles: Iterable<Readable>): Generator<Results[Pass['kind']]> {
  for (const article of articles) {
    if (pass.kind === 'skim') yield skimmed(checker, 'article' in article ? article.article : article)
    else if (!('paragraphs' in article)) yield performOn(checker, pass, 'article' in article ? article : checker.draft(article))
  }
}

function skimmed(checker: Checker, given: Source | Excerpt): Checked {
  const { info, findings } = checker.skim(given)
  return { info, findings, claims: [] }
}

function performOn(checker: Checker, pass: Exclude<Pass, { kind: 'skim' }>, draft: Draft): Named | Facts | Checked {
  if (pass.kind === 'names') return namedIn(draft)
  if (pass.kind === 'facts') return factsOf(draft, pass.names)
  const article = checker.settleOne(draft, pass.collection)
  const { findings, claims } = checker.checkArticle(article)
  return { info: article.info, findings: findings.sort(byPlace), claims }
}

const namedIn = ({ article, open, fiscalStart, clues: { shown, guess } }: Draft): Named => ({
  shown: { shown, guess },
  hasOpenDates: open !== null || fiscalStart !== null || article.info.published === null,
})

/** Does a pass over all articles, in their order. */
export type Passage = <P extends Pass>(pass: P) => AsyncIterable<Results[P['kind']]>

/** The first two passes: what all articles of a collection tell each of them. */
export async function readCollection(pass: Passage, companies?: readonly Company[]): Promise<Collection> {
  const collector = new NameCollector()
  let hasOpenDates = false
  for await (const named of pass({ kind: 'names' })) {
    collector.add(named.shown)
    hasOpenDates ||= named.hasOpenDates
  }
  const names = collector.names(companies)
  const facts: Facts[] = []
  if (hasOpenDates) for await (const fact of pass({ kind: 'facts', names })) facts.push(fact)
  return { names, neighbours: neighboursOf(facts) }
}
