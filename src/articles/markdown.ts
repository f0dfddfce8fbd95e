import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Span } from '../model'
import { blank } from './blank'

interface MarkdownNode {
  type: string
  children?: MarkdownNode[]
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

/** A paragraph with more such marks was written by nobody, and takes time that grows with their square; own choice. */
const MAX_MARKS = 5000
const MARKS = /[*_[`]/g

/**
 * A Markdown text without its markup: same length, every word in its place. Code blocks and raw HTML are left out.
 * A text with thousands of marks in one paragraph is given back as it is.
 */
export function markdownReading(text: string): string {
  if (text.split(/\n\s*\n/).some((paragraph) => (paragraph.match(MARKS)?.length ?? 0) > MAX_MARKS)) return text
  const kept: Span[] = []
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (start !== undefined && end !== undefined) kept.push({ start, end })
    }
    node.children?.forEach(visit)
  }
  visit(fromMarkdown(text))
  const markup: Span[] = []
  let at = 0
  for (const { start, end } of kept) {
    markup.push({ start: at, end: start })
    at = end
  }
  markup.push({ start: at, end: text.length })
  return blank(text, markup)
}
