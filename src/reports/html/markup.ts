/** HTML that is safe to put into a page: written by us, everything from outside escaped. */
export interface Markup {
  readonly markup: string
}

export type Part = string | number | Markup | null | undefined | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text for HTML, inside an element or a quoted attribute: line ends as LF, controls as pictures (␀), half characters as U+FFFD. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)

/** A template of HTML: every part is escaped, but for what is markup already; lists are joined, absent parts left out. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.reduce((text, string, index) => text + write(parts[index - 1]) + string),
})

/** Markup of our own making, taken as it is. */
export const trusted = (markup: string): Markup => ({ markup })

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(write).join('')
}
