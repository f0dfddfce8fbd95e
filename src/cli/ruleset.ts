import path from 'node:path'
import { rulesInForce } from '../config/apply'
import type { Settings } from '../config/settings'
import type { InputError } from '../errors'
import { LANGUAGES } from '../languages'
import type { Rule } from '../model'
import type { BuiltRules } from '../rules/build'
import type { RuleSet } from '../rules/compile'
import { BUILT_IN_PACK, type RuleBytes } from '../rules/file'
import { changeRules } from '../rules/select'
import { decodeRules, findRuleFiles, pathFromHere, type RulePlace } from '../rules/sources'
import { recallShipped } from '../rules/store'
import { fromPieces, rulesKey, sourcesOf, type StoredRules, toPieces } from '../rules/stored'
import { BUILD, cached } from './cache'
import { BUILT_IN, BUILT_IN_LABEL, PREBUILT } from './folders'
import { type ConfigOptions, readSettings } from './settings'

export type RuleOptions = ConfigOptions

type Report = (error: InputError) => void

const CODES = LANGUAGES.map(({ code }) => code)

/** The rules in force; what is wrong with them goes to `problem`. */
export async function readRules(options: RuleOptions, problem: Report): Promise<RuleSet> {
  const settings = await readSettings(options, problem)
  return rulesInForce(await allRules(settings, problem), settings, problem)
}

/** The rules of all files, also those that the settings leave out; from a cache where they have not changed. */
export async function allRules(settings: Settings, problem: Report): Promise<RuleSet> {
  const found = findRuleFiles(placesOf(settings), problem)
  const builtIn = found.filter(isBuiltIn)
  const prebuilt = (): StoredRules | undefined => {
    const pieces = builtIn.length > 0 ? recallShipped(PREBUILT, BUILD, sourcesOf(builtIn)) : undefined
    return pieces && fromPieces(pieces)
  }
  const stored = found.length === builtIn.length ? prebuilt() : undefined
  if (stored) return stored.ruleSet
  return cached('rules', {
    key: () => rulesKey(`${BUILD} ${process.version}`, found),
    read: (pieces) => fromPieces(pieces).ruleSet,
    make: async () => {
      let sound = true
      const { files, ruleSet } = await verified(prebuilt(), found, (error) => {
        sound = false
        problem(error)
      })
      return { value: ruleSet, pieces: sound ? () => toPieces(files, ruleSet) : null }
    },
  })
}

const isBuiltIn = ({ pack }: { pack: string }): boolean => pack === BUILT_IN_PACK

/** Rules read afresh, with the places of everything in them; no example is tried. */
export async function freshRules(settings: Settings, problem: Report): Promise<BuiltRules> {
  const { buildRules } = await import('../rules/build')
  return buildRules(undefined, decodeRules(findRuleFiles(placesOf(settings), problem), problem), CODES, problem)
}

/** A rule that was not shipped with the program and does not do what its examples say is refused, like one without examples. */
async function verified(prebuilt: StoredRules | undefined, found: readonly RuleBytes[], problem: Report): Promise<StoredRules> {
  const { buildRules } = await import('../rules/build')
  const unread = prebuilt ? found.filter((file) => !isBuiltIn(file)) : found
  const { ruleSet, files, placeOf } = await buildRules(prebuilt, decodeRules(unread, problem), CODES, problem)
  const own = new Set(files.filter((file) => !isBuiltIn(file)).flatMap(({ rules }) => rules))
  if (own.size === 0) return { files, ruleSet }
  const { testExamples } = await import('../examples')
  const inForce = ruleSet.rules.filter((rule) => own.has(rule))
  const { failures } = testExamples(ruleSet, inForce, placeOf)
  const refused = new Set<Rule>(failures.map(({ rule }) => rule))
  for (const { error } of failures) problem(error)
  return { files, ruleSet: refused.size === 0 ? ruleSet : changeRules(ruleSet, (rule) => (refused.has(rule) ? null : rule)) }
}

const placesOf = ({ rulesFrom }: Settings): RulePlace[] =>
  rulesFrom.map(({ value }) => (value.pack === BUILT_IN_PACK ? { ...value, label: BUILT_IN_LABEL } : value))

/** Where a rule is defined: `path:line`. */
export const definedAt = ({ place }: Rule): string => `${ruleFilePath(place.path)}:${place.line}`

/** The path of a rule file, as one that can be opened. */
export const ruleFilePath = (given = ''): string =>
  given.startsWith(`${BUILT_IN_LABEL}/`) ? pathFromHere(path.join(BUILT_IN, given.slice(BUILT_IN_LABEL.length))) : given

/** What a rule came with: the program, an npm package, or the file or folder that was named. */
export const originOf = ({ place }: Rule, { rulesFrom }: Settings): string => {
  if (place.path?.startsWith(`${BUILT_IN_LABEL}/`)) return BUILT_IN_PACK
  return rulesFrom.find(({ value }) => place.path === value.path || place.path?.startsWith(value.path + path.sep))?.value.pack ?? ''
}
