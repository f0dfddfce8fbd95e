import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { LANGUAGES } from '../languages'
import { buildRules } from '../rules/build'
import { BUILT_IN_PACK } from '../rules/file'
import { decodeRules, findRuleFiles } from '../rules/sources'
import { SOURCES, store } from '../rules/store'
import { sourcesOf, toPieces } from '../rules/stored'
import { BUILD } from './cache'
import { BUILT_IN_LABEL, PREBUILT_NAME } from './folders'
import { companiesJsonSchema, configJsonSchema, rulesJsonSchema } from './schemas'

/** Compiles the rules that come with the program and writes the schemas for editors; gives back what is wrong with the rules, a line each. */
export async function prebuild(rules: string, dist: string): Promise<string[]> {
  const problems: string[] = []
  const problem = (error: Error): void => {
    problems.push(error.message)
  }
  const found = findRuleFiles([{ path: rules, pack: BUILT_IN_PACK, label: BUILT_IN_LABEL }], problem)
  const { files, ruleSet } = await buildRules(
    undefined,
    decodeRules(found, problem),
    LANGUAGES.map(({ code }) => code),
    problem,
  )
  if (problems.length === 0)
    store(path.join(dist, PREBUILT_NAME), BUILD, { ...toPieces(files, ruleSet), [SOURCES]: Buffer.concat(sourcesOf(found)) })
  writeFileSync(path.join(dist, 'rules.schema.json'), `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`)
  writeFileSync(path.join(dist, 'config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`)
  writeFileSync(path.join(dist, 'companies.schema.json'), `${JSON.stringify(companiesJsonSchema(), null, 2)}\n`)
  return problems
}
