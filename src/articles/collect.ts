import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../errors'

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
 * The files behind paths, folders and globs, each once, in the order of their names.
 * What matches nothing goes to `problem`.
 */
export async function collectFiles(paths: readonly string[], problem: (error: InputError) => void): Promise<string[]> {
  const files = new Set<string>()
  for (const given of paths) {
    const found = await filesOf(given)
    if (found instanceof InputError) problem(found)
    else for (const file of found) files.add(file)
  }
  return [...files].sort(byName)
}

/** Code unit order, so that it is the same in every locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function filesOf(given: string): Promise<string[] | InputError> {
  if (given === STDIN) return [STDIN]
  if (existsSync(given)) return statSync(given).isDirectory() ? folderFiles(given) : [path.normalize(given)]
  if (!/[*?{[]/.test(given))
    return new InputError('no such file or folder', { path: given }, 'check the spelling; paths are relative to the working folder')
  const { glob } = await import('tinyglobby')
  const matches = await glob([given.replaceAll('\\', '/')], { onlyFiles: true, dot: false, expandDirectories: false })
  return matches.length > 0
    ? matches.map((match) => path.normalize(match))
    : new InputError('the pattern matches no file', { path: given }, 'check the pattern, or quote it')
}

function folderFiles(folder: string): string[] | InputError {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && path.extname(entry.name).toLowerCase() in FORMAT_BY_ENDING)
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) => !file.split(path.sep).some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '.' && part !== '..')),
    )
  if (files.length > 0) return files
  return new InputError('no article in this folder', { path: folder }, `articles end in ${Object.keys(FORMAT_BY_ENDING).join(', ')}`)
}
