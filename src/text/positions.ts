/** Line and column of an offset, both from 1; a line ends at LF, CRLF or CR. */
export type Locate = (offset: number) => { line: number; column: number }

/** Finds the lines of a text once, when first asked; each look-up is a binary search. A byte-order mark takes no column. */
export function lineLocator(text: string): Locate {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    const line = lastStart(starts, offset)
    return { line: line + 1, column: Math.max(1, offset - starts[line]! + 1) }
  }
}

/** The index of the last of ascending starts that does not lie behind an offset; 0 where all do. */
export function lastStart(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0]
  let feed = text.indexOf('\n')
  let lone = loneReturn(text, 0)
  while (feed >= 0 || lone >= 0) {
    const isFeed = lone < 0 || (feed >= 0 && feed < lone)
    starts.push((isFeed ? feed : lone) + 1)
    if (isFeed) feed = text.indexOf('\n', feed + 1)
    else lone = loneReturn(text, lone + 1)
  }
  return starts
}

/** The next CR without an LF behind it; -1 where there is none. */
function loneReturn(text: string, from: number): number {
  let at = text.indexOf('\r', from)
  while (at >= 0 && text[at + 1] === '\n') at = text.indexOf('\r', at + 1)
  return at
}
