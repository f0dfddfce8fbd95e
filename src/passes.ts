import { type KnownNames, NameCollector, type ShownNames } from './articles/knownNames'
import type { Draft } from './articles/read'
import { type Collection, type Facts, factsOf, neighboursOf } from './articles/settle'
import type { Excerpt } from './articles/excerpt'
import type { Checker } from './check'
import { packedClaim, type PackedClaim } from './checks/claimIndex'
import { byPlace } from './checks/evidence'
import { coverageOf } from './claims/coverage'
import type { ArticleInfo, Claim, Company, Coverage, Finding, Source } from './model'

/**
 * What is done with every article of a collection, three times over, so that no more than a few of them need be in memory:
 * who is named at all; whom each is about, and when it appeared; what is wrong with it. Where phrases alone decide, skimming them once is enough.
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
  /** Packed where they went from thread to thread. */
  claims: readonly (Claim | PackedClaim)[]
  coverage: Coverage
}

/** What a pass gives for each article. */
export interface Results {
  names: Named
  facts: Facts
  check: Checked
}

/** What is skimmed: an article, or what alone is worth reading of some. */
export type Readable = Source | Excerpt

export interface Batch {
  texts: readonly Readable[]
  /** How many articles there were, those of which nothing is worth reading among them. */
  articles: number
  /** How many problems were known once they were there. */
  problems: number
}

/** What phrases alone find in a batch. */
export interface Skimmed {
  articles: number
  findings: Finding[]
  problems: number
}

export const skim = (checker: Checker, { texts, articles, problems }: Batch): Skimmed => ({
  articles,
  findings: texts.flatMap((text) => checker.skim(text)),
  problems,
})

/** Does one pass over articles, one by one. */
export function perform<P extends Pass>(checker: Checker, pass: P, drafts: Iterable<Draft>): Generator<Results[P['kind']]>
export function* perform(checker: Checker, pass: Pass, drafts: Iterable<Draft>): Generator<Results[Pass['kind']]> {
  for (const draft of drafts) yield performOn(checker, pass, draft)
}

function performOn(checker: Checker, pass: Pass, draft: Draft): Named | Facts | Checked {
  if (pass.kind === 'names') return namedIn(draft)
  if (pass.kind === 'facts') return factsOf(draft, pass.names)
  const article = checker.settleOne(draft, pass.collection)
  const { findings, claims } = checker.checkArticle(article)
  return { info: article.info, findings: findings.sort(byPlace), claims, coverage: coverageOf(article, claims) }
}

/** What a worker gives back of an article, in place of `Checked`. */
export const packedForm = (checked: Checked): Checked => ({ ...checked, claims: checked.claims.map(packedClaim) })

const namedIn = ({ article, open, fiscalStart, clues: { shown, guess, others, lead } }: Draft): Named => ({
  shown: { shown, guess, others, lead },
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
