import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ConfigFile, findConfig } from '../config/file'
import { type FailOn, type Settings, settle } from '../config/settings'
import { InputError } from '../errors'
import type { Jurisdiction } from '../model'
import type { ReportLanguage } from '../reports/words'
import { pathFromHere } from '../rules/sources'
import { keyOf } from '../rules/store'
import { BUILD, cached } from './cache'
import { BUILT_IN } from './folders'

/** What a command line can say of the configuration. */
export interface ConfigOptions {
  /** A file; false for none. */
  config?: string | false
  rules?: string[]
  defaultRules?: boolean
  jurisdiction?: Jurisdiction[]
  companies?: string
  failOn?: FailOn
  lang?: ReportLanguage
}

/** The settings in force, from the command line, the configuration file and the locale. What cannot be used goes to `problem`. */
export async function readSettings(options: ConfigOptions, problem: (error: InputError) => void): Promise<Settings> {
  const { rules, defaultRules, companies, failOn, jurisdiction, lang } = options
  const given = { rules, defaultRules, companies, failOn, lang, jurisdiction: jurisdiction?.length ? jurisdiction : undefined }
  return settle(given, await readConfigFile(options, problem), { builtIn: BUILT_IN, locale: locale() }, problem)
}

/** The configuration file that was named, or the nearest one; null where there is none. Throws InputError where it does not parse. */
export async function readConfigFile({ config }: ConfigOptions, problem: (error: InputError) => void): Promise<ConfigFile | null> {
  if (config === false) return null
  if (config !== undefined && !existsSync(config)) throw new InputError('no such file', { path: config }, 'check the path after --config')
  const file = config === undefined ? findConfig('') : path.resolve(config)
  if (!file) return null
  const yaml = readFileSync(file, 'utf8')
  return cached('config', {
    key: () => keyOf('config', BUILD, file, yaml),
    read: (pieces): ConfigFile => JSON.parse(pieces.get('config')?.toString('utf8') ?? 'null'),
    make: async () => {
      const { readConfig } = await import('../config/read')
      const errors: InputError[] = []
      const read = readConfig(pathFromHere(file), yaml, (error) => errors.push(error))
      if (!read) throw errors[0] ?? new InputError('holds no keys', { path: file }, 'see hypecheck init')
      errors.forEach(problem)
      const value = { ...read, path: file }
      return { value, pieces: errors.length === 0 ? () => ({ config: JSON.stringify(value) }) : null }
    },
  })
}

/** The first of the variables that name the locale, in the order in which programs ask them; only for people at a terminal: what programs read is the same everywhere. */
function locale(): { name: string; value: string } | undefined {
  if (!process.stdout.isTTY) return undefined
  const name = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((each) => process.env[each])
  return name ? { name, value: process.env[name] ?? '' } : undefined
}
