import { visible } from './text'

/**
 * Escapes a text so that GitHub-flavoured Markdown shows it as it is, within a line or a table's cell:
 * no emphasis, code, link, HTML, reference or mention. Line breaks become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  visible(text)
    .replace(/\s/g, ' ')
    .replace(/[\\`*_{}[\]<>~|#&$!]/g, '\\$&')
    // Addresses become links, and people behind an @ are called, even without markup; an invisible space keeps them from it.
    .replace(/:(?=\/\/)|(?<=www)(?=\.)|(?<=\b(?:mailto|xmpp)):|@/gi, '$&\u200b')

/** A text at the beginning of a line, where a dash or a number would begin a list. */
export const escapeLine = (text: string): string => escapeMarkdown(text).replace(/^( *\d{0,9})([-+.)=])/, '$1\\$2')

/** A text as inline code; with HTML, since Markdown's own code cannot hold every text within a table. */
export const codeSpan = (text: string): string => `<code>${escapeMarkdown(text)}</code>`

/** A table of Markdown cells; the first row is its head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
