import { realpathSync } from 'node:fs'
import { collectFiles, STDIN } from '../articles/collect'
import type { FileTest } from '../config/globs'
import type { InputError } from '../errors'
import type { Source } from '../model'
import { type Input, type InputOptions, openInput, readSources } from './input'
import type { Sifted } from './sift'

export interface CollectionOptions extends InputOptions {
  against?: readonly string[]
  changedSince?: string
}

/** What is to be checked, and behind it what that is compared with. */
export interface Collection extends Input {
  /** How many articles are to be checked; null where it is all of them. */
  incoming: number | null
}

/** The articles of a command line; with `--changed-since`, the unchanged ones of its paths count as earlier. */
export async function openCollection(
  paths: readonly string[],
  options: CollectionOptions,
  problem: (error: InputError) => void,
  isIgnored: FileTest,
): Promise<Collection> {
  const { against, changedSince } = options
  if (against === undefined && changedSince === undefined)
    return { ...(await openInput(paths, options, problem, isIgnored)), incoming: null }
  const readAll = (files: readonly string[]): Promise<Source[]> => readSources(files, options, problem, isIgnored)
  const { changed, unchanged } = await splitByChange(paths, changedSince, problem, isIgnored)
  const read = async (files: readonly string[]): Promise<Source[]> => (files.length > 0 ? readAll(files) : [])
  const incoming = changedSince === undefined ? await readAll(paths) : await read(changed)
  const names = new Set(incoming.map(({ path }) => path))
  const earlier = await read([...unchanged, ...(against ?? [])])
  const all = [...incoming, ...earlier.filter(({ path }) => !names.has(path))]
  const each = async function* (): AsyncGenerator<Source> {
    yield* all
  }
  const sifted = async function* (): AsyncGenerator<Sifted> {
    yield { texts: all, articles: all.length }
  }
  return { exceeds: () => false, each, sifted, incoming: incoming.length }
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
