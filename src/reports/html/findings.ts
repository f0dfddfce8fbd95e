import { groupBy } from '../../group'
import type { Evidence } from '../../model'
import { marksOf, piecesOf } from '../marks'
import { facing } from '../places'
import { CATEGORY_WORDS } from '../terms'
import { messageOf } from '../words'
import { type NumberedFinding, type PageContext, placeId } from './context'
import { html, type Markup } from './markup'
import { badge, dateOf } from './parts'
import { PAGE_WORDS } from './words'

/** So many UTF-16 units of the article are shown before and behind a quote. */
const CONTEXT = 130

/** The list of findings, a group for each category. */
export function findingList(context: PageContext): Markup {
  const { language, findings } = context
  const words = PAGE_WORDS[language]
  if (findings.length === 0) return html`<p class="clean">${words.clean}</p>`
  const groups = [...groupBy(findings, ({ finding }) => finding.category)]
  return html`<p class="empty" hidden>${words.none}</p>
<p class="hint">${words.keys}</p>
${groups.map(
  ([category, group]) => html`<section class="group" data-group aria-labelledby="group-${category}">
<h3 id="group-${category}">${CATEGORY_WORDS[language][category]} <span class="number">${group.length}</span></h3>
<ol>
${group.map((each) => card(each, context))}</ol>
</section>
`,
)}`
}

function card(numbered: NumberedFinding, context: PageContext): Markup {
  const { finding, id } = numbered
  const { language } = context
  const { category, severity, evidence } = finding
  const sides = facing(finding).map((place, index) => side(numbered, place, context, index))
  return html`<li class="finding ${severity}" id="${id}" tabindex="-1" data-category="${category}" data-severity="${severity}">
<p class="labels">${badge(severity, language)} <code class="rule">${finding.rule}</code> <a class="self" href="#${id}" aria-label="${id}">#</a></p>
<h4 dir="auto">${messageOf(finding, language)}</h4>
<div class="sides ${evidence.length > 1 ? 'several' : 'one'}">
${sides}</div>
${sourceOf(numbered, context)}</li>
`
}

/** One place of a finding: when and where it was said, and the passage with the words in question marked. */
function side(numbered: NumberedFinding, place: Evidence, context: PageContext, index: number): Markup {
  const { finding } = numbered
  const { language, report } = context
  const { article, line, column } = place
  const name = `${article.path}:${line}:${column}`
  const target = report.texts?.has(article) ? html`<a href="#${placeId(numbered, place)}">${name}</a>` : name
  const versus = index > 0 ? html`<span class="versus" role="img" aria-label="${PAGE_WORDS[language].otherSide}">≠</span>\n` : null
  return html`<figure class="side">
${finding.evidence.length > 1 && versus}<figcaption>${dateOf(article, language)} <span class="path">${target}</span></figcaption>
<blockquote lang="${article.language}" dir="auto">${passage(numbered, place, report.texts?.get(article))}</blockquote>
</figure>
`
}

/** The quote within its paragraph; of a single place the whole quote is marked, of several the words that clash. */
function passage({ finding }: NumberedFinding, place: Evidence, text: string | undefined): Markup {
  const { before, after } = text === undefined ? { before: '', after: '' } : surroundings(text, place)
  const pieces =
    finding.evidence.length > 1 ? piecesOf(place.quote, marksOf(finding, place)) : [{ text: place.quote, marked: place.quote !== '' }]
  const quote = pieces.map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))
  return html`<span class="around">${before}</span><span class="quote">${quote}</span><span class="around">${after}</span>`
}

/** What stands around a place in its paragraph, cut between words. */
function surroundings(text: string, { start, end }: Evidence): { before: string; after: string } {
  const head = text.slice(Math.max(0, start - CONTEXT), start)
  const paragraph = head.split(/(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)/).at(-1) ?? ''
  const cutHead = start > CONTEXT && paragraph === head
  const tail = text.slice(end, end + CONTEXT)
  const [rest = ''] = tail.split(/(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)/)
  const cutTail = end + CONTEXT < text.length && rest === tail
  return {
    before: cutHead ? `… ${paragraph.replace(/^\S*\s+/, '')}` : paragraph.trimStart(),
    after: cutTail ? `${rest.replace(/\s+\S*$/, '')} …` : rest.trimEnd(),
  }
}

function sourceOf({ finding }: NumberedFinding, { rulesOf, language }: PageContext): Markup | null {
  const spoken = finding.evidence[0]?.article.language
  const rules = rulesOf(finding.rule).filter((rule) => rule.verb !== 'claim' && (rule.language === null || rule.language === spoken))
  const sources = [...new Set(rules.map(({ source }) => source))]
  return sources.length > 0 ? html`<p class="source">${PAGE_WORDS[language].source}: ${sources.join('; ')}</p>\n` : null
}
