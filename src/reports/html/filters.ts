import { SEVERITIES } from '../../model'
import { categoryCounts, countOf } from '../summary'
import { SEVERITY_WORDS } from '../terms'
import type { PageContext } from './context'
import { html, type Markup } from './markup'
import { PAGE_WORDS } from './words'

/** The filters; hidden until the page's script is there to serve them. */
export function filterBar({ report, language }: PageContext): Markup {
  const words = PAGE_WORDS[language]
  const severities = SEVERITIES.map((severity) => ({
    value: severity,
    name: SEVERITY_WORDS[language][severity],
    number: countOf(report.findings, severity),
  })).filter(({ number }) => number > 0)
  const categories = categoryCounts(report.findings, language).map(({ category, ...rest }) => ({ value: category, ...rest }))
  return html`<section class="filters" aria-label="${words.filters}" data-shown="${words.shown}" hidden>
${choices('severity', words.severity, severities)}
${choices('category', words.category, categories)}
<p class="search"><label for="search">${words.search}</label> <input type="search" id="search" autocomplete="off">
<button type="button" id="reset">${words.reset}</button> <output id="shown" for="search"></output></p>
</section>`
}

function choices(name: string, legend: string, values: readonly { value: string; name: string; number: number }[]): Markup {
  return html`<fieldset><legend>${legend}</legend>
${values.map(
  ({ value, name: word, number }) =>
    html`<label class="choice ${value}"><input type="checkbox" name="${name}" value="${value}" checked> ${word} <span class="number">${number}</span></label>
`,
)}</fieldset>`
}
