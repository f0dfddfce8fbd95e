import { groupBy } from '../../group'
import { type ArticleInfo, type Evidence, SEVERITIES } from '../../model'
import { severityCounts } from '../summary'
import { messageOf } from '../words'
import { type NumberedFinding, type PageContext, placeId } from './context'
import { html, type Markup } from './markup'
import { dateOf } from './parts'
import { PAGE_WORDS } from './words'

/** Up to so many UTF-16 units in all, the articles' texts stand open. */
const OPEN = 60_000

/** A place that an article's text shows. */
interface Highlight {
  numbered: NumberedFinding
  place: Evidence
}

/** The articles with findings, each with its text and the places in it. */
export function articleList(context: PageContext): Markup {
  const { shown, findings, report } = context
  const length = shown.reduce((sum, article) => sum + (report.texts?.get(article)?.length ?? 0), 0)
  const places = findings.flatMap((numbered) => numbered.finding.evidence.map((place) => ({ numbered, place })))
  const highlights = groupBy(places, ({ place }) => place.article)
  return html`${shown.map((article) => articleSection(article, highlights.get(article) ?? [], length <= OPEN, context))}`
}

function articleSection(article: ArticleInfo, highlights: readonly Highlight[], open: boolean, context: PageContext): Markup {
  const { language, report, idOf } = context
  const own = [...new Set(highlights.map(({ numbered }) => numbered.finding))]
  const counts = severityCounts(own, language).map(({ severity, text }) => html` <span class="count ${severity}">${text}</span>`)
  const text = report.texts?.get(article)
  const body =
    text === undefined
      ? html`<p>${PAGE_WORDS[language].noText}</p>`
      : html`<div class="text" lang="${article.language}" dir="auto">${highlighted(text, highlights, context)}</div>`
  return html`<details class="article" id="${idOf(article)}"${open && html` open`}>
<summary><h3 lang="${article.language}" dir="auto">${article.title?.trim() || article.path}</h3>
<span class="about">${dateOf(article, language)} · <span class="path">${article.path}</span>${counts}</span></summary>
${body}
</details>
`
}

/** A text cut wherever a place begins or ends; each piece is linked to the gravest finding that covers it. */
function highlighted(text: string, highlights: readonly Highlight[], { language }: PageContext): Markup {
  const cuts = [...new Set([0, text.length, ...highlights.flatMap(({ place }) => [place.start, place.end])])]
  cuts.sort((a, b) => a - b)
  return html`${cuts.map((start, index) => {
    const end = cuts[index + 1] ?? start
    const anchors = highlights
      .filter(({ place }) => place.start === start)
      .map(({ numbered, place }) => html`<span id="${placeId(numbered, place)}"></span>`)
    const covering = highlights.filter(({ place }) => place.start <= start && place.end >= end && end > start)
    const gravest = covering.sort(byWeight)[0]
    const piece = text.slice(start, end)
    if (!gravest) return html`${anchors}${piece}`
    const { finding, id } = gravest.numbered
    const ids = covering.map(({ numbered }) => numbered.id).join(' ')
    const link = html`<a href="#${id}" title="${messageOf(finding, language)}">${piece}</a>`
    return html`${anchors}<mark class="hit ${finding.severity}" data-findings="${ids}">${link}</mark>`
  })}`
}

const byWeight = (a: Highlight, b: Highlight): number =>
  SEVERITIES.indexOf(a.numbered.finding.severity) - SEVERITIES.indexOf(b.numbered.finding.severity) ||
  a.place.end - a.place.start - (b.place.end - b.place.start)
