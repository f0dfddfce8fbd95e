import { closeSync, openSync, readSync } from 'node:fs'

/** So much is read at once, in bytes. */
const CHUNK = 1 << 20
const LINE_FEED = 0x0a

/** Whether a byte of a line feed is always a line feed. */
export const canBeSplit = (encoding: string): boolean => !/^utf-?16/i.test(encoding)

/** The lines of a file, read as they are asked for; throws where the bytes are no text. */
export function* linesOf(file: string, decoder: InstanceType<typeof TextDecoder>): Generator<string> {
  const handle = openSync(file, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    /** What was read of the line at hand. */
    let begun: Buffer[] = []
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      let start = 0
      for (let end = chunk.indexOf(LINE_FEED); end >= 0 && end < length; end = chunk.indexOf(LINE_FEED, start)) {
        yield decoder.decode(Buffer.concat([...begun, chunk.subarray(start, end)]))
        begun = []
        start = end + 1
      }
      if (start < length) begun.push(Buffer.from(chunk.subarray(start, length)))
    }
    yield decoder.decode(Buffer.concat(begun))
  } finally {
    closeSync(handle)
  }
}
