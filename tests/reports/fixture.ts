import { lineLocator } from '../../src/text/positions'
import { evidenceAt } from '../../src/checks/evidence'
import { parseIsoDate } from '../../src/mentions/calendar'
import type { ArticleInfo, Claim, ClaimValue, Evidence, FindRule, Finding, Report } from '../../src/model'
import { NO_STYLES, type ReportOptions } from '../../src/reports/options'

/** Articles of a report by path, with their texts. */
export const TEXTS = {
  'samples/de/2025-12-15-roboter.md':
    '# Rhenalis-Aktie: Der Roboter, über den alle reden\n\nEs war bereits das 8. Quartal in Folge mit Wachstum.\nAm 15. Januar folgen die Quartalszahlen.\n\nDringender Handlungsbedarf für Rhenalis-Aktionäre!\n',
  'samples/de/2026-01-13-rückenwind.txt':
    'Rhenalis-Aktie: Rückenwind vor den Zahlen\r\nKurskompass, 13. Januar 2026\r\n\r\nAnleger warten nun auf die Quartalszahlen\r\nam 19. Februar 2026. 🚀 Die Hauptversammlung ist am 31. April 2026.\r\n',
  'samples/de/agentur, neu.txt':
    'MAINZ, 19. Februar 2026 (npd) - Der Umsatz stieg um 35 Prozent auf 118,4 Millionen Euro, nach 96,3 Millionen Euro.\nDie Zahlen kamen am 20. Februar 2026.\n',
  'samples/en/<script>alert(1)</script>.txt':
    'Buy now "><img src=x onload="alert(1)"> & <script>alert("1")</script>\n::error::owned ##[add-mask]x @everyone | `code` *bold* [link](javascript:alert(1))\n\u001b[2JSources say a deal is near.',
} as const
export type Path = keyof typeof TEXTS
const [ROBOT, WIND, WIRE, EVIL] = Object.keys(TEXTS) as [Path, Path, Path, Path]
export { EVIL, ROBOT, WIND, WIRE }

const info = (path: Path, published: string | null, title: string | null, subject: string | null, language = 'de'): ArticleInfo => ({
  path,
  language,
  published: published === null ? null : parseIsoDate(published),
  title,
  subject,
})

export const ARTICLES: Readonly<Record<Path, ArticleInfo>> = {
  [ROBOT]: info(ROBOT, '2025-12-15', 'Rhenalis-Aktie: Der Roboter, über den alle reden', 'Rhenalis'),
  [WIND]: info(WIND, '2026-01-13', 'Rhenalis-Aktie: Rückenwind vor den Zahlen', 'Rhenalis'),
  [WIRE]: info(WIRE, '2026-02-19', null, 'Rhenalis'),
  [EVIL]: info(EVIL, null, 'Buy now "><img src=x onload="alert(1)">', null, 'en'),
} as Record<Path, ArticleInfo>

