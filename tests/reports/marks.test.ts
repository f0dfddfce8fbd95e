import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, piecesOf, shortPieces } from '../../src/reports/marks'
import { at, EARNINGS_DATE, FINDINGS, ROBOT, STREAK, WIND } from './fixture'

const marked = (finding: typeof EARNINGS_DATE, index: number): string[] => {
  const place = finding.evidence[index]!
  return marksOf(finding, place).map(({ start, end }) => place.quote.slice(start, end))
}

test('the words that a check names are marked', () => {
  expect(marked(EARNINGS_DATE, 0)).toEqual(['15. Januar'])
})

test('else figures and months that another place lacks', () => {
  expect(marked(EARNINGS_DATE, 1)).toEqual(['19. Februar 2026'])
  expect(marked(EARNINGS_DATE, 2)).toEqual(['20. Februar 2026'])
  expect(marked(STREAK, 0)).toEqual(['8'])
})

test('figures that all places share are not marked', () => {
  const evidence = [at(ROBOT, 'Es war bereits das 8. Quartal in Folge mit Wachstum.'), at(ROBOT, '8. Quartal'), at(WIND, 'Rückenwind')]
  expect(marked({ ...STREAK, evidence: evidence.slice(0, 2) }, 0)).toEqual([])
})

test('a single place has no marks', () => {
  expect(marked(FINDINGS[2]!, 0)).toEqual([])
})

const spans = fc.array(fc.record({ start: fc.nat(60), length: fc.nat(20) }).map(({ start, length }) => ({ start, end: start + length })))

test('pieces together are the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), spans, (text, marks) => {
      const inside = marks.map(({ start, end }) => ({ start: Math.min(start, text.length), end: Math.min(end, text.length) }))
      const pieces = piecesOf(
        text,
        inside.sort((a, b) => a.start - b.start),
      )
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('a long quote is cut around its first mark', () => {
  const pieces = [
    { text: 'a'.repeat(500), marked: false },
    { text: '15. Januar', marked: true },
    { text: 'b'.repeat(500), marked: false },
  ]
  const short = shortPieces(pieces, 120)
  expect(short.find((piece) => piece.marked)?.text).toBe('15. Januar')
  expect(short.map(({ text }) => text).join('')).toMatch(/^…a+15\. Januarb+…$/)
  expect(short.map(({ text }) => text).join('').length).toBe(122)
})
