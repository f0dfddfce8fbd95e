import { intervalOf } from '../mentions/interval'
import type { Claim, ClaimValue, Mention, QuantityMention, TimeMention } from '../model'
import { aboutOf, basisOf, stemOf } from './about'
import { type Cue, isBarePrice, type Link, linkValues, type Measure, type ValueMention } from './cues'
import { aheadOf, isAhead, isYear, type Scene, whenFor } from './dating'
import { claimEvidence } from './evidence'
import { kindOf } from './nounPhrase'
import { personNear } from './persons'
import { placeNear } from './places'
import { type Role, rolesOf } from './roles'
import { isQuantity, isTime, type Statement } from './statement'
import { claimValue } from './value'
import { asOf, isAttribute, isCompared, isDay, isEpithet, isSpan, NEVER, type When } from './when'

const LEVEL: Role = { name: 'level', direction: 0 }

/** The claims of one statement. A cue gives one level, that of the value nearest to it; changes come beside it. */
export function claimsOf(scene: Scene, cues: readonly Cue[]): Claim[] {
  const { statement } = scene
  const roles = rolesOf(statement)
  const taken = timesOfEarlierLevels(statement, roles)
  const levels = new Set<Cue>()
  const roleOf = (mention: Mention): Role => (isQuantity(mention) ? roles.get(mention)! : LEVEL)
  const links = linkValues(statement, cues, (mention, cue) => plays(statement, roleOf(mention), mention, cue))
  const nearestFirst = links.sort((a, b) => a.cost - b.cost)
  const values = nearestFirst.flatMap((link) => {
    const role = roleOf(link.mention)
    if (role.name === 'old' || role.name === 'prior') return earlierClaim(scene, link)
    if (isOnlyPart(statement, link)) return []
    if (role.name === 'level') {
      if (levels.has(link.cue)) return []
      levels.add(link.cue)
    }
    return valueClaim(scene, link, role, taken, roles)
  })
  return [...values, ...cues.flatMap((cue) => cueClaim(scene, cue))]
}

/** A percentage is no level of money or of a number, and a sum of money no change that is compared. */
function plays(statement: Statement, { name }: Role, mention: Mention, cue: Cue): boolean {
  const { value, key } = cue.measure
  if (name === 'old' || name === 'prior') return true
  if (key.includes('word')) return name !== 'change'
  if (value === 'time' && isTime(mention)) return !isEpithet(statement, mention)
  if (value !== 'money' && value !== 'count') return true
  return (name === 'change') === (mention.type === 'percent')
}

/** “davon 60 Millionen Euro in Neubauten”: part of the value before. */
const isOnlyPart = (statement: Statement, { mention }: Link): boolean =>
  isQuantity(mention) &&
  (statement.has(statement.words.including, statement.first, mention.first) ||
    (mention.type !== 'percent' &&
      statement.isIn(statement.words.sized, mention.last) &&
      statement.isIn(statement.words.back, mention.last + 1)))

/** Times right behind an earlier level are that level's own: “nach 690 Millionen Euro im Jahr davor”. */
function timesOfEarlierLevels(statement: Statement, roles: ReadonlyMap<Mention, Role>): Set<TimeMention> {
  const taken = new Set<TimeMention>()
  for (const [mention, { name }] of roles) {
    if (name !== 'prior' && name !== 'old') continue
    for (const time of statement.times)
      if (time.first >= mention.last && statement.distance(mention.first, mention.last, time.first, time.last) <= RIGHT_BEHIND)
        taken.add(time)
  }
  for (const time of statement.times) if (isCompared(statement, time) || isAttribute(statement, time)) taken.add(time)
  return taken
}

