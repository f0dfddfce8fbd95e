import path from 'node:path'

/** The rules beside the package. */
export const BUILT_IN = path.join(__dirname, '..', 'rules')

/** What their files are called, wherever they lie. */
export const BUILT_IN_LABEL = 'hypecheck/rules'

/** Their compiled form, made when the program was built. */
export const PREBUILT_NAME = 'rules.compiled'
export const PREBUILT = path.join(__dirname, PREBUILT_NAME)

/** JSON Schemas for editors, made when the program was built. */
export const RULES_SCHEMA = path.join(__dirname, 'rules.schema.json')
export const CONFIG_SCHEMA = path.join(__dirname, 'config.schema.json')
export const COMPANIES_SCHEMA = path.join(__dirname, 'companies.schema.json')
