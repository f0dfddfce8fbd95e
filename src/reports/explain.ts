import type { Example, Rule } from '../model'
import { wrapped } from './layout'
import type { ReportOptions } from './options'
import { CATEGORY_WORDS, SEVERITY_WORDS } from './terms'
import { oneLine } from './text'
import { type ReportLanguage, templateOf } from './words'

/** Forms of an explanation, by name. */
export const EXPLAIN_FORMATS: Readonly<Record<string, (rules: readonly Rule[], options: ReportOptions) => string>> = {
  pretty: explained,
  json: (rules) => JSON.stringify(rules, null, 2) + '\n',
}

const LABELS = {
  en: {
    source: 'based on',
    finds: 'looks for',
    asks: 'asks for',
    when: 'where',
    reads: 'reads',
    not: 'not beside',
    compares: 'compares',
    hit: 'found',
    miss: 'left alone',
    place: 'written in',
    skip: 'leave out',
    more: 'more',
    texts: 'texts',
    any: 'any language',
    among: 'claims of one',
  },
  de: {
    source: 'beruht auf',
    finds: 'sucht',
    asks: 'verlangt',
    when: 'wo',
    reads: 'liest',
    not: 'nicht neben',
    compares: 'vergleicht',
    hit: 'gefunden',
    miss: 'verschont',
    place: 'steht in',
    skip: 'weglassen',
    more: 'weitere',
    texts: 'Texte',
    any: 'jede Sprache',
    among: 'Aussagen gleicher Art',
  },
} as const

/** So many phrases and examples of each kind are shown. */
const SHOWN = 6
const LABEL_WIDTH = 13
const WIDEST = 100

function explained(rules: readonly Rule[], options: ReportOptions): string {
  return rules.map((rule) => explanation(rule, options).join('\n')).join('\n\n') + '\n'
}

function explanation(rule: Rule, options: ReportOptions): string[] {
  const { language, styles } = options
  const labels = LABELS[language]
  const row = (label: string, text: string): string[] => labelled(label, text, options)
  const many = (label: string, texts: readonly string[]): string[] =>
    texts.slice(0, SHOWN).flatMap((text, index) => row(index === 0 ? label : '', text))
  const phrases = (label: string, texts: readonly string[]): string[] => [
    ...many(label, texts),
    ...(texts.length > SHOWN ? row('', styles.dim(`… ${texts.length - SHOWN} ${labels.more}`)) : []),
  ]
  const example = (text: Example): string => marked(oneLine(text.join(' / ')), styles.mark)
  return [
    heading(rule, options),
    ...('say' in rule ? wrap(`  ${oneLine(templateOf(rule.say, language) ?? '')}`, options.width, 2) : []),
    '',
    ...row(labels.source, oneLine(rule.source)),
    ...matter(rule, phrases, row, language),
    ...many(labels.hit, rule.hit.map(example)),
    ...many(labels.miss, rule.miss.map(example)),
    ...row(labels.place, [rule.place.path, rule.place.line].filter((part) => part !== undefined).join(':')),
    ...('category' in rule ? row(labels.skip, `hypecheck --skip ${rule.id} …`) : []),
  ]
}

function heading(rule: Rule, { language, styles }: ReportOptions): string {
  const labels = LABELS[language]
  const texts = rule.language ? `${rule.language}-${labels.texts}` : labels.any
  if (!('category' in rule)) return `${styles.bold(rule.id)}  ${styles.dim([rule.measure, texts].join(' · '))}`
  const severity = styles[rule.severity](SEVERITY_WORDS[language][rule.severity])
  const rest = [CATEGORY_WORDS[language][rule.category], texts, ...rule.jurisdiction].join(' · ')
  return `${styles.bold(rule.id)}  ${severity}  ${styles.dim(rest)}`
}

/** What the rule looks for, by its verb. */
function matter(
  rule: Rule,
  phrases: (label: string, texts: readonly string[]) => string[],
  row: (label: string, text: string) => string[],
  language: ReportLanguage,
): string[] {
  const labels = LABELS[language]
  switch (rule.verb) {
    case 'find':
      return [...phrases(labels.finds, rule.phrases), ...phrases(labels.not, rule.not)]
    case 'require':
      return [...phrases(labels.asks, rule.phrases), ...phrases(labels.when, rule.when)]
    case 'claim':
      return [...phrases(labels.reads, [...rule.near, ...rule.unit]), ...phrases(labels.not, rule.not)]
    case 'compare':
      return row(labels.compares, `${rule.measure} (${rule.conflict}), ${labels.among} ${rule.key.join(', ')}`)
    default:
      return []
  }
}

function labelled(label: string, text: string, { styles, width }: ReportOptions): string[] {
  const [first = '', ...more] = wrap(text, width - LABEL_WIDTH - 2, 0)
  return [`  ${styles.dim(label.padEnd(LABEL_WIDTH))}${first}`, ...more.map((line) => ' '.repeat(LABEL_WIDTH + 2) + line)]
}

const wrap = (text: string, width: number, indent: number): string[] =>
  wrapped(text, Math.max(20, Math.min(width, WIDEST) - indent), { hard: true, trim: false })
    .split('\n')
    .map((line, index) => (index > 0 ? ' '.repeat(indent) : '') + line.trimEnd())

/** An example with its pinned words marked; the brackets stay where there is no colour. */
const marked = (text: string, mark: (text: string) => string): string =>
  text.replace(/\[\[([\s\S]*?)\]\]/g, (pinned, words: string) => (mark(words) === words ? pinned : mark(words)))
