import { type Command, Option } from 'commander'
import { SEVERITIES } from '../../model'
import { REPORT_LANGUAGES } from '../../reports/words'

type Prepare = (command: Command) => Command
type Finish = (code: number | Promise<number>) => Promise<void>

/** Adds `hypecheck init` and `hypecheck config`. */
export function addConfigCommands(root: Command, ruled: Prepare, finish: Finish): void {
  root
    .command('init')
    .description('write a hypecheck.yaml with every key explained')
    .option('-o, --output <file>', 'where to', 'hypecheck.yaml')
    .action(async (options) => finish((await import('./init')).init(options)))
  ruled(root.command('config'))
    .description('what is in force, and where each value comes from')
    .addOption(new Option('--fail-on <severity>', 'as for check').choices([...SEVERITIES, 'never']))
    .addOption(new Option('--lang <code>', 'language of the report').choices(REPORT_LANGUAGES))
    .addOption(new Option('--format <name>', 'form of the report').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--schema [file]', 'JSON Schema of hypecheck.yaml instead, or of companies.yaml, for editors')
        .choices(['hypecheck', 'companies'])
        .preset('hypecheck'),
    )
    .option('-o, --output <file>', 'write it there instead of standard output')
    .option('--no-color', 'no colour')
    .action(async (options) => finish((await import('./config')).config(options)))
}
