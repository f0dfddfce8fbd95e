import type { Article, FindRule } from '../model'
import type { FoundPhrase } from './find'

/** A paragraph of its own has at most this many sentences; own choice, from the teaser blocks of portals. */
const ALONE_SENTENCES = 2
/** A label's line has at most this many characters beside the label; domain practice: three words. */
const LABEL_LINE = 30

/** Whether a phrase stands where its rule wants it. */
export function fits(article: Article, phrase: FoundPhrase, zones: FindRule['in'], forms: FindRule['as']): boolean {
  const { zone, siblings, start, end } = article.sentences[phrase.sentence]!
  const ending = article.reading.slice(Math.max(start, end - 4), end)
  const inZone = zones.length === 0 || zones.some((name) => (name === 'quote' ? inQuotes(article, phrase) : name === zone))
  return (
    inZone &&
    forms.every((form) => {
      if (form === 'question') return ending.includes('?')
      if (form === 'exclamation') return ending.includes('!')
      return form === 'alone' ? siblings <= ALONE_SENTENCES : isLabel(article, phrase)
    })
  )
}

/** Whether the phrase stands inside quotation marks of its sentence or the sentences before it. */
function inQuotes({ reading, tokens, sentences }: Article, { first, last, sentence }: FoundPhrase): boolean {
  const from = sentences[Math.max(0, sentence - 2)]!.start
  const marks = reading.slice(from, tokens.start[first]).match(/["„“”«»]/g)?.length ?? 0
  return marks % 2 === 1 && /["“”«»]/.test(reading.slice(tokens.end[last - 1], tokens.end[last - 1]! + 400))
}

/** Whether the phrase is a label: at the head of a line, with hardly anything behind it, or a colon or dash. */
function isLabel({ reading, tokens }: Article, { first, last }: FoundPhrase): boolean {
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  const lineStart = Math.max(reading.lastIndexOf('\n', start - 1), reading.lastIndexOf('\r', start - 1)) + 1
  if (/[\p{L}\d]/u.test(reading.slice(lineStart, start))) return false
  const rest = (reading.slice(end, end + 200).split(/[\r\n]/)[0] ?? '').trim()
  return rest.length <= LABEL_LINE || /^[:–—-]/.test(rest)
}