/** An earlier level is a claim of its own where the text dates it: “from 0.67% at the end of December”. */
function earlierClaim(scene: Scene, { mention, cue, part }: Link): Claim[] {
  const { statement } = scene
  const { measure } = cue
  const time = statement.times.find(
    (t) => t.first >= mention.last && statement.distance(mention.first, mention.last, t.first, t.last) <= RIGHT_BEHIND,
  )
  const value = time && claimValue(statement, mention, measure, 0)
  if (!value || time.value.start === undefined || time.value.end == null || time.value.written.relative) return []
  const period = { start: time.value.start, end: time.value.end }
  const dated =
    (measure.key.includes('period') && isSpan(period)) || measure.key.includes('as-of') || (measure.key.includes('day') && isDay(period))
  if (!dated || (measure.value === 'money') !== (mention.type === 'money')) return []
  const claim = madeClaim(scene, measure, part, mention, measure.measure, value, { period: asOf(period), stated: true, mention: time })
  // It is reckoned as the level is that its cue stands near.
  const basis = claim.about.basis ?? basisOf(statement, part)
  return [basis ? { ...claim, about: { ...claim.about, basis } } : claim]
}

/** Tokens between an earlier level and its time at most. */
const RIGHT_BEHIND = 3

function valueClaim(
  scene: Scene,
  { mention, cue, part }: Link,
  role: Role,
  taken: Set<TimeMention>,
  roles: ReadonlyMap<QuantityMention, Role>,
): Claim[] {
  const { statement } = scene
  const { measure } = cue
  const isChange = role.name === 'change' && measure.value !== 'percent'
  const value = claimValue(statement, mention, measure, role.name === 'change' || measure.signed ? role.direction : 0)
  if (!value) return []
  const name = isChange ? (measure.change ?? `${measure.measure}-change`) : measure.measure
  const claim = madeClaim(scene, measure, part, mention, name, value, whenFor(scene, measure, mention, taken))
  const previous = role.name === 'level' ? previousOf(statement, mention, roles) : null
  const isRevision = measure.key.includes('house') && [...roles.values()].some(({ name }) => name === 'old')
  return [{ ...claim, ...(previous && { previous }), ...(isRevision && { about: { ...claim.about, revised: 'yes' } }) }]
}

/** The older level that a statement names beside a new one. */
function previousOf(statement: Statement, mention: ValueMention, roles: ReadonlyMap<QuantityMention, Role>): Claim['previous'] | null {
  if (!isQuantity(mention)) return null
  const old = statement.quantities.find(
    (other) =>
      ['old', 'prior'].includes(roles.get(other)?.name ?? '') && other.type === mention.type && other.value.unit === mention.value.unit,
  )
  return old ? intervalOf(old.value, old.hedge) : null
}

/** A phrase under `not` bars a name this close to it; own choice: a few words. */
const NAME_BARRED = 8

/** Finds the name beside a cue, by the kind of value. */
const NAMES: Partial<Record<Measure['value'], typeof personNear | typeof placeNear>> = { name: personNear, place: placeNear }

/** Claims that the cue itself makes: a rank of its own, or the person who holds an office. */
function cueClaim(scene: Scene, cue: Cue): Claim[] {
  const { rule, measure, parts, not } = cue
  const whole = parts[0]!
  const barred = not.some(({ first, last }) => scene.statement.distance(first, last, whole.first, whole.last) <= NAME_BARRED)
  if (barred || (measure.key.includes('house') && isLeft(scene.statement, whole))) return []
  if (rule.is !== null)
    return [
      madeClaim(scene, measure, whole, whole, measure.measure, ownValue(rule.is, measure.value), whenFor(scene, measure, whole, new Set())),
    ]
  const nameNear = NAMES[measure.value]
  const named = nameNear?.(scene.statement, whole)
  return named ? [madeClaim(scene, measure, whole, named, measure.measure, { kind: 'name', name: named.name }, NEVER)] : []
}

/** “von „Kaufen“ auf „Halten“”, “from Buy to Hold”: the rating that was. */
function isLeft(statement: Statement, { first, last }: Tokens): boolean {
  const { from, to } = statement.words
  return (statement.isIn(to, last) || statement.isIn(to, last + 1)) && (statement.isIn(from, first - 1) || statement.isIn(from, first - 2))
}

