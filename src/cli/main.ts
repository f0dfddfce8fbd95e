import { Command, CommanderError, Option } from 'commander'
import { InputError } from '../errors'
import { INPUT_FORMATS } from '../articles/collect'
import { SEVERITIES } from '../model'
import { REPORT_FORMATS } from '../reports'
import { ExitCode } from './exit'

const collect = (value: string, previous: string[]): string[] => [...previous, value]

/** A command that reads articles: the options that say which, and how. */
function reading(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(new Option('--input <format>', 'how to read; by file name if not given').choices(INPUT_FORMATS))
    .addOption(new Option('--language <code>', 'do not guess the language').choices(['de', 'en']))
    .option('--published <date>', 'date of the articles that carry none (YYYY-MM-DD)')
    .option('--encoding <name>', 'encoding of the files', 'utf-8')
}

function ruled(command: Command): Command {
  return command
    .option('--rules <path>', 'a rule file or folder beside the built-in ones; repeatable', collect, [])
    .option('--no-default-rules', 'leave the built-in rules out')
}

function reporting(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <name>', 'form of the report').choices(formats).default('pretty'))
    .option('-o, --output <file>', 'write the report there instead of standard output')
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no progress, no warnings')
}

function program(): Command {
  const root = new Command('hypecheck')
    .description('Says what in promotional stock articles cannot be true, and what is only there to sell.')
    .version(__VERSION__, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .showHelpAfterError('(hypecheck --help lists the commands and options)')
    .exitOverride()

  const formats = Object.keys(REPORT_FORMATS)
  reporting(ruled(reading(root.command('check', { isDefault: true }))), formats)
    .description('check articles; the default command')
    .addOption(
      new Option('--fail-on <severity>', 'mildest severity that makes the exit code 1').choices([...SEVERITIES, 'never']).default('error'),
    )
    .addOption(new Option('--lang <code>', 'language of the report').choices(['en', 'de']))
    .option('--only <id>', 'rule id or category; repeatable', collect, [])
    .option('--skip <id>', 'rule id or category; repeatable', collect, [])
    .action(async (paths: string[], options) => finish((await import('./check')).check(paths, options)))

  const rules = root.command('rules').description('the rule set')
  reporting(ruled(rules.command('list', { isDefault: true })), ['pretty', 'json'])
    .description('every rule, a line each')
    .action(async (options) => finish((await import('./rules')).list(options)))
  reporting(ruled(rules.command('show <id>')), ['pretty', 'json'])
    .description('what a rule means, where it comes from, and its examples')
    .action(async (id: string, options) => finish((await import('./rules')).show(id, options)))
  reporting(ruled(rules.command('test [path]')), ['pretty', 'json'])
    .description('run the examples of all rules, or of those in a file or folder')
    .action(async (path: string | undefined, options) => finish((await import('./rules')).test(path, options)))
  return root
}

async function finish(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code
}

/** Runs one command line; 2 beats 1. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.Clean : ExitCode.Unusable
    else if (error instanceof InputError) {
      process.stderr.write(`hypecheck: ${error.message}\n`)
      process.exitCode = ExitCode.Unusable
    } else throw error
  }
}
