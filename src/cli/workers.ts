import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Pass, Results, Skimmed } from '../passes'
import { batches, CHECKING, stageOf } from './batches'
import type { Crew, Work } from './crew'
import { withoutTexts } from '../rules/stored'
import { removeFolder, spoolFolder } from './spool'
import type { Answer, Order, Start, Task } from './worker'

/** Starts the program in a worker. */
const WORKER = path.join(__dirname, '..', 'bin', 'worker.js')
/** Batches that wait at each worker, so that it never does. */
const AHEAD = 2

/** Workers that read batches of articles; what they give back comes in the order of the articles. */
export function openWorkers(work: Work, jobs: number): Crew {
  const folder = spoolFolder()
  const sent = { ...work, ruleSet: withoutTexts(work.ruleSet) }
  const workers = Array.from({ length: jobs }, (_, number) => new Clerk(sent, path.join(folder, String(number))))
  /** How many articles there were in each batch, once they are read. */
  const sizes: number[] = []
  let isRead = false
  return {
    async *pass<P extends Pass>(pass: P) {
      for (const worker of workers) worker.begin(pass)
      const tasks = isRead ? nextOnes(sizes) : firstOnes(work.sources(), sizes)
      yield* work.progress.over(stageOf(pass), 0, inOrder<Results[P['kind']]>(workers, tasks))
      isRead = true
    },
    skim: () => work.progress.over(CHECKING, 0, inOrder<Skimmed>(workers, skimTasks(work)), ({ articles }) => articles),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.end()))
      removeFolder(folder)
    },
  }
}

/** Articles to be read; notes how many are in each batch. */
async function* firstOnes(sources: ReturnType<Work['sources']>, sizes: number[]): AsyncGenerator<Task> {
  for await (const batch of batches(sources)) {
    sizes.push(batch.length)
    yield { sources: batch }
  }
}

async function* skimTasks({ batches }: Work): AsyncGenerator<Task> {
  for await (const skim of batches()) yield { skim }
}

/** The same batches once more, for the workers that have read them. */
async function* nextOnes(sizes: readonly number[]): AsyncGenerator<Task> {
  for (const next of sizes) yield { next }
}

async function* inOrder<R>(workers: readonly Clerk[], tasks: AsyncIterable<Task>): AsyncGenerator<R> {
  const waiting: Promise<R[]>[] = []
  let number = 0
  for await (const task of tasks) {
    waiting.push(workers[number++ % workers.length]!.perform<R>(task))
    if (waiting.length > AHEAD * workers.length) yield* await waiting.shift()!
  }
  for (const results of waiting) yield* await results
}

/** One worker, which answers in the order in which it is asked. */
class Clerk {
  private readonly worker: Worker
  private readonly waiting: { take: (results: Answer['results']) => void; reject: (error: Error) => void }[] = []

  constructor({ ruleSet, reading, problem }: Work, drafts: string) {
    const start: Start = { ruleSet, reading, drafts }
    this.worker = new Worker(WORKER, { workerData: start })
    this.worker.on('message', ({ results, problems }: Answer) => {
      problems.forEach(problem)
      this.waiting.shift()?.take(results)
    })
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error)
    })
  }

  begin(pass: Pass): void {
    this.send({ pass })
  }

  /** What the pass at hand gives for each article. */
  perform<R>(task: Task): Promise<R[]> {
    this.send(task)
    return new Promise((resolve, reject) => this.waiting.push({ take: (results) => resolve(results as R[]), reject }))
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }

  private send(order: Order): void {
    this.worker.postMessage(order)
  }
}
