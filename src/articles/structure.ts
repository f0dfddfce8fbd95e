import type { Sentence, Span, TimeMention, Zone } from '../model'
import type { SentenceSpan } from '../text/sentences'

/** A headline is a line of at most this many characters; own choice, above the longest of portals. */
const MAX_HEADLINE = 160
/** The tail is what begins after this part of the text; own choice, from where portals put their own offers. */
const TAIL_FROM = 0.75

/** The headline: the first line, where it reads like one. */
export function findTitle(reading: string, dates: readonly TimeMention[]): Span | null {
  const start = reading.search(/[^\s\ufeff]/)
  if (start < 0) return null
  const lineEnd = reading.slice(start).search(/[\r\n]/)
  if (lineEnd < 0) return null
  const line = reading.slice(start, start + lineEnd).trimEnd()
  const end = start + line.length
  if (line.length > MAX_HEADLINE || /[.,;:]$/.test(line.replace(/\.{3}$|…$/, '')) || /^[A-Z][a-z-]+: .*[<@]/.test(line)) return null
  const opensWithDate = dates.some((date) => date.start - start < 4 && date.start >= start && date.value.written.year !== undefined)
  return opensWithDate ? null : { start, end }
}

/** Sentences with the zone each stands in. */
export function withZones(spans: readonly SentenceSpan[], title: Span | null, length: number): Sentence[] {
  const sizes = new Map<number, number>()
  for (const { paragraph } of spans) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1)
  const first = spans.find(({ start }) => !title || start >= title.end)?.paragraph
  return spans.map((span) => {
    const { start, end, first: firstToken, last, paragraph } = span
    return { start, end, first: firstToken, last, paragraph, siblings: sizes.get(paragraph)!, zone: zoneOf(span, title, first, length) }
  })
}

function zoneOf({ start, paragraph }: SentenceSpan, title: Span | null, leadParagraph: number | undefined, length: number): Zone {
  if (title && start < title.end) return 'title'
  if (paragraph === leadParagraph) return 'lead'
  return start >= TAIL_FROM * length ? 'tail' : 'body'
}
