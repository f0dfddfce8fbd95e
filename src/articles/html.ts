import { Parser } from 'htmlparser2'
import type { Metadata, Span } from '../model'
import { blank } from './blank'

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'nav', 'button', 'select'])
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'data',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
])
/** Names of `meta` elements that tell of the article, and the metadata keys they stand for. */
const META_KEYS: Readonly<Record<string, string>> = {
  author: 'author',
  'article:author': 'author',
  date: 'published',
  'article:published_time': 'published',
  'og:title': 'title',
}

/**
 * An HTML page without its markup: same length, every word in its place. A block tag becomes an empty line,
 * an entity its character followed by zero-width space.
 */
export function htmlReading(html: string): { reading: string; metadata: Metadata } {
  const pieces: string[] = []
  const metadata: Record<string, unknown> = {}
  let at = 0
  let silent = 0
  const pad = (length: number, mark = ''): void => {
    pieces.push(mark.slice(0, length).padEnd(length, ' '))
  }
  const upTo = (start: number): void => {
    if (start > at) pad(start - at)
    at = Math.max(at, start)
  }
  const tag = (name: string, end: number): void => {
    const length = end - at
    if (length > 0) pieces.push(INLINE.has(name) ? '\u200b'.repeat(length) : '\n\n'.slice(0, length).padEnd(length, ' '))
    at = end
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      upTo(parser.startIndex)
      if (name === 'html' && attributes.lang) metadata.language ??= attributes.lang.slice(0, 2)
      const key = name === 'meta' ? META_KEYS[attributes.name ?? attributes.property ?? ''] : undefined
      if (key && attributes.content) metadata[key] ??= attributes.content
      if (SILENT.has(name)) silent++
      tag(name, parser.endIndex + 1)
    },
    onclosetag(name, implied) {
      if (SILENT.has(name)) silent--
      if (implied) return
      upTo(parser.startIndex)
      tag(name, parser.endIndex + 1)
    },
    ontext(text) {
      upTo(parser.startIndex)
      const length = parser.endIndex + 1 - at
      if (length <= 0) return
      const raw = html.slice(at, at + length)
      pieces.push(silent > 0 ? raw.replace(/[^\r\n]/g, ' ') : text.length <= length ? text.padEnd(length, '\u200b') : raw)
      at += length
    },
  })
  parser.write(html)
  parser.end()
  upTo(html.length)
  const reading = pieces.join('')
  return { reading: reading.length === html.length ? reading : blank(html, tagSpans(html)), metadata }
}

const tagSpans = (html: string): Span[] =>
  Array.from(html.matchAll(/<[^>]*>/g), (match) => ({ start: match.index, end: match.index + match[0].length }))
