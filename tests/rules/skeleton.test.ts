import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { testExamples } from '../../src/examples'
import { buildRules } from '../../src/rules/build'
import { BUILT_IN_PACK } from '../../src/rules/file'
import { skeleton } from '../../src/rules/skeleton'
import { decodeRules, findRuleFiles } from '../../src/rules/sources'
import { OPEN_VERBS } from '../../src/rules/verbs'

vi.setConfig({ testTimeout: 60_000 })

const fail = (error: Error): never => {
  throw error
}
const builtIn = decodeRules(findRuleFiles([{ path: path.resolve('rules'), pack: BUILT_IN_PACK }], fail), fail)

it.each(OPEN_VERBS.flatMap((verb) => ['de', 'en'].map((language) => ({ verb, language }))))(
  'a new $verb rule in $language does what its examples say',
  async ({ verb, language }) => {
    const problems: string[] = []
    const yaml = skeleton('fresh', verb, language, 'schema.json')
    const { ruleSet, placeOf } = await buildRules(
      undefined,
      [...builtIn, { path: 'fresh.yaml', pack: 'own', yaml }],
      ['de', 'en'],
      ({ message }) => problems.push(message),
    )
    const { failures, unused } = testExamples(
      ruleSet,
      ruleSet.rules.filter(({ id }) => id === 'fresh'),
      placeOf,
    )
    expect([...problems, ...failures.map(({ error }) => error.message), ...unused.map(({ phrase }) => phrase)]).toEqual([])
  },
)
