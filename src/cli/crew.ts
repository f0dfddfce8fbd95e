import { setFlagsFromString } from 'node:v8'
import type { Draft, ReadingOptions } from '../articles/read'
import type { Checker } from '../check'
import type { Problem, Source } from '../model'
import { type Batch, type Passage, perform, skim, type Skimmed } from '../passes'
import type { RuleSet } from '../rules/compile'
import { CHECKING, stageOf } from './batches'
import type { Input } from './input'
import type { Progress } from './progress'

/** Collections of fewer bytes are read once and kept; own choice: some hundred articles. */
const KEPT = 1024 * 1024

/** V8 optimises code that has run so much, as it does of itself; a few articles are read without, so the program has put it off. */
const OPTIMISE_SOON = '--interrupt-budget=135168'
/** From so many bytes on it pays: 9 MB take a sixth less time, and 5 MB a tenth, at the cost of a tenth more processor time beside. */
const MANY = 4 * 1024 * 1024

/** Who reads the articles, and how. */
export interface Reader {
  pass: Passage
  close: () => Promise<void>
}

/** Who also skims them, where phrases alone decide. */
export interface Crew extends Reader {
  /** What phrases find, some articles at a time. */
  skim: () => AsyncIterable<Skimmed>
}

export interface Work {
  checker: Checker
  ruleSet: RuleSet
  reading: ReadingOptions
  progress: Progress
  /** The articles, once. */
  sources: () => AsyncIterable<Source>
  /** What is to be skimmed of them, once. */
  batches: () => AsyncIterable<Batch>
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
  if (!skims && exceeds(MANY)) setFlagsFromString(OPTIMISE_SOON)
  if (jobs > 1) return (await import('./workers')).openWorkers(work, jobs)
  const reader = isLarge && !skims ? (await import('./inTurn')).inTurn(work) : keeping(work)
  return { ...reader, skim: () => work.progress.over(CHECKING, 0, skimInTurn(work), ({ articles }) => articles) }
}

async function* skimInTurn({ checker, batches }: Work): AsyncGenerator<Skimmed> {
  for await (const batch of batches()) yield skim(checker, batch)
}

/** Keeps the articles from pass to pass. */
function keeping({ checker, sources, progress }: Work): Reader {
  let drafts: Draft[] | undefined
  const pass: Passage = async function* (pass) {
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
  return { pass, close: async () => {} }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
