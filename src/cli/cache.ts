import path from 'node:path'
import { type Pieces, recall, store, tidy } from '../rules/store'

/** Tells the code of one build from every other. */
export const BUILD = typeof __BUILD__ === 'string' ? __BUILD__ : 'unbuilt'

/** Where this user's caches lie; undefined where HYPECHECK_CACHE_DIR is empty, and there are to be none. */
async function cacheFolder(): Promise<string | undefined> {
  const chosen = process.env.HYPECHECK_CACHE_DIR
  if (chosen !== undefined) return chosen === '' ? undefined : chosen
  const { default: envPaths } = await import('env-paths')
  return envPaths('hypecheck', { suffix: '' }).cache
}

/** What a value is made from, how it comes from its pieces, and how it is made where they are not there; pieces that are null are not to be stored. */
export interface Making<T> {
  key: () => string
  read: (pieces: ReadonlyMap<string, Buffer>) => T
  make: () => Promise<{ value: T; pieces: (() => Pieces) | null }>
}

/** A value from the cache, or made and stored. */
export async function cached<T>(kind: string, { key: keyNow, read, make }: Making<T>): Promise<T> {
  const folder = await cacheFolder()
  if (folder === undefined) return (await make()).value
  const key = keyNow()
  const file = path.join(folder, `${kind}-${key}.cache`)
  const known = recall(file, key)
  if (known) return read(known)
  const { value, pieces } = await make()
  if (pieces) {
    store(file, key, pieces())
    tidy(folder)
  }
  return value
}
