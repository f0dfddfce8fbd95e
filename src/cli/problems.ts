import type { InputError } from '../errors'
import type { Problem, Report } from '../model'
import { problemLine } from '../reports/problem'
import { counted } from '../reports/terms'
import { visible } from '../reports/text'
import type { Target } from './targets'

export const toProblem = ({ place, problem, remedy }: InputError): Problem => ({
  ...place,
  message: remedy ? `${problem}; ${remedy}` : problem,
})

/** Says on standard error what a reader of standard output does not see there: problems, and what the baseline lists in vain. */
export function noteProblems({ problems, gone = [] }: Report, targets: readonly Target[], quiet = false): void {
  if (targets.some(({ file, format }) => file === null && format === 'pretty')) return
  for (const problem of problems) process.stderr.write(`hypecheck: ${visible(problemLine(problem))}\n`)
  if (gone.length > 0 && !quiet) process.stderr.write(`hypecheck: ${counted(gone.length, 'gone', 'en')}; --update-baseline removes them\n`)
}
