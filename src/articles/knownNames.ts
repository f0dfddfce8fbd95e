import type { Article, Company, Name } from '../model'
import { detached } from '../text/detached'
import { bare } from '../text/genitive'
import { TokenFlag } from '../text/tokens'
import { indexed, SMALL, withCompanies } from './companies'
import { formsOf, keyOf, NameFinder } from './forms'
import { add1, addShares, isWithoutHyphens, type NameClues, WEIGHTS } from './names'

/** What a text shows to the others that are read with it; a headline's word is only asked where nothing else shows a name. */
export type ShownNames = Pick<NameClues, 'shown' | 'guess' | 'others' | 'lead'>

/** The names of a collection, by the first words of their forms, and by ISIN and WKN; a weight is the number of texts. */
export type KnownNames = ReadonlyMap<string, readonly Name[]>

/** Brings together what the texts of a collection show, one by one. */
export class NameCollector {
  private readonly known = new Map<string, Name>()
  private readonly guesses: Name[] = []
  private readonly others = new Map<string, Name>()
  private readonly headlines = new Map<string, number>()
  private readonly leads = new Map<string, number>()

  add({ shown, guess, others, lead }: ShownNames): void {
    for (const word of lead) add1(this.leads, detached(word))
    for (const name of others.values()) if (!this.others.has(name.stem)) this.others.set(name.stem, name)
    for (const name of shown.values()) this.count(name)
    if (guess) add1(this.headlines, detached(guess.stem))
    if (shown.size === 0 && guess) this.guesses.push({ ...guess, stem: detached(guess.stem), name: detached(guess.name) })
  }

  /** The names of all texts and of the companies that are told of; a guess counts where no text shows that name. */
  names(companies: readonly Company[] = []): KnownNames {
    const firm = new Set(this.known.keys())
    for (const guess of this.guesses.splice(0)) if (!firm.has(guess.stem)) this.count(guess)
    for (const [stem, name] of this.others) if (!this.known.has(stem)) this.known.set(stem, { ...name })
    for (const [stem, times] of this.headlines) {
      const name = this.known.get(stem)
      if (name) name.headlines = times
    }
    for (const name of this.known.values()) name.leads = this.leads.get(bare(formsOf(name)[0]!.words[0]!)) ?? 0
    return indexed(withCompanies([...this.known.values()], companies))
  }

  private count(name: Name): void {
    const other = this.known.get(name.stem)
    if (other) {
      other.weight++
      if (isWithoutHyphens(name.name, other.name)) other.name = detached(name.name)
      addShares(other, name)
    } else {
      const stem = detached(name.stem)
      this.known.set(stem, { ...name, stem, name: detached(name.name), weight: 1 })
    }
  }
}

/** What an article is about it names in its lead, or so often; own choice. */
const SPOKEN_OF = 3

const NO_NAMES: readonly Name[] = []

