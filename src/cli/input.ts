import { readFileSync, statSync } from 'node:fs'
import { collectFiles, formatOf, type InputFormat, STDIN } from '../articles/collect'
import { decode, MAX_ARTICLE_BYTES, textDecoder } from '../articles/decode'
import type { ReadingOptions } from '../articles/read'
import { sourcesOf } from '../articles/sources'
import { InputError } from '../errors'
import { parseIsoDate } from '../mentions/calendar'
import type { Source } from '../model'

export interface InputOptions {
  input?: InputFormat
  language?: string
  published?: string
  encoding: string
}

/** The articles behind the paths of a command line; what cannot be read goes to `problem`. */
export async function readSources(
  paths: readonly string[],
  options: InputOptions,
  problem: (error: InputError) => void,
): Promise<Source[]> {
  if (paths.length === 0) throw new InputError('no input', {}, 'name files, folders or globs, or - for standard input')
  textDecoder(options.encoding)
  const sources: Source[] = []
  for (const file of await collectFiles(paths, problem)) {
    try {
      const text = decode(readBytes(file, options), options.encoding, file)
      const format = options.input ?? (file === STDIN ? 'text' : formatOf(file))
      sources.push(...(await sourcesOf(file, text, format, problem)))
    } catch (error) {
      problem(asInputError(error, file))
    }
  }
  return sources
}

function readBytes(file: string, { input }: InputOptions): Uint8Array {
  if (file === STDIN) return readFileSync(0)
  const { size } = statSync(file)
  if (size > MAX_ARTICLE_BYTES && (input ?? formatOf(file)) !== 'ndjson') {
    const megabytes = Math.round(size / 1024 / 1024)
    throw new InputError(
      `the file has ${megabytes} MB; no article is that long`,
      { path: file },
      'split it, or give its articles as NDJSON (--input ndjson)',
    )
  }
  return readFileSync(file)
}

function asInputError(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new InputError(`cannot be read: ${reason}`, { path }, 'check the file and its permissions')
}

export function readingOptions({ language, published }: InputOptions): ReadingOptions {
  if (published === undefined) return { language }
  const day = parseIsoDate(published)
  if (day === null || published.length !== 10) throw new InputError(`--published ${published} is no date`, {}, 'write it as YYYY-MM-DD')
  return { language, published: day }
}
