import { intervalOf } from '../mentions/interval'
import type { Claim, ClaimValue, Day, Mention, QuantityMention, TimeMention } from '../model'
import {
  type Cue,
  fitsMeasure,
  isLastResort,
  isToldByWord,
  type Link,
  linkValues,
  type Measure,
  needsValue,
  type ValueMention,
  yearsOf,
} from './cues'
import { isYear, type Scene, whenFor } from './dating'
import {
  type Antecedent,
  boundOf,
  bareTime,
  isGapped,
  isOfAnother,
  isOfPeer,
  isShare,
  isTakenUp,
  likeAntecedent,
  likeForecast,
  withAntecedent,
} from './ellipsis'
import { anyMove, comparesQuarters, directionClaim } from './direction'
import { lastBefore, periodBefore, timeBack } from './earlier'
import { earlierClaim, isRightBehind, steadyClaim, settled, timesOfEarlierLevels } from './earlierLevels'
import { asSum } from './currencies'
import { claimEvidence } from './evidence'
import { madeClaim } from './madeClaim'
import { personNear } from './persons'
import { placeNear } from './places'
import { isEarlierRole, leader, outdoesEarlier, type Role } from './roles'
import { isQuantity, isTime, type Statement } from './statement'
import { claimValue } from './value'
import { isProper } from './things'
import { isOfficeOfBody } from './who'
import { isCompared, isEpithet, NEVER, type When } from './when'

type Tokens = Pick<Mention, 'first' | 'last'>

const LEVEL: Role = { name: 'level', direction: 0 }

/** What a statement claims, and the last level in it that another value can take up. */
export interface StatementClaims {
  claims: Claim[]
  last: Antecedent | null
}

/** The claims of one statement. A cue gives one level, that of the value nearest to it; changes come beside it. */
export function claimsOf(scene: Scene, cues: readonly Cue[]): StatementClaims {
  const { statement } = scene
  const { roles } = statement
  const taken = timesOfEarlierLevels(statement, roles)
  const levels = new Set<Cue>()
  const told: Antecedent[] = []
  const free = new Set<Mention>()
  const roleOf = (mention: Mention): Role => (isQuantity(mention) ? roles.get(mention)! : LEVEL)
  const links = linkValues(statement, cues, (mention, cue) => plays(statement, roleOf(mention), mention, cue))
  const nearestFirst = links.sort((a, b) => a.cost - b.cost)
  const isEarlier = (link: Link): boolean => isEarlierRole(roleOf(link.mention)) && !isOpened(statement, link)
  const levelOf = new Map<Cue, Claim>()
  const levelLinks: Link[] = []
  const values = nearestFirst.flatMap((link) => {
    const role = isOpened(statement, link) ? LEVEL : roleOf(link.mention)
    if (isEarlier(link)) return []
    if (isOnlyPart(statement, link)) {
      free.add(link.mention)
      return []
    }
    if (role.name === 'level') {
      if (levels.has(link.cue)) {
        free.add(link.mention)
        return []
      }
      if (!statement.isInserted(link.mention.first, link.part.first)) levels.add(link.cue)
    }
    const claims = valueClaim(scene, link, role, taken, roles)
    const [claim] = claims
    if (claim && role.name === 'level' && isQuantity(link.mention)) {
      told.push({ measure: link.cue.measure, claim, mention: link.mention })
      levelOf.set(link.cue, claim)
      levelLinks.push(link)
    }
    return claims
  })
  const earlier = nearestFirst.filter(isEarlier).flatMap((link) => {
    const { cue, part } = levelInFront(statement, link, levelLinks) ?? link
    return earlierClaim(scene, { ...link, cue, part }, levelOf.get(cue) ?? null)
  })
  const steady = told.flatMap(({ measure, claim }) => steadyClaim(statement, measure, claim))
  const linked = new Set<Mention>(links.map(({ mention }) => mention).filter((mention) => !free.has(mention)))
  const more = takenUp(scene, linked, told, roles, taken)
  const last = [...told, ...more].sort((a, b) => a.mention.first - b.mention.first).at(-1) ?? null
  const moved = new Set(values.map(({ measure }) => measure))
  const moves = cues
    .filter(({ measure }) => !moved.has(`${measure.measure}-change`) && !isLastResort(measure))
    .flatMap((cue) => directionClaim(scene, cue, levels.has(cue)))
  const own = cues.flatMap((cue) => cueClaim(scene, cue, taken))
  return { claims: [...values, ...earlier, ...steady, ...more.map(({ claim }) => claim), ...own, ...moves], last }
}

