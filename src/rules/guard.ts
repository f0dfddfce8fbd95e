import { type Context, createContext, Script } from 'node:vm'

/** Made when first needed: it costs a millisecond, and most rules have no regular expression. */
let guard: { context: Context; call: Script } | undefined

/** Runs a function, a regular expression in it included, for so many milliseconds at most; false where it was stopped. */
export function runsWithin(milliseconds: number, run: () => void): boolean {
  guard ??= { context: createContext({}), call: new Script('run()') }
  guard.context.run = run
  try {
    guard.call.runInContext(guard.context, { timeout: milliseconds })
    return true
  } catch (error) {
    if (isTimeout(error)) return false
    throw error
  }
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
