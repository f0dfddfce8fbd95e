import { blank } from '../articles/blank'
import { InputError } from '../errors'
import type { Article, Source, Span } from '../model'
import { didYouMean } from '../rules/suggest'
import { lineLocator } from '../text/positions'

/** `<!-- hypecheck-ignore rule-id: reason -->`: the house says why a finding does not count. */
export interface IgnoreComment extends Span {
  path: string
  line: number
  rule: string
  reason: string
  /** The comment has its line to itself: it is meant for the paragraph below. */
  alone: boolean
}

const COMMENT = /<!--\s*(hypecheck\S*)([\s\S]*?)-->/g
const FORM = 'write <!-- hypecheck-ignore rule-id: reason -->'

/**
 * The ignore comments of a source, and the source without them in what is read.
 * A malformed one goes to `problem`.
 */
export function takeIgnores(source: Source, problem: (error: InputError) => void): { source: Source; ignores: IgnoreComment[] } {
  const { path, text } = source
  const found = Array.from(text.matchAll(COMMENT), (match) => ({ match, start: match.index, end: match.index + match[0].length }))
  if (found.length === 0) return { source, ignores: [] }
  const locate = lineLocator(text)
  const ignores = found.flatMap(({ match, start, end }) => {
    const { line, column } = locate(start)
    const parsed = parseIgnore(match[1] ?? '', match[2] ?? '')
    if (parsed instanceof InputError) problem(new InputError(parsed.problem, { path, line, column }, parsed.remedy))
    return parsed instanceof InputError ? [] : [{ path, line, start, end, alone: isAlone(text, start, end), ...parsed }]
  })
  return { source: { ...source, reading: blank(source.reading, found) }, ignores }
}

function parseIgnore(name: string, rest: string): { rule: string; reason: string } | InputError {
  if (name !== 'hypecheck-ignore') return new InputError(`unknown comment “${name}”`, {}, didYouMean(name, ['hypecheck-ignore']))
  const [, rule = '', reason = ''] = /^\s*([^\s:]*)\s*:?([\s\S]*)$/.exec(rest) ?? []
  if (rule === '') return new InputError('the comment names no rule', {}, FORM)
  if (reason.trim() === '' || !/^\s*[^\s:]+\s*:/.test(rest))
    return new InputError(`the comment gives no reason to ignore “${rule}”`, {}, FORM)
  return { rule, reason: reason.trim().replace(/\s+/g, ' ') }
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start)
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  return `${before}${after}`.trim() === ''
}

/** The paragraph that a comment is meant for: the one it stands in or ends, or the next one where it has its line to itself. */
export function paragraphOf({ alone, start }: IgnoreComment, article: Pick<Article, 'sentences' | 'reading' | 'text'>): Span | null {
  const paragraphs = paragraphsIn(article)
  const isHere = (paragraph: Span): boolean => paragraph.start <= start && !/[\r\n]/.test(article.text.slice(paragraph.end, start))
  const here = alone ? undefined : paragraphs.findLast(isHere)
  return here ?? paragraphs.find((paragraph) => paragraph.end > start) ?? null
}

const EMPTY_LINE = /(?:\r\n?|\n)[^\S\r\n]*[\r\n]/

function paragraphsIn({ sentences, reading }: Pick<Article, 'sentences' | 'reading'>): Span[] {
  const paragraphs: (Span & { paragraph: number })[] = []
  for (const { start, end, paragraph } of sentences) {
    const last = paragraphs.at(-1)
    if (last && last.paragraph === paragraph && !EMPTY_LINE.test(reading.slice(last.end, start))) last.end = end
    else paragraphs.push({ start, end, paragraph })
  }
  return paragraphs
}
