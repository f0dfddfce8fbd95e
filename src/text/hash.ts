/** FNV-1a, and beside it the polynomial that Java hashes strings by: 64 bits together. */
export const enum Hash {
  Basis = 0x811c9dc5,
  Prime = 0x01000193,
  Multiplier = 31,
}
