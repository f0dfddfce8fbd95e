import { isoDate, partsOf } from '../mentions/calendar'
import type { Day, Mention } from '../model'
import { isAttribution, sameClause, stemOf } from './clause'
import type { Measure } from './cues'
import { holderOf } from './holders'
import { houseOf } from './houses'
import { goodsOf, modifierOfPart, namedPart } from './nounPhrase'
import { partOf } from './part'
import { openingPart, placeSpokenOf } from './spokenPlace'
import type { Statement } from './statement'
import { inClause, foreseenBy, statusOf } from './status'
import { thingsNear } from './things'
import { unitBehind } from './units'
import { isPronoun, regionAt, regionCalled, regionsNear, TURNOVER, wholeNear } from './whole'
import type { WordSet } from '../text/wordset'
import { beginningIn } from './when'

type Tokens = Pick<Mention, 'first' | 'last'>

/** “Bis zum Abend büßte die Aktie zwei Prozent ein”: that is the whole session. */
const isUntil = (statement: Statement, at: number): boolean => [at - 1, at - 2].some((i) => statement.isIn(statement.words.until, i))

/** Words of a list in the value's clause, sorted and joined; empty where there are none. */
function listed(statement: Statement, words: WordSet, value: Tokens, cue: Tokens = value, withoutRegions = false): string {
  const found = new Set<string>()
  const isOutside = (i: number, { first, last }: Tokens): boolean => i < first || i >= last
  for (const { at, word } of statement.wordsIn(words))
    if (
      !isPartOfName(statement, at) &&
      !isCounted(statement, at) &&
      !isPronoun(statement, at) &&
      !isEpithetOfFirm(statement, at) &&
      sameClause(statement, at, value) &&
      !(words === statement.words.session && isUntil(statement, at)) &&
      isOutside(at, value) &&
      isOutside(at, cue)
    ) {
      const region = regionAt(statement, at)
      if (region === null || !withoutRegions)
        found.add(region ?? (words === statement.words.part ? partAt(statement, at, modifierOfPart(statement, at) || word) : stemOf(word)))
    }
  return withoutPlainParts(statement, [...found])
    .sort()
    .join(' ')
}

/** “Der österreichische Rückversicherer”, “the Belgian maker”: what the company is bounds no value. */
const isEpithetOfFirm = (statement: Statement, at: number): boolean =>
  regionAt(statement, at) !== null && [statement.words.self, statement.words.firmNouns].some((list) => statement.isIn(list, at + 1))

/** What tells a part from others, as it begins: “lack” of “Lacksparte”, “Sparte Lacke” and “Geschäft mit Lacken”. */
function partAt(statement: Statement, at: number, word: string): string {
  const { partNouns, attendingPart } = statement.words
  if (!statement.capitalNouns) return stemOf(word)
  if (partNouns.has(word)) {
    const noun = statement.isIn(attendingPart, at + 1) ? at + 2 : at + 1
    const isNamed = statement.isWord(noun) && statement.capitalised(noun) && !statement.mentionAt(noun) && !statement.namesAt(noun)
    return isNamed ? (regionAt(statement, noun) ?? stemOf(statement.word(noun))) : stemOf(word)
  }
  for (let end = SHORTEST; end < word.length; end++) if (partNouns.has(word.slice(end))) return headedBy(statement, word.slice(0, end))
  return stemOf(word)
}

/** Letters of the word that narrows a part, at least: “Lack” of “Lacksparte”. */
const SHORTEST = 3

/** “Nordamerikageschäft” is of the region. */
function headedBy(statement: Statement, head: string): string {
  const bareHead = head.replace(/-$/, '')
  return regionCalled(statement, bareHead) ?? stemOf(bareHead)
}

/** “Das Geschäft in Nordamerika” is told by its region. */
function withoutPlainParts({ words }: Statement, parts: readonly string[]): string[] {
  const telling = parts.filter((part) => !words.partNouns.has(part))
  return telling.length > 0 ? telling : [...parts]
}

/** “12.400 Firmenkunden mit 1,9 Millionen Anwendern”: what has a number of its own bounds no other. */
const isCounted = (statement: Statement, i: number): boolean =>
  statement.capitalNouns && statement.quantities.some(({ type, last }) => type === 'number' && last === i)

/** “US$”, “cents U.S.”, “New York”, “Plover Ag Retail”: words of a currency or of a longer name bound nothing. */
function isPartOfName(statement: Statement, i: number): boolean {
  if (statement.raw(i + 1) === '$' || statement.facts(i - 1)?.money) return true
  if (statement.capitalNouns || !statement.capitalised(i) || i === statement.first) return false
  return (statement.capitalised(i - 1) && i - 1 > statement.first) || statement.capitalised(i + 1)
}

