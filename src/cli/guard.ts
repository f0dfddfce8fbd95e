import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError, reasonOf } from '../errors'
import { nearest } from '../rules/suggest'
import { ExitCode } from './exit'

/** Ctrl-C ends with the code that shells expect; files are written in one step, so none is left half. */
export function endOnInterrupt(): void {
  process.once('SIGINT', () => process.exit(ExitCode.Interrupted))
  process.once('SIGTERM', () => process.exit(143))
}

/** A reader that has seen enough, as in `| head`, is no error. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') tellFailure(error)
    })
  }
}

let lastFailure: unknown

/** Says why the run ended too early: what the system refused in one line, what nobody foresaw with its trace. */
export function tellFailure(error: unknown): void {
  // A stream that fails does so twice: where it is written to, and by an event.
  if (error === lastFailure) return
  lastFailure = error
  process.exitCode = ExitCode.Unusable
  if (error instanceof InputError) process.stderr.write(`hypecheck: ${error.message}\n`)
  else if (error instanceof Error && 'syscall' in error) process.stderr.write(`hypecheck: ${reasonOf(error)} (${String(error.syscall)})\n`)
  else process.stderr.write(`hypecheck: a fault of its own; please report it\n${error instanceof Error ? error.stack : String(error)}\n`)
}

/** A first word that is no path and nearly a command was meant as one; throws InputError. */
export function refuseMistypedCommand(argv: readonly string[], root: Command): void {
  const [word] = argv
  if (word === undefined || !/^[a-z]+$/i.test(word) || existsSync(word)) return
  const names = [...root.commands.map((command) => command.name()), 'help']
  const near = names.includes(word) ? undefined : nearest(word, names)
  if (near) throw new InputError(`no file or command “${word}”`, {}, `did you mean “hypecheck ${[near, ...argv.slice(1)].join(' ')}”?`)
}
