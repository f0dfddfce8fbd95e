import { existsSync } from 'node:fs'
import path from 'node:path'
import { STDIN } from '../articles/collect'
import { InputError } from '../errors'
import type { CollectionOptions } from './collection'
import type { RuleOptions } from './ruleset'
import type { TargetOptions } from './targets'

interface WatchOptions extends CollectionOptions, RuleOptions, TargetOptions {
  baseline?: string
  quiet?: boolean
}

/** Changes that come within this time are one; editors write a file in several steps. */
const SETTLE_MS = 120
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

/** Runs at once, then whenever an article or a rule changes; ends only by an interrupt. */
export async function watch(paths: readonly string[], options: WatchOptions, run: () => Promise<number>): Promise<number> {
  if (paths.includes(STDIN)) throw new InputError('standard input cannot be watched', {}, 'name files or folders with --watch')
  const { default: chokidar } = await import('chokidar')
  const watched = [...paths, ...(options.against ?? []), ...(options.rules ?? []), ...(options.companies ? [options.companies] : [])].map(
    baseOf,
  )
  const own = new Set([...options.output, ...(options.baseline ? [options.baseline] : [])].map((file) => path.resolve(file)))
  const ignored = (file: string): boolean => own.has(path.resolve(file)) || /(^|[\\/])(node_modules|\.[^\\/.][^\\/]*)$/.test(file)

  const round = async (): Promise<void> => {
    if (process.stdout.isTTY) process.stdout.write(CLEAR)
    try {
      process.exitCode = await run()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      process.stderr.write(`hypecheck: ${error.message}\n`)
    }
    if (!options.quiet) process.stderr.write('hypecheck: waiting for changes; Ctrl-C ends\n')
  }

  const watcher = chokidar.watch(watched, { ignoreInitial: true, ignored })
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined
    let last = Promise.resolve()
    const next = (): void => {
      last = last.then(round)
      last.catch(reject)
    }
    watcher.on('error', reject)
    watcher.on('ready', next)
    watcher.on('all', () => {
      clearTimeout(timer)
      timer = setTimeout(next, SETTLE_MS)
    })
  })
}

/** What to watch for a path: itself, or the folder that a pattern starts from. */
function baseOf(given: string): string {
  if (existsSync(given) || !/[*?{[]/.test(given)) return given
  const fixed = given.split('/').filter((_, index, parts) => !parts.slice(0, index + 1).some((part) => /[*?{[]/.test(part)))
  return fixed.join('/') || '.'
}
