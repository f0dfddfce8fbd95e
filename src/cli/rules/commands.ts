import { type Command, Option } from 'commander'
import { REPORT_LANGUAGES } from '../../reports/words'
import { OPEN_VERBS } from '../../rules/verbs'

/** Gives a command the options that say which rules hold, and how its report looks. */
type Prepare = (command: Command, formats: readonly string[]) => Command
type Finish = (code: number | Promise<number>) => Promise<void>

/** Adds `hypecheck rules …`. */
export function addRuleCommands(root: Command, prepare: Prepare, finish: Finish): void {
  const rules = root.command('rules').description('the rule set')
  const add = (name: string, formats: readonly string[] = ['pretty', 'json'], isDefault = false): Command =>
    prepare(rules.command(name, { isDefault }), formats).addOption(
      new Option('--lang <code>', 'language of the report').choices(REPORT_LANGUAGES),
    )

  add('list', undefined, true)
    .description('every rule, a line each')
    .action(async (options) => finish((await import('./list')).list(options)))
  add('show <id>')
    .description('what a rule means, where it comes from, and its examples')
    .action(async (id: string, options) => finish((await import('./show')).show(id, options)))
  add('test [path]')
    .description('run the examples of all rules, or of those in a file or folder')
    .action(async (path: string | undefined, options) => finish((await import('./test')).test(path, options)))
  rules
    .command('schema')
    .description('JSON Schema of rule files, for editors')
    .option('-o, --output <file>', 'write it there instead of standard output')
    .action(async (options) => finish((await import('./schema')).schema(options)))
  rules
    .command('new <id>')
    .description('a rule file with one rule to begin with')
    .addOption(new Option('--verb <verb>', 'what the rule does').choices(OPEN_VERBS).default('find'))
    .addOption(new Option('--language <code>', 'language of the texts it reads').choices(['de', 'en']).default('de'))
    .option('-o, --output <file>', 'write it there instead of standard output')
    .action(async (id: string, options) => finish((await import('./new')).newRule(id, options)))
}
