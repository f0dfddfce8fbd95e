import path from 'node:path'
import type { Draft } from '../articles/read'
import { isSource, type Pass, perform } from '../passes'
import { stageOf } from './batches'
import type { Crew, Work } from './crew'
import { removeFolder, spoolFolder } from './spool'
import { WaitingDrafts } from './waiting'

/** Keeps few articles in memory; from pass to pass they wait in a file. */
export function inTurn({ checker, sources, progress }: Work): Crew {
  const folder = spoolFolder()
  const waiting = new WaitingDrafts(path.join(folder, 'drafts'))
  let isRead = false
  const drafts = async function* (): AsyncGenerator<Draft> {
    if (isRead) yield* waiting.all()
    else for await (const source of sources()) if (isSource(source)) yield waiting.keep(checker.draft(source))
    isRead = true
  }
  return {
    async *pass<P extends Pass>(pass: P) {
      const all = async function* () {
        for await (const article of pass.kind === 'skim' ? sources() : drafts()) if (article) yield* perform(checker, pass, [article])
      }
      yield* progress.over(stageOf(pass), 0, all())
    },
    close: async () => {
      waiting.close()
      removeFolder(folder)
    },
  }
}
