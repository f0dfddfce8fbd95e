import { NO_STYLES, type ReportOptions, type Styles } from '../reports/options'
import type { ReportLanguage } from '../reports/words'
import { writeAtomically } from './atomic'
import { writeError } from './targets'

export interface ColourOptions {
  color: boolean
}

export interface OutputOptions extends ColourOptions {
  output?: string
  quiet?: boolean
}

/** Columns where no terminal tells. */
const DEFAULT_WIDTH = 100

/** How a report is to look where it goes: a file, or standard output where there is none. */
export async function reportOptions(options: ColourOptions, language: ReportLanguage, file: string | null = null): Promise<ReportOptions> {
  if (file !== null) return { language, width: DEFAULT_WIDTH, styles: NO_STYLES }
  return { language, width: process.stdout.columns ?? DEFAULT_WIDTH, styles: await stylesFor(options) }
}

async function stylesFor({ color }: ColourOptions): Promise<Styles> {
  if (!color || process.env.NO_COLOR || (!process.stdout.isTTY && !process.env.FORCE_COLOR)) return NO_STYLES
  const { default: chalk } = await import('chalk')
  /** chalk joins all that it is given; a style takes one text, also as the function of a `map`. */
  const one = (style: (text: string) => string) => (text: string) => style(text)
  return {
    error: one(chalk.red),
    warning: one(chalk.yellow),
    note: one(chalk.cyan),
    bold: one(chalk.bold),
    dim: one(chalk.dim),
    mark: one(chalk.inverse),
    path: one(chalk.underline),
    good: one(chalk.green),
  }
}

/** Writes a text to standard output or to a file. */
export function writeReport(text: string, { output }: Pick<OutputOptions, 'output'>): void {
  if (!output) {
    process.stdout.write(text)
    return
  }
  try {
    writeAtomically(output, text)
  } catch (error) {
    throw writeError(error, output)
  }
}
