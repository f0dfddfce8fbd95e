import { InputError } from '../errors'
import type { Metadata } from '../model'

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?=\r?\n|$)/

/** What stands between the two `---` lines at a text's head, and where it ends; null where there is none. */
export function findFrontMatter(text: string): { yaml: string; offset: number; end: number } | null {
  if (!text.startsWith('---') && !text.startsWith('\ufeff---')) return null
  const match = FRONT_MATTER.exec(text)
  if (!match) return null
  const yaml = match[1] ?? ''
  return { yaml, offset: match[0].indexOf(yaml, 3), end: match[0].length }
}

/** Reads front matter; throws InputError with the line in the article where it does not parse. */
export async function parseFrontMatter(yaml: string, path: string): Promise<Metadata> {
  const { parseDocument, LineCounter } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw new InputError(
      `the front matter does not parse: ${error.message}`,
      { path, line: line + 1, column: col },
      'mend it, or remove the --- lines',
    )
  }
  const content: unknown = document.toJS({ maxAliasCount: 50 })
  if (content === null || content === undefined) return {}
  if (typeof content === 'object' && !Array.isArray(content)) return content as Metadata
  throw new InputError(
    'the front matter is not a list of keys and values',
    { path, line: 2 },
    'write lines such as “published: 2026-02-19”',
  )
}