/** The names of one text: those that any text of the collection shows, where they occur; the heaviest first. */
export function namesOf(clues: NameClues, known: KnownNames, article: Pick<Article, 'words' | 'reading' | 'tokens'>): Name[] {
  const { shown, guess, counts, heads, title, codes, lead, common } = clues
  const candidates = new Set(known.get(SMALL))
  for (const keys of [counts.keys(), codes]) for (const key of keys) for (const name of known.get(key) ?? NO_NAMES) candidates.add(name)
  const timesOf = [...candidates].some(({ forms }) => forms) ? timesIn(article, candidates) : timesBy(counts, heads)
  const found: Found[] = []
  for (const name of candidates) {
    const { stem } = name
    const times = timesOf(name)
    const coded = codes.some((code) => known.get(code)?.includes(name)) ? WEIGHTS.ticker : 0
    const forms = formsOf(name)
    const evidence = forms.reduce((sum, form) => sum + (shown.get(keyOf(form))?.weight ?? 0), 0)
    // “Greta Kolb”, of the family that Kolb Lines is named after
    const isPerson = common.has(stem) && !(name.traded && times >= SPOKEN_OF)
    if (times + coded === 0 || (evidence + coded === 0 && isPerson)) continue
    const own = coded + (evidence || (guess?.stem === stem ? guess.weight : 0))
    const firsts = forms.map(({ words }) => bare(words[0]!))
    const inTitle = firsts.some((first) => title.has(first))
    const weight = own + times * WEIGHTS.plain + (inTitle ? WEIGHTS.title : 0) + WEIGHTS.shared * (name.weight - 1)
    const isAside = name.beside || (coded === 0 && times < SPOKEN_OF && !firsts.some((first) => lead.has(first)))
    const isLabel = times === 1 && own === WEIGHTS.share && name.weight === 1
    const isGuess = evidence + coded === 0
    found.push({ name: { ...name, weight, ...(isAside && { aside: true }) }, texts: name.weight, times, inTitle, isGuess, isLabel })
  }
  const isCertain = found.some(({ name: { introduced } }) => !introduced)
  // “Medtech-Aktie im Blick: Was für Rhenalis spricht”
  const isNamed = found.some(({ times, isLabel }) => times > 1 && !isLabel)
  const certain = found.filter(({ name: { introduced }, isLabel }) => !(introduced && isCertain) && !(isLabel && isNamed))
  const isOwn = ({ name: { beside } }: Found): boolean => !beside
  const sorted = certain.sort(({ name: a }, { name: b }) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
  return [...mainFirst(sorted.filter(isOwn)), ...sorted.filter((found) => !isOwn(found))].map(({ name }) => name)
}

/** A name, the number of texts that show it, and what this one shows. */
interface Found {
  name: Name
  texts: number
  times: number
  inTitle: boolean
  isGuess: boolean
  /** It only stands once in front of “-Aktie”. */
  isLabel: boolean
}

/**
 * An article on a bidder, target, holder or customer is about the company that has shares, or that more headlines, or far more leads, are about;
 * one on a ship, mine or platform that no other headline names, about the company that several are about.
 */
function mainFirst(found: Found[]): Found[] {
  const [first, ...others] = found
  const main = others.find(({ name: { traded, aside, headlines = 0, leads = 0 }, texts, times, inTitle }) => {
    const hasShares = traded && !first!.name.traded && texts >= first!.texts
    const ofFirst = first!.name.headlines ?? 0
    const isOfOthers = first!.isGuess && ofFirst <= 1 && headlines > 1 && times > 1
    const isLed = leads > 1 && leads >= FAR_MORE * (first!.name.leads ?? 0)
    return isOfOthers || (!aside && (hasShares || (first!.isGuess && ((inTitle && headlines > ofFirst) || isLed))))
  })
  return main ? [main, ...found.filter((name) => name !== main)] : found
}

/** So many times as many leads make a company the one that a collection is about; own choice. */
const FAR_MORE = 2

/** How often a name of one or two words occurs, by its rarer one; one word inside another name is none: “Lower Tessaro Rail”. */
const timesBy =
  (counts: ReadonlyMap<string, number>, heads: ReadonlyMap<string, number>) =>
  ({ stem }: Name): number => {
    const second = stem.split(' ')[1]
    return (second === undefined ? heads.get(stem) : counts.get(second)) ?? 0
  }

/** How often names occur in a text, each place counted for the longest. */
function timesIn({ words, reading, tokens }: Pick<Article, 'words' | 'reading' | 'tokens'>, names: Iterable<Name>): (name: Name) => number {
  const { count, start, end, flags } = tokens
  const finder = new NameFinder([...names])
  const text = {
    word: (i: number) => (i < count ? words.form(i) : ''),
    raw: (i: number) => (i >= 0 && i < count ? reading.slice(start[i], end[i]) : ''),
    capitalised: (i: number) => (flags[i]! & TokenFlag.Capitalised) !== 0,
  }
  const times = new Map<Name, number>()
  for (let i = 0; i < count; i++) {
    const found = finder.at(text, i)
    if (!found) continue
    times.set(found.name, (times.get(found.name) ?? 0) + 1)
    i = found.last - 1
  }
  return (name) => times.get(name) ?? 0
}
