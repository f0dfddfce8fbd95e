import { withoutApostrophe } from '../articles/forms'
import type { StatementWords } from '../articles/words'
import type { Article, Mention } from '../model'
import { TokenFlag, TokenKind } from '../text/tokens'
import { isAttribution } from './clause'
import type { Statement } from './statement'

/** A named thing counts for a value within this distance; own choice: its clause and the one before. */
const NEAR = 40

/**
 * What a value is about besides the company: products, projects, places, other companies, as far as the text shows
 * that they are names; people only where asked for. Folded, sorted.
 */
export function thingsNear(
  statement: Statement,
  value: Pick<Mention, 'first' | 'last'>,
  own: string | null,
  withPeople: boolean,
): string[] {
  const found = new Map<string, { distance: number; number: string }>()
  for (let i = statement.first; i < statement.last; i++) {
    const distance = statement.distance(i, i + 1, value.first, value.last)
    if (!statement.isWord(i) || !statement.capitalised(i) || distance > NEAR) continue
    if (i >= value.first && i < value.last) continue
    const word = bare(statement.word(i))
    const isCode = isCodeAt(statement, i)
    if (
      (word.length <= 2 && !isCode) ||
      (i === statement.first && isCodeAt(statement, i + 1)) ||
      (!withPeople && (isPerson(statement, i) || peopleIn(statement.article, statement.words).has(word))) ||
      isInDateline(statement, i) ||
      isAttribution(statement, i) ||
      statement.isNameOf(own, word) ||
      isIntroduced(statement, i, own) ||
      !(isCode || isThing(statement, i) || (withPeople && isFamilyName(statement, i)))
    )
      continue
    // Of “LUMEN-1” and “LUMEN-2” the nearer one is meant.
    if (distance < (found.get(word)?.distance ?? Number.POSITIVE_INFINITY))
      found.set(word, { distance, number: numberBehind(statement, i + 1) })
  }
  return [...found].map(([word, { number }]) => word + number).sort()
}

/** “Tessaro Cells (NYSE: TSRO)”, “Tessaro Cells SE”, “Tessaro Systems”, “Tessaro aus Bremen”, “Tessaro, based in Leeds”: the rest of a name, the exchange, and where it is from. */
const isIntroduced = (statement: Statement, i: number, own: string | null): boolean =>
  isExchange(statement, i) ||
  (statement.raw(i - 3) === ',' && statement.isIn(statement.words.seats, i - 2) && statement.isIn(statement.words.placeBefore, i - 1)) ||
  (statement.isIn(statement.words.firmWords, i) && statement.isNameOf(own, bare(statement.word(i - 1)))) ||
  (statement.capitalNouns &&
    statement.isIn(statement.words.outOf, i - 1) &&
    (statement.isNameOf(own, bare(statement.word(i - 2))) || statement.isIn(statement.words.self, i - 2))) ||
  ((statement.raw(i + 1) === '(' || statement.isIn(statement.words.legalForms, i + 1)) &&
    statement.isNameOf(own, bare(statement.word(i - 1))))

/** “Rhenalis (NYSE: RHN)” */
export const isExchange = (statement: Statement, i: number): boolean => statement.raw(i - 1) === '(' && statement.raw(i + 1) === ':'

/** “Bohrloch RB-25-07”, “the A321 jets”; “Q3” is a time. */
const isCodeAt = (statement: Statement, i: number): boolean =>
  /^\p{Lu}+$/u.test(statement.raw(i)) && numberBehind(statement, i + 1) !== '' && !statement.timeAt(i)

/** “-2” of “LUMEN-2”, “-25-07” of “RB-25-07”, “321” of “A321”. */
function numberBehind(statement: Statement, i: number): string {
  const digits = statement.raw(i) === '-' && statement.glued(i) ? i + 1 : i
  if (!statement.glued(digits) || !/^\d+$/.test(statement.raw(digits))) return ''
  return `${digits > i ? '-' : ''}${statement.raw(digits)}${numberBehind(statement, digits + 1)}`
}

