import * as v from 'valibot'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { InputError } from '../errors'
import type { Example, Place, Rule } from '../model'
import { issueError, type KeyPath, offsetOf } from './issues'
import { fileSchema, ruleSchemas, VERBS, type Verb } from './schema'
import { didYouMean, nearest } from './suggest'

/** One rule file, read and checked. */
export interface RuleFile {
  path: string
  /** Language code; null for rules that hold in any language. */
  language: string | null
  words: ReadonlyMap<string, readonly string[]>
  rules: Rule[]
  /** Where the value at a path of keys stands. */
  place: (keys: KeyPath) => Place
}

/**
 * Reads one rule file. What is wrong in it goes to `problem`, each with its line and column;
 * the other rules of the file are kept.
 */
export function loadRuleFile(path: string, yaml: string, problem: (error: InputError) => void): RuleFile {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const place = (keys: KeyPath): Place => placeAt(offsetOf(document, keys))
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { path, line, column: col }
  }
  const nothing: RuleFile = { path, language: null, words: new Map(), rules: [], place }
  const [broken] = document.errors
  if (broken) {
    const remedy = broken.code === 'TAB_AS_INDENT' ? 'indent with spaces' : 'check the YAML here'
    problem(new InputError(broken.message.replace(/\s+/g, ' '), placeAt(broken.pos[0]), remedy))
    return nothing
  }
  const parsed = v.safeParse(fileSchema, toPlain(document, path, problem))
  if (!parsed.success) {
    for (const issue of parsed.issues) problem(issueError(issue, [], Object.keys(fileSchema.entries), place))
    return nothing
  }
  const words = new Map(Object.entries(parsed.output.words))
  const language = parsed.output.language ?? null
  const rules: Rule[] = []
  for (const [id, body] of Object.entries(parsed.output.rules)) {
    const rule = readRule(id, body, language, place, problem)
    if (rule) rules.push(rule)
  }
  return { path, language, words, rules, place }
}

function toPlain(document: Document, path: string, problem: (error: InputError) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    problem(
      new InputError(
        error instanceof Error ? error.message : String(error),
        { path, line: 1, column: 1 },
        'write the words out instead of aliases',
      ),
    )
    return { rules: {} }
  }
}

function readRule(
  id: string,
  body: unknown,
  language: string | null,
  place: (keys: KeyPath) => Place,
  problem: (error: InputError) => void,
): Rule | undefined {
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : []
  const verbs = VERBS.filter((verb) => keys.includes(verb))
  const [verb] = verbs
  if (verb === undefined || verbs.length > 1) {
    const remedy = verb ? 'split it into two rules' : verbRemedy(keys)
    problem(new InputError(`rule “${id}” has ${verb ? `${verbs.length} verbs` : 'no verb'}`, place(['rules', id]), remedy))
    return undefined
  }
  const parsed = v.safeParse(ruleSchemas[verb], body)
  if (parsed.success) return makeRule(id, parsed.output, language, place(['rules', id]))
  for (const issue of parsed.issues) problem(issueError(issue, ['rules', id], Object.keys(ruleSchemas[verb].entries), place))
  return undefined
}

const verbRemedy = (keys: readonly string[]): string => {
  const close = keys.find((key) => nearest(key, VERBS))
  return close ? didYouMean(close, VERBS) : `a rule has one of ${VERBS.join(', ')}`
}

function makeRule(id: string, body: v.InferOutput<(typeof ruleSchemas)[Verb]>, language: string | null, place: Place): Rule {
  const { hit, miss, ...rest } = body
  const base = { id, language, place, hit: hit.map(toExample), miss: miss.map(toExample) }
  if ('find' in rest) {
    const { find: phrases, ...others } = rest
    return { ...base, ...others, verb: 'find', phrases }
  }
  if ('require' in rest) {
    const { require: phrases, ...others } = rest
    return { ...base, ...others, verb: 'require', phrases }
  }
  if ('claim' in rest) {
    const { claim: measure, ...others } = rest
    return { ...base, ...others, verb: 'claim', measure }
  }
  const { compare: measure, ...others } = rest
  return { ...base, ...others, verb: 'compare', measure }
}

const toExample = (item: string | string[]): Example => (typeof item === 'string' ? [item] : item)
