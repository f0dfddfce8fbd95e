import { closeSync, openSync } from 'node:fs'
import { packDraft, unpackDraft } from '../articles/packed'
import type { Draft } from '../articles/read'
import { readAll, writeAll } from './spool'

/** So much is written and read at once, in bytes; own choice: some dozen articles. */
const RUN = 1 << 20

/** So many characters of articles wait in memory, of which a draft takes twelve times as much; own choice: some thousand articles. */
const IN_MEMORY = 1 << 22

/** Drafts that wait for the next pass, most of them in a file: an article is read once, and no more than some are in memory. */
export class WaitingDrafts {
  /** The first of them. */
  private readonly kept: Draft[] = []
  private keptLength = 0
  private readonly handle: number
  private pending: Uint8Array[] = []
  private pendingBytes = 0
  /** The lengths of the drafts in each run that was written. */
  private readonly runs: Uint32Array[] = []

  constructor(
    file: string,
    private readonly inMemory = IN_MEMORY,
  ) {
    this.handle = openSync(file, 'w+')
  }

  /** Keeps a draft, and gives it back as it is. */
  keep(draft: Draft): Draft {
    const { length } = draft.article.text
    if (this.keptLength + length <= this.inMemory) {
      this.keptLength += length
      this.kept.push(draft)
      return draft
    }
    this.keptLength = this.inMemory
    const bytes = packDraft(draft)
    this.pending.push(bytes)
    this.pendingBytes += bytes.length
    if (this.pendingBytes >= RUN) this.flush()
    return draft
  }

  /** All drafts that were kept, in their order. */
  *all(): Generator<Draft> {
    yield* this.kept
    this.flush()
    let place = 0
    for (const lengths of this.runs) {
      const run = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + length, 0))
      readAll(this.handle, run, place)
      place += run.length
      let at = 0
      for (const length of lengths) {
        yield unpackDraft(run.subarray(at, at + length))
        at += length
      }
    }
  }

  close(): void {
    closeSync(this.handle)
  }

  private flush(): void {
    if (this.pending.length === 0) return
    for (const bytes of this.pending) writeAll(this.handle, bytes)
    this.runs.push(Uint32Array.from(this.pending, ({ length }) => length))
    this.pending = []
    this.pendingBytes = 0
  }
}
