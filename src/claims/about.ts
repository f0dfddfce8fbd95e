import { isoDate, partsOf } from '../mentions/calendar'
import type { Day, Mention } from '../model'
import { sameClause, stemOf } from './clause'
import type { Measure } from './cues'
import { holderOf } from './holders'
import { houseOf } from './houses'
import { goodsOf, modifierOfPart, namedPart } from './nounPhrase'
import { partOf } from './part'
import type { Statement } from './statement'
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

/** “Dort arbeiten 310 Menschen”, “employs 310 people there”: a place, or a part, that was spoken of, and not the whole; empty where it is a mine with a name. */
function placeSpokenOf(statement: Statement, value: Tokens, paragraph: readonly Statement[]): string {
  const before = paragraph.at(-1) ?? null
  const { there, part, facilities } = statement.words
  const isFacilitys = before?.has(facilities) && !before.has(part)
  const at = statement.placesOf(there).find((i) => !isExistential(statement, i) && sameClause(statement, i, value))
  if (at !== undefined && !isFacilitys) return meantAt(statement, at, before)
  const opener = placeOpener(statement, value)
  if (opener !== null) return meantAt(statement, opener, before)
  return isOfFacility(statement, paragraph) ? statement.word(statement.first + 1) : ''
}

/** “Workers at Oderau stayed away. The mine is now expected to produce …”: the one of which the sentence before tells by its place. */
function isOfFacility(statement: Statement, paragraph: readonly Statement[]): boolean {
  const { definite, facilities, placeBefore } = statement.words
  if (!statement.isIn(definite, statement.first) || !statement.isIn(facilities, statement.first + 1)) return false
  const isPlace = (told: Statement, i: number): boolean => told.capitalised(i) && !told.mentionAt(i) && !told.namesAt(i)
  return paragraph.some((told) => told.placesOf(placeBefore).some((i) => isPlace(told, i + 1)))
}

/** “In convenience, …”: the part of a business that opens a sentence by its bare noun; empty elsewhere. */
function openingPart(statement: Statement): string {
  const { first, capitalNouns, words } = statement
  const noun = first + 1
  const isPart = !capitalNouns && statement.isIn(words.within, first) && statement.raw(noun + 1) === ',' && !statement.capitalised(noun)
  const isIdle = [words.notNames, words.totals, words.fillers, words.clauses].some((list) => statement.isIn(list, noun))
  return isPart && !isIdle && !statement.facts(noun) && !statement.mentionAt(noun) ? stemOf(statement.word(noun)) : ''
}

/** What a word for a place takes up: the last word in front of it that is written as a noun or a name; the word itself where there is none. */
function meantAt(statement: Statement, at: number, before: Statement | null): string {
  const nounIn = (home: Statement, to: number): string | null => {
    for (let i = to - 1; i >= home.first; i--)
      if (home.isWord(i) && home.capitalised(i) && !home.facts(i) && !home.namesAt(i) && !home.isIn(home.words.definite, i))
        return stemOf(home.word(i))
    return null
  }
  return nounIn(statement, at) ?? (before && nounIn(before, before.last)) ?? statement.word(at)
}

/** “…, in der 310 Menschen arbeiten”, “…, where 310 people work”: the word that hangs the clause of a value on a place; null where none does. */
function placeOpener(statement: Statement, { first }: Tokens): number | null {
  const { where, placeBefore, placeIn, relatives, possessives, sized } = statement.words
  // “…, where 5,800 of its 9,400 people work”
  if (statement.isIn(possessives, first - 1) && statement.isIn(sized, first - 2)) return null
  const opener = statement.segmentStart(statement.segment(first))
  const isOfTime = statement.timeAt(opener - 2) !== undefined || statement.facts(opener - 2)?.unit != null
  if (opener >= first || statement.raw(opener - 1) !== ',' || isOfTime) return null
  const isIn = [placeBefore, placeIn].some((list) => statement.isIn(list, opener)) && statement.isIn(relatives, opener + 1)
  return statement.isIn(where, opener) || (isIn && !statement.capitalised(opener + 2)) ? opener : null
}

/** “There are 310 employees”, “there will be a dividend”: where nouns are small, a place stands at the end, or in front of another one. */
const isExistential = (statement: Statement, there: number): boolean =>
  !statement.capitalNouns && statement.isWord(there + 1) && !statement.isIn(statement.words.prepositions, there + 1)

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
  const ahead = isToldByWriter(statement, value) ? 'estimate' : 'expected'
  const status = stated || (isForecast && (key.includes('status') || key.includes('as-of')) ? ahead : '')
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
      (isNear(statement, changed, value, changed === words.succession || isPlan ? OFFICE : statement.last) ||
        (status === 'expected' && isNoMore(statement)) ||
        (isPlan && isOtherThanAnnounced(statement)))
        ? 'yes'
        : '',
    kept: status === 'expected' && inClause(statement, words.unchanged, value) ? 'yes' : '',
    house: key.includes('house') ? houseOf(statement, value, paragraph) : '',
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

