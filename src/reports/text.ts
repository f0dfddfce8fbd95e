/** Controls, but for tab and line breaks. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const C1_CONTROLS = /[\u0080-\u009f]/g
/** Marks that change the direction of writing; in a report they would turn round what stands beside them. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text that cannot steer a terminal: controls as pictures (␛), no change of direction. */
export const visible = (text: string): string =>
  text
    .replace(CONTROLS, (control) => (control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0))))
    .replace(C1_CONTROLS, '\ufffd')
    .replace(DIRECTIONS, '')

/** A text on one line, trimmed, each run of white space one space. */
export const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ')).trim()

/** At most `length` UTF-16 units of a text, cut between words, with an ellipsis; never half a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const room = Math.max(1, length - 2)
  const space = text.lastIndexOf(' ', room)
  const cut = (space > room * 0.6 ? text.slice(0, space) : text.slice(0, room)).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s,;:–-]+$/, '')} …`
}

/** A path as an address: forward slashes, everything else percent-encoded. */
export function pathUri(path: string): string {
  const encoded = path
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
