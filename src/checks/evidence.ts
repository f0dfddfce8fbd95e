import type { Article, Evidence } from '../model'

/** The place text[start, end) of an article, as evidence. */
export function evidenceAt(
  article: Pick<Article, 'info' | 'text' | 'locate'>,
  start: number,
  end: number,
  value?: Evidence['value'],
): Evidence {
  const { line, column } = article.locate(start)
  return { article: article.info, start, end, line, column, quote: article.text.slice(start, end), ...(value && { value }) }
}