/** Whether a word of a list stands in the value's segment, or in a clause that is joined to it: “…, die das Management verspricht”. */
function inClause(statement: Statement, list: WordSet, value: Tokens): boolean {
  const opens = (segment: number, words: WordSet): boolean => statement.isIn(words, statement.segmentStart(segment))
  const segment = statement.segment(value.first)
  for (const i of statement.placesOf(list)) {
    // “Besser als erwartet”, “higher than expected”: the value itself is told.
    if (statement.has(statement.words.than, i - THAN, i) || statement.distance(i, i + 1, value.first, value.last) > STATUS) continue
    // “Against the 50,000 that analysts had hoped for”
    if (i > value.last && statement.has(statement.words.before, value.last, i) && !statement.capitalNouns) continue
    const other = statement.segment(i)
    if (other === segment || (other === segment + 1 && opens(other, statement.words.relatives))) return true
    // “They see earnings before interest, tax and amortisation at 470 million”
    if (i < statement.first + OPENERS && !hasVerbBetween(statement, i + 1, value.first)) return true
    // “an der Prognose, einem Ergebnis von 450 Millionen Euro”
    if (other === segment - 1 && opens(segment, statement.words.oneOf)) return true
  }
  return false
}

function hasVerbBetween(statement: Statement, from: number, to: number): boolean {
  const { turns, over, up, down, relatives } = statement.words
  return [turns, over, up, down, relatives].some((list) => statement.has(list, from, to))
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

/** Words from “than” to a word of expectation at most: “more than anybody had expected”; own choice. */
const THAN = 3
/** Words of expectation stand this close to a value; own choice: its clause. */
const STATUS = 20
/** Words of succession stand this close to a name and its office; own choice: a clause. */
const OFFICE = 9

function isNear(statement: Statement, words: WordSet, value: Tokens, reach: number): boolean {
  if (!statement.has(words)) return false
  // “A former smelter manager” was that elsewhere.
  const isOfOld = (i: number): boolean => words === statement.words.succession && statement.words.indefinite.has(statement.word(i - 1))
  for (let i = statement.first; i < statement.last; i++)
    if (statement.isIn(words, i) && !isOfOld(i) && statement.distance(i, i + 1, value.first, value.last) <= reach) return true
  return false
}

/** The parts of a key that tell of named things. */
export const THINGS = ['things', 'things-if-known', 'things-or-none', 'people'] as const

/** “Chief executive since the beginning of April”, “ab September Finanzchefin”: the day from which somebody holds an office; empty where it is not told. */
function officeSince(statement: Statement, office: Tokens, person: Tokens): string {
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

/** Whether a value is reported, expected by the company, or estimated by others; empty where it is reported. */
function statusOf(statement: Statement, value: Tokens, before: Statement | null): '' | 'expected' | 'estimate' {
  const { words } = statement
  const own = (list: WordSet): boolean => inClause(statement, list, value)
  if (isToldByThem(statement, before)) return 'estimate'
  if (!own(words.expected) || outdoes(statement, value)) return ''
  // “Im besten Fall”, “at best”: the end of a range, and not what is expected.
  if (statement.placesOf(words.best).some((i) => statement.isIn(words.prepositions, i - 1))) return 'estimate'
  const isOwn = statement.placesOf(words.estimate).some((i) => statement.isIn(words.reflexives, i + 1))
  const isOthers = own(words.estimate) && !own(words.self) && !isOwn && !isQuotedFromOffice(statement)
  return isOthers || isToldByHouse(statement) || isToldByWriter(statement, value) ? 'estimate' : 'expected'
}

/** “Ich rechne mit 550 Millionen Euro”: whoever writes so, outside quotation marks, expects it; not “I listen to Weber, who promises 550 million”. */
const isToldByWriter = (statement: Statement, { first }: Tokens): boolean =>
  statement.has(statement.words.writer) &&
  !statement.isIn(statement.words.relatives, statement.segmentStart(statement.segment(first))) &&
  !/["„“”»«]/u.test(statement.article.reading.slice(statement.sentence.start, statement.sentence.end))

/** “„Wir wollen 2026 …“, sagt Vorstandschefin Uhl”: who speaks holds an office of the company, and is no analyst. */
function isQuotedFromOffice(statement: Statement): boolean {
  const { titles, estimate } = statement.words
  const isOpened = QUOTE.test(statement.raw(statement.first))
  return isOpened && statement.placesOf(titles).some((i) => !statement.isIn(estimate, i))
}

const QUOTE = /^["„“»«]/u

/** “Nine brokers expect …. They see …”: a pronoun takes up those who expected something before. */
function isToldByThem(statement: Statement, before: Statement | null): boolean {
  const { they, expected, estimate } = statement.words
  return before !== null && statement.isIn(they, statement.first) && statement.isIn(expected, statement.first + 1) && before.has(estimate)
}

/** “Jefferies traut dem Konzern 2026 Erlöse von 2,08 Milliarden zu”: a house that opens the sentence expects it. */
function isToldByHouse(statement: Statement): boolean {
  const { houses, genericNames } = statement.words
  // “Capital spending will …”
  const isNoun = (i: number): boolean => i === statement.first && statement.isIn(genericNames, i) && !statement.capitalised(i + 1)
  for (let i = statement.first; i < statement.first + OPENERS; i++)
    if (statement.capitalised(i) && statement.isIn(houses, i) && !isNoun(i) && !statement.names.has(statement.word(i))) return true
  return false
}

/** Tokens at the head of a sentence among which its subject stands; own choice. */
const OPENERS = 4

/** “Revenue of $1.31 billion beat the consensus”: what outdoes an estimate, or falls short of it, is none itself. */
function outdoes(statement: Statement, { last }: Tokens): boolean {
  for (let i = last; i < last + OUTDONE && statement.segment(i) === statement.segment(last - 1); i++)
    if (statement.isIn(statement.words.beats, i)) return true
  return false
}

/** Words from a value to the verb behind it at most; own choice. */
const OUTDONE = 10

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
