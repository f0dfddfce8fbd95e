import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../errors'
import { loadRuleFile, type RuleFile } from './load'

/** The rule files behind files and folders, read; each folder in the order of its names. */
export function readRuleFiles(paths: readonly string[], problem: (error: InputError) => void): RuleFile[] {
  return paths.flatMap((given) => ruleFiles(given, problem)).map((file) => loadRuleFile(file, readFileSync(file, 'utf8'), problem))
}

function ruleFiles(given: string, problem: (error: InputError) => void): string[] {
  if (!existsSync(given)) {
    problem(new InputError('no such rule file or folder', { path: given }, 'check the path after --rules'))
    return []
  }
  if (!statSync(given).isDirectory()) return [given]
  const files = readdirSync(given, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => path.join(given, name))
    .sort((a, b) => (a < b ? -1 : 1))
  if (files.length === 0) problem(new InputError('no rule file in this folder', { path: given }, 'rule files end in .yaml'))
  return files
}
