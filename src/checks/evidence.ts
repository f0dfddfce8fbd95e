import type { Article, Evidence, Finding } from '../model'
import { detached } from '../text/detached'

/** The place text[start, end) of an article, as evidence. */
export function evidenceAt(
  article: Pick<Article, 'info' | 'text' | 'locate'>,
  start: number,
  end: number,
  value?: Evidence['value'],
): Evidence {
  const { line, column } = article.locate(start)
  return { article: article.info, start, end, line, column, quote: detached(article.text.slice(start, end)), ...(value && { value }) }
}

/** Code unit order of paths, then place, then rule: the same wherever it runs. */
export function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.evidence[0]!, b.evidence[0]!]
  const [left, right] = [first.article.path, second.article.path]
  if (left !== right) return left < right ? -1 : 1
  return first.start - second.start || first.end - second.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
