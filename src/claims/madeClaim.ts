import type { Claim, ClaimValue, Mention, Name, Period } from '../model'
import { aboutOf, THINGS } from './about'
import { stemOf } from './clause'
import { isBarePrice, isToldByWord, type Measure } from './cues'
import { forecastPeriod, isAhead, isYear, type Scene, speaksOfWholeYear } from './dating'
import { claimEvidence } from './evidence'
import { inFiscalYearOf } from './fiscal'
import { heldIn } from './holders'
import { houseOf } from './houses'
import { kindOf } from './nounPhrase'
import { monthsNamed, spanNamed } from './spanNamed'
import type { Statement } from './statement'
import { bare } from './things'
import { venueOf } from './venue'
import type { When } from './when'
import { TURNOVER } from './whole'
import type { Speaker, Who } from './who'

type Tokens = Pick<Mention, 'first' | 'last'>

/** Whose value it is: of a rating, the company that the article is about; of a deal, the party that the article is about; of a stake in another company, nobody's here. */
function whoFor(named: Who, { key }: Measure, statement: Statement, speaker: Speaker, cue: Tokens, at: Tokens): Who {
  const told = THINGS.some((part) => key.includes(part)) ? speaker.ownerOf(named) : named
  if (key.includes('holder')) {
    const held = heldIn(statement, at)
    if (held) return speaker.nameAt(statement, held)
    if (isStakeInAnother(statement, cue, at)) return { stem: null, named: true }
  }
  if (key.includes('house')) return speaker.ratedBy(houseOf(statement, cue, at, []), told, statement)
  return key.includes('parties') ? speaker.partyFor(told, statement, cue.first) : told
}

/** A claim of a measure: the value at `at`, which the words of the cue tell of; `measure` is its name, or that of its change. */
export function madeClaim(scene: Scene, rule: Measure, cue: Tokens, at: Tokens, measure: string, value: ClaimValue, given: When): Claim {
  const { statement, speaker, paragraph } = scene
  const joined = joinedTo(statement, cue.first)
  const hasOwner = rule.key.includes('house') || rule.key.includes('holder')
  const told =
    joined && rule.value === 'name'
      ? speaker.named(joined)
      : speaker.at(statement, cue.first, cue.last, {
          hasOwner,
          isOwnEvent: isOwnEvent(rule),
          person: rule.value === 'name' ? at.first : isTermOfOffice(rule) ? statement.first : -1,
          mayBeStrangers: !hasOwner && !isOwnEvent(rule) && !THINGS.some((part) => rule.key.includes(part)),
        })
  const who = whoFor(told, rule, statement, speaker, cue, at)
  const { tokens, names, readOn } = statement.article
  const company = names.find(({ stem }) => stem === who.stem)
  let when = inFiscalYearOf(company, given, names[0], readOn)
  const about = aboutOf(
    statement,
    cue,
    at,
    rule,
    who.stem,
    paragraph,
    isAhead(statement, when) || (rule.key.includes('status') && cue !== at && isRange(value)),
  )
  if (joined && !about.things?.includes(joined) && !isOwnName(statement, joined) && !statement.words.wholeParts.has(joined))
    about.scope = [about.scope, joined].filter(Boolean).join(' ')
  // “Filters made up 44% of sales”: of those of the time that the text reports on.
  if (about.whole === TURNOVER && about.part && !when.stated) when = { ...when, period: scene.inherited ?? scene.topic ?? when.period }
  if (isToldByWord(rule.key)) about.word = wordOf(statement, cue)
  const span =
    about.status === 'expected' && rule.key.includes('period') ? forecastPeriod(scene, rule, at, when, isRange(value)) : when.period
  const months =
    rule.key.includes('period') && !when.stated && about.status !== 'expected'
      ? (monthsNamed(statement, cue, at) ?? (speaksOfWholeYear(statement) ? 12 : null))
      : null
  const period = months === null ? span : spanNamed(statement, months, span)
  if (when.mention?.value.written.relative && about.status === 'expected' && span === when.period) about.loose = 'yes'
  const isTraded = rule.key.includes('session')
  const isUnmarked = isBarePrice(at) && measure === rule.measure
  const understood = isUnmarked
    ? (currencyBefore(statement, at, paragraph.at(-1)) ?? (isTraded ? onlyCurrency(company) : undefined))
    : undefined
  const unit = value.kind === 'quantity' && (value.quantity.unit ?? understood ?? (rule.value === 'streak' ? lengthOf(period) : undefined))
  if (unit) about.unit = unit
  const venue = isTraded ? venueOf(statement, at, company, about.unit) : ''
  if (venue) about.venue = venue
  if (when.event) about.event = when.event
  if (!when.stated) about.when = 'inferred'
  if (!who.named) about.who = 'inferred'
  if (statement.sentence.zone === 'title') about.zone = 'title'
  return {
    measure,
    subject: company?.name ?? null,
    stem: who.stem,
    value,
    period,
    about,
    at: { start: tokens.start[at.first]!, end: tokens.end[at.last - 1]! },
    evidence: claimEvidence(statement, [cue, at, ...(when.mention ? [when.mention] : [])]),
  }
}

