import type { Settings } from '../config/settings'
import type { InputError } from '../errors'
import type { Styles } from '../reports/options'
import { ExitCode } from './exit'
import { type OutputOptions, reportOptions, writeReport } from './output'
import { type ConfigOptions, readSettings } from './settings'

export interface RunOptions extends ConfigOptions, OutputOptions {
  format: string
}

/** One run of a command that tells of rules or settings, and what went wrong in it. */
export interface Run {
  settings: Settings
  styles: Styles
  problem: (error: InputError) => void
  /** Writes the text and gives back the exit code: 2 where there was a problem. */
  finish: (text: string, code?: number) => number
}

/** Opens such a run; problems go to standard error at once. */
export async function openRun(options: RunOptions): Promise<Run> {
  let broken = false
  const problem = (error: InputError): void => {
    broken = true
    process.stderr.write(`hypecheck: ${error.message}\n`)
  }
  const settings = await readSettings(options, problem)
  const { styles } = await reportOptions(options, settings.lang.value)
  const finish = (text: string, code: number = ExitCode.Clean): number => {
    writeReport(text, options)
    return broken ? ExitCode.Unusable : code
  }
  return { settings, styles, problem, finish }
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
