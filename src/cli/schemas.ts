import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { companiesSchema } from '../config/companies'
import { COMPANIES_HELP, CONFIG_HELP } from '../config/help'
import { configSchema } from '../config/schema'
import { RULE_HELP } from '../rules/help'
import { fileSchema, ruleSchemas } from '../rules/schema'

const wholeFile = v.strictObject({
  ...fileSchema.entries,
  rules: v.record(v.string(), v.union(Object.values(ruleSchemas))),
})

/** JSON Schema of a rule file, from the schema that reads it. */
export const rulesJsonSchema = (): object => schemaFor('hypecheck rules', wholeFile, RULE_HELP)

/** JSON Schema of a hypecheck.yaml. */
export const configJsonSchema = (): object => schemaFor('hypecheck.yaml', configSchema, CONFIG_HELP)

/** JSON Schema of a companies.yaml. */
export const companiesJsonSchema = (): object => schemaFor('companies.yaml', companiesSchema, COMPANIES_HELP)

function schemaFor(title: string, schema: v.GenericSchema, help: Readonly<Record<string, string>>): object {
  const converted = toJsonSchema(schema, {
    typeMode: 'input',
    // Checks that JSON Schema cannot say are left to hypecheck itself.
    errorMode: 'ignore',
    overrideSchema: ({ jsonSchema }) =>
      jsonSchema.properties ? { ...jsonSchema, properties: described(jsonSchema.properties, help) } : undefined,
  })
  return { ...converted, title }
}

function described<T>(properties: Readonly<Record<string, T>>, help: Readonly<Record<string, string>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      typeof value === 'object' && help[key] ? { ...value, description: help[key] } : value,
    ]),
  )
}
