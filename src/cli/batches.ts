import type { Source } from '../model'
import type { Pass } from '../passes'

/** So many articles are read at once; own choice: enough that sending them to a worker costs nothing beside reading them. */
const BATCH = 256

/** What a person is told of a pass. */
export const stageOf = ({ kind }: Pass): string => (kind === 'check' || kind === 'skim' ? 'checking' : 'reading')

/** Articles in runs, in their order. */
export async function* batches(sources: AsyncIterable<Source>): AsyncGenerator<Source[]> {
  let batch: Source[] = []
  for await (const source of sources) {
    batch.push(source)
    if (batch.length === BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