/** “je Aktie”, “pro Passagier”, “a tonne”: what a value is reckoned for each of; empty where for none. */
function perUnit(statement: Statement, { first, last }: Tokens): string {
  const { per, self } = statement.words
  if (!statement.has(per)) return ''
  const isTime = (i: number): boolean => {
    const facts = statement.facts(i)
    return facts !== null && (facts.unit !== null || facts.month !== null || facts.part !== null)
  }
  const unit = (i: number): string => {
    if (statement.isIn(statement.words.shareKinds, i)) return unit(i + 1)
    // “Je Rhenalis-Aktie”
    if (statement.namesAt(i) && statement.raw(i + 1) === '-') return unit(i + 2)
    // “je junger Aktie”
    if (statement.capitalNouns && statement.capitalised(i + 1) && !statement.capitalised(i) && statement.isIn(self, i + 1)) return ''
    const isNumber = /^\d/.test(statement.word(i)) // “32 Turbinen zu je 15 Megawatt”
    return !statement.isWord(i) || statement.isIn(self, i) || isTime(i) || isNumber ? '' : `/${stemOf(statement.word(i))}`
  }
  for (let i = last; i < last + 3 && statement.isWord(i); i++)
    if (statement.isIn(per, i) && (i === last || statement.capitalNouns)) return unit(i + 1)
  if (!statement.capitalNouns) return ''
  const opening = statement.isIn(per, statement.first) ? [statement.first] : []
  const before = Array.from({ length: 5 }, (_, back) => first - 1 - back)
  for (const i of [...before, ...opening])
    if (i >= statement.first && statement.isIn(per, i) && statement.capitalised(i + 1)) return unit(i + 1)
  return ''
}

/** What makes a claim comparable or not besides its subject and time, read from the words around the value. */
export function aboutOf(
  statement: Statement,
  cue: Tokens,
  value: Tokens,
  { key, value: kind, undated }: Measure,
  stem: string | null,
  /** The statements before it, in the same paragraph. */
  paragraph: readonly Statement[],
  /** Nobody can know it yet, whatever the words. */
  isForecast: boolean,
): Record<string, string> {
  const { words } = statement
  const before = paragraph.at(-1) ?? null
  const stated = key.includes('status') ? statusOf(statement, value, before) : ''
  const status = stated || (isForecast && (key.includes('status') || key.includes('as-of')) ? foreseenBy(statement, value) : '')
  const isPlan = (kind === 'money' || kind === 'count') && key.includes('things-if-known') && undated > 0
  const changed =
    kind === 'time' || kind === 'place'
      ? words.moved
      : key.includes('house') || key.includes('holder') || key.includes('parties') || status === 'expected' || isPlan
        ? words.revised
        : kind === 'name'
          ? words.succession
          : null
  const isPart = key.includes('of') || kind === 'rank'
  const whole = key.includes('of') ? wholeNear(statement, value, cue) : null
  const goods = key.includes('goods-if-known') ? goodsOf(statement, cue, value) : ''
  const isScoped = key.includes('scope') && kind !== 'rank' && !['house', 'of', ...THINGS].some((own) => key.some((part) => part === own))
  const part = isScoped ? namedPart(statement, cue) : ''
  const hasThings = THINGS.some((part) => key.includes(part))
  const things = hasThings ? thingsOf(statement, value, stem, paragraph, key.includes('people')).join(' ') : ''
  const about: Record<string, string | null> = {
    scope: [
      listed(statement, words.part, value, cue, isPart),
      goods === part || goods.split(' ').includes(part) ? '' : part,
      perUnit(statement, value),
      things === '' ? placeSpokenOf(statement, value, paragraph) : '',
      openingPart(statement),
    ]
      .filter((part, i, parts) => part && !parts.slice(0, i).some((other) => stemOf(other) === stemOf(part)))
      .join(' '),
    instalment: key.includes('instalment') ? instalmentOf(statement, cue) || paidPer(statement, value) : '',
    basis: key.includes('holder') ? stakeBasis(statement, value) : basisOf(statement, value),
    session: listed(statement, words.session, value),
    status,
    since: kind === 'name' ? officeSince(statement, cue, value) : '',
    revised:
      changed &&
      !(status && statement.has(words.unchanged)) &&
      (isNear(statement, changed, value, changed === words.succession || isPlan ? OFFICE : statement.last, isPlan ? cue : null) ||
        (status === 'expected' && isNoMore(statement)) ||
        (isPlan && isOtherThanAnnounced(statement)))
        ? 'yes'
        : '',
    kept: status === 'expected' && inClause(statement, words.unchanged, value) ? 'yes' : '',
    first: isFirstTime(statement, value) ? 'yes' : '',
    house: key.includes('house') ? houseOf(statement, cue, value, paragraph) : '',
    holder: key.includes('holder') ? holderOf(statement, value, stem, paragraph) : '',
    things,
    noun: key.includes('noun') || key.includes('noun-if-known') ? countedNoun(statement, value, key.includes('noun-if-known')) : '',
    goods,
    amount: key.includes('amount')
      ? amountNear(statement, value) ||
        (before ? amountNear(before, before.end) : '') ||
        (statement.has(words.moneyTold) ? onlyAmount(paragraph) : '')
      : '',
    horizon: key.includes('horizon') ? horizonOf(statement) : '',
    part: key.includes('part') && (!key.includes('of') || whole?.content === TURNOVER) ? partOf(statement, value) : '',
    of: whole?.text ?? '',
    year: key.includes('parties') ? pastYear(statement, value) : '',
    whole: (kind === 'rank' ? wholeNear(statement, value, cue) : whole)?.content ?? '',
    region: isPart ? regionOf(regionsNear(statement, value, cue, whole), kind) : '',
  }
  const told: Record<string, string> = {}
  for (const name in about) if (about[name]) told[name] = about[name]
  return told
}

