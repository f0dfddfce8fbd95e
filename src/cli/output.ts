import { writeFileSync } from 'node:fs'
import { InputError } from '../errors'
import { NO_STYLES, type ReportOptions, type Styles } from '../reports/options'
import type { ReportLanguage } from '../reports/words'

export interface OutputOptions {
  output?: string
  color: boolean
  quiet?: boolean
}

/** Columns where the terminal does not tell. */
const DEFAULT_WIDTH = 100

/** How a report is to look where it goes. */
export async function reportOptions(options: OutputOptions, language: ReportLanguage): Promise<ReportOptions> {
  const width = process.stdout.columns ?? DEFAULT_WIDTH
  return { language, width, styles: await stylesFor(options) }
}

async function stylesFor({ color, output }: OutputOptions): Promise<Styles> {
  if (!color || output || process.env.NO_COLOR || (!process.stdout.isTTY && !process.env.FORCE_COLOR)) return NO_STYLES
  const { default: chalk } = await import('chalk')
  return {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
    bold: chalk.bold,
    dim: chalk.dim,
    mark: chalk.inverse,
    path: chalk.underline,
    good: chalk.green,
  }
}

/** Writes a report to standard output or to a file. */
export function writeReport(text: string, { output }: OutputOptions): void {
  if (!output) {
    process.stdout.write(text)
    return
  }
  try {
    writeFileSync(output, text)
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), { path: output }, 'choose another file with --output')
  }
}
