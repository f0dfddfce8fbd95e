import { readFileSync } from 'node:fs'
import { rulesInForce } from '../../config/apply'
import type { Levels, Setting, Settings } from '../../config/settings'
import type { Styles } from '../../reports/options'
import { BUILT_IN_PACK } from '../../rules/file'
import { pathFromHere } from '../../rules/sources'
import { ExitCode } from '../exit'
import { COMPANIES_SCHEMA, CONFIG_SCHEMA } from '../folders'
import { writeReport } from '../output'
import { allRules } from '../ruleset'
import { asJson, openRun, type RunOptions } from '../run'
import { readCompanies } from '../companies'

export interface ShowOptions extends RunOptions {
  schema?: 'hypecheck' | 'companies'
}

interface Row {
  key: string
  value: string | boolean | readonly string[]
  from: string
}

/** Shows what is in force, and where each value comes from. */
export async function config(options: ShowOptions): Promise<number> {
  if (options.schema) {
    writeReport(readFileSync(options.schema === 'companies' ? COMPANIES_SCHEMA : CONFIG_SCHEMA, 'utf8'), options)
    return ExitCode.Clean
  }
  const { settings, styles, problem, finish } = await openRun(options)
  rulesInForce(await allRules(settings, problem), settings, problem)
  await readCompanies(settings, problem)
  const rows = rowsOf(settings)
  return finish(options.format === 'json' ? asJson(rows) : table(rows, styles))
}

function rowsOf(settings: Settings): Row[] {
  const { defaultRules, rulesFrom, companies, levels, overrides, failOn, jurisdiction, lang, ignore, suppress } = settings
  const row = (key: string, { value, from }: Setting<Row['value']>): Row => ({ key, value, from })
  return [
    row('default-rules', defaultRules),
    ...rulesFrom
      .filter(({ value }) => value.pack !== BUILT_IN_PACK)
      .map(({ value, from }) => ({ key: 'rules-from', value: value.path, from })),
    ...(companies.value === null ? [] : [row('companies', { ...companies, value: pathFromHere(companies.value) })]),
    row('fail-on', failOn),
    row('jurisdiction', jurisdiction),
    row('lang', lang),
    ...(ignore.value.length > 0 ? [row('ignore', ignore)] : []),
    ...levelRows('rules', levels),
    ...overrides.flatMap((override) => levelRows(override.files.join(' '), override.levels)),
    ...suppress.map(({ fingerprint, reason, from }) => ({ key: `suppress ${fingerprint}`, value: reason, from })),
  ]
}

const levelRows = (key: string, levels: Levels): Row[] => [...levels].map(([id, { value, from }]) => ({ key: `${key} ${id}`, value, from }))

function table(rows: readonly Row[], { dim }: Styles): string {
  const show = ({ value }: Row): string => (Array.isArray(value) ? value.join(', ') : String(value))
  const key = Math.max(...rows.map((row) => row.key.length))
  const value = Math.max(...rows.map((row) => show(row).length))
  return rows.map((row) => `${row.key.padEnd(key)}  ${show(row).padEnd(value)}  ${dim(row.from)}\n`).join('')
}