/** The value of a phrase that is one: “Marktführer” is rank 1, “closed higher” any rise, “rated a buy” the name of a rating. */
function ownValue(is: NonNullable<Cue['rule']['is']>, kind: Measure['value']): ClaimValue {
  if (kind === 'name') return { kind: 'name', name: String(is) }
  if (is === 'up')
    return { kind: 'quantity', low: SMALLEST_MOVE, high: Number.POSITIVE_INFINITY, quantity: { min: 0, step: 0 }, hedge: 'over' }
  if (is === 'down')
    return { kind: 'quantity', low: Number.NEGATIVE_INFINITY, high: -SMALLEST_MOVE, quantity: { max: 0, step: 0 }, hedge: 'under' }
  if (typeof is === 'object') return { kind: 'quantity', low: is.min, high: is.max, quantity: { ...is, step: 0 }, hedge: null }
  const number = Number(is)
  return { kind: 'quantity', low: number, high: number, quantity: { number, step: 1 }, hedge: null }
}

/** What is told as up or down without a number moved at least so much, in per cent. */
const SMALLEST_MOVE = 0.05

type Tokens = Pick<Mention, 'first' | 'last'>

function madeClaim(
  { statement, speaker, before }: Scene,
  rule: Measure,
  cue: Tokens,
  at: Tokens,
  measure: string,
  value: ClaimValue,
  when: When,
): Claim {
  const joined = joinedTo(statement, cue.first)
  const told =
    joined && rule.value === 'name'
      ? speaker.named(joined)
      : speaker.at(statement, cue.first, cue.last, rule.key.includes('house') || rule.key.includes('holder'))
  const who = rule.key.includes('parties') ? speaker.partyFor(told, statement, cue.first) : told
  const about = aboutOf(statement, cue, at, rule, who.stem, before)
  if (joined && !about.things?.includes(joined) && !statement.names.has(joined) && !statement.words.wholeParts.has(joined))
    about.scope = [about.scope, joined].filter(Boolean).join(' ')
  const isOfYear = joined !== null && statement.words.yearly.has(joined)
  if (rule.key.includes('word')) about.word = wordOf(statement, cue)
  const span = about.status === 'expected' ? aheadOf(statement, when) : when.period
  const period = isOfYear && !when.stated && span !== null && !isYear(span) ? null : span
  if (when.mention?.value.written.relative && about.status === 'expected') about.loose = 'yes'
  const unit =
    value.kind === 'quantity' &&
    (value.quantity.unit ?? (isBarePrice(at) && measure === rule.measure ? currencyBefore(statement, at, before) : undefined))
  if (unit) about.unit = unit
  if (rule.key.includes('status') && !about.status && isAhead(statement, when)) about.status = 'expected'
  if (when.event) about.event = when.event
  if (!when.stated) about.when = 'inferred'
  if (!who.named) about.who = 'inferred'
  const { tokens, names } = statement.article
  return {
    measure,
    subject: names.find(({ stem }) => stem === who.stem)?.name ?? null,
    stem: who.stem,
    value,
    period,
    about,
    at: { start: tokens.start[at.first]!, end: tokens.end[at.last - 1]! },
    evidence: claimEvidence(statement, [cue, at, ...(when.mention ? [when.mention] : [])]),
  }
}

/** The currency last named in front of a bare price, in its sentence or the one before. */
const currencyBefore = (statement: Statement, { first }: Tokens, before: Statement | null): string | undefined =>
  [...(before?.quantities ?? []), ...statement.quantities].filter((money) => money.type === 'money' && money.last <= first).at(-1)?.value
    .unit

/** The words of a cue as what they name, without endings: “eigenkapitalquote”, “gross margin”; of “online orders made up”, the noun. */
export function wordOf(statement: Statement, { first, last }: Tokens): string {
  if (statement.capitalNouns) return Array.from({ length: last - first }, (_, i) => stemOf(statement.word(first + i))).join(' ')
  return kindOf(statement, { first, last: statement.words.earns.has(statement.word(first)) ? first : last })
}

/** The word that a hyphen joins to a cue: “Cloud” of “Cloud-Umsatz”; null where there is none. */
function joinedTo(statement: Statement, first: number): string | null {
  const joined = statement.raw(first - 1) === '-' && statement.glued(first - 1) && statement.glued(first) && statement.isWord(first - 2)
  return joined && !statement.facts(first - 2)?.ordinal ? statement.word(first - 2) : null
}