/** “It was the fifth rise in a row”, in an article on a quarter: what a streak is counted in; undefined where nobody knows. */
function lengthOf(period: Period | null): string | undefined {
  if (period?.start == null || period.end === null) return undefined
  return isYear(period) ? 'year' : period.end - period.start < QUARTER ? 'quarter' : undefined
}

/** Days that a quarter has at most. */
const QUARTER = 100

/** A result is one figure; what lies between two is only expected, unless a word stands for both: “doubled”. */
const isRange = (value: ClaimValue): boolean =>
  value.kind === 'quantity' && value.quantity.min !== undefined && value.quantity.max !== undefined

/** “Rhenalis-Aktie”: the company itself bounds nothing. */
const isOwnName = ({ names }: Statement, word: string): boolean => names.has(word) || names.has(bare(word))

/** “A 25 percent stake in another company”: one that nobody knows. */
const isStakeInAnother = (statement: Statement, cue: Tokens, at: Tokens): boolean =>
  // “The mall, of which the trust wants to take a 50% stake”
  opensWithWhich(statement, at) ||
  belongsToItself(statement, at) ||
  [cue.last, at.last, at.last + 1].some((i) => statement.isIn(statement.words.held, i) && statement.isIn(statement.words.others, i + 1))

/** “60 Prozent an der Mine gehören Rhenalis”: behind the verb, the company itself is the one that holds. */
function belongsToItself(statement: Statement, { first, last }: Tokens): boolean {
  if (!statement.capitalNouns || !statement.isIn(statement.words.held, last)) return false
  for (let i = last; i < statement.last && statement.segment(i) === statement.segment(first); i++)
    if (statement.isIn(statement.words.holds, i)) return statement.namesAt(i + 1)
  return false
}

const opensWithWhich = (statement: Statement, { first }: Tokens): boolean => {
  const start = statement.segmentStart(statement.segment(first))
  return !statement.capitalNouns && statement.isIn(statement.words.held, start) && statement.isIn(statement.words.relatives, start + 1)
}

/** Dates, people and places are those of one company alone; values of its units are told apart by their scope. */
const isOwnEvent = ({ value }: Measure): boolean => value === 'time' || value === 'name' || value === 'place'

/** What one person began, and not the company: “Ines Weber has run Tessaro since 2019”. */
const isTermOfOffice = ({ every, key }: Measure): boolean => every === 'ever' && key.includes('people')

/** The currency last named in front of a bare price, in its sentence or the one before. */
const currencyBefore = (statement: Statement, { first }: Tokens, before: Statement | undefined): string | undefined =>
  [...(before?.quantities ?? []), ...statement.quantities].filter((money) => money.type === 'money' && money.last <= first).at(-1)?.value
    .unit

/** The currency in which all shares of a company are traded; undefined where there are several, or none is known. */
function onlyCurrency(company: Name | undefined): string | undefined {
  const [only, ...others] = new Set(company?.listings?.map(({ currency }) => currency))
  return others.length === 0 ? only : undefined
}

/** The words of a cue as what they name, without endings: “eigenkapitalquote”, “gross margin”; of “online orders made up”, the noun. */
export function wordOf(statement: Statement, { first, last }: Tokens): string {
  if (statement.capitalNouns) return Array.from({ length: last - first }, (_, i) => stemOf(statement.word(first + i))).join(' ')
  return kindOf(statement, { first, last: statement.isIn(statement.words.earns, first) ? first : last })
}

/** The word that a hyphen joins to a cue: “Cloud” of “Cloud-Umsatz”; null where there is none. */
function joinedTo(statement: Statement, first: number): string | null {
  const joined = statement.raw(first - 1) === '-' && statement.glued(first - 1) && statement.glued(first) && statement.isWord(first - 2)
  return joined && !statement.facts(first - 2)?.ordinal ? statement.word(first - 2) : null
}
