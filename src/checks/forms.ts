import type { Article, FindRule, Sentence } from '../model'
import type { FoundPhrase } from '../rules/phrases'

/** A paragraph of its own has at most this many sentences; own choice, from the teaser blocks of portals. */
const ALONE_SENTENCES = 2
/** A sales line has at most this many characters; own choice: longer ones carry a thought. */
const BARE_LINE = 110
/** A label's line has at most this many characters beside the label; domain practice: three words. */
const LABEL_LINE = 30

/** Whether a phrase stands where its rule wants it; `selling` holds the sentences already found to be promotional. */
export function fits(
  article: Article,
  phrase: FoundPhrase,
  zones: FindRule['in'],
  forms: FindRule['as'],
  selling: ReadonlySet<number> = new Set(),
): boolean {
  const { zone, siblings } = article.sentences[phrase.sentence]!
  const inZone = zones.length === 0 || zones.some((name) => (name === 'quote' ? inQuotes(article, phrase) : name === zone))
  return (
    inZone &&
    forms.every((form) => {
      if (form === 'question') return endingOf(article, phrase.sentence).includes('?')
      if (form === 'exclamation') return endingOf(article, phrase.sentence).includes('!')
      if (form === 'alone') return siblings <= ALONE_SENTENCES
      if (form === 'bare') return isBare(article, phrase.sentence)
      if (form === 'label') return isLabel(article, phrase)
      if (form === 'unquoted') return !inQuotes(article, phrase)
      if (form === 'unanswered') return isUnanswered(article, phrase.sentence, selling)
      if (form === 'leads')
        return selling.has(phrase.sentence + 1) || (phrase.sentence > 0 && phrase.sentence === article.sentences.length - 1)
      if (form === 'arrow') return isLink(article, phrase.sentence)
      return selling.size > (selling.has(phrase.sentence) ? 1 : 0)
    })
  )
}

function endingOf({ reading, sentences }: Article, sentence: number): string {
  const { start, end } = sentences[sentence]!
  return reading.slice(Math.max(start, end - 4), end)
}

/** A question that nothing follows in its paragraph, or only sales talk or another such question; the next one may open with its answer: “Ja.”, “Nicht mehr billig.” */
function isUnanswered(article: Article, sentence: number, selling: ReadonlySet<number>): boolean {
  if (!endingOf(article, sentence).includes('?')) return false
  const next = article.sentences[sentence + 1]
  if (!next || selling.has(sentence + 1)) return true
  if (next.paragraph !== article.sentences[sentence]!.paragraph) return !isShortAnswer(article, next)
  return isUnanswered(article, sentence + 1, selling)
}

/** A few words with a full stop that a paragraph opens with. */
const isShortAnswer = ({ reading }: Article, { start, end, siblings }: Sentence): boolean =>
  siblings > 1 && end - start <= SHORT_ANSWER && reading[end - 1] === '.'

/** Characters; own choice: three words or so, too few for a verb with its subject. */
const SHORT_ANSWER = 20

/** A short full sentence, without figures, that is a paragraph of its own. */
function isBare({ reading, sentences }: Article, sentence: number): boolean {
  const { start, end, siblings } = sentences[sentence]!
  const text = reading.slice(start, end)
  return siblings === 1 && text.length <= BARE_LINE && /[.!…]["“”»«]?$/.test(text) && !/\d/.test(text)
}

/** A line that ends in the arrow of a link; » may also close a quotation. */
function isLink({ reading, sentences }: Article, sentence: number): boolean {
  const { start, end } = sentences[sentence]!
  const text = reading.slice(start, end).trimEnd()
  return /(?:>>|[→►▶›»])$/.test(text) && !/[«‹]/.test(text)
}

/** Whether tokens stand inside quotation marks of their sentence or the sentences before it. */
export function inQuotes(
  { reading, tokens, sentences }: Article,
  { first, last, sentence }: Pick<FoundPhrase, 'first' | 'last' | 'sentence'>,
): boolean {
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
