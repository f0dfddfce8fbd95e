import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../errors'
import type { RuleBytes, RuleSource } from './file'

/** Where rules are taken from. */
export interface RulePlace {
  /** File or folder. */
  path: string
  /** What its rules came with; two packs do not see each other's word lists. */
  pack: string
  /** Put in place of `path` in the names of its files, so that they are the same wherever it lies. */
  label?: string
}

/** A path as people know it: from the working folder, where that is not longer. */
export function pathFromHere(absolute: string): string {
  const relative = path.relative('', absolute)
  return relative !== '' && relative.length < absolute.length ? relative : absolute
}

/** The rule files behind files and folders, each once; each folder in the order of its names. */
export function findRuleFiles(places: readonly RulePlace[], problem: (error: InputError) => void): RuleBytes[] {
  const seen = new Set<string>()
  return places.flatMap(({ path: given, pack, label }) =>
    ruleFiles(given, problem).flatMap((file) => {
      const key = path.resolve(file)
      if (seen.has(key)) return []
      seen.add(key)
      const bytes = readBytes(file, problem)
      const name = label === undefined ? file : [label, ...path.relative(given, file).split(path.sep)].join('/')
      return bytes ? [{ path: name, pack, bytes }] : []
    }),
  )
}

function readBytes(file: string, problem: (error: InputError) => void): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    problem(
      new InputError(
        `cannot be read: ${error instanceof Error ? error.message : error}`,
        { path: file },
        'check the file and its permissions',
      ),
    )
    return undefined
  }
}

/** The texts of rule files; one that is not UTF-8 goes to `problem`. */
export function decodeRules(files: readonly RuleBytes[], problem: (error: InputError) => void): RuleSource[] {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return files.flatMap(({ path: name, pack, bytes }) => {
    try {
      return [{ path: name, pack, yaml: decoder.decode(bytes) }]
    } catch {
      problem(new InputError('the file is not UTF-8', { path: name }, 'save it as UTF-8'))
      return []
    }
  })
}

function ruleFiles(given: string, problem: (error: InputError) => void): string[] {
  if (!existsSync(given)) {
    problem(new InputError('no such rule file or folder', { path: given }, 'check the spelling'))
    return []
  }
  if (!statSync(given).isDirectory()) return [given]
  const files = yamlFiles(given)
  if (files.length === 0) problem(new InputError('no rule file in this folder', { path: given }, 'rule files end in .yaml'))
  return files
}

/** Code unit order, so that it is the same in every locale; what a package manager put there is not ours. */
const yamlFiles = (folder: string): string[] =>
  namesBelow(folder)
    .filter((name) => /\.ya?ml$/.test(name) && !/(?:^|[\\/])(?:node_modules[\\/]|\.)/.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => path.join(folder, name))

/** The files below a folder, from there; Node's own recursive listing takes ten times as long to begin. */
function namesBelow(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(below, entry.name)
    const isFolder = entry.isSymbolicLink() ? statSync(path.join(folder, name)).isDirectory() : entry.isDirectory()
    return isFolder ? namesBelow(folder, name) : [name]
  })
}
