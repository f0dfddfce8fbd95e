import { parentPort, workerData } from 'node:worker_threads'
import type { ReadingOptions } from '../articles/read'
import type { Excerpt } from '../articles/skim'
import { Checker } from '../check'
import type { Problem, Source } from '../model'
import { type Pass, perform } from '../passes'
import type { RuleSet } from '../rules/compile'
import { toProblem } from './problems'

export interface Start {
  ruleSet: RuleSet
  reading: ReadingOptions
}

/** What a worker is told: the pass that begins, or articles to do it on. */
export type Order = { pass: Pass } | { sources: (Source | Excerpt)[] }

/** What it gives back for articles. */
export interface Answer {
  results: unknown[]
  problems: Problem[]
}

/** Does what it is told, until it is ended. */
export function serve(): void {
  const { ruleSet, reading }: Start = workerData
  let problems: Problem[] = []
  const checker = new Checker(ruleSet, { ...reading, problem: (error) => problems.push(toProblem(error)) })
  let pass: Pass | undefined
  parentPort?.on('message', (order: Order) => {
    if ('pass' in order) {
      pass = order.pass
      return
    }
    const answer: Answer = { results: pass ? [...perform(checker, pass, order.sources)] : [], problems }
    problems = []
    parentPort?.postMessage(answer)
  })
}
