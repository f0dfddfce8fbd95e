import type { Language } from '../../src/languages/language'
import { dayOf, isoDate, parseIsoDate } from '../../src/mentions/calendar'
import { grammarOf } from '../../src/mentions/grammar'
import { readMentions } from '../../src/mentions/read'
import { resolveTimes } from '../../src/mentions/resolve'
import type { Day, Mention, QuantityMention, TimeMention } from '../../src/model'
import { Lexicon } from '../../src/text/lexicon'
import { splitSentences } from '../../src/text/sentences'
import { tokenise } from '../../src/text/tokens'
import { NO_WORDS, Vocabulary } from '../../src/text/vocabulary'

const lexicons = new Map<Language, Lexicon>()

function lexiconOf(language: Language): Lexicon {
  let lexicon = lexicons.get(language)
  if (!lexicon) {
    const grammar = grammarOf(language)
    lexicon = new Lexicon(new Vocabulary(NO_WORDS), (word) => grammar.analyse(word))
    lexicons.set(language, lexicon)
  }
  return lexicon
}

/** The mentions of a text, resolved against its date. */
export function mentionsOf(text: string, language: Language, published: Day | null = null): Mention[] {
  const lexicon = lexiconOf(language)
  const tokens = tokenise(text, lexicon)
  const sentences = splitSentences(text, tokens, lexicon, language.ordinalStop)
  return resolveTimes(readMentions(text, tokens, lexicon, sentences, language), { published })
}

/**
 * A mention in one short form. Quantities: `3.57`, `12%`, `0.5pp`, `3.`, `840..870 EUR`; in front of them
 * `~` about, `<~` knapp, `<` under, `>~` gut, `>` over, `>=` and `<=`. Times: `2026-02-19`, `[2025-07-01, 2025-10-01)`,
 * `…` an open side, `?` one that nothing resolves, `!` an impossible date. Durations: `3 year`.
 */
export function noted(mention: Mention): string {
  switch (mention.type) {
    case 'date':
    case 'period':
      return notedTime(mention)
    case 'duration':
      return `${hedgeMark(mention.hedge, true)}${mention.value.number} ${mention.value.unit}`
    default:
      return notedQuantity(mention)
  }
}

function notedQuantity({ type, value, hedge }: QuantityMention): string {
  const { number, min, max, unit } = value
  const amount = number === undefined ? `${min}..${max}` : String(number)
  const bounded = number === undefined || min !== undefined || max !== undefined
  const sign = { number: '', percent: unit === 'pp' ? 'pp' : '%', ordinal: '.', money: ` ${unit}` }[type]
  return hedgeMark(hedge, bounded) + amount + sign
}

function hedgeMark(hedge: Mention['hedge'], bounded: boolean): string {
  if (hedge === null) return ''
  return { about: '~', under: bounded ? '<' : '<~', over: bounded ? '>' : '>~', 'at-least': '>=', 'at-most': '<=' }[hedge]
}

function notedTime({ value: { start, end, impossible }, hedge }: TimeMention): string {
  const mark = hedgeMark(hedge, true)
  const wrong = impossible === undefined ? '' : '!'
  if (start != null && end === start + 1) return mark + isoDate(start) + wrong
  return `${mark}[${side(start)}, ${side(end)})${wrong}`
}

const side = (day: Day | null | undefined): string => (day === undefined ? '?' : day === null ? '…' : isoDate(day))

/** Writes out `[2025]`, `[2025-09]`, `[2025-Q3]`, `[2025-H1]`, `[2025-9M]`. */
export const writtenOut = (note: string): string =>
  note.replace(/\[(\d{4})(?:-(?:(\d\d)|([QH])(\d)|(\d+)M))?\]/, (_, year, month, letter, number, count) => {
    const length = month ? 1 : letter === 'Q' ? 3 : letter === 'H' ? 6 : count ? Number(count) : 12
    const first = month ? Number(month) : letter ? (Number(number) - 1) * length + 1 : 1
    return `[${isoDate(dayOf(Number(year), first, 1))}, ${isoDate(dayOf(Number(year), first + length, 1))})`
  })

/** A phrase, the day it is read on, and what is to be read in it. */
export interface Phrase {
  section: string
  text: string
  published: Day | null
  expected: string
}

/** Lines of `text → note; note`; `# section`, `@ day` of publication, `–` for nothing; \n in a text is a line break. */
export function phrasesIn(table: string): Phrase[] {
  const phrases: Phrase[] = []
  let section = ''
  let published: Day | null = null
  for (const line of table.split('\n')) {
    if (line.startsWith('# ')) section = line.slice(2)
    else if (line.startsWith('@ ')) published = parseIsoDate(line.slice(2))
    else if (line !== '') {
      const [text, notes] = line.split(' → ')
      if (text === undefined || notes === undefined) throw new Error(`no “ → ” in “${line}”`)
      const expected = notes === '–' ? '' : notes.split('; ').map(writtenOut).join('; ')
      phrases.push({ section, text: text.replaceAll('\\n', '\n'), published, expected })
    }
  }
  return phrases
}
