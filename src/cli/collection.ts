import { realpathSync } from 'node:fs'
import { collectFiles, STDIN } from '../articles/collect'
import type { FileTest } from '../config/globs'
import type { InputError } from '../errors'
import type { Source } from '../model'
import { type InputOptions, readSources } from './input'

export interface CollectionOptions extends InputOptions {
  against?: readonly string[]
  changedSince?: string
}

/** What is to be checked, and what it is compared with. */
export interface Collection {
  incoming: Source[]
  /** Absent where nothing was named to compare with. */
  earlier?: Source[]
}

/** The articles of a command line; with `--changed-since`, the unchanged ones of its paths count as earlier. */
export async function readCollection(
  paths: readonly string[],
  options: CollectionOptions,
  problem: (error: InputError) => void,
  isIgnored: FileTest,
): Promise<Collection> {
  const { against, changedSince } = options
  const readAll = (files: readonly string[]): Promise<Source[]> => readSources(files, options, problem, isIgnored)
  if (against === undefined && changedSince === undefined) return { incoming: await readAll(paths) }
  const { changed, unchanged } = await splitByChange(paths, changedSince, problem, isIgnored)
  const read = async (files: readonly string[]): Promise<Source[]> => (files.length > 0 ? readAll(files) : [])
  const incoming = changedSince === undefined ? await readAll(paths) : await read(changed)
  const names = new Set(incoming.map(({ path }) => path))
  const earlier = await read([...unchanged, ...(against ?? [])])
  return { incoming, earlier: earlier.filter(({ path }) => !names.has(path)) }
}

async function splitByChange(
  paths: readonly string[],
  revision: string | undefined,
  problem: (error: InputError) => void,
  isIgnored: FileTest,
): Promise<{ changed: string[]; unchanged: string[] }> {
  if (revision === undefined || paths.length === 0) return { changed: [], unchanged: [] }
  const { changedSince } = await import('./git')
  const names = await changedSince(revision)
  const isChanged = (file: string): boolean => file === STDIN || names.has(realpathSync(file))
  const files = await collectFiles(paths, problem, isIgnored)
  return { changed: files.filter(isChanged), unchanged: files.filter((file) => !isChanged(file)) }
}
