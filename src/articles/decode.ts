import { InputError } from '../errors'

/** An article is refused above this size; own choice: the longest annual report stays below. */
export const MAX_ARTICLE_BYTES = 16 * 1024 * 1024

/** The text of a file; a byte-order mark stays in it. Throws InputError where the bytes are no such text. */
export function decode(bytes: Uint8Array, encoding: string, path: string): string {
  const decoder = textDecoder(encoding, path)
  if (bytes.includes(0) && !encoding.startsWith('utf-16')) throw binary(bytes, path)
  try {
    return decoder.decode(bytes)
  } catch {
    throw new InputError(`the text is not ${encoding.toUpperCase()}`, { path }, 'give its encoding, for instance --encoding windows-1252')
  }
}

/** The decoder of an encoding that the user named; throws InputError where there is none. */
export function textDecoder(encoding: string, path = ''): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  } catch {
    throw new InputError(`unknown encoding “${encoding}”`, path ? { path } : {}, 'use utf-8, windows-1252, iso-8859-15 or utf-16le')
  }
}

function binary(bytes: Uint8Array, path: string): InputError {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  return mark
    ? new InputError('the text is UTF-16', { path }, `give --encoding ${mark}`)
    : new InputError('this is a binary file, not a text', { path }, 'give the article as text, Markdown or HTML')
}
