import { InputError } from '../errors'
import type { Metadata, Place, Source } from '../model'
import { blank } from './blank'
import type { InputFormat } from './collect'
import { findFrontMatter, parseFrontMatter } from './frontmatter'
import { parseLine } from './ndjson'
import { dayFromMetadata } from './published'

/** The articles in one text; what is wrong with one of them goes to `problem`, the others are kept. */
export async function sourcesOf(path: string, text: string, format: InputFormat, problem: (error: InputError) => void): Promise<Source[]> {
  if (format === 'ndjson') return [...sourcesOfLines(path, text.split('\n'), problem)]
  if (text.trim() === '' || text === '\ufeff') throw new InputError('the file is empty', { path }, 'leave it out, or check how it was made')
  if (format === 'html') {
    const { htmlReading } = await import('./html')
    return [{ path, text, ...htmlReading(text) }]
  }
  const { reading, metadata } = await withoutFrontMatter(path, text, problem)
  if (format === 'text') return [{ path, text, reading, metadata }]
  const { markdownReading } = await import('./markdown')
  return [{ path, text, reading: markdownReading(reading), metadata }]
}

async function withoutFrontMatter(
  path: string,
  text: string,
  problem: (error: InputError) => void,
): Promise<{ reading: string; metadata: Metadata }> {
  const found = findFrontMatter(text)
  if (!found) return { reading: text, metadata: {} }
  const reading = blank(text, [{ start: 0, end: found.end }])
  try {
    const metadata = await parseFrontMatter(found.yaml, path)
    const line = found.yaml.split('\n').findIndex((text) => text.startsWith('published:')) + 2
    refuseWrongDate(metadata, { path, line }, problem)
    return { reading, metadata }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problem(error)
    return { reading, metadata: {} }
  }
}

/** The articles of NDJSON, line by line. */
export function* sourcesOfLines(path: string, lines: Iterable<string>, problem: (error: InputError) => void): Generator<Source> {
  let number = 0
  for (const line of lines) {
    number++
    if (line.trim() === '' || line === '\ufeff') continue
    try {
      const source = parseLine(line.replace(/^\ufeff/, ''), path, number)
      refuseWrongDate(source.metadata, { path, line: number }, problem)
      yield source
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problem(error)
    }
  }
}

/** A date that cannot be read is not passed over in silence; the article is read without it. */
function refuseWrongDate({ published }: Metadata, place: Place, problem: (error: InputError) => void): void {
  if (published === undefined || published === null || published === '' || dayFromMetadata(published) !== null) return
  problem(new InputError(`published “${String(published)}” is no date`, place, 'write it as YYYY-MM-DD'))
}
