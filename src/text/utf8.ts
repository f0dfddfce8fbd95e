/** The character at a place of sound UTF-8 that is not ASCII. */
export function codeAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  const second = bytes[at + 1]! & 0x3f
  if (first < 0xe0) return ((first & 0x1f) << 6) | second
  const third = bytes[at + 2]! & 0x3f
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 0x3f)
}

/** How many bytes a character that is not ASCII takes. */
export const lengthOf = (code: number): number => (code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
