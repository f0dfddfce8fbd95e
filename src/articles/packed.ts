import { deserialize, serialize } from 'node:v8'
import { statementsOf } from '../languages/statements'
import type { Tokens } from '../model'
import { lineLocator } from '../text/positions'
import { TextWords } from '../text/words'
import type { Draft } from './read'
import { statementWords } from './words'

/** A draft as bytes, for this process alone: its tokens point into the lexicon. */
export function packDraft({ article, ...rest }: Draft): Uint8Array {
  const { locate: _, words, tokens, reading, ...plain } = article
  const packed = { ...plain, places: words.places, tokens: trimmed(tokens), reading: reading === plain.text ? null : reading }
  return serialize({ ...rest, article: packed })
}

/** The draft that was packed. */
export function unpackDraft(bytes: Uint8Array): Draft {
  const { article, ...rest } = deserialize(bytes)
  const { places, ...packed } = article
  const { tokens, info, text } = packed
  const reading: string = packed.reading ?? text
  const words = new TextWords(reading, tokens, statementWords(statementsOf(info.language)).table, places)
  return { ...rest, article: { ...packed, reading, locate: lineLocator(text), words } }
}

/** Tokens without the room that was left for more of them. */
const trimmed = ({ count, kind, flags, start, end, entry }: Tokens): Tokens => ({
  count,
  kind: kind.subarray(0, count),
  flags: flags.subarray(0, count),
  start: start.subarray(0, count),
  end: end.subarray(0, count),
  entry: entry.subarray(0, count),
})
