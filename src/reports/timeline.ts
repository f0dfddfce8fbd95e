import { articleJson } from './json'
import { page } from './html/page'
import { html as template } from './html/markup'
import { timelineFigures } from './html/timelines'
import { PAGE_WORDS } from './html/words'
import type { Report } from '../model'
import type { ReportFormat } from './index'
import { widthOf } from './layout'
import type { ReportOptions } from './options'
import { placeName } from './places'
import { counted, UNDATED } from './terms'
import { oneLine, shorten, visible } from './text'
import { extentOf, isLevel, type Timeline, type TimelinePoint, timelinesOf } from './timelines'
import { claimRecord } from './values'
import { showClaimValue, showShortDay } from './words'

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
const LEVEL = `${'·'.repeat(TRACK / 2)}●${'·'.repeat(TRACK / 2 - 1)}`
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
    blocks.push(
      [
        styles.dim(WORDS[language].single),
        ...table(
          single.flatMap((each) => rowsOf(each, options)),
          true,
          options,
        ),
      ].join('\n'),
    )
  if (timelines.length === 0) blocks.push(WORDS[language].none)
  return blocks.join('\n\n') + '\n'
}

function timelineBlock(timeline: Timeline, options: ReportOptions): string {
  const { measure, subject, about } = timeline
  const { styles } = options
  const more = oneLine([subject, ...Object.values(about)].filter(Boolean).join(' · '))
  return [`${styles.bold(measure)}  ${more}  ${sparkline(timeline)}`.trimEnd(), ...table(rowsOf(timeline, options), false, options)].join(
    '\n',
  )
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

interface Row {
  point: TimelinePoint
  extent: ReturnType<typeof extentOf>
  level: boolean
  name: string
  value: string
}

const rowsOf = (timeline: Timeline, { language }: ReportOptions): Row[] =>
  timeline.points.map((point) => ({
    point,
    extent: extentOf(timeline.points),
    level: isLevel(timeline.points),
    name: oneLine([timeline.measure, timeline.subject].filter(Boolean).join(' ')),
    value: shorten(oneLine(showClaimValue(point.claim.value, language, timeline.kind)), WIDEST_VALUE),
  }))

/** A line a statement: when, what, where on the track, and in which article; with names where several measures share the table. */
function table(rows: readonly Row[], named: boolean, { language, styles, width }: ReportOptions): string[] {
  const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)
  const [names, values] = [widest(rows.map(({ name }) => name)), widest(rows.map(({ value }) => value))]
  return rows.map(({ point, extent, level, name, value }) => {
    const { published } = point.article
    const cells = [
      (published === null ? UNDATED[language] : showShortDay(published, language)).padEnd(11),
      ...(named ? [pad(name, names)] : []),
      point.clashes ? styles.error(pad(value, values)) : pad(value, values),
      ...(!named && width >= NARROW && extent ? [level ? LEVEL : trackOf(point, extent)] : []),
      styles.dim(visible(placeName(point.claim.evidence))),
      ...(point.clashes ? [styles.error(`≠ ${WORDS[language].clash}`)] : []),
    ]
    return `  ${cells.join('  ')}`
  })
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Where a value, or its range, lies between the smallest and the largest: “···├─●─┤····”, “········●───▸” with an open side. */
function trackOf({ low, high }: TimelinePoint, extent: { low: number; high: number }): string {
  const column = (value: number): number =>
    extent.high > extent.low ? Math.round(((value - extent.low) / (extent.high - extent.low)) * (TRACK - 1)) : TRACK >> 1
  const from = low === null ? 0 : column(low)
  const to = high === null ? TRACK - 1 : column(high)
  const dot = low === null ? to : high === null ? from : (from + to) >> 1
  return Array.from({ length: TRACK }, (_, index) => {
    if ((low === null && high === null) || index < from || index > to) return '·'
    if (index === dot) return '●'
    if (index === from) return low === null ? '◂' : '├'
    if (index === to) return high === null ? '▸' : '┤'
    return '─'
  }).join('')
}

function timelinesJson(report: Report): string {
  const timelines = timelinesOf(report.claims ?? [], report).map(({ measure, subject, about, axis, unit, points }) => ({
    measure,
    subject,
    about,
    axis,
    unit,
    points: points.map(({ claim, article, clashes }) => ({ published: articleJson(article).published, clashes, ...claimRecord(claim) })),
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
