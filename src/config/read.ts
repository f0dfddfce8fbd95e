import * as v from 'valibot'
import { InputError } from '../errors'
import { type KeyPath, issueErrors } from '../rules/issues'
import { readYaml } from '../rules/yaml'
import { configSchema } from './schema'
import type { ConfigFile } from './file'

/**
 * Reads a hypecheck.yaml; null where it does not parse. A key with a mistake in it is left out, the others are kept.
 * What is wrong goes to `problem`, with line and column.
 */
export function readConfig(path: string, yaml: string, problem: (error: InputError) => void): ConfigFile | null {
  const file = readYaml(path, yaml, problem)
  if (!file) return null
  const given = withoutEmpty(file.content ?? {})
  const subject = { prefix: [], label: '', place: file.place }
  if (Array.isArray(given)) {
    problem(new InputError('must be a map of keys, not a list', file.place([])))
    return null
  }
  const parsed = v.safeParse(configSchema, given)
  if (parsed.success) return { path, content: parsed.output, lines: linesOf(given, file.place) }
  for (const error of issueErrors(parsed.issues, configSchema, subject)) problem(error)
  const bad = new Set(parsed.issues.map((issue) => issue.path?.[0]?.key))
  if (typeof given !== 'object' || given === null || bad.has(undefined)) return null
  const sound = Object.fromEntries(Object.entries(given).filter(([key]) => !bad.has(key)))
  return { path, content: v.parse(configSchema, sound), lines: linesOf(sound, file.place) }
}

/** A key whose values are all commented out is empty, and as good as absent. */
const withoutEmpty = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && !Array.isArray(content)
    ? Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null))
    : content

/** The line of every value, by its keys joined with spaces. */
function linesOf(content: unknown, place: (keys: KeyPath) => { line?: number }): Record<string, number> {
  const lines: Record<string, number> = {}
  const visit = (value: unknown, keys: readonly string[]): void => {
    if (keys.length > 0) lines[keys.join(' ')] = place(keys).line ?? 1
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) visit(inner, [...keys, key])
  }
  visit(content, [])
  return lines
}
