import { fileRules, ignoredFiles, rulesInForce } from '../config/apply'
import type { FileTest } from '../config/globs'
import { type IgnoreComment, takeIgnores } from '../config/ignores'
import type { Settings } from '../config/settings'
import { suppressor } from '../config/suppress'
import { InputError } from '../errors'
import type { Article, Finding, Problem, Source } from '../model'
import type { RuleSet } from '../rules/compile'
import { didYouMean } from '../rules/suggest'
import { allRules } from './ruleset'
import { type ConfigOptions, readSettings } from './settings'

export interface PolicyOptions extends ConfigOptions {
  /** Whether comments in articles can explain findings away; true where absent. */
  inlineIgnore?: boolean
}

/** What the configuration makes of one check. */
export interface Policy {
  settings: Settings
  ruleSet: RuleSet
  /** Files that folders and patterns leave out. */
  isIgnored: FileTest
  /** The sources without their ignore comments, which are kept for the verdict. */
  prepare: (sources: readonly Source[]) => Source[]
  /** How findings in these articles are judged. */
  verdict: (articles: readonly Article[]) => Verdict
}

export interface Verdict {
  /** The finding as it counts, marked where the house has explained it; null where its rule is off there. */
  judge: (finding: Finding) => Finding | null
  /** Explanations that no finding so far has needed, as warnings. */
  unused: () => Problem[]
}

/** Reads configuration and rules; what is wrong with them, and with ignore comments, goes to `problem`. */
export async function openPolicy(options: PolicyOptions, problem: (error: InputError) => void): Promise<Policy> {
  const settings = await readSettings(options, problem)
  const all = await allRules(settings, problem)
  const ruleSet = rulesInForce(all, settings, problem)
  const [inFiles, isIgnored] = [await fileRules(settings), await ignoredFiles(settings)]
  const comments: IgnoreComment[] = []
  const known = [...new Set(all.rules.map(({ id }) => id))]
  const take = (source: Source): Source => {
    const { source: clean, ignores } = takeIgnores(source, problem)
    for (const ignore of ignores) {
      if (known.includes(ignore.rule)) comments.push(ignore)
      else
        problem(new InputError(`unknown rule “${ignore.rule}”`, { path: ignore.path, line: ignore.line }, didYouMean(ignore.rule, known)))
    }
    return clean
  }
  return {
    settings,
    ruleSet,
    isIgnored,
    prepare: (sources) => (options.inlineIgnore === false ? [...sources] : sources.map(take)),
    verdict: (articles) => {
      const { mark, unused } = suppressor(articles, { comments, findings: settings.suppress })
      return {
        judge: (finding) => {
          const counted = inFiles.apply(finding)
          return counted && mark(counted)
        },
        unused: () => unused(new Set(ruleSet.rules.map(({ id }) => id))),
      }
    },
  }
}