/** “Erstmals mehr als zwei Millionen”, “for the first time”; not “for the first time since 2019”, nor “erstmals unter”. */
function isFirstTime(statement: Statement, { first, last }: Tokens): boolean {
  const { firstTime, firstOf, occasion, since, below } = statement.words
  const isHere = (i: number): boolean => statement.segment(i) === statement.segment(first)
  if (statement.has(below, first - 1, last)) return false
  const places = [...statement.placesOf(firstTime), ...statement.placesOf(firstOf).filter((i) => statement.isIn(occasion, i + 1))]
  return places.some((i) => isHere(i) && !statement.has(since, i + 1, i + 4))
}

/** Which of several payments: “final dividend”, “Zwischendividende”; empty where it is the whole, or not said. */
function instalmentOf(statement: Statement, { first, last }: Tokens): string {
  const { instalments, periodic } = statement.words
  for (let i = first - 2; i < last; i++) {
    if (!statement.isIn(instalments, i)) continue
    return periodic.find(([, list]) => statement.isIn(list, i))?.[0] ?? stemOf(statement.word(i).replace(/dividende?n?$/, ''))
  }
  return ''
}

/** “34 cents a quarter”: the part of a year for which a payment is; empty where it is told for none, or for a year. */
function paidPer(statement: Statement, { last }: Tokens): string {
  const { per, every, periodic } = statement.words
  if (statement.capitalNouns || ![per, every].some((list) => statement.isIn(list, last))) return ''
  const [of] = periodic.find(([name, list]) => name !== 'year' && statement.isIn(list, last + 1)) ?? ['']
  return of
}

/** How a value is reckoned: adjusted, organic; empty where it is as reported. */
export function basisOf(statement: Statement, value: Tokens): string {
  if (isOfOldOnes(statement, value)) return 'organic'
  for (const [basis, words] of statement.words.bases)
    if (
      statement
        .wordsIn(words)
        .some(
          ({ at }) =>
            sameClause(statement, at, value) &&
            !isOfNext(statement, at, value) &&
            !isOfLast(statement, at, value) &&
            !isAfterCosts(statement, at),
        )
    )
      return basis
  return ''
}

/** “Nach Steuern und Sonderkosten”, “after exceptional items”: what is left behind them is as reported. */
const isAfterCosts = (statement: Statement, at: number): boolean =>
  statement.has(statement.words.afterwards, at - COSTS, at) && statement.segment(at - COSTS) === statement.segment(at)

/** Words from “after” to the last of the costs at most: “nach Steuern und Sonderkosten”. */
const COSTS = 3

/** “Der Umsatz wächst um 4 Prozent, und bereinigt bleiben 145 Millionen Euro”: what stands behind “and” is told of the value behind it. */
const isOfNext = (statement: Statement, at: number, { last }: Tokens): boolean => at >= last && statement.has(statement.words.and, last, at)

/** “Comparable EBITDA of 1.33 billion and a net profit of 421 million”: the adjective of a noun that has its own value in front of “and”. */
function isOfLast(statement: Statement, at: number, { first }: Tokens): boolean {
  const { prepositions, definite, and, attending } = statement.words
  const noun = statement.raw(at + 1) === '-' ? at + 3 : at + 1
  if (!statement.isWord(noun) || [prepositions, definite].some((list) => statement.isIn(list, noun))) return false
  return statement.quantities.some(
    ({ first: own, last }) => own > at && last <= first && [and, attending].some((list) => statement.has(list, last, first)),
  )
}