/** “…, im vierten Quartal waren es 31 Millionen Euro”: values that take up the measure of the one before. */
function takenUp(
  scene: Scene,
  linked: ReadonlySet<Mention>,
  levels: readonly Antecedent[],
  roles: ReadonlyMap<QuantityMention, Role>,
  taken: Set<TimeMention>,
): Antecedent[] {
  const { statement } = scene
  return statement.quantities.flatMap((mention) => {
    if (linked.has(mention) || roles.get(mention)!.name === 'change') return []
    const before = levels.filter((other) => other.mention.first < mention.first).sort((a, b) => a.mention.first - b.mention.first)
    const ahead = before.at(-1) ?? null
    const last = ahead ?? scene.last
    if (!last || (!ahead && isPriorOfOther(statement, mention, roles))) return []
    const forecast = forecastTakenUp(scene, mention, last, taken)
    if (forecast) return [forecast]
    const isEarlier = roles.get(mention)!.name === 'prior'
    const time = isEarlier || ahead ? timeOfPart(statement, mention, ahead, isEarlier) : null
    const bare = time ? null : bareTime(statement, mention, ahead)
    const isOfLast = time !== null || bare !== null || isTakenUp(statement, mention)
    const antecedent = isOfLast
      ? last
      : ahead && (isGapped(statement, mention, ahead) || isOfPeer(statement, mention, ahead))
        ? ahead
        : null
    const like = antecedent && likeAntecedent(mention, antecedent)
    const value = like && claimValue(statement, like, antecedent.measure, 0)
    if (!like || !value) return []
    const { measure, claim: told } = antecedent
    const isOver = bare !== null && !statement.has(statement.words.expected)
    const when =
      (time && whenAt(time, told, told.period?.end ?? null)) ??
      whenBefore(statement, mention, told) ??
      (isOver ? whenAt(bare, told, statement.article.readOn) : null) ??
      whenFor(scene, measure, mention, taken)
    const made = madeClaim(scene, measure, mention, like, measure.measure, value, when)
    const claim = withAntecedent(isEarlier ? settled(made, statement.article.readOn) : made, antecedent, boundOf(statement, mention))
    return isOfAnother(claim, antecedent) ? [{ measure, claim, mention: like }] : []
  })
}

/** “220 Millionen Euro sollen investiert werden, nach 185 Millionen im Vorjahr”: what stands in front is what an older value is one of. */
const isPriorOfOther = (statement: Statement, mention: QuantityMention, roles: ReadonlyMap<QuantityMention, Role>): boolean =>
  isEarlierRole(roles.get(mention)!) &&
  statement.quantities.some((other) => other.last <= mention.first && other.type === mention.type && roles.get(other)!.name === 'level')

/** “Im Juli hatte sie 36 bis 38 Millionen in Aussicht gestellt”: a forecast of what was told before; `retold` where it was made some time ago. */
function forecastTakenUp(scene: Scene, mention: QuantityMention, antecedent: Antecedent, taken: Set<TimeMention>): Antecedent | null {
  if (mention.value.min === undefined || !antecedent.measure.key.includes('status')) return null
  const { statement } = scene
  const { measure, claim: told } = antecedent
  const own = whenFor({ ...scene, inherited: null, topic: null }, measure, mention, taken)
  const isOfYear = own.period !== null && isYear(own.period)
  const like = likeForecast(statement, mention, antecedent, isOfYear ? own.period : null)
  const value = like && claimValue(statement, like, measure, 0)
  if (!like || !value) return null
  const isRetold = statement.has(statement.words.retold) || statement.has(statement.words.earlier)
  // After a result, nobody knows of which time what is expected is, unless that forecast is looked back on.
  if (!isOfYear && told.about.status !== 'expected' && !isRetold) return null
  const period = isOfYear ? own.period : told.period
  const when = { period, stated: isOfYear || told.about.when === undefined, mention: null }
  const claim = withAntecedent(madeClaim(scene, measure, mention, like, measure.measure, value, when), antecedent, '')
  const { revised, ...rest } = claim.about
  const about = { ...rest, status: 'expected', ...(isRetold ? { retold: 'yes' } : revised && { revised }) }
  return { measure, claim: { ...claim, period, about }, mention: like }
}

