import type { Claim, ClaimValue, CompareRule, Mention, Period, TimeMention } from '../model'
import { aboutOf } from './about'
import { type Cue, type Link, linkValues } from './cues'
import { claimEvidence } from './evidence'
import { personNear } from './persons'
import { type Role, rolesOf } from './roles'
import { isQuantity, type Statement } from './statement'
import { valueOf } from './value'
import { dayPeriod, isClosed, isDay, isSpan, NEVER, type When, whenOf } from './when'
import type { Speaker } from './who'

/** Where a claim stands: its statement, whom the text speaks of, and the period that it last named. */
export interface Scene {
  statement: Statement
  speaker: Speaker
  inherited: Period | null
  /** The statement before, in the same paragraph. */
  before: Statement | null
}

const LEVEL: Role = { name: 'level', direction: 0 }

/** The claims of one statement. A cue gives one level, that of the value nearest to it; changes come beside it. */
export function claimsOf(scene: Scene, cues: readonly Cue[]): Claim[] {
  const { statement } = scene
  const roles = rolesOf(statement)
  const taken = timesOfEarlierLevels(statement, roles)
  const levels = new Set<Cue>()
  const nearestFirst = [...linkValues(statement, cues)].sort((a, b) => a.cost - b.cost)
  const values = nearestFirst.flatMap((link) => {
    const role = isQuantity(link.mention) ? roles.get(link.mention)! : LEVEL
    if (role.name === 'old' || role.name === 'prior') return []
    if (role.name === 'level') {
      if (levels.has(link.cue)) return []
      levels.add(link.cue)
    }
    return valueClaim(scene, link, role, taken)
  })
  return [...values, ...cues.flatMap((cue) => cueClaim(scene, cue))]
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

function valueClaim(scene: Scene, { mention, cue, part }: Link, role: Role, taken: Set<TimeMention>): Claim[] {
  const { statement } = scene
  const { measure } = cue
  const isChange = role.name === 'change' && measure.value !== 'percent'
  const value = valueOf(statement, mention, measure.value, role.name === 'change' ? role.direction : 0)
  if (!value) return []
  const name = isChange ? `${measure.measure}-change` : measure.measure
  return [madeClaim(scene, measure, part, mention, name, value, whenFor(scene, measure, mention, taken))]
}

/** Claims that the cue itself makes: a rank of its own, or the person who holds an office. */
function cueClaim(scene: Scene, cue: Cue): Claim[] {
  const { rule, measure, parts } = cue
  const whole = parts[0]!
  if (rule.is !== null) {
    const value: ClaimValue = { kind: 'quantity', low: rule.is, high: rule.is, quantity: { number: rule.is, step: 1 }, hedge: null }
    return [madeClaim(scene, measure, whole, whole, measure.measure, value, NEVER)]
  }
  if (measure.value !== 'name') return []
  const person = personNear(scene.statement, whole)
  return person ? [madeClaim(scene, measure, whole, person, measure.measure, { kind: 'name', name: person.name }, NEVER)] : []
}

type Tokens = Pick<Mention, 'first' | 'last'>

function madeClaim({ statement, speaker, before }: Scene, rule: CompareRule, cue: Tokens, at: Tokens, measure: string, value: ClaimValue, when: When): Claim {
  const joined = joinedTo(statement, cue.first)
  const who = joined && rule.value === 'name' ? speaker.named(joined) : speaker.at(statement, cue.first, cue.last)
  const about = aboutOf(statement, at, rule, who.stem, before)
  if (joined && !statement.names.has(joined) && !statement.words.wholeParts.has(joined)) about.scope = [about.scope, joined].filter(Boolean).join(' ')
  if (value.kind === 'quantity' && value.quantity.unit) about.unit = value.quantity.unit
  if (!when.stated) about.when = 'inferred'
  if (!who.named) about.who = 'inferred'
  const { tokens, names } = statement.article
  return {
    measure,
    subject: names.find(({ stem }) => stem === who.stem)?.name ?? null,
    stem: who.stem,
    value,
    period: when.period,
    about,
    at: { start: tokens.start[at.first]!, end: tokens.end[at.last - 1]! },
    evidence: claimEvidence(statement, [cue, at, ...(when.mention ? [when.mention] : [])]),
  }
}

/** The word that a hyphen joins to a cue: “Cloud” of “Cloud-Umsatz”; null where there is none. */
function joinedTo(statement: Statement, first: number): string | null {
  return statement.raw(first - 1) === '-' && statement.glued(first - 1) && statement.glued(first) ? statement.word(first - 2) : null
}

function whenFor({ statement, inherited }: Scene, { key, value }: CompareRule, mention: Mention, taken: Set<TimeMention>): When {
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
