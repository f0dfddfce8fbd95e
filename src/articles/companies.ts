import { groupBy } from '../group'
import { LANGUAGES } from '../languages'
import { statementsOf } from '../languages/statements'
import type { Company, Name, NameForm } from '../model'
import { bare } from '../text/genitive'
import { formOf, formsOf, keyOf } from './forms'
import { statementWords } from './words'

/** The key of names that may begin small: the words of a text that are counted have capitals. */
export const SMALL = ''

/** Names by the first words of their forms, and by their codes. */
export function indexed(names: readonly Known[]): ReadonlyMap<string, readonly Name[]> {
  const keys = names.flatMap(({ codes = [], ...name }) => {
    const firsts = formsOf(name).map(({ words, as }) => (as === 'small' ? SMALL : bare(words[0]!)))
    return [...new Set([...firsts, ...codes])].map((key) => ({ key, name }))
  })
  return new Map([...groupBy(keys, ({ key }) => key)].map(([key, found]) => [key, found.map(({ name }) => name)]))
}

/** A name, and what else stands for it: ISIN, WKN, a ticker at an exchange. */
type Known = Name & { codes?: readonly string[] }

/**
 * Names that texts give one ISIN, and no other, are one: “VW (ISIN: …)”, “Volkswagen (ISIN: …)”; and so is one that is written like
 * the ticker of another. The name that most texts show leads.
 */
function mergedByCode(names: readonly Name[]): Name[] {
  const byIsin = groupBy(
    names.filter(({ isins = [] }) => isins.length === 1),
    ({ isins }) => isins![0]!,
  )
  const byTicker = groupBy(
    names.filter(({ ticker }) => ticker !== undefined),
    ({ ticker }) => ticker!.toLowerCase(),
  )
  const leaders = new Map<Name, Name>()
  for (const group of byIsin.values()) {
    const [leader, ...others] = [...group].sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    for (const other of others) leaders.set(other, leader!)
  }
  for (const name of names) {
    const [listed, another] = byTicker.get(name.stem) ?? []
    const isTicker = name.name === name.name.toUpperCase() && name.stem.length >= SHORTEST_TICKER
    if (isTicker && listed && !another && listed !== name && !leaders.has(name) && !leaders.has(listed)) leaders.set(name, listed)
  }
  if (leaders.size === 0) return [...names]
  const followers = groupBy(leaders.keys(), (name) => leaders.get(name)!)
  return names
    .filter((name) => !leaders.has(name))
    .map((name) => (followers.get(name) ?? []).reduce<Name>((leader, other) => absorbed(leader, other), name))
}

/** A name, with what another name of the same company adds to it. */
const absorbed = (name: Name, other: Name): Name => ({
  ...name,
  weight: name.weight + other.weight - 1,
  forms: distinct([...formsOf(name), ...formsOf(other)]),
})

const distinct = (forms: readonly NameForm[]): NameForm[] => [...new Map(forms.map((form) => [keyOf(form), form])).values()]

/** Shorter ones are words: “ON”, “IT”. */
const SHORTEST_TICKER = 3

