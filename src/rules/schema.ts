import * as v from 'valibot'
import { CATEGORIES, COMPARATORS, FORMS, JURISDICTIONS, KEYS, SEVERITIES, VALUE_KINDS, ZONES } from '../model'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const list = <S extends v.GenericSchema>(item: S) => v.array(item)
const phrases = v.pipe(list(text), v.minLength(1, 'needs at least one phrase'))
const example = v.union([text, v.pipe(list(text), v.minLength(1))], 'must be a text, or a list of texts that are read together')
const examples = v.pipe(list(example), v.minLength(1, 'needs at least one example'))

const everyRule = {
  source: text,
  hit: examples,
  miss: examples,
}

const everyFinding = {
  ...everyRule,
  category: v.picklist(CATEGORIES),
  severity: v.picklist(SEVERITIES),
  say: v.record(v.string(), text),
  jurisdiction: v.optional(list(v.picklist(JURISDICTIONS)), []),
}

export const findSchema = v.strictObject({
  find: phrases,
  not: v.optional(list(text), []),
  unless: v.optional(list(text), []),
  in: v.optional(list(v.picklist(ZONES)), []),
  as: v.optional(list(v.picklist(FORMS)), []),
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  ...everyFinding,
})

export const requireSchema = v.strictObject({
  require: phrases,
  metadata: v.optional(list(text), []),
  as: v.optional(list(v.picklist(FORMS)), []),
  when: v.optional(list(text), []),
  with: v.optional(list(text), []),
  ...everyFinding,
})

export const claimSchema = v.strictObject({
  claim: text,
  near: v.optional(list(text), []),
  unit: v.optional(list(text), []),
  not: v.optional(list(text), []),
  ...everyRule,
})

export const compareSchema = v.strictObject({
  compare: text,
  value: v.picklist(VALUE_KINDS),
  key: v.optional(list(v.picklist(KEYS)), ['subject']),
  conflict: v.picklist(COMPARATORS),
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  ...everyFinding,
})

export const VERBS = ['find', 'require', 'claim', 'compare'] as const
export type Verb = (typeof VERBS)[number]

export const ruleSchemas = { find: findSchema, require: requireSchema, claim: claimSchema, compare: compareSchema }

export const fileSchema = v.strictObject({
  language: v.optional(text),
  words: v.optional(v.record(v.string(), phrases), {}),
  rules: v.record(v.string(), v.unknown(), 'must be a map of rule ids to rules'),
})
