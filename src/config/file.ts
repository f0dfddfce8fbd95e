import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ConfigContent } from './schema'

/** What a configuration file is called. */
export const CONFIG_NAMES = ['hypecheck.yaml', 'hypecheck.yml'] as const

/** What a file with companies is called that is found without being named. */
export const COMPANIES_NAME = 'companies.yaml'

/** The file with companies in the folder of a configuration; null where there is none. */
export function companiesBeside(config: string): string | null {
  const file = path.join(path.dirname(config), COMPANIES_NAME)
  return existsSync(file) ? file : null
}

/** A configuration file, read; plain data, so that it can be stored. */
export interface ConfigFile {
  path: string
  content: ConfigContent
  /** The line of every value, by its keys joined with spaces: `rules urgency`, `suppress 0`. */
  lines: Readonly<Record<string, number>>
}

/** The configuration file in a folder or the nearest one above it; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = CONFIG_NAMES.map((name) => path.join(at, name)).find((file) => existsSync(file))
    if (found || at === path.dirname(at)) return found
  }
}
