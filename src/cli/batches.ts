import type { Pass } from '../passes'

/** So many articles are read at once; own choice: enough that sending them to a worker costs nothing beside reading them. */
export const BATCH = 64

/** What a person is told of a pass. */
export const stageOf = ({ kind }: Pass): string => (kind === 'check' ? CHECKING : 'reading')
export const CHECKING = 'checking'

/** Articles in runs, in their order. */
export async function* batches<T>(articles: AsyncIterable<T>): AsyncGenerator<T[]> {
  const batch: T[] = []
  for await (const article of articles) if (batch.push(article) === BATCH) yield batch.splice(0)
  if (batch.length > 0) yield batch
}
