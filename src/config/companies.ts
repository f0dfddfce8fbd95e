import * as v from 'valibot'
import { isIsin } from '../articles/codes'
import { formOf, keyOf } from '../articles/forms'
import { InputError } from '../errors'
import { EXCHANGE_NAMES, EXCHANGES, exchangeNamed } from '../mentions/exchanges'
import type { Company, Listing } from '../model'
import { issueErrors } from '../rules/issues'
import { didYouMean } from '../rules/suggest'
import { readYaml, type YamlFile } from '../rules/yaml'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
/** YAML reads 716460 and 9988 as numbers. */
const code = v.union([text, v.pipe(v.number(), v.integer())], 'must be a text')
const oneOrMore = <T extends v.GenericSchema>(item: T) => v.union([item, v.array(item)])

const listing = v.strictObject({
  venue: text,
  currency: v.optional(v.pipe(text, v.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code, such as EUR'))),
  ticker: v.optional(code),
})

const company = v.strictObject({
  names: v.optional(oneOrMore(text)),
  tickers: v.optional(oneOrMore(code)),
  isin: v.optional(oneOrMore(v.pipe(text, v.check(isIsin, 'must be an ISIN: twelve signs with the right check digit at the end')))),
  wkn: v.optional(oneOrMore(code)),
  'fiscal-year-end': v.optional(v.pipe(text, v.regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/, 'must be month and day, such as 09-30'))),
  listings: v.optional(v.array(listing)),
  'adr-ratio': v.optional(v.pipe(v.number(), v.gtValue(0, 'must be above 0'))),
  parts: v.optional(oneOrMore(text)),
})

/** A companies.yaml. */
export const companiesSchema = v.strictObject({ companies: v.record(v.string(), company) })

type CompanyContent = v.InferOutput<typeof company>

/** Reads a companies.yaml. A company with a mistake in it is left out; what is wrong goes to `problem`, with line and column. */
export function readCompanies(path: string, yaml: string, problem: (error: InputError) => void): Company[] {
  const file = readYaml(path, yaml, problem)
  if (!file) return []
  const content = withEmptyMaps(file.content ?? {})
  const told = isMap(content) ? content.companies : undefined
  if (Array.isArray(told)) {
    problem(
      new InputError('companies must be a map of names, not a list', file.place(['companies']), 'write each name as a key: “Tessaro:”'),
    )
    return []
  }
  const parsed = v.safeParse(companiesSchema, content)
  const subject = { prefix: [], label: '', place: file.place }
  if (!parsed.success) for (const error of issueErrors(parsed.issues, companiesSchema, subject)) problem(error)
  const companies = Object.entries(isMap(told) ? told : {}).flatMap(([name, given]) => {
    const sound = v.safeParse(company, given)
    return sound.success ? (companyOf(name, sound.output, file, problem) ?? []) : []
  })
  return withoutDoubles(companies, file, problem)
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** “Tessaro:” with nothing behind it is a company of which no more is told. */
function withEmptyMaps(content: unknown): unknown {
  if (!isMap(content) || Array.isArray(content.companies)) return content
  const told = Object.entries(isMap(content.companies) ? content.companies : {}).map(([name, given]) => [name, given ?? {}])
  return content.companies == null || isMap(content.companies) ? { ...content, companies: Object.fromEntries(told) } : content
}

function companyOf(name: string, told: CompanyContent, { place }: YamlFile, problem: (error: InputError) => void): Company | null {
  const listings: Listing[] = []
  for (const [index, { venue, currency }] of (told.listings ?? []).entries()) {
    const exchange = exchangeNamed(venue)
    if (!exchange) {
      problem(
        new InputError(
          `${name}: no exchange is known as “${venue}”`,
          place(['companies', name, 'listings', index, 'venue']),
          didYouMean(venue.toLowerCase(), EXCHANGE_NAMES),
        ),
      )
      return null
    }
    listings.push({ exchange, currency: currency ?? EXCHANGES[exchange]!.currency })
  }
  const listed = (told.listings ?? []).flatMap(({ ticker }) => ticker ?? [])
  return {
    name,
    names: list(told.names),
    tickers: [...new Set([...list(told.tickers), ...listed].map(String))],
    isins: list(told.isin),
    wkns: list(told.wkn).map((wkn) => String(wkn).padStart(WKN, '0')),
    fiscalStart: fiscalStartOf(told['fiscal-year-end']),
    listings,
    adrRatio: told['adr-ratio'] ?? null,
    parts: list(told.parts),
  }
}

/** Signs of a WKN. */
const WKN = 6

const list = <T>(value: T | T[] | undefined): T[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

/** The month behind the end; a year that ends in the first half of a month begins in it. */
function fiscalStartOf(end: string | undefined): number | null {
  if (end === undefined) return null
  const [month = 1, day = 1] = end.split('-').map(Number)
  return day < MIDDLE ? month : (month % 12) + 1
}
const MIDDLE = 15

/** A name, ISIN or WKN stands for one company; the second company that claims it is left out. */
function withoutDoubles(companies: readonly Company[], { place }: YamlFile, problem: (error: InputError) => void): Company[] {
  const owners = new Map<string, string>()
  return companies.filter(({ name, names, isins, wkns, parts }) => {
    const keys = [...[name, ...names, ...parts].map((each) => keyOf(formOf(each))), ...isins, ...wkns]
    const taken = keys.find((key) => owners.has(key))
    if (taken !== undefined) {
      const what = [name, ...names, ...parts].find((each) => keyOf(formOf(each)) === taken) ?? taken
      problem(
        new InputError(`${name}: “${what}” stands for ${owners.get(taken)}, too`, place(['companies', name]), 'leave it to one of them'),
      )
      return false
    }
    for (const key of keys) owners.set(key, name)
    return true
  })
}
