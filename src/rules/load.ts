import * as v from 'valibot'
import { InputError } from '../errors'
import type { Example, Place, Rule } from '../model'
import type { RuleFile, RuleSource } from './file'
import { issueErrors, type Subject } from './issues'
import { fileSchema, ruleSchemas } from './schema'
import { didYouMean, nearest } from './suggest'
import { type Verb, verbOf, VERBS } from './verbs'
import { readYaml } from './yaml'

type Report = (error: InputError) => void

/** What a rule may be called: it is written in comments and on command lines. */
export const RULE_ID = /^[\p{L}\d][\p{L}\d_-]*$/u

/**
 * Reads one rule file. What is wrong in it goes to `problem`, each with its line and column;
 * the other rules of the file are kept.
 */
export function loadRuleFile({ path, pack, yaml }: RuleSource, problem: Report): RuleFile {
  const file = readYaml(path, yaml, problem)
  const place = file?.place ?? (() => ({ path }))
  const nothing: RuleFile = { path, pack, language: null, words: new Map(), rules: [], place }
  if (!file) return nothing
  const parsed = v.safeParse(fileSchema, file.content)
  if (!parsed.success) {
    for (const error of issueErrors(parsed.issues, fileSchema, { prefix: [], label: '', place })) problem(error)
    return nothing
  }
  const words = new Map(Object.entries(parsed.output.words))
  const language = parsed.output.language ?? null
  const rules = Object.entries(parsed.output.rules).flatMap(([id, body]) => readRule(id, body, language, place, problem) ?? [])
  return { path, pack, language, words, rules, place }
}

function readRule(id: string, body: unknown, language: string | null, place: RuleFile['place'], problem: Report): Rule | undefined {
  const subject: Subject = { prefix: ['rules', id], label: `rule “${id}”: `, place }
  const here = place(subject.prefix)
  if (!RULE_ID.test(id)) {
    problem(new InputError(`“${id}” cannot be a rule id`, here, 'use letters, digits, - and _'))
    return undefined
  }
  const verb = readVerb(body, (message, remedy, key) =>
    problem(new InputError(`${subject.label}${message}`, key ? place([...subject.prefix, key]) : here, remedy)),
  )
  if (!verb) return undefined
  const parsed = v.safeParse(ruleSchemas[verb], body)
  if (parsed.success) return makeRule(id, parsed.output, language, here)
  for (const error of issueErrors(parsed.issues, ruleSchemas[verb], subject)) problem(error)
  return undefined
}

function readVerb(body: unknown, problem: (message: string, remedy: string, key?: string) => void): Verb | undefined {
  const keys = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  const verbs = new Set(keys.flatMap((key) => verbOf(key) ?? []))
  const [verb] = verbs
  if (verbs.size > 1) problem(`has ${verbs.size} verbs: ${[...verbs].join(', ')}`, 'make a rule of each')
  else if (verb) return verb
  else {
    const close = keys.find((key) => nearest(key, VERBS))
    if (close) problem(`unknown verb “${close}”`, didYouMean(close, VERBS), close)
    else problem('has no verb', `a rule has one of ${VERBS.join(', ')}`)
  }
  return undefined
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
  if ('check' in rest) return { ...base, ...rest, verb: 'check' }
  const { compare: measure, ...others } = rest
  return { ...base, ...others, verb: 'compare', measure }
}

const toExample = (item: string | string[]): Example => (typeof item === 'string' ? [item] : item)
