import * as v from 'valibot'
import { JURISDICTIONS, SEVERITIES } from '../model'
import { REPORT_LANGUAGES } from '../reports/words'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const texts = v.array(text)
const jurisdiction = v.picklist(JURISDICTIONS)

/** What the configuration can make of a rule. */
export const LEVELS = ['off', ...SEVERITIES] as const
const levels = v.record(v.string(), v.picklist(LEVELS))

const FINGERPRINT = /^[0-9a-f]{16}$/

const override = v.strictObject({
  files: v.pipe(texts, v.minLength(1, 'needs at least one pattern')),
  rules: levels,
})

const suppression = v.strictObject({
  fingerprint: v.pipe(text, v.regex(FINGERPRINT, 'must be the 16 digits that the JSON report shows, in quotes')),
  reason: text,
  path: v.optional(text),
})

/** A hypecheck.yaml. */
export const configSchema = v.strictObject({
  'rules-from': v.optional(texts),
  'default-rules': v.optional(v.boolean()),
  companies: v.optional(text),
  rules: v.optional(levels),
  overrides: v.optional(v.array(override)),
  'fail-on': v.optional(v.picklist([...SEVERITIES, 'never'])),
  jurisdiction: v.optional(v.union([jurisdiction, v.array(jurisdiction)], `must be one or several of ${JURISDICTIONS.join(', ')}`)),
  lang: v.optional(v.picklist(REPORT_LANGUAGES)),
  ignore: v.optional(texts),
  suppress: v.optional(v.array(suppression)),
})

export type ConfigContent = v.InferOutput<typeof configSchema>
export type Level = (typeof LEVELS)[number]
