import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Draft, ReadingOptions } from '../articles/read'
import type { Checker } from '../check'
import type { Problem, Source } from '../model'
import { type Pass, type Passage, perform } from '../passes'
import type { RuleSet } from '../rules/compile'
import { stageOf } from './batches'
import type { Progress } from './progress'
import { removeFolder, spoolFolder } from './spool'
import { WaitingDrafts } from './waiting'

/** Collections of fewer bytes are read once and kept; own choice: some hundred articles. */
const KEPT = 1024 * 1024

/** Who reads the articles, and how. */
export interface Crew {
  pass: Passage
  close: () => Promise<void>
}

export interface Work {
  checker: Checker
  ruleSet: RuleSet
  reading: ReadingOptions
  progress: Progress
  /** The articles, once. */
  sources: () => AsyncIterable<Source>
  problem: (problem: Problem) => void
}

/** How many workers pay; one is the program itself. */
export const jobsFor = (wanted: number | undefined, bytes: number): number => wanted ?? (bytes > KEPT ? availableParallelism() : 1)

/** Workers where there is much to do; small collections are read once, by the program itself. */
export async function openCrew(work: Work, jobs: number, bytes: number): Promise<Crew> {
  if (jobs > 1) return (await import('./workers')).openWorkers(work, jobs)
  return bytes > KEPT ? inTurn(work) : { pass: keeping(work), close: async () => {} }
}

/** Keeps the articles from pass to pass. */
function keeping({ checker, sources, progress }: Work): Passage {
  let drafts: Draft[] | undefined
  return async function* (pass) {
    if (drafts) {
      yield* progress.over(stageOf(pass), drafts.length, perform(checker, pass, drafts))
      return
    }
    const all = await gathered(sources())
    const kept: Draft[] = []
    const keep = function* (): Generator<Draft> {
      for (const draft of checker.drafts(all)) {
        kept.push(draft)
        yield draft
      }
    }
    yield* progress.over(stageOf(pass), all.length, perform(checker, pass, keep()))
    drafts = kept
  }
}

/** Keeps few articles in memory; from pass to pass they wait in a file. */
function inTurn({ checker, sources, progress }: Work): Crew {
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
        for await (const article of pass.kind === 'skim' ? sources() : drafts()) yield* perform(checker, pass, [article])
      }
      yield* progress.over(stageOf(pass), 0, all())
    },
    close: async () => {
      waiting.close()
      removeFolder(folder)
    },
  }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
