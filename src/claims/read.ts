import { groupBy } from '../group'
import { withSentences } from '../mentions/withSentences'
import type { Article, Claim, Mention, Period, Rule } from '../model'
import type { FoundPhrase, FoundPhrases } from '../rules/phrases'
import type { Reader } from '../rules/reader'
import { elidedChange, elidedCue, resumed, type Told } from './anaphora'
import { claimsOf, type StatementClaims } from './claim'
import { isAttribution } from './clause'
import { type Cue, isToldByWord, type Measure } from './cues'
import type { Scene } from './dating'
import type { Antecedent } from './ellipsis'
import { wordOf } from './madeClaim'
import { Statement } from './statement'
import { isCompared, isOfLaterValue, isSpan } from './when'
import { Speaker } from './who'
import type { StatementWords } from '../articles/words'

/** The measures in force, by name: those that are compared, and those that are only reckoned with. */
export type Measures = ReadonlyMap<string, Measure>

export function measuresOf(rules: readonly Rule[]): Measures {
  const measures = new Map<string, Measure>()
  for (const rule of rules) {
    if (rule.verb !== 'compare' || rule.formula !== null) continue
    const { measure, value, key, every, signed, change, limit, undated } = rule
    const known = measures.get(measure)
    measures.set(measure, {
      ...(known ?? { measure, value, every, signed, change, limit, undated }),
      key: [...new Set([...(known?.key ?? []), ...key])],
    })
  }
  for (const rule of rules) {
    if (rule.verb !== 'claim' || rule.value === null || measures.has(rule.measure)) continue
    const base = measures.get(rule.measure.replace(/-change$/, ''))
    const alone = { key: [], every: 'once', change: null, limit: false, undated: 0 } as const
    measures.set(rule.measure, { ...(base ?? alone), measure: rule.measure, value: rule.value, signed: base !== undefined })
  }
  return measures
}

/** The sentences of an article as the claim readers and the calculations see them. */
export function statementsIn(
  article: Article,
  words: StatementWords,
  { lexicon, language }: Pick<Reader, 'lexicon' | 'language'>,
): Statement[] {
  const mentions = bySentenceOf(article)
  return article.sentences.map((_, index) => new Statement(article, index, mentions[index]!, words, lexicon, language.capitalNouns))
}

/** The claims of one article: values near words that say what they measure. */
export function readClaims(statements: readonly Statement[], phrases: FoundPhrases, rules: readonly Rule[], measures: Measures): Claim[] {
  const [first] = statements
  if (!first) return []
  const phrasesOf = cuePhrasesOf(phrases)
  const speaker = new Speaker(first.article.names, statements)
  const claims: Claim[] = []
  let paragraph = -1
  let corrected = -1
  const topic = reportedPeriod(statements)
  let inherited: Period | null = null
  let before: Statement[] = []
  let last: Antecedent | null = null
  let earlier: Told = NOTHING
  for (const statement of statements) {
    if (statement.sentence.paragraph !== paragraph) {
      paragraph = statement.sentence.paragraph
      inherited = null
      before = []
      last = null
      earlier = NOTHING
      speaker.restart(statement)
    }
    if (statement.isIn(statement.words.corrections, statement.first)) corrected = statement.sentence.paragraph
    if (corrected === statement.sentence.paragraph) continue
    const phrases = statement.raw(statement.last - 1) === '?' ? null : phrasesOf(statement.index)
    const cues = phrases ? cuesOf(statement, phrases, rules, measures) : []
    const scene: Scene = { statement, speaker, inherited, topic, last, paragraph: before }
    const isRead: boolean = cues.length > 0 || (last !== null && statement.quantities.length > 0)
    const told: StatementClaims = isRead ? claimsOf(scene, cues) : { claims: [], last: null }
    claims.push(...claimsResumed(scene, earlier, told.claims), ...told.claims)
    if (isRead) last = told.last
    earlier = { cues: cues.filter(({ rule }) => rule.is === null), claims: told.claims }
    inherited = topicPeriod(statement, inherited)
    speaker.pass(statement)
    before = [...before, statement].slice(-REMEMBERED)
  }
  return withForecastsBefore(claims)
}

/** “… erwartet nun 65 bis 70 Millionen, im Mai hatte er noch 55 bis 60 Millionen versprochen”: a forecast knows the one before it that the text tells again. */
function withForecastsBefore(claims: readonly Claim[]): Claim[] {
  const result = [...claims]
  const latest = new Map<string, number>()
  claims.forEach(({ measure, stem, period, about, value }, i) => {
    const key = `${measure}\n${stem}\n${period?.end}`
    if (!about.retold) {
      if (about.status === 'expected') latest.set(key, i)
      return
    }
    const now = latest.get(key)
    if (now === undefined || value.kind !== 'quantity' || result[now]!.previous) return
    result[now] = { ...result[now]!, previous: { low: value.low, high: value.high } }
  })
  return result
}

const NOTHING: Told = { cues: [], claims: [] }
/** Statements of a paragraph that may still tell what the next one is about; own choice. */
const REMEMBERED = 4

