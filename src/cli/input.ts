import { readFileSync, statSync } from 'node:fs'
import { collectFiles, formatOf, type InputFormat, STDIN } from '../articles/collect'
import { decode, MAX_ARTICLE_BYTES, textDecoder } from '../articles/decode'
import type { ReadingOptions } from '../articles/read'
import { sourcesOf } from '../articles/sources'
import { InputError, reasonOf } from '../errors'
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
  isIgnored: (file: string) => boolean = () => false,
): Promise<Source[]> {
  if (paths.length === 0) throw new InputError('no input', {}, 'name files, folders or globs, or - for standard input')
  textDecoder(options.encoding)
  const sources: Source[] = []
  for (const file of await collectFiles(paths, problem, isIgnored)) {
    try {
      const text = decode(await readBytes(file, options), options.encoding, file)
      const format = options.input ?? (file === STDIN ? 'text' : formatOf(file))
      sources.push(...(await sourcesOf(file, text, format, problem)))
    } catch (error) {
      problem(asInputError(error, file))
    }
  }
  return sources
}

async function readBytes(file: string, { input }: InputOptions): Promise<Uint8Array> {
  if (file === STDIN) return readStandardInput()
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

/** Chunk by chunk, so that Ctrl-C is heard while a terminal or a pipe keeps us waiting. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

function asInputError(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error
  if (error instanceof RangeError) return new InputError('nested too deeply to be read', { path }, 'give it as plain text (--input text)')
  return new InputError(`cannot be read: ${reasonOf(error)}`, { path }, 'check the file and its permissions')
}

export function readingOptions({ language, published }: InputOptions): ReadingOptions {
  if (published === undefined) return { language }
  const day = parseIsoDate(published)
  if (day === null || published.length !== 10) throw new InputError(`--published ${published} is no date`, {}, 'write it as YYYY-MM-DD')
  return { language, published: day }
}
