import { withoutApostrophe } from '../articles/forms'
import type { Article, Mention } from '../model'
import { lastTold } from './clause'
import type { Statement } from './statement'

/** First words that many houses share. */
const GENERIC = new Set([
  'bank',
  'bankhaus',
  'privatbank',
  'analysehaus',
  'investmentbank',
  'brokerhaus',
  'partner',
  'the',
  'die',
  'das',
  'der',
  'broker',
  'brokerage',
  'analyst',
  'analystin',
  'analysts',
])
/** A house counts for a value within this distance; own choice: its clause and the one before. */
const FAR = 30

/** What it is worth that a name says of itself that it is a house: “Research”; own choice: a few words. */
const CALLED_SO = 10

type Tokens = Pick<Mention, 'first' | 'last'>

/** The analyst house that a target or rating comes from: the one that the sentence names, or the paragraph before, else the article's own. */
export function houseOf(statement: Statement, cue: Tokens, value: Tokens, paragraph: readonly Statement[]): string {
  if (statement.has(statement.words.firstPerson, value.first - OWN_WORDS, value.first)) return unnamedHouse(statement)
  return (
    houseBehind(statement, cue) ||
    houseIn(statement, value, false) ||
    lastTold(paragraph, (before) => houseIn(before, before.end, true)) ||
    unnamedHouse(statement)
  )
}

/** “Das Kursziel von Plover”, where nouns have capitals: whose it is, by the name behind it; empty where none stands there. */
function houseBehind(statement: Statement, { last }: Tokens): string {
  const { employers, houses, estimate } = statement.words
  const at = last + 1
  const isName = statement.capitalised(at) && !statement.facts(at) && ![houses, estimate].some((list) => statement.isIn(list, at))
  const isHouse = statement.capitalNouns && statement.isIn(employers, last) && isName && !statement.namesAt(at)
  return isHouse ? withoutApostrophe(statement.word(at)) : ''
}

/** “My target is $9”: words between at most; own choice. */
const OWN_WORDS = 4

/** The article's own house; that of an analyst in particular where one is spoken of, of whose house nothing is known. */
function unnamedHouse(statement: Statement): string {
  const own = ownHouse(statement)
  const isSomeones = own.startsWith(OWN) && statement.has(statement.words.analysts)
  return isSomeones ? `${own} ${statement.index}` : own
}

/** Begins the name of a house that is only known by its article. */
const OWN = 'own '

/** The nearest house of a sentence; only a run that says so is one where others need not be. */
function houseIn(statement: Statement, value: Tokens, isSure: boolean): string | null {
  let best: string | null = null
  let least = FAR
  for (const run of capitalisedRuns(statement)) {
    const name = isSure && !run.isHouse ? null : houseName(statement, run)
    if (!name) continue
    // What opens a clause behind a value tells of its own: “… zum Kauf, Plover bleibt bei …”.
    if (run.first >= value.last && (run.opens || isParted(statement, value.last, run.first))) continue
    const behind = run.first >= value.last ? 5 : 0
    const distance = statement.distance(run.first, run.last, value.first, value.last) + behind - (run.isHouse ? CALLED_SO : 0)
    if (distance < least) {
      least = distance
      best = name
    }
  }
  return best
}

/** A semicolon stands between: what follows it is of another house. */
function isParted(statement: Statement, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (statement.raw(i) === ';') return true
  return false
}

const owners = new WeakMap<Article, string>()

/** The house whose note the article is, told by its head; else the article itself, which agrees with nobody but itself. */
function ownHouse({ article, words }: Statement): string {
  let owner = owners.get(article)
  if (owner === undefined) {
    const head = article.reading.slice(0, HEAD)
    const name = (head.match(/\p{Lu}[\p{L}&.-]+(?: (?:& )?\p{Lu}[\p{L}&.-]+){1,3}/gu) ?? []).find((run) =>
      run.split(' ').some((word) => words.houses.has(word.toLowerCase().replace(/\.$/, ''))),
    )
    owner =
      name
        ?.split(' ')
        .map((word) => word.toLowerCase())
        .find((word) => !GENERIC.has(word)) ?? `${OWN}${article.info.path}`
    owners.set(article, owner)
  }
  return owner
}

/** Characters of an article in which its publisher names itself; own choice: two lines. */
const HEAD = 120

interface Run extends Tokens {
  words: string[]
  /** It holds a word that names of houses have: Research, Bank. */
  isHouse: boolean
  /** It opens its clause and a small word follows: a name, not a noun. */
  opens: boolean
}