/** What a stake is a part of: `votes`, `capital`; empty where neither is told, or both. */
function stakeBasis(statement: Statement, value: Tokens): string {
  const { votes, capital } = statement.words
  // “Plover Capital”
  const isName = (at: number): boolean => !statement.capitalNouns && statement.capitalised(at)
  const [ofVotes, ofCapital] = [votes, capital].map((list) =>
    statement.wordsIn(list).some(({ at }) => !isName(at) && sameClause(statement, at, value)),
  )
  if (ofVotes === ofCapital) return ''
  return ofVotes ? 'votes' : 'capital'
}

/** “Excluding new stores”, “without acquisitions and currency effects”, “at stores open for at least a year”: growth of what was there before. */
function isOfOldOnes(statement: Statement, value: Tokens): boolean {
  const { without, added, open } = statement.words
  const isFollowed = (i: number, list: WordSet): boolean => statement.has(list, i + 1, i + 1 + LEFT_OUT)
  const isAged = (i: number): boolean =>
    statement.mentions.some(({ type, first }) => type === 'duration' && first > i && first <= i + LEFT_OUT)
  const near = (list: WordSet): number[] => statement.placesOf(list).filter((i) => sameClause(statement, i, value))
  return near(without).some((i) => isFollowed(i, added)) || near(open).some(isAged)
}

/** Words from “without” to what is left out, and from “open” to how long; own choice. */
const LEFT_OUT = 5

/** The things near a value, else those of what the paragraph has told before. */
function thingsOf(statement: Statement, value: Tokens, stem: string | null, before: readonly Statement[], withPeople: boolean): string[] {
  const here = thingsNear(statement, value, stem, withPeople)
  if (here.length > 0) return here
  const told = before.flatMap((other) => thingsNear(other, other.end, stem, withPeople))
  return [...new Set(told)].sort()
}

/** Words of succession stand this close to a name and its office; own choice: a clause. */
const OFFICE = 9

function isNear(statement: Statement, words: WordSet, value: Tokens, reach: number, plan: Tokens | null): boolean {
  if (!statement.has(words)) return false
  // “It will cut 900 jobs”
  const isOfPlan = (i: number): boolean => plan !== null && plan.first <= i && i < plan.last
  // “A former smelter manager” was that elsewhere.
  const isOfOld = (i: number): boolean => words === statement.words.succession && statement.words.indefinite.has(statement.word(i - 1))
  for (let i = statement.first; i < statement.last; i++)
    if (statement.isIn(words, i) && !isOfOld(i) && !isOfPlan(i) && statement.distance(i, i + 1, value.first, value.last) <= reach)
      return true
  return false
}

/** The parts of a key that tell of named things. */
export const THINGS = ['things', 'things-if-known', 'things-or-none', 'people'] as const

/** “Chief executive since the beginning of April”, “ab September Finanzchefin”: the day from which somebody holds an office; empty where it is not told. */
function officeSince(statement: Statement, office: Tokens, person: Tokens): string {
  if (isAttribution(statement, office.first)) return ''
  const coming = statement.times.find(({ expression }) => expression.kind === 'since' && expression.coming)
  const start = beginningIn(statement) ?? coming?.value.start ?? (areAdjacent(office, person) ? null : dayTaken(statement, office))
  return start == null ? '' : isoDate(start)
}

/** “Finanzchefin Weber übernimmt am 1. Juli die Sparte”: who has an office already. */
const areAdjacent = (office: Tokens, person: Tokens): boolean => office.last === person.first || person.last === office.first

/** “Zum 1. Juli übernimmt Thomas Kolbe das Finanzressort”, “becomes chief executive in May”: the one date of a sentence that tells who takes an office, or of its clause. */
function dayTaken(statement: Statement, office: Tokens): Day | null {
  if (!statement.has(statement.words.takesOffice)) return null
  const dates = statement.times.filter(
    ({ expression: { kind }, value: { start, end } }) =>
      start != null && end != null && end - start <= MONTH && kind !== 'before' && kind !== 'after',
  )
  const inClause = dates.filter(({ first }) => statement.segment(first) === statement.segment(office.first))
  const [date, ...others] = dates.length === 1 ? dates : inClause
  return date && others.length === 0 ? date.value.start! : null
}

/** Days. */
const MONTH = 31