/** The time right behind a value that is part of the one before it, or earlier than it: “nach 140 Millionen Euro im dritten Quartal”. */
const timeOfPart = (statement: Statement, mention: QuantityMention, ahead: Antecedent | null, isEarlier: boolean): TimeMention | null =>
  (isEarlier && statement.times.find((time) => isRightBehind(statement, mention, time))) || (ahead && isShare(statement, mention, ahead))

/** What a time means beside a value that was told before, where it was over by a day; null where it is open. */
function whenAt(time: TimeMention, told: Claim, day: Day | null): When | null {
  const own = lastBefore(time, day)
  return asFarBack(time, told) ?? (own && { period: own, stated: true, mention: time })
}

/** “Ein Jahr zuvor waren es 286 Millionen Euro”: as far back from what was told before; null where the clause does not say so. */
function whenBefore(statement: Statement, mention: QuantityMention, told: Claim): When | null {
  const time = timeBack(statement, mention)
  return time && asFarBack(time, told)
}

function asFarBack(time: TimeMention, { period, about }: Claim): When | null {
  const before = periodBefore(period, time)
  return before && { period: before, stated: about.when === undefined, mention: time }
}

/** “against {percent} in the placebo group”: a phrase that itself opens with what compares tells of that value. */
const isOpened = (statement: Statement, { part, mention }: Link): boolean =>
  part.first < mention.first && mention.last <= part.last && statement.isIn(statement.words.before, part.first)

/** A percentage is no level of money or of a number, and a sum of money no change that is compared. */
function plays(statement: Statement, { name }: Role, mention: Mention, cue: Cue): boolean {
  const { value, key, every } = cue.measure
  if (name === 'estimate' || (name === 'change' && isAgainstAnother(statement, mention))) return false
  if (isEarlierRole({ name })) return true
  if (isToldByWord(key)) return name !== 'change'
  // “Raise its rates by $128 million”, “hire 300 more people”: what is compared is itself a change.
  if (cue.measure.change === cue.measure.measure) return mention.type !== 'percent'
  if (value === 'time' && isTime(mention))
    return (
      !isEpithet(statement, mention) &&
      (every === 'ever' || !isKnownSince(statement, mention) || isSinceOf(cue, mention)) &&
      !isToldThen(statement, mention)
    )
  if (value !== 'money' && value !== 'count') return true
  if (name === 'change' && value === 'money' && mention.type === 'money') return isRiseOfYear(statement, cue.measure, mention)
  return (name === 'change') === (mention.type === 'percent')
}

/** “Up by 36 million”, “21 million more than a year before”, of a result; but what is more than others expect is no rise. */
function isRiseOfYear(statement: Statement, { key }: Measure, { first, last }: Mention): boolean {
  if (!key.includes('period') || statement.has(statement.words.consensus) || statement.has(statement.words.expected)) return false
  const isHere = (other: Mention): boolean => other.first >= last && statement.segment(other.first) === statement.segment(first)
  return (
    statement.isIn(statement.words.by, leader(statement, first)) ||
    statement.times.some((time) => isHere(time) && isCompared(statement, time)) ||
    // “More than a year before”
    statement.mentions.some((other) => other.type === 'duration' && isHere(other) && yearsOf(other.value) === 1)
  )
}

/** “Mit 300 Millionen Euro übertraf der Umsatz die Kosten um 9 Prozent”: more than something else, and no change. */
const isAgainstAnother = (statement: Statement, mention: Mention): boolean =>
  !outdoesEarlier(statement, mention) &&
  statement.placesOf(statement.words.exceeds).some((i) => statement.segment(i) === statement.segment(mention.first))

/** “On sale since October”: the phrase itself tells since when. */
const isSinceOf = ({ parts, measure }: Cue, { first, last, expression }: TimeMention): boolean =>
  expression.kind === 'since' && !measure.limit && parts.some((part) => first < part.last && part.first < last)

/** “wie seit November bekannt”: since when something is so is no day of an event. */
const isKnownSince = (statement: Statement, { first, expression }: TimeMention): boolean =>
  expression.kind === 'since' && statement.isIn(statement.words.since, first)

/** “wie im Januar angekündigt”, “den er im Juni genannt hatte”, “as announced in January”: when something was told is no day of it. */
function isToldThen(statement: Statement, { first, last }: TimeMention): boolean {
  const { asTold, announced, prepositions, definite } = statement.words
  // “Ist für den 12. August angekündigt”: for when, and not when.
  const isFor = statement.isIn(prepositions, first - 2) && statement.isIn(definite, first - 1)
  if (statement.capitalNouns)
    return (
      (statement.isIn(announced, last) && !isFor) ||
      (statement.has(asTold, first - TOLD, first) && statement.has(announced, last, last + TOLD))
    )
  return [first - 1, first - 2].some((i) => statement.isIn(announced, i) && statement.has(asTold, i - TOLD, i))
}

