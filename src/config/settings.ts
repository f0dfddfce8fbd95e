import path from 'node:path'
import { InputError } from '../errors'
import type { Jurisdiction, Severity } from '../model'
import { REPORT_LANGUAGES, type ReportLanguage } from '../reports/words'
import { BUILT_IN_PACK } from '../rules/file'
import { resolvePack } from '../rules/packs'
import { pathFromHere, type RulePlace } from '../rules/sources'
import { type ConfigFile, companiesBeside } from './file'
import { placeOfOrigin } from './origin'
import type { ConfigContent, Level } from './schema'

/** A value in force, and who says so: `default`, `hypecheck.yaml:4`, `--lang`, `LANG`. */
export interface Setting<T> {
  value: T
  from: string
}

/** Rule ids or categories, and what becomes of them. */
export type Levels = ReadonlyMap<string, Setting<Level>>

export interface Override {
  files: readonly string[]
  levels: Levels
}

export interface IgnoredFinding {
  fingerprint: string
  reason: string
  /** The article that it is about; absolute. */
  path?: string | undefined
  from: string
}

export type FailOn = Severity | 'never'

/** Everything that can be configured, as it is in force. */
export interface Settings {
  /** Folder that patterns and paths of the configuration start from. */
  folder: string
  defaultRules: Setting<boolean>
  rulesFrom: readonly Setting<RulePlace>[]
  /** File with what is known of companies; null for none. */
  companies: Setting<string | null>
  levels: Levels
  overrides: readonly Override[]
  failOn: Setting<FailOn>
  jurisdiction: Setting<readonly Jurisdiction[]>
  lang: Setting<ReportLanguage>
  ignore: Setting<readonly string[]>
  suppress: readonly IgnoredFinding[]
}

/** What the command line says; undefined where it says nothing. */
export interface GivenOptions {
  rules?: readonly string[] | undefined
  defaultRules?: boolean | undefined
  companies?: string | undefined
  failOn?: FailOn | undefined
  jurisdiction?: readonly Jurisdiction[] | undefined
  lang?: ReportLanguage | undefined
}

/** What lies around the program. */
export interface Surroundings {
  /** Folder of the rules that come with it. */
  builtIn: string
  /** The variable that names the locale, and its value. */
  locale?: { name: string; value: string } | undefined
}

/** Option before configuration before default. What cannot be used goes to `problem`. */
export function settle(
  given: GivenOptions,
  config: ConfigFile | null,
  { builtIn, locale }: Surroundings,
  problem: (error: InputError) => void,
): Settings {
  const content: ConfigContent = config?.content ?? {}
  const folder = config ? path.dirname(config.path) : ''
  const line = (...keys: (string | number)[]): string => `${pathFromHere(config?.path ?? '')}:${config?.lines[keys.join(' ')] ?? 1}`
  const pick = <T>(
    option: T | undefined,
    flag: string,
    key: keyof ConfigContent,
    configured: T | undefined,
    fallback: Setting<T>,
  ): Setting<T> => {
    if (option !== undefined) return { value: option, from: flag }
    return configured === undefined ? fallback : { value: configured, from: line(key) }
  }
  const byDefault = <T>(value: T): Setting<T> => ({ value, from: 'default' })
  const levels = (rules: Readonly<Record<string, Level>>, ...keys: (string | number)[]): Levels =>
    new Map(Object.entries(rules).map(([id, value]) => [id, { value, from: line(...keys, id) }]))

  const jurisdiction = typeof content.jurisdiction === 'string' ? [content.jurisdiction] : content.jurisdiction
  const defaultRules = pick(
    given.defaultRules === false ? false : undefined,
    '--no-default-rules',
    'default-rules',
    content['default-rules'],
    byDefault(true),
  )
  const configured = (content['rules-from'] ?? []).flatMap((entry, index) => packsOf(entry, folder, line('rules-from', index), problem))
  const named = (given.rules ?? []).map((entry) => ({ value: { path: entry, pack: entry }, from: '--rules' }))
  const ours = { value: { path: builtIn, pack: BUILT_IN_PACK }, from: defaultRules.from }
  return {
    folder,
    defaultRules,
    rulesFrom: [...(defaultRules.value ? [ours] : []), ...configured, ...named],
    companies: pick<string | null>(
      given.companies,
      '--companies',
      'companies',
      content.companies && path.resolve(folder, content.companies),
      byDefault(config && companiesBeside(config.path)),
    ),
    levels: levels(content.rules ?? {}, 'rules'),
    overrides: (content.overrides ?? []).map(({ files, rules }, index) => ({ files, levels: levels(rules, 'overrides', index, 'rules') })),
    failOn: pick(given.failOn, '--fail-on', 'fail-on', content['fail-on'], byDefault<FailOn>('error')),
    jurisdiction: pick(given.jurisdiction, '--jurisdiction', 'jurisdiction', jurisdiction, byDefault<readonly Jurisdiction[]>(['de'])),
    lang: pick(given.lang, '--lang', 'lang', content.lang, languageOfLocale(locale)),
    ignore: pick(undefined, '', 'ignore', content.ignore, byDefault<readonly string[]>([])),
    suppress: (content.suppress ?? []).map((entry, index) => ({
      ...entry,
      path: entry.path === undefined ? undefined : path.resolve(folder, entry.path),
      from: line('suppress', index),
    })),
  }
}

function packsOf(entry: string, folder: string, from: string, problem: (error: InputError) => void): Setting<RulePlace>[] {
  try {
    return resolvePack(entry, folder).map((value) => ({ value, from }))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problem(error.place.path ? error : new InputError(error.problem, placeOfOrigin(from), error.remedy))
    return []
  }
}

/** de_AT.UTF-8 asks for German; what asks for nothing that a report can be written in, for English. */
function languageOfLocale(locale: Surroundings['locale']): Setting<ReportLanguage> {
  const language = REPORT_LANGUAGES.find((code) => locale?.value.toLowerCase().startsWith(code))
  return locale && language ? { value: language, from: locale.name } : { value: 'en', from: 'default' }
}
