import { parentPort, workerData } from 'node:worker_threads'
import type { Draft, ReadingOptions } from '../articles/read'
import { Checker } from '../check'
import type { Problem, Source } from '../model'
import { type Batch, packedForm, type Pass, perform, skim } from '../passes'
import type { RuleSet } from '../rules/compile'
import { toProblem } from './problems'
import { WaitingDrafts } from './waiting'

export interface Start {
  ruleSet: RuleSet
  reading: ReadingOptions
  /** Where its drafts wait from pass to pass. */
  drafts: string
}

/** What a worker is told: the pass that begins; articles to do it on, or so many next ones of those that it read before; what to skim. */
export type Order = { pass: Pass } | Task
export type Task = { sources: Source[] } | { next: number } | { skim: Batch }

/** What it gives back for a task. */
export interface Answer {
  results: unknown[]
  problems: Problem[]
}

/** Does what it is told, until it is ended. */
export function serve(): void {
  const { ruleSet, reading, drafts }: Start = workerData
  const waiting = new WaitingDrafts(drafts)
  let problems: Problem[] = []
  const checker = new Checker(ruleSet, { ...reading, problem: (error) => problems.push(toProblem(error)) })
  let pass: Pass = { kind: 'names' }
  let known: Iterator<Draft> | undefined
  const read = function* (sources: readonly Source[]): Generator<Draft> {
    for (const source of sources) yield waiting.keep(checker.draft(source))
  }
  const resultsOf = (task: Task): unknown[] => {
    if ('skim' in task) return [skim(checker, task.skim)]
    if ('sources' in task) return [...perform(checker, pass, read(task.sources))]
    known ??= waiting.all()
    const drafts = taken(known, task.next)
    return pass.kind === 'check' ? Array.from(perform(checker, pass, drafts), packedForm) : [...perform(checker, pass, drafts)]
  }
  parentPort?.on('message', (order: Order) => {
    if ('pass' in order) {
      pass = order.pass
      known = undefined
      return
    }
    const answer: Answer = { results: resultsOf(order), problems }
    problems = []
    parentPort?.postMessage(answer)
  })
}

/** So many next items. */
function* taken<T>(items: Iterator<T>, number: number): Generator<T> {
  for (let i = 0; i < number; i++) yield items.next().value
}
