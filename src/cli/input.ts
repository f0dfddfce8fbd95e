import { constants, openSync, readFileSync, statSync } from 'node:fs'
import type { Socket } from 'node:net'
import { collectFiles, formatOf, type InputFormat, STDIN } from '../articles/collect'
import { decode, MAX_ARTICLE_BYTES, textDecoder } from '../articles/decode'
import type { ReadingOptions } from '../articles/read'
import { sourcesOf, sourcesOfLines } from '../articles/sources'
import { InputError, reasonOf } from '../errors'
import { parseIsoDate } from '../mentions/calendar'
import type { Source } from '../model'
import { BATCH } from './batches'
import { canBeSplit, linesOf } from './lines'
import type { Sifted, Sifter } from './sift'
import type { Spool } from './spool'

export interface InputOptions {
  input?: InputFormat
  language?: string
  published?: string
  encoding: string
}

/** The articles behind the paths of a command line. */
export interface Input {
  /** Whether there are more bytes, as far as files tell. */
  exceeds: (bytes: number) => boolean
  /** The articles one by one, as often as is asked; what cannot be read goes to `problem`. */
  each: (problem: (error: InputError) => void) => AsyncGenerator<Source>
  /** What a sifter leaves of them, in batches. */
  sifted: (sifter: Sifter, problem: (error: InputError) => void) => AsyncGenerator<Sifted>
}

/** Finds the files behind the paths of a command line; what is not there goes to `problem`. */
export async function openInput(
  paths: readonly string[],
  options: InputOptions,
  problem: (error: InputError) => void,
  isIgnored: (file: string) => boolean = () => false,
): Promise<Input> {
  if (paths.length === 0) throw new InputError('no input', {}, 'name files, folders or globs, or - for standard input')
  textDecoder(options.encoding)
  /** What can be read but once: standard input and pipes. */
  const kept = new Map<string, Uint8Array | string>()
  const files: string[] = []
  /** No folder is asked for its pipes. */
  const canBePipes = !paths.every((given) => given !== STDIN && statSync(given, { throwIfNoEntry: false })?.isDirectory())
  for (const file of await collectFiles(paths, problem, isIgnored)) {
    try {
      if (file === STDIN) kept.set(file, await keep(process.stdin))
      else if (canBePipes && statSync(file, { throwIfNoEntry: false })?.isFIFO()) kept.set(file, await keep(await pipe(file)))
      files.push(file)
    } catch (error) {
      problem(asInputError(error, file))
    }
  }
  const formatFor = (file: string): InputFormat => options.input ?? (file === STDIN ? 'text' : formatOf(file))
  const contentOf = (file: string): Uint8Array | string => kept.get(file) ?? file
  const bytesOf = (file: string): Uint8Array => {
    const content = contentOf(file)
    return typeof content === 'string' ? readFileSync(content) : content
  }
  const sizeOf = (file: string): number => {
    const content = contentOf(file)
    return typeof content === 'string' ? (statSync(content, { throwIfNoEntry: false })?.size ?? 0) : content.length
  }

  async function* sourcesIn(file: string, problem: (error: InputError) => void): AsyncGenerator<Source> {
    const format = formatFor(file)
    const size = sizeOf(file)
    if (format !== 'ndjson' && size > MAX_ARTICLE_BYTES) throw tooLong(file, size)
    const content = contentOf(file)
    if (format === 'ndjson' && size > MAX_ARTICLE_BYTES && typeof content === 'string' && canBeSplit(options.encoding))
      yield* sourcesOfLines(file, linesOf(content, textDecoder(options.encoding, file)), problem)
    else yield* await sourcesOf(file, decode(bytesOf(file), options.encoding, file), format, problem)
  }

  async function* each(problem: (error: InputError) => void): AsyncGenerator<Source> {
    for (const file of files) {
      try {
        yield* sourcesIn(file, problem)
      } catch (error) {
        problem(asInputError(error, file))
      }
    }
  }

  const isUtf8 = /^utf-?8$/i.test(options.encoding)
  async function* sifted(sifter: Sifter, problem: (error: InputError) => void): AsyncGenerator<Sifted> {
    for (const [number, file] of files.entries()) {
      const isPlain = isUtf8 && formatFor(file) === 'text' && !kept.has(file)
      try {
        if (!isPlain || !sifter.takeFile(file))
          for await (const source of sourcesIn(file, problem)) if (sifter.take(source) >= BATCH) yield sifter.taken()
      } catch (error) {
        problem(asInputError(error, file))
      }
      if (number % BATCH === BATCH - 1) yield sifter.taken()
    }
    yield sifter.taken()
  }

  const exceeds = (bytes: number): boolean => {
    let left = bytes
    return files.some((file) => {
      left -= sizeOf(file)
      return left < 0
    })
  }
  return { exceeds, each, sifted }
}

/** All articles behind the paths of a command line; what cannot be read goes to `problem`. */
export async function readSources(
  paths: readonly string[],
  options: InputOptions,
  problem: (error: InputError) => void,
  isIgnored?: (file: string) => boolean,
): Promise<Source[]> {
  const sources: Source[] = []
  const { each } = await openInput(paths, options, problem, isIgnored)
  for await (const source of each(problem)) sources.push(source)
  return sources
}

function tooLong(path: string, size: number): InputError {
  const megabytes = Math.round(size / 1024 / 1024)
  return new InputError(
    `the file has ${megabytes} MB; no article is that long`,
    { path },
    'split it, or give its articles as NDJSON (--input ndjson)',
  )
}

/** Opens a named pipe, whether or not somebody writes to it yet. */
async function pipe(file: string): Promise<Socket> {
  const { Socket } = await import('node:net')
  return new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), writable: false })
}

/** What a stream gives, as bytes; where there is more of it than is to be kept in memory, the path of a file that holds it. */
async function keep(stream: NodeJS.ReadableStream): Promise<Uint8Array | string> {
  const chunks: Uint8Array[] = []
  let length = 0
  let spool: Spool | undefined
  // Chunk by chunk, so that Ctrl-C is heard while a terminal or a pipe keeps us waiting.
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    length += bytes.length
    if (length > MAX_ARTICLE_BYTES && !spool) {
      spool = (await import('./spool')).openSpool()
      for (const earlier of chunks.splice(0)) spool.write(earlier)
    }
    if (spool) spool.write(bytes)
    else chunks.push(bytes)
  }
  return spool ? spool.close() : Buffer.concat(chunks)
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