/** Words between “as”, “announced” and the time at most: “as already announced in January”. */
const TOLD = 2

/** “166 million of 1.84 billion dollars”: a part of the value behind it. */
const isOfMore = (statement: Statement, { last, type, value }: QuantityMention): boolean =>
  type === 'money' &&
  statement.isIn(statement.words.sized, last) &&
  statement.quantities.some((whole) => whole.first === last + 1 && whole.type === type && (whole.value.number ?? 0) > (value.number ?? 0))

/** “davon 60 Millionen Euro in Neubauten”: part of the value before; “the brand, whose four ships …”: one of somebody else's. */
const isOnlyPart = (statement: Statement, { mention, cue }: Link): boolean =>
  isQuantity(mention) &&
  ((hasIncluding(statement, mention.first) && !isMarginOf(statement, mention, cue)) ||
    isShareOfTurnover(statement, mention, cue) ||
    isOfMore(statement, mention) ||
    statement.isIn(statement.words.possessiveRelatives, mention.first - 1) ||
    (mention.type !== 'percent' &&
      statement.isIn(statement.words.sized, mention.last) &&
      statement.isIn(statement.words.back, mention.last + 1)))

/** “Davon blieben 8,7 Prozent als Ebita übrig”: what opens the sentence is the turnover that a margin is of. */
const isMarginOf = (statement: Statement, { type }: QuantityMention, { measure }: Cue): boolean =>
  type === 'percent' && measure.measure.endsWith('-margin') && statement.isIn(statement.words.including, statement.first)

/** “200 Millionen Euro, das waren 41 Prozent des Konzernumsatzes”: of what is sold, a part. */
function isShareOfTurnover(statement: Statement, { last, type }: QuantityMention, { measure }: Cue): boolean {
  if (measure.measure !== 'revenue' || type !== 'money') return false
  const share = statement.quantities.find(({ first }) => first >= last)
  return share?.type === 'percent' && share.first - last <= SHARE && statement.has(statement.words.turnover, share.last, share.last + WHOLE)
}

/** Words from a value to the share that it is, and from there to the whole at most: “, das waren”, “of the group's”. */
const SHARE = 6
const WHOLE = 5

/** “Davon”; but “das größte davon” is one of several, and who “geht davon aus” expects something. */
const hasIncluding = (statement: Statement, end: number): boolean =>
  statement
    .placesOf(statement.words.including)
    .some((i) => i < end && !/\p{Ll}{3}ste[nrs]?$/u.test(statement.word(i - 1)) && !statement.isIn(statement.words.outOf, i + 1))

function valueClaim(
  scene: Scene,
  { mention: given, cue, part }: Link,
  role: Role,
  taken: Set<TimeMention>,
  roles: ReadonlyMap<QuantityMention, Role>,
): Claim[] {
  const { statement } = scene
  const { measure } = cue
  const mention = measure.value === 'money' && isQuantity(given) ? (asSum(statement, given) ?? given) : given
  const isChange = role.name === 'change' && measure.value !== 'percent'
  const isSigned = role.name === 'change' || measure.signed
  const told = isTime(mention) && isSinceOf(cue, mention) ? { ...measure, every: 'ever' as const } : measure
  const value = claimValue(statement, mention, told, isSigned ? role.direction : 0)
  if (isChange && measure.value === 'money' && isOfCount(statement, mention, roles)) return []
  if (!value || (isSigned && role.direction === 0 && measure.key.includes('day'))) return []
  if (value.kind === 'time' && wasPlanned(statement, mention)) return []
  const name = isChange ? changeOf(measure, mention) : measure.measure
  const when = whenFor(scene, measure, mention, taken)
  const claim = madeClaim(scene, measure, part, mention, name, value, when)
  const raised = measure.key.includes('instalment') ? raisedFrom(statement, mention, roles) : null
  const previous = role.name === 'level' ? (previousOf(statement, mention, roles) ?? raised) : null
  const isRevision = measure.key.includes('house') && [...roles.values()].some(({ name }) => name === 'old')
  const isOnQuarter = isChange && comparesQuarters(statement, when.mention)
  const about = { ...claim.about, ...(isOnQuarter && { base: 'quarter' }), ...(isRevision && { revised: 'yes' }) }
  return [{ ...claim, ...(previous && { previous }), about }]
}

