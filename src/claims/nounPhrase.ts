import type { Mention } from '../model'
import { stemOf } from './clause'
import type { Statement } from './statement'
import { bare, isThing } from './things'

type Tokens = Pick<Mention, 'first' | 'last'>

/** Words in front of a noun that say of what kind it is: “combined” ratio, “restaurant-level” margin; own choice. */
const KIND_WORDS = 4

/** First token of the words that say of what kind a noun is. */
function kindStart(statement: Statement, noun: number): number {
  let i = noun
  while (i > statement.first && noun - i < KIND_WORDS && isKind(statement, i - 1)) i--
  return i
}

function isKind(statement: Statement, i: number): boolean {
  if (statement.isSymbol(i)) return statement.raw(i) === '-' && statement.glued(i) && statement.glued(i + 1)
  const { kinds, fillers, prepositions, clauses, up, down, over, expected, definite, per, relatives, deeds } = statement.words
  const word = statement.word(i)
  if (statement.isIn(kinds, i)) return true
  if ([fillers, prepositions, clauses, up, down, over, expected, definite, per, relatives, deeds].some((list) => statement.isIn(list, i)))
    return false
  return statement.isWord(i) && !/['’]/.test(statement.raw(i)) && !isInMention(statement, i) && !statement.names.has(word)
}

const isInMention = ({ mentions }: Statement, i: number): boolean =>
  mentions.some(({ first, last, type }) => type !== 'ordinal' && first <= i && i < last)

/** The kind of a ratio or margin, as its words say it: “combined”, “restaurant”; empty where they say none. */
export function kindOf(statement: Statement, { first, last }: Tokens): string {
  const words: string[] = []
  for (let i = kindStart(statement, first); i < last; i++) {
    const word = statement.word(i)
    const tells = !statement.words.anyKind.has(word) && !statement.words.wholeParts.has(word) && !statement.facts(i)?.ordinal
    if (statement.isWord(i) && (tells || statement.words.kinds.has(word))) words.push(bare(word))
  }
  return words.join(' ')
}

/** The part of a company whose value it is, where a name says so: “Albatross sales”, “sales of Albatross”; empty elsewhere. */
export function namedPart(statement: Statement, { first, last }: Tokens): string {
  if (statement.capitalNouns) return partInFront(statement, first) || partBehind(statement, last)
  if (statement.isIn(statement.words.earns, first)) return subjectOf(statement, first)
  const before =
    isVerb(statement, first) || isObject(statement, first)
      ? ''
      : modifiersOf(statement, first) || nameEnding(statement, first) || nameEnding(statement, kindStart(statement, first))
  if (before) return before
  // “Per ton of steel”
  if (!statement.isIn(statement.words.partBefore, last) || statement.isIn(statement.words.per, last - 2)) return ''
  const start = statement.isIn(statement.words.definite, last + 1) ? last + 2 : last + 1
  const word = bare(statement.word(start))
  // “Sales at comparable stores”
  if (statement.words.bases.some(([, list]) => list.has(word))) return ''
  // “Of every pound of sales”
  if (statement.words.sales.has(word)) return ''
  if (statement.words.self.has(word) || !(isPartName(statement, start) || isPartNoun(statement, start))) return ''
  // “Revenue from spare parts was …”
  const isOneMore = isPartNoun(statement, start) && isPartNoun(statement, start + 1) && !tellsMore(statement, start + 1)
  return isOneMore ? `${word} ${bare(statement.word(start + 1))}` : word
}

/** “Expects (the company) to post revenue of …”: the word in front is what it will do. */
const isObject = (statement: Statement, noun: number): boolean =>
  statement.isIn(statement.words.to, noun - 2) &&
  [statement.words.expected, statement.words.self].some((list) => statement.isIn(list, noun - 3))

/** A verb or participle, or a noun such as “division”: nothing that names the part. */
const tellsMore = (statement: Statement, i: number): boolean => {
  const { up, down, copulas, links, to, relatives, deeds, stood, part } = statement.words
  const lists = [up, down, copulas, links, to, relatives, deeds, stood, part]
  return lists.some((list) => statement.isIn(list, i)) || isJudging(statement.word(i))
}

/** “Mit frischen Teigwaren erlöste Rhenalis …”: the noun that opens a clause, with its adjectives, in front of the verb. */
function partInFront(statement: Statement, cue: number): string {
  const { partOpens, definite, prepositions, self } = statement.words
  const first = statement.segmentStart(statement.segment(cue))
  if (!statement.isIn(partOpens, first)) return ''
  let noun = first + 1
  while (noun - first <= MODIFIERS && statement.isWord(noun) && !statement.capitalised(noun)) noun++
  const isVerb = statement.isWord(noun + 1) && !statement.capitalised(noun + 1) && !isInMention(statement, noun + 1)
  if (noun >= cue || !statement.capitalised(noun) || !isVerb || isInMention(statement, noun) || isOwnName(statement, statement.word(noun)))
    return ''
  return [definite, prepositions].some((list) => statement.isIn(list, noun + 1)) || statement.isIn(self, noun)
    ? ''
    : stemOf(statement.word(noun))
}

/** “Der Umsatz mit neuen Ersatzteilen”, “Erlöse aus Lizenzen”: the noun behind the preposition that a measure has right behind it. */
function partBehind(statement: Statement, last: number): string {
  const { partAfter, definite, up, down, self, notNames, partNouns, turnover, wholeParts, part } = statement.words
  if (!statement.isIn(partAfter, last)) return ''
  let noun = statement.isIn(definite, last + 1) ? last + 2 : last + 1
  if (statement.isWord(noun) && !statement.capitalised(noun) && !isInMention(statement, noun)) noun++
  if (!statement.isWord(noun) || !statement.capitalised(noun) || isInMention(statement, noun) || statement.facts(noun)) return ''
  if (statement.namesAt(noun) || isOwnName(statement, statement.word(noun))) return ''
  const idle = [up, down, self, notNames, partNouns, turnover, wholeParts, part]
  return idle.some((list) => statement.isIn(list, noun)) ? '' : stemOf(statement.word(noun))
}

/** What is produced, sold or moved: “tonnes of crude steel”, “copper output”; empty where the text does not say. */
export function goodsOf(statement: Statement, cue: Tokens, { last }: Tokens): string {
  if (statement.capitalNouns) return ''
  const unit = [last, last + 1, last + 2].find((i) => statement.isIn(statement.words.outOf, i + 1))
  const words: string[] = []
  if (unit !== undefined) for (let i = unit + 2; words.length < GOODS && isPartNoun(statement, i); i++) words.push(bare(statement.word(i)))
  return words.length > 0 ? words.join(' ') : modifiersOf(statement, cue.first)
}

/** Words that name goods at most; own choice. */
const GOODS = 3

/** “Battery sales”, “its cactus sales”: what the noun of the value is narrowed to; words that judge or date it narrow nothing. */
function modifiersOf(statement: Statement, noun: number): string {
  if (isVerb(statement, noun)) return ''
  const from = kindStart(statement, noun)
  if (noun - from > MODIFIERS || statement.isSymbol(from) || !opensPhrase(statement, from - 1)) return ''
  const { anyKind, wholeParts, kinds, self, notNames, part, instalments, bases, countables } = statement.words
  const idle = [anyKind, wholeParts, kinds, self, notNames, part, instalments, ...bases.map(([, list]) => list)]
  const words: string[] = []
  for (let i = from; i < noun; i++) {
    const word = statement.word(i)
    if (
      !statement.isWord(i) ||
      statement.facts(i) ||
      statement.isIn(countables, i) ||
      (statement.capitalised(i) && i > statement.first) ||
      (isJudging(word) && !statement.words.trades.has(word))
    )
      continue
    if (!idle.some((list) => list.has(word) || list.has(statement.compound(i))) && !isOwnName(statement, word)) words.push(bare(word))
  }
  return words.join(' ')
}

/** “The machine builder booked”: in front of a verb stands who does it. */
const isVerb = (statement: Statement, i: number): boolean => {
  const { deeds, past, over } = statement.words
  return /..ed$/.test(statement.word(i)) || [deeds, past, over].some((list) => statement.isIn(list, i))
}

/** Words that narrow a noun at most; own choice. */
const MODIFIERS = 2

/** The head of a sentence, a mark, a number, an article or a preposition: what follows is a noun with its attributes, and no verb. */
const opensPhrase = (statement: Statement, i: number): boolean =>
  i < statement.first ||
  statement.quantities.some(({ type, first, last }) => type === 'number' && first <= i && i < last) ||
  statement.times.some(({ first, last }) => first === i && last === i + 1) ||
  statement.isSymbol(i) ||
  statement.isIn(statement.words.definite, i) ||
  statement.isIn(statement.words.prepositions, i)

/** Adverbs, superlatives, participles. */
const isJudging = (word: string): boolean => /(?:ly|est|ing|ed|y|ous|ive|al|ar|er)$/.test(word)

const isOwnName = ({ article }: Statement, word: string): boolean =>
  article.names.some(
    ({ name, ticker }) =>
      ticker?.toLowerCase() === word || name.toLowerCase().split(' ').includes(bare(word)) || name.toLowerCase().split(' ').includes(word),
  )

/** “Sales at restaurants open for a year”, “revenue from services”: a noun that is neither a time nor the company. */
function isPartNoun(statement: Statement, i: number): boolean {
  const { kinds, fillers, prepositions, clauses, self, wholeParts, over, expected, per, earlier } = statement.words
  const facts = statement.facts(i)
  if (!statement.isWord(i) || statement.capitalised(i) || isInMention(statement, i) || facts?.unit || facts?.part) return false
  return ![kinds, fillers, prepositions, clauses, self, wholeParts, over, expected, per, earlier].some((list) => statement.isIn(list, i))
}

/** “The filter division”: the word in front of a noun that itself says nothing of which part it is; empty where none stands there. */
export function modifierOfPart(statement: Statement, noun: number): string {
  const { partNouns, part, definite, prepositions, clauses, over, notNames, fillers, kinds, indefinite } = statement.words
  if (statement.capitalNouns || !statement.isIn(partNouns, noun) || !statement.isIn(part, noun)) return ''
  const i = noun - 1
  const isOther = [definite, prepositions, clauses, over, notNames, fillers, kinds, indefinite, partNouns].some((list) =>
    statement.isIn(list, i),
  )
  if (!statement.isWord(i) || isOther || isInMention(statement, i) || /(?:est|['’]s)$/.test(statement.word(i))) return ''
  return statement.names.has(bare(statement.word(i))) ? '' : bare(statement.word(i))
}

/** Who or what brings the value in, where that is not the company itself: “mortgages” brought in 2.8 million. */
function subjectOf(statement: Statement, verb: number): string {
  let i = verb - 1
  // “Batteries, the largest division, brought in …”
  if (statement.raw(i) === ',') while (i > statement.first && statement.hangsOn(i - 1, verb)) i--
  if (statement.raw(i) === ',') i--
  while ([statement.words.over, statement.words.fillers, statement.words.copulas].some((list) => statement.isIn(list, i))) i--
  const part = modifierOfPart(statement, i)
  if (part) return part
  const word = bare(statement.word(i))
  const { self, clauses, kinds, relatives, houses, legalForms } = statement.words
  const isOwn = !statement.isWord(i) || isInMention(statement, i) || statement.names.has(word)
  if (isOwn || [self, clauses, kinds, relatives, houses, legalForms].some((list) => list.has(word))) return ''
  // “Spare parts brought in …”
  const before = bare(statement.word(i - 1))
  const opens = i - 1 === statement.segmentStart(statement.segment(i)) && !statement.names.has(before) && isPartNoun(statement, i)
  const isNoun = opens && statement.isWord(i - 1) && !isInMention(statement, i - 1) && !statement.isIn(statement.words.definite, i - 1)
  return isNoun && isAttribute(statement, i - 1) ? `${before} ${word}` : word
}

/** A noun or adjective that opens a sentence in front of a noun, and no article, preposition or number. */
const isAttribute = (statement: Statement, i: number): boolean => {
  const { prepositions, fillers, determiners, possessives, kinds, clauses, self, expected, wholeParts } = statement.words
  const lists = [prepositions, fillers, determiners, possessives, kinds, clauses, self, expected, wholeParts]
  return !statement.facts(i) && lists.every((list) => !statement.isIn(list, i))
}

function nameEnding(statement: Statement, end: number): string {
  let i = end
  while (isPartName(statement, i - 1)) i--
  return i < end ? bare(statement.word(i)) : ''
}

const isPartName = (statement: Statement, i: number): boolean =>
  statement.isWord(i) &&
  !isOwnName(statement, statement.word(i)) &&
  statement.capitalised(i) &&
  !/\d/.test(statement.raw(i)) &&
  !isInMention(statement, i) &&
  !statement.names.has(bare(statement.word(i))) &&
  isThing(statement, i)
