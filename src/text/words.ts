import type { Tokens, WordList, WordPlaces, Words } from '../model'
import type { WordTable } from './wordset'

/** The words of a text, each looked up when it is first asked for. */
export class TextWords implements Words {
  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
    private readonly table: WordTable,
    readonly places: WordPlaces = { generation: table.generation, rows: new Int32Array(tokens.count) },
  ) {}

  form(token: number): string {
    return this.table.words[this.rowOf(token)]!
  }

  bare(token: number): string {
    return this.table.bareWords[this.rowOf(token)]!
  }

  isIn({ cell, mask }: WordList, token: number): boolean {
    const row = this.rowOf(token)
    return (this.table.bits[row * this.table.width + cell]! & mask) !== 0
  }

  listsOf(from: number, to: number): Int32Array {
    const { table } = this
    const { width } = table
    const all = new Int32Array(width)
    for (let token = from; token < to; token++) {
      const first = this.rowOf(token) * width
      for (let cell = 0; cell < width; cell++) all[cell]! |= table.bits[first + cell]!
    }
    return all
  }

  private rowOf(token: number): number {
    const { generation, rows } = this.places
    const known = generation === this.table.generation ? rows[token]! : 0
    return known === 0 ? this.read(token) : known
  }

  private read(token: number): number {
    const { table, tokens, places } = this
    const row = table.read(this.text, tokens.start[token]!, tokens.end[token]!)
    if (places.generation !== table.generation) {
      places.generation = table.generation
      places.rows.fill(0)
    }
    places.rows[token] = row
    return row
  }
}
