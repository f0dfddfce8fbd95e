import { placeName } from '../places'
import { type Timeline, type TimelinePoint, timelinesOf } from '../timelines'
import { oneLine } from '../text'
import { type ReportLanguage, showClaimValue } from '../words'
import { chart, isWide } from './chart'
import type { PageContext } from './context'
import { html, type Markup } from './markup'
import { dateOf } from './parts'
import { PAGE_WORDS } from './words'

/** A timeline starts to tell something with two statements. */
const WORTH_DRAWING = 2

/** The timelines of a report, those with a contradiction first; null where nothing is worth drawing. */
export function reportTimelines({ report, language }: PageContext): Markup | null {
  const { claims = [], findings, rules = [] } = report
  const timelines = timelinesOf(claims, { findings, rules, atLeast: WORTH_DRAWING })
  const clashing = timelines.filter(clashes)
  const quiet = timelines.filter((timeline) => !clashes(timeline) && articlesOf(timeline) >= WORTH_DRAWING)
  const drawn = [...clashing, ...quiet]
  return drawn.length > 0 ? html`<p class="hint">${PAGE_WORDS[language].timelineNote}</p>\n${timelineFigures(drawn, language)}` : null
}

const clashes = ({ points }: Timeline): boolean => points.some((point) => point.clashes)
const articlesOf = ({ points }: Timeline): number => new Set(points.map(({ article }) => article)).size

/** Each timeline as a chart, where its values have places on an axis, and as a table. */
export const timelineFigures = (timelines: readonly Timeline[], language: ReportLanguage): Markup =>
  html`<div class="timelines">
${timelines.map((timeline, index) => figure(timeline, `t${index + 1}`, language))}</div>
`

function figure(timeline: Timeline, id: string, language: ReportLanguage): Markup {
  const { measure, subject, about } = timeline
  const drawing = chart(timeline, `${id}-name`, language)
  const more = [subject, ...Object.values(about)].filter(Boolean).join(' · ')
  const table = timelineTable(timeline, `${id}-name`, language)
  return html`<figure class="timeline${isWide(timeline) && ' wide'}" id="${id}">
<figcaption id="${id}-name"><code>${measure}</code> ${more}</figcaption>
${drawing ? html`${drawing}\n<details><summary>${PAGE_WORDS[language].asTable}</summary>\n${table}\n</details>` : table}
</figure>
`
}

function timelineTable({ points, kind }: Timeline, name: string, language: ReportLanguage): Markup {
  const words = PAGE_WORDS[language]
  return html`<table aria-labelledby="${name}">
<thead><tr><th scope="col">${words.published}</th><th scope="col">${words.said}</th><th scope="col">${words.place}</th></tr></thead>
<tbody>
${points.map(
  (point) => html`<tr${point.clashes && html` class="clash"`}><td>${dateOf(point.article, language)}</td>
<td>${showClaimValue(point.claim.value, language, kind)}${clashNote(point, language)}<br><q lang="${point.article.language}" dir="auto">${oneLine(point.claim.evidence.quote)}</q></td>
<td class="path">${placeName(point.claim.evidence)}</td></tr>
`,
)}</tbody>
</table>`
}

const clashNote = ({ clashes: clash }: TimelinePoint, language: ReportLanguage): Markup | false =>
  clash && html` <strong class="clash-note">≠ ${PAGE_WORDS[language].clash}</strong>`