/** The measure of a change: in per cent, in money, or the one that its rule names. */
function changeOf({ measure, value, change }: Measure, { type }: ValueMention): string {
  if (value === 'money' && type === 'money' && change !== measure) return `${measure}-rise`
  return change ?? `${measure}-change`
}

/** “Ursprünglich sollten die Zahlen am 9. Mai kommen”: that was the plan, and is no longer. */
const wasPlanned = (statement: Statement, { first }: ValueMention): boolean =>
  statement.placesOf(statement.words.originally).some((i) => statement.segment(i) === statement.segment(first))

/** “Sales of 207,000 cars, down 5 percent”: what changed is a number, and no money. */
const isOfCount = (statement: Statement, { first }: ValueMention, roles: ReadonlyMap<QuantityMention, Role>): boolean =>
  !statement.quantities.some(({ type }) => type === 'money') &&
  statement.quantities.some(
    (other) => other.type === 'number' && other.last <= first && roles.get(other)!.name === 'level' && statement.isWord(other.last),
  )

/** The older level that a statement names beside a new one. */
function previousOf(statement: Statement, mention: ValueMention, roles: ReadonlyMap<QuantityMention, Role>): Claim['previous'] | null {
  if (!isQuantity(mention)) return null
  const old = statement.quantities.find(
    (other) => isEarlierRole(roles.get(other)!) && other.type === mention.type && other.value.unit === mention.value.unit,
  )
  return old ? intervalOf(old.value, old.hedge) : null
}

/** “Increased the quarterly dividend by 5% to 62.5 cents”: what a dividend was before it was raised. */
function raisedFrom(statement: Statement, mention: ValueMention, roles: ReadonlyMap<QuantityMention, Role>): Claim['previous'] | null {
  if (!isQuantity(mention)) return null
  const rise = statement.quantities.find(
    (other) =>
      other.type === 'percent' &&
      roles.get(other)?.name === 'change' &&
      other.last <= mention.first &&
      mention.first - other.last <= RAISED,
  )
  const { low, high } = intervalOf(mention.value, mention.hedge)
  if (!rise) return null
  const by = intervalOf(rise.value, rise.hedge)
  const way = roles.get(rise)!.direction / 100
  const levels = [low / (1 + way * by.low), low / (1 + way * by.high), high / (1 + way * by.low), high / (1 + way * by.high)]
  return { low: Math.min(...levels), high: Math.max(...levels) }
}

/** Tokens between “5%” and “62.5 cents” at most: “to C$”. */
const RAISED = 3

/** A phrase under `not` bars a name this close to it; own choice: a few words. */
const NAME_BARRED = 8

/** “Operating profit was 58 million, up from 51 million a year earlier, on revenue of 612 million”: the level right in front of an earlier one whose nearest words stand behind it. */
function levelInFront(statement: Statement, { mention, part }: Link, levels: readonly Link[]): Link | null {
  if (part.first < mention.first) return null
  const before = statement.quantities.findLast(({ last }) => last <= mention.first)
  return levels.find((link) => link.mention === before && link.mention.type === mention.type) ?? null
}

/** Finds the name beside a cue, by the kind of value. */
const NAMES: Partial<Record<Measure['value'], typeof personNear | typeof placeNear>> = { name: personNear, place: placeNear }

/** Claims that the cue itself makes: a rank of its own, or the person who holds an office. */
function cueClaim(scene: Scene, cue: Cue, taken: Set<TimeMention>): Claim[] {
  const { rule, measure, parts, not } = cue
  if (needsValue(rule, measure)) return []
  const whole = parts[0]!
  if (measure.value === 'name' && !measure.key.includes('house') && isOfficeOfBody(scene.statement, whole)) return []
  const barred = not.some(({ first, last }) => scene.statement.distance(first, last, whole.first, whole.last) <= NAME_BARRED)
  if (barred || (measure.key.includes('house') && (isLeft(scene.statement, whole) || isUntilThen(scene.statement, whole)))) return []
  if (typeof rule.is === 'number' && opensAsAnother(scene.statement, whole)) return []
  // “The sell-off” is no rating.
  if (typeof rule.is === 'string' && scene.statement.raw(whole.last) === '-' && scene.statement.glued(whole.last)) return []
  if (rule.is !== null)
    return [
      madeClaim(scene, measure, whole, whole, measure.measure, ownValue(rule.is, measure.value), whenFor(scene, measure, whole, taken)),
    ]
  const told = eventBefore(scene, cue)
  if (told) return told
  if (measure.value === 'place' && isOfOtherName(scene.statement, whole)) return []
  if (measure.value === 'name' && isOfUnit(scene.statement, whole)) return []
  const nameNear = NAMES[measure.value]
  const named = nameNear?.(scene.statement, whole)
  return named ? [madeClaim(scene, measure, whole, named, measure.measure, { kind: 'name', name: named.name }, NEVER)] : []
}

