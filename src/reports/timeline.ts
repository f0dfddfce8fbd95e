import stringWidth from 'string-width'
import { articleJson } from './json'
import { page } from './html/page'
import { html as template } from './html/markup'
import { timelineFigures } from './html/timelines'
import { PAGE_WORDS } from './html/words'
import type { Report } from '../model'
import type { ReportFormat } from './index'
import type { ReportOptions } from './options'
import { placeName } from './places'
import { counted, UNDATED } from './terms'
import { oneLine, shorten, visible } from './text'
import { extentOf, type Timeline, type TimelinePoint, timelinesOf } from './timelines'
import { claimJson, showClaimValue } from './values'
import { showShortDay } from './words'

/** Forms of the timelines, by name. */
export const TIMELINE_FORMATS: Readonly<Record<string, ReportFormat>> = {
  pretty: prettyTimelines,
  json: timelinesJson,
  html: timelinesHtml,
}

const WORDS = {
  en: { single: 'said once only', none: 'no claims', clash: 'contradicts another' },
  de: { single: 'nur einmal genannt', none: 'keine Aussagen', clash: 'widerspricht einer anderen' },
} as const

const BARS = '▁▂▃▄▅▆▇█'
/** Columns of the track that shows where a value lies between the smallest and the largest. */
const TRACK = 24
const WIDEST_VALUE = 30
/** Below this width, the track is left out. */
const NARROW = 90

/** For each measure a line of bars and a table, in the order of publication. */
function prettyTimelines(report: Report, options: ReportOptions): string {
  const { language, styles } = options
  const timelines = timelinesOf(report.claims ?? [], report)
  const moving = timelines.filter(({ points }) => points.length > 1)
  const single = timelines.filter(({ points }) => points.length === 1)
  const blocks = moving.map((timeline) => timelineBlock(timeline, options))
  if (single.length > 0)
    blocks.push([styles.dim(WORDS[language].single), ...single.flatMap((each) => rows(each, options, true))].join('\n'))
  if (timelines.length === 0) blocks.push(WORDS[language].none)
  return blocks.join('\n\n') + '\n'
}

function timelineBlock(timeline: Timeline, options: ReportOptions): string {
  const { measure, subject, about } = timeline
  const { styles } = options
  const more = oneLine([subject, ...Object.values(about)].filter(Boolean).join(' · '))
  return [`${styles.bold(measure)}  ${more}  ${sparkline(timeline)}`.trimEnd(), ...rows(timeline, options, false)].join('\n')
}

/** One bar a statement, from the smallest value to the largest; empty where values have no place on an axis. */
function sparkline({ points }: Timeline): string {
  const extent = extentOf(points)
  if (!extent || points.length < 2) return ''
  return points
    .map(({ low, high }) => {
      const middle = low !== null && high !== null ? (low + high) / 2 : (low ?? high)
      if (middle === null) return ' '
      const share = extent.high > extent.low ? (middle - extent.low) / (extent.high - extent.low) : 0.5
      return BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))]!
    })
    .join('')
}

function rows(timeline: Timeline, { language, styles, width }: ReportOptions, named: boolean): string[] {
  const { points, kind, measure, subject } = timeline
  const extent = extentOf(points)
  return points.map((point) => {
    const { published } = point.article
    const date = (published === null ? UNDATED[language] : showShortDay(published, language)).padEnd(12)
    const value = shorten(oneLine(showClaimValue(point.claim.value, language, kind)), WIDEST_VALUE)
    const shown = value + ' '.repeat(Math.max(0, WIDEST_VALUE - stringWidth(value)))
    const track = !named && width >= NARROW && extent ? `${trackOf(point, extent)}  ` : ''
    const place = styles.dim(visible(placeName(point.claim.evidence)))
    const clash = point.clashes ? `  ${styles.error(`≠ ${WORDS[language].clash}`)}` : ''
    const name = named ? `${styles.bold(measure)} ${oneLine(subject ?? '')}  ` : ''
    return `  ${date}  ${name}${point.clashes ? styles.error(shown) : shown}  ${track}${place}${clash}`
  })
}

/** Where a value, or its range, lies between the smallest and the largest: “···├─●─┤········”. */
function trackOf({ low, high }: TimelinePoint, extent: { low: number; high: number }): string {
  const column = (value: number): number =>
    extent.high > extent.low ? Math.round(((value - extent.low) / (extent.high - extent.low)) * (TRACK - 1)) : TRACK >> 1
  const from = column(low ?? high ?? extent.low)
  const to = column(high ?? low ?? extent.high)
  const middle = (from + to) >> 1
  return Array.from({ length: TRACK }, (_, index) => {
    if (low === null && high === null) return '·'
    if (index === middle) return '●'
    if (index < from || index > to) return '·'
    return index === from ? '├' : index === to ? '┤' : '─'
  }).join('')
}

function timelinesJson(report: Report): string {
  const timelines = timelinesOf(report.claims ?? [], report).map(({ measure, subject, about, axis, unit, points }) => ({
    measure,
    subject,
    about,
    axis,
    unit,
    points: points.map(({ claim, article, clashes }) => ({ published: articleJson(article).published, clashes, ...claimJson(claim) })),
  }))
  return JSON.stringify({ hypecheck: report.version, timelines, problems: report.problems }, null, 2) + '\n'
}

function timelinesHtml(report: Report, { language }: ReportOptions): string {
  const timelines = timelinesOf(report.claims ?? [], report)
  const words = PAGE_WORDS[language]
  const header = template`<p class="brand">hypecheck</p>
<h1>${words.timelines}</h1>
<p class="scope">${counted(report.articles.length, 'article', language)}</p>`
  const main = template`<section id="findings" aria-label="${words.timelines}"><p class="hint">${words.timelineNote}</p>
${timelines.length > 0 ? timelineFigures(timelines, language) : WORDS[language].none}</section>`
  return page({ language, title: `hypecheck: ${words.timelines}`, header, main, version: report.version })
}