/** The place where words stand in an article. */
export function at(path: Path, words: string, marks: readonly string[] = [], value?: Evidence['value']): Evidence {
  const text: string = TEXTS[path]
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in ${path}`)
  const evidence = evidenceAt({ info: ARTICLES[path], text, locate: lineLocator(text) }, start, start + words.length, value)
  if (marks.length === 0) return evidence
  return { ...evidence, marks: marks.map((mark) => ({ start: text.indexOf(mark, start), end: text.indexOf(mark, start) + mark.length })) }
}

const day = (iso: string): { day: number } => ({ day: parseIsoDate(iso)! })

export const EARNINGS_DATE: Finding = {
  rule: 'earnings-date',
  category: 'contradiction',
  severity: 'error',
  say: {
    en: 'quarterly figures of Rhenalis are due on {first}, on {second} and on {third}',
    de: 'Quartalszahlen von Rhenalis am {first}, am {second} und am {third}',
  },
  values: { first: day('2026-01-15'), second: day('2026-02-19'), third: day('2026-02-20') },
  evidence: [
    at(ROBOT, 'Am 15. Januar folgen die Quartalszahlen.', ['15. Januar'], { start: '2026-01-15', end: '2026-01-16' }),
    at(WIND, 'Anleger warten nun auf die Quartalszahlen\r\nam 19. Februar 2026.'),
    at(WIRE, 'Die Zahlen kamen am 20. Februar 2026.'),
  ],
}

export const STREAK: Finding = {
  rule: 'growth-streak',
  category: 'contradiction',
  severity: 'warning',
  say: { en: 'a streak of {a} quarters', de: 'eine Serie von {a} Quartalen' },
  values: { a: { number: 8 } },
  evidence: [at(ROBOT, 'Es war bereits das 8. Quartal in Folge mit Wachstum.'), at(WIND, 'Rückenwind vor den Zahlen')],
}

const single = (
  rule: string,
  category: Finding['category'],
  severity: Finding['severity'],
  message: string,
  evidence: Evidence,
): Finding => ({ rule, category, severity, say: { en: message, de: message }, values: { match: evidence.quote }, evidence: [evidence] })

export const FINDINGS: readonly Finding[] = [
  STREAK,
  EARNINGS_DATE,
  single(
    'urgency',
    'boilerplate',
    'warning',
    'pressure to act now: “{match}”',
    at(ROBOT, 'Dringender Handlungsbedarf für Rhenalis-Aktionäre'),
  ),
  single('impossible-date', 'calendar', 'error', '31 April does not exist', at(WIND, '31. April 2026')),
  single(
    'growth-rate',
    'calculation',
    'error',
    'from 96.3 to 118.4 is 22.9 %, not 35 %',
    at(WIRE, 'stieg um 35 Prozent auf 118,4 Millionen Euro'),
  ),
  single('vague-source', 'sourcing', 'warning', 'nobody is named: “{match}”', at(EVIL, 'Sources say')),
  single(
    'advice-markup',
    'boilerplate',
    'note',
    'calls to buy: “{match}”',
    at(
      EVIL,
      'Buy now "><img src=x onload="alert(1)"> & <script>alert("1")</script>\n::error::owned ##[add-mask]x @everyone | `code` *bold* [link](javascript:alert(1))',
    ),
  ),
  single('no-conflict-statement', 'disclosure', 'note', 'no statement about own positions was found', at(EVIL, 'Buy now')),
]

export const RULE: FindRule = {
  verb: 'find',
  id: 'urgency',
  language: 'de',
  source: 'ESMA, Warning of 6 February 2024',
  hit: ['[[Dringender Handlungsbedarf]] für <b>alle</b>!'].map((text) => [text]),
  miss: [['Der Vorstand sieht keinen Handlungsbedarf.']],
  place: { path: 'rules/de/boilerplate.yaml', line: 5, column: 3 },
  category: 'boilerplate',
  severity: 'warning',
  say: { en: 'pressure to act now: “{match}”', de: 'Druck, sofort zu handeln: „{match}“' },
  jurisdiction: ['de'],
  phrases: ['dringender Handlungsbedarf'],
  regex: [],
  not: [],
  unless: [],
  in: [],
  as: [],
  count: 1,
}

export const claim = (
  measure: string,
  evidence: Evidence,
  value: ClaimValue,
  about: Claim['about'] = {},
  period: Claim['period'] = null,
): Claim =>
  Object.assign(
    { measure, subject: 'Rhenalis', value, period, about, evidence },
    { stem: 'rhenalis', at: { start: evidence.start, end: evidence.end } },
  )

export const date = (iso: string, days = 1): ClaimValue => ({ kind: 'time', start: parseIsoDate(iso)!, end: parseIsoDate(iso)! + days })
export const quantity = (number: number, unit?: string, low = number, high = number): ClaimValue => ({
  kind: 'quantity',
  low,
  high,
  quantity: { number, step: 0.1, ...(unit && { unit }) },
  hedge: null,
})

export const CLAIMS: readonly Claim[] = [
  claim('earnings-date', EARNINGS_DATE.evidence[0]!, date('2026-01-15')),
  claim('earnings-date', EARNINGS_DATE.evidence[1]!, date('2026-02-19')),
  claim('earnings-date', EARNINGS_DATE.evidence[2]!, date('2026-02-20')),
  claim('growth-streak', STREAK.evidence[0]!, quantity(8)),
  claim('revenue', at(WIRE, '96,3 Millionen Euro'), quantity(96.3e6, 'EUR', 96.25e6, 96.35e6), {}, { start: 20270, end: 20362 }),
  claim(
    'revenue',
    at(WIRE, '118,4 Millionen Euro'),
    quantity(118.4e6, 'EUR', 118.35e6, Number.POSITIVE_INFINITY),
    {},
    { start: 20270, end: 20362 },
  ),
  claim('outlook', at(WIND, 'Rückenwind'), { kind: 'direction', direction: 'up' }),
  claim('outlook', at(ROBOT, 'Wachstum'), { kind: 'direction', direction: 'down' }),
  claim('chief', at(EVIL, 'Sources'), { kind: 'name', name: '<b>Ortlepp</b>' }),
]

export const REPORT: Report = {
  version: '0.1.0',
  articles: Object.values(ARTICLES),
  findings: FINDINGS,
  problems: [
    { path: 'samples/de/leer.txt', message: 'the file is empty; leave it out' },
    { path: 'x.yaml', line: 3, column: 7, message: 'unknown key “fnd”' },
  ],
  rules: [RULE],
  texts: new Map(Object.values(ARTICLES).map((article) => [article, TEXTS[article.path as Path]])),
  claims: CLAIMS,
}

export const EMPTY: Report = { version: '0.1.0', articles: [ARTICLES[WIRE]], findings: [], problems: [], texts: REPORT.texts! }

/** A run with a baseline and with earlier articles. */
export const COMPARED: Report = {
  ...REPORT,
  articles: [ARTICLES[WIRE], ARTICLES[EVIL]],
  against: [ARTICLES[ROBOT], ARTICLES[WIND]],
  findings: FINDINGS.slice(1, 2),
  known: FINDINGS.slice(4, 5),
  gone: [{ fingerprint: '0123456789abcdef', rule: 'urgency', category: 'boilerplate', paths: [ROBOT], quote: 'Jetzt handeln', count: 1 }],
}

export const options = (changed: Partial<ReportOptions> = {}): ReportOptions => ({
  language: 'en',
  width: 100,
  styles: NO_STYLES,
  ...changed,
})
