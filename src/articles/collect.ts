import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError, reasonOf } from '../errors'

export const INPUT_FORMATS = ['text', 'markdown', 'html', 'ndjson'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** The path that stands for standard input. */
export const STDIN = '-'

const FORMAT_BY_ENDING: Readonly<Record<string, InputFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

export const formatOf = (file: string): InputFormat => FORMAT_BY_ENDING[path.extname(file).toLowerCase()] ?? 'text'

/**
 * The files behind paths, folders and globs, each once and by its shortest path, in the order of their names; ignored ones only where they are named themselves.
 * What matches nothing goes to `problem`.
 */
export async function collectFiles(
  paths: readonly string[],
  problem: (error: InputError) => void,
  isIgnored: (file: string) => boolean = () => false,
): Promise<string[]> {
  const found: string[] = []
  for (const given of paths) {
    const named = path.normalize(given)
    for (const file of await filesOf(given, problem)) if (file === named || !isIgnored(file)) found.push(file)
  }
  if (paths.length === 1) return found.sort(byName)
  found.sort((a, b) => a.length - b.length || byName(a, b))
  const files = new Map<string, string>()
  for (const file of found) {
    const place = file === STDIN ? STDIN : path.resolve(file)
    if (!files.has(place)) files.set(place, file)
  }
  return [...files.values()].sort(byName)
}

/** Code unit order, so that it is the same in every locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function filesOf(given: string, problem: (error: InputError) => void): Promise<string[]> {
  if (given === STDIN) return [STDIN]
  if (existsSync(given)) return statSync(given).isDirectory() ? folderFiles(given, problem) : [path.normalize(given)]
  if (!/[*?{[]/.test(given)) {
    problem(new InputError('no such file or folder', { path: given }, 'check the spelling; paths are relative to the working folder'))
    return []
  }
  const { glob } = await import('tinyglobby')
  const matches = await glob([given.replaceAll('\\', '/')], { onlyFiles: true, dot: false, expandDirectories: false })
  if (matches.length === 0) problem(new InputError('the pattern matches no file', { path: given }, 'check the pattern, or quote it'))
  return matches.map((match) => path.normalize(match))
}

function folderFiles(folder: string, problem: (error: InputError) => void): string[] {
  let sealed = false
  const files = articlesBelow(folder, (error) => {
    sealed = true
    problem(error)
  })
  if (files.length === 0 && !sealed) {
    problem(new InputError('no article in this folder', { path: folder }, `articles end in ${Object.keys(FORMAT_BY_ENDING).join(', ')}`))
  }
  return files
}

/** The articles below a folder, without hidden ones and packages; links are not followed, so that none leads in a circle. */
function articlesBelow(folder: string, problem: (error: InputError) => void): string[] {
  const files: string[] = []
  const collect = (folder: string): void => {
    /** What the paths of its files begin with: joined once for all of them. */
    const inside = path.join(folder, 'x').slice(0, -1)
    for (const entry of entriesOf(folder, problem)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) collect(inside + entry.name)
      else if (entry.isFile() && path.extname(entry.name).toLowerCase() in FORMAT_BY_ENDING) files.push(inside + entry.name)
    }
  }
  collect(folder)
  return files
}

function entriesOf(folder: string, problem: (error: InputError) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    problem(new InputError(`the folder cannot be read: ${reasonOf(error)}`, { path: folder }, 'check its permissions'))
    return []
  }
}
