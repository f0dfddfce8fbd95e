import * as v from 'valibot'
import { LANGUAGES } from '../languages'
import { CATEGORIES, CHECKS, COMPARATORS, EVERY, FORMS, JURISDICTIONS, KEYS, SEVERITIES, VALUE_KINDS, ZONES } from '../model'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const list = <S extends v.GenericSchema>(item: S) => v.array(item)
const phrases = v.pipe(list(text), v.minLength(1, 'needs at least one phrase'))
const example = v.union(
  [text, v.pipe(list(text), v.minLength(1, 'needs at least one text'))],
  'must be a text, or a list of texts that are read together',
)
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
  say: v.strictObject({ en: text, de: text }),
  jurisdiction: v.optional(list(v.picklist(JURISDICTIONS)), []),
}

const findEntries = v.strictObject({
  find: v.optional(list(text), []),
  regex: v.optional(list(text), []),
  not: v.optional(list(text), []),
  unless: v.optional(list(text), []),
  in: v.optional(list(v.picklist(ZONES)), []),
  as: v.optional(list(v.picklist(FORMS)), []),
  count: v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')), 1),
  ...everyFinding,
})
export const findSchema = v.pipe(
  findEntries,
  v.forward(
    v.check(({ find, regex }) => find.length + regex.length > 0, 'needs at least one phrase'),
    ['find'],
  ),
)

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
  noun: v.optional(list(text), []),
  not: v.optional(list(text), []),
  is: v.optional(v.nullable(v.union([v.number(), v.string(), v.strictObject({ min: v.number(), max: v.number() })])), null),
  value: v.optional(v.nullable(v.picklist(VALUE_KINDS)), null),
  ...everyRule,
})

export const compareSchema = v.strictObject({
  compare: text,
  value: v.picklist(VALUE_KINDS),
  key: v.optional(list(v.picklist(KEYS)), ['subject']),
  conflict: v.picklist(COMPARATORS),
  formula: v.optional(
    v.nullable(
      v.pipe(
        text,
        v.regex(
          /^[a-z-]+(\|[a-z-]+)* [*/] [a-z-]+(\|[a-z-]+)*( - 1)?$/,
          'must read “measure / measure”, “measure * measure” or “measure / measure - 1”; “a|b” is the nearer of two',
        ),
      ),
    ),
    null,
  ),
  every: v.optional(v.picklist(EVERY), 'once'),
  change: v.optional(v.nullable(text), null),
  limit: v.optional(v.boolean(), false),
  signed: v.optional(v.boolean(), false),
  undated: v.optional(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must be 0 or more')), 0),
  tolerance: v.optional(v.pipe(v.number(), v.minValue(0, 'must be 0 or more'), v.maxValue(1, 'must be 1 or less')), 0),
  ...everyFinding,
})

export const checkSchema = v.strictObject({
  check: v.picklist(CHECKS),
  ...everyFinding,
})

export const ruleSchemas = { find: findSchema, require: requireSchema, claim: claimSchema, compare: compareSchema, check: checkSchema }

export const fileSchema = v.strictObject({
  language: v.optional(v.picklist(LANGUAGES.map(({ code }) => code))),
  words: v.optional(v.record(v.string(), phrases), {}),
  rules: v.record(v.string(), v.unknown(), 'must be a map of rule ids to rules'),
})
