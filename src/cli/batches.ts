import type { Pass } from '../passes'

/** So many articles are read at once; own choice: enough that sending them to a worker costs nothing beside reading them. */
const BATCH = 256

/** What a person is told of a pass. */
export const stageOf = ({ kind }: Pass): string => (kind === 'check' || kind === 'skim' ? 'checking' : 'reading')

/** Articles in runs, in their order; null ends a run. */
export async function* batches<T>(articles: AsyncIterable<T | null>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const article of articles) {
    if (article !== null) batch.push(article)
    if (batch.length === BATCH || article === null) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
