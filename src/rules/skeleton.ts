import { CATEGORIES, COMPARATORS, EVERY, KEYS, SEVERITIES, VALUE_KINDS } from '../model'
import type { OpenVerb } from './verbs'

const listed = (names: readonly string[]): string => names.join(' ')

/** `key: value` lines with a comment in one column. */
function commented(lines: readonly (readonly [text: string, comment?: string])[]): string {
  return lines.map(([text, comment]) => `    ${comment ? `${text.padEnd(44)} # ${comment}` : text}\n`).join('')
}

const kind = (category: string, severity: string) =>
  [
    [`category: ${category}`, listed(CATEGORIES)],
    [`severity: ${severity}`, listed(SEVERITIES)],
  ] as const
const SOURCE = ['source: "own observation"', 'norm, page or study'] as const
const PHRASE_HELP = '{a|b} alternatives, word* any ending, … a gap, {company} a slot'
const HIT_HELP = '[[…]] pins the place'
const MISS_HELP = 'looks alike, is harmless'

interface Wording {
  find: string
  not: string
  hit: string
  misses: readonly string[]
}

const find = ({ find: phrase, not, hit, misses }: Wording): string =>
  commented([
    ['find:', PHRASE_HELP],
    [`  - "${phrase}"`],
    [`not: ["${not}"]`, 'in the same sentence: harmless'],
    ...kind('boilerplate', 'warning'),
    ['say: { en: "pressure to buy: “{match}”", de: "Druck zu kaufen: „{match}“" }'],
    SOURCE,
    [`hit: ["${hit}"]`, HIT_HELP],
    ['miss:', MISS_HELP],
    ...misses.map((miss) => [`  - "${miss}"`] as const),
  ])

const require = (source: string, when: string, sentence: string, named: string): string =>
  commented([
    [`require: ["${source}"]`, 'one of these should be there'],
    ['metadata: [sources]', 'front matter that satisfies the rule'],
    [`when: ["${when}"]`, 'only asked for where one of these stands'],
    ...kind('sourcing', 'note'),
    ['say: { en: "names no source", de: "nennt keine Quelle" }'],
    SOURCE,
    [`hit: ["[[${sentence}]]"]`, HIT_HELP],
    [`miss: ["${sentence} ${named}"]`, MISS_HELP],
  ])

const claim = (near: string, not: string, hit: string, miss: string): string =>
  commented([
    ['claim: revenue', 'the measure; a compare rule says when its claims clash'],
    [`near: ["${near}"]`, 'in the clause of the value'],
    [`not: ["${not}"]`, 'makes it another measure'],
    SOURCE,
    [`hit: ["${hit}"]`, 'pins the value'],
    [`miss: ["${miss}"]`, MISS_HELP],
  ])

const compare = (earlier: string, later: string, other: string): string =>
  commented([
    ['compare: earnings-date', 'a measure that claim rules read'],
    ['value: time', listed(VALUE_KINDS)],
    ['key: [subject]', `equal, or unknown and not told apart: ${listed(KEYS)}`],
    ['conflict: disjoint', listed(COMPARATORS)],
    ['every: quarter', `one value each: ${listed(EVERY)}`],
    ...kind('contradiction', 'error'),
    ['say: { en: "two dates: {first}, {second}", de: "zwei Termine: {first}, {second}" }'],
    SOURCE,
    ['hit:', 'a list in the list: several articles, read together'],
    [`  - ["${earlier}", "${later}"]`],
    ['miss:'],
    [`  - ["${plain(later)}", "${other}"]`],
  ])

const plain = (text: string): string => text.replace(/\[\[|\]\]/g, '')

/** What a new rule of each verb looks like, by language; every one of them works as it stands. */
const BODIES: Readonly<Record<OpenVerb, Readonly<Record<string, () => string>>>> = {
  find: {
    de: () =>
      find({
        find: 'jetzt {unbedingt|sofort} zugreifen',
        not: 'Testament*',
        hit: 'Anleger sollten [[jetzt unbedingt zugreifen]].',
        misses: ['Der Vorstand will jetzt nicht zugreifen.', 'Die Erben sollten laut Testament jetzt unbedingt zugreifen.'],
      }),
    en: () =>
      find({
        find: '{buy|act} right now',
        not: 'testament*',
        hit: 'Investors should [[buy right now]].',
        misses: ['The board sees no need to buy at this time.', 'The testament lets the heirs buy right now.'],
      }),
  },
  require: {
    de: () => require('Quelle*', 'laut Insidern', 'Laut Insidern steigt der Umsatz.', 'Quelle: Geschäftsbericht.'),
    en: () => require('source*', 'insiders say', 'Insiders say that sales will rise.', 'Source: annual report.'),
  },
  claim: {
    de: () =>
      claim(
        'Umsatz*',
        'Umsatzrendite',
        'Rhenalis-Aktie: Der Umsatz stieg auf [[3,6 Milliarden Euro]].',
        'Rhenalis-Aktie: Die Umsatzrendite stieg.',
      ),
    en: () =>
      claim('revenue*', 'revenue share', 'Tessaro shares: Revenue rose to [[$3.6 billion]].', 'Tessaro shares: The revenue share rose.'),
  },
  compare: {
    de: () =>
      compare(
        'Rhenalis-Aktie: Am [[15. Januar 2026]] folgen die Quartalszahlen. Stand: 15. Dezember 2025',
        'Stand: 13. Januar 2026\\nRhenalis-Aktie: Quartalszahlen am [[19. Februar 2026]].',
        'Stand: 15. Dezember 2025\\nTessaro-Aktie: Quartalszahlen am 4. Februar 2026.',
      ),
    en: () =>
      compare(
        'Tessaro shares: [[January 15, 2026]] brings the quarterly results. Updated December 15, 2025',
        'Updated January 13, 2026\\nTessaro shares: quarterly results on [[February 19, 2026]].',
        'Updated December 15, 2025\\nRhenalis shares: quarterly results on February 4, 2026.',
      ),
  },
}

/** A rule file with one rule in it, ready to be changed; `schema` is where an editor finds the JSON Schema. */
export function skeleton(id: string, verb: OpenVerb, language: string, schema: string): string {
  const head = verb === 'compare' ? '' : `language: ${language}\n`
  const body = BODIES[verb][language] ?? BODIES[verb].en!
  return `# yaml-language-server: $schema=${schema}\n${head}rules:\n  ${id}:\n${body()}`
}
