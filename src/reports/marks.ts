import type { Evidence, Finding, Span } from '../model'
import { MONTHS } from './words'

const WORD = /[\p{L}\p{M}\p{N}%]+(?:[.,:'’][\p{N}]+)*%?/gu
const MONTH_NAMES = new Set(Object.values(MONTHS).flatMap((names) => names.map((name) => name.toLowerCase())))

/**
 * The words of a place that clash with the other places of its finding, as offsets into its quote.
 * Where the check does not know them: figures and months that another place lacks. None for a finding with one place.
 */
export function marksOf({ evidence }: Finding, place: Evidence): Span[] {
  if (evidence.length < 2) return []
  if (place.marks) return within(place)
  const others = evidence.filter((other) => other !== place && other.quote !== place.quote).map(({ quote }) => new Set(valueWords(quote)))
  const marks: Span[] = []
  for (const { 0: word, index } of place.quote.matchAll(WORD)) {
    const key = word.toLowerCase()
    if (!isValue(key) || others.every((words) => words.has(key))) continue
    const last = marks.at(-1)
    if (last && /^[.\s]*$/.test(place.quote.slice(last.end, index))) last.end = index + word.length
    else marks.push({ start: index, end: index + word.length })
  }
  return marks
}

function within({ start, quote, marks = [] }: Evidence): Span[] {
  return marks
    .map((mark) => ({ start: Math.max(0, mark.start - start), end: Math.min(quote.length, mark.end - start) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

const valueWords = (quote: string): string[] => (quote.match(WORD) ?? []).map((word) => word.toLowerCase()).filter(isValue)

const isValue = (word: string): boolean => /\p{N}/u.test(word) || MONTH_NAMES.has(word)

/** A piece of a text, and whether it is marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** A text cut at its marks; together the pieces are the text. */
export function piecesOf(text: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (end <= at) continue
    const from = Math.max(at, start)
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** The pieces with at most `length` UTF-16 units, cut at both ends around the first mark; never half a character. */
export function shortPieces(pieces: readonly Piece[], length: number): readonly Piece[] {
  const total = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (total <= length) return pieces
  const marked = pieces.findIndex((piece) => piece.marked)
  const before = pieces.slice(0, Math.max(0, marked)).reduce((sum, { text }) => sum + text.length, 0)
  const start = Math.max(0, Math.min(before - Math.floor(length / 3), total - length))
  const kept: Piece[] = []
  let at = 0
  for (const { text, marked } of pieces) {
    const part = text.slice(Math.max(0, start - at), Math.max(0, start + length - at)).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    if (part !== '') kept.push({ text: part, marked })
    at += text.length
  }
  const ellipsis = { text: '…', marked: false }
  return [...(start > 0 ? [ellipsis] : []), ...kept, ...(start + length < total ? [ellipsis] : [])]
}
