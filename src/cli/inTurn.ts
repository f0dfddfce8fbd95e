import path from 'node:path'
import type { Draft } from '../articles/read'
import { type Pass, perform } from '../passes'
import { stageOf } from './batches'
import type { Reader, Work } from './crew'
import { removeFolder, spoolFolder } from './spool'
import { WaitingDrafts } from './waiting'

/** Keeps few articles in memory; from pass to pass they wait in a file. */
export function inTurn({ checker, sources, progress }: Work): Reader {
  const folder = spoolFolder()
  const waiting = new WaitingDrafts(path.join(folder, 'drafts'))
  let isRead = false
  const drafts = async function* (): AsyncGenerator<Draft> {
    if (isRead) yield* waiting.all()
    else for await (const source of sources()) yield waiting.keep(checker.draft(source))
    isRead = true
  }
  return {
    async *pass<P extends Pass>(pass: P) {
      const all = async function* () {
        for await (const draft of drafts()) yield* perform(checker, pass, [draft])
      }
      yield* progress.over(stageOf(pass), 0, all())
    },
    close: async () => {
      waiting.close()
      removeFolder(folder)
    },
  }
}
