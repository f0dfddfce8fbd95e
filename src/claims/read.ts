import { groupBy } from '../group'
import { intervalOf } from '../mentions/interval'
import type { Article, Claim, ClaimValue, CompareRule, Mention, Period, Rule, TimeMention } from '../model'
import type { PhraseMatch } from '../rules/reader'
import { aboutOf, houseOf, wholeOf } from './about'
import { type Cue, type Link, linkValues, type ValueMention } from './cues'
import { claimEvidence } from './evidence'
import { type Role, rolesOf } from './roles'
import { isQuantity, isTime, Statement } from './statement'
import { dayPeriod, isClosed, isDay, isSpan, NEVER, type When, whenOf } from './when'
import { Speaker } from './who'
import type { Lexicon } from '../text/lexicon'
import type { StatementWords } from './words'

/** The measures in force, by name. */
export type Measures = ReadonlyMap<string, CompareRule>

export const measuresOf = (rules: readonly Rule[]): Measures =>
  new Map(rules.flatMap((rule) => (rule.verb === 'compare' ? [[rule.measure, rule] as const] : [])))

/** The sentences of an article as the claim readers and the calculations see them. */
export function statementsIn(article: Article, words: StatementWords, lexicon: Lexicon): Statement[] {
  const mentions = bySentenceOf(article)
  return article.sentences.map((_, index) => new Statement(article, index, mentions[index] ?? [], words, lexicon))
}

/** The claims of one article: values near words that say what they measure. */
export function readClaims(
  statements: readonly Statement[],
  matches: readonly PhraseMatch[],
  rules: readonly Rule[],
  measures: Measures,
): Claim[] {
  const [first] = statements
  if (!first) return []
  const bySentence = groupBy(matches, ({ sentence }) => sentence)
  const speaker = new Speaker(first.article.names)
  const claims: Claim[] = []
  let paragraph = -1
  let inherited: Period | null = null
  for (const statement of statements) {
    if (statement.sentence.paragraph !== paragraph) {
      paragraph = statement.sentence.paragraph
      inherited = null
      speaker.restart()
    }
    const cues = cuesOf(bySentence.get(statement.index) ?? [], rules, measures)
    if (cues.length > 0) claims.push(...claimsOf(statement, cues, speaker, inherited))
    const span = statement.times.find(({ value: { start, end } }) => start != null && end != null && isSpan({ start, end }))
    if (span) inherited = { start: span.value.start ?? null, end: span.value.end ?? null }
    speaker.pass(statement)
  }
  return claims
}

/** Mentions by the sentence that they stand in. */
function bySentenceOf({ sentences, mentions }: Article): Mention[][] {
  const result: Mention[][] = sentences.map(() => [])
  let index = 0
  for (const mention of [...mentions].sort((a, b) => a.first - b.first)) {
    while (index < sentences.length - 1 && sentences[index]!.last <= mention.first) index++
    result[index]?.push(mention)
  }
  return result
}

function cuesOf(matches: readonly PhraseMatch[], rules: readonly Rule[], measures: Measures): Cue[] {
  const barred = new Set(matches.filter(({ use }) => use.key === 'not').map(({ use }) => use.rule))
  return matches.flatMap(({ use, first, last }) => {
    const rule = rules[use.rule]!
    if (rule.verb !== 'claim' || use.key === 'not' || barred.has(use.rule)) return []
    const measure = measures.get(rule.measure)
    return measure ? [{ rule, measure, key: use.key === 'unit' ? 'unit' : 'near', first, last }] : []
  })
}

function claimsOf(statement: Statement, cues: readonly Cue[], speaker: Speaker, inherited: Period | null): Claim[] {
  const roles = rolesOf(statement)
  const links = linkValues(statement, cues)
  const taken = timesOfEarlierLevels(statement, roles)
  const levels = new Set<Cue>()
  const nearestFirst = [...links].sort((a, b) => a.cost - b.cost)
  return nearestFirst.flatMap((link) => {
    const role = isQuantity(link.mention) ? roles.get(link.mention)! : { name: 'level' as const, direction: 0 as const }
    if (role.name === 'old' || role.name === 'prior') return []
    if (role.name === 'level') {
      if (levels.has(link.cue)) return []
      levels.add(link.cue)
    }
    const claim = claimOf(statement, link, role, speaker, taken, inherited)
    return claim ? [claim] : []
  })
}

/** Times right behind an earlier level are that level's own: “nach 690 Millionen Euro im Jahr davor”. */
function timesOfEarlierLevels(statement: Statement, roles: ReadonlyMap<Mention, Role>): Set<TimeMention> {
  const taken = new Set<TimeMention>()
  for (const [mention, { name }] of roles) {
    if (name !== 'prior' && name !== 'old') continue
    for (const time of statement.times)
      if (time.first >= mention.last && statement.distance(mention.first, mention.last, time.first, time.last) <= 3) taken.add(time)
  }
  return taken
}

