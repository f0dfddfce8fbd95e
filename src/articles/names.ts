import { EXCHANGES, exchangeNamed } from '../mentions/exchanges'
import type { Article, Listing, Name, Span } from '../model'
import { bare } from '../text/genitive'
import type { Lexicon } from '../text/lexicon'
import { TokenFlag, TokenKind } from '../text/tokens'
import { codesIn, isinsIn } from './codes'
import type { StatementWords } from './words'

/** What one text shows of company names. */
export interface NameClues {
  /** Names with evidence beside them, by stem. */
  shown: Map<string, Name>
  /** The word of the headline that comes back most, or that is introduced as a company; the last resort. */
  guess: Name | null
  /** Other companies, by stem: what stands right behind a noun of firms. */
  others: ReadonlyMap<string, Name>
  /** How often each capitalised word occurs, folded, without genitive ending. */
  counts: Map<string, number>
  /** How often each of them opens a run of such words; where nouns have capitals, as often as it occurs. */
  heads: ReadonlyMap<string, number>
  /** Words of the headline. */
  title: ReadonlySet<string>
  /** ISINs and WKNs that the text names as such. */
  codes: readonly string[]
  /** Capitalised words of the headline and what follows it. */
  lead: ReadonlySet<string>
  /** Words that are no names of companies here, whatever other texts show: the text mostly writes them small, or they are persons. */
  common: ReadonlySet<string>
}

/** The headline and what follows it, in tokens; own choice. */
const LEAD = 80

/** Lists of words that are no names. */
const NOT_NAMES = ['notNames', 'self', 'part', 'rival', 'session'] as const

/** What each kind of evidence weighs; own choice: one clear sign outweighs some plain repetitions. */
export const WEIGHTS = { legalForm: 6, ticker: 8, share: 4, plain: 1, title: 5, shared: 3 }
const MAX_WORDS = 5

