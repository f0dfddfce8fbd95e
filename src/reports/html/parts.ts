import { isoDate } from '../../mentions/calendar'
import type { ArticleInfo, Severity } from '../../model'
import { SEVERITY_WORDS, UNDATED } from '../terms'
import { type ReportLanguage, showDay } from '../words'
import { html, type Markup } from './markup'

export const badge = (severity: Severity, language: ReportLanguage): Markup =>
  html`<span class="badge ${severity}">${SEVERITY_WORDS[language][severity]}</span>`

export const dateOf = ({ published }: ArticleInfo, language: ReportLanguage): Markup =>
  published === null
    ? html`<span class="undated">${UNDATED[language]}</span>`
    : html`<time datetime="${isoDate(published)}">${showDay(published, language)}</time>`