/** “Cloud-Chef Weber”: who runs what is none of the article's companies. */
function isOfUnit(statement: Statement, { first, last }: Tokens): boolean {
  let isNamed = false
  for (let i = first; i < last; i++) {
    if (statement.raw(i) === '-' && statement.glued(i) && statement.glued(i + 1)) return !isNamed
    isNamed ||= statement.article.names.some(({ stem }) => statement.isNameOf(stem, statement.word(i)))
  }
  return false
}

/** “Plover headquarters will stay in Leeds”: those of a name that is none of the article's companies. */
const isOfOtherName = (statement: Statement, { first }: Tokens): boolean =>
  !statement.capitalNouns &&
  statement.sentence.zone !== 'title' &&
  first > statement.first &&
  statement.capitalised(first - 1) &&
  isProper(statement, first - 1) &&
  !statement.namesAt(first - 1)

/** “Anleger schauen auf den 12. Mai. Dann legt Rhenalis Zahlen vor”: an event without a date of its own has that of the sentence before. */
function eventBefore(scene: Scene, { measure, parts }: Cue): Claim[] | null {
  const { statement, paragraph } = scene
  const before = paragraph.at(-1)
  if (measure.value !== 'time' || !before || statement.times.length > 0 || !statement.isIn(statement.words.thereupon, statement.first))
    return null
  const [mention, ...others] = before.times.filter((time) => time.value.written.day !== undefined || fitsMeasure(measure, time))
  const value = mention && others.length === 0 && fitsMeasure(measure, mention) ? claimValue(before, mention, measure, 0) : null
  if (!value) return null
  const claim = madeClaim(scene, measure, parts[0]!, parts[0]!, measure.measure, value, NEVER)
  const { start, end } = mention!
  return [{ ...claim, at: { start, end }, evidence: claimEvidence(before, [mention!]) }]
}

/** “The market leader outguns Tessaro”: what opens a sentence and does something to the company named behind is another one. */
function opensAsAnother(statement: Statement, { first, last }: Tokens): boolean {
  if (statement.capitalNouns || first > statement.first + 1) return false
  for (let i = last; i < statement.last; i++)
    if (statement.namesAt(i)) return i > last && !statement.isIn(statement.words.links, i - 1) && statement.raw(i - 1) !== ','
  return false
}

/** “von „Kaufen“ auf „Halten“”, “from Buy to Hold”: the rating that was. */
function isLeft(statement: Statement, { first, last }: Tokens): boolean {
  const { from, to } = statement.words
  return (statement.isIn(to, last) || statement.isIn(to, last + 1)) && (statement.isIn(from, first - 1) || statement.isIn(from, first - 2))
}

/** “Until Friday Plover had rated the shares a sell”, “zuvor hieß es „Halten“”: the rating that was. */
function isUntilThen(statement: Statement, { last }: Tokens): boolean {
  const { until, over, earlier, to } = statement.words
  const first = last - 1
  if (statement.isIn(until, statement.segmentStart(statement.segment(first))) && statement.has(over)) return true
  return statement.has(earlier, first - BEFORE_RATING, first) && !statement.has(to, first - BEFORE_RATING, first)
}

/** Words from “zuvor” to the rating at most: “zuvor stand er auf „”. */
const BEFORE_RATING = 4

/** The value of a phrase that is one: “Marktführer” is rank 1, “closed higher” any rise, “rated a buy” the name of a rating. */
function ownValue(is: NonNullable<Cue['rule']['is']>, kind: Measure['value']): ClaimValue {
  if (kind === 'name') return { kind: 'name', name: String(is) }
  if (is === 'up' || is === 'down') return anyMove(is === 'up' ? 1 : -1)
  if (typeof is === 'object') return { kind: 'quantity', low: is.min, high: is.max, quantity: { ...is, step: 0 }, hedge: null }
  const number = Number(is)
  return { kind: 'quantity', low: number, high: number, quantity: { number, step: 1 }, hedge: null }
}
