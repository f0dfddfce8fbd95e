import type { Draft, ReadingOptions } from '../articles/read'
import type { Excerpt } from '../articles/skim'
import type { Checker } from '../check'
import type { Problem, Source } from '../model'
import { type Pass, type Passage, perform } from '../passes'
import type { RuleSet } from '../rules/compile'
import { batches, stageOf } from './batches'
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
  /** The articles, as often as is asked; null now and then, where more of them are long in coming. */
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
  return { pass: isLarge || skims ? inBatches(work) : keeping(work), close: async () => {} }
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

/** Reads the articles anew in every pass, and keeps few of them. */
function inBatches({ checker, sources, progress }: Work): Passage {
  return async function* <P extends Pass>(pass: P) {
    const all = async function* () {
      for await (const batch of batches(sources())) yield* perform(checker, pass, batch)
    }
    yield* progress.over(stageOf(pass), 0, all())
  }
}

/** What is no excerpt: those are for skimming, which keeps nothing. */
const isSource = (given: Source | Excerpt | null): given is Source => given !== null && 'text' in given

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
