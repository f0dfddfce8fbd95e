import type { Tokens, WordList, Words } from '../model'
import type { WordTable } from './wordset'

/** The words of a text, each looked up when it is first asked for. */
export class TextWords implements Words {
  private readonly forms: string[]
  private readonly width: number
  private readonly bits: Int32Array

  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
    private readonly table: WordTable,
  ) {
    this.forms = new Array(tokens.count)
    this.width = table.width
    this.bits = new Int32Array(tokens.count * this.width)
  }

  form(token: number): string {
    return this.forms[token] ?? this.read(token)
  }

  isIn({ cell, mask }: WordList, token: number): boolean {
    if (this.forms[token] === undefined) this.read(token)
    return (this.bits[token * this.width + cell]! & mask) !== 0
  }

  listsOf(from: number, to: number): Int32Array {
    const { bits, width } = this
    const all = new Int32Array(width)
    for (let token = from; token < to; token++) {
      if (this.forms[token] === undefined) this.read(token)
      for (let cell = 0; cell < width; cell++) all[cell]! |= bits[token * width + cell]!
    }
    return all
  }

  private read(token: number): string {
    const { start, end } = this.tokens
    const word = this.text.slice(start[token], end[token]).toLowerCase()
    const form = this.table.read(word, this.bits, token * this.width)
    this.forms[token] = form
    return form
  }
}
