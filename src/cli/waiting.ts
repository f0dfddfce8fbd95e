import { closeSync, openSync } from 'node:fs'
import { packDraft, unpackDraft } from '../articles/packed'
import type { Draft } from '../articles/read'
import { readAll, writeAll } from './spool'

/** So much is written and read at once, in bytes; own choice: some dozen articles. */
const RUN = 1 << 20

/** Own choice: a draft takes a dozen bytes for each character of its text, and waiting in a file a tenth of all time. */
const KEPT = 1 << 22

/** Drafts that wait for the next pass: an article is read once. The first ones wait in memory, the others in a file. */
export class WaitingDrafts {
  private readonly first: Draft[] = []
  private readonly handle: number
  private pending: Uint8Array[] = []
  private pendingBytes = 0
  /** The lengths of the drafts in each run that was written. */
  private readonly runs: Uint32Array[] = []

  constructor(
    file: string,
    /** So many characters stay in memory. */
    private room = KEPT,
  ) {
    this.handle = openSync(file, 'w+')
  }

  /** Keeps a draft, and gives it back as it is. */
  keep(draft: Draft): Draft {
    this.room -= draft.article.text.length
    if (this.room >= 0) {
      this.first.push(draft)
      return draft
    }
    const bytes = packDraft(draft)
    this.pending.push(bytes)
    this.pendingBytes += bytes.length
    if (this.pendingBytes >= RUN) this.flush()
    return draft
  }

  /** All drafts that were kept, in their order. */
  *all(): Generator<Draft> {
    yield* this.first
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
