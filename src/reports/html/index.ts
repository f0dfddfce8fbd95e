import type { Report } from '../../model'
import type { ReportOptions } from '../options'
import { problemLine } from '../problem'
import { severityCounts } from '../summary'
import { counted } from '../terms'
import type { ReportLanguage } from '../words'
import { articleList } from './articles'
import { contextOf } from './context'
import { filterBar } from './filters'
import { findingList } from './findings'
import { html as template, type Markup } from './markup'
import { page } from './page'
import { reportTimelines } from './timelines'
import { PAGE_WORDS } from './words'

/** The report as one self-contained page for a browser. */
export function html(report: Report, { language }: ReportOptions): string {
  const context = contextOf(report, language)
  const words = PAGE_WORDS[language]
  const timelines = reportTimelines(context)
  const { findings, shown } = context
  const main = template`${problemList(report, language)}
<section id="findings" aria-labelledby="findings-name"><h2 id="findings-name">${words.findings}</h2>
${findings.length > 1 && filterBar(context)}
${findingList(context)}</section>
${timelines && section('timelines', words.timelines, timelines)}
${shown.length > 0 && section('articles', words.articles, articleList(context))}
${baselineList(report, language)}`
  return page({ language, title: titleOf(report, language), header: headerOf(report, language), main, version: report.version })
}

const section = (id: string, name: string, content: Markup): Markup =>
  template`<section id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${name}</h2>\n${content}</section>`

const titleOf = (report: Report, language: ReportLanguage): string => `hypecheck: ${foundWords(report, language)}`

const foundWords = ({ findings }: Report, language: ReportLanguage): string =>
  severityCounts(findings, language)
    .map(({ text }) => text)
    .join(', ') || counted(0, 'finding', language)

function headerOf(report: Report, language: ReportLanguage): Markup {
  const { articles, against, findings } = report
  const words = PAGE_WORDS[language]
  const counts = severityCounts(findings, language).map(
    ({ severity, text }) => template`<strong class="count ${severity}">${text}</strong> `,
  )
  const earlier = against?.length ? `, ${words.against} ${counted(against.length, 'earlier', language)}` : ''
  const subjects = [...new Set(articles.flatMap(({ subject }) => subject ?? []))]
  return template`<p class="brand">hypecheck</p>
<h1>${counts.length > 0 ? counts : words.clean}</h1>
<p class="scope">${counted(articles.length, 'article', language)}${earlier}${subjects.length > 0 && ` · ${subjects.slice(0, 8).join(', ')}`}</p>`
}

function problemList({ problems }: Report, language: ReportLanguage): Markup | null {
  if (problems.length === 0) return null
  const lines = problems.map((problem) => template`<li>${problemLine(problem)}</li>\n`)
  return section('problems', PAGE_WORDS[language].problems, template`<ul>\n${lines}</ul>`)
}

function baselineList({ known = [], gone = [] }: Report, language: ReportLanguage): Markup | null {
  if (known.length + gone.length === 0) return null
  const words = PAGE_WORDS[language]
  const entries = gone.map(({ rule, paths, quote }) => template`<li><code>${rule}</code> ${paths.join(', ')} <q>${quote}</q></li>\n`)
  const content = template`<p>${counted(known.length, 'known', language)}</p>
${gone.length > 0 && template`<h3>${words.gone}</h3>\n<ul>\n${entries}</ul>`}`
  return section('baseline', words.known, content)
}
