import type { Evidence, Finding } from '../model'
import { widthOf, wrapped } from './layout'
import { marksOf, piecesOf, shortPieces } from './marks'
import type { ReportOptions } from './options'
import { placeName } from './places'
import { quoted, UNDATED } from './terms'
import { visible } from './text'
import { showDay } from './words'

/** Quotes stand side by side where each gets at least this many columns. */
const NARROWEST = 38
/** Both together are not set wider than this. */
const WIDEST = 140
const GAP = 2
const BAR = '│ '
/** The contract's longest clause. */
const QUOTE_LENGTH = 300

/** One side of a finding in a column of that width: when and where it was said, and its words, the clashing ones marked. */
export function passage(finding: Finding, place: Evidence, width: number, { styles, language }: ReportOptions): string[] {
  const { published } = place.article
  const date = styles.bold(published === null ? UNDATED[language] : showDay(published, language))
  const name = visible(placeName(place))
  const inner = width - BAR.length
  const head = widthOf(`${date}  ${name}`) <= inner ? [`${date}  ${styles.path(name)}`] : [date, ...pathLines(name, inner).map(styles.path)]
  const words = shortPieces(piecesOf(place.quote, marksOf(finding, place)), QUOTE_LENGTH).map(({ text, marked }) => {
    const shown = visible(text.replace(/\s+/g, ' '))
    return marked ? styles.mark(shown) : shown
  })
  const quote = wrapped(quoted(words.join('').trim(), language), Math.max(12, inner), { hard: true })
  return [...head, ...quote.split('\n')].map((line) => styles[finding.severity](BAR) + line)
}

/** A path in lines, broken behind slashes where that is possible. */
function pathLines(path: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of path.match(/[^/]*\/|[^/]+/g) ?? []) {
    if (line !== '' && widthOf(line + part) > width) {
      lines.push(line)
      line = ''
    }
    line += part
  }
  return [...lines, line].flatMap((text) => wrapped(text, Math.max(12, width), { hard: true }).split('\n'))
}

/** Blocks next to each other as far as there is room, the others below. */
export function blocksSideBySide(blocks: readonly ((width: number) => string[])[], indent: number, width: number): string[] {
  const columns = Math.max(1, Math.min(blocks.length, Math.floor(Math.min(width, WIDEST) / NARROWEST)))
  const column = Math.floor((Math.min(width, WIDEST) - indent - GAP * (columns - 1)) / columns)
  const lines: string[] = []
  for (let i = 0; i < blocks.length; i += columns) {
    const cells = blocks.slice(i, i + columns).map((block) => block(column))
    const height = Math.max(...cells.map((cell) => cell.length))
    if (i > 0) lines.push('')
    for (let row = 0; row < height; row++) {
      const parts = cells.map((cell) => cell[row] ?? '')
      lines.push(
        ' '.repeat(indent) +
          parts
            .map((part) => pad(part, column + GAP))
            .join('')
            .trimEnd(),
      )
    }
  }
  return lines
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
