import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Excerpt } from '../articles/skim'
import type { Source } from '../model'
import type { Pass, Results } from '../passes'
import { batches, stageOf } from './batches'
import type { Crew, Work } from './crew'
import type { Answer, Order, Start } from './worker'

/** Starts the program in a worker. */
const WORKER = path.join(__dirname, '..', 'bin', 'worker.js')
/** Batches that wait at each worker, so that it never does. */
const AHEAD = 2

/** Workers that read batches of articles; what they give back comes in the order of the articles. */
export function openWorkers(work: Work, jobs: number): Crew {
  const workers = Array.from({ length: jobs }, () => new Clerk(work))
  return {
    async *pass<P extends Pass>(pass: P) {
      for (const worker of workers) worker.begin(pass)
      yield* work.progress.over(stageOf(pass), 0, inOrder<Results[P['kind']]>(workers, work.sources()))
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.end()))
    },
  }
}

async function* inOrder<R>(workers: readonly Clerk[], sources: ReturnType<Work['sources']>): AsyncGenerator<R> {
  const waiting: Promise<R[]>[] = []
  let number = 0
  for await (const batch of batches(sources)) {
    waiting.push(workers[number++ % workers.length]!.read<R>(batch))
    if (waiting.length > AHEAD * workers.length) yield* await waiting.shift()!
  }
  for (const results of waiting) yield* await results
}

/** One worker, which answers in the order in which it is asked. */
class Clerk {
  private readonly worker: Worker
  private readonly waiting: { take: (results: Answer['results']) => void; reject: (error: Error) => void }[] = []

  constructor({ ruleSet, reading, problem }: Work) {
    const start: Start = { ruleSet, reading }
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
  read<R>(sources: (Source | Excerpt)[]): Promise<R[]> {
    this.send({ sources })
    return new Promise((resolve, reject) => this.waiting.push({ take: (results) => resolve(results as R[]), reject }))
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }

  private send(order: Order): void {
    this.worker.postMessage(order)
  }
}
