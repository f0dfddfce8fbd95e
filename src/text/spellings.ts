import { Hash } from './hash'

const enum Slot {
  /** Integers of one slot: together they lie in one line of the processor's cache. */
  Size = 4,
  Fewest = 1 << 12,
}

/** Numbers of words, found again by how these are spelled: by a 64-bit hash of it. */
export class Spellings {
  /** A word is both halves of its hash, and its number; one place of each slot is empty. */
  private slots = new Int32Array(Slot.Size * Slot.Fewest)
  private stored = 0
  /** The hash of the word last asked for. */
  private hash1 = 0
  private hash2 = 0

  /** The number of the word text[start, end); 0 where it has none. */
  get(text: string, start: number, end: number): number {
    let hash1 = Hash.Basis | 0
    let hash2 = 0
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      hash1 = Math.imul(hash1 ^ code, Hash.Prime)
      hash2 = (Math.imul(hash2, Hash.Multiplier) + code) | 0
    }
    this.hash1 = hash1
    this.hash2 = hash2
    return this.slots[this.placeOf(hash1, hash2) + 2]!
  }

  /** Gives the word last asked for a number above 0. */
  set(number: number): void {
    if (2 * Slot.Size * this.stored >= this.slots.length) this.widen()
    this.put(this.hash1, this.hash2, number)
  }

  clear(): void {
    this.slots = new Int32Array(Slot.Size * Slot.Fewest)
    this.stored = 0
  }

  private put(hash1: number, hash2: number, number: number): void {
    const place = this.placeOf(hash1, hash2)
    this.slots[place] = hash1
    this.slots[place + 1] = hash2
    this.slots[place + 2] = number
    this.stored++
  }

  /** The slot of a hash: where it is stored, else where it can be. */
  private placeOf(hash1: number, hash2: number): number {
    const { slots } = this
    const mask = slots.length - Slot.Size
    let place = Math.imul(Slot.Size, hash1 ^ (hash2 >>> 7)) & mask
    while (slots[place + 2] !== 0 && (slots[place] !== hash1 || slots[place + 1] !== hash2)) place = (place + Slot.Size) & mask
    return place
  }

  private widen(): void {
    const { slots } = this
    this.slots = new Int32Array(2 * slots.length)
    this.stored = 0
    for (let place = 0; place < slots.length; place += Slot.Size)
      if (slots[place + 2] !== 0) this.put(slots[place]!, slots[place + 1]!, slots[place + 2]!)
  }
}