function claimOf(
  statement: Statement,
  { mention, cue }: Link,
  role: Role,
  speaker: Speaker,
  taken: Set<TimeMention>,
  inherited: Period | null,
): Claim | null {
  const { measure } = cue
  const isChange = role.name === 'change'
  const value = valueOf(statement, mention, isChange ? role.direction : 0)
  if (!value) return null
  const who = speaker.at(statement, cue.first, cue.last)
  const about = aboutOf(statement, mention)
  if (measure.key.includes('house')) {
    const companies = new Set(statement.article.names.map(({ stem }) => stem))
    const house = houseOf(statement, mention, companies)
    if (house) about['house'] = house
  }
  const whole = measure.conflict === 'scope' ? wholeOf(statement, mention) : null
  if (whole) about['of'] = whole
  if (value.kind === 'quantity' && value.quantity.unit) about['unit'] = value.quantity.unit
  const status = statusOf(statement, mention, measure)
  if (status) about['status'] = status
  if (isRevised(statement, measure, status)) about['revised'] = 'yes'
  const when = whenFor(statement, measure, mention, taken, inherited)
  if (!when.stated) about['when'] = 'inferred'
  if (!who.named) about['who'] = 'inferred'
  return {
    measure: isChange && measure.value !== 'percent' ? `${measure.measure}-change` : measure.measure,
    subject: statement.article.names.find(({ stem }) => stem === who.stem)?.name ?? null,
    stem: who.stem,
    value,
    period: when.period,
    about,
    at: { start: mention.start, end: mention.end },
    evidence: claimEvidence(statement, [cue, mention, ...(when.mention ? [when.mention] : [])]),
  }
}

function valueOf(statement: Statement, mention: ValueMention, direction: -1 | 0 | 1): ClaimValue | null {
  if (isTime(mention)) {
    const { start, end } = mention.value
    return start === undefined || end === undefined ? null : { kind: 'time', start, end }
  }
  if (mention.type === 'duration') {
    const { number, unit } = mention.value
    return { kind: 'quantity', low: number, high: number, quantity: { number, unit, step: 1 }, hedge: mention.hedge }
  }
  if (mention.type === 'ordinal') {
    const unit = statement.facts(mention.last)?.unit ?? statement.facts(mention.last - 1)?.unit
    const { number = 0 } = mention.value
    return { kind: 'quantity', low: number, high: number, quantity: { number, step: 1, ...(unit && { unit }) }, hedge: mention.hedge }
  }
  const { low, high } = intervalOf(mention.value, mention.hedge)
  const [from, to] = direction < 0 ? [-high, -low] : [low, high]
  return { kind: 'quantity', low: from, high: to, quantity: mention.value, hedge: mention.hedge }
}

/** Whether a value is reported, expected by the company, or estimated by others; empty where it is reported. */
function statusOf(statement: Statement, value: Mention, { key }: CompareRule): '' | 'expected' | 'estimate' {
  if (!key.includes('period')) return ''
  const near = (words: { has(word: string): boolean }): boolean => {
    for (let i = statement.first; i < statement.last; i++)
      if (words.has(statement.word(i)) && statement.distance(i, i + 1, value.first, value.last) <= 20) return true
    return false
  }
  if (!near(statement.words.expected)) return ''
  return near(statement.words.estimate) ? 'estimate' : 'expected'
}

/** The sentence says that the value was changed, so that an older one is no contradiction. */
function isRevised(statement: Statement, { value, key }: CompareRule, status: string): boolean {
  if (value === 'time') return statement.has(statement.words.moved)
  return (key.includes('house') || status === 'expected') && statement.has(statement.words.revised)
}

function whenFor(
  statement: Statement,
  { key, value }: CompareRule,
  mention: Mention,
  taken: Set<TimeMention>,
  inherited: Period | null,
): When {
  const { published } = statement.article.info
  const today = published === null ? NEVER : { ...NEVER, period: dayPeriod(published) }
  if (key.includes('period')) {
    const when = whenOf(statement, mention, taken, isSpan)
    return when.period || !inherited ? when : { period: inherited, stated: false, mention: null }
  }
  if (key.includes('day')) {
    const when = whenOf(statement, mention, taken, isDay)
    return when.period ? when : today
  }
  if (key.includes('as-of')) {
    const when = whenOf(statement, mention, taken, isClosed)
    return when.period ? when : today
  }
  return value === 'time' ? whenOf(statement, mention, taken, isSpan) : NEVER
}