/** Collects what a text shows of company names: legal forms, tickers, “X-Aktie”, “X shares”. */
export function nameClues(
  { reading: text, tokens, words }: Pick<Article, 'reading' | 'tokens' | 'words'>,
  lexicon: Lexicon,
  lists: StatementWords,
  title: Span | null,
  capitalNouns: boolean,
): NameClues {
  const { count, kind, flags, start, end } = tokens
  const counts = new Map<string, number>()
  /** How often a word stands behind “in” or “aus”. */
  const places = new Map<string, number>()
  const inTitle = new Set<string>()
  const inLead = new Set<string>()
  /** Capitalised words as they are written. */
  const written = new Set<string>()
  /** How often one of these words stands without a capital, and with one that neither a headline nor the head of a sentence asks for. */
  const small = new Map<string, number>()
  const firm = new Map<string, number>()
  /** How often a word stands behind the title of a person, and in front of what is a body or a newsletter: “Energy Department”, “Oderau Alert”. */
  const persons = new Map<string, number>()
  const ofBodies = new Map<string, number>()
  /** How often a word opens a run of capitalised words that are names. */
  const heads = new Map<string, number>()
  const shown = new Map<string, Name>()
  /** Whether a word is the surname of somebody, as far as it was asked. */
  const surnames = new Map<string, boolean>()
  const folded = (i: number): string => (i >= 0 && i < count ? words.form(i) : '')
  const withoutGenitive = (i: number): string => (i >= 0 && i < count ? words.bare(i) : '')
  const isName = (i: number): boolean => i >= 0 && i < count && kind[i] === TokenKind.Word && (flags[i]! & TokenFlag.Capitalised) !== 0
  const glued = (i: number): boolean => i < count && (flags[i]! & TokenFlag.Glued) !== 0
  const isGenitive = (i: number): boolean => /['’]s$/u.test(folded(i))
  const symbol = (i: number): string => (i >= 0 && i < count && kind[i] === TokenKind.Symbol ? text[start[i]!]! : '')
  /** Words that the text mostly writes small, or of lists that hold no names. */
  const isListed = (i: number): boolean => common.has(withoutGenitive(i)) || NOT_NAMES.some((name) => words.isIn(lists[name], i))
  /** Words that the language knows, for a number, a month, a currency, are no names, nor are those of the trade. */
  const isCommon = (i: number): boolean => {
    const facts = lexicon.entries[tokens.entry[i]!]!.facts
    if (facts !== null && (facts.starter || facts.month !== null || !facts.abbreviation)) return true
    const word = withoutGenitive(i)
    return isListed(i) || (word !== folded(i) && NOT_NAMES.some((name) => lists[name].has(word)))
  }
  /** “Northgate”: a word of which only its ending is known, which is one of verbs. */
  const isInflected = (i: number): boolean => {
    const facts = lexicon.entries[tokens.entry[i]!]!.facts
    if (facts === null || facts.tense === 0 || facts.kind.opens !== 0 || facts.lists !== 0 || facts.starter || facts.leads.length > 0)
      return false
    return !isListed(i)
  }
  const isTitle = (i: number): boolean => i >= 0 && words.isIn(lists.personTitles, i)
  /** “Helen Strand, 48, …”, “Helen Strand (48)”: whoever has an age is a person. */
  const isAged = (i: number): boolean =>
    ',('.includes(symbol(i) || 'x') && /^[2-9]\d$/.test(folded(i + 1)) && ',)'.includes(symbol(i + 2) || 'x') && !glued(i + 2 + 1)
  const headed = (i: number): number => heads.get(withoutGenitive(i)) ?? 0
  const isGeneric = (i: number): boolean => words.isIn(lists.genericNames, i) || words.isIn(lists.provinces, i)
  /** “First City Bancorp”: where nouns are small, what many names begin with is part of this one, but not at the head of a sentence. */
  const isForeword = (i: number): boolean =>
    isCommon(i) && !isInflected(i) && (capitalNouns || !isGeneric(i) || opensSentence(i) || words.isIn(lists.definite, i))

  for (let i = 0; i < count; i++) {
    if (!isName(i)) continue
    const word = withoutGenitive(i)
    written.add(folded(i))
    add1(counts, word)
    if (i < LEAD) inLead.add(word)
    // “Bei Rhenalis wächst die Sorge”, “the margin at Plover Homes”
    const isAt = words.isIn(lists.atEvent, i - 1)
    if (i > 0 && words.isIn(lists.placeBefore, i - 1) && !isAt && !words.isIn(lists.shareWords, i - 2)) add1(places, word)
    if (isTitle(i - 1) || (isName(i - 1) && (isTitle(i - 2) || isAged(i + 1)))) add1(persons, word)
    if (isName(i + 1) && (words.isIn(lists.bodies, i + 1) || words.isIn(lists.publications, i + 1))) add1(ofBodies, word)
    if (title && start[i]! >= title.start && start[i]! < title.end) inTitle.add(word)
    else if (!opensSentence(i)) add1(firm, word)
  }
  for (let i = 0; i < count; i++) {
    if (kind[i] !== TokenKind.Word || isName(i)) continue
    const word = withoutGenitive(i)
    if (counts.has(word)) add1(small, word)
  }
  const common = new Set([...counts.keys()].filter((word) => persons.has(word) || (small.get(word) ?? 0) > COMMON * (firm.get(word) ?? 0)))

  const allCommon = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (!isCommon(i)) return false
    return from === to || !capitalNouns
  }
  for (let i = 0; i < count; i++) if (isName(i) && !goesOn(i)) add1(heads, withoutGenitive(i))

  /** The name in the run of capitalised words that ends before token `to`: from its most frequent word on; empty where there is none. */
  const nameBefore = (behind: number): string => {
    let to = behind
    // “Tessaro Machines Corp (TSM)”
    while (!capitalNouns && words.isIn(lists.legalForms, to - 1) && isName(to - 2)) to--
    let from = to
    while (isName(from - 1) && to - from < MAX_WORDS && (from === to || !(flags[from]! & TokenFlag.NewLine))) {
      // “Oderau's Tessaro Rail Inc”
      if (!capitalNouns && from < to && isGenitive(from - 1)) break
      from--
      // “Aldous & Finch” is one name.
      if (symbol(from - 1) === '&' && isName(from - 2)) from--
      // So is “Lindauer-Quell-Aktie”.
      else if (symbol(from - 1) === '-' && glued(from - 1) && glued(from) && isName(from - 2)) from--
      // “Cable and Tube plc”, where the second name never stands alone, is one as well.
      else if (isSecondOfTwo(from) && headed(from) === 0) from--
    }
    const begins = (i: number): boolean => isName(i) && !(symbol(i - 1) === '-' && glued(i))
    let first = from
    for (let i = from; i < to - 1; i++) if (isName(i) && isForeword(i) && begins(i + 1) && !isForeword(i + 1)) first = i + 1
    for (let i = first; i < to; i++) if (begins(i) && (!isCommon(i) || isInflected(i)) && headed(i) > headed(first)) first = i
    // “Plover Sees Growth For Its Assets Inc”: a headline in capitals.
    const isInTitleCase = !capitalNouns && title !== null && start[from]! < title.end && to - from === MAX_WORDS && isName(from - 1)
    const isNone =
      isInTitleCase ||
      words.isIn(lists.bodies, to - 1) ||
      first >= to ||
      isForeword(first) ||
      (isGeneric(first) && allCommon(first + 1, to)) ||
      words.isIn(lists.legalForms, first) ||
      end[first]! - start[first]! < 2
    return isNone ? '' : text.slice(start[first], end[to - 1]).replace(/['’]s$/u, '')
  }

  const add = (to: number, weight: number, shares?: Shares): void => {
    const name = nameBefore(to)
    if (name === '') return
    const stem = stemOf(name, lists)
    const known = shown.get(stem)
    if (!known) shown.set(stem, { name, stem, weight, ...shares })
    else {
      known.weight += weight
      addShares(known, shares ?? {})
      if ((name.length < known.name.length && known.name.startsWith(name)) || isWithoutHyphens(name, known.name)) known.name = name
    }
  }

  for (let i = 1; i < count; i++) {
    if (symbol(i) === '-' && glued(i) && glued(i + 1) && words.isIn(lists.shareWords, i + 1)) {
      if (!words.isIn(lists.tradeShares, i + 1) || inTitle.has(withoutGenitive(i - 1))) add(i, WEIGHTS.share, { traded: true })
    } else if (isName(i) && words.isIn(lists.legalForms, i) && isName(i - 1)) add(i, WEIGHTS.legalForm)
    else if (symbol(i) === '-' && glued(i) && glued(i + 1) && words.isIn(lists.nameParts, i + 1)) add(i, WEIGHTS.share)
    else if (
      kind[i] === TokenKind.Word &&
      words.isIn(lists.shareWords, i) &&
      (capitalNouns || !isName(i)) &&
      isName(i - 1) &&
      !glued(i) &&
      !(symbol(i + 1) === '-' && glued(i + 1)) &&
      !isAdjective(i - 1)
    )
      add(i, WEIGHTS.share, { traded: true })
    else if (symbol(i) === '(' && isName(i - 1)) {
      const match = TICKER.exec(text.slice(start[i], start[i]! + 24))
      const ticker = match?.[2]
      // “Erlöse (ARR)”: where nouns have capitals, only the name of the exchange makes it a ticker.
      if (ticker && /[A-Z]{2}/.test(ticker) && (match?.[1] || (!capitalNouns && !areInitials(ticker, i))))
        add(i, WEIGHTS.ticker, { ticker, traded: true, listings: listingsIn(bracketAt(text, start[i]!)) })
    }
  }
  if (text.includes('ISIN')) {
    // Where nouns have capitals, the word in front of the number may be one: it names nothing by itself.
    for (let i = 1; i < count; i++) {
      if (symbol(i) !== '(' || !isName(i - 1)) continue
      const known = shown.get(stemOf(nameBefore(i), lists))
      if (known) addShares(known, { isins: isinsIn(bracketAt(text, start[i]!)) })
    }
  }
  const guess = guessed()
  return { shown, guess, others: introducedBeside(guess), counts, heads, title: inTitle, codes: codesIn(text), lead: inLead, common }

  /** The head of a sentence has a capital anyhow. */
  function opensSentence(i: number): boolean {
    return i === 0 || (flags[i]! & TokenFlag.NewLine) !== 0 || '.!?:;"“„*•'.includes(symbol(i - 1) || 'x')
  }

  /** “Existing shareholders had no right to them”: where nouns are small, a capital that only the head of a sentence asks for shows no name. */
  function isAdjective(i: number): boolean {
    const isHeadline = i + 2 >= count || (flags[i + 2]! & TokenFlag.NewLine) !== 0 || symbol(i + 2) === ':'
    return !capitalNouns && opensSentence(i) && !isHeadline && !inTitle.has(withoutGenitive(i)) && !firm.has(withoutGenitive(i))
  }

  /** Whether a word stands behind another one of a name: “Dome Petroleum”. */
  function goesOn(i: number): boolean {
    if (capitalNouns) return false
    const isJoined = isName(i - 1) && !(flags[i]! & TokenFlag.NewLine) && (!isCommon(i - 1) || isGeneric(i - 1)) && !isGenitive(i - 1)
    return isJoined || isSecondOfTwo(i)
  }

  function isSecondOfTwo(i: number): boolean {
    return !capitalNouns && words.isIn(lists.and, i - 1) && isName(i - 2) && !isCommon(i - 2) && !words.isIn(lists.legalForms, i)
  }

  /** Whether letters in brackets only shorten the words in front of them: “Monetary Fund (IMF)”; a ticker would tell of a company. */
  function areInitials(letters: string, bracket: number): boolean {
    let initials = ''
    for (let i = bracket - 1; i >= 0 && initials.length < letters.length && kind[i] === TokenKind.Word; i--)
      if (isName(i)) initials = text[start[i]!] + initials
    let at = 0
    for (const letter of letters) if (letter === initials[at]) at++
    return at === initials.length && at > 1 && letters[0] === initials[0]
  }

  /** A name without its genitive ending, but with an s that the text never leaves out: “Rhenalis”. */
  function nominative(i: number): string {
    const name = text.slice(start[i], end[i])
    return /['’]/u.test(name) || written.has(withoutGenitive(i)) ? bare(name) : name
  }

  /** “Helen Strand”: what stands behind another name in the text; where nouns have capitals, nothing shows it. */
  function isSurname(word: string): boolean {
    let found = surnames.get(word)
    if (found === undefined) {
      found = isBehindName(word)
      surnames.set(word, found)
    }
    return found
  }

  function isBehindName(word: string): boolean {
    if (capitalNouns) return false
    for (let i = 1; i < count; i++) {
      if (!isName(i) || withoutGenitive(i) !== word || start[i]! < (title?.end ?? 0)) continue
      if (goesOn(i) && !isGeneric(i - 1) && !opensSentence(i - 1) && !isSecondOfTwo(i)) return true
    }
    return false
  }

  /**
   * How often a word is shown to be a company's name by what stands beside it: “the chip maker Tessaro”, “Oderau-based Tessaro”,
   * “Tessaro, which makes chips”, “Tessaro, a chip maker”, “Tessaro Industries”, “shares in Tessaro”, “Tessaro operates …”;
   * where nouns have capitals, by the noun in front alone.
   */
  function introductions(): ReadonlyMap<string, number> {
    const introduced = new Map<string, number>()
    const isDetermined = new Set<string>()
    for (let i = 1; i < count; i++) {
      if (!isName(i) || lexicon.entries[tokens.entry[i]!]!.facts !== null || words.isIn(lists.firmNouns, i)) continue
      const word = withoutGenitive(i)
      if (capitalNouns && words.isIn(lists.determiners, i - 1) && !(symbol(i + 1) === '-' && glued(i + 1))) isDetermined.add(word)
      const isBehindNoun = words.isIn(lists.firmNouns, i - 1) && isName(i - 1) === capitalNouns && !(flags[i]! & TokenFlag.NewLine)
      const isBehindPlace = symbol(i - 2) === '-' && words.isIn(lists.seats, i - 1)
      const isBehindShares = words.isIn(lists.shareWords, i - 2) && (words.isIn(lists.of, i - 1) || words.isIn(lists.held, i - 1))
      const isExplained =
        symbol(i + 1) === ',' && [lists.relatives, lists.definite, lists.indefinite].some((list) => words.isIn(list, i + 2))
      const isInFront =
        isExplained || (isName(i + 1) && words.isIn(lists.firmWords, i + 1)) || (opensSentence(i) && words.isIn(lists.deeds, i + 1))
      if (isBehindNoun || isBehindPlace || isBehindShares || (!capitalNouns && isInFront)) add1(introduced, word)
    }
    for (const word of isDetermined) introduced.delete(word)
    return introduced
  }

  /** Companies beside those that the text is about: “den Zulieferer Plover”, “its supplier Plover”, “Plover, a supplier”. */
  function introducedBeside(guess: Name | null): Map<string, Name> {
    const others = new Map<string, Name>()
    const isDetermined = new Set<string>()
    for (let i = 1; i < count; i++) {
      if (!isName(i)) continue
      const word = withoutGenitive(i)
      if (capitalNouns && words.isIn(lists.determiners, i - 1) && !(symbol(i + 1) === '-' && glued(i + 1))) isDetermined.add(word)
      if (lexicon.entries[tokens.entry[i]!]!.facts !== null || isCommon(i) || isGeneric(i) || isRegion(i)) continue
      // “Die Privatbank Lohmar” rates shares.
      const isFirm = (at: number): boolean =>
        (words.isIn(lists.firmNouns, at) || words.isIn(lists.firmKinds, at)) &&
        !words.isIn(lists.houses, at) &&
        !folded(at).endsWith('bank')
      const isBehindNoun = isFirm(i - 1) && isName(i - 1) === capitalNouns && !(flags[i]! & TokenFlag.NewLine)
      const isBehindPlace = symbol(i - 2) === '-' && words.isIn(lists.seats, i - 1)
      const isExplained =
        symbol(i + 1) === ',' &&
        words.isIn(lists.indefinite, i + 2) &&
        Array.from({ length: EXPLAINED }, (_, step) => i + 3 + step).some(isFirm)
      if (!isBehindNoun && !(!capitalNouns && isBehindPlace) && !isExplained) continue
      if (isFirm(i) || small.has(word) || places.has(word) || persons.has(word) || isSurname(word)) continue
      if (shown.has(word) || guess?.stem === word || word.length < MIN_LETTERS) continue
      const kind = isBehindNoun ? withoutGenitive(i - 1) : others.get(word)?.kind
      others.set(word, { name: nominative(i), stem: word, weight: 1, beside: true, ...(kind && { kind }) })
    }
    for (const word of isDetermined) others.delete(word)
    return others
  }

  /** The word up to an offset that satisfies a test and weighs most; null where there is none. */
  function heaviest(end: number, weightOf: (word: string) => number, mayBe: (i: number, word: string) => boolean): Name | null {
    let best: Name | null = null
    for (let i = 0; i < count && start[i]! < end; i++) {
      const word = withoutGenitive(i)
      const weight = isName(i) ? weightOf(word) : 0
      if (weight > (best?.weight ?? 0) && mayBe(i, word)) best = { name: nominative(i), stem: word, weight }
    }
    return best
  }

  /** The word of the headline that comes back most; else the one that the text introduces as a company. */
  function guessed(): Name | null {
    const timesOf = (word: string): number => counts.get(word) ?? 0
    const mayBeName = (i: number, word: string): boolean =>
      !small.has(word) && word.length > 1 && !isGeneric(i) && (ofBodies.get(word) ?? 0) * 3 < timesOf(word) && !isSurname(word)
    const repeated = heaviest(
      title?.end ?? 0,
      (word) => (inTitle.has(word) && timesOf(word) >= MIN_REPEATED ? timesOf(word) : 0),
      (i, word) => mayBeName(i, word) && !isCommon(i) && (places.get(word) ?? 0) * 3 < timesOf(word),
    )
    if (repeated) return repeated
    const inHeadline = ofHeadline(mayBeName)
    if (inHeadline) return inHeadline
    const introduced = introductions()
    const name = heaviest(
      Number.POSITIVE_INFINITY,
      (word) =>
        introduced.has(word) && timesOf(word) > 1 ? timesOf(word) + INTRODUCED * introduced.get(word)! + (inTitle.has(word) ? 1 : 0) : 0,
      // “Der Versicherer Autonia”: where two introduce it, a word that is none of a name elsewhere is one.
      (i, word) => mayBeName(i, word) && (introduced.get(word)! > 1 || !isCommon(i)) && !places.has(word) && !isRegion(i),
    )
    return name && { ...name, introduced: true }
  }

  /**
   * “Tessaro Pumps keeps growing”, “Rhenalis Turbinen legt zu”, above a text that names the first word again: what has capitals in a
   * headline that otherwise has none; where nouns have them, two in a row or one in front of a colon, never behind an article.
   */
  function ofHeadline(mayBeName: (i: number, word: string) => boolean): Name | null {
    const end = title ? start.findIndex((at, i) => i >= count || at >= title.end) : 0
    const isSmall = (i: number): boolean =>
      kind[i] === TokenKind.Word &&
      !isName(i) &&
      ![lists.prepositions, lists.definite, lists.indefinite, lists.and].some((list) => words.isIn(list, i))
    const isInCapitals = !capitalNouns && !Array.from({ length: end }, (_, i) => i).some(isSmall)
    for (let i = 0; i < end; i++) {
      const word = withoutGenitive(i)
      if (!isName(i) || isForeword(i) || isInflected(i) || !mayBeName(i, word) || isRegion(i) || places.has(word)) continue
      let to = i + 1
      while (to < end && isName(to) && to - i < MAX_WORDS) to++
      if (isInCapitals && symbol(to) !== ':') continue
      // The second word of a person's name would stand alone below.
      const isPerson = !capitalNouns && to - i === 2 && (heads.get(withoutGenitive(to - 1)) ?? 0) > 0
      // “Oderland Bank verdient mehr” above “Die Oderland Bank hat …”
      const isFirm = capitalNouns && to - i === 2 && isFirmBelow(i, end)
      const comesBack = isFirm || (capitalNouns ? isBare(i, to) : !isPerson && isRepeated(word, end, to - i > 1))
      if (comesBack) {
        const name = text.slice(start[i], tokens.end[(capitalNouns && !isFirm ? i + 1 : to) - 1]).replace(/['’]s$/u, '')
        return { name, stem: stemOf(name, lists), weight: counts.get(word) ?? 1 }
      }
      i = to
    }
    return null
  }

  /** Whether a word of the headline and a word of firms behind it, “Bank”, “Energie”, come back below. */
  function isFirmBelow(of: number, from: number): boolean {
    const word = withoutGenitive(of)
    if (!words.isIn(lists.firmWords, of + 1)) return false
    for (let i = from; i < count; i++) if (isName(i) && withoutGenitive(i) === word && words.isIn(lists.firmWords, i + 1)) return true
    return false
  }

  /** Whether a word of the headline stands in the text below with a capital that is its own, in front of another one, or as one of several. */
  function isRepeated(word: string, from: number, isOfSeveral: boolean): boolean {
    const isOwn = (i: number): boolean =>
      isOfSeveral || !opensSentence(i) || isName(i + 1) || words.isIn(lists.deeds, i + 1) || words.isIn(lists.expected, i + 1)
    for (let i = from; i < count; i++) if (isName(i) && withoutGenitive(i) === word && isOwn(i)) return true
    return false
  }

  /** Whether a word of the headline that stands in front of another noun or a colon comes back below, and no article ever stands in front of it. */
  function isBare(of: number, to: number): boolean {
    const word = withoutGenitive(of)
    if (to - of < 2 && symbol(of + 1) !== ':') return false
    let times = 0
    for (let i = 1; i < count; i++) {
      if (!isName(i) || withoutGenitive(i) !== word || i === of) continue
      if (words.isIn(lists.determiners, i - 1)) return false
      if (!opensSentence(i) || !INFLECTED.test(word)) times++
    }
    return times > 0
  }

  function isRegion(i: number): boolean {
    return lists.regions.some(([, region]) => words.isIn(region, i))
  }
}

/** “Lindauer Quell”, and “Lindauer-Quell” only in front of “-Aktie”. */
export const isWithoutHyphens = (name: string, other: string): boolean => name !== other && name === other.replaceAll('-', ' ')

export const add1 = (times: Map<string, number>, word: string): void => void times.set(word, (times.get(word) ?? 0) + 1)

/** A word is a common one where it stands without a capital so many times as often as with one; own choice. */
const COMMON = 2

/** A headline's word is a name where it comes back at least so often; own choice. */
const MIN_REPEATED = 3
/** Endings of adjectives: “Neue Aktien” have a capital at the head of a sentence as well. */
const INFLECTED = /e[mnrs]?$/u
/** Words from “a” to the noun that explains a name at most: “a family-owned supplier”. */
const EXPLAINED = 4
/** A name has so many letters at least; own choice. */
const MIN_LETTERS = 4
/** What an introduction counts beside the times that a word stands there; own choice. */
const INTRODUCED = 2

/** “(NASDAQ: XYZ)”, “(XYZ)”, “(SIX: XYZ / …”. */
const TICKER = /^\(([\p{L} -]+: ?)?([A-Z0-9]{2,5}(?:\.[A-Z]{1,2})?)[)\s/]/u

type Shares = Pick<Name, 'ticker' | 'traded' | 'listings' | 'isins'>

/** A bracket with tickers is at most so long; own choice. */
const BRACKET = 80

/** What stands in a bracket, up to its end or another one. */
const bracketAt = (text: string, at: number): string => /^\(([^()]*)/.exec(text.slice(at, at + BRACKET))?.[1] ?? ''

/** The exchanges in front of tickers, as far as they are known: “TSX: ABC; NYSE: ABC”. */
function listingsIn(bracket: string): Listing[] {
  const named = Array.from(bracket.matchAll(/(\p{L}[\p{L} -]*): ?[A-Z0-9]/gu), ([, name = '']) => exchangeNamed(name))
  return named.flatMap((exchange) => (exchange ? [{ exchange, currency: EXCHANGES[exchange]!.currency }] : []))
}

/** Adds what a text tells of a company's shares. */
export function addShares(name: Name, { ticker, traded, listings = [], isins = [] }: Shares): void {
  if (traded) name.traded = true
  if (ticker) name.ticker ??= ticker
  const known = name.listings ?? []
  const added = listings.filter(({ exchange }) => known.every((listing) => listing.exchange !== exchange))
  if (added.length > 0) name.listings = [...known, ...added]
  if (isins.length > 0) name.isins = [...new Set([...(name.isins ?? []), ...isins])].sort()
}

/** What the short and the long form of a name share: its first word, or two where the first is a common one. */
export function stemOf(name: string, { genericNames }: StatementWords): string {
  const parts = bare(name.toLowerCase()).split(/[\s-]+/)
  return parts.length > 1 && genericNames.has(parts[0]!) ? parts.slice(0, 2).join(' ') : bare(parts[0]!)
}
