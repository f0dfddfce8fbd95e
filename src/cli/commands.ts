import { Argument, type Command } from 'commander'
import { CATEGORIES } from '../model'
import { choice, repeatable, wholeNumber } from './choice'

type Decorate = (command: Command) => Command
type Finish = (code: number | Promise<number>) => Promise<void>

/** Options of commands that can write several reports at once. */
export function severalReports(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(choice('--format <name>', 'form of the report (default: pretty)', formats))
    .addOption(repeatable('-o, --output <file>', 'write a report there, in the form of its ending'))
    .addOption(choice('--lang <code>', 'language of the report', ['en', 'de']))
    .option('--no-color', 'no colour')
    .option('-q, --quiet', 'no progress, no warnings')
}

/** What CI needs to judge incoming articles by themselves. */
export const judging: Decorate = (command) =>
  command
    .option('--max-warnings <number>', 'more warnings than this make the exit code 1', wholeNumber)
    .option('--baseline <file>', 'findings that are known and do not count')
    .option('--update-baseline', 'write the findings of this run to the baseline')
    .option('--against <path...>', 'earlier articles: compared with, but not checked themselves')
    .option('--changed-since <revision>', 'check the articles that changed in git; the other ones count as earlier')
    .option('--watch', 'check again whenever an article or a rule changes')

/** The commands that explain, list, draw and complete. */
export function readersCommands(root: Command, reading: Decorate, ruled: Decorate, finish: Finish): void {
  severalReports(ruled(reading(root.command('claims'))), ['pretty', 'json', 'ndjson'])
    .description('the claims that were read: who, which measure, when, how much')
    .action(async (paths: string[], options) => finish((await import('./claims')).claims(paths, options)))
  severalReports(ruled(reading(root.command('timeline'))), ['pretty', 'json', 'html'])
    .description('how claims moved from article to article')
    .option('--subject <name>', 'only of this company, house or product')
    .option('--measure <id>', 'only of this measure')
    .action(async (paths: string[], options) => finish((await import('./timeline')).timeline(paths, options)))
  severalReports(ruled(root.command('explain <id>')), ['pretty', 'json'])
    .description(`what a rule means and where it comes from; or the rules of a category (${CATEGORIES.join(', ')})`)
    .action(async (id: string, options) => finish((await import('./explain')).explain(id, options)))
  root
    .command('completion')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .description('completion for a shell; `hypecheck completion bash --help` tells how to install it')
    .addHelpText(
      'after',
      `
bash   source <(hypecheck completion bash)            in ~/.bashrc
zsh    source <(hypecheck completion zsh)             in ~/.zshrc, after compinit
fish   hypecheck completion fish | source             in ~/.config/fish/config.fish`,
    )
    .action(async (shell: string) => finish((await import('./completion')).completion(shell, root)))
}
