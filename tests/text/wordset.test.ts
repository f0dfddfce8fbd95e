import { describe, expect, it } from 'vitest'
import { TextWords } from '../../src/text/words'
import { WordTable } from '../../src/text/wordset'
import type { Tokens } from '../../src/model'

/** Words parted by single spaces, as tokens. */
function tokensOf(text: string): Tokens {
  const found = [...text.matchAll(/\S+/g)]
  const none = new Uint8Array(found.length)
  const start = Int32Array.from(found, ({ index }) => index)
  const end = Int32Array.from(found, (match) => match.index + match[0].length)
  return { count: found.length, kind: none, flags: none, start, end, entry: new Int32Array(found.length) }
}

describe('a word list', () => {
  const table = new WordTable()
  const list = table.add('rise|grow*|*wachstum|mehr als')

  it.each([
    ['rise', true],
    ['rises', false],
    ['grow', true],
    ['growing', true],
    ['outgrow', false],
    ['umsatzwachstum', true],
    // An ending is no word by itself.
    ['wachstum', false],
    ['wachstums', false],
    ['', false],
  ])('holds whole words, beginnings and endings: “%s”', (word, isIn) => {
    expect(list.has(word)).toBe(isIn)
  })

  it('that is empty holds the empty word alone', () => {
    const empty = new WordTable().add('')
    expect(['', 'rise'].map((word) => empty.has(word))).toEqual([true, false])
  })

  it('is told from the others of its table, however many there are', () => {
    const many = new WordTable()
    const lists = Array.from({ length: 70 }, (_, i) => many.add(`word${i}|both`))
    expect(lists.flatMap((one, i) => (one.has('word33') ? [i] : []))).toEqual([33])
    expect(lists.every((one) => one.has('both'))).toBe(true)
  })

  it('knows a word after the table has forgotten it', () => {
    expect(list.has('rise')).toBe(true)
    for (let i = 0; i < 40_000; i++) list.has(`other${i}`)
    expect([list.has('rise'), list.has('other1')]).toEqual([true, false])
  })
})

describe('the words of a text', () => {
  const table = new WordTable()
  const [up, down] = [table.add('rose|rise*'), table.add('fell')]
  const words = new TextWords('Sales ROSE and profit fell', tokensOf('Sales ROSE and profit fell'), table)

  it('are in lower case', () => {
    expect([0, 1, 2, 3, 4].map((i) => words.form(i))).toEqual(['sales', 'rose', 'and', 'profit', 'fell'])
  })

  it('know their lists, one by one and together', () => {
    expect([0, 1, 4].map((i) => words.isIn(up, i))).toEqual([false, true, false])
    const holds = (list: typeof up, from: number, to: number): boolean => (words.listsOf(from, to)[list.cell]! & list.mask) !== 0
    expect([holds(up, 0, 3), holds(down, 0, 3), holds(down, 3, 5), holds(up, 2, 5)]).toEqual([true, false, true, false])
  })

  it('are found again where they were, and anew once the table has forgotten them', () => {
    const again = new TextWords('Sales ROSE and profit fell', tokensOf('Sales ROSE and profit fell'), table, words.places)
    expect([again.form(1), again.isIn(up, 1)]).toEqual(['rose', true])
    for (let i = 0; i < 40_000; i++) up.has(`other${i}`)
    expect(table.generation).toBe(1)
    expect([0, 1, 4].map((i) => [again.form(i), again.isIn(up, i), again.isIn(down, i)])).toEqual([
      ['sales', false, false],
      ['rose', true, false],
      ['fell', false, true],
    ])
  })
})