/** “50 weniger als im März verkündet”, “30 more than planned”: a plan that was another before. */
const isOtherThanAnnounced = (statement: Statement): boolean => {
  const { than, announced, expected } = statement.words
  return statement.placesOf(than).some((i) => [announced, expected].some((list) => statement.has(list, i + 1, i + 1 + ANNOUNCED)))
}

/** Words from “than” to what was announced, with it, at most. */
const ANNOUNCED = 4

/** “Nur noch 85 bis 95 Millionen”, “no longer expects”: it was another before. */
const isNoMore = (statement: Statement): boolean =>
  statement.placesOf(statement.words.noMore).some((i) => statement.isIn(statement.words.longer, i + 1))

/** A number this large tells one programme from another. */
const LARGE = 1000

/** The sum of money, or large number, nearest to a value, as what tells one programme from another; empty where there is none. */
function amountNear(statement: Statement, { first, last }: Tokens): string {
  const sums = statement.quantities.filter(({ type, value }) => type === 'money' || (type === 'number' && (value.number ?? 0) >= LARGE))
  const distance = (sum: Tokens): number => statement.distance(sum.first, sum.last, first, last)
  const [nearest] = [...sums].sort((a, b) => distance(a) - distance(b))
  return nearest ? `${nearest.value.number ?? nearest.value.min ?? ''} ${nearest.value.unit ?? ''}` : ''
}

/** “The money will be spent over five years”: the one sum that the paragraph has told of; empty where there are several. */
function onlyAmount(paragraph: readonly Statement[]): string {
  const sums = paragraph.map((told) => amountNear(told, told.end)).filter((sum) => sum !== '')
  return new Set(sums).size === 1 ? sums[0]! : ''
}

/** The least days of a time that is told as a span of years. */
const YEARS = 2 * 366

/** The year by whose end something is to be done, “2030”, or the years over which, “2026–2030”, where the sentence names one such time alone; empty elsewhere. */
function horizonOf({ times, article }: Statement): string {
  const now = article.readOn
  const years = times.flatMap(({ value: { start, end } }) => {
    if (start === undefined || end == null || now === null || end <= now) return []
    const last = partsOf(end - 1).year
    if (start === null) return [String(last)]
    return end - start > YEARS ? [`${partsOf(start).year}–${last}`] : []
  })
  return new Set(years).size === 1 ? years[0]! : ''
}

/** “Hatte 2019 rund 55 Millionen Euro bezahlt”: the year, long over, of which the clause of a value tells; empty where it tells of none. */
function pastYear(statement: Statement, value: Tokens): string {
  const { readOn } = statement.article
  const time = statement.times.find(({ first, value: { start, end } }) => {
    const isOver = start != null && end != null && readOn !== null && end < readOn - LONG_OVER && end - start <= YEAR
    return isOver && sameClause(statement, first, value)
  })
  return time ? String(partsOf(time.value.start!).year) : ''
}

/** Days. */
const YEAR = 366
/** Days after which a deal is another than those of today; own choice. */
const LONG_OVER = 400

/** What a number counts: the dimension of a unit, or a noun; empty where a noun that can stand for any other may be. */
function countedNoun(statement: Statement, value: Tokens, mayBeAny: boolean): string {
  const noun = unitBehind(statement, value.last)?.dimension ?? nounBehind(statement, value)
  return mayBeAny && (statement.words.pieces.has(noun) || statement.isIn(statement.words.pieces, value.last)) ? '' : noun
}

/** The noun that a number counts, without its ending: “Unze”, “tonne”; empty where none follows. */
function nounBehind(statement: Statement, { last }: Tokens): string {
  for (let i = last; i < last + 3 && statement.isWord(i); i++) {
    if (isCountable(statement, i)) {
      const kind = i > last && statement.isIn(statement.words.broadNouns, i) ? `${statement.word(i - 1)} ` : ''
      const same = statement.words.sameNouns.find(([, words]) => statement.isIn(words, i))
      return kind + (same?.[0] ?? stemOf(statement.capitalNouns ? statement.word(i).replace(DATIVE, '') : statement.word(i)))
    }
  }
  return ''
}

const isCountable = (statement: Statement, i: number): boolean =>
  statement.facts(i)?.counted === true ||
  statement.isIn(statement.words.countables, i) ||
  (statement.capitalNouns && statement.capitalised(i))

/** The ending of a plural behind a preposition: “(von) Fahrrädern”. */
const DATIVE = /(?<=er)n$/

/** A rank of which no place is told is one in the world. */
const regionOf = (region: string, kind: Measure['value']): string => (kind === 'rank' && region === 'world' ? '' : region)