/** The distinctive word of a house's name; null where the run is none. */
function houseName(statement: Statement, { words, isHouse, opens, first, last }: Run): string | null {
  if (words.some((word) => statement.names.has(word)) || (!isHouse && !opens)) return null
  // “Jana Doe von Plover”
  if (statement.capitalNouns && words.length > 1 && isEmployer(statement, last)) return null
  const bank = words.find((word) => isBankByName(statement, word))
  if (bank !== undefined) return withoutApostrophe(bank)
  const facts = statement.facts(first)
  if (!isHouse && (facts !== null || statement.words.notNames.has(words[0]!) || statement.words.self.has(words[0]!))) return null
  // “Wiener Analysehaus Plover”: its name stands behind what it is.
  const behind = words.slice(words.findLastIndex((word) => GENERIC.has(word)) + 1)
  const name = [...behind, ...words].find(
    (word) => !GENERIC.has(word) && word.length > 1 && !statement.facts(first + words.indexOf(word))?.starter,
  )
  return name === undefined ? null : withoutApostrophe(name)
}

/** “Die Berliner Volkmarbank”: a name of one word, and no kind of bank. */
const isBankByName = ({ capitalNouns }: Statement, word: string): boolean =>
  capitalNouns && /\p{L}{3}bank$/u.test(word) && !KINDS_OF_BANK.test(word)

const KINDS_OF_BANK =
  /^(?:haus|groß|investment|privat|landes|noten|zentral|geschäfts|direkt|depot|förder|volks|staats|universal|online|regional|daten|konsortial|emissions|genossenschafts|hypotheken|bundes|schatten)bank$/

function* capitalisedRuns(statement: Statement): Generator<Run> {
  for (let i = statement.first; i < statement.last; i++) {
    if (!statement.capitalised(i) || statement.timeAt(i)) continue
    // “At Plover …”, “While Plover …”: the preposition or conjunction is no part of the name.
    if (!statement.capitalNouns && [statement.words.of, statement.words.clauses].some((list) => statement.isIn(list, i))) continue
    const first = i
    const words = [statement.word(i)]
    while (i + 1 < statement.last) {
      if (statement.capitalised(i + 1) && !statement.timeAt(i + 1)) words.push(statement.word(++i))
      else if (statement.raw(i + 1) === '&' && statement.capitalised(i + 2)) i++
      else break
    }
    const isBehindTime = statement.timeAt(first - 1)?.first === statement.first + 1 // “On Thursday Plover reiterated …”
    const opening =
      first === statement.first || statement.isSymbol(first - 1) || statement.isIn(statement.words.clauses, first - 1) || isBehindTime
    // “The investment bank Plover & Oder”
    const isCalledHouse = !statement.capitalNouns && !statement.capitalised(first - 1) && statement.isIn(statement.words.houses, first - 1)
    const isHouse =
      isCalledHouse ||
      isOfPeople(statement, { first, last: i + 1 }) ||
      words.some((word) => statement.words.houses.has(word) || isBankByName(statement, word))
    const explained = statement.raw(i + 1) === ',' && statement.words.relatives.has(statement.word(i + 2))
    const isLabel = !statement.capitalNouns && first === statement.first && statement.raw(i + 1) === ':'
    const isNamed = isOfPeople(statement, { first, last: i + 1 }) || (opening && (statement.isWord(i + 1) || explained || isLabel))
    yield { words, first, last: i + 1, isHouse, opens: isNamed }
  }
}

/** “The sceptics at Plover”, “analyst Jim Doe of Plover”, “Plover-Analystin Jana Doe”, “Jana Doe von Plover”: the people of a house. */
function isOfPeople(statement: Statement, { first, last }: Tokens): boolean {
  const { employers, of, analysts, estimate } = statement.words
  if (statement.raw(last) === '-' && statement.isIn(estimate, last + 1)) return true
  if (first === statement.first) return false
  if (statement.capitalNouns) return isEmployer(statement, first - 1)
  const isAnalyst = statement.capitalised(first - 2) && statement.has(analysts)
  return statement.isIn(employers, first - 1) || (isAnalyst && statement.isIn(of, first - 1))
}

/** “Analystin bei (Plover)”, “Jana Doe von (Plover)” at the head of a clause, where nouns have capitals: the preposition at a token. */
function isEmployer(statement: Statement, at: number): boolean {
  const { employers, estimate, notNames, self, personTitles } = statement.words
  if (!statement.isIn(employers, at)) return false
  if (statement.capitalised(at - 1) && statement.isIn(estimate, at - 1)) return true
  const isName = (i: number): boolean =>
    statement.capitalised(i) && !statement.facts(i) && !statement.namesAt(i) && ![notNames, self].some((list) => statement.isIn(list, i))
  const head = at - 2
  const opens =
    head === statement.first || statement.isSymbol(head - 1) || statement.isIn(estimate, head - 1) || statement.isIn(personTitles, head - 1)
  return isName(at - 1) && isName(head) && opens
}
