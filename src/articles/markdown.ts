import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Span } from '../model'
import { blank } from './blank'

interface MarkdownNode {
  type: string
  children?: MarkdownNode[]
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

/** A Markdown text without its markup: same length, every word in its place. Code blocks and raw HTML are left out. */
export function markdownReading(text: string): string {
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
