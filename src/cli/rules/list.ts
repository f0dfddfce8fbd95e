import { levelOf } from '../../config/apply'
import type { Settings } from '../../config/settings'
import type { Rule } from '../../model'
import type { Styles } from '../../reports/options'
import { allRules, definedAt, originOf } from '../ruleset'
import { asJson, openRun, type RunOptions } from '../run'

/** Lists every rule, a line each. */
export async function list(options: RunOptions): Promise<number> {
  const { settings, styles, problem, finish } = await openRun(options)
  const { rules } = await allRules(settings, problem)
  const rows = rules.map((rule) => rowOf(rule, settings))
  return finish(options.format === 'json' ? asJson(rows) : table(rows, styles))
}

const rowOf = (rule: Rule, settings: Settings) => ({
  id: rule.id,
  language: rule.language,
  verb: rule.verb,
  category: 'category' in rule ? rule.category : null,
  severity: 'severity' in rule ? rule.severity : null,
  /** As configured: `off`, another severity, or null where nothing is said. */
  configured: levelOf(rule, settings) ?? null,
  origin: originOf(rule, settings),
  defined: definedAt(rule),
})

type Row = ReturnType<typeof rowOf>

const COLUMNS = ['id', 'language', 'verb', 'category', 'severity', 'origin'] as const

function table(rows: readonly Row[], styles: Styles): string {
  const cells = rows.map((row) => COLUMNS.map((column) => cellOf(row, column)))
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...cells.map((row) => row[i]!.length)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd()
  const off = rows.filter(({ configured }) => configured === 'off').length
  const total = `${rows.length} ${rows.length === 1 ? 'rule' : 'rules'}${off > 0 ? `, ${off} of them off` : ''}`
  return [styles.bold(line(COLUMNS)), ...cells.map((row, i) => colour(rows[i]!, styles)(line(row))), '', total, ''].join('\n')
}

function cellOf(row: Row, column: (typeof COLUMNS)[number]): string {
  if (column === 'severity' && row.configured && row.configured !== row.severity) return `${row.configured} (${row.severity ?? 'on'})`
  return row[column] ?? (column === 'language' ? 'any' : '')
}

const colour = ({ configured }: Row, { dim }: Styles) => (configured === 'off' ? dim : (text: string): string => text)
