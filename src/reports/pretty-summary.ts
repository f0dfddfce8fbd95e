import { wrapped } from './layout'
import { isGrave } from './problem'
import { type Coverage, type Report, SEVERITIES } from '../model'
import type { ReportOptions } from './options'
import { categoryCounts, severityCounts } from './summary'
import { counted } from './terms'

const WORDS = {
  en: {
    clean: 'nothing found',
    covered: ({ quantities, claimed }: Coverage) => `${claimed} of ${quantities} quantities read as claims`,
    against: 'compared with',
    known: (findings: string) => `${findings} from the baseline not shown`,
    gone: (entries: string) => `${entries}; --update-baseline removes them`,
    explain: (rule: string) => `hypecheck explain ${rule} tells what a rule means and where it comes from`,
  },
  de: {
    clean: 'nichts gefunden',
    covered: ({ quantities, claimed }: Coverage) => `${claimed} von ${quantities} Größen als Angaben gelesen`,
    against: 'verglichen mit',
    known: (findings: string) => `${findings} aus der Baseline, nicht gezeigt`,
    gone: (entries: string) => `${entries}; --update-baseline nimmt sie heraus`,
    explain: (rule: string) => `hypecheck explain ${rule} sagt, was eine Regel bedeutet und worauf sie sich stützt`,
  },
} as const

/** The closing lines: how much was found, of which severity and category, and what was left out. */
export function prettySummary(report: Report, { language, styles, width }: ReportOptions): string {
  const words = WORDS[language]
  const { findings, against, known, gone, coverage } = report
  const found = severityCounts(findings, language).map(({ severity, text }) => styles[severity](text))
  const problems = report.problems.filter(isGrave).length
  if (problems > 0) found.push(styles.error(counted(problems, 'problem', language)))
  const articles = styles.bold(counted(report.articles.length, 'article', language))
  const earlier = against?.length ? `, ${words.against} ${counted(against.length, 'earlier', language)}` : ''
  const lines = [
    styles.dim('─'.repeat(Math.max(8, Math.min(width, 72)))),
    `${articles}${earlier}: ${found.length > 0 ? found.join(', ') : styles.good(words.clean)}`,
  ]
  const categories = categoryCounts(findings, language).map(({ name, number }) => `${name} ${number}`)
  if (categories.length > 1) lines.push(styles.dim(categories.join(' · ')))
  if (coverage?.quantities) lines.push(styles.dim(words.covered(coverage)))
  if (known?.length) lines.push(styles.dim(words.known(counted(known.length, 'known', language))))
  if (gone?.length) lines.push(styles.warning(words.gone(counted(gone.length, 'gone', language))))
  const [gravest] = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  if (gravest) lines.push(styles.dim(words.explain(gravest.rule)))
  return lines.map((line) => wrapped(line, Math.max(16, width))).join('\n')
}