/** The claims of a statement that leaves out what it measures: “It stood at 47.9%”, and of “It stood at 3 million, the margin at 12 percent” the first. */
function claimsResumed(scene: Scene, told: Told, own: readonly Claim[]): Claim[] {
  const before = scene.paragraph.at(-1) ?? null
  const cue = elidedCue(scene.statement, told, before) ?? (own.length === 0 ? elidedChange(scene.statement, told) : null)
  if (!cue || !before) return []
  const { reading } = scene.statement.article
  const isFree = ({ at }: Claim): boolean => own.every((other) => reading.slice(at.end, other.at.start).includes(','))
  const said = told.cues.find(({ measure }) => measure === cue.measure)!.parts[0]!
  const word = isToldByWord(cue.measure.key) ? wordOf(before, said) : ''
  return claimsOf(scene, [cue])
    .claims.filter(isFree)
    .flatMap((claim) => resumed(claim, cue, told, word))
}

/** The headline and the sentences behind it say what period a report is on; own choice. */
const LEAD = 6
/** A report tells of a quarter or more that ended so many days ago at most; own choice. */
const QUARTER = 80
const FRESH = 100

/** The period that an article reports on: the first that its lead names, where it has just ended; else none is taken for granted. */
function reportedPeriod(statements: readonly Statement[]): Period | null {
  const published = statements[0]?.article.info.published ?? null
  if (published === null) return null
  for (const statement of statements.slice(0, LEAD)) {
    for (const time of statement.times) {
      const { start, end } = time.value
      if (start == null || end == null || end - start < QUARTER || isCompared(statement, time)) continue
      if (end > published + 1) continue
      return published - end <= FRESH ? { start, end } : null
    }
  }
  return null
}

/** A topic stands among the first words of its sentence; own choice. */
const TOPIC = 7

/** The period that a statement passes on: its own where it names one as its topic, else the one before. */
function topicPeriod(statement: Statement, before: Period | null): Period | null {
  if (statement.has(statement.words.wasThen)) return before
  const spans = statement.times.flatMap((time) => {
    const { start, end } = time.value
    const isTold = start != null && end != null && isSpan({ start, end }, time) && end - start <= LONGEST && !isCompared(statement, time)
    return isTold && !isOfLaterValue(statement, time, statement.quantities[0] ?? time)
      ? [{ first: time.first, period: { start, end } }]
      : []
  })
  // “Nach einem Plus im ersten Quartal kam das Geschäft von April bis Juni zum Stillstand”
  const isLookBack = spans.length > 1 && statement.isIn(statement.words.afterwards, statement.first)
  const topic = isLookBack ? spans[1] : spans.find(({ first }) => before === null || first - statement.first <= TOPIC)
  return topic?.period ?? before
}

/** Days: nobody reports on more than a year. */
const LONGEST = 370

/** Mentions by the sentence that they stand in. */
function bySentenceOf(article: Article): Mention[][] {
  const result: Mention[][] = article.sentences.map(() => [])
  for (const [mention, sentence] of withSentences(article)) result[sentence]?.push(mention)
  return result
}

/** The phrases of one sentence that tell of claims, by the key under which they stand. */
type CuePhrases = Readonly<Record<'near' | 'unit' | 'noun' | 'not', readonly FoundPhrase[]>>

/** The same for each sentence that has a cue. */
function cuePhrasesOf(phrases: FoundPhrases): (sentence: number) => CuePhrases | null {
  const bySentence = (key: string) => groupBy(phrases.get(key) ?? [], ({ sentence }) => sentence)
  const [near, unit, noun, not] = [bySentence('near'), bySentence('unit'), bySentence('noun'), bySentence('not')]
  return (i) =>
    near.has(i) || unit.has(i) ? { near: near.get(i) ?? [], unit: unit.get(i) ?? [], noun: noun.get(i) ?? [], not: not.get(i) ?? [] } : null
}

/** The cues of a sentence; of a phrase in several parts, the first is what the value stands near. */
function cuesOf(statement: Statement, phrases: CuePhrases, rules: readonly Rule[], measures: Measures): Cue[] {
  const cues: Cue[] = []
  for (const key of ['near', 'unit'] as const) {
    for (const phrase of phrases[key]) {
      const { rule: index, parts } = phrase
      const rule = rules[index]!
      const measure = rule.verb === 'claim' ? measures.get(rule.measure) : undefined
      if (rule.verb !== 'claim' || !measure || isAcross(statement, phrase, parts[0]!)) continue
      // “The stock has been listed since 2019, said Chief Executive Ruth Vance”
      const { first, last } = parts[0]!
      const isSaid = isAttribution(statement, measure.value === 'time' ? last - 1 : first)
      if (isSaid && measure.value !== 'name') continue
      const isOwn = (phrase: FoundPhrase): boolean => phrase.rule === index
      const nouns = rule.unit.length + rule.noun.length > 0 && key === 'near' ? [...phrases.unit, ...phrases.noun].filter(isOwn) : null
      const not = phrases.not
        .filter((phrase) => isOwn(phrase) && !isAcross(statement, phrase, phrase) && !isAttribution(statement, phrase.last - 1))
        .map(({ first, last, value }) => ({ first, last, own: value === 'time' ? measure.value === 'time' : value !== 'none' }))
      cues.push({ rule, measure, key, nouns, not, parts: parts.slice(0, 1), words: parts })
    }
  }
  return cues
}

/** “Revenue $431 million, EBIT $29 million”: past the comma behind a value stands what the next one is. */
const isAcross = (statement: Statement, { value }: FoundPhrase, { first, last }: { first: number; last: number }): boolean =>
  value === 'first' && statement.segment(first) !== statement.segment(last - 1)