export const bare = (word: string): string => word.replace(/['’]s?$|(?<=[^s]{4})s$/, '')

/** Whether a capitalised word is a name: by its shape, by quotation marks, or by what stands in front of it. */
export function isThing(statement: Statement, i: number): boolean {
  const { words } = statement
  const word = statement.word(i)
  const facts = statement.facts(i)
  if ((facts && !facts.abbreviation && facts.kind.opens !== 0) || facts?.starter || facts?.unit || facts?.counted) return false
  // “The Leeds-based company”
  if (statement.raw(i + 1) === '-' && statement.isIn(words.seats, i + 2)) return false
  const plain = withoutApostrophe(word)
  if (
    [words.self, words.part, words.rival, words.notNames, words.up, words.down, words.houses].some(
      (list) => statement.isIn(list, i) || list.has(plain),
    )
  )
    return false
  if (statement.names.has(bare(word))) return true
  const raw = statement.raw(i)
  // “Phase III”
  if (/^[IVX]+$/.test(raw)) return false
  if (/\p{Ll}\p{Lu}/u.test(raw) || /^\p{Lu}{3,}$/u.test(raw)) return true
  if (!statement.capitalNouns) {
    // “Albatross, with fifteen times the payload, …”
    const explained = statement.raw(i + 1) === ',' && statement.isIn(words.insertions, i + 2)
    const isNumbered = /^\d$/.test(statement.raw(i + 1)) // “Albatross 3”
    return (i > statement.first || statement.capitalised(i + 1) || explained || isNumbered) && !isQuoteOrStop(statement, i - 1)
  }
  // “Havelux Systems”: what stands in front of a word that names of firms end in.
  if (words.firmWords.has(word)) return false
  if (statement.isIn(words.firmWords, i + 1)) return true
  if (/["„“]/.test(statement.raw(i - 1)) && /["”“]/.test(statement.raw(i + 1))) return true
  if (statement.isIn(words.placeBefore, i - 1)) return !PLURAL.test(word)
  // “im sächsischen Freiberg”: no article, an adjective, a place.
  if (/\p{Ll}en$/u.test(statement.word(i - 1)) && !statement.capitalised(i - 1) && statement.isIn(words.placeIn, i - 2)) return true
  // “die Mine Bonavista”, but not “Vorstandschefin Renate”: a noun in apposition in front of a name.
  if (statement.isIn(words.titles, i - 1)) return false
  // “ein Anbieter, dessen Programme Stimmen erkennen”: the subject of a clause, and its object.
  if (statement.isIn(words.possessiveRelatives, i - 2)) return false
  return statement.isWord(i - 1) && statement.capitalised(i - 1) && i - 1 > statement.first && !statement.facts(i - 1)
}

/** “Bei Zulassungserfolgen”, “bei Schwankungen”: endings of plurals that no place and no company has. */
const PLURAL = /(?:folgen|ungen|ionen|[hk]eiten|schaften|anten|enten|isten|kranken)$/

/** “Vorstandschefin Renate Weber”: a name behind a title, and the one behind that. */
const isPerson = (statement: Statement, i: number): boolean =>
  statement.isIn(statement.words.titles, i - 1) || (statement.capitalised(i - 1) && statement.isIn(statement.words.titles, i - 2))

/** “Chefin Kolbe”, and “Ines Kolbe steht …” at the beginning of a sentence, where every word is capitalised. */
const isFamilyName = (statement: Statement, i: number): boolean =>
  statement.capitalNouns &&
  !statement.facts(i) &&
  (isPerson(statement, i) ||
    (i - 1 === statement.first && statement.isWord(i - 1) && !statement.facts(i - 1) && !statement.capitalised(i + 1)))

const isQuoteOrStop = (statement: Statement, i: number): boolean => statement.isSymbol(i) && '.:!?"“„'.includes(statement.raw(i))

const people = new WeakMap<Article, ReadonlySet<string>>()

/** The words of people's names in an article, as far as a title stands right beside one: “Finanzchef Cem Weber”, “Ruth Vance, president of …”. */
function peopleIn(article: Article, lists: StatementWords): ReadonlySet<string> {
  let known = people.get(article)
  if (!known) {
    known = namesBesideTitles(article, lists)
    people.set(article, known)
  }
  return known
}

function namesBesideTitles({ tokens, words, reading }: Article, { titles, over }: StatementWords): ReadonlySet<string> {
  const isName = (i: number): boolean =>
    i >= 0 &&
    i < tokens.count &&
    tokens.kind[i] === TokenKind.Word &&
    (tokens.flags[i]! & TokenFlag.Capitalised) !== 0 &&
    !words.isIn(titles, i)
  const found = new Set<string>()
  for (let title = 0; title < tokens.count; title++) {
    if (!words.isIn(titles, title)) continue
    let from = title + 1
    while (words.isIn(titles, from)) from++
    let last = from
    while (last < from + NAME && isName(last)) last++
    // “Ruth Vance, the president”
    let comma = title - 1
    while (comma > title - APPOSITION && reading[tokens.start[comma]!] !== ',' && !words.isIn(over, comma)) comma--
    let first = comma
    while (first > comma - NAME && isName(first - 1)) first--
    // “… Plover Systems, Chief Executive Ruth Vance said”: the title is hers; “…, said the chief executive”: nobody's.
    const isApposed = reading[tokens.start[comma] ?? -1] === ',' && comma - first > 1 && last === from
    for (let i = from; last - from > 1 && i < last; i++) found.add(bare(words.form(i)))
    for (let i = first; isApposed && i < comma; i++) found.add(bare(words.form(i)))
  }
  return found
}

/** Words of a person's name at most, and tokens from the comma behind one to the title; own choices. */
const NAME = 3
const APPOSITION = 4

/** “OSLO – Rhenalis baut …”, “RENO, May 7 - Tessaro said …”: where the text was written. */
function isInDateline(statement: Statement, i: number): boolean {
  if (i > statement.first + PLACE) return false
  for (let j = statement.first; j < statement.first + DATELINE; j++) {
    if (/^[–—-]$/.test(statement.raw(j)) && !statement.glued(j)) return i < j
    if (statement.isWord(j) && !statement.capitalised(j) && !statement.timeAt(j) && statement.raw(j - 1) !== '(') return false
  }
  return false
}

/** Tokens of a dateline, and of its place, at most: “New York, Dec. 12 (Prairie Wire) –”. */
const DATELINE = 12
const PLACE = 3

/** A capitalised word that may be a name: none of the language's own, nor of the trade. */
export const isProper = (statement: Statement, i: number): boolean =>
  statement.isWord(i) &&
  !statement.facts(i) &&
  ![statement.words.notNames, statement.words.self, statement.words.part, statement.words.houses].some((list) => statement.isIn(list, i))
