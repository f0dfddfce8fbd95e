import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { INPUT_FORMATS } from '../articles/collect'
import { type Jurisdiction, JURISDICTIONS, SEVERITIES } from '../model'
import { REPORT_FORMATS } from '../reports'
import { choice, jobs, repeatable } from './choice'
import { judging, readersCommands, severalReports } from './commands'
import { addConfigCommands } from './config/commands'
import { ExitCode } from './exit'
import { bearClosedPipes, endOnInterrupt, refuseMistypedCommand, tellFailure } from './guard'
import { addRuleCommands } from './rules/commands'

function jurisdictions(value: string): Jurisdiction[] {
  return value.split(',').map((code) => {
    const known = JURISDICTIONS.find((each) => each === code.trim())
    if (!known) throw new InvalidArgumentError(`Allowed choices are ${JURISDICTIONS.join(', ')}.`)
    return known
  })
}

/** A command that reads articles: the options that say which, and how. */
function reading(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(choice('--input <format>', 'how to read; by file name if not given', INPUT_FORMATS))
    .addOption(choice('--language <code>', 'do not guess the language', ['de', 'en']))
    .option('--published <date>', 'date of the articles that carry none (YYYY-MM-DD)')
    .option('--encoding <name>', 'encoding of the files', 'utf-8')
}

function ruled(command: Command): Command {
  return command
    .addOption(repeatable('--rules <path>', 'a rule file or folder beside the built-in ones'))
    .option('--no-default-rules', 'leave the built-in rules out')
    .option('--config <file>', 'configuration; hypecheck.yaml here or in a folder above if not given')
    .option('--no-config', 'no configuration file')
    .option('--jurisdiction <codes>', `whose law the rules follow: ${JURISDICTIONS.join(', ')}, or several with commas`, jurisdictions)
}

const informed = (command: Command): Command =>
  command.option('--companies <file>', 'what is known of companies; companies.yaml beside the configuration if not given')

function reporting(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(choice('--format <name>', 'form of the report', formats).default('pretty'))
    .option('-o, --output <file>', 'write the report there instead of standard output')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no progress, no warnings')
}

/** The commands; the first word of a command line says whether the others than `check` can be meant at all. */
function program([word]: readonly string[]): Command {
  const root = new Command('hypecheck')
    .description('Says what in promotional stock articles cannot be true, and what is only there to sell.')
    .version(__VERSION__, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .showHelpAfterError('(hypecheck --help lists the commands and options)')
    .exitOverride()

  const formats = Object.keys(REPORT_FORMATS)
  severalReports(judging(informed(ruled(reading(root.command('check', { isDefault: true }))))), formats)
    .description('check articles; the default command')
    .addOption(choice('--fail-on <severity>', 'mildest severity that makes the exit code 1', [...SEVERITIES, 'never']))
    .option('--jobs <number>', 'threads that read articles; as many as there are processors where that pays', jobs)
    .option('--no-inline-ignore', 'comments in the articles explain nothing away; for texts that are not your own')
    .addOption(repeatable('--only <id>', 'rule id or category'))
    .addOption(repeatable('--skip <id>', 'rule id or category'))
    .action(async (paths: string[], options) => finish((await import('./check')).check(paths, options)))
  if (word === 'check') return root

  reporting(reading(root.command('mentions')), ['pretty', 'json', 'ndjson'])
    .description('the quantities and dates that were read, before any rule')
    .action(async (paths: string[], options) => finish((await import('./mentions')).mentions(paths, options)))

  readersCommands(root, (command) => informed(reading(command)), ruled, finish)
  addRuleCommands(root, (command, given) => reporting(ruled(command), given), finish)
  addConfigCommands(root, (command) => informed(ruled(command)), finish)
  return root
}

async function finish(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code
}

/** Does what the main thread tells. */
export const serve = async (): Promise<void> => (await import('./worker')).serve()

/** Runs one command line; 2 beats 1. */
export async function main(argv: readonly string[]): Promise<void> {
  endOnInterrupt()
  bearClosedPipes()
  try {
    const root = program(argv)
    refuseMistypedCommand(argv, root)
    await root.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.Clean : ExitCode.Unusable
    else tellFailure(error)
  }
}
