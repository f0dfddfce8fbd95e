import type { Draft } from '../articles/read'
import type { Checker } from '../check'
import type { Article, Source } from '../model'
import type { Progress } from './progress'

/** Sources as articles, with progress. */
export async function readArticles(checker: Checker, sources: readonly Source[], progress: Progress): Promise<Article[]> {
  const drafts: Draft[] = []
  for await (const draft of progress.over('reading', sources.length, checker.drafts(sources))) drafts.push(draft)
  return checker.settle(drafts)
}
