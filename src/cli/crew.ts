import type { Draft, ReadingOptions } from '../articles/read'
import type { Excerpt } from '../articles/skim'
import type { Checker } from '../check'
import type { Problem, Source } from '../model'
import { isSource, type Passage, perform } from '../passes'
import type { RuleSet } from '../rules/compile'
import { stageOf } from './batches'
import type { Input } from './input'
import type { Progress } from './progress'

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
  /** The articles, once; excerpts are only to be skimmed. Null now and then, where more are long in coming. */
  sources: () => AsyncIterable<Source | Excerpt | null>
  problem: (problem: Problem) => void
}

/** How many workers pay; one is the program itself. */
async function jobsFor(isLarge: boolean): Promise<number> {
  return isLarge ? (await import('node:os')).availableParallelism() : 1
}

/** As many workers as are wanted, or as pay; small collections are read once, by the program itself, where there are several passes. */
export async function openCrew(work: Work, wanted: number | undefined, { exceeds }: Input, skims: boolean): Promise<Crew> {
  const isLarge = exceeds(KEPT)
  const jobs = wanted ?? (await jobsFor(isLarge))
  if (jobs > 1) return (await import('./workers')).openWorkers(work, jobs)
  if (isLarge || skims) return (await import('./inTurn')).inTurn(work)
  return { pass: keeping(work), close: async () => {} }
}

/** Keeps the articles from pass to pass. */
function keeping({ checker, sources, progress }: Work): Passage {
  let drafts: Draft[] | undefined
  return async function* (pass) {
    if (drafts) {
      yield* progress.over(stageOf(pass), drafts.length, perform(checker, pass, drafts))
      return
    }
    const all = (await gathered(sources())).filter(isSource)
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

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
