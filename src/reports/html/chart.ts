import { extentOf, isLevel, type Timeline, type TimelinePoint } from '../timelines'
import { shorten } from '../text'
import { type ReportLanguage, showClaimValue, showDay, showShortDay } from '../words'
import { html, type Markup } from './markup'
import { UNDATED } from '../terms'

/** Sizes in the units of the drawing. */
const SIZE = { width: 470, wideWidth: 980, step: 118, narrowStep: 26, height: 190, top: 38, bottom: 40, side: 62 }
/** Up to so many points, a drawing takes half of the page. */
const NARROW = 4
/** With more points than this, they move together and only the ends and the clashes are labelled. */
const ROOMY = 8
const LABEL_LENGTH = 22

interface Dot {
  point: TimelinePoint
  x: number
  /** Of the value itself, and of the ends of its range. */
  y: number
  top: number
  bottom: number
}

/** A timeline as an SVG drawing; null where its values have no places on an axis. */
export function chart(timeline: Timeline, labelId: string, language: ReportLanguage): Markup | null {
  const dots = dotsOf(timeline)
  if (dots.length < 2) return null
  const width = dots.at(-1)!.x + SIZE.side
  const line = dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return html`<div class="scroll" role="group" aria-labelledby="${labelId}" tabindex="0">
<svg viewBox="0 0 ${width} ${SIZE.height}" width="${width}" height="${SIZE.height}" role="img" aria-label="${description(dots, timeline, language)}">
<path class="axis" d="M0 ${SIZE.height - SIZE.bottom}H${width}"/>
<path class="course" d="${line}"/>
${dots.map((dot, index) => drawing(dot, timeline, language, isLabelled(dot, index, dots.length)))}</svg>
</div>`
}

const isLabelled = ({ point }: Dot, index: number, count: number): boolean =>
  count <= ROOMY || index === 0 || index === count - 1 || point.clashes

const placedOf = ({ points }: Timeline): TimelinePoint[] => points.filter(({ low, high }) => low !== null || high !== null)

/** Whether a timeline's drawing needs the whole width of the page. */
export const isWide = (timeline: Timeline): boolean => placedOf(timeline).length > NARROW

function dotsOf(timeline: Timeline): Dot[] {
  const placed = placedOf(timeline)
  const extent = extentOf(placed)
  if (!extent) return []
  const level = isLevel(placed)
  const room = SIZE.height - SIZE.top - SIZE.bottom - 24
  const scale = (value: number): number => {
    const share = extent.high > extent.low ? (value - extent.low) / (extent.high - extent.low) : 0.5
    return round(SIZE.height - SIZE.bottom - 18 - share * room)
  }
  const step = stepFor(placed.length)
  return placed.map((point, index) => {
    const low = point.low ?? point.high!
    const high = point.high ?? point.low!
    const y = scale((low + high) / 2)
    return { point, x: SIZE.side + index * step, y, top: level ? y : scale(high), bottom: level ? y : scale(low) }
  })
}

/** As wide as the page allows; many points stand as close as they can be told apart, or wider where there is room. */
function stepFor(points: number): number {
  const width = points <= NARROW ? SIZE.width : SIZE.wideWidth
  const even = Math.floor((width - 2 * SIZE.side) / Math.max(1, points - 1))
  return Math.max(points <= ROOMY ? SIZE.step : SIZE.narrowStep, even)
}

const round = (value: number): number => Math.round(value * 10) / 10

function drawing({ point, x, y, top, bottom }: Dot, { kind }: Timeline, language: ReportLanguage, labelled: boolean): Markup {
  const value = showClaimValue(point.claim.value, language, kind)
  const { published } = point.article
  const range =
    point.low === null || point.high === null
      ? arrow(x, y, point.high === null ? -1 : 1)
      : bottom - top > 6
        ? html`<path class="range" d="M${x} ${top}V${bottom}M${x - 4} ${top}h8M${x - 4} ${bottom}h8"/>`
        : null
  // A contradiction is a diamond, so that it is not told by its colour alone.
  const dot = point.clashes
    ? html`<path class="dot" d="M${x} ${y - 7}l7 7l-7 7l-7-7z"/>`
    : html`<circle class="dot" cx="${x}" cy="${y}" r="5"/>`
  const labels = html`<text class="value" x="${x}" y="${Math.min(y, top) - (point.high === null ? 24 : 12)}">${shorten(value, LABEL_LENGTH)}</text>
<text class="day" x="${x}" y="${SIZE.height - 16}">${published === null ? UNDATED[language] : showShortDay(published, language)}</text>`
  return html`<g class="${point.clashes ? 'point clash' : 'point'}">${range}${dot}
${labelled && labels}</g>
`
}

/** An open side of a range, upwards or downwards. */
const arrow = (x: number, y: number, down: 1 | -1): Markup =>
  html`<path class="range" d="M${x} ${y}v${18 * down}l-4 ${-5 * down}m4 ${5 * down}l4 ${-5 * down}"/>`

/** What a screen reader says of the drawing. */
const description = (dots: readonly Dot[], { kind }: Timeline, language: ReportLanguage): string =>
  dots
    .map(({ point }) => {
      const { published } = point.article
      return `${published === null ? UNDATED[language] : showDay(published, language)}: ${showClaimValue(point.claim.value, language, kind)}`
    })
    .join('; ')