/** The names that texts show, with those of companies in their place. */
export function withCompanies(learned: readonly Name[], companies: readonly Company[]): Known[] {
  if (companies.length === 0) return mergedByCode(learned)
  const told = companies.flatMap(namesOfCompany)
  const byKey = groupBy(
    told.flatMap((name) => formsOf(name).map((form) => ({ key: keyOf(form), name }))),
    ({ key }) => key,
  )
  const byCode = groupBy(
    told.flatMap((name) => (name.codes ?? []).map((code) => ({ code, name }))),
    ({ code }) => code,
  )
  const byFirst = groupBy(
    told.flatMap((name) => formsOf(name).map((form) => ({ first: bare(form.words[0]!), name, key: keyOf(form) }))),
    ({ first }) => first,
  )
  const added = new Map<Known, Name[]>()
  const others: Name[] = []
  for (const name of learned) {
    const company = companyOf(name)
    if (company) added.set(company, [...(added.get(company) ?? []), name])
    else others.push(name)
  }
  const whole = told.map((name) =>
    (added.get(name) ?? []).reduce<Known>((company, other) => taken(company, other, byKey.has(other.stem)), name),
  )
  return [...whole, ...mergedByCode(others)]

  /** The company that a learned name is one of: by the name, by its ISIN or listing, or as the one whose name begins so. */
  function companyOf(name: Name): Known | undefined {
    const written = keyOf(formOf(name.name))
    const codes = [...(name.isins ?? []), ...(name.listings ?? []).map(({ exchange }) => listedAs(exchange, name.ticker ?? ''))]
    const sure = byKey.get(written) ?? byKey.get(name.stem) ?? codes.map((code) => byCode.get(code)).find(Boolean)
    if (sure) return sure[0]!.name
    const alike = (byFirst.get(bare(name.stem.split(' ')[0]!)) ?? []).filter(
      ({ key }) => key.startsWith(written) || written.startsWith(key),
    )
    const [only, ...more] = new Set(alike.map(({ name }) => name))
    return more.length === 0 ? only : undefined
  }
}

/** “NASDAQ: XYZ”: a ticker stands for a company at its exchange alone. */
const listedAs = (exchange: string, ticker: string): string => `${exchange}: ${ticker}`

/** What the texts know of a company, beside what companies.yaml says; its short name there, where that `isTaken` by none. */
const taken = (company: Known, { stem, ticker, listings, weight }: Name, isTaken: boolean): Known => ({
  ...company,
  weight: company.weight + weight - 1,
  forms: isTaken ? formsOf(company) : distinct([...formsOf(company), { words: stem.split(' ') }]),
  ...((company.ticker ?? ticker) && { ticker: company.ticker ?? ticker! }),
  ...(!company.listings && listings && { listings }),
})

/** A company and its parts as names. */
function namesOfCompany({ name, names, tickers, isins, wkns, fiscalStart, listings, adrRatio, parts }: Company): Known[] {
  const spelled = [name, ...names].map(withoutLegalForm).map(formOf)
  const bareTickers = tickers.filter((ticker) => /^[A-Z]+$/.test(ticker) && ticker.length >= SHORTEST_TICKER).map(formOf)
  const stem = keyOf(spelled[0]!)
  const company: Known = {
    name: withoutLegalForm(name),
    stem,
    weight: 1,
    forms: distinct([...spelled, ...bareTickers]),
    codes: [...isins, ...wkns, ...listings.flatMap(({ exchange }) => tickers.map((ticker) => listedAs(exchange, ticker)))],
    ...(tickers[0] && { ticker: tickers[0] }),
    ...(isins.length > 0 && { isins }),
    ...(fiscalStart !== null && { fiscalStart }),
    ...(listings.length > 0 && { listings }),
    ...(adrRatio !== null && { adrRatio }),
  }
  return [
    company,
    ...parts.map((part): Known => {
      const form = formOf(part)
      return { name: part, stem: keyOf(form), weight: 1, forms: [form], owner: stem, ...(fiscalStart !== null && { fiscalStart }) }
    }),
  ]
}

/** Part of many names, by which they are known: “Man Group” is not “Man”. */
const NAME_PARTS: ReadonlySet<string> = new Set(['group', 'holding', 'holdings', 'company'])

/** “Alibaba Group Holding Ltd.” without “Ltd.”. */
function withoutLegalForm(name: string): string {
  const legalForms = LANGUAGES.map(({ code }) => statementWords(statementsOf(code)).legalForms)
  const words = name.trim().split(/\s+/)
  const isLegal = (word: string): boolean => !NAME_PARTS.has(word) && (legalForms.some((list) => list.has(word)) || /^[&+]$/.test(word))
  while (words.length > 1 && isLegal(words.at(-1)!.toLowerCase().replace(/[.,]/g, ''))) words.pop()
  return words.join(' ').replace(/,$/, '')
}
