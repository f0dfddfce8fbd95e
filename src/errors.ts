import type { Place } from './model'

/**
 * Something that the user gave and that cannot be used: a file, a rule, an option.
 * `place` says where, `problem` what is wrong, `remedy` what to do about it.
 */
export class InputError extends Error {
  constructor(
    readonly problem: string,
    readonly place: Place = {},
    readonly remedy = '',
  ) {
    super(describe({ ...place, problem, remedy }))
    this.name = 'InputError'
  }
}

/** One line for a problem: `path:line:column: what is wrong; what to do`. */
export function describe({ path, line, column, problem, remedy }: Place & { problem: string; remedy?: string }): string {
  const place = [path, line, line && column].filter((part) => part !== undefined && part !== '').join(':')
  return `${place ? `${place}: ` : ''}${problem}${remedy ? `; ${remedy}` : ''}`
}

/** Why the system refused, in its words: “EACCES: permission denied, open 'a.txt'” is “permission denied”. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^[A-Z]+: /, '').replace(/, [a-z_]+(?: '.*)?$/s, '') : String(error)
