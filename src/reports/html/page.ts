import { createHash } from 'node:crypto'
import type { ReportLanguage } from '../words'
import { html, type Markup, trusted } from './markup'
import script from './browser.js?raw'
import style from './browser.css?raw'
import { PAGE_WORDS } from './words'

export interface Page {
  language: ReportLanguage
  title: string
  header: Markup
  main: Markup
  version: string
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** One self-contained page; its policy lets nothing in but our own style and script, known by their hashes. */
export function page({ language, title, header, main, version }: Page): string {
  const words = PAGE_WORDS[language]
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#findings">${words.skip}</a>
<header class="top">
${header}
<p class="tools"><label for="theme">${words.theme}</label> <select id="theme" disabled>${themes(language)}</select></p>
</header>
<main>
${main}
</main>
<footer><p>${words.made} ${version}</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.markup
}

const THEMES = ['auto', 'light', 'dark'] as const

const themes = (language: ReportLanguage): Markup[] =>
  PAGE_WORDS[language].themes.split(',').map((name, index) => html`<option value="${THEMES[index]}">${name}</option>`)
