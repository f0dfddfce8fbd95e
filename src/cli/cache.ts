import path from 'node:path'
import { recall, store, tidy } from '../rules/store'

/** Tells the code of one build from every other. */
export const BUILD = typeof __BUILD__ === 'string' ? __BUILD__ : 'unbuilt'

/** Where this user's caches lie; undefined where HYPECHECK_CACHE_DIR is empty, and there are to be none. */
async function cacheFolder(): Promise<string | undefined> {
  const chosen = process.env.HYPECHECK_CACHE_DIR
  if (chosen !== undefined) return chosen === '' ? undefined : chosen
  const { default: envPaths } = await import('env-paths')
  return envPaths('hypecheck', { suffix: '' }).cache
}

/** What `make` gives for a key: from the cache, or made and stored. What it gives back as not `sound` is not stored. */
export async function cached<T>(kind: string, key: string, make: () => Promise<{ value: T; sound: boolean }>): Promise<T> {
  const folder = await cacheFolder()
  const file = folder && path.join(folder, `${kind}-${key.slice(0, 32)}.json`)
  const known = file && recall<T>(file, key)
  if (known !== undefined && known !== '') return known
  const { value, sound } = await make()
  if (file && sound) {
    store(file, key, value)
    tidy(folder)
  }
  return value
}
