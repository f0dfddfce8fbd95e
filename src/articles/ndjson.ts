import { InputError } from '../errors'
import type { Metadata, Source } from '../model'

const TEXT_FIELDS = ['title', 'language', 'published', 'url', 'author'] as const

/** Reads one line of NDJSON as an article; throws InputError with the line's number. */
export function parseLine(json: string, path: string, line: number): Source {
  const fail = (problem: string, remedy: string): InputError => new InputError(problem, { path, line }, remedy)
  let record: unknown
  try {
    record = JSON.parse(json)
  } catch {
    throw fail('the line is not JSON', 'write one JSON object a line')
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw fail('the line is not a JSON object', 'write one JSON object a line')
  const fields = record as Record<string, unknown>
  if (typeof fields.text !== 'string') throw fail('the article has no “text”', 'give its text as a string')
  if (typeof fields.id !== 'string' && typeof fields.id !== 'number') throw fail('the article has no “id”', 'give it one')
  for (const key of TEXT_FIELDS) {
    if (fields[key] !== undefined && fields[key] !== null && typeof fields[key] !== 'string')
      throw fail(`“${key}” is not a string`, 'put it in quotes')
  }
  const { id, text, ...rest } = fields
  const metadata: Metadata = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  return { path: String(id), text: fields.text, reading: fields.text, metadata }
}
