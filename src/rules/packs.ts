import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../errors'
import { pathFromHere, type RulePlace } from './sources'

/** What begins with a dot or a slash, or ends like a rule file, is a path; everything else is an npm package. */
const isPath = (given: string): boolean => /^[./\\]|^[A-Za-z]:[\\/]|\.ya?ml$/.test(given)

/**
 * Where the rules behind one entry of `rules-from` are: a file or folder relative to `folder`,
 * or an npm package in a `node_modules` there or above. Throws InputError where there is none.
 */
export function resolvePack(given: string, folder: string): RulePlace[] {
  if (isPath(given)) return [{ path: pathFromHere(path.resolve(folder, given)), pack: given }]
  const root = packageFolder(given, folder)
  if (!root) throw new InputError(`no npm package “${given}”`, {}, `npm install ${given}; a path begins with ./`)
  return ruleFolders(root).map((rules) => ({ path: pathFromHere(path.join(root, rules)), pack: given }))
}

function packageFolder(name: string, folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const candidate = path.join(at, 'node_modules', name)
    if (existsSync(path.join(candidate, 'package.json'))) return candidate
    if (at === path.dirname(at)) return undefined
  }
}

/** A package says in its package.json where its rules are: `"hypecheck": {"rules": "folder"}`; else in `rules`. No code of it is run. */
function ruleFolders(root: string): string[] {
  const file = path.join(root, 'package.json')
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new InputError('the package.json does not parse', { path: file }, 'install the package again')
  }
  const own: unknown = field(field(content, 'hypecheck'), 'rules') ?? 'rules'
  const folders = Array.isArray(own) ? own : [own]
  if (folders.every((each): each is string => typeof each === 'string')) return folders
  throw new InputError('“hypecheck.rules” is no path', { path: file }, 'write a path, or a list of paths')
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
